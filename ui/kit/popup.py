"""A few sentences under what was pressed; any press beside it or Esc closes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.kit import look
from ui.kit.label import label

WIDE = 360


class Popup(QFrame):
    def __init__(self, sentences: Sequence[str], at: QWidget) -> None:
        super().__init__(at, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.setStyleSheet(f"#popup {{ background:{look.SURFACE}; border:1px solid {look.LINE} }}")
        self._at = at
        self.sentences = tuple(sentences)
        self.setAccessibleName(" ".join(sentences))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        for sentence in sentences:
            layout.addWidget(label(sentence))
        self.setFixedWidth(WIDE)

    def open(self) -> None:
        """Above the place where there is no room below."""
        self.adjustSize()
        corner = self._at.mapToGlobal(self._at.rect().bottomLeft())
        screen = self._at.screen().availableGeometry()
        if corner.y() + self.height() > screen.bottom():
            corner = self._at.mapToGlobal(self._at.rect().topLeft())
            corner.setY(corner.y() - self.height())
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        self.move(corner)
        self.show()
