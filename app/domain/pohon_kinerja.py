"""The performance tree of the office: visi → misi → tujuan → sasaran → IKU, from which every result hangs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.skp import KualitasHasil, PeriodePelaporan


class Arah(StrEnum):
    """Which way is better."""

    NAIK = "NAIK"
    TURUN = "TURUN"
    TETAP = "TETAP"


@dataclass(frozen=True, slots=True)
class TargetIku:
    """`triwulan` None = the whole year; `teks` as typed, never a number."""

    id: str
    tahun: int
    triwulan: int | None
    teks: str


@dataclass(frozen=True, slots=True)
class Iku:
    """`pemilik` is a Jabatan id; `langkah` the concrete steps, one sentence each; with what its manual says (A.1.3)."""

    id: str
    teks: str
    pemilik: str | None = None
    rumus: str | None = None
    satuan: str | None = None
    arah: Arah | None = None
    sumber_data: str | None = None
    langkah: tuple[str, ...] = ()
    target: tuple[TargetIku, ...] = ()
    tujuan: str | None = None
    definisi: str | None = None
    kualitas: KualitasHasil | None = None
    periode_pelaporan: PeriodePelaporan | None = None

    def target_pada(self, tahun: int, triwulan: int | None = None) -> str:
        return next((t.teks for t in self.target if (t.tahun, t.triwulan) == (tahun, triwulan)), "")


@dataclass(frozen=True, slots=True)
class Sasaran:
    id: str
    teks: str
    iku: tuple[Iku, ...] = ()


@dataclass(frozen=True, slots=True)
class Tujuan:
    id: str
    teks: str
    sasaran: tuple[Sasaran, ...] = ()


@dataclass(frozen=True, slots=True)
class Misi:
    id: str
    teks: str
    tujuan: tuple[Tujuan, ...] = ()


@dataclass(frozen=True, slots=True)
class PohonKinerja:
    """One office file holds exactly one, with the id POHON."""

    id: str
    visi: str = ""
    misi: tuple[Misi, ...] = ()

    def semua_iku(self) -> tuple[Iku, ...]:
        return tuple(iku for misi in self.misi for tujuan in misi.tujuan for sasaran in tujuan.sasaran for iku in sasaran.iku)


POHON = "pohon"
