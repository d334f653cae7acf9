"""The batches of the journal as a Qt table model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from reclass_gui.ui.planview import shown_path
from reclass_gui.ui.theme import colours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from reclass_gui.core.records import Batch

AnyIndex = QModelIndex | QPersistentModelIndex
_STATE, _FAILED = 2, 4
_NUMBERS = range(3, 6)


def shown_time(when: float) -> str:
    """Return seconds since the epoch as local date and time, in the way of the locale."""
    moment = QDateTime.fromSecsSinceEpoch(int(when))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


class BatchModel(QAbstractTableModel):
    """Rows are batches, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._batches: list[Batch] = []

    def set_batches(self, batches: Sequence[Batch]) -> None:
        """Show other batches."""
        self.beginResetModel()
        self._batches = list(batches)
        self.endResetModel()

    @property
    def batches(self) -> list[Batch]:
        """The batches on display, newest first."""
        return list(self._batches)

    def batch(self, row: int) -> Batch | None:
        """Return the batch of a row, None if there is no such row."""
        return self._batches[row] if 0 <= row < len(self._batches) else None

    def row_of(self, name: str) -> int:
        """Return the row of a batch, -1 if it is not there."""
        names = [batch.name for batch in self._batches]
        return names.index(name) if name in names else -1

    def _text(self, batch: Batch, column: int) -> str:
        if column == 0:
            return shown_time(batch.when)
        if column == 1:
            return shown_path(batch.root)
        if column in _NUMBERS:
            return QLocale().toString((batch.done, batch.failed, batch.undone)[column - 3])
        states = {
            "done": self.tr("✓ Done"),
            "undone": self.tr("↶ Undone"),
            "partly undone": self.tr("↶ Partly undone"),
            "unfinished": self.tr("⚠ Unfinished"),
        }
        return states.get(batch.state, batch.state)

    # Qt's side

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of batches."""
        return 0 if parent.isValid() else len(self._batches)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 6

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, place or colour."""
        if not index.isValid():
            return None
        batch, column = self._batches[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(batch, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            header = self.headerData(column, Qt.Orientation.Horizontal)
            return self.tr("{0}: {1}").format(header, self._text(batch, column))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == _FAILED and batch.failed:
                return QColor(colours().bad)
            if column == _STATE and batch.state == "unfinished":
                return QColor(colours().warn)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the titles of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("When"),
            self.tr("Folder"),
            self.tr("State"),
            self.tr("Done"),
            self.tr("Failed"),
            self.tr("Undone"),
        )[section]
