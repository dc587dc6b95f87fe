"""The four steps of the import above it: which are done, where one stands, and back by a press."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.kit import look

STEPS = ("Berkas", "Lembar", "Kolom", "Periksa")
BERKAS, LEMBAR, KOLOM, PERIKSA = range(4)
HIGH = 28


class Step(QAbstractButton):
    """`state`: `selesai`, `kini`, or empty for what comes later. `reached`: it has been looked at, so it can be gone back to."""

    def __init__(self, n: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n, self.state, self.reached = n, "", False
        self.setText(text)
        self.setAccessibleName(f"Langkah {n + 1} dari {len(STEPS)}: {text}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: str) -> None:
        self.state = state
        self.reached = self.reached or bool(state)
        self.setEnabled(self.reached)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(look.font(10, semibold=True)).horizontalAdvance(self.text()) + 40, look.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.rect().center().y()
        badge = QRect(2, middle - 10, 22, 22)
        now = self.state == "kini"
        if self.state == "selesai":
            look.icon("circle-check", look.GREEN).paint(painter, badge.adjusted(2, 2, -2, -2))
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(look.TINT if now else look.GREY_TINT))
            painter.drawRoundedRect(badge, 4, 4)
            painter.setFont(look.font(9, semibold=True))
            painter.setPen(look.colour(look.ACCENT if now else look.MUTED))
            painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), str(self._n + 1))
        painter.setFont(look.font(10, semibold=now))
        painter.setPen(look.colour(look.TEXT if now else look.MUTED))
        painter.drawText(self.rect().adjusted(32, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setPen(look.colour(look.ACCENT))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)


class Steps(QWidget):
    """`chosen` carries the step pressed, one already reached."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = [Step(n, text) for n, text in enumerate(STEPS)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for n, step in enumerate(self.steps):
            if n:
                row.addWidget(_Arrow())
            step.clicked.connect(lambda _=False, at=n: self.chosen.emit(at))
            row.addWidget(step)

    def stand_at(self, at: int) -> None:
        for n, step in enumerate(self.steps):
            step.set_state("kini" if n == at else "selesai" if n < at or step.reached else "")


class _Arrow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(16, look.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look.icon("chevron-right", look.FAINT).paint(QPainter(self), 0, self.height() // 2 - 8, 16, 16)
