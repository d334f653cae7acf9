import os
import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reclass_gui.core import storeformat
from reclass_gui.core.errors import StoreError
from reclass_gui.core.records import Analysis, Prediction, SignalFacts, Suggestion, Track
from reclass_gui.core.store import Decision, Store

ROOT = Path("/music").absolute()


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "data" / "library.sqlite") as store:
        yield store


def track(name="a.mp3", **changes):
    values = {"size": 1000, "mtime_ns": 1_700_000_000_123_456_789, "format": "mp3"} | changes
    return Track(ROOT / name, **values)


def analysis(digest="d1", seed=0):
    generator = np.random.default_rng(seed)
    predictions = tuple(
        Prediction(
            model,
            tuple(f"{model} label {i}" for i in range(50)),
            generator.random((5, 50), dtype=np.float32),
            generator.standard_normal((5, 200), dtype=np.float32),
        )
        for model in ("msd", "mtt")
    )
    signal = SignalFacts(0.9, 0.1, 0.95, 0.2)
    return Analysis("default", digest, 187.25, (0.0, 40.5, 81.0, 121.5, 162.0), predictions, signal)


def suggestion(path, genre="Rock", confidence=0.75, reason=""):
    return Suggestion(
        path,
        genre,
        confidence,
        (("Rock", 0.75), ("Pop", 0.125), ("Jazz", 0.0625), ("Folk", 0.0625)),
        (("Instrumental", 0.5),),
        (("guitar", 0.875), ("loud", 0.25)),
        ((0.0, (0.5, 0.5)), (40.5, (1.0, 0.0))),
        reason,
    )


def test_tracks_come_back_as_they_were(store):
    first = track(
        "b.flac",
        artist="Sigur Rós",
        title="「」 😀",
        album="( )",
        album_artist="V.A.",
        genres=("Post-Rock", "Icelandic"),
        seconds=421.5,
    )
    second = track("a.mp3", error="the file ends too early")
    store.put_tracks([first, second])
    assert store.tracks(ROOT) == [second, first]
    assert store.track(first.path) == first
    assert store.track(ROOT / "c.mp3") is None


@pytest.mark.skipif(os.name != "posix", reason="only POSIX names are bytes")
def test_names_and_texts_that_are_not_unicode_survive(store):
    odd = replace(
        track(),
        path=Path(os.fsdecode(os.fsencode(ROOT) + b"/caf\xe9.mp3")),
        title=os.fsdecode(b"caf\xe9"),
        genres=(os.fsdecode(b"Chans\xf6n"),),
    )
    store.put_tracks([odd])
    store.put_decisions({odd.path: Decision("accepted", "Pop")})
    store.remember_folder(odd.path)
    assert store.tracks(ROOT) == [odd]
    assert store.decisions(ROOT) == {odd.path: Decision("accepted", "Pop")}
    assert store.recent_folders() == [odd.path]


def test_composed_and_decomposed_names_are_two_files(store):
    both = [track("e\u0301.mp3"), track("\u00e9.mp3")]
    store.put_tracks(both)
    assert store.tracks(ROOT) == both


def test_a_folder_is_a_prefix_of_whole_names_only(store):
    inside = track("x/a.mp3")
    beside = [replace(inside, path=Path(f"{ROOT}{tail}")) for tail in ("2/a.mp3", "-b/a.mp3", ".x")]
    store.put_tracks([inside, *beside])
    assert store.tracks(ROOT) == [inside]
    assert len(store.tracks(Path(ROOT.anchor))) == 4


def test_analysis_round_trip(store):
    heard = analysis()
    store.put_analysis(track(), heard)
    again = store.analysis(track(), "d1")
    assert (again.model, again.digest, again.seconds, again.starts, again.signal) == (
        heard.model,
        heard.digest,
        heard.seconds,
        heard.starts,
        heard.signal,
    )
    for before, after in zip(heard.predictions, again.predictions, strict=True):
        assert (after.model, after.labels) == (before.model, before.labels)
        assert after.segments.dtype == after.embedding.dtype == np.float32
        # Exact, so that the same suggestion follows from them.
        np.testing.assert_array_equal(after.segments, before.segments)
        np.testing.assert_array_equal(after.embedding, before.embedding)


def test_an_analysis_takes_about_ten_kilobytes():
    assert len(storeformat.pack(analysis())) < 10_500


