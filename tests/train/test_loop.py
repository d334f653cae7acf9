"""The loop does what its options say."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from reclass_gui.train.examples import Table
from reclass_gui.train.looprecords import LoopOptions

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

from reclass_gui.train.loop import Loop  # noqa: E402

OPTIONS = LoopOptions(epochs=3, batch=4, learning_rate=0.1, patience=10)


def table(count: int = 12, *, several: bool = False) -> Table:
    random = np.random.default_rng(0)
    values = random.normal(size=(count, 5)).astype(np.float32)
    targets = (values[:, 0] > 0).astype(np.int64)
    if several:
        return Table(values, (values[:, :2] > 0).astype(np.float32))
    return Table(values, targets)


def loop_of(options: LoopOptions, *, validation: bool = True, several: bool = False) -> Loop:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        network = torch.nn.Linear(5, 2)
    held = table(20, several=several) if validation else None
    state = torch.Generator().manual_seed(1).get_state()
    return Loop(network, table(several=several), held, options, random_state=state)


def test_the_rate_is_stepped_with_every_batch() -> None:
    options = dataclasses.replace(OPTIONS, schedule="one_cycle")
    rates = []
    loop = loop_of(options)
    step = loop._optimizer.step
    loop._optimizer.step = lambda *a, **k: (
        rates.append(loop._optimizer.param_groups[0]["lr"]), step(*a, **k)
    )[1]  # fmt: skip
    list(loop.run())
    assert len(rates) == 9
    assert len(set(rates)) == 9
    assert max(rates) <= 0.1
    assert rates[-1] < 1e-5


def test_gradients_are_clipped() -> None:
    norms = []
    for clip in (0.0, 0.01):
        loop = loop_of(dataclasses.replace(OPTIONS, gradient_clip=clip, epochs=1))
        next(loop.run())
        gradients = [p.grad for p in loop.network.parameters()]
        norms.append(float(torch.cat([g.flatten() for g in gradients]).norm()))
    assert norms[0] > 0.05
    assert norms[1] == pytest.approx(0.01, rel=1e-3)


def test_without_a_validation_part_all_epochs_are_run_and_the_last_is_kept() -> None:
    loop = loop_of(dataclasses.replace(OPTIONS, patience=1), validation=False)
    results = list(loop.run())
    assert [result.stopped for result in results] == ["", "", "epochs"]
    assert results[-1].validation_loss is None
    assert loop.best_epoch == 3


def test_the_global_random_state_and_threads_stay_as_they_were() -> None:
    torch.manual_seed(9)
    before, threads = torch.random.get_rng_state(), torch.get_num_threads()
    for _ in loop_of(dataclasses.replace(OPTIONS, threads=1)).run():
        assert torch.equal(torch.random.get_rng_state(), before)
        assert torch.get_num_threads() == threads


def test_a_resumed_loop_computes_with_as_many_threads_as_before() -> None:
    first = loop_of(dataclasses.replace(OPTIONS, threads=1))
    next(first.run())
    second = loop_of(dataclasses.replace(OPTIONS, threads=2))
    assert second.state()["threads"] == 2
    second.restore(first.state())
    assert second.state()["threads"] == 1


def test_the_best_state_comes_back() -> None:
    loop = loop_of(dataclasses.replace(OPTIONS, epochs=12, learning_rate=2.0))
    states = {}
    for result in loop.run():
        states[result.epoch] = {k: v.clone() for k, v in loop.network.state_dict().items()}
    loop.use_best()
    best = states[loop.best_epoch]
    assert all(torch.equal(best[key], value) for key, value in loop.network.state_dict().items())
    assert not loop.network.training


def test_several_labels_are_judged_one_by_one() -> None:
    options = dataclasses.replace(OPTIONS, multi_label=True, epochs=30)
    *_, last = loop_of(options, several=True).run()
    assert last.validation_accuracy > 0.8
    assert last.confusion == ()


def test_another_networks_state_is_refused() -> None:
    state = loop_of(OPTIONS).state()
    other = Loop(
        torch.nn.Linear(5, 3), table(), None, OPTIONS, random_state=torch.random.get_rng_state()
    )
    with pytest.raises(RuntimeError):
        other.restore(state)
