"""The recap of a period: everybody's ratings and predicate, how they are distributed, and the roster by rank (DUK)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.desk import Desk
from app.domain.capaian import capaian_untuk
from app.domain.distribusi import periksa_sebaran, sebaran
from app.domain.evaluasi import CapaianOrganisasi
from app.domain.jabatan import JenisJabatan
from app.domain.pangkat import urutan_golongan
from app.domain.pegawai import Orang, Pegawai
from app.domain.penilai import orang
from app.domain.periode import Periode
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.errors import Pesan
from app.reports import orang_periode


@dataclass(frozen=True, slots=True)
class BarisRekap:
    orang: Orang
    hasil: Rating | None
    perilaku: Rating | None
    predikat: Predikat | None
    final: bool
    skp: str
    evaluasi: str | None = None


@dataclass(frozen=True, slots=True)
class Rekap:
    """`organisasi`: of the office itself in that period; `saran` compares with the guide, advice only."""

    kantor: str
    periode: Periode
    organisasi: PredikatOrganisasi | None
    baris: tuple[BarisRekap, ...]
    saran: tuple[Pesan, ...]

    @property
    def jumlah(self) -> dict[Predikat, int]:
        return sebaran(b.predikat for b in self.baris)


def rekap(desk: Desk, periode: Periode, unit: str | None = None) -> Rekap:
    baris = tuple(_baris(desk, o.skp, o.evaluasi) for o in orang_periode(desk, periode, unit) if o.skp)
    organisasi = _organisasi(desk, periode)
    saran = periksa_sebaran(organisasi, sebaran(b.predikat for b in baris)) if organisasi else ()
    return Rekap(desk.kantor().nama, periode, organisasi, baris, saran)


def _baris(desk: Desk, skp: str, evaluasi: str | None) -> BarisRekap:
    lembar = desk.lembar(skp, evaluasi)
    if not lembar.evaluasi:
        return BarisRekap(lembar.pegawai, None, None, None, False, skp)
    nilai = lembar.isi_evaluasi
    return BarisRekap(lembar.pegawai, nilai.rating_hasil_kerja, nilai.rating_perilaku, nilai.predikat, nilai.final, skp, evaluasi)


def _organisasi(desk: Desk, periode: Periode) -> PredikatOrganisasi | None:
    """Of the unit led by the highest post inside the office."""
    dalam = [j for j in desk.bagan().jabatan.values() if j.memimpin and not j.luar]
    puncak = next((j for j in dalam if j.atasan is None or desk.bagan().jabatan[j.atasan].luar), None)
    found = capaian_untuk(tuple(desk.semua(CapaianOrganisasi).values()), desk.bagan(), puncak.memimpin if puncak else None, periode)
    return found.predikat if found else None


def daftar_urut(desk: Desk, hari: date) -> tuple[tuple[Pegawai, Orang], ...]:
    """Everybody of the office by golongan, then by its TMT, then by age (Daftar Urut Kepangkatan)."""
    bagan = desk.bagan()
    found = []
    for pegawai in bagan.pegawai.values():
        tempat = pegawai.definitif(hari)
        jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
        if jabatan is None or jabatan.luar or jabatan.jenis is JenisJabatan.NON_ASN:
            continue
        key = (urutan_golongan(pegawai.golongan), pegawai.tmt_golongan or date.max, pegawai.tanggal_lahir or date.max, pegawai.nama)
        found.append((key, (pegawai, orang(bagan, pegawai.id, hari))))
    return tuple(each for _, each in sorted(found, key=lambda pair: pair[0]))
