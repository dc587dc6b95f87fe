"""Where pages break: what must never stand alone at a foot, what returns at the top, what stays together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from make_lembar import lembar
from make_matriks import CAMAT, SATU_TINGKAT, tabel
from paper_text import laid, page_texts, pdf, reader, sheet, spots

from app.domain.kantor import Cetak, Kertas
from app.domain.lembar import Lembar
from app.domain.matriks import MatriksUnit
from app.forms.cell import Rupa
from app.forms.pages import Halaman, cetak, pages
from app.forms.registry import matriks
from app.forms.sheet import Baris, BarisNilai, Butir, Kelompok, Spasi

TABLES = ["A.1.1", "A.1.2", "A.1.6", "A.1.7", "C.1.1", "C.1.2", "C.1.3"]
MANY = pytest.mark.parametrize("banyak", [1, 2, 3, 5, 8, 13, 21])
BANDS = ("HASIL KERJA", "A. UTAMA", "B. TAMBAHAN", "RATING", "PREDIKAT", "PERILAKU KERJA", "POLA", "CAPAIAN")


def text_of(item: Butir) -> str:
    return " ".join(cell.isi[0].isi for cell in item.sel if cell.isi) if isinstance(item, Baris) else ""


def last_of(page: Halaman) -> Butir:
    return [item for item, _ in page.butir if not isinstance(item, Spasi)][-1]


def drawn(page: Halaman) -> Iterator[Butir]:
    return (item for item, _ in page.butir)


@pytest.mark.parametrize("kode", TABLES)
@pytest.mark.parametrize("kertas", list(Kertas))
@MANY
def test_no_page_ends_with_a_band_a_head_or_the_name_of_a_value(kode: str, kertas: Kertas, banyak: int):
    for page in laid(kode, sheet(kode, banyak=banyak), Rupa(Cetak(kertas=kertas)))[:-1]:
        last = last_of(page)
        assert not last.nempel
        assert not text_of(last).startswith(BANDS)
        assert not (isinstance(last, BarisNilai) and last.atas)


@pytest.mark.parametrize("kode", TABLES)
@MANY
def test_the_last_page_holds_the_signature_with_a_row_above_it(kode: str, banyak: int):
    page = laid(kode, sheet(kode, banyak=banyak))[-1]
    rows = [item for item in drawn(page) if isinstance(item, Baris | Kelompok)]
    assert rows
    texts = page_texts(pdf(kode, sheet(kode, banyak=banyak)))
    assert "Pejabat Penilai Kinerja" in texts[-1]
    assert all("YOHANIS CONTOH, M.Si NIP 19" not in text for text in texts[:-1])


@pytest.mark.parametrize("kode", ["C.1.1", "C.1.2", "C.1.3"])
@MANY
def test_every_band_stands_with_its_value_and_the_last_with_the_signature(kode: str, banyak: int):
    texts = page_texts(pdf(kode, sheet(kode, banyak=banyak)))
    for band, value in (("CAPAIAN KINERJA ORGANISASI*", "BAIK"), ("RATING HASIL KERJA*", "SESUAI"), ("RATING PERILAKU KERJA*", "DIATAS")):
        assert [text for text in texts if f"{band} {value}" in text]
    assert "PREDIKAT KINERJA PEGAWAI* BAIK Kupang, 5 Oktober 2026 Pejabat Penilai Kinerja" in texts[-1]


@pytest.mark.parametrize("kode", ["C.1.1", "C.1.2", "C.1.3"])
def test_the_curve_is_never_torn_from_its_band(kode: str):
    for nama in ("x", "nama panjang " * 60, "nama panjang " * 200):
        isi = sheet(kode)
        isi = replace(isi, pegawai=replace(isi.pegawai, jabatan=nama))
        texts = page_texts(pdf(kode, isi))
        assert [text for text in texts if re.search(r"POLA DISTRIBUSI:? KURVA", text)]


@pytest.mark.parametrize("kode", TABLES)
def test_footnotes_stand_on_the_last_page_only(kode: str):
    texts = page_texts(pdf(kode, sheet(kode, banyak=20)))
    assert len(texts) > 2
    notes = ("* pilih salah satu", "Pimpinan dapat memberikan Ekspektasi")
    assert any(note in texts[-1] for note in notes)
    assert not any(note in text for note in notes for text in texts[:-1])


@pytest.mark.parametrize("kode", ["A.1.2", "A.1.7", "C.1.2", "C.1.3"])
def test_a_new_page_repeats_heads_and_numbers_but_not_the_band_of_the_kind(kode: str):
    texts = page_texts(pdf(kode, sheet(kode, banyak=30)))
    with_heads = [text for text in texts if text.startswith("HASIL KERJA")]
    assert len(with_heads) > 1
    assert all("(5)" in text for text in with_heads)
    assert sum(text.count("A. UTAMA") for text in texts) == 1


@pytest.mark.parametrize("kode", TABLES)
def test_a_page_that_opens_among_the_values_repeats_their_band(kode: str):
    for banyak in (1, 2, 4, 7, 11):
        texts = page_texts(pdf(kode, sheet(kode, banyak=banyak)))
        for text in texts[1:]:
            if re.match(r"PERILAKU KERJA|\d (Akuntabel|Kompeten|Harmonis|Loyal|Adaptif|Kolaboratif)", text):
                assert text.startswith("PERILAKU KERJA")


@pytest.mark.parametrize("kode", ["A.1.7", "C.1.3", "C.1.2", "A.1.2"])
def test_a_result_that_spans_pages_repeats_nothing_and_never_opens_in_mid_sentence(kode: str):
    isi = sheet(kode, banyak=12)
    panjang = tuple(replace(h, rencana=f"Mulai{n} " + "kata " * 40 + f"selesai{n}") for n, h in enumerate(isi.isi_skp.hasil_kerja))
    isi = replace(isi, skp=(replace(isi.isi_skp, hasil_kerja=panjang),))
    texts = page_texts(pdf(kode, isi))
    assert len(texts) > 2
    for n in range(12):
        with_start = [text for text in texts if f"Mulai{n} " in text]
        assert len(with_start) == 1
        assert f"selesai{n}" in with_start[0]


def test_a_result_taller_than_a_page_goes_on_where_it_stopped():
    isi = sheet("A.1.7")
    pertama = replace(isi.isi_skp.hasil_kerja[0], rencana=" ".join(f"w{n}" for n in range(3000)))
    isi = replace(isi, skp=(replace(isi.isi_skp, hasil_kerja=(pertama, *isi.isi_skp.hasil_kerja[1:])),))
    texts = " ".join(page_texts(pdf("A.1.7", isi))).split()
    found = [word for word in texts if re.fullmatch(r"w\d+", word)]
    assert found == [f"w{n}" for n in range(3000)]


# ── D.1.1 on one page ───────────────────────────────────────────────────────────────────────────────


def dengan_catatan(*catatan: str) -> Lembar:
    isi = sheet("D.1.1")
    return replace(isi, evaluasi=(replace(isi.isi_evaluasi, catatan=catatan),))


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("banyak", [0, 1, 5, 10])
def test_d11_fits_one_page_however_many_notes_an_office_writes(kertas: Kertas, banyak: int):
    isi = dengan_catatan(*["Pertahankan mutu layanan dan susun jadwal cadangan agar loket tidak kosong pada jam ramai."] * banyak)
    assert len(reader(pdf("D.1.1", isi, Rupa(Cetak(kertas=kertas)))).pages) == 1


def test_long_notes_make_the_text_of_d11_smaller_before_they_take_a_second_page():
    few, many = (laid("D.1.1", dengan_catatan(*["Catatan dengan panjang yang biasa ditulis."] * n)) for n in (1, 13))
    size = [
        max(line.ukuran for item in drawn(p[0]) if isinstance(item, Baris) for k in item.kotak for line in k.garis[:1]) for p in (few, many)
    ]
    label = [next(item for item in drawn(p[0]) if text_of(item).startswith("NIP")) for p in (few, many)]
    assert len(few) == len(many) == 1
    assert size[0] == size[1] == 10.5
    assert label[0].kotak[1].garis[0].ukuran == 9
    assert 7.5 <= label[1].kotak[1].garis[0].ukuran < 9


def test_notes_of_many_pages_are_printed_whole_at_the_ordinary_size():
    texts = page_texts(pdf("D.1.1", dengan_catatan("kata " * 2000)))
    assert len(texts) > 1
    assert " ".join(texts).count("kata") == 2000
    assert "6. Pejabat Penilai Kinerja" in texts[-1]


# ── A.1.5 ───────────────────────────────────────────────────────────────────────────────────────────


def test_the_leaders_row_stands_on_every_page_of_the_matrix():
    banyak = [(f"PEGAWAI {n}", "Pelaksana", (("Hasil",), (), ())) for n in range(60)]
    unit = MatriksUnit(2026, "x", tabel("YOHANIS CONTOH, M.Si", "Camat", 3, *banyak), ())
    rupa = Rupa(Cetak())
    texts = page_texts(cetak(matriks([unit], rupa), rupa))
    assert len(texts) > 1
    assert all("PEGAWAI JABATAN OUTCOME ANTARA/ OUTPUT/ LAYANAN YOHANIS CONTOH, M.Si Camat Indeks 1" in text for text in texts)
    assert sum(text.count("MATRIKS PEMBAGIAN") for text in texts) == 1


def test_heads_too_tall_to_leave_room_are_not_repeated():
    tinggi = replace(CAMAT, kolom=tuple(replace(k, indikator="kata " * 700) for k in CAMAT.kolom), baris=CAMAT.baris * 20)
    rupa = Rupa(Cetak())
    for paper in matriks([replace(SATU_TINGKAT, pimpinan=tinggi)], rupa):
        for page in pages(paper, rupa):
            assert any(isinstance(item, Baris) for item in drawn(page))
    for page in reader(cetak(matriks([replace(SATU_TINGKAT, pimpinan=tinggi)], rupa), rupa)).pages:
        assert max(y for text, _, y in spots(page) if not text.startswith("Matriks 2026")) < 210 - 11


def test_numbers_of_results_run_on_from_utama_to_tambahan():
    for kode in TABLES:
        text = " ".join(page_texts(pdf(kode, lembar_of(kode))))
        assert re.search(r"B\. TAMBAHAN.*? 3 (Hasil pimpinan|Hasil kerja 3)", text)


def lembar_of(kode: str) -> Lembar:
    return sheet(kode) if kode != "C.1.3" else lembar()
