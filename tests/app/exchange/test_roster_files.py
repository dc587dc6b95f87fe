"""Rosters of other shapes, against what the office holds, and every file that is no roster."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from roster_files import DATA, HARI, KOSONG, NIP, buku, csv, kantor, satu

from app.domain.bank import PemetaanImpor
from app.domain.jabatan import JenisJabatan
from app.errors import UserError
from app.exchange.cells import isi, tanggal
from app.exchange.roster import Pratinjau, StatusBaris, pratinjau, terapkan
from app.exchange.roster_columns import catat, ingat
from app.exchange.table_file import lembar
from app.words import say_error

# ── other shapes ────────────────────────────────────────────────────────────────────────────────────


def siasn(tmp_path: Path) -> Pratinjau:
    kepala = (DATA / "siasn_header.csv").read_text(encoding="utf-8").strip().split(",")
    isi = {
        "NIP BARU": f"'{NIP}", "NAMA": "SITI CONTOH", "GELAR DEPAN": "Dra.", "GELAR BELAKANG": "M.Si", "TANGGAL LAHIR": 29378,
        "JENIS KELAMIN": "F", "AGAMA NAMA": "Islam", "NIK": "5371000000000001", "NOMOR HP": "0812", "ALAMAT": "Jl. Contoh 9",
        "NPWP NOMOR": "00.111", "JENIS PEGAWAI NAMA": "PNS Daerah", "KEDUDUKAN HUKUM NAMA": "Aktif", "STATUS CPNS PNS": "P",
        "GOL AKHIR NAMA": "III/d", "TMT GOLONGAN": "01-04-2022", "JENIS JABATAN NAMA": "Jabatan Fungsional Tertentu",
        "JABATAN NAMA": "Arsiparis Ahli Muda", "TMT JABATAN": "5 Maret 2023", "UNOR NAMA": "Sekretariat",
    }  # fmt: skip
    return pratinjau(buku(tmp_path / "siasn.xlsx", Data=[list(kepala), [isi.get(k, "") for k in kepala]]), KOSONG, HARI)


def test_the_siasn_export_gives_the_person_in_the_post(tmp_path):
    bagan = kantor(siasn(tmp_path))
    pegawai = satu(bagan)
    jabatan = bagan.jabatan[pegawai.penempatan[0].jabatan]
    assert (pegawai.nama, pegawai.nip, pegawai.golongan) == ("Dra. SITI CONTOH, M.Si", NIP, "III/d")
    assert (pegawai.tanggal_lahir, pegawai.tmt_golongan, pegawai.penempatan[0].mulai) == (
        date(1980, 6, 6),
        date(2022, 4, 1),
        date(2023, 3, 5),
    )
    assert (jabatan.nama, jabatan.jenis, jabatan.jenjang) == ("Arsiparis Ahli Muda", JenisJabatan.FUNGSIONAL, "Ahli Muda")


def test_nik_npwp_telephone_address_and_religion_never_enter(tmp_path):
    hasil = siasn(tmp_path)
    disimpan = repr([baru for _, baru in terapkan(hasil)])
    for rahasia in ("5371000000000001", "0812", "Jl. Contoh 9", "00.111", "Islam"):
        assert rahasia not in disimpan
    assert len(hasil.kepala.kolom) < 20


def test_the_duk_page_is_found_under_its_title(tmp_path):
    judul = ["NIP", "Gelar Depan", "Nama", "Gelar Belakang", "Jenis Kelamin", "Pangkat/Gol. Ruang", "TMT", "Nama Jabatan", "Eselon"]
    judul += ["Jenis Jabatan", "TMT Jabatan", "Masa Kerja", "OPD", "Jenjang", "Jurusan", "Tahun Lulus", "Status Kepegawaian"]
    baris = (
        f"{NIP}||Siti Contoh|S.Sos|P|Penata Tk. I / III/d|01-04-2022|Camat|III.a|Struktural|02-01-2024|12|Kecamatan Uji|S1|Sosial|2003|PNS"
    )
    hasil = pratinjau(buku(tmp_path / "duk.xlsx", DUK=[["Lampiran I Surat Sekda"], [], judul, baris.split("|")]), KOSONG, HARI)
    bagan = kantor(hasil)
    pegawai = satu(bagan)
    assert (hasil.kepala.baris, pegawai.golongan, pegawai.tmt_golongan) == (3, "III/d", date(2022, 4, 1))
    assert bagan.jabatan[pegawai.penempatan[0].jabatan].memimpin == next(u.id for u in bagan.unit.values() if u.nama == "Kecamatan Uji")


def test_a_unit_is_taken_by_its_name_and_a_number_is_not(tmp_path):
    kepala = "nip,nama,pangkat_golongan,jabatan,unit_kerja_id,status,tanggal_masuk"
    hasil = pratinjau(csv(tmp_path / "a.csv", kepala, f"{NIP},Siti,III/d,Penelaah,Seksi Kesra,aktif,2020-01-02"), KOSONG, HARI)
    assert "Seksi Kesra" in {unit.nama for unit in kantor(hasil).unit.values()}
    nomor = pratinjau(csv(tmp_path / "b.csv", kepala, f"{NIP},Siti,III/d,Penelaah,17,aktif,2020-01-02"), KOSONG, HARI)
    assert "impor_unit_nomor" in {pesan.kode for pesan in nomor.baris[0].pesan}


def test_a_numeric_nip_is_refused_with_its_remedy(tmp_path):
    file = buku(tmp_path / "n.xlsx", P=[["NIP", "NAMA", "JABATAN"], [198503172010011005, "Siti", "Camat"], [NIP, "Budi", "Camat"]])
    hasil = pratinjau(file, KOSONG, HARI)
    assert [baris.status for baris in hasil.baris] == [StatusBaris.SALAH, StatusBaris.BARU]
    pesan = hasil.as_json()[0]["pesan"][0]
    assert "baris 2" in pesan
    assert "ubah format menjadi Teks" in pesan
    assert [p.nama for p in kantor(hasil).pegawai.values()] == ["Budi"]


def test_of_two_sheets_the_roster_is_read_and_a_tie_is_said(tmp_path):
    orang = [["NIP", "NAMA"], [NIP, "Siti"]]
    hasil = pratinjau(buku(tmp_path / "dua.xlsx", Rekap=[["Golongan", "Jumlah"]], Pegawai=orang), KOSONG, HARI)
    assert (hasil.lembar, [p.kode for p in hasil.pesan]) == ("Pegawai", [])
    kembar = buku(tmp_path / "kembar.xlsx", A=orang, B=orang)
    assert lembar(kembar) == ("A", "B")
    assert "impor_banyak_lembar" in {p.kode for p in pratinjau(kembar, KOSONG, HARI).pesan}
    assert pratinjau(kembar, KOSONG, HARI, lembar="B").lembar == "B"


def test_a_mapping_by_hand_is_remembered_for_that_header(tmp_path):
    file = csv(tmp_path / "m.csv", "NAMA,NIP,Kode", f"Siti,{NIP},Camat")
    hasil = pratinjau(file, KOSONG, HARI, pemetaan={"nama": "NAMA", "nip": "NIP", "jabatan": "Kode"})
    assert hasil.baris[0].jabatan == "Camat"
    pasangan = catat(hasil.kepala, ())
    assert pasangan
    assert isinstance(pasangan[1], PemetaanImpor)
    assert ingat(pratinjau(file, KOSONG, HARI).kepala, [pasangan[1]]) == hasil.kepala.pemetaan


@pytest.mark.parametrize("akhiran", ["xlsx", "xls", "ods"])
def test_a_workbook_with_title_merged_heads_dates_and_signature_is_read_in_every_format(akhiran):
    hasil = pratinjau(DATA / f"roster_berjudul.{akhiran}", KOSONG, HARI)
    siti, budi, rumus, mengetahui = hasil.baris
    assert (hasil.lembar, hasil.kepala.baris) == ("Pegawai", 5)
    assert [baris.baris for baris in hasil.baris] == [6, 7, 8, 10]
    pegawai = next(p for p in kantor(hasil).pegawai.values() if p.nip == siti.nip)
    assert (pegawai.golongan, pegawai.tmt_golongan, pegawai.tanggal_lahir) == ("III/d", date(2022, 4, 1), date(1980, 6, 6))
    assert (budi.status, budi.dapat_diambil, [p.kode for p in budi.pesan]) == ("salah", False, ["impor_nip_angka"])
    assert (rumus.nama, rumus.jabatan) == ('=HYPERLINK("http://contoh")', "+62812")
    assert mengetahui.status == "salah"


@pytest.mark.parametrize("teks", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("pemisah", [",", ";", "\t"])
def test_csv_is_read_in_every_encoding_and_delimiter(tmp_path, teks, pemisah):
    file = tmp_path / "a.csv"
    file.write_bytes("\r\n".join(pemisah.join(b) for b in (["NAMA", "NIP", "JABATAN"], ["René", NIP, "Camat"])).encode(teks))
    assert satu(kantor(pratinjau(file, KOSONG, HARI))).nama == "René"


@pytest.mark.parametrize(
    "teks", ["5 Maret 1990", "05-03-1990", "5/3/90", "1990-03-05", "05031990", "32937", "5-Mar-1990", "1990-03-05 00:00:00", 32937.0]
)
def test_a_date_is_understood_in_every_usual_spelling(teks):
    assert tanggal(teks) == date(1990, 3, 5)


@pytest.mark.parametrize("teks", ["31/2/2020", "0000-00-00", "besok", "1990", 12.0])
def test_what_is_no_date_is_not_made_one(teks):
    with pytest.raises(ValueError, match=r".*"):
        tanggal(teks)


def test_invisible_characters_go_and_curly_quotes_are_straightened():
    assert isi("\u00a0Siti\u200b  \u201cContoh\u201d\ufeff Mi\u2019raj ") == 'Siti "Contoh" Mi\'raj'


# ── against what the office holds ───────────────────────────────────────────────────────────────────


def test_a_move_closes_the_old_post_and_keeps_it(tmp_path):
    lama = kantor(pratinjau(csv(tmp_path / "a.csv", "NIP,NAMA,JABATAN,UNIT", f"{NIP},Siti,Penelaah,Seksi Kesra"), KOSONG, HARI))
    file = csv(tmp_path / "b.csv", "NIP,NAMA,JABATAN,UNIT,TMT JABATAN", f"{NIP},Siti,Penelaah,Seksi Ekbang,01-10-2026")
    hasil = pratinjau(file, lama, HARI)
    assert hasil.baris[0].status == "berubah"
    kini = satu(kantor(hasil, lama))
    assert [(p.mulai, p.selesai) for p in kini.penempatan] == [(None, date(2026, 9, 30)), (date(2026, 10, 1), None)]
    assert pratinjau(file, kantor(hasil, lama), HARI).baris[0].status == "sama"


def test_a_blank_cell_never_empties_what_is_stored(tmp_path):
    lama = kantor(pratinjau(csv(tmp_path / "a.csv", "NIP,NAMA,GOL,JABATAN", f"{NIP},Siti,III/d,Camat"), KOSONG, HARI))
    assert pratinjau(csv(tmp_path / "b.csv", "NIP,NAMA,GOL,JABATAN", f"{NIP},Siti,,"), lama, HARI).baris[0].status == "sama"


def test_one_nip_for_two_names_is_refused_the_second_time(tmp_path):
    hasil = pratinjau(csv(tmp_path / "a.csv", "NIP,NAMA,JABATAN", f"{NIP},Siti,Camat", f"{NIP},Budi,Penelaah"), KOSONG, HARI)
    assert [baris.status for baris in hasil.baris] == ["baru", "salah"]
    assert "Siti" in hasil.as_json()[1]["pesan"][-1]


@pytest.mark.parametrize("nama", ["Budi Santoso, SE", "Dr. X", "Drs. Y"])
def test_a_nip_that_is_someone_elses_is_refused_naming_both(tmp_path, nama):
    lama = kantor(pratinjau(csv(tmp_path / "a.csv", "NIP,NAMA,JABATAN", f"{NIP},Dr. Siti Contoh,Camat"), KOSONG, HARI))
    hasil = pratinjau(csv(tmp_path / "b.csv", "NIP;NAMA;JABATAN", f"{NIP};{nama};Camat"), lama, HARI)
    assert (hasil.baris[0].status, hasil.baris[0].dapat_diambil) == ("salah", False)
    assert "milik Dr. Siti Contoh" in hasil.as_json()[0]["pesan"][0]
    assert terapkan(hasil) == []


@pytest.mark.parametrize("nama", ["SITI CONTOH, S.Sos", "Siti Kontoh", "Contoh Siti Aminah", "Dr. Siti"])
def test_a_title_or_a_spelling_may_change(tmp_path, nama):
    lama = kantor(pratinjau(csv(tmp_path / "a.csv", "NIP,NAMA,JABATAN", f"{NIP},Siti Contoh,Camat"), KOSONG, HARI))
    hasil = pratinjau(csv(tmp_path / "b.csv", "NIP;NAMA;JABATAN", f"{NIP};{nama};Camat"), lama, HARI)
    assert hasil.baris[0].status == "berubah"


# ── what is no roster ───────────────────────────────────────────────────────────────────────────────

BUKAN = {
    "gambar.xlsx": (b"\x89PNG\r\n\x1a\n" + bytes(300), "impor_gambar"),
    "zip.xlsx": (b"PK\x03\x04" + bytes(300), "impor_bukan_tabel"),
    "lama.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "impor_bukan_tabel"),
    "sandi.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "impor_bersandi"),
    "data.json": (json.dumps({"nama": "Siti"}).encode(), "impor_bukan_tabel"),
    "web.xls": (b"<html><table><tr><td>NIP</td></tr></table></html>", "impor_halaman_web"),
    "kosong.csv": (b"", "impor_kosong"),
    "surat.csv": (b"Dengan hormat,\nbersama ini kami sampaikan\n", "impor_tanpa_judul"),
    "lebar.csv": (",".join(f"K{n}" for n in range(200)).encode() + b"\n" + b"x," * 199, "impor_tanpa_judul"),
}


@pytest.mark.parametrize("nama", BUKAN)
def test_a_file_that_is_no_roster_gets_its_sentence(tmp_path, nama):
    isi_berkas, kode = BUKAN[nama]
    (tmp_path / nama).write_bytes(isi_berkas)
    with pytest.raises(UserError) as galat:
        pratinjau(tmp_path / nama, KOSONG, HARI)
    assert galat.value.kode == kode
    assert say_error(galat.value).endswith(".")


def test_a_missing_file_a_folder_and_an_empty_sheet_get_theirs(tmp_path):
    for file, kode in (
        (tmp_path / "tidak.xlsx", "berkas_tidak_ada"),
        (tmp_path, "impor_bukan_tabel"),
        (buku(tmp_path / "e.xlsx", Kosong=[]), "impor_lembar_kosong"),
    ):
        with pytest.raises(UserError) as galat:
            pratinjau(file, KOSONG, HARI)
        assert galat.value.kode in {kode, "impor_masih_terbuka"}  # Windows refuses a folder as locked
    with pytest.raises(UserError, match="impor_lembar_tidak_ada"):
        pratinjau(buku(tmp_path / "f.xlsx", A=[["NIP", "NAMA"]]), KOSONG, HARI, lembar="B")


def test_two_hundred_columns_with_a_header_are_read(tmp_path):
    kepala = ["NIP", "NAMA", "JABATAN", *(f"K{n}" for n in range(197))]
    hasil = pratinjau(csv(tmp_path / "w.csv", ",".join(kepala), f"{NIP},Siti,Camat" + "," * 197), KOSONG, HARI)
    assert (len(hasil.baris), len(hasil.kepala.diabaikan)) == (1, 197)
