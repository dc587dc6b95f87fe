"""The grid of roles: first column frozen, heads of several lines, as wide as the window, with who holds each at its foot."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStyleOptionViewItem, QWidget

from ui.indikator.matrix_rows import FIRST, LEAST, Table, columns
from ui.kit import look
from ui.kit.delegate import CellDelegate, draw_chip
from ui.kit.measure import WRAP, metrics, wrapped
from ui.kit.model import READ_ONLY, Index, TableModel
from ui.kit.table import ExcelTable

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class WrappedHeader(QHeaderView):
    """The leader's indicators are sentences: up to three lines each."""

    LINES = 3

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def _words(self, at: int) -> str:
        return str(self.model().headerData(at, Qt.Orientation.Horizontal) or "")

    def sizeHint(self) -> QSize:
        most = metrics(10, semibold=True).lineSpacing() * self.LINES
        each = [wrapped(self._words(n), self.sectionSize(n) - 24, 10, semibold=True) for n in range(self.count())]
        high = min(most, max(each, default=20))
        return QSize(super().sizeHint().width(), high + 14)

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        painter.fillRect(rect, look.colour(look.PANE))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour(look.LINE))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), look.colour(look.HAIR))
        painter.setFont(look.font(10, semibold=True))
        painter.setPen(look.colour(look.MUTED))
        area = rect.adjusted(16 if at == 0 else 12, 4, -12, -4)
        painter.drawText(area, int(LEFT | WRAP), shortened(self._words(at), area.width(), area.height()))


@cache
def shortened(words: str, width: int, height: int) -> str:
    """As many whole words as fit, the rest as an ellipsis."""
    kept = words.split()
    while len(kept) > 1 and wrapped(" ".join(kept) + ("" if len(kept) == len(words.split()) else " …"), width, 10, semibold=True) > height:
        kept.pop()
    return words if len(kept) == len(words.split()) else " ".join(kept) + " …"


class MatrixDelegate(CellDelegate):
    """A hairline between columns; the one between rows every table has."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().paint(painter, option, index)
        painter.fillRect(option.rect.right(), option.rect.top(), 1, option.rect.height(), look.colour(look.HAIR))


class RoleModel(TableModel):
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Nobody writes a sentence into a SKP that is set, only to see it refused."""
        return READ_ONLY if index.isValid() and self.rows[index.row()].tetap else super().flags(index)


class MatrixTable(ExcelTable):
    """Enter writes and goes down, Alt+Enter makes a further role in the cell."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(RoleModel(columns(table), table.baris), parent, row=48, beku=1)
        self.setAccessibleName("Matriks peran hasil")
        head = WrappedHeader(self)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        self.setHorizontalHeader(head)
        self.setItemDelegate(MatrixDelegate(self))
        model = self.model()
        assert isinstance(model, TableModel)
        self.roles = model
        model.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.share(self.viewport().width())
        super().resizeEvent(event)
        self.fit_rows()

    def share(self, width: int) -> None:
        """The columns share what the first one leaves; where that is too little the rest scrolls under it."""
        count = self.roles.columnCount() - 1
        self.setColumnWidth(0, look.px(FIRST))
        if count > 0:
            each = max(look.px(LEAST), (width - look.px(FIRST)) // count)
            for at in range(1, count + 1):
                self.setColumnWidth(at, each)

    def fit_rows(self) -> None:
        for at in range(self.roles.rowCount()):
            lines = [wrapped(self.roles.cell(at, n).text, self.columnWidth(n) - 24, 10) for n in range(1, self.roles.columnCount())]
            self.setRowHeight(at, max(look.px(48), max(lines, default=0) + 14))
        self.horizontalHeader().updateGeometry()
        self.updateGeometries()


class Coverage(QWidget):
    """Who holds each column, fixed under the table and scrolled sideways with it; a gap is a chip."""

    def __init__(self, table: MatrixTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._counts: list[int] = []
        self.setFixedHeight(look.px(36))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        table.horizontalScrollBar().valueChanged.connect(self._moved)
        table.horizontalHeader().sectionResized.connect(self._moved)

    def _moved(self, *_: int) -> None:
        self.update()

    def show_table(self, found: Table) -> None:
        self._counts = [found.pemegang(n) for n in range(len(found.kolom))]
        self.setAccessibleName("; ".join(f"kolom {n}: {self.words(n - 1)}" for n in range(1, len(self._counts) + 1)))
        self.setVisible(bool(found.kolom))
        self.update()

    def words(self, n: int) -> str:
        return f"{self._counts[n]} orang" if self._counts[n] else "belum ada"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour(look.PANE))
        painter.fillRect(0, 0, self.width(), 1, look.colour(look.LINE))
        for n, count in enumerate(self._counts):
            left = self._table.columnViewportPosition(n + 1)
            area = QRect(left + 12, 0, self._table.columnWidth(n + 1) - 24, self.height())
            if count:
                painter.setFont(look.font(10))
                painter.setPen(look.colour(look.TEXT))
                painter.drawText(area, int(LEFT), self.words(n))
            else:
                draw_chip(painter, area, self.words(n), look.STATES["kuning"])
        first = QRect(0, 1, self._table.columnWidth(0), self.height())
        painter.fillRect(first, look.colour(look.PANE))
        painter.setFont(look.font(10, semibold=True))
        painter.setPen(look.colour(look.TEXT))
        painter.drawText(first.adjusted(16, 0, 0, 0), int(LEFT), "Dipegang oleh")
