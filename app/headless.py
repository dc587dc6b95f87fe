"""The main job without a screen: the sample office is built, and every form of its year is printed into a folder."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from app.desk import Desk
from app.office import buat_contoh
from app.printing import Pesanan, cetak_pesanan
from app.words import say


def main_job() -> int:
    """Prints where the papers are, how many, and how long it took."""
    from app.cli import progress

    print(say("cli_tanpa_layar"))
    started = time.perf_counter()
    folder = Path(tempfile.mkdtemp(prefix="kinerja-luring-"))
    office = folder / "contoh.kinerja"
    buat_contoh(office)
    desk = Desk.buka(office)
    try:
        result = cetak_pesanan(desk, Pesanan(), folder / "cetakan", progress())
    finally:
        desk.tutup()
    seconds = f"{time.perf_counter() - started:.1f}".replace(".", ",")
    print(say("cli_selesai", dokumen=result.dokumen, halaman=result.halaman, detik=seconds, folder=folder / "cetakan"))
    return 0
