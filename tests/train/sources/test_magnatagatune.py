"""MagnaTagATune: a table of 0 and 1 separated by tabs, several tags a clip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reclass_gui.core.errors import FileError, ModelError
from tests.audio_files import make_audio
from tests.train.sources.reading import read, reasons

if TYPE_CHECKING:
    from pathlib import Path

TAGS = ("rock", "female vocal", "hip hop", "hiphop", "weird")
CLIPS = {
    "0/band_a-first-01-one-0-29.mp3": "11000",
    "0/band_a-first-01-one-30-59.mp3": "10000",
    "c/band_b-second-02-two-0-29.mp3": "01011",
    "d/band_b-second-02-two-30-59.mp3": "00100",
    "f/band_c-third-03-three-0-29.mp3": "00000",
    "f/band_c-third-03-three-30-59.mp3": "00010",
    "f/gone-fourth-04-four-0-29.mp3": "10000",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = ["\t".join(f'"{name}"' for name in ("clip_id", *TAGS, "mp3_path"))]
    for place, (path, bits) in enumerate(CLIPS.items()):
        lines.append("\t".join(f'"{cell}"' for cell in (place, *bits, path)))
        if "gone" not in path:
            make_audio(tmp_path / "mp3" / path, 1.1, 16000, 1, 200.0 + 50 * place)
    (tmp_path / "annotations_final.csv").write_text("\n".join(lines) + "\n")
    return tmp_path


def test_clips_have_several_tags(folder: Path) -> None:
    data = read("magnatagatune", folder)
    assert data.multi_label
    assert data.counts == {"Hip-Hop": 3, "Rock": 2, "female vocal": 2}
    first, second = data.items[:2]
    assert first.labels == ("Rock", "female vocal")
    assert first.path == folder / "mp3" / first.name
    assert (first.artist, first.album, first.part) == ("band a", "", "training")
    assert second.labels == ("Rock",)
    assert data.items[2].labels == ("female vocal", "Hip-Hop")  # “weird” is there once only
    assert data.left_out == {"weird": 1}
    assert set(data.parts["given"].values()) == {"training", "validation", "test"}
    assert {name[2:6]: kind for name, (kind, _) in reasons(data).items()} == {
        "band": "unlabelled",
        "gone": "missing",
    }


def test_artists_and_albums_of_the_other_table(folder: Path) -> None:
    clip = next(iter(CLIPS))
    text = f'"clip_id"\t"title"\t"artist"\t"album"\t"mp3_path"\n1\tOne\tBand A!\tFirst\t{clip}\n'
    (folder / "clip_info_final.csv").write_text(text)
    data = read("magnatagatune", folder / "annotations_final.csv")
    assert (data.items[0].artist, data.items[0].album) == ("band a!", "first")
    assert data.items[1].artist == "band a"


def test_the_most_frequent_tags_alone(folder: Path) -> None:
    data = read("magnatagatune", folder, subset="2")
    assert set(data.genres) == {"Hip-Hop", "Rock"}
    with pytest.raises(ModelError, match="no number of tags"):
        read("magnatagatune", folder, subset="small")


def test_damage_is_listed_or_refused(folder: Path) -> None:
    table = folder / "annotations_final.csv"
    table.write_text(table.read_text() + '"9"\t"1"\t"x"\n')
    data = read("magnatagatune", folder)
    assert reasons(data)["line 9"][0] == "corrupt"
    table.write_text("clip_id,mp3_path\n1,x\n")
    with pytest.raises(FileError, match="no column"):
        read("magnatagatune", folder)
