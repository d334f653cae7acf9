from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reclass_gui.core.playlistrecords import PlaylistEdit
from reclass_gui.core.records import Change, Companion, Conflict, FileIdentity, Plan
from reclass_gui.ui.changesview import ChangesView
from reclass_gui.ui.planview import ChangesModel, Column, PlanCounts, shown_path

ROOT = Path("/music")
IDENTITY = FileIdentity(1, 2, 3, 4, "00")


def change(name: str, **values) -> Change:
    fields = {
        "genres_before": ("Rock",),
        "genres_after": ("Metal", "Live"),
        "path_after": None,
        "copy": False,
        "identity": IDENTITY,
    }
    return Change(ROOT / name, **{**fields, **values})


TAGS = change("a.mp3")
MOVE = change(
    "b.mp3",
    genres_after=None,
    path_after=ROOT / "Rock" / "b.mp3",
    companions=(Companion(ROOT / "b.lrc", ROOT / "Rock" / "b.lrc"),),
)
BOTH = change("c.mp3", genres_before=(), path_after=Path("/elsewhere/Metal/c.mp3"))
COPY = change("d.mp3", path_after=ROOT / "Metal" / "d.mp3", copy=True)
PLAN = Plan(
    ROOT,
    (TAGS, MOVE, BOTH, COPY),
    (Conflict(ROOT / "e.mp3", "exists", "a file of that name is already there"),),
    unchanged=12,
)


@pytest.fixture
def model(qapp):
    model = ChangesModel()
    model.set_plan(PLAN)
    return model


def column(model, which):
    return [model.index(row, which).data() for row in range(model.rowCount())]


def test_playlists_come_after_the_changes(model):
    edit = PlaylistEdit(ROOT / "x.m3u", ROOT / "x.m3u", (("b.mp3", "Rock/b.mp3"),))
    plan = replace(PLAN, playlists=(edit,))
    model.set_plan(plan)
    assert column(model, Column.STATE)[-1] == "Playlist"
    assert column(model, Column.FILE)[-1] == "x.m3u"
    assert PlanCounts.of(plan).playlists == 1


def test_counts():
    assert PlanCounts.of(PLAN) == PlanCounts(
        tags=3, moves=2, copies=1, companions=1, conflicts=1, unchanged=12
    )


def test_every_change_is_a_row_and_conflicts_come_first(model, qtmodeltester):
    qtmodeltester.check(model)
    assert column(model, Column.FILE) == ["e.mp3", "a.mp3", "b.mp3", "c.mp3", "d.mp3"]
    assert column(model, Column.STATE) == [
        "⚠ Left out",
        "Tags",
        "Move",
        "Tags, move",
        "Tags, copy",
    ]
    assert column(model, Column.GENRES_BEFORE) == ["", "Rock", "Rock", "(none)", "Rock"]
    assert column(model, Column.GENRES_AFTER) == [
        "",
        "Metal; Live",
        "",
        "Metal; Live",
        "Metal; Live",
    ]
    assert column(model, Column.PLACE_AFTER) == [
        "",
        "",
        str(Path("Rock", "b.mp3")),
        "/elsewhere/Metal/c.mp3",
        str(Path("Metal", "d.mp3")),
    ]
    assert column(model, Column.DETAILS)[0] == "a file of that name is already there"
    assert column(model, Column.DETAILS)[2] == "with b.lrc"


def test_filter_by_kind_and_words(model):
    model.set_filter("", "problems")
    assert column(model, Column.FILE) == ["e.mp3"]
    model.set_filter("", "tags")
    assert column(model, Column.FILE) == ["a.mp3", "c.mp3", "d.mp3"]
    model.set_filter("", "places")
    assert column(model, Column.FILE) == ["b.mp3", "c.mp3", "d.mp3"]
    model.set_filter("METAL elsewhere")
    assert column(model, Column.FILE) == ["c.mp3"]
    model.set_filter("")
    assert model.rowCount() == 5


