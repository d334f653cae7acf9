"""Say what would be done to which file, and what can't be, before anything is touched."""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from reclass_gui.core import companions, filesystem
from reclass_gui.core.errors import FileError, SettingsError, from_os_error
from reclass_gui.core.filenames import numbered, relative_path, validate_template
from reclass_gui.core.operation import same_bytes
from reclass_gui.core.playlists import planned_edits
from reclass_gui.core.records import Change, Companion, Conflict, Plan, Track
from reclass_gui.core.scan import AUDIO_SUFFIXES
from reclass_gui.core.space import space_problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_HIGHEST_NUMBER = 999
OnCollision = Literal["skip", "number"]


@dataclass(frozen=True, slots=True)
class Request:
    """What a person decided about one track.

    Attributes:
        genres: to be written; None leaves the tags alone.
        folder_genre: the genre that names the folder, "" for none.
    """

    track: Track
    genres: tuple[str, ...] | None
    folder_genre: str


def plan(
    root: Path,
    requests: Iterable[Request],
    *,
    template: str | None,
    destination: Path | None = None,
    copy: bool = False,
    on_collision: OnCollision = "skip",
) -> Plan:
    """Plan tag changes and moves; nothing on the disk changes.

    Args:
        root: the library folder.
        template: where files go below the destination; None leaves all where they are.
        destination: None for the root.
        copy: leave the originals alone and put tagged copies at the new places.
        on_collision: what to do where a file of that name is already there: leave the track
            out, or put " (2)" after the name.

    Raises:
        SettingsError: the template is wrong, or copying was asked for without one.
    """
    if template is not None:
        validate_template(template)
    elif copy:
        raise SettingsError("Copies need a folder template: they can't be where the originals are.")
    planner = _Planner(root, template, destination or root, copy=copy, on_collision=on_collision)
    for request in requests:
        planner.add(request)
    return planner.result()


