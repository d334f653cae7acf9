"""Which entries of which playlists have to follow the tracks that a plan moves."""

from __future__ import annotations

import os
import stat
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.filesystem import name_key
from reclass_gui.core.playlistformats import SUFFIXES, PlaylistText, Reading
from reclass_gui.core.playlistrecords import PlaylistEdit
from reclass_gui.core.records import Change, Conflict
from reclass_gui.core.scan import is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LARGEST_BYTES = 8 << 20


@dataclass(frozen=True, slots=True)
class Replacement:
    """One entry of a playlist that changes.

    Attributes:
        index: of the entry in its playlist.
        number: of the change because of which it does.
    """

    index: int
    old: str
    new: str
    number: int


@dataclass(slots=True)
class Edited:
    """What becomes of one playlist.

    Attributes:
        data: its new bytes.
        unwritable: entries that should follow, and whose new text the file can't hold.
    """

    data: bytes
    replacements: list[Replacement] = field(default_factory=list)
    unwritable: list[str] = field(default_factory=list)


class Moves:
    """Where tracks go, found by any spelling that names them.

    Args:
        root: the library, which may be reached through a link.
        moves: (number of the change, old path, new path).
    """

    def __init__(self, root: Path, moves: Iterable[tuple[int, Path, Path]]) -> None:
        self._places = {os.fspath(old): (number, os.fspath(new)) for number, old, new in moves}
        self._spellings = {_spelling(old): old for old in self._places}
        self._root, self._real_root = os.fspath(root), os.path.realpath(root)

    def __bool__(self) -> bool:
        return bool(self._places)

    def of(self, path: str) -> tuple[int, str] | None:
        """Return number and new path of the track at a normal absolute path."""
        found = self._places.get(path)
        if found is None:
            found = self._places.get(self._spellings.get(_spelling(path), ""))
        if found is None and self._real_root != self._root and _is_under(path, self._real_root):
            found = self.of(self._root + path[len(self._real_root) :])
            if found is not None and _is_under(found[1], self._root):
                found = found[0], self._real_root + found[1][len(self._root) :]
        return found


def _spelling(path: str) -> str:
    """Return what two spellings have in common that name one file."""
    if sys.platform in ("win32", "darwin"):
        return name_key(path)
    return unicodedata.normalize("NFC", path)


def _is_under(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)


def edited(
    path: Path, data: bytes, moves: Moves, *, home: Path | None = None, number: int = -1
) -> Edited:
    """Let a playlist's entries follow.

    Args:
        path: where the playlist is, or will be.
        data: its bytes.
        home: where it was when its relative entries were right; None for ``path``.
        number: of the change that the playlist itself goes along with.

    Raises:
        FileError: it can't be read as text.
    """
    text = PlaylistText(path, data)
    before, after = (home or path).parent, path.parent
    result = Edited(data)
    for index, entry in enumerate(text.entries):
        for reading in entry.readings:
            found = _followed(reading, before, after, moves)
            if found is None:
                continue
            new = entry.written(reading, found[1])
            if new is None or not text.can_hold(new):
                result.unwritable.append(entry.text)
            elif new != entry.text:
                owner = number if found[0] < 0 else found[0]
                result.replacements.append(Replacement(index, entry.text, new, owner))
            break
    if result.replacements:
        result.data = text.replaced({r.index: r.new for r in result.replacements})
        _require_only(path, text, result)
    return result


def _followed(reading: Reading, before: Path, after: Path, moves: Moves) -> tuple[int, str] | None:
    """Return number and new path text of an entry, None if it stays as it is."""
    is_absolute = Path(reading.path).is_absolute()
    old = os.path.normpath(os.path.join(before, reading.path))  # noqa: PTH118 - text stays text
    number, new = moves.of(old) or (-1, old)
    if number < 0 and (before == after or is_absolute or not os.path.lexists(old)):
        return None
    if is_absolute:
        return number, new
    try:
        return number, os.path.relpath(new, after)
    except ValueError:
        return number, new  # on another drive of Windows


