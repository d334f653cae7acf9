"""Compare suggestions with labels that a person wrote down, and with nothing else."""

from __future__ import annotations

import csv
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core import metrics
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.genres import GENRE_SEPARATOR, split_genres
from reclass_gui.core.records import to_json
from reclass_gui.core.storeformat import best_allowed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.records import Suggestion, Track

THRESHOLDS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
NOTHING = "(nothing)"
"""The column of tracks for which the model names no genre at all: silence and speech."""


@dataclass(frozen=True, slots=True)
class Labels:
    """A table of labels.

    Attributes:
        of: label of each file, absolute paths; mapped to the taxonomy's main genres where it
            knows them. Several are joined as in "Rock; Jazz".
        empty: rows without a label; they are skipped.
    """

    of: Mapping[Path, str]
    empty: int

    @property
    def name_several(self) -> bool:
        """Whether a file has several labels."""
        return any(len(split_genres(label)) > 1 for label in self.of.values())


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How good suggestions are on labelled tracks.

    "Right" compares the likeliest genre that may be suggested with the label, also where the
    model would say "unsure": what withholding unsure answers brings is what ``coverage`` tells.

    Attributes:
        interval: 95 % Wilson interval of the accuracy; it takes tracks for independent, which
            several tracks of one artist are not.
        confusion: [label][predicted] counts, rows in the order of ``labels``, columns in the
            order of ``columns``.
        calibration_error: expected calibration error in 10 bins over tracks that got a genre.
        surer_half: accuracy in the half with the higher confidence.
        foreign: labels that the model cannot give, with their counts; always wrong.
    """

    tracks: int
    right: int
    accuracy: float
    interval: tuple[float, float]
    macro_f1: float
    classes: tuple[metrics.ClassScore, ...]
    labels: tuple[str, ...]
    columns: tuple[str, ...]
    confusion: tuple[tuple[int, ...], ...]
    calibration_error: float | None
    reliability: tuple[tuple[float, float, int], ...]
    coverage: tuple[metrics.Coverage, ...]
    surer_half: float
    foreign: Mapping[str, int]

    def to_json(self) -> dict[str, Any]:
        """Return the evaluation as a JSON object."""
        return dict(to_json(self))


def read_labels(path: Path, root: Path, taxonomy: Taxonomy) -> Labels:
    """Read a CSV file with the columns "file" (relative to ``root`` or absolute) and "label".

    A label can be several genres, as in "Rock; Jazz".

    Raises:
        FileError: it can't be read, lacks a column, or names a file twice with two labels.
    """
    found: dict[Path, str] = {}
    empty = 0
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
            reader = csv.DictReader(stream)
            missing = {"file", "label"} - set(reader.fieldnames or ())
            if missing:
                words = " and ".join(f"“{name}”" for name in sorted(missing))
                raise FileError(path, "other", f"the labels have no column {words}")
            for row in reader:
                name, label = (row["file"] or "").strip(), (row["label"] or "").strip()
                if not name:
                    continue
                if not label:
                    empty += 1
                    continue
                file = Path(os.path.normpath(root / name))
                genre = taxonomy.root(label) or joined(label, taxonomy)
                if found.setdefault(file, genre) != genre:
                    raise FileError(
                        path, "conflict", f"{name} has two labels, {found[file]} and {genre}"
                    )
    except OSError as error:
        raise from_os_error(path, error) from error
    except csv.Error as error:
        raise FileError(path, "damaged", f"the labels are no CSV table ({error})") from error
    return Labels(found, empty)


def joined(label: str, taxonomy: Taxonomy) -> str:
    """Return the main genres of a label such as "bebop; rock": "Jazz; Rock"."""
    genres = (taxonomy.root(genre) or genre for genre in split_genres(label))
    return GENRE_SEPARATOR.join(dict.fromkeys(genres)) or label


def tagged_labels(tracks: Iterable[Track], taxonomy: Taxonomy) -> dict[Path, str]:
    """Return the main genre in the tags of each track, where it is one that the taxonomy knows.

    Tracks whose tags name several main genres, or none that is known, are left out.
    """
    found = {}
    for track in tracks:
        genres = {taxonomy.root(name) for name in track.genres} - {None}
        if len(genres) == 1:
            found[track.path] = str(genres.pop())
    return found


def evaluate(
    labels: Mapping[Path, str], suggestions: Sequence[Suggestion], genres: Sequence[str]
) -> Evaluation:
    """Measure suggestions against labels.

    Args:
        labels: label of each file.
        suggestions: of labelled files.
        genres: what the model can answer.

    Raises:
        ValueError: there is nothing to measure.
    """
    truth = [labels[suggestion.path] for suggestion in suggestions]
    said = [best_allowed(suggestion) for suggestion in suggestions]
    # A closed gate names no genre: below every threshold, it is never an answer.
    confidence = [
        s.confidence if a is not None else -1.0 for s, a in zip(suggestions, said, strict=True)
    ]
    right = [t == a for t, a in zip(truth, said, strict=True)]
    accuracy = metrics.accuracy(truth, said)
    rows = tuple(sorted(set(truth)))
    columns = (*sorted({*rows, *(a for a in said if a is not None)}), NOTHING)
    table = metrics.confusion(truth, [a or NOTHING for a in said], columns)
    answered = [i for i, answer in enumerate(said) if answer is not None]
    answered_confidence = [confidence[i] for i in answered]
    answered_right = [right[i] for i in answered]
    surest = sorted(range(len(truth)), key=lambda i: -confidence[i])[: (len(truth) + 1) // 2]
    return Evaluation(
        tracks=len(truth),
        right=sum(right),
        accuracy=accuracy,
        interval=metrics.wilson_interval(sum(right), len(truth)),
        macro_f1=metrics.macro_f1(truth, said),
        classes=metrics.class_scores(truth, said),
        labels=rows,
        columns=columns,
        confusion=tuple(tuple(int(n) for n in table[columns.index(label)]) for label in rows),
        calibration_error=metrics.expected_calibration_error(answered_confidence, answered_right)
        if answered
        else None,
        reliability=metrics.reliability(answered_confidence, answered_right) if answered else (),
        coverage=metrics.coverage_at(confidence, right, THRESHOLDS),
        surer_half=sum(right[i] for i in surest) / len(surest),
        foreign={label: truth.count(label) for label in rows if label not in genres},
    )
