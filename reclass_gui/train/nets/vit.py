"""A vision transformer on spectrograms, all of it: patches, positions, every layer.

Names of parameters are timm's, so that checkpoints of ViTs trained with it or with MAE's code
load by name (Dosovitskiy et al., 2021; pre-norm, GELU, attention with biases).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import nn
from torch.nn import functional

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True, slots=True)
class ViTShape:
    """The size of a ViT audio encoder; by default OpenJMLA's, 86,366,208 parameters.

    They are: twelve layers of 7,087,872; 590,592 of the patches' convolution from three channels;
    718,848 of 936 positions; 768 of the class token; 1,536 of the last normalisation.

    Attributes:
        bands: mel bands, a multiple of ``patch``.
        frames: a multiple of ``patch``.
        patch: side of a square patch.
        channels: of the patches' convolution; a spectrogram is repeated into each.
        size: of a token and of the embedding.
        layers: how many.
        heads: of each layer's attention.
        hidden: units inside each layer's dense part.
    """

    bands: int = 80
    frames: int = 2992
    patch: int = 16
    channels: int = 3
    size: int = 768
    layers: int = 12
    heads: int = 12
    hidden: int = 3072

    @property
    def positions(self) -> int:
        """Tokens: one for the class, one a patch."""
        return 1 + (self.bands // self.patch) * (self.frames // self.patch)


class _PatchEmbedding(nn.Module):
    def __init__(self, shape: ViTShape) -> None:
        super().__init__()
        self.proj = nn.Conv2d(shape.channels, shape.size, shape.patch, stride=shape.patch)

    def forward(self, images: Tensor) -> Tensor:
        """Map [n, channels, bands, frames] to tokens [n, patches, size], time running fastest."""
        tokens: Tensor = self.proj(images)
        return tokens.flatten(2).transpose(1, 2)


class _Attention(nn.Module):
    def __init__(self, size: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(size, 3 * size)
        self.proj = nn.Linear(size, size)

    def forward(self, x: Tensor) -> Tensor:
        n, tokens, size = x.shape
        split = self.qkv(x).reshape(n, tokens, 3, self.heads, size // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4).unbind(0)
        mixed = functional.scaled_dot_product_attention(query, key, value)
        projected: Tensor = self.proj(mixed.transpose(1, 2).reshape(n, tokens, size))
        return projected


class _Dense(nn.Module):
    def __init__(self, size: int, hidden: int) -> None:
        super().__init__()
        self.fc1 = nn.Linear(size, hidden)
        self.fc2 = nn.Linear(hidden, size)

    def forward(self, x: Tensor) -> Tensor:
        answer: Tensor = self.fc2(functional.gelu(self.fc1(x)))
        return answer


class _Layer(nn.Module):
    def __init__(self, shape: ViTShape) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(shape.size, eps=1e-6)
        self.attn = _Attention(shape.size, shape.heads)
        self.norm2 = nn.LayerNorm(shape.size, eps=1e-6)
        self.mlp = _Dense(shape.size, shape.hidden)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.attn(self.norm1(x))
        mixed: Tensor = x + self.mlp(self.norm2(x))
        return mixed


class ViTAudioEncoder(nn.Module):
    """Turn spectrograms into embeddings: the mean of all patches' last tokens."""

    def __init__(self, shape: ViTShape) -> None:
        super().__init__()
        self.shape = shape
        self.cls_token = nn.Parameter(torch.zeros(1, 1, shape.size))
        self.pos_embed = nn.Parameter(torch.zeros(1, shape.positions, shape.size))
        self.patch_embed = _PatchEmbedding(shape)
        self.blocks = nn.ModuleList(_Layer(shape) for _ in range(shape.layers))
        self.norm = nn.LayerNorm(shape.size, eps=1e-6)
        nn.init.trunc_normal_(self.cls_token, std=0.02)
        nn.init.trunc_normal_(self.pos_embed, std=0.02)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.trunc_normal_(module.weight, std=0.02)
                nn.init.zeros_(module.bias)

    def tokens(self, patches: Tensor) -> Tensor:
        """Map spectrograms [n, frames, bands] to last tokens [n, positions, size], class first."""
        image = patches.transpose(1, 2).unsqueeze(1).expand(-1, self.shape.channels, -1, -1)
        x = self.patch_embed(image)
        x = torch.cat([self.cls_token.expand(x.shape[0], -1, -1), x], dim=1) + self.pos_embed
        for layer in self.blocks:
            x = layer(x)
        last: Tensor = self.norm(x)
        return last

    def forward(self, patches: Tensor) -> Tensor:
        """Map spectrograms [n, frames, bands] to embeddings [n, size]."""
        return self.tokens(patches)[:, 1:].mean(dim=1)
