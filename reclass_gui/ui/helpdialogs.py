"""The sheet of keyboard shortcuts, and what About says."""

from __future__ import annotations

import html
import importlib.metadata
import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

import reclass_gui
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reclass_gui.core.models import Device

_PACKAGES = ("PySide6-Essentials", "onnxruntime", "numpy", "av", "soundfile", "mutagen")


class ShortcutSheet(QDialog):
    """Show every key in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        columns = (
            (
                (
                    self.tr("While the table has the focus"),
                    (
                        (("Return", "A"), self.tr("Accept the suggestion")),
                        (("R",), self.tr("Reject it")),
                        (("1", "9"), self.tr("Choose the 1st … 9th likeliest genre")),
                        (("E", "F2"), self.tr("Type another genre")),
                        (("S",), self.tr("Skip to the next open track")),
                        (("Shift+A",), self.tr("Accept by album")),
                        (("Del",), self.tr("Clear the decision")),
                        (("Space",), self.tr("Play or pause")),
                        (("Ctrl+A",), self.tr("Select all tracks shown")),
                    ),
                ),
            ),
            (
                (
                    self.tr("Everywhere"),
                    (
                        (("Ctrl+O",), self.tr("Open a folder")),
                        (("Ctrl+Return",), self.tr("Classify")),
                        (("Ctrl+S",), self.tr("Apply, with a preview first")),
                        (("Ctrl+F",), self.tr("Search")),
                        (("Ctrl+Z",), self.tr("Undo the last review step")),
                        (("Ctrl+Shift+Z",), self.tr("Redo it")),
                        (("Ctrl+,",), self.tr("Settings")),
                        (("F1",), self.tr("This sheet")),
                    ),
                ),
                (
                    self.tr("While the side panel has the focus"),
                    (
                        (("Alt+Left", "Alt+Right"), self.tr("5 seconds back or on")),
                        (("Alt+D",), self.tr("Play the decisive moment")),
                    ),
                ),
            ),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        for place, groups in enumerate(columns):
            line = 0
            for heading, keys in groups:
                label = QLabel(f"<b>{html.escape(heading)}</b>")
                if line:
                    label.setContentsMargins(0, 2 * SPACE, 0, 0)
                grid.addWidget(label, line, 3 * place, 1, 2)
                line += 1
                for sequences, words in keys:
                    grid.addWidget(QLabel(self._keys(sequences)), line, 3 * place)
                    grid.addWidget(QLabel(words), line, 3 * place + 1)
                    line += 1
        grid.setColumnMinimumWidth(2, 4 * SPACE)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(3 * SPACE)
        layout.addLayout(grid)
        layout.addWidget(buttons)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _keys(self, sequences: Iterable[str]) -> str:
        native = QKeySequence.SequenceFormat.NativeText
        names = [html.escape(QKeySequence(keys).toString(native)) for keys in sequences]
        joint = " … " if names[0] == "1" else self.tr(" or ")
        return joint.join(f"<b>{name}</b>" for name in names)


def about_text(devices: Iterable[Device]) -> str:
    """Return what About says, as rich text: versions and devices."""

    def words(text: str) -> str:
        return QCoreApplication.translate("About", text)

    versions = [f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    for package in _PACKAGES:
        try:
            versions.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            versions.append(words("{package} is missing").format(package=package))
    lines = []
    for device in devices:
        state = words("ready") if device.available else device.reason
        lines.append(f"{html.escape(device.label)}: {html.escape(state)}")
    parts = [
        f"<h3>Reclass {reclass_gui.__version__}</h3>",
        f"<p>{words('Re-sorts a music library by ear, on this computer.')}</p>",
        f"<p>{words('Nothing is sent anywhere.')}</p>",
        f"<p>{html.escape(' · '.join(versions))}</p>",
    ]
    if lines:
        parts.append(f"<p>{'<br>'.join(lines)}</p>")
    return "".join(parts)
