"""Train any model on any data set: one generator, from decoding to the tested, saved model.

Whoever stops iterating has stopped the training. A network's state is on disk after every epoch,
so a run that was stopped or killed goes on where it was; models that are fitted as wholes take
seconds and begin again.
"""

from __future__ import annotations

import contextlib
import dataclasses
import math
import os
import time
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.core.folders import folders
from reclass_gui.train import backend, fitting, saving
from reclass_gui.train.checkpoints import load_checkpoint, save_checkpoint
from reclass_gui.train.config import WHOLE
from reclass_gui.train.events import EpochDone, TrainingStarted
from reclass_gui.train.examples import Table
from reclass_gui.train.innervalues import penultimate, track_means
from reclass_gui.train.judging import Answers
from reclass_gui.train.learners import network_learner, table_learner
from reclass_gui.train.material import PARTS, Material, prepare_segments, prepare_table
from reclass_gui.train.memory import memory_use
from reclass_gui.train.processes import choose_device, is_started_by_torchrun, joined
from reclass_gui.train.runs import Run
from reclass_gui.train.scores import confusion_counts
from reclass_gui.train.splits import SplitPlan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset
    from reclass_gui.train.encoder import Encoder
    from reclass_gui.train.events import MemoryUse, TrainingEvent
    from reclass_gui.train.loop import Loop
    from reclass_gui.train.looprecords import EpochResult
    from reclass_gui.train.processes import Processes
    from reclass_gui.train.splits import Split
    from reclass_gui.train.tabular import FeatureModel


def fit(
    config: TrainingConfig,
    data: Dataset,
    split: Split,
    run: Path,
    *,
    resume: bool = False,
    cache: Path | None = None,
    title: str = "",
    encoder: Encoder | None = None,
) -> Iterator[TrainingEvent]:
    """Train, test and save a model.

    Args:
        config: the options.
        data: the tracks.
        split: which of them are in which part; see ``splits.Split``.
        run: the run's folder, as ``runs.new_run`` makes it; the model is named after it.
        resume: go on where the run was stopped.
        cache: where what is computed of tracks is kept; None for the program's own folder.
        title: of the model, for a person; "" makes one.
        encoder: on whose embeddings a feature model is trained; None for the shipped networks'.

    Yields:
        ``Progress`` while tracks are decoded, ``TrainingStarted``, an ``EpochDone`` for each
        epoch (of models that are fitted as wholes one), ``TrainingFinished``.

    Raises:
        ModelError: there is not enough to learn from, an option does not fit the data, the run
            cannot be resumed, or a package or device is missing.
        FileError: the disk is full or refuses.
    """
    if config.model in WHOLE:
        fitting.check(config, multi_label=data.multi_label)
    with together(config) as here:
        task = _Task(config, data, split, Run(run), here, _device_of(config), title, encoder)
        with task.run.held_by(here.writes):
            for event in task.go(resume, cache or folders().cache):
                if here.writes:
                    yield event


@contextlib.contextmanager
def together(config: TrainingConfig) -> Iterator[Processes]:
    """Join the processes that torchrun started for a run; alone where it did not.

    Raises:
        ModelError: the model is trained by one process alone, the others cannot be reached, or
            the device is missing.
    """
    if config.model in WHOLE and is_started_by_torchrun():
        raise ModelError(f"The model “{config.model}” is trained by one process alone.")
    with joined(_device_of(config).partition(":")[0]) as here:
        yield here


def _device_of(config: TrainingConfig) -> str:
    """Return where a model is trained; small ones gain nothing from a card."""
    if not config.is_network:
        return "cpu"
    return choose_device(config.device, int(os.environ.get("LOCAL_RANK", "0")))


