"""What was counted and measured of a model, as text that a person reads."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from reclass_gui.ui.htmltable import grid, heading, table

if TYPE_CHECKING:
    from reclass_gui.core.latency import Latency
    from reclass_gui.core.modelfacts import ModelFacts
    from reclass_gui.core.modelhistory import History
    from reclass_gui.ui.modellook import Look

EPOCHS_SHOWN = 20


class FactsText(QObject):
    """Turn a ``Look`` into HTML without colours of its own, in the language of the window."""

    def page(self, look: Look | None) -> str:
        """Return all that is known; None while it is being counted."""
        if look is None:
            words = self.tr("Checking the weights and counting…")
            return f"<p>{html.escape(words)}</p>"
        if look.fault:
            words = self.tr("This model cannot be used: {0}").format(look.fault)
            return f"<p><b>⚠ {html.escape(words)}</b></p>"
        parts = []
        if look.facts is not None:
            parts.append(heading(self.tr("Size and work")))
            parts.append(self._facts(look.facts))
        if look.latency is not None:
            parts.append(heading(self.tr("Speed on this computer")))
            parts.append(self._latency(look.latency))
        if look.history is not None:
            parts.append(heading(self.tr("Training")))
            parts.append(self._history(look.history))
        return "".join(parts)

    def operations(self, number: float) -> str:
        """Return a number of floating-point operations."""
        for unit, size in (
            (self.tr("{0} GFLOP"), 1e9),
            (self.tr("{0} MFLOP"), 1e6),
            (self.tr("{0} kFLOP"), 1e3),
        ):
            if number >= size:
                return unit.format(QLocale().toString(number / size, "f", 3))
        return self.tr("{0} FLOP").format(QLocale().toString(float(number), "f", 0))

    def _facts(self, facts: ModelFacts) -> str:
        locale = QLocale()
        work = self.operations(facts.operations_per_track)
        if facts.is_upper_bound:
            work = self.tr("at most {0}").format(work)
        rows = [
            (
                self.tr("Weights"),
                self.tr("✓ checksum as in the card; loaded and run without a fault"),
            ),
            (self.tr("Parameters"), locale.toString(facts.parameters)),
            (self.tr("Size"), locale.formattedDataSize(facts.size)),
            (self.tr("Work for a track"), work),
        ]
        if facts.not_counted:
            rows.append((self.tr("Not counted"), ", ".join(facts.not_counted)))
        if facts.unmapped:
            rows.append(
                (self.tr("Labels not in your genre list"), ", ".join(facts.unmapped)),
            )
        parts = [table([(title, html.escape(text)) for title, text in rows])]
        if len(facts.networks) > 1:
            heads = [
                self.tr("Network"),
                self.tr("Parameters"),
                self.tr("Size"),
                self.tr("One input"),
                self.tr("Inputs for a track"),
            ]
            lines = [
                [
                    html.escape(network.name),
                    locale.toString(network.parameters),
                    locale.formattedDataSize(network.size),
                    self.operations(network.operations),
                    locale.toString(network.inputs * network.uses),
                ]
                for network in facts.networks
            ]
            parts.append(grid(heads, lines))
        return "".join(parts)

    def _latency(self, latency: Latency) -> str:
        locale = QLocale()
        rows = [
            (self.tr("Computed on"), f"{latency.processor} ({latency.device.upper()})"),
        ]
        if latency.seconds_per_track is not None:
            seconds = locale.toString(latency.seconds_per_track, "f", 3)
            words = self.tr("{0} s, decoding included; median of %Ln track(s)", "", latency.tracks)
            rows.append((self.tr("A track"), words.format(seconds)))
        for network in latency.networks:
            number = locale.toString(network.milliseconds, "f", 3)
            words = self.tr("{0} ms for one input; median of %Ln run(s)", "", latency.runs)
            rows.append((network.name, words.format(number)))
        return table([(title, html.escape(text)) for title, text in rows])

    def _history(self, history: History) -> str:
        words = self.tr("Run “{0}”").format(history.name)
        left_out = len(history.rows) - EPOCHS_SHOWN
        if left_out > 0:
            earlier = self.tr("%Ln earlier epoch(s) are in its log", "", left_out)
            words = f"{words}; {earlier}"
        rows = [[html.escape(cell) for cell in row] for row in history.rows[-EPOCHS_SHOWN:]]
        heads = [column.replace("_", " ") for column in history.columns]
        return f"<p>{html.escape(words)}</p>{grid(heads, rows)}"
