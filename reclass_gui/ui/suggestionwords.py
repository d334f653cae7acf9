"""A suggestion in words, the same wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from reclass_gui.core.records import Suggestion


def percent(share: float, *, certain: bool = False) -> str:
    """Write a probability as a whole per cent, from "<1 %" to ">99 %": nothing is certain.

    Args:
        share: 0 to 1.
        certain: it was counted and is no probability, so that 0 % and 100 % may be true.
    """
    number = round(100 * share)
    sign = ""
    if certain:
        return f"{QLocale().toString(number)}\u202f%"
    if number >= 100:
        sign, number = ">", 99
    elif number < 1:
        sign, number = "<", 1
    return f"{sign}{QLocale().toString(number)}\u202f%"


def suggestion_words(suggestion: Suggestion | None) -> str:
    """Say what is suggested and how sure that is, in one line."""
    if suggestion is None:
        return QCoreApplication.translate("SuggestionWords", "Not listened to yet")
    if suggestion.reason == "silence":
        return QCoreApplication.translate("SuggestionWords", "Silence: no genre")
    if suggestion.reason == "speech":
        return QCoreApplication.translate("SuggestionWords", "Speech: no genre")
    if suggestion.genre is None:
        likeliest = ", ".join(
            f"{genre} {percent(share)}" for genre, share in suggestion.probabilities[:2]
        )
        return QCoreApplication.translate("SuggestionWords", "Unsure: {genres}").format(
            genres=likeliest
        )
    if suggestion.multilabel and suggestion.probabilities:
        shares = dict(suggestion.probabilities)
        return ", ".join(
            f"{genre} {percent(shares[genre])}" if genre in shares else genre
            for genre in suggestion.genres
        )
    return QCoreApplication.translate("SuggestionWords", "{genre}, {percent} sure").format(
        genre=suggestion.genre, percent=percent(suggestion.confidence)
    )


def leading_genre(suggestion: Suggestion) -> str | None:
    """Return the genre whose moments stand out."""
    # The likeliest of several need not have reached its threshold.
    return (suggestion.genre if suggestion.multilabel else None) or suggestion.best
