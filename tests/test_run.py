"""`python3 run.py` in a clean copy of the tree: what is there is used, what is missing is installed, the commands work."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import run
from app.paths import HOME

PYTHON = getattr(sys, "_base_executable", sys.executable)  # the one of the system: run.py makes the other itself
LEFT_OUT = shutil.ignore_patterns(".venv", ".git", "dist", "build", "__pycache__", ".*_cache", ".hypothesis", "gambar")


def started(tree: Path, *words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    bare = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "QT_QPA_PLATFORM"}}
    call = [PYTHON, str(tree / "run.py"), *map(str, words)]
    return subprocess.run(call, env=bare | environment, cwd=tree.parent, capture_output=True, text=True, timeout=300, check=False)


# ── with everything installed ───────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files alone, with the environment in which this test runs, as a second start finds it."""
    if not (Path(sys.prefix) / "requirements.txt.sha256").exists():
        pytest.skip("this environment was not made by run.py")
    copy = tmp_path_factory.mktemp("salinan") / "kinerja-luring"
    shutil.copytree(HOME, copy, ignore=LEFT_OUT)
    (copy / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    return copy


def test_the_commands_work_from_a_clean_copy(tree: Path, tmp_path: Path):
    office = tmp_path / "contoh.kinerja"
    made = started(tree, "contoh", office)
    assert (made.returncode, made.stdout, made.stderr) == (0, f"{office}\n", "")
    checked = started(tree, "periksa", office, "--json")
    assert checked.returncode == 1
    assert {row["tingkat"] for row in json.loads(checked.stdout)} >= {"T", "P"}
    words = ("cetak", office, "-o", tmp_path / "out", "--formulir", "C.1.3,D.1.1", "--periode", "2026-TW1", "--nip", "198505052010011910")
    printed = started(tree, *words)
    assert (printed.returncode, printed.stderr) == (0, "")
    assert printed.stdout.startswith("2 dokumen, ")
    assert [file.read_bytes()[:4] for file in (tmp_path / "out").iterdir()] == [b"%PDF"]
    assert started(tree, "tidak-ada").returncode == 2


def test_without_a_screen_the_main_job_prints_the_sample_office(tree: Path, tmp_path: Path):
    done = started(tree, TMPDIR=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    told, counted, *waiting = done.stdout.splitlines()
    assert told.startswith("Tidak ada layar")
    folder = Path(counted.partition("Folder: ")[2])
    assert folder.is_relative_to(tmp_path)
    assert len(list(folder.glob("SKP_2026_*.pdf"))) > 30
    assert len(list(folder.glob("Matriks_2026_*.pdf"))) == 1
    assert int(counted.split()[0]) > 350
    assert waiting[0] == "6 penilaian belum siap, sehingga belum dicetak:"
    assert len(waiting) == 7


# ── from nothing ────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def bare(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """run.py and a lock of one small package, with an index that is a folder: no network."""
    wheel = tmp_path / "rak" / "kecil-1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("kecil.py", "")
        archive.writestr("kecil-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: kecil\nVersion: 1.0\n")
        archive.writestr("kecil-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("kecil-1.0.dist-info/RECORD", "kecil.py,,\n")
    tree = tmp_path / "pohon"
    (tree / "app").mkdir(parents=True)
    shutil.copy(HOME / "run.py", tree)
    (tree / "app" / "__main__.py").write_text("import kecil, sys; print('jalan', *sys.argv[1:])", encoding="utf-8")
    lock(tree, hashlib.sha256(wheel.read_bytes()).hexdigest())
    return tree, {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheel.parent), "PIP_CONFIG_FILE": os.devnull}


def lock(tree: Path, digest: str) -> None:
    (tree / "requirements.txt").write_text(f"kecil==1.0 --hash=sha256:{digest}\n", encoding="utf-8")


def test_from_nothing_the_environment_is_made_once_and_then_used(bare: tuple[Path, dict[str, str]]):
    tree, index = bare
    first = started(tree, "periksa", "x", **index)
    assert (first.returncode, first.stdout) == (0, "jalan periksa x\n")
    assert "Memasang komponen" in first.stderr
    again = started(tree, "periksa", "x", PIP_NO_INDEX="1")  # nothing could be installed now
    assert (again.returncode, again.stdout, again.stderr) == (0, "jalan periksa x\n", "")


def test_what_is_not_what_was_locked_is_not_installed(bare: tuple[Path, dict[str, str]]):
    tree, index = bare
    lock(tree, "0" * 64)
    done = started(tree, "periksa", "x", **index)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Periksa sambungan internet" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tree / ".venv" / "requirements.txt.sha256").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there Qt leans on the system")
def test_a_missing_system_library_is_named_with_the_line_to_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setenv("PATH", "")  # no apt-get to install it with
    assert not run.libraries_ready({"tidak-ada-sama-sekali": "libtidak-ada1"})
    assert "sudo apt-get install libtidak-ada1" in capsys.readouterr().err
    assert run.libraries_ready({})
