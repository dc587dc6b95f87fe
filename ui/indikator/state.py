"""Draf → Disepakati → Ditetapkan, and the revision that keeps the version before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from app.desk import Desk
from app.domain.kalender import terlambat_ditetapkan
from app.domain.skp import Sikap, Skp
from app.domain.skp_ubah import catat_dialog, jawab, perbaiki, sepakati, tetapkan
from app.errors import UserError
from ui.kit import look
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.fields import DateEdit, Field, NoteEdit
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable


class AgreeDialog(FormDialog):
    """The employee answers each indicator: setuju, or minta dialog with its outcome; then the version is signed."""

    def __init__(self, desk: Desk, skp: Skp, parent: QWidget | None = None) -> None:
        super().__init__("Penerimaan indikator dan kesepakatan", "Catat kesepakatan", self._save, parent)
        self.resize(820, 480)
        self._desk, self._skp = desk, skp
        self.tanggal = DateEdit()
        self.tanggal.set_value(date.today())
        rows = [
            [i.id, i.teks, _word(i.penerimaan.sikap if i.penerimaan else None), _outcome(i)]
            for h in skp.urutan_hasil()
            for i in h.indikator
        ]
        self.model = TableModel(ANSWERS, rows, self)
        self.model.edited.connect(self._typed)
        table = ExcelTable(self.model)
        table.setAccessibleName("Penerimaan indikator")
        table.setMinimumHeight(220)
        self.body.addWidget(QLabel("Jawaban pegawai: ketik s untuk setuju, d untuk minta dialog. Hasil dialog ditulis di kolom terakhir."))
        self.body.addWidget(table)
        self.body.addWidget(Field(f"Tanggal pegawai menandatangani versi {skp.versi}", self.tanggal))

    def _typed(self, pairs: list[tuple[list[str], list[str]]]) -> None:
        fresh = {old[0]: new for old, new in pairs}
        self.model.set_rows([fresh.get(row[0], row) for row in self.model.rows])

    def _save(self) -> None:
        hari = self.tanggal.value() or date.today()
        skp = self._skp
        for id, _, word, outcome in self.model.rows:
            if word:
                skp = jawab(skp, id, Sikap.MINTA_DIALOG if word == "minta dialog" else Sikap.SETUJU, hari)
            if outcome:
                skp = catat_dialog(skp, id, outcome, hari)
        pegawai = self._desk.lembar(self._skp.id).pegawai
        self._desk.simpan(f"Sepakati SKP {pegawai.nama}", self._skp, sepakati(skp, pegawai, hari))


def _word(sikap: Sikap | None) -> str:
    return {Sikap.SETUJU: "setuju", Sikap.MINTA_DIALOG: "minta dialog"}.get(sikap, "") if sikap else ""


def _outcome(indikator: object) -> str:
    penerimaan = getattr(indikator, "penerimaan", None)
    return (penerimaan.hasil_dialog or "") if penerimaan else ""


def _answered(row: list[str], text: str) -> list[str]:
    word = "minta dialog" if text.lower().startswith(("d", "m")) else "setuju" if text.lower().startswith("s") else ""
    return [*row[:2], word, row[3]]


ANSWERS = (
    Column("Indikator", lambda r: r[1], lebar=0),
    Column("Jawaban", lambda r: r[2], _answered, lebar=130, look=lambda r: CellLook(tint="kuning" if r[2] == "minta dialog" else "")),
    Column("Hasil dialog", lambda r: r[3], lambda r, t: [*r[:3], t], lebar=240),
)


class SetDialog(FormDialog):
    """The penilai sets it; after 31 January the reason is asked (R61)."""

    def __init__(self, desk: Desk, skp: Skp, parent: QWidget | None = None) -> None:
        super().__init__("Tetapkan SKP", "Tetapkan", self._save, parent)
        self._desk, self._skp = desk, skp
        self.lembar = desk.lembar(skp.id)
        penilai = self.lembar.penilai
        self.body.addWidget(QLabel(f"Penilai: {penilai.nama if penilai else '–'}, {penilai.jabatan if penilai else 'belum ada'}"))
        self.tanggal, self.alasan = DateEdit(), NoteEdit(2)
        self.tanggal.set_value(date.today())
        self.late = Field("Alasan terlambat (SKP ditetapkan paling lambat 31 Januari)", self.alasan)
        self.body.addWidget(Field("Tanggal ditetapkan", self.tanggal))
        self.body.addWidget(self.late)
        self.tanggal.selesai.connect(lambda _: self._look())
        self._look()

    def _look(self) -> None:
        hari = self.tanggal.value()
        self.late.setVisible(hari is not None and terlambat_ditetapkan(replace(self._skp, tanggal_ditetapkan=hari), hari))

    def _save(self) -> None:
        hari = self.tanggal.value()
        if hari is None or self.lembar.penilai is None:
            raise UserError("indikator_tetapkan_kurang")
        if terlambat_ditetapkan(replace(self._skp, tanggal_ditetapkan=hari), hari) and not self.alasan.value():
            raise UserError("indikator_terlambat_tanpa_alasan")
        lembar = self.lembar
        assert lembar.penilai is not None
        after = tetapkan(self._skp, lembar.pegawai, lembar.penilai, lembar.atasan_penilai, hari, self.alasan.value())
        self._desk.simpan(f"Tetapkan SKP {lembar.pegawai.nama}", self._skp, after)


class ReviseDialog(FormDialog):
    def __init__(self, desk: Desk, skp: Skp, parent: QWidget | None = None) -> None:
        super().__init__("Perbaiki SKP yang sudah ditetapkan", f"Buat versi {skp.versi + 1}", self._save, parent)
        self._desk, self._skp = desk, skp
        for lama in skp.riwayat:
            line = QLabel(f"Versi {lama.versi}, {lama.tanggal:%d/%m/%Y}: {lama.alasan}")
            line.setStyleSheet(f"color:{look.MUTED}")
            self.body.addWidget(line)
        self.alasan = NoteEdit(3)
        self.body.addWidget(Field("Alasan perbaikan", self.alasan))

    def _save(self) -> None:
        if not self.alasan.value():
            raise UserError("indikator_perbaiki_tanpa_alasan")
        self._desk.simpan("Perbaiki SKP", self._skp, perbaiki(self._skp, self.alasan.value() or "", date.today()))
