"""A map with what belongs to it: colours, tools, the legend, words about what is selected."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.captions import Paragraph
from reclass_gui.ui.maplegend import MapLegend
from reclass_gui.ui.mapview import MapView
from reclass_gui.ui.theme import SPACE

PRESENT, SUGGESTED = 0, 1
"""Places in ``DrawnMap.colouring``: by the genre in the tags, or by the suggested one."""


class DrawnMap(QWidget):
    """Lay the controls of a map out; what they do is not known here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = MapView()
        self.legend = MapLegend()
        self.legend.setFixedWidth(27 * SPACE)
        self.colouring = QComboBox()
        self.colouring.addItems([self.tr("Genre in the tags"), self.tr("Suggested genre")])
        self.colouring.setCurrentIndex(SUGGESTED)
        self._label = QLabel(self.tr("&Colours:"))
        self._label.setBuddy(self.colouring)
        self.lasso = QToolButton()
        self.lasso.setText(self.tr("&Lasso"))
        self.lasso.setCheckable(True)
        self.lasso.setToolTip(self.tr("Draw around tracks to select them (or Shift and drag)"))
        self.fit = QToolButton()
        self.fit.setText(self.tr("Show &all"))
        self.fit.setToolTip(self.tr("Show the whole map (0)"))
        self.news = QLabel()
        self.again = QPushButton(self.tr("Dra&w again"))
        self.words = QLabel()
        # A long title is cut; it must not widen the window.
        self.words.setMinimumWidth(1)
        self.clear = QPushButton(self.tr("Select &nothing"))
        self.show_tracks = QPushButton()
        self.name_button(0)
        self.how = Paragraph()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(SPACE)
        page.addLayout(self._top())
        middle = QHBoxLayout()
        middle.setSpacing(SPACE)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.legend)
        page.addLayout(middle, 1)
        page.addLayout(self._bottom())
        page.addWidget(self.how)

    def name_button(self, count: int) -> None:
        """Say on the button how many selected tracks it shows; 0 for the current one."""
        self.show_tracks.setText(
            self.tr("&Show %Ln track(s)", "", count) if count else self.tr("&Show this track")
        )

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for widget in (self._label, self.colouring, self.lasso, self.fit):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.news)
        row.addWidget(self.again)
        return row

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.words, 1)
        row.addWidget(self.clear)
        row.addWidget(self.show_tracks)
        return row
