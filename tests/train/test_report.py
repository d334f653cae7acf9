import csv
import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import numpy as np
import pytest

from reclass_gui.core.errors import FileError
from reclass_gui.train.contest import contest
from reclass_gui.train.judgement import judge
from reclass_gui.train.outcome import Outcome, one_label, track_means
from reclass_gui.train.report import write_report

LABELS = ("Blues", "Jazz", "R&B <x>")
NAMES = ("a", "b", "c", "d")
TRUTH = ("Blues", "Blues", "Jazz", "R&B <x>")
# Said: Blues .9, Jazz .6, Jazz .8, nothing.
ANSWERS = np.array([[0.9, 0.1, 0], [0.4, 0.6, 0], [0.1, 0.8, 0.1], [0, 0, 0]], np.float32)


def example(**changes) -> Outcome:
    values = {
        "labels": LABELS,
        "names": NAMES,
        "truth": one_label(LABELS, TRUTH),
        "probabilities": ANSWERS,
        "facts": {"title": "My <model>", "parameters": 1234567, "best_epoch": 2},
    }
    return Outcome(**{**values, **changes})


def several() -> Outcome:
    return Outcome(
        labels=("Blues", "Jazz"),
        names=("a", "b", "c"),
        truth=np.array([[1, 1], [0, 1], [0, 0]], np.bool_),
        probabilities=np.array([[0.9, 0.4], [0.6, 0.7], [0.1, 0.2]], np.float32),
        multi_label=True,
        thresholds=(0.5, 0.3),
    )


EPOCHS = [
    {
        "epoch": epoch,
        "train_loss": 2 / epoch,
        "train_accuracy": 0.3 * epoch,
        "validation_loss": None if epoch == 1 else 1.5,
        "validation_accuracy": 0.4,
        "learning_rate": 1e-3,
        "seconds": 1.0,
    }
    for epoch in (1, 2, 3)
]


def test_figures_by_hand():
    found = judge(example())
    assert (found.tracks.count, found.tracks.right, found.tracks.accuracy) == (4, 2, 0.5)
    assert found.tracks.interval == pytest.approx((0.1500, 0.8500), abs=5e-5)
    # Blues: precision 1/1, recall 1/2, F1 2/3. Jazz: 1/2, 1/1, 2/3. The last one: 0.
    assert found.macro_f1 == pytest.approx((2 / 3 + 2 / 3 + 0) / 3)
    assert found.columns == ("Blues", "Jazz", "R&B <x>", "(nothing)")
    assert found.confusion == ((1, 1, 0, 0), (0, 1, 0, 0), (0, 0, 0, 1))
    # Answered with .9, .6 and .8: right, wrong, right.
    assert found.calibration_error == pytest.approx((0.1 + 0.6 + 0.2) / 3)
    assert found.curve == (
        (0.25, 1.0),
        (0.5, 1.0),
        (0.75, pytest.approx(2 / 3)),
    )
    assert found.surer_half == 1.0
    assert [row.answered for row in found.coverage] == [3, 3, 3, 3, 3, 2, 2, 1]
    assert (found.by_group, found.segments) == (None, None)


def test_segments_and_artists_widen_the_interval():
    segments = np.repeat(ANSWERS[:3], 10, axis=0)
    tracks = np.repeat(np.arange(3), 10)
    outcome = example(
        segments=segments,
        segment_tracks=tracks,
        groups=("x", "x", "", ""),
        probabilities=track_means(segments, tracks, 4),
    )
    found = judge(outcome)
    assert (found.segments.count, found.segments.right) == (30, 20)
    # Of three tracks two are right, wholly: nothing between 0 and 1 is excluded.
    assert found.segments.interval == (0.0, 1.0)
    assert "3 artists" in found.by_group.method
    assert found.by_group.accuracy == found.tracks.accuracy


def test_several_labels_by_hand():
    found = judge(several())
    blues, jazz = found.classes
    # Blues is given to a and b, and is a's only.
    assert (blues.support, blues.predicted, blues.precision, blues.recall) == (1, 2, 0.5, 1.0)
    assert blues.average_precision == 1.0
    assert (jazz.support, jazz.predicted, jazz.f1, jazz.threshold) == (2, 2, 1.0, 0.3)
    assert found.macro_f1 == pytest.approx((2 / 3 + 1) / 2)
    assert found.micro_f1 == pytest.approx(2 * 3 / (3 + 4))
    # a and c are exactly right.
    assert (found.tracks.right, found.tracks.count) == (2, 3)
    assert found.mean_average_precision == 1.0


def test_two_models_are_compared_on_what_both_heard():
    worse = example(
        names=("a", "b", "c", "other"),
        probabilities=np.array([[0, 1, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1]], np.float32),
    )
    (pair,) = contest({"first": example(), "second": worse}).pairs
    assert (pair.tracks, pair.only_first, pair.only_second) == (3, 1, 0)
    assert pair.difference == pytest.approx(1 / 3)
    assert pair.p_value == 1.0
    apart = example(names=("p", "q", "r", "s"))
    (pair,) = contest({"first": example(), "second": apart}).pairs
    assert (pair.tracks, pair.p_value, pair.interval) == (0, None, None)


