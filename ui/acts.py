"""What the commands of the menu do, one method each under the command's own name."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from app import crash
from app.errors import UserError
from app.paths import FILE_SUFFIX, office_folder
from app.words import say
from ui import settings
from ui.kit import look

if TYPE_CHECKING:
    from ui.main_window import MainWindow

HALF_AN_HOUR = 30 * 60 * 1000
OFFICES = f"Berkas Kinerja Luring (*{FILE_SUFFIX})"
DOCUMENTS = "Dokumen SKP (*.json)"
WORKBOOKS = "Excel (*.xlsx)"


class Acts:
    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._timer = QTimer(window, interval=HALF_AN_HOUR)
        self._timer.timeout.connect(lambda: self.back_up("berkala"))
        self._timer.start()

    # ── office files ────────────────────────────────────────────────────────────────────────────────

    def new_office(self) -> None:
        from ui.new_office import NewOfficeDialog

        NewOfficeDialog(self.window.other_office.emit, self.window).show()

    def open_office(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self.window, "Buka berkas kantor", str(office_folder()), OFFICES)
        if path:
            self.window.other_office.emit(Path(path))

    def start_page(self) -> None:
        self.window.other_office.emit(None)

    def save(self) -> None:
        """Everything is saved already; what is being typed joins it, and a restore point is made."""
        from ui.main_window import leave_field

        leave_field(self.window)
        if self.window.guarded(lambda: self.window.desk.cadangkan("titik-simpan")):
            self.window.status.done(f"Tersimpan {datetime.now():%H.%M}")
            self.tell_backup()

    def back_up(self, reason: str) -> None:
        """Only when something changed since the last copy. A refusal is shown and holds nothing up."""
        self.window.guarded(lambda: self.window.desk.cadangkan_bila_perlu(reason))
        self.tell_backup()

    def tell_backup(self) -> None:
        from app.cadangan import terakhir

        self.window.status.backed_up(terakhir(self.window.desk.path), datetime.now())

    def copy_to_stick(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.window, "Salin ke flashdisk")
        if folder:
            self.window.guarded(lambda: self.copy_into(Path(folder)))

    def copy_into(self, folder: Path) -> None:
        """A copy that opens as an office of its own, named by the day. Raises UserError."""
        path = self.window.desk.path
        self.window.desk.salin(folder / f"{path.stem}.{datetime.now():%Y%m%d-%H%M}{path.suffix}")
        self.window.status.done(say("salinan_jadi", folder=folder))

    def restore(self) -> None:
        from ui.restore_dialog import RestoreDialog

        RestoreDialog(self.window.desk.path, self.window.restoring.emit, self.window).show()

    def leave(self) -> None:
        """A last copy when something changed; closing never waits for an answer."""
        self._timer.stop()
        with suppress(UserError):
            self.window.desk.cadangkan_bila_perlu("tutup")

    def fill_submenus(self) -> None:
        sizes = QMenu(self.window)
        for size in look.SIZES:
            action = QAction(f"{size} pt", sizes, checkable=True, checked=size == settings.text_size())
            action.triggered.connect(lambda _=False, points=size: self.set_text_size(points))
            sizes.addAction(action)
        self.window.actions_["text_size"].setMenu(sizes)
        recent = QMenu(self.window)
        recent.aboutToShow.connect(lambda: self._fill_recent(recent))
        self.window.actions_["recent"].setMenu(recent)

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for path in settings.recent_offices():
            action = QAction(path.name, menu)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, at=path: self.window.other_office.emit(at))
            menu.addAction(action)

    def set_text_size(self, size: int) -> None:
        settings.remember_text_size(size)
        self.window.notice.tell("info", say("layar_ukuran_huruf", ukuran=size), [("Tutup", self.window.notice.hide)])

    # ── documents ───────────────────────────────────────────────────────────────────────────────────

    def import_skp(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self.window, "Impor SKP", "", DOCUMENTS)
        if paths:
            self.window.guarded(lambda: self.take_skp([Path(path) for path in paths]))

    def take_skp(self, paths: list[Path]) -> None:
        """All documents or none; a backup first. Raises UserError."""
        from app.exchange_desk import pasang_berkas

        lines = pasang_berkas(self.window.desk, paths)
        self.window.status.done(f"{len(lines)} SKP diimpor")

    def export_skp(self) -> None:
        from ui.export_dialog import ExportDialog

        ExportDialog(self.window.desk, self.window.bar.konteks().periode.tahun, self.window).show()

    def import_roster(self) -> None:
        self.window.go("Pegawai").ambil()  # type: ignore[attr-defined]  # because: the roster alone has it

    def save_template(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self.window, "Simpan templat Excel", "Templat-pegawai.xlsx", WORKBOOKS)
        if path:
            from app.exchange.roster_sheet import templat

            if self.window.guarded(lambda: templat(Path(path))):
                self.window.status.done(f"Templat disimpan: {Path(path).name}")

    # ── editing and looking ─────────────────────────────────────────────────────────────────────────

    def undo(self) -> None:
        self.window.guarded(self.window.desk.urungkan)

    def redo(self) -> None:
        self.window.guarded(self.window.desk.ulangi)

    def make_new(self) -> None:
        self.window.page().baru()

    def find(self) -> None:
        self.window.bar.search.setFocus()
        self.window.bar.search.selectAll()

    def unfilter(self) -> None:
        self.window.bar.clear()

    def check(self) -> None:
        from ui.check_dialog import CheckDialog

        CheckDialog(self.window.desk, self.window.bar.konteks(), self.window.jump, self.window).show()

    def history(self) -> None:
        from ui.history_dialog import HistoryDialog

        HistoryDialog(self.window.desk, None, self.window).show()

    def reload(self) -> None:
        self.window.reload()

    def print(self) -> None:
        """From another tab it shows the papers first: what is printed should have been seen."""
        here = self.window.page()
        papers = self.window.go("Laporan")
        if papers is here:
            papers.cetak()  # type: ignore[attr-defined]  # because: the papers alone have it

    def bundle(self) -> None:
        self.window.go("Laporan").tuju(("kertas", "bundel"), None)

    def recap(self) -> None:
        self.window.go("Laporan").tuju(("kertas", "rekap"), None)

    def office(self) -> None:
        from ui.office_dialog import OfficeDialog

        OfficeDialog(self.window.desk, self.window).show()

    # ── help ────────────────────────────────────────────────────────────────────────────────────────

    def help(self) -> None:
        from ui.kit.help import HelpWindow

        HelpWindow(self.window.tabs.tabText(self.window.tabs.currentIndex()), self.window).show()

    def shortcuts(self) -> None:
        from ui.kit.help import HelpWindow

        HelpWindow("Pintasan", self.window).show()

    def report_problem(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self.window, "Buat berkas laporan masalah", "laporan-masalah.zip", "Zip (*.zip)")
        if path:
            self.window.guarded(lambda: self.write_report(Path(path)))

    def write_report(self, path: Path) -> None:
        """What is in it is told, so that nobody has to trust it blindly. Raises UserError."""
        try:
            names = crash.problem_report(path)
        except OSError as error:
            raise UserError("laporan_masalah_gagal", folder=str(path.parent)) from error
        self.window.status.done(say("laporan_masalah_tersimpan", berkas=path.name, isi=", ".join(names)))

    def close(self) -> None:
        if not self.window.asks_to_stay():
            self.window.close()
