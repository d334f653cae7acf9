"""The map of the library: what sounds alike lies side by side; a lasso leads to the tracks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reclass_gui.train.librarymap import LibraryMap, kept_map, map_file, map_key
from reclass_gui.train.projection import FEWEST
from reclass_gui.ui.drawnmap import PRESENT, DrawnMap
from reclass_gui.ui.mapmessage import MapMessage
from reclass_gui.ui.maprun import MapRun
from reclass_gui.ui.markers import NONE
from reclass_gui.ui.suggestionwords import suggestion_words
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt
    from PySide6.QtGui import QHideEvent, QShowEvent

    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.librarytab import LibraryTab
    from reclass_gui.ui.reviewrow import Row
    from reclass_gui.ui.session import Session

REFRESH_MS = 500


Kept = tuple[LibraryMap, list[str]]


def read_map(session: Session, root: Path, *, any_key: bool) -> Kept | None:
    """Return the map of a library that is kept, if it is of what was heard by now; and its keys."""
    from reclass_gui.core.cards import installed
    from reclass_gui.core.loading import Cards

    settings = session.settings
    cards = Cards(installed(session.folders.models), session.taxonomy())
    digest, _ = cards.digests(settings.model, settings.quality)
    key = "" if any_key else map_key(session.store(), root, digest)
    found = kept_map(map_file(session.folders.cache, root), key)
    return None if found is None else (found, [str(path) for path in found.paths])


def is_heard(row: Row) -> bool:
    """Tell whether genres were heard in a track, which is neither silent nor speech."""
    return row.suggestion is not None and bool(row.suggestion.probabilities)


class MapTab(QWidget):
    """Show where the tracks of the open library lie, drawing the map where there is none.

    Signals:
        tracks_wanted(list, str): show the tracks of these paths, which the words say.
        row_chosen(Row): a track became the current one on the map.
    """

    tracks_wanted = Signal(list, str)
    row_chosen = Signal(object)

    def __init__(
        self, session: Session, library: LibraryTab, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._model = library.model
        self._of: tuple[Path | None, str, str] | None = None
        self._looking: Job | None = None
        self._run: MapRun | None = None
        self._settled = False
        # Points are held as places in the model's rows, which a change of a file keeps.
        self._rows: list[Row] = []
        self._numbers: list[int] = []
        self._sampled = 0
        self._genres: dict[str | None, int] = {}
        self._timer = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self.drawn = DrawnMap()
        self.view = self.drawn.view
        self.view.describe = self.words_of
        self.legend = self.drawn.legend
        self.message = MapMessage()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.message)
        self.pages.addWidget(self.drawn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.addWidget(self.pages)
        self._connect()

    # What the window calls.

    def on_rows_changed(self) -> None:
        """Follow the library, soon."""
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def shutdown(self) -> None:
        """End what runs."""
        self._timer.stop()
        if self._run is not None:
            self._run.shutdown()
            self._run = None

    def refresh(self) -> None:
        """Show what is known of the library that is open now."""
        if not self.isVisible():
            return
        settings = self._session.settings
        now = self._library.root, settings.model, settings.quality
        if now != self._of:
            self._forget()
            self._of = now
        if self._numbers:
            self._follow()
        elif self._run is None and self._looking is None and not self._settled:
            self._begin()

    def words_of(self, point: int) -> str:
        """Return what there is to say of a point: its track, its genre, what is suggested."""
        row = self._rows[self._numbers[point]]
        names = " – ".join(filter(None, (row.track.artist, row.track.title or row.name)))
        present = ", ".join(row.track.genres) or self.tr("none")
        tags = self.tr("Genre in the tags: {0}").format(present)
        return f"{names}\n{tags}\n{suggestion_words(row.suggestion)}"

    # Inside.

    def _connect(self) -> None:
        self.drawn.colouring.currentIndexChanged.connect(self._colour)
        self.drawn.lasso.toggled.connect(self.view.set_lasso)
        self.drawn.fit.clicked.connect(self.view.fit)
        self.drawn.again.clicked.connect(self.draw)
        self.drawn.clear.clicked.connect(self.view.clear_selection)
        self.drawn.show_tracks.clicked.connect(self.on_show)
        self.view.show_asked.connect(self.on_show)
        self.view.current_changed.connect(self._on_current_changed)
        self.view.selection_changed.connect(self._say)
        self.legend.pointed.connect(self.view.highlight)
        self.legend.chosen.connect(self._on_genre_chosen)
        self.message.draw_asked.connect(self.draw)
        self.message.stop_asked.connect(self.stop)

    # Getting a map.

    def _forget(self) -> None:
        """Let go of the map of another library."""
        if self._run is not None:
            self._run.cancel()
            self._run = None
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._settled = False
        self._numbers, self._rows = [], []
        self.view.set_points([], [])
        self.pages.setCurrentWidget(self.message)

    def _begin(self) -> None:
        """Look for a map that is kept, if there is enough for one."""
        heard = sum(map(is_heard, self._model.rows))
        if self._library.root is None or not heard:
            self.message.say(
                self.tr("No map yet"),
                self.tr(
                    "After Classify, this page shows the library as a map: tracks that sound "
                    "alike lie near each other."
                ),
            )
        elif heard < FEWEST:
            self.message.say(
                self.tr("Too few tracks for a map"),
                self.tr(
                    "{0} tracks that were listened to are needed, and there are {1} so far."
                ).format(FEWEST, heard),
            )
        elif not self._library.run.is_reading:
            self._look(any_key=False)

    def _look(self, *, any_key: bool) -> None:
        session, root = self._session, self._library.root
        assert root is not None
        self.message.busy(self.tr("Looking for the map"), stoppable=False)
        job = session.jobs.call("background", lambda: read_map(session, root, any_key=any_key))
        self._looking = job
        found: list[Kept | None] = []
        job.yielded.connect(found.extend)
        job.failed.connect(self._on_failed)
        job.ended.connect(lambda: self._on_looked(job, found, any_key))

    def _on_looked(self, job: Job, found: list[Kept | None], drawn: bool) -> None:
        if self._looking is not job:
            return
        self._looking = None
        if found and found[0] is not None:
            self.show_map(*found[0])
        elif found and drawn:
            self._on_failed(self.tr("Its file was lost or changed; draw it again."))
        elif found:
            self.draw()

    def draw(self) -> None:
        """Draw the map, in a process of its own."""
        root = self._library.root
        if root is None or self._run is not None:
            return
        self._settled = False
        self.pages.setCurrentWidget(self.message)
        self.message.busy(self.tr("Drawing the map"))
        run = MapRun(root, self._session.folders, self)
        self._run = run
        run.progressed.connect(self.message.progress)
        run.failed.connect(self._on_failed)
        run.ended.connect(lambda drawn: self._on_drawn(run, drawn))
        run.start()

    def stop(self) -> None:
        """Stop drawing; the map that was shown before comes back."""
        if self._run is None:
            return
        self._run.cancel()
        self._run = None
        self._settled = True
        if self._numbers:
            self.pages.setCurrentWidget(self.drawn)
            self._follow()
        else:
            self.message.offer(self.tr("The map was not drawn"), "")

    def _on_drawn(self, run: MapRun, drawn: bool) -> None:
        run.deleteLater()
        if self._run is not run:
            return
        self._run = None
        if drawn:
            self._look(any_key=True)

    def _on_failed(self, reason: str) -> None:
        self._settled = True
        self.pages.setCurrentWidget(self.message)
        self.message.offer(self.tr("The map could not be drawn"), reason)

    # Showing it.

    def show_map(self, drawn: LibraryMap, keys: Sequence[str]) -> None:
        """Show a map of the library that is open; ``keys`` are its paths as text."""
        self._rows = self._model.rows
        places = {row.key: number for number, row in enumerate(self._rows)}
        numbers = np.array([places.get(key, -1) for key in keys], np.intp)
        chosen = np.flatnonzero(numbers >= 0)
        self._numbers = numbers[chosen].tolist()
        self._sampled = int(drawn.sampled.sum())
        self._settled = True
        self.view.set_points(drawn.places[chosen], self._looks())
        self.pages.setCurrentWidget(self.drawn)
        self._follow()

    def _follow(self) -> None:
        """Show what was decided and heard since the map was drawn."""
        if self._model.rows is not self._rows:
            self._find_rows()
        self._colour()
        missing = sum(map(is_heard, self._rows)) - len(self._numbers)
        self.drawn.news.setText(
            self.tr("%Ln track(s) heard since it was drawn", "", missing) if missing > 0 else ""
        )
        self.drawn.again.setVisible(missing > 0)
        words = self.tr(
            "Tracks that sound alike to the model lie near each other; how far apart two groups "
            "are means little."
        )
        if self._sampled < len(self._numbers):
            words += " " + self.tr(
                "{0} tracks were laid out by t-SNE; each other one lies amid the five of them "
                "that it is most like."
            ).format(self.locale().toString(self._sampled))
        self.drawn.how.setText(words)
        self._say()

    def _find_rows(self) -> None:
        """Find the points' rows in another list of rows; those of files that are gone go."""
        keys = [self._rows[number].key for number in self._numbers]
        self._rows = self._model.rows
        places = {row.key: number for number, row in enumerate(self._rows)}
        found = [places.get(key, -1) for key in keys]
        if min(found, default=0) < 0:
            here = np.array(found) >= 0
            self._numbers = [number for number in found if number >= 0]
            self.view.set_points(self.view.points.places[here], self._looks())
        else:
            self._numbers = found

    def _looks(self) -> npt.NDArray[np.intp]:
        """Return each point's look; a genre keeps the one that it got first."""
        rows = list(map(self._rows.__getitem__, self._numbers))
        names: list[str | None]
        if self.drawn.colouring.currentIndex() == PRESENT:
            names = [row.present for row in rows]
        else:
            names = [None if (heard := row.suggestion) is None else heard.genre for row in rows]
        genres = self._genres
        for name, _ in Counter(names).most_common():
            if name not in genres:
                genres[name] = len(genres) if name else NONE
        return np.fromiter(map(genres.__getitem__, names), np.intp, len(names))

    def _colour(self) -> None:
        looks = self._looks()
        self.view.set_looks(looks)
        numbers, counts = np.unique(looks, return_counts=True)
        unnamed = (self.tr("(no genre)"), self.tr("(unsure)"))[self.drawn.colouring.currentIndex()]
        names = {number: name or unnamed for name, number in self._genres.items()}
        found = sorted(zip(counts.tolist(), numbers.tolist(), strict=True), reverse=True)
        self.legend.set_genres([(names[number], count, number) for count, number in found])

    def _on_genre_chosen(self, number: int) -> None:
        self.view.select(self._looks() == number)

    def _on_current_changed(self, point: int) -> None:
        self._say()
        if point >= 0:
            self.row_chosen.emit(self._rows[self._numbers[point]])

    def _say(self) -> None:
        """Say what is selected, else what is current."""
        count = int(self.view.selected.sum())
        point = self.view.current
        words = self.words_of(point).split("\n") if 0 <= point < len(self._numbers) else []
        hint = self.tr("Click a track, or drag with Shift around several.")
        text = "   ·   ".join(words) or hint
        if count:
            text = self.tr("%Ln track(s) selected", "", count)
        self.drawn.words.setText(text)
        self.drawn.clear.setEnabled(count > 0)
        self.drawn.show_tracks.setEnabled(count > 0 or point >= 0)
        self.drawn.name_button(count)

    def on_show(self) -> None:
        """Ask for the selected tracks, or the current one."""
        points = np.flatnonzero(self.view.selected).tolist()
        if not points and self.view.current >= 0:
            points = [self.view.current]
        if not points:
            return
        keys = [self._rows[self._numbers[point]].key for point in points]
        self.tracks_wanted.emit(keys, self.tr("From the map"))

    # Qt's side.

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        self._timer.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest; a map that is being drawn goes on."""
        super().hideEvent(event)
        self._timer.stop()
