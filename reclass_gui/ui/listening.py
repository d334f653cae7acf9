"""What is computed about the selected track: its spectrogram and the rest of its timeline."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import QObject, QTimer, Signal

from reclass_gui.core.records import FeatureSpec
from reclass_gui.ui.genretimeline import GenreTimeline
from reclass_gui.ui.spectrogramdata import (
    Spectrogram,
    SpectrogramColumns,
    SpectrogramFailed,
    SpectrogramFinished,
    SpectrogramOpened,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Suggestion, Track
    from reclass_gui.ui.jobs import Job, JobRunner

_SPECTROGRAM = "spectrogram"
_TIMELINE = "timeline"

T = TypeVar("T")
Key = tuple[object, ...]

# Holding an arrow key down must not start a job a row.
DEBOUNCE_MS = 120
# Listening through takes about a sixth of the duration: not unasked for a whole concert.
LONGEST_UNASKED_SECONDS = 15 * 60.0
SPECTROGRAMS_KEPT = 48  # of at most 0.7 MB
TIMELINES_KEPT = 200


class Recent(Generic[T]):
    """Keep the values used last, up to a number."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Key, T] = OrderedDict()

    def get(self, key: Key) -> T | None:
        """Return a value and count it as used now; None when it is not kept."""
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def put(self, key: Key, value: T) -> None:
        """Keep a value and forget the one not used for longest."""
        self._values[key] = value
        self._values.move_to_end(key)
        while len(self._values) > self._most:
            self._values.popitem(last=False)


