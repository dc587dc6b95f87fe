"""The shipped program proves itself, says which step failed, and survives having no console."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.paths import HOME
from app.self_test import STEPS, self_test


def test_every_step_passes_and_says_how_long_it_took(qapp, capsys: pytest.CaptureFixture[str]):
    assert self_test() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines[:-1]] == [name.split()[0] for name in STEPS]
    assert all(line.startswith("ok ") and line.endswith(" s") for line in lines[:-1])
    assert lines[-1] == "self-test: ok"


def test_the_step_that_fails_is_named_and_the_last(capsys: pytest.CaptureFixture[str]):
    def fail(folder: Path) -> None:
        raise OSError("disk")

    assert self_test({"print": fail, "window": print}) == 1
    assert capsys.readouterr().out.splitlines() == ["GAGAL print: OSError('disk')"]


def test_a_program_without_a_console_starts_and_reports_a_crash(tmp_path: Path):
    """Even where its log cannot be written either."""
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    code = "import sys; sys.stderr = sys.stdout = None; from app import crash; crash.watch(); raise ValueError"
    environment = dict(os.environ, PYTHONPATH=str(HOME), XDG_CONFIG_HOME=str(tmp_path / "berkas"))
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
