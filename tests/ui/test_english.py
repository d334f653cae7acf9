from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reclass_gui.ui.english import EnglishPlurals


@pytest.fixture
def english(qapp):
    translator = EnglishPlurals()
    assert QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 tracks, é"), (1, "1 track, é"), (2, "2 tracks, é")]
)
def test_numbers_choose_singular_or_plural(english, qtbot, number, text):
    widget = QWidget()
    qtbot.addWidget(widget)
    assert widget.tr("%n track(s), é", "", number) == text
    assert QCoreApplication.translate("Any", "%Ln track(s), é", "", number) == text


def test_other_texts_are_left_as_they_are(english, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    assert widget.tr("name(s) of genres") == "name(s) of genres"
    assert widget.tr("%n left", "", 1) == "1 left"
    assert widget.tr("") == ""
