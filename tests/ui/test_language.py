"""The window speaks the language that was chosen, and has room for its words."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)

from reclass_gui.core import settings as core_settings
from reclass_gui.core.folders import folders
from reclass_gui.core.journal import Journal
from reclass_gui.train.config import TrainingConfig
from reclass_gui.ui import language, theme
from reclass_gui.ui.aboutdialog import AboutDialog
from reclass_gui.ui.applydialog import ApplyDialog
from reclass_gui.ui.cells import Column
from reclass_gui.ui.genresdialog import GenresDialog
from reclass_gui.ui.importdialog import ImportDialog
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.runcomparison import choice_title
from reclass_gui.ui.settingsdialog import SettingsDialog
from reclass_gui.ui.shortcutsdialog import ShortcutsDialog
from tests.ui.library_rows import make_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.jobs import JobRunner
    from reclass_gui.ui.mainwindow import MainWindow

LANGUAGES = ("en", "de", "zh_TW")
THEMES = ("light", "dark")
SIZE = (1280, 800)


@pytest.fixture(autouse=True)
def _back_to_english(qapp: QApplication) -> Iterator[None]:
    yield
    language.use("system")
    theme.use("system")


# Which language


@pytest.mark.parametrize(
    ("preferred", "expected"),
    [
        (["de-AT", "de", "en"], "de"),
        (["zh-Hant-TW", "zh"], "zh_TW"),
        (["zh-HK"], "zh_TW"),
        (["fr-FR", "fr", "de-DE"], "de"),
        (["en-GB", "de-DE"], "en"),
        (["zh-Hans-CN", "zh"], "en"),
        (["fr"], "en"),
        ([], "en"),
    ],
)
def test_the_system_says_which_language(preferred: list[str], expected: str) -> None:
    assert language.chosen("system", preferred) == expected
    assert language.chosen("zh_TW", preferred) == "zh_TW"


def test_every_choice_of_the_setting_can_be_used(qapp: QApplication) -> None:
    (field,) = (f for f in core_settings.Settings.__dataclass_fields__.values()
                if f.name == "language")  # fmt: skip
    assert set(field.metadata["choices"]) == {"system", "en", *language.TRANSLATED}
    for value in field.metadata["choices"]:
        assert language.use(value) == ("en" if value == "system" else value)


# Texts, numbers, Qt's own buttons


def test_numbers_and_dates_follow_the_language(qapp: QApplication) -> None:
    language.use("de")
    assert QLocale().toString(1234.5, "f", 1) == "1.234,5"
    assert "März" in QLocale().toString(QDate(2026, 3, 1), QLocale.FormatType.LongFormat)
    language.use("zh_TW")
    assert QLocale().toString(1234.5, "f", 1) == "1,234.5"
    assert "月" in QLocale().toString(QDate(2026, 3, 1), QLocale.FormatType.LongFormat)


@pytest.mark.parametrize(
    ("code", "word"), [("de", "Abbrechen"), ("zh_TW", "取消"), ("en", "Cancel")]
)
def test_buttons_of_qt_are_translated(qtbot: QtBot, code: str, word: str) -> None:
    language.use(code)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert word in box.button(QDialogButtonBox.StandardButton.Cancel).text()


def test_plurals_of_each_language(qapp: QApplication) -> None:
    def files(count: int) -> str:
        return QCoreApplication.translate("ProgressLine", "%Ln file(s)", "", count)

    language.use("de")
    assert [files(n) for n in (0, 1, 2000)] == ["0 Dateien", "1 Datei", "2.000 Dateien"]
    language.use("zh_TW")
    assert [files(n) for n in (1, 2)] == ["1 個檔案", "2 個檔案"]


def test_reasons_of_core_are_told_in_the_language(qapp: QApplication) -> None:
    words = "/a: b.mp3: it ends after 1.5 of the 30.0 s it claims"
    assert reason_text(words) == words
    language.use("de")
    assert reason_text(words) == "/a: b.mp3: sie endet nach 1.5 der angegebenen 30.0 s"
    assert reason_text("the folder can't be opened: permission denied") == (
        "der Ordner lässt sich nicht öffnen: keine Berechtigung"
    )
    assert "{file}" in reason_text("Nothing can follow {file}: it includes the file's suffix.")
    assert reason_text("a {1} that nobody wrote: {0}") == "a {1} that nobody wrote: {0}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_choice_stands_in_a_table_without_its_explanation(qapp: QApplication, code: str) -> None:
    language.use(code)
    fields = {field.name: field for field in dataclasses.fields(TrainingConfig)}
    for name in ("source", "model"):
        titles = [choice_title(name, value) for value in fields[name].metadata["choices"]]
        assert all(titles)
        assert len(set(titles)) == len(titles)
        assert [title for title in titles if ":" in title or "：" in title] == []


# The window


def shown_texts(widget: QWidget) -> set[str]:
    parts: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel)]
    parts += widget.findChildren(QAbstractButton)
    menus = [menu.title() for menu in widget.findChildren(QMenu)]
    return {part.text() for part in parts if part.text()} | {title for title in menus if title}


def open_window(make_window: Callable[[], MainWindow], code: str) -> MainWindow:
    places = folders()
    places.create()
    core_settings.save(core_settings.Settings(language=code), places.settings)
    window = make_window()
    window.resize(*SIZE)
    return window


def test_the_window_speaks_the_language_of_the_settings(
    make_window: Callable[[], MainWindow],
) -> None:
    texts = {code: shown_texts(open_window(make_window, code)) for code in LANGUAGES}
    assert {"&File", "Drop a music folder here"} <= texts["en"]
    assert {"&Datei", "Musikordner hier ablegen"} <= texts["de"]
    assert {"檔案(&F)", "將音樂資料夾拖放到這裡"} <= texts["zh_TW"]
    same = texts["en"] & texts["de"] & texts["zh_TW"]
    words = {text for text in same if sum(map(str.isalpha, text)) > 3}
    assert len(words) <= len(texts["en"]) // 10, words


def _clipped_label(label: QLabel) -> bool:
    if not label.text():
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width()


def _clipped_button(button: QAbstractButton) -> bool:
    if not button.text():
        return False
    if isinstance(button, QToolButton):
        if button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return False
        return button.width() < button.minimumSizeHint().width()
    return button.width() < button.minimumSizeHint().width()


def _clipped_headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if header.orientation() != Qt.Orientation.Horizontal or model is None:
        return
    for section in range(header.count()):
        title = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        room = header.sectionSize(section)
        if not header.isSectionHidden(section) and title:
            needed = header.fontMetrics().horizontalAdvance(title)
            if room < needed:
                yield f"heading “{title}”: {room} of {needed}"


def clipped(widget: QWidget) -> list[str]:
    """Return what has less room than its words need."""
    found = [
        f"label “{label.text()}”: {label.size()} of {label.sizeHint()}"
        for label in widget.findChildren(QLabel)
        if label.isVisible() and _clipped_label(label)
    ]
    found += [
        f"button “{button.text()}”: {button.size()} of {button.sizeHint()}"
        for button in widget.findChildren(QAbstractButton)
        if button.isVisible() and _clipped_button(button)
    ]
    found += [
        f"choice “{box.currentText()}”: {box.size()} of {box.minimumSizeHint()}"
        for box in widget.findChildren(QComboBox)
        if box.isVisible() and box.width() < box.minimumSizeHint().width()
    ]
    for table in widget.findChildren(QTableView):
        if table.isVisible():
            found += _clipped_headings(table.horizontalHeader())
    return found


def assert_nothing_clipped(qtbot: QtBot, widget: QWidget) -> None:
    """Let the layouts settle, which takes wrapped texts more than one round."""

    def nothing_is() -> None:
        assert clipped(widget) == []

    qtbot.waitUntil(nothing_is, timeout=10_000)


def test_clipped_words_would_be_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label, button = QLabel("A long text", page), QPushButton("A long text", page)
    wrapped = QLabel("A long text that goes over lines", page)
    wrapped.setWordWrap(True)
    wrapped.setGeometry(0, 0, 60, 10)
    label.setFixedWidth(20)
    button.setFixedWidth(20)
    page.show()
    assert len(clipped(page)) == 3
    label.setFixedWidth(300)
    button.setFixedWidth(300)
    wrapped.resize(300, 100)
    assert clipped(page) == []


@pytest.mark.parametrize("colours", THEMES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_has_room_for_its_words(
    make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path, code: str, colours: str
) -> None:
    window = open_window(make_window, code)
    theme.use(colours)  # type: ignore[arg-type]
    assert_nothing_clipped(qtbot, window)
    music = tmp_path / "Music"
    music.mkdir()
    window.open_folder(music)
    library = window.library
    qtbot.waitUntil(lambda: not library.run.is_scanning, timeout=30_000)
    rows = [
        make_row(1), make_row(2, genre=None), make_row(3, reason="silence"),
        make_row(4, present=("Jazz",)), make_row(5, heard=False),
        make_row(6, error="the disk is full"),
    ]  # fmt: skip
    library.model.add_rows(rows)
    for row in rows:
        library.view.go_to(row)
        assert_nothing_clipped(qtbot, window)
    for page in range(window.tabs.count()):
        window.tabs.setCurrentIndex(page)
        assert_nothing_clipped(qtbot, window)
    assert library.model.headerData(Column.STATUS, Qt.Orientation.Horizontal)


@pytest.mark.parametrize("colours", THEMES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_dialog_has_room_for_its_words(
    make_window: Callable[[], MainWindow],
    jobs: JobRunner,
    qtbot: QtBot,
    tmp_path: Path,
    code: str,
    colours: str,
) -> None:
    window = open_window(make_window, code)
    theme.use(colours)  # type: ignore[arg-type]
    settings = core_settings.Settings()
    apply = ApplyDialog([], tmp_path, Journal(tmp_path / "journal"), settings, jobs)
    dialogs: list[QDialog] = [
        SettingsDialog(settings), AboutDialog([]), ShortcutsDialog(window.keys.shortcuts), apply,
        ImportDialog(settings, settings.changed(theme="dark", tags_only=True), ["other"]),
        GenresDialog(window.session, []),
    ]  # fmt: skip
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        if dialog is apply:
            qtbot.waitUntil(lambda: apply.plan is not None, timeout=30_000)
        assert_nothing_clipped(qtbot, dialog)
        dialog.close()
