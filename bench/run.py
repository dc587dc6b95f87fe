"""The measurements beside their references, as one table: python3 bench/run.py (figures are medians of one run here)."""

from __future__ import annotations

import gc
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

HOME = Path(__file__).resolve().parent
sys.path.insert(0, str(HOME.parent))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHONPATH"] = str(HOME.parent)
TIMES = 7


def seconds(words: list[str]) -> float:
    """Whole processes, with compiled modules on disk as on anybody's machine; the first run only compiles."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    found = []
    for _ in range(TIMES):
        started = time.perf_counter()
        subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        found.append(time.perf_counter() - started)
    return median(found)


def once(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def best(call: Callable[[], object]) -> float:
    """Of three: for what changes nothing."""
    return min(once(call) for _ in range(3))


def line(what: str, measured: str, reference: str = "", ratio: str = "") -> None:
    print(f"{what:<58} {measured:>14} {reference:>22} {ratio:>8}")


def start(office: Path) -> None:
    bare = seconds([str(HOME / "bare.py")])
    smallest = seconds([str(HOME / "smallest.py"), str(office)])
    ours = seconds([str(HOME / "start.py"), str(office)])
    line("start to painted roster", f"{ours:.3f} s", f"smallest {smallest:.3f} s", f"{ours / smallest:.2f}")
    line("  beside a bare window", f"{ours:.3f} s", f"bare {bare:.3f} s", f"{ours / bare:.2f}")


def printing(office: Path, folder: Path) -> None:
    from bench_paper import evaluation_sets, platypus

    from app.desk import Desk
    from app.printing import Pesanan, cetak_pesanan

    desk = Desk.buka(office)
    pages, ours = evaluation_sets(desk, 60)
    plain_pages, plain = platypus(desk, 60)
    per, plain_per = ours / pages * 1000, plain / plain_pages * 1000
    line(f"60 evaluation sets, {pages} pages, per page", f"{per:.2f} ms", f"platypus {plain_per:.2f} ms", f"{per / plain_per:.2f}")
    started = time.perf_counter()
    result = cetak_pesanan(desk, Pesanan(bundel=True), folder, None)
    took = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line(f"bundle of the sample office, {result.halaman} pages", f"{took:.2f} s", f"peak {peak:.0f} MiB")
    desk.tutup()


def whole_program(office: Path) -> None:
    """A process of its own, for its peak memory: all tabs seen, then the bundle of a quarter saved."""
    words = [sys.executable, str(HOME / "window_print.py"), str(office), "2026-TW4"]
    took, peak, _ = subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()
    line("the whole program: tabs seen, bundle of a quarter saved", f"{took} s", f"peak {peak} MiB")


def saving(office: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from app.desk import Desk
    from ui.program import prepare, window_for

    app = prepare(QApplication([]))
    desk = Desk.buka(office)
    window = window_for(desk)
    window.show()
    window.tabs.setCurrentIndex(2)
    page = window.page()
    desk.buka_kunci(page.evaluasi.id, "ukur")
    app.processEvents()
    found = []
    for n in range(200):
        started = time.perf_counter()
        page.decision.hasil.choose(n % 3)
        app.processEvents()
        found.append((time.perf_counter() - started) * 1000)
    found.sort()
    line("rating key → committed → repainted, median", f"{median(found):.1f} ms", f"p99 {found[197]:.1f} ms")
    window.close()


def many(folder: Path) -> None:
    """An office of 10,000 beside one of a tenth of it: ten times the people should take no more than eleven times the time."""
    gc.set_threshold(10_000)  # as app.__main__ does
    small, large = grown(folder, 1000), grown(folder, 10_000)
    for what, took in large.items():
        line(f"{what} 10,000 people", f"{took * 1000:.1f} ms", f"1,000 in {small[what] * 1000:.2f} ms", f"{took / small[what]:.1f}x")


def grown(folder: Path, n: int) -> dict[str, float]:
    from datetime import date

    from app.checks import bahan
    from app.desk import Desk
    from app.domain.kantor import KANTOR, Kantor
    from app.domain.kelengkapan import periksa
    from app.domain.pegawai import Pegawai
    from app.domain.penilai import siapa_menilai
    from app.domain.periode import Periode
    from app.exchange.roster import pratinjau, terapkan

    file, path = folder / f"{n}.csv", folder / f"{n}.kinerja"
    rows = [f"{number(i)};CONTOH {i};III/a;Penelaah;Seksi {i % 40}" for i in range(n)]
    file.write_text("NIP;NAMA;GOLONGAN;JABATAN;UNIT KERJA\n" + "\n".join(rows), encoding="utf-8")
    desk = Desk.baru(path, Kantor(KANTOR, "Ukur"))
    chart, today = desk.bagan(), date.today()
    preview = pratinjau(file, chart, today)
    took = {
        "import preview of": best(lambda: pratinjau(file, chart, today)),
        "applying with journal": once(lambda: desk.simpan_banyak("Impor", terapkan(preview))),
        "reading": once(lambda: desk.semua(Pegawai)),
        "asking who rates each of": best(lambda: [siapa_menilai(desk.bagan(), id, today) for id in desk.semua(Pegawai)]),
        "checking": best(lambda: periksa(bahan(desk, Periode(f"{today.year}-TW1")))),
        "one edit among": edit(desk),
        "a checked copy of": once(lambda: desk.cadangkan("ukur")),
        "undoing the import of": once(desk.urungkan),
        "redoing the import of": once(desk.ulangi),
    }
    desk.tutup()
    return took | {
        "opening the file of": once(lambda: Desk.buka(path).tutup()),
        "start to painted roster of": seconds([str(HOME / "start.py"), str(path)]),
    }


def edit(desk: Any) -> float:
    """A name changed and saved, the median of many; undone afterwards."""
    from dataclasses import replace

    from app.domain.pegawai import Pegawai

    id = next(iter(desk.semua(Pegawai)))
    found = []
    for k in range(60):
        before = desk.satu(Pegawai, id)
        found.append(once(lambda before=before, k=k: desk.simpan("Ubah", before, replace(before, nama=f"CONTOH {k}"))))
    while desk.label_urungkan == "Ubah":
        desk.urungkan()
    return median(found)


def number(i: int) -> str:
    """A valid NIP, another for each person."""
    return f"{1970 + i % 25}{1 + i % 12:02}{1 + i % 28:02}{2010 + i % 9}{1 + i // 999 % 12:02}1{i % 999 + 1:03}"


def main() -> None:
    from app.office import buat_contoh

    sys.path.insert(0, str(HOME))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CONFIG_HOME"] = name
        office = folder / "contoh.kinerja"
        buat_contoh(office)
        start(office)
        printing(office, folder / "cetak")
        shutil.copy(office, folder / "jendela.kinerja")
        whole_program(folder / "jendela.kinerja")
        shutil.copy(office, folder / "ukur.kinerja")
        saving(folder / "ukur.kinerja")
        many(folder)


if __name__ == "__main__":
    main()
