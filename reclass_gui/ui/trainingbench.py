"""Measure the window while it looks at data and trains: a part of ``reclass_gui.ui.bench``."""

from __future__ import annotations

import importlib.util
import math
import struct
import time
import wave
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

RATE = 22050
SECONDS = 6
TRACKS = 12
EPOCHS = 8
PITCHES = {"Low": 110.0, "Middle": 660.0, "High": 3520.0}


def write_tones(folder: Path) -> None:
    """Write a folder for each of three kinds of tone, as WAV files."""
    for genre, pitch in PITCHES.items():
        (folder / genre).mkdir(parents=True)
        for number in range(TRACKS):
            step = 2 * math.pi * pitch * (1 + number / 100) / RATE
            samples = [round(9000 * math.sin(step * n)) for n in range(RATE * SECONDS)]
            with wave.open(str(folder / genre / f"{number}.wav"), "wb") as file:
                file.setnchannels(1)
                file.setsampwidth(2)
                file.setframerate(RATE)
                file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def measure_training(folder: Path) -> dict[str, Any]:
    """Return how long the GUI thread is held up by the preview, and by a whole training run.

    The run is one of a small network, or of logistic regression where PyTorch is not installed.
    """
    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.ui.bench import Heartbeat, open_window, turn_until
    from reclass_gui.ui.trainingtab import TrainingTab

    write_tones(folder / "tones")
    has_torch = importlib.util.find_spec("torch") is not None
    model = "efficient_vgg" if has_torch else "logistic"
    _app, window = open_window(folder)
    window.resize(1280, 800)
    window.show()
    turn_until(lambda: window.is_ready and not window.session.jobs.is_busy)
    beat = Heartbeat()
    beat.start()
    window.tabs.setCurrentWidget(window.training)
    tab = window.training.page
    assert isinstance(tab, TrainingTab)
    turn_until(lambda: not window.session.jobs.is_busy)
    opened = beat.stop()
    tab.form.set_config(
        TrainingConfig(
            path=str(folder / "tones"), model=model, features="gtzan57", split="track",
            epochs=EPOCHS, segments=2, batch=8,
        )
    )  # fmt: skip
    beat.start()
    tab.on_look()
    turn_until(lambda: not tab.preview.is_reading)
    looked = beat.stop()
    beat.start()
    began = time.perf_counter()
    tab.on_start()
    turn_until(lambda: not tab.is_training)
    turn_until(lambda: not window.session.jobs.is_busy)
    seconds = time.perf_counter() - began
    trained = beat.stop()
    state = tab.view.run.state if tab.view.run is not None else ""
    problems = tab.problems.problems
    epochs = len(tab.view.epochs)
    window.close()
    return {
        "model": model,
        "state": state,
        "epochs": epochs,
        "seconds": seconds,
        "open_blocked_ms": opened,
        "look_blocked_ms": looked,
        "train_blocked_ms": trained,
        "problems": len(problems),
    }
