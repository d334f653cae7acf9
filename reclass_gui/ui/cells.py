"""What one cell of the track table shows: text, colour, font, symbol, words for a screen reader."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QIcon

from reclass_gui.core.genres import GENRE_SEPARATOR
from reclass_gui.core.sampling import is_sampled
from reclass_gui.ui import theme
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.reviewrow import ReviewState, Row
from reclass_gui.ui.suggestionwords import percent

if TYPE_CHECKING:
    from collections.abc import Callable

Role = Qt.ItemDataRole
CONFIDENCE_ROLE = Role.UserRole + 1
"""Confidence of the likeliest genre: float 0 to 1, or None where nothing was heard."""


class Column(enum.IntEnum):
    """The columns of the track table, in their order."""

    STATUS = 0
    ARTIST = 1
    TITLE = 2
    ALBUM = 3
    PRESENT = 4
    SUGGESTION = 5
    CONFIDENCE = 6
    AGREEMENT = 7


_ICON = {
    ReviewState.SUGGESTED: ("listen", "accent"),
    ReviewState.UNSURE: ("question", "warn"),
    ReviewState.ACCEPTED: ("check", "good"),
    ReviewState.EDITED: ("edit", "good"),
    ReviewState.REJECTED: ("cross", "muted"),
    ReviewState.APPLIED: ("check-all", "good"),
    ReviewState.FAILED: ("warning", "bad"),
}
_AGREEMENT_COLOUR = {"same": "good", "finer": "good", "other": "warn", "none": "muted"}
_ITALIC = {ReviewState.UNSURE, ReviewState.FAILED, ReviewState.REJECTED}


class Cells(QObject):
    """Turn a row into the cells of the table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bold = QFont()
        self._bold.setBold(True)
        self._struck = QFont()
        self._struck.setStrikeOut(True)
        self._italic = QFont()
        self._italic.setItalic(True)
        # Whether tracks of the random sample say so.
        self.marks_sample = False
        # Tracks that sound unlike the rest of their album: the album's genre, by path.
        self.outliers: dict[str, str] = {}
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._translate()
        self._getters: dict[int, Callable[[Row, int], Any]] = {
            Role.DisplayRole: self._text,
            Role.ForegroundRole: self._colour,
            Role.DecorationRole: self._symbol,
            Role.FontRole: self._font,
            Role.ToolTipRole: self._tip,
            Role.EditRole: self._editable,
            Role.AccessibleTextRole: self._spoken,
            CONFIDENCE_ROLE: self._confidence,
        }

    def data(self, row: Row, column: int, role: int) -> Any:
        """Return what a cell answers for one role."""
        getter = self._getters.get(role)
        return None if getter is None else getter(row, column)

    def heading(self, column: Column, role: int) -> Any:
        """Return what a heading answers for one role."""
        if role == Role.DisplayRole:
            return self._headings[column][0]
        if role == Role.ToolTipRole:
            return self._headings[column][1]
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def state_name(self, state: ReviewState) -> str:
        """Return the word for a state."""
        return self._states[state]

    def _translate(self) -> None:
        self._states = {
            ReviewState.NEW: self.tr("New"),
            ReviewState.SUGGESTED: self.tr("Suggested"),
            ReviewState.UNSURE: self.tr("Unsure"),
            ReviewState.ACCEPTED: self.tr("Accepted"),
            ReviewState.REJECTED: self.tr("Rejected"),
            ReviewState.EDITED: self.tr("Changed"),
            ReviewState.APPLIED: self.tr("Applied"),
            ReviewState.FAILED: self.tr("Failed"),
        }
        self._agreements = {
            "": "",
            "same": self.tr("= same"),
            "finer": self.tr("≈ finer"),
            "other": self.tr("≠ differs"),
            "none": self.tr("+ new"),
        }
        self._agreement_tips = {
            "": "",
            "same": self.tr("The file has this genre already."),
            "finer": self.tr("The file has a finer genre of the same kind."),
            "other": self.tr("The file says another genre."),
            "none": self.tr("The file has no genre yet."),
        }
        self._reasons = {
            "silence": self.tr("Silence"),
            "speech": self.tr("Speech"),
            "unsure": self.tr("Unsure"),
        }
        self._headings = {
            Column.STATUS: (self.tr("Status"), self.tr("Where the track stands in the review")),
            Column.ARTIST: (self.tr("Artist"), ""),
            Column.TITLE: (self.tr("Title"), ""),
            Column.ALBUM: (self.tr("Album"), ""),
            Column.PRESENT: (self.tr("Present genre"), self.tr("The genres in the file’s tags")),
            Column.SUGGESTION: (
                self.tr("Suggestion"),
                self.tr("The genre that was heard, or the one that you chose"),
            ),
            Column.CONFIDENCE: (
                self.tr("Confidence"),
                self.tr("Calibrated: of the tracks at 80 %, about 80 in 100 are right"),
            ),
            Column.AGREEMENT: (
                self.tr("Agreement"),
                self.tr("Whether the present genre and the suggestion agree"),
            ),
        }

    # One method a role.

    def _text(self, row: Row, column: int) -> str:
        track = row.track
        match column:
            case Column.STATUS:
                state = self._states[row.state]
                if self.marks_sample and is_sampled(row.track):
                    return self.tr("{state} ⚂").format(state=state)
                return state
            case Column.ARTIST:
                return track.artist
            case Column.TITLE:
                return track.title or _showable(row.name)
            case Column.ALBUM:
                return f"{track.album} ◇" if row.key in self.outliers else track.album
            case Column.PRESENT:
                present = ", ".join(track.genres)
                if row.doubt is not None and row.is_doubted:
                    words = self.tr("{present} → {likely}?")
                    return words.format(present=present, likely=row.doubt.likely)
                return present
            case Column.SUGGESTION:
                return self._suggestion(row)
            case Column.CONFIDENCE:
                return percent(row.confidence) if row.likeliest else ""
            case _:
                return self._agreements[row.agreement]

    def _suggestion(self, row: Row) -> str:
        if row.genres:
            return ", ".join(row.genres)
        if row.error:
            return reason_text(row.error)
        suggestion = row.suggestion
        if suggestion is None:
            return ""
        if row.state is ReviewState.REJECTED:
            several = suggestion.genres if suggestion.multilabel else ()
            return ", ".join(several) or suggestion.best or ""
        if suggestion.best is None:
            return self._reasons.get(suggestion.reason, "")
        return self.tr("{genre}?").format(genre=suggestion.best)

    def _colour(self, row: Row, column: int) -> QColor | None:
        scheme = theme.colours()
        state = row.state
        if column == Column.AGREEMENT and row.agreement:
            return QColor(getattr(scheme, _AGREEMENT_COLOUR[row.agreement]))
        if column == Column.STATUS:
            name = _ICON[state][1] if state in _ICON else "muted"
            return QColor(getattr(scheme, name))
        if column == Column.SUGGESTION and state is ReviewState.FAILED:
            return QColor(scheme.bad)
        if column == Column.SUGGESTION and state in _ITALIC:
            return QColor(scheme.muted)
        if column == Column.PRESENT and row.is_doubted:
            return QColor(scheme.warn)
        if column == Column.TITLE and not row.track.title:
            return QColor(scheme.muted)
        return None

    def _symbol(self, row: Row, column: int) -> QIcon | None:
        if column != Column.STATUS or row.state not in _ICON:
            return None
        name, kind = _ICON[row.state]
        key = (name, getattr(theme.colours(), kind))
        if key not in self._icons:
            self._icons[key] = theme.icon(*key)
        return self._icons[key]

    def _font(self, row: Row, column: int) -> QFont | None:
        if column == Column.SUGGESTION:
            if row.state in (ReviewState.ACCEPTED, ReviewState.EDITED, ReviewState.APPLIED):
                return self._bold
            if row.state is ReviewState.REJECTED:
                return self._struck
            if row.state in _ITALIC:
                return self._italic
        return None

    def _tip(self, row: Row, column: int) -> str:
        match column:
            case Column.STATUS | Column.TITLE:
                lines = [reason_text(row.error)] if row.error else []
                if column == Column.STATUS and self.marks_sample and is_sampled(row.track):
                    lines.append(
                        self.tr("Drawn at random, so that figures are not of odd tracks only")
                    )
                return "\n".join([*lines, _showable(row.key)])
            case Column.PRESENT if row.is_doubted:
                return self._doubted(row)
            case Column.ALBUM if row.key in self.outliers:
                return f"{row.track.album}\n{self._unlike(row)}"
            case Column.AGREEMENT:
                return self._agreement_tips[row.agreement]
            case Column.SUGGESTION | Column.CONFIDENCE:
                return self._why(row)
            case _:
                return self._text(row, column)

    def _why(self, row: Row) -> str:
        suggestion = row.suggestion
        if row.error or suggestion is None:
            return reason_text(row.error)
        heard = [
            self.tr("{genre} {percent}").format(genre=genre, percent=percent(p))
            for genre, p in suggestion.probabilities[:4]
        ]
        lines = [self.tr("Heard: {genres}").format(genres=" · ".join(heard))] if heard else []
        match suggestion.reason:
            case "silence":
                lines.append(self.tr("The track is silent, so it gets no genre."))
            case "speech":
                lines.append(self.tr("This sounds like speech, so it gets no genre."))
            case "unsure":
                lines.append(self.tr("Not sure enough to suggest a genre."))
        if len(suggestion.genres) > 1:
            named = ", ".join(suggestion.genres)
            lines.insert(0, self.tr("Suggested: {genres}").format(genres=named))
            lines.append(self.tr("The confidence is that of the least likely suggested genre."))
        if row.state is ReviewState.EDITED and row.genre is not None:
            lines.append(self.tr("You chose {genre}.").format(genre=", ".join(row.genres)))
        return "\n".join(lines)

    def _unlike(self, row: Row) -> str:
        words = self.tr("Sounds unlike the rest of its album: {genre}.")
        return words.format(genre=self.outliers[row.key])

    def _doubted(self, row: Row) -> str:
        doubt = row.doubt
        if doubt is None:
            return ""
        words = self.tr("Probably wrong: {present} {believed}, rather {likely} {share}.")
        return words.format(
            present=row.present,
            believed=percent(doubt.believed),
            likely=doubt.likely,
            share=percent(doubt.likely_share),
        )

    def _editable(self, row: Row, column: int) -> str:
        if column == Column.SUGGESTION:
            best = row.suggestion.best if row.suggestion is not None else None
            return GENRE_SEPARATOR.join(row.genres) or best or ""
        return self._text(row, column)

    def _spoken(self, row: Row, column: int) -> str:
        match column:
            case Column.AGREEMENT:
                return self._agreement_tips[row.agreement]
            case Column.STATUS if self.marks_sample and is_sampled(row.track):
                words = self.tr("{state}, drawn at random")
                return words.format(state=self._states[row.state])
            case Column.PRESENT if row.is_doubted:
                return f"{', '.join(row.track.genres)}. {self._doubted(row)}"
            case Column.ALBUM if row.key in self.outliers:
                return f"{row.track.album}. {self._unlike(row)}"
            case Column.SUGGESTION if row.state is ReviewState.UNSURE:
                return self._why(row)
            case _:
                return self._text(row, column)

    def _confidence(self, row: Row, column: int) -> float | None:
        if column != Column.CONFIDENCE or row.suggestion is None:
            return None
        return row.suggestion.confidence if row.suggestion.probabilities else None


def _showable(path: str) -> str:
    """Return a path in which bytes that are no text are shown as question marks."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
