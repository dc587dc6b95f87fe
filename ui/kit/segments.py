"""A choice of few, side by side, with its digit as key; nothing is chosen until somebody chooses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import look

HEIGHT = 32


class Segments(QWidget):
    """`dipilih` carries the value when the operator chooses, also the one already chosen."""

    dipilih = Signal(object)

    def __init__(self, choices: Sequence[tuple[Any, str]], name: str, *, digits: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = tuple(choices)
        self.digits = digits
        self.chosen: Any = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Other words or counts; the choice stays where it still exists."""
        self.choices = tuple(choices)
        self.updateGeometry()
        self.update()
        self.set_value(self.chosen if any(value == self.chosen for value, _ in choices) else None)

    def value(self) -> Any:
        return self.chosen

    def set_value(self, value: Any) -> None:
        if value == self.chosen:
            return
        self.chosen = value
        named = next((text for each, text in self.choices if each == value), "")
        self.setAccessibleDescription(named)
        self.update()

    def choose(self, n: int) -> None:
        if self.isEnabled() and 0 <= n < len(self.choices):
            self.set_value(self.choices[n][0])
            self.dipilih.emit(self.chosen)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(look.font(10, semibold=True))
        return QSize(sum(metrics.horizontalAdvance(text) + (46 if self.digits else 28) for _, text in self.choices), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60 * len(self.choices), HEIGHT)

    def _boxes(self) -> list[QRect]:
        """Widths follow the texts; the shared edge is drawn once."""
        weights = [self.fontMetrics().horizontalAdvance(text) + 40 for _, text in self.choices]
        boxes, left = [], 0
        for n, weight in enumerate(weights):
            right = self.width() - 1 if n == len(weights) - 1 else left + int((self.width() - 1) * weight / sum(weights))
            boxes.append(QRect(left, 0, right - left, HEIGHT - 1))
            left = right
        return boxes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and self.digits:
            self.choose(key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            at = next((n for n, (each, _) in enumerate(self.choices) if each == self.chosen), -1)
            self.choose(max(0, at - 1) if key == Qt.Key.Key_Left else min(len(self.choices) - 1, at + 1))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self.choose(next((n for n, box in enumerate(self._boxes()) if box.contains(at)), -1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = self._boxes()
        painter.setPen(QPen(look.colour(look.ACCENT if self.hasFocus() else look.FIELD), 1))
        painter.setBrush(look.colour(look.SURFACE if self.isEnabled() else look.PANE))
        painter.drawRoundedRect(QRectF(0.5, 0.5, self.width() - 1, HEIGHT - 1), 4, 4)
        for box in boxes[1:]:
            painter.drawLine(QLineF(box.left() + 0.5, 1, box.left() + 0.5, HEIGHT - 1))
        for n, (box, (value, text)) in enumerate(zip(boxes, self.choices, strict=True)):
            self._one(painter, box, n, text, value == self.chosen and self.chosen is not None)

    def _one(self, painter: QPainter, box: QRect, n: int, text: str, chosen: bool) -> None:
        if chosen:
            painter.setPen(QPen(look.colour(look.ACCENT), 2))
            painter.setBrush(look.colour(look.TINT))
            painter.drawRoundedRect(QRectF(box.left() + 1, 1, box.width() - 1, HEIGHT - 2), 3, 3)
        left = box.left() + 10
        if self.digits:
            self._digit(painter, QRectF(left + 0.5, box.center().y() - 8.5, 18, 18), n, chosen)
            left += 27
        painter.setFont(look.font(10, semibold=chosen))
        painter.setPen(look.colour(look.ACCENT if chosen else look.TEXT if self.isEnabled() else look.FAINT))
        room = box.adjusted(left - box.left(), 0, -4, 0)
        align = Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignLeft if self.digits else Qt.AlignmentFlag.AlignHCenter)
        room = room if self.digits else box
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(align), shown)

    def _digit(self, painter: QPainter, square: QRectF, n: int, chosen: bool) -> None:
        """The key in a small square, filled when chosen: a third cue beside tint and frame."""
        painter.setPen(QPen(look.colour(look.ACCENT if chosen else look.FIELD), 1))
        painter.setBrush(look.colour(look.ACCENT if chosen else look.SURFACE))
        painter.drawRoundedRect(square, 3, 3)
        painter.setPen(look.colour(look.SURFACE if chosen else look.MUTED))
        painter.setFont(look.font(9))
        painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), str(n + 1))
