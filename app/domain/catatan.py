"""The office's sentences for notes and recommendations, by what they are about and how it went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.evaluasi import Evaluasi
from app.domain.predikat import Rating

BANYAK = 3  # people who may read the same text before it is remarked upon


class TentangCatatan(StrEnum):
    HASIL_KERJA = "HASIL_KERJA"
    PERILAKU = "PERILAKU"
    PENGEMBANGAN = "PENGEMBANGAN"


@dataclass(frozen=True, slots=True)
class KalimatCatatan:
    """`tingkat` None: for any. `{nama}` in `teks` becomes the name of whom it is inserted for."""

    id: str
    tentang: TentangCatatan
    teks: str
    tingkat: Rating | None = None


def isi_nama(teks: str, nama: str) -> str:
    """Other braces are left as they stand: they are the office's own text."""
    return teks.replace("{nama}", nama)


def pemakai_sama(evaluasi: Evaluasi, semua: Iterable[Evaluasi]) -> int:
    """How many evaluations of the same period carry exactly this note, this one included; 0 without a note."""
    if not evaluasi.catatan:
        return 0
    return sum(e.periode == evaluasi.periode and e.catatan == evaluasi.catatan for e in semua)
