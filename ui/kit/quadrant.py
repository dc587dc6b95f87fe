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
        left, foot = 84, 40
        wide, high = (self.width() - left - 4) // 3, (self.height() - foot - 4) // 3
        for y, hasil in enumerate(ROWS):
            self._label(painter, QRect(0, y * high, left - 8, high), hasil, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for x, perilaku in enumerate(COLUMNS):
                self._cell(painter, QRect(left + x * wide, y * high, wide, high), hasil, perilaku)
        for x, perilaku in enumerate(COLUMNS):
            self._label(painter, QRect(left + x * wide, 3 * high + 4, wide, 18), perilaku, Qt.AlignmentFlag.AlignCenter)
        painter.setFont(look.font(9, semibold=True))
        painter.drawText(QRect(left, 3 * high + 20, 3 * wide, 18), Qt.AlignmentFlag.AlignCenter, "Perilaku kerja →")

    def _label(self, painter: QPainter, box: QRect, rating: Rating, align: Qt.AlignmentFlag) -> None:
        painter.setFont(look.font(9))
        painter.setPen(QColor(look.MUTED))
        painter.drawText(box, align, {"DIATAS": "Di atas", "SESUAI": "Sesuai", "DIBAWAH": "Di bawah"}[rating.value])

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
