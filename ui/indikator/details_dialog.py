"""What else belongs to a result: who gave it, of which quality it is, and who agreed (R15, R17, R27, R34, R60)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.domain.jabatan import Kelompok
from app.domain.perubahan import ganti
from app.domain.skp import HasilKerja, JenisHasil, KualitasHasil, Persetujuan, Skp
from app.errors import UserError
from app.words import say
from ui.kit.delegate import completer
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, TextEdit, options
from ui.kit.label import label

Change = Callable[[str, Callable[[Skp], Skp]], bool]


class DetailsDialog(FormDialog):
    def __init__(self, skp: Skp, hasil: HasilKerja, posts: Sequence[str], change: Change, parent: QWidget | None = None) -> None:
        super().__init__("Penugasan, kualitas, dan persetujuan", "Simpan", self._save, parent)
        self.setMinimumWidth(560)
        self._hasil, self._change = hasil, change
        self.dari, self.oleh, self.tanggal = TextEdit("Jabatan pimpinan atau nama tim"), TextEdit("Nama pejabat penilai"), DateEdit()
        self.dari.setCompleter(completer(list(posts), self.dari))
        self.kualitas = Choice(options(KualitasHasil))
        self.plt = QCheckBox("Penugasan sebagai Plt. atau Plh., selalu hasil kerja utama")
        self.study = QCheckBox("Hasil tugas belajar yang ditambahkan pada SKP ini")
        self.dari.set_value(hasil.penugasan_dari)
        self.kualitas.set_value(hasil.kualitas)
        self.plt.setChecked(hasil.dari_plt)
        self.study.setChecked(hasil.tugas_belajar)
        if hasil.persetujuan:
            self.oleh.set_value(hasil.persetujuan.oleh)
            self.tanggal.set_value(hasil.persetujuan.tanggal)
        self._lay_out(hasil, skp)

    def _lay_out(self, hasil: HasilKerja, skp: Skp) -> None:
        rule = "indikator_kualitas_pimpinan" if skp.kelompok is Kelompok.JPT_PUKM else "indikator_kualitas_lain"
        self.body.addWidget(label(hasil.rencana or "Hasil kerja tanpa kalimat", colour="redup"))
        self.body.addWidget(Field("Penugasan dari (boleh kosong)", self.dari))
        self.body.addWidget(self.plt)
        self.body.addWidget(self.study)
        self.body.addWidget(Field("Kualitas dan tingkat kendali (boleh kosong)", self.kualitas))
        self.body.addWidget(label(say(rule), 9, colour="redup"))
        row = QHBoxLayout()
        row.addWidget(Field("Disetujui oleh", self.oleh), 2)
        row.addWidget(Field("Tanggal persetujuan", self.tanggal), 1)
        self.body.addLayout(row)
        self.body.addWidget(label(say("indikator_persetujuan_kapan"), 9, colour="redup"))

    def _save(self) -> None:
        """Raises UserError when the date is no date, or when a date of nobody's agreement is given."""
        if self.tanggal.problem():
            raise UserError("layar_tanggal_salah", teks=self.tanggal.text())
        if self.tanggal.value() and not self.oleh.value():
            raise UserError("indikator_persetujuan_tanpa_nama")
        persetujuan = Persetujuan(self.oleh.value(), self.tanggal.value()) if self.oleh.value() else None
        jenis = JenisHasil.UTAMA if self.plt.isChecked() else self._hasil.jenis
        isi = {"penugasan_dari": self.dari.value(), "dari_plt": self.plt.isChecked(), "tugas_belajar": self.study.isChecked()}
        self._change(
            "Ubah penugasan",
            lambda s: ganti(s, self._hasil.id, kualitas=self.kualitas.value(), persetujuan=persetujuan, jenis=jenis, **isi),
        )
