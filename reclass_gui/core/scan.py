"""Walk a library folder and say what is in it, folder by folder, reading only what is new."""

from __future__ import annotations

import os
import stat
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core import tags
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.records import Finished, Progress, Track, TrackFound, TrackGone

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterator, Mapping
    from concurrent.futures import Executor, Future

    from reclass_gui.core.records import Event

# .mp4 too: its sound is what counts, and a video without sound says so when it is listened to.
_LOSSLESS = (".aif", ".aifc", ".aiff", ".ape", ".flac", ".tta", ".wav", ".wv")
_LOSSY = (".aac", ".m4a", ".m4b", ".mp3", ".mp4", ".mpc", ".oga", ".ogg", ".opus", ".wma")
AUDIO_SUFFIXES = frozenset({*_LOSSLESS, *_LOSSY})

# Files whose tags are read in one go, and how many such goes wait in an executor.
_BATCH = 32
_AHEAD = 8
_PROGRESS_EVERY = 100
_PROGRESS_SECONDS = 0.25
_WINDOWS_HIDDEN = 0x2


def walk(
    root: Path,
    known: Mapping[Path, Track] | None = None,
    *,
    executor: Executor | None = None,
    looked_through: Collection[str] = (),
) -> Iterator[Event]:
    """Find the tracks under a folder.

    Yields ``TrackFound`` in the order of folders and names, ``Progress`` about every 100 files,
    then ``TrackGone`` for known tracks that are no longer there, and ``Finished`` (its
    ``skipped`` counts files of other types). Hidden files and folders are left out. A link is
    followed after everything real, unless what it leads to was met already. What can't be read is
    a track with an ``error``: so is a folder that can't be opened, and the known tracks below it
    don't count as gone. Closing the iterator cancels.

    Args:
        root: a folder, or one file, which is read whatever its suffix.
        known: tracks as of an earlier scan; their tags are read again only if size or
            modification time differ, or if they had an error.
        executor: threads or processes that read tags; None reads them in between.
        looked_through: folders below the root that are left out this time, as nothing changed in
            them; what is known below them is not gone.

    Raises:
        FileError: at the first event, if ``root`` is not there or can't be opened.
    """
    began = time.monotonic()
    root = Path(os.path.normpath(root.absolute()))
    remembered = {str(path): track for path, track in (known or {}).items()}
    listing = _Listing(root, looked_through)
    pulse = _Pulse()
    done = failed = 0
    batches = _read_in_order(_batched(listing.files(), remembered), executor)
    try:
        for batch in batches:
            for found in batch.found:
                yield found
                done += 1
                failed += bool(found.track.error)
                if pulse.is_due(done):
                    yield Progress(done, None, str(found.track.path.parent))
            if pulse.is_due(done):
                yield Progress(done, None, batch.folder)
    finally:
        batches.close()
    for text in sorted(remembered):
        if listing.would_have_met(text):
            yield TrackGone(remembered[text].path)
    yield Progress(done, done)
    yield Finished(done, failed, listing.skipped, time.monotonic() - began)


def is_hidden(name: str, attributes: int = 0) -> bool:
    """Say whether a name, or the file attributes of Windows, mark a file as hidden."""
    return name.startswith(".") or bool(attributes & _WINDOWS_HIDDEN)


class _Pulse:
    """Say when progress is due: after so many files, or after some time without."""

    def __init__(self) -> None:
        self._done = 0
        self._time = time.monotonic()

    def is_due(self, done: int) -> bool:
        now = time.monotonic()
        if done - self._done < _PROGRESS_EVERY and now - self._time < _PROGRESS_SECONDS:
            return False
        self._done, self._time = done, now
        return True


@dataclass(slots=True)
class _File:
    """What a folder's listing tells of a file; ``error`` where it can't be a track."""

    path: str
    size: int = 0
    mtime_ns: int = 0
    error: str = ""


