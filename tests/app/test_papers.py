"""The papers of the reports tab as bytes: of people, of the office, blank, stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.desk import Desk
from app.domain.kantor import Cetak, Kertas
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.errors import Dihentikan
from app.papers import Bahan, Pilihan, gambar, kumpulkan, matriks_kantor
from app.reports import daftar_kertas, semua_formulir

TW3 = Periode("2026-TW3")
HARI = date(2026, 7, 1)


def text(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages)


def gathered(desk: Desk, kode: str, banyak: int = 2, **lain: object) -> Bahan:
    kertas = next(k for k in daftar_kertas(desk, TW3) if k.kode == kode)
    pilihan = Pilihan(kode, kertas.formulir, TW3, lain.pop("cetak", Cetak()), **lain)
    return kumpulkan(desk, pilihan, kertas.siap[:banyak], HARI)


def drawn(desk: Desk, kode: str, banyak: int = 2, **lain: object) -> str:
    return text(gambar(gathered(desk, kode, banyak, **lain)).data)


@pytest.mark.parametrize(
    ("kode", "judul"),
    [
        ("skp", "SASARAN KINERJA PEGAWAI PENDEKATAN"),
        ("hasil", "HASIL EVALUASI KINERJA PEGAWAI"),
        ("dokumen", "DOKUMEN EVALUASI KINERJA PEGAWAI"),
    ],
)
def test_each_paper_of_the_list_is_drawn_for_the_people_asked_for(sample: Desk, kode: str, judul: str):
    assert drawn(sample, kode).count(judul) == 2


def test_a_bundle_has_its_cover_and_everybodys_papers(sample: Desk):
    teks = drawn(sample, "bundel")
    assert "DAFTAR ISI" in teks
    assert teks.count("DOKUMEN EVALUASI KINERJA PEGAWAI PERIODE") == 2


def test_the_outline_leads_to_each_person_and_below_to_each_paper(sample: Desk):
    bahan = gathered(sample, "bundel")
    made = gambar(bahan)
    reader = PdfReader(BytesIO(made.data))
    cover, first, papers, second, _ = reader.outline
    assert (cover.title, first.title, second.title) == ("Daftar isi", *(s[0].pegawai.nama for s in bahan.orang))
    assert papers[0].title == "Dokumen Evaluasi Kinerja Pegawai (D.1.1)"
    page = reader.pages[reader.get_destination_page_number(second)].extract_text()
    assert bahan.orang[1][0].pegawai.nama.upper() in page.upper()
    assert made.halaman == len(reader.pages)


@pytest.mark.parametrize("kode", ["dokumen", "bundel"])
def test_the_list_of_receipts_stands_in_front_with_everybody_on_it(sample: Desk, kode: str):
    bahan = gathered(sample, kode, 3, terima=True)
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(gambar(bahan).data)).pages]
    front = next(page for page in pages[:2] if "DAFTAR TANDA TERIMA DOKUMEN KINERJA" in page)
    assert all(sheets[0].pegawai.nama in front for sheets in bahan.orang)
    assert "D.1.1" in front


@pytest.mark.parametrize("kode", ["skp", "manual", "hasil", "dokumen", "bundel", "matriks"])
def test_a_blank_paper_names_nobody_and_shows_all_its_forms(sample: Desk, kode: str):
    bahan = gathered(sample, kode, kosong=True)
    made = gambar(bahan)
    assert len(made.bab) == len(semua_formulir(kode))
    teks = text(made.data)
    assert not any(skp.pegawai and skp.pegawai.nama in teks for skp in sample.semua(Skp).values())


def test_a_plan_without_indicators_makes_no_manual(sample: Desk):
    bahan = gathered(sample, "manual", 1)
    (isi,) = bahan.orang[0]
    kosong = replace(isi, skp=(replace(isi.isi_skp, hasil_kerja=()),))
    assert gambar(replace(bahan, orang=((kosong,),))).data == b""


@pytest.mark.parametrize("kode", ["hasil", "bundel"])
def test_a_stop_leaves_nothing_to_write(sample: Desk, kode: str):
    with pytest.raises(Dihentikan):
        gambar(gathered(sample, kode), lambda n, *_: n < 2)


@pytest.mark.parametrize("kode", ["skp", "hasil", "dokumen", "bundel", "terima", "duk"])
def test_an_empty_office_has_nothing_to_print(desk: Desk, kode: str):
    assert gambar(gathered(desk, kode)).data == b""


def test_the_matrix_of_the_office_is_one_paper_with_its_teams(sample: Desk):
    (unit,) = matriks_kantor(sample, 2026)
    assert unit.pimpinan.jabatan == "Camat"
    assert len(unit.tim) > 3
    teks = drawn(sample, "matriks")
    assert teks.count("MATRIKS PEMBAGIAN PERAN DAN HASIL") == 1
    assert "TIDAK ADA PERAN" in teks


def test_every_plan_of_the_year_stands_in_the_matrix(sample: Desk):
    (unit,) = matriks_kantor(sample, 2026)
    tabel = (unit.pimpinan, *unit.tim)
    listed = {unit.skp, *(baris.skp for each in tabel for baris in each.baris)}
    assert listed == {skp.id for skp in sample.semua(Skp).values() if skp.tahun == 2026}


def test_the_recap_the_spread_and_the_roster_by_rank_are_drawn_for_the_whole_office(sample: Desk):
    isi = gathered(sample, "rekap").rekap
    assert isi is not None
    assert drawn(sample, "rekap").count("EKSPEKTASI") >= len(isi.baris)
    assert "KURVA DISTRIBUSI" in drawn(sample, "sebaran", cetak=Cetak(kertas=Kertas.F4))
    urut = drawn(sample, "duk")
    assert urut.index("Yohanis Tefa Lomi") < urut.index("Ester Banunaek")