def _require_only(path: Path, old: PlaylistText, result: Edited) -> None:
    """Read the new bytes back: every entry is what it should be."""
    wanted = [entry.text for entry in old.entries]
    for replacement in result.replacements:
        wanted[replacement.index] = replacement.new
    if [entry.text for entry in PlaylistText(path, result.data).entries] != wanted:
        raise FileError(path, "conflict", "its entries can't be changed without harm to others")


def read_playlist(path: Path) -> bytes:
    """Return a playlist's bytes.

    Raises:
        FileError: it is too large to be one.
        OSError: it can't be read.
    """
    with path.open("rb") as stream:
        data = stream.read(LARGEST_BYTES + 1)
    if len(data) > LARGEST_BYTES:
        raise FileError(path, "unsupported", "it is too large for a playlist")
    return data


def playlists_under(root: Path) -> Iterator[Path]:
    """Yield the playlists and cue sheets of a library, in order; links and hidden ones not."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        for name in sorted(names):
            path = Path(folder, name)
            if path.suffix.lower() not in SUFFIXES or is_hidden(name):
                continue
            try:
                if stat.S_ISREG(path.lstat().st_mode):
                    yield path
            except OSError:
                continue  # gone since its folder was read


def planned_edits(
    root: Path, changes: Sequence[Change]
) -> tuple[tuple[PlaylistEdit, ...], tuple[Conflict, ...]]:
    """Say which playlists will follow a plan's changes, and which can't."""
    moves = Moves(root, moves_of(enumerate(changes)))
    owners = companion_owners(enumerate(changes))
    edits: list[PlaylistEdit] = []
    conflicts: list[Conflict] = []
    if not moves and not owners:
        return (), ()
    for path in playlists_under(root):
        number, after, own_moves = owners.get(path, (-1, path, None))
        try:
            known = own_moves if own_moves is not None else moves
            result = edited(after, read_playlist(path), known, home=path, number=number)
            if result.replacements and after == path:
                _require_writable(path)
        except FileError as error:
            conflicts.append(Conflict(path, error.kind, error.reason))
            continue
        except OSError as error:
            problem = from_os_error(path, error)
            conflicts.append(Conflict(path, problem.kind, problem.reason))
            continue
        if result.replacements:
            pairs = tuple((r.old, r.new) for r in result.replacements)
            edits.append(PlaylistEdit(path, after, pairs))
        if result.unwritable:
            conflicts.append(Conflict(path, "conflict", unwritable_words(result)))
    return tuple(edits), tuple(conflicts)


def moves_of(changes: Iterable[tuple[int, Change]]) -> Iterator[tuple[int, Path, Path]]:
    """Yield the moves of numbered changes; a copy moves nothing."""
    for number, change in changes:
        if change.path_after is not None and not change.copy:
            yield number, change.path, change.path_after


def companion_owners(
    changes: Iterable[tuple[int, Change]],
) -> dict[Path, tuple[int, Path, Moves | None]]:
    """Return the playlists that go along with a track.

    Returns:
        For each its change's number, its new place, and for a copy, whose entries name copies,
        the moves that it alone sees.
    """
    owners: dict[Path, tuple[int, Path, Moves | None]] = {}
    for number, change in changes:
        for companion in change.companions:
            if companion.path.suffix.lower() in SUFFIXES:
                own = None
                if change.copy and change.path_after is not None:
                    move = (number, change.path, change.path_after)
                    own = Moves(change.path.parent, [move])
                owners[companion.path] = (number, companion.path_after, own)
    return owners


def unwritable_words(result: Edited) -> str:
    """Say which entries can't follow."""
    names = ", ".join(f"“{text}”" for text in result.unwritable[:3])
    more = len(result.unwritable) - 3
    rest = f" and {more} more" if more > 0 else ""
    return f"its encoding or format has no way to write the new place of {names}{rest}"


def _require_writable(path: Path) -> None:
    if not os.access(path, os.W_OK):
        raise FileError(path, "read-only", "the playlist is write-protected, and stays as it is")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise FileError(path, "no-access", "the playlist's folder can't be written")
