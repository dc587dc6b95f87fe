"""Matriks pembagian peran dan hasil: rows from links and from posts, teams below a leader, one paper for each top."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.jabatan import Jabatan, JenisJabatan, Penempatan
from app.domain.matriks import matriks, matriks_tim, matriks_unit
from app.domain.pegawai import Orang, Pegawai
from app.domain.penilai import Bagan
from app.domain.skp import HasilKerja, Indikator, JenisHasil, Skp

POS = {
    "camat": Jabatan("camat", "Camat", JenisJabatan.ADMINISTRATOR),
    "kasi": Jabatan("kasi", "Kasi Pelayanan", JenisJabatan.PENGAWAS, atasan="camat"),
    "staf": Jabatan("staf", "Pengolah Data", JenisJabatan.PELAKSANA, atasan="kasi"),
    "lain": Jabatan("lain", "Penelaah", JenisJabatan.PELAKSANA, atasan="camat"),
}
ORANG = {
    id: Pegawai(id, nama, penempatan=(Penempatan(f"t{id}", id, mulai=date(2020, 1, 1)),))
    for id, nama in (("camat", "Yohanis"), ("kasi", "Elias"), ("staf", "Gerson"), ("lain", "Maria"))
}
BAGAN = Bagan({}, POS, ORANG)


def hasil(id: str, mendukung: str | None = None, indikator: int = 1, jenis: JenisHasil = JenisHasil.UTAMA) -> HasilKerja:
    lines = tuple(Indikator(f"{id}i{n}", f"indikator {id}.{n}") for n in range(indikator))
    return HasilKerja(id, jenis, f"rencana {id}", mendukung=mendukung, indikator=lines)


def skp(pemilik: str, *isi: HasilKerja, tahun: int = 2026) -> Skp:
    return Skp(f"skp-{pemilik}", pemilik, tahun, date(tahun, 1, 1), date(tahun, 12, 31), hasil_kerja=isi)


CAMAT = skp("camat", hasil("c1", indikator=2), hasil("c2"))
KASI = skp("kasi", hasil("k1", "c1"), hasil("k2", "c1"))
STAF = skp("staf", hasil("s1", "k1"))
SEMUA = (CAMAT, KASI, STAF)


def test_a_result_counts_for_every_indicator_of_the_result_it_supports():
    found = matriks(CAMAT, SEMUA, BAGAN)
    assert [k.indikator for k in found.kolom] == ["indikator c1.0", "indikator c1.1", "indikator c2.0"]
    assert [(b.nama, b.jabatan, b.peran) for b in found.baris] == [
        ("Elias", "Kasi Pelayanan", (("rencana k1", "rencana k2"), ("rencana k1", "rencana k2"), ())),
    ]


def test_a_column_nobody_serves_is_told_apart():
    assert [k.terisi for k in matriks(CAMAT, SEMUA, BAGAN).kolom] == [True, True, False]


def test_whoever_sits_directly_below_is_listed_even_without_a_role():
    found = matriks(CAMAT, (*SEMUA, skp("lain", hasil("l1"))), BAGAN)
    assert [(b.nama, b.peran) for b in found.baris] == [
        ("Elias", (("rencana k1", "rencana k2"), ("rencana k1", "rencana k2"), ())),
        ("Maria", ((), (), ())),
    ]


def test_somebody_from_elsewhere_with_a_role_is_listed_too():
    lintas = skp("staf", hasil("s1", "c2"))
    assert [b.nama for b in matriks(CAMAT, (CAMAT, KASI, lintas), BAGAN).baris] == ["Elias", "Gerson"]


def test_another_years_plans_are_left_out():
    assert not matriks(CAMAT, (CAMAT, skp("kasi", hasil("k1", "c1"), tahun=2025)), BAGAN).baris


def test_the_table_of_a_team_stands_on_the_results_of_its_leader():
    found = matriks_tim(KASI, SEMUA, BAGAN)
    assert [k.indikator for k in found.kolom] == ["rencana k1", "rencana k2"]
    assert [(b.nama, b.peran) for b in found.baris] == [("Gerson", (("rencana s1",), ()))]


def test_utama_stands_before_tambahan_in_columns_and_cells():
    pimpinan = skp("camat", hasil("b", jenis=JenisHasil.TAMBAHAN), hasil("a"))
    bawah = skp("kasi", hasil("y", "a", jenis=JenisHasil.TAMBAHAN), hasil("x", "a"))
    found = matriks(pimpinan, (pimpinan, bawah), BAGAN)
    assert [k.hasil for k in found.kolom] == ["a", "b"]
    assert found.baris[0].peran[0] == ("rencana x", "rencana y")


def test_one_paper_holds_the_leader_and_the_teams_below():
    (unit,) = matriks_unit(SEMUA, BAGAN)
    assert (unit.nama, unit.tahun, unit.skp) == ("Yohanis", 2026, "skp-camat")
    assert [tim.nama for tim in unit.tim] == ["Elias"]


def test_a_leader_without_a_second_level_has_no_team():
    (unit,) = matriks_unit((CAMAT, KASI), BAGAN)
    assert unit.tim == ()


def test_teams_of_teams_follow_their_leader():
    bawah = replace(STAF, hasil_kerja=(hasil("s1", "k1"),))
    lain = skp("lain", hasil("l1", "s1"))
    (unit,) = matriks_unit((CAMAT, KASI, bawah, lain), BAGAN)
    assert [tim.nama for tim in unit.tim] == ["Elias", "Gerson"]


def test_plans_that_support_each_other_in_a_ring_end():
    satu, dua = skp("kasi", hasil("k1", "s1")), skp("staf", hasil("s1", "k1"))
    assert [unit.nama for unit in matriks_unit((satu, dua), BAGAN)] == ["Elias", "Gerson"]


def test_nobody_leads_where_nothing_hangs_on_anything():
    assert matriks_unit((CAMAT, skp("lain", hasil("l1"))), BAGAN) == ()


def test_one_leader_may_be_asked_for_by_name():
    assert [unit.nama for unit in matriks_unit(SEMUA, BAGAN, pemilik=("kasi",))] == ["Elias"]
    assert matriks_unit(SEMUA, BAGAN, pemilik=("staf",)) == ()


def test_a_name_fixed_on_the_plan_wins_over_the_roster():
    tetap = replace(KASI, pegawai=Orang("ELIAS LAMA", jabatan="Plt. Kasi"))
    assert [(b.nama, b.jabatan) for b in matriks(CAMAT, (CAMAT, tetap), BAGAN).baris] == [("ELIAS LAMA", "Plt. Kasi")]