def test_an_analysis_is_for_one_file_and_one_digest(store):
    store.put_tracks([track()])
    store.put_analysis(track(), analysis())
    store.put_suggestion(track(), "s1", suggestion(track().path))
    assert store.analysis(track(), "other") is None
    for changed in (track(size=1001), track(mtime_ns=5)):
        assert store.analysis(changed, "d1") is None
        assert store.suggestion(changed, "s1") is None
        store.put_tracks([changed])
        assert list(store.analyses(ROOT, "d1")) == []
        assert list(store.suggestions(ROOT, "s1")) == []


def test_analyses_of_a_folder_come_page_by_page(store):
    tracks = [track(f"{i:04}.mp3") for i in range(600)]
    store.put_tracks(tracks)
    heard = analysis()
    for one in tracks:
        store.put_analysis(one, heard)
    store.put_analysis(tracks[0], analysis("d2"))
    stream = store.analyses(ROOT, "d1")
    assert next(stream)[0] == tracks[0].path
    # The store stays usable, and may even change, in the middle of the stream.
    store.forget([tracks[-1].path])
    assert [path for path, _ in stream] == [one.path for one in tracks[1:-1]]


def test_what_was_heard_is_known_without_reading_it(store):
    store.put_tracks([track(), track("b.mp3"), track("c.mp3")])
    for one in (track(), track("c.mp3")):
        store.put_analysis(one, analysis())
    assert store.heard(ROOT, "d1") == {track().path, track("c.mp3").path}
    assert store.heard(ROOT, "d2") == set()
    assert store.heard(ROOT / "elsewhere", "d1") == set()
    store.put_tracks([replace(track(), size=track().size + 1)])
    assert store.heard(ROOT, "d1") == {track("c.mp3").path}


def test_suggestions_light_and_whole(store):
    store.put_tracks([track(), track("b.mp3")])
    whole = suggestion(track().path)
    store.put_suggestion(track(), "s1", whole)
    gated = Suggestion(track("b.mp3").path, None, 0.0, reason="silence")
    store.put_suggestion(track("b.mp3"), "s1", gated)
    light = replace(whole, probabilities=whole.probabilities[:3], styles=(), heard=(), timeline=())
    assert list(store.suggestions(ROOT, "s1")) == [(whole.path, light), (gated.path, gated)]
    assert store.suggestion(track(), "s1") == whole
    assert store.suggestion(track("b.mp3"), "s1") == gated
    assert store.suggestion(track(), "d1") is None


@pytest.mark.parametrize("stored_unsure", [False, True])
def test_a_threshold_can_change_its_mind_about_a_stored_suggestion(store, stored_unsure):
    # "Rock" is not on the allowed list: the confidence is about the second.
    probabilities = (("Rock", 0.5), ("Pop", 0.3), ("Jazz", 0.2))
    kept = Suggestion(track().path, "Pop", 0.3, probabilities)
    if stored_unsure:
        kept = replace(kept, genre=None, reason="unsure")
    speech = Suggestion(track("b.mp3").path, None, 0.9, reason="speech")
    store.put_tracks([track(), track("b.mp3")])
    store.put_suggestion(track(), "s1", kept)
    store.put_suggestion(track("b.mp3"), "s1", speech)

    sure = replace(kept, genre="Pop", reason="")
    unsure = replace(kept, genre=None, reason="unsure")
    for threshold, expected in ((None, kept), (0.3, sure), (0.31, unsure)):
        assert store.suggestion(track(), "s1", threshold) == expected
        assert list(store.suggestions(ROOT, "s1", threshold)) == [
            (kept.path, expected),
            (speech.path, speech),
        ]


def test_a_library_is_tracks_suggestions_and_decisions_at_once(store):
    tracks = [track(f"{i}.mp3", genres=("Pop",)) for i in range(4)]
    store.put_tracks(tracks)
    for one in tracks[:3]:
        store.put_suggestion(one, "s1", suggestion(one.path, confidence=0.75))
    store.put_suggestion(tracks[3], "other", suggestion(tracks[3].path))
    tracks[2] = track("2.mp3", size=3)
    store.put_tracks(tracks)
    store.put_decisions({tracks[1].path: Decision("rejected", None)})
    for threshold in (None, 0.9):
        light = dict(store.suggestions(ROOT, "s1", threshold))
        (page,) = store.library(ROOT, "s1", threshold)
        assert page == [
            (tracks[0], light[tracks[0].path], None),
            (tracks[1], light[tracks[1].path], Decision("rejected", None)),
            (tracks[2], None, None),
            (tracks[3], None, None),
        ]


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, 8])
def test_a_library_comes_in_pages_without_gaps(store, monkeypatch, count):
    monkeypatch.setattr("reclass_gui.core.store._FIRST_PAGE", 2)
    monkeypatch.setattr("reclass_gui.core.store._FURTHER_PAGE", 3)
    tracks = [track(f"{i}.mp3") for i in range(count)]
    store.put_tracks(tracks)
    for one in tracks[::2]:
        store.put_suggestion(one, "s1", suggestion(one.path, confidence=0.75))
    pages = list(store.library(ROOT, "s1"))
    assert [len(page) for page in pages] == {
        0: [],
        1: [1],
        2: [2],
        3: [2, 1],
        5: [2, 3],
        8: [2, 3, 3],
    }[count]
    assert [entry[0] for page in pages for entry in page] == tracks
    assert [entry[1] is not None for page in pages for entry in page] == [
        number % 2 == 0 for number in range(count)
    ]


