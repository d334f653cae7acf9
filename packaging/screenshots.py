"""Take pictures of the real window at work on real music: all of it, and those of the guide.

    python packaging/screenshots.py MUSIC [--gallery FOLDER] [--languages en,de,zh_TW]

MUSIC is copied first and stays as it is. The window opens on Qt's offscreen platform and does the
whole job on the copy. Each page, dialog and state is taken in both themes and each language into
the gallery, a folder that is not committed; the few that the guide and the README show are taken
in English and kept small, under reclass_gui/resources/guide/images and docs/images.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gallery
from photographer import Photographer

from reclass_gui.core.folders import folders
from reclass_gui.ui.app import create_application

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "reclass_gui" / "resources" / "guide" / "images"
README = ROOT / "docs" / "images"
LANGUAGES = ("en", "de", "zh_TW")
# The pictures that the guide shows; the README shows its own copy of one of them.
IN_GUIDE = (
    "start", "library", "panel", "apply", "history", "disagreement", "models", "training",
    "learn", "settings", "shortcuts", "library-failed", "map", "genres",
)  # fmt: skip


def copy_music(music: Path, to: Path) -> Path:
    """Copy a library so that it can be written to, whatever the original allows."""
    shutil.copytree(music, to)
    for path in (to, *to.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return to


def take_all(
    app: QApplication, music: Path, work: Path, pictures: Path, languages: list[str]
) -> list[Photographer]:
    """Take every picture in each language; every language begins with the same state."""
    shown, kept = work / "Music", work / "prepared"
    copy_music(music, shown)
    first = Photographer(app, pictures / languages[0])
    gallery.prepare(first, work / "data", shown)
    # Columns that were as wide as English words need are not restored in other languages.
    (folders(work / "data").state / "window.ini").unlink()
    shutil.copytree(work / "data", kept / "data")
    shutil.copytree(shown, kept / "Music")
    photographers = []
    for language in languages:
        small = dict.fromkeys(IN_GUIDE, GUIDE) if language == "en" else {}
        photographer = Photographer(app, pictures / language, small)
        photographers.append(photographer)
        gallery.take_beginning(photographer, work / f"new-{language}", work / "demo", language)
        for folder in ("data", "Music"):
            shutil.rmtree(work / folder)
            shutil.copytree(kept / folder, work / folder)
        window = gallery.open_window(photographer, work / "data", language)
        gallery.take_library(photographer, window, shown)
        gallery.take_training(photographer, window, shown)
        gallery.take_dialogs(photographer, window, work)
        gallery.take_applying(photographer, window)
        gallery.close(photographer, window)
        gallery.take_many(photographer, work / "many", language)
    return photographers


def write_index(pictures: Path) -> Path:
    """Write one page that shows all pictures of the gallery."""
    lines = ["<!doctype html><meta charset='utf-8'><title>Reclass</title>"]
    for path in sorted(pictures.rglob("*.png")):
        name = path.relative_to(pictures).as_posix()
        lines.append(f"<figure><img src='{name}' style='max-width:100%'>"
                     f"<figcaption>{name}</figcaption></figure>")  # fmt: skip
    index = pictures / "index.html"
    index.write_text("\n".join(lines), encoding="utf-8")
    return index


def main() -> int:
    """Take the pictures; return the exit code, 1 if some could not be taken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("music", help="a folder of music, which is copied")
    parser.add_argument("--gallery", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--languages", default=",".join(LANGUAGES))
    arguments = parser.parse_args()
    music = Path(arguments.music).expanduser()
    if not arguments.music or not music.is_dir():
        parser.error(f"no folder: “{arguments.music}”. Type:  make screenshots MUSIC=folder")
    languages = arguments.languages.split(",")
    if unknown := set(languages) - set(LANGUAGES):
        parser.error(f"no such language: {', '.join(sorted(unknown))}")
    app = create_application(["reclass-gui"])
    with tempfile.TemporaryDirectory(prefix="reclass-") as work:
        taken = take_all(app, music, Path(work), arguments.gallery, languages)
    if "en" in languages:
        README.mkdir(parents=True, exist_ok=True)
        shutil.copy(GUIDE / "library-light.png", README)
    print(f"{sum(len(p.saved) for p in taken)} pictures: {write_index(arguments.gallery)}")
    return 1 if any(p.failures for p in taken) else 0


if __name__ == "__main__":
    sys.exit(main())
