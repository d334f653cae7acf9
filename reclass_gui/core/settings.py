"""What a person may choose, checked when it is made, kept in one JSON file.

Every field of ``Settings`` describes itself in its metadata (title, help, limits, choices), so a
dialog or a terminal can be built from the dataclass. The texts are plain English, marked for
translation under the context "Settings".
"""

from __future__ import annotations

import dataclasses
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from reclass_gui.core import settingsfile, shortcuts
from reclass_gui.core.errors import SettingsError, from_os_error
from reclass_gui.core.folders import DATA_DIR_VARIABLE, Folders, folders
from reclass_gui.core.optionfields import (
    QT_TRANSLATE_NOOP,
    checked,
    choice,
    did_you_mean,
    number,
    plain,
)

__all__ = [
    "DATA_DIR_VARIABLE", "Folders", "Settings", "export", "folders", "imported", "load", "save"
]  # fmt: skip

log = logging.getLogger(__name__)
LARGEST = 2**20
"""Most bytes of a file that is taken for settings."""


@dataclass(frozen=True)
class Settings:
    """All settings; an object of this class is always valid.

    Metadata of each field: ``group``, ``title``, ``help``; ``choices`` (value -> title) for a
    closed choice; ``minimum``, ``maximum``, ``step`` for a number; ``kind`` "file", "folder",
    "template", "genres" or "shortcuts" where a plain text field would be too little.

    Raises:
        SettingsError: a value of a wrong type or outside its limits, naming the setting.
    """

    quality: str = choice(
        "balanced",
        QT_TRANSLATE_NOOP("Settings", "Listening"),
        QT_TRANSLATE_NOOP("Settings", "Quality"),
        QT_TRANSLATE_NOOP("Settings", "How many places of each track are listened to."),
        {
            "fast": QT_TRANSLATE_NOOP("Settings", "Fast: 3 places"),
            "balanced": QT_TRANSLATE_NOOP("Settings", "Balanced: 5 places"),
            "thorough": QT_TRANSLATE_NOOP("Settings", "Thorough: 10 places"),
        },
    )
    model: str = plain(
        "default",
        QT_TRANSLATE_NOOP("Settings", "Listening"),
        QT_TRANSLATE_NOOP("Settings", "Model"),
        QT_TRANSLATE_NOOP("Settings", "The model that suggests genres."),
    )
    device: str = choice(
        "cpu",
        QT_TRANSLATE_NOOP("Settings", "Listening"),
        QT_TRANSLATE_NOOP("Settings", "Device"),
        QT_TRANSLATE_NOOP("Settings", "Where the model computes."),
        {
            "cpu": QT_TRANSLATE_NOOP("Settings", "Processor (CPU)"),
            "cuda": QT_TRANSLATE_NOOP("Settings", "NVIDIA graphics card (CUDA)"),
        },
    )
    unsure_below: float = number(
        0.5,
        QT_TRANSLATE_NOOP("Settings", "Listening"),
        QT_TRANSLATE_NOOP("Settings", "Unsure below"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Below this confidence no genre is suggested; models of several genres ignore it.",
        ),
        (0.0, 1.0),
        0.05,
    )
    decoding: str = choice(
        "program",
        QT_TRANSLATE_NOOP("Settings", "Listening"),
        QT_TRANSLATE_NOOP("Settings", "Decoding"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A process of its own survives files that crash the decoder; a little slower.",
        ),
        {
            "program": QT_TRANSLATE_NOOP("Settings", "Inside the program"),
            "worker": QT_TRANSLATE_NOOP("Settings", "In a process of its own"),
        },
    )
    watch_folder: bool = plain(
        False,
        QT_TRANSLATE_NOOP("Settings", "Listening"),
        QT_TRANSLATE_NOOP("Settings", "Watch the open folder"),
        QT_TRANSLATE_NOOP(
            "Settings", "New, changed and removed files show without opening the folder again."
        ),
    )
    taxonomy_path: str = plain(
        "",
        QT_TRANSLATE_NOOP("Settings", "Genres"),
        QT_TRANSLATE_NOOP("Settings", "Own genre list"),
        QT_TRANSLATE_NOOP(
            "Settings", "A file with your genres, aliases and tree; empty for the built-in one."
        ),
        kind="file",
    )
    protected_genres: tuple[str, ...] = plain(
        (),
        QT_TRANSLATE_NOOP("Settings", "Genres"),
        QT_TRANSLATE_NOOP("Settings", "Protected genres"),
        QT_TRANSLATE_NOOP("Settings", "Genres that are never removed or replaced in your files."),
        kind="genres",
    )
    write_mode: str = choice(
        "keep-finer",
        QT_TRANSLATE_NOOP("Settings", "Genres"),
        QT_TRANSLATE_NOOP("Settings", "Genres already present"),
        QT_TRANSLATE_NOOP("Settings", "What happens to the genres that a file already has."),
        {
            "replace": QT_TRANSLATE_NOOP("Settings", "Replace them"),
            "add": QT_TRANSLATE_NOOP("Settings", "Keep them and add the new one"),
            "keep-finer": QT_TRANSLATE_NOOP(
                "Settings", "Keep finer ones of the same family, replace others"
            ),
        },
    )
    unsure_first: bool = plain(
        False,
        QT_TRANSLATE_NOOP("Settings", "Review"),
        QT_TRANSLATE_NOOP("Settings", "Unsure tracks first"),
        QT_TRANSLATE_NOOP("Settings", "Start the review with the tracks that need you most."),
    )
    play_on_select: bool = plain(
        False,
        QT_TRANSLATE_NOOP("Settings", "Review"),
        QT_TRANSLATE_NOOP("Settings", "Play on selection"),
        QT_TRANSLATE_NOOP("Settings", "Play a track as soon as it is selected."),
    )
    play_from_decisive: bool = plain(
        False,
        QT_TRANSLATE_NOOP("Settings", "Review"),
        QT_TRANSLATE_NOOP("Settings", "From the decisive moment"),
        QT_TRANSLATE_NOOP(
            "Settings", "A selected track plays from what spoke most for the suggestion."
        ),
    )
    min_accept_confidence: float = number(
        0.8,
        QT_TRANSLATE_NOOP("Settings", "Review"),
        QT_TRANSLATE_NOOP("Settings", "Accept all above"),
        QT_TRANSLATE_NOOP(
            "Settings", "The confidence from which “Accept all above” takes a suggestion."
        ),
        (0.0, 1.0),
        0.05,
    )
    tags_only: bool = plain(
        False,
        QT_TRANSLATE_NOOP("Settings", "Applying"),
        QT_TRANSLATE_NOOP("Settings", "Tags only"),
        QT_TRANSLATE_NOOP("Settings", "Write genres into the files and leave them where they are."),
    )
    copy: bool = plain(
        False,
        QT_TRANSLATE_NOOP("Settings", "Applying"),
        QT_TRANSLATE_NOOP("Settings", "Copy instead of move"),
        QT_TRANSLATE_NOOP("Settings", "Put a tagged copy in place; the original stays untouched."),
    )
    template: str = plain(
        "{genre}/{artist}/{album}/{file}",
        QT_TRANSLATE_NOOP("Settings", "Applying"),
        QT_TRANSLATE_NOOP("Settings", "Folder template"),
        QT_TRANSLATE_NOOP("Settings", "Where a file goes, under the destination folder."),
        kind="template",
    )
    destination: str = plain(
        "",
        QT_TRANSLATE_NOOP("Settings", "Applying"),
        QT_TRANSLATE_NOOP("Settings", "Destination folder"),
        QT_TRANSLATE_NOOP("Settings", "Where the genre folders go; empty for the library itself."),
        kind="folder",
    )
    on_collision: Literal["skip", "number"] = choice(
        "skip",
        QT_TRANSLATE_NOOP("Settings", "Applying"),
        QT_TRANSLATE_NOOP("Settings", "When the name is taken"),
        QT_TRANSLATE_NOOP("Settings", "A file that is already there is never overwritten."),
        {
            "skip": QT_TRANSLATE_NOOP("Settings", "Leave the file where it is"),
            "number": QT_TRANSLATE_NOOP("Settings", "Add a number to the name"),
        },
    )
    keep_originals: str = plain(
        "",
        QT_TRANSLATE_NOOP("Settings", "Applying"),
        QT_TRANSLATE_NOOP("Settings", "Keep originals in"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A folder that gets a copy of each file from before its first change; empty for none.",
        ),
        kind="folder",
    )
    keep_times: bool = plain(
        True,
        QT_TRANSLATE_NOOP("Settings", "Applying"),
        QT_TRANSLATE_NOOP("Settings", "Keep file times"),
        QT_TRANSLATE_NOOP("Settings", "A tagged file keeps its modification time."),
    )
    language: str = choice(
        "system",
        QT_TRANSLATE_NOOP("Settings", "Appearance and sound"),
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP("Settings", "In force from the next start of Reclass."),
        {
            "system": QT_TRANSLATE_NOOP("Settings", "As the system"),
            "en": QT_TRANSLATE_NOOP("Settings", "English"),
            "de": QT_TRANSLATE_NOOP("Settings", "Deutsch"),
            "zh_TW": QT_TRANSLATE_NOOP("Settings", "繁體中文"),
        },
    )
    theme: str = choice(
        "system",
        QT_TRANSLATE_NOOP("Settings", "Appearance and sound"),
        QT_TRANSLATE_NOOP("Settings", "Theme"),
        QT_TRANSLATE_NOOP("Settings", "Light or dark colours."),
        {
            "system": QT_TRANSLATE_NOOP("Settings", "As the system"),
            "light": QT_TRANSLATE_NOOP("Settings", "Light"),
            "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
        },
    )
    volume: float = number(
        0.8,
        QT_TRANSLATE_NOOP("Settings", "Appearance and sound"),
        QT_TRANSLATE_NOOP("Settings", "Volume"),
        QT_TRANSLATE_NOOP("Settings", "How loud tracks are played."),
        (0.0, 1.0),
        0.05,
    )
    audio_device: str = plain(
        "",
        QT_TRANSLATE_NOOP("Settings", "Appearance and sound"),
        QT_TRANSLATE_NOOP("Settings", "Sound device"),
        QT_TRANSLATE_NOOP("Settings", "Where tracks are played; empty for the system's choice."),
    )
    even_loudness: bool = plain(
        False,
        QT_TRANSLATE_NOOP("Settings", "Appearance and sound"),
        QT_TRANSLATE_NOOP("Settings", "Same loudness"),
        QT_TRANSLATE_NOOP("Settings", "Play all tracks equally loud; no file is changed."),
    )
    frequency_axis: str = choice(
        "mel",
        QT_TRANSLATE_NOOP("Settings", "Appearance and sound"),
        QT_TRANSLATE_NOOP("Settings", "Frequency axis"),
        QT_TRANSLATE_NOOP("Settings", "How the spectrogram spreads low and high notes."),
        {
            "mel": QT_TRANSLATE_NOOP("Settings", "Mel, as the ear"),
            "log": QT_TRANSLATE_NOOP("Settings", "Logarithmic, octaves alike"),
            "linear": QT_TRANSLATE_NOOP("Settings", "Linear, hertz alike"),
        },
    )
    color_map: str = choice(
        "Ember",
        QT_TRANSLATE_NOOP("Settings", "Appearance and sound"),
        QT_TRANSLATE_NOOP("Settings", "Spectrogram colours"),
        QT_TRANSLATE_NOOP("Settings", "The colours of faint to loud."),
        {
            "Ember": QT_TRANSLATE_NOOP("Settings", "Ember"),
            "Lagoon": QT_TRANSLATE_NOOP("Settings", "Lagoon"),
            "Grey": QT_TRANSLATE_NOOP("Settings", "Grey"),
        },
    )
    shortcuts: tuple[str, ...] = plain(
        (),
        QT_TRANSLATE_NOOP("Settings", "Appearance and sound"),
        QT_TRANSLATE_NOOP("Settings", "Keyboard shortcuts"),
        QT_TRANSLATE_NOOP("Settings", "Keys that you chose in place of the built-in ones."),
        kind="shortcuts",
    )

    def __post_init__(self) -> None:
        for setting in dataclasses.fields(self):
            value = checked(setting, getattr(self, setting.name))
            object.__setattr__(self, setting.name, value)
        shortcuts.parse(self.shortcuts)

    @property
    def originals_folder(self) -> Path | None:
        """Where originals are kept, None for nowhere."""
        return Path(self.keep_originals).expanduser().absolute() if self.keep_originals else None

    def changed(self, **values: Any) -> Settings:
        """Return a copy with other values.

        Raises:
            SettingsError: an unknown name or a wrong value.
        """
        names = [f.name for f in dataclasses.fields(self)]
        for name in values:
            if name not in names:
                raise SettingsError(f"There is no setting “{name}”{did_you_mean(name, names)}")
        return dataclasses.replace(self, **values)


