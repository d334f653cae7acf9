from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
)

from reclass_gui.core.errors import SettingsError
from reclass_gui.core.settings import Settings
from reclass_gui.ui.importdialog import ImportDialog
from reclass_gui.ui.settingsdialog import SettingsDialog
from reclass_gui.ui.shortcuts import Scope, Shortcuts
from reclass_gui.ui.shortcutsdialog import ShortcutsDialog

NAMES = [field.name for field in dataclasses.fields(Settings)]


def fields_known(value: str) -> str:
    if "{nonsense}" in value:
        raise SettingsError("There is no field “nonsense”.")
    return f"Example of {value}"


def some_shortcuts() -> Shortcuts:
    made = Shortcuts()
    made.declare("file.open", Scope.WINDOW, "File", "Open", ("Ctrl+O",))
    return made


@pytest.fixture
def dialog(qtbot):
    dialog = SettingsDialog(
        Settings(),
        checks={"template": fields_known},
        shortcuts=lambda texts, parent: ShortcutsDialog(some_shortcuts(), texts, parent),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def control(dialog, name, kind):
    return dialog.editor(name).findChild(kind)


def button(dialog, kind):
    return dialog.findChild(QDialogButtonBox).button(kind)


def search(dialog):
    return next(e for e in dialog.findChildren(QLineEdit) if "Search" in e.accessibleName())


OK = QDialogButtonBox.StandardButton.Ok
APPLY = QDialogButtonBox.StandardButton.Apply
CANCEL = QDialogButtonBox.StandardButton.Cancel


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_has_a_named_control_and_its_explanation(dialog, name):
    editor = dialog.editor(name)
    field = next(f for f in dataclasses.fields(Settings) if f.name == name)
    assert editor.value() == getattr(Settings(), name)
    texts = [label.text() for label in editor.findChildren(QLabel)]
    assert any(field.metadata["help"] in text for text in texts)
    assert editor.focusPolicy() == Qt.FocusPolicy.NoFocus
    focusable = [
        w
        for kind in (QAbstractButton, QComboBox, QDoubleSpinBox, QLineEdit, QPlainTextEdit)
        for w in editor.findChildren(kind)
        if w.isVisible() and w.objectName() != "qt_spinbox_lineedit"
    ]
    assert focusable
    assert all(w.accessibleName() for w in focusable)


def test_ok_tells_the_new_settings(dialog, qtbot):
    control(dialog, "tags_only", QCheckBox).click()
    control(dialog, "quality", QComboBox).setCurrentIndex(2)
    control(dialog, "unsure_below", QDoubleSpinBox).setValue(60)
    control(dialog, "protected_genres", QPlainTextEdit).setPlainText("Christmas\n\n Audiobook \n")
    with qtbot.waitSignal(dialog.settings_changed) as caught:
        button(dialog, OK).click()
    assert caught.args == [
        Settings(
            tags_only=True,
            quality="thorough",
            unsure_below=0.6,
            protected_genres=("Christmas", "Audiobook"),
        )
    ]
    assert not dialog.isVisible()


def test_apply_keeps_the_dialog_and_is_offered_only_for_a_difference(dialog, qtbot):
    assert not button(dialog, APPLY).isEnabled()
    control(dialog, "copy", QCheckBox).click()
    assert button(dialog, APPLY).isEnabled()
    with qtbot.waitSignal(dialog.settings_changed):
        button(dialog, APPLY).click()
    assert dialog.isVisible()
    assert not button(dialog, APPLY).isEnabled()
    with qtbot.assertNotEmitted(dialog.settings_changed):
        button(dialog, OK).click()


def test_cancel_changes_nothing(dialog, qtbot):
    control(dialog, "copy", QCheckBox).click()
    with qtbot.assertNotEmitted(dialog.settings_changed):
        button(dialog, CANCEL).click()
    assert dialog.settings == Settings()


def test_a_wrong_value_is_explained_beside_it_and_bars_ok(dialog, qtbot):
    edit = control(dialog, "template", QLineEdit)
    edit.clear()
    qtbot.keyClicks(edit, "{nonsense}")
    assert "There is no field “nonsense”" in dialog.editor("template").error
    assert not button(dialog, OK).isEnabled()
    assert not button(dialog, APPLY).isEnabled()
    assert "nonsense" in edit.accessibleDescription()
    with qtbot.assertNotEmitted(dialog.settings_changed):
        dialog.accept()
    assert dialog.isVisible()
    edit.setText("{genre}")
    assert dialog.editor("template").error == ""
    assert any(
        "Example of {genre}" in label.text()
        for label in dialog.editor("template").findChildren(QLabel)
    )
    assert button(dialog, OK).isEnabled()


def test_reset_of_one_setting_is_there_only_where_it_does_something(dialog):
    reset = control(dialog, "tags_only", QToolButton)
    assert not reset.isVisible()
    control(dialog, "tags_only", QCheckBox).click()
    assert reset.isVisible()
    reset.click()
    assert dialog.editor("tags_only").value() is False
    assert not reset.isVisible()


def test_reset_all_waits_for_ok(qtbot):
    mine = Settings(tags_only=True, theme="dark", volume=0.1, protected_genres=("A",))
    dialog = SettingsDialog(mine)
    qtbot.addWidget(dialog)
    dialog.on_reset_all()
    assert dialog.settings == mine
    with qtbot.waitSignal(dialog.settings_changed) as caught:
        dialog.accept()
    assert caught.args == [Settings()]


def test_numbers_that_were_not_touched_are_not_rounded(qtbot):
    mine = Settings(unsure_below=0.4567)
    dialog = SettingsDialog(mine)
    qtbot.addWidget(dialog)
    assert control(dialog, "unsure_below", QDoubleSpinBox).text().startswith("46")
    control(dialog, "copy", QCheckBox).click()
    dialog.accept()
    assert dialog.settings == dataclasses.replace(mine, copy=True)


def test_search_leaves_what_matches(dialog, qtbot):
    qtbot.keyClicks(search(dialog), "destination FOLDER")
    shown = {name for name in NAMES if dialog.editor(name).isVisible()}
    assert "destination" in shown
    assert "volume" not in shown
    search(dialog).setText("thorough")
    assert [name for name in NAMES if dialog.editor(name).isVisible()] == ["quality"]
    search(dialog).setText("qqq")
    assert not any(dialog.editor(name).isVisible() for name in NAMES)
    assert any("qqq" in label.text() for label in dialog.findChildren(QLabel))
    search(dialog).clear()
    assert all(dialog.editor(name).isVisible() for name in NAMES)


def test_choices_known_only_now_and_a_value_that_is_gone(qtbot):
    dialog = SettingsDialog(
        Settings(model="mine"), choices={"model": {"default": "Default", "other": "Other"}}
    )
    qtbot.addWidget(dialog)
    box = control(dialog, "model", QComboBox)
    assert box.currentData() == "mine"
    assert [box.itemData(i) for i in range(box.count())] == ["default", "other", "mine"]
    box.setCurrentIndex(1)
    dialog.accept()
    assert dialog.settings.model == "other"


def test_the_wheel_does_not_change_a_value(dialog, qtbot):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    box = control(dialog, "quality", QComboBox)
    before = box.currentIndex()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.currentIndex() == before


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("template", "{nonsense}/{file}"),
        ("template", "../{file}"),
        ("destination", "some/where"),
        ("taxonomy_path", "/there/is/no/such/file.toml"),
    ],
)
def test_values_that_could_not_work_are_refused_before_ok(qtbot, name, wrong):
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    dialog.editor(name).set_value(wrong)
    assert dialog.editor(name).error
    dialog.accept()
    assert dialog.settings == Settings()


