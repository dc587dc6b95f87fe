"""A small kecamatan for the checks: a Camat, a Kasi, one SKP and one complete evaluation."""

from dataclasses import replace
from datetime import date

from app.domain.evaluasi import CapaianOrganisasi, Evaluasi, Hubungan, UmpanBalik
from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok, Penempatan, UnitKerja
from app.domain.kantor import Kantor
from app.domain.kelengkapan import (
    Periksa,
)
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import Bagan
from app.domain.periode import Periode
from app.domain.predikat import PredikatOrganisasi, Rating
from app.domain.skp import (
    Aspek,
    HasilKerja,
    Indikator,
    JenisHasil,
    Lampiran,
    Manual,
    Perspektif,
    Realisasi,
    Skp,
    StatusSkp,
)

TW3 = Periode("2026-TW3")
KANTOR = Kantor("kantor", "Kecamatan Contoh")
UNIT = {"kec": UnitKerja("kec", "Kecamatan Contoh"), "pel": UnitKerja("pel", "Seksi Pelayanan", induk="kec")}
JABATAN = {
    "sekda": Jabatan("sekda", "Sekretaris Daerah", JenisJabatan.JPT, luar=True),
    "camat": Jabatan("camat", "Camat", JenisJabatan.ADMINISTRATOR, "kec", "sekda", "kec", kelompok=Kelompok.JPT_PUKM),
    "kasi": Jabatan("kasi", "Kasi Pelayanan", JenisJabatan.PENGAWAS, "pel", "camat", "pel"),
}
SEAT = Penempatan("t", "kasi", mulai=date(2020, 1, 1))
KASI = Pegawai("kasi", "Elias", "198505052010011905", JenisPegawai.PNS, "III/d", penempatan=(SEAT,))
CAMAT = Pegawai("camat", "Yohanis", "197601012000011001", JenisPegawai.PNS, "IV/a", penempatan=(replace(SEAT, id="c", jabatan="camat"),))
LINE = Indikator("i1", "Waktu penyelesaian", "2-3 hari", Aspek.WAKTU)
SKP = Skp(
    "s",
    "kasi",
    2026,
    date(2026, 1, 1),
    date(2026, 12, 31),
    status=StatusSkp.DITETAPKAN,
    tanggal_ditetapkan=date(2026, 1, 15),
    lampiran=Lampiran(("Dua staf",), ("Laporan triwulan",), ("Teguran",)),
    hasil_kerja=(
        HasilKerja("h1", rencana="Layanan selesai sesuai standar", indikator=(LINE, Indikator("i2", "SKM", "85–88", Aspek.KUALITAS))),
        HasilKerja("h2", rencana="Data penduduk termutakhir", indikator=(Indikator("i3", "Data sesuai", "95 %", Aspek.KUALITAS),)),
        HasilKerja("h3", JenisHasil.TAMBAHAN, "Pengaduan tertangani", indikator=(Indikator("i4", "Dijawab", "90 %", Aspek.KUANTITAS),)),
    ),
)
FULL = Evaluasi(
    "e",
    "s",
    TW3,
    rating_hasil_kerja=Rating.SESUAI,
    rating_perilaku=Rating.SESUAI,
    catatan=("Lanjutkan.",),
    realisasi=tuple(Realisasi(f"r{n}", f"i{n}", "tercapai") for n in range(1, 5)),
    umpan_balik=(UmpanBalik("u", "i1", "Camat", "baik", hubungan=Hubungan.PIMPINAN),),
)
RESULT = CapaianOrganisasi("c", "kec", TW3, PredikatOrganisasi.BAIK)


def office(*people, skp=(), evaluasi=(), capaian=(RESULT,), pohon=None, hari=date(2026, 9, 25), periode=TW3, jabatan=JABATAN):
    staff = {p.id: p for p in (people or (KASI, CAMAT))}
    return Periksa(
        KANTOR,
        Bagan(UNIT, jabatan, staff),
        {s.id: s for s in skp},
        {e.id: e for e in evaluasi},
        {c.id: c for c in capaian},
        periode,
        hari,
        pohon,
    )


def codes(found):
    return [m.pesan.kode for m in found]


def leader(*perspektif, **change):
    """The Camat's kind of SKP, with one indicator for each perspektif."""
    lines = tuple(Indikator(f"p{n}", "Nilai", "100%", perspektif=p, manual=Manual("ada")) for n, p in enumerate(perspektif))
    return replace(SKP, kelompok=Kelompok.JPT_PUKM, hasil_kerja=(HasilKerja("h1", rencana="Desa maju", indikator=lines),), **change)


PERSPEKTIF = tuple(Perspektif)
