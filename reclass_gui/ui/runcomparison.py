"""Training runs side by side: their curves in one picture, their figures and options in a table."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.train.config import TrainingConfig
from reclass_gui.ui import theme
from reclass_gui.ui.captions import Heading, Paragraph
from reclass_gui.ui.curvedata import Curve, series_colour
from reclass_gui.ui.plaintable import fill_table, plain_table
from reclass_gui.ui.runfigures import figure_rows, state_text
from reclass_gui.ui.runstore import epoch_of
from reclass_gui.ui.settingeditors import translated
from reclass_gui.ui.theme import SPACE
from reclass_gui.ui.trainingcurves import CurvesPlot
from reclass_gui.ui.trainingoptions import irrelevant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.train.runs import RunInfo

CONTEXT = "TrainingConfig"
_FIELDS = {field.name: field for field in dataclasses.fields(TrainingConfig)}
# The path is too long for a column of a table, and its last part names the data.
_WIDEST = 40  # in average characters


def option_title(name: str) -> str:
    """Return what an option is called."""
    return translated(_FIELDS[name].metadata["title"], CONTEXT)


def choice_title(name: str, value: str) -> str:
    """Return what a value of a choice is called, without what follows a colon."""
    title = translated(_FIELDS[name].metadata["choices"].get(value, value), CONTEXT)
    # Chinese has a colon of its own.
    return re.split("[:：]", title, maxsplit=1)[0]


class RunComparison(QWidget):
    """Show some runs beside each other.

    Signals:
        left: the person wants the list back.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QPushButton(self.tr("&Back to the list"))
        theme.set_icon(self.back, "undo")
        self.back.clicked.connect(self.left)
        self.curves = CurvesPlot()
        self.table = plain_table((), self.tr("Figures and options of the runs"))
        self._no_curves = Paragraph(self.tr("None of these runs has epochs to draw."))
        self._title = Heading("")
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.back)
        self._note = QLabel(
            self.tr(
                "Figures compare only where the test tracks are the same: same data, same split,"
                " same seed. Options that are the same in all runs are left out."
            )
        )
        self._note.setWordWrap(True)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.curves)
        splitter.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(top)
        layout.addWidget(self._no_curves)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._note)
        theme.watch().changed.connect(self._colour_heads)

    def compare(self, runs: Sequence[RunInfo]) -> None:
        """Show these runs."""
        self._title.setText(self.tr("%Ln run(s) compared", "", len(runs)))
        curves = [
            Curve(run.name, tuple(epoch_of(row, confusion=False) for row in run.epochs))
            for run in runs
        ]
        self.curves.set_curves(curves)
        drawn = any(curve.epochs for curve in curves)
        self.curves.setVisible(drawn)
        self._no_curves.setVisible(not drawn)
        self.table.clear()
        self.table.setColumnCount(1 + len(runs))
        rows = self.rows(runs)
        fill_table(self.table, rows)
        for column, head in enumerate(("", *(run.name for run in runs))):
            item = QTableWidgetItem(head)
            item.setToolTip(head)
            self.table.setHorizontalHeaderItem(column, item)
        widest = _WIDEST * self.table.fontMetrics().averageCharWidth()
        for column in range(1, self.table.columnCount()):
            self.table.setColumnWidth(column, min(self.table.sizeHintForColumn(column), widest))
            width = self.table.fontMetrics().horizontalAdvance(runs[column - 1].name) + 5 * SPACE
            self.table.setColumnWidth(
                column, min(max(self.table.columnWidth(column), width), widest)
            )
        self._colour_heads()

    def rows(self, runs: Sequence[RunInfo]) -> list[tuple[str, ...]]:
        """Return the lines of the table: what it is, then one text a run."""
        locale = QLocale()
        rows = [(self.tr("State"), *(state_text(run.state) for run in runs))]
        figures = [figure_rows(run.figures) for run in runs]
        for title in dict.fromkeys(title for found in figures for title in found):
            rows.append((title, *(found.get(title, "–") for found in figures)))
        rows.append(
            (
                self.tr("Best epoch, of so many done"),
                *(
                    self.tr("{0} of {1}").format(
                        locale.toString(run.best_epoch), locale.toString(len(run.epochs))
                    )
                    if run.epochs
                    else "–"
                    for run in runs
                ),
            )
        )
        without = [irrelevant(dataclasses.asdict(run.config)) for run in runs]
        for name in _FIELDS:
            shown = [
                "–" if name in left_out else self._option(name, getattr(run.config, name))
                for run, left_out in zip(runs, without, strict=True)
            ]
            if len(set(shown)) > 1:
                rows.append((option_title(name), *shown))
        return rows

    def _option(self, name: str, value: Any) -> str:
        if _FIELDS[name].metadata.get("choices"):
            return choice_title(name, str(value))
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, float):
            return QLocale().toString(value, "g", 6)
        if isinstance(value, int):
            return QLocale().toString(value)
        return str(value)

    def _colour_heads(self) -> None:
        """Put each run's colour before its name."""
        for column in range(1, self.table.columnCount()):
            item = self.table.horizontalHeaderItem(column)
            if item is not None:
                square = QPixmap(SPACE, SPACE)
                square.fill(series_colour(column - 1))
                item.setIcon(square)
