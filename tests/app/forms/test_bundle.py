"""A bundle: cover, order, running page numbers, and a stop that writes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from make_lembar import JPT, KUAN, lembar
from make_matriks import SATU_TINGKAT
from paper_text import page_texts, words

from app.domain.kantor import Cetak, Kertas
from app.domain.lembar import Lembar
from app.domain.periode import Periode
from app.errors import Dihentikan, UserError
from app.forms.bundle import bundle
from app.forms.cell import Rupa
from app.forms.registry import matriks

JUDUL = ("PEMERINTAH KOTA CONTOH", "Kecamatan Contoh")
SATU = (lembar(), lembar(evaluasi=False))
ORANG = [SATU, (lembar(JPT, KUAN), lembar(JPT, KUAN, evaluasi=False))]
URUTAN = ["DOKUMEN EVALUASI", "HASIL EVALUASI KINERJA", "SASARAN KINERJA PEGAWAI PENDEKATAN", "LAMPIRAN SASARAN"]


def made(orang: list[tuple[Lembar, ...]], rupa: Rupa | None = None) -> list[str]:
    return page_texts(bundle(orang, None, rupa or Rupa(), JUDUL, None).data)


def test_the_cover_of_one_person_says_who_it_is_and_lists_each_paper():
    front = made([SATU])[0]
    assert front.startswith("PEMERINTAH KOTA CONTOH KECAMATAN CONTOH DOKUMEN KINERJA PEGAWAI TAHUN 2026 PERIODE TRIWULAN III 2026")
    assert "Nama : ELIAS CONTOH, S.AP NIP : 198505052010011905 Jabatan : Kasi Pelayanan Umum Unit Kerja : Kecamatan Contoh" in front
    assert "DAFTAR ISI No Dokumen Format Jumlah halaman Halaman 1 Dokumen Evaluasi Kinerja Pegawai D.1.1 1 2" in front
    assert "Formulir bantu, bukan format PermenPANRB 6/2022" in front


def test_the_pages_that_the_cover_names_are_where_the_papers_begin():
    texts = made([SATU])
    for judul, awal in (("Dokumen Evaluasi", "DOKUMEN"), ("Hasil Evaluasi", "HASIL EVALUASI"), ("Lampiran Sasaran", "LAMPIRAN")):
        line = texts[0].split(judul)[1].split()
        halaman = int(next(word for n, word in enumerate(line) if n > 0 and word.isdigit() and line[n - 1].isdigit()))
        assert awal in texts[halaman - 1][:120]


def test_the_cover_of_many_lists_every_person_with_the_papers_beside():
    front = made(ORANG)[0]
    assert "No Pegawai Dokumen Format Jumlah halaman Halaman" in front
    assert "1 ELIAS CONTOH, S.AP 198505052010011905 Kasi Pelayanan Umum Dokumen Evaluasi Kinerja Pegawai D.1.1 1 2" in front
    assert "Manual Indikator Kinerja A.1.3 6 " in front


def test_a_paper_says_its_period_where_the_bundle_has_several():
    lain = replace(SATU[0], evaluasi=(replace(SATU[0].isi_evaluasi, periode=Periode("2026-TW4")),))
    front = made([(*SATU, lain)])[0]
    assert "Dokumen Evaluasi Kinerja Pegawai – Triwulan III 2026" in front
    assert "Dokumen Evaluasi Kinerja Pegawai – Triwulan IV 2026" in front
    assert "PERIODE" not in front


def test_page_numbers_run_through_the_whole_bundle():
    made_ = bundle(ORANG, None, Rupa(), JUDUL, None)
    data, pages = made_.data, made_.halaman
    texts = page_texts(data)
    assert len(texts) == pages
    assert all(f"{n} dari {pages}" in text for n, text in enumerate(texts, 1))


def test_papers_stand_in_the_order_in_which_they_are_reported():
    text = " ".join(made([SATU])[1:])
    assert sorted(URUTAN, key=text.index) == URUTAN


def test_the_matrix_stands_before_the_people():
    rupa = Rupa()
    kantor = [("Matriks Pembagian Peran dan Hasil", "A.1.5", paper) for paper in matriks([SATU_TINGKAT], rupa)]
    data = bundle([SATU], None, rupa, JUDUL, None, kantor).data
    texts = page_texts(data)
    assert "1 Kantor Matriks Pembagian Peran dan Hasil A.1.5 1 2" in texts[0]
    assert texts[1].startswith("MATRIKS PEMBAGIAN")


def test_the_papers_of_a_bundle_are_on_the_paper_of_their_office():
    from paper_text import reader, size_mm

    f4 = [tuple(replace(each, cetak=Cetak(kertas=Kertas.F4)) for each in SATU)]
    data = bundle(f4, None, Rupa(Cetak(kertas=Kertas.F4)), JUDUL, None).data
    assert {tuple(sorted(map(round, size_mm(page)))) for page in reader(data).pages} == {(215, 330)}


def test_a_list_of_hundreds_goes_on_over_pages_with_its_heads():
    data = bundle([SATU] * 40, ("D.1.1", "A.1.8"), Rupa(), JUDUL, None).data
    fronts = [text for text in page_texts(data) if "Daftar isi" in text]
    assert len(fronts) > 1
    assert all("No Pegawai Dokumen Format" in text for text in fronts)
    assert f"D.1.1 1 {len(fronts) + 1}" in fronts[0]


def test_nothing_to_print_is_refused():
    with pytest.raises(UserError, match="cli_tidak_ada_cetakan"):
        bundle([SATU], ("A.1.3",), Rupa(), JUDUL, None)


def test_a_stop_ends_it_and_progress_names_the_person():
    told = []

    def progress(n: int, dari: int, nama: str) -> bool:
        told.append((n, dari, nama))
        return n < 2

    with pytest.raises(Dihentikan):
        bundle(ORANG, None, Rupa(), JUDUL, progress)
    assert told == [(1, 2, "ELIAS CONTOH, S.AP"), (2, 2, "ELIAS CONTOH, S.AP")]


def test_the_same_people_give_the_same_bundle():
    assert bundle(ORANG, None, Rupa(), JUDUL, None) == bundle(ORANG, None, Rupa(), JUDUL, None)
    assert "dari" in words(bundle([SATU], None, Rupa(), JUDUL, None).data)
