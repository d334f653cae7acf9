"""The tree of a genre list, with what each line touches in the library."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reclass_gui.core.genres import comparison_key
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.genrelist import GenreList
    from reclass_gui.core.genreusage import GenreUsage

_LINE = Qt.ItemDataRole.UserRole
# More spellings that the list does not know are counted, not shown.
_MOST_STRANGERS = 500


class Kind(enum.Enum):
    """What a line of the tree is."""

    MAIN = "main"
    FINER = "finer"
    ALIAS = "alias"
    STRANGER = "stranger"
    SHIELD = "shield"


@dataclass(frozen=True)
class Line:
    """A line of the tree.

    Attributes:
        name: the genre or spelling.
        genre: the genre of a spelling; else the name, "" for what is not in the list.
    """

    kind: Kind
    name: str
    genre: str


class GenreTree(QTreeWidget):
    """Show genres with finer ones and spellings below, then what the list does not know.

    Signals:
        line_entered: the cursor is elsewhere.
        removal_asked: Del was pressed.
    """

    line_entered = Signal()
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Genres"))
        self.setColumnCount(5)
        self.setHeaderLabels(
            [
                self.tr("Genre"),
                self.tr("In files"),
                self.tr("Given"),
                self.tr("Suggested"),
                self.tr("Protected"),
            ]
        )
        heading = self.headerItem()
        for column, tip in enumerate(
            (
                "",
                self.tr("Tracks whose files have it, in any spelling"),
                self.tr("Tracks that are suggested it, or that you gave it"),
                self.tr("Whether it may be suggested"),
                self.tr("Never removed or replaced in files; how many tracks have it"),
            )
        ):
            heading.setToolTip(column, tip)
        self.setUniformRowHeights(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._height = self.fontMetrics().height() + SPACE
        self._items: dict[Line, QTreeWidgetItem] = {}
        self._usage: GenreUsage | None = None
        self._shielded: dict[str, str] = {}
        self._genres: GenreList | None = None
        self._strangers: QTreeWidgetItem | None = None
        self._words = ""
        self.currentItemChanged.connect(lambda: self.line_entered.emit())

    def current(self) -> Line | None:
        """Return the line under the cursor; None on a heading."""
        item = self.currentItem()
        return None if item is None else item.data(0, _LINE)

    def go_to(self, line: Line) -> None:
        """Put the cursor on a line, if it is there."""
        item = self._items.get(line)
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def cells(self, line: Line) -> tuple[str, ...]:
        """Return what a line shows.

        Raises:
            KeyError: it is not there.
        """
        return tuple(self._items[line].text(column) for column in range(5))

    def lines(self) -> list[Line]:
        """Return the lines that are shown."""
        return [line for line, item in self._items.items() if not item.isHidden()]

    def show_list(self, genres: GenreList, protected: Sequence[str]) -> None:
        """Show a list; the cursor and what is open stay where they can."""
        current = self.current()
        opened = {line for line, item in self._items.items() if item.isExpanded()}
        blocked = self.blockSignals(True)
        self.clear()
        self._items.clear()
        self._strangers = None
        self._genres = genres
        self._shielded = {comparison_key(name): name for name in protected}
        for main, below in genres.finer.items():
            item = self._line(self, Line(Kind.MAIN, main, main))
            self._spellings(item, main)
            for name in below:
                self._spellings(self._line(item, Line(Kind.FINER, name, name)), name)
        for line in opened:
            if line in self._items:
                self._items[line].setExpanded(True)
        self._show_others()
        self._fill()
        self.search(self._words)
        if current is not None:
            self.go_to(current)
        self.blockSignals(blocked)
        self.line_entered.emit()

    def show_usage(self, usage: GenreUsage) -> None:
        """Show the numbers of tracks."""
        current = self.current()
        self._usage = usage
        blocked = self.blockSignals(True)
        self._show_others()
        self._fill()
        self.search(self._words)
        if current is not None:
            self.go_to(current)
        self.blockSignals(blocked)

    def search(self, words: str) -> None:
        """Leave the lines that hold all words, what they stand under, and what is below them."""
        self._words = words
        wanted = words.casefold().split()
        for item in _children(self.invisibleRootItem()):
            self._hide_other(item, wanted, False)

    def _hide_other(self, item: QTreeWidgetItem, wanted: list[str], above: bool) -> bool:
        own = above or all(word in item.text(0).casefold() for word in wanted)
        below = [self._hide_other(child, wanted, own) for child in _children(item)]
        item.setHidden(not (own or any(below)))
        if wanted and any(below) and not own:
            item.setExpanded(True)
        return own or any(below)

    def _line(self, above: QTreeWidget | QTreeWidgetItem, line: Line) -> QTreeWidgetItem:
        item = QTreeWidgetItem(above)
        item.setText(0, line.name)
        item.setData(0, _LINE, line)
        item.setSizeHint(0, QSize(0, self._height))
        for column in (1, 2):
            item.setTextAlignment(
                column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
        for column in (3, 4):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
        if line.kind is Kind.ALIAS:
            font = item.font(0)
            font.setItalic(True)
            item.setFont(0, font)
            item.setToolTip(0, self.tr("Another spelling of {genre}").format(genre=line.genre))
            item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, item.toolTip(0))
        self._items[line] = item
        return item

    def _spellings(self, item: QTreeWidgetItem, name: str) -> None:
        assert self._genres is not None
        for alias in self._genres.aliases.get(name, ()):
            self._line(item, Line(Kind.ALIAS, alias, name))

    def _show_others(self) -> None:
        """Show what stands in files or is protected, and is not in the list."""
        was_open = True
        if self._strangers is not None:
            was_open = self._strangers.isExpanded()
            self.takeTopLevelItem(self.indexOfTopLevelItem(self._strangers))
            self._strangers = None
        for line in [ln for ln in self._items if ln.kind in (Kind.STRANGER, Kind.SHIELD)]:
            del self._items[line]
        unknown = list(self._usage.unknown) if self._usage is not None else []
        named = {comparison_key(line.name) for line in self._items}
        named |= {comparison_key(name) for name in unknown}
        shields = [name for key, name in self._shielded.items() if key not in named]
        if not unknown and not shields:
            return
        heading = QTreeWidgetItem(self)
        heading.setText(0, self.tr("Not in the list"))
        heading.setSizeHint(0, QSize(0, self._height))
        font = heading.font(0)
        font.setBold(True)
        heading.setFont(0, font)
        for name in shields:
            self._line(heading, Line(Kind.SHIELD, name, ""))
        for name in unknown[:_MOST_STRANGERS]:
            self._line(heading, Line(Kind.STRANGER, name, ""))
        heading.setExpanded(was_open)
        self._strangers = heading

    def _fill(self) -> None:
        genres, usage = self._genres, self._usage
        if genres is None:
            return
        for line, item in self._items.items():
            key = comparison_key(line.name)
            spelled = usage.spelled.get(key, 0) if usage is not None else 0
            if usage is not None:
                in_list = line.kind in (Kind.MAIN, Kind.FINER)
                present = usage.present.get(line.name, 0) if in_list else spelled
                if line.kind is Kind.STRANGER:
                    present = usage.unknown.get(line.name, 0)
                item.setText(1, QLocale().toString(present))
                item.setText(
                    2, QLocale().toString(usage.given.get(line.name, 0)) if in_list else ""
                )
            if line.kind is Kind.MAIN:
                item.setText(3, self.tr("yes") if genres.permits(line.name) else self.tr("no"))
            shown = self.tr("yes")
            if usage is not None:
                shown = self.tr("yes, {count}").format(count=QLocale().toString(spelled))
            item.setText(4, shown if key in self._shielded else "")


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (item.child(place) for place in range(item.childCount()))
    return [child for child in found if child is not None]
