"""A folder for each genre: GTZAN's, with artists and lists, others', and tables of labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.sources import SOURCES, open_dataset
from tests.audio_files import make_audio
from tests.train.sources.reading import read, reasons

if TYPE_CHECKING:
    from pathlib import Path


def tone(path: Path, number: int) -> None:
    """Write a short tone that differs from all others."""
    path.parent.mkdir(parents=True, exist_ok=True)
    samples = 0.3 * np.sin(np.arange(8820) * (0.05 + 0.01 * number))
    soundfile.write(path, samples, 8000, format=path.suffix[1:].upper(), subtype="PCM_16")


@pytest.fixture
def gtzan(tmp_path: Path) -> Path:
    """genres/blues/blues.00000.au and so on, with Sturm's index and the filtered lists."""
    lines = ["## Bob L. Sturm, 2012", ""]
    for place, genre in enumerate(("blues", "hiphop", "metal")):
        for number in range(4):
            name = f"{genre}.{number:05d}"
            tone(tmp_path / "genres" / genre / f"{name}.au", 10 * place + number)
            lines.append(f"{name}.wav ::: {genre.title()} Band {number // 2} ::: Song")
    (tmp_path / "genres" / "bextract_single.mf").write_text("no audio")
    (tmp_path / "genres" / "artists.txt").write_text("\n".join(lines))
    for word, number in (("train", 0), ("valid", 2), ("test", 3)):
        names = (f"{genre}/{genre}.{number:05d}.wav" for genre in ("blues", "hiphop", "metal"))
        (tmp_path / "genres" / f"{word}_filtered.txt").write_text("\n".join(names))
    return tmp_path / "genres"


def test_gtzan_with_its_artists_and_lists(gtzan: Path) -> None:
    data = read("folders", gtzan)
    assert data.counts == {"Blues": 4, "Hip-Hop": 4, "Metal": 4}
    assert [item.name for item in data.items] == sorted(item.name for item in data.items)
    first = data.items[0]
    assert (first.name, first.labels) == ("blues/blues.00000.au", ("Blues",))
    assert first.path == gtzan / "blues" / "blues.00000.au"
    assert first.artist == "blues band 0"
    assert first.seconds == pytest.approx(1.1025)
    assert data.parts["filtered"]["hiphop/hiphop.00003.au"] == "test"
    assert len(data.parts["filtered"]) == 9
    assert data.skipped == ()


def test_an_outer_folder_is_passed(gtzan: Path) -> None:
    data = read("folders", gtzan.parent, labels=str(gtzan / "artists.txt"))
    assert data.items[0].name == "blues/blues.00000.au"
    assert data.parts["filtered"]["blues/blues.00002.au"] == "validation"


def test_lists_that_are_named_must_be_there(gtzan: Path) -> None:
    with pytest.raises(FileError, match="no longer there"):
        read("folders", gtzan, labels=str(gtzan / "none.txt"))
    (gtzan / "valid_filtered.txt").unlink()
    with pytest.raises(FileError, match="valid_filtered"):
        read("folders", gtzan)


def test_genres_that_no_taxonomy_knows_and_deeper_folders(tmp_path: Path) -> None:
    for place, taal in enumerate(("addhatrital", "bhajani")):
        for number in range(3):
            tone(tmp_path / taal / f"take {number}" / "tabla.wav", 3 * place + number)
    data = read("folders", tmp_path)
    assert data.genres == ("addhatrital", "bhajani")
    assert data.items[0].name == "addhatrital/take 0/tabla.wav"


def test_tags_tell_artist_and_album(tmp_path: Path) -> None:
    for number in range(2):
        tags = {"artist": "Ana Ko", "album": f"Album {number}"}
        make_audio(tmp_path / "Jazz" / f"{number}.flac", 1.0, 8000, 1, tags=tags)
    make_audio(tmp_path / "Jazz" / "2.mp3", 1.0, 16000, 1, tags={"artist": "Various Artists"})
    data = read("folders", tmp_path)
    assert [(item.artist, item.album) for item in data.items] == [
        ("ana ko", "album 0"),
        ("ana ko", "album 1"),
        ("", ""),
    ]


