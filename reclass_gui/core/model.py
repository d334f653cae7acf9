"""What a model is to the rest of the program, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.records import Analysis, FloatArray, Prediction, Track

QUALITY = {"fast": 3, "balanced": 5, "thorough": 10}
"""How many patches of a track the networks hear, spread over the whole of it."""


Known = Callable[[str], "Analysis | None"]
"""Returns what was heard in a track before, by digest, or None."""


class Tally(Protocol):
    """What a model has to say of a whole run over many tracks."""

    def add(self, analysis: Analysis, *, cached: bool) -> None:
        """Count one track."""

    @property
    def text(self) -> str:
        """One sentence for a person, "" before the first track."""

    def to_json(self) -> dict[str, Any]:
        """Return the same as a JSON object."""


class Model(Protocol):
    """Anything that listens to a track and says how likely each genre is.

    ``analyse`` is the slow part, whose result the store keeps; everything that takes
    ``predictions``, those of an analysis, is quick and can be done again. A model is safe to use
    from several threads at once.
    """

    @property
    def card(self) -> ModelCard:
        """Its card."""

    @property
    def name(self) -> str:
        """The card's name."""

    @property
    def genres(self) -> tuple[str, ...]:
        """Main genres in the order of every probability vector."""

    @property
    def unmapped(self) -> tuple[str, ...]:
        """Those of ``genres`` that the taxonomy does not know: labels kept as they are."""

    @property
    def unsure_below(self) -> float:
        """Calibrated confidence under which a suggestion is "unsure"."""

    @property
    def device(self) -> str:
        """The device that it runs on."""

    @property
    def segment_seconds(self) -> float:
        """How long a segment is; 0 for a model that judges tracks only as wholes.

        Such a model has no timeline, neither in its analyses nor by ``timeline``.
        """

    def digest(self, quality: str) -> str:
        """Return the cache key of an analysis, 16 hex digits."""

    def suggestion_digest(self, quality: str) -> str:
        """Return the cache key of a suggestion: the analysis and everything that judges it."""

    def analyse(
        self, track: Track, quality: str = "balanced", known: Known | None = None
    ) -> Analysis:
        """Listen to a track.

        Args:
            track: the file.
            quality: one of ``QUALITY``.
            known: is asked by their digests for what members heard in this track before.

        Raises:
            FileError: the track cannot be listened to.
            ModelError: the model fails.
        """

    def timeline(self, track: Track) -> Iterator[tuple[float, dict[str, float]]]:
        """Yield (start in seconds, {genre: probability}) for one segment after another.

        The track is decoded as the iterator is pulled, never as a whole.

        Raises:
            FileError: the track cannot be decoded.
            ModelError: the model fails, or judges tracks only as wholes.
        """

    def nothing_heard(self) -> tuple[Prediction, ...]:
        """Return as many predictions as an analysis has, each without segments."""

    def track_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one probability vector for the whole track, [n_genres].

        It sums to 1, unless ``card.multilabel``: then each genre holds by itself.
        """

    def segment_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one probability vector for each of the analysis' ``starts``, [n, n_genres]."""

    def speech_probability(self, predictions: Sequence[Prediction]) -> float:
        """Return the probability that the track is speech, 0 where the model cannot tell."""

    def is_speech(self, predictions: Sequence[Prediction]) -> bool:
        """Tell whether the track is speech, to which no genre is given."""

    def styles(self, predictions: Sequence[Prediction]) -> tuple[tuple[str, float], ...]:
        """Return (style, probability) of every style, strongest first."""

    def heard(self, predictions: Sequence[Prediction], count: int) -> tuple[tuple[str, float], ...]:
        """Return the ``count`` strongest labels over all networks."""

    def tally(self) -> Tally | None:
        """Return a new count for a run, where there is something to be counted."""


@runtime_checkable
class GivesSeveral(Protocol):
    """What a model further has whose card says that it gives a track several genres."""

    def genre_thresholds(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return from which probability on this track gets each genre, [n_genres]."""
