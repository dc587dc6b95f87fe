"""A SKP beside who leads: the quality asked of a post, assignments of others, a penilai who moved (R15, R34, R44, R65)."""

from dataclasses import replace
from datetime import date

import pytest
from kantor_kecil import CAMAT, JABATAN, KASI, PERSPEKTIF, SKP, codes, leader, office

from app.domain.cek_pimpinan import cek_kualitas_hasil, cek_penilai_berganti, cek_persetujuan_penugasan
from app.domain.jabatan import Jabatan, JenisJabatan, Penempatan
from app.domain.masalah import Tingkat
from app.domain.pegawai import Orang, Pegawai
from app.domain.skp import KualitasHasil, Persetujuan, StatusSkp

HIGH, MIDDLE, LOW = KualitasHasil.OUTPUT_KENDALI_TINGGI, KualitasHasil.OUTPUT_KENDALI_SEDANG, KualitasHasil.OUTPUT_KENDALI_RENDAH
POSTS = {
    **JABATAN,
    "staf": Jabatan("staf", "Penelaah", JenisJabatan.PELAKSANA, "pel", "kasi"),
    "jf": Jabatan("jf", "Arsiparis Ahli Muda", JenisJabatan.FUNGSIONAL, "pel", "kasi"),
}


def holder(post):
    return Pegawai(post, post.title(), penempatan=(Penempatan(f"t-{post}", post, mulai=date(2020, 1, 1)),))


def with_result(skp=SKP, **change):
    return replace(skp, hasil_kerja=(replace(skp.hasil_kerja[0], **change), *skp.hasil_kerja[1:]))


def at(*skp):
    return office(KASI, CAMAT, holder("staf"), holder("jf"), skp=skp, jabatan=POSTS)


# ── quality of a result ─────────────────────────────────────────────────────────────────────────────


def test_an_output_is_worth_less_the_more_it_is_in_ones_own_control():
    assert HIGH.lebih_rendah(MIDDLE)
    assert LOW.lebih_rendah(KualitasHasil.OUTCOME_ANTARA)
    assert not KualitasHasil.OUTCOME.lebih_rendah(HIGH)
    assert not LOW.lebih_rendah(LOW)


@pytest.mark.parametrize("quality", [HIGH, MIDDLE, LOW, None])
def test_v143_a_pelaksanas_result_in_high_control_is_not_remarked_on(quality):
    assert list(cek_kualitas_hasil(at(with_result(replace(SKP, pemilik="staf"), kualitas=quality)))) == []


def test_v143_a_jf_ketua_tims_result_in_high_control_is_information():
    team = with_result(replace(SKP, id="sj", pemilik="jf"), kualitas=HIGH)
    member = with_result(replace(SKP, pemilik="staf"), mendukung="h1")
    found = list(cek_kualitas_hasil(at(team, member)))
    assert [(m.pesan.kode, m.tingkat, m.akar) for m in found] == [("cek_kualitas_hasil", Tingkat.INFORMASI, ("skp", "sj"))]


def test_a_jf_nobody_works_under_is_not_measured_as_ketua_tim():
    assert list(cek_kualitas_hasil(at(with_result(replace(SKP, pemilik="jf"), kualitas=HIGH)))) == []


@pytest.mark.parametrize(("quality", "expected"), [(HIGH, ["cek_kualitas_hasil"]), (MIDDLE, [])])
def test_r44_a_pengawas_should_stand_at_middle_control(quality, expected):
    assert codes(cek_kualitas_hasil(at(with_result(kualitas=quality)))) == expected


@pytest.mark.parametrize(("quality", "expected"), [(MIDDLE, ["cek_kualitas_pimpinan"]), (LOW, []), (KualitasHasil.OUTCOME, [])])
def test_r34_a_leaders_result_in_more_than_low_control_warns(quality, expected):
    camat = with_result(replace(leader(*PERSPEKTIF), pemilik="camat"), kualitas=quality)
    found = list(cek_kualitas_hasil(at(camat)))
    assert codes(found) == expected
    assert all(m.tingkat is Tingkat.PERINGATAN for m in found)


