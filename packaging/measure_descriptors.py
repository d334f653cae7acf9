"""Measure the hand-made features against librosa: how close, how fast; one JSON object a line.

    python packaging/measure_descriptors.py FOLDER

* ``FOLDER``: music; ``--clips`` of its tracks are described by FMA's script and GTZAN's recipe
  under librosa, and here, in turns. What counts is the processor's time, of each way the least of
  ``--runs``, on one thread; librosa runs once before, as it compiles. Decoding is not measured.
* ``--megabytes``: size of the table in FMA's format that is generated, converted and deleted.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core import audio, bench
from reclass_gui.core.descriptors import feature_table, fma, gtzan
from reclass_gui.core.descriptors.clips import read_clip
from reclass_gui.core.descriptors.constantq import lowest_rate
from reclass_gui.core.records import Finished

if TYPE_CHECKING:
    from collections.abc import Callable

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
librosa_way = importlib.import_module("tests.core.descriptors.librosa_way")

Record = dict[str, Any]
# As FMA wrote its table.
_DIGITS = 10


def seconds_of(
    *ways: Callable[[], object], runs: int, clock: Callable[[], float] = time.process_time
) -> list[float]:
    """Return the least time of each way, all taken in turns."""
    times: list[list[float]] = [[] for _ in ways]
    for _ in range(runs):
        for way, taken in zip(ways, times, strict=True):
            begin = clock()
            way()
            taken.append(clock() - begin)
    return [min(taken) for taken in times]


def fma_clip(path: Path, runs: int) -> Record:
    """Compare the 518 features of one clip, under librosa 0.11's recipe."""
    clip = read_clip(path)

    def script() -> list[float]:
        return list(librosa_way.fma_table(librosa_way.fma_rows(clip.samples, clip.rate)).values())

    def ours() -> np.ndarray:
        return fma.fma_features(clip.samples, clip.rate)

    wanted, got = np.array(script()), ours()
    difference = np.abs(got - wanted)
    # A value that should be 0 has no relative error.
    relative = difference / np.maximum(np.abs(wanted), 1e-6)
    far = np.flatnonzero((relative > 1e-3) | ~np.isfinite(relative))
    theirs_seconds, our_seconds = seconds_of(script, ours, runs=runs)
    return {
        "measure": "fma518 clip",
        "path": path.name,
        "rate": clip.rate,
        "seconds": len(clip.samples) / clip.rate,
        "relative_median": float(np.median(relative)),
        "relative_worst": float(relative.max()),
        "beyond_1e-3": [
            {"column": fma.column_names()[i], "here": float(got[i]), "librosa": float(wanted[i])}
            for i in far
        ],
        "librosa_seconds": theirs_seconds,
        "seconds_taken": our_seconds,
        "times_faster": theirs_seconds / our_seconds,
    }


def gtzan_clip(path: Path, runs: int) -> Record:
    """Compare the 57 features of one clip, under the table's recipe."""
    samples = read_clip(path, rate=gtzan.RATE).samples
    wanted = np.array(librosa_way.gtzan(samples, gtzan.TABLE.pad_mode))
    got = gtzan.gtzan_features(samples)
    relative = np.abs(got - wanted) / np.maximum(np.abs(wanted), 1e-6)
    theirs, ours = seconds_of(
        lambda: librosa_way.gtzan(samples, gtzan.TABLE.pad_mode),
        lambda: gtzan.gtzan_features(samples),
        runs=runs,
    )
    return {
        "measure": "gtzan57 clip",
        "path": path.name,
        "relative_median": float(np.median(relative)),
        "relative_worst": float(relative.max()),
        "worst": gtzan.columns()[int(relative.argmax())],
        "librosa_seconds": theirs,
        "seconds_taken": ours,
        "times_faster": theirs / ours,
    }