def test_decisions_are_kept_changed_and_taken_back(store):
    store.put_tracks([track(), track("b.mp3")])
    a, b = track().path, track("b.mp3").path
    store.put_decisions({a: Decision("accepted", "Rock"), b: Decision("rejected", None)})
    store.put_decisions({a: Decision("edited", "Pop"), b: None})
    assert store.decisions(ROOT) == {a: Decision("edited", "Pop")}
    with pytest.raises(ValueError, match="maybe"):
        Decision("maybe", None)


def test_a_file_that_comes_back_finds_its_decision_and_another_does_not(store):
    store.put_tracks([track(), track("b.mp3")])
    a, b = track().path, track("b.mp3").path
    for path in (a, b):
        store.put_decisions({path: Decision("accepted", "Rock")})
    store.put_analysis(track(), analysis())
    store.forget([a, b])
    assert store.tracks(ROOT) == []
    assert store.decisions(ROOT) == {}
    store.put_tracks([track(), track("b.mp3", size=77)])
    assert store.decisions(ROOT) == {a: Decision("accepted", "Rock")}
    assert store.analysis(track(), "d1") is not None


def test_what_is_long_gone_is_dropped(tmp_path):
    path = tmp_path / "library.sqlite"
    with Store(path) as store:
        store.put_tracks([track()])
        store.put_analysis(track(), analysis())
        store.put_suggestion(track(), "s1", suggestion(track().path))
        store.put_decisions({track().path: Decision("accepted", "Rock")})
        store.forget([track().path])
    database = sqlite3.connect(path)
    with database:
        database.execute("UPDATE gone SET since = since - 200 * 86400")
    database.close()
    with Store(path) as store:
        store.put_tracks([track()])
        assert store.analysis(track(), "d1") is None
        assert store.decisions(ROOT) == {}


@pytest.mark.parametrize("name", ["a.mp3", "Rock/a.mp3"])
def test_a_change_by_the_program_itself_keeps_everything(store, name):
    old, new = track(), track(name, size=1010, mtime_ns=9, genres=("Rock",))
    store.put_tracks([old])
    store.put_analysis(old, analysis())
    store.put_suggestion(old, "s1", suggestion(old.path))
    store.put_decisions({old.path: Decision("accepted", "Rock")})
    store.move(old.path, new.path, new)
    assert store.tracks(ROOT) == [new]
    assert store.analysis(new, "d1") is not None
    assert store.suggestion(new, "s1").path == new.path
    assert store.decisions(ROOT) == {new.path: Decision("accepted", "Rock")}
    store.move(new.path, old.path, old)
    assert store.tracks(ROOT) == [old]
    assert store.analysis(old, "d1") is not None


def test_a_stale_analysis_does_not_become_valid_by_a_move(store):
    old, edited, new = track(), track(size=5), track("b.mp3", size=6)
    store.put_tracks([old])
    store.put_analysis(old, analysis())
    store.put_tracks([edited])
    store.move(old.path, new.path, new)
    assert store.analysis(new, "d1") is None
    assert store.analysis(old, "d1") is None


def test_recent_folders_newest_first_and_few(store):
    for i in range(12):
        store.remember_folder(ROOT / str(i))
    store.remember_folder(ROOT / "5")
    recent = store.recent_folders()
    assert recent[:2] == [ROOT / "5", ROOT / "11"]
    assert len(recent) == len(set(recent)) == 10


def test_many_threads_write_and_read(store):
    failures = []

    def work(number):
        try:
            for i in range(30):
                one = track(f"{number}/{i}.mp3")
                store.put_tracks([one])
                store.put_analysis(one, analysis(seed=i))
                assert store.analysis(one, "d1") is not None
        except Exception as error:  # noqa: BLE001  (handed to the main thread)
            failures.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(store.tracks(ROOT)) == 120


