"""The language of the window: its texts, Qt's own texts, and how numbers and dates are written."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from collections.abc import Iterable

# English needs no file: the texts of the sources are English.
TRANSLATED = ("de", "zh_TW")
# Where nobody said which country's way of writing numbers is meant.
_LOCALES = {"en": "en_US", "de": "de_DE", "zh_TW": "zh_TW"}

_installed: list[QTranslator] = []


def chosen(setting: str, preferred: Iterable[str] | None = None) -> str:
    """Return the language that a setting leads to: "en", "de" or "zh_TW".

    Args:
        setting: the setting "language"; "system" goes through what the person prefers.
        preferred: the person's languages in order, as BCP 47 tags; by default the system's.
    """
    if setting != "system":
        return setting
    for tag in QLocale.system().uiLanguages() if preferred is None else preferred:
        language = _of_locale(QLocale(tag))
        if language:
            return language
    return "en"


def use(setting: str) -> str:
    """Switch all texts that are made from now on; return the language, as ``chosen`` does.

    Raises:
        FileNotFoundError: the program was installed without the language.
    """
    language = chosen(setting)
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    system = QLocale.system()
    own = setting == "system" or _of_locale(system) == language
    QLocale.setDefault(system if own else QLocale(_LOCALES[language]))
    if language in TRANSLATED:
        # The last one is asked first, so the program's own texts come before Qt's.
        for translator in (_of_qt(language), _of_program(language)):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    return language


def _of_locale(locale: QLocale) -> str:
    match locale.language():
        case QLocale.Language.English:
            return "en"
        case QLocale.Language.German:
            return "de"
        case QLocale.Language.Chinese if locale.script() == QLocale.Script.TraditionalHanScript:
            return "zh_TW"
    return ""


def _of_program(language: str) -> QTranslator:
    file = resources.files("reclass_gui") / "resources" / "translations" / f"reclass_{language}.qm"
    translator = QTranslator()
    with resources.as_file(file) as path:
        if not translator.load(str(path)):
            raise FileNotFoundError(path)
    return translator


def _of_qt(language: str) -> QTranslator:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    # Some distributions leave these out; then the buttons of Qt's own dialogs stay English.
    translator.load(f"qtbase_{language}", folder)
    return translator
