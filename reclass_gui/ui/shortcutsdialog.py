"""The sheet of all shortcuts, in which a person finds keys and chooses others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.core.shortcuts import parse
from reclass_gui.ui.shortcuts import is_key, keys_of, native, portable, settled
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from reclass_gui.ui.shortcuts import Keys, Shortcut, Shortcuts

_NAME = Qt.ItemDataRole.UserRole


class ShortcutsDialog(QDialog):
    """List what each key does, group by group; find one among them; choose others.

    Signals:
        keys_chosen: the texts that the settings are to hold.
    """

    keys_chosen = Signal(object)

    def __init__(
        self, shortcuts: Shortcuts, texts: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """Build the sheet.

        Args:
            shortcuts: all that there are.
            texts: what the settings hold of chosen keys.
            parent: the window behind.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._shortcuts = shortcuts
        self._known = {shortcut.name: shortcut for shortcut in shortcuts.all}
        self._chosen = parse(texts)
        self._pending: tuple[Shortcut, Keys] | None = None
        self._pressed = ""
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a key or what it does"))
        self._search.setAccessibleName(self.tr("Find a shortcut"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.on_searched)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._tree = self._make_tree()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._search)
        layout.addWidget(self._tree, 1)
        layout.addLayout(self._make_editor())
        layout.addWidget(self._make_question())
        layout.addWidget(self._make_buttons())
        self._show_keys()
        self._tree.currentItemChanged.connect(self._on_current_changed)
        self._on_current_changed()
        self.resize(84 * SPACE, 80 * SPACE)

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

    def select(self, name: str) -> None:
        """Put the cursor on a shortcut."""
        for _, lines in self._groups:
            for line in lines:
                if line.data(0, _NAME) == name:
                    self._tree.setCurrentItem(line)

    # What a person does.

    def on_set(self) -> None:
        """Give the shortcut the key that was pressed, and no other."""
        self._take_pressed(())

    def on_add(self) -> None:
        """Give the shortcut the key that was pressed beside those that it has."""
        current = self._current()
        if current is not None:
            self._take_pressed(keys_of(current, self._chosen))

    def on_clear(self) -> None:
        """Leave the shortcut without a key."""
        current = self._current()
        if current is not None:
            self._put(current, ())

    def on_reset(self) -> None:
        """Give the shortcut its built-in keys."""
        current = self._current()
        if current is not None:
            self._ask(current, current.built_in)

    def on_reset_all(self) -> None:
        """Give all shortcuts their built-in keys."""
        self._chosen = {n: keys for n, keys in self._chosen.items() if n not in self._known}
        self._settle()

    def on_take(self) -> None:
        """Take the keys that were asked for from what has them."""
        assert self._pending is not None
        shortcut, keys = self._pending
        for other, key in self._conflicts(shortcut, keys):
            left = tuple(k for k in keys_of(other, self._chosen) if k != key)
            self._chosen[other.name] = left
        self._put(shortcut, keys)

    def on_leave(self) -> None:
        """Leave the keys where they are."""
        self._say("")
        self._edit.clear()
        self._edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press no button that does not have the focus."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # Deciding.

    def _current(self) -> Shortcut | None:
        item = self._tree.currentItem()
        name = None if item is None else item.data(0, _NAME)
        return None if name is None else self._known[name]

    def _take_pressed(self, besides: Keys) -> None:
        current, key = self._current(), portable(self._edit.keySequence())
        if current is None or not key:
            return
        taken = self._shortcuts.taken_by(key)
        if not is_key(key):
            words = self.tr("“{key}” can't be chosen: it is needed to get about in the window.")
            self._say(words.format(key=native([key])))
        elif taken:
            words = self.tr("“{key}” can't be chosen: it opens “{title}”.")
            self._say(words.format(key=native([key]), title=taken))
        else:
            self._ask(current, tuple(dict.fromkeys((*besides, key))))

    def _conflicts(self, shortcut: Shortcut, keys: Keys) -> list[tuple[Shortcut, str]]:
        return [
            (other, key)
            for other in self._known.values()
            if other is not shortcut and other.scope.meets(shortcut.scope)
            for key in keys_of(other, self._chosen)
            if key in keys
        ]

    def _ask(self, shortcut: Shortcut, keys: Keys) -> None:
        """Put keys in force, after a question where they mean something else already."""
        found = self._conflicts(shortcut, keys)
        if not found:
            self._put(shortcut, keys)
            return
        self._pending = shortcut, keys
        words = self.tr("“{key}” already means “{title}”.")
        lines = [words.format(key=native([key]), title=other.title) for other, key in found]
        self._say("\n".join(lines), asks=True)
        self._take.setFocus()

    def _put(self, shortcut: Shortcut, keys: Keys) -> None:
        self._chosen[shortcut.name] = keys
        self._settle()

    def _settle(self) -> None:
        self._say("")
        self._edit.clear()
        texts = settled(self._known.values(), self._chosen)
        self._chosen = parse(texts)
        self._show_keys()
        self._on_current_changed()
        self.keys_chosen.emit(texts)

    # Showing.

    def _say(self, words: str, *, asks: bool = False) -> None:
        if not asks:
            self._pending = None
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._words.setVisible(bool(words))
        self._take.setVisible(asks)
        self._leave.setVisible(asks)

    def _show_keys(self) -> None:
        for _, lines in self._groups:
            for line in lines:
                shortcut = self._known[line.data(0, _NAME)]
                keys = keys_of(shortcut, self._chosen)
                is_own = keys != shortcut.built_in
                line.setText(1, native(keys))
                built_in = native(shortcut.built_in) or self.tr("none")
                line.setText(2, built_in if is_own else "")
                font = line.font(1)
                font.setBold(is_own)
                line.setFont(1, font)

    def _on_current_changed(self) -> None:
        current = self._current()
        keys = () if current is None else keys_of(current, self._chosen)
        self._say("")
        self._edit.clear()
        self._edit.setEnabled(current is not None)
        self._clear.setEnabled(bool(keys))
        self._reset.setEnabled(current is not None and keys != current.built_in)
        self._on_pressed()

    def _on_pressed(self) -> None:
        pressed = portable(self._edit.keySequence())
        # The field tells the same key once more when it loses the focus.
        if pressed and pressed != self._pressed:
            self._say("")
        self._pressed = pressed
        for button in (self._set, self._add):
            button.setEnabled(bool(pressed) and self._current() is not None)

    # Building.

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Shortcuts"))
        tree.setColumnCount(3)
        tree.setHeaderLabels([self.tr("What it does"), self.tr("Key"), self.tr("Built in")])
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.header().setStretchLastSection(True)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        height = tree.fontMetrics().height() + SPACE
        groups: dict[str, list[Shortcut]] = {}
        for shortcut in self._known.values():
            groups.setdefault(shortcut.group, []).append(shortcut)
        for title, members in groups.items():
            items = []
            for shortcut in members:
                item = QTreeWidgetItem([shortcut.title])
                item.setData(0, _NAME, shortcut.name)
                item.setSizeHint(0, QSize(0, height))
                items.append(item)
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
        tree.setColumnWidth(0, 42 * SPACE)
        tree.setColumnWidth(1, 20 * SPACE)
        tree.itemActivated.connect(lambda: self._edit.setFocus())
        return tree

    def _make_editor(self) -> QHBoxLayout:
        self._edit = QKeySequenceEdit()
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(self.tr("New key for the selected line"))
        self._edit.keySequenceChanged.connect(self._on_pressed)
        field = self._edit.findChild(QLineEdit)
        assert field is not None
        # Qt's own words, in any language.
        words = self.fontMetrics().horizontalAdvance(field.placeholderText())
        self._edit.setMinimumWidth(words + 3 * SPACE)
        self._set = self._button(self.tr("&Use this key"), self.on_set)
        self._add = self._button(self.tr("A&dd this key"), self.on_add)
        self._clear = self._button(self.tr("&No key"), self.on_clear)
        self._reset = self._button(self.tr("&Built-in key"), self.on_reset)
        label = QLabel(self.tr("New &key:"))
        label.setBuddy(self._edit)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(label)
        row.addWidget(self._edit, 1)
        for button in (self._set, self._add, self._clear, self._reset):
            row.addWidget(button)
        return row

    def _make_question(self) -> QWidget:
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._take = self._button(self.tr("&Take it from there"), self.on_take)
        self._leave = self._button(self.tr("&Leave it"), self.on_leave)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._words, 1)
        row.addWidget(self._take)
        row.addWidget(self._leave)
        return box

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        reset = buttons.addButton(self.tr("&Reset all"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.setAutoDefault(False)
        reset.clicked.connect(self.on_reset_all)
        return buttons

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        # Enter in the list goes to the field; it must press nothing.
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button