# ── assignments of another Pimpinan ─────────────────────────────────────────────────────────────────


def test_v28_an_assignment_for_another_unit_without_the_penilais_approval_warns():
    found = list(cek_persetujuan_penugasan(at(with_result(penugasan_dari="Kepala Dinas Sosial"))))
    assert [(m.pesan.kode, m.tingkat, m.bagian) for m in found] == [("cek_penugasan_tanpa_persetujuan", Tingkat.PERINGATAN, "h1")]


def test_v28_a_recorded_approval_ends_the_warning():
    agreed = Persetujuan("Yohanis", date(2026, 3, 2))
    assert list(cek_persetujuan_penugasan(at(with_result(penugasan_dari="Kepala Dinas Sosial", persetujuan=agreed)))) == []


def test_an_approval_without_a_name_is_none():
    blank = Persetujuan(" ", date(2026, 3, 2))
    assert codes(cek_persetujuan_penugasan(at(with_result(penugasan_dari="Dinas", persetujuan=blank)))) == [
        "cek_penugasan_tanpa_persetujuan"
    ]


@pytest.mark.parametrize("giver", ["Camat", "camat contoh", "Sekretaris Daerah", None])
def test_an_assignment_of_the_own_line_needs_no_approval(giver):
    assert list(cek_persetujuan_penugasan(at(with_result(penugasan_dari=giver)))) == []


def test_after_a_move_the_earlier_skp_is_read_against_the_earlier_post():
    moved = Pegawai(
        "staf",
        "Staf",
        penempatan=(
            Penempatan("a", "staf", mulai=date(2020, 1, 1), selesai=date(2026, 6, 30)),
            Penempatan("b", "kasi", mulai=date(2026, 7, 1)),
        ),
    )
    first = with_result(replace(SKP, pemilik="staf", selesai=date(2026, 6, 30)), penugasan_dari="Kasi Pelayanan")
    assert list(cek_persetujuan_penugasan(office(CAMAT, moved, skp=[first], jabatan=POSTS))) == []


# ── a penilai who moved ─────────────────────────────────────────────────────────────────────────────

SIGNED = replace(SKP, penilai=Orang("Yohanis", "197601012000011001", jabatan="Camat"))


def test_r65_a_skp_set_by_an_earlier_penilai_asks_to_be_set_again():
    earlier = replace(SIGNED, penilai=Orang("Camat Lama", "196901011995031901"))
    (found,) = cek_penilai_berganti(at(earlier))
    assert dict(found.pesan.nilai) == {"nama": "Elias", "lama": "Camat Lama", "baru": "Yohanis"}


@pytest.mark.parametrize(
    "skp",
    [
        pytest.param(SIGNED, id="the-same-person"),
        pytest.param(replace(SIGNED, penilai=Orang("Yohanis, S.Sos, M.Si", "197601012000011001")), id="a-new-title-and-the-same-number"),
        pytest.param(replace(SIGNED, penilai=Orang(" yohanis ")), id="no-number-and-the-same-name"),
        pytest.param(replace(SIGNED, penilai=Orang("Lain"), status=StatusSkp.DRAF), id="not-set-yet"),
        pytest.param(replace(SIGNED, penilai=Orang("Lain"), selesai=date(2026, 6, 30)), id="closed-by-a-move"),
        pytest.param(replace(SIGNED, penilai=None), id="nobody-fixed"),
    ],
)
def test_r65_what_needs_no_new_setting(skp):
    assert list(cek_penilai_berganti(at(skp))) == []


def test_r65_a_post_outside_whose_holder_is_not_recorded_is_no_change():
    camat = replace(SIGNED, pemilik="camat", penilai=Orang("Sekda yang menandatangani"))
    assert list(cek_penilai_berganti(at(camat))) == []
