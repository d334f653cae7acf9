"""What every command needs, made when it is first needed."""

from __future__ import annotations

import contextlib
import functools
import os
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core import settings as settings_file
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.journal import Journal
from reclass_gui.core.sources import decode_in_worker
from reclass_gui.core.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reclass_gui.cli.output import Output
    from reclass_gui.core.model import Model
    from reclass_gui.core.settings import Folders, Settings


class Context:
    """One run of one command.

    Attributes:
        output: where it writes.
        folders: where the program keeps its own files.
    """

    def __init__(self, output: Output, folders: Folders) -> None:
        self.output = output
        self.folders = folders
        self._closing = contextlib.ExitStack()

    def close(self) -> None:
        """Close what was opened."""
        self._closing.close()

    @functools.cached_property
    def settings(self) -> Settings:
        """The person's settings, shared with the window.

        Raises:
            SettingsError: the file holds a mistake.
        """
        return settings_file.load(self.folders.settings)

    @functools.cached_property
    def taxonomy(self) -> Taxonomy:
        """The genre list.

        Raises:
            SettingsError: the person's own list holds a mistake.
        """
        own = self.settings.taxonomy_path
        return Taxonomy.load(Path(own) if own else None)

    @functools.cached_property
    def store(self) -> Store:
        """The program's memory.

        Raises:
            StoreError: it can't be opened.
        """
        store = self._closing.enter_context(Store(self.folders.database))
        if store.notice:
            self.output.note(store.notice)
        return store

    @functools.cached_property
    def journal(self) -> Journal:
        """The journal of everything that was applied.

        Raises:
            StoreError: it can't be opened.
        """
        return Journal(self.folders.journal)

    def choose_decoding(self) -> None:
        """Put in force what the settings say of decoding.

        Raises:
            SettingsError: the file holds a mistake.
        """
        decode_in_worker(self.settings.decoding == "worker")

    def load_model(self, name: str | None, device: str | None) -> Model:
        """Load a model, by default the one of the settings.

        Raises:
            ModelError: it can't be loaded or the device isn't there.
            SettingsError: the settings hold a mistake.
        """
        from reclass_gui.core.loading import load_model

        self.choose_decoding()
        return load_model(
            name or self.settings.model,
            device or self.settings.device,
            folder=self.folders.models,
            taxonomy=self.taxonomy,
        )

    @contextlib.contextmanager
    def executor(self) -> Iterator[Executor | None]:
        """Give threads that decode and listen beside the calling one; none on a single core."""
        workers = _cores() - 1
        if workers < 1:
            yield None
            return
        pool = ThreadPoolExecutor(workers, thread_name_prefix="listen")
        try:
            yield pool
        finally:
            pool.shutdown(cancel_futures=True)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
