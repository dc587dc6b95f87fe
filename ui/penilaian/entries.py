"""The entries of the pane at the right: a realisation, a feedback, a piece of evidence, each with its small verbs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.bukti import JenisBukti
from app.domain.evaluasi import Nada, UmpanBalik
from app.domain.realisasi import kalimat
from app.domain.skp import Realisasi
from app.evidence import BuktiDukung, ukuran_berkas
from ui.kit import look
from ui.kit.chip import Chip
from ui.kit.label import label
from ui.kit.line import LinkLine
from ui.kit.reading import long_date

TONES: dict[Nada | None, tuple[str, str]] = {
    Nada.POSITIF: ("positif", "hijau"),
    Nada.NEGATIF: ("perlu perbaikan", "kuning"),
    Nada.NETRAL: ("netral", "abu"),
    None: ("tanpa nada", "abu"),
}
ICONS = {JenisBukti.BERKAS: "file", JenisBukti.TAUTAN: "link", JenisBukti.NAMA: "paperclip"}
Verb = tuple[str, str, Callable[[], object]]  # what stands on it, its whole name, what it does


def head(title: str, verbs: Sequence[Verb]) -> QWidget:
    """A section of the pane with its verbs at the right."""
    row = QHBoxLayout()
    row.addWidget(label(title, semibold=True, wrap=False), 1)
    for verb in verbs:
        row.addWidget(_button(verb, icon="plus"))
    return _held(row, above=6)


def feedback(umpan: UmpanBalik, place: str, verbs: Sequence[Verb]) -> QWidget:
    """`place` is said where the pane gathers several."""
    word, state = TONES[umpan.nada]
    chip = Chip(140)
    chip.set_word(word, state)
    top = QHBoxLayout()
    top.addWidget(chip, 1)
    top.addWidget(label(long_date(umpan.tanggal), 9, colour="redup", wrap=False))
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addLayout(top)
    if place:
        column.addWidget(label(place, 9, colour="redup"))
    column.addWidget(label(umpan.pemberi, semibold=True))
    column.addWidget(label(umpan.teks))
    _verbs(column, verbs)
    return _held(column, below=6)


def realisation(realisasi: Realisasi, verbs: Sequence[Verb]) -> QWidget:
    """The sentence that prints; value, basis and day small below, where they say more than it."""
    teks = kalimat(realisasi)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(label(teks or "Bukti sudah ada; kalimat realisasinya belum.", colour="" if teks else "kuning"))
    parts = [part for part in (realisasi.nilai, realisasi.dasar) if part and part not in teks]
    if realisasi.tanggal:
        parts.append(long_date(realisasi.tanggal))
    if parts:
        column.addWidget(label(" · ".join(parts), 9, colour="redup"))
    _verbs(column, verbs)
    return _held(column)


def evidence(bukti: BuktiDukung, open_: Callable[[], object], verbs: Sequence[Verb]) -> QWidget:
    """Its name opens it; a file says its size, or that it is gone."""
    name = LinkLine()
    name.say(bukti.nama, look.ACCENT if bukti.alamat else look.TEXT, ICONS[bukti.jenis])
    name.setEnabled(True)
    name.setToolTip(str(bukti.berkas or bukti.teks))
    name.clicked.connect(lambda: open_())
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(name, 1)
    if bukti.ukuran is not None:
        row.addWidget(label(ukuran_berkas(bukti.ukuran), 9, colour="redup", wrap=False))
    column = QVBoxLayout()
    column.setSpacing(0)
    for verb in verbs:
        row.addWidget(_button(verb))
    column.addLayout(row)
    if bukti.hilang:
        gone = Chip(120)
        gone.set_word("tidak ditemukan", "merah")
        column.addWidget(gone)
    return _held(column)


def _verbs(column: QVBoxLayout, verbs: Sequence[Verb]) -> None:
    if verbs:
        row = QHBoxLayout()
        for verb in verbs:
            row.addWidget(_button(verb))
        row.addStretch(1)
        column.addLayout(row)


def _button(verb: Verb, icon: str = "") -> QPushButton:
    text, name, call = verb
    button = QPushButton(text)
    if icon:
        button.setIcon(look.icon(icon, look.ACCENT))
    button.setProperty("jenis", "tautan")
    button.setProperty("kecil", True)
    button.setAccessibleName(name)
    button.clicked.connect(lambda: call())
    return button


def _held(layout: QHBoxLayout | QVBoxLayout, above: int = 0, below: int = 0) -> QWidget:
    layout.setContentsMargins(0, above, 0, below)
    held = QWidget()
    held.setLayout(layout)
    return held
