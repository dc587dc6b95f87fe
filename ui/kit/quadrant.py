"""The 3×3 of the regulation, painted: result upwards, behaviour to the right, one cell filled."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.predikat import KUADRAN, Rating
from ui.kit import look
from ui.kit.fields import name_of

ROWS = (Rating.DIATAS, Rating.SESUAI, Rating.DIBAWAH)
COLUMNS = (Rating.DIBAWAH, Rating.SESUAI, Rating.DIATAS)
LEFT, HEAD, FOOT = 84, 26, 46  # room for the words beside, above and below the cells
MIDDLE = Qt.AlignmentFlag.AlignCenter
START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Quadrant(QWidget):
    def __init__(self, hasil: Rating | None, perilaku: Rating | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hasil, self.perilaku = hasil, perilaku
        named = name_of(KUADRAN[hasil, perilaku]) if hasil and perilaku else "-"
        self.setAccessibleName(f"Kuadran predikat: {named}")

    def sizeHint(self) -> QSize:
        return QSize(420, 250)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide, high = (self.width() - LEFT - 4) // 3, (self.height() - HEAD - FOOT - 4) // 3
        self._word(painter, QRect(0, 0, LEFT, HEAD), "Hasil kerja ↑", START)
        for y, hasil in enumerate(ROWS):
            top = HEAD + y * high
            self._label(painter, QRect(0, top, LEFT - 8, high), hasil, START, chosen=hasil is self.hasil)
            for x, perilaku in enumerate(COLUMNS):
                self._cell(painter, QRect(LEFT + x * wide, top, wide, high), hasil, perilaku)
        foot = HEAD + 3 * high + 6
        for x, perilaku in enumerate(COLUMNS):
            self._label(painter, QRect(LEFT + x * wide, foot, wide, 18), perilaku, MIDDLE, chosen=perilaku is self.perilaku)
        self._word(painter, QRect(LEFT, foot + 20, 3 * wide, 18), "Perilaku kerja →", END)

    def _label(self, painter: QPainter, box: QRect, rating: Rating, align: Qt.AlignmentFlag, *, chosen: bool) -> None:
        painter.setFont(look.font(9, semibold=chosen))
        painter.setPen(QColor(look.ACCENT if chosen else look.MUTED))
        painter.drawText(box, align, {"DIATAS": "Di atas", "SESUAI": "Sesuai", "DIBAWAH": "Di bawah"}[rating.value])

    def _word(self, painter: QPainter, box: QRect, text: str, align: Qt.AlignmentFlag) -> None:
        painter.setFont(look.font(9, semibold=True))
        painter.setPen(QColor(look.MUTED))
        painter.drawText(box, align, text)

    def _cell(self, painter: QPainter, box: QRect, hasil: Rating, perilaku: Rating) -> None:
        here = hasil is self.hasil and perilaku is self.perilaku
        beside = hasil is self.hasil or perilaku is self.perilaku
        painter.fillRect(box, QColor(look.ACCENT if here else look.TINT if beside else look.SURFACE))
        painter.setPen(QColor(look.LINE))
        painter.drawRect(box)
        painter.setPen(QColor("#FFFFFF" if here else look.TEXT))
        painter.setFont(look.font(10, semibold=here))
        painter.drawText(
            box.adjusted(6, 0, -6, 0), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, name_of(KUADRAN[hasil, perilaku])
        )
