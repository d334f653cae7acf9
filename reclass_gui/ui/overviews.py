"""The pages that show the open library as a whole and lead back to its tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reclass_gui.ui.lazypage import LazyPage
from reclass_gui.ui.roworder import pair_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QTabWidget

    from reclass_gui.ui.confusiontab import ConfusionTab
    from reclass_gui.ui.librarytab import LibraryTab
    from reclass_gui.ui.maptab import MapTab
    from reclass_gui.ui.session import Session

REFRESH_MS = 500


class Overviews(QObject):
    """Make the pages when they are looked at, and keep them up to date.

    Attributes:
        disagreement: the matrix of genres in the tags and suggested ones.
        map: the map of what sounds alike.
    """

    def __init__(self, session: Session, library: LibraryTab, tabs: QTabWidget) -> None:
        super().__init__(tabs)
        self._session = session
        self._library = library
        self._tabs = tabs
        self.disagreement = LazyPage(self._make_disagreement)
        self.map = LazyPage(self._make_map)
        self._refresh = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._refresh.timeout.connect(self._show_rows)
        library.rows_changed.connect(self._on_rows_changed)
        tabs.currentChanged.connect(lambda _: self._refresh.start(0))

    def shutdown(self) -> None:
        """End what runs."""
        self._refresh.stop()
        page = self.map.page
        if page is not None:
            page.shutdown()  # type: ignore[attr-defined]  # made below

    def _make_disagreement(self) -> ConfusionTab:
        from reclass_gui.ui.confusiontab import ConfusionTab

        page = ConfusionTab()
        page.cell_chosen.connect(self._on_cell_chosen)
        page.tracks_wanted.connect(self.show_tracks)
        self._refresh.start(0)
        return page

    def _make_map(self) -> MapTab:
        from reclass_gui.ui.maptab import MapTab

        page = MapTab(self._session, self._library)
        page.tracks_wanted.connect(self.show_tracks)
        page.row_chosen.connect(self._library.view.go_to)
        self._library.rows_changed.connect(page.on_rows_changed)
        return page

    def _on_rows_changed(self) -> None:
        if not self._refresh.isActive():
            self._refresh.start(REFRESH_MS)

    def _show_rows(self) -> None:
        page = self.disagreement.page
        if page is None or self._tabs.currentWidget() is not self.disagreement:
            return
        from reclass_gui.ui.confusiontab import ConfusionTab

        assert isinstance(page, ConfusionTab)
        rows = self._library.model.rows
        page.set_pairs([pair_of(row) for row in rows if row.likeliest])
        page.set_rows(rows)

    def _on_cell_chosen(self, present: str, suggested: str) -> None:
        self._tabs.setCurrentWidget(self._library)
        self._library.show_pair(present, suggested)

    def show_tracks(self, keys: Iterable[str], words: str) -> None:
        """Show only the tracks of some paths in the table; ``words`` say which they are."""
        self._tabs.setCurrentWidget(self._library)
        self._library.filter_bar.set_chosen(keys, words)
        view, model = self._library.view, self._library.model
        if model.rowCount() and not view.currentIndex().isValid():
            view.go_to(model.row(0))
        view.setFocus()
