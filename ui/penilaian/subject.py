"""The head of the form: who, by whom, and the organisation result that counts."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.predikat import PredikatOrganisasi
from ui.kit import look
from ui.kit.chip import Chip
from ui.kit.fields import grouped_nip, name_of
from ui.kit.head import Head
from ui.kit.label import label
from ui.penilaian.people import Person

ORGANISATION = {
    PredikatOrganisasi.ISTIMEWA: "hijau",
    PredikatOrganisasi.BAIK: "hijau",
    PredikatOrganisasi.BUTUH_PERBAIKAN: "kuning",
    PredikatOrganisasi.KURANG: "merah",
    PredikatOrganisasi.SANGAT_KURANG: "merah",
}


class Organisation(QWidget):
    """The same result where the head has no room: in the row of the results."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.organisation = Chip(opens=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label("Capaian organisasi", 9, colour="redup", wrap=False))
        layout.addWidget(self.organisation)


class Subject(Head):
    """`organisation` is pressed to set the result of the unit; `side` opens and closes the pane at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.locked = Chip()
        self.caption = label("Capaian organisasi", 9, colour="redup", wrap=False)
        self.organisation = Chip(opens=True)
        self.below = Organisation()
        self.side = QPushButton(look.icon("paperclip"), "Bukti   F6")
        self.add(self.locked, self.caption, self.organisation, self.side)

    def narrow(self, on: bool, open_: bool) -> None:
        """Where it is narrow the pane at the right has a button to open it."""
        _show(self.side, on)
        for above in (self.caption, self.organisation):
            _show(above, not on)
        _show(self.below, on)
        self.side.setText("Tutup bukti   F6" if open_ else "Bukti   F6")

    def show_person(self, person: Person | None, capaian: PredikatOrganisasi | None, penilai: str, source: str) -> None:
        self.name.set_text(person.nama if person else "Belum ada pegawai yang dipilih")
        parts = [person.jabatan, nip_words(person.nip), f"dinilai oleh {penilai}" if penilai else ""] if person else []
        self.detail.set_text(" · ".join(part for part in parts if part))
        self.locked.set_word("terkunci")
        _show(self.locked, person is not None and person.locked)
        for each in (self, self.below):
            each.organisation.set_word(name_of(capaian) or "belum dicatat", ORGANISATION[capaian] if capaian else "kuning")
            each.organisation.setToolTip(source)
            each.organisation.setAccessibleName(f"Capaian organisasi: {each.organisation.text()}")


def _show(widget: QWidget, on: bool) -> None:
    """Only where it changes: showing what is shown would lay the row out anew."""
    if widget.isHidden() == on:
        widget.setVisible(on)


def nip_words(nip: str) -> str:
    return f"NIP {grouped_nip(nip)}" if nip else "NIP belum diisi"
