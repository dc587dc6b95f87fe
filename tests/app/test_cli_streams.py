"""The program as another program sees it: bytes on stdout, progress only for a terminal, a reader that leaves early."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

from app.paths import HOME

NIP = "198001012005011904"
DATA = Path(__file__).parents[1] / "data"
ENVIRONMENT = dict(os.environ, PYTHONPATH=str(HOME), QT_QPA_PLATFORM="offscreen", PYTHONIOENCODING="cp1252", LANG="C")


def called(*words: object, **pipes: int) -> subprocess.Popen[bytes]:
    call = [sys.executable, "-m", "app", *map(str, words)]
    return subprocess.Popen(call, env=ENVIRONMENT, **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **pipes})


def test_an_export_is_utf_8_with_line_feeds_whatever_the_console_speaks(sample_file: Path):
    done = called("skp", "ekspor", sample_file, "--nip", "197303031999031903", "--tahun", "2026")
    out, err = done.communicate(timeout=60)
    assert (done.returncode, err) == (0, b"")
    assert "x 25" in out.decode("utf-8")
    assert "≥ 80" in out.decode("utf-8")
    assert b"\r" not in out


def test_a_reader_that_has_enough_is_no_error(sample_file: Path):
    with called("skp", "ekspor", sample_file, "--nip", "197303031999031903", "--tahun", "2026") as done:
        assert done.stdout
        assert done.stderr
        done.stdout.read(10)
        done.stdout.close()
        err = done.stderr.read()
    assert (done.returncode, err) == (0, b"")


def test_progress_goes_to_a_terminal_alone(sample_file: Path, tmp_path: Path):
    ours, theirs = pty.openpty()
    words = ("cetak", sample_file, "-o", tmp_path, "--formulir", "A.1.8", "--nip", "197303031999031903", "198505052010011910")
    with called(*words, stderr=theirs) as done:
        out, _ = done.communicate(timeout=60)
    told = os.read(ours, 10_000).decode("cp1252")
    for end in (ours, theirs):
        os.close(end)
    assert out.decode() == f"2 dokumen, 2 halaman di {tmp_path}\n"
    assert "Mencetak 1 dari 2 – Yohanis" in told
    assert told.endswith("\r\n")


def test_an_office_file_without_a_screen_is_told_what_can_be_done(sample_file: Path):
    done = called(sample_file)
    out, err = done.communicate(timeout=60)
    assert (done.returncode, out) == (1, b"")
    assert err.decode().startswith("Tidak ada layar untuk membuka")
