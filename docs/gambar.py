"""Makes the pictures of docs/PANDUAN.md from the sample office: python3 docs/gambar.py (offscreen, a font installed)."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
HOME = Path(__file__).resolve().parent
sys.path.insert(0, str(HOME.parent))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.pegawai import Pegawai
from app.domain.skp import Skp
from app.domain.skp_ubah import perbaiki
from app.office import buat_contoh
from ui.main_window import MainWindow
from ui.program import prepare, window_for

FONTS = ["Segoe UI", "Open Sans", "Noto Sans"]  # as wide as what operators see
TABS = ("pegawai", "indikator", "penilaian", "laporan")


def settle(app: QApplication, milliseconds: int = 400) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def save(widget: QWidget, name: str) -> None:
    (HOME / "gambar").mkdir(exist_ok=True)
    widget.grab().save(str(HOME / "gambar" / f"{name}.png"))


def open_to_advice(desk: Desk) -> Skp:
    """A SKP on the way to its second version, with a result worded as an activity."""
    skp = next(s for s in desk.semua(Skp).values() if desk.satu(Pegawai, s.pemilik).nama.startswith("Elias"))
    draf = perbaiki(skp, "Target disesuaikan", date(skp.tahun, 7, 1))
    hasil = replace(draf.hasil_kerja[-1], rencana="Menyusun laporan pengaduan masyarakat")
    desk.simpan("Perbaiki SKP", skp, replace(draf, hasil_kerja=(*draf.hasil_kerja[:-1], hasil)))
    return skp


def half_rated(desk: Desk) -> Evaluasi:
    return next(e for e in desk.semua(Evaluasi).values() if not e.final and e.realisasi and e.rating_hasil_kerja is None)


def tabs(app: QApplication, window: MainWindow) -> None:
    places = (None, ("skp", open_to_advice(window.desk).id), ("evaluasi", half_rated(window.desk).id), ("kertas", "dokumen"))
    for name, place in zip(TABS, places, strict=True):
        if place:
            window.jump(place, None)
        settle(app, 800)
        save(window, name)


def dialogs(app: QApplication, window: MainWindow, desk: Desk) -> None:
    from ui.pegawai.import_dialog import ImportDialog
    from ui.penilaian.why_dialog import WhyDialog
    from ui.start_window import StartWindow

    window.tabs.setCurrentIndex(1)
    page = window.page()
    page.switch.choose(1)
    settle(app)
    save(window, "matriks")
    window.tabs.setCurrentIndex(2)
    page = window.page()
    page.tuju(("evaluasi", next(e.id for e in desk.semua(Evaluasi).values() if e.final and e.periode == page.konteks.periode)), None)
    why = WhyDialog(page.shown.nama, page.konteks.periode, page.acts.explanation(), window)
    roster = HOME.parent / "tests" / "data" / "roster_messy_synthetic.csv"
    for name, dialog in (("mengapa", why), ("impor", ImportDialog(desk, str(roster), print, window)), ("mulai", StartWindow())):
        dialog.show()
        settle(app)
        save(dialog, name)
        dialog.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        path = Path(folder) / "kecamatan-maulafa.kinerja"
        buat_contoh(path)
        app = QApplication([])
        app.setFont(QFont(FONTS))
        prepare(app)
        desk = Desk.buka(path)
        window = window_for(desk)
        window.resize(1366, 768)
        window.show()
        tabs(app, window)
        dialogs(app, window, desk)
        window.close()


main()
