"""What all figures share: one paper, one ink, one palette, two file formats.

Colours are told apart by people with any colour vision (Okabe and Ito, 2008), and never stand
alone: markers differ too, or the number is written in the figure. Ink, grid and paper have fixed
values that ``Drawing.inline`` turns into the page's own colours, so that a figure inside a page
follows its light or dark scheme.
"""

from __future__ import annotations

import html
import io
import re
import threading
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import from_os_error
from reclass_gui.train import backend

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INK, MUTED, GRID, PAPER = "#1b1e23", "#545b68", "#d9dde3", "#fefefe"
ACCENT = "#2457c5"
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#7a6a00", "#6e5a8e")
"""Okabe and Ito's colours; their yellow and black, lost on white or black, are darker and lilac."""
MARKERS = ("o", "s", "^", "D", "v", "P", "X")
WIDTH = 7.2
"""Inches that a figure is wide: a page's text column."""

_PAGE_COLOURS = {INK: "--ink", MUTED: "--muted", GRID: "--grid", PAPER: "--paper"}
_RESOLUTION = 144
_TRIMMED: dict[str, Any] = {"bbox_inches": "tight", "pad_inches": 0.06}

# Matplotlib's settings are one for the whole process.
_LOCK = threading.RLock()

# Families with characters that DejaVu Sans lacks, where they are installed.
_FALLBACKS = ("Noto Sans CJK JP", "Noto Sans", "Arial Unicode MS", "Segoe UI Symbol")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished figure.

    Attributes:
        svg: a whole SVG file, on white paper, its text as text.
        png: a whole PNG file of the same.
    """

    svg: str
    png: bytes

    def save(self, folder: Path, name: str) -> tuple[Path, Path]:
        """Write ``name``.svg and ``name``.png; return both paths.

        Raises:
            FileError: one cannot be written.
        """
        written = []
        for suffix, content in ((".svg", self.svg.encode()), (".png", self.png)):
            path = folder / f"{name}{suffix}"
            try:
                path.write_bytes(content)
            except OSError as error:
                raise from_os_error(path, error) from error
            written.append(path)
        return written[0], written[1]

    def inline(self, name: str, alternative: str) -> str:
        """Return the SVG element for a page, in the page's colours.

        Args:
            name: unlike that of any other figure of the page.
            alternative: what the figure shows, for whoever does not see it.
        """
        text = self.svg[self.svg.index("<svg") :]
        text = re.sub(r"<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
        # Names and references are those of one file; in the page they would meet others.
        text = re.sub(r'\bid="', f'id="{name}-', text)
        text = re.sub(r'href="#', f'href="#{name}-', text)
        text = text.replace("url(#", f"url(#{name}-")
        # Its stylesheet would be the whole page's.
        text = re.sub(r"<style.*?</style>", "", text, flags=re.DOTALL)
        for colour, variable in _PAGE_COLOURS.items():
            text = re.sub(f"(fill|stroke): {colour}", rf"\1: var({variable})", text)
        head, _, rest = text.partition(">")
        head = re.sub(r'\s(width|height|version|xmlns(:\w+)?)="[^"]*"', "", head)
        label = html.escape(alternative, quote=True)
        width = re.search(r'viewBox="0 0 ([\d.]+)', head)
        style = f' style="max-width: {float(width[1]) / 72:.2f}in"' if width else ""
        return f'{head} role="img" aria-label="{label}"{style}>{rest}'.strip()


class Sheet:
    """A figure that is being drawn.

    Attributes:
        figure: Matplotlib's.
        drawing: of the finished figure; there once the ``with`` block of ``sheet`` has ended.
    """

    def __init__(self, figure: Any) -> None:
        self.figure = figure
        self._drawing: Drawing | None = None

    @property
    def drawing(self) -> Drawing:
        """The finished figure."""
        if self._drawing is None:
            raise ValueError("the figure is not finished")
        return self._drawing

    def _finish(self) -> None:
        svg, png = io.StringIO(), io.BytesIO()
        about = {"Date": None, "Creator": "Reclass"}
        self.figure.savefig(svg, format="svg", metadata=about, **_TRIMMED)
        self.figure.savefig(
            png, format="png", metadata={"Software": "Reclass"}, dpi=_RESOLUTION, **_TRIMMED
        )
        self._drawing = Drawing(svg.getvalue(), png.getvalue())


@contextmanager
def sheet(width: float = WIDTH, height: float = 4.0) -> Iterator[Sheet]:
    """Give a figure to draw on, in inches; it is finished when the block ends.

    Raises:
        ModelError: Matplotlib is missing.
    """
    matplotlib = backend.load("matplotlib")
    figures = backend.load("matplotlib.figure")
    canvas = backend.load("matplotlib.backends.backend_agg").FigureCanvasAgg
    with _LOCK, matplotlib.rc_context(_settings()), warnings.catch_warnings():
        # The SVG holds the text itself, and whoever shows it has other fonts.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        page = Sheet(figures.Figure(figsize=(width, height), layout="constrained"))
        canvas(page.figure)
        yield page
        page._finish()


def _settings() -> dict[str, Any]:
    known = {entry.name for entry in backend.load("matplotlib.font_manager").fontManager.ttflist}
    return {
        "axes.axisbelow": True,
        "axes.edgecolor": MUTED,
        "axes.facecolor": PAPER,
        "axes.grid": False,
        "axes.labelcolor": INK,
        "axes.labelsize": 9,
        "axes.linewidth": 0.8,
        "axes.spines.right": False,
        "axes.spines.top": False,
        "axes.titlecolor": INK,
        "axes.titlelocation": "left",
        "axes.titlesize": 10,
        "axes.titleweight": "bold",
        "figure.facecolor": PAPER,
        "font.family": ["DejaVu Sans", *(name for name in _FALLBACKS if name in known)],
        "font.size": 9,
        "grid.color": GRID,
        "grid.linewidth": 0.6,
        "legend.fontsize": 8,
        "legend.frameon": False,
        "legend.labelcolor": INK,
        "lines.linewidth": 1.6,
        "savefig.facecolor": PAPER,
        "svg.fonttype": "none",
        # Names inside the file are the same whenever the figure is the same.
        "svg.hashsalt": "reclass",
        "text.color": INK,
        # A genre may have a dollar sign in its name.
        "text.parse_math": False,
        "xtick.color": MUTED,
        "xtick.labelcolor": INK,
        "xtick.labelsize": 8,
        "ytick.color": MUTED,
        "ytick.labelcolor": INK,
        "ytick.labelsize": 8,
    }


def is_there() -> bool:
    """Say whether figures can be drawn on this machine."""
    import importlib.util

    return importlib.util.find_spec("matplotlib") is not None


def shortened(text: str, length: int = 26) -> str:
    """Return a label that leaves room for the figure."""
    text = " ".join(text.split()) or "–"
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
