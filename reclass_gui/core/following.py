"""Keep the store in step with changes that the program made itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.core.tags import read_track

if TYPE_CHECKING:
    from reclass_gui.core.records import Change, Track
    from reclass_gui.core.store import Store


def follow_change(store: Store, change: Change, *, undone: bool = False) -> Track | None:
    """Tell the store where a file now is and what its tags say.

    What was heard stays valid, since only tags and place changed; the decision is done with.

    Args:
        store: the store.
        change: the change that was carried out, or taken back.
        undone: whether it was taken back.

    Returns:
        The track as it is now; None for a copy that was taken back.

    Raises:
        FileError: the file can't be read.
        StoreError: the store can't be written.
    """
    after = change.path_after or change.path
    if change.copy:
        if undone:
            store.forget([after])
            return None
        track = read_track(after)
        store.put_tracks([track])
        store.put_decisions({change.path: None})
        return track
    old, new = (after, change.path) if undone else (change.path, after)
    track = read_track(new)
    store.move(old, new, track)
    store.put_decisions({new: None})
    return track
