"""A comparison of models as tables: a row for each model, and a row for each differing track."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from reclass_gui.ui.planview import shown_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from reclass_gui.core.compare import Answers, Comparison
    from reclass_gui.ui.comparework import Compared

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TextTable(QAbstractTableModel):
    """Rows of texts, each with what it is sorted by; figures stand to the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: tuple[str, ...] = ()
        self.rows: tuple[tuple[str, ...], ...] = ()
        self._keys: tuple[tuple[object, ...], ...] = ()
        self._tips: tuple[str, ...] = ()

    def fill(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        keys: Sequence[Sequence[object]] = (),
        tips: Sequence[str] = (),
    ) -> None:
        """Replace everything.

        Args:
            heads: of the columns.
            rows: texts.
            keys: what each cell is sorted by, where that is not its text.
            tips: what each head means.
        """
        self.beginResetModel()
        self.heads = tuple(heads)
        self.rows = tuple(tuple(row) for row in rows)
        self._keys = tuple(tuple(row) for row in (keys or rows))
        self._tips = tuple(tips)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, its place, or what it is sorted by."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[index.row()][index.column()]
        key = self._keys[index.row()][index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return key
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(key, (int, float)):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's head."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.ToolTipRole and section < len(self._tips):
            return self._tips[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = bool(self._keys) and isinstance(self._keys[0][section], (int, float))
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class DifferingFilter(QSortFilterProxyModel):
    """Leave the tracks that hold all words, in their path or in an answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setSortRole(Qt.ItemDataRole.UserRole)

    def set_words(self, text: str) -> None:
        """Leave the rows that hold all of these words."""
        self._words = text.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: AnyIndex) -> bool:
        """Tell whether a row holds all words."""
        model = self.sourceModel()
        assert isinstance(model, TextTable)
        text = " ".join(model.rows[row]).casefold()
        return all(word in text for word in self._words)


def fill_models(table: TextTable, compared: Compared) -> None:
    """Show a row for each model."""
    translate = QCoreApplication.translate
    comparison = compared.comparison
    first = comparison.contenders[0].name
    agreement = {p.second: p.agreement for p in comparison.pairs if p.first == first}
    heads = [translate("Comparison", "Model")]
    tips = [""]
    if comparison.results:
        heads += [
            translate("Comparison", "Accuracy"),
            translate("Comparison", "95 % interval"),
            translate("Comparison", "Macro F1"),
            translate("Comparison", "Surer half"),
        ]
        tips += [
            translate("Comparison", "Share of tracks whose likeliest genre is the right one"),
            translate("Comparison", "Wilson interval; it takes tracks for independent"),
            translate("Comparison", "Mean over genres of the F1 score"),
            translate("Comparison", "Accuracy in the half that the model is surer of"),
        ]
    heads += [
        translate("Comparison", "Unsure"),
        translate("Comparison", "As {0}").format(first),
        translate("Comparison", "Seconds a track"),
    ]
    tips += [
        translate("Comparison", "Tracks that it would suggest no genre for"),
        translate("Comparison", "Share of tracks for which both name the same genre"),
        translate("Comparison", "Several tracks side by side; – where they were heard before"),
    ]
    rows, keys = [], []
    for number, contender in enumerate(comparison.contenders):
        row, key = [contender.name], [contender.name]
        cells: list[tuple[str, object]] = []
        if comparison.results:
            result = comparison.results[number]
            low, high = result.interval
            span = translate("Comparison", "{0} to {1}").format(percent(low), percent(high))
            cells += [
                (percent(result.accuracy, 1), result.accuracy),
                (span, low),
                (percent(result.macro_f1, 1), result.macro_f1),
                (percent(result.surer_half, 1), result.surer_half),
            ]
        same = agreement.get(contender.name)
        seconds = contender.seconds_per_track
        unsure = comparison.unsure(contender)
        cells += [
            (QLocale().toString(unsure), unsure),
            ("–" if same is None else percent(same), 1.0 if same is None else same),
            ("–" if seconds is None else QLocale().toString(seconds, "f", 3), seconds or 0.0),
        ]
        rows.append([*row, *(text for text, _ in cells)])
        keys.append([*key, *(value for _, value in cells)])
    table.fill(heads, rows, keys, tips)


def fill_differing(table: TextTable, compared: Compared) -> None:
    """Show a row for each track of which the models do not all say the same."""
    translate = QCoreApplication.translate
    comparison = compared.comparison
    labelled = bool(comparison.results)
    heads = [translate("Comparison", "Track")]
    heads += [translate("Comparison", "Right")] if labelled else []
    heads += [contender.name for contender in comparison.contenders]
    rows, keys = [], []
    for answer in comparison.differing:
        track = shown_path(answer.path, compared.root)
        said = [_answer(answer, number) for number in range(len(answer.genres))]
        rows.append([track, *([answer.label] if labelled else []), *said])
        keys.append([track.casefold(), *([answer.label] if labelled else []), *said])
    table.fill(heads, rows, keys)


def pair_sentences(comparison: Comparison) -> list[str]:
    """Return for every two models how sure it is that one is better; none without labels."""
    translate = QCoreApplication.translate
    sentences = []
    for pair in comparison.pairs:
        if pair.difference is None or pair.interval is None or pair.p_value is None:
            continue
        low, high = pair.interval
        words = translate(
            "Comparison", "{0} against {1}: {2} points (95 % interval {3} to {4}), p = {5}"
        )
        numbers = [_points(value) for value in (pair.difference, low, high)]
        p = QLocale().toString(pair.p_value, "g", 2)
        sentences.append(words.format(pair.first, pair.second, *numbers, p))
    return sentences


def percent(share: float, decimals: int = 0) -> str:
    """Return a share as per cent."""
    text = QLocale().toString(100 * share, "f", decimals)
    return QCoreApplication.translate("Comparison", "{0} %").format(text)


def _points(difference: float) -> str:
    sign = "+" if difference > 0 else ""
    return sign + QLocale().toString(100 * difference, "f", 0)


def _answer(answer: Answers, number: int) -> str:
    genre = answer.genres[number]
    if genre is None:
        return QCoreApplication.translate("Comparison", "no genre")
    return f"{genre} · {percent(answer.confidences[number])}"
