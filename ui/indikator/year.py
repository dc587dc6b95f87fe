"""Everybody with a SKP in one year, read once: who, in which post, and what each result of a leader is called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.desk import Desk
from app.domain.jabatan import Jabatan
from app.domain.pegawai import BEBAS_SKP, KELUAR, JenisPegawai, Pegawai
from app.domain.penilai import Bagan, siapa_menilai, tempat_dinilai
from app.domain.skp import Skp, StatusSkp
from ui.kit.model import plain

BUKAN_ASN = {JenisPegawai.NON_ASN, JenisPegawai.PEJABAT_NEGARA}


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose SKP it is: `jabatan` as it is printed, `unit` the id of the unit of the post."""

    nama: str
    jabatan: str
    unit: str | None
    nip: str = ""

    @property
    def singkat(self) -> str:
        """Without the degrees behind the comma: the tree is narrow, the head says the whole name."""
        return self.nama.split(",")[0]

    def named(self, words: list[str]) -> bool:
        text = plain(f"{self.nama} {self.jabatan} {self.nip}")
        return all(word in text for word in words)


@dataclass(frozen=True, slots=True)
class Year:
    """`pendukung`: result id → its words with the post of its owner; `tanpa`: people who should have a SKP and have none."""

    tahun: int
    skp: dict[str, Skp]
    pemegang: dict[str, Holder]
    pendukung: dict[str, str]
    tanpa: dict[str, Holder]

    @property
    def ditetapkan(self) -> int:
        return sum(s.status is StatusSkp.DITETAPKAN for s in self.skp.values())

    @property
    def jumlah(self) -> int:
        return len(self.skp) + len(self.tanpa)

    def now(self, skp: dict[str, Skp]) -> Year:
        """The same year with these SKP as they are now; who holds them and what their results are called stays."""
        return replace(self, skp=self.skp | skp)

    def people(self, cari: str, units: frozenset[str | None] | None) -> frozenset[str] | None:
        """Whom the words looked for and the units leave; None = everybody."""
        words = plain(cari).split()
        if not words and units is None:
            return None
        everybody = {s.pemilik: self.pemegang[s.id] for s in self.skp.values()} | self.tanpa
        fits = (id for id, h in everybody.items() if (units is None or h.unit in units) and h.named(words))
        return frozenset(fits)


def year_of(desk: Desk, tahun: int) -> Year:
    bagan = desk.bagan()
    skps = {s.id: s for s in desk.semua(Skp).values() if s.tahun == tahun and s.pemilik in bagan.pegawai}
    holders = {s.id: holder(bagan, s) for s in skps.values()}
    named = {h.id: f"{h.rencana} ({holders[s.id].jabatan})" for s in skps.values() for h in s.hasil_kerja}
    owners = {s.pemilik for s in skps.values()}
    without = {p.id: _holder(bagan, p, _day(tahun)) for p in bagan.pegawai.values() if p.id not in owners and _should(bagan, p, tahun)}
    return Year(tahun, skps, holders, named, without)


def holder(bagan: Bagan, skp: Skp) -> Holder:
    """As it was set on paper, else as the roster has it."""
    pegawai = bagan.pegawai[skp.pemilik]
    found = _holder(bagan, pegawai, max(skp.mulai, min(_day(skp.tahun), skp.selesai)))
    return Holder(skp.pegawai.nama, skp.pegawai.jabatan, found.unit, found.nip) if skp.pegawai else found


def penilai_words(bagan: Bagan, skp: Skp) -> str:
    """The post of whoever rates, as on paper or as derived today."""
    if skp.penilai is not None:
        return skp.penilai.jabatan
    pejabat = siapa_menilai(bagan, skp.pemilik, max(skp.mulai, min(_day(skp.tahun), skp.selesai))).penilai
    jabatan = bagan.jabatan.get(pejabat.jabatan) if pejabat else None
    return jabatan.nama if jabatan else ""


def _holder(bagan: Bagan, pegawai: Pegawai, hari: date) -> Holder:
    tempat = tempat_dinilai(pegawai, hari)
    jabatan = _jabatan(bagan, pegawai, hari)
    awalan = tempat.jenis.awalan if tempat else ""
    return Holder(pegawai.nama, awalan + jabatan.nama if jabatan else "", jabatan.unit if jabatan else None, pegawai.nip or "")


def _jabatan(bagan: Bagan, pegawai: Pegawai, hari: date) -> Jabatan | None:
    tempat = tempat_dinilai(pegawai, hari)
    return bagan.jabatan.get(tempat.jabatan) if tempat else None


def _day(tahun: int) -> date:
    """Today within the year."""
    return min(max(date.today(), date(tahun, 1, 1)), date(tahun, 12, 31))


def _should(bagan: Bagan, pegawai: Pegawai, tahun: int) -> bool:
    """A civil servant with a post of this office who is neither gone nor freed from it (R1, R6)."""
    status = pegawai.status_pada(_day(tahun))
    jabatan = _jabatan(bagan, pegawai, _day(tahun))
    out = status is not None and status.jenis in KELUAR | BEBAS_SKP
    return pegawai.jenis not in BUKAN_ASN and not out and jabatan is not None and not jabatan.luar
