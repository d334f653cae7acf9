"""The confusion matrix of a run: true genres against those that the model gave, by epoch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.confusionmodel import ConfusionCounts, ConfusionModel
from reclass_gui.ui.confusiontab import MatrixView
from reclass_gui.ui.foldingrow import FoldingRow
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reclass_gui.train.events import EpochDone


VALIDATION, TEST = "validation", "test"


def counts_of(genres: Sequence[str], rows: Sequence[Sequence[int]]) -> ConfusionCounts:
    """Return counts [genres][genres], row = truth, as the model of the table takes them."""
    names = tuple(genres)
    counts = {
        (names[row], names[column]): count
        for row, values in enumerate(rows)
        for column, count in enumerate(values)
        if count
    }
    return ConfusionCounts(names, names, counts)


class TrainingMatrixModel(ConfusionModel):
    """The counts of one epoch; rows are the truth."""

    def _description(self, row: int, column: int) -> str:
        count = QLocale().toString(self._cells[row][column])
        share = self._percent(self._share(row, column))
        last_row = row == len(self._matrix.presents)
        last_column = column == len(self._matrix.suggestions)
        if last_row and last_column:
            return self.tr("All: {0}").format(count)
        if last_row:
            return self.tr("Heard as {0}: {1}").format(self.column_name(column), count)
        if last_column:
            return self.tr("Really {0}: {1}").format(self.row_name(row), count)
        return self.tr("Really {0}, heard as {1}: {2}, {3} of the row").format(
            self.row_name(row), self.column_name(column), count, share
        )


class _TopRow(FoldingRow):
    """What is shown, and which side is the truth: cells say that too, where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.legend = QLabel()

    def saved_width(self) -> int:
        """Return the room that the legend takes."""
        return self.legend.sizeHint().width() + self.row.spacing()

    def fold(self, folded: bool) -> None:
        """Show the legend or not."""
        self.legend.setVisible(not folded)


class TrainingMatrix(QWidget):
    """Show the confusion matrix of the validation part by epoch, or of the test part.

    Signals:
        epoch_chosen(int): the person looks at this epoch.
    """

    epoch_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._genres: tuple[str, ...] = ()
        self._epochs: dict[int, EpochDone] = {}
        self._following = True
        self._model = TrainingMatrixModel(self)
        self.view = MatrixView(self)
        self.view.setModel(self._model)
        line = self.view.fontMetrics().height() + SPACE // 2
        self.view.verticalHeader().setDefaultSectionSize(line)
        self.view.setAccessibleName(self.tr("True genres against those that the model gave"))
        self._test: ConfusionCounts | None = None
        self.part = QComboBox()
        self.part.setAccessibleName(self.tr("Part of the data that the matrix is of"))
        self.part.addItem(self.tr("Validation tracks"), VALIDATION)
        self.part.addItem(self.tr("Test tracks"), TEST)
        self.part.currentIndexChanged.connect(self._on_part)
        self._title = QLabel(self.tr("after epoch"))
        self.epoch = QSpinBox()
        self.epoch.setAccessibleName(self.tr("Epoch of the confusion matrix"))
        self.epoch.setKeyboardTracking(False)
        self.epoch.valueChanged.connect(self._on_epoch)
        self._title.setBuddy(self.epoch)
        self.shares = QCheckBox(self.tr("Shares of the row"))
        self.shares.setChecked(True)
        self._model.set_shares(True)
        self.shares.toggled.connect(self._model.set_shares)
        row = _TopRow()
        row.legend.setText(self.tr("Rows: the truth"))
        row.row.setSpacing(SPACE)
        for control in (self.part, self._title, self.epoch):
            row.row.addWidget(control)
        row.row.addStretch(1)
        row.row.addWidget(row.legend)
        row.row.addWidget(self.shares)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(row)
        layout.addWidget(self.view, 1)
        self.setMinimumHeight(20 * SPACE)

    @property
    def has_counts(self) -> bool:
        """Whether there is a matrix to look at."""
        return (bool(self._genres) and bool(self._epochs)) or self._test is not None

    def set_run(self, genres: Sequence[str], epochs: Sequence[EpochDone]) -> None:
        """Show another run, at its best epoch, or the last one while none is best."""
        self._genres = tuple(genres)
        self._epochs = {epoch.epoch: epoch for epoch in epochs if epoch.confusion}
        self._following = True
        best = [epoch.epoch for epoch in epochs if epoch.best and epoch.confusion]
        self._offer(best[-1] if best else max(self._epochs, default=0))

    def set_test(self, figures: Mapping[str, Any]) -> None:
        """Take the figures of the test part; where there are none, there is nothing to choose."""
        names, rows = figures.get("labels", ()), figures.get("confusion", ())
        self._test = counts_of(names, rows) if rows and len(rows) == len(names) else None
        place = self.part.findData(VALIDATION if self._test is None else TEST)
        self.part.setEnabled(self._test is not None)
        self.part.setCurrentIndex(place)
        self._on_part()

    def add_epoch(self, epoch: EpochDone) -> None:
        """Take a new epoch, and show it unless the person looks at an earlier one."""
        if not epoch.confusion:
            return
        self._epochs[epoch.epoch] = epoch
        self._offer(epoch.epoch if self._following else self.epoch.value())

    def choose_epoch(self, number: int) -> None:
        """Show the matrix after an epoch, if there is one."""
        if number in self._epochs:
            self.part.setCurrentIndex(self.part.findData(VALIDATION))
            self.epoch.setValue(number)

    def _offer(self, chosen: int) -> None:
        self.epoch.blockSignals(True)
        self.epoch.setRange(min(self._epochs, default=0), max(self._epochs, default=0))
        # Longer numbers need more room, which a range by itself does not ask for.
        self.epoch.updateGeometry()
        self.epoch.setValue(chosen)
        self.epoch.blockSignals(False)
        self._show()

    def _on_part(self) -> None:
        validation = self.part.currentData() == VALIDATION
        self._title.setVisible(validation)
        self.epoch.setVisible(validation)
        self._show()

    def _on_epoch(self, number: int) -> None:
        self._following = number == max(self._epochs, default=0)
        self._show()
        self.epoch_chosen.emit(number)

    def _show(self) -> None:
        if self._test is not None and self.part.currentData() == TEST:
            self._model.set_matrix(self._test)
            self.view.fit_columns()
            return
        epoch = self._epochs.get(self.epoch.value())
        # A list that was resumed may have gaps: then the one before.
        if epoch is None:
            earlier = [number for number in self._epochs if number <= self.epoch.value()]
            epoch = self._epochs[max(earlier)] if earlier else None
        names = self._genres
        if epoch is None or len(epoch.confusion) != len(names):
            self._model.set_matrix(ConfusionCounts())
            return
        before = (self._model.matrix.presents, self.view.currentIndex())
        self._model.set_matrix(counts_of(names, epoch.confusion))
        if before[0] == names and before[1].isValid():
            self.view.setCurrentIndex(self._model.index(before[1].row(), before[1].column()))
        self.view.fit_columns()
