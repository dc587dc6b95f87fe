"""One background worker for paper, import and export: plain values in and out, progress and a stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from app.domain.baris import uncollected

Work = Callable[[Callable[[int, int, str], bool]], Any]


class Task(QThread):
    """`work` gets a progress call that answers False once the operator stopped. Signals arrive on the GUI thread."""

    progress = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        try:
            with uncollected():  # see ui.kit.collector
                found = self._work(self._tell)
            self.done.emit(found)
        except Exception as error:  # because: it must reach the GUI thread, where the window decides whose fault it is
            self.failed.emit(error)

    def _tell(self, n: int, dari: int, nama: str) -> bool:
        self.progress.emit(n, dari, nama)
        return not self.isInterruptionRequested()
