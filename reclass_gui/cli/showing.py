"""`reclass models show`: all that is known of one model, and how long it takes here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from reclass_gui.cli.listening import folder
from reclass_gui.cli.output import closing, count
from reclass_gui.core import bench, cards, latency, modelhistory
from reclass_gui.core.cardchecks import WITH_SPEC
from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.loading import Cards
from reclass_gui.core.modelfacts import ModelFacts, model_facts
from reclass_gui.core.records import Progress

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from reclass_gui.cli.context import Context
    from reclass_gui.cli.output import Output
    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.latency import Latency
    from reclass_gui.core.modelhistory import History

Rows = list[tuple[str, str]]


def run_show(context: Context, arguments: argparse.Namespace) -> int:
    """Print a card, what was counted from its weights and, when asked, what was measured."""
    output = context.output
    if arguments.runs < 1:
        raise ModelError("--runs must be 1 or more.")
    own = context.folders.models
    card = Cards(cards.installed(own), context.taxonomy)(arguments.name)
    quality = arguments.quality or context.settings.quality
    music = _music(arguments.music)
    facts = model_facts(card.name, own, context.taxonomy, quality)
    history = modelhistory.history(card, context.folders.runs)
    measured = _measure(context, arguments, quality, music) if arguments.measure else None
    output.object(
        model=card.name,
        card=card,
        facts=facts.to_json(),
        checksum="as in the card",
        default=card.name == context.settings.model,
        history=history and history.to_json(),
        latency=measured and measured.to_json(),
    )
    if not output.json:
        _print(output, card, facts, history, measured)
    output.summary(f"The weights of {card.name} are those of its card, and run here.")
    return output.exit_code


def _music(text: str | None) -> list[Path]:
    if not text:
        return []
    root = folder(text)
    clips = bench.find_clips(root)
    if not clips:
        raise FileError(root, "not-found", "there is no music in this folder")
    return clips


def _measure(
    context: Context, arguments: argparse.Namespace, quality: str, music: list[Path]
) -> Latency:
    context.output.begin()
    with closing(
        latency.measure(
            arguments.name,
            context.folders.models,
            context.taxonomy,
            device=arguments.device or context.settings.device,
            quality=quality,
            runs=arguments.runs,
            clips=music,
        )
    ) as events:
        for event in events:
            if not isinstance(event, Progress):
                context.output.clear()
                return event
            context.output.progress(event.done, event.total, event.text)
    raise AssertionError("measuring ends with the latency")


def _print(
    output: Output,
    card: ModelCard,
    facts: ModelFacts,
    history: History | None,
    measured: Latency | None,
) -> None:
    output.line(card.title)
    if card.description:
        output.line(card.description)
    output.line()
    output.table([*_about(card), *_counted(facts)])
    if len(facts.networks) > 1:
        output.line()
        output.table(
            [
                (
                    network.name,
                    network.kind,
                    f"{network.parameters:,}",
                    f"{network.size:,}",
                    operations_text(network.operations),
                    str(network.inputs * network.uses),
                )
                for network in facts.networks
            ],
            heads=("network", "kind", "parameters", "bytes", "one input", "inputs a track"),
        )
    if card.metrics:
        output.line()
        output.line("Measured before:")
        output.table(list(_flat(card.metrics)))
    if history is not None:
        output.line()
        output.line(f"Training ({history.name}):")
        output.table(history.rows, heads=history.columns)
    if measured is not None:
        output.line()
        output.line(f"Measured here, one thread ({measured.processor}, {measured.device}):")
        output.table(_timed(measured))


def _about(card: ModelCard) -> Rows:
    rows = [
        ("name", card.name),
        ("kind", card.kind),
        ("labels", ", ".join(card.labels)),
        ("licence", card.licence),
        ("data", card.data_licence),
        ("source", card.source),
        ("weights", card.weights),
        ("sha256", card.sha256),
        ("card", str(card.path)),
    ]
    if card.kind in WITH_SPEC:
        spec = card.spec
        rows.append(
            (
                "front end",
                f"{spec.rate} Hz, window {spec.n_fft}, hop {spec.hop}, {spec.n_mels} mel bands "
                f"{spec.fmin:g} to {spec.fmax:g} Hz, {spec.scale}, {spec.patch_frames} frames "
                f"({spec.patch_seconds:.2f} s)",
            )
        )
    if card.features:
        rows.append(("features", card.features))
    return [(key, value) for key, value in rows if value]


def _counted(facts: ModelFacts) -> Rows:
    most = "at most " if facts.is_upper_bound else ""
    rows = [
        ("parameters", f"{facts.parameters:,}"),
        ("size", f"{facts.size:,} bytes"),
        ("a track", f"{most}{operations_text(facts.operations_per_track)} ({facts.quality})"),
    ]
    if facts.not_counted:
        rows.append(("not counted", ", ".join(facts.not_counted)))
    if facts.unmapped:
        rows.append(("labels that the genre list does not know", ", ".join(facts.unmapped)))
    return rows


def _timed(measured: Latency) -> Rows:
    rows = [
        (network.name, f"{network.milliseconds:.3f} ms for one input (median of {measured.runs})")
        for network in measured.networks
    ]
    if measured.seconds_per_track is not None:
        tracks = count(measured.tracks, "track")
        rows.append(
            (
                measured.name,
                f"{measured.seconds_per_track:.3f} s a track, decoding included "
                f"(median of {tracks}, {measured.quality})",
            )
        )
    return rows


def operations_text(number: int) -> str:
    """Return a number of floating-point operations for a person."""
    for unit, size in (("GFLOP", 1e9), ("MFLOP", 1e6), ("kFLOP", 1e3)):
        if number >= size:
            return f"{number / size:.3f} {unit}"
    return f"{number} FLOP"


def _flat(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        name = f"{before}{key.replace('_', ' ')}"
        if isinstance(value, Mapping):
            yield from _flat(value, f"{name}, ")
        else:
            yield name, plain_text(value)


def plain_text(value: object) -> str:
    """Return a value of a card for a person."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {plain_text(each)}" for key, each in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(plain_text, value))
    return f"{value:.4g}" if isinstance(value, float) else str(value)
