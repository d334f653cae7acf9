"""What the window works with: settings, folders, store, journal, taxonomy, model.

The slow ones are opened when they are first asked for, by whoever asks, which must be a job and
not the GUI thread; asking again is quick and safe from any thread.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reclass_gui.core.sources import decode_in_worker

if TYPE_CHECKING:
    from reclass_gui.core.folders import Folders
    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.journal import Journal
    from reclass_gui.core.model import Model
    from reclass_gui.core.settings import Settings
    from reclass_gui.core.store import Store
    from reclass_gui.ui.jobs import JobRunner


class Session(QObject):
    """Share what is opened once.

    Attributes:
        folders: where the program keeps its own.
        jobs: where work is done.

    Signals:
        settings_changed: the settings were replaced (old, new).
    """

    settings_changed = Signal(object, object)

    def __init__(
        self, settings: Settings, folders: Folders, jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.folders = folders
        self.jobs = jobs
        self._settings = settings
        decode_in_worker(settings.decoding == "worker")
        self._lock = threading.RLock()
        self._store: Store | None = None
        self._journal: Journal | None = None
        self._taxonomy: tuple[str, Taxonomy] | None = None
        self._model: tuple[tuple[str, str, str], Model] | None = None

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change_settings(self, settings: Settings) -> None:
        """Put other settings in force and save them, in a job."""
        before = self._settings
        if settings == before:
            return
        self._settings = settings
        decode_in_worker(settings.decoding == "worker")
        path = self.folders.settings

        def save() -> None:
            from reclass_gui.core.settings import save

            save(settings, path)

        self.jobs.call("serial", save, must_finish=True)
        self.settings_changed.emit(before, settings)

    def store(self) -> Store:
        """Return the database.

        Raises:
            StoreError: it can't be opened.
        """
        with self._lock:
            if self._store is None:
                from reclass_gui.core.store import Store

                self._store = Store(self.folders.database)
            return self._store

    def journal(self) -> Journal:
        """Return the journal of changes."""
        with self._lock:
            if self._journal is None:
                from reclass_gui.core.journal import Journal

                self._journal = Journal(self.folders.journal)
            return self._journal

    def taxonomy(self) -> Taxonomy:
        """Return the genre list that the settings name.

        Raises:
            SettingsError: the file has a mistake.
        """
        with self._lock:
            wanted = self._settings.taxonomy_path
            if self._taxonomy is None or self._taxonomy[0] != wanted:
                from reclass_gui.core.genres import Taxonomy

                path = Path(wanted).expanduser() if wanted else None
                self._taxonomy = wanted, Taxonomy.load(path)
            return self._taxonomy[1]

    def forget_taxonomy(self) -> None:
        """Read the genre list again when it is next asked for: its file was changed."""
        with self._lock:
            self._taxonomy = self._model = None

    def model(self) -> Model:
        """Return the model that the settings name, on their device; loading takes a while.

        Raises:
            ModelError: it is not installed, damaged, or the device fails.
        """
        settings = self._settings
        wanted = settings.model, settings.device, settings.taxonomy_path
        with self._lock:
            if self._model is not None and self._model[0] == wanted:
                return self._model[1]
        from reclass_gui.core.loading import load_model

        # Outside the lock: the store must not wait for a model.
        model = load_model(
            settings.model,
            settings.device,
            folder=self.folders.models,
            taxonomy=self.taxonomy(),
        )
        with self._lock:
            self._model = wanted, model
        return model

    def close(self) -> None:
        """Close the database; only after the jobs have been shut down."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None
