"""The matrix of an epoch, or of the test part, is shown with words that say which is the truth."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reclass_gui.ui.trainingmatrix import TEST, VALIDATION, TrainingMatrix
from tests.ui.training_epochs import GENRES, make_epoch


@pytest.fixture
def matrix(qtbot):
    widget = TrainingMatrix()
    qtbot.addWidget(widget)
    widget.shares.setChecked(False)
    widget.show()
    return widget


def cell(matrix, row, column, role=Qt.ItemDataRole.DisplayRole):
    model = matrix.view.model()
    return model.data(model.index(row, column), role)


def test_it_follows_the_epochs_until_one_is_chosen(matrix):
    matrix.set_run(GENRES, [])
    assert not matrix.has_counts
    for number in (1, 2, 3):
        matrix.add_epoch(make_epoch(number))
    assert cell(matrix, 0, 0) == "3"
    matrix.choose_epoch(2)
    assert cell(matrix, 0, 0) == "2"
    matrix.add_epoch(make_epoch(4))
    assert cell(matrix, 0, 0) == "2"
    matrix.epoch.setValue(4)
    matrix.add_epoch(make_epoch(5))
    assert cell(matrix, 0, 0) == "5"


def test_a_run_of_the_past_is_shown_at_its_best_epoch(matrix):
    matrix.set_run(GENRES, [make_epoch(n, best=n in (1, 3)) for n in range(1, 6)])
    assert matrix.epoch.value() == 3
    assert cell(matrix, 0, 0) == "3"


def test_rows_are_the_truth(matrix):
    matrix.set_run(GENRES, [make_epoch(7)])
    assert cell(matrix, 1, 0) == "1"
    words = cell(matrix, 1, 0, Qt.ItemDataRole.ToolTipRole)
    assert words == "Really Rock, heard as Jazz: 1, 33 % of the row"
    assert "Really Rock: 3" in cell(matrix, 1, 2, Qt.ItemDataRole.ToolTipRole)
    assert "Heard as Rock: 2" in cell(matrix, 2, 1, Qt.ItemDataRole.ToolTipRole)


def test_the_test_part_is_shown_once_there_is_one(matrix):
    matrix.set_run(GENRES, [make_epoch(7)])
    matrix.set_test({})
    assert not matrix.part.isEnabled()
    matrix.set_test({"labels": ["Jazz", "Pop"], "confusion": [[40, 2], [1, 50]]})
    assert matrix.part.currentData() == TEST
    assert cell(matrix, 0, 0) == "40"
    assert not matrix.epoch.isVisible()
    matrix.part.setCurrentIndex(matrix.part.findData(VALIDATION))
    assert cell(matrix, 0, 0) == "7"
    assert matrix.epoch.isVisible()


def test_without_genres_there_is_no_matrix(matrix):
    matrix.set_run((), [make_epoch(1)])
    assert not matrix.has_counts
    assert matrix.view.model().rowCount() == 0
