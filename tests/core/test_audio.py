"""Windows of every format against the whole track, and everything that can be wrong with a file."""

from __future__ import annotations

import concurrent.futures
import math
import os
import struct
import subprocess
import sys
import tracemalloc
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
import pytest
import soundfile
import soxr

from reclass_gui.core import audio
from reclass_gui.core.decoder_ffmpeg import FfmpegSource
from reclass_gui.core.decoder_sndfile import SndfileSource
from reclass_gui.core.errors import FileError
from tests.audio_files import FORMATS, encode, make_audio, make_video, sine, sweep

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reclass_gui.core.records import FloatArray

LOSSLESS = (".wav", ".aiff", ".aif", ".aifc", ".flac", ".wv", ".tta")
MARGIN = 256 / 16000


def at(*starts: float) -> Callable[[float], Sequence[float]]:
    return lambda seconds: starts


def windows_of(
    path: Path, *starts: float, seconds: float = 1.0, rate: int = 16000
) -> audio.Windows:
    return audio.read_windows(path, at(*starts), seconds, rate, margin=MARGIN)


def spread(seconds: float) -> tuple[float, ...]:
    """Place five windows of one second, as far as they fit."""
    count = max(1, min(5, int(seconds)))
    return tuple(max(0.0, (i + 0.5) * seconds / count - 0.5) for i in range(count))


def failure(path: Path) -> FileError:
    with pytest.raises(FileError) as caught:
        audio.read_windows(path, spread, 1.0, 16000, margin=MARGIN)
    return caught.value


def lag(part: FloatArray, whole: FloatArray, start: int) -> int:
    """Return by how many samples ``part`` is off from ``whole[start:]``, -2000 to 2000."""
    first = max(0, start - 2000)
    stretch = whole[first : start + len(part) + 2000]
    match = np.correlate(stretch, part, mode="valid")
    return int(match.argmax()) + first - start


@pytest.mark.parametrize("suffix", FORMATS)
def test_info_of_every_format(tmp_path: Path, suffix: str) -> None:
    path = make_audio(tmp_path / f"a{suffix}", 2.0, 48000)
    info = audio.probe(path)
    assert info.seconds == pytest.approx(2.0, abs=0.1)
    assert (info.rate, info.channels) == (48000, 2)
    assert info.codec
    assert info.opener in ("libsndfile", "ffmpeg")


@pytest.mark.parametrize("suffix", [*FORMATS, ".alac.m4a"])
def test_windows_are_where_they_should_be(tmp_path: Path, suffix: str) -> None:
    codec = "alac" if "alac" in suffix else None
    rate = 48000 if suffix == ".opus" else 44100
    generator = np.random.default_rng(3)
    noise = generator.standard_normal((rate * 20, 2)).astype(np.float32) * 0.05
    sound = sweep(20.0, rate) * 0.5 + noise
    path = make_audio(tmp_path / f"a{suffix}", samples=sound, codec=codec)
    truth = soxr.resample(sound.mean(axis=1), rate, 16000, quality="HQ")
    windows = windows_of(path, 0.0, 3.21, 9.0, 9.5, 17.77)
    pad = round(MARGIN * 16000)
    assert [len(samples) for samples in windows.samples] == [16000 + 2 * pad] * 5
    assert not windows.samples[0][:pad].any()
    for start, samples in zip(windows.starts, windows.samples, strict=True):
        first = round(start * 16000)
        if suffix in LOSSLESS or codec == "alac":
            np.testing.assert_allclose(
                samples[pad:-pad], truth[first : first + 16000], atol=2.0**-15
            )
        else:
            # These two don't tell how many samples the encoder put in front (1,024 and 2,048);
            # besides, WMA's time stamps are whole milliseconds.
            allowed = {".aac": 400, ".wma": 770}.get(suffix, 17)
            assert abs(lag(samples[pad : pad + 8000], truth, first)) <= allowed


