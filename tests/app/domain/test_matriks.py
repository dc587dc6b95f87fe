"""Who takes which role for which of the leader's indicators (R40–R43), and which form fits whom (R45a)."""

from dataclasses import replace
from datetime import date

import pytest
from kantor_kecil import CAMAT, KASI, SKP, office

from app.domain.formulir import FORM_HASIL, FORM_SKP
from app.domain.jabatan import JenisPenempatan, Kelompok, Pendekatan, Penempatan
from app.domain.matriks import BarisPeran, matriks
from app.domain.pegawai import Orang, Pegawai
from app.domain.perilaku import LOYAL_JPT, PANDUAN, Nilai
from app.domain.skp import HasilKerja, Indikator, JenisHasil

LEADER = replace(
    SKP,
    id="sc",
    pemilik="camat",
    hasil_kerja=(
        HasilKerja("extra", JenisHasil.TAMBAHAN, "Panitia", indikator=(Indikator("x", "Kegiatan"),)),
        HasilKerja("service", rencana="Layanan", indikator=(Indikator("a", "Kepuasan"), Indikator("b", "Waktu"))),
    ),
)
BAGAN = office().bagan


def supports(result, **change):
    first, *rest = SKP.hasil_kerja
    return replace(SKP, hasil_kerja=(replace(first, mendukung=result), *rest), **change)


def test_r40_every_indicator_is_a_column_main_results_first_and_gaps_are_visible():
    found = matriks(LEADER, [supports("service")], BAGAN)
    assert [(column.hasil, column.indikator, column.terisi) for column in found.kolom] == [
        ("service", "Kepuasan", True),
        ("service", "Waktu", True),
        ("extra", "Kegiatan", False),
    ]
    assert (found.nama, found.jabatan) == ("Yohanis", "Camat")


def test_r43_the_employees_result_is_the_role_and_an_empty_cell_is_no_role():
    (row,) = matriks(LEADER, [supports("service")], BAGAN).baris
    role = ("Layanan selesai sesuai standar",)
    assert row == BarisPeran("s", "Elias", "Kasi Pelayanan", (role, role, ()))


def test_a_direct_subordinate_stands_there_without_a_role_and_another_year_is_left_out():
    (row,) = matriks(LEADER, [SKP, supports("service", tahun=2025)], BAGAN).baris
    assert row == BarisPeran("s", "Elias", "Kasi Pelayanan", ((), (), ()))


def test_several_results_of_one_person_stand_in_one_cell_and_people_by_name():
    both = replace(SKP, hasil_kerja=tuple(replace(h, mendukung="service") for h in SKP.hasil_kerja))
    other = supports("service", id="s0", pegawai=Orang("Adriana", jabatan="Sekretaris"))
    found = matriks(LEADER, [both, other], BAGAN)
    assert [row.nama for row in found.baris] == ["Adriana", "Elias"]
    assert len(found.baris[1].peran[0]) == 3


def test_an_acting_leader_stands_with_the_prefix():
    acting = Pegawai("camat", "Yohanis", penempatan=(Penempatan("x", "camat", JenisPenempatan.PLT, date(2026, 1, 1)),))
    assert matriks(LEADER, [], office(KASI, acting).bagan).jabatan == "Plt. Camat"
    assert matriks(replace(LEADER, pemilik="kasi"), [], office(replace(KASI, penempatan=()), CAMAT).bagan).jabatan == ""


@pytest.mark.parametrize(
    ("group", "approach", "plan", "result"),
    [
        (Kelompok.JPT_PUKM, Pendekatan.KUALITATIF, "A.1.1", "C.1.1"),
        (Kelompok.JPT_PUKM, Pendekatan.KUANTITATIF, "A.1.2", "C.1.2"),
        (Kelompok.JA_JF, Pendekatan.KUALITATIF, "A.1.6", "C.1.1"),
        (Kelompok.JA_JF, Pendekatan.KUANTITATIF, "A.1.7", "C.1.3"),
    ],
)
def test_r45a_r107_group_and_approach_choose_the_forms(group, approach, plan, result):
    assert (FORM_SKP[group, approach], FORM_HASIL[group, approach]) == (plan, result)


def test_r50_seven_values_with_three_guides_each_and_two_wordings_of_loyal():
    assert [len(PANDUAN[nilai]) for nilai in Nilai] == [3] * 7
    assert next(nilai.nama for nilai in Nilai) == "Berorientasi pelayanan"
    assert "setia pada NKRI serta" in PANDUAN[Nilai.LOYAL][0]
    assert PANDUAN[Nilai.LOYAL][0].replace("NKRI", "Negara Kesatuan Republik Indonesia") == LOYAL_JPT
