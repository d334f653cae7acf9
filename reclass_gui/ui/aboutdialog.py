"""About: what this is, which versions it runs on, and under which licence."""

from __future__ import annotations

import html
import importlib.metadata
import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

import reclass_gui
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.models import Device

PACKAGES = {
    "PySide6": ("PySide6-Essentials", "PySide6"),
    "ONNX Runtime": ("onnxruntime", "onnxruntime-gpu"),
    "NumPy": ("numpy",),
    "mutagen": ("mutagen",),
    "soundfile": ("soundfile",),
    "PyAV": ("av",),
    "soxr": ("soxr",),
    "sounddevice": ("sounddevice",),
}


def installed_version(names: Sequence[str]) -> str:
    """Return the version of the first of these packages that is installed, "" if none is.

    Nothing is imported, so that it costs nothing.
    """
    for name in names:
        try:
            return importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return ""


def versions() -> list[tuple[str, str]]:
    """Return (what, version) of the program and all that it stands on; "" is not installed."""
    return [
        ("Reclass", reclass_gui.__version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        *((title, installed_version(names)) for title, names in PACKAGES.items()),
        (platform.system(), f"{platform.release()}, {platform.machine()}"),
    ]


class AboutDialog(QDialog):
    """Say what the program is, and give versions and devices to copy into a report."""

    def __init__(self, devices: Sequence[Device], parent: QWidget | None = None) -> None:
        """Build the dialog; ``devices`` is what ``core.models.devices()`` gave."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Reclass"))
        self._devices = tuple(devices)
        title = QLabel(f"Reclass {reclass_gui.__version__}")
        font = title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.5)
        title.setFont(font)
        words = QLabel(
            self.tr(
                "Re-sorts a music library by ear. Everything happens on this machine; nothing is "
                "sent anywhere."
            )
        )
        words.setWordWrap(True)
        text = QTextBrowser()
        text.setAccessibleName(self.tr("Versions, devices and licence"))
        text.setOpenExternalLinks(True)
        text.setTabChangesFocus(True)
        text.document().setDocumentMargin(SPACE)
        text.setHtml(self._page())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAccessibleName(self.tr("Copy versions and devices"))
        copy.clicked.connect(self.on_copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addWidget(text, 1)
        layout.addWidget(buttons)
        self.resize(68 * SPACE, 66 * SPACE)
        text.setFocus(Qt.FocusReason.OtherFocusReason)

    def report(self) -> str:
        """Return versions and devices as plain text."""
        return "\n".join(f"{what}: {said}" for what, said in (*self._versions(), *self._on()))

    def on_copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report())

    def _versions(self) -> list[tuple[str, str]]:
        missing = self.tr("not installed")
        return [(what, version or missing) for what, version in versions()]

    def _on(self) -> list[tuple[str, str]]:
        return [
            (device.label, self.tr("available") if device.available else reason_text(device.reason))
            for device in self._devices
        ]

    def _page(self) -> str:
        def table(rows: Sequence[tuple[str, str]]) -> str:
            cells = "".join(
                f"<tr><td style='padding-right:16px'>{html.escape(what)}</td>"
                f"<td>{html.escape(said)}</td></tr>"
                for what, said in rows
            )
            return f"<table cellpadding='1'>{cells}</table>"

        licence = self.tr(
            "Reclass is free software under the GNU General Public License, version 3 or later: "
            "you may use, study, share and change it. It comes without any warranty."
        )
        parts = (
            (self.tr("Versions"), table(self._versions())),
            (self.tr("Devices"), table(self._on())),
            (self.tr("Licence"), f"<p>{html.escape(licence)}</p>"),
        )
        return "".join(f"<h4>{html.escape(title)}</h4>{text}" for title, text in parts)
