"""`reclass models`: what there is, and bringing, combining, choosing and removing one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.cli.listening import folder, gather
from reclass_gui.cli.output import absolute, closing, count
from reclass_gui.cli.showing import plain_text
from reclass_gui.core import evaluate, modelarchive, modelfolder, models, settings
from reclass_gui.core.errors import FileError, ModelError, from_os_error
from reclass_gui.core.genremap import GenreMap
from reclass_gui.core.records import Progress, Track, TrackFailed
from reclass_gui.core.settings import Settings
from reclass_gui.train.runs import finished_model, is_run

if TYPE_CHECKING:
    import argparse

    from reclass_gui.cli.context import Context


def run_models(context: Context, _arguments: argparse.Namespace) -> int:
    """List the models and the devices; those that can be chosen come first."""
    output = context.output
    cards, faults = models.survey(context.folders.models)
    cards.sort(key=lambda card: not card.is_model)
    for card in cards:
        output.object(
            model=card.name,
            kind=card.kind,
            usable=card.is_model,
            title=card.title,
            labels=card.labels,
            unmapped=GenreMap.of(card.labels, context.taxonomy).unmapped if card.is_model else (),
            licence=card.licence,
            data_licence=card.data_licence,
            source=card.source,
            metrics=card.metrics,
            card=card.path,
        )
    devices = models.devices()
    for device in devices:
        output.object(device=device.name, available=device.available, reason=device.reason)
    for fault in faults:
        output.failed(str(context.folders.models), "model", str(fault))
    output.table(
        [
            (
                c.name,
                c.kind,
                "yes" if c.is_model else "part",
                str(len(c.labels)),
                c.title,
                c.licence,
            )
            for c in cards
        ],
        heads=("model", "kind", "usable", "labels", "title", "licence"),
    )
    output.line()
    output.table(
        [(d.name, d.label, "ready" if d.available else d.reason) for d in devices],
        heads=("device", "", ""),
    )
    usable = sum(card.is_model for card in cards)
    output.summary(f"{count(usable, 'model')} to choose with --model.")
    return output.exit_code


def run_template(context: Context, arguments: argparse.Namespace) -> int:
    """Write a card for an ONNX file."""
    output = context.output
    weights = absolute(arguments.weights)
    card = modelfolder.template(
        weights,
        arguments.kind,
        name=arguments.name,
        labels=_labels(arguments.labels),
        features=arguments.features,
        head=arguments.head,
    )
    target = absolute(arguments.out) if arguments.out else weights.with_suffix(".json")
    try:
        if target.exists():
            raise FileError(target, "exists", "a file of that name is already there")
        card.save(target)
    except OSError as error:
        raise from_os_error(target, error) from error
    output.object(card=target, model=card.name)
    output.summary(
        f"Wrote {target}. Say in it what is still missing (labels, front end, licence), put it "
        f"beside {weights.name}, then: reclass models import {target.name}"
    )
    return output.exit_code


def run_import(context: Context, arguments: argparse.Namespace) -> int:
    """Check a model with its parts, a file's or a finished run's, and keep all of it."""
    source = absolute(arguments.source)
    if not source.exists() and is_run(context.folders.runs / arguments.source):
        source = finished_model(context.folders.runs / arguments.source)
    for card in modelarchive.bring(source, context.folders.models, context.taxonomy):
        _tell_kept(context, card)
    return context.output.exit_code


def run_export(context: Context, arguments: argparse.Namespace) -> int:
    """Write a model with its parts."""
    target = absolute(arguments.target)
    cards = modelarchive.export(arguments.name, target, context.folders.models, context.taxonomy)
    context.output.object(model=arguments.name, target=target, models=[card.name for card in cards])
    others = f" with {', '.join(card.name for card in cards[1:])}" if cards[1:] else ""
    context.output.summary(
        f"Wrote {arguments.name}{others} to {target}. Elsewhere: reclass models import "
        f"{target.name}"
    )
    return context.output.exit_code


def run_default(context: Context, arguments: argparse.Namespace) -> int:
    """Choose the model that is used where none is named."""
    # Loaded, so that nothing is chosen that cannot be used.
    model = context.load_model(arguments.name, None)
    settings.save(context.settings.changed(model=model.name), context.folders.settings)
    context.output.object(model=model.name)
    context.output.summary(f"{model.name} is used from now on.")
    return context.output.exit_code


def run_combine(context: Context, arguments: argparse.Namespace) -> int:
    """Make a vote, a cascade or a stack."""
    names, weights = _members(arguments.members)
    if weights and arguments.kind == "cascade":
        raise ModelError("The weights of a cascade are set for each stage, in its card.")
    if weights and arguments.kind == "stack":
        raise ModelError("A stack learns its weights from labelled tracks.")
    if arguments.stop_above and arguments.kind != "cascade":
        raise ModelError(f"A {arguments.kind} does not stop; --stop-above is for cascades.")
    if (arguments.labels is None) == (arguments.kind == "stack"):
        raise ModelError(
            "A stack learns from labelled tracks, and only a stack does: give it "
            "--labels CSV DIR, and nothing else."
        )
    if arguments.kind == "stack":
        return _stack(context, arguments, names)
    card = modelfolder.combine(
        arguments.name,
        arguments.kind,
        names,
        context.folders.models,
        context.taxonomy,
        weights=weights,
        stop_above=arguments.stop_above,
        title=arguments.title,
    )
    _tell_kept(context, card)
    return context.output.exit_code


def _stack(context: Context, arguments: argparse.Namespace, names: list[str]) -> int:
    from reclass_gui.train.stacking import Stacked, stack

    output = context.output
    root = folder(arguments.labels[1])
    labels = evaluate.read_labels(absolute(arguments.labels[0]), root, context.taxonomy)
    found: list[Track] = []
    for item in gather(context, labels.of):
        if isinstance(item, TrackFailed):
            output.failed(item.track.path, item.kind, item.reason)
        else:
            found.append(item)
    output.begin()
    with (
        context.executor() as executor,
        closing(
            stack(
                arguments.name,
                names,
                found,
                labels.of,
                root,
                context.folders.models,
                context.taxonomy,
                store=context.store,
                device=arguments.device or context.settings.device,
                quality=arguments.quality or context.settings.quality,
                executor=executor,
                title=arguments.title,
            )
        ) as events,
    ):
        for event in events:
            if isinstance(event, Progress):
                output.progress(event.done, event.total, event.text)
            elif isinstance(event, TrackFailed):
                output.failed(event.track.path, event.kind, event.reason)
            elif isinstance(event, Stacked):
                output.clear()
                output.object(metrics=event.metrics, left_out=event.left_out)
                output.table([(key, plain_text(value)) for key, value in event.metrics.items()])
                _tell_kept(context, event.card)
    return output.exit_code


def run_remove(context: Context, arguments: argparse.Namespace) -> int:
    """Delete one of the person's models."""
    modelfolder.remove(arguments.name, context.folders.models)
    context.output.object(removed=arguments.name)
    words = f"Removed {arguments.name}."
    if context.settings.model == arguments.name:
        usual = Settings().model
        settings.save(context.settings.changed(model=usual), context.folders.settings)
        words += f" It was the one in use; {usual} is used from now on."
    context.output.summary(words)
    return context.output.exit_code


