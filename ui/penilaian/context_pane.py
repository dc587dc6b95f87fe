"""Beside the form: evidence and feedback of the line that is selected, and where more is added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.evaluasi import Evaluasi, Hubungan, Nada, UmpanBalik
from app.domain.evaluasi_ubah import beri_umpan_balik, hapus_umpan_balik, isi_realisasi, nilai_hasil
from app.domain.predikat import Rating
from app.domain.skp import Skp
from app.errors import UserError
from ui.kit import look
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, NoteEdit, TextEdit, name_of, options
from ui.kit.reading import long_date
from ui.penilaian.lines import Line

Write = Callable[[str, Callable[[Evaluasi], Evaluasi]], None]
NADA = {Nada.POSITIF: look.GREEN, Nada.NEGATIF: look.AMBER, Nada.NETRAL: look.GREY}
KATA = {Nada.POSITIF: "positif", Nada.NEGATIF: "perlu perbaikan", Nada.NETRAL: "netral"}
PEMBERI = {
    Hubungan.PIMPINAN: "Pimpinan",
    Hubungan.REKAN: "Rekan kerja setingkat",
    Hubungan.BAWAHAN: "Pegawai di bawahnya",
    Hubungan.PIHAK_LAIN: "Warga",
}


class ContextPane(QScrollArea):
    def __init__(self, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self.setWidgetResizable(True)
        self.line: Line | None = None
        self._shown: object = ()

    def show_line(self, line: Line | None, skp: Skp | None, evaluasi: Evaluasi | None) -> None:
        """A handful of widgets, drawn anew only when what they show has changed."""
        self.line = line
        shown = (line, skp, evaluasi and (evaluasi.final, evaluasi.umpan_balik, evaluasi.kategori, evaluasi.realisasi))
        if shown == self._shown:
            return
        self._shown = shown
        inner = look.mark(QWidget(), bidang="pane")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        if line is not None and line.pada and skp is not None:
            self._fill(layout, line, skp, evaluasi)
        layout.addStretch(1)
        self.setWidget(inner)

    def _fill(self, layout: QVBoxLayout, line: Line, skp: Skp, evaluasi: Evaluasi | None) -> None:
        open_ = evaluasi is None or not evaluasi.final
        layout.addWidget(_text(line.teks, 11, semibold=True))
        if line.target:
            layout.addWidget(_text(f"Target {line.target}" + (f", realisasi {line.isi}" if line.isi else ""), 9, look.MUTED))
        if any(hasil.id == line.pada for hasil in skp.hasil_kerja):
            layout.addWidget(self._category(line.pada, evaluasi, open_))
        layout.addLayout(_head("Umpan balik", "Tambah umpan balik", self.add_feedback if open_ else None))
        for umpan in evaluasi.umpan_balik_pada(line.pada) if evaluasi else ():
            self._entry(layout, umpan, open_)
        if line.dapat_diisi:
            self._evidence(layout, line, evaluasi, open_)

    def _category(self, hasil: str, evaluasi: Evaluasi | None, open_: bool) -> QWidget:
        choice = Choice(options(Rating))
        choice.set_value(next((k.kategori for k in evaluasi.kategori if k.pada == hasil), None) if evaluasi else None)
        choice.setEnabled(open_)
        choice.selesai.connect(lambda value: self._write("Ubah kategori menurut pimpinan", lambda e: nilai_hasil(e, hasil, value)))
        return Field("Menurut pimpinan", choice)

    def _entry(self, layout: QVBoxLayout, umpan: UmpanBalik, open_: bool) -> None:
        colour = NADA.get(umpan.nada, look.GREY) if umpan.nada else look.GREY
        head = QHBoxLayout()
        head.addWidget(_text(KATA[umpan.nada] if umpan.nada else "tanpa nada", 9, colour, semibold=True))
        head.addStretch(1)
        head.addWidget(_text(long_date(umpan.tanggal), 9, look.MUTED))
        layout.addLayout(head)
        layout.addWidget(_text(umpan.pemberi, 10, semibold=True))
        layout.addWidget(_text(umpan.teks))
        if open_:
            remove = QPushButton("Hapus")
            remove.setProperty("jenis", "tautan")
            remove.setAccessibleName(f"Hapus umpan balik {umpan.pemberi}")
            remove.clicked.connect(lambda: self._write("Hapus umpan balik", lambda e: hapus_umpan_balik(e, umpan.id)))
            layout.addWidget(remove)

    def _evidence(self, layout: QVBoxLayout, line: Line, evaluasi: Evaluasi | None, open_: bool) -> None:
        layout.addLayout(_head("Bukti dukung", "", None))
        found = evaluasi.realisasi_pada(line.pada) if evaluasi else ()
        bukti = tuple(each for r in found for each in r.bukti)
        for each in bukti:
            layout.addWidget(_text(f"• {each}"))
        if open_:
            field = QLineEdit()
            field.setPlaceholderText("nama berkas atau tautan, lalu Enter")
            field.setAccessibleName("Tambah bukti dukung")
            own = found[0].bukti if found else ()
            field.returnPressed.connect(
                lambda: self._write("Tambah bukti dukung", lambda e: isi_realisasi(e, line.pada, bukti=(*own, field.text().strip())))
            )
            layout.addWidget(field)

    def add_feedback(self) -> None:
        if self.line is not None and self.line.pada:
            FeedbackDialog(self.line, self._write, self).show()


class FeedbackDialog(FormDialog):
    def __init__(self, line: Line, write: Write, parent: QWidget | None = None) -> None:
        super().__init__("Umpan balik", "Simpan umpan balik", self._save, parent)
        self._line, self._writer = line, write
        self.hubungan = Choice([(h, name_of(h)) for h in Hubungan])
        self.pemberi, self.teks, self.tanggal = TextEdit(), NoteEdit(4), DateEdit()
        self.nada = Choice([(n, KATA[n].capitalize()) for n in Nada])
        self.hubungan.selesai.connect(lambda value: self.pemberi.setText(PEMBERI[value]))
        self.hubungan.set_value(Hubungan.PIMPINAN)
        self.nada.set_value(None)
        self.pemberi.setText(PEMBERI[Hubungan.PIMPINAN])
        self.tanggal.set_value(date.today())
        for label, control in (
            ("Dari", self.hubungan),
            ("Tercetak sebagai, misalnya Rekan kerja setingkat (nama)", self.pemberi),
            ("Nada", self.nada),
            ("Umpan balik", self.teks),
            ("Tanggal", self.tanggal),
        ):
            self.body.addWidget(Field(label, control))

    def _save(self) -> None:
        isi = (self.pemberi.text(), self.teks.toPlainText(), self.nada.value(), self.hubungan.value(), self.tanggal.value())
        if not self.pemberi.text().strip() or not self.teks.toPlainText().strip():
            raise UserError("penilaian_umpan_balik_kurang")
        self._writer("Tambah umpan balik", lambda e: beri_umpan_balik(e, self._line.pada, *isi))


def _text(text: str, size: int = 10, colour: str = look.TEXT, *, semibold: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setFont(look.font(size, semibold=semibold))
    label.setStyleSheet(f"color:{colour}")
    return label


def _head(title: str, verb: str, call: Callable[[], None] | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(_text(title, 10, semibold=True))
    row.addStretch(1)
    if call is not None:
        button = QPushButton(look.icon("plus", look.ACCENT), "Tambah")
        button.setProperty("jenis", "tautan")
        button.setAccessibleName(verb)
        button.clicked.connect(lambda: call())
        row.addWidget(button)
    return row
