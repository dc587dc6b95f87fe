"""Checks of a SKP against who leads: the quality asked of a post, assignments of another Pimpinan, a penilai who moved."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.jabatan import Jabatan, JenisJabatan, Kelompok
from app.domain.masalah import Masalah, Periksa, Tingkat
from app.domain.pegawai import Orang
from app.domain.penilai import orang, rantai
from app.domain.skp import HasilKerja, KualitasHasil, Skp, StatusSkp
from app.errors import Pesan

PERINGATAN, INFORMASI = Tingkat.PERINGATAN, Tingkat.INFORMASI
MENENGAH = {JenisJabatan.ADMINISTRATOR, JenisJabatan.PENGAWAS}


def _di(skp: Skp, tingkat: Tingkat, pesan: Pesan, bagian: str | None = None) -> Masalah:
    return Masalah(tingkat, pesan, ("skp", skp.id), bagian)


def cek_kualitas_hasil(isi: Periksa) -> Iterator[Masalah]:
    """R34: a leader's result is at least an output in low control. R44: that of a middle post at least in middle control."""
    didukung = {atas for skp in isi.skp_tahun for hasil in skp.hasil_kerja for atas in hasil.dukungan}
    for skp in isi.skp_tahun:
        jabatan = _jabatan(isi, skp)
        for nomor, hasil in enumerate(skp.urutan_hasil(), 1):
            if hasil.kualitas is None:
                continue
            if skp.kelompok is Kelompok.JPT_PUKM:
                if hasil.kualitas.lebih_rendah(KualitasHasil.OUTPUT_KENDALI_RENDAH):
                    yield _di(skp, PERINGATAN, Pesan("cek_kualitas_pimpinan", nomor=nomor), hasil.id)
            elif _setengah_tinggi(jabatan, skp, didukung) and hasil.kualitas.lebih_rendah(KualitasHasil.OUTPUT_KENDALI_SEDANG):
                yield _di(skp, INFORMASI, Pesan("cek_kualitas_hasil", nomor=nomor, jabatan=jabatan.nama if jabatan else ""), hasil.id)


def _setengah_tinggi(jabatan: Jabatan | None, skp: Skp, didukung: set[str]) -> bool:
    """Administrator, pengawas, and the JF who leads a team: one whose results are supported by others'."""
    if jabatan is None or jabatan.jenis is not JenisJabatan.FUNGSIONAL:
        return jabatan is not None and jabatan.jenis in MENENGAH
    return any(hasil.id in didukung for hasil in skp.hasil_kerja)


def cek_persetujuan_penugasan(isi: Periksa) -> Iterator[Masalah]:
    """R15: an assignment by somebody outside the line above needs the penilai's agreement."""
    for skp in isi.skp_tahun:
        jabatan = _jabatan(isi, skp)
        garis = [atas.nama for atas in rantai(isi.bagan, jabatan.atasan)] if jabatan else []
        for hasil in skp.hasil_kerja:
            if hasil.penugasan_dari and not _disetujui(hasil) and not _segaris(hasil.penugasan_dari, garis):
                pesan = Pesan("cek_penugasan_tanpa_persetujuan", rencana=hasil.rencana, pemberi=hasil.penugasan_dari)
                yield _di(skp, PERINGATAN, pesan, hasil.id)


def _disetujui(hasil: HasilKerja) -> bool:
    return hasil.persetujuan is not None and bool(hasil.persetujuan.oleh.strip())


def _segaris(pemberi: str, garis: list[str]) -> bool:
    """`Camat` and `Camat Maulafa` are the same post."""
    kata = pemberi.strip().casefold()
    return any(kata in nama.casefold() or nama.casefold() in kata for nama in garis)


def cek_penilai_berganti(isi: Periksa) -> Iterator[Masalah]:
    """R65: after the penilai moved the SKP is explained to the new one and set again."""
    for skp in isi.skp_tahun:
        if skp.status is not StatusSkp.DITETAPKAN or skp.penilai is None or not skp.mulai <= isi.hari <= skp.selesai:
            continue
        pejabat = isi.penilai_kini(skp.pemilik).penilai
        kini = orang(isi.bagan, pejabat, isi.hari) if pejabat and pejabat.pegawai else None
        if kini and not _sama(skp.penilai, kini):
            nama = isi.bagan.pegawai[skp.pemilik].nama
            yield _di(skp, PERINGATAN, Pesan("cek_penilai_berganti", nama=nama, lama=skp.penilai.nama, baru=kini.nama))


def _sama(lama: Orang, kini: Orang) -> bool:
    """By number where both have one: a new title changes the name, not the person."""
    return lama.nip == kini.nip if lama.nip and kini.nip else lama.nama.strip().casefold() == kini.nama.strip().casefold()


def _jabatan(isi: Periksa, skp: Skp) -> Jabatan | None:
    return isi.bagan.jabatan.get(isi.penilaian_skp(skp).jabatan or "")
