"""The preview is drawn in the background: one paper at a time, and what was overtaken is never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.papers import Bahan, gambar
from ui.kit.task import Task

if TYPE_CHECKING:
    from app.forms.pages import Naskah


class Drawing(QObject):
    """`jadi` carries the Naskah asked for last, `gagal` what went wrong with it."""

    jadi = Signal(object)
    gagal = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._wanted: Bahan | None = None
        self._drawn: Bahan | None = None
        self._ended = False

    @property
    def busy(self) -> bool:
        return self._task is not None

    def ask(self, bahan: Bahan) -> None:
        """Begins at once, or when the one under way is done."""
        if self._ended:
            return
        self._wanted = bahan
        if self._task is None:
            self._begin()

    def forget(self) -> None:
        """Whatever still comes is not wanted any more."""
        self._wanted = None

    def _begin(self) -> None:
        bahan = self._drawn = self._wanted
        assert bahan is not None
        self._task = Task(lambda _: gambar(bahan), self)
        self._task.done.connect(self._done)
        self._task.failed.connect(self._failed)
        self._task.finished.connect(self._finished)
        self._task.start()

    def _done(self, naskah: Naskah) -> None:
        if self._drawn is self._wanted and not self._ended:
            self._wanted = None
            self.jadi.emit(naskah)

    def _failed(self, error: Any) -> None:
        if self._drawn is self._wanted and not self._ended:
            self._wanted = None
            self.gagal.emit(error)

    def _finished(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        if self._wanted is not None:
            self._begin()

    def end(self) -> None:
        """Nothing more is drawn; waits for the one under way, a few hundredths of a second."""
        self._wanted, self._ended = None, True
        if self._task is not None:
            self._task.wait()