@dataclasses.dataclass(slots=True)
class _Task:
    """What ``fit`` was given, and the time that it took before it was resumed."""

    config: TrainingConfig
    data: Dataset
    split: Split
    run: Run
    here: Processes
    device: str
    title: str
    encoder: Encoder | None = None
    log: list[dict[str, Any]] = dataclasses.field(default_factory=list)

    def go(self, resume: bool, cache: Path) -> Iterator[TrainingEvent]:
        """Do it all."""
        self._check_run(resume)
        material: Material | None = None
        given = self.config, self.data, self.split, cache, self.here
        way = self.encoder.way if self.encoder else None
        network = self.config.is_network
        for event in prepare_segments(*given) if network else prepare_table(*given, way):
            if isinstance(event, Material):
                material = event
            else:
                yield event
        assert material is not None
        if self.config.model in WHOLE:
            yield from self._fit_whole(material)
        else:
            yield from self._learn(material, resume)

    def _check_run(self, resume: bool) -> None:
        """Note the split, or make sure that it is the one that the run was begun with."""
        run = self.run
        if self.here.writes:
            if (run.path / "summary.json").exists():
                raise ModelError(f"The run “{run.name}” is finished; begin another one.")
            if run.checkpoint.exists() and not resume:
                raise ModelError(f"The run “{run.name}” was begun before; resume it.")
            run.take_back_asking()
            plan = self._plan()
            if not run.split.exists():
                plan.save(run.split)
            elif SplitPlan.load(run.split).splits != plan.splits:
                raise ModelError(
                    f"The run “{run.name}” was begun with other tracks in its parts; the data set "
                    "has changed since."
                )
        self.here.share(None)

    def _plan(self) -> SplitPlan:
        leaky = self.config.split == "leaky_segments"
        count = self.config.segments

        def name(row: int) -> str:
            if not leaky:
                return self.data.items[row].name
            return f"{self.data.items[row // count].name}#{row % count}"

        parts = {part: tuple(name(int(r)) for r in getattr(self.split, part)) for part in PARTS}
        return SplitPlan(
            kind=self.config.split,
            title=self.data.title,
            seed=self.config.seed,
            splits=(parts,),
            segments=count if leaky else 0,
        )

    def _started(
        self, material: Material, parameters: int, batch: int, first: int, epochs: int
    ) -> TrainingStarted:
        return TrainingStarted(
            run=self.run.path,
            genres=material.labels,
            tracks={part: len(material.parts[part].rows) for part in PARTS},
            segments={part: len(material.parts[part].places) for part in PARTS},
            parameters=parameters,
            batch=batch,
            device=self.device,
            first_epoch=first,
            epochs=epochs,
        )

    def _fit_whole(self, material: Material) -> Iterator[TrainingEvent]:
        yield self._started(material, 0, len(material.parts["training"].rows), 1, 1)
        began = time.monotonic()
        model = fitting.fit_whole(self.config, material)
        epoch = _judged(model, material, time.monotonic() - began, self._memory())
        self._note(epoch)
        yield epoch
        answers = {
            part: self._answers(material, part, model.probabilities(material.tables[part]))
            for part in ("validation", "test")
        }
        chosen = fitting.choices_of(model)
        saved = saving.of_model(model, self.encoder)
        yield self._finish(material, answers, saved, 1, "epochs", 0, chosen)

    def _learn(self, material: Material, resume: bool) -> Iterator[TrainingEvent]:
        state = None
        if resume and self.here.share(self.run.checkpoint.exists()):
            state = load_checkpoint(self.run.checkpoint)
        batch = int(state["batch"]) if state else 0
        given = self.config, self.data, material, self.device, self.here, batch
        network = self.config.is_network
        learner = network_learner(*given) if network else table_learner(*given, self.encoder)
        loop = learner.loop
        if state is not None:
            try:
                loop.restore(state["loop"])
            except (KeyError, ValueError, RuntimeError, TypeError) as error:
                raise ModelError(
                    f"{self.run.checkpoint}: the state of the training is of another model"
                ) from error
            self.log = list(state["log"])
            self._write_log()
        yield self._started(
            material, learner.parameters, learner.batch, loop.epoch + 1, self.config.epochs
        )
        for result in loop.run():
            if self.here.share(self.run.is_asked_to_finish):
                loop.stopped = loop.stopped or "asked"
            if not math.isfinite(result.train_loss):
                raise ModelError(
                    f"In epoch {result.epoch} the loss is no longer a number; choose a lower "
                    "learning rate, or clip the gradients."
                )
            epoch = self._epoch_of(result, loop.stopped)
            self.log.append(dataclasses.asdict(epoch))
            if self.here.writes:
                # The log follows the checkpoint: a kill between the two loses nothing.
                kept = {"loop": loop.state(), "log": self.log, "batch": learner.batch}
                save_checkpoint(self.run.checkpoint, kept)
                self._write_log()
            yield epoch
        loop.use_best()
        answers = {part: self._asked(loop, material, part) for part in ("validation", "test")}
        if self.here.writes:
            saved = learner.model()
            yield self._finish(
                material, answers, saved, loop.best_epoch, loop.stopped, learner.parameters
            )
        self.here.share(None)

    def _asked(self, loop: Loop, material: Material, part: str) -> Answers:
        """Let a trained network judge a part; of the test part what it makes of it is kept."""
        asked = material.parts[part]
        labels, several = len(material.labels), self.data.multi_label
        if not len(asked.places):
            return self._answers(material, part, np.zeros((0, labels), np.float32))
        if part != "test" or not self.config.is_network:
            said = _probabilities(loop.answers(asked.examples), multi_label=several)
            return self._answers(material, part, said)
        with penultimate(loop.network) as caught:
            said = _probabilities(loop.answers(asked.examples), multi_label=several)
        inner = track_means(caught, asked.places, len(asked.rows), self.here)
        return Answers(asked.rows, said, asked.places, inner)

    def _answers(self, material: Material, part: str, said: FloatArray) -> Answers:
        asked = material.parts[part]
        inner = None
        if self.config.features == "embedding" and isinstance(asked.examples, Table):
            inner = asked.examples.values
        return Answers(asked.rows, said, asked.places, inner)

    def _epoch_of(self, result: EpochResult, stopped: str) -> EpochDone:
        done = [row["seconds"] for row in self.log] + [result.seconds]
        left = float(np.mean(done)) * (self.config.epochs - result.epoch)
        if self.config.hours:
            left = min(left, max(self.config.hours * 3600 - sum(done), 0.0))
        return EpochDone(
            epoch=result.epoch,
            epochs=self.config.epochs,
            train_loss=result.train_loss,
            train_accuracy=result.train_accuracy,
            validation_loss=result.validation_loss,
            validation_accuracy=result.validation_accuracy,
            learning_rate=result.learning_rate,
            seconds=result.seconds,
            seconds_left=0.0 if stopped else left,
            best=result.best,
            confusion=result.confusion,
            memory=self._memory(),
        )

    def _memory(self) -> MemoryUse | None:
        """Return the memory's use; None in an installation without the training packages."""
        return memory_use(self.device) if backend.is_there("psutil") else None

    def _note(self, epoch: EpochDone) -> None:
        self.log.append(dataclasses.asdict(epoch))
        self._write_log()

    def _write_log(self) -> None:
        if self.here.writes:
            self.run.write_log(self.log)

    def _finish(
        self,
        material: Material,
        answers: dict[str, Answers],
        model: saving.Saved,
        best: int,
        stopped: str,
        parameters: int,
        chosen: Mapping[str, float] | None = None,
    ) -> TrainingEvent:
        return saving.finish(
            saving.Result(
                config=self.config,
                data=self.data,
                material=material,
                run=self.run,
                model=model,
                best_epoch=best,
                epochs=len(self.log),
                seconds=sum(row["seconds"] for row in self.log),
                stopped=stopped,
                parameters=parameters,
                device=self.device,
                title=self.title,
                chosen=chosen or {},
            ),
            answers["validation"],
            answers["test"],
        )


