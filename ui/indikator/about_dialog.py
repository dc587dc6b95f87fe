"""What holds for a SKP as a whole: approach, form group, the part of the year, and the reasons the rules ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.jabatan import Kelompok, Pendekatan
from app.domain.skp import Skp
from app.errors import UserError
from app.words import say
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, NoteEdit, TextEdit, name_of, options
from ui.kit.label import label
from ui.kit.segments import Segments

Change = Callable[[str, Callable[[Skp], Skp]], bool]


class AboutDialog(FormDialog):
    """`open_reason`: the field the operator came for, when advice brought him here."""

    def __init__(self, skp: Skp, change: Change, *, closed: bool, parent: QWidget | None = None) -> None:
        super().__init__("Sifat SKP", "Simpan", self._save, parent)
        self.setMinimumWidth(600)
        self._skp, self._change = skp, change
        self.approach = Segments([(p, name_of(p)) for p in reversed(Pendekatan)], "Pendekatan hasil kerja", digits=False)
        self.approach.set_value(skp.pendekatan)
        self.group = Choice(options(Kelompok, empty=False))
        self.group.set_value(skp.kelompok)
        self.start, self.end = DateEdit(), DateEdit()
        self.start.set_value(skp.mulai)
        self.end.set_value(skp.selesai)
        self.agency, self.place = TextEdit("seperti pada pengaturan kantor"), TextEdit("seperti pada pengaturan kantor")
        self.agency.set_value(skp.instansi)
        self.place.set_value(skp.tempat)
        self.budget, self.late = NoteEdit(2), NoteEdit(2)
        self.budget.set_value(skp.alasan_tanpa_anggaran)
        self.late.set_value(skp.alasan_terlambat)
        self._lay_out(skp)
        for control in (self.approach, self.group, self.start, self.end, self.agency, self.place, self.budget):
            control.setEnabled(not closed)

    def _lay_out(self, skp: Skp) -> None:
        self.body.addWidget(label("Pendekatan hasil kerja", 9, colour="redup"))
        self.body.addWidget(self.approach)
        self.body.addWidget(label(say("indikator_pendekatan_ganti"), 9, colour="redup"))
        for fields in (
            (("Kelompok formulir", self.group),),
            (("Berlaku mulai", self.start), ("Sampai", self.end)),
            (("Nama instansi (boleh kosong)", self.agency), ("Tempat (boleh kosong)", self.place)),
        ):
            row = QHBoxLayout()
            for title, control in fields:
                row.addWidget(Field(title, control))
            self.body.addLayout(row)
        if skp.kelompok is Kelompok.JPT_PUKM:
            self.body.addWidget(Field("Alasan tanpa perspektif Anggaran (bila memang tidak ada)", self.budget))
        self.body.addWidget(Field("Alasan bila ditetapkan sesudah 31 Januari (boleh kosong)", self.late))

    def _save(self) -> None:
        """Raises UserError for days that are none, outside the year or in the wrong order."""
        for edit in (self.start, self.end):
            if edit.problem() or edit.value() is None:
                raise UserError("layar_tanggal_salah", teks=edit.text() or "kosong")
        start, end = self.start.value(), self.end.value()
        if not (start.year == end.year == self._skp.tahun and start <= end):
            raise UserError("indikator_masa_salah", tahun=self._skp.tahun)
        isi = {
            "pendekatan": self.approach.value(),
            "kelompok": self.group.value(),
            "mulai": start,
            "selesai": end,
            "instansi": self.agency.value(),
            "tempat": self.place.value(),
            "alasan_tanpa_anggaran": self.budget.value(),
            "alasan_terlambat": self.late.value(),
        }
        self._change("Ubah sifat SKP", lambda s: replace(s, **isi))
