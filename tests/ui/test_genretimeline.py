"""Segments of a track and what can be asked of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reclass_gui.core.records import Suggestion
from reclass_gui.ui.genretimeline import GenreTimeline


@pytest.fixture
def timeline() -> GenreTimeline:
    suggestion = Suggestion(
        path=Path("a.flac"),
        genre="Rock",
        confidence=0.6,
        probabilities=(("Rock", 0.6), ("Jazz", 0.3), ("Folk", 0.1)),
        timeline=((20.0, (0.5, 0.4, 0.1)), (5.0, (0.7, 0.2, 0.1))),
    )
    return GenreTimeline.of(suggestion, 3.0)


def test_a_moment_is_found_or_was_not_listened_to(timeline: GenreTimeline) -> None:
    found = timeline.at(6.0)
    assert found is not None
    assert found.shares == (0.7, 0.2, 0.1)
    assert timeline.at(8.0) is None
    assert timeline.at(0.0) is None
    assert timeline.at(22.9) is not None
    assert timeline.at(23.0) is None


def test_the_decisive_segment_is_the_surest_of_the_genre(timeline: GenreTimeline) -> None:
    for genre, start in (("Rock", 5.0), ("Jazz", 20.0)):
        segment = timeline.decisive(genre)
        assert segment is not None
        assert segment.start == start
    assert timeline.decisive("Polka") is None
    assert timeline.decisive(None) is None


def test_further_segments_fill_the_gaps_and_win(timeline: GenreTimeline) -> None:
    timeline.add([(0.0, {"Rock": 1.0}), (2.9, {"Jazz": 0.8, "Rock": 0.2})])
    timeline.add([(5.8, {"Folk": 0.9, "Jazz": 0.1})])
    moments = [timeline.at(moment) for moment in (1.0, 2.95, 6.0)]
    assert [m.shares for m in moments if m] == [(1.0, 0.0, 0.0), (0.2, 0.8, 0.0), (0.0, 0.1, 0.9)]
    decisive = timeline.decisive("Rock")
    assert decisive is not None
    assert decisive.start == 0.0
    assert decisive.seconds == pytest.approx(2.9)


def test_rows_show_a_genre_that_rules_for_a_moment(timeline: GenreTimeline) -> None:
    assert timeline.rows(2) == (0, 1)
    timeline.add([(3.0 * i, {"Rock": 0.7, "Jazz": 0.3}) for i in range(3)])
    timeline.add([(9.0, {"Folk": 1.0})])
    assert timeline.rows(2) == (0, 2)
    assert timeline.rows(9) == (0, 1, 2)


def test_without_segments_the_likeliest_genres_have_rows() -> None:
    timeline = GenreTimeline(["Rock", "Jazz", "Folk"], 3.0)
    assert timeline.rows(2) == (0, 1)
    assert timeline.at(0.0) is None
    assert timeline.decisive("Rock") is None
