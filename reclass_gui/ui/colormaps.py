"""Colour maps for levels: lightness rises evenly, so that twice as light reads as twice as much.

Each map is a path through CIE L*C*h with L* a straight line; what sRGB cannot show is made less
colourful, never lighter or darker. They therefore stay readable in grey and to the colour-blind.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

ByteArray = npt.NDArray[np.uint8]
Float64Array = npt.NDArray[np.float64]

STEPS = 256

_WHITE_D65 = np.array([0.95047, 1.0, 1.08883])
_RGB_FROM_XYZ = np.array(
    [
        [3.2404542, -1.5371385, -0.4985314],
        [-0.9692660, 1.8760108, 0.0415560],
        [0.0556434, -0.2040259, 1.0572252],
    ]
)
_LUMINANCE_OF_RGB = np.array([0.2126729, 0.7151522, 0.0721750])


@dataclass(frozen=True, slots=True)
class _Path:
    """A path through L*C*h; hue in degrees, unwrapped; all three interpolated linearly."""

    lightness: tuple[float, float]
    chroma: tuple[float, ...]
    hue: tuple[float, ...]


_PATHS = {
    "Ember": _Path((3, 96), (8, 40, 62, 72, 68, 52, 24), (288, 305, 325, 368, 405, 435, 462)),
    "Lagoon": _Path((8, 94), (16, 34, 34, 33, 38, 50, 46), (312, 288, 252, 205, 165, 130, 104)),
    "Grey": _Path((2, 97), (0, 0), (0, 0)),
}

DEFAULT = "Ember"


def names() -> tuple[str, ...]:
    """Return the names of the maps, the default first."""
    return tuple(_PATHS)


@cache
def table(name: str = DEFAULT) -> ByteArray:
    """Return the map as sRGB bytes, [256, 3], darkest first.

    Raises:
        KeyError: there is no map of that name.
    """
    path = _PATHS[name]
    place = np.linspace(0.0, 1.0, STEPS)
    lightness = np.interp(place, (0.0, 1.0), path.lightness)
    chroma = np.interp(place, np.linspace(0, 1, len(path.chroma)), path.chroma)
    hue = np.radians(np.interp(place, np.linspace(0, 1, len(path.hue)), path.hue))
    low, high = np.zeros(STEPS), np.ones(STEPS)
    for _ in range(24):  # halve the interval of chroma that sRGB can still show
        middle = (low + high) / 2
        rgb = _linear_rgb(lightness, chroma * middle, hue)
        shown = np.all((rgb >= -1e-9) & (rgb <= 1 + 1e-9), axis=1)
        low, high = np.where(shown, middle, low), np.where(shown, high, middle)
    linear = np.clip(_linear_rgb(lightness, chroma * low, hue), 0.0, 1.0)
    encoded = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    result: ByteArray = np.rint(encoded * 255).astype(np.uint8)
    result.setflags(write=False)
    return result


def lightness(rgb: ByteArray) -> Float64Array:
    """Return CIE L* (0 to 100, white point D65) of sRGB bytes, [..., 3] -> [...]."""
    encoded = np.asarray(rgb, dtype=np.float64) / 255
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    y = linear @ _LUMINANCE_OF_RGB
    # CIE 15:2018, 8.2.1: a straight line below (6/29)^3, the cube root above it.
    f = np.where(y > (6 / 29) ** 3, np.cbrt(y), y / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.asarray(116 * f - 16, dtype=np.float64)


def color_table(name: str, low: float, high: float) -> list[int]:
    """Return a 256-entry colour table (0xffRRGGBB) that spreads the map over codes low..high.

    Codes under ``low`` get the darkest colour and codes over ``high`` the lightest: the range of
    an indexed image is changed by its table alone, its pixels stay.
    """
    place = np.clip((np.arange(STEPS) - low) / max(high - low, 1e-9), 0.0, 1.0)
    rgb = table(name)[np.rint(place * (STEPS - 1)).astype(np.intp)].astype(np.uint32)
    packed = 0xFF000000 | (rgb[:, 0] << 16) | (rgb[:, 1] << 8) | rgb[:, 2]
    return [int(value) for value in packed]


def _linear_rgb(lightness: Float64Array, chroma: Float64Array, hue: Float64Array) -> Float64Array:
    """Turn L*C*h (hue in radians) into linear sRGB, [n, 3]; outside 0..1 where out of gamut."""
    fy = (lightness + 16) / 116
    f = np.stack([fy + chroma * np.cos(hue) / 500, fy, fy - chroma * np.sin(hue) / 200], axis=1)
    xyz = np.where(f > 6 / 29, f**3, 3 * (6 / 29) ** 2 * (f - 4 / 29)) * _WHITE_D65
    return np.asarray(xyz @ _RGB_FROM_XYZ.T, dtype=np.float64)
