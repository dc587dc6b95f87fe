"""Checks of the roster: numbers, posts, dates, and whether everyone has somebody who rates (part 4.1 of the rosters offices have)."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.jabatan import JenisPenempatan
from app.domain.masalah import Masalah, Periksa, Tingkat
from app.domain.nip import Nip, tersusun
from app.domain.nip import periksa as periksa_nip
from app.domain.pangkat import GOLONGAN_PPPK, PANGKAT
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import tempat_dinilai
from app.errors import Pesan, UserError

TOLAK, PERINGATAN, INFORMASI = Tingkat
BATAS_USIA = 58  # lowest retirement age; the age of a jabatan may be higher, so this only asks to look
PPPK = {JenisPegawai.PPPK, JenisPegawai.PPPK_PARUH_WAKTU}


def _masalah(tingkat: Tingkat, kode: str, pegawai: Pegawai, bagian: str | None = None, **nilai: object) -> Masalah:
    return Masalah(tingkat, Pesan(kode, nama=pegawai.nama, **nilai), ("pegawai", pegawai.id), bagian)


def cek_nip(isi: Periksa) -> Iterator[Masalah]:
    for pegawai in isi.dinilai:
        if not pegawai.nip:
            yield _masalah(PERINGATAN, "cek_nip_kosong", pegawai)
            continue
        try:
            nip = periksa_nip(pegawai.nip)
        except UserError as salah:
            yield Masalah(TOLAK, salah.pesan, ("pegawai", pegawai.id))
            continue
        yield from _cocok(isi, pegawai, nip)


def _cocok(isi: Periksa, pegawai: Pegawai, nip: Nip) -> Iterator[Masalah]:
    if pegawai.jenis_kelamin and pegawai.jenis_kelamin is not nip.jenis_kelamin:
        yield _masalah(PERINGATAN, "cek_nip_jenis_kelamin", pegawai)
    if pegawai.tanggal_lahir and pegawai.tanggal_lahir != nip.lahir:
        yield _masalah(PERINGATAN, "cek_nip_tanggal_lahir", pegawai)
    if pegawai.jenis and (pegawai.jenis in PPPK) is not nip.pppk:
        yield _masalah(PERINGATAN, "cek_nip_jenis_pegawai", pegawai, jenis=nip.jenis.value)
    if isi.hari.year - nip.lahir.year - ((isi.hari.month, isi.hari.day) < (nip.lahir.month, nip.lahir.day)) >= BATAS_USIA:
        yield _masalah(INFORMASI, "cek_usia_pensiun", pegawai, usia=BATAS_USIA)


def cek_nip_ganda(isi: Periksa) -> Iterator[Masalah]:
    pemilik: dict[str, list[Pegawai]] = {}
    for pegawai in isi.bagan.pegawai.values():
        if pegawai.nip:
            pemilik.setdefault(pegawai.nip, []).append(pegawai)
    for nip, orang in pemilik.items():
        if len(orang) > 1:
            nama = " dan ".join(p.nama for p in orang)
            yield from (Masalah(TOLAK, Pesan("cek_nip_ganda", nip=tersusun(nip), nama=nama), ("pegawai", p.id)) for p in orang)


def cek_golongan(isi: Periksa) -> Iterator[Masalah]:
    for pegawai in isi.dinilai:
        dikenal = GOLONGAN_PPPK if pegawai.jenis in PPPK else PANGKAT
        if not pegawai.golongan and pegawai.jenis is not JenisPegawai.PPPK_PARUH_WAKTU:
            yield _masalah(INFORMASI, "cek_golongan_kosong", pegawai)
        elif pegawai.golongan and pegawai.golongan not in dikenal:
            yield _masalah(PERINGATAN, "cek_golongan_salah", pegawai, golongan=pegawai.golongan)


def cek_jabatan(isi: Periksa) -> Iterator[Masalah]:
    for pegawai in isi.dinilai:
        tempat = tempat_dinilai(pegawai, isi.hari)
        if tempat is None or tempat.jabatan not in isi.bagan.jabatan:
            yield _masalah(TOLAK, "cek_tanpa_jabatan", pegawai)
        elif tempat.mulai is None:
            yield _masalah(PERINGATAN, "cek_tanpa_tmt", pegawai, tempat.id, jabatan=isi.bagan.jabatan[tempat.jabatan].nama)
        if pegawai.plt(isi.hari) and not pegawai.definitif(isi.hari):
            yield _masalah(PERINGATAN, "cek_plt_tanpa_definitif", pegawai)


def cek_penilai(isi: Periksa) -> Iterator[Masalah]:
    """Who has a post but nobody to rate, and what is doubtful about the one who does (R8, R11, R14)."""
    for pegawai in isi.dinilai:
        hasil = isi.penilai_kini(pegawai.id)
        if hasil.jabatan is None:
            continue
        for pesan in hasil.peringatan:
            tingkat = TOLAK if pesan.kode == "penilai_tidak_ada" else PERINGATAN
            yield Masalah(tingkat, pesan, ("pegawai", pegawai.id))


def cek_jabatan_ganda(isi: Periksa) -> Iterator[Masalah]:
    """Two definitive holders of a post that leads a unit."""
    for jabatan in isi.bagan.jabatan.values():
        if not jabatan.memimpin:
            continue
        isinya = [p for p, t in isi.bagan.pemegang.get(jabatan.id, ()) if t.jenis is JenisPenempatan.DEFINITIF and t.berlaku(isi.hari)]
        if len(isinya) > 1:
            nama = " dan ".join(p.nama for p in isinya)
            yield Masalah(PERINGATAN, Pesan("cek_jabatan_ganda", jabatan=jabatan.nama, nama=nama), ("jabatan", jabatan.id))
