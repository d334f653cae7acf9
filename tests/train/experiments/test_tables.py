"""Feature baselines and leaks on tables: figures, order of leaks, going on after a stop."""

from __future__ import annotations

import csv
import dataclasses
import itertools
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.train.boosting import BoostingOptions
from reclass_gui.train.dense import DenseOptions
from reclass_gui.train.experiments import families, sidebyside
from reclass_gui.train.experiments.baselines import BaselineOptions, run_baselines
from reclass_gui.train.experiments.events import CaseDone, ExperimentFinished
from reclass_gui.train.experiments.leakage import LeakageOptions, run_leakage
from reclass_gui.train.experiments.segmentsources import read_segments
from reclass_gui.train.experiments.segmenttable import table_of, whole_tracks
from reclass_gui.train.experiments.subsets import limited, of_genres
from reclass_gui.train.linear import LinearOptions
from reclass_gui.train.outcome import load_outcome
from reclass_gui.train.protocols import figures
from tests.train.experiments.table_data import GENRES, table_data, write_embeddings, write_gtzan

pytest.importorskip("sklearn", reason="scikit-learn is not installed")

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.train.datasets import Dataset

QUICK = BaselineOptions(models=("logistic", "svm"), seeds=2)


def last(events: object) -> ExperimentFinished:
    """The event that an experiment ends with."""
    *_, finished = events  # type: ignore[misc]
    assert isinstance(finished, ExperimentFinished)
    return finished


def test_each_model_has_a_figure_under_each_protocol(tmp_path: Path) -> None:
    finished = last(run_baselines(table_data(), QUICK, tmp_path / "one"))
    assert {(row["protocol"], row["model"]) for row in finished.rows} == set(
        itertools.product(("filtered", "artist", "loose", "random"), ("logistic", "svm"))
    )
    for row in finished.rows:
        assert row["interval_low"] < row["accuracy"] <= row["interval_high"]
        assert row["accuracy"] > 0.4
        assert row["segment_accuracy"] is None
        outcomes = [
            load_outcome(tmp_path / f"one/cases/{row['protocol']}-{row['model']}-{seed}.npz")
            for seed in range(2)
        ]
        assert row["accuracy"] == figures(outcomes)["accuracy"]
        assert row["tracks"] == len(outcomes[0].names)
    with (tmp_path / "one" / "summary.csv").open(newline="") as file:
        assert [row["model"] for row in csv.DictReader(file)] == ["logistic", "svm"] * 4
    tracks = {row["protocol"]: row["tracks"] for row in finished.rows}
    assert (tracks["artist"], tracks["loose"]) == (84, 84)  # the last artists are not known


def test_a_stopped_experiment_goes_on(tmp_path: Path) -> None:
    events = run_baselines(table_data(), QUICK, tmp_path)
    first = [event for event in itertools.islice(events, 6) if isinstance(event, CaseDone)]
    events.close()
    assert [event.again for event in first] == [False] * len(first)
    kept = {path.stem: path.stat().st_mtime_ns for path in (tmp_path / "cases").iterdir()}
    assert kept.keys() == {event.case for event in first}
    rest = list(run_baselines(table_data(), QUICK, tmp_path))
    done = [event for event in rest if isinstance(event, CaseDone)]
    assert {event.case for event in done if event.again} == kept.keys()
    assert len(done) == 16
    for name, changed in kept.items():
        assert (tmp_path / f"cases/{name}.npz").stat().st_mtime_ns == changed
    straight = last(run_baselines(table_data(), QUICK, tmp_path.with_name("straight")))
    timeless = [
        {key: value for key, value in row.items() if key != "seconds"} for row in straight.rows
    ]
    assert [{**row, "seconds": 0} for row in last(rest).rows] == [
        {**row, "seconds": 0} for row in timeless
    ]


def test_cases_of_other_options_are_not_taken_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = BaselineOptions(models=("logistic",), protocols=("random",), seeds=1)
    last(run_baselines(table_data(), options, tmp_path))
    monkeypatch.setitem(families.PLAIN, "logistic", LinearOptions(c=7.0))
    with pytest.raises(FileError, match=r"other options \(fitting\)"):
        list(run_baselines(table_data(), options, tmp_path))


def test_several_processes_answer_alike(tmp_path: Path) -> None:
    options = BaselineOptions(models=("logistic",), protocols=("artist",), seeds=2)
    alone = last(run_baselines(table_data(), options, tmp_path / "alone"))
    together = last(run_baselines(table_data(), options, tmp_path / "together", workers=2))
    assert alone.rows[0]["accuracy"] == together.rows[0]["accuracy"]


def test_an_error_in_another_process_arrives() -> None:
    with pytest.raises(ModelError, match="two labels or more"):
        list(sidebyside.answers(refuse, [1, 2], 2))


def refuse(number: int) -> int:
    raise ModelError(f"A classifier needs two labels or more, not {number}.")


