"""The pictures that are committed: which, and that few colours do not change the controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from reclass_gui.ui import guidepages, theme

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_what_is_taken_for_the_guide_is_what_it_shows(screenshots: ModuleType) -> None:
    folder = guidepages.folder() / "images"
    assert {
        f"{name}-{colours}.png" for name in screenshots.IN_GUIDE for colours in ("light", "dark")
    } == {file.name for file in folder.iterdir()}


def test_frequent_colours_stay_exact_and_others_close(photographer: ModuleType) -> None:
    rng = np.random.default_rng(1)
    pixels = np.full((80, 120, 3), (243, 244, 246), dtype=np.uint8)
    pixels[10:30, 10:60] = (36, 87, 197)
    pixels[40:80, 60:120] = rng.integers(0, 256, (40, 60, 1)).repeat(3, axis=2)
    pixels[40:80, 60:120, 0] //= 2
    image = QImage(pixels.data, 120, 80, 360, QImage.Format.Format_RGB888).copy()
    small = photographer.few_colours(image)
    assert small.format() == QImage.Format.Format_Indexed8
    again = photographer.pixels_of(small).astype(int)
    assert small.colorCount() <= 256
    assert np.array_equal(again[:40], pixels[:40])
    assert np.abs(again - pixels).max() <= 8


def test_a_picture_of_two_colours_is_not_changed(photographer: ModuleType) -> None:
    image = QImage(33, 9, QImage.Format.Format_RGB32)
    image.fill(QColor("#202328"))
    image.setPixelColor(32, 8, QColor("#8fb1ff"))
    small = photographer.few_colours(image)
    assert small.pixelColor(32, 8).name() == "#8fb1ff"
    assert small.pixelColor(0, 0).name() == "#202328"


def test_a_widget_is_taken_in_both_themes(
    photographer: ModuleType, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    label = QLabel("Words")
    label.setAutoFillBackground(True)
    qtbot.addWidget(label)
    label.show()
    taker = photographer.Photographer(qapp, tmp_path / "all", {"words": tmp_path / "few"})
    try:
        taker.take("words", label)
    finally:
        theme.use("system")
    names = ["words-light.png", "words-dark.png"]
    assert [path.name for path in taker.saved] == [name for name in names for _ in range(2)]
    light, dark = (QImage(str(tmp_path / "few" / name)) for name in names)
    assert light.pixelColor(0, 0).name() == theme.LIGHT.window
    assert dark.pixelColor(0, 0).name() == theme.DARK.window
