"""One thing that is missing or doubtful, and what the checks may look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.kantor import Kantor
from app.domain.pegawai import KELUAR, JenisPegawai, Pegawai
from app.domain.penilai import Bagan, Penilaian, penilai_periode, siapa_menilai, tempat_dinilai
from app.domain.periode import Periode
from app.domain.pohon_kinerja import PohonKinerja
from app.domain.skp import Skp
from app.errors import Pesan


class Tingkat(StrEnum):
    """Refuses the act, warns, or informs."""

    TOLAK = "T"
    PERINGATAN = "P"
    INFORMASI = "I"


@dataclass(frozen=True, slots=True)
class Masalah:
    """`akar`: (table, id) of the value to open; `bagian`: id of the part in it to jump to."""

    tingkat: Tingkat
    pesan: Pesan
    akar: tuple[str, str]
    bagian: str | None = None


@dataclass(frozen=True)
class Periksa:
    """Everything a check may read: the office as it is on `hari`, looked at for one period."""

    kantor: Kantor
    bagan: Bagan
    skp: Mapping[str, Skp]
    evaluasi: Mapping[str, Evaluasi]
    capaian: Mapping[str, CapaianOrganisasi]
    periode: Periode
    hari: date
    pohon: PohonKinerja | None = None

    @cached_property
    def dinilai(self) -> tuple[Pegawai, ...]:
        """Everyone of the office who is rated: in office, with a civil servant's status."""
        return tuple(p for p in self.bagan.pegawai.values() if self._dinilai(p))

    @cached_property
    def skp_tahun(self) -> tuple[Skp, ...]:
        return tuple(s for s in self.skp.values() if s.tahun == self.periode.tahun and s.pemilik in self.bagan.pegawai)

    @cached_property
    def skp_periode(self) -> tuple[Skp, ...]:
        """The SKP of each person in which the period is evaluated: the one running at its end, else the last before."""
        found: dict[str, Skp] = {}
        for skp in sorted(self.skp_tahun, key=lambda s: s.mulai):
            if skp.mulai <= self.periode.selesai and skp.selesai >= self.periode.mulai:
                found[skp.pemilik] = skp
        return tuple(found.values())

    @cached_property
    def evaluasi_periode(self) -> dict[str, Evaluasi]:
        """SKP id → its evaluation of the period."""
        return {e.skp: e for e in self.evaluasi.values() if e.periode == self.periode}

    @cached_property
    def penilaian(self) -> dict[str, Penilaian]:
        """Pegawai id → who evaluates the period."""
        return {p.id: penilai_periode(self.bagan, p.id, self.periode, self.kantor) for p in self.dinilai}

    def penilai_kini(self, pegawai_id: str) -> Penilaian:
        return siapa_menilai(self.bagan, pegawai_id, self.hari)

    def penilaian_skp(self, skp: Skp) -> Penilaian:
        """Who rates the SKP: as of today, within the span of the SKP."""
        return siapa_menilai(self.bagan, skp.pemilik, min(max(self.hari, skp.mulai), skp.selesai))

    def _dinilai(self, pegawai: Pegawai) -> bool:
        if pegawai.jenis in {JenisPegawai.NON_ASN, JenisPegawai.PEJABAT_NEGARA}:
            return False
        status = pegawai.status_pada(self.hari)
        return not (status and status.jenis in KELUAR) and not self._di_luar(pegawai)

    def _di_luar(self, pegawai: Pegawai) -> bool:
        """Somebody recorded only as an official above the office."""
        tempat = tempat_dinilai(pegawai, self.hari)
        jabatan = self.bagan.jabatan.get(tempat.jabatan) if tempat else None
        return jabatan is not None and jabatan.luar
