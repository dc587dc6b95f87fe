"""The head of the form: who, by whom, and the organisation result that counts; 56 pixels, whatever stands in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.predikat import PredikatOrganisasi
from ui.kit import look
from ui.kit.chip import Chip
from ui.kit.fields import grouped_nip, name_of
from ui.kit.label import label
from ui.kit.line import TextLine
from ui.penilaian.people import Person

HIGH = 56
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


class Subject(QWidget):
    """`organisation` is pressed to set the result of the unit; `side` opens and closes the pane at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="kepala")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px(HIGH))
        self.name, self.post = TextLine(14, semibold=True), TextLine(9, colour=look.MUTED)
        self.locked = Chip()
        self.caption = label("Capaian organisasi", 9, colour="redup", wrap=False)
        self.organisation = Chip(opens=True)
        self.below = Organisation()
        self.side = QPushButton("Bukti   F6")
        self.side.setIcon(look.icon("paperclip"))
        names = QVBoxLayout()
        names.setSpacing(0)
        for line in (self.name, self.post):
            names.addWidget(line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(8)
        layout.addLayout(names, 1)
        for widget in (self.locked, self.caption, self.organisation, self.side):
            layout.addWidget(widget)

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
        self.post.set_text(" · ".join(part for part in parts if part))
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