class Listening(QObject):
    """Run the jobs of one track after the other; those of the track before are cancelled.

    Signals:
        spectrogram_opened: a ``Spectrogram`` to show; it may still grow.
        spectrogram_grown: the ``Spectrogram`` has more columns, or is complete.
        spectrogram_failed: why there is none, in words for a person.
        timeline_grown: segments were added to ``timeline``.
        timeline_ended: no more segments will come.
    """

    spectrogram_opened = Signal(object)
    spectrogram_grown = Signal(object)
    spectrogram_failed = Signal(str)
    timeline_grown = Signal()
    timeline_ended = Signal()

    def __init__(
        self, jobs: JobRunner, parent: QObject | None = None, *, kept_in: Path | None = None
    ) -> None:
        """Compute with ``jobs``; spectrograms are kept in the folder ``kept_in``, if given."""
        super().__init__(parent)
        self._jobs = jobs
        self._kept_in = kept_in
        self._track: Track | None = None
        self._suggestion: Suggestion | None = None
        self._model: Model | None = None
        self._spectrogram: Spectrogram | None = None
        self._timeline: GenreTimeline | None = None
        self._is_whole = False
        self._running: dict[str, Job] = {}
        self._spectrograms: Recent[Spectrogram] = Recent(SPECTROGRAMS_KEPT)
        self._timelines: Recent[GenreTimeline] = Recent(TIMELINES_KEPT)
        self._delay = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._delay.timeout.connect(self._begin)

    @property
    def timeline(self) -> GenreTimeline | None:
        """What is known of the track over time; None without a suggestion of a genre."""
        return self._timeline

    @property
    def may_complete_timeline(self) -> bool:
        """Whether a part of the track was not listened to and ``complete_timeline`` would."""
        return self._timeline is not None and self._hears_moments and not self._is_whole

    @property
    def _hears_moments(self) -> bool:
        return self._model is not None and self._model.segment_seconds > 0

    @property
    def is_long(self) -> bool:
        """Whether the track is not listened to as a whole unasked."""
        return self._track is not None and self._track.seconds > LONGEST_UNASKED_SECONDS

    def set_model(self, model: Model | None) -> None:
        """Listen with another model from now on."""
        self._model = model
        if self._track is not None and not self._track.error:
            self._delay.start()

    def show(self, track: Track | None, suggestion: Suggestion | None) -> None:
        """Compute what is missing for another track, a moment after the last call."""
        is_same = (
            track is not None and self._track is not None and _file(track) == _file(self._track)
        )
        if is_same and suggestion == self._suggestion:
            return
        self._track, self._suggestion = track, suggestion
        self._stop(_TIMELINE)
        self._show_timeline()
        if not is_same:
            self._stop(_SPECTROGRAM)
            self._spectrogram = None
            kept = self._spectrograms.get(_file(track)) if track is not None else None
            if kept is not None:
                self._spectrogram = kept
                self.spectrogram_opened.emit(kept)
        if track is None or track.error:
            self._delay.stop()
        else:
            self._delay.start()

    def release(self, path: Path) -> None:
        """Stop reading a file that is about to be changed."""
        if self._track is not None and self._track.path == path:
            self.cancel()

    def cancel(self) -> None:
        """Stop what runs; what was not finished is thrown away."""
        self._delay.stop()
        self._stop(_SPECTROGRAM)
        self._stop(_TIMELINE)

    def complete_timeline(self) -> None:
        """Listen to the whole track, every three seconds."""
        track, model = self._track, self._model
        if track is None or model is None or self._timeline is None or self._is_whole:
            return
        if not self._hears_moments:
            return

        def points() -> Iterator[object]:
            from reclass_gui.core import pipeline

            yield from pipeline.timeline(track, model)

        key = self._timeline_key(track)
        timeline = self._timeline
        self._is_whole = True
        job = self._run(_TIMELINE, points)
        job.yielded.connect(lambda events: self._on_points(timeline, events))
        failures: list[str] = []
        job.failed.connect(failures.append)
        job.ended.connect(lambda: self._on_timeline_ended(job, timeline, key, failures))

    def _begin(self) -> None:
        track = self._track
        if track is None:
            return
        if self._spectrogram is None and _SPECTROGRAM not in self._running:
            self._compute_spectrogram(track)
        if not self.is_long:
            self.complete_timeline()

    def _run(self, kind: str, make: Callable[[], Iterable[object]]) -> Job:
        self._stop(kind)
        job = self._jobs.run("background", make)
        self._running[kind] = job
        return job

    def _stop(self, kind: str) -> None:
        job = self._running.pop(kind, None)
        if job is not None:
            job.cancel()

    # Spectrogram

    def _compute_spectrogram(self, track: Track) -> None:
        def events() -> Iterator[object]:
            from reclass_gui.ui.spectrogramfiles import kept_or_computed

            yield from kept_or_computed(self._kept_in, track)

        job = self._run(_SPECTROGRAM, events)
        job.yielded.connect(lambda events: self._on_spectrogram(track, events))
        job.failed.connect(self.spectrogram_failed)

    def _on_spectrogram(self, track: Track, events: list[object]) -> None:
        for event in events:
            if isinstance(event, SpectrogramOpened):
                self._spectrogram = Spectrogram(event)
                self.spectrogram_opened.emit(self._spectrogram)
            elif self._spectrogram is not None and isinstance(event, SpectrogramColumns):
                self._spectrogram.append(event)
            elif self._spectrogram is not None and isinstance(event, SpectrogramFinished):
                self._spectrogram.finish(event)
                self._spectrograms.put(_file(track), self._spectrogram)
            elif isinstance(event, SpectrogramFailed):
                self._spectrogram = None
                self.spectrogram_failed.emit(event.reason)
        if self._spectrogram is not None:
            self.spectrogram_grown.emit(self._spectrogram)

    # Timeline

    def _show_timeline(self) -> None:
        suggestion, track = self._suggestion, self._track
        self._timeline, self._is_whole = None, False
        if track is None or suggestion is None or not suggestion.probabilities:
            return
        kept = self._timelines.get(self._timeline_key(track))
        if kept is not None:
            self._timeline, self._is_whole = kept, True
        else:
            model = self._model
            if not suggestion.timeline and (model is None or not model.segment_seconds):
                return
            seconds = FeatureSpec().patch_seconds if model is None else model.segment_seconds
            self._timeline = GenreTimeline.of(suggestion, seconds)

    def _timeline_key(self, track: Track) -> Key:
        order = [genre for genre, _ in self._suggestion.probabilities] if self._suggestion else []
        name = self._model.name if self._model is not None else ""
        return (*_file(track), name, *order)

    def _on_points(self, timeline: GenreTimeline, events: list[object]) -> None:
        timeline.add(cast("list[tuple[float, dict[str, float]]]", events))
        if timeline is self._timeline:
            self.timeline_grown.emit()

    def _on_timeline_ended(
        self, job: Job, timeline: GenreTimeline, key: Key, failures: list[str]
    ) -> None:
        if job.is_cancelled or timeline is not self._timeline:
            return
        if failures:  # the job runner has told them; what was heard until then stays in sight
            self._is_whole = False
        else:
            self._timelines.put(key, timeline)
        self.timeline_ended.emit()


def _file(track: Track) -> Key:
    return (track.path, track.size, track.mtime_ns)
