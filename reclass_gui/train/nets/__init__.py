"""The networks as torch modules, one family a module.

Their classes stand on torch, so that importing one of these modules needs it; ``train.networks``
does so on demand. All convolutional networks take log-mel segments [n, frames, mels] float32 and
return logits [n, labels].

Raises:
    ModelError: torch is missing or broken.
"""

from reclass_gui.train import backend

backend.load("torch")
