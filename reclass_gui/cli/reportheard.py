"""The report of `reclass evaluate --report`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reclass_gui.cli.output import absolute
from reclass_gui.core.errors import FileError, ModelError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reclass_gui.cli.context import Context
    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.evaluate import Labels
    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Suggestion


def check_reportable(
    labels: Labels, labels_path: Path, card: ModelCard, arguments: argparse.Namespace
) -> None:
    """Refuse a report that could not be written.

    Raises:
        FileError: the folder holds other files, or a table of several labels is for a model that
            gives one.
    """
    from reclass_gui.train.reportfolder import ReportFolder

    if labels.name_several and not card.multilabel:
        raise FileError(
            labels_path,
            "unsupported",
            "a track has several labels; a report needs a model that gives several",
        )
    ReportFolder(absolute(arguments.report), overwrite=arguments.overwrite)


def report_heard(
    context: Context,
    model: Model,
    labels: Mapping[Path, str],
    suggestions: Sequence[Suggestion],
    artists: Mapping[Path, str],
    arguments: argparse.Namespace,
) -> None:
    """Write the report of what was heard.

    Raises:
        FileError: it cannot be written.
        ModelError: the model's answers cannot be reported.
    """
    from reclass_gui.core.modelfacts import model_facts
    from reclass_gui.train.heardoutcome import heard_outcome
    from reclass_gui.train.report import write_report

    root = absolute(arguments.folder)
    quality = arguments.quality or context.settings.quality
    counted = model_facts(model.name, context.folders.models, context.taxonomy, quality)
    facts = {
        "model": model.name,
        "title": model.card.title,
        "parameters": counted.parameters,
        "bytes": counted.size,
        "flops_track": counted.operations_per_track,
        "data": f"{len(suggestions):,} labelled tracks in {os.fspath(root)}, heard as “{quality}”",
    }
    try:
        outcome = heard_outcome(
            labels, suggestions, model.genres, root=root, artists=artists, facts=facts
        )
    except ValueError as error:
        raise ModelError(f"No report can be written of “{model.name}”: {error}.") from error
    page = write_report(
        outcome,
        absolute(arguments.report),
        title=f"{model.card.title} on {root.name}",
        overwrite=arguments.overwrite,
    )
    context.output.note(f"Report: {os.fspath(page)}")
