import numpy as np
import pytest

from reclass_gui.core import changes
from reclass_gui.core.following import follow_change
from reclass_gui.core.journal import Journal
from reclass_gui.core.records import Analysis, ChangeDone, Prediction
from reclass_gui.core.store import Decision, Store
from reclass_gui.core.tags import read_track
from tests.audio_files import make_audio


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "library.sqlite") as store:
        yield store


@pytest.fixture
def known(store, tmp_path):
    """A track that was heard and decided on."""
    track = read_track(make_audio(tmp_path / "music/a.flac", 0.2, tags={"genre": "Pop"}))
    heard = Prediction("m", ("x",), np.ones((1, 1), np.float32), np.ones((1, 2), np.float32))
    store.put_tracks([track])
    store.put_analysis(track, Analysis("default", "d", 0.2, (0.0,), (heard,)))
    store.put_decisions({track.path: Decision("accepted", "Rock")})
    return track


def done(events):
    return [event.change for event in events if isinstance(event, ChangeDone)]


@pytest.mark.parametrize("template", [None, "{genre}/{file}"])
def test_what_was_heard_follows_a_change_and_its_undo(store, known, tmp_path, template):
    root = tmp_path / "music"
    journal = Journal(tmp_path / "journal")
    plan = changes.plan(root, [changes.Request(known, ("Rock",), "Rock")], template=template)
    (change,) = done(changes.apply(plan, journal))
    followed = follow_change(store, change)
    now = followed.track
    assert followed.before == known.path
    assert followed.decision == Decision("applied", "Rock")
    assert now.path == (known.path if template is None else root / "Rock/a.flac")
    assert now.genres == ("Rock",)
    assert store.tracks(root) == [now]
    assert store.analysis(now, "d") is not None
    assert store.decisions(root) == {now.path: Decision("applied", "Rock")}

    (change,) = done(changes.undo(journal.batches()[0].name, journal))
    back = follow_change(store, change, undone=True)
    assert (back.before, back.track) == (now.path, known)
    assert store.decisions(root) == {known.path: Decision("accepted", "Rock")}
    assert store.tracks(root) == [known]
    assert store.analysis(known, "d") is not None


def test_a_copy_is_one_track_more_until_it_is_taken_back(store, known, tmp_path):
    root = tmp_path / "music"
    journal = Journal(tmp_path / "journal")
    requests = [changes.Request(known, ("Rock",), "Rock")]
    plan = changes.plan(root, requests, template="{genre}/{file}", copy=True)
    (change,) = done(changes.apply(plan, journal))
    assert follow_change(store, change).track is None
    (copy,) = (track for track in store.tracks(root) if track.path != known.path)
    assert copy.genres == ("Rock",)
    assert set(store.tracks(root)) == {known, copy}
    assert store.analysis(known, "d") is not None
    assert store.decisions(root) == {known.path: Decision("applied", "Rock")}

    (change,) = done(changes.undo(journal.batches()[0].name, journal))
    assert follow_change(store, change, undone=True).decision == Decision("accepted", "Rock")
    assert store.tracks(root) == [known]
