"""Models made of models, and the first of them: all members vote.

The members' opinions are calibrated probabilities, mapped to one taxonomy and mixed by
``genremap.mix``. What each member heard is kept in the analysis, so that other weights need no
listening again.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.classifiers import digest_of
from reclass_gui.core.combinations import VoteSettings
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genremap import GenreMap, Vectors, mix, temper
from reclass_gui.core.records import Analysis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.classifiers import Head
    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.model import Known, Model, Tally
    from reclass_gui.core.records import FloatArray, Prediction, Track

    Parts = Sequence[Sequence[Prediction]]


class Combination:
    """What models made of models have in common; see ``core.model.Model``.

    Only members that listened to a track take part in the judgement on it. The timeline is that
    of the first member that has one, alone: the others may not know moments.

    Attributes:
        card: the card.
        name: the card's name.
        members: the models.
        genres: main genres in the order of every probability vector.
        unmapped: those of them that the taxonomy does not know.
        unsure_below: calibrated confidence under which a suggestion is "unsure".
        segment_seconds: how long a segment is; 0 without a timeline.
    """

    def __init__(
        self,
        card: ModelCard,
        members: Sequence[Model],
        taxonomy: Taxonomy,
        brought: Sequence[str] = (),
    ) -> None:
        """Join loaded members as the card says.

        Args:
            card: the card.
            members: in the order of the card.
            taxonomy: to which all labels are mapped.
            brought: labels that do not come from a member.

        Raises:
            ModelError: they know a genre that the card does not list.
        """
        self.card = card
        self.name = card.name
        self.members = tuple(members)
        self.unsure_below = card.unsure_below
        listed = GenreMap.of(card.labels, taxonomy)
        self.genres = listed.genres
        self._maps = [GenreMap.of(m.genres, taxonomy, self.genres) for m in members]
        for member, genre_map in zip(members, self._maps, strict=True):
            require_single(member.card, card.name)
            if strangers := set(genre_map.genres) - set(self.genres):
                raise ModelError(
                    f"{self.name}: its member “{member.name}” knows “{min(strangers)}”, which its "
                    "card does not list; combine the models again"
                )
        heard_of = {self.genres[c] for genre_map in self._maps for c in genre_map.columns}
        if strangers := set(self.genres) - heard_of - {taxonomy.root(b) or b for b in brought}:
            raise ModelError(f"{self.name}: none of its members knows “{min(strangers)}”")
        self.unmapped = listed.unmapped
        self._stack: Head | None = None
        known = np.zeros((len(members), len(self.genres)), dtype=bool)
        for row, genre_map in zip(known, self._maps, strict=True):
            row[list(genre_map.columns)] = True
        self._known = known
        self._lead = next((i for i, m in enumerate(members) if m.segment_seconds), None)
        self.segment_seconds = 0.0 if self._lead is None else members[self._lead].segment_seconds
        sizes = [len(member.nothing_heard()) for member in members]
        self._bounds = [0, *accumulate(sizes)]

    @property
    def device(self) -> str:
        """The device that the members run on."""
        return self.members[0].device

    def digest(self, quality: str) -> str:
        """Return the cache key of an analysis, 16 hex digits."""
        return digests(self.card, [_keys(member, quality) for member in self.members], ())[0]

    def suggestion_digest(self, quality: str) -> str:
        """Return the cache key of a suggestion: the analysis and everything that judges it."""
        keys = [_keys(member, quality) for member in self.members]
        stack = self._stack.card if self._stack else None
        return digests(self.card, keys, self.genres, stack)[1]

    def timeline(self, track: Track) -> Iterator[tuple[float, dict[str, float]]]:
        """Yield (start in seconds, {genre: probability}) as the first member that can does.

        Raises:
            FileError: the track cannot be decoded.
            ModelError: the model fails, or all members judge tracks only as wholes.
        """
        if self._lead is None:
            raise ModelError(f"{self.card.title} judges tracks as wholes; it has no timeline")
        genre_map = self._maps[self._lead]
        for start, shares in self.members[self._lead].timeline(track):
            values = genre_map.apply(np.array([list(shares.values())]))[0]
            yield start, dict(zip(self.genres, map(float, values), strict=True))

    def nothing_heard(self) -> tuple[Prediction, ...]:
        """Return as many predictions as an analysis has, each without segments."""
        return tuple(p for member in self.members for p in member.nothing_heard())

    def opinions(self, parts: Parts) -> tuple[list[int], Vectors]:
        """Return which members listened, and their opinions [n, n_genres] in that order."""
        ran = [i for i, part in enumerate(parts) if did_listen(part)]
        if not ran:
            raise ModelError(f"{self.name}: none of its members listened to this track")
        rows = [
            self._maps[i].apply(self.members[i].track_probabilities(parts[i])[np.newaxis])[0]
            for i in ran
        ]
        return ran, np.stack(rows)

    def mixed(self, parts: Parts, weights: Sequence[float]) -> FloatArray:
        """Return the calibrated vote of the members that listened, [n_genres], summing to 1.

        Args:
            parts: what each member heard.
            weights: one for each member.
        """
        ran, rows = self.opinions(parts)
        counted = [weights[i] for i in ran]
        if not sum(counted):
            # Those that count did not listen: their weight cannot be asked for.
            counted = [1.0] * len(ran)
        vote = mix(rows, self._known[ran], counted)
        return np.asarray(temper(vote, self.card.temperature), dtype=np.float32)

    def segment_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one vector for each of the analysis' ``starts``: the leading member's opinion."""
        parts = self.split(predictions)
        if self._lead is None or not did_listen(parts[self._lead]):
            return np.zeros((0, len(self.genres)), np.float32)
        rows = self.members[self._lead].segment_probabilities(parts[self._lead])
        return np.asarray(self._maps[self._lead].apply(rows), dtype=np.float32)

    def speech_probability(self, predictions: Sequence[Prediction]) -> float:
        """Return the largest probability of speech that a member gives."""
        return max((m.speech_probability(part) for m, part in self._ran(predictions)), default=0.0)

    def is_speech(self, predictions: Sequence[Prediction]) -> bool:
        """Tell whether a member takes the track for speech."""
        return any(m.is_speech(part) for m, part in self._ran(predictions))

    def styles(self, predictions: Sequence[Prediction]) -> tuple[tuple[str, float], ...]:
        """Return the styles of the first member that knows some."""
        found = (m.styles(part) for m, part in self._ran(predictions))
        return next((styles for styles in found if styles), ())

    def heard(self, predictions: Sequence[Prediction], count: int) -> tuple[tuple[str, float], ...]:
        """Return the ``count`` strongest labels over all members; of equal names the stronger."""
        strongest: dict[str, float] = {}
        for member, part in self._ran(predictions):
            for label, value in member.heard(part, count):
                key = label.casefold()
                strongest[key] = max(value, strongest.get(key, 0.0))
        return tuple(sorted(strongest.items(), key=lambda item: -item[1])[:count])

    def tally(self) -> Tally | None:
        """Return None: there is nothing to be counted."""
        return None

    def split(self, predictions: Sequence[Prediction]) -> Parts:
        """Return each member's share of an analysis' predictions."""
        return [predictions[low:high] for low, high in pairwise(self._bounds)]

    def joined(self, analyses: Sequence[Analysis], quality: str) -> Analysis:
        """Join what the first members heard; the further ones did not listen."""
        starts: tuple[float, ...] = ()
        if self._lead is not None and self._lead < len(analyses):
            starts = analyses[self._lead].starts
        return Analysis(
            model=self.name,
            digest=self.digest(quality),
            seconds=analyses[0].seconds,
            starts=starts,
            predictions=self.predictions(analyses),
            # One member may have heard a pause only.
            signal=max((a.signal for a in analyses), key=lambda s: (s.loud_share, s.peak)),
        )

    def predictions(self, analyses: Sequence[Analysis]) -> tuple[Prediction, ...]:
        """Return the predictions of the first members, and none heard by the further ones."""
        rest = self.members[len(analyses) :]
        return (
            *(p for analysis in analyses for p in analysis.predictions),
            *(p for member in rest for p in member.nothing_heard()),
        )

    def _ran(
        self, predictions: Sequence[Prediction]
    ) -> Iterator[tuple[Model, Sequence[Prediction]]]:
        for member, part in zip(self.members, self.split(predictions), strict=True):
            if did_listen(part):
                yield member, part


