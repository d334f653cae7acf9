"""What a model said about labelled tracks that it had not learnt from: all that a report needs.

A run's ``outcome.npz`` is one; so is what ``reclass evaluate --report`` hears in a folder. The file
holds plain arrays and JSON text, nothing pickled:

    labels              [labels] text
    names               [tracks] text
    truth               [tracks, labels] bool
    probabilities       [tracks, labels] float32
    segments            [n, labels] float32, where segments were judged
    segment_tracks      [n] int64, the track of each segment
    embeddings          [tracks, dims] float32, where there are any
    groups              [tracks] text, such as artists; empty where nothing is known
    thresholds          [labels] float64, of multi-label models
    about               JSON: {"version", "multi_label", "facts"}
"""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import FileError, from_os_error

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

NAME = "outcome.npz"
"""What the file is called in a run's folder."""

_VERSION = 1


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """Answers about labelled tracks.

    Attributes:
        labels: the order of all columns. A label that the model cannot give is among them where
            a track has it; its probability is then 0.
        names: of the tracks, each once.
        truth: bool [tracks, labels]; one True a row unless ``multi_label``.
        probabilities: float32 [tracks, labels], each 0 to 1. A row of zeros is no answer (silence,
            speech): it counts as wrong.
        segments: float32 [n, labels], the same of parts of tracks; None where tracks are judged
            only as wholes.
        segment_tracks: int [n], the place in ``names`` of each segment; None without segments.
        embeddings: float32 [tracks, dims]; None where the model has none.
        groups: what makes tracks alike, such as their artist; () where nothing is known, "" for a
            track whose artist is not known.
        multi_label: a track may have several labels, or none; columns are judged one by one.
        thresholds: of multi-label answers, one a label; () for 0.5 each.
        facts: what else is known of model and test, any of: "model" (name), "title", "parameters",
            "flops" (of one input), "bytes" (of the weights), "latency_seconds" (median for one
            input), "latency_runs", "device", "epochs" (done), "best_epoch", "data" (what it was
            tested on, a sentence), "seconds_training".

    Raises:
        ValueError: the arrays do not fit each other.
    """

    labels: tuple[str, ...]
    names: tuple[str, ...]
    truth: npt.NDArray[np.bool_]
    probabilities: FloatArray
    segments: FloatArray | None = None
    segment_tracks: npt.NDArray[np.intp] | None = None
    embeddings: FloatArray | None = None
    groups: tuple[str, ...] = ()
    multi_label: bool = False
    thresholds: tuple[float, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Check what every figure relies on."""
        shape = (len(self.names), len(self.labels))
        if 0 in shape:
            raise ValueError("it has no tracks or no labels")
        if len(set(self.names)) != shape[0] or len(set(self.labels)) != shape[1]:
            raise ValueError("a track or a label is there twice")
        if self.truth.shape != shape or self.probabilities.shape != shape:
            raise ValueError("truth and probabilities are not [tracks, labels]")
        if not self.multi_label and not (self.truth.sum(axis=1) == 1).all():
            raise ValueError("a track has not exactly one label")
        if (self.segments is None) != (self.segment_tracks is None):
            raise ValueError("segments and their tracks come together")
        if self.segments is not None and self.segment_tracks is not None:
            if self.segments.shape != (len(self.segment_tracks), shape[1]):
                raise ValueError("segments are not [n, labels], or not one track is named for each")
            if len(self.segment_tracks) and not (
                self.segment_tracks.min() >= 0 and self.segment_tracks.max() < shape[0]
            ):
                raise ValueError("a segment is of a track that is not there")
        for values in (self.probabilities, self.segments):
            # Written so that NaN fails too. Sums of softmax in float32 are a little off 1.
            if values is not None and not ((values >= 0) & (values <= 1.0001)).all():
                raise ValueError("a probability is not within 0 and 1")
        if self.embeddings is not None and (
            self.embeddings.ndim != 2 or len(self.embeddings) != shape[0]
        ):
            raise ValueError("embeddings are not [tracks, dims]")
        if self.groups and len(self.groups) != shape[0]:
            raise ValueError("there is not one group for each track")
        if self.thresholds and len(self.thresholds) != shape[1]:
            raise ValueError("there is not one threshold for each label")

    @property
    def places(self) -> npt.NDArray[np.intp]:
        """The place of each track's label, [tracks]; of single-label outcomes."""
        return np.asarray(self.truth.argmax(axis=1))

    def save(self, path: Path) -> None:
        """Write it to a file, which is either complete or not there.

        Raises:
            FileError: it cannot be written.
        """
        about = {"version": _VERSION, "multi_label": self.multi_label, "facts": dict(self.facts)}
        arrays: dict[str, npt.NDArray[Any]] = {
            "labels": np.array(self.labels, dtype=np.str_),
            "names": np.array(self.names, dtype=np.str_),
            "truth": self.truth.astype(np.bool_),
            "probabilities": self.probabilities.astype(np.float32),
            "groups": np.array(self.groups, dtype=np.str_),
            "thresholds": np.array(self.thresholds, dtype=np.float64),
            "about": np.array(json.dumps(about), dtype=np.str_),
        }
        if self.segments is not None and self.segment_tracks is not None:
            arrays["segments"] = self.segments.astype(np.float32)
            arrays["segment_tracks"] = self.segment_tracks.astype(np.int64)
        if self.embeddings is not None:
            arrays["embeddings"] = self.embeddings.astype(np.float32)
        part = path.with_name(path.name + ".part")
        try:
            with part.open("wb") as stream:
                np.savez_compressed(stream, allow_pickle=False, **arrays)
            os.replace(part, path)  # noqa: PTH105  (atomic, and over what was there)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise from_os_error(path, error) from error


def one_label(
    labels: Sequence[str], truth: Sequence[str] | npt.NDArray[np.str_]
) -> npt.NDArray[np.bool_]:
    """Return ``Outcome.truth`` of tracks that have one label each, bool [tracks, labels].

    Raises:
        KeyError: a track's label is not among ``labels``.
    """
    place = {label: number for number, label in enumerate(labels)}
    table = np.zeros((len(truth), len(labels)), dtype=np.bool_)
    for row, label in enumerate(truth):
        table[row, place[str(label)]] = True
    return table


def track_means(
    segments: FloatArray, segment_tracks: npt.NDArray[np.intp], tracks: int
) -> FloatArray:
    """Return the mean of each track's segments, float32 [tracks, labels]; zeros without any."""
    sums = np.zeros((tracks, segments.shape[1]))
    np.add.at(sums, segment_tracks, segments)
    counts = np.bincount(segment_tracks, minlength=tracks)
    return np.asarray(sums / np.maximum(counts, 1)[:, None], dtype=np.float32)


def load_outcome(path: Path) -> Outcome:
    """Read an outcome; nothing in the file is executed.

    Raises:
        FileError: it cannot be read, or is not the outcome of a test.
    """
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        about = json.loads(str(arrays["about"]))
        if about["version"] != _VERSION:
            raise FileError(path, "unsupported", "it was written by another version of Reclass")
        return Outcome(
            labels=tuple(map(str, arrays["labels"])),
            names=tuple(map(str, arrays["names"])),
            truth=arrays["truth"].astype(np.bool_),
            probabilities=arrays["probabilities"].astype(np.float32),
            segments=arrays["segments"].astype(np.float32) if "segments" in arrays else None,
            segment_tracks=arrays["segment_tracks"].astype(np.intp)
            if "segment_tracks" in arrays
            else None,
            embeddings=arrays["embeddings"].astype(np.float32) if "embeddings" in arrays else None,
            groups=tuple(map(str, arrays["groups"])),
            multi_label=bool(about["multi_label"]),
            thresholds=tuple(map(float, arrays["thresholds"])),
            facts=dict(about["facts"]),
        )
    except OSError as error:
        raise from_os_error(path, error) from error
    except (ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise FileError(path, "damaged", f"it is not the outcome of a test ({error})") from error
