"""What training makes small: cross-entropy, focal loss, and both for several genres at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.train import backend

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt
    from torch import Tensor

_GAMMA = 2.0
_MOST_WEIGHT = 100.0


def class_weights(targets: npt.NDArray[np.generic], labels: int) -> npt.NDArray[np.float32]:
    """Return weights under which every label counts the same.

    Args:
        targets: [n] places of labels, or [n, labels] with 1 where a track has the label.
        labels: how many.

    Returns:
        [labels]; n / (labels · n_label) as scikit-learn's "balanced", or of several genres at
        once negatives / positives, at most 100. A label that never occurs has 1.
    """
    if targets.ndim == 2:
        positive = np.asarray(targets, np.float64).sum(axis=0)
        ratio = (len(targets) - positive) / np.maximum(positive, 1)
        return np.where(positive > 0, np.minimum(ratio, _MOST_WEIGHT), 1.0).astype(np.float32)
    counts = np.bincount(targets.astype(np.int64), minlength=labels)
    present = int((counts > 0).sum())
    balanced = len(targets) / (present * np.maximum(counts, 1))
    return np.where(counts > 0, balanced, 1.0).astype(np.float32)


def make_loss(
    kind: str,
    *,
    multi_label: bool = False,
    smoothing: float = 0.0,
    weights: Tensor | None = None,
) -> Callable[[Tensor, Tensor], Tensor]:
    """Return a function from logits [n, labels] and targets to a mean loss.

    Focal loss has alpha 1 and gamma 2 (Lin et al., 2017).

    Args:
        kind: "cross_entropy" or "focal".
        multi_label: targets are float [n, labels]; else int64 [n].
        smoothing: share of the target that is spread over all labels.
        weights: of the labels, as ``class_weights`` gives them.
    """
    functional = backend.load("torch.nn.functional")
    focal = kind == "focal"

    def several(logits: Tensor, targets: Tensor) -> Tensor:
        wanted = targets * (1 - smoothing) + smoothing / 2
        each = functional.binary_cross_entropy_with_logits(
            logits, wanted, reduction="none", pos_weight=weights
        )
        if focal:
            certain = logits.sigmoid()
            each = each * (1 - (certain * targets + (1 - certain) * (1 - targets))) ** _GAMMA
        mean: Tensor = each.mean()
        return mean

    def one(logits: Tensor, targets: Tensor) -> Tensor:
        if not focal:
            loss: Tensor = functional.cross_entropy(
                logits, targets, weight=weights, label_smoothing=smoothing
            )
            return loss
        each = functional.cross_entropy(
            logits, targets, reduction="none", label_smoothing=smoothing
        )
        certain = logits.log_softmax(dim=1).gather(1, targets[:, None])[:, 0].exp()
        each = each * (1 - certain) ** _GAMMA
        if weights is None:
            mean: Tensor = each.mean()
            return mean
        share = weights[targets]
        weighted: Tensor = (each * share).sum() / share.sum()
        return weighted

    return several if multi_label else one
