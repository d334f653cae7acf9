import concurrent.futures
import itertools
import os
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reclass_gui.core import audio, features, pipeline
from reclass_gui.core.ensemble import Ensemble
from reclass_gui.core.errors import ModelError, SettingsError, StoreError
from reclass_gui.core.loading import load_model
from reclass_gui.core.records import Finished, Progress, Track, TrackDone, TrackFailed
from reclass_gui.core.store import Store
from tests.audio_files import make_audio, make_video, sweep


@pytest.fixture(scope="module")
def model():
    return load_model()


@pytest.fixture(scope="module")
def music(tmp_path_factory):
    """Return a folder of playable tracks, none like another."""
    folder = tmp_path_factory.mktemp("music")
    for number, suffix in enumerate((".wav", ".flac", ".ogg", ".mp3", ".m4a", ".opus")):
        low, high = 100.0 * (number + 1), 4000.0 - 500 * number
        samples = sweep(4 + number / 2, rate=48000, low=low, high=high)
        make_audio(folder / f"{number}{suffix}", rate=48000, samples=samples)
    return folder


def track(path):
    status = path.stat()
    return Track(path, status.st_size, status.st_mtime_ns)


def tracks(folder):
    return [track(path) for path in sorted(folder.iterdir())]


@pytest.fixture
def executor():
    with concurrent.futures.ThreadPoolExecutor(2) as executor:
        yield executor


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "library.sqlite") as store:
        yield store


def outcomes(events):
    return [event for event in events if isinstance(event, (TrackDone, TrackFailed))]


def assert_same(found, expected, *, within=1e-4):
    assert found.starts == expected.starts
    for one, other in zip(found.predictions, expected.predictions, strict=True):
        np.testing.assert_allclose(one.segments, other.segments, atol=within)
        np.testing.assert_allclose(one.embedding, other.embedding, atol=within, rtol=within)


def test_tracks_come_back_in_order_with_all_that_was_heard(model, music, executor):
    known = tracks(music)
    events = list(pipeline.classify(known, model, None, executor=executor))
    done = outcomes(events)
    assert [event.track for event in done] == known
    for event in done:
        analysis = event.analysis
        assert analysis.digest == model.digest("balanced")
        assert analysis.seconds == pytest.approx(4 + int(event.track.path.stem) / 2, abs=0.1)
        assert len(analysis.predictions) == 2
        assert all(len(p.segments) == len(analysis.starts) for p in analysis.predictions)
        assert 0.3 < analysis.signal.peak < 0.7
        assert event.suggestion.path == event.track.path
        assert not event.cached
    assert len({event.suggestion.heard for event in done}) == len(done)


def test_progress_follows_every_track_and_the_sum_comes_last(model, music):
    known = tracks(music)[:3]
    events = list(pipeline.classify(known, model, None))
    assert [type(event) for event in events] == [TrackDone, Progress] * 3 + [Finished]
    assert [(e.done, e.total, e.text) for e in events if isinstance(e, Progress)] == [
        (number, 3, known[number - 1].path.name) for number in (1, 2, 3)
    ]
    assert (events[-1].done, events[-1].failed) == (3, 0)
    assert events[-1].seconds > 0


def test_tracks_without_a_known_number_have_no_total(model, music):
    events = list(pipeline.classify(iter(tracks(music)[:1]), model, None))
    assert events[1] == Progress(1, None, "0.wav")


@pytest.mark.parametrize(("quality", "patches"), pipeline.QUALITY.items())
def test_quality_is_how_many_patches_are_heard(model, tmp_path, quality, patches):
    path = make_audio(tmp_path / "long.wav", rate=16000, samples=sweep(40, rate=16000))
    analysis = pipeline.analyse(track(path), model, quality)
    assert len(analysis.starts) == patches
    assert list(analysis.starts) == sorted(analysis.starts)
    assert analysis.predictions[0].segments.shape == (patches, 50)


def test_an_unknown_quality_is_refused(model):
    with pytest.raises(SettingsError, match="fast, balanced, thorough"):
        list(pipeline.classify([], model, None, quality="perfect"))


def test_no_tracks_are_quickly_done(model, executor):
    assert [type(e) for e in pipeline.classify([], model, None, executor=executor)] == [Finished]


def test_threads_do_not_change_what_is_heard(model, music, executor):
    alone = outcomes(pipeline.classify(tracks(music), model, None))
    together = outcomes(pipeline.classify(tracks(music), model, None, executor=executor))
    for one, other in zip(alone, together, strict=True):
        assert_same(one.analysis, other.analysis)


