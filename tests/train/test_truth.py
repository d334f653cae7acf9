"""What counts as true, what belongs together, and what is drawn at random."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.records import Track
from reclass_gui.core.sampling import SHARE, draw, is_sampled
from reclass_gui.core.store import Decision
from reclass_gui.train.truth import groups_of, present_genre, true_genres

TAXONOMY = Taxonomy.load()
ROOT = Path("/music")


def track(name: str, *genres: str, artist: str = "", album: str = "") -> Track:
    return Track(ROOT / name, 1, 1, "mp3", artist, name, album, genres=genres)


def test_decisions_count_before_tags_and_a_rejected_track_keeps_its_own() -> None:
    tracks = [
        track("a", "Jazz"), track("b", "Jazz"), track("c", "Jazz"), track("d", "Jazz"), track("e")
    ]  # fmt: skip
    decisions = {
        ROOT / "a": Decision("edited", "Death Metal"),
        ROOT / "b": Decision("rejected", None),
        ROOT / "c": Decision("applied", "Kitchen noise"),
    }
    assert true_genres(tracks, decisions, TAXONOMY, "decisions") == {
        ROOT / "a": "Metal",
        ROOT / "c": "Kitchen noise",
    }
    assert true_genres(tracks, decisions, TAXONOMY, "tags") == {
        ROOT / name: "Jazz" for name in "abcd"
    }
    assert true_genres(tracks, decisions, TAXONOMY, "both") == {
        ROOT / "a": "Metal",
        ROOT / "b": "Jazz",
        ROOT / "c": "Kitchen noise",
        ROOT / "d": "Jazz",
    }
    with pytest.raises(ModelError, match="“hearsay”"):
        true_genres(tracks, decisions, TAXONOMY, "hearsay")


@pytest.mark.parametrize(
    ("genres", "found"),
    [
        (("Other", "Kitchen noise"), "Kitchen noise"),
        (("Kitchen noise", "Death Metal"), "Metal"),
        (("Unknown", " "), None),
        ((), None),
    ],
)
def test_a_tag_that_is_no_genre_names_none(genres: tuple[str, ...], found: str | None) -> None:
    assert present_genre(track("a", *genres), TAXONOMY) == found


def test_tracks_are_grouped_by_artist_then_album_then_folder() -> None:
    tracks = [
        track("x/1", artist="Ada"),
        track("y/2", artist="ADA "),
        track("x/3", artist="Various Artists", album="Best of"),
        track("x/4", album="best of"),
        track("z/5"),
        track("z/6"),
        track("7"),
        track("8"),
        *(track(f"heap/{number}") for number in range(50)),
    ]
    groups = groups_of(tracks, ROOT)
    assert groups[0] == groups[1] != groups[2]
    assert groups[2] == groups[3]
    assert groups[4] == groups[5]
    assert groups[6] != groups[7]
    assert len(set(groups[8:])) == 50


def test_the_sample_is_a_tenth_and_survives_moving_and_tagging() -> None:
    tracks = [track(f"{number}.mp3", "Jazz", artist=f"A{number % 7}") for number in range(4000)]
    drawn = [is_sampled(one) for one in tracks]
    assert sum(drawn) / len(drawn) == pytest.approx(SHARE, abs=0.02)
    moved = [
        dataclasses.replace(one, path=ROOT / "Metal" / one.path.name, genres=("Metal",), size=9)
        for one in tracks
    ]
    assert [is_sampled(one) for one in moved] == drawn
    assert 0 <= draw(track("\udcff")) < 1
