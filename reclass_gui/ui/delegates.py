"""How the table paints a confidence and how a genre is typed into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reclass_gui.core.genres import GENRE_SEPARATOR
from reclass_gui.ui import theme
from reclass_gui.ui.cells import CONFIDENCE_ROLE
from reclass_gui.ui.suggestionwords import percent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    AnyIndex = QModelIndex | QPersistentModelIndex

BAR_HEIGHT = 6
STROKE = 3
_BETWEEN = GENRE_SEPARATOR.strip()


class RowDelegate(QStyledItemDelegate):
    """Mark the row under the cursor as a whole: no frame around one cell."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Leave out the frame."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class StatusDelegate(RowDelegate):
    """Paint the state, and a stroke at the edge of the row under the cursor."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        super().paint(painter, option, index)
        view = option.widget
        if (
            isinstance(view, QAbstractItemView)
            and view.hasFocus()
            and view.currentIndex().row() == index.row()
        ):
            area = option.rect
            painter.fillRect(
                area.left(), area.top(), STROKE, area.height(), QColor(theme.colours().accent)
            )


class ConfidenceDelegate(RowDelegate):
    """Paint a bar as long as the confidence, with its number to the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        confidence = index.data(CONFIDENCE_ROLE)
        filled = QStyleOptionViewItem(option)
        self.initStyleOption(filled, index)
        text, filled.text = filled.text, ""
        style = filled.widget.style() if filled.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, filled, painter, filled.widget)
        if confidence is None:
            return
        scheme = theme.colours()
        gap = theme.SPACE // 2
        number = option.fontMetrics.horizontalAdvance(percent(1.0))
        area = option.rect.adjusted(gap, 0, -gap, 0)
        painter.save()
        painter.setPen(QColor(scheme.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        width = area.width() - number - theme.SPACE
        if width > theme.SPACE:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            top = area.center().y() - BAR_HEIGHT / 2 + 0.5
            radius = BAR_HEIGHT / 2
            painter.setBrush(QColor(scheme.track))
            painter.drawRoundedRect(QRectF(area.left(), top, width, BAR_HEIGHT), radius, radius)
            painter.setBrush(QColor(scheme.accent))
            painter.drawRoundedRect(
                QRectF(area.left(), top, max(BAR_HEIGHT, width * confidence), BAR_HEIGHT),
                radius,
                radius,
            )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Ask for room for a short bar and the number."""
        size = super().sizeHint(option, index)
        number = option.fontMetrics.horizontalAdvance(percent(1.0))
        return QSize(number + 8 * theme.SPACE, size.height())


class GenreCompleter(QCompleter):
    """Complete the last of several genres, as in "Rock; Ja"."""

    def splitPath(self, path: str) -> list[str]:
        """Return the text that is looked for."""
        return [path.rpartition(_BETWEEN)[2].strip()]

    def pathFromIndex(self, index: AnyIndex) -> str:
        """Return the whole text with the last genre completed."""
        editor = self.widget()
        before = editor.text().rpartition(_BETWEEN)[0] if isinstance(editor, QLineEdit) else ""
        name = super().pathFromIndex(index)
        return f"{before}{GENRE_SEPARATOR}{name}" if before else name


class GenreEditor(QLineEdit):
    """Type a genre, or several with ";" between them; names that contain the text are offered."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Genre"))
        completer = GenreCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)


class GenreDelegate(RowDelegate):
    """Edit the genre in place, with completion."""

    def __init__(self, names: Callable[[], Sequence[str]], parent: QObject | None = None) -> None:
        """Take the names to offer from ``names`` each time an editor opens."""
        super().__init__(parent)
        self._names = names

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Open the editor in the cell."""
        del option, index
        editor = GenreEditor(self._names(), parent)
        # A completion that was chosen is the decision: no second Enter.
        editor.completer().activated.connect(lambda text: self._on_completed(editor, text))
        return editor

    def _on_completed(self, editor: GenreEditor, text: str) -> None:
        editor.setText(text)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Begin with the genre that counts, selected, so that typing replaces it."""
        assert isinstance(editor, GenreEditor)
        if not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole) or "")
            editor.selectAll()
