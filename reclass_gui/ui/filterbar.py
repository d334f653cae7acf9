"""Search, kinds of rows, and order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QToolButton,
    QWidget,
)

from reclass_gui.ui import theme
from reclass_gui.ui.foldingrow import FoldingRow
from reclass_gui.ui.roworder import Order, RowFilter, Show
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reclass_gui.ui.tracktable import TrackTableModel

SEARCH_MS = 150
COUNT_MS = 200


class FilterBar(FoldingRow):
    """Choose which rows of a table model are shown, and in which order.

    Signals:
        order_chosen(Order, bool): sort like this, descending or not.
    """

    order_chosen = Signal(object, bool)

    def __init__(self, model: TrackTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._pair: tuple[str, str] | None = None
        self._keys: frozenset[str] | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search artist, title, album and genre"))
        self.search.setToolTip(self.tr("Search artist, title, album and genre"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(14 * SPACE)
        self.search.setMaximumWidth(36 * SPACE)
        self._typing = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._typing.timeout.connect(self._filter)
        self.search.textChanged.connect(self._typing.start)
        self._counting = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._counting.timeout.connect(self.show_counts)
        model.counts_changed.connect(self._on_counts_changed)
        self._texts = {
            Show.ALL: self.tr("All"),
            Show.SUGGESTED: self.tr("Suggested"),
            Show.UNSURE: self.tr("Unsure"),
            Show.DIFFERS: self.tr("Differs"),
            Show.ACCEPTED: self.tr("Accepted"),
            Show.REJECTED: self.tr("Rejected"),
            Show.FAILED: self.tr("Failed"),
            Show.DOUBTED: self.tr("Doubted"),
        }
        # What is offered only once there is something of it.
        self._later = {Show.DOUBTED}
        self.chips: dict[Show, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.kinds = self._kind_box()
        layout = self.row
        layout.addWidget(self.search, 1)
        layout.addSpacing(SPACE)
        layout.addWidget(self.kinds)
        for show, text in self._texts.items():
            chip = self._chip(text)
            chip.clicked.connect(self._filter)
            self._group.addButton(chip)
            self.chips[show] = chip
            layout.addWidget(chip)
        self.chips[Show.ALL].setChecked(True)
        self.chips[Show.DIFFERS].setToolTip(
            self.tr("Tracks whose present genre is another than the suggested or chosen one")
        )
        self.chips[Show.DOUBTED].setToolTip(
            self.tr("Tracks whose present genre is probably wrong, the least believable first")
        )
        self.chips[Show.DOUBTED].hide()
        self._pair_chip = QToolButton()
        self._pair_chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._pair_chip.setToolTip(self.tr("Show the other tracks again"))
        theme.set_icon(self._pair_chip, "cross")
        self._pair_chip.clicked.connect(lambda: self.set_pair(None))
        self._pair_chip.hide()
        layout.addWidget(self._pair_chip)
        layout.addStretch(1)
        self.order = self._order_box()
        layout.addWidget(self.order)
        self.show_counts()

    @property
    def kind(self) -> Show:
        """The kind of rows that is shown."""
        return next(show for show, chip in self.chips.items() if chip.isChecked())

    def set_kind(self, show: Show) -> None:
        """Show one kind of rows."""
        self.chips[show].setChecked(True)
        self._filter()

    def set_pair(self, pair: tuple[str, str] | None) -> None:
        """Show the tracks of one cell (present, suggested) of the disagreement matrix, or all."""
        self._pair, self._keys = pair, None
        text = ""
        if pair is not None:
            present, suggested = (name or self.tr("none") for name in pair)
            text = self.tr("{present} → {suggested}").format(present=present, suggested=suggested)
        self._name_pair_chip(text)
        self._filter()

    def set_chosen(self, keys: Iterable[str], words: str) -> None:
        """Show only the tracks of some paths; ``words`` say which they are."""
        self._pair, self._keys = None, frozenset(keys)
        self._name_pair_chip(words)
        self._filter()

    def _name_pair_chip(self, text: str) -> None:
        """Say what is shown only, or hide the chip; nothing else narrows it down at first."""
        self._pair_chip.setVisible(bool(text))
        if text:
            self._pair_chip.setText(text)
            self._pair_chip.setAccessibleName(
                self.tr("Only {pair}; press to show the other tracks again").format(pair=text)
            )
            self.search.clear()
            self.chips[Show.ALL].setChecked(True)

    def clear(self) -> None:
        """Show everything."""
        self.search.clear()
        self.chips[Show.ALL].setChecked(True)
        self.set_pair(None)

    def show_counts(self) -> None:
        """Write on each chip how many rows there are of its kind."""
        locale = QLocale()
        for show, chip in self.chips.items():
            count = self._model.count(show)
            text = self._texts[show]
            chip.setText(f"{text} {locale.toString(count)}" if count else text)
            chip.setAccessibleName(self.tr("{kind}: %Ln track(s)", "", count).format(kind=text))
            self.kinds.setItemText(list(self.chips).index(show), chip.text())

    def show_order(self, order: Order, *, descending: bool) -> None:
        """Select an order, or none where it is not in the list."""
        # Not findData: it compares addresses of Python objects.
        places = [self.order.itemData(i) for i in range(self.order.count())]
        wanted = (order, descending)
        self.order.setCurrentIndex(places.index(wanted) if wanted in places else -1)

    def saved_width(self) -> int:
        """Return what one box takes less than all chips."""
        spacing = self.row.spacing()
        shown = (chip for show, chip in self.chips.items() if show not in self._later)
        chips = sum(chip.sizeHint().width() + spacing for chip in shown)
        return max(0, chips - self.kinds.minimumSizeHint().width() - spacing)

    def fold(self, folded: bool) -> None:
        """Offer the kinds in a box instead of as chips."""
        self.kinds.setVisible(folded)
        for show, chip in self.chips.items():
            chip.setVisible(not folded and show not in self._later)

    def offer(self, show: Show) -> None:
        """Offer a kind that was not needed until now."""
        if show in self._later:
            self._later.remove(show)
            self.fold(self.is_folded)

    def _kind_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Which tracks are shown"))
        box.setToolTip(self.tr("Which tracks are shown"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.addItems(list(self._texts.values()))
        box.activated.connect(lambda place: self.set_kind(list(self.chips)[place]))
        box.hide()
        return box

    def _chip(self, text: str) -> QToolButton:
        chip = QToolButton()
        chip.setText(text)
        chip.setCheckable(True)
        chip.setAutoRaise(True)
        return chip

    def _order_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Order of the tracks"))
        box.setToolTip(self.tr("Order of the tracks"))
        for text, order, descending in (
            (self.tr("By album"), Order.ALBUM, False),
            (self.tr("By folder"), Order.PATH, False),
            (self.tr("Surest first"), Order.CONFIDENCE, True),
            (self.tr("Least sure first"), Order.CONFIDENCE, False),
            (self.tr("Surprises first"), Order.CONFLICT, True),
            (self.tr("Surprises and a sample"), Order.MIXED, False),
            (self.tr("Doubted first"), Order.DOUBT, True),
        ):
            box.addItem(text, (order, descending))
        box.setPlaceholderText(self.tr("By column"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.activated.connect(self._on_order_chosen)
        return box

    def _on_order_chosen(self, place: int) -> None:
        order, descending = self.order.itemData(place)
        self.order_chosen.emit(order, descending)

    def _on_counts_changed(self) -> None:
        if not self._counting.isActive():
            self._counting.start()

    def _filter(self) -> None:
        self._typing.stop()
        self.kinds.setCurrentIndex(list(self.chips).index(self.kind))
        self._model.set_filter(
            RowFilter.searching(self.search.text(), self.kind, self._pair, self._keys)
        )