@pytest.mark.parametrize("suffix", [".mp3", ".ogg", ".opus", ".flac", ".wav", ".m4a"])
def test_windows_are_those_of_the_whole_track(tmp_path: Path, suffix: str) -> None:
    path = make_audio(tmp_path / f"a{suffix}", samples=sweep(15.0))
    whole = audio.read_mono(path, 16000)
    windows = windows_of(path, 4.0, 8.5, 12.0)
    pad = round(MARGIN * 16000)
    for start, samples in zip(windows.starts, windows.samples, strict=True):
        first = round(start * 16000) - pad
        expected = whole[first : first + len(samples)]
        np.testing.assert_allclose(samples, expected, atol=2e-2 if suffix == ".m4a" else 1e-5)


@pytest.mark.parametrize("rate", [8000, 11025, 16000, 22050, 37800, 44100, 48000, 96000, 192000])
def test_windows_resample_in_phase_and_without_edges(tmp_path: Path, rate: int) -> None:
    generator = np.random.default_rng(rate)
    sound = generator.standard_normal((rate * 6, 1)).astype(np.float32) * 0.1
    path = make_audio(tmp_path / "a.wav", rate=rate, samples=sound, subtype="FLOAT")
    truth = soxr.resample(sound[:, 0], rate, 16000, quality="HQ")
    windows = windows_of(path, 0.3, 2.0123, 4.5)
    for start, samples in zip(windows.starts, windows.samples, strict=True):
        first = round(start * 16000) - round(MARGIN * 16000)
        np.testing.assert_allclose(samples, truth[first : first + len(samples)], atol=1e-6)


def test_window_over_the_end_is_filled_with_zeros(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.wav", 2.0, 16000, 1)
    windows = windows_of(path, 0.0, 1.5)
    pad = round(MARGIN * 16000)
    assert windows.inside == [slice(pad, 16000 + 2 * pad), slice(0, 8000 + pad)]
    assert not windows.samples[1][8000 + pad :].any()
    assert [len(sound) for sound in windows.sound] == [16000 + pad, 8000 + pad]
    assert windows.replaced == 0


def test_mono_is_the_mean_of_the_channels(tmp_path: Path) -> None:
    sound = np.stack([np.full(32000, 0.8), np.full(32000, -0.2)], axis=1).astype(np.float32)
    path = make_audio(tmp_path / "a.wav", rate=16000, samples=sound)
    np.testing.assert_allclose(audio.read_mono(path, 16000), 0.3, atol=1e-4)


@pytest.mark.parametrize(
    ("suffix", "rate", "channels", "subtype"),
    [
        (".wav", 44100, 8, None),
        (".wav", 8000, 1, "PCM_U8"),
        (".wav", 192000, 2, "PCM_24"),
        (".wav", 48000, 40, "FLOAT"),
        (".wav", 44100, 2, "DOUBLE"),
        (".wav", 8000, 1, "ULAW"),
        (".aiff", 22050, 2, "PCM_S8"),
        (".flac", 192000, 8, "PCM_24"),
        (".flac", 44100, 1, "PCM_S8"),
        (".m4a", 48000, 8, None),
        (".opus", 48000, 8, None),
        (".wv", 96000, 6, None),
    ],
)
def test_unusual_layouts(
    tmp_path: Path, suffix: str, rate: int, channels: int, subtype: str | None
) -> None:
    sound = sine(3.0, rate, channels)
    path = make_audio(tmp_path / f"a{suffix}", rate=rate, samples=sound, subtype=subtype)
    windows = audio.read_windows(path, spread, 1.0, 16000, margin=MARGIN)
    assert windows.info.channels == channels
    levels = [float(np.sqrt(np.mean(np.square(samples)))) for samples in windows.samples]
    assert len(levels) == 3
    # A 7.1 encoder may filter its low frequency channel.
    assert levels == pytest.approx([0.5 / math.sqrt(2)] * 3, rel=0.15)


def test_read_mono_of_a_part(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.flac", samples=sweep(5.0))
    whole = audio.read_mono(path, 16000)
    assert len(whole) == pytest.approx(5 * 16000, abs=2)
    part = audio.read_mono(path, 16000, 2.0, 0.5)
    assert part.dtype == np.float32
    np.testing.assert_allclose(part, whole[32000:40000], atol=1e-5)
    assert len(audio.read_mono(path, 16000, 4.75, 3.0)) == 4000
    assert len(audio.read_mono(path, 16000, 9.0, 3.0)) == 0
    rest = audio.read_mono(path, 16000, 3.0)
    assert rest.shape == whole[48000:].shape
    # The resampler's filter begins with the sound, so its first milliseconds differ.
    np.testing.assert_allclose(rest[100:], whole[48100:], atol=1e-4)


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".mp3", ".ogg", ".m4a"])
def test_stream_is_the_whole_track(tmp_path: Path, suffix: str) -> None:
    sound = sweep(5.0)
    path = make_audio(tmp_path / f"a{suffix}", samples=sound)
    blocks = list(audio.stream(path, 0.7))
    assert all(block.shape[1] == 2 and block.dtype == np.float32 for block in blocks)
    joined = np.concatenate(blocks)
    assert len(joined) == pytest.approx(len(sound), abs=1200)
    assert abs(lag(joined[44100:66150, 0], sound[:, 0], 44100)) <= 1
    later = np.concatenate(list(audio.stream(path, 0.7, start=3.0)))
    assert len(later) == pytest.approx(len(joined) - 3 * 44100, abs=2)
    assert abs(lag(later[:22050, 0], joined[:, 0], 3 * 44100)) <= 1