def summary(measure: str, clips: list[Record]) -> Record:
    """Sum up the clips of one set."""
    return {
        "measure": measure,
        "clips": len(clips),
        "relative_median": statistics.median(clip["relative_median"] for clip in clips),
        "values_beyond_1e-3": sum(len(clip.get("beyond_1e-3", ())) for clip in clips),
        "librosa_seconds_median": statistics.median(clip["librosa_seconds"] for clip in clips),
        "seconds_median": statistics.median(clip["seconds_taken"] for clip in clips),
        "times_faster_least": min(clip["times_faster"] for clip in clips),
        "times_faster_median": statistics.median(clip["times_faster"] for clip in clips),
    }


def write_fma_table(path: Path, megabytes: int) -> None:
    """Write a table as FMA's, of numbers at random; its 200 different rows come again and again."""
    columns = fma.columns()
    rng = np.random.default_rng(0)
    rows = [
        ",".join(f"{value:.{_DIGITS}e}" for value in rng.normal(size=len(columns)))
        for _ in range(200)
    ]
    with path.open("w", encoding="ascii") as file:
        for part, head in enumerate(("feature", "statistics", "number")):
            file.write(",".join([head, *(column[part] for column in columns)]) + "\n")
        file.write("track_id" + "," * len(columns) + "\n")
        track = 0
        while file.tell() < megabytes * 1e6:
            file.write("".join(f"{track + i},{row}\n" for i, row in enumerate(rows)))
            track += len(rows)


def table(megabytes: int) -> Record:
    """Convert a generated table, then load both forms."""
    with tempfile.TemporaryDirectory(prefix="reclass-table-") as name:
        source, target = Path(name) / "features.csv", Path(name) / "features.npy"
        write_fma_table(source, megabytes)
        begin = time.perf_counter()
        *_, finished = feature_table.convert(source, target)
        converting = time.perf_counter() - begin
        if not isinstance(finished, Finished):
            raise TypeError("the conversion did not finish")

        def load_text() -> np.ndarray:
            return np.loadtxt(source, np.float32, delimiter=",", skiprows=4)

        def load_binary() -> np.ndarray:
            return np.array(feature_table.open_table(target).values)

        (text,) = seconds_of(load_text, runs=1, clock=time.perf_counter)
        opening, binary = seconds_of(
            lambda: feature_table.open_table(target),
            load_binary,
            runs=3,
            clock=time.perf_counter,
        )
        return {
            "measure": "FMA table",
            "rows": finished.done,
            "text_megabytes": source.stat().st_size / 1e6,
            "binary_megabytes": target.stat().st_size / 1e6,
            "index_megabytes": feature_table.index_path(target).stat().st_size / 1e6,
            "converting_seconds": converting,
            "loading_text_seconds": text,
            "opening_seconds": opening,
            "loading_all_seconds": binary,
            "times_faster": text / binary,
        }


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("music", type=Path, metavar="FOLDER")
    parser.add_argument("--clips", type=int, default=12)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--megabytes", type=int, default=150)
    arguments = parser.parse_args()
    # SciPy's moments warn of rows that hardly vary.
    warnings.simplefilter("ignore", RuntimeWarning)
    print(json.dumps(bench.machine()), flush=True)
    paths = [
        path
        for path in bench.find_clips(arguments.music)
        if audio.probe(path).rate >= lowest_rate()
    ]
    paths = paths[:: max(1, len(paths) // max(arguments.clips, 1))][: arguments.clips]
    for measure, clip_of in (("fma518", fma_clip), ("gtzan57", gtzan_clip)):
        clips = []
        for path in paths:
            clips.append(clip_of(path, arguments.runs))
            print(json.dumps(clips[-1]), flush=True)
        if clips:
            print(json.dumps(summary(measure, clips)), flush=True)
    if arguments.megabytes:
        print(json.dumps(table(arguments.megabytes)), flush=True)


def alone() -> dict[str, str]:
    """Return the environment in which the libraries use one thread."""
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS")
    return dict(os.environ) | dict.fromkeys(names, "1")


if __name__ == "__main__":
    if alone() != dict(os.environ):
        # They read it when they are imported.
        raise SystemExit(subprocess.run([sys.executable, *sys.argv], env=alone()).returncode)
    main()