class _Listing:
    """The files under a folder in the order of folders and names.

    Attributes:
        skipped: files of other types that were met so far.
        closed: folders that could not be opened.
    """

    def __init__(self, root: Path, left_out: Collection[str] = ()) -> None:
        self.root = str(root)
        self.skipped = 0
        self.closed: list[str] = []
        self._left_out = frozenset(left_out)
        self._met: set[tuple[int, int]] = set()
        self._links: deque[str] = deque()

    def would_have_met(self, path: str) -> bool:
        """Say whether a path lies under the root and under no folder that stayed closed."""
        if not _is_within(path, self.root):
            return False
        if self._left_out and not self._left_out.isdisjoint(_folders_of(path, self.root)):
            return False
        return not any(_is_within(path, folder) for folder in self.closed)

    def files(self) -> Iterator[_File | str]:
        """Yield every file that may be a track, and the name of each folder before its files."""
        try:
            facts = os.stat(self.root)  # noqa: PTH116
            if stat.S_ISDIR(facts.st_mode):
                os.scandir(self.root).close()
        except OSError as error:
            raise from_os_error(Path(self.root), error) from error
        if not stat.S_ISDIR(facts.st_mode):
            yield _file_of(self.root, facts)
            return
        yield from self._tree(self.root)
        while self._links:
            yield from self._linked(self._links.popleft())

    def _tree(self, top: str) -> Iterator[_File | str]:
        waiting = [top]
        while waiting:
            folder = waiting.pop()
            yield folder
            subfolders: list[str] = []
            try:
                if self._is_met(os.stat(folder)):  # noqa: PTH116
                    continue
                with os.scandir(folder) as listed:
                    entries = sorted(listed, key=_order)
            except OSError as error:
                self.closed.append(folder)
                reason = from_os_error(Path(folder), error).reason
                yield _File(folder, error=f"the folder can't be opened: {reason}")
                continue
            for entry in entries:
                if is_hidden(entry.name, _attributes(entry)):
                    continue
                if entry.is_symlink():
                    if entry.path not in self._left_out:
                        self._links.append(entry.path)
                elif entry.is_dir():
                    if entry.path not in self._left_out:
                        subfolders.append(entry.path)
                elif _is_audio(entry.name):
                    yield self._listed(entry)
                else:
                    self.skipped += 1
            waiting.extend(reversed(subfolders))

    def _listed(self, entry: os.DirEntry[str]) -> _File:
        try:
            facts = entry.stat()
        except OSError as error:
            return _File(entry.path, error=from_os_error(Path(entry.path), error).reason)
        self._is_met(facts)
        return _file_of(entry.path, facts)

    def _linked(self, path: str) -> Iterator[_File | str]:
        try:
            facts = os.stat(path)  # noqa: PTH116
        except OSError as error:
            if _is_audio(path):
                reason = from_os_error(Path(path), error).reason
                yield _File(path, error=f"it is a link that leads nowhere: {reason}")
            return
        if stat.S_ISDIR(facts.st_mode):
            yield from self._tree(path)
        elif not _is_audio(path):
            self.skipped += 1
        elif not self._is_met(facts):
            yield _file_of(path, facts)

    def _is_met(self, facts: os.stat_result) -> bool:
        """Say whether this file or folder was met before, and remember it."""
        key = (facts.st_dev, facts.st_ino)
        # Listings of Windows have no file numbers; os.stat does.
        if key == (0, 0):
            return False
        if key in self._met:
            return True
        self._met.add(key)
        return False


def _order(entry: os.DirEntry[str]) -> tuple[str, str]:
    return entry.name.casefold(), entry.name


def _attributes(entry: os.DirEntry[str]) -> int:
    if os.name != "nt":
        return 0
    return int(getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0))


def _is_audio(path: str) -> bool:
    return os.path.splitext(path)[1].lower() in AUDIO_SUFFIXES  # noqa: PTH122


def _is_within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _folders_of(path: str, root: str) -> Iterator[str]:
    """Yield the folders from a path up to, but without, the root."""
    while len(path := os.path.dirname(path)) > len(root):  # noqa: PTH120
        yield path


def _file_of(path: str, facts: os.stat_result) -> _File:
    error = "" if stat.S_ISREG(facts.st_mode) else "it is a device or a pipe, not a file"
    return _File(path, facts.st_size, facts.st_mtime_ns, error)


@dataclass(slots=True)
class _Batch:
    """Some files in order: known ones with their track, others whose tags are to be read."""

    folder: str
    files: list[_File | TrackFound] = field(default_factory=list)
    unread: int = 0
    found: list[TrackFound] = field(default_factory=list)


def _batched(listed: Iterator[_File | str], remembered: dict[str, Track]) -> Iterator[_Batch]:
    """Group the files, taking those that are known and unchanged out of ``remembered``."""
    batch = _Batch("")
    for file in listed:
        if isinstance(file, str):
            batch.folder = file
            # One may have to look through many folders without music, and be able to stop.
            if not batch.files:
                yield _Batch(file)
            continue
        track = remembered.pop(file.path, None)
        if track is not None and _is_unchanged(file, track):
            batch.files.append(TrackFound(track, known=True))
        else:
            batch.files.append(file)
            batch.unread += 1
        if batch.unread >= _BATCH or len(batch.files) >= 4 * _BATCH:
            yield batch
            batch = _Batch(batch.folder)
    yield batch


def _is_unchanged(file: _File, track: Track) -> bool:
    same = file.size == track.size and file.mtime_ns == track.mtime_ns
    # Permissions change without a trace in size and time.
    return same and not file.error and not track.error


def _read_in_order(batches: Iterator[_Batch], executor: Executor | None) -> Generator[_Batch]:
    """Read the tags that are missing, several batches at once, and yield them in order."""
    if executor is None:
        for batch in batches:
            batch.found = _read(batch.files)
            yield batch
        return
    waiting: deque[tuple[_Batch, Future[list[TrackFound]]]] = deque()
    try:
        for batch in batches:
            waiting.append((batch, executor.submit(_read, batch.files)))
            while waiting and (len(waiting) > _AHEAD or waiting[0][1].done()):
                yield _finished(*waiting.popleft())
        while waiting:
            yield _finished(*waiting.popleft())
    finally:
        for _, future in waiting:
            future.cancel()


def _finished(batch: _Batch, future: Future[list[TrackFound]]) -> _Batch:
    batch.found = future.result()
    return batch


def _read(files: list[_File | TrackFound]) -> list[TrackFound]:
    return [file if isinstance(file, TrackFound) else _read_one(file) for file in files]


def _read_one(file: _File) -> TrackFound:
    path = Path(file.path)
    error = file.error
    if not error:
        try:
            return TrackFound(tags.read_track(path))
        except FileError as failure:
            error = failure.reason
    track = Track(path, file.size, file.mtime_ns, path.suffix[1:].lower(), error=error)
    return TrackFound(track)
