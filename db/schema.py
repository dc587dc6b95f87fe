"""The tables of an office file: every row of every value, the journal, and the tombstones.

Cells are plain text and whole numbers (app.domain.perubahan says how a value becomes them), so the column types
are two. To add a field: the dataclass, its column here, a migration; a test compares all three.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text

APPLICATION_ID = 0x4B4C5552  # "KLUR"
SCHEMA_VERSION = 1

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _table(name: str, *fields: Column[str] | Column[int] | str) -> Table:
    """A root: text columns by name, others as given."""
    made = [column for field in fields for column in _columns(field)]
    return Table(name, metadata, Column("id", Text, primary_key=True), *made)


def _child(name: str, owner: str, *fields: Column[str] | Column[int] | str) -> Table:
    table = _table(
        name, Column("induk", Text, ForeignKey(f"{owner}.id"), nullable=False), Column("urutan", Integer, nullable=False), *fields
    )
    Index(f"ix_{name}_induk", table.c.induk)
    return table


def _columns(field: Column[str] | Column[int] | str) -> list[Column[str] | Column[int]]:
    return [Column(name, Text) for name in field.split()] if isinstance(field, str) else [field]


def _whole(name: str) -> Column[int]:
    return Column(name, Integer)


def _to(name: str, table: str) -> Column[str]:
    return Column(name, Text, ForeignKey(f"{table}.id"), index=True)


ORANG = "{0}_nama {0}_nip {0}_pangkat_golongan {0}_jabatan {0}_unit_kerja"
ORANG_BERTIGA = " ".join(ORANG.format(peran) for peran in ("pegawai", "penilai", "atasan_penilai"))

_table(
    "kantor",
    "nama instansi tempat",
    _whole("bulanan"),
    _whole("camat_pukm"),
    _whole("hari_jendela"),
    "cetak_kertas cetak_pilihan cetak_bintang cetak_awalan_nip",
    _whole("cetak_kode_format"),
    _whole("cetak_kepala_biru"),
    "cetak_unit_kerja",
    "cetak_kata_pimpinan cetak_judul_evaluasi cetak_penanda_tangan_c cetak_gaya_periode",
    _whole("cetak_nama_lampiran"),
    _whole("contoh"),
)
_table("unit_kerja", "nama singkatan", _to("induk", "unit_kerja"), _whole("luar"))
_table(
    "jabatan",
    "nama jenis",
    _to("unit", "unit_kerja"),
    _to("atasan", "jabatan"),
    _to("memimpin", "unit_kerja"),
    "jenjang eselon",
    _whole("kelas"),
    "kelompok pendekatan",
    _whole("luar"),
)
_table(
    "pegawai",
    "nama",
    Column("nip", Text, index=True),
    "jenis golongan tmt_golongan tempat_lahir tanggal_lahir jenis_kelamin pendidikan karpeg",
)
_child("penempatan", "pegawai", _to("jabatan", "jabatan"), "jenis mulai selesai nomor_sk delegasi_pemberi delegasi_nomor delegasi_tanggal")
_child("status_pegawai", "pegawai", "jenis mulai selesai keterangan")
_child("penilai_khusus", "pegawai", _to("penilai", "pegawai"), "alasan nomor_surat mulai selesai")

_table("pohon_kinerja", "visi")
_child("misi", "pohon_kinerja", "teks")
_child("tujuan", "misi", "teks")
_child("sasaran", "tujuan", "teks")
IKU_MANUAL = "tujuan definisi kualitas periode_pelaporan"
_child("iku", "sasaran", "teks", _to("pemilik", "jabatan"), "rumus satuan arah sumber_data langkah", IKU_MANUAL)
_child("target_iku", "iku", _whole("tahun"), _whole("triwulan"), "teks")

_table(
    "skp",
    _to("pemilik", "pegawai"),
    _whole("tahun"),
    "mulai selesai kelompok pendekatan status",
    _whole("versi"),
    "tanggal_ditetapkan alasan_terlambat alasan_tanpa_anggaran instansi tempat",
    ORANG_BERTIGA,
    "lampiran_sumber_daya lampiran_pertanggungjawaban lampiran_konsekuensi ekstra",
)
_child(
    "hasil_kerja",
    "skp",
    "jenis rencana penugasan_dari pimpinan_rencana pimpinan_indikator mendukung mendukung_lain iku",
    _whole("dari_plt"),
    _whole("tugas_belajar"),
    "kualitas persetujuan_oleh persetujuan_tanggal",
)
_child(
    "indikator",
    "hasil_kerja",
    "teks target aspek perspektif",
    "manual_tujuan manual_definisi manual_formula manual_satuan manual_kualitas manual_sumber_data manual_periode_pelaporan",
    "penerimaan_sikap penerimaan_alasan penerimaan_hasil_dialog penerimaan_tanggal",
)
_child("rencana_aksi", "hasil_kerja", "teks")
_child("realisasi_aksi", "rencana_aksi", "teks nilai dasar tanggal bukti")
_child("ekspektasi_perilaku", "skp", "nilai khusus")
_child("tanda_tangan_skp", "skp", "peran nama", _whole("versi"), "tanggal")
_child("versi_skp", "skp", _whole("versi"), "tanggal alasan isi")

_table(
    "evaluasi",
    _to("skp", "skp"),
    Column("periode", Text, index=True),
    "capaian_organisasi sumber_capaian rating_hasil_kerja alasan_hasil_kerja rating_perilaku alasan_perilaku",
    "hasil_dari predikat_pilihan tugas_belajar catatan isi_massal jalur",
    _whole("final"),
    "alasan_buka",
    ORANG_BERTIGA,
    "tanda_tangan_tempat tanda_tangan_penilai tanda_tangan_diterima tanda_tangan_pegawai tanda_tangan_atasan",
    "keberatan_isi keberatan_tanggal keberatan_penjelasan_penilai keberatan_penjelasan_pegawai keberatan_keputusan keberatan_rekomendasi",
    "keberatan_sebelum_rating_hasil_kerja keberatan_sebelum_rating_perilaku keberatan_sebelum_predikat",
    "arsip",
)
_child("realisasi", "evaluasi", "pada teks nilai dasar tanggal bukti")
_child("umpan_balik", "evaluasi", "pada pemberi teks nada tanggal hubungan")
_child("kategori_hasil", "evaluasi", "pada kategori")
_child("perilaku_evaluasi", "evaluasi", "nilai khusus")

_table("capaian_organisasi", _to("unit", "unit_kerja"), Column("periode", Text, index=True), "predikat sumber tanggal penetap")
_table("kalimat_bank", "jabatan rencana indikator aspek target rumus asal")
_table("kalimat_catatan", "tentang teks tingkat")
_table("pemetaan_impor", "kepala kolom")
_table("cetakan", "lembar formulir sidik tanggal")

jurnal = _table("jurnal", "waktu pelaku perangkat label akar edits")
nisan = _table("nisan", "tabel perubahan")
