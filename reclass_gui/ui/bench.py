"""Measure the window: ``python -m reclass_gui.ui.bench`` prints one JSON object.

Start-up is measured from outside, process and all; the rest on the real window over a generated
store, and while the real model listens to the demo library (or to ``--music``).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from reclass_gui.core.folders import Folders
    from reclass_gui.ui.mainwindow import MainWindow

ROWS = 100_000
STARTS = 5
PARTS = ("start", "table", "listening", "training")
HEARTBEAT_MS = 5
POLL_MS = 5
LIMIT_SECONDS = 600.0


def measure(*, rows: int = ROWS, music: Path | None = None, starts: int = STARTS) -> dict[str, Any]:
    """Return all figures; times in seconds unless the name says ms."""
    with tempfile.TemporaryDirectory(prefix="reclass-bench-") as name:
        base = Path(name)
        result: dict[str, Any] = {"start": measure_start(base / "start", starts)}
        command = [sys.executable, "-m", __spec__.name if __spec__ else "reclass_gui.ui.bench"]
        # Each in a process of its own, so that neither finds the other's memory and imports.
        for part, more in (
            ("table", ["--rows", str(rows)]),
            ("listening", ["--music", str(music)] if music else []),
            ("training", []),
        ):
            output = subprocess.run(
                [*command, "--part", part, "--work", str(base / part), *more],
                check=True,
                stdout=subprocess.PIPE,
                env=_environment(),
            ).stdout
            result[part] = json.loads(output)
        return result


def measure_start(folder: Path, times: int) -> dict[str, float]:
    """Start the program several times; return when it was painted and when it was usable."""
    shown, usable = [], []
    for _ in range(times):
        began = time.time()
        output = subprocess.run(
            [sys.executable, "-m", "reclass_gui.ui.bench", "--part", "start",
             "--work", str(folder)],
            check=True, stdout=subprocess.PIPE, env=_environment(),
        ).stdout  # fmt: skip
        moments = json.loads(output)
        shown.append(moments["shown"] - began)
        usable.append(moments["usable"] - began)
    return {
        "first_window_shown": shown[0],
        "window_shown_median": statistics.median(shown),
        "usable_median": statistics.median(usable),
    }


def start_once(folder: Path) -> dict[str, float]:
    """Start the window as the program does; return the moments as seconds of the epoch."""
    from PySide6.QtCore import QEvent, QObject

    _app, window = open_window(folder)
    moments: dict[str, float] = {}

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and "shown" not in moments:
                moments["shown"] = time.time()
            return False

    watch = Watch()
    window.library.empty_page.installEventFilter(watch)
    window.ready.connect(lambda: moments.setdefault("usable", time.time()))
    window.show()
    turn_until(lambda: len(moments) == 2)
    window.close()
    return moments


def measure_table(folder: Path, rows: int) -> dict[str, Any]:
    """Return how long a large library takes to open, sort, filter, search and scroll."""
    from PySide6.QtCore import Qt

    from reclass_gui.ui.cells import Column
    from reclass_gui.ui.roworder import Order, RowFilter, Show

    root = folder / "music"
    places = _folders(folder)
    fill_store(places, root, rows)
    _app, window = open_window(folder)
    window.show()
    turn_until(lambda: window.is_ready)
    library, model, view = window.library, window.library.model, window.library.view

    def painted(change: Callable[[], object]) -> float:
        began = time.perf_counter()
        change()
        view.viewport().repaint()
        return time.perf_counter() - began

    library.pages.setCurrentWidget(library.library_page)
    began = time.perf_counter()
    library.run.open(root, scan=False)
    turn_until(lambda: model.rowCount() > 0)
    view.viewport().repaint()
    result: dict[str, Any] = {"rows": rows, "open_first_rows": time.perf_counter() - began}
    turn_until(lambda: len(model.rows) == rows)
    view.viewport().repaint()
    result["open"] = time.perf_counter() - began
    sorts = {column.name.lower(): painted(partial(model.sort, column)) for column in Column}
    sorts["descending"] = painted(lambda: model.sort(Column.TITLE, Qt.SortOrder.DescendingOrder))
    sorts["conflict"] = painted(lambda: model.set_order(Order.CONFLICT, descending=True))
    result["sort"] = sorts
    result["sort_slowest"] = max(sorts.values())
    filters = {
        "search": painted(lambda: model.set_filter(RowFilter.searching("song 99"))),
        "unsure": painted(lambda: model.set_filter(RowFilter(Show.UNSURE))),
        "differs": painted(lambda: model.set_filter(RowFilter(Show.DIFFERS))),
        "all": painted(lambda: model.set_filter(RowFilter())),
    }
    result["filter"] = filters
    result["filter_slowest"] = max(filters.values())
    result["select_all"] = painted(view.selectAll)
    result["accept_all_above_half"] = painted(lambda: library.review.accept_above(0.5))
    bar = view.verticalScrollBar()
    frames = []
    for step in range(200):
        value = bar.maximum() * step // 200
        frames.append(painted(partial(bar.setValue, value)) * 1000)
    result["scroll_frame_ms"] = {"median": statistics.median(frames), "p99": _high(frames)}
    result["memory_mb"] = _memory_mb()
    window.close()
    return result


class Heartbeat:
    """Notice for how long the event loop does not turn, by a timer that should fire often."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(interval=HEARTBEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)

    def start(self) -> None:
        """Begin to measure, anew."""
        self._gaps.clear()
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> dict[str, float]:
        """Return by how many ms beats came late."""
        self._on_beat()
        self._timer.stop()
        gaps = self._gaps
        return {
            "median": statistics.median(gaps),
            "p99": _high(gaps),
            "longest": max(gaps),
            "beats": len(gaps),
        }

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self._gaps.append(max(0.0, (now - self._last) * 1000 - HEARTBEAT_MS))
        self._last = now


