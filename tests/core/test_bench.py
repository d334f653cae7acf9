import json

import numpy as np
import pytest

from reclass_gui.core import audio, bench, machine
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model
from reclass_gui.core.plainway import CLIP_SECONDS


@pytest.fixture(scope="module")
def model():
    return load_model()


@pytest.fixture(scope="module")
def clips(tmp_path_factory):
    return bench.make_clips(tmp_path_factory.mktemp("clips"), 4)


def test_the_machine_is_described():
    record = machine.machine()
    assert record["cores"] >= 1
    assert json.dumps(record)


def test_clips_last_half_a_minute_in_four_formats(clips):
    assert {path.suffix for path in clips} == {".mp3", ".ogg", ".flac", ".m4a"}
    for path in clips:
        assert audio.probe(path).seconds == pytest.approx(CLIP_SECONDS, abs=0.1)
        assert np.abs(audio.read_mono(path, 16000, 10.0, 5.0)).max() > 0.05


def test_both_ways_hear_every_clip(model, clips):
    record = bench.throughput(model, clips, quality="thorough", runs=1)
    assert record["clips"] == record["decisions_compared"] == 4
    assert record["seconds_per_clip"] > 0
    assert record["times_the_plain_way"] == record["ratios"][0]
    # Ten spread patches of half a minute are the ten in a row but for a fraction of a second.
    assert record["decisions_changed"] == 0
    assert json.dumps(record)


def test_memory_is_that_of_the_other_process(clips, tmp_path):
    ballast = np.ones(100_000_000)
    record = bench.memory(tmp_path, clips[:2], quality="fast")
    assert "note" not in record
    assert 50 < record["peak_megabytes_quarter"] < ballast.nbytes / 1e6


def test_accuracy_on_labelled_clips(model, clips, tmp_path):
    labels = tmp_path / "labels.csv"
    labels.write_text(f"file,label\n{clips[0].name},Electronic\nmissing.ogg,Rock\n")
    record = bench.accuracy(model, clips[0].parent, labels, Taxonomy.load(), quality="fast")
    assert record["tracks"] == 1
    assert record["accuracy"] in (0.0, 1.0)


def test_every_small_file_is_scanned_with_its_tags(tmp_path):
    record = bench.scanning(tmp_path / "scan", 45)
    assert record["files"] == 45
    assert record["files_per_second"] > 0
    assert record["known_files_per_second"] > 0


def test_every_file_is_tagged_and_taken_back(tmp_path):
    record = bench.tag_writing(tmp_path / "tags", 7)
    assert record["files"] == record["undone"] == 7
    assert 250_000 < record["mean_bytes"] < 1_000_000


def test_a_store_of_many_tracks_is_opened(tmp_path):
    record = bench.storing(tmp_path, 1000)
    assert record["tracks"] == 1000


def test_clips_of_a_folder_are_spread_over_it(tmp_path, monkeypatch):
    monkeypatch.setattr(bench, "MOST_CLIPS", 5)
    bench.scanning(tmp_path / "music", 40)
    found = bench.find_clips(tmp_path / "music")
    assert len(found) == len(set(found)) == 5
    assert len({path.parent for path in found}) > 1


def test_any_model_is_measured_without_a_plain_way(clips):
    record = bench.throughput(load_model("gtzan_logistic"), clips[:2], quality="fast", runs=1)
    assert record["model"] == "gtzan_logistic"
    assert record["seconds_per_clip"] > 0
    assert "times_the_plain_way" not in record
    assert "only an ensemble" in record["note"]
