"""The status bar: the last result left, the chosen cells in the middle, progress, file and last backup right."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from ui.kit import look


class StatusLine(QStatusBar):
    def __init__(self, file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.icon, self.last, self.chosen = QLabel(), QLabel(), QLabel()
        self.count, self.file, self.backup = QLabel(), QLabel(file), QLabel()
        self.setContentsMargins(12, 0, 8, 0)
        for label in (self.icon, self.last):
            self.addWidget(label)
        for label in (self.chosen, self.count, self.file, self.backup):
            label.setStyleSheet(f"color:{look.MUTED}; padding:0 8px")
            self.addPermanentWidget(label)

    def saved(self, what: str, now: datetime) -> None:
        """`what` is durable: committed to the file."""
        self.icon.setPixmap(look.icon("check", look.GREEN).pixmap(16, 16))
        self.last.setText(f"{what} · tersimpan {now:%H.%M}")

    def working(self, sentence: str) -> None:
        """What goes on in the background."""
        self.icon.setPixmap(look.icon("printer", look.MUTED).pixmap(16, 16))
        self.last.setText(sentence)

    def done(self, sentence: str) -> None:
        self.icon.setPixmap(look.icon("check", look.GREEN).pixmap(16, 16))
        self.last.setText(sentence)

    def backed_up(self, when: datetime | None, now: datetime) -> None:
        if when is None:
            self.backup.setText("Belum ada cadangan")
        else:
            self.backup.setText(f"Cadangan {when:%H.%M}" if when.date() == now.date() else f"Cadangan {when:%d/%m/%Y}")
