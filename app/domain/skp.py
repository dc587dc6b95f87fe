"""Sasaran Kinerja Pegawai: one employee's expectations for a year or part of it (R3, R28–R65a)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.jabatan import Kelompok, Pendekatan
from app.domain.pegawai import Orang
from app.domain.perilaku import Nilai


class JenisHasil(StrEnum):
    UTAMA = "UTAMA"
    TAMBAHAN = "TAMBAHAN"


class Aspek(StrEnum):
    KUANTITAS = "KUANTITAS"
    KUALITAS = "KUALITAS"
    WAKTU = "WAKTU"
    BIAYA = "BIAYA"


class Perspektif(StrEnum):
    PENERIMA_LAYANAN = "PENERIMA_LAYANAN"
    PROSES_BISNIS = "PROSES_BISNIS"
    PENGUATAN_INTERNAL = "PENGUATAN_INTERNAL"
    ANGGARAN = "ANGGARAN"


class StatusSkp(StrEnum):
    DRAF = "DRAF"
    DISEPAKATI = "DISEPAKATI"
    DITETAPKAN = "DITETAPKAN"


class KualitasHasil(StrEnum):
    """The best first: an output is worth less the more it is in one's own control (R44). A.1.3 offers the first three (R34)."""

    OUTCOME = "OUTCOME"
    OUTCOME_ANTARA = "OUTCOME_ANTARA"
    OUTPUT_KENDALI_RENDAH = "OUTPUT_KENDALI_RENDAH"
    OUTPUT_KENDALI_SEDANG = "OUTPUT_KENDALI_SEDANG"
    OUTPUT_KENDALI_TINGGI = "OUTPUT_KENDALI_TINGGI"

    def lebih_rendah(self, dari: KualitasHasil) -> bool:
        urutan = list(KualitasHasil)
        return urutan.index(self) > urutan.index(dari)


class PeriodePelaporan(StrEnum):
    BULANAN = "BULANAN"
    TRIWULANAN = "TRIWULANAN"
    SEMESTERAN = "SEMESTERAN"
    TAHUNAN = "TAHUNAN"


class Sikap(StrEnum):
    """What the employee answers to one indicator when the SKP is explained."""

    SETUJU = "SETUJU"
    MINTA_DIALOG = "MINTA_DIALOG"


@dataclass(frozen=True, slots=True)
class Manual:
    """Manual Indikator Kinerja, A.1.3 (R37)."""

    tujuan: str | None = None
    definisi: str | None = None
    formula: str | None = None
    satuan: str | None = None
    kualitas: KualitasHasil | None = None
    sumber_data: str | None = None
    periode_pelaporan: PeriodePelaporan | None = None


@dataclass(frozen=True, slots=True)
class Penerimaan:
    sikap: Sikap | None = None
    alasan: str | None = None
    hasil_dialog: str | None = None
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class Indikator:
    """`target` is the text as typed (R49); what it means is read beside it by `target.baca`."""

    id: str
    teks: str = ""
    target: str | None = None
    aspek: Aspek | None = None
    perspektif: Perspektif | None = None
    manual: Manual | None = None
    penerimaan: Penerimaan | None = None


@dataclass(frozen=True, slots=True)
class Realisasi:
    """`teks` is the sentence that prints; `nilai` and `dasar` are its parts. `pada`: id of a HasilKerja (kualitatif) or Indikator."""

    id: str
    pada: str
    teks: str = ""
    nilai: str | None = None
    dasar: str | None = None
    tanggal: date | None = None
    bukti: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RealisasiAksi:
    """Realisasi of a rencana aksi (B.1.2); the fields of Realisasi, in a table of its own."""

    id: str
    teks: str = ""
    nilai: str | None = None
    dasar: str | None = None
    tanggal: date | None = None
    bukti: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RencanaAksi:
    id: str
    teks: str = ""
    realisasi: tuple[RealisasiAksi, ...] = ()


@dataclass(frozen=True, slots=True)
class Pimpinan:
    """The leader's result that is intervened, as column 2 of A.1.7 prints it; line breaks in `indikator` separate several (R56)."""

    rencana: str = ""
    indikator: str | None = None


