"""The office itself: what it is called, and the choices it made where the regulation leaves one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kertas(StrEnum):
    A4 = "A4"
    F4 = "F4"


class CetakPilihan(StrEnum):
    NILAI_SAJA = "NILAI_SAJA"
    CORET = "CORET"


class CetakBintang(StrEnum):
    FORMULIR = "FORMULIR"
    CONTOH = "CONTOH"


class CetakUnit(StrEnum):
    """UNIT: the unit where the post sits, a seksi; KANTOR: the office's own name for everybody in it."""

    UNIT = "UNIT"
    KANTOR = "KANTOR"


class KataPimpinan(StrEnum):
    """Whose result is intervened in the heads of A.1.7 and C.1.3."""

    PIMPINAN = "PIMPINAN"
    ATASAN = "ATASAN"


class JudulEvaluasi(StrEnum):
    """The first title line of C.1.1–C.1.3."""

    HASIL_EVALUASI = "HASIL_EVALUASI"
    EVALUASI = "EVALUASI"


class PenandaTanganC(StrEnum):
    PENILAI = "PENILAI"
    BERDUA = "BERDUA"


class GayaPeriode(StrEnum):
    """`1 JANUARI SD 31 DESEMBER TAHUN 2026`, or `1 JANUARI 2026 S.D 31 DESEMBER 2026`."""

    FORMULIR = "FORMULIR"
    TANGGAL = "TANGGAL"


@dataclass(frozen=True, slots=True)
class Cetak:
    """How papers look where the annex leaves a choice (FORMULIR 1.4, 1.7, 1.10, 13). The defaults are the annex.

    `nama_lampiran`: name and post under the title of A.1.8, which has no identity table.
    """

    kertas: Kertas = Kertas.A4
    pilihan: CetakPilihan = CetakPilihan.NILAI_SAJA
    bintang: CetakBintang = CetakBintang.FORMULIR
    awalan_nip: str = "NIP "
    kode_format: bool = False
    kepala_biru: bool = False
    unit_kerja: CetakUnit = CetakUnit.UNIT
    kata_pimpinan: KataPimpinan = KataPimpinan.PIMPINAN
    judul_evaluasi: JudulEvaluasi = JudulEvaluasi.HASIL_EVALUASI
    penanda_tangan_c: PenandaTanganC = PenandaTanganC.PENILAI
    gaya_periode: GayaPeriode = GayaPeriode.FORMULIR
    nama_lampiran: bool = False


@dataclass(frozen=True, slots=True)
class Kantor:
    """One office file holds exactly one Kantor, with the id KANTOR.

    `instansi` is the line (NAMA INSTANSI) of every form; `tempat` stands before the date of a signature.
    `bulanan`: periodic evaluation each month instead of each quarter (R4). `hari_jendela`: days before
    the end of a period when its evaluation window opens (Q4).
    """

    id: str
    nama: str
    instansi: str = ""
    tempat: str = ""
    bulanan: bool = False
    camat_pukm: bool = True
    hari_jendela: int = 10
    cetak: Cetak = Cetak()
    contoh: bool = False


KANTOR = "kantor"
