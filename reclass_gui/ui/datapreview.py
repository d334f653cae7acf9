"""A data set before anything is trained: genres, artists, hours, examples, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.core.records import Progress
from reclass_gui.ui import colormaps
from reclass_gui.ui.captions import Heading, Paragraph
from reclass_gui.ui.datasummary import FEW_TRACKS, DataSummary, Example, GenreSummary, look_at
from reclass_gui.ui.plaintable import fill_table, plain_table
from reclass_gui.ui.progressline import ProgressLine
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.session import Session

PICTURE = 14 * SPACE


class DataPreview(QWidget):
    """Read a data set in a job and show what it holds.

    Signals:
        ended: it was read, or could not be.
    """

    ended = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self.summary: DataSummary | None = None
        self.progress = ProgressLine()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._title = Heading("")
        self._facts = Paragraph()
        self._warnings = QLabel()
        self._warnings.setWordWrap(True)
        self._warnings.setTextFormat(Qt.TextFormat.PlainText)
        self.genres = plain_table(
            (
                self.tr("Genre"),
                self.tr("Tracks"),
                self.tr("Artists"),
                self.tr("Hours"),
                self.tr("Look out"),
            ),
            self.tr("Genres of the data set"),
        )
        self._examples_title = Heading(self.tr("Three seconds of each genre, as networks see them"))
        self._examples = _Pictures()
        self._skipped_title = Heading("")
        self.skipped = plain_table(
            (self.tr("Left out"), self.tr("Reason")), self.tr("Tracks that are left out")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._words)
        self._pages.addWidget(self._make_content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.progress)
        layout.addWidget(self._pages, 1)
        self.say(
            self.tr(
                "Say on the left where the music and its genres are, then press “Look at the data”."
                "\n\nNothing is changed in your files, here or while training."
            )
        )

    @property
    def is_reading(self) -> bool:
        """Whether a data set is being read."""
        return self._job is not None

    @property
    def words(self) -> str:
        """What is said in place of a data set, "" while one is shown."""
        return self._words.text() if self._pages.currentIndex() == 0 else ""

    def say(self, words: str) -> None:
        """Show a sentence in place of a data set."""
        self._words.setText(words)
        self._pages.setCurrentIndex(0)

    def read(self, config: TrainingConfig) -> None:
        """Read a data set; what was being read is left."""
        self.cancel()
        self.summary = None
        self.say("")
        self.progress.begin(self.tr("Reading the data"))
        session = self._session
        job = session.jobs.run("training", lambda: look_at(config, session))
        self._job = job
        job.yielded.connect(self._on_events)
        job.failed.connect(self._on_failed)
        job.ended.connect(lambda: self._on_ended(job))

    def cancel(self) -> None:
        """Stop reading."""
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()
            self.progress.end()
            if self.summary is None:
                self.say(self.tr("Reading was stopped."))

    def _on_events(self, events: list[object]) -> None:
        last: Progress | None = None
        for event in events:
            if isinstance(event, Progress):
                last = event
            elif isinstance(event, DataSummary):
                self._show(event)
            elif isinstance(event, Example):
                self._examples_title.show()
                self._examples.show()
                self._examples.add(event)
        if last is not None:
            self.progress.update_progress(last.done, last.total)

    def _on_failed(self, words: str) -> None:
        self.say(self.tr("⚠ {0}").format(words))

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.progress.end()
            self.ended.emit()

    # What it shows.

    def _show(self, summary: DataSummary) -> None:
        self.summary = summary
        locale = QLocale()
        self._title.setText(summary.title)
        parts = [
            self.tr("%Ln track(s)", "", summary.tracks),
            self.tr("%Ln genre(s)", "", len(summary.genres)),
        ]
        if summary.artists:
            parts.append(self.tr("%Ln artist(s)", "", summary.artists))
        if summary.seconds:
            if summary.seconds >= 3600:
                hours = locale.toString(summary.seconds / 3600, "f", 1)
                parts.append(self.tr("{0} hours").format(hours))
            else:
                parts.append(self.tr("%Ln minute(s)", "", max(1, round(summary.seconds / 60))))
        if summary.multi_label:
            parts.append(self.tr("several genres a track"))
        self._facts.setText("   ·   ".join(parts))
        warnings = self._warnings_of(summary)
        self._warnings.setText("\n".join(self.tr("⚠ {0}").format(words) for words in warnings))
        self._warnings.setVisible(bool(warnings))
        fill_table(self.genres, [self._row(genre) for genre in summary.genres], numbers=(1, 2, 3))
        self._examples.clear()
        self._examples.hide()
        self._examples_title.hide()
        count = sum(summary.skipped_kinds.values())
        for widget in (self._skipped_title, self.skipped):
            widget.setVisible(bool(count))
        kinds = ", ".join(
            f"{self._kind(kind)} {locale.toString(n)}" for kind, n in summary.skipped_kinds.items()
        )
        self._skipped_title.setText(
            self.tr("Left out: {0} ({1})").format(locale.toString(count), kinds)
        )
        rows = [(skipped.name, reason_text(skipped.reason)) for skipped in summary.skipped]
        if count > len(rows):
            more = locale.toString(count - len(rows))
            rows.append((self.tr("… and {0} more").format(more), ""))
        fill_table(self.skipped, rows)
        self._pages.setCurrentIndex(1)

    def _row(self, genre: GenreSummary) -> tuple[str, ...]:
        locale = QLocale()
        artists = locale.toString(genre.artists) if genre.artists else "–"
        hours = locale.toString(genre.seconds / 3600, "f", 2) if genre.seconds else "–"
        notes = []
        if genre.is_small:
            notes.append(self.tr("few tracks"))
        if genre.is_of_one_artist:
            notes.append(self.tr("one artist only"))
        return genre.genre, locale.toString(genre.tracks), artists, hours, ", ".join(notes)

    def _warnings_of(self, summary: DataSummary) -> list[str]:
        warnings = []
        if len(summary.genres) < 2:
            warnings.append(self.tr("There is one genre only; training needs at least two."))
        small = [genre.genre for genre in summary.genres if genre.is_small]
        if small:
            warnings.append(
                self.tr(
                    "Fewer than {0} tracks, so that the figures of these genres say little: {1}."
                ).format(FEW_TRACKS, _listed(small))
            )
        alone = [genre.genre for genre in summary.genres if genre.is_of_one_artist]
        if alone:
            warnings.append(
                self.tr(
                    "Of one artist only, so that no test can tell whether the genre or the artist"
                    " is recognised: {0}."
                ).format(_listed(alone))
            )
        if summary.nameless:
            warnings.append(
                self.tr(
                    "%Ln track(s) without a known artist: they may be on both sides of the split.",
                    "",
                    summary.nameless,
                )
            )
        return warnings

    def _kind(self, kind: str) -> str:
        kinds = {
            "missing": self.tr("missing:"),
            "corrupt": self.tr("damaged:"),
            "unlabelled": self.tr("without a genre:"),
            "duplicate": self.tr("there twice:"),
            "rare": self.tr("of a rare genre:"),
        }
        return kinds.get(kind, self.tr("other:"))

    def _make_content(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self._title)
        layout.addWidget(self._facts)
        layout.addWidget(self._warnings)
        layout.addWidget(self.genres, 3)
        layout.addWidget(self._examples_title)
        layout.addWidget(self._examples)
        layout.addWidget(self._skipped_title)
        layout.addWidget(self.skipped, 1)
        return page


class _Pictures(QScrollArea):
    """A row of spectrograms with their genres below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Example spectrograms"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)
        self._row.addStretch(1)
        self.setWidget(self._inner)
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(PICTURE + line + SPACE + self.horizontalScrollBar().sizeHint().height())

    def clear(self) -> None:
        """Take all pictures away."""
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()

    def add(self, example: Example) -> None:
        """Show a further genre."""
        height, width = example.codes.shape
        image = QImage(example.codes.data, width, height, width, QImage.Format.Format_Indexed8)
        image.setColorTable(colormaps.color_table(colormaps.DEFAULT, 0, 255))
        ratio = self.devicePixelRatioF()
        size = round(PICTURE * ratio)
        pixmap = QPixmap.fromImage(image).scaled(
            size, size, mode=Qt.TransformationMode.SmoothTransformation
        )
        pixmap.setDevicePixelRatio(ratio)
        picture = QLabel()
        picture.setPixmap(pixmap)
        picture.setToolTip(example.name)
        picture.setAccessibleName(
            self.tr("Spectrogram of {0}: {1}").format(example.genre, example.name)
        )
        name = QLabel()
        name.setText(
            name.fontMetrics().elidedText(example.genre, Qt.TextElideMode.ElideRight, PICTURE)
        )
        tile = QWidget()
        column = QVBoxLayout(tile)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 4)
        column.addWidget(picture)
        column.addWidget(name)
        self._row.insertWidget(self._row.count() - 1, tile, 0, Qt.AlignmentFlag.AlignTop)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:8])
    return f"{shown}, …" if len(names) > 8 else shown