def test_stream_at_another_rate(tmp_path: Path) -> None:
    sound = sweep(5.0)
    path = make_audio(tmp_path / "a.flac", samples=sound)
    joined = np.concatenate(list(audio.stream(path, 0.3, 16000)))
    truth = soxr.resample(sound, 44100, 16000, quality="HQ")
    assert joined.shape == truth.shape
    np.testing.assert_allclose(joined, truth, atol=1e-4)


def test_stream_lets_go_of_the_file_when_closed(tmp_path: Path) -> None:
    for suffix in (".wav", ".mp3"):
        path = make_audio(tmp_path / f"a{suffix}", 3.0)
        blocks = audio.stream(path, 0.5)
        next(blocks)
        blocks.close()  # type: ignore[attr-defined]
        assert list(blocks) == []
        if Path("/proc/self/fd").is_dir():
            links = Path("/proc/self/fd").iterdir()
            opened = {os.path.realpath(link) for link in links}
            assert str(path) not in opened


# Bad input


def test_zero_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.touch()
    assert (failure(path).kind, failure(path).reason) == ("not-audio", "the file is empty")


@pytest.mark.parametrize(
    "suffix", [".mp3", ".wav", ".flac", ".ogg", ".opus", ".m4a", ".wma", ".wv"]
)
@pytest.mark.parametrize("content", ["text", "playlist", "noise", "picture"])
def test_something_else_under_a_name_of_music(tmp_path: Path, suffix: str, content: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(
        {
            "text": b"This is a letter, not music.\n" * 500,
            "playlist": b"#EXTM3U\n#EXTINF:10,x\nfile:///etc/passwd\nhttp://localhost/a.ts\n",
            "noise": np.random.default_rng(5).integers(0, 256, 100_000, np.uint8).tobytes(),
            "picture": b"\x89PNG\r\n\x1a\n" + bytes(5000),
        }[content]
    )
    error = failure(path)
    assert error.kind in ("not-audio", "damaged")
    assert "not audio" in error.reason or "sound" in error.reason


def test_video_without_sound(tmp_path: Path) -> None:
    error = failure(make_video(tmp_path / "a.mp4"))
    assert (error.kind, error.reason) == ("not-audio", "it has no sound, only pictures")


def test_video_with_sound_is_heard(tmp_path: Path) -> None:
    path = make_video(tmp_path / "a.mp4", sound=True, seconds=2.0)
    assert windows_of(path, 0.5).samples[0].max() > 0.3


@pytest.mark.parametrize("suffix", [".wav", ".mp3", ".ogg", ".opus", ".m4a", ".flac"])
def test_too_short(tmp_path: Path, suffix: str) -> None:
    error = failure(make_audio(tmp_path / f"a{suffix}", 0.3))
    assert error.kind == "too-short"
    assert error.reason.startswith("only 0.3 s long")


def test_one_second_is_enough(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.wav", 1.0)
    assert len(audio.read_windows(path, spread, 3.0, 16000, margin=MARGIN).samples) == 1


@pytest.mark.parametrize("suffix", [s for s in FORMATS if s not in (".m4a", ".m4b", ".mp4")])
def test_truncated_file_is_used_as_far_as_it_goes(tmp_path: Path, suffix: str) -> None:
    path = make_audio(tmp_path / f"a{suffix}", samples=sweep(30.0))
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 5])
    windows = audio.read_windows(path, spread, 1.0, 16000, margin=MARGIN)
    assert len(windows.starts) >= 4
    assert 3 < windows.info.seconds < 25
    assert windows.starts[-1] + 1 < windows.info.seconds + 0.5
    levels = [float(np.abs(samples).max()) for samples in windows.sound]
    assert min(levels) > 0.2


