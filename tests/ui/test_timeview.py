"""The stretch of time that plots share."""

from __future__ import annotations

import pytest

from reclass_gui.ui.timeview import SHORTEST_LOOP, SHORTEST_SECONDS, TimeView, clock, ticks


@pytest.fixture
def view() -> TimeView:
    view = TimeView()
    view.set_duration(200.0)
    return view


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (9.99, "0:09"), (61, "1:01"), (3599.9, "59:59"), (3600, "1:00:00"), (-2, "0:00")],
)
def test_clock(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_clock_with_tenths() -> None:
    assert clock(0.3, tenths=True) == "0:00.3"
    assert clock(59.96, tenths=True) == "0:59.9"


@pytest.mark.parametrize("span", [0.5, 3, 30, 247, 3700, 36000, 400000])
@pytest.mark.parametrize("most", [1, 4, 9])
def test_ticks_are_few_and_within(span: float, most: int) -> None:
    marks = ticks(span / 3, span / 3 + span, most)
    assert len(marks) <= most + 1
    assert all(span / 3 <= mark <= span / 3 + span + 1e-6 for mark in marks)


def test_zoom_keeps_the_moment_under_the_pointer(view: TimeView) -> None:
    view.zoom(4.0, around=50.0)
    assert view.end - view.start == pytest.approx(50.0)
    assert (50.0 - view.start) / (view.end - view.start) == pytest.approx(0.25)
    assert view.is_zoomed


def test_zoom_and_pan_stay_within_the_track(view: TimeView) -> None:
    view.zoom(10.0, around=0.0)
    view.pan(-100.0)
    assert view.start == 0.0
    view.pan(1e6)
    assert view.end == 200.0
    assert view.end - view.start == pytest.approx(20.0)
    view.zoom(1e9, around=190.0)
    assert view.end - view.start == pytest.approx(SHORTEST_SECONDS)
    view.zoom(1e-9, around=190.0)
    assert (view.start, view.end) == (0.0, 200.0)


def test_a_zoomed_view_turns_the_page_with_the_playhead(view: TimeView) -> None:
    view.zoom(10.0, around=0.0)
    view.set_playhead(21.0)
    assert view.start == 0.0
    view.set_playhead(22.0, follow=True)
    assert view.start == 22.0
    assert view.end == 42.0


def test_a_better_known_duration_keeps_zoom_and_playhead(view: TimeView) -> None:
    view.set_playhead(150.0)
    view.zoom(10.0, around=150.0)
    before = view.start, view.end
    view.correct_duration(190.0)
    assert (view.start, view.end) == before
    assert view.playhead == 150.0
    view.correct_duration(100.0)
    assert view.playhead == 100.0
    assert view.end <= 100.0


def test_nothing_shown_is_harmless() -> None:
    view = TimeView()
    asked: list[float] = []
    view.seek_requested.connect(asked.append)
    view.zoom(2.0, around=0.0)
    view.pan(3.0)
    view.seek(5.0)
    assert (view.start, view.end, asked) == (0.0, 0.0, [])


def test_a_loop_lies_within_the_track_and_is_told_once(view: TimeView) -> None:
    told: list[object] = []
    view.loop_changed.connect(lambda: told.append(view.loop))
    view.set_loop((190.0, 300.0))
    view.set_loop((190.0, 200.0))
    assert told == [(190.0, 200.0)]
    view.set_loop((50.0, 50.0 + SHORTEST_LOOP / 2))
    view.clear_loop()
    assert told == [(190.0, 200.0), None]


def test_a_stretch_that_is_drawn_is_marked_but_does_not_repeat_yet(view: TimeView) -> None:
    view.set_loop((1.0, 2.0))
    view.draw_selection(30.0, 20.0)
    assert view.selection == (20.0, 30.0)
    assert view.loop == (1.0, 2.0)
    view.set_loop((20.0, 30.0))
    assert view.selection == view.loop == (20.0, 30.0)


def test_a_loop_is_set_at_the_playhead(view: TimeView) -> None:
    view.set_playhead(40.0)
    view.start_loop()
    assert view.loop == (40.0, 200.0)
    view.set_playhead(60.0)
    view.end_loop()
    assert view.loop == (40.0, 60.0)
    view.set_playhead(30.0)
    view.end_loop()
    assert view.loop == (0.0, 30.0)
    view.set_playhead(100.0)
    view.start_loop()
    assert view.loop == (100.0, 200.0)


def test_a_loop_ends_with_its_track_and_a_shorter_duration_cuts_it(view: TimeView) -> None:
    view.set_loop((100.0, 200.0))
    view.correct_duration(150.0)
    assert view.loop == (100.0, 150.0)
    view.correct_duration(90.0)
    assert view.loop is None
    view.set_loop((10.0, 20.0))
    view.set_duration(200.0)
    assert view.loop is None
