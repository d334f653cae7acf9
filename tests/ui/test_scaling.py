"""Screens with more pixels: the window keeps its size, icons and letters are drawn finer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

FACTORS = ("1", "1.25", "2", "3")
LEAST = 1024, 700

# A process of its own: the factor is read once, when the application begins.
LOOKING = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton
from reclass_gui.core.folders import folders
from reclass_gui.ui import theme
from reclass_gui.ui.app import create_application, create_window

faults = []
sys.excepthook = lambda kind, error, trace: faults.append(repr(error))
app = create_application(["reclass-gui"])
places = folders(Path(sys.argv[1]))
places.create()
window = create_window(places)
window.resize(*map(int, sys.argv[2:4]))
window.show()
while not window.is_ready:
    app.processEvents()
pages = []
for page in range(window.tabs.count()):
    window.tabs.setCurrentIndex(page)
    app.processEvents()
    picture = window.grab()
    least = window.minimumSizeHint()
    pages.append([least.width(), least.height(), picture.width(), picture.height()])
ratio = window.devicePixelRatio()
icons = []
for button in window.findChildren(QAbstractButton):
    if not button.icon().isNull():
        drawn = button.icon().pixmap(button.iconSize(), ratio)
        icons.append([drawn.width() / button.iconSize().width(), drawn.devicePixelRatio()])
size = [window.width(), window.height()]
print(json.dumps({"pages": pages, "icons": icons, "size": size, "ratio": ratio, "faults": faults}))
window.close()
"""


@pytest.fixture(scope="module", params=FACTORS)
def seen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What a window on a screen of this factor says of itself."""
    folder: Path = tmp_path_factory.mktemp("scaling")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": request.param}
    answer = subprocess.run(
        [sys.executable, "-c", LOOKING, folder, *map(str, LEAST)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    assert "Traceback" not in answer.stderr
    found = json.loads(answer.stdout.splitlines()[-1])
    assert found["ratio"] == float(request.param)
    return found


def test_the_pages_fit_into_a_small_window_and_are_painted_in_every_pixel(seen: Any) -> None:
    assert seen["faults"] == []
    assert len(seen["pages"]) >= 5
    for width, height, wide, high in seen["pages"]:
        assert width <= LEAST[0]
        assert height <= LEAST[1]
        assert wide == pytest.approx(LEAST[0] * seen["ratio"], abs=2)
        assert high == pytest.approx(LEAST[1] * seen["ratio"], abs=2)
    assert tuple(seen["size"]) == LEAST


def test_icons_have_a_pixel_for_every_pixel_of_the_screen(seen: Any) -> None:
    assert len(seen["icons"]) > 10
    for sharpness, ratio in seen["icons"]:
        assert sharpness >= seen["ratio"] * 0.99
        assert ratio == pytest.approx(seen["ratio"], rel=0.05)