@pytest.mark.parametrize("suffix", [".m4a", ".mp4"])
def test_truncated_file_without_its_index(tmp_path: Path, suffix: str) -> None:
    path = make_audio(tmp_path / f"a{suffix}", 10.0)
    path.write_bytes(path.read_bytes()[:-3000])
    error = failure(path)
    assert error.kind == "damaged"
    assert "cut off" in error.reason


def test_next_to_nothing_of_a_long_file(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.mp3", samples=sweep(60.0))
    path.write_bytes(path.read_bytes()[:6000])
    error = failure(path)
    assert error.kind in ("damaged", "too-short")
    assert "s " in error.reason


@pytest.mark.parametrize(
    "suffix", [".mp3", ".flac", ".ogg", ".opus", ".wv", ".tta", ".aac", ".m4a"]
)
def test_damage_in_the_middle_costs_little(tmp_path: Path, suffix: str) -> None:
    path = make_audio(tmp_path / f"a{suffix}", samples=sweep(20.0))
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 3000] = np.random.default_rng(1).bytes(3000)
    path.write_bytes(content)
    windows = audio.read_windows(path, spread, 1.0, 16000, margin=MARGIN)
    assert len(windows.starts) >= 3
    assert all(np.isfinite(samples).all() for samples in windows.samples)
    heard = sum(len(block) for block in audio.stream(path, 1.0))
    assert heard > 8 * 44100


