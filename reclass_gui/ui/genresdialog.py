"""The dialog in which a person edits the genre list, and sees what each line touches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.core.errors import SettingsError
from reclass_gui.core.genrelist import GenreList
from reclass_gui.core.genres import comparison_key
from reclass_gui.core.genreusage import usage
from reclass_gui.ui import genrework as work
from reclass_gui.ui.genreeditor import GenreEditor
from reclass_gui.ui.genretree import GenreTree, Kind, Line
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.reviewrow import Row
    from reclass_gui.ui.session import Session

COUNT_MS = 100


class GenresDialog(QDialog):
    """Edit a copy of the genre list; Save puts it in force, Cancel drops it.

    Signals:
        saved(str, tuple): the path of the list in force, "" for the built-in one, and the
            protected genres.
    """

    saved = Signal(str, object)

    def __init__(
        self, session: Session, rows: Sequence[Row], parent: QWidget | None = None
    ) -> None:
        """Begin to read the list and to count the library.

        Args:
            session: names the list.
            rows: of the open library.
            parent: the window behind.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Genres"))
        self._session = session
        own = session.settings.taxonomy_path
        self._path = Path(own).expanduser() if own else None
        self._protected = session.settings.protected_genres
        self._genres: GenreList | None = None
        self._before: tuple[GenreList | None, tuple[str, ...]] = (None, self._protected)
        self._text: str | None = None
        self._tracks: Counter[tuple[tuple[str, ...], tuple[str, ...]]] | None = None
        self._saving = False
        self._jobs: list[Job] = []
        self._recount = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._recount.timeout.connect(self._count)
        self._lay_out()
        self._show_line()
        self.resize(104 * SPACE, 88 * SPACE)
        held = list(rows)
        path = self._path
        job = self._run(lambda: work.open_genres(path, held))
        job.yielded.connect(self._on_opened)
        job.failed.connect(self._on_unreadable)

    @property
    def genres(self) -> GenreList | None:
        """The list as it is edited; None before it was read."""
        return self._genres

    @property
    def protected(self) -> tuple[str, ...]:
        """The protected genres as they are edited."""
        return self._protected

    # What a person does.

    def on_add_main(self) -> None:
        """Add a main genre of the name that was typed."""
        self._edit(lambda genres, name: genres.with_main(name), Kind.MAIN)

    def on_add_finer(self) -> None:
        """Add a finer genre below the main genre of the one that is chosen."""
        target = self.editor.target.currentText()

        def add(genres: GenreList, name: str) -> GenreList:
            return genres.with_finer(genres.main_of(target) or target, name)

        self._edit(add, Kind.FINER)

    def on_add_alias(self) -> None:
        """Add another spelling of the genre that is chosen."""
        target = self.editor.target.currentText()
        self._edit(lambda genres, name: genres.with_alias(target, name), Kind.ALIAS, target)

    def on_rename(self) -> None:
        """Give the line under the cursor the name that was typed."""
        line = self.tree.current()
        if line is None or line.kind in (Kind.STRANGER, Kind.SHIELD):
            return
        if line.kind is Kind.ALIAS:
            self._edit(
                lambda genres, name: genres.respelled(line.genre, line.name, name),
                Kind.ALIAS,
                line.genre,
            )
        else:
            self._edit(lambda genres, name: genres.renamed(line.name, name), line.kind)

    def on_remove(self) -> None:
        """Take the line under the cursor out, with all below it."""
        line = self.tree.current()
        if line is None or line.kind is Kind.STRANGER:
            return
        if line.kind is Kind.SHIELD:
            self._protect(line.name, protected=False)
        elif line.kind is Kind.ALIAS:
            self._edit(lambda genres, _: genres.without_alias(line.genre, line.name))
        else:
            self._edit(lambda genres, _: genres.without(line.name))

    def on_built_in(self) -> None:
        """Go back to the list that comes with the program."""
        self._take(GenreList.load())

    def on_import(self) -> None:
        """Edit what a file says in place of this list."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a genre list"), "", self.tr("Genre lists (*.toml)")
        )
        if name:
            try:
                self._take(GenreList.load(Path(name)))
            except SettingsError as error:
                self._say(str(error))

    def on_export(self) -> None:
        """Write the list as it is shown into a file that the person names."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the genre list"), "genres.toml", self.tr("Genre lists (*.toml)")
        )
        if name and self._genres is not None:
            try:
                self._genres.save(Path(name))
            except SettingsError as error:
                self._say(str(error))
            else:
                self._say("")

    def accept(self) -> None:
        """Save, and close once that has worked."""
        genres, path, text = self._genres, self._path, self._text
        if genres is None or self._saving:
            return
        if not self._is_changed():
            super().accept()
            return
        if genres == self._before[0]:
            self._on_saved(path)
            return
        self._saving = True
        self._update_buttons()
        folder = self._session.folders.config
        job = self._session.jobs.call(
            "serial", lambda: work.save_genres(genres, path, folder, text), must_finish=True
        )
        job.yielded.connect(lambda events: self._on_saved(events[-1]))
        job.failed.connect(self._on_not_saved)

    def done(self, result: int) -> None:
        """Let go of what still runs."""
        self._recount.stop()
        for job in self._jobs:
            job.cancel()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press no button that does not have the focus."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # Editing.

    def _edit(
        self, step: Callable[[GenreList, str], GenreList], kind: Kind | None = None, genre: str = ""
    ) -> None:
        """Take one step, and go to what it made."""
        if self._genres is None:
            return
        name = " ".join(self.editor.name.text().split())
        try:
            genres = step(self._genres, name)
        except SettingsError as error:
            self._say(str(error))
            return
        self._take(genres)
        if kind is not None:
            self.tree.go_to(Line(kind, name, genre or name))

    def _take(self, genres: GenreList) -> None:
        self._genres = genres
        self._say("")
        self._show()

    def _protect(self, name: str, *, protected: bool) -> None:
        key = comparison_key(name)
        others = tuple(n for n in self._protected if comparison_key(n) != key)
        self._protected = (*others, name) if protected else others
        self._show()

    def _on_permitted(self, permitted: bool) -> None:
        line = self.tree.current()
        if line is not None and line.kind is Kind.MAIN:
            self._edit(lambda genres, _: genres.permitting(line.name, permitted=permitted))
            self._show_line()

    def _on_protected(self, protected: bool) -> None:
        line = self.tree.current()
        if line is not None:
            self._protect(line.name, protected=protected)

    def _is_changed(self) -> bool:
        return (self._genres, self._protected) != self._before

    # What the jobs bring.

    def _on_opened(self, events: list[object]) -> None:
        for event in events:
            if isinstance(event, work.TracksCounted):
                self._tracks = event.tracks
            elif isinstance(event, work.GenresOpened):
                self._text = event.text
                self._before = event.genres, self._protected
                self._take(event.genres)
                first = next(iter(event.genres.finer))
                self.tree.go_to(Line(Kind.MAIN, first, first))

    def _on_unreadable(self, words: str) -> None:
        """Begin with the built-in list, in a file of its own: the other may be put right."""
        self._path = None
        self._take(GenreList.load())
        self._say(words)

    def _count(self) -> None:
        genres, tracks = self._genres, self._tracks
        if genres is None or tracks is None:
            return
        for job in self._jobs:
            job.cancel()
        job = self._run(lambda: iter([usage(tracks, genres)]))
        job.yielded.connect(lambda events: self.tree.show_usage(events[-1]))

    def _run(self, make: Callable[[], object]) -> Job:
        job = self._session.jobs.run("lookup", make)  # type: ignore[arg-type]  # makes iterators
        self._jobs = [job]
        return job

    def _on_saved(self, path: Path | None) -> None:
        self.saved.emit("" if path is None else str(path), self._protected)
        super().accept()

    def _on_not_saved(self, words: str) -> None:
        self._saving = False
        self._update_buttons()
        self._say(words)

    # Showing.

    def _say(self, words: str) -> None:
        self._words.setText(self.tr("⚠ {0}").format(reason_text(words)) if words else "")
        self._words.setVisible(bool(words))

    def _show(self) -> None:
        assert self._genres is not None
        self.editor.set_targets(self._genres.taxonomy().completions)
        self.tree.show_list(self._genres, self._protected)
        self._recount.start()
        self._show_line()

    def _show_line(self) -> None:
        line = self.tree.current()
        if line is not None:
            self.editor.show_line(line.name, line.genre)
        key = comparison_key(line.name) if line is not None else ""
        self.editor.check(
            permitted=line is not None and self._permits(line),
            protected=bool(key) and key in map(comparison_key, self._protected),
        )
        self._update_buttons()

    def _permits(self, line: Line) -> bool:
        return (
            line.kind is Kind.MAIN and self._genres is not None and self._genres.permits(line.name)
        )

    def _update_buttons(self) -> None:
        line = self.tree.current()
        ready = self._genres is not None and not self._saving
        name, editor = self.editor.name.text().strip(), self.editor
        in_list = line is not None and line.kind not in (Kind.STRANGER, Kind.SHIELD)
        for button in (editor.main, editor.finer, editor.alias):
            button.setEnabled(ready and bool(name))
        differs = line is not None and bool(name) and name != line.name
        editor.rename.setEnabled(ready and in_list and differs)
        removable = line is not None and line.kind is not Kind.STRANGER
        editor.remove.setEnabled(ready and removable)
        editor.permit.setEnabled(ready and line is not None and line.kind is Kind.MAIN)
        editor.protect.setEnabled(ready and line is not None)
        self._save.setEnabled(ready and self._is_changed())
        for button in self._files:
            button.setEnabled(ready)

    # Building.

    def _lay_out(self) -> None:
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a genre"))
        self._search.setAccessibleName(self.tr("Find a genre"))
        self._search.setClearButtonEnabled(True)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)
        self.tree = GenreTree()
        self._search.textChanged.connect(self.tree.search)
        self.tree.line_entered.connect(self._show_line)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.tree)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.on_remove)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setForegroundRole(QPalette.ColorRole.BrightText)
        self._words.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._make_editor())
        layout.addWidget(self._words)
        layout.addWidget(self._make_buttons())

    def _make_editor(self) -> GenreEditor:
        editor = self.editor = GenreEditor()
        editor.name.textChanged.connect(self._update_buttons)
        editor.permit.toggled.connect(self._on_permitted)
        editor.protect.toggled.connect(self._on_protected)
        for button, slot in (
            (editor.main, self.on_add_main),
            (editor.rename, self.on_rename),
            (editor.remove, self.on_remove),
            (editor.finer, self.on_add_finer),
            (editor.alias, self.on_add_alias),
        ):
            button.clicked.connect(slot)
        return editor

    def _make_buttons(self) -> QDialogButtonBox:
        kinds, roles = QDialogButtonBox.StandardButton, QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        self._save = buttons.button(kinds.Save)
        self._files = []
        for text, slot in (
            (self.tr("&Built-in list"), self.on_built_in),
            (self.tr("&Import…"), self.on_import),
            (self.tr("&Export…"), self.on_export),
        ):
            button = self._button(text, slot)
            buttons.addButton(button, roles.ResetRole)
            self._files.append(button)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _button(self, text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: slot())
        return button
