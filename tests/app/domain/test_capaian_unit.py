"""Organisation results unit by unit: what counts, where it comes from, whose papers need it."""

from kantor_kecil import CAMAT, JABATAN, KANTOR, KASI, RESULT, TW3, UNIT

from app.domain.capaian_unit import AsalCapaian, daftar_capaian, dalam
from app.domain.evaluasi import CapaianOrganisasi
from app.domain.penilai import Bagan
from app.domain.periode import Periode
from app.domain.predikat import PredikatOrganisasi

STAFF = {"kasi": KASI, "camat": CAMAT}
BAGAN = Bagan(UNIT, JABATAN, STAFF)


def listed(*results, periode=TW3):
    return {c.unit.id: c for c in daftar_capaian(BAGAN, results, periode, KANTOR, STAFF)}


def test_the_unit_led_by_the_rater_is_the_one_that_is_needed():
    found = listed(RESULT)
    assert found["kec"].pegawai == ("kasi",)
    assert found["pel"].pegawai == ()


def test_a_unit_without_its_own_result_takes_that_of_the_unit_above():
    found = listed(RESULT)
    assert found["kec"].asal is AsalCapaian.SENDIRI
    assert (found["pel"].asal, found["pel"].dipakai) == (AsalCapaian.UNIT_ATAS, RESULT)


def test_an_annual_result_that_is_missing_falls_back_to_last_year():
    last = CapaianOrganisasi("l", "kec", Periode("2025-AKHIR"), PredikatOrganisasi.ISTIMEWA)
    found = listed(last, periode=Periode("2026-AKHIR"))
    assert (found["kec"].asal, found["kec"].dipakai) == (AsalCapaian.TAHUN_LALU, last)


def test_without_any_result_it_is_said_so():
    assert listed()["kec"].asal is AsalCapaian.KOSONG


def test_units_above_stand_before_those_below():
    assert list(listed()) == ["kec", "pel"]
    assert (dalam(BAGAN, UNIT["kec"]), dalam(BAGAN, UNIT["pel"])) == (0, 1)
