"""Show what is known of a crash, to copy into a report or to delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from pathlib import Path


class CrashDialog(QDialog):
    """Show the report of one crash."""

    def __init__(self, report: Path, parent: QWidget | None = None) -> None:
        """Read the report, a small file."""
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Crash report"))
        words = QLabel(
            self.tr(
                "Reclass ended unexpectedly the last time. Your decisions are kept, and changes of "
                "files that were under way have been finished or taken back. The report below says "
                "where the program was, and may name files of yours. It stays here unless "
                "you copy it."
            )
        )
        words.setWordWrap(True)
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("The report"))
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        try:
            text.setPlainText(report.read_text("utf-8", errors="replace"))
        except OSError as error:
            text.setPlainText(str(error))
        self._text = text
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for title, slot in (
            (self.tr("&Copy"), self._copy),
            (self.tr("Open the &folder"), self._open_folder),
            (self.tr("&Delete the report"), self._delete),
        ):
            button = QPushButton(title)
            button.clicked.connect(slot)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(words)
        layout.addWidget(text, 1)
        layout.addWidget(buttons)
        self.resize(100 * SPACE, 70 * SPACE)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.parent)))

    def _delete(self) -> None:
        self._report.unlink(missing_ok=True)
        self.accept()
