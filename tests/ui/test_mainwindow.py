"""The window as a whole: pages, menus, settings, what is remembered, how it begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from reclass_gui.core import settings as core_settings
from reclass_gui.core import sources
from reclass_gui.core.folders import folders
from reclass_gui.ui import theme
from reclass_gui.ui.aboutdialog import AboutDialog
from reclass_gui.ui.cells import Column
from reclass_gui.ui.confusiontab import ConfusionTab
from reclass_gui.ui.historytab import HistoryTab
from reclass_gui.ui.maptab import MapTab
from reclass_gui.ui.modelstab import ModelsTab
from reclass_gui.ui.shortcutsdialog import ShortcutsDialog
from tests.audio_files import make_audio
from tests.ui.library_rows import make_row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow

LONG = 60_000


def test_the_empty_page_says_what_will_and_will_not_happen(
    make_window: Callable[[], MainWindow],
) -> None:
    page = make_window().library.empty_page
    assert page.isVisible()
    words = " ".join(label.text() for label in page.findChildren(QWidget) if hasattr(label, "text"))
    for promise in ("until you press Apply", "undone", "Nothing is sent"):
        assert promise in words


def test_pages_are_made_when_they_are_looked_at(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    pages = (window.disagreement, window.map, window.history, window.models)
    assert [page.page for page in pages] == [None] * 4
    for place, kind in ((1, ConfusionTab), (2, MapTab), (3, HistoryTab), (4, ModelsTab)):
        window.tabs.setCurrentIndex(place)
        assert isinstance(pages[place - 1].page, kind)


def test_the_disagreement_page_counts_the_rows_and_leads_back_to_them(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    library = window.library
    library.pages.setCurrentWidget(library.library_page)
    library.model.set_rows(
        [make_row(1, genre="Jazz", present=("Rock",)), make_row(2), make_row(3, heard=False)]
    )
    window.tabs.setCurrentIndex(1)
    page = window.disagreement.page
    assert isinstance(page, ConfusionTab)
    qtbot.waitUntil(lambda: page.view.model().matrix.total == 2)
    page.cell_chosen.emit("Rock", "Jazz")
    assert window.tabs.currentWidget() is library
    assert [row.track.title for row in library.model.shown_rows()] == ["Song 1"]


def test_undo_names_the_step(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    row = make_row(1)
    window.library.model.set_rows([row])
    assert not window.undo_action.isEnabled()
    window.library.review.accept([row])
    assert window.undo_action.isEnabled()
    assert "accept" in window.undo_action.text()
    window.undo_action.trigger()
    assert row.decision is None
    assert not window.undo_action.isEnabled()
    assert window.redo_action.isEnabled()


def test_opened_folders_are_offered_again(
    make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "Rock & Roll"
    make_audio(folder / "a.wav")
    window = make_window()
    assert not window.recent_menu.isEnabled()
    with qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
        window.open_folder(folder)
    assert "Rock & Roll" in window.windowTitle()
    window.close()
    window = make_window()
    (action,) = window.recent_menu.actions()
    with qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
        action.trigger()
    assert window.library.root == folder


def test_a_folder_asked_for_before_the_window_is_ready_is_opened(
    make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    make_audio(tmp_path / "m" / "a.wav")
    from reclass_gui.ui.app import create_window

    places = folders()
    places.create()
    window = create_window(places)
    window.open_folder(tmp_path / "m")
    assert window.library.root is None
    with qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
        window.show()
    assert len(window.library.model.rows) == 1
    window.close()
    window.deleteLater()


def test_settings_are_put_in_force_and_saved(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    session = window.session
    session.change_settings(session.settings.changed(theme="dark", quality="fast"))
    palette = QApplication.palette().color(QPalette.ColorRole.Window)
    assert palette.name() == theme.DARK.window
    assert window.library.listen_bar.quality.currentData() == "fast"
    window.close()
    assert core_settings.load(folders().settings).theme == "dark"
    assert make_window().library.listen_bar.quality.currentData() == "fast"


def test_decoding_follows_the_settings_at_once_and_after_a_start(
    make_window: Callable[[], MainWindow],
) -> None:
    window = make_window()
    try:
        assert not sources.decodes_in_worker()
        window.session.change_settings(window.session.settings.changed(decoding="worker"))
        assert sources.decodes_in_worker()
        window.close()
        sources.decode_in_worker(False)
        make_window()
        assert sources.decodes_in_worker()
    finally:
        sources.decode_in_worker(False)


def test_settings_that_cannot_be_read_are_told_and_replaced(
    make_window: Callable[[], MainWindow],
) -> None:
    path = folders().settings
    path.parent.mkdir(parents=True)
    path.write_text("{ not json")
    window = make_window()
    assert "not valid JSON" in window.library.problems.text
    assert window.session.settings == core_settings.Settings()


def test_size_columns_and_threshold_are_remembered(
    make_window: Callable[[], MainWindow],
) -> None:
    window = make_window()
    smaller = window.minimumSizeHint() + QSize(10, 20)
    window.resize(smaller)
    window.library.view.horizontalHeader().resizeSection(Column.ALBUM, 222)
    window.library.review_bar.threshold.setValue(65)
    window.close()
    again = make_window()
    # Qt keeps a window that is restored inside the screen, so its width may be less.
    assert again.height() == smaller.height()
    assert again.library.view.horizontalHeader().sectionSize(Column.ALBUM) == 222
    assert again.library.review_bar.threshold.value() == 65


def test_devices_that_cannot_be_used_say_why(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    from reclass_gui.core.models import Device
    from reclass_gui.ui.listenbar import Equipment

    window = make_window()
    bar = window.library.listen_bar
    devices = (Device("cpu", "CPU", True), Device("cuda", "CUDA", False, "No driver was found."))
    bar.set_equipment(Equipment((), devices), window.session.settings)
    item = bar.device.model().item(bar.device.findData("cuda"))
    assert not item.isEnabled()
    assert item.toolTip() == "No driver was found."
    assert item.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "No driver was found."
    assert "No driver" in bar.device.accessibleDescription()
    assert bar.device.currentData() == "cpu"


def test_the_sheet_shows_the_keys_of_menus_table_and_panel(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    library = window.library
    library.pages.setCurrentWidget(library.library_page)
    library.model.set_rows([make_row(1)])
    library.view.go_to(library.model.row(0))
    qtbot.waitUntil(lambda: library.selected.panel is not None, timeout=LONG)
    qtbot.keyClick(window, Qt.Key.Key_Question, Qt.KeyboardModifier.ControlModifier)
    sheet = window.findChild(ShortcutsDialog)
    assert sheet is not None
    assert sheet.isVisible()
    keys = {keys for _, _, keys in sheet.rows()}
    assert {"Ctrl+O", "Ctrl+Z", "F1", "R", "S", "1", "9", "Alt+Left"} <= keys
    assert any("Return" in key and "A" in key for key in keys)
    sheet.close()


def test_about_names_versions_and_devices(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    bar = window.library.listen_bar
    qtbot.waitUntil(lambda: bar.device.count() > 1, timeout=LONG)
    window.show_about()
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    for word in ("Reclass", "Python", "Qt", "CPU"):
        assert word in dialog.report()
    dialog.close()


def test_closing_twice_is_harmless(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.close()
    window.close()
    assert window.session.jobs.is_closed
