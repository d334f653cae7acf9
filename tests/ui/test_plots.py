"""Spectrogram, timeline and probability bars: painting, pointing, keys, words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from reclass_gui.core.records import Suggestion
from reclass_gui.ui import colormaps, frequencyaxis, theme
from reclass_gui.ui.genretimeline import GenreTimeline
from reclass_gui.ui.probabilitybars import ProbabilityBars
from reclass_gui.ui.spectrogram import SpectrogramView, hertz
from reclass_gui.ui.spectrogramdata import (
    Spectrogram,
    SpectrogramColumns,
    SpectrogramFinished,
    SpectrogramOpened,
)
from reclass_gui.ui.timeline import TimelineView
from reclass_gui.ui.timeview import TimeView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

GENRES = (("Rock", 0.62), ("Pop", 0.21), ("Jazz", 0.15), ("Folk", 0.02))


@pytest.fixture
def view() -> TimeView:
    view = TimeView()
    view.set_duration(60.0)
    return view


@pytest.fixture
def spectrogram() -> Spectrogram:
    """60 columns of a second: loud low notes in the first half, loud high ones in the second."""
    frequencies = np.geomspace(50, 12000, 40).astype(np.float32)
    spectrogram = Spectrogram(SpectrogramOpened(60.0, 1.0, 60, frequencies))
    codes = np.full((40, 60), 60, np.uint8)
    codes[:20, :30] = 220
    codes[20:, 30:] = 220
    spectrogram.append(SpectrogramColumns(codes))
    spectrogram.finish(SpectrogramFinished(60.0))
    return spectrogram


@pytest.fixture
def plot(qtbot: QtBot, view: TimeView, spectrogram: Spectrogram) -> SpectrogramView:
    plot = SpectrogramView(view)
    qtbot.addWidget(plot)
    plot.resize(400, plot.sizeHint().height())
    plot.show_spectrogram(spectrogram)
    plot.show()
    return plot


@pytest.fixture
def timeline(qtbot: QtBot, view: TimeView) -> TimelineView:
    suggestion = Suggestion(
        path=Path("a.flac"),
        genre="Rock",
        confidence=0.62,
        probabilities=GENRES,
        timeline=((10.0, (0.5, 0.3, 0.1, 0.1)), (40.0, (0.8, 0.1, 0.1, 0.0))),
    )
    plot = TimelineView(view)
    qtbot.addWidget(plot)
    plot.show_timeline(GenreTimeline.of(suggestion, 3.0), "Rock")
    plot.resize(400, plot.sizeHint().height())
    plot.show()
    return plot


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Iterator[str]:
    theme.use(request.param)
    yield request.param
    theme.use("light")


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def color_at(widget: QWidget, x: float, y: float) -> QColor:
    image = picture(widget)
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio))


def test_low_notes_are_painted_low_and_late_ones_on_the_right(plot: SpectrogramView) -> None:
    rect = plot.plot_rect()
    left, right = rect.left() + rect.width() * 0.25, rect.left() + rect.width() * 0.75
    high, low = rect.top() + rect.height() * 0.25, rect.top() + rect.height() * 0.75
    image = picture(plot)

    def lightness(x: float, y: float) -> int:
        return image.pixelColor(round(x), round(y)).lightness()

    assert lightness(left, low) > lightness(left, high) + 80
    assert lightness(right, high) > lightness(right, low) + 80


def test_the_picture_follows_zoom(plot: SpectrogramView, view: TimeView) -> None:
    rect = plot.plot_rect()
    view.zoom(4.0, around=60.0)  # only the second half is left
    assert color_at(plot, rect.left() + 5, rect.top() + 20).lightness() > 150


def test_the_picture_is_sharp_on_dense_screens(
    plot: SpectrogramView, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = plot._rendered(plot._spectrogram, plot.plot_rect())  # type: ignore[arg-type]
    monkeypatch.setattr(plot, "devicePixelRatioF", lambda: 2.0)
    dense = plot._rendered(plot._spectrogram, plot.plot_rect())  # type: ignore[arg-type]
    assert abs(dense.width() - 2 * plain.width()) <= 1
    assert dense.devicePixelRatio() == 2.0


def test_another_colour_map_is_used(plot: SpectrogramView) -> None:
    rect = plot.plot_rect()
    plot.set_color_map("Grey")
    color = color_at(plot, rect.left() + rect.width() * 0.25, rect.bottom() - 20)
    assert abs(color.red() - color.blue()) <= 2
    assert [a.data() for a in plot.actions() if a.isChecked()] == ["mel", "Grey"]
    with pytest.raises(KeyError):
        plot.set_color_map("Jet")


def test_every_axis_and_map_can_be_chosen_in_the_menu(qtbot: QtBot, plot: SpectrogramView) -> None:
    choices = {str(a.data()): a for a in plot.actions() if a.isCheckable()}
    assert tuple(choices) == (*frequencyaxis.SCALES, *colormaps.names())
    with qtbot.waitSignal(plot.scale_chosen) as signal:
        choices["linear"].trigger()
    assert signal.args == [plot.scale] == ["linear"]
    with qtbot.waitSignal(plot.color_map_chosen) as signal:
        choices["Lagoon"].trigger()
    assert signal.args == [plot.color_map] == ["Lagoon"]
    with pytest.raises(ValueError, match="bark"):
        plot.set_scale("bark")


@pytest.mark.parametrize("scale", frequencyaxis.SCALES)
def test_the_level_read_is_that_of_the_frequency_under_the_pointer(
    qtbot: QtBot, view: TimeView, scale: str
) -> None:
    frequencies = np.geomspace(50, 12000, 40).astype(np.float32)
    spectrogram = Spectrogram(SpectrogramOpened(60.0, 1.0, 60, frequencies))
    codes = np.repeat(np.arange(40, dtype=np.uint8)[:, None] * 4 + 40, 60, axis=1)
    spectrogram.append(SpectrogramColumns(codes))
    plot = SpectrogramView(view)
    qtbot.addWidget(plot)
    plot.resize(400, plot.sizeHint().height())
    plot.set_scale(scale)
    plot.show_spectrogram(spectrogram)
    rect = plot.plot_rect()
    axis = frequencyaxis.FrequencyAxis(scale, frequencies)
    for row in (3, 20, 38):
        share = axis.share_of(float(frequencies[row]))
        y = rect.bottom() - share * rect.height()
        text = plot.readout(30.0, y)
        assert f"{frequencies[row]:,.0f} Hz".replace(",", "\u202f") in text
        level = round(-120 + 0.5 * (row * 4 + 40))
        assert text.endswith(f"−{-level} dB")


def test_a_click_seeks(qtbot: QtBot, plot: SpectrogramView, view: TimeView) -> None:
    rect = plot.plot_rect()
    place = QPoint(round(rect.left() + rect.width() / 2), round(rect.center().y()))
    with qtbot.waitSignal(view.seek_requested) as signal:
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place)
    assert signal.args[0] == pytest.approx(30.0, abs=0.3)


def test_a_drag_seeks_once_where_it_ends(
    qtbot: QtBot, plot: SpectrogramView, view: TimeView
) -> None:
    asked: list[float] = []
    view.seek_requested.connect(asked.append)
    rect = plot.plot_rect()
    y = round(rect.center().y())
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=QPoint(round(rect.left()) + 10, y))
    qtbot.mouseMove(plot, QPoint(round(rect.left()) + 80, y))
    qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=QPoint(round(rect.right()) + 90, y))
    assert asked == [60.0]


def test_a_drag_with_shift_selects_a_stretch_in_all_plots(
    qtbot: QtBot, plot: SpectrogramView, timeline: TimelineView, view: TimeView, scheme: str
) -> None:
    before = picture(plot), picture(timeline)
    asked: list[float] = []
    view.seek_requested.connect(asked.append)
    shift, left = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
    y = round(plot.plot_rect().center().y())
    right_edge, left_edge = round(plot.x_of(40.0)), round(plot.x_of(20.0))
    qtbot.mousePress(plot, left, shift, QPoint(right_edge, y))
    qtbot.mouseMove(plot, QPoint(left_edge, y))
    assert view.loop is None
    assert view.selection == pytest.approx((20.0, 40.0), abs=0.2)
    qtbot.mouseRelease(plot, left, shift, QPoint(left_edge, y))
    assert view.loop == pytest.approx((20.0, 40.0), abs=0.2)
    assert asked == []
    view.set_hover(-1.0)
    for widget, was in zip((plot, timeline), before, strict=True):
        now = picture(widget)
        y = round(widget.marks_rects()[0].center().y())
        inside, outside = round(widget.x_of(30.0)), round(widget.x_of(50.0))
        assert now.pixelColor(inside, y) == was.pixelColor(inside, y)
        assert now.pixelColor(round(widget.x_of(40.0)), y) != was.pixelColor(
            round(widget.x_of(40.0)), y
        )
        if widget is plot:
            assert now.pixelColor(outside, y) != was.pixelColor(outside, y)


def test_a_click_with_shift_leaves_no_loop(
    qtbot: QtBot, plot: SpectrogramView, view: TimeView
) -> None:
    view.set_loop((10.0, 20.0))
    place = plot.plot_rect().center().toPoint()
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, place)
    assert view.loop is None


@pytest.mark.parametrize(
    ("key", "moment"),
    [
        (Qt.Key.Key_Left, 15.0),
        (Qt.Key.Key_Right, 25.0),
        (Qt.Key.Key_Home, 0.0),
        (Qt.Key.Key_End, 60.0),
    ],
)
def test_keys_seek(
    qtbot: QtBot, plot: SpectrogramView, view: TimeView, key: Qt.Key, moment: float
) -> None:
    view.set_playhead(20.0)
    with qtbot.waitSignal(view.seek_requested) as signal:
        qtbot.keyClick(plot, key)
    assert signal.args == [moment]


def test_keys_zoom_and_pan(qtbot: QtBot, plot: SpectrogramView, view: TimeView) -> None:
    plot.activateWindow()
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert view.end - view.start == pytest.approx(40.0)
    qtbot.keyClick(plot, Qt.Key.Key_PageDown)
    assert view.end == 60.0
    qtbot.keyClick(plot, Qt.Key.Key_Minus)
    qtbot.keyClick(plot, Qt.Key.Key_0)
    assert not view.is_zoomed


def turn_wheel(plot: QWidget, x: float, delta: QPoint, keys: Qt.KeyboardModifier) -> QWheelEvent:
    event = QWheelEvent(
        QPointF(x, 40),
        plot.mapToGlobal(QPointF(x, 40)),
        QPoint(),
        delta,
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot, event)
    return event


def test_the_wheel_zooms_with_ctrl_and_else_is_left_to_the_panel(
    plot: SpectrogramView, view: TimeView
) -> None:
    rect = plot.plot_rect()
    event = turn_wheel(plot, rect.center().x(), QPoint(0, 120), Qt.KeyboardModifier.NoModifier)
    assert not event.isAccepted()
    assert not view.is_zoomed
    turn_wheel(plot, rect.center().x(), QPoint(0, 120), Qt.KeyboardModifier.ControlModifier)
    assert view.is_zoomed
    assert (view.start + view.end) / 2 == pytest.approx(30.0, abs=0.2)
    before = view.start
    turn_wheel(plot, rect.center().x(), QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert view.start > before


def test_both_plots_put_a_moment_at_the_same_place(
    plot: SpectrogramView, timeline: TimelineView, view: TimeView
) -> None:
    for moment in (0.0, 17.0, 60.0):
        assert plot.x_of(moment) == pytest.approx(timeline.x_of(moment))
    view.zoom(3.0, around=20.0)
    assert plot.x_of(25.0) == pytest.approx(timeline.x_of(25.0))


def test_the_playhead_is_painted_in_both(
    plot: SpectrogramView, timeline: TimelineView, view: TimeView, scheme: str
) -> None:
    for widget in (plot, timeline):
        before = picture(widget)
        view.set_playhead(view.playhead + 20.0)
        after = picture(widget)
        x, y = round(widget.x_of(view.playhead)), round(widget.marks_rects()[0].center().y())
        assert before.pixelColor(x, y) != after.pixelColor(x, y)


def test_a_message_stands_where_there_is_no_picture(plot: SpectrogramView) -> None:
    plot.show_message("No spectrogram: the disk sleeps")
    assert plot.accessibleDescription() == "No spectrogram: the disk sleeps"
    assert plot.marks_rects() == []
    picture(plot)


def test_axis_words_fit_into_the_margins(plot: SpectrogramView, timeline: TimelineView) -> None:
    metrics = QFontMetricsF(plot.small_font())
    left, right = plot.margins()
    assert metrics.horizontalAdvance("20k") < left
    assert metrics.horizontalAdvance("−100") + 16 <= right
    assert timeline.margins() == plot.margins()


def test_frequencies_in_few_signs() -> None:
    assert [hertz(f) for f in (50, 200, 1000, 2500, 10000)] == ["50", "200", "1k", "2.5k", "10k"]


# Timeline


def test_the_timeline_reads_the_moment_under_pointer_or_playhead(
    timeline: TimelineView, view: TimeView
) -> None:
    view.set_playhead(41.0)
    assert timeline.accessibleDescription().startswith("At 0:41: Rock 80")
    view.set_hover(11.0)
    assert timeline.accessibleDescription().startswith("At 0:11: Rock 50")
    view.set_hover(30.0)
    assert "not listened to" in timeline.accessibleDescription()
    assert timeline.words_at(11.0, 2) == "Rock 50\u202f%, Pop 30\u202f%"


def test_the_timeline_grows_without_its_rows_jumping(
    timeline: TimelineView, view: TimeView
) -> None:
    rows = timeline.shown_genres
    assert rows == ("Rock", "Pop", "Jazz", "Folk")
    before = picture(timeline)
    assert timeline._timeline is not None
    timeline._timeline.add([(20.0, {"Rock": 0.9, "Pop": 0.1})])
    timeline.on_grown()
    assert timeline.shown_genres == rows
    after = picture(timeline)
    strip = timeline.marks_rects()[0]
    x, y = round(timeline.x_of(21.0)), round(strip.bottom() - 4)
    assert before.pixelColor(x, y) != after.pixelColor(x, y)


def test_a_timeline_without_segments_says_why(timeline: TimelineView) -> None:
    timeline.show_message("No genres over time: the track is silent.")
    assert timeline.shown_genres == ()
    assert timeline.accessibleDescription() == "No genres over time: the track is silent."
    picture(timeline)


# Probability bars


@pytest.fixture
def bars(qtbot: QtBot) -> ProbabilityBars:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.resize(320, 200)
    bars.show_probabilities(GENRES, ("Rock",))
    bars.show()
    return bars


def test_a_click_chooses_a_genre(qtbot: QtBot, bars: ProbabilityBars) -> None:
    place = bars.visualRect(bars.model().index(2, 0)).center()
    with qtbot.waitSignal(bars.genre_chosen) as signal:
        qtbot.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert signal.args == ["Jazz"]


def test_keys_choose_a_genre(qtbot: QtBot, bars: ProbabilityBars) -> None:
    bars.setCurrentIndex(bars.model().index(0, 0))
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(bars.genre_chosen) as signal:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert signal.args == ["Pop"]
    with qtbot.waitSignal(bars.genre_chosen) as signal:
        qtbot.keyClicks(bars, "f")
        qtbot.keyClick(bars, Qt.Key.Key_Enter)
    assert signal.args == ["Folk"]


def test_a_screen_reader_hears_genre_number_and_choice(bars: ProbabilityBars) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    model = bars.model()
    assert model.index(0, 0).data(role) == "Rock, 62\u202f%, chosen"
    bars.set_chosen(("Pop",))
    assert model.index(0, 0).data(role) == "Rock, 62\u202f%"
    assert model.index(1, 0).data(role) == "Pop, 21\u202f%, chosen"


def test_every_genre_is_in_sight(bars: ProbabilityBars) -> None:
    bars.resize(320, bars.sizeHint().height())
    last = bars.visualRect(bars.model().index(len(GENRES) - 1, 0))
    assert last.bottom() <= bars.viewport().height()
    assert bars.verticalScrollBar().maximum() == 0


def test_bars_are_as_long_as_the_numbers_say(bars: ProbabilityBars, scheme: str) -> None:
    image = picture(bars.viewport())
    accent = QColor(theme.colours().accent)
    muted = QColor(theme.colours().muted)

    def filled(row: int, color: QColor) -> int:
        y = bars.visualRect(bars.model().index(row, 0)).center().y()
        return sum(image.pixelColor(x, y) == color for x in range(image.width() - 50))

    assert filled(0, accent) > 2 * filled(1, muted) > 0


def test_plots_are_painted_by_hand() -> None:
    import subprocess
    import sys

    code = "import sys, reclass_gui.ui.reviewpanel; print('pyqtgraph' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
