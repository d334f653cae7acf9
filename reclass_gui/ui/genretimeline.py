"""What was heard when: genre probabilities of the segments of one track."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reclass_gui.core.records import Suggestion


@dataclass(frozen=True, slots=True)
class Segment:
    """A few seconds of a track.

    Attributes:
        start: in seconds.
        seconds: how long it is.
        shares: probability of each genre, in the order of ``GenreTimeline.genres``.
    """

    start: float
    seconds: float
    shares: tuple[float, ...]

    def covers(self, moment: float) -> bool:
        """Whether ``moment`` (seconds) lies in this segment."""
        return self.start <= moment < self.start + self.seconds


class GenreTimeline:
    """Segments in the order of time: first the analysed ones, then one every few seconds.

    Attributes:
        genres: all genres, likeliest in the whole track first.
        segment_seconds: how long an analysed segment is.
    """

    def __init__(self, genres: Sequence[str], segment_seconds: float) -> None:
        self.genres = tuple(genres)
        self.segment_seconds = segment_seconds
        self._analysed: list[Segment] = []
        self._further: list[Segment] = []

    @classmethod
    def of(cls, suggestion: Suggestion, segment_seconds: float) -> GenreTimeline:
        """Take the segments that the suggestion was made from."""
        timeline = cls([genre for genre, _ in suggestion.probabilities], segment_seconds)
        timeline._analysed = sorted(
            (
                Segment(start, segment_seconds, tuple(shares))
                for start, shares in suggestion.timeline
            ),
            key=lambda segment: segment.start,
        )
        return timeline

    @property
    def count(self) -> int:
        """How many segments there are."""
        return len(self._analysed) + len(self._further)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Every segment in the order of painting: later ones lie over earlier ones."""
        return (*self._analysed, *self._further)

    def add(self, points: Iterable[tuple[float, Mapping[str, float]]]) -> None:
        """Take further segments, in the order of time: (start in seconds, {genre: p})."""
        for start, shares in points:
            values = tuple(float(shares.get(genre, 0.0)) for genre in self.genres)
            if self._further:
                last = self._further[-1]
                seconds = min(self.segment_seconds, start - last.start)
                self._further[-1] = Segment(last.start, seconds, last.shares)
            self._further.append(Segment(start, self.segment_seconds, values))

    def bars(
        self, genre: int, start: float, end: float, finest: float
    ) -> list[tuple[float, float, float]]:
        """Return (start, seconds, share) of what to draw of a genre between two moments.

        Segments shorter than ``finest`` seconds are averaged over stretches of that length: ten
        hours have 12,000 segments.
        """
        bars: list[tuple[float, float, float]] = []
        for row in (self._analysed, self._further):
            if not row:
                continue
            first = max(bisect.bisect_right(row, start, key=_start_of) - 1, 0)
            shown = row[first : bisect.bisect_left(row, end, key=_start_of)]
            if len(shown) * finest <= end - start:
                bars += [(s.start, s.seconds, s.shares[genre]) for s in shown]
                continue
            stretches = ((np.array([s.start for s in shown]) - start) / finest).astype(np.intp)
            stretches = np.maximum(stretches, 0)
            counts = np.bincount(stretches)
            sums = np.bincount(stretches, weights=[s.shares[genre] for s in shown])
            bars += [
                (start + int(place) * finest, finest, float(sums[place] / counts[place]))
                for place in np.flatnonzero(counts)
            ]
        return bars

    def at(self, moment: float) -> Segment | None:
        """Return the segment heard at a moment, None where nobody listened yet."""
        for row in (self._further, self._analysed):
            number = bisect.bisect_right(row, moment, key=_start_of) - 1
            if number >= 0 and row[number].covers(moment):
                return row[number]
        return None

    def decisive(self, genre: str | None) -> Segment | None:
        """Return the segment in which ``genre`` was likeliest; the first of several."""
        if genre not in self.genres or not self.segments:
            return None
        number = self.genres.index(genre)
        return max(self.segments, key=lambda segment: (segment.shares[number], -segment.start))

    def rows(self, count: int) -> tuple[int, ...]:
        """Return the genres worth a row of their own, as numbers into ``genres``.

        Half of the worth is the mean over the segments, half the peak: a genre that rules for one
        chorus is seen as well as one that is everywhere second. In the order of ``genres``.
        """
        segments = self.segments
        if not segments:
            return tuple(range(min(count, len(self.genres))))
        worth = []
        for number in range(len(self.genres)):
            shares = [segment.shares[number] for segment in segments]
            worth.append(sum(shares) / len(shares) + max(shares))
        best = sorted(range(len(worth)), key=lambda number: (-worth[number], number))[:count]
        return tuple(sorted(best))


def _start_of(segment: Segment) -> float:
    return segment.start
