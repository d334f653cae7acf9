"""Keep the store in step with changes that the program made itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.decisions import Decision
from reclass_gui.core.tags import read_track

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.records import Change, Track
    from reclass_gui.core.store import Store


@dataclass(frozen=True, slots=True)
class Followed:
    """A file was written, moved, copied, or taken back.

    Attributes:
        before: its path before.
        track: the file as it is now; None for the untouched original of a copy.
        decision: what is decided on it now, None for nothing.
    """

    before: Path
    track: Track | None
    decision: Decision | None


def follow_change(store: Store, change: Change, *, undone: bool = False) -> Followed:
    """Tell the store where a file now is and what its tags say.

    What was heard stays valid, since only tags and place changed. A decision that has been written
    is "applied"; one that was taken back is "accepted" again.

    Args:
        store: the store.
        change: the change that was carried out, or taken back.
        undone: whether it was taken back.

    Raises:
        FileError: the file can't be read.
        StoreError: the store can't be written.
    """
    after = change.path_after or change.path
    if change.copy:
        decision = _decide(store, change.path, change.path, undone=undone)
        if undone:
            store.forget([after])
        else:
            store.put_tracks([read_track(after)])
        return Followed(change.path, None, decision)
    old, new = (after, change.path) if undone else (change.path, after)
    track = read_track(new)
    decision = _decide(store, old, new, undone=undone, moved=track)
    return Followed(old, track, decision)


def _decide(
    store: Store, old: Path, new: Path, *, undone: bool, moved: Track | None = None
) -> Decision | None:
    decision = store.decision(old)
    if moved is not None:
        store.move(old, new, moved)
    if decision is None or decision.genre is None:
        return decision
    state = "accepted" if undone else "applied"
    decision = Decision(state, decision.genre, decision.further)
    store.put_decisions({new: decision})
    return decision
