"""What was put on paper or into a PDF: which form of which sheet, and what stood on it then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256

from app.domain.kantor import Cetak
from app.domain.lembar import Lembar, simpan_lembar
from app.domain.skp import StatusSkp


class StatusCetak(StrEnum):
    BELUM = "BELUM"
    BERUBAH = "BERUBAH"
    SUDAH = "SUDAH"


@dataclass(frozen=True, slots=True)
class Cetakan:
    """`lembar`: id of the Skp or Evaluasi it was drawn from, which says whose it is and of which period.

    `sidik`: see `sidik_lembar`. One for each form of each sheet, the latest.
    """

    id: str
    lembar: str
    formulir: str
    sidik: str
    tanggal: date


def sidik_lembar(lembar: Lembar) -> str:
    """The same as long as the same words print: locking, signing and the choice of paper change nothing on it."""
    skp = tuple(replace(s, status=StatusSkp.DRAF, tanda_tangan=(), ekstra=None) for s in lembar.skp)
    evaluasi = tuple(replace(e, final=False, alasan_buka=None, isi_massal=(), kategori=()) for e in lembar.evaluasi)
    polos = replace(lembar, cetak=Cetak(), skp=skp, evaluasi=evaluasi)
    return sha256(simpan_lembar(polos).encode()).hexdigest()[:32]


Tercatat = Mapping[tuple[str, str], Cetakan]


def tercatat(semua: Iterable[Cetakan]) -> dict[tuple[str, str], Cetakan]:
    """By sheet and form; where two laptops both recorded one, the later."""
    return {(each.lembar, each.formulir): each for each in sorted(semua, key=lambda c: (c.tanggal, c.id))}


def status_cetak(lembar: str, formulir: Iterable[str], catatan: Tercatat, kini: Callable[[], str]) -> StatusCetak:
    """Of several forms of one sheet together: printed only when all of them are, and as they are now.

    `kini` gives the sidik of today; it is asked only where something was printed at all.
    """
    ada = [catatan.get((lembar, kode)) for kode in formulir]
    if not any(ada):
        return StatusCetak.BELUM
    sidik = kini()
    if any(each is not None and each.sidik != sidik for each in ada):
        return StatusCetak.BERUBAH
    return StatusCetak.SUDAH if all(ada) else StatusCetak.BELUM
