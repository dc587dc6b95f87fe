"""Every bad input has its own sentence on stderr, exit code 1, and leaves everything as it was."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import xlsxwriter

from app.desk import Desk
from app.main import main
from app.paths import HOME

DATA = Path(__file__).parents[1] / "data"
SKP = DATA / "contoh_skp.json"
NIP = "198001012005011904"
Out = pytest.CaptureFixture[str]


@pytest.fixture
def office(tmp_path: Path, capsys: Out) -> Path:
    path = tmp_path / "kantor.kinerja"
    assert main(["baru", str(path), "--nama", "Kecamatan X"]) == 0
    assert main(["skp", "impor", str(path), str(SKP)]) == 0
    capsys.readouterr()
    return path


@pytest.fixture
def refused(capsys: Out, tmp_path: Path) -> Callable[..., str]:
    """Runs words that must be refused without touching a file; the sentence."""

    def run(*words: object) -> str:
        before = contents(tmp_path)
        assert main([str(word) for word in words]) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert contents(tmp_path) == before
        return said.err

    return run


def contents(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes; of a database its rows, since opening it may move a page."""
    return {str(path): dump(path) if path.suffix == ".kinerja" else path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def dump(path: Path) -> bytes:
    try:
        connection = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
        text = "\n".join(connection.iterdump())
        connection.close()
    except sqlite3.Error:
        return path.read_bytes()
    return text.encode()


def workbook(path: Path, **sheets: list[list[str]]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for n, row in enumerate(rows):
            sheet.write_row(n, 0, row)
    book.close()
    return path


# ── the office file ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("isi", [b"", b"halo", b"SQLite format 3\x00"])
def test_a_file_that_is_no_office_file(refused, tmp_path: Path, isi: bytes):
    path = tmp_path / "lain.kinerja"
    path.write_bytes(isi)
    assert any(kata in refused("periksa", path) for kata in ("bukan berkas Kinerja Luring", "rusak"))


def test_a_database_of_another_program(refused, tmp_path: Path):
    connection = sqlite3.connect(tmp_path / "lain.kinerja")
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    assert "bukan berkas Kinerja Luring" in refused("periksa", tmp_path / "lain.kinerja")


def test_a_file_that_is_not_there(refused, tmp_path: Path):
    assert "tidak ditemukan" in refused("cetak", tmp_path / "tiada.kinerja", "-o", tmp_path / "out")


def test_a_file_of_a_newer_program(refused, office: Path):
    connection = sqlite3.connect(office)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    assert "versi program yang lebih baru (bentuk data 99" in refused("impor", office, DATA / "roster_messy_synthetic.csv", "--terapkan")


def test_a_damaged_file(refused, office: Path):
    data = bytearray(office.read_bytes())
    data[40_960:90_000] = b"A" * (90_000 - 40_960)
    office.write_bytes(data)
    assert "rusak dan tidak dapat dibuka" in refused("periksa", office)


HOLD = "import sys; from pathlib import Path; from app.desk import Desk; desk = Desk.buka(Path(sys.argv[1])); print(flush=True); input()"


@pytest.fixture
def held(office: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process with the office open."""
    code = (
        "import sys; from pathlib import Path; from app.desk import Desk; d = Desk.buka(Path(sys.argv[1])); print(1, flush=True); input()"
    )
    words = [sys.executable, "-c", code, str(office)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(words, text=True, env=dict(os.environ, PYTHONPATH=str(HOME)), **pipes) as process:
        assert process.stdout
        process.stdout.readline()
        yield process
        process.communicate("\n")


def test_a_file_another_program_has_open_is_refused_naming_it(refused, office: Path, held: subprocess.Popen[str]):
    assert f"proses {held.pid}" in refused("periksa", office)


@pytest.mark.parametrize("words", [["contoh"], ["baru", "--nama", "Kecamatan Y"]])
def test_an_office_that_exists_is_never_written_over(refused, office: Path, words: list[str]):
    assert "sudah ada dan tidak ditimpa" in refused(words[0], office, *words[1:])


def test_an_office_without_a_name(refused, tmp_path: Path):
    assert "Nama kantor kosong" in refused("baru", tmp_path / "b.kinerja", "--nama", "  ")


# ── the roster ──────────────────────────────────────────────────────────────────────────────────────

ORANG = [["NIP", "NAMA", "JABATAN"], ["198006062011012001", "SITI", "Camat"]]


def test_a_picture_that_calls_itself_a_workbook(refused, office: Path, tmp_path: Path):
    (tmp_path / "gambar.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 500)
    assert "sebenarnya gambar" in refused("impor", office, tmp_path / "gambar.xlsx", "--terapkan")


def test_an_empty_sheet(refused, office: Path, tmp_path: Path):
    assert "Lembar Pegawai kosong" in refused("impor", office, workbook(tmp_path / "k.xlsx", Pegawai=[]), "--terapkan")


def test_two_sheets_that_both_look_like_a_roster(refused, office: Path, tmp_path: Path, capsys: Out):
    book = workbook(tmp_path / "dua.xlsx", Lama=ORANG, Baru=ORANG)
    said = refused("impor", office, book, "--terapkan")
    assert "Lebih dari satu lembar" in said
    assert "--lembar" in said
    assert main(["impor", str(office), str(book), "--terapkan", "--lembar", "Baru"]) == 0
    assert "1 baru" in capsys.readouterr().out
    assert "Lembar Tua tidak ada" in refused("impor", office, book, "--lembar", "Tua")


def test_two_hundred_columns_without_a_name_among_them(refused, office: Path, tmp_path: Path):
    wide = workbook(tmp_path / "l.xlsx", P=[[f"K{n}" for n in range(200)], ["x"] * 200])
    assert "Judul kolom tidak ditemukan" in refused("impor", office, wide, "--terapkan")


def test_two_hundred_columns_with_ours_among_them_are_read_and_the_others_told(office: Path, tmp_path: Path, capsys: Out):
    kolom = [f"K{n}" for n in range(198)]
    wide = workbook(
        tmp_path / "l.xlsx", P=[[*kolom[:99], "NIP", *kolom[99:], "NAMA"], [*["x"] * 99, "198006062011012001", *["y"] * 99, "SITI"]]
    )
    assert main(["impor", str(office), str(wide), "--json"]) == 0
    said = capsys.readouterr()
    assert [(row["nip"], row["nama"]) for row in json.loads(said.out)] == [("198006062011012001", "SITI")]
    assert "198 kolom lain tidak diambil" in said.err


def test_a_roster_that_is_not_there(refused, office: Path, tmp_path: Path):
    assert "tiada.xlsx tidak ditemukan" in refused("impor", office, tmp_path / "tiada.xlsx")


# ── documents ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (SKP.read_text(encoding="utf-8")[:3000], "bukan JSON yang utuh (terhenti di baris 100)"),
        (SKP.read_text(encoding="utf-8").replace('"predikat": "BAIK"', '"predikat": "HEBAT"'), "evaluasi[0].predikat tertulis HEBAT"),
        (SKP.read_text(encoding="utf-8").replace("CONTOH PEGAWAI 4", "ORANG LAIN"), "sudah dipakai CONTOH PEGAWAI 4"),
        ("{}", "bukan dokumen SKP"),
    ],
    ids=["cut", "predikat", "nip", "other"],
)
def test_a_document_that_is_wrong(refused, office: Path, tmp_path: Path, isi: str, kata: str):
    (tmp_path / "salah.json").write_text(isi, encoding="utf-8")
    assert kata in refused("skp", "impor", office, tmp_path / "salah.json")
    assert "salah.json: " in refused("skp", "impor", office, SKP, tmp_path / "salah.json")


@pytest.mark.parametrize(("nip", "tahun", "kata"), [("1", 2026, "NIP 1 tidak ada"), (NIP, 2020, "belum punya SKP tahun 2020")])
def test_a_skp_that_is_not_there(refused, office: Path, nip: str, tahun: int, kata: str):
    assert kata in refused("skp", "ekspor", office, "--nip", nip, "--tahun", tahun)


# ── paper and folders ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "kata"),
    [
        (["--formulir", "Z.9"], "Formulir Z.9 tidak dikenal"),
        (["--periode", "2025-TW1"], "Tidak ada yang dapat dicetak"),
        (["--nip", "1"], "NIP 1 tidak ada"),
    ],
)
def test_an_order_of_what_is_not_there(refused, office: Path, tmp_path: Path, words: list[str], kata: str):
    assert kata in refused("cetak", office, "-o", tmp_path / "out", *words)


@pytest.mark.parametrize(
    "words",
    [
        ["cetak", "{office}", "-o", "{file}"],
        ["cetak", "{office}", "-o", "{file}/out", "--bundel"],
        ["cetak", "{office}", "-o", "/proc/out", "--kosong"],
        ["contoh", "{file}/c.kinerja"],
        ["baru", "/proc/c.kinerja", "--nama", "Kecamatan Y"],
        ["skp", "ekspor", "{office}", "--nip", NIP, "--tahun", "2026", "-o", "{file}/s.json"],
    ],
)
def test_a_folder_that_cannot_be_written(refused, office: Path, tmp_path: Path, words: list[str]):
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    assert "tidak dapat ditulis" in refused(*(word.format(office=office, file=tmp_path / "berkas") for word in words))


FULL = """
import resource, sys
from app.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
sys.exit(main(sys.argv[2:]))
"""


def on_a_full_disk(room: int, *words: object) -> subprocess.CompletedProcess[str]:
    """In a process whose files may not grow beyond that many bytes: the system's own refusal, without filling a disk."""
    call = [sys.executable, "-c", FULL, str(room), *map(str, words)]
    return subprocess.run(call, env=dict(os.environ, PYTHONPATH=str(HOME)), capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("bundel", [[], ["--bundel"]])
def test_a_disk_that_is_full_while_printing_leaves_no_half_file(office: Path, tmp_path: Path, bundel: list[str]):
    done = on_a_full_disk(40_000, "cetak", office, "-o", tmp_path / "out", *bundel)
    assert (done.returncode, done.stdout) == (1, "")
    assert "ruang di" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
    Desk.buka(office).tutup()


def test_a_disk_that_fills_up_after_some_people_leaves_none_of_their_papers(sample_file: Path, tmp_path: Path):
    """Room for the papers of a kasi, not for those of the camat with the manuals."""
    words = ["cetak", str(sample_file), "-o", str(tmp_path / "out"), "--nip", "198505052010011910"]
    assert main(words) == 0
    (kasi,) = (tmp_path / "out").iterdir()
    room = kasi.stat().st_size + 1000
    kasi.unlink()
    (tmp_path / "out").rmdir()
    done = on_a_full_disk(room, *words, "197303031999031903")
    assert done.returncode == 1
    assert not (tmp_path / "out").exists()


def test_a_disk_that_is_full_while_an_office_is_made_leaves_no_half_file(tmp_path: Path):
    done = on_a_full_disk(300_000, "contoh", tmp_path / "c.kinerja")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
