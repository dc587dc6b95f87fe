"""What opens over the form: the reason card, what still stands in the way of locking, and the organisation result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.jabatan import UnitKerja
from app.domain.masalah import Masalah
from app.domain.mengapa import Penjelasan
from app.domain.periode import Periode
from app.domain.perubahan import id_baru
from app.domain.predikat import PredikatOrganisasi
from app.errors import UserError
from app.words import say_pesan
from ui.kit import look
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, NoteEdit, TextEdit, name_of, options
from ui.kit.quadrant import Quadrant


class WhyDialog(QDialog):
    """Mengapa? Each step, the 3×3, what would change it, and the paragraph."""

    def __init__(self, nama: str, why: Penjelasan, evaluasi: Evaluasi, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Mengapa – {nama}")
        self.resize(968, 560)
        left = QVBoxLayout()
        left.addWidget(_label(name_of(why.predikat) or "Belum ada predikat", 20, semibold=True))
        left.addWidget(_label(say_pesan(why.ringkas)))
        for n, step in enumerate(why.langkah, 1):
            left.addSpacing(6)
            left.addWidget(_label(f"{n}. {say_pesan(step.judul)}: {name_of(step.nilai) or 'belum ada'}", 10, semibold=True))
            left.addWidget(_label(say_pesan(step.isi), 9, colour=look.MUTED))
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(Quadrant(evaluasi.rating_hasil_kerja, evaluasi.rating_perilaku))
        for pesan in why.ubah:
            right.addWidget(_label(f"• {say_pesan(pesan)}", 9))
        right.addWidget(_label(say_pesan(why.dasar), 9, colour=look.MUTED))
        right.addStretch(1)
        close = QPushButton("Tutup")
        close.clicked.connect(self.accept)
        right.addWidget(close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(24)
        layout.addLayout(left, 1)
        layout.addLayout(right, 1)


class GateDialog(QDialog):
    """What stands in the way of locking; each line leads to its place."""

    def __init__(self, nama: str, missing: Sequence[Masalah], go: Callable[[Masalah], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Belum dapat dikunci – {nama}")
        self.setMinimumWidth(520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.addWidget(_label(f"{len(missing)} hal perlu dilengkapi dulu. Draf tetap tersimpan.", 11, semibold=True))
        for masalah in missing:
            link = QPushButton(say_pesan(masalah.pesan))
            link.setProperty("jenis", "tautan")
            link.clicked.connect(lambda _=False, m=masalah: self._leave(go, m))
            layout.addWidget(link)
        close = QPushButton("Tutup")
        close.clicked.connect(self.reject)
        layout.addWidget(close)

    def _leave(self, go: Callable[[Masalah], None], masalah: Masalah) -> None:
        self.accept()
        go(masalah)


class UnlockDialog(FormDialog):
    def __init__(self, nama: str, unlock: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(f"Buka kunci {nama}", "Buka kunci", self._run_unlock, parent)
        self._unlock = unlock
        self.alasan = NoteEdit(3)
        self.body.addWidget(Field("Alasan, tercatat dalam riwayat", self.alasan))

    def _run_unlock(self) -> None:
        alasan = self.alasan.value()
        if not alasan:
            raise UserError("penilaian_buka_tanpa_alasan")
        self._unlock(alasan)


class OrganisationDialog(FormDialog):
    """The result of a unit in a period, as its superior set it: source, date and setter are kept with it."""

    def __init__(self, desk: Desk, periode: Periode, unit: str | None, parent: QWidget | None = None) -> None:
        super().__init__(f"Capaian organisasi {periode.nama}", "Simpan capaian", self._save, parent)
        self._desk, self._periode = desk, periode
        self.unit = Choice([(u.id, u.nama) for u in sorted(desk.semua(UnitKerja).values(), key=lambda u: u.nama)])
        self.predikat = Choice(options(PredikatOrganisasi))
        self.sumber, self.penetap, self.tanggal = TextEdit(), TextEdit(), DateEdit()
        for label, control in (
            ("Unit kerja", self.unit),
            ("Predikat", self.predikat),
            ("Sumber, misalnya nomor surat penetapan", self.sumber),
            ("Ditetapkan oleh", self.penetap),
            ("Tanggal", self.tanggal),
        ):
            self.body.addWidget(Field(label, control))
        self.unit.set_value(unit)
        self.unit.selesai.connect(lambda _: self._fill())
        self._fill()

    def _known(self) -> CapaianOrganisasi | None:
        return next(
            (c for c in self._desk.semua(CapaianOrganisasi).values() if c.unit == self.unit.value() and c.periode == self._periode), None
        )

    def _fill(self) -> None:
        known = self._known()
        self.predikat.set_value(known.predikat if known else None)
        self.sumber.set_value(known.sumber if known else None)
        self.penetap.set_value(known.penetap if known else None)
        self.tanggal.set_value(known.tanggal if known else date.today())

    def _save(self) -> None:
        if self.unit.value() is None or self.predikat.value() is None:
            raise UserError("penilaian_capaian_kurang")
        known = self._known()
        isi = {"sumber": self.sumber.value(), "penetap": self.penetap.value(), "tanggal": self.tanggal.value()}
        fresh = known or CapaianOrganisasi(id_baru(), self.unit.value(), self._periode, self.predikat.value())
        self._desk.simpan("Capaian organisasi", known, replace(fresh, predikat=self.predikat.value(), **isi))


def _label(text: str, size: int = 10, *, semibold: bool = False, colour: str = look.TEXT) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setFont(look.font(size, semibold=semibold))
    label.setStyleSheet(f"color:{colour}")
    return label
