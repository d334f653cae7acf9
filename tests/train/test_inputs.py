"""What is computed of tracks is what classification computes, once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.loading import load_model
from reclass_gui.core.records import Progress, Track
from reclass_gui.train.augmentation import MARGIN
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.examples import AugmentedSegments, Segments, fit_scaler
from reclass_gui.train.frontend import segment_values
from reclass_gui.train.inputs import Computed, SegmentsOf, compute, segment_of, way_of
from reclass_gui.train.networks import SEGMENT_SPEC
from reclass_gui.train.scaling import Scaler
from tests.train.training_data import audio_data, sound, write_music

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Dataset:
    return audio_data(write_music(tmp_path / "music", each=1, seconds=6.5))


def computed(data: Dataset, way: object, cache: Path) -> Computed:
    *progress, last = compute(data, np.arange(len(data)), way, cache, "Listening")
    assert isinstance(last, Computed)
    assert progress[-1] == Progress(len(data), len(data), "Listening")
    return last


def test_segments_are_those_that_classification_hears(data: Dataset, tmp_path: Path) -> None:
    found = computed(data, SegmentsOf(2), tmp_path)
    assert found.rows.tolist() == [0, 1, 2]
    assert found.arrays[0].shape == (2, 128, 128)
    with_sound = computed(data, SegmentsOf(2, sound=True), tmp_path)
    edge = round(MARGIN * SEGMENT_SPEC.patch_samples)
    for row in range(3):
        for segment in range(2):
            middle = with_sound.arrays[row][segment][edge : edge + SEGMENT_SPEC.patch_samples]
            values = segment_of(middle)
            np.testing.assert_allclose(found.arrays[row][segment], values, atol=0.04)
            # The networks' own front end, but for the last half frame.
            np.testing.assert_allclose(values[:126], segment_values(middle)[:126], atol=1e-3)


def test_it_is_computed_once_and_anew_for_a_file_that_changed(
    data: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    original = SegmentsOf.compute
    monkeypatch.setattr(
        SegmentsOf, "compute", lambda way, path: (calls.append(path), original(way, path))[1]
    )
    computed(data, SegmentsOf(1), tmp_path)
    computed(data, SegmentsOf(1), tmp_path)
    assert len(calls) == 3
    changed = data.items[1].path
    os.utime(changed, ns=(1, 1))
    computed(data, SegmentsOf(1), tmp_path)
    assert calls[3:] == [changed]
    computed(data, SegmentsOf(2), tmp_path)
    assert len(calls) == 7


def test_a_damaged_entry_is_computed_again(data: Dataset, tmp_path: Path) -> None:
    first = computed(data, SegmentsOf(1), tmp_path)
    expected = np.array(first.arrays[0])
    for path in (tmp_path / "training").rglob("*.npy"):
        path.write_bytes(path.read_bytes()[:200])
    np.testing.assert_array_equal(computed(data, SegmentsOf(1), tmp_path).arrays[0], expected)


def test_numbers_and_embeddings_are_those_of_the_models(data: Dataset, tmp_path: Path) -> None:
    model = load_model("default")
    path = data.items[0].path
    analysis = model.analyse(Track(path, path.stat().st_size, path.stat().st_mtime_ns))
    expected = model.mean_embedding(analysis.predictions)[0]
    found = computed(data, way_of("embedding"), tmp_path).arrays[0]
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-6)
    assert computed(data, way_of("gtzan57"), tmp_path).arrays[0].shape == (57,)
    with pytest.raises(ModelError, match="There are no features “mine”"):
        way_of("mine")


def test_a_full_disk_is_no_fault_of_the_track(
    data: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "save", full)
    with pytest.raises(FileError, match="the disk is full"):
        list(compute(data, np.arange(3), SegmentsOf(1), tmp_path, ""))
    assert not list((tmp_path / "training").rglob("*.partial"))


def test_a_data_set_without_audio_is_refused(tmp_path: Path) -> None:
    rows = Dataset("Rows", "tables", (Item("a", ("Jazz",)),))
    with pytest.raises(ModelError, match="“Rows” has no audio"):
        list(compute(rows, np.arange(1), SegmentsOf(1), tmp_path, ""))


def segments(count: int = 600) -> tuple[np.ndarray, np.ndarray]:
    values = np.random.default_rng(0).normal(-40, 12, (count, 4, 5)).astype(np.float16)
    values[:, 1, 1] = -80
    places = np.column_stack([np.zeros(count, np.intp), np.arange(count)])
    return values, places


def test_the_scaler_is_that_of_all_at_once() -> None:
    values, places = segments()
    found = fit_scaler(Segments([values], places, np.zeros(len(values))))
    expected = Scaler.fit(values)
    np.testing.assert_allclose(found.mean, expected.mean, rtol=1e-6)
    np.testing.assert_allclose(found.scale, expected.scale, rtol=1e-5)
    assert found.scale[1, 1] == 1


def test_masks_are_other_ones_each_epoch_and_follow_from_the_seed() -> None:
    values, places = segments(6)
    values = np.ones((6, 128, 128), np.float16)
    examples = AugmentedSegments([values], places, np.zeros(6), None, seed=3, spec_augment=True)
    rows = np.arange(6)
    first, again, second = (examples.read(rows, epoch) for epoch in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, second)
    assert not np.array_equal(first[0], first[1])
    assert (first == 0).any(axis=(1, 2)).all()
    # Whatever the batch: a row's masks are its own.
    np.testing.assert_array_equal(examples.read(rows[4:], 1), first[4:])
    assert (values == 1).all()


def test_sound_is_varied_before_it_is_analysed() -> None:
    length = SEGMENT_SPEC.patch_samples
    tone = sound("Jazz", 0, length * (1 + 2 * MARGIN) / SEGMENT_SPEC.rate)[None]
    places = np.zeros((1, 2), np.intp)
    examples = AugmentedSegments(
        [tone], places, np.zeros(1), None, waveform="strong", analyse=segment_of
    )
    found = [examples.read(np.arange(1), epoch)[0] for epoch in range(1, 5)]
    assert {values.shape for values in found} == {(128, 128)}
    assert all((values.max(), values.dtype) == (0, np.float32) for values in found)
    assert not np.array_equal(found[0], found[1])
