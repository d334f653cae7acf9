"""Two models on the same tracks, side by side, and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from reclass_gui.ui.suggestionwords import percent
from reclass_gui.ui.theme import SPACE, colours

if TYPE_CHECKING:
    from reclass_gui.train.learning import Learnt, SideBySide

_COLOUR = {
    "better": "good",
    "perhaps better": "good",
    "same": "text",
    "perhaps worse": "warn",
    "worse": "bad",
}


class LearnResult(QFrame):
    """Show how the new model does beside the one that is in use; hidden until there is a result."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = QLabel()
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        self.headline.setWordWrap(True)
        self.remarks = QLabel()
        self.remarks.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * SPACE)
        self._grid.setVerticalSpacing(SPACE // 2)
        self._cells = [[QLabel() for _ in range(4)] for _ in range(3)]
        for line, cells in enumerate(self._cells):
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, line, column)
        self._grid.setColumnStretch(3, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE, 0, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self.headline)
        layout.addLayout(self._grid)
        layout.addWidget(self.remarks)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said, for tests and screen readers."""
        cells = (cell.text() for line in self._cells for cell in line)
        return "\n".join((self.headline.text(), *cells, self.remarks.text()))

    def show_result(self, result: Learnt) -> None:
        """Show a comparison."""
        pair = result.comparison
        self.headline.setText(self._verdicts()[pair.verdict])
        self.headline.setStyleSheet(f"color: {getattr(colours(), _COLOUR[pair.verdict])};")
        rows = (
            ("", self.tr("Right"), self.tr("Accuracy"), self.tr("95 % interval")),
            self._line(self.tr("New model"), pair.right, pair.tracks, pair.interval),
            self._line(pair.rival_title, pair.rival_right, pair.tracks, pair.rival_interval),
        )
        muted = f"color: {colours().muted};"
        for cells, texts in zip(self._cells, rows, strict=True):
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)
                cell.setStyleSheet(muted if texts is rows[0] else "")
        self.remarks.setText("\n".join(self._remarks(result, pair)))
        self.remarks.setStyleSheet(muted)
        self.setAccessibleName(self.tr("Comparison"))
        self.setAccessibleDescription(self.text)
        self.show()

    def _line(
        self, name: str, right: int, tracks: int, interval: tuple[float, float]
    ) -> tuple[str, str, str, str]:
        locale = QLocale()
        low, high = interval
        return (
            name,
            self.tr("{right} of {tracks}").format(
                right=locale.toString(right), tracks=locale.toString(tracks)
            ),
            percent(right / tracks, certain=True),
            self.tr("{low} to {high}").format(
                low=percent(low, certain=True), high=percent(high, certain=True)
            ),
        )

    def _verdicts(self) -> dict[str, str]:
        return {
            "better": self.tr("The new model is better."),
            "perhaps better": self.tr("The new model may be better; it can be chance."),
            "same": self.tr("Both models are right equally often."),
            "perhaps worse": self.tr("The new model may be worse; it can be chance."),
            "worse": self.tr("The new model is worse."),
        }

    def _remarks(self, result: Learnt, pair: SideBySide) -> list[str]:
        locale = QLocale()
        words = [
            self.tr(
                "Compared on tracks of artists that the new model did not learn from:"
                " only the new one is right on {new}, only the other on {old}"
                " (McNemar p {p})."
            ).format(
                new=locale.toString(pair.only_new),
                old=locale.toString(pair.only_rival),
                p=locale.toString(pair.p_value, "g", 2),
            )
        ]
        if pair.stands_in_for:
            words.append(
                self.tr(
                    "“{model}” learnt from these tracks itself or was not asked about them,"
                    " so “{other}” is compared in its place."
                ).format(model=pair.stands_in_for, other=pair.rival_title)
            )
        if pair.sampled:
            words.append(
                self.tr(
                    "Of the %Ln track(s) drawn at random the new one gets {new} right,"
                    " the other {old}.",
                    "",
                    pair.sampled,
                ).format(
                    new=locale.toString(pair.sampled_right),
                    old=locale.toString(pair.sampled_rival_right),
                )
            )
        else:
            words.append(
                self.tr(
                    "None of these tracks was drawn at random. The order “Surprises and a sample”"
                    " mixes such tracks in; figures from odd tracks only say little of the others."
                )
            )
        if unheard := result.left_out.get("not heard", 0):
            words.append(self.tr("%Ln track(s) left out: not listened to yet.", "", unheard))
        return words
