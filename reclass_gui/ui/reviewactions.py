"""The review's actions: made once, for menu, buttons and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from reclass_gui.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class ReviewActions(QObject):
    """Hold the actions; single-letter keys count only while the table has the focus.

    Signals:
        place_chosen(int): choose the genre in this place of the likeliest ones, 0 is the first.
    """

    place_chosen = Signal(int)

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._table = table
        self.accept = self._action("accept", self.tr("&Accept"), "check", "Return", "Enter", "A")
        self.reject = self._action("reject", self.tr("&Reject"), "cross", "R")
        self.edit = self._action("edit", self.tr("&Change genre…"), "edit", "E", "F2")
        self.skip = self._action("skip", self.tr("&Skip"), "skip", "S")
        self.clear = self._action("clear", self.tr("C&lear decision"), "clear", "Del")
        self.accept_album = self._action(
            "accept-album", self.tr("Accept by al&bum"), "album", "Shift+A"
        )
        self.play = self._action("play", self.tr("&Play or pause"), "play", "Space")
        self.learn = self._action("learn", self.tr("&Learn from my corrections…"), "learn")
        self.learn.setIconText(self.tr("Learn…"))
        self.find_errors = self._action(
            "find-errors", self.tr("&Find likely label errors"), "question"
        )
        for action, tip in (
            (self.accept, self.tr("Accept the suggestion")),
            (self.reject, self.tr("Reject the suggestion: the file keeps its genre")),
            (self.edit, self.tr("Choose another genre for the selected tracks")),
            (self.skip, self.tr("Go to the next track that waits for a decision")),
            (self.clear, self.tr("Take the decision back")),
            (
                self.accept_album,
                self.tr("Give the album the genre that its tracks agree on most"),
            ),
            (self.learn, self.tr("Make a model of your own from what you decided, in seconds")),
            (self.find_errors, self.tr("Find tracks whose present genre is probably wrong")),
        ):
            action.setToolTip(tip)
            action.setStatusTip(tip)
        self.places: list[QAction] = []
        for place in range(9):
            action = QAction(self.tr("Choose genre no. {n} of the list").format(n=place + 1), self)
            action.setObjectName(f"review.genre-{place + 1}")
            action.setShortcut(QKeySequence(str(place + 1)))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(self._chooser(place))
            table.addAction(action)
            self.places.append(action)

    @property
    def menu(self) -> tuple[QAction, ...]:
        """The actions in the order of the menu."""
        return (
            self.accept, self.accept_album, self.reject, self.edit, self.clear, self.skip,
            self.play, self.find_errors, self.learn
        )  # fmt: skip

    def set_enabled(self, enabled: bool) -> None:
        """Let the actions be used, or grey them."""
        for action in self.menu:
            action.setEnabled(enabled)

    def _action(self, name: str, text: str, icon: str, *keys: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"review.{name}")
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        theme.set_icon(action, icon)
        self._table.addAction(action)
        return action

    def _chooser(self, place: int) -> Callable[[], None]:
        return lambda: self.place_chosen.emit(place)
