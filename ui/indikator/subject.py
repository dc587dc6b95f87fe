"""The head of the editor: whose SKP, where it stands, and the one next thing to do."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.periode import BULAN
from app.domain.skp import Skp, StatusSkp
from app.domain.skp_ubah import PEGAWAI
from ui.indikator.year import Holder
from ui.kit import look
from ui.kit.chip import Chip
from ui.kit.fields import name_of
from ui.kit.head import Head
from ui.kit.reading import long_date

NEXT = {StatusSkp.DRAF: "Ajukan kesepakatan…", StatusSkp.DISEPAKATI: "Tetapkan SKP…", StatusSkp.DITETAPKAN: "Perbaiki…"}


class Subject(Head):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = Chip()
        self.more = QPushButton(look.icon("dots"), "Lainnya")
        self.next = QPushButton()
        self.next.setProperty("jenis", "utama")
        self.add(self.state, self.more, self.next)

    def show_skp(self, skp: Skp, holder: Holder, penilai: str) -> None:
        self.name.set_text(holder.nama)
        parts = [f"SKP {skp.tahun}", holder.jabatan, f"penilai: {penilai}" if penilai else "penilai belum ada"]
        parts += [f"pendekatan {name_of(skp.pendekatan).lower()}", part_of_year(skp), f"versi {skp.versi}" if skp.versi > 1 else ""]
        self.detail.set_text(" · ".join(part for part in parts if part))
        self.state.set_word(state_words(skp))
        self.next.setText(NEXT[skp.status])


def part_of_year(skp: Skp) -> str:
    whole = (skp.mulai, skp.selesai) == (date(skp.tahun, 1, 1), date(skp.tahun, 12, 31))
    return "" if whole else f"{long_date(skp.mulai)} – {long_date(skp.selesai)}"


def state_words(skp: Skp) -> str:
    """`disepakati 12 Jan`."""
    if skp.status is StatusSkp.DITETAPKAN:
        return f"ditetapkan {short_date(skp.tanggal_ditetapkan)}".strip()
    signed = next((t.tanggal for t in skp.tanda_tangan if (t.peran, t.versi) == (PEGAWAI, skp.versi)), None)
    return f"disepakati {short_date(signed)}".strip() if skp.status is StatusSkp.DISEPAKATI else "draf"


def short_date(day: date | None) -> str:
    return f"{day.day} {BULAN[day.month - 1][:3]}" if day else ""
