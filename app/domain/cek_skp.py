"""Checks of a SKP: what R28–R61 ask of its contents, its lampiran and its date, and of the matrix it hangs in."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.jabatan import Kelompok, Pendekatan
from app.domain.kalender import dialog_dengan_atasan, terlambat_ditetapkan
from app.domain.kata import petunjuk_rencana, petunjuk_target
from app.domain.masalah import Masalah, Periksa, Tingkat
from app.domain.pegawai import BEBAS_SKP, Pegawai
from app.domain.periode import tanggal_panjang
from app.domain.pohon_kinerja import Iku
from app.domain.skp import HasilKerja, Indikator, JenisHasil, Perspektif, Skp, StatusSkp
from app.domain.skp_ubah import dialog_terbuka, perspektif_kurang
from app.errors import Pesan

TOLAK, PERINGATAN, INFORMASI = Tingkat


def masalah_skp(skp: Skp) -> Iterator[Masalah]:
    """Everything one SKP shows by itself; for the list beside the SKP and for the act of setting it."""
    for rule in (_hasil, _indikator, _jenis, _perspektif, _lampiran, _dialog):
        yield from rule(skp)


def gerbang_skp(skp: Skp) -> tuple[Masalah, ...]:
    """What forbids that the SKP is set: everything that refuses, and dialogs still open."""
    return tuple(m for m in masalah_skp(skp) if m.tingkat is TOLAK or m.pesan.kode == "cek_dialog_terbuka")


def _di(skp: Skp, tingkat: Tingkat, pesan: Pesan, bagian: str | None = None) -> Masalah:
    return Masalah(tingkat, pesan, ("skp", skp.id), bagian)


def _hasil(skp: Skp) -> Iterator[Masalah]:
    if not skp.hasil_kerja:
        yield _di(skp, TOLAK, Pesan("cek_skp_tanpa_hasil"))
    for nomor, hasil in enumerate(skp.urutan_hasil(), 1):
        if not hasil.rencana.strip():
            yield _di(skp, TOLAK, Pesan("cek_rencana_kosong", nomor=nomor), hasil.id)
        elif petunjuk := petunjuk_rencana(hasil.rencana):
            yield _di(skp, PERINGATAN, petunjuk, hasil.id)
        if not hasil.indikator:
            yield _di(skp, TOLAK, Pesan("cek_tanpa_indikator", nomor=nomor), hasil.id)


def _indikator(skp: Skp) -> Iterator[Masalah]:
    for nomor, hasil in enumerate(skp.urutan_hasil(), 1):
        for indikator in hasil.indikator:
            yield from _satu_indikator(skp, nomor, hasil, indikator)


def _satu_indikator(skp: Skp, nomor: int, hasil: HasilKerja, indikator: Indikator) -> Iterator[Masalah]:
    kuantitatif = skp.pendekatan is Pendekatan.KUANTITATIF
    if not indikator.teks.strip():
        yield _di(skp, PERINGATAN, Pesan("cek_indikator_kosong", nomor=nomor), indikator.id)
    if kuantitatif and not (indikator.target or "").strip():
        yield _di(skp, PERINGATAN, Pesan("cek_target_kosong", nomor=nomor), indikator.id)
    if kuantitatif and skp.kelompok is Kelompok.JA_JF and indikator.aspek is None:
        yield _di(skp, PERINGATAN, Pesan("cek_aspek_kosong", nomor=nomor), indikator.id)
    if petunjuk := petunjuk_target(f"{indikator.teks} {indikator.target or ''}", skp.kelompok):
        yield _di(skp, PERINGATAN, petunjuk, indikator.id)
    if skp.kelompok is Kelompok.JPT_PUKM and indikator.manual is None:
        yield _di(skp, INFORMASI, Pesan("cek_tanpa_manual", nomor=nomor, rencana=hasil.rencana), indikator.id)


def _jenis(skp: Skp) -> Iterator[Masalah]:
    """R17, R31."""
    if skp.hasil_kerja and all(hasil.jenis is JenisHasil.TAMBAHAN for hasil in skp.hasil_kerja):
        yield _di(skp, PERINGATAN, Pesan("cek_tanpa_utama"))
    for hasil in skp.hasil_kerja:
        if hasil.dari_plt and hasil.jenis is JenisHasil.TAMBAHAN:
            yield _di(skp, TOLAK, Pesan("skp_plt_wajib_utama", rencana=hasil.rencana), hasil.id)


def _perspektif(skp: Skp) -> Iterator[Masalah]:
    """R35: three perspektif are asked for, Anggaran is demanded unless a reason is written."""
    for perspektif in perspektif_kurang(skp):
        if perspektif is not Perspektif.ANGGARAN:
            nama = perspektif.value.replace("_", " ").title()
            yield _di(skp, PERINGATAN, Pesan("cek_perspektif_kurang", perspektif=nama))
        elif not skp.alasan_tanpa_anggaran:
            yield _di(skp, TOLAK, Pesan("skp_tanpa_anggaran"))


def _lampiran(skp: Skp) -> Iterator[Masalah]:
    """R52–R55."""
    kurang = [nama for nama in ("sumber_daya", "pertanggungjawaban", "konsekuensi") if not getattr(skp.lampiran, nama)]
    if len(kurang) == 3:
        yield _di(skp, PERINGATAN, Pesan("cek_lampiran_kosong"))
        return
    yield from (_di(skp, PERINGATAN, Pesan(f"cek_lampiran_{nama}")) for nama in kurang)


def _dialog(skp: Skp) -> Iterator[Masalah]:
    for indikator in dialog_terbuka(skp):
        yield _di(skp, PERINGATAN, Pesan("cek_dialog_terbuka", indikator=indikator.teks), indikator.id)


# ── in the office ───────────────────────────────────────────────────────────────────────────────────


def cek_isi_skp(isi: Periksa) -> Iterator[Masalah]:
    for skp in isi.skp_tahun:
        yield from masalah_skp(skp)


def cek_penetapan(isi: Periksa) -> Iterator[Masalah]:
    """R61, R62."""
    for skp in isi.skp_tahun:
        nama = isi.bagan.pegawai[skp.pemilik].nama
        if dialog_dengan_atasan(skp, isi.hari):
            yield _di(skp, PERINGATAN, Pesan("cek_skp_belum_ditetapkan", nama=nama, tahun=skp.tahun))
        elif skp.status is StatusSkp.DITETAPKAN and terlambat_ditetapkan(skp, isi.hari) and not skp.alasan_terlambat:
            tanggal = tanggal_panjang(skp.tanggal_ditetapkan or isi.hari)
            yield _di(skp, PERINGATAN, Pesan("cek_skp_terlambat", nama=nama, tanggal=tanggal))


def cek_tanpa_skp(isi: Periksa) -> Iterator[Masalah]:
    """Everyone in office who is not freed from it has a SKP of the year (R1, R6)."""
    punya = {skp.pemilik for skp in isi.skp_tahun}
    for pegawai in isi.dinilai:
        if pegawai.id not in punya and not _bebas(pegawai, isi):
            yield Masalah(PERINGATAN, Pesan("cek_tanpa_skp", nama=pegawai.nama, tahun=isi.periode.tahun), ("pegawai", pegawai.id))


def _bebas(pegawai: Pegawai, isi: Periksa) -> bool:
    status = pegawai.status_pada(isi.hari)
    return status is not None and status.jenis in BEBAS_SKP


def cek_masa_bebas(isi: Periksa) -> Iterator[Masalah]:
    """A SKP that reaches into a span without SKP (R6)."""
    for skp in isi.skp_tahun:
        pegawai = isi.bagan.pegawai[skp.pemilik]
        for status in pegawai.status:
            mulai, selesai = status.mulai or skp.mulai, status.selesai or skp.selesai
            if status.jenis in BEBAS_SKP and mulai <= skp.selesai and skp.mulai <= selesai:
                yield _di(skp, PERINGATAN, Pesan("cek_skp_masa_bebas", nama=pegawai.nama, mulai=tanggal_panjang(mulai)))


def cek_perjanjian_kinerja(isi: Periksa) -> Iterator[Masalah]:
    """R32: every IKU a leader owns stands among the main results of that leader's SKP."""
    for skp in isi.skp_tahun:
        jabatan = isi.penilaian_skp(skp).jabatan
        if skp.kelompok is not Kelompok.JPT_PUKM or isi.pohon is None or jabatan is None:
            continue
        for iku in isi.pohon.semua_iku():
            if iku.pemilik == jabatan and not _memuat(skp, iku):
                yield _di(skp, PERINGATAN, Pesan("cek_pk_tidak_ada", iku=iku.teks))


