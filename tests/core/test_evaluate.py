import json
import os
from pathlib import Path

import pytest

from reclass_gui.core import evaluate
from reclass_gui.core.errors import FileError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.records import Suggestion

ROOT = Path("/music").absolute()
GENRES = ("Rock", "Jazz", "Metal")


@pytest.fixture(scope="module")
def taxonomy():
    return Taxonomy.load()


def heard(name, best, confidence, reason=""):
    rest = tuple((genre, (1 - confidence) / 2) for genre in GENRES if genre != best)
    pairs = ((best, confidence), *rest) if best else ()
    genre = best if not reason else None
    return Suggestion(ROOT / name, genre, confidence, pairs, reason=reason)


def write(path, text):
    path.write_text(text, encoding="utf-8")
    return path


def test_labels_are_relative_mapped_and_counted(tmp_path, taxonomy):
    table = write(
        tmp_path / "labels.csv",
        "file,label,artist\n"
        "a.ogg,Death Metal,X\n"
        '"b, c.ogg",hiphop,Y\n'
        "sub/../d.ogg, Zydeco of Mars ,Z\n"
        "e.ogg,,Z\n"
        "f.ogg,  ,Z\n"
        ",Rock,Z\n",
    )
    labels = evaluate.read_labels(table, ROOT, taxonomy)
    assert labels.of == {
        ROOT / "a.ogg": "Metal",
        ROOT / "b, c.ogg": "Hip-Hop",
        ROOT / "d.ogg": "Zydeco of Mars",
    }
    assert labels.empty == 2


def test_a_byte_order_mark_and_absolute_names_are_fine(tmp_path, taxonomy):
    table = tmp_path / "labels.csv"
    file = tmp_path / "é.ogg"
    table.write_text(f"label,file\nRock,{file}\n", encoding="utf-8-sig")
    assert evaluate.read_labels(table, ROOT, taxonomy).of == {file: "Rock"}


@pytest.mark.skipif(os.name != "posix", reason="only POSIX names are bytes")
def test_a_name_that_is_not_utf8_names_its_file(tmp_path, taxonomy):
    table = tmp_path / "labels.csv"
    table.write_bytes(b"file,label\ncaf\xe9.ogg,Rock\n")
    (path,) = evaluate.read_labels(table, ROOT, taxonomy).of
    assert os.fsencode(path) == os.fsencode(ROOT) + b"/caf\xe9.ogg"


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("name,label\na,Rock\n", "other", "“file”"),
        ("", "other", "“file” and “label”"),
        ("file,label\na.ogg,Rock\na.ogg,Jazz\n", "conflict", "two labels, Rock and Jazz"),
    ],
)
def test_a_wrong_table_is_said_in_words(tmp_path, taxonomy, text, kind, words):
    with pytest.raises(FileError) as error:
        evaluate.read_labels(write(tmp_path / "labels.csv", text), ROOT, taxonomy)
    assert error.value.kind == kind
    assert words in error.value.reason


def test_a_missing_table_is_said_in_words(tmp_path, taxonomy):
    with pytest.raises(FileError) as error:
        evaluate.read_labels(tmp_path / "none.csv", ROOT, taxonomy)
    assert error.value.kind == "not-found"


def test_measures_by_hand():
    labels = {
        ROOT / "1": "Rock",
        ROOT / "2": "Rock",
        ROOT / "3": "Jazz",
        ROOT / "4": "Jazz",
        ROOT / "5": "World",
        ROOT / "6": "Rock",
    }
    suggestions = [
        heard("1", "Rock", 0.9),
        heard("2", "Jazz", 0.35, "unsure"),
        heard("3", "Jazz", 0.8),
        heard("4", "Jazz", 0.4, "unsure"),
        heard("5", "Rock", 0.7),
        heard("6", None, 0.95, "speech"),
    ]
    result = evaluate.evaluate(labels, suggestions, GENRES)
    # Right: 1, 3, and 4 whose likeliest genre was right though withheld.
    assert (result.tracks, result.right, result.accuracy) == (6, 3, 0.5)
    assert result.interval[0] < 0.5 < result.interval[1]
    assert result.labels == ("Jazz", "Rock", "World")
    assert result.columns == ("Jazz", "Rock", "World", evaluate.NOTHING)
    assert result.confusion == ((2, 0, 0, 0), (1, 1, 0, 1), (0, 1, 0, 0))
    # F1: Jazz 2*2/(3+2), Rock 2*1/(2+3), World 0.
    assert result.macro_f1 == pytest.approx((4 / 5 + 2 / 5 + 0) / 3)
    # The gated track is no answer: bins .9, .3, .8, .4, .7 hold one track each.
    gaps = [0.1, 0.35, 0.2, 0.6, 0.7]
    assert result.calibration_error == pytest.approx(sum(gaps) / 5)
    # The surer half: 1, 3, 5.
    assert result.surer_half == pytest.approx(2 / 3)
    assert result.foreign == {"World": 1}
    at = {row.threshold: row for row in result.coverage}
    assert (at[0.7].answered, at[0.7].accuracy) == (3, pytest.approx(2 / 3))
    assert (at[0.8].coverage, at[0.8].accuracy) == (pytest.approx(2 / 6), 1.0)


def test_gated_tracks_are_not_answered_at_any_threshold():
    labels = {ROOT / "1": "Rock", ROOT / "2": "Rock"}
    suggestions = [heard("1", "Rock", 0.9), heard("2", None, 0.99, "speech")]
    result = evaluate.evaluate(labels, suggestions, GENRES)
    assert [row.answered for row in result.coverage] == [1] * 8
    assert result.coverage[0].coverage == 0.5


def test_only_gated_tracks_have_no_calibration():
    labels = {ROOT / "1": "Rock"}
    result = evaluate.evaluate(labels, [heard("1", None, 0.9, "silence")], GENRES)
    assert result.accuracy == 0.0
    assert result.calibration_error is None
    assert result.reliability == ()


def test_an_evaluation_is_json():
    labels = {ROOT / "1": "Rock"}
    result = evaluate.evaluate(labels, [heard("1", "Rock", 0.9)], GENRES)
    again = json.loads(json.dumps(result.to_json()))
    assert again["accuracy"] == 1.0
    assert again["coverage"][0] == {
        "threshold": 0.0,
        "coverage": 1.0,
        "accuracy": 1.0,
        "answered": 1,
    }
