"""A SKP begun: its form from the post, its span around what frees from it (R6, R28)."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.jabatan import Jabatan, JenisJabatan, Pendekatan, Penempatan
from app.domain.pegawai import JenisStatus, Pegawai, StatusPegawai
from app.domain.penilai import Bagan
from app.domain.skp_ubah import skp_baru
from app.errors import UserError


def staff(*statuses, mulai=date(2020, 1, 1)):
    return Pegawai("elias", "Elias", penempatan=(Penempatan("p", "kasi", mulai=mulai),), status=statuses)


def chart(pegawai):
    post = Jabatan("kasi", "Kasi", JenisJabatan.PENGAWAS, pendekatan=Pendekatan.KUALITATIF)
    return Bagan({}, {"kasi": post}, {pegawai.id: pegawai})


def test_a_new_skp_takes_its_form_from_the_post_and_covers_the_year():
    skp = skp_baru(chart(staff()), "elias", 2026)
    assert (skp.mulai, skp.selesai, skp.pendekatan) == (date(2026, 1, 1), date(2026, 12, 31), Pendekatan.KUALITATIF)


def test_v128_next_years_skp_may_be_drafted_before_january():
    assert skp_baru(chart(staff()), "elias", 2027).mulai == date(2027, 1, 1)


def test_a_newcomers_skp_begins_with_the_placement():
    assert skp_baru(chart(staff(mulai=date(2026, 4, 1))), "elias", 2026).mulai == date(2026, 4, 1)


@pytest.mark.parametrize(
    "status",
    [pytest.param(JenisStatus.CLTN, id="V26-cltn"), pytest.param(JenisStatus.PERSIAPAN_PENSIUN, id="V27-before-retirement")],
)
def test_a_span_without_skp_is_left_out_or_refused(status):
    away = StatusPegawai("x", status, date(2026, 3, 1), date(2026, 12, 31))
    assert skp_baru(chart(staff(away)), "elias", 2026).selesai == date(2026, 2, 28)
    with pytest.raises(UserError, match="skp_bebas"):
        skp_baru(chart(staff(replace(away, mulai=date(2025, 12, 1)))), "elias", 2026)


def away(mulai, selesai, jenis=JenisStatus.CLTN):
    return StatusPegawai(f"{jenis}-{mulai}", jenis, mulai, selesai)


@pytest.mark.parametrize(
    ("statuses", "first", "last"),
    [
        pytest.param([away(date(2025, 6, 1), date(2026, 3, 31))], date(2026, 4, 1), date(2026, 12, 31), id="back-in-april"),
        pytest.param([away(date(2025, 6, 1), date(2025, 12, 31))], date(2026, 1, 1), date(2026, 12, 31), id="back-before-the-year"),
        pytest.param([away(date(2027, 1, 1), None)], date(2026, 1, 1), date(2026, 12, 31), id="away-after-the-year"),
        pytest.param(
            [away(date(2026, 10, 1), None), away(date(2025, 1, 1), date(2026, 1, 31))],
            date(2026, 2, 1),
            date(2026, 9, 30),
            id="between-two",
        ),
        pytest.param(
            [away(date(2026, 7, 1), None, JenisStatus.TUGAS_BELAJAR)], date(2026, 1, 1), date(2026, 12, 31), id="a-study-frees-nobody"
        ),
        pytest.param([away(date(2026, 3, 1), None, JenisStatus.CUTI)], date(2026, 1, 1), date(2026, 12, 31), id="nor-does-a-leave"),
    ],
)
def test_r6_a_skp_stands_around_the_spans_without_skp(statuses, first, last):
    skp = skp_baru(chart(staff(*statuses)), "elias", 2026)
    assert (skp.mulai, skp.selesai) == (first, last)


@pytest.mark.parametrize(
    "statuses",
    [
        [away(None, None)],
        [away(date(2026, 1, 1), date(2026, 12, 31), JenisStatus.BEBAS_SKP)],
        [away(date(2025, 1, 1), date(2026, 5, 31)), away(date(2026, 6, 1), None, JenisStatus.DIBERHENTIKAN_SEMENTARA)],
    ],
)
def test_r6_a_year_without_any_day_left_has_no_skp(statuses):
    with pytest.raises(UserError, match="skp_bebas"):
        skp_baru(chart(staff(*statuses)), "elias", 2026)


def test_a_person_without_a_post_gets_no_skp():
    with pytest.raises(UserError, match="skp_tanpa_jabatan"):
        skp_baru(chart(Pegawai("x", "X")), "x", 2026)
