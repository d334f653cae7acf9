"""A real data set is read and shown with its warnings; what can't be read is said in words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from reclass_gui.core.folders import folders
from reclass_gui.core.settings import Settings
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.datasets import Dataset, Item, Skipped
from reclass_gui.ui.datapreview import DataPreview
from reclass_gui.ui.datasummary import SKIPPED_KEPT, summarise
from reclass_gui.ui.session import Session
from tests.audio_files import make_audio
from tests.train.training_data import write_music

LONG = 60_000


@pytest.fixture
def preview(qtbot, jobs):
    places = folders()
    places.create()
    session = Session(Settings(), places, jobs)
    widget = DataPreview(session)
    qtbot.addWidget(widget)
    widget.resize(640, 620)
    widget.show()
    yield widget
    jobs.shutdown()
    session.close()


def read(preview, qtbot, path, **values):
    with qtbot.waitSignal(preview.ended, timeout=LONG):
        preview.read(TrainingConfig(path=str(path), fewest_tracks=2, **values))


def cells(table):
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def words(preview):
    return "\n".join(x.text() for x in preview.findChildren(QLabel) if x.isVisible())


def test_genres_artists_hours_and_what_is_left_out(preview, qtbot, tmp_path):
    for genre, artists in (("Jazz", ("Ada", "Bo")), ("Rock", ("Cy", "Cy"))):
        for number, artist in enumerate(artists):
            make_audio(
                tmp_path / "set" / genre / f"{number}.wav",
                seconds=3, frequency=300 + 50 * number, tags={"artist": artist},
            )  # fmt: skip
    (tmp_path / "set" / "Rock" / "broken.wav").write_bytes(b"RIFF")
    read(preview, qtbot, tmp_path / "set")
    rows = {row[0]: row[1:] for row in cells(preview.genres)}
    assert rows["Jazz"][:2] == ["2", "2"]
    assert rows["Rock"][:2] == ["2", "1"]
    assert "one artist only" in rows["Rock"][-1]
    assert "one artist only" not in rows["Jazz"][-1]
    assert "few tracks" in rows["Jazz"][-1]
    shown = words(preview)
    assert "4 track(s)" in shown
    assert "2 genre(s)" in shown
    assert "3 artist(s)" in shown
    assert "Of one artist only" in shown
    (left_out,) = cells(preview.skipped)
    assert "broken.wav" in left_out[0]
    assert "Left out: 1 (damaged: 1)" in shown
    pictures = [x for x in preview.findChildren(QLabel) if not x.pixmap().isNull()]
    assert {x.accessibleName().split(":")[0] for x in pictures} == {
        "Spectrogram of Jazz",
        "Spectrogram of Rock",
    }


def test_a_second_data_set_replaces_the_first(preview, qtbot, tmp_path):
    read(preview, qtbot, write_music(tmp_path / "one", each=2))
    make_audio(tmp_path / "two" / "Polka" / "a.wav", seconds=3)
    make_audio(tmp_path / "two" / "Polka" / "b.wav", seconds=3, frequency=500)
    read(preview, qtbot, tmp_path / "two")
    assert [row[0] for row in cells(preview.genres)] == ["Polka"]
    assert "one genre only" in words(preview)
    assert "without a known artist" in words(preview)
    assert not preview.skipped.isVisible()


def test_what_can_not_be_read_is_said_in_words(preview, qtbot, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("no folder")
    for path, reason in (
        (tmp_path / "empty", "it holds no track that can be learnt from"),
        (tmp_path / "file.txt", "it is a file and no folder"),
        (tmp_path / "nowhere", "there is no such file or folder"),
    ):
        read(preview, qtbot, path)
        assert reason in preview.words
        assert str(path) in preview.words
    assert preview.summary is None
    assert not preview.progress.isVisible()


def test_reading_can_be_stopped(preview, qtbot, tmp_path):
    preview.read(TrainingConfig(path=str(write_music(tmp_path / "set"))))
    assert preview.is_reading
    preview.cancel()
    assert not preview.is_reading
    assert "stopped" in preview.words


def test_a_summary_counts_labels_and_names_no_more_than_can_be_read():
    items = tuple(
        Item(f"{n:04}", ("Jazz", "Rock") if n % 2 else ("Jazz",), artist="" if n < 3 else "Ada")
        for n in range(30)
    )
    skipped = tuple(Skipped(str(n), "corrupt", "it is empty") for n in range(SKIPPED_KEPT + 7))
    summary = summarise(Dataset("Many", "embeddings", items, skipped, multi_label=True))
    jazz, rock = summary.genres
    assert (jazz.tracks, rock.tracks) == (30, 15)
    assert summary.nameless == 3
    assert summary.numbers_only
    assert len(summary.skipped) == SKIPPED_KEPT
    assert summary.skipped_kinds == {"corrupt": SKIPPED_KEPT + 7}
    assert not jazz.is_of_one_artist
    assert not jazz.is_small
    assert rock.is_small
