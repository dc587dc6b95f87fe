"""The 38 classified sentences of Anak Lampiran 1 and the absolute words (R30, R47)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.jabatan import Kelompok
from app.domain.kata import JADI, Pernyataan, contoh_hasil, jenis_pernyataan, kata_mutlak, petunjuk_rencana, petunjuk_target

SENTENCES = {
    Pernyataan.PENCAPAIAN: (
        "Permohonan bantuan teknis diproses dengan cepat dan akurat",
        "Verifikasi berkas permohonan bantuan teknis disampaikan tepat waktu.",
        "Pemerintah Daerah menggunakan aplikasi SIMBG untuk penerbitan PBG/ IMB dan SLF",
        "Tidak ada dokumen pengusulan bantuan teknis yang hilang",
        "Ide dan inovasi untuk mengembangkan fitur SIMBG",
        "Respon terhadap permintaan bantuan teknis dilakukan dengan cepat dan memuaskan",
        "Hasil analisis kebutuhan biaya disampaikan tepat waktu",
        "Kepuasan instansi pengusul",
        "Ibu hamil terlayani sesuai standar",
        "Diagnosa yang tepat",
        "Ibu hamil mendapat paket nutrisi sesuai kebutuhan",
        "Ide dan inovasi untuk memberikan layanan jemput bola kepada ibu hamil",
        "Peralatan medis tersedia dan siap digunakan",
        "Tidak terjadi malpraktek terhadap ibu hamil",
        "Kepuasan ibu hamil",
    ),
    Pernyataan.AKTIVITAS: (
        "Menyusun materi sosialisasi aplikasi SIMBG",
        "Asistensi/ pendampingan terhadap Pemerintah Daerah terkait penggunaan SIMBG",
        "Mengembangkan aplikasi SIMBG",
        "Fasilitasi penyelenggaraan bangunan gedung",
        "Menyusun Draft Kebijakan terkait Bangunan Gedung",
        "Menjawab panggilan untuk konsultasi dengan pemerintah daerah",
        "Memberikan bimbingan Kinerja kepada pegawai di tim kerja",
        "Melatih tenaga kesehatan",
        "Melakukan pendampingan terhadap ibu hamil yang dirujuk",
        "Menulis resep",
        "Mengembangkan aplikasi untuk pendaftaran ibu hamil secara online",
        "Menata dokumen rekam medis ibu hamil",
        "Menulis surat rujukan",
        "Menjawab panggilan untuk konsultasi",
        "Memberikan bimbingan kepada bidan pemula",
    ),
    Pernyataan.KATEGORI: (
        "Layanan penerbitan PBG/ IMB dan SLF",
        "Monitoring dan supervisi",
        "Sosialisasi",
        "Pengawasan",
        "Pengawasan (dua kali)",
        "Layanan Antenatal Care",
        "Hubungan masyarakat",
        "Layanan persalinan",
    ),
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in SENTENCES.items() for text in texts])
def test_each_classified_sentence_is_recognised(kind, text):
    assert jenis_pernyataan(text) is kind


def test_the_list_holds_fifteen_fifteen_and_eight():
    assert [len(texts) for texts in SENTENCES.values()] == [15, 15, 8]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Menyusun laporan", "kata_aktivitas", id="V62-activity"),
        pytest.param("Monitoring dan supervisi", "kata_kategori", id="V63-category"),
        pytest.param("Verifikasi berkas permohonan bantuan teknis disampaikan tepat waktu.", None, id="V64-result"),
        pytest.param("Meningkatnya kepuasan masyarakat terhadap layanan kecamatan", None, id="V131-nya-is-a-result"),
        pytest.param("Menurunnya jumlah pengaduan", None, id="menurunnya-is-a-result"),
        pytest.param("Layanan administrasi terpadu selesai sesuai standar waktu", None, id="a-service-with-its-quality"),
        pytest.param("Media informasi kecamatan termutakhir", None, id="media-is-no-verb"),
        pytest.param("", None, id="nothing-written"),
    ],
)
def test_a_hint_appears_only_for_activities_and_categories(text, code):
    hint = petunjuk_rencana(text)
    assert (hint and hint.kode) == code


def test_v60_an_absolute_target_of_a_pelaksana_is_hinted_with_its_words():
    hint = petunjuk_target("Semua laporan tepat waktu, tidak pernah terlambat", Kelompok.JA_JF)
    assert dict(hint.nilai) == {"kata": "semua, tidak pernah"}


def test_v61_a_full_hundred_percent_of_a_leader_is_no_matter():
    assert petunjuk_target("100%", Kelompok.JPT_PUKM) is None
    assert petunjuk_target("Semua desa", Kelompok.JPT_PUKM) is None


def test_semuanya_is_another_word_than_semua():
    assert kata_mutlak("Kesemuanya selalu, Selalu") == ("selalu",)


@given(st.text(max_size=60))
def test_any_sentence_is_one_of_the_three_kinds_and_only_two_are_hinted(text):
    kind = jenis_pernyataan(text)
    assert (petunjuk_rencana(text) is None) == (kind is Pernyataan.PENCAPAIAN)


@given(st.sampled_from(SENTENCES[Pernyataan.KATEGORI]), st.sampled_from(["tepat waktu", "sesuai standar", "dengan cepat", "95 % tercapai"]))
def test_a_category_with_its_quality_becomes_a_result(text, quality):
    assert jenis_pernyataan(f"{text} {quality}") is Pernyataan.PENCAPAIAN


@pytest.mark.parametrize("text", ["MENYUSUN LAPORAN", "  menyusun laporan", "memverifikasi data", "mewujudkan desa", "Membina RT"])
def test_an_activity_is_seen_however_it_is_typed(text):
    assert jenis_pernyataan(text) is Pernyataan.AKTIVITAS


@pytest.mark.parametrize(
    "text", ["Terlaksananya musrenbang", "Melalui layanan keliling warga terlayani", "Menara pantau berfungsi", "Kegiatan selesai"]
)
def test_other_first_words_are_left_alone(text):
    assert jenis_pernyataan(text) is Pernyataan.PENCAPAIAN


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("Menyusun laporan pengaduan", "Laporan pengaduan tersusun tepat waktu"),
        ("Monitoring dan supervisi", "Monitoring dan supervisi terlaksana sesuai standar dan tepat waktu"),
        ("Layanan persalinan", "Layanan persalinan selesai sesuai standar dan tepat waktu"),
        ("Fasilitasi musrenbang", "Fasilitasi musrenbang terlaksana sesuai kebutuhan dan tepat waktu"),
        ("Menggoreng pisang", None),
        ("Laporan tersusun tepat waktu", None),
        ("Menyusun", None),
    ],
)
def test_an_activity_is_offered_as_something_attained(text, example):
    assert contoh_hasil(text) == example


def test_an_example_made_of_an_activity_is_no_activity_any_more():
    for verb in JADI:
        made = contoh_hasil(f"{verb} berkas warga")
        assert made is not None
        assert jenis_pernyataan(made) is Pernyataan.PENCAPAIAN
