"""A plan says what would be done, names what can't be, and touches nothing."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core import changes, filesystem
from reclass_gui.core.errors import SettingsError
from reclass_gui.core.plan import Request, plan
from reclass_gui.core.records import Change, Plan, Track
from reclass_gui.core.tags import read_track
from tests.audio_files import make_audio
from tests.core.safety import TAGS, make_library, plan_for, state_of

if TYPE_CHECKING:
    from pathlib import Path

GENRE_FOLDERS = "{genre}/{file}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_library(tmp_path / "library")


def only(plan: Plan) -> Change:
    assert plan.conflicts == ()
    (change,) = plan.changes
    return change


def request(path: Path, genre: str = "Jazz") -> Request:
    return Request(read_track(path), (genre,), genre)


def one_track(root: Path, name: str = "a.mp3") -> Path:
    return make_audio(root / name, 0.1, tags=TAGS)


def test_planning_touches_nothing(root: Path) -> None:
    before = state_of(root)
    plan = plan_for(root)
    assert len(plan.changes) == 3
    assert state_of(root) == before


def test_a_change_says_what_will_be(tmp_path: Path) -> None:
    path = one_track(tmp_path, "in/a.mp3")
    change = only(plan(tmp_path, [request(path)], template="{genre}/{artist}/{album}/{file}"))
    assert change.path == path
    assert change.path_after == tmp_path / "Jazz" / "Ada" / "First" / "a.mp3"
    assert (change.genres_before, change.genres_after) == (("Rock", "Pop"), ("Jazz",))
    assert change.identity == changes.file_identity(path)


def test_what_is_right_already_is_left_alone(tmp_path: Path) -> None:
    path = one_track(tmp_path, "Jazz/a.mp3")
    same = Request(read_track(path), ("Rock", "Pop"), "Jazz")
    result = plan(tmp_path, [same], template=GENRE_FOLDERS)
    assert (result.changes, result.conflicts, result.unchanged) == ((), (), 1)
    kept = Request(read_track(path), None, "Jazz")
    assert plan(tmp_path, [kept], template=None).unchanged == 1


def test_a_destination_elsewhere(tmp_path: Path) -> None:
    path = one_track(tmp_path / "library")
    change = only(
        plan(
            tmp_path / "library",
            [request(path)],
            template=GENRE_FOLDERS,
            destination=tmp_path / "sorted",
        )
    )
    assert change.path_after == tmp_path / "sorted" / "Jazz" / "a.mp3"


def test_a_wrong_template_and_copies_without_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="knows no"):
        plan(tmp_path, [], template="{nonsense}/{file}")
    with pytest.raises(SettingsError, match="folder template"):
        plan(tmp_path, [], template=None, copy=True)


def test_a_file_that_changed_since_the_scan(tmp_path: Path) -> None:
    path = one_track(tmp_path)
    old = request(path)
    os.utime(path, ns=(1, 1))
    (conflict,) = plan(tmp_path, [old], template=None).conflicts
    assert conflict.kind == "changed"


def test_a_file_that_is_gone_or_could_not_be_read(tmp_path: Path) -> None:
    path = one_track(tmp_path)
    gone = request(path)
    path.unlink()
    broken = Request(Track(tmp_path / "b.mp3", 0, 0, error="the file is empty"), ("Pop",), "Pop")
    kinds = [c.kind for c in plan(tmp_path, [gone, broken], template=None).conflicts]
    assert kinds == ["not-found", "damaged"]


def test_the_same_file_twice(tmp_path: Path) -> None:
    path = one_track(tmp_path)
    result = plan(tmp_path, [request(path), request(path, "Pop")], template=None)
    assert len(result.changes) == 1
    assert result.conflicts[0].kind == "conflict"


def test_a_name_that_is_taken_is_skipped_or_numbered(tmp_path: Path) -> None:
    path = one_track(tmp_path, "in/a.mp3")
    make_audio(tmp_path / "Jazz" / "a.mp3", 0.1, frequency=900)
    skipped = plan(tmp_path, [request(path)], template=GENRE_FOLDERS)
    assert [c.kind for c in skipped.conflicts] == ["exists"]
    assert "another file is already at" in skipped.conflicts[0].reason
    change = only(plan(tmp_path, [request(path)], template=GENRE_FOLDERS, on_collision="number"))
    assert change.path_after == tmp_path / "Jazz" / "a (2).mp3"


def test_an_identical_file_is_said_to_be_there(tmp_path: Path) -> None:
    path = one_track(tmp_path, "in/a.mp3")
    (tmp_path / "Jazz").mkdir()
    shutil.copy(path, tmp_path / "Jazz" / "a.mp3")
    result = plan(tmp_path, [request(path)], template=GENRE_FOLDERS, on_collision="number")
    assert "the same file is already at" in result.conflicts[0].reason


@pytest.mark.parametrize("second", ["a.mp3", "A.MP3", "A.mp3"])
def test_two_tracks_of_one_plan_never_meet(second: str, tmp_path: Path) -> None:
    paths = [one_track(tmp_path, "x/a.mp3"), one_track(tmp_path, f"y/{second}")]
    requests = [request(path) for path in paths]
    skipped = plan(tmp_path, requests, template=GENRE_FOLDERS)
    assert [c.path for c in skipped.conflicts] == [paths[1]]
    numbered = plan(tmp_path, requests, template=GENRE_FOLDERS, on_collision="number")
    assert [c.path_after.name for c in numbered.changes if c.path_after] == [
        "a.mp3",
        f"{second[0]} (2){second[1:]}",
    ]


def test_names_of_two_spellings_never_meet(tmp_path: Path) -> None:
    one, two = "caf\u00e9.mp3", "cafe\u0301.mp3"
    paths = [one_track(tmp_path, f"x/{one}"), one_track(tmp_path, f"y/{two}")]
    result = plan(tmp_path, [request(p) for p in paths], template=GENRE_FOLDERS)
    assert len(result.conflicts) == 1


def test_numbering_again_leaves_the_numbered_one_alone(tmp_path: Path) -> None:
    make_audio(tmp_path / "Jazz" / "a.mp3", 0.1, frequency=900)
    path = one_track(tmp_path, "Jazz/a (2).mp3")
    template = "{genre}/{title}"
    track = replace(read_track(path), title="a")
    kept = Request(track, None, "Jazz")
    assert plan(tmp_path, [kept], template=template, on_collision="number").unchanged == 1


def test_only_the_case_of_the_name_changes(tmp_path: Path) -> None:
    path = one_track(tmp_path, "Jazz/one.mp3")
    change = only(plan(tmp_path, [request(path)], template="{genre}/{title}"))
    assert change.path_after == tmp_path / "Jazz" / "One.mp3"


def test_links_stay_and_what_they_lead_to_is_tagged(tmp_path: Path) -> None:
    real = one_track(tmp_path / "elsewhere")
    library = tmp_path / "library"
    library.mkdir()
    link = library / "link.mp3"
    link.symlink_to(real)
    change = only(plan(library, [request(link)], template=None))
    assert change.path == real
    (conflict,) = plan(library, [request(link)], template=GENRE_FOLDERS).conflicts
    assert "link" in conflict.reason


def test_a_link_does_not_lead_out_of_the_destination(tmp_path: Path) -> None:
    library = tmp_path / "library"
    path = one_track(library)
    (tmp_path / "outside").mkdir()
    (library / "Jazz").symlink_to(tmp_path / "outside")
    (conflict,) = plan(library, [request(path)], template=GENRE_FOLDERS).conflicts
    assert "leads out of the destination" in conflict.reason


def test_companions_follow_by_stem(root: Path) -> None:
    plan = plan_for(root, template=GENRE_FOLDERS)
    for change in plan.changes:
        assert change.path_after is not None
        words = [c for c in change.companions if c.path.suffix == ".lrc"]
        assert [c.path for c in words] == [change.path.with_suffix(".lrc")]
        assert [c.path_after for c in words] == [change.path_after.with_suffix(".lrc")]


def test_companions_are_numbered_with_their_track(tmp_path: Path) -> None:
    path = one_track(tmp_path, "in/a.mp3")
    path.with_suffix(".lrc").write_text("words")
    (tmp_path / "Jazz").mkdir()
    (tmp_path / "Jazz" / "a.lrc").write_text("others")
    change = only(plan(tmp_path, [request(path)], template=GENRE_FOLDERS, on_collision="number"))
    assert change.path_after == tmp_path / "Jazz" / "a (2).mp3"
    assert [c.path_after.name for c in change.companions] == ["a (2).lrc"]


def test_the_cover_follows_when_all_the_music_leaves(root: Path) -> None:
    folder = root / "in" / "album 0"
    tracks = sorted(p for p in folder.iterdir() if p.suffix in (".mp3", ".flac"))
    whole = plan(root, [request(p) for p in tracks], template=GENRE_FOLDERS)
    covers = [c for change in whole.changes for c in change.companions if "cover" in c.path.name]
    assert [c.path_after for c in covers] == [root / "Jazz" / "cover.jpg"]
    part = plan(root, [request(tracks[0])], template=GENRE_FOLDERS)
    assert not [c for c in part.changes[0].companions if "cover" in c.path.name]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_what_is_write_protected_is_named(tmp_path: Path) -> None:
    path = one_track(tmp_path)
    path.chmod(0o444)
    assert plan(tmp_path, [request(path)], template=None).conflicts[0].kind == "read-only"
    path.chmod(0o644)
    tmp_path.chmod(0o555)
    kind = plan(tmp_path, [request(path)], template=None).conflicts[0].kind
    tmp_path.chmod(0o755)
    assert kind == "no-access"


def test_a_full_disk_is_foreseen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = one_track(tmp_path)
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    result = plan(tmp_path, [request(path)], template=GENRE_FOLDERS, copy=True)
    assert result.conflicts[0].kind == "no-space"
    assert "1 KB free" in result.conflicts[0].reason


def test_keys_take_what_pickier_systems_do() -> None:
    assert filesystem.name_key("Straße") == filesystem.name_key("STRASSE")
    assert filesystem.name_key("caf\u00e9") == filesystem.name_key("CAFE\u0301")


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    path = one_track(tmp_path)
    (tmp_path / "Jazz").write_text("no folder")
    (conflict,) = plan(tmp_path, [request(path)], template=GENRE_FOLDERS).conflicts
    assert (conflict.kind, "is a file" in conflict.reason) == ("exists", True)
