"""Naming another rater: who may, who may not, and what the operator is told (R8, R12, R14)."""

from dataclasses import replace
from datetime import date

import pytest
from kantor_kecil import CAMAT, JABATAN, KASI, UNIT

from app.domain.jabatan import Jabatan, JenisJabatan, Penempatan
from app.domain.pegawai import Pegawai, PenilaiKhusus
from app.domain.penilai import Bagan, siapa_menilai
from app.domain.penunjukan import tunjuk_penilai
from app.errors import UserError

DAY = date(2026, 6, 1)
POSTS = {
    **JABATAN,
    "kasi2": Jabatan("kasi2", "Kasi Trantib", JenisJabatan.PENGAWAS, "tra", "camat", "tra"),
    "staf": Jabatan("staf", "Penelaah", JenisJabatan.PELAKSANA, "pel", "kasi"),
    "rekan": Jabatan("rekan", "Operator", JenisJabatan.PELAKSANA, "pel", "kasi"),
    "jf": Jabatan("jf", "Arsiparis", JenisJabatan.FUNGSIONAL, "pel", "kasi"),
}


def holder(post):
    return Pegawai(post, post.title(), penempatan=(Penempatan(f"t-{post}", post, mulai=date(2020, 1, 1)),))


STAF = holder("staf")
PEOPLE = {p.id: p for p in (KASI, CAMAT, STAF, *(holder(id) for id in ("kasi2", "rekan", "jf")), Pegawai("baru", "Baru"))}
BAGAN = Bagan(UNIT, POSTS, PEOPLE)


def named(who, letter=None, reason="Tim lintas seksi"):
    return PenilaiKhusus("k", who, reason, letter)


def rater_after(who, letter=None):
    person = tunjuk_penilai(BAGAN, STAF, named(who, letter), DAY)
    return siapa_menilai(Bagan(UNIT, POSTS, {**PEOPLE, "staf": person}), "staf", DAY)


def test_v23_a_project_leader_of_another_unit_is_refused_and_told_to_give_feedback():
    with pytest.raises(UserError, match="penilai_pimpinan_lain"):
        tunjuk_penilai(BAGAN, STAF, named("kasi2"), DAY)


def test_v23_the_chain_rates_even_if_such_a_leader_stands_in_the_file():
    written = replace(STAF, penilai_khusus=(named("kasi2"),))
    found = siapa_menilai(Bagan(UNIT, POSTS, {**PEOPLE, "staf": written}), "staf", DAY)
    assert found.penilai.pegawai == "kasi"
    assert [m.kode for m in found.peringatan] == ["penilai_pimpinan_lain"]


def test_r8_with_the_letter_of_a_delegation_the_same_leader_rates():
    found = rater_after("kasi2", "800/12")
    assert (found.penilai.pegawai, found.unit_capaian) == ("kasi2", "tra")
    assert not found.peringatan


def test_a_superior_further_up_may_be_named_without_a_letter():
    assert rater_after("camat").penilai.pegawai == "camat"


def test_v24_a_pelaksana_of_the_same_unit_without_a_letter_is_a_warning():
    found = rater_after("rekan")
    assert found.penilai.pegawai == "rekan"
    assert [m.kode for m in found.peringatan] == ["penilai_di_bawah_pengawas"]


@pytest.mark.parametrize(
    ("khusus", "code"),
    [
        pytest.param(named("jf", "800/1"), "penilai_jf_tanpa_unit", id="V120-jf-ketua-tim"),
        pytest.param(named("staf", "800/1"), "penilai_diri_sendiri", id="oneself"),
        pytest.param(named("baru", "800/1"), "penilai_belum_menjabat", id="nobody-with-a-post"),
        pytest.param(named("camat", reason=" "), "penilai_tanpa_alasan", id="without-a-reason"),
    ],
)
def test_who_may_not_be_named(khusus, code):
    with pytest.raises(UserError, match=code):
        tunjuk_penilai(BAGAN, STAF, khusus, DAY)


def test_an_employee_without_a_post_may_already_have_a_rater_named():
    person = tunjuk_penilai(BAGAN, PEOPLE["baru"], named("camat"), DAY)
    assert person.penilai_khusus[0].penilai == "camat"
