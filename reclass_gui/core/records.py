"""The data that flows: frozen, comparable, and turned into JSON by one function."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reclass_gui.core.playlistrecords import PlaylistDone, PlaylistEdit, PlaylistFailed

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Track:
    """What a scan knows of one file.

    Attributes:
        path: absolute; bytes that are not UTF-8 survive as surrogate escapes.
        size: bytes.
        mtime_ns: modification time, nanoseconds.
        format: container by extension, lower case without dot ("mp3").
        seconds: duration as the tags' reader gives it, 0 when unknown.
        error: a sentence when the file could not be read, else empty.
    """

    path: Path
    size: int
    mtime_ns: int
    format: str = ""
    artist: str = ""
    title: str = ""
    album: str = ""
    album_artist: str = ""
    genres: tuple[str, ...] = ()
    seconds: float = 0.0
    error: str = ""


@dataclass(frozen=True, slots=True)
class FeatureSpec:
    """Define a log-mel front end completely.

    Attributes:
        rate: sampling rate in Hz.
        n_fft: window length in samples (periodic Hann).
        hop: hop in samples.
        n_mels: number of Slaney mel bands.
        fmin: lowest band edge in Hz.
        fmax: highest band edge in Hz.
        scale: "log10(10000x+1)" (musicnn) or "db" (10 log10 with a floor).
        patch_frames: frames in one patch.
        pad_mode: how the first and last half window are filled: "constant" or "reflect".
    """

    rate: int = 16000
    n_fft: int = 512
    hop: int = 256
    n_mels: int = 96
    fmin: float = 0.0
    fmax: float = 8000.0
    scale: str = "log10(10000x+1)"
    patch_frames: int = 187
    pad_mode: str = "constant"

    @property
    def patch_samples(self) -> int:
        """Samples between the starts of two adjacent patches."""
        return self.patch_frames * self.hop

    @property
    def patch_seconds(self) -> float:
        """Seconds that one patch covers."""
        return self.patch_samples / self.rate

    def digest(self) -> str:
        """Return 16 hex digits that change with any field."""
        text = json.dumps(dataclasses.asdict(self), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """What one network heard in one track.

    Attributes:
        model: the network's name.
        labels: its labels.
        segments: [n_segments, n_labels] float32 probabilities.
        embedding: [n_segments, n_dims] float32.
    """

    model: str
    labels: tuple[str, ...]
    segments: FloatArray
    embedding: FloatArray

    @property
    def mean(self) -> FloatArray:
        """Mean probability per label, [n_labels]."""
        return np.asarray(self.segments.mean(axis=0), dtype=np.float32)

    def top(self, k: int) -> tuple[tuple[str, float], ...]:
        """Return the k likeliest labels with their mean probability."""
        mean = self.mean
        order = np.argsort(-mean, kind="stable")[:k]
        return tuple((self.labels[i], float(mean[i])) for i in order)


@dataclass(frozen=True, slots=True)
class SignalFacts:
    """Say what the analysed windows are like as a signal, for the silence and speech gates.

    Attributes:
        peak: largest absolute sample, 1.0 is full scale.
        rms: root mean square of all windows.
        loud_share: share of 20 ms blocks above -60 dBFS.
        pause_share: share of 20 ms blocks 25 dB or more under the loud ones (speech has many).
    """

    peak: float = 0.0
    rms: float = 0.0
    loud_share: float = 0.0
    pause_share: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """Everything that listening to one track gave; the store keeps it.

    Attributes:
        model: name of the (ensemble) model.
        digest: digest of model, front end and quality; the cache key.
        seconds: duration of the decoded audio.
        starts: [n_segments] seconds at which each analysed segment starts; none from a model that
            judges tracks only as wholes.
        predictions: one per network, of an ensemble all over the same segments. One without
            segments is of a network that did not listen to this track.
        signal: facts for the gates.
    """

    model: str
    digest: str
    seconds: float
    starts: tuple[float, ...]
    predictions: tuple[Prediction, ...]
    signal: SignalFacts = SignalFacts()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposal for one track; nothing is written because of it alone.

    Attributes:
        path: the file.
        genre: the suggested genre, or None when unsure or gated.
        confidence: calibrated probability of the top genre, 0 to 1; of several, of the last one.
        probabilities: (genre, p) of all genres, likeliest first, summing to 1 if not multilabel.
        styles: (style, p) such as "Ambient" or "Instrumental", shown and never written unasked.
        heard: (tag, p) of whatever the networks heard, strongest first.
        timeline: (start in s, genre probabilities in the order of ``probabilities``) a segment.
        reason: "" for a suggestion; else "unsure", "silence" or "speech".
        multilabel: whether the model gives several genres, each for itself.
        further: the genres beside ``genre`` that are suggested, likeliest first.
        thresholds: if multilabel, p from which on each genre of ``probabilities`` is suggested.
    """

    path: Path
    genre: str | None
    confidence: float
    probabilities: tuple[tuple[str, float], ...] = ()
    styles: tuple[tuple[str, float], ...] = ()
    heard: tuple[tuple[str, float], ...] = ()
    timeline: tuple[tuple[float, tuple[float, ...]], ...] = ()
    reason: str = ""
    multilabel: bool = False
    further: tuple[str, ...] = ()
    thresholds: tuple[float, ...] = ()

    @property
    def genres(self) -> tuple[str, ...]:
        """All suggested genres, likeliest first; none when unsure or gated."""
        return () if self.genre is None else (self.genre, *self.further)

    @property
    def best(self) -> str | None:
        """The likeliest genre even where the suggestion is "unsure"; None when gated."""
        return self.probabilities[0][0] if self.probabilities else None


