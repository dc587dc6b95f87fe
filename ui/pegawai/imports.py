"""The way a roster comes in: from a file, a drop or the clipboard into the wizard, and its result above the table afterwards."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.words import say

if TYPE_CHECKING:
    from ui.pegawai.page import PegawaiPage

ROSTERS = "Daftar pegawai (*.xlsx *.xls *.ods *.csv *.tsv *.txt)"
SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt")


class Imports:
    def __init__(self, page: PegawaiPage) -> None:
        self._page = page

    def ask(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self._page, "Ambil dari Excel", "", ROSTERS)
        if path:
            self.take(path)

    def take(self, path: str) -> None:
        from ui.pegawai.import_dialog import ImportDialog

        self._page.guarded(lambda: ImportDialog(self._page.desk, path, self._done, self._page).show())

    def take_clipboard(self) -> None:
        """The list copied in Excel goes the same way as a file."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._page.notice.tell("saran", say("pegawai_papan_klip_kosong"), [("Tutup", self._page.notice.hide)])
            return
        path = Path(tempfile.mkdtemp()) / "papan-klip.csv"
        path.write_text(text, encoding="utf-8")
        self.take(str(path))

    def _done(self, sentence: str) -> None:
        notice = self._page.notice
        notice.tell("info", sentence, [("Urungkan impor", self._undo), ("Tutup", notice.hide)])

    def _undo(self) -> None:
        self._page.notice.hide()
        self._page.guarded(self._page.desk.urungkan)
