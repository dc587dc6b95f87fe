"""Everything that is missing or wrong in an office file, gathered from the rules: what blocks first."""

from __future__ import annotations

from datetime import date

from app.desk import Desk
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.kelengkapan import Masalah, Periksa, periksa
from app.domain.periode import Periode, periode_setahun
from app.domain.pohon_kinerja import POHON, PohonKinerja
from app.domain.skp import Skp


def periksa_kantor(desk: Desk, periode: Periode | None = None) -> tuple[Masalah, ...]:
    """`periode` None: the annual evaluation of the latest year that has a SKP."""
    return periksa(bahan(desk, periode or terakhir(desk)))


def bahan(desk: Desk, periode: Periode) -> Periksa:
    return Periksa(
        kantor=desk.kantor(),
        bagan=desk.bagan(),
        skp=desk.semua(Skp),
        evaluasi=desk.semua(Evaluasi),
        capaian=desk.semua(CapaianOrganisasi),
        periode=periode,
        hari=date.today(),
        pohon=desk.semua(PohonKinerja).get(POHON),
    )


def terakhir(desk: Desk) -> Periode:
    tahun = max((skp.tahun for skp in desk.semua(Skp).values()), default=date.today().year)
    return periode_setahun(tahun)[-1]
