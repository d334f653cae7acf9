"""The lower half of the review panel: every genre to choose from, and what else was heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.captions import Heading, Paragraph
from reclass_gui.ui.chips import Chips
from reclass_gui.ui.probabilitybars import ProbabilityBars
from reclass_gui.ui.suggestionwords import percent

if TYPE_CHECKING:
    from reclass_gui.core.records import Suggestion

_TAGS_SHOWN = 12
_FAINTEST = 0.05


class GenreSection(QWidget):
    """Probabilities of all genres; under them styles and tags, which are only to be read.

    Signals:
        genre_chosen: by a click or by Enter.
    """

    genre_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._suggested: tuple[str, ...] = ()
        self._bars_title = Heading(self.tr("Choose a genre"))
        self.bars = ProbabilityBars()
        self.bars.genre_chosen.connect(self.genre_chosen)
        self._several_note = Paragraph(
            self.tr("Switch each genre on or off. It is suggested when its bar reaches the mark.")
        )
        self._heard_title = Heading(self.tr("Also heard"))
        self._heard_note = Paragraph(self.tr("Only shown, never written unasked."))
        self._styles = Chips()
        self._styles.setAccessibleName(self.tr("Styles"))
        self._tags = Chips()
        self._tags.setAccessibleName(self.tr("Tags heard"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE)
        for widget in (
            self._bars_title,
            self._several_note,
            self.bars,
            self._heard_title,
            self._heard_note,
            self._styles,
            self._tags,
        ):
            layout.addWidget(widget)

    def show_suggestion(
        self, suggestion: Suggestion | None, chosen: tuple[str, ...] | None
    ) -> None:
        """Show what was heard; ``chosen`` are the genres that a person decided on, if so."""
        self._suggested = suggestion.genres if suggestion else ()
        probabilities = suggestion.probabilities if suggestion else ()
        several = suggestion is not None and suggestion.multilabel
        self.bars.show_probabilities(
            probabilities,
            self._suggested if chosen is None else chosen,
            thresholds=suggestion.thresholds if suggestion else (),
            several=several,
        )
        self.bars.setVisible(bool(probabilities))
        self._bars_title.setText(self.tr("Choose genres") if several else self.tr("Choose a genre"))
        self._several_note.setVisible(several and bool(probabilities))
        self._bars_title.setVisible(bool(probabilities))
        styles = suggestion.styles if suggestion else ()
        heard = suggestion.heard[:_TAGS_SHOWN] if suggestion else ()
        self._styles.show_words([(name, percent(share)) for name, share in styles])
        self._tags.show_words(
            [(name, percent(share)) for name, share in heard if share >= _FAINTEST]
        )
        self._heard_title.setVisible(bool(styles or heard))
        self._heard_note.setVisible(bool(styles or heard))

    def set_chosen(self, genres: tuple[str, ...] | None) -> None:
        """Mark another decision; None goes back to the suggestion."""
        self.bars.set_chosen(self._suggested if genres is None else genres)