def test_what_cannot_be_heard_says_why_and_the_rest_goes_on(model, tmp_path, executor):
    make_audio(tmp_path / "a good.wav", seconds=4)
    (tmp_path / "b empty.mp3").write_bytes(b"")
    (tmp_path / "c text.mp3").write_text("not music at all\n" * 100)
    make_audio(tmp_path / "d short.wav", seconds=0.3)
    make_video(tmp_path / "e silent film.mp4")
    make_audio(tmp_path / "f gone.wav", seconds=4)
    make_audio(tmp_path / "g good.flac", seconds=4)
    known = tracks(tmp_path)
    (tmp_path / "f gone.wav").unlink()
    events = list(pipeline.classify(known, model, None, executor=executor))
    found = outcomes(events)
    assert [event.track for event in found] == known
    assert [isinstance(event, TrackDone) for event in found] == [True, *[False] * 5, True]
    failures = {e.track.path.name: e for e in found if isinstance(e, TrackFailed)}
    assert failures["d short.wav"].kind == "too-short"
    assert failures["f gone.wav"].kind == "not-found"
    for failure in failures.values():
        assert failure.reason
        assert "Error" not in failure.reason
        assert "\n" not in failure.reason
    assert (events[-1].done, events[-1].failed) == (2, 5)


@pytest.mark.skipif(os.name != "posix", reason="such names exist on POSIX alone")
def test_any_file_name_is_heard(model, tmp_path):
    path = make_audio(tmp_path / os.fsdecode(b"caf\xe9 \xf0\x9f\x8e\xb5.wav"), seconds=3)
    assert isinstance(outcomes(pipeline.classify([track(path)], model, None))[0], TrackDone)


def test_what_is_known_is_not_decoded_again(model, music, store, tmp_path):
    path = tmp_path / "a.wav"
    path.write_bytes((music / "0.wav").read_bytes())
    known = track(path)
    first = outcomes(pipeline.classify([known], model, store))[0]
    path.unlink()
    again = outcomes(pipeline.classify([known], model, store))[0]
    assert (first.cached, again.cached) == (False, True)
    assert_same(again.analysis, first.analysis, within=2e-3)  # the store keeps half floats
    assert again.suggestion.best == first.suggestion.best
    assert again.suggestion.confidence == pytest.approx(first.suggestion.confidence, abs=0.01)


def test_a_changed_file_or_another_quality_is_heard_anew(model, music, store):
    known = tracks(music)[:1]
    list(pipeline.classify(known, model, store, quality="fast"))
    changed = [replace(known[0], mtime_ns=known[0].mtime_ns + 1)]
    for others, quality in ((changed, "fast"), (known, "balanced")):
        event = outcomes(pipeline.classify(others, model, store, quality=quality))[0]
        assert not event.cached


def test_suggestions_are_kept_for_the_next_start(model, music, store):
    events = outcomes(pipeline.classify(tracks(music)[:2], model, store))
    for event in events:
        kept = store.suggestion(event.track, model.suggestion_digest("balanced"))
        assert kept.best == event.suggestion.best


def test_failures_are_not_kept(model, tmp_path, store):
    (tmp_path / "a.mp3").write_text("text")
    known = track(tmp_path / "a.mp3")
    list(pipeline.classify([known], model, store))
    assert store.analysis(known, model.digest("balanced")) is None


class FullStore(Store):
    """A store on a disk that is full from the second analysis on."""

    kept = 0

    def put_analysis(self, track, analysis):
        if self.kept:
            raise StoreError("The disk is full.")
        self.kept += 1
        super().put_analysis(track, analysis)


def test_a_store_that_fails_loses_no_result_and_is_told_at_the_end(model, music, tmp_path):
    found = []
    with FullStore(tmp_path / "full.sqlite") as full:
        events = pipeline.classify(tracks(music)[:4], model, full)
        with pytest.raises(StoreError, match="disk is full"):
            found.extend(iter(events))  # extends as far as it comes
    assert len(outcomes(found)) == 4
    assert not any(isinstance(event, Finished) for event in found)


class Moody(Ensemble):
    """An ensemble that fails on the second track it hears."""

    def __init__(self, model, error):
        self.__dict__.update(model.__dict__)
        self._error = error
        self._heard = itertools.count()

    def predict(self, patches):
        if next(self._heard) == 1:
            raise self._error
        return super().predict(patches)


