"""Lists of the office on screen: everybody's predicate with its filter, and the roster by rank."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.pegawai import Orang, Pegawai
from app.domain.predikat import Predikat
from app.recap import BarisRekap, Rekap
from app.words import say
from ui.kit import look
from ui.kit.delegate import CellLook
from ui.kit.fields import Choice, grouped_nip, name_of
from ui.kit.label import label
from ui.kit.model import Column, TableModel
from ui.kit.reading import show_date
from ui.kit.table import ExcelTable

TINT = {
    Predikat.SANGAT_BAIK: "hijau",
    Predikat.BAIK: "biru",
    Predikat.BUTUH_PERBAIKAN: "kuning",
    Predikat.KURANG: "merah",
    Predikat.SANGAT_KURANG: "merah",
}
OPEN = "belum"  # the value of the filter for those without a predicate


@dataclass(frozen=True, slots=True)
class Urut:
    """One line of the roster by rank."""

    nomor: int
    pegawai: Pegawai
    orang: Orang


def _predicate(baris: BarisRekap) -> CellLook:
    return CellLook(chip=baris.predikat is not None, tint=TINT.get(baris.predikat, "") if baris.predikat else "", muted=True)


RECAP = (
    Column("Nama", lambda b: b.orang.nama, lebar=230, look=lambda b: CellLook(second=b.orang.jabatan)),
    Column("NIP", lambda b: b.orang.nip or "", lebar=176, tampak=lambda b: grouped_nip(b.orang.nip)),
    Column("Hasil kerja", lambda b: name_of(b.hasil) or "–", lebar=142),
    Column("Perilaku", lambda b: name_of(b.perilaku) or "–", lebar=142),
    Column("Predikat", lambda b: name_of(b.predikat) or "belum ada", lebar=132, look=_predicate),
    Column("Keadaan", lambda b: "" if b.final else "draf", lebar=74, chip=True),
    Column("Pangkat", lambda b: b.orang.pangkat_golongan or "", lebar=180),
    Column("Unit kerja", lambda b: b.orang.unit_kerja or "", lebar=220),
    Column("Jabatan", lambda b: b.orang.jabatan, lebar=220, tampil=False),
)
RANKS = (
    Column("No", lambda u: str(u.nomor), lebar=56, kanan=True, order=lambda u: u.nomor),
    Column("Nama", lambda u: u.orang.nama, lebar=230, look=lambda u: CellLook(second=u.orang.jabatan)),
    Column("NIP", lambda u: u.orang.nip or "", lebar=176, tampak=lambda u: grouped_nip(u.orang.nip)),
    Column("Pangkat", lambda u: u.orang.pangkat_golongan or "–", lebar=190),
    Column("TMT", lambda u: show_date(u.pegawai.tmt_golongan), lebar=96, order=lambda u: str(u.pegawai.tmt_golongan or "")),
    Column("Pendidikan", lambda u: u.pegawai.pendidikan or "", lebar=110),
    Column("Lahir", lambda u: show_date(u.pegawai.tanggal_lahir), lebar=96, order=lambda u: str(u.pegawai.tanggal_lahir or "")),
    Column("Unit kerja", lambda u: u.orang.unit_kerja or "", lebar=220),
    Column("Jabatan", lambda u: u.orang.jabatan, lebar=220, tampil=False),
)


class ListTable(QWidget):
    """`menuju` carries the row that was opened. `sifat` gives the value by which a row is filtered."""

    menuju = Signal(object)

    def __init__(
        self, kode: str, name: str, columns: Sequence[Column], sifat: Callable[[Any], object] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look.mark(self, bidang="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sifat = sifat
        self._rows: tuple[Any, ...] = ()
        self.model = TableModel(columns, (), self)
        self.table = ExcelTable(self.model, row=look.ROW_TWO, baris=True, beku=2 if columns[0].kanan else 1)
        self.table.setAccessibleName(name)
        self.table.header.remember(kode)
        self.table.activated.connect(lambda _: self.menuju.emit(self.table.current_row()))
        self.table.doubleClicked.connect(lambda _: self.menuju.emit(self.table.current_row()))
        self.filter = Choice()
        self.filter.setAccessibleName(f"Saring {name}")
        self.filter.setMinimumWidth(look.px(210))
        self.filter.selesai.connect(lambda _: self._fill())
        self.filter.setVisible(sifat is not None)
        self._lay_out()

    def _lay_out(self) -> None:
        self.hint = label(say("laporan_petunjuk_tabel"), 9, colour="redup", wrap=False)
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 8)
        top.addWidget(self.filter)
        top.addStretch(1)
        top.addWidget(self.hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)

    def show_rows(self, rows: Sequence[Any], choices: Sequence[tuple[object, str]], cari: str, empty: str) -> None:
        kept = self.filter.value()
        self._rows = tuple(rows)
        self.table.empty.say(empty)
        self.filter.set_options([(None, f"Semua {len(rows)}"), *choices])
        self.filter.set_value(kept if kept in self.filter.values() else None)
        self.model.set_filter(cari)
        self._fill()

    def _fill(self) -> None:
        wanted = self.filter.value()
        sifat = self._sifat
        self.model.set_rows([row for row in self._rows if wanted is None or (sifat and sifat(row) == wanted)])

    def search(self, words: str) -> None:
        self.model.set_filter(words)


def predicate_choices(isi: Rekap) -> list[tuple[object, str]]:
    """With counts; a predicate that nobody has is still a place to look."""
    belum = sum(b.predikat is None for b in isi.baris)
    found: list[tuple[object, str]] = [(p, f"{name_of(p)} {n}") for p, n in isi.jumlah.items()]
    return [*found, (OPEN, f"Belum ada {belum}")] if belum else found


def recap_table() -> ListTable:
    return ListTable("rekap", "Rekap predikat", RECAP, lambda b: b.predikat or OPEN)


def ranks_table() -> ListTable:
    return ListTable("duk", "Daftar urut kepangkatan", RANKS)
