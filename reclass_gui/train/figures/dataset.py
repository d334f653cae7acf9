"""Figures of a data set: how many, how long, what it looks like, what says the same twice."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.features import slaney_mel
from reclass_gui.train.figures.style import ACCENT, MUTED, Drawing, sheet, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from reclass_gui.core.records import FeatureSpec, FloatArray

_MOST_BARS = 50
_MOST_NAMES = 60


def genre_distribution(counts: Mapping[str, int]) -> Drawing:
    """Draw a bar for each genre, the most frequent on top.

    Args:
        counts: tracks of each genre; beyond the 50 most frequent the rest is one bar.

    Raises:
        ModelError: Matplotlib is missing.
    """
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    rows = [(shortened(name), count) for name, count in ordered[:_MOST_BARS]]
    if rest := ordered[_MOST_BARS:]:
        rows.append((f"{len(rest)} more genres", sum(count for _, count in rest)))
    places = np.arange(len(rows))
    with sheet(height=max(1.6, 0.7 + 0.22 * len(rows))) as page:
        axes = page.figure.add_subplot()
        values = [count for _, count in rows]
        bars = axes.barh(places, values, color=ACCENT, height=0.72)
        axes.bar_label(bars, labels=[f"{value:,}" for value in values], padding=3, fontsize=8)
        axes.set_yticks(places, [name for name, _ in rows])
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_xlim(0, max([*values, 1]) * 1.12)
        axes.set_xlabel("tracks")
        axes.tick_params(axis="y", length=0)
        axes.grid(axis="x")
        axes.xaxis.get_major_locator().set_params(integer=True)
    return page.drawing


def durations(seconds: Sequence[float] | npt.NDArray[np.float64]) -> Drawing:
    """Draw a histogram of how long the tracks are; their median is marked.

    Args:
        seconds: of each track; 0 where it is not known, which is said and not drawn.

    Raises:
        ModelError: Matplotlib is missing.
    """
    values = np.asarray(seconds, dtype=np.float64)
    known = values[values > 0]
    minutes = len(known) > 0 and float(np.median(known)) >= 120
    known = known / 60 if minutes else known
    unit = "min" if minutes else "s"
    with sheet(height=2.8) as page:
        axes = page.figure.add_subplot()
        axes.set_xlabel(f"duration in {'minutes' if minutes else 'seconds'}")
        axes.set_ylabel("tracks")
        axes.grid(axis="y")
        axes.yaxis.get_major_locator().set_params(integer=True)
        title = f"{len(known):,} tracks"
        if missing := len(values) - len(known):
            title += f"; of {missing:,} more the duration is not known"
        if len(known):
            # One overlong recording must not squeeze all others into one bar.
            high = float(np.quantile(known, 0.99)) * 1.05
            low = float(known.min())
            if high - low < 0.1 * high:
                low, high = 0.8 * low, 1.2 * high
            inside = known[known <= high]
            if longer := len(known) - len(inside):
                title += f"; {longer:,} longer than {high:.3g} {unit} not shown"
            axes.hist(
                inside,
                bins=min(40, max(10, math.isqrt(len(inside)))),
                color=ACCENT,
                range=(low, high),
                edgecolor="#fefefe",
                linewidth=0.5,
            )
            axes.set_ylim(0, axes.get_ylim()[1] * 1.1)
            middle = float(np.median(known))
            axes.axvline(middle, color=MUTED, linestyle="--", linewidth=1.2)
            axes.annotate(
                f"median {middle:.3g} {unit}",
                (middle, 1.0),
                xycoords=("data", "axes fraction"),
                xytext=(4, -2),
                textcoords="offset points",
                va="top",
                fontsize=8,
                color=MUTED,
            )
        axes.set_title(title)
    return page.drawing


def spectrogram_grid(examples: Mapping[str, FloatArray], spec: FeatureSpec) -> Drawing:
    """Draw one log-mel spectrogram of each genre, all on their own loudest value.

    Args:
        examples: [frames, mels] of each genre, logarithmic, as ``core.features`` gives them.
        spec: the front end that they were computed by.

    Raises:
        ModelError: Matplotlib is missing.
        ValueError: there is no example.
    """
    if not examples:
        raise ValueError("there is no example to draw")
    columns = min(len(examples), 3 if len(examples) > 4 else 2)
    lines = math.ceil(len(examples) / columns)
    with sheet(height=0.5 + 1.35 * lines) as page:
        grid = page.figure.subplots(lines, columns, squeeze=False, sharey=True)
        for axes in grid.flat[len(examples) :]:
            axes.set_visible(False)
        for place, (axes, (name, values)) in enumerate(
            zip(grid.flat, sorted(examples.items()), strict=False)
        ):
            table = np.asarray(values, dtype=np.float64).T
            low, high = np.quantile(table, [0.05, 0.999])
            length = table.shape[1] * spec.hop / spec.rate
            axes.imshow(
                table,
                origin="lower",
                aspect="auto",
                cmap="magma",
                interpolation="nearest",
                vmin=low,
                vmax=max(high, low + 1e-6),
                extent=(0, length, 0, len(table)),
            )
            axes.set_title(shortened(name), fontsize=9)
            axes.tick_params(length=2, labelsize=7)
            bands = _bands(spec)
            axes.set_yticks([band for band, _ in bands], [word for _, word in bands])
            if place % columns == 0:
                axes.set_ylabel("Hz", fontsize=8)
            if place >= len(examples) - columns:
                axes.set_xlabel("s", fontsize=8)
    return page.drawing


def _bands(spec: FeatureSpec) -> list[tuple[float, str]]:
    """Return where some frequencies are among the mel bands."""
    low, high = slaney_mel(spec.fmin), slaney_mel(spec.fmax)
    marks = [(200, "200"), (1000, "1k"), (4000, "4k"), (10000, "10k")]
    return [
        ((slaney_mel(hertz) - low) / (high - low) * (spec.n_mels + 1) - 0.5, word)
        for hertz, word in marks
        if spec.fmin < hertz < spec.fmax
    ]


def correlations(features: FloatArray) -> npt.NDArray[np.float64]:
    """Return Pearson's correlations of [n, width] features, [width, width].

    NaN where a feature is the same for all tracks.
    """
    values = np.asarray(features, dtype=np.float64)
    centred = values - values.mean(axis=0)
    length = np.sqrt((centred**2).sum(axis=0))
    # Rounding leaves a constant column a length that is not quite zero.
    length[length <= 1e-9 * np.maximum(np.abs(values).max(axis=0), 1e-300)] = np.nan
    scaled = centred / length
    return np.asarray(np.clip(scaled.T @ scaled, -1, 1))


def feature_correlations(features: FloatArray, names: Sequence[str]) -> Drawing:
    """Draw how features go along with each other, as a heat map.

    Args:
        features: [n, width], n at least 2.
        names: of the columns; written beside up to 60 of them.

    Raises:
        ModelError: Matplotlib is missing.
        ValueError: there are fewer than two tracks, or not one name for each column.
    """
    table = correlations(features)
    if len(features) < 2 or len(names) != len(table):
        raise ValueError("correlations need two tracks and a name for each column")
    named = len(names) <= _MOST_NAMES
    with sheet(height=7.2 if named else 6.4) as page:
        axes = page.figure.add_subplot()
        axes.set_facecolor("#9aa0aa")  # of features that are the same for all
        image = axes.imshow(table, cmap="RdBu_r", vmin=-1, vmax=1, interpolation="nearest")
        bar = page.figure.colorbar(
            image, ax=axes, shrink=0.6, pad=0.02, ticks=[-1, -0.5, 0, 0.5, 1]
        )
        bar.set_label("correlation")
        bar.outline.set_visible(False)
        size = 8 if len(names) <= 25 else 5.5
        if named:
            places = np.arange(len(names))
            words = [shortened(name) for name in names]
            axes.set_xticks(places, words, rotation=90, fontsize=size)
            axes.set_yticks(places, words, fontsize=size)
            axes.tick_params(length=0)
        else:
            axes.set_xlabel("number of the feature")
            axes.set_ylabel("number of the feature")
        axes.spines[:].set_visible(False)
        if gone := int(np.isnan(np.diag(table)).sum()):
            axes.set_title(f"grey: the same for all tracks ({gone})", fontsize=8)
    return page.drawing
