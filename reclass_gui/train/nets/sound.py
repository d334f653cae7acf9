"""Encoders of sound as plain modules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from torch import nn

if TYPE_CHECKING:
    from torch import Tensor


class MeanOverTime(nn.Module):
    """Average the last hidden state of a Hugging Face encoder.

    Attributes:
        normalise: bring samples to mean 0 and deviation 1 first, as transformers'
            ``Wav2Vec2FeatureExtractor`` does where its ``do_normalize`` is set.
    """

    def __init__(self, encoder: nn.Module, *, normalise: bool = True) -> None:
        super().__init__()
        self.encoder = encoder
        self.normalise = normalise

    def forward(self, samples: Tensor) -> Tensor:
        """Map samples [n, length] to embeddings [n, size]."""
        if self.normalise:
            centred = samples - samples.mean(dim=1, keepdim=True)
            samples = centred / (centred.square().mean(dim=1, keepdim=True) + 1e-7).sqrt()
        hidden: Tensor = self.encoder(samples).last_hidden_state
        return hidden.mean(dim=1)
