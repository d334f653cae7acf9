"""Where help is asked for: the menu, F1 in every window, the button of a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QWidget

from reclass_gui.ui import guidepages, theme
from reclass_gui.ui.tour import Tour

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from reclass_gui.ui.guidewindow import GuideWindow
    from reclass_gui.ui.mainwindow import MainWindow

_MARK = "asksTheGuide"


class Helping(QObject):
    """Open the guide at the page that fits, and give the tour.

    Attributes:
        guide: the guide's window, once it was asked for.
        tour: leads through the main job.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.guide: GuideWindow | None = None
        self.tour = Tour(window)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def add_to(self, menu: QMenu) -> None:
        """Add the guide and the tour to the help menu."""
        guide = menu.addAction(self.tr("&Guide"))
        guide.setObjectName("help.guide")
        guide.setShortcut(QKeySequence(Qt.Key.Key_F1))
        guide.triggered.connect(lambda: self.show_guide())
        theme.set_icon(guide, "question")
        tour = menu.addAction(self.tr("Take the &tour"))
        tour.setObjectName("help.tour")
        tour.triggered.connect(lambda: self.tour.start())
        self.actions_: tuple[QAction, ...] = (guide, tour)

    def show_guide(self, about: QWidget | None = None) -> None:
        """Show the page about a widget, or about where the person is."""
        self.show_page(guidepages.page_for(about or QApplication.focusWidget() or self._window))

    def show_page(self, name: str) -> None:
        """Show a page of the guide."""
        if self.guide is None:
            from reclass_gui.ui.guidewindow import GuideWindow

            # Without a parent: a dialog that holds the window up must not hold up the guide.
            self.guide = GuideWindow()
        self.guide.show_page(name)

    def shutdown(self) -> None:
        """Close the guide with the window, and end the tour."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.disconnect(self._on_focus_changed)
        self.tour.end()
        if self.guide is not None:
            self.guide.close()
            self.guide.deleteLater()
            self.guide = None

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or dialog.property(_MARK):
            return
        dialog.setProperty(_MARK, True)
        keys = QShortcut(QKeySequence(Qt.Key.Key_F1), dialog)
        keys.activated.connect(lambda: self.show_guide(QApplication.focusWidget() or dialog))
        if type(dialog).__name__ in guidepages.PLACES:
            for box in dialog.findChildren(QDialogButtonBox):
                box.addButton(QDialogButtonBox.StandardButton.Help)
                box.helpRequested.connect(lambda: self.show_guide(dialog))
