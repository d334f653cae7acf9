"""The sheet of all shortcuts, made from the actions themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction


def plain_text(action: QAction) -> str:
    """Return an action's name without mnemonic and ellipsis."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("….")


def key_text(action: QAction) -> str:
    """Return an action's shortcuts as they are written on this platform."""
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(sequence.toString(form) for sequence in action.shortcuts())


class ShortcutsDialog(QDialog):
    """List what each key does, group by group, and find one among them."""

    def __init__(
        self, groups: Mapping[str, Sequence[QAction]], parent: QWidget | None = None
    ) -> None:
        """Build the sheet.

        Args:
            groups: actions by the title of their group; those without a shortcut are left out.
            parent: the window behind.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a key or what it does"))
        self._search.setAccessibleName(self.tr("Find a shortcut"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.on_searched)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._tree = self._make_tree(groups)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._search)
        layout.addWidget(self._tree, 1)
        layout.addWidget(buttons)
        self.resize(64 * SPACE, 72 * SPACE)

    def on_searched(self, words: str) -> None:
        """Leave the lines that hold all words."""
        wanted = words.casefold().split()
        for group, lines in self._groups:
            for line in lines:
                text = f"{group.text(0)} {line.text(0)} {line.text(1)}".casefold()
                line.setHidden(not all(word in text for word in wanted))
            group.setHidden(all(line.isHidden() for line in lines))

    def rows(self) -> list[tuple[str, str, str]]:
        """Return what is shown: (group, what it does, keys)."""
        return [
            (group.text(0), line.text(0), line.text(1))
            for group, lines in self._groups
            for line in lines
            if not line.isHidden()
        ]

    def _make_tree(self, groups: Mapping[str, Sequence[QAction]]) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Shortcuts"))
        tree.setColumnCount(2)
        tree.setHeaderLabels([self.tr("What it does"), self.tr("Key")])
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.header().setStretchLastSection(True)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        height = tree.fontMetrics().height() + SPACE
        for title, actions in groups.items():
            items = []
            for action in actions:
                if not action.shortcuts():
                    continue
                item = QTreeWidgetItem([plain_text(action), key_text(action)])
                item.setSizeHint(0, QSize(0, height))
                for column in (0, 1):
                    item.setToolTip(column, action.toolTip())
                items.append(item)
            if items:
                group = QTreeWidgetItem([title])
                group.setSizeHint(0, QSize(0, height))
                font = group.font(0)
                font.setBold(True)
                group.setFont(0, font)
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                group.addChildren(items)
                self._groups.append((group, items))
                tree.addTopLevelItem(group)
        tree.expandAll()
        tree.setColumnWidth(0, 40 * SPACE)
        return tree
