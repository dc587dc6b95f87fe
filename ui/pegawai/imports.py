"""The way a roster comes in: from a file, a drop or the clipboard into the wizard, and its result above the table afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.words import say

if TYPE_CHECKING:
    from ui.pegawai.import_dialog import ImportDialog
    from ui.pegawai.import_result import Imported
    from ui.pegawai.page import PegawaiPage

ROSTERS = "Daftar pegawai (*.xlsx *.xls *.ods *.csv *.tsv *.txt)"
SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt")


class Imports:
    def __init__(self, page: PegawaiPage) -> None:
        self._page = page
        self._near = page.desk.path.parent
        self.dialog: ImportDialog | None = None

    def ask(self) -> None:
        """Where the last roster came from, at first beside the office file."""
        path, _ = QFileDialog.getOpenFileName(self._page, "Ambil dari Excel", str(self._near), ROSTERS)
        if path:
            self._near = Path(path).parent
            self.take(path)

    def take(self, path: str, text: str | None = None) -> None:
        """`text`: the list itself, which then never lies on the disk."""
        from ui.pegawai.import_dialog import ImportDialog

        self._forget()
        self.dialog = ImportDialog(self._page.desk, path, self._done, self._page, text)
        self.dialog.show()

    def take_clipboard(self) -> None:
        """The list copied in Excel goes the same way as a file."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._page.notice.tell("saran", say("pegawai_papan_klip_kosong"), [("Tutup", self._page.notice.hide)])
            return
        self.take(say("pegawai_papan_klip"), text)

    def _forget(self) -> None:
        """The rows of a big file are not kept longer than they can be looked at."""
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    # ── the result ──────────────────────────────────────────────────────────────────────────────────

    def _done(self, imported: Imported) -> None:
        """Who is new or changed is marked in the table as long as the result stands above it."""
        page = self._page
        page.mark_imported(imported.marks)
        page.dicadangkan.emit()
        links: list[tuple[str, Callable[[], object]]] = []
        if imported.salah:
            links.append((say("pegawai_impor_lihat", jumlah=imported.salah), self.look_again))
        if imported.marks:
            links.append(("Saring yang diimpor", lambda: page.bar.choose("impor")))
        links += [("Urungkan impor", lambda: self._undo(imported.label)), ("Tutup", self.close)]
        page.result.tell("info", imported.sentence, links)

    def look_again(self) -> None:
        """The preview once more, only at what is wrong."""
        if self.dialog is not None:
            self.dialog.only_look()
            self.dialog.show()

    def close(self) -> None:
        self._page.result.hide()
        self._forget()
        self._page.mark_imported({})

    def _undo(self, label: str) -> None:
        if self._page.acts.undo(label):
            self.close()
