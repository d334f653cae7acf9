"""The main window: tabs, menus, status bar; what starts with it and ends with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QTabWidget, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.albumoutliers import AlbumOutliers
from reclass_gui.ui.folderwatch import FolderWatch
from reclass_gui.ui.helping import Helping
from reclass_gui.ui.lazypage import LazyPage
from reclass_gui.ui.librarytab import LibraryTab
from reclass_gui.ui.overviews import Overviews
from reclass_gui.ui.retry import Retry
from reclass_gui.ui.reviewsettings import ReviewSettings
from reclass_gui.ui.startup import Startup
from reclass_gui.ui.theme import SPACE
from reclass_gui.ui.windowkeys import WindowKeys

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent
    from PySide6.QtWidgets import QMenu

    from reclass_gui.core.settings import Settings
    from reclass_gui.ui.historytab import HistoryTab
    from reclass_gui.ui.listenbar import Equipment
    from reclass_gui.ui.session import Session

MESSAGE_MS = 8000
RECENT_SHOWN = 8


class MainWindow(QMainWindow):
    """The window of the program.

    Signals:
        ready: what is loaded after the first paint is there.
    """

    ready = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._painted = False
        self._folder_wanted: Path | None = None
        self._equipment: Equipment | None = None
        self._leaving: list[Callable[[], None]] = []
        self.setWindowTitle("Reclass")
        self.library = LibraryTab(session)
        self.history = LazyPage(self._make_history)
        self.models = LazyPage(self._make_models)
        self.training = LazyPage(self._make_training)
        self.tabs = QTabWidget()
        self.overviews = Overviews(session, self.library, self.tabs)
        self._leaving.append(self.overviews.shutdown)
        self.disagreement, self.map = self.overviews.disagreement, self.overviews.map
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.tabs.addTab(self.library, self.tr("&Library"))
        self.tabs.addTab(self.disagreement, self.tr("&Disagreement"))
        self.tabs.addTab(self.map, self.tr("Ma&p"))
        self.tabs.addTab(self.history, self.tr("Histor&y"))
        self.tabs.addTab(self.models, self.tr("&Models"))
        self.tabs.addTab(self.training, self.tr("&Training"))
        self.setCentralWidget(self.tabs)
        self.helping = Helping(self)
        self._leaving.append(self.helping.shutdown)
        self._make_menus()
        self._connect()
        self.statusBar().setSizeGripEnabled(False)
        self.resize(160 * SPACE, 100 * SPACE)
        self._restore_state()

    @property
    def session(self) -> Session:
        """What the window works with."""
        return self._session

    @property
    def is_ready(self) -> bool:
        """Whether the start-up work is done."""
        return self._started

    def open_folder(self, folder: Path) -> None:
        """Show a folder, once the start-up work is done."""
        if self._folder_wanted is None and self._started:
            self.tabs.setCurrentWidget(self.library)
            self.library.open_folder(folder)
        else:
            self._folder_wanted = folder

    def show_message(self, words: str) -> None:
        """Show a sentence in the status bar for a while."""
        self.statusBar().showMessage(words, MESSAGE_MS)

    # Menus.

    def _make_menus(self) -> None:
        file = self.menuBar().addMenu(self.tr("&File"))
        self._add(file, self.tr("&Open folder…"), self.library.choose_folder, "Ctrl+O",
                  name="file.open", icon="folder-open")  # fmt: skip
        self.recent_menu = file.addMenu(self.tr("Open &recent"))
        self.recent_menu.setEnabled(False)
        self._add(file, self.tr("Open the &demo library"), self.library.open_demo, name="file.demo")
        file.addSeparator()
        self.classify_action = self._add(
            file, self.tr("&Classify"), self.library.classify, "Ctrl+Return",
            name="file.classify", icon="listen",
        )  # fmt: skip
        self.apply_action = self._add(
            file, self.tr("&Apply…"), self.library.start_apply, "Ctrl+S",
            name="file.apply", icon="apply",
        )  # fmt: skip
        file.addSeparator()
        settings = self._add(file, self.tr("&Settings…"), self.show_settings, "Ctrl+,",
                             name="file.settings", icon="settings")  # fmt: skip
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self._add(file, self.tr("&Genres…"), self.show_genres, name="file.genres")
        leave = self._add(file, self.tr("&Quit"), self.close, "Ctrl+Q", name="file.quit")
        leave.setMenuRole(QAction.MenuRole.QuitRole)

        edit = self.menuBar().addMenu(self.tr("&Edit"))
        self.undo_action = self._add(
            edit, self.tr("&Undo"), self.library.decide.undo, "Ctrl+Z",
            name="edit.undo", icon="undo",
        )  # fmt: skip
        self.redo_action = self._add(
            edit, self.tr("&Redo"), self.library.decide.redo, "Ctrl+Shift+Z",
            name="edit.redo", icon="redo",
        )  # fmt: skip
        edit.addSeparator()
        self._add(edit, self.tr("&Find"), self._on_find, "Ctrl+F",
                  name="edit.find", icon="search")  # fmt: skip

        review = self.menuBar().addMenu(self.tr("&Review"))
        review.addActions(list(self.library.actions_.menu))

        help_menu = self.menuBar().addMenu(self.tr("&Help"))
        self.helping.add_to(help_menu)
        self._add(help_menu, self.tr("&Keyboard shortcuts"), self.show_shortcuts, "Ctrl+?",
                  name="help.shortcuts")  # fmt: skip
        about = self._add(
            help_menu, self.tr("&About Reclass"), self.show_about, name="help.about", icon="info"
        )
        about.setMenuRole(QAction.MenuRole.AboutRole)
        self.keys = WindowKeys(self)
        self._show_steps()

    def _add(
        self, menu: QMenu, text: str, slot: Callable[[], object], keys: str = "", *,
        name: str, icon: str = "",
    ) -> QAction:  # fmt: skip
        action = menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(lambda: slot())
        if keys:
            action.setShortcut(QKeySequence(keys))
        if icon:
            theme.set_icon(action, icon)
        return action

    def _show_recent(self, folders: Sequence[Path]) -> None:
        self.library.empty_page.set_recent(folders)
        self.recent_menu.clear()
        for folder in folders[:RECENT_SHOWN]:
            # An ampersand in a name is not a mnemonic.
            action = self.recent_menu.addAction(str(folder).replace("&", "&&"))
            action.triggered.connect(lambda _=False, f=folder: self.open_folder(f))
        self.recent_menu.setEnabled(bool(folders))

    def _show_steps(self) -> None:
        review = self.library.review
        for action, step, word, bare in (
            (self.undo_action, review.undo_text, self.tr("&Undo {step}"), self.tr("&Undo")),
            (self.redo_action, review.redo_text, self.tr("&Redo {step}"), self.tr("&Redo")),
        ):
            action.setText(word.format(step=step) if step else bare)
            action.setEnabled(bool(step))

    # Pages that are made when they are looked at.

    def _make_history(self) -> HistoryTab:
        from reclass_gui.ui.historytab import HistoryTab

        page = HistoryTab(self._session.jobs, self._session.journal())
        page.about_to_change.connect(self.library.selected.release)
        page.changes_undone.connect(lambda c: self.library.apply.follow(c, undone=True))
        return page

    def _make_models(self) -> QWidget:
        from reclass_gui.ui.modelstab import ModelsTab

        page = ModelsTab(self._session, lambda: self.library.root)
        page.message.connect(self.show_message)
        page.models_changed.connect(self._startup.look_again)
        self.keys.bind_below(page)
        return page

    def _make_training(self) -> QWidget:
        from reclass_gui.ui.trainingtab import TrainingTab

        page = TrainingTab(self._session)
        page.message.connect(self.show_message)
        page.model_added.connect(self._on_model_added)
        self._leaving.append(page.shutdown)
        return page

    # Slots.

    def _connect(self) -> None:
        library = self.library
        library.message.connect(self.show_message)
        library.folder_opened.connect(self._on_folder_opened)
        library.review.history_changed.connect(self._show_steps)
        library.learning.model_kept.connect(lambda _: self._on_model_added())
        library.run.state_changed.connect(self._on_run_changed)
        self._session.settings_changed.connect(self._on_settings_changed)
        self._started = False
        self._startup = Startup(self._session, self)
        self._startup.recent_read.connect(self._show_recent)
        self._startup.equipment_read.connect(self._on_equipment)
        self._startup.recovered.connect(self._on_recovered)
        self._startup.problem.connect(library.problems.add)
        self._startup.ended.connect(self._on_started)
        Retry(library)
        AlbumOutliers(library, self._session)
        self._review_settings = ReviewSettings(library, self._session)
        self._leaving.append(self._review_settings.remember)
        self._watch = FolderWatch(library.run, self._session.jobs, library.model, self)
        self._watch.problem.connect(library.problems.add)
        self._watch.set_enabled(self._session.settings.watch_folder)
        self._on_run_changed()

    def _on_started(self) -> None:
        self._started = True
        self.ready.emit()
        folder, self._folder_wanted = self._folder_wanted, None
        if folder is not None:
            self.open_folder(folder)

    def _on_recovered(self, done: int, failed: int) -> None:
        if done:
            self.show_message(
                self.tr(
                    "The last run was cut off; finished or taken back: %n half-done change(s).",
                    "",
                    done,
                )
            )
        if failed:
            self.library.problems.add(
                self.tr(
                    "%n half-done change(s) of the last run could not be put right;"
                    " the History page names them.",
                    "",
                    failed,
                )
            )

    def _on_equipment(self, equipment: Equipment) -> None:
        self._equipment = equipment
        self.library.listen_bar.set_equipment(equipment, self._session.settings)

    def _on_folder_opened(self, folder: Path) -> None:
        self.setWindowTitle(self.tr("{folder} – Reclass").format(folder=folder.name or folder))
        self.setWindowFilePath(str(folder))

    def _on_run_changed(self) -> None:
        run = self.library.run
        self.classify_action.setEnabled(run.root is not None and not run.is_listening)
        self.apply_action.setEnabled(run.root is not None)

    def _on_find(self) -> None:
        self.tabs.setCurrentWidget(self.library)
        self.library.start_search()

    def _on_model_added(self) -> None:
        self._startup.look_again()
        if self.models.page is not None:
            from reclass_gui.ui.modelstab import ModelsTab

            assert isinstance(self.models.page, ModelsTab)
            self.models.page.refresh()

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        if before.theme != after.theme:
            theme.use(after.theme)  # type: ignore[arg-type]  # one of the setting's choices
        self._watch.set_enabled(after.watch_folder)
        self.library.on_settings_changed(before, after)

    def _on_genres_saved(self, path: str, protected: tuple[str, ...]) -> None:
        settings = self._session.settings
        wanted = settings.changed(taxonomy_path=path, protected_genres=protected)
        self._session.forget_taxonomy()
        self.library.learning.judge_anew()
        self._session.change_settings(wanted)
        if self.library.root is not None and wanted.taxonomy_path == settings.taxonomy_path:
            # Another path has it judged again anyway.
            self.library.run.open(self.library.root, scan=False)

    # Dialogs.

    def show_settings(self) -> None:
        """Open the settings."""
        from reclass_gui.ui.settingsdialog import SettingsDialog

        cards = self._equipment.models if self._equipment is not None else ()
        models = {card.name: card.title or card.name for card in cards}
        dialog = SettingsDialog(
            self._session.settings, self, choices={"model": models}, shortcuts=self.keys.dialog
        )
        dialog.settings_changed.connect(self._session.change_settings)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_genres(self) -> None:
        """Open the genre list."""
        from reclass_gui.ui.genresdialog import GenresDialog

        dialog = GenresDialog(self._session, self.library.model.rows, self)
        dialog.saved.connect(self._on_genres_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_shortcuts(self) -> None:
        """Open the sheet of keyboard shortcuts, in which others can be chosen."""
        self.keys.show_dialog()

    def show_about(self) -> None:
        """Say what this program is, with versions and devices."""
        from reclass_gui.ui.aboutdialog import AboutDialog

        devices = self._equipment.devices if self._equipment is not None else ()
        dialog = AboutDialog(devices, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Beginning and end.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Start, after the first paint, what need not be there for it."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._startup.start)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop everything, wait for it, and leave no thread."""
        self._save_state()
        self.hide()
        for leave in self._leaving:
            leave()
        self.library.shutdown()
        self._session.jobs.shutdown()
        self._session.close()
        super().closeEvent(event)

    def _state(self) -> QSettings:
        path = self._session.folders.state / "window.ini"
        return QSettings(str(path), QSettings.Format.IniFormat)

    def _save_state(self) -> None:
        state = self._state()
        state.setValue("geometry", self.saveGeometry())
        state.setValue("columns", self.library.view.horizontalHeader().saveState())
        state.setValue("threshold", self.library.review_bar.threshold.value())

    def _restore_state(self) -> None:
        state = self._state()
        geometry = state.value("geometry")
        columns = state.value("columns")
        threshold = state.value("threshold")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(columns, QByteArray):
            self.library.view.restore_columns(columns)
        # A number as long as this process remembers it, a text once it was read from the file.
        if str(threshold).isdigit():
            self.library.review_bar.threshold.setValue(int(str(threshold)))
