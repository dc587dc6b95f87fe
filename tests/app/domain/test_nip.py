"""NIP and NI PPPK: what is accepted, what is refused and with which reason."""

from datetime import date

import pytest

from app.domain.nip import bersih, periksa, tersusun
from app.domain.pegawai import JenisKelamin, JenisPegawai
from app.errors import UserError


def test_v99_a_pns_number_tells_birth_tmt_and_sex():
    nip = periksa("198006062011012001")
    assert (nip.lahir, nip.tmt, nip.jenis_kelamin) == (date(1980, 6, 6), date(2011, 1, 1), JenisKelamin.PEREMPUAN)
    assert nip.jenis is JenisPegawai.PNS
    assert nip.tersusun == "19800606 201101 2 001"


def test_v100_a_pppk_number_tells_year_and_frequency():
    nip = periksa("198508142025211918")
    assert nip.pppk
    assert (nip.tahun, nip.frekuensi, nip.tmt) == (2025, 21, None)
    assert nip.jenis is JenisPegawai.PPPK


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        pytest.param("198002312011012001", "nip_tanggal_lahir_salah", "31-02-1980", id="V101-31-february"),
        pytest.param("198006062011013001", "nip_jenis_kelamin_salah", "3", id="V102-sex-digit-3"),
        pytest.param("19800606201101200", "nip_panjang_salah", 17, id="V103-seventeen-digits-with-its-count"),
        pytest.param("1980060620110120011", "nip_panjang_salah", 19, id="nineteen-digits"),
        pytest.param("1.98504E+17", "nip_notasi_ilmiah", "1.98504E+17", id="V104-unrecoverable"),
        pytest.param("198006062011012000", "nip_urut_nol", None, id="V141-serial-000"),
        pytest.param("198006062011132001", "nip_bulan_salah", "13", id="month-13"),
        pytest.param("198006062011002001", "nip_bulan_salah", "00", id="month-0"),
        pytest.param("201106062011012001", "nip_tahun_terbalik", 2011, id="born-in-the-year-of-appointment"),
        pytest.param("19800606201101200O", "nip_bukan_angka", "19800606201101200O", id="letter-O"),
        pytest.param(" - ", "nip_kosong", None, id="a-dash-is-empty"),
    ],
)
def test_a_wrong_number_is_refused_with_its_reason(text, code, value):
    with pytest.raises(UserError) as refused:
        periksa(text)
    assert refused.value.kode == code
    assert value is None or value in dict(refused.value.pesan.nilai).values()


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("19690101 199503 1 901", "196901011995031901"),
        ("'198107142012121917", "198107142012121917"),
        ("NIPPPK. 19850814 202521 1 918", "198508142025211918"),
        ("NI PPPK 19850814 202521 1 918", "198508142025211918"),
        ("NIP. 198006062011012001", "198006062011012001"),
        ("N.I.P. 198006062011012001", "198006062011012001"),
        ("\u00a019900303\u200b2019021920 ", "199003032019021920"),
        ("1.98504E+17", "1.98504E+17"),
        ("-", ""),
    ],
)
def test_ornaments_around_the_digits_are_taken_off(typed, clean):
    assert bersih(typed) == clean


def test_an_unfinished_number_is_shown_as_typed():
    assert tersusun("1980") == "1980"
