"""The one training loop for torch: convolutional networks, dense networks, one process or several.

An epoch is one turn of a generator; between epochs the loop's whole state can be written down and
taken up again, and the global random state is as it was.
"""

from __future__ import annotations

import contextlib
import copy
import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train import backend
from reclass_gui.train.feeding import Feed
from reclass_gui.train.looprecords import EpochResult
from reclass_gui.train.losses import make_loss
from reclass_gui.train.processes import ALONE, Processes
from reclass_gui.train.schedules import Schedule, make_schedule
from reclass_gui.train.scores import average_precision, confusion_counts, mean_f1

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt
    from torch import Tensor, nn

    from reclass_gui.train.looprecords import Examples, LoopOptions

    Rows = npt.NDArray[np.intp]


class Loop:
    """Train a network.

    Attributes:
        epoch: the last one that is done.
        best_epoch: whose state is the best.
        stopped: why training is over; "" while it is not.
    """

    def __init__(
        self,
        network: nn.Module,
        training: Examples,
        validation: Examples | None,
        options: LoopOptions,
        *,
        random_state: Tensor,
        schedule: Schedule | None = None,
        processes: Processes = ALONE,
    ) -> None:
        """Prepare optimiser, schedule and loss; the network is moved to the device.

        Args:
            network: from rows to logits [n, labels].
            training: to learn from.
            validation: to choose the best epoch by; None runs all epochs and keeps the last.
            options: how.
            random_state: torch's, from which shuffling and dropout start.
            schedule: in place of that of the options.
            processes: that train together.
        """
        torch = backend.load("torch")
        self._torch = torch
        self._options = options
        self._processes = processes
        self._training, self._validation = training, validation
        self.network = network.to(options.device)
        self._cuda = options.device.startswith("cuda")
        self._shared = self.network
        if processes.world > 1:
            parallel = backend.load("torch.nn.parallel")
            ids = [torch.device(options.device)] if self._cuda else None
            self._shared = parallel.DistributedDataParallel(self.network, device_ids=ids)
        self._optimizer = torch.optim.AdamW(
            self.network.parameters(),
            lr=options.learning_rate,
            weight_decay=options.weight_decay,
            eps=options.epsilon,
        )
        self.steps = self._feed(np.arange(len(training.targets)), 1).steps
        self._schedule = schedule or make_schedule(
            options.schedule,
            options.learning_rate,
            epochs=options.epochs,
            steps_per_epoch=self.steps,
            patience=options.patience,
        )
        weights = torch.tensor(options.class_weights, device=options.device)
        self._loss = make_loss(
            options.loss,
            multi_label=options.multi_label,
            smoothing=options.label_smoothing,
            weights=weights if options.class_weights else None,
        )
        self._plain_loss = make_loss(options.loss, multi_label=options.multi_label)
        self._mixed = self._cuda and options.mixed_precision
        self._scaler = torch.amp.GradScaler("cuda", enabled=self._mixed)
        # Sums depend on it to the last bit, so a resumed run goes on with the same number.
        self._threads = options.threads or torch.get_num_threads()
        self._random = {"cpu": random_state}
        if self._cuda:
            if options.deterministic:
                # cuBLAS reads it when it is first used, and is deterministic only so.
                os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
            with torch.random.fork_rng(devices=[torch.device(options.device)]):
                torch.random.set_rng_state(random_state)
                torch.cuda.manual_seed(torch.initial_seed() + processes.rank)
                self._random["cuda"] = torch.cuda.get_rng_state(options.device)
        if processes.rank:
            # Each process drops out units of its own; rows are shuffled by process 0 alone.
            with torch.random.fork_rng(devices=[]):
                torch.random.set_rng_state(random_state)
                torch.manual_seed(torch.initial_seed() + processes.rank)
                self._random["cpu"] = torch.random.get_rng_state()
        self.epoch = 0
        self.best_epoch = 0
        self.stopped = ""
        self._best_value = -np.inf
        self._best_loss = np.inf
        self._last_gain = 0
        self._best_state: dict[str, Any] = {}
        self._step = 0
        self._seconds = 0.0

    def run(self) -> Iterator[EpochResult]:
        """Train epoch after epoch, from the one after ``epoch`` on."""
        while not self.stopped:
            began = time.monotonic()
            with self._settled():
                loss, accuracy, waiting, in_time = self._train_epoch(self.epoch + 1, began)
                found = self._validate()
            self.epoch += 1
            rate = self._schedule.rate(max(self._step - 1, 0))
            best = self._keep(found)
            self._seconds += time.monotonic() - began
            self.stopped = self._processes.share(self._why_stop(in_time))
            yield EpochResult(
                epoch=self.epoch,
                train_loss=loss,
                train_accuracy=accuracy,
                validation_loss=found.loss if found else None,
                validation_accuracy=found.accuracy if found else None,
                learning_rate=rate,
                seconds=time.monotonic() - began,
                best=best,
                stopped=self.stopped,
                confusion=found.confusion if found else (),
                waiting=waiting,
            )

    def use_best(self) -> None:
        """Give the network the state of its best epoch, and put it into evaluation mode."""
        if self._best_state:
            self.network.load_state_dict(self._best_state)
        self.network.eval()

    def state(self) -> dict[str, Any]:
        """Return all that a resumed run needs to go on as if nothing had been: plain values."""
        return {
            "network": self.network.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "schedule": self._schedule.state(),
            "scaler": self._scaler.state_dict(),
            "random": self._random,
            "epoch": self.epoch,
            "step": self._step,
            "seconds": self._seconds,
            "threads": self._threads,
            "stopped": self.stopped,
            "best": {
                "epoch": self.best_epoch,
                "value": float(self._best_value),
                "loss": float(self._best_loss),
                "gain": self._last_gain,
                "network": self._best_state,
            },
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go on where ``state`` was taken.

        Raises:
            KeyError, ValueError, RuntimeError: it is another network's or options' state.
        """
        self.network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._schedule.restore(state["schedule"])
        self._scaler.load_state_dict(state["scaler"])
        if not self._processes.rank:
            self._random = dict(state["random"])
        self.epoch, self._step = int(state["epoch"]), int(state["step"])
        self._seconds, self.stopped = float(state["seconds"]), str(state["stopped"])
        self._threads = int(state["threads"])
        best = state["best"]
        self.best_epoch, self._best_value = int(best["epoch"]), float(best["value"])
        self._best_loss, self._last_gain = float(best["loss"]), int(best["gain"])
        self._best_state = best["network"]

    @contextlib.contextmanager
    def _settled(self) -> Iterator[None]:
        """Have this loop's random state, threads and determinism for a while."""
        torch, options = self._torch, self._options
        devices = [torch.device(options.device)] if self._cuda else []
        threads = torch.get_num_threads()
        strict = torch.are_deterministic_algorithms_enabled()
        warns = torch.is_deterministic_algorithms_warn_only_enabled()
        with torch.random.fork_rng(devices=devices):
            torch.random.set_rng_state(self._random["cpu"])
            if self._cuda:
                torch.cuda.set_rng_state(self._random["cuda"], options.device)
                if options.deterministic:
                    # Few operations have no deterministic form; torch names these.
                    torch.use_deterministic_algorithms(True, warn_only=True)
            torch.set_num_threads(self._threads)
            try:
                yield
            finally:
                torch.set_num_threads(threads)
                torch.use_deterministic_algorithms(strict, warn_only=warns)
            self._random["cpu"] = torch.random.get_rng_state()
            if self._cuda:
                self._random["cuda"] = torch.cuda.get_rng_state(options.device)

    def _feed(self, order: Rows, epoch: int) -> Feed:
        return Feed(
            self._training,
            order,
            self._options.batch,
            epoch,
            processes=self._processes,
            drop_last=self._options.drop_last,
        )

    def _train_epoch(self, epoch: int, began: float) -> tuple[float, float, float, bool]:
        """Return mean loss, accuracy, the share of waiting, and whether time was enough."""
        torch, options = self._torch, self._options
        self.network.train()
        order = self._processes.share(torch.randperm(len(self._training.targets)).numpy())
        total, weight, in_time = 0.0, 0, True
        answers: list[tuple[Tensor, Tensor]] = []
        losses: list[tuple[Tensor, int]] = []
        with self._feed(order, epoch) as feed:
            for values, targets in feed:
                values, targets = self._moved(values), self._moved(targets)
                self._set_rate()
                with torch.autocast("cuda", dtype=torch.float16, enabled=self._mixed):
                    logits = self._shared(values)
                    loss = self._loss(logits, targets)
                self._optimizer.zero_grad()
                self._scaler.scale(loss).backward()
                if options.gradient_clip:
                    self._scaler.unscale_(self._optimizer)
                    torch.nn.utils.clip_grad_norm_(self.network.parameters(), options.gradient_clip)
                self._scaler.step(self._optimizer)
                self._scaler.update()
                self._step += 1
                # Values stay on the device until the epoch is over: asking for them waits.
                losses.append((loss.detach(), len(values)))
                answers.append((logits.detach(), targets))
                if options.seconds and self._is_late(began):
                    in_time = False
                    break
            waiting = feed.waited / max(time.monotonic() - feed.began, 1e-9)
        for loss, rows in losses:
            total, weight = total + float(loss) * rows, weight + rows
        accuracy = self._accuracy([a for a, _ in answers], [t for _, t in answers])
        shared = self._processes.gather((total, weight, accuracy))
        rows_seen = max(sum(rows for _, rows, _ in shared), 1)
        return (
            sum(part for part, _, _ in shared) / rows_seen,
            sum(value * rows for _, rows, value in shared) / rows_seen,
            waiting,
            in_time,
        )

    def _is_late(self, began: float) -> bool:
        """Tell whether the time is over; alike in all processes, so that none waits for ever."""
        late = self._seconds + time.monotonic() - began > self._options.seconds
        return bool(self._processes.share(late))

    def _set_rate(self) -> None:
        momentum = self._schedule.momentum(self._step)
        for group in self._optimizer.param_groups:
            group["lr"] = self._schedule.rate(self._step)
            if momentum is not None:
                group["betas"] = (momentum, group["betas"][1])

    def _moved(self, values: Tensor) -> Tensor:
        return values.to(self._options.device, non_blocking=True) if self._cuda else values

    def _accuracy(self, logits: list[Tensor], targets: list[Tensor]) -> float:
        given, wanted = self._torch.cat(logits).float(), self._torch.cat(targets)
        if self._options.multi_label:
            return mean_f1(wanted.cpu().numpy() > 0.5, (given > 0).cpu().numpy())
        return float((given.argmax(dim=1) == wanted).float().mean())

    def _validate(self) -> _Validated | None:
        if self._validation is None:
            return None
        logits = self.answers(self._validation)
        targets = self._torch.from_numpy(self._validation.targets)
        loss = float(self._plain_loss(logits, targets))
        if self._options.multi_label:
            truth = targets.numpy() > 0.5
            f1 = mean_f1(truth, logits.numpy() > 0)
            return _Validated(loss, f1, average_precision(truth, logits.numpy()), ())
        said = logits.argmax(dim=1).numpy()
        counts = confusion_counts(targets.numpy(), said, logits.shape[1])
        accuracy = float((said == targets.numpy()).mean())
        return _Validated(loss, accuracy, accuracy, counts)

    def answers(self, examples: Examples) -> Tensor:
        """Return logits of all examples, on the CPU; each process computes its share."""
        torch, here = self._torch, self._processes
        self.network.eval()
        mine = np.arange(len(examples.targets))[here.rank :: here.world]
        found = []
        # Without gradients more fits than in training; whole tables go at once, as ever.
        size = self._options.batch if examples.is_slow else max(len(mine), 1)
        with torch.no_grad(), Feed(examples, mine, size, epoch=0) as feed:
            for values, _ in feed:
                with torch.autocast("cuda", dtype=torch.float16, enabled=self._mixed):
                    found.append(self.network(self._moved(values)))
        parts = here.gather(torch.cat(found).float().cpu() if found else None)
        whole = next(part for part in parts if part is not None)
        if here.world == 1:
            return whole  # type: ignore[no-any-return]
        joined = torch.empty(len(examples.targets), whole.shape[1])
        for rank, part in enumerate(parts):
            if part is not None:
                joined[rank :: here.world] = part
        return joined  # type: ignore[no-any-return]

    def _keep(self, found: _Validated | None) -> bool:
        """Remember the state where it is the best yet."""
        value, loss = float(self.epoch), 0.0
        if found is not None:
            self._schedule.observe(found.loss)
            loss = found.loss
            value = -loss if self._options.monitor == "loss" else found.value
        if value > self._best_value:
            self._last_gain = self.epoch
        # Of epochs that are right equally often, the one with the lower loss is the better model;
        # but it does not put the end off.
        elif self._best_state and not (value == self._best_value and loss < self._best_loss):
            return False
        self._best_value, self._best_loss, self.best_epoch = value, loss, self.epoch
        self._best_state = copy.deepcopy(self.network.state_dict())
        return True

    def _why_stop(self, in_time: bool) -> str:
        if not in_time:
            return "time"
        if self._validation is not None and self.epoch - self._last_gain >= self._options.patience:
            return "early"
        if self.epoch >= self._options.epochs:
            return "epochs"
        limit = self._options.seconds
        return "time" if limit and self._seconds >= limit else ""


@dataclass(frozen=True, slots=True)
class _Validated:
    """Loss, what is shown, what is maximised, and the counts of the validation part."""

    loss: float
    accuracy: float
    value: float
    confusion: tuple[tuple[int, ...], ...]