def test_decoders_write_nothing_to_the_terminal(tmp_path: Path) -> None:
    for suffix in (".mp3", ".flac", ".ogg", ".opus", ".m4a", ".wma"):
        path = make_audio(tmp_path / f"a{suffix}", 5.0)
        content = bytearray(path.read_bytes())
        content[len(content) // 3 : len(content) // 2] = os.urandom(
            len(content) // 2 - len(content) // 3
        )
        path.write_bytes(content)
        (tmp_path / f"cut{suffix}").write_bytes(content[: len(content) // 2])
        (tmp_path / f"noise{suffix}").write_bytes(os.urandom(50_000))
        (tmp_path / f"text{suffix}").write_text("no music " * 9000)
    program = (
        "import sys, pathlib\n"
        "from reclass_gui.core import audio, errors\n"
        "for path in sorted(pathlib.Path(sys.argv[1]).glob('*.*')):\n"
        "    try:\n"
        "        audio.read_windows(path, lambda s: (0, s / 2), 1, 16000, margin=0.1)\n"
        "        list(audio.stream(path))\n"
        "    except errors.FileError:\n"
        "        pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (b"", b"")


def float_wav(path: Path, bad: float, share: float) -> Path:
    sound = sine(10.0, 16000, 1)
    places = np.random.default_rng(2).random(len(sound)) < share
    sound[places] = bad
    soundfile.write(path, sound, 16000, "FLOAT")
    return path


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, 1e30])
def test_some_samples_that_are_no_numbers_become_silence(tmp_path: Path, bad: float) -> None:
    windows = audio.read_windows(
        float_wav(tmp_path / "a.wav", bad, 0.1), spread, 1.0, 16000, margin=MARGIN
    )
    assert 0.08 < windows.replaced / sum(len(s) for s in windows.samples) < 0.2
    for samples in windows.samples:
        assert np.isfinite(samples).all()
        assert np.abs(samples).max() < 1
    blocks = np.concatenate(list(audio.stream(tmp_path / "a.wav")))
    assert np.isfinite(blocks).all()


def test_mostly_no_numbers_is_an_error(tmp_path: Path) -> None:
    error = failure(float_wav(tmp_path / "a.wav", math.nan, 0.9))
    assert (error.kind, error.reason) == ("damaged", "most of its samples are not numbers")


def sparse_wav(path: Path, hours: float, rate: int = 8000) -> Path:
    """Write a WAV of silence that takes no room on the disk."""
    size = round(hours * 3600) * rate * 2
    header = b"RIFF" + struct.pack("<I", 36 + size) + b"WAVEfmt "
    header += struct.pack("<IHHIIHH", 16, 1, 1, rate, rate * 2, 2, 16)
    header += b"data" + struct.pack("<I", size)
    with path.open("wb") as file:
        file.write(header)
        file.truncate(len(header) + size)
    return path


def test_ten_hours_are_sought_not_read(tmp_path: Path) -> None:
    path = sparse_wav(tmp_path / "a.wav", 10)
    tracemalloc.start()
    try:
        assert audio.probe(path).seconds == 36000
        windows = audio.read_windows(path, spread, 1.0, 16000, margin=MARGIN)
        assert sum(len(block) for block in audio.stream(path, 1.0, start=35990.0)) == 10 * 8000
        next(audio.stream(path, 1.0))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(windows.starts) == 5
    assert windows.starts[-1] > 30000
    assert peak < 16 * 2**20


def test_header_of_an_impossible_rate(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.wav", 2.0)
    content = bytearray(path.read_bytes())
    content[24:28] = struct.pack("<I", 4_000_000_000)
    path.write_bytes(content)
    assert failure(path).kind in ("damaged", "too-short")


def test_flac_that_does_not_tell_its_length(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.flac", samples=sweep(6.0))
    content = bytearray(path.read_bytes())
    # The lower 36 bits of the 8 bytes behind the block and frame sizes of STREAMINFO.
    content[21] &= 0xF0
    content[22:26] = bytes(4)
    path.write_bytes(content)
    assert audio.probe(path).seconds == pytest.approx(6.0, abs=0.1)
    assert len(audio.read_windows(path, spread, 1.0, 16000, margin=MARGIN).starts) == 5


def test_mp3_of_changing_bit_rate_without_a_header_is_measured(tmp_path: Path) -> None:
    generator = np.random.default_rng(0)
    loud = generator.standard_normal((44100 * 3, 2)).astype(np.float32) * 0.5
    path = tmp_path / "a.mp3"
    with av.open(str(path), "w", format="mp3", options={"write_xing": "0"}) as container:
        options = {"global_quality": "236"}
        stream = container.add_stream("libmp3lame", rate=44100, layout="stereo", options=options)
        stream.codec_context.flags |= av.codec.context.Flags.qscale
        encode(container, stream, np.concatenate([loud, sine(27.0) * 0.02]), 44100)
    assert audio.probe(path).seconds == pytest.approx(30, abs=0.1)
    windows = audio.read_windows(path, spread, 1.0, 16000, margin=MARGIN)
    assert windows.starts[-1] > 20
    assert all(len(sound) > 16000 for sound in windows.sound)


def test_wrong_name_does_not_matter(tmp_path: Path) -> None:
    for suffix, name in ((".flac", "a.mp3"), (".mp3", "b.wav"), (".ogg", "c.m4a"), (".wav", "d")):
        made = make_audio(tmp_path / f"x{suffix}", 2.0)
        path = made.rename(tmp_path / name)
        assert windows_of(path, 0.5).samples[0].max() > 0.3


def test_flac_behind_an_id3_tag(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.flac", 3.0)
    tag = b"ID3\x04\x00\x00" + bytes([0, 0, 1, 0]) + bytes(128)
    path.write_bytes(tag + path.read_bytes())
    assert windows_of(path, 1.0).samples[0].max() > 0.3


def test_tags_that_are_not_utf8(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.m4a", 2.0, tags={"title": "x" * 20})
    path.write_bytes(path.read_bytes().replace(b"x" * 20, "日本語".encode("shift-jis").ljust(20)))
    assert windows_of(path, 0.5).samples[0].max() > 0.3


def test_folder_and_missing_file(tmp_path: Path) -> None:
    assert (failure(tmp_path).kind, failure(tmp_path).reason) == ("not-audio", "it is a folder")
    assert failure(tmp_path / "gone.mp3").kind == "not-found"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX file system")
@pytest.mark.timeout(20)
def test_pipe_and_device_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.wav")
    assert failure(tmp_path / "a.wav").reason == "it is a device or a pipe, not a file"
    assert failure(Path("/dev/null")).kind == "not-audio"


@pytest.mark.parametrize("suffix", [".wav", ".mp3"])
def test_no_permission(bound_folder: Path, suffix: str) -> None:
    path = make_audio(bound_folder / f"a{suffix}", 2.0)
    path.chmod(0)
    assert (failure(path).kind, failure(path).reason) == ("no-access", "permission denied")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize("suffix", [".wav", ".mp3", ".ogg"])
@pytest.mark.parametrize("name", [b"\xff\xe9", "日本 🎵 %03d".encode(), b"http:x?y=1&z#", b"-i"])
def test_names_of_any_bytes(tmp_path: Path, suffix: str, name: bytes) -> None:
    path = make_audio(tmp_path / (os.fsdecode(name) + suffix), 2.0)
    assert windows_of(path, 0.5).samples[0].max() > 0.3


def test_threads_do_not_disturb_each_other(tmp_path: Path) -> None:
    paths = [
        make_audio(tmp_path / f"{i}{suffix}", samples=sweep(8.0, low=100.0 * (i + 1)))
        for i, suffix in enumerate((".wav", ".mp3", ".ogg", ".m4a", ".flac", ".opus"))
    ]

    def read(path: Path) -> FloatArray:
        windows = audio.read_windows(path, spread, 1.0, 16000, margin=MARGIN)
        return np.concatenate(windows.samples)

    # The noise that AAC's decoder makes up differs from reading to reading.
    expected = [read(path) for path in paths]
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        for _ in range(3):
            for one, two in zip(pool.map(read, paths), expected, strict=True):
                np.testing.assert_allclose(one, two, atol=0.02)


def test_both_decoders_hear_the_same(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.ogg", samples=sweep(10.0))
    with closing(SndfileSource(path)) as one, closing(FfmpegSource(path)) as other:
        assert one.info.seconds == pytest.approx(other.info.seconds)
        for start in range(0, 441_000, 90_000):
            mine, theirs = one.read(start, 90_000), other.read(start, 90_000)
            assert mine.shape == theirs.shape
            np.testing.assert_allclose(mine, theirs, atol=1e-4)


@pytest.mark.real_library
def test_real_library_is_decoded_whole(real_library: Path) -> None:
    paths = [p for p in sorted(real_library.rglob("*")) if p.suffix in FORMATS]
    assert len(paths) == 55
    for path in paths:
        windows = audio.read_windows(path, spread, 3.0, 16000, margin=MARGIN)
        assert len(windows.starts) == 5, path
        assert windows.info.seconds == pytest.approx(30, abs=0.3) or "ivory" in path.name
        assert min(float(np.abs(sound).max()) for sound in windows.sound) > 1e-4, path


@pytest.mark.real_library
@pytest.mark.parametrize(
    ("name", "opener"),
    [("hr-savino-ivory.ogg", "libsndfile"), ("ringtones/04_ElectricGuitar.opus", "ffmpeg")],
)
def test_file_that_only_one_decoder_opens(real_library: Path, name: str, opener: str) -> None:
    assert audio.probe(real_library / name).opener == opener
    blocks = sum(len(block) for block in audio.stream(real_library / name, 1.0, 8000))
    assert blocks > 29 * 8000


@pytest.mark.real_library
def test_cut_vorbis_can_be_read_again_from_its_beginning(real_library: Path) -> None:
    with closing(SndfileSource(real_library / "MadeiraStew.ogg")) as source:
        first = source.read(0, 50_000)
        source.read(600_000, 100)
        np.testing.assert_array_equal(source.read(0, 50_000), first)
        source.read(600_000, 100)
        np.testing.assert_allclose(source.read(20_000, 1000), first[20_000:21_000], atol=1e-6)
