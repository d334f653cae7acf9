"""The jobs of the Models page, one of each kind at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reclass_gui.ui import modelwork
from reclass_gui.ui.modellook import Look, look_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.latency import Latency
    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.session import Session

Key = tuple[str, str, str]


class ModelRuns(QObject):
    """Look at models, measure, bring in, write out and delete them, off the GUI thread.

    Signals:
        looked(str): more is known of the model of this name.
        brought(list[Brought]): what became of what was to be brought in.
        exported(list[str], Path): names of what was written, and where.
        deleted(str): the model of this name is gone.
        progressed(int, int): how far measuring is.
        failed(str): a sentence.
        ended: a job that was asked for came to its end.
    """

    looked = Signal(str)
    brought = Signal(list)
    exported = Signal(list, object)
    deleted = Signal(str)
    progressed = Signal(int, int)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[Key, Look] = {}
        self._latencies: dict[Key, Latency] = {}
        self._looking: tuple[Key, Job] | None = None
        self._measuring: Job | None = None
        self._changing: Job | None = None

    @property
    def is_changing(self) -> bool:
        """Whether models are being brought in, written out or deleted."""
        return self._changing is not None

    @property
    def is_measuring(self) -> bool:
        """Whether a model is being measured."""
        return self._measuring is not None

    def known(self, card: ModelCard) -> Look | None:
        """Return what is known of a model, None before it was looked at."""
        look = self._known.get(_key(card))
        latency = self._latencies.get(_key(card))
        if look is None or look.fault or latency is None:
            return look
        return Look(look.facts, look.fault, look.history, latency)

    def forget(self) -> None:
        """Look at everything anew: other settings count otherwise."""
        self._known.clear()
        self._latencies.clear()

    def look(self, card: ModelCard) -> None:
        """Find out about a model, unless it is known; one that is waited for is let go."""
        key = _key(card)
        if key in self._known:
            return
        if self._looking is not None:
            if self._looking[0] == key:
                return
            self._looking[1].cancel()
        job = self._session.jobs.call("background", lambda: look_at(self._session, card))
        self._looking = key, job
        job.yielded.connect(lambda looks: self._keep(key, looks[-1]))
        job.failed.connect(lambda words: self._keep(key, Look(fault=words)))
        job.ended.connect(lambda: self._on_looked(job))

    def measure(self, card: ModelCard) -> None:
        """Measure how long a model takes; after listening that is under way."""
        from reclass_gui.core.latency import Latency
        from reclass_gui.core.records import Progress

        key, name = _key(card), card.name
        session, settings = self._session, self._session.settings

        def make() -> Iterator[Progress | Latency]:
            from reclass_gui.core.latency import measure

            return measure(
                name,
                session.folders.models,
                session.taxonomy(),
                device=settings.device,
                quality=settings.quality,
            )

        def on_yielded(events: list[object]) -> None:
            last = events[-1]
            if isinstance(last, Progress):
                self.progressed.emit(last.done, last.total or 0)
            elif isinstance(last, Latency):
                self._latencies[key] = last
                self.looked.emit(name)

        job = session.jobs.run("inference", make)
        self._measuring = job
        job.yielded.connect(on_yielded)
        job.failed.connect(self.failed)
        job.ended.connect(self._on_measured)

    def stop_measuring(self) -> None:
        """Stop; nothing is kept of it."""
        if self._measuring is not None:
            self._measuring.cancel()

    def bring(self, sources: Sequence[Path]) -> None:
        """Bring in archives, cards and folders."""
        session = self._session
        found: list[object] = []
        job = session.jobs.run(
            "serial", lambda: modelwork.bring_all(session, sources), must_finish=True
        )
        job.yielded.connect(found.extend)
        self._change(job, lambda: self.brought.emit(found))

    def export(self, name: str, target: Path) -> None:
        """Write a model with its parts."""
        session = self._session
        job = session.jobs.call(
            "serial", lambda: modelwork.write_out(session, name, target), must_finish=True
        )
        job.yielded.connect(lambda names: self.exported.emit(names[-1], target))
        self._change(job)

    def delete(self, name: str) -> None:
        """Delete a model."""
        session = self._session
        job = session.jobs.call("serial", lambda: modelwork.delete(session, name), must_finish=True)
        job.yielded.connect(lambda _: self.deleted.emit(name))
        self._change(job)

    def _change(self, job: Job, then: Callable[[], object] | None = None) -> None:
        self._changing = job
        job.failed.connect(self.failed)
        job.ended.connect(lambda: self._on_changed(then))

    def _on_changed(self, then: Callable[[], object] | None) -> None:
        self._changing = None
        # Cards of the same name may be others now.
        self._known.clear()
        if then is not None:
            then()
        self.ended.emit()

    def _on_measured(self) -> None:
        self._measuring = None
        self.ended.emit()

    def _keep(self, key: Key, look: Look) -> None:
        self._known[key] = look
        self.looked.emit(key[0])

    def _on_looked(self, job: Job) -> None:
        if self._looking is not None and self._looking[1] is job:
            self._looking = None


def _key(card: ModelCard) -> Key:
    return card.name, card.kind, card.sha256
