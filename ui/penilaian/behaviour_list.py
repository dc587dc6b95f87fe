"""The seven BerAKHLAK values in two columns with their feedback counts; a digit is the leader's short word on one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit import look
from ui.kit.delegate import CHOSEN, FOCUS, elided
from ui.kit.model import ROW, Column, TableModel
from ui.penilaian.keys import digit_of
from ui.penilaian.lines import PENDEK, Behaviour

HIGH, LINES = 24, 4
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def spoken(row: Behaviour) -> str:
    word = f", {PENDEK[row.singkat]}" if row.singkat else ""
    return f"{row.nilai.nama}: {row.umpan}{word}"


class BehaviourDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: Behaviour = index.data(ROW)
        area = option.rect.adjusted(0, 0, -16, 0)
        if option.state & CHOSEN:
            painter.fillRect(area, look.colour(look.SELECTION))
            painter.fillRect(area.left(), area.top(), 3, area.height(), look.colour(look.ACCENT))
        if option.state & FOCUS:
            painter.setPen(look.colour(look.ACCENT))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        inner = area.adjusted(8, 0, -8, 0)
        painter.setFont(look.font(10))
        painter.setPen(look.colour(look.TEXT))
        painter.drawText(inner, int(LEFT), elided(painter, row.nilai.nama, inner.width()))
        painter.setPen(look.colour(look.AMBER if row.perlu else look.MUTED if row.umpan == "belum ada" else look.TEXT))
        painter.drawText(inner, int(RIGHT), row.umpan)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, look.px(HIGH))


class BehaviourList(QListView):
    """`judged`: a Nilai and the rating of the digit, None to take the short word back. `wrote`: feedback is to be written."""

    judged, wrote, chosen, beyond_end = Signal(object, object), Signal(), Signal(object), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = TableModel((Column("Perilaku kerja", spoken),), (), self)
        self.setModel(self._rows)
        self.setItemDelegate(BehaviourDelegate(self))
        self.setAccessibleName("Perilaku kerja")
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(look.px(HIGH) * LINES + 2)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.doubleClicked.connect(lambda _: self.wrote.emit())

    def show_rows(self, found: list[Behaviour]) -> None:
        self._rows.set_rows(found)

    def rows(self) -> list[Behaviour]:
        return self._rows.rows

    def row(self) -> Behaviour | None:
        found: Behaviour | None = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return found

    def select(self, at: int) -> None:
        self.setCurrentIndex(self._rows.index(at, 0))

    def release(self) -> None:
        """Nothing is chosen here any more: another part of the form is looked at."""
        self.setCurrentIndex(QModelIndex())

    def _tell(self) -> None:
        if self.row() is not None:
            self.chosen.emit(self.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.row() is None:
            self.select(0)
        else:
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, rating = self.row(), digit_of(event)
        if row is not None and rating is not None:
            self.judged.emit(row.nilai, rating)
            self._next()
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.judged.emit(row.nilai, None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert):
            self.wrote.emit()
        elif event.key() == Qt.Key.Key_Down and self.currentIndex().row() == len(self.rows()) - 1:
            self.beyond_end.emit()
        else:
            super().keyPressEvent(event)

    def _next(self) -> None:
        at = self.currentIndex().row() + 1
        if at < len(self.rows()):
            self.select(at)
        else:
            self.beyond_end.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setGridSize(QSize(max(1, self.viewport().width() // 2 - 1), look.px(HIGH)))
