"""Models: what is installed, what each one is, and what can be done with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFileDialog, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from reclass_gui.ui.modelactions import ModelActions, Possible, ask_to_delete
from reclass_gui.ui.modelfactstext import FactsText
from reclass_gui.ui.modellist import ModelList, words_label
from reclass_gui.ui.modellook import Look
from reclass_gui.ui.modelruns import ModelRuns
from reclass_gui.ui.modeltext import CardText
from reclass_gui.ui.modelwork import SUFFIXES, Brought, Inventory, take_inventory
from reclass_gui.ui.progressline import ProgressLine
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent

    from reclass_gui.core.models import ModelCard
    from reclass_gui.core.settings import Settings
    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.session import Session

__all__ = ["Inventory", "ModelsTab", "take_inventory"]


class ModelsTab(QWidget):
    """Show the installed models and the devices; bring, export, choose, measure, delete, compare.

    Signals:
        inventory_changed(Inventory): the models and devices have been read.
        models_changed: models were brought in or deleted.
        message(str): a sentence for the status bar.
    """

    inventory_changed = Signal(object)
    models_changed = Signal()
    message = Signal(str)

    def __init__(
        self,
        session: Session,
        library: Callable[[], Path | None] = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the page.

        Args:
            session: settings, folders and jobs.
            library: tells which folder is open, to compare models on.
            parent: the widget behind.
        """
        super().__init__(parent)
        self._session = session
        self._library = library
        self._reading: Job | None = None
        self._stale = True
        self._wanted = ""
        self._inventory = Inventory((), (), (), {})
        self._card_text = CardText(self)
        self._facts_text = FactsText(self)
        self._runs = ModelRuns(session, self)
        self.actions_ = ModelActions(self)
        self._list = ModelList((self.actions_.bring, self.actions_.compare))
        self._list.selected.connect(self._on_selected)
        self._list.view.addAction(self.actions_.delete_action)
        self._text = QTextBrowser()
        self._text.setAccessibleName(self.tr("About the selected model"))
        self._text.setOpenExternalLinks(True)
        self._text.setTabChangesFocus(True)
        self._text.document().setDocumentMargin(2 * SPACE)
        self._text.setPlainText(self.tr("Reading the models…"))
        self._progress = ProgressLine()
        self._outcome = words_label()
        self._outcome.setAccessibleName(self.tr("What came of it"))
        self._outcome.hide()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    def refresh(self, select: str = "") -> None:
        """Read cards and devices again, and show a model."""
        self._stale = False
        self._wanted = select or self.selected_name
        if self._reading is not None:
            self._reading.cancel()
        folder = self._session.folders.models
        self._reading = self._session.jobs.call("background", lambda: take_inventory(folder))
        self._reading.yielded.connect(self._on_read)
        self._reading.failed.connect(self._text.setPlainText)

    def select(self, name: str) -> None:
        """Show the model of this name, if there is one."""
        self._list.select(name)

    @property
    def selected_name(self) -> str:
        """The model that is shown, "" for none."""
        card = self._selected()
        return card.name if card is not None else ""

    @property
    def outcome(self) -> str:
        """What the last action came to."""
        return self._outcome.text()

    # What a person asks for.

    def choose_files(self) -> None:
        """Let the person choose models to bring in."""
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Import models"), "", self.tr("Models ({0})").format(patterns)
        )
        if chosen:
            self.bring([Path(name) for name in chosen])

    def bring(self, sources: Sequence[Path]) -> None:
        """Bring in archives, cards or folders."""
        self._begin(self.tr("Checking the model"))
        self._runs.bring(sources)
        self._show_state()

    def export_selected(self) -> None:
        """Let the person choose where to, and write the model that is shown."""
        name = self.selected_name
        if not name:
            return
        start = str(Path.home() / f"{name}.zip")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export {0}").format(name), start, self.tr("Archive (*.zip)")
        )
        if not chosen:
            return
        target = Path(chosen)
        if not target.suffix:
            target = target.with_suffix(".zip")
        self._begin(self.tr("Exporting {0}").format(name))
        self._runs.export(name, target)
        self._show_state()

    def delete_selected(self) -> None:
        """Ask, and delete the model that is shown."""
        card = self._selected()
        if card is None or self._possible(card).delete:
            return
        ask_to_delete(self, card.title or card.name, lambda: self._delete(card.name))

    def use_selected(self) -> None:
        """Use the model that is shown for classifying."""
        card = self._selected()
        if card is not None and not self._possible(card).use:
            self._session.change_settings(self._session.settings.changed(model=card.name))
            self._tell(self.tr("{0} is used for classifying.").format(card.title or card.name))

    def measure_selected(self) -> None:
        """Measure how long the model that is shown takes, or stop that."""
        if self._runs.is_measuring:
            self._runs.stop_measuring()
        elif (card := self._selected()) is not None:
            self._begin(self.tr("Measuring {0}").format(card.name))
            self._runs.measure(card)
            self._show_state()

    def show_comparison(self) -> None:
        """Open the dialog that compares models on a folder."""
        from reclass_gui.ui.comparedialog import CompareDialog

        cards = [card for card in self._list.cards if card.is_model]
        chosen = {self._session.settings.model, self.selected_name}
        dialog = CompareDialog(self._session, cards, chosen, self._library(), self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # What comes back.

    def _on_read(self, events: list[Inventory]) -> None:
        self._inventory = events[-1]
        self._list.show_inventory(self._inventory, self._wanted)
        if not self._list.cards:
            self._text.setPlainText(
                self.tr("No model is installed, so nothing can be classified. Reinstall Reclass.")
            )
        self._show_names()
        self.inventory_changed.emit(self._inventory)

    def _on_selected(self) -> None:
        card = self._selected()
        if card is not None:
            self._runs.look(card)
            self._show_page()
        self._show_state()

    def _on_looked(self, name: str) -> None:
        self._show_names()
        if name == self.selected_name:
            self._show_page()
        self._show_state()

    def _on_brought(self, brought: list[Brought]) -> None:
        names = [name for each in brought for name in each.names]
        lines = [self.tr("✓ Imported: {0}").format(", ".join(names))] if names else []
        lines += [
            self.tr("⚠ Refused: {0}").format(reason_text(each.reason))
            for each in brought
            if each.reason
        ]
        self._tell("\n".join(lines), wrong=any(each.reason for each in brought))
        if names:
            self.refresh(names[-1])
            self.models_changed.emit()

    def _on_exported(self, names: list[str], target: Path) -> None:
        words = self.tr("✓ Exported to {0}: {1}").format(target, ", ".join(names))
        self._tell(words)

    def _delete(self, name: str) -> None:
        self._begin(self.tr("Deleting {0}").format(name))
        self._runs.delete(name)
        self._show_state()

    def _on_deleted(self, name: str) -> None:
        words = self.tr("✓ Deleted: {0}").format(name)
        settings = self._session.settings
        if settings.model == name:
            usual = type(settings)().model
            self._session.change_settings(settings.changed(model=usual))
            words += "\n" + self.tr("It was in use; “{0}” is used from now on.").format(usual)
        self._tell(words)
        self.refresh()
        self.models_changed.emit()

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        if before.taxonomy_path != after.taxonomy_path or before.quality != after.quality:
            self._runs.forget()
            self._stale = True
        self._show_names()
        self._show_state()

    def _begin(self, title: str) -> None:
        self._outcome.hide()
        self._progress.begin(title)

    def _on_ended(self) -> None:
        self._progress.end()
        # Cards may have changed: what is shown is looked at again.
        self._on_selected()

    def _tell(self, words: str, *, wrong: bool = False) -> None:
        role = QPalette.ColorRole.BrightText if wrong else QPalette.ColorRole.WindowText
        self._outcome.setForegroundRole(role)
        self._outcome.setText(words)
        self._outcome.setVisible(bool(words))
        self.message.emit(words.partition("\n")[0])

    # What is shown.

    def _show_names(self) -> None:
        looks = {card.name: self._runs.known(card) for card in self._list.cards}
        broken = [name for name, look in looks.items() if look is not None and look.fault]
        self._list.show_names(self._session.settings.model, broken)

    def _show_page(self) -> None:
        card = self._selected()
        if card is None:
            return
        bar = self._text.verticalScrollBar()
        place = bar.value() if self._text.property("model") == card.name else 0
        self._text.setProperty("model", card.name)
        look = self._runs.known(card)
        self._text.setHtml(self._card_text.page(card, self._facts_text.page(look)))
        bar.setValue(place)

    def _show_state(self) -> None:
        card = self._selected()
        usable = [each for each in self._list.cards if each.is_model]
        self.actions_.show_state(
            self._possible(card) if card is not None else None,
            changing=self._runs.is_changing,
            measuring=self._runs.is_measuring,
            comparable=len(usable) > 1,
        )

    def _possible(self, card: ModelCard) -> Possible:
        look = self._runs.known(card) or Look()
        return Possible.of(card, self._inventory, self._session.settings.model, look)

    def _selected(self) -> ModelCard | None:
        return self._list.current

    # Building.

    def _connect(self) -> None:
        actions, runs = self.actions_, self._runs
        actions.bring.clicked.connect(self.choose_files)
        actions.compare.clicked.connect(self.show_comparison)
        actions.use.clicked.connect(self.use_selected)
        actions.measure.clicked.connect(self.measure_selected)
        actions.export.clicked.connect(self.export_selected)
        actions.delete.clicked.connect(self.delete_selected)
        actions.delete_action.triggered.connect(self.delete_selected)
        runs.looked.connect(self._on_looked)
        runs.brought.connect(self._on_brought)
        runs.exported.connect(self._on_exported)
        runs.deleted.connect(self._on_deleted)
        runs.progressed.connect(self._progress.show_share)
        runs.failed.connect(lambda words: self._tell(f"⚠ {words}", wrong=True))
        runs.ended.connect(self._on_ended)
        self._session.settings_changed.connect(self._on_settings_changed)

    def _lay_out(self) -> None:
        right = QWidget()
        page = QVBoxLayout(right)
        page.setContentsMargins(SPACE, 0, 0, 0)
        page.setSpacing(SPACE)
        page.addWidget(self.actions_)
        page.addWidget(self._progress)
        page.addWidget(self._outcome)
        page.addWidget(self._text, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([36 * SPACE, 80 * SPACE])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.addWidget(splitter)

    # Qt's side

    def showEvent(self, event: QShowEvent) -> None:
        """Read the cards when the page is first looked at."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take archives, cards and folders."""
        if dropped_models(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what was dropped."""
        sources = dropped_models(event)
        if sources:
            event.acceptProposedAction()
            self.bring(sources)


def dropped_models(event: QDropEvent) -> list[Path]:
    """Return the files of a drop that may be models, and folders."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in (*SUFFIXES, "")]
