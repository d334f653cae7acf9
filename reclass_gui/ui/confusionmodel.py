"""Count present genres against suggestions, and show the counts as a Qt table model."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QObject

AnyIndex = QModelIndex | QPersistentModelIndex

HEAT_ROLE = Qt.ItemDataRole.UserRole + 1
"""How strongly a cell is coloured: float, 0 (nothing) to 1."""
KIND_ROLE = Qt.ItemDataRole.UserRole + 2
"""What ``kind_of`` says of the cell's pair: str."""
TOTAL_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether the cell is a sum of a row, a column or everything: bool."""


@dataclass(frozen=True, slots=True)
class ConfusionCounts:
    """How often each present genre met each suggestion.

    Attributes:
        presents: row names, sorted; "" (no genre in the tags) last.
        suggestions: column names, sorted; "" (unsure) last.
        counts: tracks by (present, suggested); pairs that never occur are left out.
    """

    presents: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    counts: Mapping[tuple[str, str], int] | None = None

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> ConfusionCounts:
        """Count the pairs (present, suggested); "" stands for none and for unsure."""
        counts = Counter(pairs)
        return cls(
            presents=_in_order({present for present, _ in counts}),
            suggestions=_in_order({suggested for _, suggested in counts}),
            counts=dict(counts),
        )

    def count(self, present: str, suggested: str) -> int:
        """Return how many tracks have this pair."""
        return (self.counts or {}).get((present, suggested), 0)

    def row_total(self, present: str) -> int:
        """Return how many tracks have this present genre."""
        return sum(self.count(present, suggested) for suggested in self.suggestions)

    def column_total(self, suggested: str) -> int:
        """Return for how many tracks this genre is suggested."""
        return sum(self.count(present, suggested) for present in self.presents)

    @property
    def total(self) -> int:
        """All tracks."""
        return sum((self.counts or {}).values())

    @property
    def kinds(self) -> dict[str, int]:
        """Tracks by what ``kind_of`` says of their pair."""
        kinds = {"agree": 0, "differ": 0, "undecided": 0}
        for pair, n in (self.counts or {}).items():
            kinds[kind_of(*pair)] += n
        return kinds


def kind_of(present: str, suggested: str) -> str:
    """Return "agree" (whatever the case), "differ", or "undecided" where one is missing."""
    if not present or not suggested:
        return "undecided"
    return "agree" if present.casefold() == suggested.casefold() else "differ"


def _in_order(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (not name, name.casefold(), name)))


class ConfusionModel(QAbstractTableModel):
    """Rows are present genres, columns suggestions; the last of each is the total."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix = ConfusionCounts()
        self._cells: list[list[int]] = []
        self._largest = 0
        self._shares = False

    @property
    def matrix(self) -> ConfusionCounts:
        """The counts on display."""
        return self._matrix

    def set_matrix(self, matrix: ConfusionCounts) -> None:
        """Show other counts."""
        self.beginResetModel()
        self._matrix = matrix
        self._cells = [
            [matrix.count(present, suggested) for suggested in matrix.suggestions]
            for present in matrix.presents
        ]
        for row in self._cells:
            row.append(sum(row))
        self._largest = max((n for row in self._cells for n in row[:-1]), default=0)
        if self._cells:
            self._cells.append([sum(column) for column in zip(*self._cells, strict=True)])
        self.endResetModel()

    def set_shares(self, shares: bool) -> None:
        """Show shares of the row (True) or counts (False)."""
        if shares == self._shares:
            return
        self._shares = shares
        if self._cells:
            self.dataChanged.emit(
                self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1)
            )

    def pair(self, index: AnyIndex) -> tuple[str, str] | None:
        """Return (present, suggested) of a cell, None for totals and for cells with no track."""
        if not index.isValid() or self._is_total(index):
            return None
        if not self._cells[index.row()][index.column()]:
            return None
        return self._matrix.presents[index.row()], self._matrix.suggestions[index.column()]

    def to_csv(self) -> str:
        """Return what is shown, totals and headers included, as CSV text (numbers unlocalised)."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        columns = range(self.columnCount())
        writer.writerow([self.tr("present \\ suggested"), *map(self.column_name, columns)])
        for row in range(self.rowCount()):
            values = self._cells[row]
            if self._shares:
                shown = [f"{self._share(row, column):.4f}" for column in columns]
            else:
                shown = [str(value) for value in values]
            writer.writerow([self.row_name(row), *shown])
        return text.getvalue()

    def row_name(self, row: int) -> str:
        """Return what a row is called on the screen."""
        if row == len(self._matrix.presents):
            return self.tr("Total")
        return self._matrix.presents[row] or self.tr("(no genre)")

    def column_name(self, column: int) -> str:
        """Return what a column is called on the screen."""
        if column == len(self._matrix.suggestions):
            return self.tr("Total")
        return self._matrix.suggestions[column] or self.tr("(unsure)")

    def _is_total(self, index: AnyIndex) -> bool:
        return index.row() == len(self._matrix.presents) or index.column() == len(
            self._matrix.suggestions
        )

    def _share(self, row: int, column: int) -> float:
        whole = self._cells[row][-1]
        return self._cells[row][column] / whole if whole else 0.0

    def _text(self, row: int, column: int) -> str:
        count = self._cells[row][column]
        if not count:
            return ""
        if not self._shares:
            return QLocale().toString(count)
        return self._percent(self._share(row, column))

    def _percent(self, share: float) -> str:
        number = 100 * share
        if 0 < number < 0.5:
            return self.tr("<1 %")
        return self.tr("{0} %").format(QLocale().toString(round(number)))

    def _description(self, row: int, column: int) -> str:
        count = self._cells[row][column]
        tracks = self.tr("%Ln track(s)", "", count)
        share = self._percent(self._share(row, column))
        last_row = row == len(self._matrix.presents)
        last_column = column == len(self._matrix.suggestions)
        if last_row and last_column:
            return self.tr("All tracks: {0}").format(tracks)
        if last_row:
            return self.tr("Suggested {0}: {1}, {2} of all").format(
                self.column_name(column), tracks, share
            )
        if last_column:
            return self.tr("Present genre {0}: {1}").format(self.row_name(row), tracks)
        text = self.tr("Present genre {0}, suggested {1}: {2}, {3} of the row").format(
            self.row_name(row), self.column_name(column), tracks, share
        )
        if kind_of(self._matrix.presents[row], self._matrix.suggestions[column]) == "agree":
            text += self.tr(" (they agree)")
        return text

    def _heat(self, row: int, column: int) -> float:
        # The root keeps small cells visible beside one large one.
        if self._shares:
            return float(self._share(row, column) ** 0.5)
        return float((self._cells[row][column] / (self._largest or 1)) ** 0.5)

    # Qt's side

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the genres that occur, and one row of totals."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the suggestions that occur, and one column of totals."""
        return 0 if parent.isValid() or not self._cells else len(self._cells[0])

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's number, or its words for a tooltip and a screen reader."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._description(row, column)
        if role == TOTAL_ROLE:
            return self._is_total(index)
        if self._is_total(index):
            return None
        if role == HEAT_ROLE:
            return self._heat(row, column)
        if role == KIND_ROLE:
            return kind_of(self._matrix.presents[row], self._matrix.suggestions[column])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the names of the genres; the whole name also as a tooltip."""
        count = self.columnCount() if orientation == Qt.Orientation.Horizontal else self.rowCount()
        if not 0 <= section < count:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if orientation == Qt.Orientation.Horizontal:
                return self.column_name(section)
            return self.row_name(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            if orientation == Qt.Orientation.Horizontal:
                return self._description(self.rowCount() - 1, section)
            return self._description(section, self.columnCount() - 1)
        return None