def _tell_kept(context: Context, card: models.ModelCard) -> None:
    unmapped = GenreMap.of(card.labels, context.taxonomy).unmapped if card.is_model else ()
    context.output.object(
        model=card.name, kind=card.kind, labels=card.labels, unmapped=unmapped, card=card.path
    )
    if unmapped:
        context.output.note(
            f"The genre list does not know these labels, kept as they are: {', '.join(unmapped)}"
        )
    use = f"; choose it with --model {card.name}" if card.is_model else ""
    context.output.summary(f"Kept as {card.name}{use}.")


def _labels(text: str) -> tuple[str, ...]:
    """Read labels from a list with commas, or from a file with one on each line."""
    if text and "," not in text:
        path = absolute(text)
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except UnicodeDecodeError as error:
            raise FileError(path, "damaged", "the labels are not UTF-8 text") from error
        except OSError as error:
            raise from_os_error(path, error) from error
    else:
        lines = text.split(",")
    return tuple(line.strip() for line in lines if line.strip())


def _members(texts: list[str]) -> tuple[list[str], list[float]]:
    """Split NAME=WEIGHT; all members have a weight or none."""
    names, weights = [], []
    for text in texts:
        name, equals, weight = text.partition("=")
        names.append(name)
        if equals:
            try:
                weights.append(float(weight))
            except ValueError as error:
                raise ModelError(f"“{weight}” is no weight for {name}") from error
    if weights and len(weights) != len(names):
        raise ModelError("Give every member a weight, or none.")
    return names, weights
