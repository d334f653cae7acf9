"""What taking over a settings file would change, before it does."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.settingeditors import translated
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from reclass_gui.core.settings import Settings


class ImportDialog(QDialog):
    """Show line by line what is set now and what it would become."""

    def __init__(
        self,
        before: Settings,
        after: Settings,
        unknown: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Build the list.

        Args:
            before: what is set now.
            after: what would be.
            unknown: names in the file that mean nothing here.
            parent: the window behind.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import settings"))
        changed = [
            field
            for field in dataclasses.fields(after)
            if getattr(before, field.name) != getattr(after, field.name)
        ]
        words = QLabel(
            self.tr("%Ln setting(s) would change:", "", len(changed))
            if changed
            else self.tr("The file says what is set already.")
        )
        self.table = QTableWidget(len(changed), 3)
        self.table.setAccessibleName(self.tr("Changes"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Setting"), self.tr("Now"), self.tr("Imported")]
        )
        for line, field in enumerate(changed):
            title = translated(field.metadata["title"])
            old, new = (self._shown(field, getattr(s, field.name)) for s in (before, after))
            for column, text in enumerate((title, old, new)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(line, column, item)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(words)
        layout.addWidget(self.table, 1)
        self.table.setVisible(bool(changed))
        if unknown:
            left_out = QLabel(
                self.tr("Not known to this version, and left out: {names}").format(
                    names=", ".join(unknown)
                )
            )
            left_out.setTextFormat(Qt.TextFormat.PlainText)
            left_out.setWordWrap(True)
            layout.addWidget(left_out)
        layout.addWidget(self._make_buttons(bool(changed)))
        self.resize(84 * SPACE, (48 if changed else 12) * SPACE)

    def rows(self) -> list[tuple[str, ...]]:
        """Return what is shown: (setting, now, imported)."""
        return [
            tuple(item.text() for c in range(3) if (item := self.table.item(line, c)) is not None)
            for line in range(self.table.rowCount())
        ]

    def _shown(self, field: dataclasses.Field[Any], value: object) -> str:
        choices = field.metadata.get("choices", {})
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, tuple):
            return ", ".join(value) or self.tr("none")
        if value in choices:
            return translated(choices[value])
        if isinstance(value, float):
            return self.locale().toString(value, "g", 4)
        return str(value) or self.tr("none")

    def _make_buttons(self, any_change: bool) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Cancel if any_change else kinds.Close)
        if any_change:
            role = QDialogButtonBox.ButtonRole.AcceptRole
            buttons.addButton(self.tr("&Import"), role).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
