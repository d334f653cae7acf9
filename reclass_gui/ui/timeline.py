"""The genre timeline: how likely the likeliest genres are, every few seconds of the track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QToolTip

from reclass_gui.ui import theme
from reclass_gui.ui.plots import GAP, TimePlot
from reclass_gui.ui.suggestionwords import percent
from reclass_gui.ui.timeview import TimeView, clock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reclass_gui.core.records import Suggestion
    from reclass_gui.ui.genretimeline import GenreTimeline, Segment

ROWS = 4
_STRIP_HEIGHT = 18.0
_IN_TOOLTIP = 6


class TimelineView(TimePlot):
    """One strip of bars a genre; bar height is probability, the number is that at the pointer."""

    def __init__(self, view: TimeView, parent: QWidget | None = None) -> None:
        super().__init__(view, parent)
        self._timeline: GenreTimeline | None = None
        self._rows: tuple[int, ...] = ()
        self._best: str | None = None
        self._decisive: Segment | None = None
        self._message = ""
        self._read_segment: Segment | None = None
        self.setAccessibleName(self.tr("Genre timeline"))
        view.playhead_moved.connect(self._on_moment_changed)
        view.hover_changed.connect(self._on_moment_changed)

    def show_timeline(self, timeline: GenreTimeline, best: str | None) -> None:
        """Show a timeline; ``best`` is the genre whose row stands out. It may still grow."""
        self._timeline, self._best, self._message = timeline, best, ""
        self.on_grown(choose_rows=True)

    def show_message(self, message: str) -> None:
        """Show no timeline but a sentence."""
        self._timeline, self._rows, self._decisive = None, (), None
        self._message = message
        self.updateGeometry()
        self._describe()
        self.refresh()

    def show_absence(self, suggestion: Suggestion | None) -> None:
        """Show no timeline but why there is none for what was suggested."""
        if suggestion is None:
            self.show_message(self.tr("The genres over time appear after Classify."))
            return
        whole = self.tr("No genres over time: the track was judged as a whole.")
        words = {
            "silence": self.tr("No genres over time: the track is silent."),
            "speech": self.tr("No genres over time: it is speech."),
        }
        self.show_message(words.get(suggestion.reason, whole))

    def on_grown(self, *, choose_rows: bool = False) -> None:
        """Show the segments that have come since; rows only change when asked to."""
        if self._timeline is None:
            return
        if choose_rows:
            self._rows = self._timeline.rows(ROWS)
            self.updateGeometry()
        self._decisive = self._timeline.decisive(self._best)
        self._describe()
        self.refresh()

    @property
    def shown_genres(self) -> tuple[str, ...]:
        """The genres that have a row, from top to bottom."""
        timeline = self._timeline
        return tuple(timeline.genres[row] for row in self._rows) if timeline else ()

    # Layout

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        rows = len(self._rows)
        height = rows * self._row_height() if rows else 3 * self._text_height()
        return QSize(360, int(height + 2))

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        return QSize(200, self.sizeHint().height())

    def _text_height(self) -> float:
        return QFontMetricsF(self.small_font()).height()

    def _row_height(self) -> float:
        return self._text_height() + _STRIP_HEIGHT + GAP

    def _strip(self, number: int) -> QRectF:
        rect = self.plot_rect()
        top = number * self._row_height() + self._text_height() + 1
        return QRectF(rect.left(), top, rect.width(), _STRIP_HEIGHT)

    def marks_rects(self) -> list[QRectF]:
        """Return the strips: the playhead does not cross the words between them."""
        return [self._strip(number) for number in range(len(self._rows))]

    def playhead_colours(self) -> tuple[QColor, QColor]:
        """Return colours that are seen on the strips."""
        return QColor(theme.colours().window), QColor(theme.colours().text)

    # Painting

    def paint_content(self, painter: QPainter) -> None:
        """Paint the rows."""
        timeline = self._timeline
        if timeline is None or self.view.duration <= 0:
            painter.setPen(QColor(theme.colours().muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(12, 2, -12, -2), flags, self._message)
            return
        for number, genre in enumerate(self._rows):
            self._paint_strip(painter, self._strip(number), genre)
        self._paint_decisive(painter)

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint names and numbers: those at the pointer, else at the playhead."""
        timeline = self._timeline
        if timeline is None or self.view.duration <= 0:
            return
        segment = timeline.at(self._moment())
        for number, genre in enumerate(self._rows):
            self._paint_words(painter, number, timeline.genres[genre], genre, segment)

    def _paint_words(
        self, painter: QPainter, number: int, name: str, genre: int, segment: Segment | None
    ) -> None:
        font = self.small_font()
        font.setBold(name == self._best)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.colours().text if font.bold() else theme.colours().muted))
        strip = self._strip(number)
        place = QRectF(strip.left(), strip.top() - metrics.height() - 1, strip.width(), 0)
        place.setHeight(metrics.height())
        figure = percent(segment.shares[genre]) if segment else "–"
        taken = metrics.horizontalAdvance(figure) + 2 * GAP
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width() - taken)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figure)

    def _paint_strip(self, painter: QPainter, strip: QRectF, genre: int) -> None:
        scheme = theme.colours()
        timeline = self._timeline
        assert timeline is not None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setClipRect(strip, Qt.ClipOperation.IntersectClip)
        is_best = timeline.genres[genre] == self._best
        bar_color = QColor(scheme.accent if is_best else scheme.muted)
        heard = QColor(scheme.track)
        view = self.view
        scale = strip.width() / max(view.end - view.start, 1e-9)
        for start, seconds, share in timeline.bars(genre, view.start, view.end, 1 / scale):
            left, width = strip.left() + (start - view.start) * scale, max(seconds * scale, 1.0)
            painter.fillRect(QRectF(left, strip.top(), width, strip.height()), heard)
            height = share * strip.height()
            gap = 1.0 if width > 4 else 0.0
            painter.fillRect(QRectF(left, strip.bottom() - height, width - gap, height), bar_color)
        painter.restore()
        painter.setPen(QPen(QColor(scheme.border), 1))
        painter.drawLine(strip.bottomLeft(), strip.bottomRight())

    def _paint_decisive(self, painter: QPainter) -> None:
        """Mark the moment that spoke most for the suggestion with a small triangle."""
        segment = self._decisive
        if segment is None or self._best not in self.shown_genres:
            return
        strip = self._strip(self.shown_genres.index(self._best))
        x = self.x_of(segment.start + segment.seconds / 2)
        if not strip.left() <= x <= strip.right():
            return
        painter.setPen(QPen(QColor(theme.colours().text), 1))
        painter.setBrush(QColor(theme.colours().base))
        y = strip.bottom() - 1
        painter.drawPolygon(QPolygonF([QPointF(x - 4, y), QPointF(x + 4, y), QPointF(x, y - 6)]))

    # Reading

    def _moment(self) -> float:
        return self.view.hover if self.view.hover >= 0 else self.view.playhead

    def _on_moment_changed(self) -> None:
        timeline = self._timeline
        segment = timeline.at(self._moment()) if timeline else None
        if segment is not self._read_segment:
            self._read_segment = segment
            self._describe()
            self.update()

    def words_at(self, moment: float, count: int) -> str:
        """Say the likeliest genres at a moment: "Rock 62 %, Pop 20 %"; "" where not listened."""
        segment = self._timeline.at(moment) if self._timeline else None
        if segment is None or self._timeline is None:
            return ""
        pairs = sorted(
            zip(self._timeline.genres, segment.shares, strict=True), key=lambda pair: -pair[1]
        )
        return ", ".join(f"{genre} {percent(share)}" for genre, share in pairs[:count])

    def _describe(self) -> None:
        if self._timeline is None:
            self.setAccessibleDescription(self._message)
            return
        words = self.words_at(self._moment(), 3) or self.tr("not listened to here yet")
        self.setAccessibleDescription(
            self.tr("At {time}: {genres}").format(time=clock(self._moment()), genres=words)
        )

    def event(self, event: QEvent) -> bool:
        """Show more genres in the tool tip than there are rows."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(self.view.hover, _IN_TOOLTIP) if self.view.hover >= 0 else ""
            if words:
                text = f"{clock(self.view.hover)}\n" + words.replace(", ", "\n")
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
