"""The roster an office really has: twenty rows, eighteen people, nothing lost, nothing altered without a word."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from app.desk import Desk
from app.domain.jabatan import JenisPenempatan
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import Bagan, siapa_menilai
from app.exchange.roster import BarisImpor, Pratinjau, pratinjau, terapkan
from app.words import say_pesan

ROSTER = Path(__file__).parents[2] / "data" / "roster_messy_synthetic.csv"
HARI = date(2026, 11, 24)
KOSONG = Bagan({}, {}, {})


@pytest.fixture(scope="module")
def hasil() -> Pratinjau:
    return pratinjau(ROSTER, KOSONG, HARI, kantor="Kecamatan Uji")


@pytest.fixture
def kantor(desk: Desk, hasil: Pratinjau) -> Desk:
    desk.simpan_banyak("Impor", terapkan(hasil))
    return desk


def nomor(hasil: Pratinjau, no: int) -> BarisImpor:
    """By the number in the first column: one less than the row in Excel."""
    return next(baris for baris in hasil.baris if baris.baris == no + 1)


def kata(baris: BarisImpor) -> str:
    return " ".join(map(say_pesan, baris.pesan))


def ubah(baris: BarisImpor, kolom: str) -> tuple[str, str]:
    return next((p.dari, p.menjadi) for p in baris.perubahan if p.kolom == kolom)


def orang(desk: Desk, nama: str) -> Pegawai:
    return next(p for p in desk.semua(Pegawai).values() if p.nama == nama)


def jabatan(desk: Desk, nama: str) -> str:
    tempat = orang(desk, nama).definitif(HARI)
    return desk.bagan().jabatan[tempat.jabatan].nama if tempat else ""


def test_twenty_rows_are_shown_and_eighteen_people_result(hasil, kantor):
    assert len(hasil.baris) == 20
    assert [baris.baris - 1 for baris in hasil.baris if baris.status == "salah"] == [13, 14, 16]
    assert len(kantor.semua(Pegawai)) == 18


def test_cancelling_and_one_undo_both_leave_the_office_as_it_was(desk, hasil):
    assert not desk.semua(Pegawai)
    desk.simpan_banyak("Impor", terapkan(hasil))
    desk.urungkan()
    assert not desk.semua(Pegawai)
    assert not desk.bagan().jabatan
    assert not desk.bagan().unit


def test_the_header_with_a_trailing_space_is_the_nip(hasil):
    assert hasil.kepala.pemetaan["nip"] == "NIP"


@pytest.mark.parametrize(
    ("no", "golongan", "jabatan"),
    [
        (1, "IV/a", "Camat"),
        (3, "III/c", "Kepala Seksi Pemerintahan"),
        (6, "III/d", "Kepala Seksi Pelayanan Umum"),
        (10, "III/d", "Kepala Seksi Kesra"),
        (14, "III/d", "Kepala Seksi Ekbang"),
    ],
)
def test_a_shifted_row_is_read_by_what_it_holds(hasil, no, golongan, jabatan):
    baris = nomor(hasil, no)
    assert (baris.golongan, baris.jabatan) == (golongan, jabatan)
    assert ubah(baris, "JABATAN")[1] == jabatan


def test_the_shifted_block_is_one_proposal_that_can_be_refused(hasil):
    assert hasil.bergeser == (2, 4, 7, 11, 15)
    assert [pesan.kode for pesan in hasil.pesan].count("impor_blok_bergeser") == 1
    apa_adanya = pratinjau(ROSTER, KOSONG, HARI, geser=False)
    assert apa_adanya.bergeser == ()
    assert nomor(apa_adanya, 1).jabatan == "Pembina"


def test_spaces_in_a_nip_are_taken_out_and_said(hasil):
    assert ubah(nomor(hasil, 1), "NIP") == ("19690101 199503 1 901", "196901011995031901")


def test_two_people_of_almost_one_name_stay_two(kantor):
    assert orang(kantor, "CONTOH LIMA, S.E").nip == "198905052015022905"
    assert orang(kantor, "CONTOH LIMA, SE").nip == "196612302001102906"


def test_somebody_past_fifty_eight_is_pointed_out_and_kept(hasil):
    assert "Usia 59 tahun" in kata(nomor(hasil, 6))
    assert nomor(hasil, 6).status == "baru"
    assert not [baris for baris in hasil.baris if baris.baris != 7 and "Usia" in kata(baris)]


def test_the_class_of_a_post_gets_its_own_field(hasil, kantor):
    assert nomor(hasil, 7).nama == "MI'RAJ CONTOH ENAM"
    assert ubah(nomor(hasil, 7), "JABATAN") == ("PENGADMINISTRASI PERKANTORAN (KELAS 5)", "PENGADMINISTRASI PERKANTORAN")
    tempat = orang(kantor, "MI'RAJ CONTOH ENAM").definitif(HARI)
    assert kantor.bagan().jabatan[tempat.jabatan].kelas == 5


@pytest.mark.parametrize(
    ("no", "dari", "menjadi"),
    [
        (8, "PENATA LAYANAN OPRASIONAL", "PENATA LAYANAN OPERASIONAL"),
        (12, " TENAGA ADMINISTRASI (PENGOLOLA DATA)", "TENAGA ADMINISTRASI (PENGELOLA DATA)"),
        (17, "OPERATOR LAYANAN OPERASIONA", "OPERATOR LAYANAN OPERASIONAL"),
    ],
)
def test_a_misspelt_post_is_proposed_right_with_before_and_after(hasil, no, dari, menjadi):
    assert ubah(nomor(hasil, no), "JABATAN") == (dari, menjadi)
    assert "Ejaan diusulkan" in kata(nomor(hasil, no))


def test_spelling_proposals_can_be_refused():
    assert nomor(pratinjau(ROSTER, KOSONG, HARI, ejaan=False), 8).jabatan == "PENATA LAYANAN OPRASIONAL"


@pytest.mark.parametrize("nama", ["CONTOH TUJUH, A.Md.Kom", "CONTOH DELAPAN", "CONTOH ENAM BELAS"])
def test_month_twenty_one_means_pppk(kantor, nama):
    assert orang(kantor, nama).jenis is JenisPegawai.PPPK
    assert len(orang(kantor, nama).nip or "") == 18


def test_a_golongan_without_nip_stays_asn(hasil, kantor):
    assert "NIP belum ada" in kata(nomor(hasil, 10))
    assert orang(kantor, "CONTOH SEMBILAN S.Kep. Ners").jenis is JenisPegawai.PNS


@pytest.mark.parametrize("nama", ["CONTOH SEPULUH", "M. CONTOH SEBELAS, S.H"])
def test_staff_non_asn_go_their_own_way_without_a_missing_nip(hasil, kantor, nama):
    baris = next(baris for baris in hasil.baris if baris.nama == nama)
    assert orang(kantor, nama).jenis is JenisPegawai.NON_ASN
    assert "NIP belum ada" not in kata(baris)
    assert ubah(baris, "SUB JABATAN") == ("STAFF NON ASN SEKRETARIAT", "SEKRETARIAT")


def test_a_row_without_a_name_is_refused_with_its_line(hasil):
    baris = nomor(hasil, 13)
    assert (baris.status, baris.dapat_diambil) == ("salah", False)
    assert "Baris 14" in kata(baris)


def test_seventeen_digits_are_counted_and_not_padded(hasil, kantor):
    assert "17" in kata(nomor(hasil, 14))
    assert "18" in kata(nomor(hasil, 14))
    assert orang(kantor, "H. CONTOH DUA BELAS, S.Sos, M.AP").nip == "19690529199201191"


def test_a_nip_turned_into_a_number_is_asked_for_and_never_expanded(hasil, kantor):
    assert "tidak dapat dipulihkan" in kata(nomor(hasil, 16))
    assert orang(kantor, "I MADE CONTOH EMPAT BELAS, SH").nip is None


def test_a_nip_with_apostrophe_prefix_or_trailing_space_is_cleaned(hasil):
    assert ubah(nomor(hasil, 17), "NIP")[1] == "198107142012121917"
    assert ubah(nomor(hasil, 18), "NIP") == ("NIPPPK. 19850814 202521 1 918", "198508142025211918")
    assert ubah(nomor(hasil, 20), "NIP")[1] == "199003032019021920"
    assert nomor(hasil, 15).nama == "CONTOH TIGA BELAS BR CONTOH, A.Md. Log."


def test_the_same_nip_twice_is_shown_side_by_side_and_gives_one_person(hasil, kantor):
    baris = nomor(hasil, 19)
    assert baris.status == "sama"
    assert "SEKRETARIS KECAMATAN" in kata(baris)
    assert "SEKRETARIS CAMAT" in kata(baris)
    assert "baris 20" in kata(nomor(hasil, 2))
    assert [p.nip for p in kantor.semua(Pegawai).values()].count("198502022007011902") == 1


def test_a_plt_becomes_an_assignment_with_the_own_post_unknown(hasil, kantor):
    pegawai = orang(kantor, "CONTOH TUJUH BELAS, S.AP")
    assert [tempat.jenis for tempat in pegawai.penempatan] == [JenisPenempatan.PLT]
    assert kantor.bagan().jabatan[pegawai.penempatan[0].jabatan].nama == "KASI TRANTIB"
    assert "definitif" in kata(nomor(hasil, 20))


def test_the_units_and_posts_made_say_who_rates_whom(kantor):
    bagan = kantor.bagan()
    for nama, penilai in {
        "CONTOH LIMA BELAS": "CONTOH LIMA, SE",
        "CONTOH LIMA, S.E": "H. CONTOH DUA BELAS, S.Sos, M.AP",
        "CONTOH TIGA, S.Sos": "Drs. CONTOH SATU, M.Si",
        "CONTOH EMPAT, SE": "CONTOH DUA, S.STP",
    }.items():
        hasil = siapa_menilai(bagan, orang(kantor, nama).id, HARI)
        assert hasil.penilai
        assert bagan.pegawai[hasil.penilai.pegawai or ""].nama == penilai


def test_every_character_that_differs_is_among_the_changes(hasil):
    """What is stored of a row is either what the file says or stands in a before/after."""
    for baris in hasil.baris:
        asli = [str(sel) for sel in hasil.asli[baris.baris]]
        menjadi = {p.menjadi for p in baris.perubahan}
        for teks in filter(None, (baris.nama, baris.nip, baris.jabatan)):
            assert teks in asli or teks in menjadi


@pytest.mark.parametrize("akhiran", ["xls", "ods", "xlsx"])
def test_the_same_rows_in_a_workbook_are_read_the_same(hasil, tmp_path, akhiran):
    file = ROSTER.with_suffix(f".{akhiran}")
    if akhiran == "xlsx":
        file = tmp_path / "roster.xlsx"
        book = xlsxwriter.Workbook(str(file), {"strings_to_formulas": False, "strings_to_numbers": False})
        sheet = book.add_worksheet("Pegawai")
        for n, row in enumerate(csv.reader(ROSTER.read_text(encoding="utf-8").splitlines())):
            sheet.write_row(n, 0, row)
        book.close()
    lain = pratinjau(file, KOSONG, HARI, kantor="Kecamatan Uji")
    assert lain.as_json() == hasil.as_json()
    assert [p.kode for p in lain.pesan] == [p.kode for p in hasil.pesan]


def test_the_same_file_again_changes_nothing(kantor):
    lagi = pratinjau(ROSTER, kantor.bagan(), HARI)
    assert {baris.status.value for baris in lagi.baris if baris.baris != 14} == {"sama"}
    assert terapkan(lagi) == []


def test_a_row_as_json_has_exactly_these_keys(hasil):
    for baris in hasil.as_json():
        assert list(baris) == ["baris", "status", "nip", "nama", "perubahan", "pesan"]
        assert all(list(satu) == ["kolom", "dari", "menjadi"] for satu in baris["perubahan"])
        assert all(isinstance(satu, str) for satu in baris["pesan"])


def test_only_the_chosen_rows_are_made_with_the_posts_they_need(hasil):
    pasangan = terapkan(hasil, dipilih=[10])
    assert [type(baru).__name__ for _, baru in pasangan].count("Pegawai") == 1
    jabatan = [baru.nama for _, baru in pasangan if type(baru).__name__ == "Jabatan"]
    assert jabatan == ["Camat", "KASI TRANTIB", "OPERATOR LAYANAN OPERASIONAL"]