def test_two_processes_share_the_file(tmp_path):
    path = tmp_path / "library.sqlite"
    script = (
        "import sys; from pathlib import Path\n"
        "from reclass_gui.core.records import Track\n"
        "from reclass_gui.core.store import Store\n"
        "with Store(Path(sys.argv[1])) as store:\n"
        "    for i in range(100):\n"
        "        store.put_tracks([Track(Path('/music') / sys.argv[2] / str(i), 1, 1)])\n"
    )
    processes = [subprocess.Popen([sys.executable, "-c", script, path, name]) for name in "xy"]
    assert [process.wait(60) for process in processes] == [0, 0]
    with Store(path) as store:
        assert len(store.tracks(Path("/music"))) == 200


def test_an_older_database_is_brought_up_to_date(tmp_path):
    path = tmp_path / "library.sqlite"
    old = sqlite3.connect(path)
    old.executescript(storeformat.MIGRATIONS[0])
    old.execute("PRAGMA user_version = 1")
    with old:
        old.execute("INSERT INTO decisions VALUES (?, 'accepted', 'Rock')", (b"/music/a.mp3",))
    old.close()
    with Store(path) as store:
        assert store.notice == ""
        store.put_tracks([replace(track(), path=Path("/music/a.mp3"))])
        assert store.decisions(Path("/music")) == {
            Path("/music/a.mp3"): Decision("accepted", "Rock")
        }
        assert list(store.suggestions(Path("/music"), "d1")) == []


def test_a_newer_database_is_left_alone(tmp_path):
    path = tmp_path / "library.sqlite"
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer version"):
        Store(path)
    assert path.read_bytes()[100:] == before[100:]
    assert [p.name for p in tmp_path.iterdir() if "damaged" in p.name] == []


def test_a_file_that_is_no_database_is_set_aside(tmp_path):
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"this is no database" * 100)
    with Store(path) as store:
        assert "damaged" in store.notice
        store.put_tracks([track()])
    aside = [p for p in tmp_path.iterdir() if ".damaged-" in p.name]
    assert [p.read_bytes() for p in aside] == [b"this is no database" * 100]
    with Store(path) as store:
        assert store.notice == ""
        assert store.tracks(ROOT) == [track()]


def test_damage_met_later_is_said_and_decisions_are_saved(tmp_path):
    path = tmp_path / "library.sqlite"
    with Store(path) as store:
        tracks = [track(f"{i:05}.mp3", title="x" * 200) for i in range(2000)]
        store.put_tracks(tracks)
        store.put_decisions({tracks[0].path: Decision("edited", "Jazz")})
    database = sqlite3.connect(path)
    page = database.execute("PRAGMA page_size").fetchone()[0]
    root_page = database.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'tracks'"
    ).fetchone()[0]
    database.close()
    with path.open("r+b") as stream:
        stream.seek((root_page - 1) * page)
        stream.write(b"\xff" * page)
    with Store(path) as store, pytest.raises(StoreError, match="damaged"):
        store.tracks(ROOT)
    with Store(path) as store:
        assert "1 of your review decisions" in store.notice
        store.put_tracks(tracks)
        assert store.decisions(ROOT) == {tracks[0].path: Decision("edited", "Jazz")}


def test_a_full_disk_is_said_in_words_and_loses_nothing(store):
    store.put_tracks([track()])
    store._database._connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(StoreError, match="the disk is full"):
        store.put_tracks([track(f"{i}.mp3", title="x" * 500) for i in range(500)])
    assert store.tracks(ROOT) == [track()]
    store._database._connection.execute("PRAGMA max_page_count = 1000000")
    store.put_tracks([track("b.mp3")])
    assert len(store.tracks(ROOT)) == 2


def test_a_read_only_database_is_said_in_words(store):
    store._database._connection.execute("PRAGMA query_only = 1")
    with pytest.raises(StoreError, match="read-only"):
        store.put_tracks([track()])


def test_a_data_folder_that_cannot_be_made_is_said_in_words(tmp_path):
    (tmp_path / "data").write_text("a file is in the way")
    with pytest.raises(StoreError, match="can't be made"):
        Store(tmp_path / "data" / "library.sqlite")


def test_a_truncated_blob_is_said_in_words(store):
    store.put_analysis(track(), analysis())
    with store._database.transaction() as run:
        run.execute("UPDATE analyses SET data = substr(data, 1, 3000)")
    with pytest.raises(StoreError, match="damaged"):
        store.analysis(track(), "d1")
