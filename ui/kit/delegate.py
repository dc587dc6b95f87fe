"""One delegate paints every table: text, second line, chip, tint, old → new."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit import look

PAD = 12
LOOK = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class CellLook:
    """`tint` a state of look.STATES; `old` is drawn struck out before the text; `muted` and `semibold` set the voice."""

    chip: bool = False
    second: str = ""
    tint: str = ""
    old: str = ""
    muted: bool = False
    semibold: bool = False
    wrap: bool = False


class CellDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        cell: CellLook = index.data(LOOK) or CellLook()
        painter.save()
        self._ground(painter, option, index, cell)
        area = option.rect.adjusted(PAD + (4 if index.column() == 0 else 0), 0, -PAD, -1)
        text = str(index.data() or "")
        if cell.chip and text and look.CHIP.get(text.split(" ")[0].rstrip(",")):
            draw_chip(painter, area, text)
        else:
            self._words(painter, area, text, cell, Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0)))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, cell: CellLook) -> None:
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = look.SELECTION if chosen else look.STATES[cell.tint][1] if cell.tint else look.SURFACE
        painter.fillRect(rect, QColor(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(look.HAIR))
        if chosen and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(look.ACCENT))
        if option.state & QStyle.StateFlag.State_HasFocus and index.flags() & Qt.ItemFlag.ItemIsEditable:
            painter.fillRect(rect.adjusted(1, 1, -1, -2), QColor(look.SURFACE))
            painter.setPen(QColor(look.ACCENT))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
            painter.drawRect(rect.adjusted(1, 1, -2, -3))

    def _words(self, painter: QPainter, area: QRect, text: str, cell: CellLook, align: Qt.AlignmentFlag) -> None:
        if cell.old:
            area = self._old(painter, area, cell.old)
        painter.setFont(look.font(10, semibold=cell.semibold))
        painter.setPen(QColor(look.MUTED if cell.muted else look.TEXT))
        if cell.second:
            half = QRect(area.left(), area.top() + 4, area.width(), area.height() // 2 - 2)
            painter.drawText(half, align, elided(painter, text, half.width()))
            painter.setFont(look.font(9))
            painter.setPen(QColor(look.MUTED))
            below = half.translated(0, half.height())
            painter.drawText(below, align, elided(painter, cell.second, below.width()))
        elif cell.wrap:
            painter.drawText(area, align | Qt.TextFlag.TextWordWrap, text)
        else:
            painter.drawText(area, align, elided(painter, text, area.width()))

    def _old(self, painter: QPainter, area: QRect, old: str) -> QRect:
        struck = look.font(9)
        struck.setStrikeOut(True)
        painter.setFont(struck)
        painter.setPen(QColor(look.MUTED))
        wide = min(QFontMetrics(struck).horizontalAdvance(old), area.width() // 2)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, elided(painter, old, wide))
        painter.setFont(look.font(10))
        painter.drawText(area.adjusted(wide + 6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, "→")
        return area.adjusted(wide + 24, 0, 0, 0)


def elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, width)


def draw_chip(painter: QPainter, area: QRect, word: str) -> None:
    """20 px high, radius 4, 9 pt semibold, left in the area and at mid-height."""
    ink, tint = look.colour_of(word)
    font: QFont = look.font(9, semibold=True)
    wide = QFontMetrics(font).horizontalAdvance(word) + 16
    box = QRect(area.left(), area.center().y() - 9, min(wide, area.width()), 20)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
