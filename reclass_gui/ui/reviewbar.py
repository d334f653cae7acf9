"""The row of buttons below the table: decide, accept the sure ones, apply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSpinBox, QToolButton, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.foldingrow import FoldingRow
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reclass_gui.ui.reviewactions import ReviewActions


class ReviewBar(FoldingRow):
    """Decide by mouse.

    Signals:
        accept_above_asked(float): accept every suggestion at least this sure, 0 to 1.
        threshold_changed(float): another threshold was chosen.
        apply_asked: write what was accepted.
    """

    accept_above_asked = Signal(float)
    threshold_changed = Signal(float)
    apply_asked = Signal()

    def __init__(self, actions: ReviewActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = self.row
        self._tools = [
            _tool(action) for action in (actions.accept, actions.reject, actions.edit, actions.skip)
        ]
        for tool in self._tools:
            layout.addWidget(tool)
        layout.addSpacing(SPACE)
        self.learn = _tool(actions.learn)
        self._tools.append(self.learn)
        layout.addWidget(self.learn)
        layout.addSpacing(SPACE)
        self._words = QLabel()
        layout.addWidget(self._words, 1)
        self.threshold = QSpinBox()
        self.threshold.setRange(5, 99)
        self.threshold.setSingleStep(5)
        self.threshold.setValue(80)
        self.threshold.setSuffix(" %")
        self.threshold.setAccessibleName(self.tr("Confidence from which suggestions are accepted"))
        self.threshold.valueChanged.connect(lambda v: self.threshold_changed.emit(v / 100))
        self.accept_above = QPushButton()
        theme.set_icon(self.accept_above, "check-all")
        self.accept_above.clicked.connect(
            lambda: self.accept_above_asked.emit(self.threshold.value() / 100)
        )
        layout.addWidget(self.accept_above)
        layout.addWidget(self.threshold)
        layout.addSpacing(2 * SPACE)
        self.apply = QPushButton()
        self.apply.setToolTip(self.tr("Show what would be written and moved, before anything is"))
        theme.set_icon(self.apply, "apply")
        self.apply.clicked.connect(self.apply_asked)
        layout.addWidget(self.apply)
        self.set_counts(sure=0, to_write=0)

    def set_counts(self, *, sure: int, to_write: int) -> None:
        """Show how many tracks each button is about."""
        if sure:
            shown = QLocale().toString(sure)
            self.accept_above.setText(self.tr("Accept all {count} above").format(count=shown))
        else:
            self.accept_above.setText(self.tr("Accept all above"))
        self.accept_above.setAccessibleName(
            self.tr("Accept all suggestions above the confidence: %Ln track(s)", "", sure)
        )
        self.accept_above.setEnabled(sure > 0)
        if to_write:
            self.apply.setText(self.tr("Apply to %Ln file(s)…", "", to_write))
        else:
            self.apply.setText(self.tr("Apply…"))
        self.apply.setEnabled(to_write > 0)

    def saved_width(self) -> int:
        """Return how wide the words on the tools are."""
        return sum(tool.fontMetrics().horizontalAdvance(tool.text()) for tool in self._tools)

    def fold(self, folded: bool) -> None:
        """Leave only the icons of the tools; their names and keys are in their tool tips."""
        style = Qt.ToolButtonStyle
        for tool in self._tools:
            tool.setToolButtonStyle(
                style.ToolButtonIconOnly if folded else style.ToolButtonTextBesideIcon
            )

    def set_words(self, words: str) -> None:
        """Show a sentence about the selection."""
        self._words.setText(words)


def _tool(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setAutoRaise(True)
    # The keys belong to the table: a click must leave the focus there.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
