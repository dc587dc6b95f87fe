"""Killed in the middle, and a disk with no room: what was acknowledged is there, the file is whole, the refusal is a sentence."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.desk import Desk
from app.domain.pegawai import Pegawai

SAVES = """
import sys
from pathlib import Path
from app.desk import Desk
from app.domain.pegawai import Pegawai

desk = Desk.buka(Path(sys.argv[1]))
round = sys.argv[2]
n = 0
while True:
    desk.simpan("Tambah", None, Pegawai(f"{round}-{n}", "CONTOH " * 40))
    print(n, flush=True)
    if n % 20 == 19:
        desk.cadangkan("uji")
    n += 1
"""

FILLS = """
import resource, signal, sys
from pathlib import Path
from app.desk import Desk
from app.domain.pegawai import Pegawai
from app.errors import UserError
from app.words import say_error

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
desk = Desk.buka(path)
free = resource.getrlimit(resource.RLIMIT_FSIZE)
limit = max(path.stat().st_size, path.with_name(path.name + "-wal").stat().st_size) + 200_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, free[1]))
saved = 0
try:
    while True:
        desk.simpan("Tambah", None, Pegawai(f"p{saved}", "CONTOH " * 400))
        saved += 1
except UserError as error:
    print(error.kode, say_error(error), sep="|")
assert len(desk.semua(Pegawai)) == saved
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, free[1]))
try:
    desk.cadangkan("uji")
except UserError as error:
    print(error.kode)
resource.setrlimit(resource.RLIMIT_FSIZE, free)
desk.simpan("Tambah", None, Pegawai("sesudah", "ADA RUANG LAGI"))
assert desk.urungkan() == "Tambah"
desk.ulangi()
desk.tutup()
print(saved)
"""

MAKES = """
import resource, signal, sys
from pathlib import Path
from app.errors import UserError
from app.office import buat_contoh

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
try:
    buat_contoh(Path(sys.argv[1]))
except UserError as error:
    print(error.kode)
"""

HERE = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}


def acknowledged(path: Path, round: int, seconds: float) -> int:
    """Saves one after the other in a program of its own, which is killed; how many it said were saved."""
    program = subprocess.Popen([sys.executable, "-c", SAVES, str(path), str(round)], stdout=subprocess.PIPE, env=HERE, text=True)
    assert program.stdout is not None
    program.stdout.readline()
    time.sleep(seconds)
    program.kill()
    rest, _ = program.communicate()
    return len(rest.splitlines()) + 1


def sound(path: Path) -> bool:
    connection = sqlite3.connect(path)
    answer = connection.execute("PRAGMA integrity_check").fetchone()[0]
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    connection.close()
    return answer == "ok" and not broken


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_every_acknowledged_save_survives_a_kill(closed_office: Path):
    chance = random.Random(7)
    for round in range(3):
        saved = acknowledged(closed_office, round, chance.uniform(0.01, 0.25))
        desk = Desk.buka(closed_office)
        here = {id for id in desk.semua(Pegawai) if id.startswith(f"{round}-")}
        lines = sum(line.akar[0][1] in here for line in desk.riwayat(10_000))
        desk.tutup()
        assert {f"{round}-{n}" for n in range(saved)} <= here
        assert len(here) <= saved + 1
        assert lines == len(here)
        assert sound(closed_office)
    assert all(sound(copy) for copy in (closed_office.parent / "Cadangan").glob("*.kinerja"))


@pytest.mark.skipif(os.name != "posix", reason="RLIMIT_FSIZE")
def test_a_disk_without_room_refuses_in_words_and_loses_nothing(closed_office: Path):
    done = subprocess.run([sys.executable, "-c", FILLS, str(closed_office)], env=HERE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    sentence, copy, saved = done.stdout.splitlines()
    assert sentence.split("|")[0] in {"disk_penuh", "disk_gagal"}
    assert "belum tersimpan" in sentence
    assert copy == "cadangan_gagal"
    desk = Desk.buka(closed_office)
    assert len(desk.semua(Pegawai)) == int(saved) + 1
    desk.tutup()
    assert sound(closed_office)
    assert not list((closed_office.parent / "Cadangan").glob("*.part"))


@pytest.mark.skipif(os.name != "posix", reason="RLIMIT_FSIZE")
@pytest.mark.parametrize("room", [0, 100_000, 2_000_000])
def test_a_new_office_that_does_not_fit_leaves_no_half_file(tmp_path: Path, room: int):
    words = [sys.executable, "-c", MAKES, str(tmp_path / "kantor.kinerja"), str(room)]
    done = subprocess.run(words, env=HERE, capture_output=True, text=True, check=False)
    assert done.stdout.strip() in {"disk_penuh", "disk_gagal", "folder_tak_bisa_ditulis"}, done.stderr
    assert list(tmp_path.iterdir()) == []
