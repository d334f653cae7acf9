"""Colour maps rise evenly in lightness."""

from __future__ import annotations

import numpy as np
import pytest

from reclass_gui.ui import colormaps


@pytest.mark.parametrize("name", colormaps.names())
def test_lightness_rises_all_the_way_and_evenly(name: str) -> None:
    table = colormaps.table(name)
    assert table.shape == (256, 3)
    lightness = colormaps.lightness(table)
    assert np.all(np.diff(lightness) >= 0)
    assert np.all(np.diff(lightness[::4]) > 0)
    straight = np.linspace(lightness[0], lightness[-1], 256)
    np.testing.assert_allclose(lightness, straight, atol=0.6)
    assert lightness[-1] - lightness[0] > 80


def test_neighbouring_colours_are_close() -> None:
    for name in colormaps.names():
        steps = np.abs(np.diff(colormaps.table(name).astype(int), axis=0))
        assert steps.max() <= 10, name


def test_lightness_of_known_colours() -> None:
    # CIE L* of sRGB white, black, mid grey (119 is the classic L* = 50) and pure green.
    known = np.array([[255, 255, 255], [0, 0, 0], [119, 119, 119], [0, 255, 0]], np.uint8)
    np.testing.assert_allclose(colormaps.lightness(known), [100, 0, 50, 87.73], atol=0.1)


def test_a_colour_table_is_stretched_over_the_range() -> None:
    entries = colormaps.color_table(colormaps.DEFAULT, 60, 200)
    table = colormaps.table().astype(int)
    first, last = ((0xFF << 24) | (r << 16) | (g << 8) | b for r, g, b in (table[0], table[-1]))
    assert len(entries) == 256
    assert set(entries[:61]) == {first}
    assert set(entries[200:]) == {last}
    assert first not in entries[70:]


def test_an_unknown_map_is_refused() -> None:
    with pytest.raises(KeyError):
        colormaps.table("Jet")
