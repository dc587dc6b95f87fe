"""The office itself: what every form prints of it, and the choices the regulation leaves to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Jabatan
from app.domain.kantor import (
    CetakBintang,
    CetakPilihan,
    CetakUnit,
    GayaPeriode,
    JudulEvaluasi,
    KataPimpinan,
    Kertas,
    PenandaTanganC,
)
from app.domain.struktur import kelompok_camat
from app.errors import UserError
from ui.kit import look
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field, TextEdit

CHOICES: dict[str, tuple[str, list[tuple[Any, str]]]] = {
    "kertas": ("Kertas", [(Kertas.A4, "A4  210 × 297 mm"), (Kertas.F4, "F4  215 × 330 mm")]),
    "pilihan": (
        "Pilihan pada formulir terisi",
        [(CetakPilihan.NILAI_SAJA, "Nilai yang dipilih saja"), (CetakPilihan.CORET, "Semua, yang lain dicoret")],
    ),
    "bintang": (
        "Tanda bintang dan catatan kaki",
        [(CetakBintang.FORMULIR, "Seperti formulir"), (CetakBintang.CONTOH, "Seperti contoh terisi")],
    ),
    "awalan_nip": ("Awalan NIP di bawah tanda tangan", [("NIP ", "NIP 1985…"), ("NIP. ", "NIP. 1985…"), ("", "1985…")]),
    "unit_kerja": ("Isi baris UNIT KERJA", [(CetakUnit.UNIT, "Unit tempat jabatan berada"), (CetakUnit.KANTOR, "Nama kantor")]),
    "kata_pimpinan": (
        "Kepala kolom 2 A.1.7 dan C.1.3",
        [(KataPimpinan.PIMPINAN, "… PIMPINAN YANG DIINTERVENSI"), (KataPimpinan.ATASAN, "… ATASAN YANG DIINTERVENSI")],
    ),
    "judul_evaluasi": (
        "Judul C.1.1–C.1.3",
        [(JudulEvaluasi.HASIL_EVALUASI, "HASIL EVALUASI KINERJA …"), (JudulEvaluasi.EVALUASI, "EVALUASI KINERJA …")],
    ),
    "penanda_tangan_c": (
        "Penanda tangan C.1.1–C.1.3",
        [(PenandaTanganC.PENILAI, "Penilai"), (PenandaTanganC.BERDUA, "Pegawai dan penilai")],
    ),
    "gaya_periode": (
        "Periode penilaian",
        [(GayaPeriode.FORMULIR, "1 JANUARI SD 31 DESEMBER TAHUN …"), (GayaPeriode.TANGGAL, "1 JANUARI … S.D 31 DESEMBER …")],
    ),
}
MARKS = {
    "kode_format": "Cetak kode format kecil di kanan atas",
    "kepala_biru": "Kepala tabel berlatar biru",
    "nama_lampiran": "Nama dan jabatan di bawah judul A.1.8",
}
HABITS = ("kata_pimpinan", "judul_evaluasi", "penanda_tangan_c", "gaya_periode", "nama_lampiran")


class OfficeDialog(FormDialog):
    """What the office is and how it works; how its papers look; where its habit differs from the annex."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Kantor", "Simpan", self._save, parent)
        self._desk = desk
        kantor, cetak = desk.kantor(), desk.kantor().cetak
        self.fields: dict[str, Any] = {"nama": TextEdit(), "instansi": TextEdit("PEMERINTAH KABUPATEN/KOTA …"), "tempat": TextEdit()}
        self.choices = {name: Choice(options) for name, (_, options) in CHOICES.items()}
        self.rules = {
            "bulanan": QCheckBox("Evaluasi periodik bulanan"),
            "camat_pukm": QCheckBox("Camat memakai A.1.1/A.1.2 (PUKM)"),
        }
        self.marks = {name: QCheckBox(text) for name, text in MARKS.items()}
        self.hari_jendela = QSpinBox(minimum=5, maximum=35, suffix=" hari")
        self.hari_jendela.setValue(kantor.hari_jendela)
        for source, controls in ((kantor, self.fields), (cetak, self.choices)):
            for name, control in controls.items():
                control.set_value(getattr(source, name))
        for source, boxes in ((kantor, self.rules), (cetak, self.marks)):
            for name, box in boxes.items():
                box.setChecked(getattr(source, name))
        self._lay_out()

    def _lay_out(self) -> None:
        office = [
            Field("Nama kantor", self.fields["nama"]),
            Field("Nama instansi pada formulir", self.fields["instansi"]),
            Field("Tempat penandatanganan", self.fields["tempat"]),
            Field("Jendela evaluasi dibuka sebelum akhir periode", self.hari_jendela),
            *self.rules.values(),
        ]
        papers: dict[str, QWidget] = {name: Field(CHOICES[name][0], control) for name, control in self.choices.items()}
        papers |= self.marks
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(_column("Kantor dan aturan kerja", office), 1)
        sides.addLayout(_column("Tampilan formulir", [papers[name] for name in papers if name not in HABITS]), 1)
        sides.addLayout(_column("Kebiasaan kantor, bila berbeda", [papers[name] for name in HABITS]), 1)
        self.body.addLayout(sides)
        self.setMinimumWidth(980)

    def _save(self) -> None:
        if not self.fields["nama"].value():
            raise UserError("kantor_tanpa_nama")
        before = self._desk.kantor()
        papers: dict[str, Any] = {name: control.value() for name, control in self.choices.items()}
        papers |= {name: box.isChecked() for name, box in self.marks.items()}
        isi: dict[str, Any] = {name: control.value() or "" for name, control in self.fields.items()}
        isi |= {name: box.isChecked() for name, box in self.rules.items()}
        after = replace(before, hari_jendela=self.hari_jendela.value(), cetak=replace(before.cetak, **papers), **isi)
        self._desk.simpan_banyak("Ubah kantor", [(before, after), *kelompok_camat(self._desk.semua(Jabatan), after.camat_pukm)])


def _column(title: str, controls: Sequence[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(10)
    head = QLabel(title)
    head.setFont(look.font(11, semibold=True))
    column.addWidget(head)
    for control in controls:
        column.addWidget(control)
    column.addStretch(1)
    return column
