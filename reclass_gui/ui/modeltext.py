"""A model card as text that a person reads."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject

from reclass_gui.core.cardchecks import WITH_SPEC
from reclass_gui.ui.htmltable import grid, heading, table

if TYPE_CHECKING:
    from reclass_gui.core.models import ModelCard
    from reclass_gui.core.records import FeatureSpec


class CardText(QObject):
    """Turn cards into HTML without colours of its own, in the language of the window."""

    def page(self, card: ModelCard, found: str = "") -> str:
        """Return everything that a card says.

        Args:
            card: the card.
            found: HTML of what is known of the model beside its card.
        """
        parts = [f"<h2>{html.escape(card.title or card.name)}</h2>"]
        if card.description:
            parts.append(f"<p>{html.escape(card.description)}</p><p></p>")
        parts.append(table(self._facts(card)))
        parts.append(found)
        if card.metrics:
            parts.append(heading(self.tr("How good it is")))
            parts.append(self._measured(card.metrics))
        if card.ensemble:
            parts.append(heading(self.tr("How it combines, and what was tuned on what")))
            parts.append(self._combined(card.ensemble))
        parts.append(heading(self.tr("%Ln label(s)", "", len(card.labels))))
        parts.append(f"<p>{html.escape(', '.join(card.labels))}</p>")
        return "".join(parts)

    def kind(self, kind: str) -> str:
        """Return what kind of model it is."""
        kinds = {
            "tagger": self.tr("Network that hears tags"),
            "head": self.tr("Head that names one genre"),
            "ensemble": self.tr("Ensemble of several networks"),
            "features": self.tr("Classifier on features of the whole track"),
            "cnn": self.tr("Convolutional network on spectrograms"),
            "embedding": self.tr("Embedding network with a head"),
            "vote": self.tr("Several models that vote"),
            "cascade": self.tr("Several models in turn, until they are sure"),
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
        if card.kind in WITH_SPEC:
            facts.append((self.tr("Front end"), html.escape(self.front_end(card.spec))))
        if card.layout:
            facts.append((self.tr("Input"), html.escape(self._graph_input(card))))
        if card.features:
            facts.append((self.tr("Features"), _code(card.features)))
        if card.embedding_size:
            numbers = self.tr("%Ln number(s)", "", card.embedding_size)
            title = self.tr("Takes") if card.kind == "features" else self.tr("Embedding")
            facts.append((title, html.escape(numbers)))
        if card.head:
            facts.append((self.tr("Head"), _code(card.head)))
        if card.temperature != 1:
            value = QLocale().toString(card.temperature, "g", 4)
            facts.append((self.tr("Calibration"), self.tr("temperature {0}").format(value)))
        facts.append((self.tr("Weights"), _code(card.weights)))
        facts.append((self.tr("Weights' SHA-256"), _code(card.sha256)))
        facts.append((self.tr("Card"), _code(card.path.name)))
        facts.append((self.tr("Where it is"), self._place(card)))
        return [(title, text) for title, text in facts if text]

    def _place(self, card: ModelCard) -> str:
        """Return where a model lies; the inside of the installation is of no use to a person."""
        if card.is_shipped:
            return html.escape(self.tr("shipped with Reclass"))
        return _code(str(card.path.parent))

    def _graph_input(self, card: ModelCard) -> str:
        words = [" × ".join(card.layout.split(","))]
        words += [f"{name} {self._nested(value)}" for name, value in card.scaling.items()]
        return "; ".join(words)

    def _combined(self, settings: Mapping[str, Any]) -> str:
        """Return an ensemble's settings; what each genre and style stands on takes one row."""
        rows = {k: v for k, v in settings.items() if not _is_shares(v)}
        parts = [self._nested(rows)]
        for name, shares in settings.items():
            if _is_shares(shares):
                parts.append(f"<p><b>{html.escape(_words(name))}</b></p>")
                parts.append(table([(each, self._share(shares[each])) for each in shares]))
        return "".join(parts)

    def _share(self, parts: Mapping[str, Mapping[str, Any]]) -> str:
        lines = [
            self.tr("{weight} {network}: {tags}").format(
                weight=self._nested(part["weight"]),
                network=_code(network),
                tags=self._nested(part["tags"]),
            )
            for network, part in parts.items()
        ]
        return "<br>".join(lines)

    def _measured(self, metrics: Mapping[str, Any]) -> str:
        """Return numbers and texts as one table, then each table of figures under its name."""
        plain = {k: v for k, v in metrics.items() if not isinstance(v, Mapping)}
        parts = [self._nested(plain)] if plain else []
        for name, value in metrics.items():
            if isinstance(value, Mapping):
                figures = self._grid(value)
                parts.append(f"<p><b>{html.escape(_words(name))}</b></p>")
                parts.append(figures or self._nested(value))
        return "".join(parts)

    def _grid(self, values: Mapping[str, Any]) -> str:
        """Return {row: {column: figure}} as a grid with a head; "" where it is none.

        Rows that are confidences, as of "coverage", are called by that.
        """
        rows = list(values.values())
        if not rows or not all(isinstance(row, Mapping) and row for row in rows):
            return ""
        names = list(rows[0])
        cells = [cell for row in rows for cell in row.values()]
        if any(isinstance(cell, (Mapping, list, tuple)) for cell in cells):
            return ""
        if any(list(row) != names for row in rows):
            return ""
        confidences = all(_is_share(name) for name in values)
        titles = {name: _words(name) for name in names}
        if confidences:
            titles |= {"share": self.tr("Share of tracks"), "accuracy": self.tr("Of these right")}
        heads = [self.tr("At least this confident") if confidences else ""]
        heads += [titles[name] for name in names]
        percent = confidences and set(names) == {"share", "accuracy"}
        lines = [
            [
                self._percent(float(name), 0) if confidences else html.escape(_words(name)),
                *(self._percent(row[n], 1) if percent else self._nested(row[n]) for n in names),
            ]
            for name, row in values.items()
        ]
        return grid(heads, lines)

    def _percent(self, share: Any, decimals: int) -> str:
        if isinstance(share, bool) or not isinstance(share, (int, float)):
            return self._nested(share)
        return self.tr("{0} %").format(QLocale().toString(100 * share, "f", decimals))

    def _nested(self, value: Any) -> str:
        """Return mappings as tables within tables, lists as lines, everything else as text."""
        if isinstance(value, Mapping):
            rows = [(_words(str(key)), self._nested(v)) for key, v in value.items()]
            return table(rows)
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


def _is_shares(value: object) -> bool:
    """Tell whether a value is {genre: {network: {"weight", "tags"}}}."""
    return (
        isinstance(value, Mapping)
        and bool(value)
        and all(isinstance(parts, Mapping) and parts for parts in value.values())
        and all(
            isinstance(part, Mapping) and {"weight", "tags"} <= set(part)
            for parts in value.values()
            for part in parts.values()
        )
    )


def _words(key: str) -> str:
    return key.replace("_", " ")


def _is_share(text: str) -> bool:
    try:
        return 0 <= float(text) <= 1
    except ValueError:
        return False


def _code(text: str) -> str:
    return f"<code>{html.escape(text)}</code>" if text else ""
