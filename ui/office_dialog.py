"""The office itself: what every form prints of it, and the choices the regulation leaves to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Jabatan, Kelompok
from app.domain.kantor import CetakBintang, CetakPilihan, CetakUnit, Kertas
from app.errors import UserError
from ui.kit import look
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field, TextEdit

KERTAS = [(Kertas.A4, "A4  210 × 297 mm"), (Kertas.F4, "F4  215 × 330 mm")]
PILIHAN = [(CetakPilihan.NILAI_SAJA, "Nilai yang dipilih saja"), (CetakPilihan.CORET, "Semua pilihan, yang lain dicoret")]
BINTANG = [
    (CetakBintang.FORMULIR, "Seperti formulir (tanda bintang tetap)"),
    (CetakBintang.CONTOH, "Seperti contoh terisi (tanpa bintang periode)"),
]
UNIT = [(CetakUnit.UNIT, "Unit tempat jabatan berada"), (CetakUnit.KANTOR, "Nama kantor")]
AWALAN = [("NIP ", "NIP 1985…"), ("NIP. ", "NIP. 1985…"), ("", "1985…")]


class OfficeDialog(FormDialog):
    """Left what the office is and how it works, right how its papers look."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Kantor", "Simpan", self._save, parent)
        self._desk = desk
        kantor, cetak = desk.kantor(), desk.kantor().cetak
        self.fields: dict[str, Any] = {"nama": TextEdit(), "instansi": TextEdit("PEMERINTAH KABUPATEN/KOTA …"), "tempat": TextEdit()}
        self.choices: dict[str, Choice] = {
            "kertas": Choice(KERTAS),
            "pilihan": Choice(PILIHAN),
            "bintang": Choice(BINTANG),
            "awalan_nip": Choice(AWALAN),
            "unit_kerja": Choice(UNIT),
        }
        self.rules = {
            "bulanan": QCheckBox("Evaluasi periodik bulanan, bukan triwulanan"),
            "camat_pukm": QCheckBox("Camat memakai formulir pimpinan unit kerja mandiri (A.1.1/A.1.2)"),
        }
        self.marks = {
            "kode_format": QCheckBox("Cetak kode format kecil di kanan atas"),
            "kepala_biru": QCheckBox("Kepala tabel berlatar biru"),
        }
        self.hari_jendela = QSpinBox(minimum=5, maximum=35, suffix=" hari")
        self.hari_jendela.setAccessibleName("Hari sebelum akhir periode")
        for source, controls in ((kantor, self.fields), (cetak, self.choices)):
            for name, control in controls.items():
                control.set_value(getattr(source, name))
        for source, boxes in ((kantor, self.rules), (cetak, self.marks)):
            for name, box in boxes.items():
                box.setChecked(getattr(source, name))
        self.hari_jendela.setValue(kantor.hari_jendela)
        self._lay_out()

    def _lay_out(self) -> None:
        left = [
            Field("Nama kantor", self.fields["nama"]),
            Field("Nama instansi pada formulir", self.fields["instansi"]),
            Field("Tempat penandatanganan", self.fields["tempat"]),
            *self.rules.values(),
            Field("Jendela evaluasi dibuka sebelum akhir periode", self.hari_jendela),
        ]
        right = [
            Field("Kertas", self.choices["kertas"]),
            Field("Pilihan pada formulir terisi", self.choices["pilihan"]),
            Field("Tanda bintang dan catatan kaki", self.choices["bintang"]),
            Field("Awalan NIP di bawah tanda tangan", self.choices["awalan_nip"]),
            Field("Isi baris UNIT KERJA", self.choices["unit_kerja"]),
            *self.marks.values(),
        ]
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(_column("Kantor dan aturan kerja", left), 1)
        sides.addLayout(_column("Tampilan formulir", right), 1)
        self.body.addLayout(sides)
        self.setMinimumWidth(820)

    def _save(self) -> None:
        if not self.fields["nama"].value():
            raise UserError("kantor_tanpa_nama")
        before = self._desk.kantor()
        papers: dict[str, Any] = {name: control.value() for name, control in self.choices.items()}
        papers |= {name: box.isChecked() for name, box in self.marks.items()}
        isi: dict[str, Any] = {name: control.value() or "" for name, control in self.fields.items()}
        isi |= {name: box.isChecked() for name, box in self.rules.items()}
        after = replace(before, hari_jendela=self.hari_jendela.value(), cetak=replace(before.cetak, **papers), **isi)
        self._desk.simpan_banyak("Ubah kantor", [(before, after), *self._camat(after.camat_pukm)])

    def _camat(self, pukm: bool) -> list[tuple[Jabatan, Jabatan]]:
        """The head of the office follows the choice: the post without a superior inside it (Q1)."""
        posts = self._desk.semua(Jabatan)
        heads = [j for j in posts.values() if j.memimpin and not j.luar and (j.atasan is None or posts[j.atasan].luar)]
        kelompok = Kelompok.JPT_PUKM if pukm else Kelompok.JA_JF
        return [(j, replace(j, kelompok=kelompok)) for j in heads if j.kelompok is not kelompok]


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