class SoftVote(Combination):
    """Let all members listen and take the weighted mean of what they say, or stack them."""

    def __init__(
        self,
        card: ModelCard,
        members: Sequence[Model],
        taxonomy: Taxonomy,
        stack: Head | None = None,
    ) -> None:
        """Join loaded members and the head that stacks them, if the card names one.

        Raises:
            ModelError: they do not fit the card or each other.
        """
        super().__init__(card, members, taxonomy, stack.card.labels if stack else ())
        self._settings = VoteSettings.of(card)
        self._stack = stack
        if stack is None:
            return
        self._stack_map = GenreMap.of(stack.card.labels, taxonomy, self.genres)
        size = sum(len(member.genres) for member in members)
        if stack.card.kind != "head" or stack.card.embedding_size != size:
            raise ModelError(
                f"{self.name}: “{stack.card.name}” does not take the {size} probabilities that "
                "its members give"
            )
        if strangers := set(self._stack_map.genres) - set(self.genres):
            raise ModelError(f"{self.name}: its card does not list “{min(strangers)}”")

    def analyse(
        self, track: Track, quality: str = "balanced", known: Known | None = None
    ) -> Analysis:
        """Let all members listen that did not before.

        Raises:
            FileError: the track cannot be listened to.
            ModelError: a member fails.
        """
        heard = [recall(member, quality, known) for member in self.members]
        whole = [
            member.analyse(track, quality, known) if analysis is None else analysis
            for member, analysis in zip(self.members, heard, strict=True)
        ]
        return self.joined(whole, quality)

    def track_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one calibrated probability vector for the whole track, [n_genres].

        A stacking head decides only where all members listened; else their vote does.
        """
        parts = self.split(predictions)
        if self._stack is None or not all(did_listen(part) for part in parts):
            return self.mixed(parts, self._settings.weights)
        rows = [m.track_probabilities(p) for m, p in zip(self.members, parts, strict=True)]
        stacked = self._stack.classify(np.concatenate(rows, dtype=np.float32)[np.newaxis])
        tempered = temper(stacked, self.card.temperature)
        vote: FloatArray = self._stack_map.apply(tempered)[0].astype(np.float32)
        return vote


def require_single(card: ModelCard, name: str) -> None:
    """Refuse a model that gives several genres where opinions are mixed.

    Opinions are mixed as shares of one whole; probabilities that hold each by itself are none,
    and thresholds that were found for one model do not fit a mixture.

    Args:
        card: of that model.
        name: of what is to be made, for the message.

    Raises:
        ModelError: it gives several.
    """
    if card.multilabel:
        raise ModelError(
            f"{name}: “{card.name}” gives several genres to a track; only models that give one "
            "can be combined"
        )


def digests(
    card: ModelCard,
    members: Sequence[tuple[str, str]],
    genres: Sequence[str],
    stack: ModelCard | None = None,
) -> tuple[str, str]:
    """Return the cache keys of analysis and suggestion of a combination.

    How long a cascade listens depends on how it judges, so there the analysis is keyed by that.

    Args:
        card: its card.
        members: both keys of each member.
        genres: what the taxonomy makes of the labels.
        stack: the card of the head that stacks the members.
    """
    judged = [card.ensemble, card.temperature, [key for _, key in members]]
    analysis = digest_of(
        [card.kind, [key for key, _ in members], judged if card.kind == "cascade" else ""]
    )
    return analysis, digest_of([analysis, *judged, genres, stack.sha256 if stack else ""])


def recall(member: Model, quality: str, known: Known | None) -> Analysis | None:
    """Return what a member heard before, if anybody knows."""
    return None if known is None else known(member.digest(quality))


def _keys(member: Model, quality: str) -> tuple[str, str]:
    return member.digest(quality), member.suggestion_digest(quality)


def did_listen(part: Sequence[Prediction]) -> bool:
    """Tell whether a member listened to the track."""
    return any(len(prediction.segments) for prediction in part)
