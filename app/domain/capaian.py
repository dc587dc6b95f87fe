"""Which organisation result counts for an employee in a period, and where it comes from (R86–R92)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from app.domain.evaluasi import CapaianOrganisasi
from app.domain.penilai import Bagan
from app.domain.periode import Periode
from app.domain.predikat import PredikatOrganisasi


def capaian_untuk(semua: Iterable[CapaianOrganisasi], bagan: Bagan, unit: str | None, periode: Periode) -> CapaianOrganisasi | None:
    """The result of the unit itself, else of the nearest unit above within the office (Q21); None when none was set.

    An annual result issued after January, or not at all, gives way to the previous year's (R91).
    """
    semua = tuple(semua)
    tahun_ini = {c.unit: c for c in semua if c.periode == periode}
    lalu = Periode(f"{periode.tahun - 1}-AKHIR")
    tahun_lalu = {c.unit: c for c in semua if c.periode == lalu} if periode.tahunan else {}
    atasan = tuple(_ke_atas(bagan, unit))
    for each in atasan:
        sendiri = tahun_ini.get(each)
        if sendiri is not None and not terlambat(sendiri):
            return sendiri
        if sendiri is not None and each in tahun_lalu:
            return tahun_lalu[each]
    return next((tahun_lalu[each] for each in atasan if each in tahun_lalu), None)


def unit_kepala(bagan: Bagan, jabatan: str | None) -> str | None:
    """The unit led by a post when it is the whole office, with nothing but the daerah above it; None for any other post."""
    pos = bagan.jabatan.get(jabatan or "")
    unit = bagan.unit.get(pos.memimpin or "") if pos else None
    if pos is None or unit is None or pos.luar or unit.luar:
        return None
    atas = bagan.unit.get(unit.induk or "")
    return unit.id if atas is None or atas.luar else None


def terlambat(capaian: CapaianOrganisasi) -> bool:
    """An annual result issued after 31 January of the next year (R91)."""
    batas = date(capaian.periode.tahun + 1, 1, 31)
    return capaian.periode.tahunan and capaian.tanggal is not None and capaian.tanggal > batas


def _ke_atas(bagan: Bagan, unit: str | None) -> Iterator[str]:
    """The unit, then those above it; a unit inside the office never borrows from outside."""
    mulai = bagan.unit.get(unit or "")
    seen: set[str] = set()
    while mulai is not None and mulai.id not in seen:
        seen.add(mulai.id)
        yield mulai.id
        atas = bagan.unit.get(mulai.induk or "")
        mulai = None if atas is None or atas.luar != mulai.luar else atas


def baca_predikat_organisasi(teks: str) -> PredikatOrganisasi | None:
    """The predicate from what was written; `Sangat Baik` means Istimewa (R87), `Cukup` means Butuh Perbaikan (B.1)."""
    kata = "_".join(teks.replace("/", " ").upper().split())
    sebutan = {"SANGAT_BAIK": PredikatOrganisasi.ISTIMEWA, "CUKUP": PredikatOrganisasi.BUTUH_PERBAIKAN}
    return sebutan.get(kata) or next((p for p in PredikatOrganisasi if p.value == kata), None)
