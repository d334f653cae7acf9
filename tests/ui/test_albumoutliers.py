"""Tracks that sound unlike the rest of their album are marked where the album's name stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reclass_gui.ui.albumoutliers import AlbumOutliers, find_outliers
from reclass_gui.ui.cells import Column
from reclass_gui.ui.roworder import Order
from reclass_gui.ui.tracktable import TrackTableModel
from tests.ui.library_rows import make_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow


def album(*genres: str, name: str = "First") -> list:  # type: ignore[type-arg]
    return [make_row(n, genre=genre, album=name) for n, genre in enumerate(genres)]


def test_the_odd_one_of_an_album_is_found() -> None:
    rows = album("Rock", "Rock", "Jazz", "Rock")
    assert find_outliers(rows) == {rows[2].key: "Rock"}


def test_two_tracks_are_no_majority_and_a_mixed_album_has_no_outliers() -> None:
    assert find_outliers(album("Rock", "Jazz")) == {}
    assert find_outliers(album("Rock", "Jazz", "Metal", "Classical")) == {}


def test_tracks_without_an_album_are_left_alone() -> None:
    assert find_outliers(album("Rock", "Rock", "Rock", "Jazz", name="")) == {}


def test_the_mark_is_text_tip_and_spoken(qtbot: QtBot) -> None:
    rows = album("Rock", "Rock", "Jazz", "Rock")
    model = TrackTableModel()
    model.set_rows(rows)
    model.set_order(Order.PATH)
    with qtbot.waitSignal(model.dataChanged):
        model.set_outliers(find_outliers(rows))
    roles = Qt.ItemDataRole
    odd, usual = model.index(2, Column.ALBUM), model.index(1, Column.ALBUM)
    assert odd.data(roles.DisplayRole) == "First ◇"
    assert usual.data(roles.DisplayRole) == "First"
    for role in (roles.ToolTipRole, roles.AccessibleTextRole):
        assert "unlike the rest of its album: Rock" in odd.data(role)
        assert "unlike" not in usual.data(role)


def test_the_window_looks_when_suggestions_changed(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    model = window.library.model
    (finder,) = window.findChildren(AlbumOutliers)
    assert finder.parent() is window.library
    model.set_rows(album("Rock", "Rock", "Jazz", "Rock"))
    window.library.rows_changed.emit()
    model.set_order(Order.PATH)
    qtbot.waitUntil(lambda: model.index(2, Column.ALBUM).data() == "First ◇", timeout=10_000)