@dataclass(frozen=True, slots=True)
class Persetujuan:
    """The penilai's agreement to an assignment that another Pimpinan gave (R15)."""

    oleh: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class HasilKerja:
    """`mendukung`: id of the leader's HasilKerja this one hangs on, `mendukung_lain` of further ones; `iku`: id of the Iku.

    `penugasan_dari`: jabatan or tim that gave it (A.1.1, A.1.2, A.1.6). `dari_plt`: an assignment as Plt/Plh, always UTAMA (R17).
    `tugas_belajar`: added to the same SKP when a study began (R60).
    """

    id: str
    jenis: JenisHasil = JenisHasil.UTAMA
    rencana: str = ""
    penugasan_dari: str | None = None
    pimpinan: Pimpinan | None = None
    mendukung: str | None = None
    iku: str | None = None
    dari_plt: bool = False
    tugas_belajar: bool = False
    kualitas: KualitasHasil | None = None
    persetujuan: Persetujuan | None = None
    mendukung_lain: tuple[str, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    rencana_aksi: tuple[RencanaAksi, ...] = ()

    @property
    def dukungan(self) -> tuple[str, ...]:
        """Ids of every result of a leader that this one intervenes in."""
        return ((self.mendukung,) if self.mendukung else ()) + self.mendukung_lain


@dataclass(frozen=True, slots=True)
class EkspektasiPerilaku:
    """Ekspektasi khusus of the leader on one value (R51)."""

    id: str
    nilai: Nilai
    khusus: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lampiran:
    """A.1.8 (R52–R55)."""

    sumber_daya: tuple[str, ...] = ()
    pertanggungjawaban: tuple[str, ...] = ()
    konsekuensi: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TandaTanganSkp:
    """Who signed which printed version on which date. `peran`: PEGAWAI or PENILAI."""

    id: str
    peran: str
    nama: str
    versi: int
    tanggal: date


@dataclass(frozen=True, slots=True)
class VersiSkp:
    """An earlier version, kept whole: `isi` is the JSON of its rows (R63)."""

    id: str
    versi: int
    tanggal: date
    alasan: str
    isi: str


@dataclass(frozen=True, slots=True)
class Skp:
    """`pemilik` is a Pegawai id. `pegawai`, `penilai`, `atasan_penilai`: as fixed on paper; None = still derived from the roster.

    Results stand UTAMA before TAMBAHAN; the printed number is the position. `instansi`, `tempat`: None = the office's.
    `ekstra`: unknown keys of an imported document, JSON by part id, so that an export gives them back.
    """

    id: str
    pemilik: str
    tahun: int
    mulai: date
    selesai: date
    kelompok: Kelompok = Kelompok.JA_JF
    pendekatan: Pendekatan = Pendekatan.KUANTITATIF
    status: StatusSkp = StatusSkp.DRAF
    versi: int = 1
    tanggal_ditetapkan: date | None = None
    alasan_terlambat: str | None = None
    alasan_tanpa_anggaran: str | None = None
    instansi: str | None = None
    tempat: str | None = None
    pegawai: Orang | None = None
    penilai: Orang | None = None
    atasan_penilai: Orang | None = None
    lampiran: Lampiran = Lampiran()
    hasil_kerja: tuple[HasilKerja, ...] = ()
    perilaku: tuple[EkspektasiPerilaku, ...] = ()
    tanda_tangan: tuple[TandaTanganSkp, ...] = ()
    riwayat: tuple[VersiSkp, ...] = ()
    ekstra: str | None = None

    def ekspektasi(self, nilai: Nilai) -> tuple[str, ...]:
        return next((e.khusus for e in self.perilaku if e.nilai is nilai), ())

    def urutan_hasil(self) -> tuple[HasilKerja, ...]:
        """UTAMA before TAMBAHAN, otherwise as entered: the printed order."""
        return tuple(sorted(self.hasil_kerja, key=lambda hasil: hasil.jenis is JenisHasil.TAMBAHAN))
