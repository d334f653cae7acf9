"""Tables of whole-track features with their genres and artists; GTZAN's layout."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors.gtzan import columns
from reclass_gui.core.errors import FileError, ModelError, from_os_error

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

GTZAN_GENRES = {
    "blues": "Blues",
    "classical": "Classical",
    "country": "Country",
    "disco": "Disco",
    "hiphop": "Hip-Hop",
    "jazz": "Jazz",
    "metal": "Metal",
    "pop": "Pop",
    "reggae": "Reggae",
    "rock": "Rock",
}


@dataclass(frozen=True, slots=True, eq=False)
class FeatureTable:
    """What is known of tracks.

    Attributes:
        names: of the tracks, such as "blues.00000".
        features: float32 [n, 57], in the order of ``core.descriptors.gtzan.columns``.
        labels: [n] genres.
        artists: [n]; "" where the artist is not known.
    """

    names: npt.NDArray[np.str_]
    features: FloatArray
    labels: npt.NDArray[np.str_]
    artists: npt.NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.names)

    @property
    def genres(self) -> tuple[str, ...]:
        """The genres that occur, sorted."""
        return tuple(sorted({str(label) for label in self.labels}))

    @property
    def groups(self) -> npt.NDArray[np.str_]:
        """Artists; a track whose artist is not known stands alone."""
        alone = np.char.add("track ", self.names)
        return np.where(self.artists == "", alone, np.char.add("artist ", self.artists))

    def of(self, names: set[str]) -> npt.NDArray[np.intp]:
        """Return the rows of some tracks, in the table's order."""
        return np.flatnonzero([str(name) in names for name in self.names])


def read_gtzan_table(table: Path, artists: Path) -> FeatureTable:
    """Read GTZAN's features_30_sec.csv and Sturm's artist index.

    Rows are sorted by name, so that a seed means the same everywhere.

    Raises:
        FileError: a file cannot be read or is not what it should be.
    """
    rows = list(csv.DictReader(read_text(table).splitlines()))
    rows.sort(key=lambda row: row.get("filename") or "")
    artist_of = read_artists(artists)
    try:
        names = [row["filename"].removesuffix(".wav") for row in rows]
        features = np.array(
            [[float(row[name]) for name in columns()] for row in rows], dtype=np.float32
        )
        labels = [GTZAN_GENRES[row["label"]] for row in rows]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"it is no table of GTZAN's features: {error!r}"
        raise FileError(table, "damaged", reason) from error
    if not rows or len(set(names)) != len(names):
        raise FileError(table, "damaged", "it has no rows or a track twice")
    if not np.isfinite(features).all():
        raise FileError(table, "damaged", "it has features that are not numbers")
    return FeatureTable(
        names=np.array(names),
        features=features,
        labels=np.array(labels),
        artists=np.array([artist_of.get(name, "") for name in names]),
    )


def read_artists(path: Path) -> dict[str, str]:
    """Read lines "blues.00000.wav ::: Artist ::: Title"; tracks without an artist are left out."""
    found = {}
    for line in read_text(path).splitlines():
        match = re.match(r"(\w+\.\d+)\.\w+ ::: (.*?) :::", line)
        if match and match.group(2).strip():
            found[match.group(1)] = match.group(2).strip().casefold()
    return found


def read_list(path: Path) -> set[str]:
    """Read a list of tracks, "blues/blues.00012.wav" a line, as their names.

    Raises:
        FileError: it cannot be read or is empty.
    """
    lines = (line.strip() for line in read_text(path).splitlines())
    names = {line.rpartition("/")[2].rpartition(".")[0] for line in lines if line}
    if not names:
        raise FileError(path, "damaged", "it names no track")
    return names


def read_lists(folder: Path) -> dict[str, str]:
    """Read {train,valid,test}_filtered.txt: {name of a track: part}.

    Raises:
        FileError: a list cannot be read.
        ModelError: a track is on two lists.
    """
    found: dict[str, str] = {}
    for word, part in (("train", "training"), ("valid", "validation"), ("test", "test")):
        names = read_list(folder / f"{word}_filtered.txt")
        if not names.isdisjoint(found):
            raise ModelError("A track is on two of the lists.")
        found |= dict.fromkeys(names, part)
    return found


def read_text(path: Path) -> str:
    """Return a text file's content; bytes that are no UTF-8 are replaced.

    Raises:
        FileError: it cannot be read.
    """
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError as error:
        raise from_os_error(path, error) from error
