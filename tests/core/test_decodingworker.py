"""Decoding in a process of its own: the same sound, and a crash that costs one file."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core import audio, decoders, decodingworker, models, pipeline
from reclass_gui.core.decoder_sndfile import SndfileSource
from reclass_gui.core.decodingworker import WorkerSource, close_workers
from reclass_gui.core.errors import FileError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model
from reclass_gui.core.records import Track, TrackDone, TrackFailed
from reclass_gui.core.sources import decode_in_worker
from tests.audio_files import FORMATS, make_audio, sweep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reclass_gui.core.records import FloatArray


class CrashesAtOnce(SndfileSource):
    """A decoder that a file brings down natively when it is opened."""

    def __init__(self, path: Path) -> None:
        os.kill(os.getpid(), signal.SIGSEGV)
        super().__init__(path)


class CrashesLater(SndfileSource):
    """A decoder that crashes after the first second."""

    def read(self, start: int, count: int) -> FloatArray:
        if start + count > self.info.rate:
            os.kill(os.getpid(), signal.SIGSEGV)
        return super().read(start, count)


class Hangs(SndfileSource):
    """A decoder that never comes back."""

    def read(self, start: int, count: int) -> FloatArray:
        time.sleep(3600)
        return super().read(start, count)


@pytest.fixture(autouse=True)
def _no_workers_left() -> Iterator[None]:
    yield
    decode_in_worker(False)
    close_workers()
    assert not [child for child in multiprocessing.active_children() if child.name == "decoder"]


@pytest.fixture
def in_worker() -> None:
    decode_in_worker(True)


def windows(path: Path) -> audio.Windows:
    return audio.read_windows(path, lambda _: (0.5, 2.0), 1.0, 16000, margin=0.05)


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_the_same_sound_as_inside_the_program(tmp_path: Path, suffix: str) -> None:
    path = make_audio(tmp_path / f"träck{suffix}", samples=sweep(4.0, 48000), rate=48000)
    inside = windows(path), audio.read_mono(path, 22050), audio.probe(path)
    decode_in_worker(True)
    worker = windows(path), audio.read_mono(path, 22050), audio.probe(path)
    assert worker[2] == inside[2]
    assert np.array_equal(worker[1], inside[1])
    assert worker[0].starts == inside[0].starts
    assert all(map(np.array_equal, worker[0].samples, inside[0].samples))


@pytest.mark.usefixtures("in_worker")
def test_what_is_wrong_with_a_file_is_said_in_the_same_words(tmp_path: Path) -> None:
    broken = tmp_path / "broken.flac"
    broken.write_bytes(b"fLaC" + bytes(100))
    said = []
    for wanted in (True, False):
        decode_in_worker(wanted)
        with pytest.raises(FileError) as caught:
            audio.probe(broken)
        said.append((caught.value.path, caught.value.kind, caught.value.reason))
    assert said[0] == said[1]


def test_a_worker_is_used_for_one_file_after_the_other(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.wav")
    pids = []
    for _ in range(3):
        with closing(WorkerSource(path, SndfileSource)):
            pids += [
                child.pid for child in multiprocessing.active_children() if child.name == "decoder"
            ]
    assert len(set(pids)) == 1


def test_two_files_at_once_have_a_worker_each(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.wav", samples=sweep(2.0, 8000), rate=8000)
    with closing(WorkerSource(path, SndfileSource)) as one:
        with closing(WorkerSource(path, SndfileSource)) as two:
            later = two.read(8000, 100)
        first = one.read(0, 100)
    sound = sweep(2.0, 8000)
    assert np.abs(first - sound[:100]).max() < 1e-3
    assert np.abs(later - sound[8000:8100]).max() < 1e-3


def test_a_crash_while_opening_is_the_files_fault_and_the_other_decoder_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_audio(tmp_path / "a.wav", samples=sweep(4.0, 16000), rate=16000)
    expected = windows(path)
    monkeypatch.setattr(decoders, "_suitable", lambda _head: (CrashesAtOnce, SndfileSource))
    decode_in_worker(True)
    assert all(map(np.array_equal, windows(path).samples, expected.samples))
    monkeypatch.setattr(decoders, "_suitable", lambda _head: (CrashesAtOnce,))
    with pytest.raises(FileError) as caught:
        windows(path)
    assert caught.value.kind == "damaged"


def test_a_crash_in_the_middle_keeps_what_was_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_audio(tmp_path / "a.wav", samples=sweep(4.0, 16000), rate=16000)
    monkeypatch.setattr(decoders, "_suitable", lambda _head: (CrashesLater,))
    decode_in_worker(True)
    blocks = list(audio.stream(path, 0.25))
    assert sum(map(len, blocks)) == 16000


def test_a_decoder_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_audio(tmp_path / "a.wav", samples=sweep(4.0, 16000), rate=16000)
    with closing(WorkerSource(path, Hangs)) as source:
        monkeypatch.setattr(decodingworker, "PATIENCE_SECONDS", 0.2)
        assert source.read(0, 100).shape == (0, 2)
        assert source.read(0, 100).shape == (0, 2)
    assert not [child for child in multiprocessing.active_children() if child.name == "decoder"]


def test_a_run_goes_on_when_workers_are_killed(tmp_path: Path) -> None:
    sound = sweep(4.0, 16000)
    paths = [
        make_audio(tmp_path / f"{name}.wav", samples=sound, rate=16000) for name in ("a", "b", "c")
    ]
    tracks = [Track(path, path.stat().st_size, path.stat().st_mtime_ns, "wav") for path in paths]
    model = load_model("default", taxonomy=Taxonomy.load())
    decode_in_worker(True)
    found = []
    for event in pipeline.classify(tracks, model, None):
        if isinstance(event, (TrackDone, TrackFailed)):
            found.append(event)
            for child in multiprocessing.active_children():
                if child.name == "decoder":
                    child.kill()
                    child.join()
    assert [type(event) for event in found] == [TrackDone] * 3
    assert len({event.suggestion.confidence for event in found}) == 1


def test_workers_end_with_the_program(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.wav", samples=sweep(2.0, 16000), rate=16000)
    script = tmp_path / "program.py"
    script.write_text(
        "import multiprocessing, os, signal, sys\n"
        "from pathlib import Path\n"
        "from reclass_gui.core import audio, sources\n"
        "if __name__ == '__main__':\n"
        "    sources.decode_in_worker(True)\n"
        "    audio.read_mono(Path(sys.argv[1]), 16000, 0.0, 1.0)\n"
        "    print(multiprocessing.active_children()[0].pid, flush=True)\n"
        "    if sys.argv[2] == 'killed':\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n",
        encoding="utf-8",
    )
    for end in ("itself", "killed"):
        answer = subprocess.run(
            [sys.executable, script, path, end], capture_output=True, text=True, check=False
        )
        pid = int(answer.stdout)
        assert answer.returncode == (0 if end == "itself" else -signal.SIGKILL), answer.stderr
        deadline = time.monotonic() + 10
        while _is_running(pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not _is_running(pid)


def _is_running(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def test_the_models_module_is_not_needed_for_it() -> None:
    """A worker loads decoders, no networks: its memory is small."""
    answer = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, reclass_gui.core.decodingworker, reclass_gui.core.decoder_ffmpeg;"
            f"print('onnxruntime' in sys.modules, {models.__name__!r} in sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout == "False False\n"
