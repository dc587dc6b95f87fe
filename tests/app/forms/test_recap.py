"""Our own papers: the recap of predicates (U-12) and the roster by rank."""

from __future__ import annotations

from datetime import date

import pytest
from paper_text import page_texts, reader, row_boxes, size_mm, words

from app.domain.distribusi import PALING_BANYAK
from app.domain.kantor import Cetak, Kertas
from app.domain.pegawai import Orang
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.forms.cell import Rupa
from app.forms.pages import Bagian, cetak
from app.forms.recap import PANDUAN, Hasil, Urut, daftar_urut, rekap

ELIAS = Orang("ELIAS CONTOH, S.AP", "198505052010011905", "Penata Tingkat I, III/d", "Kasi Pelayanan Umum", "Seksi Pelayanan Umum")
BARIS = [Hasil(ELIAS, Rating.SESUAI, Rating.DIATAS, Predikat.BAIK), Hasil(Orang("MARIA"), None, None, None, "draf")]
JUMLAH = {p: int(p is Predikat.BAIK) for p in Predikat}


def recap(baris: list[Hasil] = BARIS, organisasi: PredikatOrganisasi | None = PredikatOrganisasi.BAIK, kertas: Kertas = Kertas.A4) -> bytes:
    rupa = Rupa(Cetak(kertas=kertas))
    isi = rekap("Kecamatan Contoh", "Triwulan III 2026", organisasi, baris, JUMLAH, ["Saran pertama"], rupa)
    return cetak([Bagian(isi, "L")], rupa)


def test_the_recap_has_both_tables_with_their_heads():
    teks = words(recap())
    assert teks.startswith("PENETAPAN DAN REKAP PREDIKAT KINERJA KECAMATAN CONTOH PERIODE TRIWULAN III 2026")
    assert "PREDIKAT KINERJA ORGANISASI: BAIK NO PREDIKAT KINERJA PEGAWAI JUMLAH PEGAWAI PERSENTASE PANDUAN" in teks
    assert "NO NAMA NIP PANGKAT/GOL. RUANG JABATAN UNIT KERJA RATING HASIL KERJA RATING PERILAKU KERJA PREDIKAT KINERJA KET 1 ELIAS" in teks
    assert "Seksi Pelayanan Umum SESUAI EKSPEKTASI DIATAS EKSPEKTASI BAIK 2 MARIA - - - draf" in teks
    assert "- Saran pertama" in teks


def test_shares_are_counted_and_the_guide_of_the_result_stands_beside():
    teks = words(recap())
    assert "1 SANGAT BAIK 0 0,0% dapat ada 2 BAIK 1 100,0% terbanyak, paling banyak 70%" in teks
    assert "4 KURANG (MISCONDUCT) 0 0,0% bersama-sama paling sedikit 1 pegawai" in teks


def test_without_a_result_of_the_organisation_there_is_no_guide():
    teks = words(recap(organisasi=None))
    assert "PREDIKAT KINERJA ORGANISASI: -" in teks
    assert "paling banyak" not in teks


@pytest.mark.parametrize("organisasi", list(PredikatOrganisasi))
def test_the_printed_guide_says_what_the_check_counts(organisasi: PredikatOrganisasi):
    predikat, bagian = PALING_BANYAK[organisasi]
    assert PANDUAN[organisasi][predikat].endswith(f"{bagian}%" if bagian else "tidak ada")


def test_the_leader_who_fixes_it_signs_below_the_last_row():
    banyak = [Hasil(ELIAS, Rating.SESUAI, Rating.SESUAI, Predikat.BAIK)] * 60
    texts = page_texts(recap(banyak))
    assert "60 ELIAS" in texts[-1]
    assert "Pimpinan yang Menetapkan" in texts[-1]
    assert texts[-1].endswith("Formulir bantu, bukan format PermenPANRB 6/2022")
    assert all(text.startswith("NO NAMA NIP") for text in texts[1:])


@pytest.mark.parametrize("kertas", list(Kertas))
def test_both_papers_fill_the_width_between_the_margins(kertas: Kertas):
    rupa = Rupa(Cetak(kertas=kertas))
    urut = cetak([Bagian(daftar_urut("Kecamatan", "1 Juli 2026", [Urut(ELIAS)], rupa), "L")], rupa)
    for data in (recap(kertas=kertas), urut):
        page = reader(data).pages[0]
        assert max(right for _, _, right, _ in row_boxes(page)) == pytest.approx(size_mm(page)[0] - 12, abs=0.1)


def test_the_roster_by_rank_shows_what_it_is_sorted_by():
    rupa = Rupa()
    baris = [Urut(ELIAS, date(2022, 4, 1), "S1", date(1985, 5, 5)), Urut(Orang("MARIA"))]
    teks = words(cetak([Bagian(daftar_urut("Kecamatan Contoh", "1 Juli 2026", baris, rupa), "L")], rupa))
    assert teks.startswith("DAFTAR URUT KEPANGKATAN KECAMATAN CONTOH KEADAAN 1 JULI 2026")
    assert "NO NAMA NIP PANGKAT/GOL. RUANG TMT GOLONGAN JABATAN UNIT KERJA PENDIDIKAN TANGGAL LAHIR" in teks
    assert "III/d 01-04-2022 Kasi Pelayanan Umum Seksi Pelayanan Umum S1 05-05-1985 2 MARIA" in teks


def test_an_empty_recap_is_still_a_paper():
    assert "PENETAPAN DAN REKAP" in words(recap([]))
