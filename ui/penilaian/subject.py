"""The head of the form: who, the organisation result that counts, the note, and the dates of the document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from ui.kit import look
from ui.kit.fields import DateEdit, NoteEdit, grouped_nip, name_of
from ui.penilaian.people import Person

DATES = (("penilai", "TTD penilai"), ("diterima", "Diterima pegawai"), ("pegawai", "TTD pegawai"))


class Subject(QWidget):
    def __init__(self, noted: Callable[[str | None], None], signed: Callable[[str, Any], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.post = QLabel(), QLabel()
        self.name.setFont(look.font(14, semibold=True))
        self.post.setFont(look.font(9))
        self.post.setStyleSheet(f"color:{look.MUTED}")
        self.organisation = QPushButton()
        self.organisation.setProperty("jenis", "datar")
        self.note = NoteEdit(2, "Catatan/rekomendasi untuk periode berikut, satu baris satu butir")
        self.note.setAccessibleName("Catatan/rekomendasi")
        self.note.selesai.connect(noted)
        self.dates = {field: DateEdit() for field, _ in DATES}
        for field, label in DATES:
            self.dates[field].setAccessibleName(label)
            self.dates[field].setFixedWidth(118)
            self.dates[field].selesai.connect(lambda value, at=field: signed(at, value))
        self._lay_out()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.addWidget(self.name)
        names.addWidget(self.post)
        head = QHBoxLayout()
        head.addLayout(names, 1)
        head.addWidget(self.organisation)
        dates = QHBoxLayout()
        for field, label in DATES:
            title = QLabel(label)
            title.setStyleSheet(f"color:{look.MUTED}")
            dates.addWidget(title)
            dates.addWidget(self.dates[field])
        dates.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addLayout(head)
        layout.addWidget(self.note)
        layout.addLayout(dates)

    def show_person(self, person: Person | None, capaian: CapaianOrganisasi | None, evaluasi: Evaluasi | None) -> None:
        open_ = person is not None and (evaluasi is None or not evaluasi.final)
        self.name.setText(person.nama if person else "Belum ada pegawai dengan SKP pada periode ini")
        penilai = person.skp.penilai if person else None
        parts = [person.jabatan, _nip(person), f"dinilai oleh {penilai.jabatan}" if penilai else ""] if person else []
        self.post.setText(" · ".join(part for part in parts if part))
        word = name_of(evaluasi.capaian_organisasi if evaluasi and evaluasi.capaian_organisasi else capaian.predikat if capaian else None)
        self.organisation.setText(f"Capaian organisasi: {word or 'belum ada'}")
        self.organisation.setEnabled(person is not None)
        self.note.set_value("\n".join(evaluasi.catatan) if evaluasi else None)
        self.note.setReadOnly(not open_)
        tanda = evaluasi.tanda_tangan if evaluasi else None
        for field, control in self.dates.items():
            control.set_value(getattr(tanda, field) if tanda else None)
            control.setEnabled(evaluasi is not None)


def _nip(person: Person) -> str:
    nip = person.skp.pegawai.nip if person.skp.pegawai else None
    return f"NIP {grouped_nip(nip)}" if nip else ""
