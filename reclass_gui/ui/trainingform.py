"""The form of a training run, made from the fields of ``TrainingConfig``."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from reclass_gui.core.errors import ModelError
from reclass_gui.train.config import TrainingConfig
from reclass_gui.ui import trainingoptions as options
from reclass_gui.ui.captions import Heading
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.settingeditors import SettingEditor
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTEXT = "TrainingConfig"
NARROWEST = 44 * SPACE


class TrainingForm(QScrollArea):
    """Let a person say what is trained and on what: the essentials, and the rest folded away.

    Signals:
        changed: an option is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing = options.missing_packages()
        self._fields = {field.name: field for field in dataclasses.fields(TrainingConfig)}
        # Those of the folded options are made when they are first looked at.
        self._editors = {name: self._make_editor(name) for name in options.ESSENTIAL}
        self._unmade: dict[str, Any] = {}
        self._models = self._fields["model"].metadata["choices"]
        self._headings: list[tuple[Heading, tuple[SettingEditor, ...]]] = []
        self._install = QLabel(options.how_to_install())
        self._install.setWordWrap(True)
        self._install.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._install.setAccessibleName(self.tr("How to install the training packages"))
        self._install.setVisible(bool(self._missing))
        self._more = QToolButton()
        self._more.setText(self.tr("More opt&ions"))
        self._more.setCheckable(True)
        self._more.setAutoRaise(True)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setArrowType(Qt.ArrowType.RightArrow)
        self._more.toggled.connect(self._on_more)
        self._folded = QWidget()
        self.setWidget(self._make_page())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setMinimumWidth(NARROWEST)
        self.set_config(TrainingConfig())
        for editor in self._editors.values():
            editor.changed.connect(self._on_changed)

    def editor(self, name: str) -> SettingEditor:
        """Return the editor of an option.

        Raises:
            KeyError: there is no such option.
        """
        if name in self._unmade:
            self._make_rest()
        return self._editors[name]

    @property
    def values(self) -> dict[str, Any]:
        """What the form holds, valid or not."""
        made = {name: editor.value() for name, editor in self._editors.items()}
        return {name: made.get(name, self._unmade.get(name)) for name in self._fields}

    @property
    def is_expanded(self) -> bool:
        """Whether all options are shown."""
        return self._more.isChecked()

    def expand(self, expanded: bool = True) -> None:
        """Show all options, or the essentials."""
        self._more.setChecked(expanded)

    def set_config(self, config: TrainingConfig) -> None:
        """Show the options of a run."""
        for name in self._fields:
            value = getattr(config, name)
            if name in self._editors:
                self._editors[name].set_value(value)
            else:
                self._unmade[name] = value
        self._follow()

    def config(self) -> TrainingConfig | None:
        """Return the options, or None after saying beside them what is wrong."""
        for editor in self._editors.values():
            editor.set_error("")
        values = self.values
        if not values["path"].strip():
            self._complain("path", self.tr("Choose where the data set lies."))
            return None
        reason = self._unavailable().get(values["model"], "")
        if reason:
            self._complain("model", reason)
            return None
        try:
            return TrainingConfig.of({**values, "path": values["path"].strip()})
        except ModelError as error:
            words = str(error)
            name = next((n for n in self._fields if f"“{n}”" in words), "model")
            self._complain(name, reason_text(words))
            return None

    def _complain(self, name: str, words: str) -> None:
        if name not in options.ESSENTIAL:
            self.expand()
        self._editors[name].set_error(words)
        self._editors[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self._editors[name])

    def _unavailable(self) -> dict[str, str]:
        source = str(self._editors["source"].value())
        return options.unavailable_models(self._models, source, self._missing)

    def _on_changed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Show what matters beside the options that are chosen."""
        values = self.values
        irrelevant = options.irrelevant(values)
        for name, editor in self._editors.items():
            editor.setVisible(name not in irrelevant)
            editor.set_error("")
        for heading, editors in self._headings:
            heading.setVisible(any(editor.isVisibleTo(self._folded) for editor in editors))
        reasons = self._unavailable()
        self._editors["model"].set_unavailable(reasons)
        self._editors["model"].set_error(reasons.get(values["model"], ""))
        is_file = values["source"] in options.FILES
        self._editors["path"].ask_for("file" if is_file else "folder")

    def _on_more(self, shown: bool) -> None:
        self._more.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        if shown:
            self._make_rest()
        self._folded.setVisible(shown)
        self._follow()

    # What it is made of.

    def _make_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, SPACE, 0)
        layout.setSpacing(SPACE)
        for name in options.ESSENTIAL:
            layout.addWidget(self._editors[name])
            if name == "model":
                layout.addWidget(self._install)
        layout.addWidget(self._more)
        layout.addWidget(self._folded)
        layout.addStretch(1)
        self._folded.hide()
        return page

    def _make_editor(self, name: str) -> SettingEditor:
        return SettingEditor(self._fields[name], context=CONTEXT, narrow=True)

    def _make_rest(self) -> None:
        """Make the editors of the folded options, with the values that they were given."""
        if not self._unmade:
            return
        words = {
            "batch": self.tr("by the free memory"),
            "folds": self.tr("one split"),
            "hours": self.tr("no limit"),
            "gradient_clip": self.tr("no limit"),
        }
        others = []
        for name, value in self._unmade.items():
            editor = self._editors[name] = self._make_editor(name)
            if name in words:
                editor.name_lowest(words[name])
            editor.set_value(value)
            editor.changed.connect(self._on_changed)
            others.append(editor)
        self._unmade.clear()
        rest = QVBoxLayout(self._folded)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(SPACE)
        for group in _in_order(editor.group for editor in others):
            members = tuple(editor for editor in others if editor.group == group)
            heading = Heading(group)
            self._headings.append((heading, members))
            rest.addWidget(heading)
            for editor in members:
                rest.addWidget(editor)
        self._follow()

    # Qt's side.

    def event(self, event: QEvent) -> bool:
        """Be as wide as the longest word needs, so that nothing stands out sideways."""
        handled = super().event(event)
        page = self.widget()
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show) and page is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(max(NARROWEST, page.minimumSizeHint().width() + bar))
        return handled


def _in_order(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
