"""Capaian kinerja organisasi: every unit of the period in one table, typed or pasted in place; whose papers need it stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.capaian import baca_predikat_organisasi
from app.domain.capaian_unit import AsalCapaian, CapaianUnit, daftar_capaian, dalam
from app.domain.evaluasi import CapaianOrganisasi
from app.domain.periode import Periode
from app.domain.perubahan import id_baru
from app.domain.predikat import PredikatOrganisasi
from app.errors import UserError
from app.words import say, say_error
from ui.kit.delegate import CellLook
from ui.kit.fields import name_of
from ui.kit.label import label
from ui.kit.model import Column, TableModel
from ui.kit.notice import Notice
from ui.kit.reading import read_date, show_date
from ui.kit.table import ExcelTable
from ui.penilaian.subject import ORGANISATION

PREDIKAT = 1
WIDE, HIGH = 1120, 480


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit as typed: the texts are read only when they are written."""

    asal: CapaianUnit
    nama: str
    predikat: str
    sumber: str
    penetap: str
    tanggal: str
    pemakai: tuple[str, ...]

    @property
    def kata_pemakai(self) -> str:
        return say("capaian_pemakai", jumlah=len(self.pemakai)) if self.pemakai else "–"

    @property
    def keterangan(self) -> str:
        kode, dipakai = self.asal.asal, self.asal.dipakai
        if kode is AsalCapaian.SENDIRI:
            return ""
        if dipakai is None:
            return say("capaian_belum") if self.pemakai else ""
        return say(f"capaian_{kode.value.lower()}", predikat=name_of(dipakai.predikat), periode=dipakai.periode.nama)


def _typed(field: str) -> object:
    return lambda row, text: replace(row, **{field: text})


def _column(title: str, field: str, wide: int, **more: object) -> Column:
    return Column(title, lambda row: getattr(row, field), _typed(field), lebar=wide, **more)  # type: ignore[arg-type]  # because: the fields of Column by name


def _predicate_look(row: UnitRow) -> CellLook:
    if not row.predikat:
        return CellLook()
    known = baca_predikat_organisasi(row.predikat)
    return CellLook(chip=True, tint=ORGANISATION[known] if known else "merah")


COLUMNS = (
    Column("Unit kerja", lambda r: r.nama, lebar=240),
    _column("Predikat", "predikat", 140, look=_predicate_look, pilihan=lambda _: [name_of(p) for p in PredikatOrganisasi]),
    _column("Sumber", "sumber", 210, look=lambda _: CellLook(wrap=True)),
    _column("Ditetapkan oleh", "penetap", 140),
    _column("Tanggal", "tanggal", 100),
    Column("Dipakai untuk", lambda r: r.kata_pemakai, lebar=0, look=lambda r: CellLook(second=r.keterangan)),
)


class OrganisationDialog(QDialog):
    """`people`: ids of whose papers are looked at. What is typed is saved at once, one undo step an act."""

    def __init__(self, desk: Desk, periode: Periode, people: Sequence[str], unit: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Capaian organisasi – {periode.nama}")
        self.resize(WIDE if parent is None else min(WIDE, parent.window().width() - 24), HIGH)
        self._desk, self._periode, self._people = desk, periode, tuple(people)
        self.notice = Notice()
        self.model = TableModel(COLUMNS, (), self)
        self.table = ExcelTable(self.model, row=44, beku=1)
        self.table.setAccessibleName("Capaian organisasi per unit")
        self.model.edited.connect(self._edited)
        self._lay_out()
        self.reload()
        silence = desk.dengar(lambda _: self.reload())
        self.finished.connect(lambda _: silence())
        at = next((n for n, row in enumerate(self.model.rows) if row.asal.unit.id == unit), 0)
        if self.model.rows:
            self.table.select_row(at, PREDIKAT)

    def _lay_out(self) -> None:
        close = QPushButton("Tutup")
        close.clicked.connect(self.close)
        close.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(label(say("capaian_petunjuk"), 9, colour="redup"), 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 20, 0, 16)
        layout.setSpacing(10)
        head = label(f"Capaian kinerja organisasi, {self._periode.nama}", 14, semibold=True)
        head.setContentsMargins(24, 0, 24, 0)
        foot.setContentsMargins(24, 0, 24, 0)
        layout.addWidget(head)
        layout.addWidget(self.notice)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def reload(self) -> None:
        bagan = self._desk.bagan()
        known = [id for id in self._people if id in bagan.pegawai]
        found = daftar_capaian(bagan, self._desk.semua(CapaianOrganisasi).values(), self._periode, self._desk.kantor(), known)
        self.model.set_rows([self._row(each) for each in found])

    def _row(self, each: CapaianUnit) -> UnitRow:
        sendiri, bagan = each.sendiri, self._desk.bagan()
        nama = "   " * dalam(bagan, each.unit) + each.unit.nama
        pemakai = tuple(bagan.pegawai[id].nama for id in each.pegawai)
        if sendiri is None:
            return UnitRow(each, nama, "", "", "", "", pemakai)
        return UnitRow(
            each,
            nama,
            name_of(sendiri.predikat),
            sendiri.sumber or "",
            sendiri.penetap or "",
            show_date(sendiri.tanggal),
            pemakai,
        )

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def _edited(self, pairs: list[tuple[UnitRow, UnitRow]]) -> None:
        QTimer.singleShot(0, self, lambda: self.write([new for _, new in pairs]))

    def write(self, rows: Sequence[UnitRow]) -> None:
        """All rows of one act, or none and the sentence about the first that cannot be read."""
        try:
            changes = [(row.asal.sendiri, read_row(row, self._periode)) for row in rows]
            label = f"Ubah capaian {rows[0].asal.unit.nama}" if len(rows) == 1 else f"Ubah capaian {len(rows)} unit"
            self._desk.simpan_banyak(f"{label}, {self._periode.nama}", changes)
        except UserError as error:
            self.notice.tell("salah", say_error(error), [("Tutup", self.notice.hide)])
        else:
            self.notice.hide()


def read_row(row: UnitRow, periode: Periode) -> CapaianOrganisasi | None:
    """The value typed; None when the predicate was emptied with everything else. Raises UserError."""
    if not row.predikat:
        if row.asal.sendiri is None and (row.sumber or row.penetap or row.tanggal):
            raise UserError("penilaian_capaian_kurang", unit=row.asal.unit.nama)
        return None
    predikat = baca_predikat_organisasi(row.predikat)
    if predikat is None:
        raise UserError("penilaian_capaian_predikat", teks=row.predikat, unit=row.asal.unit.nama)
    fresh = row.asal.sendiri or CapaianOrganisasi(id_baru(), row.asal.unit.id, periode, predikat)
    return replace(fresh, predikat=predikat, sumber=row.sumber or None, penetap=row.penetap or None, tanggal=_day(row))


def _day(row: UnitRow) -> date | None:
    day = read_date(row.tanggal) if row.tanggal else None
    if row.tanggal and day is None:
        raise UserError("penilaian_capaian_tanggal", teks=row.tanggal, unit=row.asal.unit.nama)
    return day
