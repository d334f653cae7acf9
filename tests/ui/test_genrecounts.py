"""The table of genres to learn from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reclass_gui.train.learning import GenreCount
from reclass_gui.ui import theme
from reclass_gui.ui.genrecounts import GenreCounts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(("first", "then"), [("light", "dark"), ("dark", "light")])
def test_a_remark_follows_the_theme(
    qtbot: QtBot, first: theme.ThemeName, then: theme.ThemeName
) -> None:
    theme.use(first)
    try:
        table = GenreCounts()
        qtbot.addWidget(table)
        table.show_counts([GenreCount("Jazz", tracks=1, groups=1, warning="few")])
        theme.use(then)
        item = table.item(0, table.columnCount() - 1)
        assert item is not None
        assert item.foreground().color().name() == theme.colours().warn
        assert theme.contrast(theme.colours().warn, theme.colours().base) >= 4.5
    finally:
        theme.use("system")
