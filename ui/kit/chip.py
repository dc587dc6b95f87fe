"""A state word on its tint, outside a table; pressable where it opens something."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kit import look
from ui.kit.delegate import draw_chip

HEIGHT = 24
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight


class Chip(QAbstractButton):
    """As wide as `room`, so that another word moves nothing and stands at one side of it; without `room` as wide as its word."""

    def __init__(self, room: int = 0, *, right: bool = False, opens: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._side, self._state = room, RIGHT if right else LEFT, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        if opens:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_word(self, word: str, state: str = "") -> None:
        """`state`: one of look.STATES; empty = the colour the word has everywhere."""
        if (word, state) != (self.text(), self._state):
            self._state = state
            self.setText(word)
            self.setToolTip(word)
            self.update() if self._room else self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._room or QFontMetrics(look.font(9, semibold=True)).horizontalAdvance(self.text()) + 18, look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text():
            return
        painter = QPainter(self)
        colours = look.STATES[self._state] if self._state else look.colour_of(self.text())
        draw_chip(painter, self.rect().adjusted(1, 0, -1, 0), self.text(), colours, self._side)
        if self.hasFocus():
            wide = min(QFontMetrics(look.font(9, semibold=True)).horizontalAdvance(self.text()) + 18, self.width())
            left = self.width() - wide if self._side == RIGHT else 0
            painter.setPen(look.colour(look.ACCENT))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(left, 0, wide - 1, self.height() - 1, 5, 5)
