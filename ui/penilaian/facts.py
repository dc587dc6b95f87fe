"""What the form shows of a person beside the evaluation itself, read once when the person is chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.desk import Desk
from app.domain.capaian import capaian_untuk, unit_kepala
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.pegawai import JenisStatus, Pegawai
from app.domain.penilai import orang, penilai_periode
from app.domain.periode import Periode
from app.domain.predikat import PredikatOrganisasi
from app.domain.saran import Saran, saran_hasil_kerja, saran_pimpinan_organisasi
from ui.penilaian.earlier import EarlierLine, earlier_of
from ui.penilaian.people import Person


@dataclass(frozen=True, slots=True)
class Facts:
    """`unit`: whose organisation result counts (R92); `capaian`: that result; `pimpinan`: the suggestion of whoever leads the office."""

    penilai: str = ""
    unit: str | None = None
    capaian: CapaianOrganisasi | None = None
    studying: bool = False
    pimpinan: Saran | None = None
    lain: tuple[EarlierLine, ...] = ()

    def organisation(self, evaluasi: Evaluasi | None) -> PredikatOrganisasi | None:
        """Written in the evaluation itself, else of the unit."""
        if evaluasi is not None and evaluasi.capaian_organisasi is not None:
            return evaluasi.capaian_organisasi
        return self.capaian.predikat if self.capaian else None

    def source(self, desk: Desk) -> str:
        """Of which unit and period the result is, and who set it."""
        if self.capaian is None:
            return ""
        unit = desk.bagan().unit.get(self.capaian.unit)
        parts = (unit.nama if unit else "", self.capaian.periode.nama, self.capaian.sumber, self.capaian.penetap)
        return ", ".join(part for part in parts if part)


def facts_of(desk: Desk, person: Person, periode: Periode) -> Facts:
    bagan, semua = desk.bagan(), tuple(desk.semua(CapaianOrganisasi).values())
    siapa = penilai_periode(bagan, person.pegawai, periode, desk.kantor())
    penilai = orang(bagan, siapa.penilai, periode.selesai).jabatan if siapa.penilai else ""
    status = desk.satu(Pegawai, person.pegawai).status_pada(min(periode.selesai, person.skp.selesai))
    kepala, pimpinan = unit_kepala(bagan, siapa.jabatan), None
    if kepala is not None:
        milik = capaian_untuk(semua, bagan, kepala, periode)
        pimpinan = saran_pimpinan_organisasi(milik.predikat if milik else None)
    return Facts(
        penilai,
        siapa.unit_capaian,
        capaian_untuk(semua, bagan, siapa.unit_capaian, periode),
        status is not None and status.jenis is JenisStatus.TUGAS_BELAJAR,
        pimpinan,
        tuple(earlier_of(desk, person.skp, periode)),
    )


def as_locked(desk: Desk, person: Person, facts: Facts) -> tuple[Person, Facts]:
    """A locked evaluation is shown as its sheet was kept: names, posts and results of then, whatever the roster says now."""
    if person.evaluasi is None or person.evaluasi.arsip is None:
        return person, facts
    lembar = desk.lembar(person.skp.id, person.evaluasi.id)
    was, penilai = lembar.pegawai, lembar.penilai
    kept = replace(lembar.isi_evaluasi, arsip=person.evaluasi.arsip, capaian_organisasi=lembar.capaian)
    shown = replace(person, nama=was.nama, nip=was.nip or "", jabatan=was.jabatan, skp=lembar.isi_skp, evaluasi=kept)
    return shown, replace(facts, penilai=penilai.jabatan if penilai else "", capaian=None)


def suggestion(facts: Facts, person: Person, evaluasi: Evaluasi) -> Saran:
    return facts.pimpinan or saran_hasil_kerja(person.skp, evaluasi)
