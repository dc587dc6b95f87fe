"""The office itself: what every form prints of it, and the choices the regulation leaves to it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from app.desk import Desk
from app.domain.jabatan import Jabatan, Kelompok
from app.domain.kantor import CetakBintang, CetakPilihan, Kertas
from app.errors import UserError
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field, TextEdit

PILIHAN = [(CetakPilihan.NILAI_SAJA, "Nilai yang dipilih saja"), (CetakPilihan.CORET, "Semua pilihan, yang lain dicoret")]
BINTANG = [
    (CetakBintang.FORMULIR, "Seperti formulir (tanda bintang tetap)"),
    (CetakBintang.CONTOH, "Seperti contoh terisi (tanpa bintang periode)"),
]


class OfficeDialog(FormDialog):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Kantor", "Simpan", self._save, parent)
        self._desk = desk
        kantor = desk.kantor()
        self.nama, self.instansi, self.tempat = TextEdit(), TextEdit("PEMERINTAH KABUPATEN/KOTA …"), TextEdit()
        self.kertas = Choice([(k, k.value) for k in Kertas])
        self.pilihan, self.bintang = Choice(PILIHAN), Choice(BINTANG)
        self.awalan = Choice([("NIP ", "NIP 1985…"), ("NIP. ", "NIP. 1985…"), ("", "1985…")])
        self.bulanan = QCheckBox("Evaluasi periodik bulanan, bukan triwulanan")
        self.pukm = QCheckBox("Camat memakai formulir pimpinan unit kerja mandiri (A.1.1/A.1.2)")
        isi = (
            ("Nama kantor", self.nama, kantor.nama),
            ("Nama instansi pada formulir", self.instansi, kantor.instansi),
            ("Tempat penandatanganan", self.tempat, kantor.tempat),
            ("Kertas", self.kertas, kantor.cetak.kertas),
            ("Pilihan pada formulir terisi", self.pilihan, kantor.cetak.pilihan),
            ("Tanda bintang dan catatan kaki", self.bintang, kantor.cetak.bintang),
            ("Awalan NIP di bawah tanda tangan", self.awalan, kantor.cetak.awalan_nip),
        )
        for label, control, value in isi:
            control.set_value(value)
            self.body.addWidget(Field(label, control))
        for box, on in ((self.bulanan, kantor.bulanan), (self.pukm, kantor.camat_pukm)):
            box.setChecked(on)
            self.body.addWidget(box)

    def _save(self) -> None:
        if not self.nama.value():
            raise UserError("kantor_tanpa_nama")
        before = self._desk.kantor()
        cetak = replace(
            before.cetak,
            kertas=self.kertas.value(),
            pilihan=self.pilihan.value(),
            bintang=self.bintang.value(),
            awalan_nip=self.awalan.value(),
        )
        after = replace(
            before,
            nama=self.nama.value(),
            instansi=self.instansi.value() or "",
            tempat=self.tempat.value() or "",
            bulanan=self.bulanan.isChecked(),
            camat_pukm=self.pukm.isChecked(),
            cetak=cetak,
        )
        self._desk.simpan_banyak("Ubah kantor", [(before, after), *self._camat(after.camat_pukm)])

    def _camat(self, pukm: bool) -> list[tuple[Jabatan, Jabatan]]:
        """The head of the office follows the choice: the post without a superior inside it (Q1)."""
        posts = self._desk.semua(Jabatan)
        heads = [j for j in posts.values() if j.memimpin and not j.luar and (j.atasan is None or posts[j.atasan].luar)]
        kelompok = Kelompok.JPT_PUKM if pukm else Kelompok.JA_JF
        return [(j, replace(j, kelompok=kelompok)) for j in heads if j.kelompok is not kelompok]
