from __future__ import annotations

import csv
import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QRadioButton, QStyleOptionViewItem

from reclass_gui.ui.confusionmodel import (
    HEAT_ROLE,
    KIND_ROLE,
    TOTAL_ROLE,
    ConfusionCounts,
    ConfusionModel,
)
from reclass_gui.ui.confusiontab import HUES, ConfusionTab, ink_on, mix
from reclass_gui.ui.theme import contrast

PAIRS = [
    *[("Metal", "Metal")] * 7,
    *[("Metal", "Rock")] * 2,
    *[("metal", "Metal")],
    *[("", "Rock")] * 4,
    *[("Classical", "")] * 3,
]


@pytest.fixture
def tab(qtbot):
    tab = ConfusionTab()
    qtbot.addWidget(tab)
    tab.resize(900, 600)
    tab.show()
    return tab


def cell(model: ConfusionModel, row_name: str, column_name: str):
    rows = [model.row_name(row) for row in range(model.rowCount())]
    columns = [model.column_name(column) for column in range(model.columnCount())]
    return model.index(rows.index(row_name), columns.index(column_name))


def test_counts_names_and_totals():
    matrix = ConfusionCounts.of(PAIRS)
    assert matrix.presents == ("Classical", "Metal", "metal", "")
    assert matrix.suggestions == ("Metal", "Rock", "")
    assert matrix.total == 17
    assert matrix.kinds == {"agree": 8, "differ": 2, "undecided": 7}


def test_the_model_is_a_sound_model(qtmodeltester):
    model = ConfusionModel()
    qtmodeltester.check(model)
    model.set_matrix(ConfusionCounts.of(PAIRS))
    qtmodeltester.check(model)


def test_cells_show_counts_then_shares_and_words():
    model = ConfusionModel()
    model.set_matrix(ConfusionCounts.of(PAIRS))
    index = cell(model, "Metal", "Rock")
    assert index.data() == "2"
    assert cell(model, "Metal", "Total").data() == "9"
    assert cell(model, "Total", "Rock").data() == "6"
    assert cell(model, "Total", "Total").data() == "17"
    assert cell(model, "Classical", "Rock").data() == ""
    model.set_shares(True)
    assert index.data() == "22 %"
    assert cell(model, "Metal", "Total").data() == "100 %"
    words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Metal" in words
    assert "Rock" in words
    assert "2 track" in words
    assert "22 %" in words
    assert "agree" in cell(model, "Metal", "Metal").data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_small_share_is_not_shown_as_none():
    model = ConfusionModel()
    model.set_matrix(ConfusionCounts.of([("A", "B"), *[("A", "A")] * 999]))
    model.set_shares(True)
    assert cell(model, "A", "B").data() == "<1 %"


def test_heat_kind_and_totals_have_roles():
    model = ConfusionModel()
    model.set_matrix(ConfusionCounts.of(PAIRS))
    assert cell(model, "Metal", "Metal").data(HEAT_ROLE) == pytest.approx(1.0)
    assert cell(model, "Classical", "Rock").data(HEAT_ROLE) == 0
    assert cell(model, "metal", "Metal").data(KIND_ROLE) == "agree"
    assert cell(model, "Metal", "Rock").data(KIND_ROLE) == "differ"
    assert cell(model, "(no genre)", "Rock").data(KIND_ROLE) == "undecided"
    assert cell(model, "Total", "Rock").data(TOTAL_ROLE) is True
    assert cell(model, "Total", "Rock").data(HEAT_ROLE) is None


def test_an_empty_tab_says_what_will_be_here(tab):
    assert not tab.view.isVisible()
    tab.set_pairs(PAIRS)
    assert tab.view.isVisible()
    tab.set_pairs([])
    assert not tab.view.isVisible()


def test_click_chooses_the_pair(tab, qtbot):
    tab.set_pairs(PAIRS)
    index = cell(tab.view.model(), "(no genre)", "Rock")
    where = tab.view.visualRect(index).center()
    with qtbot.waitSignal(tab.cell_chosen) as caught:
        qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert caught.args == ["", "Rock"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_alone_choose_the_pair(tab, qtbot, key):
    tab.set_pairs(PAIRS)
    tab.view.setCurrentIndex(cell(tab.view.model(), "Classical", "Metal"))
    for step in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(tab.view, step)
    with qtbot.waitSignal(tab.cell_chosen) as caught:
        qtbot.keyClick(tab.view, key)
    assert caught.args == ["Metal", "Rock"]


@pytest.mark.parametrize("names", [("Total", "Rock"), ("Classical", "Rock")])
def test_totals_and_empty_cells_choose_nothing(tab, qtbot, names):
    tab.set_pairs(PAIRS)
    tab.view.setCurrentIndex(cell(tab.view.model(), *names))
    with qtbot.assertNotEmitted(tab.cell_chosen):
        qtbot.keyClick(tab.view, Qt.Key.Key_Return)


def test_shares_are_a_toggle(tab, qtbot):
    tab.set_pairs(PAIRS)
    shares = next(b for b in tab.findChildren(QRadioButton) if "hare" in b.text())
    shares.click()
    assert cell(tab.view.model(), "Metal", "Rock").data() == "22 %"


def test_copy_puts_csv_on_the_clipboard(tab):
    tab.set_pairs([*PAIRS, ('R&B, "Soul"', "Rock")])
    tab.on_copy()
    rows = list(csv.reader(QGuiApplication.clipboard().text().splitlines()))
    assert rows[0][1:] == ["Metal", "Rock", "(unsure)", "Total"]
    assert ["Metal", "7", "2", "0", "9"] in rows
    assert ['R&B, "Soul"', "0", "1", "0", "1"] in rows
    assert rows[-1] == ["Total", "8", "7", "3", "18"]


@pytest.mark.parametrize("genres", [1, 10, 60])
def test_any_number_of_genres_is_laid_out(tab, qtbot, genres):
    names = [f"Rather long genre name {n}" for n in range(genres)]
    chooser = random.Random(0)
    tab.set_pairs([(name, chooser.choice(names)) for name in names * 5])
    assert tab.view.model().rowCount() == genres + 1
    assert tab.view.horizontalHeader().upright == (genres > 1 and genres >= 10)
    assert not tab.grab().isNull()
    assert tab.view.rowHeight(0) == tab.view.rowHeight(genres)


@pytest.mark.parametrize("base", ["#ffffff", "#16181c"])
@pytest.mark.parametrize("kind", sorted(HUES))
def test_every_shade_keeps_its_number_readable(base, kind):
    for step in range(101):
        background = mix(QColor(base), HUES[kind], step / 100)
        assert contrast(background.name(), ink_on(background).name()) >= 4.5


def test_a_cell_without_tracks_has_the_plain_background(tab):
    tab.set_pairs(PAIRS)
    image = QImage(80, 32, QImage.Format.Format_RGB32)
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    option.palette.setColor(option.palette.ColorRole.Base, QColor("#123456"))
    painter = QPainter(image)
    tab.view.itemDelegate().paint(painter, option, cell(tab.view.model(), "Classical", "Rock"))
    painter.end()
    assert image.pixelColor(40, 16) == QColor("#123456")
