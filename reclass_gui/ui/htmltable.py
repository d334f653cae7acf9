"""Tables in the HTML of text browsers, without colours of their own."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def table(rows: Sequence[tuple[str, str]]) -> str:
    """Return rows of a bold title, which is text, and what it says, which is HTML."""
    cells = "".join(
        f'<tr><td style="padding-right:16px"><b>{html.escape(title)}</b></td><td>{text}</td></tr>'
        for title, text in rows
    )
    return f"<table cellpadding='2'>{cells}</table>"


def grid(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a row of heads, which are text, and rows of HTML; all but the first cell right."""
    top = "".join(
        f'<th align="{"left" if i == 0 else "right"}">{html.escape(head)}</th>'
        for i, head in enumerate(heads)
    )
    body = "".join(
        f"<tr><td><b>{row[0]}</b></td>"
        + "".join(f'<td align="right">{cell}</td>' for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    return f"<table cellpadding='4'><tr>{top}</tr>{body}</table>"


def heading(text: str) -> str:
    """Return a heading within a page."""
    return f"<h3>{html.escape(text)}</h3>"
