from __future__ import annotations

import importlib.metadata
import platform
import subprocess
import sys

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextBrowser

import reclass_gui
from reclass_gui.core.models import Device
from reclass_gui.ui.aboutdialog import AboutDialog, installed_version


def test_versions_devices_and_licence_are_there_to_read_and_to_copy(qtbot):
    devices = [Device("cpu", "CPU", True), Device("cuda", "GPU <1>", False, "No driver.")]
    dialog = AboutDialog(devices)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.on_copy()
    shown = dialog.findChild(QTextBrowser).toPlainText()
    copied = QGuiApplication.clipboard().text()
    for fact in (
        reclass_gui.__version__,
        platform.python_version(),
        qVersion(),
        importlib.metadata.version("onnxruntime"),
        "GPU <1>",
        "No driver.",
    ):
        assert fact in shown
        assert fact in copied
    assert "General Public License" in shown


def test_a_package_that_is_not_installed_has_no_version():
    assert installed_version(["no-such-package-here"]) == ""


def test_looking_up_versions_imports_nothing_heavy():
    code = (
        "import sys; from reclass_gui.ui.aboutdialog import versions; assert versions();"
        "assert not {'onnxruntime', 'av', 'soundfile'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
