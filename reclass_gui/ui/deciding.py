"""Decide on the selected tracks, by key, button or panel, and go on to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reclass_gui.ui.reviewrow import ReviewState, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from reclass_gui.core.store import Decision
    from reclass_gui.ui.review import Review
    from reclass_gui.ui.reviewactions import ReviewActions
    from reclass_gui.ui.selectedtrack import SelectedTrack
    from reclass_gui.ui.trackview import TrackView


class Deciding(QObject):
    """Connect the review's actions with the table, its selection and the side panel.

    Signals:
        message(str): what was done, or why nothing was.
    """

    message = Signal(str)

    def __init__(
        self,
        review: Review,
        view: TrackView,
        actions: ReviewActions,
        selected: SelectedTrack,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._view = view
        self._model = view.track_model
        self._selected = selected
        actions.accept.triggered.connect(lambda: self._decide(review.accept))
        actions.reject.triggered.connect(lambda: self._decide(review.reject))
        actions.accept_album.triggered.connect(lambda: self._decide(review.accept_album))
        actions.place_chosen.connect(self._on_place_chosen)
        actions.clear.triggered.connect(lambda: review.clear(view.selected_rows()))
        actions.edit.triggered.connect(view.edit_current)
        actions.skip.triggered.connect(self.skip)
        actions.play.triggered.connect(selected.toggle_play)
        selected.genre_chosen.connect(self._on_genre_chosen)
        self._model.genre_typed.connect(self._on_genre_typed)
        review.decided.connect(self._on_decided)

    def skip(self) -> None:
        """Go to the next track that waits for a decision."""
        if not self._view.go_to_next():
            self.message.emit(self.tr("No track waits for a decision."))

    def accept_above(self, confidence: float) -> None:
        """Accept every suggestion that is at least this sure."""
        count = self._review.accept_above(confidence)
        self.message.emit(self.tr("%Ln track(s) accepted; “Undo” takes it back.", "", count))

    def undo(self) -> None:
        """Take the last step back and show where it was."""
        self._go_to_first(self._review.undo())

    def redo(self) -> None:
        """Do the step again that was taken back last and show where it is."""
        self._go_to_first(self._review.redo())

    def _decide(self, step: Callable[[list[Row]], int]) -> None:
        rows = self._view.selected_rows()
        if not rows:
            return
        if not step(rows):
            self._say_why_not(rows)
        elif len(rows) == 1:
            self._view.go_to_next()

    def _say_why_not(self, rows: list[Row]) -> None:
        states = {row.state for row in rows}
        if ReviewState.APPLIED in states:
            self.message.emit(self.tr("Already applied: the History page can take it back."))
        elif states == {ReviewState.NEW}:
            self.message.emit(self.tr("Not listened to yet: press Classify first."))
        elif not any(row.likeliest for row in rows):
            self.message.emit(
                self.tr("No genre was heard here. “Change genre” lets you choose one.")
            )
        elif len(rows) == 1:
            # Decided like this before: the key still means "and on".
            self._view.go_to_next()

    def _on_place_chosen(self, place: int) -> None:
        row = self._view.current_row()
        if row is None:
            return
        if place < len(row.likeliest):
            # The list is the one in the side panel, also when more tracks are selected.
            self._on_genre_chosen(row.likeliest[place])
        elif row.likeliest:
            words = self.tr("There is no genre no. {place} in the list.")
            self.message.emit(words.format(place=place + 1))
        else:
            self._say_why_not([row])

    def _on_genre_chosen(self, genre: str) -> None:
        current = self._view.current_row()
        if current is None or not current.gives_several:
            self._decide(lambda rows: self._review.choose(rows, genre))
            return
        # One of several is switched; the person says when the track is done.
        rows = self._view.selected_rows() or [current]
        if not self._review.switch(rows, genre, on=genre not in current.genres):
            self._say_why_not(rows)

    def _on_genre_typed(self, line: int, text: str) -> None:
        row = self._model.row(line)
        rows = self._view.selected_rows()
        from reclass_gui.core.genres import split_genres

        taxonomy = self._model.taxonomy
        for genre in split_genres(text):
            if taxonomy is not None and taxonomy.canonical(genre) is None:
                words = self.tr("“{genre}” is not in the genre list; it is kept as typed.")
                self.message.emit(words.format(genre=genre))
        self._review.choose(rows if row in rows else [row], text)

    def _on_decided(self, decisions: Mapping[Path, Decision | None]) -> None:
        row = self._view.current_row()
        if row is not None and row.track.path in decisions:
            self._selected.show_decision(row)

    def _go_to_first(self, rows: list[Row]) -> None:
        if rows:
            self._view.go_to(rows[0])
