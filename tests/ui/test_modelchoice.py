"""Every kind of model in the real window: it is offered, chosen, listened with, and told about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.cards import installed
from reclass_gui.core.folders import folders
from reclass_gui.ui.timeline import TimelineView
from tests.audio_files import make_audio, sine
from tests.core.toy_models import (
    make_cnn,
    make_combination,
    make_embedding,
    make_features,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.librarytab import LibraryTab
    from reclass_gui.ui.mainwindow import MainWindow

LONG = 20_000
RATE = 8000


@pytest.fixture
def library(tmp_path: Path, make_window: Callable[[], MainWindow], qtbot: QtBot) -> LibraryTab:
    """Two tones in the real window, and models of all kinds."""
    models = folders().models
    models.mkdir(parents=True)
    # The mean of the spectral centroid is the fifth value, in Hz.
    weights = np.zeros((57, 2))
    weights[4] = [-0.01, 0.01]
    make_features(models, features="gtzan57", size=57, weights=weights, centre=1500.0)
    make_cnn(models)
    make_embedding(models)
    make_combination(models, "vote", "vote", ["cnn", "embedding"])
    make_combination(models, "steps", "cascade", ["cnn", "embedding"], stop_above=[0.5])
    music = tmp_path / "Music"
    for name, frequency in (("low", 250), ("high", 3200)):
        samples = sine(6, RATE, 1, frequency)
        make_audio(music / f"{name}.wav", rate=RATE, samples=samples)
    library = make_window().library
    with qtbot.waitSignal(library.run.scan_ended, timeout=LONG):
        library.open_folder(music)
    return library


def test_each_kind_is_offered_and_no_part(library: LibraryTab) -> None:
    box = library.listen_bar.model
    offered = {box.itemData(place) for place in range(box.count())}
    shipped = {card.name for card in installed() if card.is_model}
    assert offered == shipped | {"features", "cnn", "embedding", "vote", "steps"}
    assert not offered & {card.name for card in installed() if not card.is_model}


@pytest.mark.parametrize("name", ["features", "cnn", "embedding", "vote", "steps"])
def test_a_chosen_model_listens(library: LibraryTab, qtbot: QtBot, name: str) -> None:
    box = library.listen_bar.model
    box.setCurrentIndex(box.findData(name))
    # The library is read again: what other models suggested is not what this one does.
    with qtbot.waitSignal(library.run.opened, timeout=LONG):
        box.activated.emit(box.currentIndex())
    assert library._session.settings.model == name
    qtbot.waitUntil(library.listen_bar.classify.isEnabled, timeout=LONG)
    messages: list[str] = []
    library.message.connect(messages.append)
    with qtbot.waitSignal(library.run.listening_ended, timeout=LONG):
        library.listen_bar.classify.click()
    genres = {row.track.path.stem: row.suggestion.genre for row in library.model.rows}
    assert genres == {"low": "Jazz", "high": "Metal"}
    assert ("Cascade: 2 stopped after cnn" in messages[-1]) == (name == "steps")
    library.view.go_to(library.model.rows[0])

    def whole() -> bool | None:
        timeline = library.findChild(TimelineView)
        words = timeline.accessibleDescription() if timeline is not None else ""
        return "judged as a whole" in words if words else None

    qtbot.waitUntil(lambda: whole() is (name == "features"), timeout=LONG)
