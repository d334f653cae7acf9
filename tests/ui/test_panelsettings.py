"""What is chosen in the side panel is remembered, and what the settings say is shown there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from reclass_gui.core import settings as kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow
    from reclass_gui.ui.reviewpanel import ReviewPanel


def choice(panel: ReviewPanel, value: str) -> QAction:
    return next(a for a in panel.spectrogram.actions() if a.data() == value)


def test_what_is_chosen_is_remembered(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    panel = window.library.selected.make_panel()
    choice(panel, "log").trigger()
    choice(panel, "Lagoon").trigger()
    next(a for a in panel.findChildren(QAction) if "loudness" in a.text()).trigger()
    window.close()
    settings = kept.load(window.session.folders.settings)
    assert (settings.frequency_axis, settings.color_map) == ("log", "Lagoon")
    assert settings.even_loudness
    panel = make_window().library.selected.make_panel()
    assert (panel.spectrogram.scale, panel.spectrogram.color_map) == ("log", "Lagoon")
    assert choice(panel, "log").isChecked()


def test_the_panel_follows_the_settings(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    panel = window.library.selected.make_panel()
    session = window.session
    session.change_settings(
        session.settings.changed(frequency_axis="linear", color_map="Grey", volume=0.35)
    )
    assert panel.spectrogram.scale == "linear"
    assert panel.spectrogram.color_map == "Grey"
    assert round(panel.player.volume, 2) == 0.35
