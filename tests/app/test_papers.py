"""The papers of the reports tab as bytes: of people, of the office, blank, stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.desk import Desk
from app.domain.kantor import Cetak, Kertas
from app.domain.lembar import Lembar
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.forms.bundle import Dihentikan
from app.papers import Pilihan, matriks_kantor, orang_ke_lembar, pdf_daftar_urut, pdf_matriks, pdf_orang, pdf_rekap
from app.recap import rekap
from app.reports import daftar_kertas, orang_periode

TW3 = Periode("2026-TW3")
JUDUL = ("PEMERINTAH KOTA KUPANG", "Kecamatan Maulafa")


def text(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages)


def sheets(desk: Desk, kode: str, banyak: int = 2) -> tuple[tuple[Lembar, ...], ...]:
    orang = [o for o in orang_periode(desk, TW3) if o.skp and o.evaluasi][:banyak]
    return tuple(orang_ke_lembar(desk, o.skp, o.evaluasi, kode, Cetak()) for o in orang if o.skp)


def pilihan(desk: Desk, kode: str, **lain: object) -> Pilihan:
    formulir = next(k.formulir for k in daftar_kertas(desk, TW3) if k.kode == kode)
    return Pilihan(kode, formulir, TW3, Cetak(), **lain)


@pytest.mark.parametrize(("kode", "judul"), [("skp", "SASARAN KINERJA"), ("hasil", "HASIL EVALUASI"), ("dokumen", "DOKUMEN EVALUASI")])
def test_each_paper_of_the_list_is_drawn_for_the_people_asked_for(sample: Desk, kode: str, judul: str):
    teks = text(pdf_orang(sheets(sample, kode), pilihan(sample, kode), JUDUL)(None))
    assert teks.count(f"{judul} KINERJA PEGAWAI" if judul != "SASARAN KINERJA" else "SASARAN KINERJA PEGAWAI PENDEKATAN") == 2


def test_a_bundle_has_its_cover_and_everybodys_papers(sample: Desk):
    teks = text(pdf_orang(sheets(sample, "bundel"), pilihan(sample, "bundel"), JUDUL)(None))
    assert "DAFTAR ISI" in teks
    assert teks.count("DOKUMEN EVALUASI KINERJA PEGAWAI PERIODE") == 2


def test_a_blank_paper_names_nobody(sample: Desk):
    orang = sheets(sample, "hasil", 1)
    teks = text(pdf_orang(orang, pilihan(sample, "hasil", kosong=True), JUDUL)(None))
    assert orang[0][0].pegawai.nama not in teks


def test_a_plan_without_indicators_makes_no_manual(sample: Desk):
    (isi,) = sheets(sample, "skp", 1)[0]
    kosong = replace(isi, skp=(replace(isi.isi_skp, hasil_kerja=()),))
    assert pdf_orang(((kosong,),), Pilihan("manual", ("A.1.3",), TW3, Cetak()), JUDUL)(None) == b""


@pytest.mark.parametrize("kode", ["hasil", "bundel"])
def test_a_stop_leaves_nothing_to_write(sample: Desk, kode: str):
    with pytest.raises(Dihentikan):
        pdf_orang(sheets(sample, kode), pilihan(sample, kode), JUDUL)(lambda n, *_: n < 2)


def test_the_matrix_of_the_office_is_one_paper_with_its_teams(sample: Desk):
    (unit,) = matriks_kantor(sample, 2026)
    assert unit.pimpinan.jabatan == "Camat"
    assert len(unit.tim) > 3
    teks = text(pdf_matriks((unit,), Cetak()))
    assert teks.count("MATRIKS PEMBAGIAN PERAN DAN HASIL") == 1
    assert "TIDAK ADA PERAN" in teks


def test_every_plan_of_the_year_stands_in_the_matrix(sample: Desk):
    (unit,) = matriks_kantor(sample, 2026)
    tabel = (unit.pimpinan, *unit.tim)
    listed = {unit.skp, *(baris.skp for each in tabel for baris in each.baris)}
    assert listed == {skp.id for skp in sample.semua(Skp).values() if skp.tahun == 2026}


def test_the_matrix_for_handwriting_needs_nobody():
    assert "NAMA ANGGOTA TIM" in text(pdf_matriks((), Cetak(kertas=Kertas.F4), kosong=True))


def test_the_recap_and_the_roster_by_rank_are_drawn_for_the_whole_office(sample: Desk):
    isi = rekap(sample, TW3)
    assert text(pdf_rekap(isi, Cetak())).count("EKSPEKTASI") >= len(isi.baris)
    urut = text(pdf_daftar_urut(sample, date(2026, 7, 1), Cetak()))
    assert urut.index("Yohanis Tefa Lomi") < urut.index("Ester Banunaek")
