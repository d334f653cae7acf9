"""A model card as text that a person reads."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.models import ModelCard
    from reclass_gui.core.records import FeatureSpec


class CardText(QObject):
    """Turn cards into HTML without colours of its own, in the language of the window."""

    def page(self, card: ModelCard) -> str:
        """Return everything that a card says."""
        parts = [f"<h2>{html.escape(card.title or card.name)}</h2>"]
        if card.description:
            parts.append(f"<p>{html.escape(card.description)}</p><p></p>")
        parts.append(_table(self._facts(card)))
        if card.metrics:
            parts.append(_heading(self.tr("How good it is")))
            parts.append(self._nested(card.metrics))
        if card.ensemble:
            parts.append(_heading(self.tr("How it combines, and what was tuned on what")))
            parts.append(self._nested(card.ensemble))
        parts.append(_heading(self.tr("%Ln label(s)", "", len(card.labels))))
        parts.append(f"<p>{html.escape(', '.join(card.labels))}</p>")
        return "".join(parts)

    def kind(self, kind: str) -> str:
        """Return what kind of model it is."""
        kinds = {
            "tagger": self.tr("Network that hears tags"),
            "head": self.tr("Head that names one genre"),
            "ensemble": self.tr("Ensemble of several networks"),
        }
        return kinds.get(kind, kind)

    def front_end(self, spec: FeatureSpec) -> str:
        """Return a front end in one sentence."""
        locale = QLocale()
        return self.tr(
            "{rate} Hz mono; Hann windows of {window} samples every {hop}; {bands} mel bands "
            "from {low} to {high} Hz, {scale}; {frames} frames ({seconds} s) at a time"
        ).format(
            rate=locale.toString(spec.rate),
            window=locale.toString(spec.n_fft),
            hop=locale.toString(spec.hop),
            bands=locale.toString(spec.n_mels),
            low=locale.toString(round(spec.fmin)),
            high=locale.toString(round(spec.fmax)),
            scale=spec.scale,
            frames=locale.toString(spec.patch_frames),
            seconds=locale.toString(spec.patch_seconds, "f", 2),
        )

    def _facts(self, card: ModelCard) -> list[tuple[str, str]]:
        facts = [
            (self.tr("Kind"), html.escape(self.kind(card.kind))),
            (self.tr("Name"), _code(card.name)),
            (self.tr("Licence"), html.escape(card.licence)),
            (self.tr("Trained on"), html.escape(card.data_licence)),
            (self.tr("Source"), html.escape(card.source)),
            (self.tr("Source's SHA-256"), _code(card.source_sha256)),
        ]
        if card.kind == "tagger":
            facts.append((self.tr("Front end"), html.escape(self.front_end(card.spec))))
        if card.embedding_size:
            numbers = self.tr("%Ln number(s)", "", card.embedding_size)
            facts.append((self.tr("Embedding"), html.escape(numbers)))
        facts.append((self.tr("Weights"), _code(card.weights)))
        facts.append((self.tr("Weights' SHA-256"), _code(card.sha256)))
        facts.append((self.tr("Card"), _code(str(card.path))))
        return [(title, text) for title, text in facts if text]

    def _nested(self, value: Any) -> str:
        """Return mappings as tables within tables, lists as lines, everything else as text."""
        if isinstance(value, Mapping):
            rows = [(str(key).replace("_", " "), self._nested(v)) for key, v in value.items()]
            return _table(rows)
        if isinstance(value, (list, tuple)):
            plain = all(isinstance(item, (str, int, float)) for item in value)
            return (", " if plain else "<br>").join(self._nested(item) for item in value)
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, float):
            return QLocale().toString(value, "g", 4)
        if isinstance(value, int):
            return QLocale().toString(value)
        return html.escape(str(value))


def _table(rows: Sequence[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td style="padding-right:16px"><b>{html.escape(title)}</b></td><td>{text}</td></tr>'
        for title, text in rows
    )
    return f"<table cellpadding='2'>{cells}</table>"


def _heading(text: str) -> str:
    return f"<h3>{html.escape(text)}</h3>"


def _code(text: str) -> str:
    return f"<code>{html.escape(text)}</code>" if text else ""
