"""How it is printed: paper, blank for handwriting, and the verbs; progress takes the place of the verb that started it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.domain.kantor import Kertas
from app.words import say
from ui.kit import look
from ui.kit.segments import Segments
from ui.kit.task import Task, Work


class PrintPane(QWidget):
    def __init__(self, kertas: Kertas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="pane")
        self.setMinimumWidth(260)
        self._task: Task | None = None
        self.paper = Segments([(Kertas.A4, "A4  210 × 297"), (Kertas.F4, "F4  215 × 330")], "Kertas", digits=False)
        self.paper.set_value(kertas)
        self.blank = QCheckBox("Kosong, untuk ditulis tangan")
        self.print = QPushButton(look.icon("printer", "#FFFFFF"), "Cetak…  Ctrl+P")
        self.print.setProperty("jenis", "utama")
        self.save = QPushButton(look.icon("file-type-pdf"), "Simpan PDF ini…")
        self.save_all = QPushButton(look.icon("file-type-pdf"), "Simpan semua…")
        self.sheet = QPushButton(look.icon("table"), "Simpan Excel…")
        self.sentence, self.bar, self.halt = QLabel(), QProgressBar(textVisible=False), QPushButton("Hentikan")
        self.sentence.setWordWrap(True)
        self.bar.setFixedHeight(6)
        self._lay_out()
        self._working(False)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        head = QLabel("Cetak")
        head.setFont(look.font(11, semibold=True))
        hundred = QLabel("Cetak selalu pada 100 %, tanpa “sesuaikan ke halaman”.")
        hundred.setWordWrap(True)
        hundred.setStyleSheet(f"color:{look.MUTED}")
        for widget in (head, self.paper, self.blank, hundred, self.sentence, self.bar, self.halt):
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in (self.print, self.save, self.save_all, self.sheet):
            layout.addWidget(widget)

    def describe(self, of_people: bool, people: int, is_recap: bool, ready: bool) -> None:
        self.save_all.setVisible(of_people)
        self.save_all.setText(f"Simpan {people} pegawai…")
        self.sheet.setVisible(is_recap)
        for button in (self.print, self.save):
            button.setEnabled(ready)
        self.save_all.setEnabled(people > 0)

    def start(self, work: Work, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """One task at a time; its signals arrive here."""
        if self._task is not None and self._task.isRunning():
            return
        self._task = Task(work, self)
        self._task.progress.connect(self._tell)
        self._task.done.connect(done)
        self._task.failed.connect(failed)
        self._task.finished.connect(lambda: self._working(False))
        self._working(True)
        self._task.start()

    def stop(self) -> None:
        if self._task is not None:
            self._task.requestInterruption()

    def wait(self) -> None:
        """Until the running task has ended; for closing the window."""
        if self._task is not None:
            self._task.wait()

    def _tell(self, n: int, dari: int, nama: str) -> None:
        self.bar.setMaximum(dari)
        self.bar.setValue(n)
        self.sentence.setText(say("cli_mencetak", n=n, dari=dari, nama=nama))

    def _working(self, on: bool) -> None:
        for widget in (self.sentence, self.bar, self.halt):
            widget.setVisible(on)
        self.save_all.setDisabled(on)
