"""Learning rates are those of the systems that they are named after."""

from __future__ import annotations

import pytest

from reclass_gui.train.schedules import CosineRestarts, OneCycle, Plateau, make_schedule


def test_a_plateau_acts_when_the_wait_is_over_as_in_keras() -> None:
    schedule = Plateau(1.0, 0.2, 3)
    rates = []
    for loss in (1.0, 0.9, 0.95, 0.9, 0.89995, 0.9, 0.9, 0.9):
        schedule.observe(loss)
        rates.append(schedule.rate(0))
    # 0.89995 is lower by less than 1e-4: no gain. The third epoch without one acts.
    assert rates == pytest.approx([1, 1, 1, 1, 0.2, 0.2, 0.2, 0.04])


def test_a_relative_plateau_of_one_more_acts_as_torch_does() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    weight = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([weight], lr=1.0)
    theirs = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor=0.5, patience=3)
    ours = Plateau(1.0, 0.5, 4, relative=True)
    losses = [5, 4, 3.9999, 4, 4.1, 4, 3.9998, 3.9, 3.8999, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]
    for loss in losses:
        theirs.step(loss)
        ours.observe(loss)
        assert ours.rate(0) == pytest.approx(optimizer.param_groups[0]["lr"])
    assert ours.rate(0) < 0.3


def test_one_cycle_is_that_of_torch_step_by_step() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    optimizer = torch.optim.AdamW([torch.nn.Parameter(torch.zeros(1))], lr=0.01)
    theirs = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.01, total_steps=50)
    ours = OneCycle(0.01, 50)
    for step in range(50):
        group = optimizer.param_groups[0]
        assert ours.rate(step) == pytest.approx(group["lr"], rel=1e-9)
        assert ours.momentum(step) == pytest.approx(group["betas"][0], rel=1e-9)
        optimizer.step()
        if step < 49:
            theirs.step()


def test_cosine_restarts_are_those_of_torch() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
    theirs = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=10, T_mult=2)
    ours = CosineRestarts(0.1, steps_per_epoch=1)
    for step in range(75):
        assert ours.rate(step) == pytest.approx(optimizer.param_groups[0]["lr"], abs=1e-12)
        optimizer.step()
        theirs.step()


@pytest.mark.parametrize("kind", ["constant", "plateau", "one_cycle", "cosine"])
def test_a_schedule_goes_on_where_it_was(kind: str) -> None:
    def made():
        return make_schedule(kind, 0.1, epochs=10, steps_per_epoch=4, patience=6)

    whole, first, second = made(), made(), made()
    for epoch in range(10):
        here = first if epoch < 5 else second
        for step in range(epoch * 4, epoch * 4 + 4):
            assert here.rate(step) == whole.rate(step)
        whole.observe(1.0)
        here.observe(1.0)
        if epoch == 4:
            second.restore(first.state())
    assert (whole.rate(39) < 0.1) == (kind != "constant")
