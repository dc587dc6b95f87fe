"""Who is not ready to be printed, and what each lacks first of all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.domain.masalah import Masalah
from app.reports import Orangnya
from app.words import say, say_pesan
from ui.kit.delegate import CellLook
from ui.kit.list_dialog import ListDialog
from ui.kit.model import Column, TableModel


@dataclass(frozen=True, slots=True)
class Waiting:
    """One person with everything the paper lacks."""

    orang: Orangnya
    masalah: tuple[Masalah, ...]

    @property
    def sebab(self) -> str:
        return say_pesan(self.masalah[0].pesan) if self.masalah else ""


COLUMNS = (
    Column("Pegawai", lambda w: w.orang.nama, lebar=220, look=lambda w: CellLook(second=w.orang.jabatan)),
    Column("Kurang", lambda w: str(len(w.masalah)), lebar=72, kanan=True),
    Column("Yang pertama", lambda w: w.sebab, lebar=0, look=lambda _: CellLook(wrap=True)),
)


class WaitingDialog(ListDialog):
    def __init__(self, judul: str, rows: Sequence[Waiting], go: Callable[[Masalah], None], parent: QWidget) -> None:
        def leave(row: object) -> None:
            if isinstance(row, Waiting) and row.masalah:
                go(row.masalah[0])

        super().__init__(f"Belum siap – {judul}", say("laporan_menunggu", jumlah=len(rows)), TableModel(COLUMNS, rows), leave, parent)
        self.verbs.addStretch(1)
        self.add_verb("Tutup", self.reject)
        self.add_verb("Perbaiki yang dipilih", self.leave, main=True)