@pytest.mark.parametrize(
    ("error", "words", "logged"),
    [
        (ZeroDivisionError("by chance"), "unforeseen", True),
        (MemoryError(), "not enough memory", False),
        (PermissionError(13, "no"), "permission denied", False),
    ],
)
def test_what_nobody_foresaw_costs_one_track(model, music, caplog, error, words, logged):
    events = list(pipeline.classify(tracks(music)[:3], Moody(model, error), None))
    assert [type(event) for event in outcomes(events)] == [TrackDone, TrackFailed, TrackDone]
    failure = outcomes(events)[1]
    assert words in failure.reason
    assert ("Traceback" in caplog.text) == logged
    assert (events[-1].done, events[-1].failed) == (2, 1)


def test_a_model_that_fails_ends_it_all(model, music, executor):
    events = pipeline.classify(
        tracks(music), Moody(model, ModelError("CUDA ran out of memory")), None, executor=executor
    )
    with pytest.raises(ModelError, match="CUDA"):
        list(events)


def test_closing_drops_what_has_not_begun(model, music, executor):
    path = music / "0.wav"
    pulled = itertools.count()
    events = pipeline.classify(
        (track(path) for _ in range(10_000) if next(pulled) >= 0), model, None, executor=executor
    )
    next(events)
    events.close()
    assert next(pulled) < 50, "no more are looked at than can be done soon"
    # Nothing is left in the executor, neither running nor waiting.
    began = time.monotonic()
    executor.submit(int).result(timeout=60)
    assert time.monotonic() - began < 5


def test_a_busy_executor_does_not_hold_it_up(model, music):
    with concurrent.futures.ThreadPoolExecutor(1) as executor:
        release = threading.Event()
        executor.submit(release.wait)
        events = list(pipeline.classify(tracks(music), model, None, executor=executor))
        release.set()
    assert len(outcomes(events)) == 6


def test_an_executor_that_was_shut_down_is_done_without(model, music):
    executor = concurrent.futures.ThreadPoolExecutor(1)
    events = pipeline.classify(tracks(music), model, None, executor=executor)
    next(events)
    executor.shutdown(cancel_futures=True)
    assert len(outcomes(events)) == 5


def test_a_timeline_covers_the_track_patch_by_patch(model, tmp_path):
    path = make_audio(tmp_path / "a.wav", rate=16000, samples=sweep(32, rate=16000, channels=1))
    points = list(pipeline.timeline(track(path), model))
    patch = model.spec.patch_seconds
    assert [start for start, _ in points] == pytest.approx([i * patch for i in range(11)])
    for _, probabilities in points:
        assert tuple(probabilities) == model.genres
        assert sum(probabilities.values()) == pytest.approx(1, abs=1e-4)
    windows = audio.read_windows(
        path,
        lambda _: [i * patch for i in range(10)],
        patch,
        model.spec.rate,
        margin=features.patch_margin(model.spec),
    )
    patches = np.stack([features.patch(samples, model.spec) for samples in windows.samples])
    expected = model.segment_probabilities(model.predict(patches))
    found = np.array([list(probabilities.values()) for _, probabilities in points])
    np.testing.assert_allclose(found[:10], expected, atol=1e-3)


@pytest.mark.parametrize(("seconds", "count"), [(1.2, 1), (3, 1), (4, 1), (4.8, 2), (6, 2)])
def test_the_rest_of_a_timeline_counts_from_half_a_patch_on(model, tmp_path, seconds, count):
    path = make_audio(tmp_path / "a.wav", seconds, rate=22050)
    assert len(list(pipeline.timeline(track(path), model))) == count


def test_a_timeline_of_no_music_says_why(model, tmp_path):
    (tmp_path / "a.mp3").write_text("text")
    with pytest.raises(Exception, match=r"a\.mp3") as failure:
        list(pipeline.timeline(track(tmp_path / "a.mp3"), model))
    assert failure.type.__name__ == "FileError"


@pytest.mark.real_library
def test_every_real_track_is_heard(model, real_library, executor):
    suffixes = {".ogg", ".mp3", ".wav", ".flac", ".m4a", ".opus", ".aiff"}
    paths = sorted(p for p in Path(real_library).rglob("*") if p.suffix in suffixes)
    events = list(pipeline.classify([track(p) for p in paths], model, None, executor=executor))
    assert [e.track.path for e in outcomes(events) if isinstance(e, TrackDone)] == paths
