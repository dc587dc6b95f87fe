"""The commands as a script uses them: exit codes, one result on stdout, refusals on stderr with nothing written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.main import main

DATA = Path(__file__).parents[1] / "data"
Out = pytest.CaptureFixture[str]


@pytest.fixture
def office(tmp_path: Path, capsys: Out) -> str:
    path = str(tmp_path / "kantor.kinerja")
    assert main(["baru", path, "--nama", "Kecamatan X"]) == 0
    capsys.readouterr()
    return path


def test_a_new_office_is_never_written_over(office: str, capsys: Out):
    assert main(["baru", office, "--nama", "Kecamatan Y"]) == 1
    assert "sudah ada" in capsys.readouterr().err


def test_a_preview_as_json_has_one_object_per_row_and_writes_nothing(office: str, capsys: Out):
    assert main(["impor", office, str(DATA / "roster_messy_synthetic.csv"), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 20
    assert list(rows[0]) == ["baris", "status", "nip", "nama", "perubahan", "pesan"]
    main(["impor", office, str(DATA / "roster_messy_synthetic.csv"), "--json"])
    assert [row["status"] for row in json.loads(capsys.readouterr().out)] == [row["status"] for row in rows]


def test_an_import_that_is_applied_is_the_same_the_next_time(office: str, capsys: Out):
    main(["impor", office, str(DATA / "roster_messy_synthetic.csv"), "--terapkan"])
    capsys.readouterr()
    main(["impor", office, str(DATA / "roster_messy_synthetic.csv"), "--json"])
    assert "baru" not in {row["status"] for row in json.loads(capsys.readouterr().out)}


def test_a_document_goes_in_and_comes_out_the_same(office: str, tmp_path: Path):
    contoh = DATA / "contoh_skp.json"
    assert main(["skp", "impor", office, str(contoh)]) == 0
    out = tmp_path / "keluar.json"
    assert main(["skp", "ekspor", office, "--nip", "198001012005011904", "--tahun", "2026", "-o", str(out)]) == 0
    assert out.read_bytes() == contoh.read_bytes()


def test_papers_are_printed_into_a_folder(office: str, tmp_path: Path, capsys: Out):
    main(["skp", "impor", office, str(DATA / "contoh_skp.json")])
    assert main(["cetak", office, "-o", str(tmp_path / "out"), "--kertas", "F4", "--bundel"]) == 0
    files = list((tmp_path / "out").iterdir())
    assert [file.suffix for file in files] == [".pdf"]
    assert files[0].read_bytes().startswith(b"%PDF")


def test_a_bundle_of_one_period_carries_the_skp_with_its_annex(sample_file: Path, tmp_path: Path):
    from pypdf import PdfReader

    words = ["cetak", str(sample_file), "-o", str(tmp_path), "--periode", "2026-TW3", "--nip", "197303031999031903", "--bundel"]
    assert main(words) == 0
    pages = PdfReader(next(tmp_path.glob("*.pdf"))).pages
    text = " ".join(page.extract_text() for page in pages)
    titles = ["DOKUMEN EVALUASI", "HASIL EVALUASI KINERJA", "SASARAN KINERJA PEGAWAI\nPENDEKATAN", "LAMPIRAN SASARAN"]
    assert sorted(titles, key=text.index) == titles


def test_blank_forms_are_printed_without_anybody(office: str, tmp_path: Path):
    assert main(["cetak", office, "-o", str(tmp_path / "out"), "--kosong", "--formulir", "C.1.3,D.1.1"]) == 0
    assert len(list((tmp_path / "out").glob("*_kosong_A4.pdf"))) == 2


@pytest.mark.parametrize(
    "words",
    [["cetak", "{}", "-o", "x", "--formulir", "Z.9"], ["cetak", "{}", "-o", "x"], ["skp", "ekspor", "{}", "--nip", "1", "--tahun", "2026"]],
)
def test_a_refusal_exits_with_one_and_a_sentence(office: str, words: list[str], capsys: Out):
    assert main([word.format(office) for word in words]) == 1
    assert capsys.readouterr().err.strip()


@pytest.mark.parametrize("words", [["cetak"], ["tidak-ada"], ["impor", "x"], ["cetak", "a", "-o", "b", "--periode", "2026-S1"]])
def test_wrong_usage_exits_with_two(words: list[str]):
    with pytest.raises(SystemExit) as leaving:
        main(words)
    assert leaving.value.code == 2


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
    assert capsys.readouterr().out == ""


def test_a_folder_that_cannot_be_written_is_refused(office: str, tmp_path: Path, capsys: Out):
    main(["skp", "impor", office, str(DATA / "contoh_skp.json")])
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    assert main(["cetak", office, "-o", str(tmp_path / "berkas")]) == 1
    assert "tidak dapat ditulis" in capsys.readouterr().err


def test_a_full_disk_leaves_no_half_file(office: str, capsys: Out):
    main(["skp", "impor", office, str(DATA / "contoh_skp.json")])
    full = Path("/dev/full")
    assert full.exists()
    assert main(["cetak", office, "-o", "/dev/full"]) == 1
    assert capsys.readouterr().err