class _Planner:
    def __init__(
        self, root: Path, template: str | None, destination: Path, *, copy: bool, on_collision: str
    ) -> None:
        self._root = root
        self._template = template
        self._destination = destination
        self._copy = copy
        self._on_collision = on_collision
        self._changes: list[Change] = []
        self._conflicts: list[Conflict] = []
        self._unchanged = 0
        self._seen: set[Path] = set()
        self._claimed: set[Path] = set()
        self._folders = companions.Folders()
        self._names = companions.Names()
        self._outside: dict[Path, bool] = {}

    def add(self, request: Request) -> None:
        path = request.track.path
        try:
            change = self._change(request)
        except FileError as error:
            self._conflicts.append(Conflict(path, error.kind, error.reason))
        except OSError as error:
            problem = from_os_error(path, error)
            self._conflicts.append(Conflict(path, problem.kind, problem.reason))
        else:
            if change is None:
                self._unchanged += 1
            else:
                self._changes.append(change)

    def result(self) -> Plan:
        changes = self._with_covers() if self._template and not self._copy else self._changes
        problem = space_problem(changes)
        if problem is not None:
            self._conflicts.append(Conflict(problem.path, problem.kind, problem.reason))
        edits, problems = planned_edits(self._root, changes)
        return Plan(
            self._root,
            tuple(changes),
            (*self._conflicts, *problems),
            self._unchanged,
            edits,
        )

    def _change(self, request: Request) -> Change | None:
        track = request.track
        path = track.path
        if track.error:
            raise FileError(path, "damaged", track.error)
        real = path.resolve()
        if real in self._seen:
            raise FileError(path, "conflict", "it is the same file as another one of this plan")
        identity = filesystem.identity(path)
        if (identity.size, identity.mtime_ns) != (track.size, track.mtime_ns):
            raise FileError(path, "changed", "it was changed since it was read; scan again")
        genres = request.genres if request.genres != track.genres else None
        target = self._target(request)
        if genres is None and target is None:
            return None
        if path.is_symlink():
            if target is not None:
                raise FileError(path, "conflict", "it is a link to another file, and stays")
            path = real
        self._require_writable(path, target, tags=genres is not None)
        found = self._companions(path, target) if target is not None else ()
        self._seen.add(real)
        for taken in (target, *(c.path_after for c in found)):
            if taken is not None:
                self._names.take(taken)
        self._claimed |= {companion.path for companion in found}
        return Change(path, track.genres, genres, target, self._copy, identity, found)

    def _target(self, request: Request) -> Path | None:
        """Return the free place that a track belongs to, None where it is already there."""
        if self._template is None:
            return None
        path = request.track.path
        wanted = self._destination / relative_path(
            self._template, request.track, request.folder_genre
        )
        self._require_inside(path, wanted.parent)
        if wanted == path or (_is_one_file(path, wanted) and wanted.parent != path.parent):
            return None
        if _is_one_file(path, wanted) or self._all_free(path, wanted):
            return wanted
        if not self._names.is_planned(wanted) and same_bytes(path, wanted):
            raise FileError(path, "exists", f"the same file is already at {wanted}")
        if self._on_collision == "number":
            for number in range(2, _HIGHEST_NUMBER):
                candidate = numbered(wanted, number)
                if candidate == path:
                    return None  # an earlier run has numbered it
                if self._all_free(path, candidate):
                    return candidate
        if self._names.is_planned(wanted):
            raise FileError(path, "exists", f"another track of this plan goes to {wanted}")
        raise FileError(path, "exists", f"another file is already at {wanted}")

    def _all_free(self, path: Path, target: Path) -> bool:
        found = self._companions(path, target)
        return self._names.is_free(target) and all(
            self._names.is_free(companion.path_after) for companion in found
        )

    def _companions(self, path: Path, target: Path) -> tuple[Companion, ...]:
        return tuple(
            companion
            for found in self._folders.of_track(path)
            if found not in self._claimed
            and (companion := companions.renamed(found, path, target)).path_after != found
        )

    def _require_inside(self, path: Path, folder: Path) -> None:
        """Refuse folders that a link leads out of the destination."""
        if folder not in self._outside:
            real = self._destination.resolve()
            resolved = folder.resolve()
            self._outside[folder] = resolved != real and real not in resolved.parents
        if self._outside[folder]:
            reason = f"{folder} is behind a link that leads out of the destination"
            raise FileError(path, "conflict", reason)

    def _require_writable(self, path: Path, target: Path | None, *, tags: bool) -> None:
        if tags and not self._copy and not os.access(path, os.W_OK):
            raise FileError(path, "read-only", "the file is write-protected")
        if not self._copy and not os.access(path.parent, os.W_OK | os.X_OK):
            raise FileError(path, "no-access", "its folder can't be written")
        if target is not None:
            folder = target.parent
            while not folder.exists():
                folder = folder.parent
            if not folder.is_dir():
                raise FileError(path, "exists", f"{folder} is a file and no folder")
            if not os.access(folder, os.W_OK | os.X_OK):
                raise FileError(path, "no-access", f"{folder} can't be written")

    def _with_covers(self) -> list[Change]:
        """Let the covers of a folder follow, where all its music goes to one other folder."""
        leaving: dict[Path, list[Change]] = defaultdict(list)
        for change in self._changes:
            if change.path_after is not None and change.path_after.parent != change.path.parent:
                leaving[change.path.parent].append(change)
        extended: dict[Path, Change] = {}
        for folder, changes in leaving.items():
            goals = {c.path_after.parent for c in changes if c.path_after is not None}
            if len(goals) != 1:
                continue
            goal = goals.pop()
            found = []
            moved = {change.path.name for change in changes}
            for cover in self._folders.of_folder(folder, moved, AUDIO_SUFFIXES):
                after = goal / cover.name
                if cover not in self._claimed and self._names.is_free(after):
                    self._names.take(after)
                    found.append(Companion(cover, after))
            last = changes[-1]
            extended[last.path] = replace(last, companions=(*last.companions, *found))
        return [extended.get(change.path, change) for change in self._changes]


def _is_one_file(path: Path, wanted: Path) -> bool:
    """Return whether both names are one file to a system that does not tell case apart."""
    same_key = filesystem.name_key(str(path)) == filesystem.name_key(str(wanted))
    return same_key and os.path.lexists(wanted) and wanted.samefile(path)
