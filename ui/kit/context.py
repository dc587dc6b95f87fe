"""What the bar above the tabs says, and what every tab can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.desk import Desk
from app.domain.periode import Periode
from app.domain.perubahan import Perubahan
from app.errors import UserError
from app.words import say_error
from ui.kit.notice import Notice


@dataclass(frozen=True, slots=True)
class Konteks:
    """The period, the unit (None = all) and the words looked for."""

    periode: Periode
    unit: str | None = None
    cari: str = ""


class Page(QWidget):
    """A tab over the desk. `lepas_saringan` asks the window to empty its search and its unit.

    `perintah` asks for a command of the menu by name, `menuju` for another tab: (akar, bagian) as in `tuju`.
    `kabar` says what goes on in the background, for the status bar; `tenang` that it has ended.
    """

    lepas_saringan = Signal()
    dicadangkan = Signal()  # a copy of the file was made
    perintah = Signal(str)
    menuju = Signal(tuple, object)
    kabar = Signal(str)
    tenang = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.konteks: Konteks | None = None
        self.notice = Notice()

    def muat(self, konteks: Konteks) -> None:
        """Reads its values anew and repaints."""
        raise NotImplementedError

    def saring(self, konteks: Konteks) -> None:
        """Only the words looked for changed."""
        self.muat(konteks)

    def ikut(self, perubahan: Perubahan) -> None:
        """Repaints what a change touched; a page that does not know better reads everything anew."""
        if self.konteks is not None:
            self.muat(self.konteks)

    def status(self) -> str:
        """For the right of the status bar."""
        raise NotImplementedError

    def tuju(self, akar: tuple[str, str], bagian: str | None) -> None:
        """Selects the row of a problem."""

    def baru(self) -> None:
        """Ctrl+N: what this tab makes anew."""

    def sibuk(self) -> str:
        """A sentence about work in the background that closing the window would cut off; empty when there is none."""
        return ""

    def tutup(self) -> None:
        """The window closes: whatever goes on in the background has ended when this returns."""

    def settle(self) -> None:
        """What is being typed is kept for whom it was typed, before anything else happens.

        A list keeps the focus: its own editor is a widget of its own, and the arrow keys go on walking through it.
        """
        focus = self.focusWidget()
        if focus is not None and self.isAncestorOf(focus) and not isinstance(focus, QAbstractItemView):
            focus.clearFocus()

    def guarded(self, call: Callable[[], object]) -> bool:
        """Runs an act; a refusal is shown in place with its remedy, and the answer is False."""
        try:
            call()
        except UserError as error:
            self.notice.tell("salah", say_error(error), [("Tutup", self.notice.hide)])
            return False
        return True


@dataclass(frozen=True, slots=True)
class PageSpec:
    title: str
    factory: Callable[[Desk], Page]
