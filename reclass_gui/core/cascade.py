"""Members one after another, the quickest first, until their vote is sure enough.

After Music_ReClass' progressive voting. There each model adds its weight to its first choice
only; here calibrated probabilities are mixed, as in every vote.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core.combinations import CascadeSettings
from reclass_gui.core.combining import Combination, did_listen, recall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.model import Known, Model
    from reclass_gui.core.records import Analysis, FloatArray, Prediction, Track


class Cascade(Combination):
    """Let members listen in turn and stop as soon as the vote so far is sure."""

    def __init__(self, card: ModelCard, members: Sequence[Model], taxonomy: Taxonomy) -> None:
        """Join loaded members as the card says.

        Raises:
            ModelError: they do not fit the card.
        """
        super().__init__(card, members, taxonomy)
        self._settings = CascadeSettings.of(card)
        self._lock = threading.Lock()
        self._times = [StageTime() for _ in members]

    def analyse(
        self, track: Track, quality: str = "balanced", known: Known | None = None
    ) -> Analysis:
        """Let members listen until their vote is sure enough.

        Raises:
            FileError: the track cannot be listened to.
            ModelError: a member fails.
        """
        heard: list[Analysis] = []
        for stage, member in enumerate(self.members):
            analysis = recall(member, quality, known)
            if analysis is None:
                began = time.perf_counter()
                analysis = member.analyse(track, quality, known)
                self._count(stage, time.perf_counter() - began)
            heard.append(analysis)
            if stage + 1 < len(self.members) and self._is_sure(heard, stage):
                break
        return self.joined(heard, quality)

    def track_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return the calibrated vote of the stages that ran, [n_genres], summing to 1."""
        parts = self.split(predictions)
        last = self.last_stage(predictions)
        return self.mixed(parts, self._row(last))

    def last_stage(self, predictions: Sequence[Prediction]) -> int:
        """Return the number of the stage at which a track stopped, from 0."""
        parts = self.split(predictions)
        ran = [i for i, part in enumerate(parts) if did_listen(part)]
        return max(ran, default=0)

    def tally(self) -> StageTally:
        """Return a new count of where tracks stop."""
        return StageTally(self, self.times())

    def times(self) -> tuple[StageTime, ...]:
        """Return how often each stage ran since the model was loaded, and for how long."""
        with self._lock:
            return tuple(self._times)

    def _is_sure(self, heard: Sequence[Analysis], stage: int) -> bool:
        parts = self.split(self.predictions(heard))
        listened = [p for p in zip(self.members, parts, strict=True) if did_listen(p[1])]
        if not listened:
            return False
        if any(member.is_speech(part) for member, part in listened):
            return True
        vote = self.mixed(parts, self._row(stage))
        return float(vote.max()) > self._settings.stop_above[stage]

    def _row(self, stage: int) -> tuple[float, ...]:
        """Return one weight for each member; 0 for those after a stage."""
        return self._settings.weights[stage] + (0.0,) * (len(self.members) - stage - 1)

    def _count(self, stage: int, seconds: float) -> None:
        with self._lock:
            before = self._times[stage]
            self._times[stage] = StageTime(before.runs + 1, before.seconds + seconds)


@dataclass(frozen=True, slots=True)
class StageTime:
    """How often a stage ran, and for how many seconds altogether."""

    runs: int = 0
    seconds: float = 0.0


class StageTally:
    """Count at which stage tracks stop, and what that saves.

    What a stage would have cost is its mean time over the tracks of the same run. A stage that
    never ran has no mean: it is not counted, so the time saved is then a lower bound.
    """

    def __init__(self, cascade: Cascade, before: Sequence[StageTime]) -> None:
        self._cascade = cascade
        self._before = tuple(before)
        self._stopped = [0] * len(cascade.members)
        self._fresh = [0] * len(cascade.members)

    def add(self, analysis: Analysis, *, cached: bool) -> None:
        """Count one track; one that was known costs and saves nothing."""
        stage = self._cascade.last_stage(analysis.predictions)
        self._stopped[stage] += 1
        self._fresh[stage] += not cached

    @property
    def text(self) -> str:
        """Where tracks stopped and what it saved, in two sentences."""
        if not sum(self._stopped):
            return ""
        names = [member.name for member in self._cascade.members]
        stops = ", ".join(
            f"{count:,} stopped after {name}"
            for name, count in zip(names, self._stopped, strict=True)
            if count
        )
        saved, whole = self._saved()
        if not whole:
            return f"Cascade: {stops}."
        least = "at least " if self._is_lower_bound() else ""
        return (
            f"Cascade: {stops}. That saved {least}{saved:.1f} s of {whole:.1f} s of computing"
            f" ({saved / whole:.0%})."
        )

    def to_json(self) -> dict[str, Any]:
        """Return the same as a JSON object; times in seconds, all threads together."""
        saved, whole = self._saved()
        stages = [
            {
                "model": member.name,
                "stopped": stopped,
                "seconds_per_track": None if mean is None else round(mean, 4),
            }
            for member, stopped, mean in zip(
                self._cascade.members, self._stopped, self._means(), strict=True
            )
        ]
        return {
            "stages": stages,
            "seconds_saved": round(saved, 3),
            "seconds_without_stopping": round(whole, 3),
            "saved_is_lower_bound": self._is_lower_bound(),
        }

    def _means(self) -> list[float | None]:
        """Return the mean seconds of each stage in this run; None where it never ran."""
        pairs = zip(self._before, self._cascade.times(), strict=True)
        return [
            (now.seconds - then.seconds) / (now.runs - then.runs) if now.runs > then.runs else None
            for then, now in pairs
        ]

    def _saved(self) -> tuple[float, float]:
        """Return the seconds that stopping saved, and those that all stages would have taken."""
        means = [mean or 0.0 for mean in self._means()]
        saved = sum(count * sum(means[stage + 1 :]) for stage, count in enumerate(self._fresh))
        return saved, sum(self._fresh) * sum(means)

    def _is_lower_bound(self) -> bool:
        return bool(sum(self._fresh)) and None in self._means()
