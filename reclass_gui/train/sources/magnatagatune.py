"""MagnaTagATune: 188 tags that players of a game agreed on, several a clip of 29 s.

Law et al., Evaluation of algorithms using games: the case of music tagging, ISMIR 2009. Tables are
separated by tabs; ``mp3_path`` begins with one of sixteen folders, whose usual split is 0 to b,
c, d to f for training, validation and test.
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core.errors import FileError, ModelError, from_os_error
from reclass_gui.core.records import Progress
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.sources.audiofiles import opened
from reclass_gui.train.sources.labelled import Collection

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.store import Store
    from reclass_gui.train.config import TrainingConfig

TABLE = "annotations_final.csv"
CLIPS = "clip_info_final.csv"


def read_magnatagatune(
    path: Path, config: TrainingConfig, _store: Store | None, taxonomy: Taxonomy
) -> Generator[Progress, None, Dataset]:
    """Read annotations_final.csv; artists and albums are from clip_info_final.csv beside it.

    Without that table, the artist is what the file's name begins with. ``config.subset`` is how
    many tags to keep, the most frequent ones; empty for all.

    Args:
        path: the folder with the table and the audio (in it or in ``mp3``), or the table.

    Raises:
        FileError: a table is missing or is not what it should be.
        ModelError: the subset is no number.
    """
    table = Path(config.labels).expanduser().absolute() if config.labels else path
    table = table / TABLE if table.is_dir() else table
    folder = path if path.is_dir() else path.parent
    kept = _kept(config.subset)
    artists = _artists(table.with_name(CLIPS))
    found = Collection(taxonomy)
    clips = list(_clips(table, found))
    counts = Counter(tag for _, tags in clips for tag in tags)
    common = {tag for tag, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:kept]}
    root = folder / "mp3" if (folder / "mp3").is_dir() else folder
    for done, (name, tags) in enumerate(clips, start=1):
        labels = tuple(tag for tag in tags if tag in common)
        artist, album = artists.get(name, (_artist_in(name), ""))
        item = Item(name, labels, root / name, artist, album, _part(name))
        if not labels:
            found.skip(name, "unlabelled", "it has no tag")
        elif (info := opened(root / name, name, found)) is not None:
            found.add(replace(item, seconds=info.seconds))
        if not done % 10:
            yield Progress(done, len(clips), name)
    items = found.sorted_items()
    given = {item.name: item.part for item in items if item.part}
    return Dataset(
        title=folder.name,
        source=config.source,
        items=items,
        skipped=tuple(found.skipped),
        multi_label=True,
        parts={"given": given} if given else {},
    )


def _kept(subset: str) -> int | None:
    if not subset:
        return None
    if not subset.isdecimal() or int(subset) < 2:
        raise ModelError(f"The subset “{subset}” is no number of tags, such as 50.")
    return int(subset)


def _rows(path: Path, needed: set[str]) -> Iterator[dict[str, str | None]]:
    try:
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t")
            if missing := needed - set(reader.fieldnames or ()):
                raise FileError(path, "unsupported", f"it has no column “{min(missing)}”")
            yield from reader
    except OSError as error:
        raise from_os_error(path, error) from error
    except csv.Error as error:
        raise FileError(path, "damaged", f"it is no table ({error})") from error


def _clips(table: Path, found: Collection) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the path of each clip and its tags, as the taxonomy spells them."""
    tags: list[str] | None = None
    for number, row in enumerate(_rows(table, {"clip_id", "mp3_path"}), start=2):
        if tags is None:
            tags = [column for column in row if column not in ("clip_id", "mp3_path")]
        name = (row["mp3_path"] or "").strip().replace("\\", "/")
        values = [row[tag] for tag in tags]
        if not name or any(value not in ("0", "1") for value in values):
            reason = "it is cut off, or has something else than 0 and 1 for a tag"
            found.skip(name or f"line {number}", "corrupt", reason)
        else:
            said = [tag for tag, value in zip(tags, values, strict=True) if value == "1"]
            yield name, found.genres(said)


def _artists(path: Path) -> dict[str, tuple[str, str]]:
    """Return {path of a clip: (artist, album)}; {} without the table."""
    if not path.exists():
        return {}
    return {
        (row["mp3_path"] or "").strip(): (_folded(row["artist"]), _folded(row["album"]))
        for row in _rows(path, {"mp3_path", "artist", "album"})
        if _folded(row["artist"])
    }


def _folded(text: str | None) -> str:
    return (text or "").strip().casefold()


def _artist_in(name: str) -> str:
    """Return the artist of "f/american_bach_soloists-heinrich_schutz-01-title-30-59.mp3"."""
    artist, dash, _ = name.rpartition("/")[2].partition("-")
    return artist.replace("_", " ").casefold() if dash else ""


def _part(name: str) -> str:
    folder = name.partition("/")[0].lower()
    if len(folder) != 1 or folder not in "0123456789abcdef":
        return ""
    return "training" if folder < "c" else "validation" if folder == "c" else "test"
