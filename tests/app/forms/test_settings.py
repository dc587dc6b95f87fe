"""The choices of the office, each seen on paper; the defaults are the annex."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from make_lembar import JA, KUAL, dengan, lembar
from paper_text import laid, pdf, reader, sheet, words
from pypdf.generic import ContentStream

from app.domain.kantor import CetakBintang, CetakPilihan, GayaPeriode, JudulEvaluasi, KataPimpinan, PenandaTanganC
from app.domain.periode import Periode
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.forms.cell import Rupa
from app.forms.registry import FORMS
from app.forms.sheet import Baris

EVALUATION = ["C.1.1", "C.1.2", "C.1.3", "D.1.1"]
PLANNING = ["A.1.1", "A.1.2", "A.1.6", "A.1.7"]


# ── marks and footnotes (FORMULIR 1.10) ─────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kode", ["C.1.1", "C.1.2", "C.1.3"])
def test_the_marks_of_a_result_stay_or_go_with_their_footnotes(kode: str):
    formulir = words(pdf(kode, sheet(kode)))
    assert "PERIODE***: TRIWULAN III*" in formulir
    assert "*** periode disesuaikan" in formulir
    contoh = words(pdf(kode, dengan(sheet(kode), bintang=CetakBintang.CONTOH)))
    assert "PERIODE: TRIWULAN III" in contoh
    assert "periode disesuaikan" not in contoh
    for teks in (formulir, contoh):
        assert "SESUAI EKSPEKTASI**" in teks
        assert "* pilih salah satu" in teks
        assert "** rating hasil dan rating perilaku" in teks


def test_the_marks_of_the_document_stay_or_go_with_their_footnotes():
    formulir = words(pdf("D.1.1", sheet("D.1.1")))
    assert "PERIODE*: TRIWULAN III**" in formulir
    assert "* periode disesuaikan" in formulir
    assert "** pilih salah satu" in formulir
    contoh = words(pdf("D.1.1", dengan(sheet("D.1.1"), bintang=CetakBintang.CONTOH)))
    assert "PERIODE: TRIWULAN III PEMERINTAH" in contoh
    assert "pilih salah satu" not in contoh
    assert "periode disesuaikan" not in contoh


@pytest.mark.parametrize("bintang", list(CetakBintang))
def test_a_blank_form_has_all_its_marks_whatever_the_office_chose(bintang: CetakBintang):
    for kode, marks in (("C.1.3", "PERIODE***: TRIWULAN I/II/III/IV-AKHIR*"), ("D.1.1", "PERIODE*: TRIWULAN I/II/III/IV-AKHIR**")):
        isi = dengan(sheet(kode), bintang=bintang)
        assert marks in words(pdf(kode, isi, Rupa(isi.cetak, kosong=True)))


def test_without_any_rating_its_mark_is_not_there_and_neither_is_its_footnote():
    isi = sheet("C.1.3")
    kosong = replace(isi, evaluasi=(replace(isi.isi_evaluasi, rating_hasil_kerja=None, rating_perilaku=None),))
    teks = words(pdf("C.1.3", kosong))
    assert "RATING HASIL KERJA* - PERILAKU" in teks
    assert "**" not in teks.replace("***", "")
    satu = replace(isi, evaluasi=(replace(isi.isi_evaluasi, rating_perilaku=None),))
    assert "** rating hasil" in words(pdf("C.1.3", satu))


@pytest.mark.parametrize("bintang", list(CetakBintang))
@pytest.mark.parametrize("kode", PLANNING)
def test_the_marks_of_a_plan_always_stay(kode: str, bintang: CetakBintang):
    teks = words(pdf(kode, dengan(sheet(kode), bintang=bintang)))
    assert ("PERILAKU KERJA**" if kode == "A.1.7" else "PERILAKU KERJA*") in teks
    assert "Pimpinan dapat memberikan Ekspektasi khusus" in teks


# ── choices (1.7) ───────────────────────────────────────────────────────────────────────────────────


def strokes(kode: str, isi: object) -> int:
    """How many straight lines its last page draws beside the frames of its cells."""
    page = reader(pdf(kode, isi)).pages[-1]
    return sum(1 for _, operator in ContentStream(page.get_contents(), page.pdf).operations if operator == b"l")


def test_a_filled_form_prints_the_value_alone_or_the_list_struck_out():
    alone = sheet("D.1.1")
    assert "BUTUH PERBAIKAN" not in words(pdf("D.1.1", alone))
    coret = dengan(alone, pilihan=CetakPilihan.CORET)
    teks = words(pdf("D.1.1", coret))
    assert "ISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG" in teks
    assert "SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG" in teks
    assert strokes("D.1.1", coret) > strokes("D.1.1", alone)


@pytest.mark.parametrize("rating", list(Rating))
def test_the_mark_stands_behind_the_chosen_rating_wherever_it_lies_in_the_list(rating: Rating):
    isi = dengan(sheet("C.1.3"), pilihan=CetakPilihan.CORET)
    isi = replace(isi, evaluasi=(replace(isi.isi_evaluasi, rating_hasil_kerja=rating),))
    daftar = "/ ".join(f"{each} EKSPEKTASI" + ("**" if each is rating else "") for each in Rating)
    assert f"RATING HASIL KERJA* {daftar}" in words(pdf("C.1.3", isi))


@pytest.mark.parametrize(
    ("predikat", "ratings"),
    [
        (Predikat.SANGAT_BAIK, (Rating.DIATAS, Rating.DIATAS)),
        (Predikat.BAIK, (Rating.SESUAI, Rating.SESUAI)),
        (Predikat.BUTUH_PERBAIKAN, (Rating.DIBAWAH, Rating.SESUAI)),
        (Predikat.KURANG, (Rating.SESUAI, Rating.DIBAWAH)),
        (Predikat.SANGAT_KURANG, (Rating.DIBAWAH, Rating.DIBAWAH)),
    ],
)
def test_every_predicate_is_printed_in_the_words_of_the_form(predikat: Predikat, ratings: tuple[Rating, Rating]):
    isi = sheet("C.1.3")
    nilai = replace(isi.isi_evaluasi, rating_hasil_kerja=ratings[0], rating_perilaku=ratings[1])
    assert nilai.predikat is predikat
    kata = {"KURANG": "KURANG (MISCONDUCT)"}.get(predikat, predikat.replace("_", " "))
    assert f"PREDIKAT KINERJA PEGAWAI* {kata} Kupang" in words(pdf("C.1.3", replace(isi, evaluasi=(nilai,))))
    assert f"PREDIKAT KINERJA PEGAWAI : {kata} 5. CATATAN" in words(pdf("D.1.1", replace(sheet("D.1.1"), evaluasi=(nilai,))))


@pytest.mark.parametrize("capaian", list(PredikatOrganisasi))
def test_the_organisations_result_is_printed_in_the_words_of_the_form(capaian: PredikatOrganisasi):
    isi = replace(sheet("D.1.1"), capaian=capaian)
    assert f"CAPAIAN KINERJA ORGANISASI : {capaian.replace('_', ' ')} PREDIKAT" in words(pdf("D.1.1", isi))


# ── the other settings ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("awalan", ["NIP ", "NIP. ", ""])
def test_the_prefix_of_the_number_is_the_offices_own(awalan: str):
    for kode in ("A.1.7", "C.1.3", "D.1.1"):
        assert f"YOHANIS CONTOH, M.Si {awalan}197303031999031901" in words(pdf(kode, dengan(sheet(kode), awalan_nip=awalan)))


@pytest.mark.parametrize("kode", FORMS)
def test_the_code_of_the_format_is_printed_only_where_the_office_wants_it(kode: str):
    assert "FORMAT" not in words(pdf(kode, sheet(kode)))
    assert words(pdf(kode, dengan(sheet(kode), kode_format=True))).startswith(f"FORMAT {kode}")


def fills(kode: str, isi: object) -> set[tuple[float, ...]]:
    page = reader(pdf(kode, isi)).pages[0]
    operations = ContentStream(page.get_contents(), page.pdf).operations
    return {tuple(round(float(n), 3) for n in numbers) for numbers, operator in operations if operator in (b"rg", b"g")}


def test_heads_are_light_grey_or_blue():
    assert (0.9,) in fills("A.1.7", sheet("A.1.7"))
    blue = fills("A.1.7", dengan(sheet("A.1.7"), kepala_biru=True))
    assert (0.741, 0.843, 0.933) in blue
    assert (0.9,) not in blue


def test_an_office_may_say_atasan_where_the_form_says_pimpinan():
    for kode, mark in (("A.1.7", "*"), ("C.1.3", "")):
        atasan = words(pdf(kode, dengan(sheet(kode), kata_pimpinan=KataPimpinan.ATASAN)))
        assert f"RENCANA HASIL KERJA ATASAN YANG DIINTERVENSI{mark} RENCANA" in atasan
        assert "PIMPINAN YANG DIINTERVENSI" not in atasan


@pytest.mark.parametrize("kode", ["C.1.1", "C.1.2", "C.1.3"])
def test_an_office_may_title_a_result_as_the_examples_do(kode: str):
    assert words(pdf(kode, sheet(kode))).startswith("HASIL EVALUASI KINERJA PEGAWAI PENDEKATAN")
    assert words(pdf(kode, dengan(sheet(kode), judul_evaluasi=JudulEvaluasi.EVALUASI))).startswith("EVALUASI KINERJA PEGAWAI PENDEKATAN")


@pytest.mark.parametrize("kode", ["C.1.1", "C.1.2", "C.1.3"])
def test_a_result_is_signed_by_the_rater_or_where_the_office_wants_by_both(kode: str):
    satu = words(pdf(kode, sheet(kode)))
    assert "Pegawai yang Dinilai" not in satu
    berdua = words(pdf(kode, dengan(sheet(kode), penanda_tangan_c=PenandaTanganC.BERDUA)))
    assert "Pegawai yang Dinilai Kupang, 5 Oktober 2026 Pejabat Penilai Kinerja" in berdua
    assert "ELIAS CONTOH, S.AP NIP 198505052010011905" in berdua


def test_the_period_of_the_plan_is_written_as_the_office_writes_it():
    isi = sheet("A.1.7")
    isi = replace(isi, skp=(replace(isi.isi_skp, mulai=date(2026, 8, 1)),))
    assert "PERIODE PENILAIAN: 1 AGUSTUS SD 31 DESEMBER TAHUN 2026" in words(pdf("A.1.7", isi))
    tanggal = dengan(isi, gaya_periode=GayaPeriode.TANGGAL)
    assert "PERIODE PENILAIAN: 1 AGUSTUS 2026 S.D 31 DESEMBER 2026" in words(pdf("A.1.7", tanggal))


def test_the_annex_names_its_owner_only_where_the_office_wants_it():
    assert "Kasi Pelayanan Umum" not in words(pdf("A.1.8", sheet("A.1.8")))
    bernama = dengan(sheet("A.1.8"), nama_lampiran=True)
    assert "PEGAWAI ELIAS CONTOH, S.AP – Kasi Pelayanan Umum PEMERINTAH" in words(pdf("A.1.8", bernama))
    assert "ELIAS" not in words(pdf("A.1.8", bernama, Rupa(bernama.cetak, kosong=True)))


# ── periods, people, dates ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("periode", "tercetak"),
    [("2026-TW1", "TRIWULAN I"), ("2026-TW4", "TRIWULAN IV"), ("2026-AKHIR", "AKHIR"), ("2026-B08", "BULAN AGUSTUS")],
)
def test_the_period_is_printed_with_the_marks_of_its_form(periode: str, tercetak: str):
    for kode, depan, belakang in (("C.1.3", "***", "*"), ("D.1.1", "*", "**")):
        isi = sheet(kode)
        isi = replace(isi, evaluasi=(replace(isi.isi_evaluasi, periode=Periode(periode)),))
        assert f"PERIODE{depan}: {tercetak}{belakang} " in words(pdf(kode, isi))


def test_d11_dates_both_signatures_and_leaves_the_employees_open():
    teks = words(pdf("D.1.1", sheet("D.1.1")))
    assert "Kupang, ……………… 2026 7. Pegawai yang Dinilai Kupang, 5 Oktober 2026 6. Pejabat Penilai Kinerja" in teks


def test_what_may_be_signed_in_the_next_year_has_no_year_printed_before_it_is():
    isi = sheet("D.1.1")
    akhir = replace(isi, evaluasi=(replace(isi.isi_evaluasi, periode=Periode("2026-AKHIR"), tanda_tangan=None),))
    assert "Kupang, ……………… 20…… 7. Pegawai" in words(pdf("D.1.1", akhir))


def test_place_and_date_are_dotted_where_they_are_not_known():
    isi = replace(sheet("A.1.7"), tempat=None)
    assert "………………, 15 Januari 2026" in words(pdf("A.1.7", isi))
    isi = replace(sheet("A.1.7"), skp=(replace(isi.isi_skp, tanggal_ditetapkan=None),))
    assert "Kupang, ……………… 2026" in words(pdf("A.1.7", isi))


def test_a_person_without_number_gets_no_number_line():
    isi = sheet("C.1.3")
    isi = replace(isi, penilai=replace(isi.penilai, nip=None))
    teks = words(pdf("C.1.3", isi))
    assert "YOHANIS CONTOH, M.Si * pilih salah satu" in teks
    assert teks.count("NIP ") == 2  # only the labels of the identity table


def test_an_employee_of_pppk_shows_the_golongan_alone():
    isi = sheet("A.1.7")
    isi = replace(isi, pegawai=replace(isi.pegawai, nip="199912052025212932", pangkat_golongan="IX"))
    assert "3 PANGKAT/ GOL. RUANG IX 3 PANGKAT/ GOL. RUANG Pembina, IV/a" in words(pdf("A.1.7", isi))


def test_a_rater_who_has_no_superior_leaves_the_third_block_empty():
    isi = replace(sheet("D.1.1"), atasan_penilai=None)
    assert "3. ATASAN PEJABAT PENILAI KINERJA NAMA : NIP : PANGKAT/GOL RUANG : JABATAN : UNIT KERJA : 4." in words(pdf("D.1.1", isi))


# ── empty cells (1.10) ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("kode", "tercetak"),
    [
        ("A.1.1", "B. TAMBAHAN - PERILAKU"),
        ("A.1.2", "B. TAMBAHAN - - - - - PERILAKU"),
        ("A.1.6", "B. TAMBAHAN - PERILAKU"),
        ("A.1.7", "B. TAMBAHAN - - - (dapat ditambahkan pada tahun berjalan) - - - PERILAKU"),
        ("C.1.1", "BUKTI DUKUNG - - - RATING"),
        ("C.1.2", "B. TAMBAHAN - - - - - - - RATING"),
        ("C.1.3", "B. TAMBAHAN - - - - - - - - RATING"),
    ],
)
def test_an_empty_band_keeps_one_row_of_dashes(kode: str, tercetak: str):
    assert tercetak in words(pdf(kode, sheet(kode, banyak=2)))


def test_realisations_and_feedback_that_are_missing_print_a_dash():
    isi = sheet("C.1.3", banyak=1)
    kosong = replace(isi, evaluasi=(replace(isi.isi_evaluasi, realisasi=(), umpan_balik=()),))
    teks = words(pdf("C.1.3", kosong))
    assert "Waktu Waktu layanan 1.0 2-3 hari - - Kualitas" in teks
    assert "Ekspektasi Khusus Pimpinan: - 2 Akuntabel" in teks


def test_a_realisation_or_feedback_without_words_counts_as_missing():
    isi = sheet("C.1.3", banyak=1)
    nilai = isi.isi_evaluasi
    hampa = replace(
        nilai,
        realisasi=tuple(replace(r, teks="") for r in nilai.realisasi),
        umpan_balik=tuple(replace(u, teks="") for u in nilai.umpan_balik),
    )
    assert "2-3 hari - - Kualitas" in words(pdf("C.1.3", replace(isi, evaluasi=(hampa,))))


def test_number_and_basis_print_where_no_sentence_was_written():
    isi = sheet("C.1.3", banyak=1)
    nilai = isi.isi_evaluasi
    angka = replace(nilai, realisasi=tuple(replace(r, teks="", nilai="42 surat", dasar="register layanan") for r in nilai.realisasi))
    assert "42 surat berdasarkan register layanan" in words(pdf("C.1.3", replace(isi, evaluasi=(angka,))))


def test_a_missing_rating_prints_a_dash_and_an_unknown_organisation_an_empty_curve():
    isi = sheet("C.1.3")
    kosong = replace(isi, capaian=None, evaluasi=(replace(isi.isi_evaluasi, rating_hasil_kerja=None),))
    teks = words(pdf("C.1.3", kosong))
    assert "CAPAIAN KINERJA ORGANISASI* - POLA" in teks
    assert "PREDIKAT KINERJA PEGAWAI* - Kupang" in teks
    assert "KURVA" not in teks
    tinggi = [item.tinggi for item, _ in laid("C.1.3", kosong)[0].butir if isinstance(item, Baris)]
    assert pytest.approx(44 * 72 / 25.4) in tinggi


def test_nip_pangkat_expectations_and_notes_stay_empty_where_missing():
    isi = sheet("D.1.1")
    polos = replace(isi, pegawai=replace(isi.pegawai, nip=None, pangkat_golongan=None), evaluasi=(replace(isi.isi_evaluasi, catatan=()),))
    teks = words(pdf("D.1.1", polos))
    assert "NIP : PANGKAT/GOL RUANG : JABATAN : Kasi" in teks
    assert "CATATAN/REKOMENDASI Kupang" in teks


@pytest.mark.parametrize(("isi", "tercetak"), [(("Satu",), "Pimpinan: Satu"), (("Satu", "Dua"), "Pimpinan: - Satu - Dua")])
def test_expectations_get_dashes_only_when_there_are_several(isi: tuple[str, ...], tercetak: str):
    lembaran = sheet("A.1.7")
    skp = replace(lembaran.isi_skp, perilaku=tuple(replace(e, khusus=isi) for e in lembaran.isi_skp.perilaku))
    assert tercetak in words(pdf("A.1.7", replace(lembaran, skp=(skp,))))


def test_notes_are_numbered_only_when_there_are_several():
    isi = sheet("D.1.1")
    dua = replace(isi, evaluasi=(replace(isi.isi_evaluasi, catatan=("Pertama", "Kedua")),))
    assert "CATATAN/REKOMENDASI 1. Pertama 2. Kedua" in words(pdf("D.1.1", dua))
    assert "CATATAN/REKOMENDASI Pertahankan" in words(pdf("D.1.1", isi))


def test_indicators_of_a_qualitative_result_get_dashes_only_when_there_are_several():
    isi = sheet("A.1.6", banyak=1)
    assert "dan Target: - Waktu layanan 1.0, target 2-3 hari - Waktu layanan 1.1, target 2-3 hari B." in words(pdf("A.1.6", isi))
    hasil = isi.isi_skp.hasil_kerja[0]
    satu = replace(isi, skp=(replace(isi.isi_skp, hasil_kerja=(replace(hasil, indikator=hasil.indikator[:1]),)),))
    assert "dan Target: Waktu layanan 1.0, target 2-3 hari B." in words(pdf("A.1.6", satu))


def test_feedback_names_its_giver_and_several_stand_one_below_the_other_without_dash():
    isi = lembar(JA, KUAL, banyak=1)
    nilai = isi.isi_evaluasi
    lagi = replace(nilai.umpan_balik[0], id="u2", pemberi="Warga (nama)", teks="Cepat")
    isi = replace(isi, evaluasi=(replace(nilai, umpan_balik=(*nilai.umpan_balik, lagi)),))
    assert "Pimpinan: Baik Warga (nama): Cepat" in words(pdf("C.1.1", isi))


def test_column_two_names_the_indicator_of_a_leader_who_is_jpt():
    isi = sheet("A.1.7")
    assert "Hasil pimpinan Indikator Kinerja Individu: Indeks" in words(pdf("A.1.7", isi))
    ketua = tuple(replace(h, pimpinan=replace(h.pimpinan, indikator=None)) for h in isi.isi_skp.hasil_kerja)
    assert "Indikator Kinerja Individu:" not in words(pdf("A.1.7", replace(isi, skp=(replace(isi.isi_skp, hasil_kerja=ketua),))))


@pytest.mark.parametrize("kualitas", ["OUTCOME", "OUTCOME_ANTARA", "OUTPUT_KENDALI_RENDAH"])
def test_the_manual_marks_the_chosen_quality_with_an_x(kualitas: str):
    from app.domain.skp import KualitasHasil, Manual, PeriodePelaporan

    isi = sheet("A.1.3", banyak=1)
    hasil = isi.isi_skp.hasil_kerja[0]
    manual = Manual("T", "D", kualitas=KualitasHasil(kualitas), periode_pelaporan=PeriodePelaporan.SEMESTERAN)
    isi = replace(isi, skp=(replace(isi.isi_skp, hasil_kerja=(replace(hasil, indikator=(replace(hasil.indikator[0], manual=manual),)),)),))
    teks = words(pdf("A.1.3", isi))
    nama = {"OUTCOME": "Outcome", "OUTCOME_ANTARA": "Outcome Antara", "OUTPUT_KENDALI_RENDAH": "Output kendali rendah"}[kualitas]
    assert f"(X) {nama}" in teks
    assert teks.count("(X)") == 2
    assert "(X) Semesteran" in teks


def test_every_indicator_has_its_manual_on_a_page_of_its_own_named_at_the_foot():
    isi = sheet("A.1.3", banyak=4)
    pages = reader(pdf("A.1.3", isi)).pages
    assert len(pages) == 8
    assert all("Kasi Pelayanan Umum – ELIAS CONTOH, S.AP" in page.extract_text() for page in pages)
