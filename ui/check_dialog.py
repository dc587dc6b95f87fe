"""F9: everything that is missing or wrong, what blocks first; a double click goes to the place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from app.checks import periksa_kantor
from app.desk import Desk
from app.domain.kelengkapan import Masalah
from app.words import say_pesan
from ui.kit import look
from ui.kit.context import Konteks
from ui.kit.delegate import CellLook
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable

TINGKAT = {"T": ("menghalangi", "merah"), "P": ("segera", "kuning"), "I": ("saran", "abu")}
Jump = Callable[[tuple[str, str], str | None], None]


class CheckDialog(QDialog):
    def __init__(self, desk: Desk, konteks: Konteks, jump: Jump, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Periksa data")
        self.resize(820, 480)
        found = periksa_kantor(desk, konteks.periode)
        self.model = TableModel(COLUMNS, found, self)
        table = ExcelTable(self.model, self, baris=True)
        table.setAccessibleName("Masalah")
        table.doubleClicked.connect(lambda _: self._go(table.current_row(), jump))
        blocking = sum(m.tingkat == "T" for m in found)
        head = QLabel(
            f"{len(found)} catatan, {blocking} menghalangi. Klik ganda untuk menuju tempatnya." if found else "Tidak ada masalah."
        )
        head.setFont(look.font(11, semibold=True))
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addWidget(table, 1)

    def _go(self, masalah: Masalah | None, jump: Jump) -> None:
        if masalah is not None:
            jump(masalah.akar, masalah.bagian)
            self.close()


COLUMNS = (
    Column("Akibat", lambda m: TINGKAT[m.tingkat][0], lebar=120, look=lambda m: CellLook(chip=True, tint=TINGKAT[m.tingkat][1])),
    Column("Masalah", lambda m: say_pesan(m.pesan), lebar=0),
)
