"""The organisation results of a period unit by unit: what was set, what counts instead, and whose papers need it (R86–R92)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.capaian import capaian_untuk
from app.domain.evaluasi import CapaianOrganisasi
from app.domain.jabatan import UnitKerja
from app.domain.kantor import Kantor
from app.domain.penilai import Bagan, penilai_periode
from app.domain.periode import Periode


class AsalCapaian(StrEnum):
    """Where the result that counts for a unit comes from."""

    SENDIRI = "SENDIRI"
    UNIT_ATAS = "UNIT_ATAS"
    TAHUN_LALU = "TAHUN_LALU"
    KOSONG = "KOSONG"


@dataclass(frozen=True, slots=True)
class CapaianUnit:
    """`sendiri`: what was set for the unit and period; `dipakai`: what counts; `pegawai`: ids of those whose papers print it (R92)."""

    unit: UnitKerja
    periode: Periode
    sendiri: CapaianOrganisasi | None
    dipakai: CapaianOrganisasi | None
    pegawai: tuple[str, ...] = ()

    @property
    def asal(self) -> AsalCapaian:
        if self.dipakai is None:
            return AsalCapaian.KOSONG
        if self.dipakai.periode != self.periode:
            return AsalCapaian.TAHUN_LALU
        return AsalCapaian.SENDIRI if self.dipakai.unit == self.unit.id else AsalCapaian.UNIT_ATAS


def daftar_capaian(
    bagan: Bagan, semua: Iterable[CapaianOrganisasi], periode: Periode, kantor: Kantor, pegawai: Iterable[str]
) -> tuple[CapaianUnit, ...]:
    """Every unit of the office and those outside it that somebody's papers need, the units above first."""
    semua = tuple(semua)
    pemakai: dict[str, list[str]] = {}
    for id in pegawai:
        unit = penilai_periode(bagan, id, periode, kantor).unit_capaian
        pemakai.setdefault(unit or "", []).append(id)
    sendiri = {c.unit: c for c in semua if c.periode == periode}
    perlu = [u for u in bagan.unit.values() if not u.luar or u.id in pemakai or u.id in sendiri]
    return tuple(
        CapaianUnit(u, periode, sendiri.get(u.id), capaian_untuk(semua, bagan, u.id, periode), tuple(pemakai.get(u.id, ())))
        for u in sorted(perlu, key=lambda u: (not u.luar, dalam(bagan, u), u.nama))
    )


def dalam(bagan: Bagan, unit: UnitKerja) -> int:
    """How many units stand above it."""
    lewat = {unit.id}
    while unit.induk and unit.induk in bagan.unit and unit.induk not in lewat:
        lewat.add(unit.induk)
        unit = bagan.unit[unit.induk]
    return len(lewat) - 1
