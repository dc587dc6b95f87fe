"""A person on the roster: what the forms print, where the person sits, and since when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.jabatan import JenisPenempatan, Penempatan


class JenisPegawai(StrEnum):
    PNS = "PNS"
    CPNS = "CPNS"
    PPPK = "PPPK"
    PPPK_PARUH_WAKTU = "PPPK_PARUH_WAKTU"
    NON_ASN = "NON_ASN"
    PEJABAT_NEGARA = "PEJABAT_NEGARA"


class JenisStatus(StrEnum):
    """A person without a status on a day is active."""

    CUTI = "CUTI"
    CLTN = "CLTN"
    TUGAS_BELAJAR = "TUGAS_BELAJAR"
    BEBAS_SKP = "BEBAS_SKP"
    PERSIAPAN_PENSIUN = "PERSIAPAN_PENSIUN"
    DIBERHENTIKAN_SEMENTARA = "DIBERHENTIKAN_SEMENTARA"
    PENSIUN = "PENSIUN"
    PINDAH = "PINDAH"
    MENINGGAL = "MENINGGAL"


BEBAS_SKP = frozenset({JenisStatus.CLTN, JenisStatus.BEBAS_SKP, JenisStatus.PERSIAPAN_PENSIUN, JenisStatus.DIBERHENTIKAN_SEMENTARA})  # R6
KELUAR = frozenset({JenisStatus.PENSIUN, JenisStatus.PINDAH, JenisStatus.MENINGGAL})


class JenisKelamin(StrEnum):
    LAKI_LAKI = "LAKI_LAKI"
    PEREMPUAN = "PEREMPUAN"


@dataclass(frozen=True, slots=True)
class StatusPegawai:
    id: str
    jenis: JenisStatus
    mulai: date | None = None
    selesai: date | None = None
    keterangan: str | None = None

    def berlaku(self, hari: date) -> bool:
        return (self.mulai is None or self.mulai <= hari) and (self.selesai is None or hari <= self.selesai)


@dataclass(frozen=True, slots=True)
class PenilaiKhusus:
    """A rater other than the derived one: `penilai` is a Pegawai id; a delegation carries its letter number (R8, R14)."""

    id: str
    penilai: str
    alasan: str
    nomor_surat: str | None = None
    mulai: date | None = None
    selesai: date | None = None

    def berlaku(self, hari: date) -> bool:
        return (self.mulai is None or self.mulai <= hari) and (self.selesai is None or hari <= self.selesai)


@dataclass(frozen=True, slots=True)
class Pegawai:
    """`nip`: 18 digits without spaces, or what was typed so far, or None. `golongan`: `III/d` or `IX`."""

    id: str
    nama: str
    nip: str | None = None
    jenis: JenisPegawai | None = None
    golongan: str | None = None
    tmt_golongan: date | None = None
    tempat_lahir: str | None = None
    tanggal_lahir: date | None = None
    jenis_kelamin: JenisKelamin | None = None
    pendidikan: str | None = None
    karpeg: str | None = None
    penempatan: tuple[Penempatan, ...] = ()
    status: tuple[StatusPegawai, ...] = ()
    penilai_khusus: tuple[PenilaiKhusus, ...] = ()

    def definitif(self, hari: date) -> Penempatan | None:
        """The definitive post on a day; the one that began last when two overlap."""
        return self._terakhir(hari, JenisPenempatan.DEFINITIF)

    def plt(self, hari: date) -> Penempatan | None:
        return self._terakhir(hari, JenisPenempatan.PLT)

    def status_pada(self, hari: date) -> StatusPegawai | None:
        return next((status for status in reversed(self.status) if status.berlaku(hari)), None)

    def _terakhir(self, hari: date, jenis: JenisPenempatan) -> Penempatan | None:
        cocok = [p for p in self.penempatan if p.jenis is jenis and p.berlaku(hari)]
        return max(cocok, key=lambda p: p.mulai or date.min, default=None)


@dataclass(frozen=True, slots=True)
class Orang:
    """A person as a paper prints him or her (FORMULIR 1.2): fixed text, independent of the roster."""

    nama: str
    nip: str | None = None
    pangkat_golongan: str | None = None
    jabatan: str = ""
    unit_kerja: str | None = None
