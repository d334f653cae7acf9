"""The translation files are complete and fit the sources; no text of the window escapes them."""

from __future__ import annotations

import ast
import dataclasses
import importlib.util
import re
import xml.etree.ElementTree as ElementTree
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reclass_gui
from reclass_gui.train.config import TrainingConfig

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

PACKAGE = Path(reclass_gui.__file__).parent
FOLDER = PACKAGE / "resources" / "translations"
LANGUAGES = ("de", "zh_TW")
PLURAL_FORMS = {"de": 2, "zh_TW": 1}
UI = sorted((PACKAGE / "ui").glob("*.py"))

PLACEHOLDER = re.compile(r"%L?n|%\d|\{\w*\}")
MNEMONIC = re.compile(r"&(?!&)")
# What shows its texts, and how widgets are given theirs.
SHOWING = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QMenu", "QLineEdit", "Heading", "Paragraph", "setText", "setWindowTitle", "setToolTip",
    "setStatusTip", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription",
    "setTitle", "setPrefix", "setSuffix", "setInformativeText", "setLabelText", "addAction",
    "addMenu", "addTab", "addItem", "addRow", "showMessage", "setSpecialValueText",
}  # fmt: skip
# Its own name is the same in every language.
NAMES = {"Reclass"}
# Texts that are looked up by what core says; core's are marked where they stand.
LOOKED_UP = {"Settings", "Reasons"}


@cache
def packaging_module() -> ModuleType:
    path = PACKAGE.parent / "packaging" / "translations.py"
    specification = importlib.util.spec_from_file_location("translations", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def messages(language: str) -> Iterator[tuple[str, str, list[str], bool]]:
    """Yield context, source, the translation's forms, and whether there are plural forms."""
    root = ElementTree.parse(FOLDER / f"reclass_{language}.ts").getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                forms if plural else [translation.text or ""],
                plural,
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_up_to_date_with_the_sources_and_finished(language: str) -> None:
    assert packaging_module().stale(language) == []


def test_a_text_that_is_new_is_found_and_reported(tmp_path: Path) -> None:
    old = (FOLDER / "reclass_de.ts").read_text(encoding="utf-8")
    ts = tmp_path / "reclass_de.ts"
    ts.write_text(re.sub(r"<translation>Abbrechen", "<translation>", old), encoding="utf-8")
    packaging_module().extract(ts)
    assert ("ApplyDialog", "Cancel") in packaging_module().missing(ts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_the_forms_of_its_language(language: str) -> None:
    counted = [forms for _, _, forms, plural in messages(language) if plural]
    assert len(counted) > 40
    assert {len(forms) for forms in counted} == {PLURAL_FORMS[language]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_later_survives(language: str) -> None:
    lost = [
        (source, form)
        for _, source, forms, _ in messages(language)
        for form in forms
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(form))
    ]
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_that_opens_something_is_named_once_and_only_where_there_is_one(
    language: str,
) -> None:
    wrong = [
        (source, form)
        for _, source, forms, _ in messages(language)
        for form in forms
        if len(MNEMONIC.findall(form)) > len(MNEMONIC.findall(source))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_edges_are_kept(language: str) -> None:
    """Blanks at the ends, dots that promise a dialog, colons: what other texts are joined to."""
    wrong = [
        (source, form)
        for _, source, forms, _ in messages(language)
        for form in forms
        if source.endswith("…") != form.endswith("…")
        or (source != source.lstrip() and language == "de" and form == form.lstrip())
        or form != form.rstrip() == source.rstrip()
    ]
    assert wrong == []


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def untranslated_words(node: ast.AST) -> Iterator[str]:
    """Yield the words in literals, but for those that go through ``tr`` or choose something."""
    if isinstance(node, ast.Call):
        if name_of(node) in ("tr", "translate", "format", "reason_text", "icon", "pixmap"):
            return
        for part in [*node.args, *(k.value for k in node.keywords)]:
            yield from untranslated_words(part)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        plain = re.sub(r"<[^>]*>|&\w+;", " ", node.value)
        yield from (word for word in re.findall(r"[^\W\d_]{2,}", plain) if word not in NAMES)
    elif isinstance(node, ast.IfExp):
        yield from untranslated_words(node.body)
        yield from untranslated_words(node.orelse)
    elif isinstance(node, (ast.JoinedStr, ast.BinOp, ast.BoolOp, ast.Tuple, ast.List)):
        for part in ast.iter_child_nodes(node):
            yield from untranslated_words(part)


def shown_literals(path: Path) -> list[str]:
    return [
        f"{path.name}:{call.lineno}: {name_of(call)}: {word}"
        for call in calls(path)
        if name_of(call) in SHOWING
        for argument in [*call.args, *(k.value for k in call.keywords)]
        for word in untranslated_words(argument)
    ]


@pytest.mark.parametrize("path", UI, ids=lambda path: path.stem)
def test_no_visible_text_misses_tr(path: Path) -> None:
    assert shown_literals(path) == []


def test_a_text_that_misses_tr_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / "window.py"
    path.write_text(
        'label.setText("Plain")\n'
        'QLabel(f"<b>{count} tracks</b>")\n'
        'button.setToolTip(self.tr("Marked"))\n'
        'label.setText("Left" if wanted else "")\n'
        'label.setText(", ".join(names) + " · ")\n'
    )
    found = [line.rpartition(" ")[2] for line in shown_literals(path)]
    assert found == ["Plain", "tracks", "Left"]


def calls_in_classes(node: ast.AST, name: str = "") -> Iterator[tuple[ast.Call, str]]:
    """Yield each call with the class in which it is written, "" outside of classes."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, name
        yield from calls_in_classes(child, child.name if isinstance(child, ast.ClassDef) else name)


@pytest.mark.parametrize("path", UI, ids=lambda path: path.stem)
def test_every_marked_text_reaches_the_translators(path: Path) -> None:
    """lupdate passes over calls that it does not understand, without a word."""
    known = {(context, source, plural) for context, source, _, plural in messages("de")}
    for call, context in calls_in_classes(ast.parse(path.read_text(encoding="utf-8"))):
        kind = name_of(call)
        if kind not in ("tr", "translate"):
            continue
        arguments = call.args
        if kind == "translate":
            if not arguments or not isinstance(arguments[0], ast.Constant):
                continue  # a painter's or a translator's own
            context, *arguments = arguments[0].value, *arguments[1:]
            if context in LOOKED_UP and isinstance(arguments[0], (ast.Name, ast.Attribute)):
                continue
        text = arguments[0]
        place = f"{path.name}:{call.lineno}"
        assert isinstance(text, ast.Constant), f"{place}: no literal, so nobody translates it"
        assert not call.keywords, f"{place}: keywords make lupdate pass over it"
        assert context, f"{place}: lupdate gives it no context, so it is never found"
        assert (context, text.value, len(arguments) > 2) in known, f"{place}: {text.value}"


def test_every_option_of_a_training_run_reaches_the_translators() -> None:
    known = {source for context, source, _, _ in messages("de") if context == "TrainingConfig"}
    for field in dataclasses.fields(TrainingConfig):
        shown = [field.metadata[name] for name in ("group", "title", "help")]
        shown += field.metadata.get("choices", {}).values()
        assert known.issuperset(shown), field.name
