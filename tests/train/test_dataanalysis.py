"""Counting what is in a data set, and the report that is written of it."""

from __future__ import annotations

import csv
import dataclasses
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.errors import FileError
from reclass_gui.core.records import Progress
from reclass_gui.train.dataanalysis import analyse
from reclass_gui.train.datareport import DatasetReport, write_report
from reclass_gui.train.datasets import Dataset, Item, Skipped
from tests.audio_files import make_audio
from tests.train.labelled_data import dataset
from tests.train.sources.reading import read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data() -> Dataset:
    features = np.random.default_rng(0).normal(size=(6, 57)).astype(np.float32)
    features[3] = features[0]
    features[4] = features[1]
    made = dataset(
        [
            ("a", "Pop", "Ana", "First"),
            ("b", "Pop", "Ana", "Second"),
            ("c", "Pop", "", ""),
            ("d", "Rock", "Bo", ""),
            ("e", "Pop", "Bo", ""),
            ("f", ("Rock", "Pop"), "Cy", ""),
        ],
        features=features,
        feature_set="gtzan57",
        skipped=(
            Skipped("x", "corrupt", "it is damaged"),
            Skipped("y\udcff", "missing", "the file is no longer there"),
            Skipped("z", "missing", "the file is no longer there"),
        ),
        parts={"given": {"a": "training", "b": "test", "c": "test"}},
        multi_label=True,
    )
    items = tuple(dataclasses.replace(item, seconds=1800.0) for item in made.items[:3])
    return dataclasses.replace(made, items=(*items, *made.items[3:]))


def test_what_is_counted(data: Dataset) -> None:
    facts = analyse(data)
    assert (facts.tracks, facts.artists, facts.albums, facts.features) == (6, 3, 2, 57)
    assert (facts.hours, facts.median_seconds) == (1.5, 1800.0)
    assert facts.labels == pytest.approx(7 / 6)
    assert facts.skipped == {"corrupt": 1, "missing": 2}
    assert facts.parts == {"given": {"training": 1, "test": 2}}
    pop, rock = facts.genres
    assert (pop.genre, pop.tracks, pop.artists, pop.albums) == ("Pop", 5, 3, 2)
    assert (pop.unknown, pop.largest, pop.hours) == (1, 2, 1.5)
    assert (rock.tracks, rock.artists, rock.hours) == (2, 2, 0.0)
    assert facts.duplicates == (("a", "d"), ("b", "e"))
    assert facts.contradictions == (("a", "d"),)


def written(data: Dataset, folder: Path) -> DatasetReport:
    *events, last = write_report(data, analyse(data), folder)
    assert all(isinstance(event, Progress) for event in events)
    assert isinstance(last, DatasetReport)
    return last


def table(folder: Path, name: str) -> list[list[str]]:
    path = folder / f"{name}.csv"
    with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        return list(csv.reader(file))


def test_a_report_of_features(data: Dataset, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="Matplotlib is not installed")
    report = written(data, tmp_path / "new" / "report")
    folder = report.folder
    assert (report.without, report.unheard) == ("", ())
    assert {path.name for path in folder.iterdir()} == {path.name for path in report.files}
    figures = {path.stem for path in report.files if path.suffix == ".png"}
    assert figures == {"genres", "durations", "correlations"}
    assert json.loads((folder / "dataset.json").read_text())["genres"][0]["genre"] == "Pop"
    assert table(folder, "genres")[1][:2] == ["Pop", "5"]
    assert table(folder, "tracks")[6] == ["f", "Rock; Pop", "Cy", "", "", "0.00"]
    assert table(folder, "skipped")[2] == [
        "y\udcff",
        "missing",
        "the file is no longer there",
    ]
    assert table(folder, "duplicates")[1:] == [
        ["a", "d", "Pop", "Rock", "yes"],
        ["b", "e", "Pop", "Pop", "no"],
    ]


def test_a_report_of_audio_shows_what_it_looks_like(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="Matplotlib is not installed")
    for place, genre in enumerate(("Jazz", "Rock")):
        for number in range(3):
            audio = tmp_path / "music" / genre / f"{number}.wav"
            make_audio(audio, 1.5, 22050, 1, 200.0 + 300 * place + 50 * number)
    data = read("folders", tmp_path / "music")
    broken = tmp_path / "music" / "Rock" / "1.wav"
    broken.write_bytes(b"RIFF")  # between counting and hearing
    report = written(data, tmp_path / "report")
    stems = {path.stem for path in report.files if path.suffix == ".svg"}
    assert stems == {"genres", "durations", "spectrograms", "correlations"}
    assert {path for path, _ in report.unheard} == {broken}
    svg = (tmp_path / "report" / "spectrograms.svg").read_text()
    assert "Jazz" in svg
    assert "Rock" in svg


def test_without_matplotlib_the_tables_are_there(
    data: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    report = written(data, tmp_path)
    assert "Matplotlib is not installed" in report.without
    assert [path.name for path in report.files] == [
        "dataset.json",
        "genres.csv",
        "tracks.csv",
        "skipped.csv",
        "duplicates.csv",
    ]


def test_a_folder_that_cannot_be_written_is_said(data: Dataset, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError):
        written(data, tmp_path / "file")
    (tmp_path / "report" / "tracks.csv").mkdir(parents=True)
    with pytest.raises(FileError, match=r"tracks\.csv"):
        written(data, tmp_path / "report")


def test_an_empty_data_set_has_facts() -> None:
    facts = analyse(Dataset("none", "folders", ()))
    assert (facts.tracks, facts.labels, facts.median_seconds, facts.genres) == (0, 0.0, 0.0, ())
    assert analyse(Dataset("one", "folders", (Item("a", ("Pop",)),))).tracks == 1
