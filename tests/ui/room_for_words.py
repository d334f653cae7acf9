"""What has less room than its words need, in any widget."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

from reclass_gui.ui.confusiontab import MatrixView

if TYPE_CHECKING:
    from collections.abc import Iterator

ELIDES = "elides"
"""A widget with this property shows as many words as have room, and all in its tool tip."""
# A line edit keeps these from its edges.
EDIT_MARGIN = 2


def clipped(widget: QWidget) -> list[str]:
    """Return what has less room than its words need."""
    found = [
        f"{kind} “{words}”: {needs}"
        for part in [widget, *widget.findChildren(QWidget)]
        if part.isVisible() and part.window() is widget.window() and not part.property(ELIDES)
        for kind, words, needs in _short_of(part)
    ]
    return found + list(_outside(widget))


def _short_of(part: QWidget) -> Iterator[tuple[str, str, str]]:
    match part:
        case QLabel():
            yield from _label(part)
        case QAbstractButton() if part.text() and _shows_text(part):
            yield from _wide("button", part.text(), part.width(), part.minimumSizeHint().width())
            yield from _wide("height", part.text(), part.height(), part.minimumSizeHint().height())
        case QComboBox():
            yield from _combo(part)
        case QAbstractSpinBox():
            yield from _spin_box(part)
        case QLineEdit() if not isinstance(part.parent(), (QAbstractSpinBox, QComboBox)):
            room = part.width() - 2 * (EDIT_MARGIN + 2)
            words = part.placeholderText()
            yield from _wide("hint", words, room, part.fontMetrics().horizontalAdvance(words))
        case QGroupBox():
            yield from _wide("group", part.title(), part.width(), part.minimumSizeHint().width())
        case QTabBar():
            yield from _tabs(part)
        case QTableView():
            yield from _headings(part.horizontalHeader())
            if isinstance(part, MatrixView):
                yield from _numbers(part)
        case QTreeView() if not part.isHeaderHidden():
            yield from _headings(part.header())


def _wide(kind: str, words: str, room: int, needed: int) -> Iterator[tuple[str, str, str]]:
    if room < needed:
        yield kind, words, f"{room} of {needed}"


def _plain(words: str) -> str:
    return re.sub(r"&(.)", r"\1", words)


def _shows_text(button: QAbstractButton) -> bool:
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return not (
        isinstance(button, QToolButton)
        and button.toolButtonStyle() == icon_only
        and not button.icon().isNull()
    )


def _label(label: QLabel) -> Iterator[tuple[str, str, str]]:
    words = label.text()
    if not words:
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        yield from _wide("lines", words, label.height(), needed)
        # A word that is longer than the line is cut off.
        longest = max(re.sub("<[^>]*>", " ", words).split() or [""], key=len)
        if longest.isascii():
            advance = label.fontMetrics().horizontalAdvance(longest)
            yield from _wide("word", longest, label.width() + 1, advance)
    else:
        yield from _wide("label", words, label.width(), label.sizeHint().width())
        yield from _wide("height", words, label.height(), label.sizeHint().height())


def _combo(box: QComboBox) -> Iterator[tuple[str, str, str]]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    place = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, place, box)
    words = box.currentText()
    icon = 0 if box.itemIcon(box.currentIndex()).isNull() else box.iconSize().width() + 4
    needed = box.fontMetrics().horizontalAdvance(words) + icon
    yield from _wide("choice", words, room.width(), needed)


def _spin_box(box: QAbstractSpinBox) -> Iterator[tuple[str, str, str]]:
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    place = QStyle.SubControl.SC_SpinBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, place, box)
    words = box.text()
    needed = box.fontMetrics().horizontalAdvance(words) + 2 * EDIT_MARGIN
    yield from _wide("number", words, room.width(), needed)
    yield from _wide("number", words, box.height(), box.minimumSizeHint().height())


def _tabs(bar: QTabBar) -> Iterator[tuple[str, str, str]]:
    for place in range(bar.count()):
        if not bar.isTabVisible(place):
            continue
        rect, words = bar.tabRect(place), bar.tabText(place)
        needed = bar.fontMetrics().horizontalAdvance(_plain(words))
        room = min(rect.right(), bar.width()) - rect.left()
        yield from _wide("tab", words, room, needed)


def _headings(header: QHeaderView) -> Iterator[tuple[str, str, str]]:
    model = header.model()
    if model is None or not header.isVisible() or header.property(ELIDES):
        return
    margin = header.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMargin, None, header)
    for section in range(header.count()):
        title = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        if title and not header.isSectionHidden(section):
            needed = header.fontMetrics().horizontalAdvance(title) + 2 * margin
            yield from _wide("heading", title, header.sectionSize(section), needed)


def _numbers(view: MatrixView) -> Iterator[tuple[str, str, str]]:
    font = QFont(view.font())
    font.setBold(True)
    advance = QFontMetrics(font).horizontalAdvance
    model = view.model()
    for column in range(model.columnCount()):
        cells = [str(model.index(row, column).data() or "") for row in range(model.rowCount())]
        longest = max(cells, key=len, default="")
        yield from _wide("cell", longest, view.columnWidth(column), advance(longest))


def _outside(widget: QWidget) -> Iterator[str]:
    """Say which parts stand out of what holds them; pages that scroll down may be longer."""
    for area in widget.findChildren(QScrollArea):
        page = area.widget()
        if area.isVisible() and page is not None and page.width() > area.viewport().width():
            yield f"{type(page).__name__} scrolls sideways: {page.width()}"
    for part in widget.findChildren(QWidget):
        holder = part.parentWidget()
        if not part.isVisible() or holder is None or part.isWindow() or _scrolls(holder):
            continue
        if part.metaObject().className().startswith("Q") and not isinstance(
            part, (QLabel, QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
        ):
            continue
        inside = QRect(QPoint(), holder.size())
        if not inside.contains(part.geometry()) and not part.geometry().isEmpty():
            yield f"{type(part).__name__} at {part.geometry().getRect()} of {holder.size()}"


def _scrolls(holder: QWidget) -> bool:
    area = holder.parentWidget()
    return hasattr(area, "viewport") and area.viewport() is holder
