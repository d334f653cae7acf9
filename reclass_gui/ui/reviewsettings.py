"""Let the review begin and go on as the settings say, and remember what is set in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reclass_gui.ui.roworder import Order

if TYPE_CHECKING:
    from reclass_gui.core.settings import Settings
    from reclass_gui.ui.librarytab import LibraryTab
    from reclass_gui.ui.session import Session

_SETTLED_MS = 1000


class ReviewSettings(QObject):
    """Connect a library page with the settings about the review."""

    def __init__(self, library: LibraryTab, session: Session) -> None:
        super().__init__(library)
        self._library = library
        self._session = session
        self._is_first = True
        self._threshold = library.review_bar.threshold
        self._show_threshold(session.settings)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self.remember)
        self._threshold.valueChanged.connect(self._settled.start)
        library.folder_opened.connect(self._on_folder_opened)
        library.selected.shown.connect(self._on_shown)
        session.settings_changed.connect(lambda _before, after: self._show_threshold(after))

    def remember(self) -> None:
        """Keep the confidence from which suggestions are accepted."""
        self._settled.stop()
        settings = self._session.settings
        if round(settings.min_accept_confidence * 100) != self._threshold.value():
            share = self._threshold.value() / 100
            self._session.change_settings(settings.changed(min_accept_confidence=share))

    def _show_threshold(self, settings: Settings) -> None:
        self._threshold.setValue(round(settings.min_accept_confidence * 100))

    def _on_folder_opened(self) -> None:
        self._is_first = True
        if self._session.settings.unsure_first:
            self._library.model.set_order(Order.CONFIDENCE, descending=False)
            self._library.view.show_order(Order.CONFIDENCE, descending=False)

    def _on_shown(self) -> None:
        # The row that a folder opens with was chosen by nobody.
        is_first, self._is_first = self._is_first, False
        settings, panel = self._session.settings, self._library.selected.panel
        if is_first or panel is None or not settings.play_on_select:
            return
        if settings.play_from_decisive and panel.decisive_action.isEnabled():
            panel.play_decisive_moment()
        else:
            panel.player.play()
