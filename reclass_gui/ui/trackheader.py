"""The head of the review panel: which track it is, what it is tagged, and what was heard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.suggestionwords import suggestion_words

if TYPE_CHECKING:
    from reclass_gui.core.records import Suggestion, Track

_LONGEST_UNBROKEN = 18
_ZERO_WIDTH_SPACE = "\u200b"


def breakable(text: str) -> str:
    """Let file names and other words without spaces be broken where a line ends."""
    text = re.sub(r"([_\-./\\])(?=\w)", rf"\1{_ZERO_WIDTH_SPACE}", text)
    return re.sub(rf"(\w{{{_LONGEST_UNBROKEN}}})(?=\w)", rf"\1{_ZERO_WIDTH_SPACE}", text)


class TrackHeader(QWidget):
    """Title, artist and album; the present genre and the suggestion under each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _label(self, self.tr("Title"))
        self._artist = _label(self, self.tr("Artist and album"), muted=True)
        self._present = _label(self, self.tr("Present genre"))
        self._suggested = _label(self, self.tr("Suggestion"))
        self._chosen = _label(self, self.tr("Your choice"))
        bold = QFont(self.font())
        bold.setBold(True)
        self._suggested.setFont(bold)
        self._chosen.setFont(bold)
        large = QFont(bold)
        large.setPointSizeF(bold.pointSizeF() * 1.25)
        self._title.setFont(large)
        self._facts = QGridLayout()
        self._facts.setContentsMargins(0, theme.SPACE // 2, 0, 0)
        self._facts.setHorizontalSpacing(theme.SPACE * 2)
        self._facts.setVerticalSpacing(theme.SPACE // 2)
        self._facts.setColumnStretch(1, 1)
        self._names: dict[QLabel, QLabel] = {}
        for row, value in enumerate((self._present, self._suggested, self._chosen)):
            name = _label(self, value.accessibleName(), muted=True)
            name.setText(value.accessibleName())
            name.setWordWrap(False)
            name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            value.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(name, row, 0)
            self._facts.addWidget(value, row, 1)
            self._names[value] = name
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE // 4)
        layout.addWidget(self._title)
        layout.addWidget(self._artist)
        layout.addLayout(self._facts)
        theme.watch().changed.connect(self._recolour)

    @property
    def words(self) -> tuple[str, str, str]:
        """What is said of title, present genre and suggestion."""
        return self._title.text(), self._present.text(), self._suggested.text()

    def show_track(
        self, track: Track, suggestion: Suggestion | None, chosen: tuple[str, ...] | None
    ) -> None:
        """Show a track; ``chosen`` are the genres that a person decided on, if so."""
        self._title.setText(breakable(track.title or track.path.name))
        about = " · ".join(text for text in (track.artist, track.album) if text)
        self._artist.setText(breakable(about))
        self._artist.setVisible(bool(about))
        self._present.setText(breakable("; ".join(track.genres)) or self.tr("none"))
        self._suggested.setText(breakable(reason_text(track.error) or suggestion_words(suggestion)))
        heading = self.tr("Can't be read") if track.error else self.tr("Suggestion")
        self._suggested.setAccessibleName(heading)
        self._names[self._suggested].setText(heading)
        differs = chosen is not None and (suggestion is None or chosen != suggestion.genres)
        self._chosen.setText(breakable(", ".join(chosen or ())) or self.tr("none"))
        self._chosen.setVisible(differs)
        self._names[self._chosen].setVisible(differs)
        failed, unsure = bool(track.error), suggestion is not None and bool(suggestion.reason)
        self._rank = "bad" if failed else "warn" if unsure else "text"
        self._recolour()

    _rank = "text"

    def _recolour(self) -> None:
        scheme = theme.colours()
        _colour(self._suggested, getattr(scheme, self._rank))
        for label in self.findChildren(QLabel):
            if label.property("muted"):
                _colour(label, scheme.muted)


def _colour(label: QLabel, colour: str) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)


def _label(parent: QWidget, name: str, *, muted: bool = False) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAccessibleName(name)
    label.setProperty("muted", muted)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
