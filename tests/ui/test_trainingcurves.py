"""Curves are painted for what there is, and read by mouse, keys and screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from reclass_gui.ui import theme
from reclass_gui.ui.curvedata import Curve, nice_step, series_colour
from reclass_gui.ui.trainingcurves import CurvesPlot
from tests.ui.training_epochs import make_epoch


@pytest.fixture
def plot(qtbot):
    widget = CurvesPlot()
    qtbot.addWidget(widget)
    widget.resize(700, 260)
    widget.show()
    return widget


def curve(name="one", count=8, best=(3,), **values):
    return Curve(name, tuple(make_epoch(n, best=n in best, **values) for n in range(1, count + 1)))


def share_of(colour: QColor, image: QImage) -> float:
    near = sum(
        abs(QColor(image.pixel(x, y)).red() - colour.red())
        + abs(QColor(image.pixel(x, y)).green() - colour.green())
        + abs(QColor(image.pixel(x, y)).blue() - colour.blue())
        < 40
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    return 4 * near / image.width() / image.height()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_run_is_painted_in_its_colour(plot, scheme):
    theme.use(scheme)
    try:
        empty = plot.grab().toImage()
        assert share_of(series_colour(1), empty) == 0
        plot.set_curves([curve("one"), curve("two", 5), curve("three", 4, validation_loss=1.0)])
        drawn = plot.grab().toImage()
        for place in (1, 2):
            assert share_of(series_colour(place), drawn) > 0.0005
        assert share_of(series_colour(3), drawn) < 0.0001
    finally:
        theme.use("system")


def test_odd_numbers_are_painted_too(plot):
    for curves in (
        [curve(count=1)],
        [curve(validation_loss=None, validation_accuracy=None)],
        [curve(train_loss=float("nan"), validation_loss=float("inf"))],
        [curve(train_loss=0.0, validation_loss=0.0)],
        [curve("x" * 300, 1000), *(curve(str(n)) for n in range(7))],
        [Curve("nothing", ())],
    ):
        plot.set_curves(curves, planned=50)
        plot.resize(700, 260)
        assert not plot.grab().isNull()
        plot.resize(60, 40)
        assert not plot.grab().isNull()


def test_keys_choose_an_epoch_and_its_numbers_are_told(plot, qtbot):
    plot.set_curves([curve(count=8)])
    assert plot.cursor_epoch == 8
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.cursor_epoch == 7
    with qtbot.waitSignal(plot.epoch_chosen) as chosen:
        QTest.keyClick(plot, Qt.Key.Key_Home)
    assert chosen.args == [1]
    assert "Epoch 1." in plot.accessibleDescription()
    assert "Loss 2.500" in plot.accessibleDescription()
    assert "Accuracy 40.0 %" in plot.accessibleDescription()
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.cursor_epoch == 1
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert plot.cursor_epoch == 8


def test_a_click_chooses_the_epoch_under_it_in_either_plot(plot):
    plot.set_curves([curve(count=9)])
    plot.grab()
    for x, wanted in ((345, 9), (5, 1), (695, 9), (376, 1), (548, 5)):
        QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(x, 100))
        assert plot.cursor_epoch == wanted, x


def test_the_cursor_follows_the_last_epoch_until_one_is_chosen(plot):
    plot.set_curves([curve(count=3)])
    plot.set_curves([curve(count=4)])
    assert plot.cursor_epoch == 4
    plot.choose_epoch(2)
    plot.set_curves([curve(count=5)])
    assert plot.cursor_epoch == 2
    plot.choose_epoch(0)
    assert plot.cursor_epoch == 5


@pytest.mark.parametrize(
    ("span", "most", "step"), [(1.0, 5, 0.2), (2.7, 4, 1.0), (59, 8, 10), (0.0013, 5, 0.0005)]
)
def test_steps_of_an_axis_are_round(span, most, step):
    assert nice_step(span, most) == pytest.approx(step)


def test_the_best_epoch_is_the_last_that_was_best():
    assert curve(best=(2, 5)).best.epoch == 5
    assert curve(best=()).best is None
