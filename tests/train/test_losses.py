"""Losses have the values of their formulas."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

from reclass_gui.train.losses import class_weights, make_loss  # noqa: E402

LOGITS = torch.tensor([[2.0, 0.0, -1.0], [0.5, 0.4, 0.3], [-2.0, 3.0, 0.0]])
TARGETS = torch.tensor([0, 2, 1])


def test_focal_loss_is_cross_entropy_times_the_doubt_squared() -> None:
    certain = LOGITS.softmax(dim=1)[torch.arange(3), TARGETS]
    expected = (-(certain.log()) * (1 - certain) ** 2).mean()
    assert torch.isclose(make_loss("focal")(LOGITS, TARGETS), expected)


def test_focal_loss_weighs_labels() -> None:
    weights = torch.tensor([1.0, 2.0, 5.0])
    certain = LOGITS.softmax(dim=1)[torch.arange(3), TARGETS]
    each = -(certain.log()) * (1 - certain) ** 2 * weights[TARGETS]
    expected = each.sum() / weights[TARGETS].sum()
    assert torch.isclose(make_loss("focal", weights=weights)(LOGITS, TARGETS), expected)


def test_smoothing_spreads_the_target() -> None:
    target = torch.nn.functional.one_hot(TARGETS, 3) * 0.9 + 0.1 / 3
    expected = -(target * LOGITS.log_softmax(dim=1)).sum(dim=1).mean()
    assert torch.isclose(make_loss("cross_entropy", smoothing=0.1)(LOGITS, TARGETS), expected)


def test_several_genres_are_judged_one_by_one() -> None:
    targets = torch.tensor([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0], [0.0, 1.0, 0.0]])
    p = LOGITS.sigmoid()
    each = -(targets * p.log() + (1 - targets) * (1 - p).log())
    assert torch.isclose(make_loss("cross_entropy", multi_label=True)(LOGITS, targets), each.mean())
    doubt = 1 - (p * targets + (1 - p) * (1 - targets))
    focal = make_loss("focal", multi_label=True)(LOGITS, targets)
    assert torch.isclose(focal, (each * doubt**2).mean())


def test_weights_are_scikit_learns() -> None:
    weight = pytest.importorskip("sklearn.utils.class_weight", reason="no scikit-learn")
    targets = np.array([0, 0, 0, 0, 1, 1, 3])
    expected = weight.compute_class_weight("balanced", classes=np.array([0, 1, 3]), y=targets)
    found = class_weights(targets, 4)
    np.testing.assert_allclose(found[[0, 1, 3]], expected, rtol=1e-6)
    assert found[2] == 1


def test_weights_of_several_genres_are_odds() -> None:
    targets = np.array([[1, 0, 0], [1, 0, 0], [1, 1, 0], [0, 0, 0]], dtype=np.float32)
    assert class_weights(targets, 3).tolist() == pytest.approx([1 / 3, 3, 1])
