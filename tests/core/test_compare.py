"""Two models on the same tracks: the counts by hand, and what is not comparable left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reclass_gui.core import evaluate, metrics
from reclass_gui.core.compare import Contender, compare
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.records import Suggestion, Track

PATHS = [Path(f"/music/{number}.ogg") for number in range(6)]
LABELS = dict(zip(PATHS, ("Rock", "Rock", "Jazz", "Jazz", "Pop", "Pop"), strict=True))


def contender(name: str, said: str, *, listened: int = 6, seconds: float = 3.0) -> Contender:
    """One that says a genre by its first letter for each track; "-" is a track not heard."""
    genres = {"R": "Rock", "J": "Jazz", "P": "Pop"}
    suggestions = {}
    for path, letter in zip(PATHS, said, strict=True):
        if letter != "-":
            genre = genres[letter]
            suggestions[path] = Suggestion(path, genre, 0.9, ((genre, 0.9),))
    return Contender(name, ("Rock", "Jazz", "Pop"), suggestions, seconds, listened, True, {})


def test_pairs_are_counted() -> None:
    found = compare(LABELS, [contender("a", "RRJJPR"), contender("b", "RJJRJP")])
    (pair,) = found.pairs
    assert (pair.both, pair.only_first, pair.only_second, pair.neither) == (2, 3, 1, 0)
    assert pair.agreement == pytest.approx(2 / 6)
    assert pair.difference == pytest.approx(2 / 6)
    assert pair.interval[0] < pair.difference < pair.interval[1]
    assert pair.p_value == pytest.approx(0.625)
    assert [result.right for result in found.results] == [5, 3]
    assert found.contenders[0].seconds_per_track == 0.5


def test_only_tracks_that_all_heard_are_compared() -> None:
    found = compare(LABELS, [contender("a", "RRJJPP"), contender("b", "RR--PP")])
    assert (found.tracks, found.left_out) == (4, 2)
    assert [result.tracks for result in found.results] == [4, 4]
    with pytest.raises(ValueError, match="heard by all"):
        compare(LABELS, [contender("a", "RR----"), contender("b", "--JJPP")])


def test_three_models_make_three_pairs_and_json() -> None:
    names = ("a", "b", "c")
    found = compare(LABELS, [contender(name, "RRJJPP", listened=0) for name in names])
    written = found.to_json()
    assert [(p["first"], p["second"]) for p in written["pairs"]] == [
        ("a", "b"), ("a", "c"), ("b", "c"),
    ]  # fmt: skip
    assert [model["model"] for model in written["models"]] == ["a", "b", "c"]
    assert written["models"][0]["seconds_per_track"] is None
    assert written["models"][0]["accuracy"] == 1.0
    assert written["pairs"][0]["p_value"] == 1.0
    assert written["pairs"][0]["interval"] == [0.0, 0.0]


def test_without_labels_only_agreement_is_known() -> None:
    found = compare({}, [contender("a", "RRJJP-"), contender("b", "RJJRPP")])
    assert (found.tracks, found.left_out, found.results) == (5, 1, ())
    (pair,) = found.pairs
    assert pair.agreement == pytest.approx(3 / 5)
    assert (pair.both, pair.difference, pair.p_value) == (None, None, None)
    assert [answer.path for answer in found.differing] == [PATHS[1], PATHS[3]]
    assert found.differing[0].genres == ("Rock", "Jazz")
    assert found.differing[0].label == ""
    assert found.unsure(found.contenders[0]) == 0
    written = found.to_json()
    assert not written["labelled"]
    assert "accuracy" not in written["models"][0]
    with pytest.raises(ValueError, match="no track was heard by all"):
        compare({}, [contender("a", "RR----"), contender("b", "--JJPP")])


def test_differing_tracks_say_what_is_right() -> None:
    found = compare(LABELS, [contender("a", "RRJJPP"), contender("b", "RRJJPR")])
    (answer,) = found.differing
    assert (answer.path, answer.label, answer.genres) == (PATHS[5], "Pop", ("Pop", "Rock"))


def test_tags_are_labels_where_they_name_one_genre() -> None:
    taxonomy = Taxonomy.load()
    genres = [("bebop",), ("Rock", "Jazz"), ("no such thing",), ("Rock", "hard rock"), ()]
    tracks = [Track(Path(f"/{n}"), 0, 0, genres=each) for n, each in enumerate(genres)]
    assert evaluate.tagged_labels(tracks, taxonomy) == {Path("/0"): "Jazz", Path("/3"): "Rock"}


def test_mcnemar_is_exact() -> None:
    # Binomial, n = 12, k <= 2: (1 + 12 + 66) / 4096, both sides.
    assert metrics.mcnemar(10, 2) == pytest.approx(158 / 4096)
    assert metrics.mcnemar(2, 10) == metrics.mcnemar(10, 2)
    assert metrics.mcnemar(0, 0) == 1.0
    assert metrics.mcnemar(5, 5) == 1.0
    assert metrics.mcnemar(4000, 0) == 0.0
    with pytest.raises(ValueError, match="negative"):
        metrics.mcnemar(-1, 2)


def test_the_interval_of_a_difference_is_that_of_the_normal_law_for_many_tracks() -> None:
    only_first, only_second, total = 300, 200, 2000
    low, high = metrics.paired_interval(only_first, only_second, total)
    shares = only_first / total, only_second / total
    deviation = ((sum(shares) - (shares[0] - shares[1]) ** 2) / total) ** 0.5
    assert low == pytest.approx(0.05 - 1.96 * deviation, abs=2e-3)
    assert high == pytest.approx(0.05 + 1.96 * deviation, abs=2e-3)
    assert metrics.paired_interval(0, 0, 10) == (0.0, 0.0)
    with pytest.raises(ValueError, match="no sense"):
        metrics.paired_interval(6, 5, 10)
