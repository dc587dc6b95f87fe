"""A dialog of a few fields: its verb at the far right, the refusal shown inside, nothing lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.errors import UserError
from app.words import say_error
from ui.kit import look
from ui.kit.fields import Field
from ui.kit.notice import Notice


def present(dialog: QDialog) -> None:
    """Shows a window that is gone once it is closed, so that none pile up behind a page."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()


class FormDialog(QDialog):
    """Add fields to `body`; `act` runs on the verb and may raise UserError, which keeps the dialog open."""

    def __init__(self, title: str, verb: str, act: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self._act = act
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        head = QLabel(title)
        head.setFont(look.font(14, semibold=True))
        self.notice = Notice()
        self.body = QVBoxLayout()
        self.verb = QPushButton(verb)
        self.verb.setProperty("jenis", "utama")
        self.verb.setDefault(True)
        self.verb.clicked.connect(self._run)
        leave = QPushButton("Batal")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (leave, self.verb):
            buttons.addWidget(button)
        for widget in (head, self.notice):
            outer.addWidget(widget)
        outer.addLayout(self.body)
        outer.addStretch(1)
        outer.addLayout(buttons)

    def grow(self) -> None:
        """What stands in the body takes all the room there is: for a list."""
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.setStretchFactor(self.body, 1000)

    def showEvent(self, event: QShowEvent) -> None:
        """The first field waits for the first key."""
        super().showEvent(event)
        first = self.findChild(Field)
        (first.control if first is not None else self.verb).setFocus()

    def _run(self) -> None:
        try:
            self._act()
        except UserError as error:
            self.notice.tell("salah", say_error(error))
            return
        self.accept()
