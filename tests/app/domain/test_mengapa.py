"""The explanation behind a predicate: every step, and what would change it."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.evaluasi import CapaianOrganisasi, Evaluasi, KategoriHasil, Nada, TugasBelajar, UmpanBalik
from app.domain.mengapa import mengapa
from app.domain.periode import Periode
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.domain.skp import HasilKerja, Skp
from app.words import say_pesan

SKP = Skp("s", "p", 2026, date(2026, 1, 1), date(2026, 12, 31), hasil_kerja=tuple(HasilKerja(f"h{n}", rencana="x") for n in range(3)))
EVALUATION = Evaluasi(
    "e",
    "s",
    Periode("2026-TW3"),
    rating_hasil_kerja=Rating.SESUAI,
    rating_perilaku=Rating.DIATAS,
    kategori=(KategoriHasil("a", "h0", Rating.DIATAS), KategoriHasil("b", "h1", Rating.SESUAI), KategoriHasil("c", "h2", Rating.SESUAI)),
    umpan_balik=(UmpanBalik("u", "h0", "Camat", "baik", Nada.POSITIF), UmpanBalik("v", "LOYAL", "Rekan", "setia", Nada.POSITIF)),
)
RESULT = CapaianOrganisasi("c", "kec", Periode("2026-TW3"), PredikatOrganisasi.BAIK, tanggal=date(2026, 9, 28))


def test_the_steps_tell_how_baik_came_about():
    told = mengapa(SKP, EVALUATION, RESULT, "Kecamatan Contoh")
    assert say_pesan(told.ringkas) == (
        "Hasil kerja sesuai ekspektasi bertemu perilaku kerja di atas ekspektasi. Pada kuadran peraturan, pertemuan itu berarti Baik."
    )
    assert [say_pesan(step.isi) for step in told.langkah] == [
        "Kecamatan Contoh, Triwulan III 2026, ditetapkan 28 September 2026. Menjadi pertimbangan, bukan pengali.",
        "2 hasil sesuai, 1 di atas, 0 di bawah; 1 dari 1 umpan balik positif.",
        "Konsisten untuk diri sendiri dan penjaga nilai di unit; 1 dari 1 umpan balik positif.",
        "Baris sesuai, kolom di atas. Tidak ada pembulatan dan tidak ada rata-rata.",
    ]
    assert [step.nilai for step in told.langkah] == [PredikatOrganisasi.BAIK, Rating.SESUAI, Rating.DIATAS, Predikat.BAIK]
    assert told.sel == (Rating.SESUAI, Rating.DIATAS)
    assert say_pesan(told.dasar).endswith("pasal 24. Tabel aturan berlaku sejak 7 Februari 2022.")


def test_what_would_change_it_names_each_other_predicate_once():
    told = [say_pesan(m) for m in mengapa(SKP, EVALUATION, RESULT).ubah]
    assert told == [
        "Menjadi Sangat baik bila hasil kerja di atas ekspektasi: "
        "lebih dari separuh hasil di atas (kini 1 dari 3) dan tidak ada hasil utama di bawah.",
        "Menjadi Butuh perbaikan bila hasil kerja di bawah ekspektasi.",
        "Menjadi Kurang/misconduct bila perilaku kerja di bawah ekspektasi.",
    ]


def test_while_a_rating_is_missing_the_quadrant_waits():
    told = mengapa(SKP, replace(EVALUATION, rating_perilaku=None))
    assert (told.predikat, told.sel, told.ubah) == (None, None, ())
    assert [step.isi.kode for step in told.langkah] == [
        "mengapa_capaian_kosong",
        "mengapa_hasil",
        "mengapa_perilaku_belum",
        "mengapa_kuadran_menunggu",
    ]


def test_written_reasons_are_told():
    told = mengapa(SKP, replace(EVALUATION, alasan_hasil_kerja="target berat", alasan_perilaku="teladan"))
    assert say_pesan(told.langkah[1].isi).endswith("Alasan: target berat")
    assert say_pesan(told.langkah[2].isi).endswith("Alasan: teladan")


def test_a_failed_study_does_not_use_the_quadrant():
    failed = replace(EVALUATION, tugas_belajar=TugasBelajar.TIDAK_LULUS, predikat_pilihan=Predikat.KURANG)
    told = mengapa(SKP, failed)
    assert (told.predikat, told.sel, told.ubah) == (Predikat.KURANG, None, ())
    assert say_pesan(told.ringkas).endswith("Pejabat penilai memilih Kurang/misconduct.")


def test_a_result_written_into_the_evaluation_wins():
    told = mengapa(SKP, replace(EVALUATION, capaian_organisasi=PredikatOrganisasi.ISTIMEWA, sumber_capaian="SK 5"), RESULT)
    assert told.langkah[0].nilai is PredikatOrganisasi.ISTIMEWA
    assert "SK 5" in say_pesan(told.langkah[0].isi)


@pytest.mark.parametrize("hasil", list(Rating))
@pytest.mark.parametrize("perilaku", list(Rating))
def test_every_cell_of_the_quadrant_can_be_told(hasil, perilaku):
    told = mengapa(SKP, replace(EVALUATION, rating_hasil_kerja=hasil, rating_perilaku=perilaku))
    for message in (told.ringkas, told.dasar, *told.ubah, *(step.isi for step in told.langkah), *(step.judul for step in told.langkah)):
        assert say_pesan(message)
