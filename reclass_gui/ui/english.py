"""English plurals, so that one track is not "1 track(s)"."""

from __future__ import annotations

from PySide6.QtCore import QTranslator


class EnglishPlurals(QTranslator):
    """Turn "(s)" in texts that count something into what the number asks for.

    Every other language has its plural forms in its translation file. In English the sources are
    the texts, and all that they lack is this letter.
    """

    # Qt's side

    def isEmpty(self) -> bool:
        """Say that there is something here, or it would not be asked."""
        return False

    def translate(  # None is the null string: "not here, ask on"
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the text in singular or plural; None for all that does not count."""
        if n < 0 or "(s)" not in source:
            return None
        return source.replace("(s)", "" if n == 1 else "s")
