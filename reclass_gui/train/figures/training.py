"""Curves of a training run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reclass_gui.train.figures.style import ACCENT, MUTED, PALETTE, Drawing, sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def training_curves(epochs: Sequence[Mapping[str, float | None]], best: int = 0) -> Drawing:
    """Draw loss, accuracy and learning rate over the epochs.

    Args:
        epochs: of each epoch "epoch", "train_loss", "train_accuracy", "learning_rate", and
            "validation_loss" and "validation_accuracy", None where nothing was held out.
        best: the epoch that was kept, marked; 0 for none.

    Raises:
        ModelError: Matplotlib is missing.
    """
    panels = (
        ("loss", "train_loss", "validation_loss"),
        ("accuracy", "train_accuracy", "validation_accuracy"),
        ("learning rate", "learning_rate", ""),
    )
    with sheet(height=6.2) as page:
        grid = page.figure.subplots(3, 1, sharex=True, gridspec_kw={"height_ratios": [2, 2, 1]})
        for axes, (title, first, second) in zip(grid, panels, strict=True):
            _line(axes, epochs, first, PALETTE[1], "--" if second else "-", "training")
            if second:
                _line(axes, epochs, second, ACCENT, "-", "validation")
            if best:
                axes.axvline(best, color=MUTED, linewidth=1, linestyle=":")
            axes.set_ylabel(title)
            axes.grid()
        if best:
            grid[0].annotate(
                f"epoch {best} kept",
                (best, 1),
                xycoords=("data", "axes fraction"),
                xytext=(4, -3),
                textcoords="offset points",
                va="top",
                fontsize=8,
                color=MUTED,
            )
        grid[2].set_xlabel("epoch")
        grid[2].xaxis.get_major_locator().set_params(integer=True)
        handles, words = grid[0].get_legend_handles_labels()
        page.figure.legend(handles, words, loc="outside upper right", ncols=2)
    return page.drawing


def _line(
    axes: Any,
    epochs: Sequence[Mapping[str, float | None]],
    name: str,
    colour: str,
    style: str,
    label: str,
) -> None:
    found = [(row["epoch"], row.get(name)) for row in epochs]
    points = [(epoch, value) for epoch, value in found if value is not None]
    if points:
        # One epoch alone is a point, which a line would not show.
        marker = "o" if len(points) < 16 else ""
        axes.plot(*zip(*points, strict=True), style, color=colour, marker=marker, ms=3, label=label)