def test_what_cannot_be_learnt_from_is_listed(gtzan: Path) -> None:
    (gtzan / "blues" / "blues.00001.au").write_bytes(b"")
    (gtzan / "metal" / "metal.00001.au").write_bytes(b"this is no sound at all")
    (gtzan / "metal" / "metal.00002.au").unlink()
    (gtzan / "metal" / "metal.00002.au").symlink_to(gtzan / "nowhere.au")
    tone(gtzan / "loose.au", 90)
    soundfile.write(gtzan / "blues" / "short.au", np.zeros(800), 8000, format="AU")
    data = read("folders", gtzan)
    assert reasons(data) == {
        "blues/blues.00001.au": ("corrupt", "the file is empty"),
        "blues/short.au": ("corrupt", "only 0.1 s long; at least 1 s is needed"),
        "loose.au": ("unlabelled", "it has no genre"),
        "metal/metal.00001.au": (
            "corrupt",
            "its content is not audio of any known format",
        ),
        "metal/metal.00002.au": ("missing", "the file is no longer there"),
    }
    assert data.counts == {"Blues": 3, "Hip-Hop": 4, "Metal": 2}


def test_a_table_of_labels_in_place_of_folders(tmp_path: Path) -> None:
    for number in range(5):
        tone(tmp_path / "music" / f"{number}.wav", number)
    table = tmp_path / "labels.csv"
    rows = ["0.wav,metal,Ana", "1.wav,Metal,Ana", "2.wav,,Bo", "gone.wav,Metal,Bo", "3.wav,Jazz,"]
    table.write_text("\ufefffile,label,artist\n" + "\n".join(rows) + "\n", "utf-8")
    data = read("folders", tmp_path / "music", labels=str(table))
    assert [(item.name, item.labels, item.artist) for item in data.items] == [
        ("0.wav", ("Metal",), "ana"),
        ("1.wav", ("Metal",), "ana"),
    ]
    assert {name: kind for name, (kind, _) in reasons(data).items()} == {
        "2.wav": "unlabelled",
        "3.wav": "other",  # the only track of its genre
        "4.wav": "unlabelled",
        "gone.wav": "missing",
    }


def test_a_table_that_is_none_is_refused(tmp_path: Path) -> None:
    tone(tmp_path / "Jazz" / "0.wav", 0)
    (tmp_path / "labels.csv").write_text("name;genre\n")
    with pytest.raises(FileError, match="no column “file”"):
        read("folders", tmp_path, labels=str(tmp_path / "labels.csv"))


def test_genres_with_few_tracks_are_left_out_and_named(gtzan: Path) -> None:
    for number in (1, 2, 3):
        (gtzan / "metal" / f"metal.{number:05d}.au").unlink()
    data = read("folders", gtzan, fewest_tracks=3)
    assert data.genres == ("Blues", "Hip-Hop")
    assert data.left_out == {"Metal": 1}
    assert reasons(data)["metal/metal.00000.au"] == (
        "other",
        "its genre “Metal” has fewer than 3 tracks (1)",
    )
    assert set(data.parts["filtered"]) <= {item.name for item in data.items}
    config = TrainingConfig(path=str(gtzan))
    *_, whole = open_dataset(config, keep_rare=True)
    assert whole.counts["Metal"] == 1


def test_nothing_to_learn_from_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="Say where"):
        list(open_dataset(TrainingConfig()))
    with pytest.raises(FileError, match="no such file or folder"):
        read("folders", tmp_path / "none")
    with pytest.raises(FileError, match=r"no track that can be learnt from$"):
        read("folders", tmp_path)
    (tmp_path / "Jazz").mkdir()
    (tmp_path / "Jazz" / "x.wav").write_bytes(b"")
    with pytest.raises(FileError, match="learnt from: the file is empty"):
        read("folders", tmp_path)


def test_every_source_of_the_configuration_can_be_read(tmp_path: Path) -> None:
    choices = TrainingConfig.__dataclass_fields__["source"].metadata["choices"]
    assert set(SOURCES) == set(choices)
    for source in SOURCES:
        with pytest.raises((FileError, ModelError)):
            read(source, tmp_path)