def load(path: Path) -> Settings:
    """Read the settings; a missing file gives the defaults, a missing key its default.

    Keys that this version does not know are reported in the log and kept by ``save``.

    Raises:
        SettingsError: the file can't be read, is no JSON object, or holds a wrong value.
    """
    values = settingsfile.read(path)
    names = [f.name for f in dataclasses.fields(Settings)]
    for name in values:
        if name not in names:
            log.warning("%s: unknown setting “%s”%s", path, name, did_you_mean(name, names))
    try:
        return Settings(**{name: values[name] for name in names if name in values})
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from None


def save(settings: Settings, path: Path) -> None:
    """Write the settings atomically: after a crash the old or the new file is there, whole.

    Raises:
        SettingsError: the file can't be written.
    """
    names = [f.name for f in dataclasses.fields(Settings)]
    try:
        unknown = {key: value for key, value in settingsfile.read(path).items() if key not in names}
    except SettingsError as error:
        log.warning("Unreadable settings are replaced: %s", error)
        unknown = {}
    settingsfile.write(_values(settings) | unknown, path)


def export(settings: Settings, path: Path) -> None:
    """Write all settings into a file of a person's choice, to be read by ``imported``.

    Raises:
        SettingsError: the file can't be written.
    """
    settingsfile.write(_values(settings), path)


def imported(settings: Settings, path: Path) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings with what a file says in their place, and its keys that mean nothing.

    Raises:
        SettingsError: the file is missing, unreadable, too large, holds no setting or a wrong one.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        reason = from_os_error(path, error).reason
        raise SettingsError(f"The settings in {path} can't be read: {reason}.") from error
    if size > LARGEST:
        raise SettingsError(f"{path} is too large for settings.")
    values = settingsfile.read(path)
    names = [f.name for f in dataclasses.fields(Settings)]
    known = {name: values[name] for name in names if name in values}
    if not known:
        raise SettingsError(f"{path} holds no setting of Reclass.")
    try:
        return settings.changed(**known), tuple(name for name in values if name not in known)
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from None


def _values(settings: Settings) -> dict[str, Any]:
    return {f.name: getattr(settings, f.name) for f in dataclasses.fields(settings)}
