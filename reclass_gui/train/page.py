"""One HTML page that needs nothing else: no script, no network, no other file."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reclass_gui.train.figures.style import Drawing

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1e23; --muted: #545b68; --grid: #d9dde3;
  --paper: #fefefe; --raised: #f3f4f6; --accent: #2457c5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e9ed; --muted: #b4bac5; --grid: #3b414b;
  --paper: #181a1e; --raised: #23272d; --accent: #8ab0ff; } }
@media print { :root { color-scheme: light; --ink: #000; --muted: #444; --grid: #ccc;
  --paper: #fff; --raised: #fff; --accent: #000; } section, figure, tr { break-inside: avoid; } }
* { box-sizing: border-box; }
body { background: var(--paper); color: var(--ink); margin: 0 auto; max-width: 62rem;
  padding: 1.5rem 1.25rem 4rem; font: 1rem/1.5 system-ui, "DejaVu Sans", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--grid);
  padding-bottom: .25rem; }
p { max-width: 46rem; margin: .5rem 0; }
.muted, figcaption { color: var(--muted); font-size: .9rem; }
dl.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem;
  margin: 1.25rem 0; }
dl.tiles div { background: var(--raised); border: 1px solid var(--grid); border-radius: .5rem;
  padding: .6rem .8rem; }
dl.tiles dt { color: var(--muted); font-size: .85rem; }
dl.tiles dd { margin: 0; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
dl.tiles dd.more { font-size: .85rem; color: var(--muted); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--muted); font-size: .9rem; padding: .25rem 0; }
th, td { padding: .28rem .8rem .28rem 0; border-bottom: 1px solid var(--grid); text-align: right;
  white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
thead th { color: var(--muted); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 400; }
figure { margin: 1rem 0; }
figure svg { display: block; width: 100%; height: auto; overflow: visible; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
  gap: 1rem; align-items: start; }
.note { border-left: 3px solid var(--accent); padding: .1rem .8rem; background: var(--raised); }
"""


def escape(text: object) -> str:
    """Return text for HTML; bytes of a name that are no UTF-8 become a question mark each."""
    plain = str(text).encode("utf-8", "replace").decode("utf-8")
    return html.escape("".join(c if c.isprintable() else " " for c in plain))


class Page:
    """A page that grows from top to bottom.

    Attributes:
        title: its heading.
    """

    def __init__(self, title: str, subtitle: str = "") -> None:
        self.title = title
        self._parts = [f"<h1>{escape(title)}</h1>"]
        self._figures = 0
        self._open = False
        if subtitle:
            self._parts.append(f'<p class="muted">{escape(subtitle)}</p>')

    def section(self, heading: str) -> None:
        """Begin a section."""
        if self._open:
            self._parts.append("</section>")
        self._parts.append(f"<section><h2>{escape(heading)}</h2>")
        self._open = True

    def text(self, words: str, *, kind: str = "") -> None:
        """Add a paragraph.

        Args:
            words: plain text.
            kind: "", "muted" or "note".
        """
        mark = f' class="{kind}"' if kind else ""
        self._parts.append(f"<p{mark}>{escape(words)}</p>")

    def tiles(self, values: Iterable[tuple[str, str, str]]) -> None:
        """Add the figures that matter most: (what, value, what else there is to say)."""
        tiles = "".join(
            f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd>"
            + (f'<dd class="more">{escape(more)}</dd>' if more else "")
            + "</div>"
            for name, value, more in values
        )
        self._parts.append(f'<dl class="tiles">{tiles}</dl>')

    def table(
        self, heads: Sequence[str], rows: Iterable[Sequence[object]], caption: str = ""
    ) -> None:
        """Add a table; the first column names the rows."""
        title = f"<caption>{escape(caption)}</caption>" if caption else ""
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
        body = "".join(
            f'<tr><th scope="row">{escape(row[0])}</th>'
            + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
            + "</tr>"
            for row in rows
        )
        self._parts.append(
            f'<div class="scroll"><table>{title}<thead><tr>{head}</tr></thead>'
            f"<tbody>{body}</tbody></table></div>"
        )

    def figures(self, drawings: Sequence[tuple[Drawing, str, str]]) -> None:
        """Add figures beside each other: (figure, what it shows, caption)."""
        parts = []
        for drawing, alternative, caption in drawings:
            self._figures += 1
            svg = drawing.inline(f"figure{self._figures}", escape_not(alternative))
            parts.append(f"<figure>{svg}<figcaption>{escape(caption)}</figcaption></figure>")
        joined = "".join(parts)
        self._parts.append(f'<div class="beside">{joined}</div>' if len(parts) > 1 else joined)

    def html(self) -> str:
        """Return the whole page."""
        end = "</section>" if self._open else ""
        body = "\n".join(self._parts)
        return (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="generator" content="Reclass">\n'
            f"<title>{escape(self.title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
            f"<body>\n<main>\n{body}\n{end}\n</main>\n</body>\n</html>\n"
        )


def escape_not(text: str) -> str:
    """Return text that another function escapes, with nothing in it that a page cannot hold."""
    return html.unescape(escape(text))