@dataclass(frozen=True, slots=True)
class FileIdentity:
    """Recognise a file again, and notice when another program changed it.

    Attributes:
        head: blake2b (16 bytes, hex) of the first 8 KiB.
    """

    size: int
    mtime_ns: int
    inode: int
    device: int
    head: str


@dataclass(frozen=True, slots=True)
class Companion:
    """A file that goes along with a track: lyrics, cue sheet, cover image."""

    path: Path
    path_after: Path


@dataclass(frozen=True, slots=True)
class Change:
    """One planned change of one file.

    Attributes:
        genres_after: None leaves the tags alone.
        path_after: None leaves the file where it is.
        copy: the tagged file is put at ``path_after`` and the original is left untouched.
    """

    path: Path
    genres_before: tuple[str, ...]
    genres_after: tuple[str, ...] | None
    path_after: Path | None
    copy: bool
    identity: FileIdentity
    companions: tuple[Companion, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something of a plan that can't be done, named before anything is touched."""

    path: Path
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What apply would do: shown first, then executed as it is.

    Attributes:
        root: the library folder that the plan is about.
        changes: to be executed, in this order.
        conflicts: files left out, with the reason.
        unchanged: how many tracks need no change at all.
        playlists: edited once all changes are made, each once.
    """

    root: Path
    changes: tuple[Change, ...]
    conflicts: tuple[Conflict, ...] = ()
    unchanged: int = 0
    playlists: tuple[PlaylistEdit, ...] = ()


# Events: what a long operation yields.


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long operation is.

    Attributes:
        total: None while unknown.
    """

    done: int
    total: int | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class TrackFound:
    """A scan met a file; ``track.error`` is set when it can't be read."""

    track: Track
    known: bool = False


@dataclass(frozen=True, slots=True)
class TrackGone:
    """A file that the store knew is no longer there."""

    path: Path


@dataclass(frozen=True, slots=True, eq=False)
class TrackDone:
    """A track was analysed, or its analysis came from the store."""

    track: Track
    analysis: Analysis
    suggestion: Suggestion
    cached: bool = False


@dataclass(frozen=True, slots=True)
class TrackFailed:
    """A track could not be analysed."""

    track: Track
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class ChangeDone:
    """A planned change was carried out (or taken back, by an undo)."""

    change: Change
    batch: str


@dataclass(frozen=True, slots=True)
class ChangeFailed:
    """A planned change was not carried out; the file is as it was before."""

    change: Change
    batch: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finished:
    """A long operation ended.

    Attributes:
        text: what else there is to say of it, for a person; mostly nothing.
    """

    done: int
    failed: int = 0
    skipped: int = 0
    seconds: float = 0.0
    text: str = ""


Event = (
    Progress
    | TrackFound
    | TrackGone
    | TrackDone
    | TrackFailed
    | ChangeDone
    | ChangeFailed
    | PlaylistDone
    | PlaylistFailed
    | Finished
)


@dataclass(frozen=True, slots=True)
class Batch:
    """One apply, as the history shows it.

    Attributes:
        when: seconds since the epoch.
        state: "done", "undone", "partly undone" or "unfinished".
    """

    name: str
    when: float
    root: Path
    done: int
    failed: int
    undone: int
    state: str
    changes: tuple[Change, ...] = field(default=(), repr=False)


def to_json(value: object) -> Any:
    """Turn a record into what ``json.dumps`` takes.

    Paths become text in which undecodable bytes are surrogate escapes (``os.fsencode`` of the
    text gives the bytes back); arrays become lists; dataclasses become objects.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_json(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Path):
        return os.fspath(value)
    if isinstance(value, (np.ndarray, np.generic)):
        return value.tolist()
    if isinstance(value, dict):
        return {str(k): to_json(v) for k, v in value.items()}
    if isinstance(value, (tuple, list)):
        return [to_json(v) for v in value]
    return value
