"""Text that never moves its neighbours: one line, cut with an ellipsis where it is too narrow, whole in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kit import look

VCENTRE = Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | VCENTRE


class TextLine(QWidget):
    """A label for words that change while one works: a change repaints this line and lays nothing out anew."""

    def __init__(
        self, size: int = 10, *, colour: str = look.TEXT, semibold: bool = False, right: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._font, self._colour, self._text = look.font(size, semibold=semibold), colour, ""
        self._align = (Qt.AlignmentFlag.AlignRight | VCENTRE) if right else LEFT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.setToolTip(text)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, QFontMetrics(self._font).height() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(look.colour(self._colour))
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self._align), text)


class LinkLine(QAbstractButton):
    """A verb or a name to press, in a sentence or a list; its width is whatever it is given."""

    def __init__(self, size: int = 10, *, colour: str = look.ACCENT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._font, self._colour = look.font(size), colour
        self._picture: QIcon | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, text: str, colour: str = look.ACCENT, icon: str = "") -> None:
        if (text, colour) != (self.text(), self._colour):
            self._colour = colour
            self.setText(text)
            self.setAccessibleName(text)
            self.setToolTip(text)
        if icon:
            self._picture = look.icon(icon, look.MUTED)

    @property
    def wanted(self) -> int:
        """The width at which nothing is cut."""
        return QFontMetrics(self._font).horizontalAdvance(self.text()) + 8 + (24 if self._picture else 0)

    def sizeHint(self) -> QSize:
        return QSize(60, QFontMetrics(self._font).height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            painter.setPen(look.colour(look.ACCENT))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)
        area = self.rect().adjusted(2, 0, -2, 0)
        if self._picture is not None:
            self._picture.paint(painter, area.left(), area.center().y() - 8, 18, 18)
            area.adjust(24, 0, 0, 0)
        painter.setFont(self._font)
        painter.setPen(look.colour(self._colour if self.isEnabled() else look.FAINT))
        painter.drawText(area, int(LEFT), painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width()))