class Reader(HTMLParser):
    """Collects what a page refers to, and checks that elements are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open, self.outside, self.names, self.seen = [], [], [], []
        self.figures = []
        self.words = ""

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.seen.append(tag)
        if tag not in ("meta", "link", "img", "br"):
            self.open.append(tag)
        for key in ("href", "src", "xlink:href", "srcset", "action", "data"):
            target = given.get(key)
            if target and not target.startswith(("#", "data:")):
                self.outside.append(target)
        if "id" in given:
            self.names.append(given["id"])
        if tag == "svg":
            self.figures.append(given)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


def read(page) -> Reader:
    text = page.read_text("utf-8")
    assert not re.findall(r"url\((?!#)", text)
    assert "@import" not in text
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


def test_the_page_needs_nothing_else(tmp_path):
    pytest.importorskip("matplotlib", reason="Matplotlib is not installed")
    rng = np.random.default_rng(3)
    truth = np.arange(24) % 3
    outcome = Outcome(
        labels=LABELS,
        names=tuple(f"track {number}" for number in range(24)),
        truth=np.eye(3, dtype=np.bool_)[truth],
        probabilities=rng.dirichlet([1, 1, 1], 24).astype(np.float32),
        embeddings=rng.normal(size=(24, 5)).astype(np.float32),
        facts=example().facts,
    )
    folder = tmp_path / "report"
    page = write_report(outcome, folder, title="R&B <test>", log=EPOCHS, others={"other": outcome})
    found = read(page)
    assert found.outside == []
    assert "script" not in found.seen
    assert len(found.names) == len(set(found.names))
    assert len(found.figures) == 8
    assert all(figure["role"] == "img" and figure["aria-label"] for figure in found.figures)
    assert found.seen.count("figure") == found.seen.count("figcaption") == 8
    assert found.seen.count("h1") == 1
    assert "R&B <test>" in found.words
    assert "1.23 million" in found.words
    for path in folder.glob("*.svg"):
        ElementTree.fromstring(path.read_text("utf-8"))
        assert path.with_suffix(".png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    assert len(list(folder.glob("*.svg"))) == 8
    record = json.loads((folder / "report.json").read_text())
    assert sorted(record["files"]) == sorted(path.name for path in folder.iterdir())
    assert record["tracks"]["count"] == 24


def test_tables_hold_the_figures(tmp_path, monkeypatch):
    monkeypatch.setattr("reclass_gui.train.figures.style.is_there", lambda: False)
    write_report(example(), tmp_path, title="T")
    with (tmp_path / "confusion_normalised.csv").open(newline="") as file:
        assert list(csv.reader(file))[:2] == [
            ["truth", *LABELS, "(nothing)"],
            ["Blues", "0.5", "0.5", "0.0", "0.0"],
        ]
    with (tmp_path / "tracks.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["said"] for row in rows] == ["Blues", "Jazz", "Jazz", ""]
    assert [row["right"] for row in rows] == ["yes", "no", "yes", "no"]


def test_several_labels_have_a_report(tmp_path, monkeypatch):
    monkeypatch.setattr("reclass_gui.train.figures.style.is_there", lambda: False)
    found = read(write_report(several(), tmp_path, title="Several"))
    assert "Mean average precision" in found.words
    assert not (tmp_path / "confusion.csv").exists()


def test_without_matplotlib_numbers_are_written_and_the_page_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr("reclass_gui.train.figures.style.is_there", lambda: False)
    found = read(write_report(example(), tmp_path, title="T", log=EPOCHS))
    assert "Matplotlib is not installed" in found.words
    assert found.figures == []
    assert (tmp_path / "confusion.csv").exists()
    assert not list(tmp_path.glob("*.png"))


def test_an_earlier_report_is_replaced_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.setattr("reclass_gui.train.figures.style.is_there", lambda: False)
    write_report(example(), tmp_path, title="First", log=EPOCHS)
    assert (tmp_path / "training.csv").exists()
    page = write_report(example(), tmp_path, title="Second")
    assert "Second" in page.read_text()
    assert not (tmp_path / "training.csv").exists()
    song = tmp_path / "song.mp3"
    song.write_bytes(b"music")
    with pytest.raises(FileError, match=r"song\.mp3.*--overwrite"):
        write_report(example(), tmp_path, title="Third")
    assert "Second" in page.read_text()
    write_report(example(), tmp_path, title="Fourth", overwrite=True)
    assert "Fourth" in page.read_text()
    assert song.read_bytes() == b"music"


@pytest.mark.parametrize(
    "record",
    ["no json", "[]", '{"files": ["a.csv"]}', '{"reclass_report": 1, "files": ["../a.csv"]}'],
)
def test_a_foreign_record_protects_its_folder(tmp_path, record):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "report.json").write_text(record)
    (folder / "a.csv").write_text("mine")
    (tmp_path / "a.csv").write_text("mine too")
    with pytest.raises(FileError, match="no earlier report"):
        write_report(example(), folder, title="T")
    assert (folder / "a.csv").read_text() == "mine"
    assert (tmp_path / "a.csv").read_text() == "mine too"


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "report").write_text("a file")
    with pytest.raises(FileError, match="a file and no folder"):
        write_report(example(), tmp_path / "report", title="T")