def test_sorting_and_back(model):
    model.sort(Column.FILE, Qt.SortOrder.DescendingOrder)
    assert column(model, Column.FILE) == ["e.mp3", "d.mp3", "c.mp3", "b.mp3", "a.mp3"]
    model.sort(-1)
    assert column(model, Column.FILE) == ["e.mp3", "a.mp3", "b.mp3", "c.mp3", "d.mp3"]


def test_outcomes_are_marked_failures_first_and_the_selection_stays(qtbot):
    view = ChangesView("changes")
    qtbot.addWidget(view)
    view.model.set_changes(ROOT, [(c, "planned", "") for c in PLAN.changes])
    view.table.selectRow(0)
    view.model.mark([(TAGS, "done", ""), (BOTH, "failed", "the disk is full")])
    assert column(view.model, Column.FILE) == ["c.mp3", "a.mp3", "b.mp3", "d.mp3"]
    assert column(view.model, Column.STATE)[:2] == ["✗ Failed", "✓ Done"]
    assert column(view.model, Column.DETAILS)[0] == "the disk is full"
    assert [index.row() for index in view.table.selectionModel().selectedRows()] == [1]
    assert view.model.count("done") == 1


def test_columns_that_say_nothing_are_hidden_and_the_others_fit(qtbot):
    view = ChangesView("changes")
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    view.model.set_changes(ROOT, [(TAGS, "planned", "")])
    assert view.table.isColumnHidden(Column.PLACE_AFTER)
    assert view.table.isColumnHidden(Column.DETAILS)
    assert not view.table.horizontalScrollBar().isVisible()
    view.model.mark([(TAGS, "failed", "the disk is full")])
    assert not view.table.isColumnHidden(Column.DETAILS)
    view.model.set_plan(PLAN)
    assert not any(view.table.isColumnHidden(column) for column in Column)
    assert view.table.horizontalHeader().length() <= view.table.viewport().width()


def test_selected_rows_are_copied_as_text(qtbot):
    view = ChangesView("changes")
    qtbot.addWidget(view)
    view.model.set_plan(PLAN)
    view.table.selectRow(1)
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Tags\ta.mp3\tRock\tMetal; Live\t\t"


def test_the_filter_row_works_on_the_table(qtbot):
    view = ChangesView("changes")
    qtbot.addWidget(view)
    view.show()
    view.model.set_plan(PLAN)
    qtbot.keyClicks(view.findChild(type(view._words)), "b.lrc")
    assert column(view.model, Column.FILE) == ["b.mp3"]
    view.reset_filter()
    assert view.model.rowCount() == 5


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (ROOT / "x" / "y.mp3", str(Path("x", "y.mp3"))),
        (Path("/musical/y.mp3"), "/musical/y.mp3"),
        (ROOT / os.fsdecode(b"caf\xe9.mp3"), "caf\N{REPLACEMENT CHARACTER}.mp3"),
        (ROOT / "evil\u202egpj.mp3", "evil\N{REPLACEMENT CHARACTER}gpj.mp3"),
        (ROOT / "two\nlines.mp3", "two\N{REPLACEMENT CHARACTER}lines.mp3"),
        (ROOT / "👩‍🎤 é\u00a0x.mp3", "👩‍🎤 é\u00a0x.mp3"),
    ],
)
def test_paths_are_shown_relative_and_harmless(path, shown):
    assert shown_path(path, ROOT) == shown


def test_many_rows_are_cheap_to_show(qtbot):
    view = ChangesView("changes")
    qtbot.addWidget(view)
    changes = tuple(
        replace(TAGS, path=ROOT / f"Artist {n % 977}" / f"{n:06}.mp3") for n in range(50_000)
    )
    view.model.set_plan(Plan(ROOT, changes))
    view.show()
    assert view.model.rowCount() == 50_000
    view.model.set_filter("049999")
    assert column(view.model, Column.FILE) == [f"Artist {49_999 % 977}{os.sep}049999.mp3"]