def _probabilities(logits: Any, *, multi_label: bool) -> FloatArray:
    found = logits.sigmoid() if multi_label else logits.softmax(dim=1)
    return np.asarray(found.numpy(), dtype=np.float32)


def _judged(
    model: FeatureModel, material: Material, seconds: float, memory: MemoryUse | None
) -> EpochDone:
    """Return the one epoch of a model that is fitted as a whole."""
    scores: dict[str, tuple[float, float] | None] = {}
    confusion: tuple[tuple[int, ...], ...] = ()
    for part in ("training", "validation"):
        targets = material.parts[part].examples.targets
        if not len(targets):
            scores[part] = None
            continue
        said = model.probabilities(material.tables[part])
        loss = -np.log(np.maximum(said[np.arange(len(targets)), targets], 1e-12)).mean()
        scores[part] = float(loss), float((said.argmax(axis=1) == targets).mean())
        if part == "validation":
            confusion = confusion_counts(targets, said.argmax(axis=1), said.shape[1])
    learnt, held = scores["training"], scores["validation"]
    assert learnt is not None
    return EpochDone(
        epoch=1,
        epochs=1,
        train_loss=learnt[0],
        train_accuracy=learnt[1],
        validation_loss=held[0] if held else None,
        validation_accuracy=held[1] if held else None,
        learning_rate=0.0,
        seconds=seconds,
        seconds_left=0.0,
        best=True,
        confusion=confusion,
        memory=memory,
    )
