"""The map of a library: its points, the view, the page, and the process that draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reclass_gui.core.folders import folders
from reclass_gui.core.store import Store
from reclass_gui.ui import theme
from reclass_gui.ui.mappoints import MapPoints
from reclass_gui.ui.maprun import MapRun
from reclass_gui.ui.maptab import MapTab
from reclass_gui.ui.mapview import MapView
from reclass_gui.ui.markers import DARK, LIGHT, NONE, SHAPES, look
from reclass_gui.ui.theme import contrast
from tests.train.heard_library import GENRES, default_model, make_heard_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow

Key = Qt.Key
LONG = 60_000
SQUARE = [(0, 0), (1, 0), (0, 1), (1, 1), (0.5, 0.5)]


# Points.


def shown(places=SQUARE, width=400, height=300) -> MapPoints:
    points = MapPoints(places)
    points.resize(width, height)
    points.fit()
    return points


def test_all_points_fit_into_the_window() -> None:
    pixels = shown(np.random.default_rng(0).normal(size=(50, 2)) * (100, 1)).pixels()
    assert (pixels >= 0).all()
    assert (pixels <= (400, 300)).all()


def test_up_on_the_map_is_up_on_the_screen() -> None:
    pixels = shown().pixels()
    assert pixels[2][1] < pixels[0][1]
    assert pixels[1][0] > pixels[0][0]


def test_zooming_keeps_what_is_under_the_pointer_and_has_limits() -> None:
    points = shown()
    before = points.at(100, 80)
    points.zoom(3, 100, 80)
    np.testing.assert_allclose(points.at(100, 80), before)
    scale = points.scale
    for _ in range(100):
        points.zoom(2, 0, 0)
    assert scale < points.scale < 1e9
    points.fit()
    np.testing.assert_allclose(points.pixels(), shown().pixels())


def test_panning_never_loses_the_points() -> None:
    points = shown()
    points.pan(1e6, 1e6)
    x, y = points.pixels()[1]
    assert 0 <= x <= 400 + 300
    assert -300 <= y <= 600


def test_the_nearest_point_is_found_only_within_reach() -> None:
    points = shown()
    x, y = points.pixels()[4]
    assert points.near(x + 3, y, 5) == 4
    assert points.near(x + 30, y, 5) == -1
    assert MapPoints().near(1, 1, 100) == -1


@pytest.mark.parametrize(
    ("start", "way", "end"),
    [(4, (1, 0), 1), (0, (1, 0), 4), (0, (0, -1), 4), (0, (-1, 0), 0), (-1, (1, 0), 4)],
)
def test_a_direction_leads_to_the_next_point(start, way, end) -> None:
    # The one at the right is a little lower, so that it is nearer than the upper one.
    assert shown([(0, 0), (1, 0.1), (0, 1), (1, 1), (0.5, 0.5)]).beside(start, *way) == end


def test_points_lie_within_a_part_of_the_screen() -> None:
    points = shown()
    points.zoom(3, 0, 0)
    mask = np.zeros((300, 400), np.uint8)
    assert points.within(mask).sum() == 0
    mask[:] = 1
    inside = points.pixels()
    seen = ((inside >= 0) & (inside < (400, 300))).all(axis=1)
    assert points.within(mask).tolist() == seen.tolist()
    assert 0 < seen.sum() < 5
    points.fit()
    x, y = points.pixels()[4].astype(int)
    mask[:] = 0
    mask[y, x] = 255
    assert points.within(mask).tolist() == [False] * 4 + [True]


# The view.


@pytest.fixture
def view(qtbot: QtBot) -> MapView:
    view = MapView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.set_points(SQUARE, [0, 1, 2, 3, NONE])
    view.show()
    return view


def drag(view: MapView, corners, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    places = [QPoint(round(x), round(y)) for x, y in corners]
    QTest.mousePress(view, Qt.MouseButton.LeftButton, modifier, places[0])
    for place in places[1:]:
        QTest.mouseMove(view, place)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, modifier, places[-1])


def left_half(view: MapView) -> list[tuple[float, float]]:
    middle = view.width() / 2 - 20
    return [(2, 2), (middle, 2), (middle, view.height() - 2), (2, view.height() - 2), (2, 5)]


@pytest.mark.parametrize("tool", [True, False])
def test_a_lasso_selects_what_it_goes_around(view: MapView, qtbot: QtBot, tool: bool) -> None:
    view.set_lasso(tool)
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(view.selection_changed):
        drag(view, left_half(view), none if tool else shift)
    assert view.selected.tolist() == [True, False, True, False, False]
    qtbot.keyClick(view, Key.Key_Escape)
    assert not view.selected.any()


def test_a_bay_of_the_lasso_is_outside(view: MapView) -> None:
    x, y = view.points.pixels()[4]
    width, height = view.width() - 1, view.height() - 1
    bay = [(1, 1), (width, 0), (width, height), (x + 19, height), (x, y - 19),
           (x - 19, height), (0, height), (0, 5)]  # fmt: skip
    drag(view, bay, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected.tolist() == [True] * 4 + [False]


def test_a_plain_drag_moves_the_map_and_a_click_takes_a_point(view: MapView, qtbot: QtBot) -> None:
    before = view.points.pixels()
    drag(view, [(100, 100), (120, 110), (130, 115)])
    np.testing.assert_allclose(view.points.pixels() - before, np.full((5, 2), (30, 15)))
    assert not view.selected.any()
    x, y = view.points.pixels()[3]
    with qtbot.waitSignal(view.current_changed) as caught:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert caught.args == [3]


def test_keys_alone_go_select_and_ask(view: MapView, qtbot: QtBot) -> None:
    view.describe = lambda number: f"track {number}"
    qtbot.keyClick(view, Key.Key_Up)
    assert view.current == 4
    qtbot.keyClick(view, Key.Key_Right)
    assert view.current in (1, 3)
    assert f"track {view.current}" in view.accessibleDescription()
    qtbot.keyClick(view, Key.Key_Space)
    assert np.flatnonzero(view.selected).tolist() == [view.current]
    with qtbot.waitSignal(view.show_asked):
        qtbot.keyClick(view, Key.Key_Return)
    scale = view.points.scale
    qtbot.keyClick(view, Key.Key_Plus)
    assert view.points.scale > scale
    qtbot.keyClick(view, Key.Key_0)
    assert view.points.scale == pytest.approx(scale)


def test_the_current_point_comes_into_sight(view: MapView, qtbot: QtBot) -> None:
    view.points.zoom(50, 10, 10)
    for _ in range(4):
        qtbot.keyClick(view, Key.Key_Right)
    x, y = view.points.pixels()[view.current]
    assert 0 <= x <= view.width()
    assert 0 <= y <= view.height()


@pytest.mark.parametrize("count", [5, 20_000])
def test_what_is_highlit_keeps_its_colour_and_all_else_fades(view: MapView, count: int) -> None:
    random = np.random.default_rng(0)
    looks = random.integers(0, 3, count)
    view.set_points(random.uniform(size=(count, 2)), looks)

    def colours() -> set[str]:
        image = view.grab().toImage()
        found = {image.pixelColor(x, y).name() for x in range(3, 497) for y in range(3, 397)}
        return found & set(LIGHT)

    assert {look(int(number)).colour for number in set(looks.tolist())} == colours()
    view.highlight(int(looks[0]))
    assert colours() == {look(int(looks[0])).colour}


def test_a_hundred_thousand_points_are_painted(view: MapView) -> None:
    random = np.random.default_rng(0)
    view.set_points(random.normal(size=(100_000, 2)), random.integers(-1, 24, 100_000))
    assert view.grab().toImage().pixelColor(250, 200).name() != theme.colours().base
    view.points.zoom(1000, 0, 0)
    view.repaint_points()
    assert not view.grab().isNull()


def test_no_two_genres_look_alike_and_all_are_seen() -> None:
    seen = {(mark.colour, mark.shape) for mark in map(look, range(24))}
    assert len(seen) == 24
    assert len(SHAPES) == 6
    assert all(contrast(colour, theme.LIGHT.base) >= 3 for colour in LIGHT)
    assert all(contrast(colour, theme.DARK.base) >= 3 for colour in DARK)


# The page, on a real library in a real store.


@pytest.fixture
def music(tmp_path: Path) -> Path:
    """A library that was heard, with suggestions."""
    return make_music(tmp_path / "music", GENRES)


def make_music(root: Path, genres: tuple[str, ...]) -> Path:
    from reclass_gui.core.suggest import propose

    places = folders()
    places.create()
    model = default_model()
    with Store(places.database) as store:
        make_heard_library(store, root, genres=genres, spread=0.3)
        for track in store.tracks(root):
            analysis = store.analysis(track, model.digest("balanced"))
            assert analysis is not None
            suggestion = propose(track, analysis, model)
            store.put_suggestion(track, model.suggestion_digest("balanced"), suggestion)
    return root


@pytest.fixture
def open_map(make_window: Callable[[], MainWindow], qtbot: QtBot):
    def open_it(root: Path | None) -> tuple[MainWindow, MapTab]:
        window = make_window()
        if root is not None:
            with qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
                window.open_folder(root)
        window.tabs.setCurrentWidget(window.map)
        page = window.map.page
        assert isinstance(page, MapTab)
        return window, page

    return open_it


def is_drawn(page: MapTab) -> bool:
    return len(page.view.points) > 0 and page.pages.currentWidget() is page.drawn


def test_a_lasso_leads_to_the_tracks_of_the_table(open_map, music: Path, qtbot: QtBot) -> None:
    window, page = open_map(music)
    qtbot.waitUntil(lambda: is_drawn(page), timeout=LONG)
    assert len(page.view.points) == 18
    drag(page.view, left_half(page.view), Qt.KeyboardModifier.ShiftModifier)
    points = np.flatnonzero(page.view.selected)
    assert 0 < len(points) < 18
    inside = page.view.points.pixels()[:, 0] < page.view.width() / 2 - 20
    assert (page.view.selected == inside).all()
    wanted = {page.words_of(point).split("\n")[0] for point in points}
    page.drawn.show_tracks.click()
    assert window.tabs.currentWidget() is window.library
    rows = window.library.model.shown_rows()
    assert {f"{row.track.artist} – {row.track.title}" for row in rows} == wanted
    window.library.filter_bar.clear()
    assert len(window.library.model.shown_rows()) == 18


def test_a_genre_of_the_legend_is_selected_and_a_point_is_the_tables(
    open_map, music: Path, qtbot: QtBot
) -> None:
    window, page = open_map(music)
    qtbot.waitUntil(lambda: is_drawn(page), timeout=LONG)
    page.drawn.colouring.setCurrentIndex(0)
    assert page.legend.count() == 3
    page.legend.setFocus()
    page.legend.setCurrentRow(1)
    qtbot.keyClick(page.legend, Key.Key_Return)
    assert page.view.selected.sum() == 6
    qtbot.keyClick(page.view, Key.Key_Escape)
    qtbot.keyClick(page.view, Key.Key_Right)
    words = page.words_of(page.view.current).split("\n")[0]
    row = window.library.view.current_row()
    assert f"{row.track.artist} – {row.track.title}" == words
    qtbot.keyClick(page.view, Key.Key_Return)
    assert [each.key for each in window.library.model.shown_rows()] == [row.key]


def test_a_map_is_there_at_once_the_second_time(
    open_map, music: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = open_map(music)
    qtbot.waitUntil(lambda: is_drawn(page), timeout=LONG)
    window.close()
    started = []
    monkeypatch.setattr(MapRun, "start", lambda run: started.append(run))
    _, page = open_map(music)
    qtbot.waitUntil(lambda: is_drawn(page), timeout=LONG)
    assert started == []


def test_drawing_stops_and_begins_again(open_map, music: Path, qtbot: QtBot) -> None:
    _, page = open_map(music)
    qtbot.waitUntil(lambda: page._run is not None and page._run.process_id > 0, timeout=LONG)
    run = page._run
    with qtbot.waitSignal(run.ended, timeout=LONG) as caught:
        page.message.stop.click()
    assert caught.args == [False]
    assert run.process_id == 0
    assert page.message.draw.isVisible()
    page.refresh()
    assert page._run is None
    page.message.draw.click()
    qtbot.waitUntil(lambda: is_drawn(page), timeout=LONG)


def test_a_window_that_closes_ends_the_drawing(open_map, music: Path, qtbot: QtBot) -> None:
    window, page = open_map(music)
    qtbot.waitUntil(lambda: page._run is not None and page._run.process_id > 0, timeout=LONG)
    run = page._run
    window.close()
    assert run.process_id == 0


def test_too_few_tracks_and_none_are_said(
    open_map, tmp_path: Path, qtbot: QtBot, make_window
) -> None:
    window, page = open_map(None)
    qtbot.waitUntil(lambda: "Classify" in page.message.words.text())
    window.close()
    _, page = open_map(make_music(tmp_path / "few", ("Jazz",)))
    qtbot.waitUntil(lambda: "10 tracks" in page.message.words.text())
    assert "6" in page.message.words.text()
    assert page._run is None


def test_a_process_that_fails_says_why(open_map, music: Path, qtbot: QtBot) -> None:
    window, page = open_map(None)
    window.session.folders.cache.joinpath("maps").write_text("no folder")
    with qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
        window.open_folder(music)
    window.tabs.setCurrentWidget(window.map)
    qtbot.waitUntil(page.message.draw.isVisible, timeout=LONG)
    assert "maps" in page.message.words.text()


def test_the_map_follows_decisions_and_rows_that_go(open_map, music: Path, qtbot: QtBot) -> None:
    window, page = open_map(music)
    qtbot.waitUntil(lambda: is_drawn(page), timeout=LONG)
    model = window.library.model
    gone = model.rows[0].key
    model.remove([gone])
    page.refresh()
    assert len(page.view.points) == 17
    assert gone not in {page._rows[number].key for number in page._numbers}
