"""A suggestion in words, the same wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from reclass_gui.core.records import Suggestion


def percent(share: float) -> str:
    """Write a probability as a whole per cent; what is above 0 but rounds to 0 as "<1 %"."""
    number = round(100 * share)
    prefix = "<" if number == 0 and share > 0 else ""
    return f"{prefix}{QLocale().toString(max(number, 1) if prefix else number)}\u202f%"


def suggestion_words(suggestion: Suggestion | None) -> str:
    """Say what is suggested and how sure that is, in one line."""
    if suggestion is None:
        return _tr("Not listened to yet")
    if suggestion.reason == "silence":
        return _tr("Silence: no genre")
    if suggestion.reason == "speech":
        return _tr("Speech: no genre")
    if suggestion.genre is None:
        likeliest = ", ".join(
            f"{genre} {percent(share)}" for genre, share in suggestion.probabilities[:2]
        )
        return _tr("Unsure: {genres}").format(genres=likeliest)
    return _tr("{genre}, {percent} sure").format(
        genre=suggestion.genre, percent=percent(suggestion.confidence)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("SuggestionWords", text)
