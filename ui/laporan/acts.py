"""What the verbs of the print pane do: gathered here, drawn and printed in the background, remembered when done."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QFileDialog

from app.errors import Dihentikan, UserError
from app.papers import Bahan
from app.print_files import Tersimpan, nama_dasar, simpan_per_orang, simpan_satu
from app.print_log import catat
from app.printing import write
from app.words import say, say_error
from ui.laporan import jobs
from ui.laporan.paper_choice import SYSTEM
from ui.laporan.sheets import excel_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.laporan.page import LaporanPage


class Acts(QObject):
    def __init__(self, page: LaporanPage) -> None:
        super().__init__(page)
        self._page = page
        self._bahan: Bahan | None = None
        self._ke = ""
        self._seen: list[tempfile.TemporaryDirectory[str]] = []

    # ── paper ───────────────────────────────────────────────────────────────────────────────────────

    def print(self) -> None:
        """Straight to the chosen printer, or through the dialog of the system."""
        from ui.laporan.printers import printer_for

        name = str(self._page.pane.choice.printer.value() or "")
        if name != SYSTEM:
            self.print_on(printer_for(name))
            return
        from PySide6.QtPrintSupport import QPrintDialog

        printer = printer_for("")
        dialog = QPrintDialog(printer, self._page)
        if dialog.exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        bahan, choice = self._page.bahan(), self._page.pane.choice
        order = jobs.Order(bahan, choice.range.text(), choice.copies.value(), tuple(jobs.forms_for(printer)))
        if self._begin(bahan, printer.printerName() or Path(printer.outputFileName()).name):
            self._page.pane.progress.start(partial(jobs.print_all, order, printer), self._printed, self._failed)

    def test_page(self) -> None:
        from ui.laporan.printers import printer_for

        name = str(self._page.pane.choice.printer.value() or "")
        self.test_on(printer_for("" if name == SYSTEM else name))

    def test_on(self, printer: QPrinter) -> None:
        kertas = self._page.pane.choice.kertas()
        self._ke = printer.printerName() or Path(printer.outputFileName()).name
        self._bahan = None
        self._page.pane.progress.start(partial(jobs.print_ruler, kertas, printer), self._tested, self._failed)

    # ── files ───────────────────────────────────────────────────────────────────────────────────────

    def save(self) -> None:
        """Asks for a file, or for a folder where everybody gets a file of his or her own."""
        bahan = self._page.bahan()
        if self._per_person(bahan):
            folder = QFileDialog.getExistingDirectory(self._page, "Simpan satu PDF per pegawai ke folder", str(self._folder()))
            if folder:
                self.save_into(Path(folder))
            return
        path, _ = QFileDialog.getSaveFileName(self._page, "Simpan PDF", str(self._folder() / self.name(bahan)), "PDF (*.pdf)")
        if path:
            self.save_to(Path(path))

    def _per_person(self, bahan: Bahan) -> bool:
        return len(bahan.orang) > 1 and bool(self._page.pane.choice.files.value()) and bahan.pilihan.kode != "terima"

    def _folder(self) -> Path:
        """Where the papers of the office were kept last; else beside the office file."""
        return Path(str(self._page.kept.get("folder") or self._page.desk.path.parent))

    def name(self, bahan: Bahan) -> str:
        one = bahan.orang[0][0] if len(bahan.orang) == 1 and bahan.pilihan.kode != "terima" else None
        return f"{nama_dasar(bahan, self._page.title(), one)}.pdf"

    def save_to(self, path: Path) -> None:
        bahan = self._page.bahan()
        if self._begin(bahan, str(path)):
            self._page.remember(folder=str(path.parent))
            self._page.pane.progress.start(partial(simpan_satu, bahan, path), self._saved, self._failed)

    def save_into(self, folder: Path) -> None:
        bahan = self._page.bahan()
        if self._begin(bahan, str(folder)):
            self._page.remember(folder=str(folder))
            work = partial(simpan_per_orang, bahan, folder, self._page.title())
            self._page.pane.progress.start(work, self._saved_each, self._failed)

    def open_pdf(self) -> None:
        """In the PDF reader of the computer: for looking, for sending, or when its printing is preferred."""
        bahan = self._page.bahan()
        self._seen.append(tempfile.TemporaryDirectory(prefix="kinerja-luring-", ignore_cleanup_errors=True))
        path = Path(self._seen[-1].name) / self.name(bahan)
        if self._begin(bahan, str(path)):
            self._page.pane.progress.start(partial(simpan_satu, bahan, path), self._opened, self._failed)

    def clean(self) -> None:
        """Takes away what was made for looking only; one that a reader still holds stays."""
        for folder in self._seen:
            folder.cleanup()
        self._seen.clear()

    def save_sheet(self, path: Path) -> None:
        """Raises UserError."""
        write(path.parent, path.name, excel_of(self._page.bahan()))
        self._tell(say("laporan_excel_tersimpan", berkas=path.name), path)

    def sheet(self) -> None:
        name = f"{nama_dasar(self._page.bahan(), self._page.title())}.xlsx"
        path, _ = QFileDialog.getSaveFileName(self._page, "Simpan Excel", str(self._folder() / name), "Excel (*.xlsx)")
        if path:
            self._page.guarded(lambda: self.save_sheet(Path(path)))

    # ── what came of it ─────────────────────────────────────────────────────────────────────────────

    def _begin(self, bahan: Bahan, to: str) -> bool:
        """False while something else is under way."""
        if self._page.pane.progress.busy:
            return False
        self._bahan, self._ke = bahan, to
        self._page.notice.hide()
        return True

    def _count(self) -> int:
        assert self._bahan is not None
        return 1 if self._bahan.pilihan.kosong or not self._bahan.orang else len(self._bahan.orang)

    def _remember(self, orang: Any) -> None:
        assert self._bahan is not None
        if orang:
            self._page.guarded(partial(catat, self._page.desk, orang, self._bahan.pilihan, date.today()))

    def _printed(self, sheets: int) -> None:
        assert self._bahan is not None
        self._remember(self._bahan.orang)
        self._tell(say("cetak_dikirim", jumlah=self._count(), halaman=sheets, printer=self._ke))

    def _tested(self, kertas: str) -> None:
        self._tell(say("cetak_uji_dikirim", kertas=kertas, printer=self._ke))

    def _saved(self, made: Tersimpan) -> None:
        self._remember(made.orang)
        path = made.berkas[0]
        self._tell(say("cetak_satu_berkas", jumlah=self._count(), halaman=made.halaman, berkas=path.name), path)

    def _opened(self, made: Tersimpan) -> None:
        self._page.buka.emit(QUrl.fromLocalFile(str(made.berkas[0])))

    def _saved_each(self, made: Tersimpan) -> None:
        self._remember(made.orang)
        values = {"jumlah": len(made.berkas), "dari": self._count(), "folder": self._ke}
        if made.gagal is not None:
            self._end("salah", say("cetak_gagal_sebagian", sebab=say_error(made.gagal), **values))
        elif made.dihentikan:
            self._end("info", say("cetak_dihentikan_sebagian", **values), [self._link("Buka folder", Path(self._ke))])
        else:
            self._tell(say("cetak_banyak_berkas", **values), folder=Path(self._ke))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Dihentikan):
            self._end("info", say("cetak_dihentikan_kosong" if Path(self._ke).suffix else "cetak_dihentikan_printer"))
        elif isinstance(error, UserError):
            self._end("salah", say_error(error))
        else:
            raise error

    def _end(self, kind: str, sentence: str, links: Sequence[tuple[str, Any]] = ()) -> None:
        """Above the paper with what can be done next, and in the status bar."""
        self._page.tell(kind, sentence, links)
        self._page.kabar.emit(sentence)

    def _tell(self, sentence: str, path: Path | None = None, folder: Path | None = None) -> None:
        links = [self._link("Buka PDF" if path.suffix == ".pdf" else "Buka Excel", path)] if path else []
        if (place := folder or (path.parent if path else None)) is not None:
            links.append(self._link("Buka folder", place))
        self._end("baik", sentence, links)

    def _link(self, text: str, path: Path) -> tuple[str, Any]:
        return text, lambda: self._page.buka.emit(QUrl.fromLocalFile(str(path)))
