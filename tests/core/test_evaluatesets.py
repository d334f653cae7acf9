"""Labels of several genres: exact matches, F1 and overlap by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reclass_gui.core import evaluate, metrics
from reclass_gui.core.compare import Contender, compare
from reclass_gui.core.errors import ModelError
from reclass_gui.core.evaluatesets import evaluate_sets
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.records import Suggestion

ROOT = Path("/music").absolute()
GENRES = ("Rock", "Jazz", "Metal")


def several(name: str, *genres: str) -> Suggestion:
    pairs = tuple((genre, 0.9 if genre in genres else 0.1) for genre in (*genres, "Pop"))
    return Suggestion(
        ROOT / name, genres[0] if genres else None, 0.9 if genres else 0.1, pairs,
        reason="" if genres else "unsure", multilabel=True, further=genres[1:],
        thresholds=(0.5,) * len(pairs),
    )  # fmt: skip


LABELS = {
    ROOT / "a": "Rock; Jazz",
    ROOT / "b": "Jazz",
    ROOT / "c": "Rock; Polka",
    ROOT / "d": "Rock",
}


def test_sets_are_measured_as_by_hand() -> None:
    said = [
        several("a", "Rock", "Jazz"), several("b", "Jazz", "Metal"), several("c", "Rock"),
        several("d"),
    ]  # fmt: skip
    found = evaluate_sets(LABELS, said, GENRES)
    assert (found.tracks, found.exact, found.exact_match) == (4, 1, 0.25)
    # Right pairs: Rock and Jazz of a, Jazz of b, Rock of c; 6 labels, 5 answers.
    assert found.micro_f1 == pytest.approx(2 * 4 / 11)
    scores = {score.label: score for score in found.classes}
    assert (scores["Rock"].support, scores["Rock"].predicted, scores["Rock"].recall) == (
        3,
        2,
        2 / 3,
    )
    assert scores["Rock"].f1 == pytest.approx(0.8)
    assert (scores["Jazz"].f1, scores["Polka"].f1) == (1.0, 0.0)
    assert "Metal" not in scores
    assert found.macro_f1 == pytest.approx((0.8 + 1.0 + 0.0) / 3)
    assert found.overlap == pytest.approx((1 + 1 / 2 + 1 / 2 + 0) / 4)
    assert (found.labels_per_track, found.genres_per_track) == (1.5, 1.25)
    assert found.foreign == {"Polka": 1}
    assert found.interval[0] < 0.25 < found.interval[1]
    assert json.loads(json.dumps(found.to_json()))["exact"] == 1
    with pytest.raises(ValueError, match="nothing to measure"):
        evaluate_sets(LABELS, [], GENRES)


def test_a_model_of_one_genre_is_measured_by_its_likeliest() -> None:
    said = [
        Suggestion(ROOT / name, genre, 0.6, ((genre, 0.6), ("Metal", 0.4)))
        for name, genre in (("a", "Rock"), ("b", "Jazz"))
    ]
    said.append(Suggestion(ROOT / "d", None, 0.4, (("Rock", 0.4),), reason="unsure"))
    found = evaluate_sets(LABELS, said, GENRES)
    assert found.exact == 2, "never the one with two labels; the unsure one by its likeliest"
    assert found.genres_per_track == 1


def test_no_answers_for_no_labels_are_right() -> None:
    assert metrics.micro_f1([frozenset()], [frozenset()]) == 1
    assert metrics.micro_f1([frozenset({"a"})], [frozenset()]) == 0


def test_labels_of_several_genres_are_read_as_main_genres(tmp_path: Path) -> None:
    table = tmp_path / "labels.csv"
    table.write_text(
        "file,label\na,bebop; Death Metal;\nb,Jazz ;bebop\nc,Rock & Roll\n", encoding="utf-8"
    )
    labels = evaluate.read_labels(table, ROOT, Taxonomy.load())
    assert labels.of[ROOT / "a"] == "Jazz; Metal"
    assert labels.of[ROOT / "b"] == "Jazz"
    assert labels.name_several
    table.write_text("file,label\na,Jazz\n", encoding="utf-8")
    assert not evaluate.read_labels(table, ROOT, Taxonomy.load()).name_several


def test_a_comparison_says_that_it_takes_one_genre_a_track() -> None:
    said = {path: several(path.name, "Rock") for path in LABELS}
    contenders = [Contender(name, GENRES, said, 1.0, 4, True, {}) for name in "ab"]
    with pytest.raises(ModelError, match="2 of the labels name several genres"):
        compare(LABELS, contenders)
    single = {path: label for path, label in LABELS.items() if ";" not in label}
    found = compare(single, contenders)
    assert [result.right for result in found.results] == [1, 1]
