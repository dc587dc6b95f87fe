"""Study assignments: the guide for the grade average, and the predicate of a study that failed (R57–R60, R105)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from app.domain.evaluasi import Evaluasi, TugasBelajar
from app.domain.predikat import Predikat, Rating
from app.errors import UserError


class Jenjang(StrEnum):
    S1 = "S1"
    LANJUT = "LANJUT"  # profesi, S-2, S-3


@dataclass(frozen=True, slots=True)
class PanduanIpk:
    """Lowest averages for Sangat Baik, Baik and Butuh Perbaikan; below the last it is Kurang.

    `perguruan` is the accreditation of the university, `prodi_minimal` the lowest one of the programme; None = abroad.
    """

    jenjang: Jenjang
    perguruan: str | None
    prodi_minimal: str | None
    batas: tuple[str, str, str]
    berlaku_mulai: date = date(2022, 2, 7)
    dasar_hukum: str = "PermenPANRB 6/2022, Lampiran"


PANDUAN_IPK = (
    PanduanIpk(Jenjang.S1, "A", "C", ("3.51", "3.01", "2.76")),
    PanduanIpk(Jenjang.S1, "B", "C", ("3.61", "3.10", "2.76")),
    PanduanIpk(Jenjang.S1, "C", "B", ("3.71", "3.20", "2.76")),
    PanduanIpk(Jenjang.LANJUT, "A", "C", ("3.51", "3.20", "3.00")),
    PanduanIpk(Jenjang.LANJUT, "B", "C", ("3.61", "3.25", "3.00")),
    PanduanIpk(Jenjang.LANJUT, "C", "B", ("3.71", "3.30", "3.00")),
    PanduanIpk(Jenjang.S1, None, None, ("3.51", "3.01", "2.76")),
    PanduanIpk(Jenjang.LANJUT, None, None, ("3.51", "3.20", "3.00")),
)
_URUTAN = (Predikat.SANGAT_BAIK, Predikat.BAIK, Predikat.BUTUH_PERBAIKAN)


def baris_panduan(jenjang: Jenjang, perguruan: str | None = None, prodi: str | None = None) -> PanduanIpk | None:
    """The row of the guide for a university and a programme; None where the table has none. `perguruan` None = abroad."""
    cocok = (b for b in PANDUAN_IPK if b.jenjang is jenjang and b.perguruan == perguruan and _memenuhi(prodi, b.prodi_minimal))
    return next(cocok, None)


def panduan_ipk(ipk: Decimal, jenjang: Jenjang, perguruan: str | None = None, prodi: str | None = None) -> Predikat | None:
    """What the guide says of an average, rounded to two decimals; None where the table has no row. `perguruan` None = abroad."""
    baris = baris_panduan(jenjang, perguruan, prodi)
    if baris is None:
        return None
    bulat = ipk.quantize(Decimal("0.01"), ROUND_HALF_UP)
    lolos = (p for p, batas in zip(_URUTAN, baris.batas, strict=True) if bulat >= Decimal(batas))
    return next(lolos, Predikat.KURANG)


def _memenuhi(prodi: str | None, minimal: str | None) -> bool:
    return minimal is None or (prodi in ("A", "B", "C") and str(prodi) <= minimal)


PREDIKAT_GAGAL = (Predikat.KURANG, Predikat.SANGAT_KURANG)


def predikat_gagal(perilaku: Rating | None) -> Predikat:
    """What is offered for a study that failed; the penilai may choose the other of the two (Q15)."""
    return Predikat.SANGAT_KURANG if perilaku is Rating.DIBAWAH else Predikat.KURANG


def pilih_predikat(evaluasi: Evaluasi, pilihan: Predikat) -> Evaluasi:
    """Only for a failed study, and only Kurang or Sangat Kurang. Raises UserError otherwise."""
    if evaluasi.tugas_belajar is not TugasBelajar.TIDAK_LULUS:
        raise UserError("evaluasi_predikat_dari_kuadran")
    if pilihan not in PREDIKAT_GAGAL:
        raise UserError("evaluasi_tidak_lulus")
    return replace(evaluasi, predikat_pilihan=pilihan)
