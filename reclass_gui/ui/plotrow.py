"""What a person can do with the plots of a track: repeat a stretch, look at them differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.timeview import clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.ui.timeview import TimeView


ARROW = " ▾"


class LoopActions(QObject):
    """Begin, end and leave a loop at the playhead."""

    def __init__(self, view: TimeView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.start = self._action(
            "loop.start", self.tr("Loop from here"), "Ctrl+B", view.start_loop
        )
        self.end = self._action("loop.end", self.tr("Loop up to here"), "Ctrl+E", view.end_loop)
        self.clear = self._action("loop.clear", self.tr("No loop"), "Esc", view.clear_loop)
        view.loop_changed.connect(self._update)
        view.range_changed.connect(self._update)
        self._update()

    @property
    def all(self) -> tuple[QAction, ...]:
        """The actions in the order of the menu."""
        return self.start, self.end, self.clear

    def offer_in(self, plot: QWidget) -> None:
        """Put the actions at the end of a plot's context menu."""
        separator = QAction(plot)
        separator.setSeparator(True)
        plot.addActions([separator, *self.all])

    def _action(self, name: str, text: str, keys: str, slot: object) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        return action

    def _update(self) -> None:
        self.start.setEnabled(self._view.duration > 0)
        self.end.setEnabled(self._view.duration > 0)
        self.clear.setEnabled(self._view.loop is not None)


class PlotRow(QWidget):
    """The menus of loop and view, and in words what repeats."""

    def __init__(self, loop: LoopActions, looks: Sequence[QAction], view: TimeView) -> None:
        super().__init__()
        self._view = view
        self._loop = self._button(self.tr("Loop"), loop.all)
        theme.set_icon(self._loop, "loop")
        self._loop.setToolTip(
            self.tr("Repeat a stretch: drag with Shift in the spectrogram, or set its ends here.")
        )
        looks_button = self._button(self.tr("View"), looks)
        looks_button.setToolTip(self.tr("Zoom, frequency axis and colours"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE // 2)
        layout.addWidget(self._loop)
        layout.addStretch(1)
        layout.addWidget(looks_button)
        view.selection_changed.connect(self._show_loop)
        self._show_loop()

    def _button(self, text: str, actions: Sequence[QAction]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text + ARROW)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        menu = QMenu(button)
        menu.addActions(list(actions))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _show_loop(self) -> None:
        words = self.tr("Loop")
        selection = self._view.selection
        if selection is not None:
            start, end = (clock(seconds, tenths=True) for seconds in selection)
            words = self.tr("Loop: {start} to {end}").format(start=start, end=end)
        self._loop.setText(words + ARROW)
        self._loop.setAccessibleName(words)
