"""The window of the guide: contents, search, and one page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QImage,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui import guidepages, theme
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reclass_gui.ui.guidepages import GuidePage

LINE_HEIGHT_PERCENT = 130
_OUTSIDE = ("http", "https", "mailto")
_NAME = Qt.ItemDataRole.UserRole
_IMAGE = QTextDocument.ResourceType.ImageResource


class GuideBrowser(QTextBrowser):
    """Show pages of the guide, their pictures as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self.follow)
        self.document().setDocumentMargin(2 * SPACE)
        self._fit = QTimer(self, singleShot=True, interval=60)
        self._fit.timeout.connect(self._fit_pictures)
        theme.watch().changed.connect(self._on_theme_changed)

    @property
    def page_name(self) -> str:
        """The page that is shown."""
        return self.source().fileName().removesuffix(".md")

    def show_page(self, name: str) -> None:
        """Show a page, and remember the one before."""
        self.setSource(QUrl(f"guide:/{name}.md"))

    def follow(self, link: QUrl) -> None:
        """Show the page that a link names; what is outside is left to the desktop."""
        if link.scheme() in _OUTSIDE:
            QDesktopServices.openUrl(link)
        elif link.fileName().removesuffix(".md") in guidepages.NAMES:
            self.setSource(link)

    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,
    ) -> None:
        """Read the page and space its lines."""
        super().doSetSource(QUrl(name), QTextDocument.ResourceType.MarkdownResource)
        self._space_lines()

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Return a page's text, or a picture in the colours of the theme."""
        name = QUrl(name)
        if type == _IMAGE.value:
            return self._picture(name)
        return guidepages.page(name.fileName().removesuffix(".md")).text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pictures the new width soon."""
        super().resizeEvent(event)
        self._fit.start()

    def _picture(self, name: QUrl) -> QImage:
        folder = guidepages.folder() / "images"
        own = folder / name.fileName()
        dark = folder / name.fileName().replace("-light.", "-dark.")
        file = dark if theme.colours().is_dark and dark.is_file() else own
        image = QImage()
        image.loadFromData(QByteArray(file.read_bytes()))
        ratio = self.devicePixelRatioF()
        room = round((self.viewport().width() - 2 * self.document().documentMargin()) * ratio)
        if image.width() > room > 0:
            image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def _fit_pictures(self) -> None:
        document = self.document()
        for name in self._pictures():
            url = self.source().resolved(QUrl(name))
            document.addResource(_IMAGE.value, url, self._picture(url))
            document.addResource(_IMAGE.value, QUrl(name), self._picture(url))
        document.markContentsDirty(0, document.characterCount())

    def _pictures(self) -> list[str]:
        found = []
        block = self.document().begin()
        while block.isValid():
            for fragment in block:  # type: ignore[attr-defined]  # the stub lacks its iterator
                kind = fragment.fragment().charFormat()
                if kind.isImageFormat():
                    found.append(kind.toImageFormat().name())
            block = block.next()
        return found

    def _space_lines(self) -> None:
        height = QTextBlockFormat()
        height.setLineHeight(
            LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        block = self.document().begin()
        while block.isValid():
            # A picture is a line too, and needs no more room than it has.
            if "\N{OBJECT REPLACEMENT CHARACTER}" not in block.text():
                QTextCursor(block).mergeBlockFormat(height)
            block = block.next()

    def _on_theme_changed(self) -> None:
        if not self.source().isEmpty():
            place = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(place)


class GuideWindow(QWidget):
    """Show the guide beside the program, which goes on meanwhile."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Guide"))
        self._shown = ""
        self.browser = GuideBrowser()
        self.browser.setAccessibleName(self.tr("Page of the guide"))
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setTabKeyNavigation(False)
        self.contents.setSpacing(SPACE // 4)
        self.contents.currentItemChanged.connect(self._on_chosen)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.on_searched)
        self.search.returnPressed.connect(self._on_search_entered)
        self.back = self._tool(self.tr("Back"), "back", QKeySequence.StandardKey.Back)
        self.forward = self._tool(self.tr("Forward"), "forward", QKeySequence.StandardKey.Forward)
        self.back.clicked.connect(self.browser.backward)
        self.forward.clicked.connect(self.browser.forward)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        self.browser.sourceChanged.connect(self._on_page_shown)
        for keys, slot in (
            (QKeySequence.StandardKey.Find, self._start_search),
            (QKeySequence.StandardKey.ZoomIn, self.browser.zoomIn),
            (QKeySequence.StandardKey.ZoomOut, self.browser.zoomOut),
            (QKeySequence.StandardKey.Cancel, self.close),
            (QKeySequence.StandardKey.Close, self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self._lay_out()
        self._fill(list(guidepages.pages()))
        self.resize(QSize(130 * SPACE, 90 * SPACE))

    def show_page(self, name: str) -> None:
        """Show a page, with the window in front."""
        self.search.clear()
        self.browser.show_page(name)
        self.show()
        self.activateWindow()
        self.browser.setFocus()

    def on_searched(self, words: str) -> None:
        """Leave the pages that hold all words."""
        self._fill(guidepages.search(words))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SPACE // 2)
        tools.addWidget(self.back)
        tools.addWidget(self.forward)
        tools.addSpacing(SPACE)
        tools.addWidget(self.search, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(SPACE)
        parts.addWidget(self.contents)
        parts.addWidget(self.browser)
        parts.setStretchFactor(1, 1)
        parts.setSizes([30 * SPACE, 100 * SPACE])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addLayout(tools)
        layout.addWidget(parts, 1)

    def _tool(self, words: str, icon: str, key: QKeySequence.StandardKey) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(words)
        keys = QKeySequence(key)
        button.setShortcut(keys)
        button.setToolTip(f"{words} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.setAutoRaise(True)
        button.setEnabled(False)
        theme.set_icon(button, icon)
        return button

    def _fill(self, found: list[GuidePage]) -> None:
        blocked = self.contents.blockSignals(True)
        self.contents.clear()
        for page in found:
            item = QListWidgetItem(page.title)
            item.setData(_NAME, page.name)
            self.contents.addItem(item)
        if not found:
            item = QListWidgetItem(self.tr("No page has these words."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.contents.addItem(item)
        self.contents.blockSignals(blocked)
        self._mark_shown()

    def _mark_shown(self) -> None:
        blocked = self.contents.blockSignals(True)
        self.contents.setCurrentRow(-1)
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_NAME) == self._shown:
                self.contents.setCurrentRow(row)
        self.contents.blockSignals(blocked)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NAME):
            self.browser.show_page(item.data(_NAME))
            words = self.search.text().split()
            if words:
                self.browser.find(words[0])

    def _on_search_entered(self) -> None:
        self.contents.setFocus()
        self.contents.setCurrentRow(0)

    def _on_page_shown(self, page: QUrl) -> None:
        self._shown = page.fileName().removesuffix(".md")
        self._mark_shown()

    def _start_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