def test_a_template_shows_where_a_file_would_go(qtbot):
    dialog = SettingsDialog(Settings(template="{genre}/{file}"))
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.editor("template").findChildren(QLabel)]
    assert any("Jazz/" in text.replace("\\", "/") for text in texts)


def press(dialog, text):
    next(
        b for b in dialog.findChildren(QAbstractButton) if b.text().replace("&", "") == text
    ).click()


def test_settings_go_to_a_file_and_come_back(qtbot, tmp_path, monkeypatch):
    path = tmp_path / "mine.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    mine = Settings(tags_only=True, theme="dark", protected_genres=("Xmas",))
    dialog = SettingsDialog(mine)
    qtbot.addWidget(dialog)
    dialog.show()
    press(dialog, "Export…")
    dialog.on_reset_all()
    press(dialog, "Import…")
    shown = dialog.findChild(ImportDialog)
    assert shown.rows() == [
        ("Protected genres", "none", "Xmas"),
        ("Tags only", "no", "yes"),
        ("Theme", "As the system", "Dark"),
    ]
    shown.reject()
    assert dialog.editor("theme").value() == "system", "nothing was taken over"
    qtbot.waitUntil(lambda: dialog.findChild(ImportDialog) is None)
    press(dialog, "Import…")
    press(dialog.findChild(ImportDialog), "Import")
    assert dialog.editor("theme").value() == "dark"
    assert dialog.editor("protected_genres").value() == ("Xmas",)
    dialog.accept()
    assert dialog.settings == mine


@pytest.mark.parametrize(
    ("content", "words"),
    [("{", "not valid JSON"), ('{"volume": "loud"}', "volume"), ('{"a": 1}', "no setting")],
)
def test_a_bad_file_is_explained_and_changes_nothing(dialog, tmp_path, monkeypatch, content, words):
    path = tmp_path / "bad.json"
    path.write_text(content)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    press(dialog, "Import…")
    assert dialog.findChild(ImportDialog) is None
    said = [
        w.text() for w in dialog.findChildren(QLabel) if w.isVisible() and "bad.json" in w.text()
    ]
    assert len(said) == 1
    assert words in said[0]
    dialog.accept()
    assert dialog.settings == Settings()


def test_names_of_another_version_are_told(dialog, tmp_path, monkeypatch):
    path = tmp_path / "newer.json"
    path.write_text('{"volume": 0.25, "from_the_future": 1}')
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    press(dialog, "Import…")
    shown = dialog.findChild(ImportDialog)
    assert shown.rows() == [("Volume", "0.8", "0.25")]
    assert any("from_the_future" in label.text() for label in shown.findChildren(QLabel))


def test_a_file_that_can_not_be_written_is_told(dialog, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    target = tmp_path / "file" / "mine.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    press(dialog, "Export…")
    assert any("can't be saved" in label.text() for label in dialog.findChildren(QLabel))


def test_keys_chosen_here_wait_for_ok(dialog, qtbot):
    press(dialog.editor("shortcuts"), "Change…")
    sheet = dialog.findChild(ShortcutsDialog)
    sheet.select("file.open")
    sheet.on_clear()
    sheet.close()
    assert dialog.settings.shortcuts == ()
    with qtbot.waitSignal(dialog.settings_changed) as caught:
        dialog.accept()
    assert caught.args == [Settings(shortcuts=("file.open=",))]


def test_the_window_offers_the_models_that_there_are(make_window, qtbot):
    window = make_window()
    qtbot.waitUntil(lambda: window.library.listen_bar.device.count() > 1, timeout=60_000)
    window.show_settings()
    dialog = window.findChild(SettingsDialog)
    box = control(dialog, "model", QComboBox)
    assert box.currentData() == "default"
    assert box.currentText() != "default", "it has a title"
    assert box.count() == window.library.listen_bar.model.count()
