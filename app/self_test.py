"""`--self-test`: the shipped program proves itself, step by step, on files of its own in a folder that goes afterwards."""

from __future__ import annotations

import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.pegawai import Pegawai
from app.domain.periode import Periode
from app.domain.perubahan import id_baru
from app.domain.predikat import Predikat, Rating
from app.domain.skp import Skp
from app.office import buat_contoh
from app.printing import Pesanan, cetak_pesanan
from db.backup import copies
from db.engine import open_engine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROSTER = "NIP;NAMA;GOLONGAN;JABATAN;UNIT KERJA\n199001012015011999;CONTOH UJI DIRI;III/a;Penelaah Teknis Kebijakan;Sekretariat\n"
NIP = "199001012015011999"
BERKAS, CETAKAN = "uji.kinerja", "cetakan"
PERIODE = Periode("2027-TW1")


def self_test(steps: Mapping[str, Callable[[Path], None]] | None = None) -> int:
    """0 when every step does what it says; each is one line with its seconds, the first that fails says why and is the last."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        for name, step in (steps or STEPS).items():
            started = time.perf_counter()
            try:
                step(Path(folder))
            except Exception as error:  # because: whatever a step meets is the answer
                print(f"GAGAL {name}: {error!r}", flush=True)
                if sys.stderr is not None:
                    traceback.print_exc()
                return 1
            print(f"ok {name} {time.perf_counter() - started:.2f} s", flush=True)
    print("self-test: ok", flush=True)
    return 0


@contextmanager
def _desk(folder: Path) -> Iterator[Desk]:
    desk = Desk.buka(folder / BERKAS)
    try:
        yield desk
    finally:
        desk.tutup()


def _open(folder: Path) -> None:
    buat_contoh(folder / BERKAS)
    with _desk(folder) as desk:
        _must(len(desk.semua(Pegawai)) > 30, "people of the sample office")


def _migrate(folder: Path) -> None:
    """A file that says it is of an earlier shape is copied and brought up to date."""
    engine = open_engine(folder / BERKAS)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA user_version=0")
    engine.dispose()
    with _desk(folder) as desk:
        _must(bool(copies(desk.path)), "copy before the migration")
        _must(len(desk.semua(Skp)) > 30, "SKP after the migration")


def _import(folder: Path) -> None:
    from app.exchange.roster import pratinjau, terapkan

    file = folder / "roster.csv"
    file.write_text(ROSTER, encoding="utf-8")
    with _desk(folder) as desk:
        desk.simpan_banyak("Impor", terapkan(pratinjau(file, desk.bagan(), date.today())))
        _must(any(p.nip == NIP for p in desk.semua(Pegawai).values()), "imported person")


def _rate(folder: Path) -> None:
    with _desk(folder) as desk:
        skp = _first(desk)
        fresh = Evaluasi(id_baru(), skp.id, PERIODE)
        desk.simpan("Mulai", None, fresh)
        desk.simpan("Nilai", fresh, replace(fresh, rating_hasil_kerja=Rating.DIATAS, rating_perilaku=Rating.DIATAS))
        desk.urungkan()
        _must(desk.satu(Evaluasi, fresh.id).predikat is None, "undo")
        desk.ulangi()
        _must(desk.satu(Evaluasi, fresh.id).predikat is Predikat.SANGAT_BAIK, "predicate")


def _print(folder: Path) -> None:
    with _desk(folder) as desk:
        nip = desk.satu(Pegawai, _first(desk).pemilik).nip
        result = cetak_pesanan(desk, Pesanan(nip=(nip or "",), bundel=True), folder / CETAKAN, None)
    _must(result.halaman > 5, "papers")


def _read_back(folder: Path) -> None:
    """What was written in the steps before is in the file, and the paper opens in the program's own viewer."""
    from PySide6.QtPdf import QPdfDocument

    with _desk(folder) as desk:
        _must(any(p.nip == NIP for p in desk.semua(Pegawai).values()), "person in the file")
        _must(any(e.periode == PERIODE and e.predikat for e in desk.semua(Evaluasi).values()), "rating in the file")
    _application()
    document = QPdfDocument()
    (paper,) = (folder / CETAKAN).glob("*.pdf")
    _must(document.load(str(paper)) is QPdfDocument.Error.None_ and document.pageCount() > 5, "pages of the paper")
    document.close()


def _window(folder: Path) -> None:
    from ui.program import prepare, window_for

    app = prepare(_application())
    with _desk(folder) as desk:
        window = window_for(desk)
        window.show()
        for tab in range(window.tabs.count()):
            window.tabs.setCurrentIndex(tab)
            app.processEvents()
        window.close()


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def _first(desk: Desk) -> Skp:
    return next(skp for skp in desk.semua(Skp).values() if skp.tahun == PERIODE.tahun - 1 and desk.satu(Pegawai, skp.pemilik).nip)


def _must(true: bool, what: str) -> None:
    if not true:
        raise AssertionError(what)


STEPS: dict[str, Callable[[Path], None]] = {
    "open": _open,
    "migrate": _migrate,
    "import": _import,
    "rate": _rate,
    "print": _print,
    "read back": _read_back,
    "window": _window,
}
