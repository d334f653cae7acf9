"""Every shortcut of the main window under its name, and the dialog that changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reclass_gui.ui.shortcuts import Keys, Scope, Shortcuts, native, plain_text, with_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.settings import Settings
    from reclass_gui.ui.mainwindow import MainWindow
    from reclass_gui.ui.shortcutsdialog import ShortcutsDialog

translate = QCoreApplication.translate


class WindowKeys(QObject):
    """Own the shortcuts of a window.

    Attributes:
        shortcuts: all of them, also of what has not been made yet.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.shortcuts = Shortcuts(self)
        self._add_pages_menu()
        self._add_menus()
        self._add_table()
        self._declare_panel()
        title = plain_text(window.tabs.tabText(window.tabs.indexOf(window.models)))
        remove = translate("ModelActions", "Delete the model…").rstrip("…")
        self.shortcuts.declare("models.delete", Scope.MODELS, title, remove, ("Del",))
        self._name_in_tips()
        window.library.selected.panel_made.connect(self.bind_below)
        self._use(window.session.settings)
        window.session.settings_changed.connect(self._on_settings_changed)

    def bind_below(self, page: QWidget) -> None:
        """Give the keys that count to the named actions of what was just made."""
        known = {shortcut.name for shortcut in self.shortcuts.all}
        for action in page.findChildren(QAction):
            if action.objectName() in known:
                self.shortcuts.bind(action)
        tell = getattr(page, "set_play_keys", None)
        if tell is not None:
            self.shortcuts.follow("review.play", tell)

    def dialog(self, texts: Sequence[str], parent: QWidget) -> ShortcutsDialog:
        """Return the dialog over the texts that the settings hold, or are to hold."""
        from reclass_gui.ui.shortcutsdialog import ShortcutsDialog

        return ShortcutsDialog(self.shortcuts, texts, parent)

    def show_dialog(self) -> None:
        """Open the dialog; what is chosen in it is in force at once."""
        session = self._window.session
        dialog = self.dialog(session.settings.shortcuts, self._window)
        dialog.keys_chosen.connect(
            lambda texts: session.change_settings(session.settings.changed(shortcuts=texts))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # What there is.

    def _add_pages_menu(self) -> None:
        window = self._window
        menu = QMenu(self.tr("&View"), window)
        # The window's own names for its pages: they stay, whatever the language.
        names = {page: name for name, page in vars(window).items() if isinstance(page, QWidget)}
        pages = [window.tabs.widget(place) for place in range(window.tabs.count())]
        for place, page in enumerate(filter(None, pages), start=1):
            action = menu.addAction(window.tabs.tabText(place - 1))
            action.setObjectName(f"page.{names[page]}")
            action.setShortcut(f"Ctrl+{place}")
            action.triggered.connect(lambda _=False, p=page: window.tabs.setCurrentWidget(p))
        bar = window.menuBar()
        bar.insertMenu(bar.actions()[-1], menu)
        for place in range(window.tabs.count()):
            self.shortcuts.reserve_mnemonic(window.tabs.tabText(place))

    def _add_menus(self) -> None:
        review = self._window.library.actions_.menu
        for entry in self._window.menuBar().actions():
            menu = entry.menu()
            if not isinstance(menu, QMenu):
                continue
            self.shortcuts.reserve_mnemonic(menu.title())
            for action in menu.actions():
                if action.objectName() and action not in review:
                    self.shortcuts.add(action, Scope.WINDOW, plain_text(menu.title()))

    def _add_table(self) -> None:
        actions = self._window.library.actions_
        title = translate("MainWindow", "While the table has the focus")
        for action in (*actions.menu, *actions.places):
            self.shortcuts.add(action, Scope.TABLE, title)

    def _declare_panel(self) -> None:
        panel = translate("MainWindow", "While the side panel has the focus")
        plot = self.tr("While a plot has the focus")
        for name, scope, title, keys in (
            ("panel.decisive", Scope.PANEL, translate("ReviewPanel", "Decisive moment"), "Ctrl+D"),
            ("panel.back", Scope.PANEL, translate("ReviewPanel", "5 seconds back"), "Alt+Left"),
            ("panel.forward", Scope.PANEL, translate("ReviewPanel", "5 seconds on"), "Alt+Right"),
            ("loop.start", Scope.PANEL, translate("LoopActions", "Loop from here"), "Ctrl+B"),
            ("loop.end", Scope.PANEL, translate("LoopActions", "Loop up to here"), "Ctrl+E"),
            ("loop.clear", Scope.PANEL, translate("LoopActions", "No loop"), "Esc"),
            ("plot.zoom-in", Scope.PLOT, translate("TimePlot", "Zoom in"), "+ ="),
            ("plot.zoom-out", Scope.PLOT, translate("TimePlot", "Zoom out"), "-"),
            ("plot.show-all", Scope.PLOT, translate("TimePlot", "Show the whole track"), "0"),
        ):
            group = panel if scope is Scope.PANEL else plot
            self.shortcuts.declare(name, scope, group, title, tuple(keys.split()))

    def _name_in_tips(self) -> None:
        library = self._window.library
        for name, widget in (
            ("file.classify", library.listen_bar.classify),
            ("file.apply", library.review_bar.apply),
            ("edit.find", library.filter_bar.search),
        ):
            self._name_in_tip(name, widget)
        self.shortcuts.changed.connect(self._describe_table)

    def _name_in_tip(self, name: str, widget: QWidget) -> None:
        tip = widget.toolTip()

        def show(keys: Keys) -> None:
            widget.setToolTip(with_keys(tip, keys))

        self.shortcuts.follow(name, show)

    # What counts.

    def _use(self, settings: Settings) -> None:
        for key in self.shortcuts.use(settings.shortcuts):
            words = self.tr("The settings name a key that there is not: “{key}”.")
            self._window.library.problems.add(words.format(key=key))

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        if before.shortcuts != after.shortcuts:
            self._use(after)

    def _describe_table(self) -> None:
        parts = [
            f"{plain_text(action.text())}: {native(keys)}"
            for action in self._window.library.actions_.menu
            if (keys := self.shortcuts.keys(action.objectName()))
        ]
        self._window.library.view.setAccessibleDescription("; ".join(parts))
