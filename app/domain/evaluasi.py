"""One employee's evaluation of one period: realisation, feedback, the two ratings and the document (R86–R117)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.pegawai import Orang
from app.domain.perilaku import Nilai
from app.domain.periode import Periode
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating, predikat
from app.domain.skp import Realisasi


class Nada(StrEnum):
    POSITIF = "POSITIF"
    NETRAL = "NETRAL"
    NEGATIF = "NEGATIF"


class Hubungan(StrEnum):
    PIMPINAN = "PIMPINAN"
    REKAN = "REKAN"
    BAWAHAN = "BAWAHAN"
    PIHAK_LAIN = "PIHAK_LAIN"


class TugasBelajar(StrEnum):
    AKTIF = "AKTIF"
    LULUS = "LULUS"
    TIDAK_LULUS = "TIDAK_LULUS"


class Jalur(StrEnum):
    """Which document closes it: D.1.1, D.1.2 or D.1.3."""

    BIASA = "BIASA"
    ATASAN = "ATASAN"
    KEBERATAN = "KEBERATAN"


class Keputusan(StrEnum):
    MENGUATKAN = "MENGUATKAN"
    MENGUBAH = "MENGUBAH"


@dataclass(frozen=True, slots=True)
class UmpanBalik:
    """`pada`: id of a HasilKerja (kualitatif) or Indikator (kuantitatif), or a Nilai code. `pemberi` prints before the colon."""

    id: str
    pada: str
    pemberi: str = ""
    teks: str = ""
    nada: Nada | None = None
    tanggal: date | None = None
    hubungan: Hubungan | None = None


@dataclass(frozen=True, slots=True)
class KategoriHasil:
    """The leader's judgement of one HasilKerja (R101); feeds the suggestion only and is never printed."""

    id: str
    pada: str
    kategori: Rating


@dataclass(frozen=True, slots=True)
class PerilakuEvaluasi:
    """The ekspektasi khusus that stood on this sheet, where it differs from the SKP."""

    id: str
    nilai: Nilai
    khusus: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TandaTangan:
    tempat: str | None = None
    penilai: date | None = None
    diterima: date | None = None
    pegawai: date | None = None
    atasan: date | None = None


@dataclass(frozen=True, slots=True)
class Sebelum:
    rating_hasil_kerja: Rating | None = None
    rating_perilaku: Rating | None = None
    predikat: Predikat | None = None


@dataclass(frozen=True, slots=True)
class Keberatan:
    isi: str = ""
    tanggal: date | None = None
    penjelasan_penilai: str | None = None
    penjelasan_pegawai: str | None = None
    keputusan: Keputusan | None = None
    rekomendasi: str | None = None
    sebelum: Sebelum | None = None


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """`skp` is a Skp id. `capaian_organisasi`: None = read from CapaianOrganisasi of the unit (R92).

    `hasil_dari`: the earlier period whose ratings were taken over by agreement after a move (R18).
    `predikat_pilihan` counts only for a failed tugas belajar (R105); otherwise the predicate follows from the ratings.
    `isi_massal`: names of the ratings given to many at once and not looked at again since.
    `arsip`: the sheet as it was when locked or imported, JSON of a Lembar; None = drawn from today's SKP and roster.
    """

    id: str
    skp: str
    periode: Periode
    capaian_organisasi: PredikatOrganisasi | None = None
    sumber_capaian: str | None = None
    rating_hasil_kerja: Rating | None = None
    alasan_hasil_kerja: str | None = None
    rating_perilaku: Rating | None = None
    alasan_perilaku: str | None = None
    hasil_dari: Periode | None = None
    predikat_pilihan: Predikat | None = None
    tugas_belajar: TugasBelajar | None = None
    catatan: tuple[str, ...] = ()
    isi_massal: tuple[str, ...] = ()
    jalur: Jalur = Jalur.BIASA
    final: bool = False
    alasan_buka: str | None = None
    pegawai: Orang | None = None
    penilai: Orang | None = None
    atasan_penilai: Orang | None = None
    tanda_tangan: TandaTangan | None = None
    keberatan: Keberatan | None = None
    realisasi: tuple[Realisasi, ...] = ()
    umpan_balik: tuple[UmpanBalik, ...] = ()
    kategori: tuple[KategoriHasil, ...] = ()
    perilaku: tuple[PerilakuEvaluasi, ...] = ()
    arsip: str | None = None

    @property
    def predikat(self) -> Predikat | None:
        if self.tugas_belajar is TugasBelajar.TIDAK_LULUS:
            return self.predikat_pilihan
        return predikat(self.rating_hasil_kerja, self.rating_perilaku)

    def realisasi_pada(self, id: str) -> tuple[Realisasi, ...]:
        return tuple(r for r in self.realisasi if r.pada == id)

    def umpan_balik_pada(self, id: str) -> tuple[UmpanBalik, ...]:
        return tuple(u for u in self.umpan_balik if u.pada == id)


@dataclass(frozen=True, slots=True)
class CapaianOrganisasi:
    """What a unit reached in a period, as set by its superior: stored with source, date and setter, never computed (R90)."""

    id: str
    unit: str
    periode: Periode
    predikat: PredikatOrganisasi
    sumber: str | None = None
    tanggal: date | None = None
    penetap: str | None = None
