"""What the roster is told."""

from dataclasses import replace
from datetime import date

import pytest
from kantor_kecil import CAMAT, JABATAN, KASI, SEAT, codes, office

from app.domain import cek_pegawai
from app.domain.jabatan import JenisPenempatan
from app.domain.kelengkapan import (
    Tingkat,
)
from app.domain.pegawai import JenisKelamin, JenisPegawai, JenisStatus, StatusPegawai
from app.words import say_pesan


@pytest.mark.parametrize(
    ("check", "change", "expected"),
    [
        (cek_pegawai.cek_nip, {"nip": None}, ["cek_nip_kosong"]),
        (cek_pegawai.cek_nip, {"nip": "19850505201001190"}, ["nip_panjang_salah"]),
        (cek_pegawai.cek_nip, {"jenis_kelamin": JenisKelamin.PEREMPUAN}, ["cek_nip_jenis_kelamin"]),
        (cek_pegawai.cek_nip, {"tanggal_lahir": date(1985, 5, 6)}, ["cek_nip_tanggal_lahir"]),
        (cek_pegawai.cek_nip, {"jenis": JenisPegawai.PPPK}, ["cek_nip_jenis_pegawai"]),
        (cek_pegawai.cek_nip, {"nip": "196612302001101906"}, ["cek_usia_pensiun"]),
        (cek_pegawai.cek_nip, {"jenis": JenisPegawai.NON_ASN, "nip": None}, []),
        (cek_pegawai.cek_nip, {"nip": None, "status": (StatusPegawai("x", JenisStatus.PENSIUN, date(2026, 1, 1)),)}, []),
        (cek_pegawai.cek_golongan, {"golongan": None}, ["cek_golongan_kosong"]),
        (cek_pegawai.cek_golongan, {"golongan": "IX"}, ["cek_golongan_salah"]),
        (cek_pegawai.cek_golongan, {"jenis": JenisPegawai.PPPK, "golongan": "IX"}, []),
        (cek_pegawai.cek_golongan, {"jenis": JenisPegawai.PPPK_PARUH_WAKTU, "golongan": None}, []),
        (cek_pegawai.cek_jabatan, {"penempatan": ()}, ["cek_tanpa_jabatan"]),
        (cek_pegawai.cek_jabatan, {"penempatan": (replace(SEAT, mulai=None),)}, ["cek_tanpa_tmt"]),
        (cek_pegawai.cek_jabatan, {"penempatan": (replace(SEAT, jenis=JenisPenempatan.PLT),)}, ["cek_plt_tanpa_definitif"]),
    ],
)
def test_the_roster_is_examined(check, change, expected):
    assert codes(check(office(replace(KASI, **change), CAMAT))) == expected


def test_a_number_used_twice_is_shown_at_both_people():
    found = list(cek_pegawai.cek_nip_ganda(office(KASI, replace(KASI, id="lain", nama="Lain"))))
    assert [m.akar for m in found] == [("pegawai", "kasi"), ("pegawai", "lain")]
    assert say_pesan(found[0].pesan).startswith("NIP 19850505 201001 1 905 dipakai lebih dari satu orang: Elias dan Lain.")


def test_two_definitive_heads_of_one_unit_are_noted():
    assert codes(cek_pegawai.cek_jabatan_ganda(office(KASI, replace(KASI, id="lain")))) == ["cek_jabatan_ganda"]


def test_an_unclear_penilai_blocks_and_a_plt_without_letter_warns():
    top = {**JABATAN, "camat": replace(JABATAN["camat"], atasan=None)}
    (unclear,) = cek_pegawai.cek_penilai(office(jabatan=top))
    assert (unclear.pesan.kode, unclear.tingkat, unclear.akar) == ("penilai_tidak_ada", Tingkat.TOLAK, ("pegawai", "camat"))
    acting = replace(CAMAT, penempatan=(replace(SEAT, jabatan="camat", jenis=JenisPenempatan.PLT),))
    (warned,) = cek_pegawai.cek_penilai(office(KASI, acting))
    assert (warned.pesan.kode, warned.tingkat) == ("penilai_tanpa_delegasi", Tingkat.PERINGATAN)