def test_a_blend_is_the_mean_of_all_four(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    pytest.importorskip("xgboost", reason="XGBoost is not installed")
    monkeypatch.setitem(families.PLAIN, "mlp", DenseOptions(hidden=(8,), epochs=3))
    monkeypatch.setitem(families.PLAIN, "xgboost", BoostingOptions(trees=5, depth=2))
    data = limited(table_data(), 12)
    options = BaselineOptions(models=("blend",), protocols=("random",), seeds=1)
    finished = last(run_baselines(data, options, tmp_path))
    parts = [load_outcome(path) for path in sorted((tmp_path / "cases").iterdir())]
    assert len(parts) == 4
    said = np.mean([part.probabilities for part in parts], axis=0).argmax(axis=1)
    assert finished.rows[0]["accuracy"] == round(float((said == parts[0].places).mean()), 4)


def test_knowing_the_artist_flatters(tmp_path: Path) -> None:
    finished = last(run_leakage(table_data(), LeakageOptions(seeds=2), tmp_path))
    share = {row["protocol"]: row["accuracy"] for row in finished.rows}
    assert list(share) == ["random", "loose", "artist", "filtered"]
    assert share["loose"] > share["artist"] + 0.05


def test_segments_of_a_track_on_both_sides_are_one_more_leak(tmp_path: Path) -> None:
    path = write_embeddings(tmp_path)
    data = _embeddings(path)
    segments = read_segments(data, path, None)
    assert segments is not None
    assert len(segments.rows) == 120
    finished = last(run_leakage(data, LeakageOptions(seeds=1), tmp_path / "out", segments=segments))
    share = {row["protocol"]: row for row in finished.rows}
    assert list(share) == ["segments", "random", "loose", "artist"]
    assert share["segments"]["tracks"] == share["artist"]["tracks"] == 72
    assert share["segments"]["segment_accuracy"] >= share["artist"]["segment_accuracy"]
    # Only this one has a track on both sides.
    for protocol in ("loose", "artist", "segments"):
        both = set()
        for split in segments.splits({}, protocol, 0):
            both |= {*segments.track[split.training]} & {*segments.track[split.test]}
        assert bool(both) == (protocol == "segments")


def test_three_second_tables_are_joined_with_their_tracks(tmp_path: Path) -> None:
    table = write_gtzan(tmp_path)
    lines = table.read_text().splitlines()
    rows = [lines[0]]
    for line in lines[1:]:
        name, rest = line.split(".wav", 1)
        rows += [f"{name}.{number}.wav{rest}" for number in range(3)]
    (tmp_path / "features_3_sec.csv").write_text("\n".join(rows[:-1]))
    data = _read("gtzan_table", table)
    found = read_segments(data, table, str(tmp_path / "features_3_sec.csv"))
    assert found is not None
    assert (len(found.rows), len(found.tracks)) == (287, 96)
    assert (found.rows.labels == found.tracks.labels[found.track]).all()
    place = list(found.rows.names).index("jazz.00003.1")
    assert found.tracks.names[found.track[place]] == "jazz.00003"
    (tmp_path / "other.csv").write_text(lines[0] + "\n")
    with pytest.raises(FileError, match="no segment of the data set's tracks"):
        read_segments(data, table, str(tmp_path / "other.csv"))
    (tmp_path / "wrong.csv").write_text("filename\nblues.00000.0.wav\n")
    with pytest.raises(FileError, match="no table of GTZAN's features"):
        read_segments(data, table, str(tmp_path / "wrong.csv"))


def test_what_the_data_do_not_allow_is_refused(tmp_path: Path) -> None:
    data = table_data()
    nameless = dataclasses.replace(
        data, items=tuple(dataclasses.replace(item, artist="") for item in data.items), parts={}
    )
    options = BaselineOptions(models=("logistic",), seeds=1)
    finished = last(run_baselines(nameless, options, tmp_path / "one"))
    assert [row["protocol"] for row in finished.rows] == ["random"]
    asked = BaselineOptions(models=("logistic",), protocols=("filtered",))
    with pytest.raises(
        ModelError, match="needs fault-filtered lists, which “Voices” comes without"
    ):
        list(run_baselines(nameless, asked, tmp_path / "two"))
    with pytest.raises(ModelError, match="comes without artists"):
        list(run_leakage(nameless, LeakageOptions(), tmp_path / "three"))
    with pytest.raises(ModelError, match="is audio"):
        list(run_baselines(dataclasses.replace(data, features=None), QUICK, tmp_path / "four"))
    with pytest.raises(ModelError, match="several genres"):
        list(run_baselines(dataclasses.replace(data, multi_label=True), QUICK, tmp_path / "five"))
    with pytest.raises(ModelError, match="no segments to split"):
        whole_tracks(table_of(data)).splits({}, "segments", 0)
    with pytest.raises(ModelError, match="no model “forest”; choose one of logistic"):
        BaselineOptions(models=("forest",))


def test_smaller_data_sets_are_the_same_each_time() -> None:
    small = limited(table_data(), 5)
    assert small.counts == dict.fromkeys(GENRES, 5)
    assert small.items == limited(table_data(), 5).items
    assert {item.artist for item in small.items} != {item.artist for item in table_data().items[:5]}
    assert len(limited(table_data(), 0)) == 96
    assert of_genres(small, ["Jazz"]).counts == {"Jazz": 5}
    with pytest.raises(ModelError, match="no track of these genres"):
        of_genres(small, ["Polka"])


def _embeddings(path: Path) -> Dataset:
    return _read("embeddings", path)


def _read(source: str, path: Path) -> Dataset:
    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset
    from reclass_gui.train.sources import open_dataset

    *_, data = open_dataset(TrainingConfig(source=source, path=str(path)))
    assert isinstance(data, Dataset)
    return data
