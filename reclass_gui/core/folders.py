"""Where the program keeps what is its own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from reclass_gui.core.errors import SettingsError, from_os_error

DATA_DIR_VARIABLE = "RECLASS_DATA_DIR"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps what is its own.

    Attributes:
        data: database, journal and models added by the person.
        config: settings.
        cache: what can be made again.
        state: logs.
    """

    data: Path
    config: Path
    cache: Path
    state: Path

    @property
    def database(self) -> Path:
        """The store's file."""
        return self.data / "library.sqlite"

    @property
    def journal(self) -> Path:
        """The folder of the journal."""
        return self.data / "journal"

    @property
    def models(self) -> Path:
        """The folder of models that the person added."""
        return self.data / "models"

    @property
    def runs(self) -> Path:
        """The folder of training runs, one folder each."""
        return self.data / "runs"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.json"

    @property
    def log(self) -> Path:
        """The log file."""
        return self.state / "reclass.log"

    def create(self) -> None:
        """Make the folders that are missing.

        Raises:
            SettingsError: one can't be made.
        """
        for folder in (self.data, self.config, self.cache, self.state):
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                reason = from_os_error(folder, error).reason
                raise SettingsError(f"The folder {folder} can't be made: {reason}.") from error


def folders(data_dir: Path | None = None) -> Folders:
    """Say where everything is kept.

    With ``data_dir``, or else the environment variable ``RECLASS_DATA_DIR``, all of it lies under
    that one folder; otherwise where the platform keeps such files.
    """
    if data_dir is None and os.environ.get(DATA_DIR_VARIABLE):
        data_dir = Path(os.environ[DATA_DIR_VARIABLE])
    if data_dir is not None:
        base = Path(os.path.abspath(data_dir.expanduser()))  # noqa: PTH100  (keeps symlinks)
        return Folders(base / "data", base / "config", base / "cache", base / "state")
    dirs = platformdirs.PlatformDirs("reclass", appauthor=False)
    return Folders(
        dirs.user_data_path, dirs.user_config_path, dirs.user_cache_path, dirs.user_state_path
    )
