"""The commands as a script uses them: exit codes and results."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.jabatan import Jabatan
from app.domain.pegawai import Pegawai
from app.exchange.roster import pratinjau
from app.exchange.roster_columns import catat
from app.main import main

DATA = Path(__file__).parents[1] / "data"
ROSTER, SKP = str(DATA / "roster_messy_synthetic.csv"), str(DATA / "contoh_skp.json")
NIP = "198001012005011904"
Out = pytest.CaptureFixture[str]


@pytest.fixture
def office(tmp_path: Path, capsys: Out) -> str:
    path = str(tmp_path / "kantor.kinerja")
    assert main(["baru", path, "--nama", "Kecamatan X"]) == 0
    assert capsys.readouterr().out == f"{path}\n"
    return path


def opened(path: str) -> Desk:
    return Desk.buka(Path(path), "penguji")


# ── contoh, baru, periksa ───────────────────────────────────────────────────────────────────────────


def test_the_sample_office_is_built_and_its_path_is_the_result(tmp_path: Path, capsys: Out):
    path = tmp_path / "baru" / "contoh.kinerja"
    assert main(["contoh", str(path)]) == 0
    assert capsys.readouterr() == (f"{path}\n", "")
    desk = opened(str(path))
    assert len(desk.semua(Evaluasi)) > 140
    desk.tutup()


def test_a_new_office_has_its_name_and_the_ready_structure(office: str):
    desk = opened(office)
    assert (desk.kantor().nama, desk.semua(Pegawai)) == ("Kecamatan X", {})
    assert "Camat" in {jabatan.nama for jabatan in desk.semua(Jabatan).values()}
    desk.tutup()


def test_the_check_of_the_sample_office_names_who_is_not_rated_yet(sample_file: Path, capsys: Out):
    assert main(["periksa", str(sample_file), "--json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert {(row["nama"], row["tentang"]) for row in rows if row["tingkat"] == "T"} >= {("Thomas Lay Kore, S.Sos", "Akhir 2026")}
    assert main(["periksa", str(sample_file)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(rows)
    assert "T  Thomas Lay Kore, S.Sos, Akhir 2026: Rating perilaku kerja belum dipilih." in " ".join(lines)


def test_the_check_of_an_office_without_faults_exits_with_zero(office: str, capsys: Out):
    assert main(["periksa", office]) == 0
    assert capsys.readouterr() == ("", "")
    assert main(["periksa", office, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


# ── impor ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_preview_as_json_has_one_object_per_row_and_writes_nothing(office: str, capsys: Out):
    assert main(["impor", office, ROSTER, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 20
    assert {tuple(row) for row in rows} == {("baris", "status", "nip", "nama", "perubahan", "pesan")}
    assert {row["status"] for row in rows} <= {"baru", "berubah", "sama", "salah"}
    assert {tuple(ubah) for row in rows for ubah in row["perubahan"]} == {("kolom", "dari", "menjadi")}
    desk = opened(office)
    assert desk.semua(Pegawai) == {}
    desk.tutup()


def test_an_import_is_one_change_behind_a_backup_and_the_same_the_next_time(office: str, capsys: Out):
    assert main(["impor", office, ROSTER, "--terapkan"]) == 0
    assert capsys.readouterr().out.endswith("16 baru, 0 berubah, 1 sama, 3 salah. Sudah ditulis.\n")
    desk = opened(office)
    assert len(desk.semua(Pegawai)) == 18
    assert desk.riwayat(1)[0].label == "Impor pegawai dari roster_messy_synthetic.csv"
    desk.tutup()
    assert list(Path(office).parent.rglob("*sebelum-impor*"))
    main(["impor", office, ROSTER, "--json"])
    assert "baru" not in {row["status"] for row in json.loads(capsys.readouterr().out)}


def test_columns_chosen_once_in_the_window_are_remembered(office: str, tmp_path: Path, capsys: Out):
    file = tmp_path / "kode.csv"
    file.write_text("NAMA,NIP,Kode\nSiti,198006062011012001,Camat\n", encoding="utf-8")
    desk = opened(office)
    chosen = {"nama": "NAMA", "nip": "NIP", "jabatan": "Kode"}
    desk.simpan("Ingat", *catat(pratinjau(file, desk.bagan(), date.today(), pemetaan=chosen).kepala, ()))
    desk.tutup()
    assert main(["impor", office, str(file), "--terapkan"]) == 0
    desk = opened(office)
    (siti,) = desk.semua(Pegawai).values()
    assert desk.bagan().jabatan[siti.penempatan[0].jabatan].nama == "Camat"
    desk.tutup()


def test_a_preview_in_words_shows_each_change_before_and_after(office: str, capsys: Out):
    assert main(["impor", office, ROSTER]) == 0
    out = capsys.readouterr().out
    assert "\n9\tbaru\t199607072025212908\tCONTOH TUJUH, A.Md.Kom\n" in out
    assert "\tJABATAN: PENATA LAYANAN OPRASIONAL → PENATA LAYANAN OPERASIONAL\n" in out
    assert "Belum ada yang ditulis" in out


# ── skp ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_document_goes_in_and_comes_out_the_same(office: str, tmp_path: Path, capsys: Out):
    assert main(["skp", "impor", office, SKP]) == 0
    assert capsys.readouterr().out == "contoh_skp.json: CONTOH PEGAWAI 4, 1 evaluasi\n"
    out = tmp_path / "keluar.json"
    assert main(["skp", "ekspor", office, "--nip", NIP, "--tahun", "2026", "-o", str(out)]) == 0
    assert out.read_bytes() == Path(SKP).read_bytes()
    assert capsys.readouterr().out == f"{out}\n"
    assert main(["skp", "ekspor", office, "--nip", "19800101 200501 1 904", "--tahun", "2026"]) == 0
    assert capsys.readouterr().out == Path(SKP).read_text(encoding="utf-8")


def test_of_two_skp_in_a_year_the_latest_goes_out_and_the_other_by_its_beginning(sample_file: Path, capsys: Out):
    words = ["skp", "ekspor", str(sample_file), "--nip", "198712122010121923", "--tahun", "2026"]
    assert main(words) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["mulai"] == "2026-07-01"
    assert "mulai 2026-01-01, 2026-07-01" in said.err
    assert main([*words, "--mulai", "2026-01-01"]) == 0
    said = capsys.readouterr()
    assert (json.loads(said.out)["selesai"], said.err) == ("2026-06-30", "")
    assert main([*words, "--mulai", "2026-02-01"]) == 1
    assert "Yang ada mulai" in capsys.readouterr().err


# ── cetak ───────────────────────────────────────────────────────────────────────────────────────────


def test_papers_are_printed_into_a_folder(office: str, tmp_path: Path, capsys: Out):
    main(["skp", "impor", office, SKP])
    capsys.readouterr()
    assert main(["cetak", office, "-o", str(tmp_path / "out"), "--kertas", "F4", "--bundel"]) == 0
    (file,) = (tmp_path / "out").iterdir()
    pages = PdfReader(file).pages
    assert capsys.readouterr() == (f"1 dokumen, {len(pages)} halaman di {tmp_path / 'out'}\n", "")
    assert round(float(pages[0].mediabox.height) * 25.4 / 72) == 330


def test_a_bundle_of_one_period_carries_the_skp_with_its_annex(sample_file: Path, tmp_path: Path):
    words = ["cetak", str(sample_file), "-o", str(tmp_path), "--periode", "2026-tw3", "--nip", "197303031999031903", "--bundel"]
    assert main(words) == 0
    pages = PdfReader(next(tmp_path.glob("*.pdf"))).pages
    text = " ".join(page.extract_text() for page in pages)
    titles = ["DOKUMEN EVALUASI", "HASIL EVALUASI KINERJA", "SASARAN KINERJA PEGAWAI\nPENDEKATAN", "LAMPIRAN SASARAN"]
    assert sorted(titles, key=text.index) == titles


def test_only_the_forms_people_and_period_asked_for_are_printed(sample_file: Path, tmp_path: Path, capsys: Out):
    chosen = ["--formulir", "c.1.3, D.1.1", "--periode", "2026-TW1", "--nip", "198505052010011910", "197803032006042903"]
    assert main(["cetak", str(sample_file), "-o", str(tmp_path), *chosen]) == 1
    assert "197803032006042903" in capsys.readouterr().err
    assert main(["cetak", str(sample_file), "-o", str(tmp_path), *chosen[:-1]]) == 0
    assert capsys.readouterr().out.startswith("2 dokumen,")
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["SKP_2026-TW1_Elias-Koro-Bani-S-AP_198505052010011910.pdf"]


def test_blank_forms_are_printed_without_anybody(office: str, tmp_path: Path):
    assert main(["cetak", office, "-o", str(tmp_path / "out"), "--kosong", "--formulir", "C.1.3,D.1.1"]) == 0
    assert len(list((tmp_path / "out").glob("*_kosong_A4.pdf"))) == 2


# ── wrong usage ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "words",
    [
        ["tidak-ada"],
        ["contoh"],
        ["baru", "x"],
        ["impor", "x"],
        ["impor", "x", "y", "--semua"],
        ["skp"],
        ["skp", "impor", "x"],
        ["skp", "ekspor", "x", "--nip", "1"],
        ["skp", "ekspor", "x", "--nip", "1", "--tahun", "dua"],
        ["cetak"],
        ["cetak", "a"],
        ["cetak", "a", "-o", "b", "--periode", "2026-S1"],
        ["cetak", "a", "-o", "b", "--kertas", "Folio"],
        ["cetak", "a", "-o", "b", "--formulir", " , "],
    ],
)
def test_wrong_usage_exits_with_two_and_says_so_on_stderr(words: list[str], capsys: Out):
    with pytest.raises(SystemExit) as leaving:
        main(words)
    assert leaving.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["cetak", "a", "-o", "b", "--periode", "2026-TW9"], "“2026-TW9” bukan periode"),
        (["cetak", "a", "-o", "b", "--formulir", " , "], "Kode formulir belum ditulis"),
        (["skp", "ekspor", "x", "--nip", "1", "--tahun", "dua"], "“dua” bukan tahun"),
        (["skp", "ekspor", "x", "--nip", "1", "--tahun", "2026", "--mulai", "31/2"], "“31/2” bukan tanggal"),
    ],
)
def test_a_value_that_cannot_be_read_is_told_with_an_example(words: list[str], said: str, capsys: Out):
    with pytest.raises(SystemExit):
        main(words)
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--help"], ["cetak", "--help"], ["skp", "--help"]])
def test_help_is_a_result(words: list[str], capsys: Out):
    with pytest.raises(SystemExit) as leaving:
        main(words)
    assert leaving.value.code == 0
    assert "usage" in capsys.readouterr().out
