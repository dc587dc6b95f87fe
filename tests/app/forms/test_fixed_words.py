"""The fixed words of each form as PermenPANRB 6/2022 has them, written out here so that no golden text can hide a wrong one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from make_lembar import JA, KUAL, lembar
from paper_text import pdf, reader, sheet, spots, words

from app.domain.kantor import Cetak
from app.domain.predikat import PredikatOrganisasi
from app.forms.cell import Rupa
from app.forms.curve import curve
from app.forms.pages import cetak
from app.forms.registry import FORMS, matriks

LOYAL = "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada {} serta {}"
LOYAL_PENDEK = LOYAL.format("NKRI", "pemerintahan yang sah")
LOYAL_PANJANG = LOYAL.format("Negara Kesatuan Republik Indonesia", "pemerintahan yang sah")
PANDUAN = (
    "1 Berorientasi pelayanan",
    "- Memahami dan memenuhi kebutuhan masyarakat - Ramah, cekatan, solutif, dan dapat diandalkan - Melakukan perbaikan tiada henti",
    "2 Akuntabel",
    "- Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
    "- Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien.",
    "- Tidak menyalahgunakan kewenangan jabatan",
    "3 Kompeten",
    "- Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
    "- Membantu orang lain belajar - Melaksanakan tugas dengan kualitas terbaik",
    "4 Harmonis",
    "- Menghargai setiap orang apapun latar belakangnya - Suka menolong orang lain - Membangun lingkungan kerja yang kondusif",
    "5 Loyal",
    "- {loyal}",
    "- Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara - Menjaga rahasia jabatan dan negara",
    "6 Adaptif",
    "- Cepat menyesuaikan diri menghadapi perubahan - Terus berinovasi dan mengembangkan kreativitas - Bertindak proaktif",
    "7 Kolaboratif",
    "- Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
    "- Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
    "- Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
)


def identitas(pangkat: str, nip: str = "NIP", unit: str = "UNIT KERJA") -> tuple[str, ...]:
    return (
        "NO PEGAWAI YANG DINILAI NO PEJABAT PENILAI KINERJA",
        "1 NAMA 1 NAMA",
        f"2 NIP 2 {nip}",
        f"3 {pangkat} 3 {pangkat}",
        "4 JABATAN 4 JABATAN",
        f"5 UNIT KERJA 5 {unit}",
    )


SPASI, RAPAT = "PANGKAT/ GOL. RUANG", "PANGKAT/GOL RUANG"
PERIODE_PENILAIAN = "PERIODE PENILAIAN: ….. JANUARI SD … DESEMBER TAHUN …."
JPT = "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
JA_JF = "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
BERDUA = ("Pegawai yang Dinilai", "Pejabat Penilai Kinerja")
RATING = "DIATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI**"
F1B = "* Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai"
F1 = F1B + "."
F2 = (
    "* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi dan Pimpinan unit kerja "
    "mandiri/ organisasi maka dituliskan rencana hasil kerja beserta indikator kinerja individu pejabat pimpinan tinggi dan Pimpinan "
    "unit kerja mandiri atau sasaran dan indikator kinerja organisasi yang diintervensi"
)
F3 = "** Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai"
F6 = "* pilih salah satu"
F7 = (
    "** rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat Kinerja Pegawai "
    "berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi"
)
F8 = "*** periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah"
F9 = "**** perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri"
F10 = "* periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah"
F11 = "** pilih salah satu"
CAPAIAN = ("CAPAIAN KINERJA ORGANISASI*", "ISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG")
PENUTUP_C = (
    "RATING PERILAKU KERJA*",
    RATING,
    "PREDIKAT KINERJA PEGAWAI*",
    "SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG",
    "Pejabat Penilai Kinerja",
    F6,
    F7,
    F8,
)
UMPAN_BALIK = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"
KEPALA_C11 = f"REALISASI BERDASARKAN BUKTI DUKUNG {UMPAN_BALIK}"

URUTAN: dict[str, tuple[str, ...]] = {
    "A.1.1": (
        f"SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUALITATIF {JPT}",
        PERIODE_PENILAIAN,
        *identitas(SPASI, "NIP (*opsional)"),
        "HASIL KERJA A. UTAMA",
        "1 (Hasil yang diharapkan dengan prioritas tinggi disertai dengan Jabatan Pimpinan yang memberikan penugasan)",
        "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:",
        "B. TAMBAHAN",
        "6 (Hasil yang diharapkan dengan prioritas rendah disertai dengan Jabatan Pimpinan yang memberikan penugasan)",
        "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:",
        "PERILAKU KERJA*",
        *BERDUA,
        F1,
    ),
    "A.1.2": (
        f"SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF {JPT}",
        PERIODE_PENILAIAN,
        *identitas(SPASI, "NIP (*opsional)"),
        "HASIL KERJA NO RENCANA HASIL KERJA INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF (1) (2) (3) (4) (5)",
        "A. UTAMA",
        "1 Rencana Hasil Kerja Utama 1 (Hasil yang diharapkan dengan prioritas tinggi (Perjanjian Kinerja, Rencana Strategis, Rencana "
        "Kerja Tahunan, Direktif, dan/atau Rencana Aksi) disertai dengan Jabatan Pimpinan yang memberikan penugasan)",
        "IKI 1.1 Target 1.1 (Penerima Layanan/ Proses Bisnis/ Penguatan Internal/ Anggaran)",
        "IKI 1.2 Target 1.2 (Penerima Layanan/ Proses Bisnis/ Penguatan Internal/ Anggaran)",
        "B. TAMBAHAN",
        "6 Rencana Hasil Kerja Tambahan 1 (Hasil yang diharapkan dengan prioritas rendah (Direktif, dan/atau Rencana Aksi) disertai dengan "
        "Jabatan Pimpinan yang memberikan penugasan)",
        "PERILAKU KERJA*",
        *BERDUA,
        F1,
    ),
    "A.1.3": (
        "MANUAL INDIKATOR KINERJA SKP PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
        PERIODE_PENILAIAN,
        "RENCANA HASIL KERJA",
        "UKURAN KEBERHASILAN/ INDIKATOR KINERJA",
        "TUJUAN",
        "DESKRIPSI",
        "Definisi",
        "Formula (opsional bagi pendekatan hasil kerja kualitatif)",
        "SATUAN PENGUKURAN (opsional bagi pendekatan hasil kerja kualitatif)",
        "KUALITAS DAN TINGKAT KENDALI ( ) Outcome ( ) Outcome Antara ( ) Output kendali rendah",
        "SUMBER DATA",
        "PERIODE PELAPORAN ( ) Bulanan ( ) Triwulanan ( ) Semesteran ( ) Tahunan",
    ),
    "A.1.6": (
        f"SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUALITATIF {JA_JF}",
        PERIODE_PENILAIAN,
        *identitas(SPASI),
        "HASIL KERJA A. UTAMA",
        "1 (Hasil yang diharapkan disertai dengan Jabatan Pimpinan/ Tim Kerja yang memberikan penugasan)",
        "Ukuran keberhasilan/ indikator kinerja individu dan Target:",
        "B. TAMBAHAN",
        "6 (Hasil yang diharapkan disertai dengan Jabatan Pimpinan/ Tim Kerja yang memberikan penugasan)",
        "Ukuran keberhasilan/ indikator kinerja individu dan Target:",
        "PERILAKU KERJA*",
        *BERDUA,
        F1B,
    ),
    "A.1.7": (
        f"SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF {JA_JF}",
        PERIODE_PENILAIAN,
        *identitas(SPASI),
        "HASIL KERJA NO. RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI* RENCANA HASIL KERJA ASPEK INDIKATOR KINERJA INDIVIDU TARGET",
        "(1) (2) (3) (4) (5) (6)",
        "A. UTAMA",
        "1 Rencana Hasil Kerja Pimpinan yang diintervensi Rencana Hasil Kerja Utama 1 (diisi dengan rencana hasil kerja sesuai matriks "
        "peran dan hasil yang memiliki prioritas tinggi)",
        "Kuantitas/ Kualitas/ Waktu/ Biaya IKI 1.1 Target 1.1",
        "Kuantitas/ Kualitas/ Waktu/ Biaya IKI 1.2 Target 1.2",
        "B. TAMBAHAN",
        "6 Rencana Hasil Kerja Pimpinan yang diintervensi Rencana Hasil Kerja Tambahan 1 (diisi dengan rencana hasil kerja sesuai matriks "
        "peran dan hasil yang memiliki prioritas rendah)",
        "PERILAKU KERJA**",
        *BERDUA,
        F2,
        F3,
    ),
    "A.1.8": (
        "LAMPIRAN SASARAN KINERJA PEGAWAI",
        "PERIODE PENILAIAN: ….. JANUARI SD … DESEMBER TAHUN ….",
        "DUKUNGAN SUMBER DAYA 1. (dalam rangka memenuhi ekspektasi Pimpinan, maka Pegawai membutuhkan ….)",
        "SKEMA PERTANGGUNGJAWABAN 1. (hasil kerja dilaporkan setiap hari/ mingguan/ bulanan/… berikut data yang dilaporkan adalah ….)",
        "KONSEKUENSI 1. (apabila memenuhi ekspektasi Pimpinan maka….) 2. (apabila tidak memenuhi ekspektasi Pimpinan maka….)",
        *BERDUA,
    ),
    "C.1.1": (
        "HASIL EVALUASI KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUALITATIF PERIODE***: TRIWULAN I/II/III/IV-AKHIR*",
        PERIODE_PENILAIAN,
        *identitas(SPASI, "NIP (*opsional)"),
        *CAPAIAN,
        "POLA DISTRIBUSI (diisi dengan gambar pola distribusi)",
        f"HASIL KERJA A. UTAMA {KEPALA_C11}",
        "1 (hasil yang diharapkan)",
        "Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:",
        f"B. TAMBAHAN {KEPALA_C11}",
        "6 (hasil yang diharapkan)",
        "RATING HASIL KERJA*",
        RATING,
        f"PERILAKU KERJA {UMPAN_BALIK}",
        *PENUTUP_C,
        F9,
    ),
    "C.1.2": (
        f"HASIL EVALUASI KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF {JPT} PERIODE***: TRIWULAN I/II/III/IV-AKHIR*",
        PERIODE_PENILAIAN,
        *identitas(RAPAT, "NIP (*opsional)", "INSTANSI"),
        *CAPAIAN,
        "POLA DISTRIBUSI: (diisi dengan gambar pola distribusi)",
        "HASIL KERJA NO. RENCANA HASIL KERJA INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF",
        f"REALISASI BERDASARKAN BUKTI DUKUNG {UMPAN_BALIK} (1) (2) (3) (4) (5) (6) (7)",
        "A. UTAMA",
        "B. TAMBAHAN",
        "RATING HASIL KERJA*",
        RATING,
        f"PERILAKU KERJA {UMPAN_BALIK}",
        *PENUTUP_C,
    ),
    "C.1.3": (
        f"HASIL EVALUASI KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF {JA_JF} PERIODE***: TRIWULAN I/II/III/IV-AKHIR*",
        PERIODE_PENILAIAN,
        *identitas(RAPAT),
        *CAPAIAN,
        "POLA DISTRIBUSI (diisi dengan gambar pola distribusi)",
        "HASIL KERJA No. RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI RENCANA HASIL KERJA ASPEK INDIKATOR KINERJA INDIVIDU TARGET",
        f"REALISASI BERDASARKAN BUKTI DUKUNG {UMPAN_BALIK} (1) (2) (3) (4) (5) (6) (7) (8)",
        "A. UTAMA",
        "1 Kuantitas/ Kualitas/ Waktu/ Biaya",
        "B. TAMBAHAN",
        "RATING HASIL KERJA*",
        RATING,
        f"PERILAKU KERJA {UMPAN_BALIK}",
        *PENUTUP_C,
    ),
    "D.1.1": (
        "DOKUMEN EVALUASI KINERJA PEGAWAI PERIODE*: TRIWULAN I/II/III/IV-AKHIR**",
        "PERIODE PENILAIAN: ….. JANUARI SD … DESEMBER TAHUN ….",
        "1. PEGAWAI YANG DINILAI NAMA : NIP : PANGKAT/GOL RUANG : JABATAN : UNIT KERJA :",
        "2. PEJABAT PENILAI KINERJA NAMA : NIP : PANGKAT/GOL RUANG : JABATAN : UNIT KERJA :",
        "3. ATASAN PEJABAT PENILAI KINERJA NAMA : NIP : PANGKAT/GOL RUANG : JABATAN : UNIT KERJA :",
        "4. EVALUASI KINERJA CAPAIAN KINERJA ORGANISASI : ISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG",
        "PREDIKAT KINERJA PEGAWAI : SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG",
        "5. CATATAN/REKOMENDASI",
        "7. Pegawai yang Dinilai",
        "6. Pejabat Penilai Kinerja",
        F10,
        F11,
    ),
}
SALAH_CETAK = (  # FORMULIR 9: slips of the official print
    "I. PEGAWAI YANG DINILAI",
    "106esame",
    "113esame",
    "No. SD",
    "jujur bertanggung jawab",
    "bertanggung jawab efektif dan efisien",
    "sumber daya untuk",
    "Layanan/ Proses Bisnis/ Penguatan Internal/ Anggaran) Penerima",
    "KINERJA UTAMA",
)


def blank(kode: str) -> str:
    return words(pdf(kode, sheet(kode), Rupa(kosong=True)))


def in_order(teks: str, bagian: tuple[str, ...]) -> None:
    at = 0
    for each in bagian:
        found = teks.find(each, at)
        assert found >= 0, f"not behind the words before it: {each!r}\n… {teks[at : at + 300]}"
        at = found + len(each)


@pytest.mark.parametrize("kode", FORMS)
def test_the_blank_form_has_its_fixed_words_in_order(kode: str):
    in_order(blank(kode), URUTAN[kode])


@pytest.mark.parametrize("kode", [k for k in FORMS if k[0] in "AC" and k not in {"A.1.3", "A.1.8"}])
def test_the_seven_values_stand_with_their_guides_in_order(kode: str):
    loyal = LOYAL_PANJANG if kode in {"A.1.1", "A.1.2"} else LOYAL_PENDEK
    for teks in (blank(kode), words(pdf(kode, sheet(kode)))):
        assert teks.count("Ekspektasi Khusus Pimpinan:") == 7
        without = teks.replace("Ekspektasi Khusus Pimpinan: ", "")
        in_order(without, tuple(each.format(loyal=loyal) for each in PANDUAN))


@pytest.mark.parametrize("kode", FORMS)
def test_no_slip_of_the_official_print_is_copied(kode: str):
    for teks in (blank(kode), words(pdf(kode, sheet(kode)))):
        assert not [slip for slip in SALAH_CETAK if slip in teks]


@pytest.mark.parametrize("kode", FORMS)
def test_a_filled_form_keeps_every_head_and_drops_every_hint(kode: str):
    teks = words(pdf(kode, sheet(kode)))
    for hint in ("(Hasil yang", "(hasil yang", "(diisi", "(dalam rangka", "(apabila", "IKI 1", "(*opsional)", "Rencana Hasil Kerja Utama"):
        assert hint not in teks
    title = URUTAN[kode][0].replace("TRIWULAN I/II/III/IV-AKHIR", "TRIWULAN III")
    assert title in teks


def test_the_raters_nip_is_optional_on_the_leaders_forms_only():
    optional = {kode for kode in FORMS if "(*opsional)" in blank(kode)}
    assert optional == {"A.1.1", "A.1.2", "C.1.1", "C.1.2"}


def test_instansi_stands_for_the_raters_unit_on_c12_alone():
    assert [kode for kode in FORMS if "INSTANSI" in blank(kode)] == ["C.1.2"]


def test_a_qualitative_evaluation_of_staff_has_no_perspective_and_no_fourth_footnote():
    teks = words(pdf("C.1.1", lembar(JA, KUAL)))
    assert "Ukuran Keberhasilan/ Indikator Kinerja Individu dan Target:" in teks
    assert "****" not in teks


def test_the_assignment_is_worded_as_each_form_words_it():
    assert "Hasil kerja 1 (penugasan dari Wali Kota)" in words(pdf("A.1.1", sheet("A.1.1")))
    assert "Hasil kerja 1 (penugasan dari Wali Kota)" in words(pdf("A.1.2", sheet("A.1.2")))
    assert "Hasil kerja 1 (Penugasan dari Wali Kota)" in words(pdf("A.1.6", sheet("A.1.6")))
    assert "enugasan dari" not in words(pdf("A.1.7", sheet("A.1.7")))
    assert "(penugasan dari Wali Kota)" in words(pdf("C.1.2", sheet("C.1.2")))


def test_perspectives_and_aspects_are_printed_as_names():
    assert "Penerima Layanan" in words(pdf("A.1.2", sheet("A.1.2")))
    assert "(Perspektif Penerima Layanan)" in words(pdf("A.1.1", sheet("A.1.1")))
    assert "Waktu Waktu layanan 1.0 2-3 hari Kualitas Waktu layanan 1.1 2-3 hari" in words(pdf("A.1.7", sheet("A.1.7")))


def test_the_blank_matrix_has_the_words_of_both_variants():
    rupa = Rupa(Cetak(), kosong=True)
    teks = words(cetak(matriks([], rupa), rupa))
    puncak = "NAMA PEJABAT PIMPINAN TINGGI ATAU PIMPINAN UNIT KERJA MANDIRI NAMA JABATAN"
    indikator = "INDIKATOR KINERJA INDIVIDU 1 INDIKATOR KINERJA INDIVIDU 2 INDIKATOR KINERJA INDIVIDU 3"
    peran = "PERAN HASIL (RENCANA KINERJA) 1 PERAN HASIL (RENCANA KINERJA) 2 PERAN HASIL (RENCANA KINERJA) 3"
    kepala = "PEGAWAI JABATAN OUTCOME ANTARA/ OUTPUT/ LAYANAN"
    judul = "MATRIKS PEMBAGIAN PERAN DAN HASIL"
    in_order(
        teks,
        (
            f"{judul} {kepala} {puncak} {indikator} NAMA PEGAWAI NAMA JABATAN {peran}",
            f"{judul} {kepala} {puncak} {indikator} NAMA PEGAWAI NAMA JABATAN {peran}",
            f"NAMA KETUA TIM NAMA JABATAN {peran}",
            f"{kepala} NAMA KETUA TIM NAMA JABATAN {peran} NAMA ANGGOTA TIM NAMA JABATAN {peran}",
        ),
    )
    assert teks.count(judul) == 2


@pytest.mark.parametrize(
    ("capaian", "nama"),
    [
        (PredikatOrganisasi.ISTIMEWA, "ISTIMEWA"),
        (PredikatOrganisasi.BAIK, "BAIK"),
        (PredikatOrganisasi.BUTUH_PERBAIKAN, "BUTUH PERBAIKAN"),
        (PredikatOrganisasi.KURANG, "KURANG"),
        (PredikatOrganisasi.SANGAT_KURANG, "SANGAT KURANG"),
    ],
)
def test_the_curve_is_titled_and_its_axes_named_for_every_result(capaian: PredikatOrganisasi, nama: str):
    teks = words(pdf("C.1.3", replace(sheet("C.1.3"), capaian=capaian)))
    in_order(
        teks,
        (
            f"KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI {nama}",
            "Sangat Kurang Kurang/ Misconduct Butuh Perbaikan Baik Sangat Baik",
            "Predikat Kinerja Pegawai",
            "Frekuensi Pegawai",
        ),
    )


def test_the_curves_peak_stands_over_the_value_of_its_title():
    from app.forms.curve import JALUR, SUMBU

    for n, capaian in enumerate(reversed(PredikatOrganisasi)):
        start, *bends = JALUR[capaian]
        points = [start, *(bend[2] for bend in bends)]
        peak = min(points, key=lambda point: point[1])
        assert peak[0] == 50 + 100 * n
    assert [each.replace("\n", " ") for each in SUMBU] == ["Sangat Kurang", "Kurang/ Misconduct", "Butuh Perbaikan", "Baik", "Sangat Baik"]
    assert callable(curve(PredikatOrganisasi.BAIK))


def test_the_office_line_begins_at_the_margin_and_the_period_at_the_right_no_column():
    page = reader(pdf("A.1.7", sheet("A.1.7"))).pages[0]
    at = {text: x for text, x, _ in spots(page)}
    assert at["PEMERINTAH KOTA CONTOH"] == pytest.approx(12, abs=0.1)
    assert at["PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026"] == pytest.approx(12 + 8 + 40 + 88.5, abs=0.1)


def test_on_portrait_forms_the_office_stands_at_mid_height_beside_two_lines():
    page = reader(pdf("A.1.8", sheet("A.1.8"))).pages[0]
    down = {text: (x, y) for text, x, y in spots(page)}
    upper, lower = down["PERIODE PENILAIAN:"], down["1 JANUARI SD 31 DESEMBER TAHUN 2026"]
    assert upper[0] == lower[0] == pytest.approx(15 + 90, abs=0.1)
    assert upper[1] < down["PEMERINTAH KOTA CONTOH"][1] < lower[1]
