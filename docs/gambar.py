"""Makes the pictures of docs/PANDUAN.md from the sample office: python3 docs/gambar.py (offscreen, a font installed)."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
HOME = Path(__file__).resolve().parent
sys.path.insert(0, str(HOME.parent))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.desk import Desk
from app.office import buat_contoh
from ui.main_window import MainWindow
from ui.program import prepare, window_for

TABS = ("pegawai", "indikator", "penilaian", "laporan")


def settle(app: QApplication, milliseconds: int = 400) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def save(widget: QWidget, name: str) -> None:
    (HOME / "gambar").mkdir(exist_ok=True)
    widget.grab().save(str(HOME / "gambar" / f"{name}.png"))


def tabs(app: QApplication, window: MainWindow) -> None:
    for n, name in enumerate(TABS):
        window.tabs.setCurrentIndex(n)
        if name == "laporan":
            window.jump(("kertas", "dokumen"), None)
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
        app = prepare(QApplication([]))
        desk = Desk.buka(path)
        window = window_for(desk)
        window.resize(1366, 768)
        window.show()
        tabs(app, window)
        dialogs(app, window, desk)
        window.close()


main()
