"""A tour of two minutes: what to press, one part of the window after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSettings, QTimer, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from reclass_gui.ui.theme import SPACE
from reclass_gui.ui.tourcallout import RING, Callout, Ring

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reclass_gui.ui.mainwindow import MainWindow

SEEN = "tour/seen"
# How often the callout looks where its target is: pages fold, and panels come when they are needed.
FOLLOW_MS = 200
# The step after which, on the demo library, listening is begun.
CLASSIFY = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One callout.

    Attributes:
        title: in a few words.
        words: two sentences or three.
        target: returns what it points at, in the window's coordinates.
    """

    title: str
    words: str
    target: Callable[[], QRect]


class Tour(QObject):
    """Lead through the main job; all that it points at can be used meanwhile.

    Signals:
        begun: the first callout is shown.
        ended: the last one was left, or the tour was skipped.
    """

    begun = Signal()
    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting = False
        self._steps: list[Step] = []
        self._at = 0
        self.ring: Ring | None = None
        self.callout: Callout | None = None
        self._follow = QTimer(self, interval=FOLLOW_MS)
        self._follow.timeout.connect(self._point)
        library = window.library
        library.empty_page.tour_asked.connect(self.start)
        library.empty_page.tour.setVisible(not self.was_seen)
        library.folder_opened.connect(self._on_folder_opened)
        library.demo.ended.connect(self._on_demo_ended)

    @property
    def is_on(self) -> bool:
        """Whether a callout is shown."""
        return self.callout is not None

    @property
    def at(self) -> int:
        """Which step is shown, from 0."""
        return self._at

    @property
    def count(self) -> int:
        """How many steps the tour has."""
        return len(self._steps)

    @property
    def was_seen(self) -> bool:
        """Whether the tour was once gone through or skipped."""
        return str(self._state().value(SEEN, "")) == "yes"

    def start(self) -> None:
        """Begin with the library that is open, or with the demo library."""
        library = self._window.library
        if self.is_on or self._waiting:
            return
        if library.root is None:
            self._waiting = True
            library.open_demo()
        else:
            self._begin()

    def on_next(self) -> None:
        """Go on; on the demo library Classify is pressed for the person."""
        library = self._window.library
        if self._at == CLASSIFY and self._is_demo() and not library.run.is_listening:
            library.classify()
        if self._at + 1 < self.count:
            self._go_to(self._at + 1)
        else:
            self.end()

    def on_back(self) -> None:
        """Go back by one."""
        if self._at > 0:
            self._go_to(self._at - 1)

    def end(self) -> None:
        """Take the callout away, and remember that the tour was seen."""
        self._waiting = False
        if self.callout is None or self.ring is None:
            return
        self._follow.stop()
        self._window.removeEventFilter(self)
        had_focus = self.callout.isAncestorOf(self._window.focusWidget() or self._window)
        for part in (self.callout, self.ring):
            part.hide()
            part.deleteLater()
        self.callout = self.ring = None
        self._state().setValue(SEEN, "yes")
        self._window.library.empty_page.tour.hide()
        if had_focus:
            self._window.library.view.setFocus()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            QTimer.singleShot(0, self, self._point)
        return super().eventFilter(watched, event)

    # Its own.

    def _on_folder_opened(self, _folder: Path) -> None:
        if self._waiting:
            self._waiting = False
            QTimer.singleShot(0, self, self._begin)

    def _on_demo_ended(self, folder: Path | None) -> None:
        if folder is None:
            self._waiting = False

    def _begin(self) -> None:
        window = self._window
        if self.is_on or window.session.jobs.is_closed:
            return
        self._steps = self._make_steps()
        self.ring = Ring(window)
        self.callout = Callout(window)
        self.callout.next_asked.connect(self.on_next)
        self.callout.back_asked.connect(self.on_back)
        self.callout.skip_asked.connect(self.end)
        window.installEventFilter(self)
        self._follow.start()
        self._go_to(0)
        self.begun.emit()

    def _go_to(self, step: int) -> None:
        assert self.callout is not None
        self._at = step
        self._window.tabs.setCurrentWidget(self._window.library)
        shown = self._steps[step]
        self.callout.say(shown.title, shown.words, step=step + 1, count=self.count)
        self._point()
        self.callout.next.setFocus()

    def _point(self) -> None:
        if self.callout is None or self.ring is None:
            return
        window = self._window
        room = window.rect().adjusted(SPACE, window.menuBar().height(), -SPACE, -SPACE)
        target = self._steps[self._at].target()
        if target.isEmpty():
            middle = room.center()
            target = QRect(middle, middle)
            self.ring.hide()
        else:
            around = target.adjusted(-RING, -RING, RING, RING).intersected(window.rect())
            self.ring.setGeometry(around)
            self.ring.raise_()
            self.ring.show()
        self.callout.point_at(target, room)

    def _rect(self, widget: QWidget | None) -> QRect:
        """Return where a widget is; empty where it can't be seen."""
        if widget is None or not widget.isVisible():
            return QRect()
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())

    def _accept_button(self) -> QWidget | None:
        library = self._window.library
        for button in library.review_bar.findChildren(QToolButton):
            if button.defaultAction() is library.actions_.accept:
                return button
        return None

    def _history_tab(self) -> QRect:
        tabs = self._window.tabs
        bar = tabs.tabBar()
        rect = bar.tabRect(tabs.indexOf(self._window.history))
        return QRect(bar.mapTo(self._window, rect.topLeft()), rect.size())

    def _is_demo(self) -> bool:
        return self._window.library.root == self._window.session.folders.data / "demo"

    def _state(self) -> QSettings:
        path = self._window.session.folders.state / "window.ini"
        return QSettings(str(path), QSettings.Format.IniFormat)

    def _make_steps(self) -> list[Step]:
        library = self._window.library
        if self._is_demo():
            classify = self.tr("Next presses it for you.")
        else:
            classify = self.tr("Press it when you like.")
        listening = self.tr("Reclass listens to every track and suggests a genre. No file changes.")
        return [
            Step(
                self.tr("A folder of music"),
                self.tr("Open a folder here, or drop it on the window. Folders inside it count."),
                lambda: self._rect(library.listen_bar.open),
            ),
            Step(
                self.tr("Classify"),
                f"{listening} {classify}",
                lambda: self._rect(library.listen_bar.classify),
            ),
            Step(
                self.tr("The tracks"),
                self.tr(
                    "Each row shows the genre in the file, the suggested one and how sure it is."
                    " Click a heading to sort."
                ),
                lambda: self._rect(library.view),
            ),
            Step(
                self.tr("Listen for yourself"),
                self.tr(
                    "What was heard in the selected track: picture of the sound, genres over time,"
                    " player. The space bar plays."
                ),
                lambda: self._rect(library.selected.panel),
            ),
            Step(
                self.tr("Accept"),
                self.tr(
                    "Accept a suggestion with Return, reject it or choose another genre."
                    " On the right, all sure ones are accepted at once."
                ),
                lambda: self._rect(self._accept_button()),
            ),
            Step(
                self.tr("Apply"),
                self.tr(
                    "Shows what would be written and moved. Files change only when you"
                    " confirm it there."
                ),
                lambda: self._rect(library.review_bar.apply),
            ),
            Step(
                self.tr("Undo"),
                self.tr(
                    "Ctrl+Z takes a decision back. History takes back what was applied, even"
                    " weeks later. For more, press F1 anywhere."
                ),
                self._history_tab,
            ),
        ]
