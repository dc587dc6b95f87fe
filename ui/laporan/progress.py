"""What goes on in the background, in the place of the button that started it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.words import say
from ui.kit import look
from ui.kit.label import label
from ui.kit.line import TextLine
from ui.kit.task import Task, Work


class Progress(QWidget):
    """One task at a time. `kabar` repeats the sentence for the status bar; `mulai` and `selesai` tell when it begins and ends."""

    kabar = Signal(str)
    mulai = Signal()
    selesai = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._ended = False
        self._then: Callable[[Any], None] = _nothing
        self._else: Callable[[Any], None] = _nothing
        self.sentence = TextLine(10, semibold=True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedHeight(6)
        self.left = label("", 9, colour="redup")
        self.halt = QPushButton(look.icon("player-stop"), "Hentikan")
        self.halt.clicked.connect(self.stop)
        foot = QHBoxLayout()
        foot.addWidget(self.left, 1)
        foot.addWidget(self.halt, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.sentence, self.bar):
            layout.addWidget(widget)
        layout.addLayout(foot)
        self.hide()

    @property
    def busy(self) -> bool:
        return self._task is not None

    def start(self, work: Work, done: Callable[[Any], None], failed: Callable[[Any], None]) -> None:
        """`done` and `failed` are called on the GUI thread."""
        if self._task is not None or self._ended:
            return
        self._task = Task(work, self)
        self._task.progress.connect(self._tell)
        self._then, self._else = done, failed
        self._task.done.connect(self._done)
        self._task.failed.connect(self._failed)
        self._task.finished.connect(self._finished)
        self.sentence.set_text(say("cetak_menyiapkan"))
        self.left.setText("")
        self.bar.setRange(0, 0)
        self.halt.setEnabled(True)
        self.show()
        self.mulai.emit()
        self._task.start()

    def stop(self) -> None:
        """After the page or the person at hand."""
        if self._task is not None:
            self._task.requestInterruption()
            self.halt.setEnabled(False)
            self.left.setText(say("cetak_berhenti"))

    def end(self) -> None:
        """Stops and waits: the window closes. What still came of it is told, and nothing after that."""
        if self._task is not None:
            self._task.requestInterruption()
            self._task.wait()
            QCoreApplication.sendPostedEvents(self)
        self._ended = True

    def _done(self, result: Any) -> None:
        if not self._ended:
            self._then(result)

    def _failed(self, error: Any) -> None:
        if not self._ended:
            self._else(error)

    def _tell(self, n: int, dari: int, nama: str) -> None:
        sentence = say("cli_mencetak", n=n, dari=dari, nama=nama)
        self.bar.setRange(0, dari)
        self.bar.setValue(n)
        self.sentence.set_text(sentence)
        if self.halt.isEnabled():
            self.left.setText(say("cetak_sisa", jumlah=dari - n) if n < dari else "")
        self.kabar.emit(sentence)

    def _finished(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        if not self._ended:
            self.selesai.emit()
            self.hide()


def _nothing(_: Any) -> None:
    """Before anything was begun."""
