"""Wait for a window and save what it shows, for packaging/screenshots.py."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog

from reclass_gui.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray
    from PySide6.QtWidgets import QApplication, QWidget

THEMES = ("light", "dark")
# Classifying a whole library on a slow machine.
PATIENCE_SECONDS = 1800
# A picture of controls has few colours; the most frequent stay exactly as they are.
COLOURS = 256
EXACT = 160


class Photographer:
    """Take pictures, in both themes, of one language's window.

    Attributes:
        saved: the pictures taken.
        failures: what could not be taken, in words.
    """

    def __init__(
        self, app: QApplication, folder: Path, small: Mapping[str, Path] | None = None
    ) -> None:
        """Save into ``folder``; those named in ``small`` also there, with few colours."""
        self._app = app
        self._folder = folder
        self._small = small or {}
        self.saved: list[Path] = []
        self.failures: list[str] = []
        folder.mkdir(parents=True, exist_ok=True)

    def wait_until(self, what: str, is_so: Callable[[], object]) -> None:
        """Let the window work until something is so.

        Raises:
            SystemExit: it never was.
        """
        end = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            if time.monotonic() > end:
                raise SystemExit(f"Waited in vain: {what}")
            self._app.processEvents()
            time.sleep(0.01)

    def settle(self, seconds: float = 0.4) -> None:
        """Let the window work for a while, so that what was asked for is painted."""
        end = time.monotonic() + seconds
        self.wait_until("time goes by", lambda: time.monotonic() > end)

    def take(self, name: str, widget: QWidget) -> None:
        """Save a widget in each theme."""
        for colours in THEMES:
            theme.use(colours)
            self.settle()
            image = widget.grab().toImage()
            self._save(image, self._folder / f"{name}-{colours}.png")
            if name in self._small:
                self._save(few_colours(image), self._small[name] / f"{name}-{colours}.png")
        theme.use("light")

    def take_dialog(self, name: str, window: QWidget, ask: Callable[[], object]) -> None:
        """Open a dialog, save it and close it."""
        before = set(open_dialogs(window))
        ask()
        new: list[QDialog] = []

        def is_there() -> bool:
            new[:] = [dialog for dialog in open_dialogs(window) if dialog not in before]
            return bool(new)

        self.wait_until(f"the dialog {name}", is_there)
        self.settle(1)
        self.take(name, new[0])
        new[0].reject()
        self.settle()

    def miss(self, name: str, reason: str) -> None:
        """Say that a picture could not be taken."""
        self.failures.append(f"{name}: {reason}")
        print(f"No picture {name}: {reason}", file=sys.stderr)

    def _save(self, image: QImage, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Qt's quality 0 is zlib's strongest level.
        if not image.save(str(path), "PNG", 0):  # type: ignore[call-overload]
            raise SystemExit(f"{path} can't be written")
        self.saved.append(path)


def open_dialogs(window: QWidget) -> Iterator[QDialog]:
    """Yield the dialogs of a window that are seen."""
    return (dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def few_colours(image: QImage) -> QImage:
    """Return a picture with at most 256 colours, a third as large as a file."""
    pixels = pixels_of(image)
    height, width, _ = pixels.shape
    flat = pixels.reshape(-1, 3)
    codes = (flat.astype(np.uint32) * (1, 256, 65536)).sum(axis=1)
    found, inverse, counts = np.unique(codes, return_inverse=True, return_counts=True)
    colours = np.stack([found & 255, found >> 8 & 255, found >> 16], axis=1).astype(float)
    order = np.argsort(-counts)
    if len(found) > COLOURS:
        from sklearn.cluster import KMeans

        rest = order[EXACT:]
        centres = KMeans(COLOURS - EXACT, n_init=1, random_state=0, max_iter=20).fit(
            colours[rest], sample_weight=np.sqrt(counts[rest])
        )
        table = np.concatenate([colours[order[:EXACT]], centres.cluster_centers_.round()])
        place = np.empty(len(found), dtype=np.uint8)
        place[order[:EXACT]] = np.arange(EXACT)
        place[rest] = EXACT + centres.labels_
    else:
        table = colours
        place = np.arange(len(found), dtype=np.uint8)
    indexed = np.ascontiguousarray(place[inverse.reshape(height, width)])
    result = QImage(indexed.data, width, height, width, QImage.Format.Format_Indexed8).copy()
    result.setColorTable([0xFF000000 | int(r) << 16 | int(g) << 8 | int(b) for r, g, b in table])
    return result


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """Return a picture as [height, width, 3] bytes."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    # A copy: the bits go with the picture, which NumPy does not hold.
    lines = np.frombuffer(plain.constBits(), dtype=np.uint8).copy()
    lines = lines.reshape(plain.height(), plain.bytesPerLine())
    return lines[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3)