def measure_listening(folder: Path, music: Path | None) -> dict[str, Any]:
    """Return how long the GUI thread is held up while the model listens to music."""
    _app, window = open_window(folder)
    window.show()
    turn_until(lambda: window.is_ready)
    library = window.library
    if music is None:
        library.open_demo()
    else:
        library.open_folder(music)
    turn_until(lambda: bool(library.model.rows) and not library.run.is_scanning)
    beat = Heartbeat()
    began = time.perf_counter()
    beat.start()
    library.classify()
    turn_until(lambda: not library.run.is_listening)
    seconds = time.perf_counter() - began
    blocked = beat.stop()
    heard = sum(row.suggestion is not None for row in library.model.rows)
    problems = library.problems.problems
    window.close()
    return {
        "tracks_heard": heard,
        "seconds": seconds,
        "blocked_ms": blocked,
        "memory_mb": _memory_mb(),
        "problems": len(problems),
    }


def fill_store(places: Folders, root: Path, rows: int) -> None:
    """Write a library of made-up tracks, suggestions and decisions into the store."""
    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.loading import suggestion_digest
    from reclass_gui.core.records import Suggestion, Track
    from reclass_gui.core.settings import Settings
    from reclass_gui.core.store import Decision, Store

    settings, chance = Settings(), random.Random(1)
    genres = Taxonomy.load().names
    digest = suggestion_digest(settings.model, settings.quality)
    with Store(places.database) as store:
        tracks, decisions = [], {}
        for number in range(rows):
            album = number // 12
            artist = f"Artist {album // 3 * 7919 % 9973}"
            path = root / artist / f"Album {album}" / f"{number % 12 + 1:02} Song {number}.mp3"
            tracks.append(
                Track(
                    path,
                    5_000_000 + number,
                    1_700_000_000_000_000_000 + number,
                    "mp3",
                    artist,
                    f"Söng {number * 7919 % rows}",
                    f"Album {album}",
                    artist,
                    (chance.choice(genres),) if chance.random() < 0.8 else (),
                    200.0,
                )
            )
            if chance.random() < 0.1:
                decisions[path] = Decision("accepted", chance.choice(genres))
        store.put_tracks(tracks)
        store.put_decisions(decisions)
        for track in tracks:
            order = chance.sample(genres, len(genres))
            confidence = 0.2 + 0.8 * chance.random()
            rest = (1 - confidence) / (len(order) - 1)
            pairs = ((order[0], confidence), *((genre, rest) for genre in order[1:]))
            sure = confidence >= settings.unsure_below
            store.put_suggestion(
                track,
                digest,
                Suggestion(
                    track.path,
                    order[0] if sure else None,
                    confidence,
                    pairs,
                    reason="" if sure else "unsure",
                ),
            )


def _folders(folder: Path) -> Folders:
    from reclass_gui.core.folders import folders

    places = folders(folder)
    places.create()
    return places


def open_window(folder: Path) -> tuple[QApplication, MainWindow]:
    """Open the window over its own files in a folder."""
    from reclass_gui.ui import app as program

    places = _folders(folder)
    application = program.create_application(["reclass-bench"])
    program.set_up_log(places)
    return application, program.create_window(places)


def turn_until(done: Callable[[], bool]) -> None:
    """Run the event loop, as the program does, until something is so.

    Not by calling ``processEvents``, which does not sleep and so takes time from the jobs.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    end = time.monotonic() + LIMIT_SECONDS
    poll = QTimer(interval=POLL_MS)
    poll.timeout.connect(lambda: loop.quit() if done() or time.monotonic() > end else None)
    poll.start()
    if not done():
        loop.exec()
    poll.stop()
    if not done():
        raise TimeoutError("the window did not come to an end with its work")


def _high(values: Sequence[float]) -> float:
    """Return the 99th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]


def _memory_mb() -> float:
    """Return the peak memory of this process in MB, 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _environment() -> dict[str, str]:
    """Return the environment for a child; without a display it draws into memory."""
    from reclass_gui.ui.app import has_display

    environment = dict(os.environ)
    if not has_display():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m reclass_gui.ui.bench", description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS, help="size of the large library")
    parser.add_argument("--music", type=Path, help="listen to this folder, not to the demo")
    parser.add_argument("--starts", type=int, default=STARTS, help="how often to start")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args(argv)
    match arguments.part:
        case "start":
            result: dict[str, Any] = start_once(arguments.work)
        case "table":
            result = measure_table(arguments.work, arguments.rows)
        case "listening":
            result = measure_listening(arguments.work, arguments.music)
        case "training":
            from reclass_gui.ui.trainingbench import measure_training

            result = measure_training(arguments.work)
        case _:
            result = measure(rows=arguments.rows, music=arguments.music, starts=arguments.starts)
    sys.stdout.write(json.dumps(result, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
