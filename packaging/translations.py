"""Renew the translations: find the texts in the sources, say what is missing, compile.

python packaging/translations.py           do it
python packaging/translations.py --check   change nothing; fail if something would change

Translators open reclass_gui/resources/translations/*.ts in Qt Linguist and run this again.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import NamedTuple

import PySide6

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "reclass_gui"
FOLDER = PACKAGE / "resources" / "translations"
LANGUAGES = ("de", "zh_TW")
# What has texts for the window: folders, and the options of a training run.
SOURCES = ("core", "ui", "train/config.py")


class Missing(NamedTuple):
    """A text without a finished translation."""

    context: str
    source: str


def tool(name: str) -> Path:
    """Return a program of Qt that PySide6 brings along.

    Raises:
        SystemExit: it is not there.
    """
    folder = Path(PySide6.__file__).parent
    path = folder / (f"{name}.exe" if sys.platform == "win32" else name)
    if not path.is_file():
        raise SystemExit(f"{path} is missing: install PySide6-Essentials from its wheel")
    return path


def extract(ts: Path) -> None:
    """Bring a .ts file up to date with the sources; texts that vanished are dropped."""
    subprocess.run(
        [
            tool("lupdate"), "-silent", "-extensions", "py", *(PACKAGE / name for name in SOURCES),
            # Without line numbers and guesses, so that only texts make a difference.
            "-locations", "none", "-no-obsolete", "-disable-heuristic", "sametext",
            "-disable-heuristic", "similartext", "-source-language", "en",
            "-tr-function-alias", "QT_TRANSLATE_NOOP+=T",
            "-target-language", ts.stem.partition("_")[2], "-ts", ts,
        ],
        check=True,
    )  # fmt: skip


def missing(ts: Path) -> list[Missing]:
    """Return the texts that are not translated, or only half."""
    result = []
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else translation.findall("numerusform")
            texts = [form.text for form in forms] or [getattr(translation, "text", None)]
            unfinished = translation is None or translation.get("type") == "unfinished"
            if unfinished or not all(texts):
                found = Missing(context.findtext("name", ""), message.findtext("source", ""))
                result.append(found)
    return result


def compile_to(ts: Path, qm: Path) -> None:
    """Compile a .ts file."""
    subprocess.run([tool("lrelease"), "-silent", ts, "-qm", qm], check=True)


def renew(ts: Path, qm: Path) -> list[Missing]:
    """Extract and compile one language; return what is not translated."""
    extract(ts)
    compile_to(ts, qm)
    return missing(ts)


def stale(language: str) -> list[str]:
    """Return what is wrong with a language's files as they are, in words."""
    name = f"reclass_{language}"
    with tempfile.TemporaryDirectory(prefix="reclass-") as work:
        ts, qm = Path(work, f"{name}.ts"), Path(work, f"{name}.qm")
        shutil.copy(FOLDER / ts.name, ts)
        untranslated = renew(ts, qm)
        return [
            *(f"{name}: not translated: {m.context}: {m.source}" for m in untranslated),
            *(
                f"{path.name} is out of date: make translations"
                for path in (ts, qm)
                if (FOLDER / path.name).read_bytes() != path.read_bytes()
            ),
        ]


def main(arguments: list[str] | None = None) -> int:
    """Renew or check the translations; return 0 only if all texts are translated."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing")
    check_only = parser.parse_args(arguments).check
    problems: list[str] = []
    for language in LANGUAGES:
        if check_only:
            problems += stale(language)
            continue
        ts = FOLDER / f"reclass_{language}.ts"
        untranslated = renew(ts, ts.with_suffix(".qm"))
        problems += [f"{ts.name}: not translated: {m.context}: {m.source}" for m in untranslated]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
