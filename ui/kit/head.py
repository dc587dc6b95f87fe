"""The head of a page's work: its subject, a second line about it, and what may be done with it; it never changes height."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import look
from ui.kit.line import TextLine

HIGH = 56


class Head(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="kepala")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px(HIGH))
        self.name, self.detail = TextLine(14, semibold=True), TextLine(9, colour=look.MUTED)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.detail)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._row.setSpacing(8)
        self._row.addLayout(names, 1)

    def add(self, *widgets: QWidget) -> None:
        """At the right, in this order."""
        for widget in widgets:
            self._row.addWidget(widget)
