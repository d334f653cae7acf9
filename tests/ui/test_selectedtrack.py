"""The side panel follows the cursor: at once after a pause, and not on every row of a held key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.ui.selectedtrack import REST_MS
from tests.ui.library_rows import make_row

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from reclass_gui.core.records import Track
    from reclass_gui.ui.mainwindow import MainWindow


def test_of_many_fast_steps_only_the_last_is_shown(
    make_window: Callable[[], MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    selected = make_window().library.selected
    panel = selected.make_panel()
    shown: list[Track] = []
    monkeypatch.setattr(panel, "show_track", lambda track, *_: shown.append(track))
    rows = [make_row(number) for number in range(12)]
    selected.show_row(rows[0])
    assert selected._rest.interval() == 0
    for row in rows[1:]:
        selected.show_row(row)
    assert selected._rest.interval() == REST_MS
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert shown == [rows[-1].track]