def _memuat(skp: Skp, iku: Iku) -> bool:
    utama = [hasil for hasil in skp.hasil_kerja if hasil.jenis is JenisHasil.UTAMA]
    teks = {i.teks.strip().lower() for hasil in utama for i in hasil.indikator}
    return any(hasil.iku == iku.id for hasil in utama) or iku.teks.strip().lower() in teks


def cek_peran(isi: Periksa) -> Iterator[Masalah]:
    """R40: an IKU nobody's result hangs on, and a leader's main result nobody below supports."""
    hasil = [hasil for skp in isi.skp_tahun for hasil in skp.hasil_kerja]
    if isi.pohon and hasil:
        dipakai = {h.iku for h in hasil}
        tanpa = (iku for iku in isi.pohon.semua_iku() if iku.id not in dipakai)
        akar = ("pohon_kinerja", isi.pohon.id)
        yield from (Masalah(PERINGATAN, Pesan("cek_iku_tanpa_peran", iku=iku.teks), akar, iku.id) for iku in tanpa)
    didukung = {atas for h in hasil for atas in h.dukungan}
    for skp in isi.skp_tahun:
        if skp.kelompok is Kelompok.JPT_PUKM:
            sendiri = (h for h in skp.hasil_kerja if h.jenis is JenisHasil.UTAMA and h.id not in didukung)
            yield from (_di(skp, PERINGATAN, Pesan("cek_hasil_tanpa_peran", rencana=h.rencana), h.id) for h in sendiri)
