"""The pages of the guide: what they are, how they are searched, and which fits a place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTabWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

# In the order of the list of contents; each is a file of resources/guide.
NAMES = (
    "start",
    "library",
    "listening",
    "applying",
    "history",
    "disagreement",
    "map",
    "models",
    "training",
    "learning",
    "settings",
    "genres",
    "shortcuts",
    "terminal",
    "troubleshooting",
)
FIRST = NAMES[0]

# Which page is about a widget, by the name of its class: classes are not imported for this.
PLACES = {
    "EmptyPage": "start",
    "LibraryTab": "library",
    "ReviewPanel": "listening",
    "ApplyDialog": "applying",
    "HistoryTab": "history",
    "ConfusionTab": "disagreement",
    "MapTab": "map",
    "ModelsTab": "models",
    "CompareDialog": "models",
    "TrainingTab": "training",
    "SaveModelDialog": "training",
    "LearnDialog": "learning",
    "SettingsDialog": "settings",
    "ImportDialog": "settings",
    "GenresDialog": "genres",
    "ShortcutsDialog": "shortcuts",
    "AboutDialog": "start",
    "CrashDialog": "troubleshooting",
    "ProblemBar": "troubleshooting",
}

_MARKUP = re.compile(r"!\[[^]]*\]\([^)]*\)|\]\([^)]*\)|[#*`|_\[\]]")


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page.

    Attributes:
        name: of its file, without the suffix.
        title: its first heading.
        text: Markdown.
    """

    name: str
    title: str
    text: str


def folder() -> Traversable:
    """Return where the pages and, under ``images``, their pictures are."""
    return resources.files("reclass_gui") / "resources" / "guide"


@cache
def pages() -> tuple[GuidePage, ...]:
    """Read all pages, which are small.

    Raises:
        FileNotFoundError: the program was installed without its guide.
    """
    found = []
    for name in NAMES:
        text = (folder() / f"{name}.md").read_text(encoding="utf-8")
        title = text.partition("\n")[0].removeprefix("#").strip()
        found.append(GuidePage(name, title, text))
    return tuple(found)


def page(name: str) -> GuidePage:
    """Return a page.

    Raises:
        KeyError: there is none of that name.
    """
    for found in pages():
        if found.name == name:
            return found
    raise KeyError(name)


def search(words: str) -> list[GuidePage]:
    """Return the pages that hold all words; those with one in the title come first."""
    wanted = words.casefold().split()
    found = [p for p in pages() if all(w in _MARKUP.sub(" ", p.text).casefold() for w in wanted)]
    return sorted(found, key=lambda p: not any(w in p.title.casefold() for w in wanted))


def page_for(widget: QWidget | None) -> str:
    """Return the name of the page about a widget or about what it stands in."""
    at = widget
    while at is not None:
        tabs = at.centralWidget() if isinstance(at, QMainWindow) else at
        name = _page_within(tabs) if isinstance(tabs, QTabWidget) else _page_of(at)
        if name is not None:
            return name
        at = at.parentWidget()
    return FIRST


def _page_of(widget: QWidget) -> str | None:
    name = next((PLACES[k.__name__] for k in type(widget).__mro__ if k.__name__ in PLACES), None)
    if name == "library":
        # Without a library only the first page is there to be seen.
        return next((_within(w) for w in _shown_pages(widget) if _within(w)), None) or name
    return name


def _within(widget: QWidget) -> str | None:
    return PLACES.get(type(widget).__name__)


def _page_within(tabs: QTabWidget) -> str | None:
    current = tabs.currentWidget()
    return _page_of(current) or next(
        (name for shown in _shown_pages(current) if (name := _page_of(shown))), None
    )


def _shown_pages(widget: QWidget) -> Iterator[QWidget]:
    """Yield what the stacks of a page show."""
    stacks = [widget] if isinstance(widget, QStackedWidget) else []
    for stack in [*stacks, *widget.findChildren(QStackedWidget)]:
        shown = stack.currentWidget()
        if shown is not None:
            yield shown
