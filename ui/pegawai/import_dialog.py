"""The preview of a roster: every row with its verdict and each change of text; nothing is written before the verb."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.errors import UserError
from app.exchange.roster import BarisImpor, StatusBaris, pratinjau, terapkan
from app.words import say, say_error, say_pesan
from ui.kit import look
from ui.kit.fields import grouped_nip
from ui.kit.model import Column, TableModel
from ui.kit.notice import Notice
from ui.kit.segments import Segments
from ui.kit.table import ExcelTable

ORDER = (StatusBaris.SALAH, StatusBaris.BERUBAH, StatusBaris.BARU, StatusBaris.SAMA)


def _changes(row: BarisImpor) -> str:
    return "; ".join(f"{u.kolom}: {u.dari or '–'} → {u.menjadi or '–'}" for u in row.perubahan)


COLUMNS = (
    Column("Baris", lambda r: str(r.baris), lebar=64, kanan=True),
    Column("Status", lambda r: r.status.value, lebar=96, chip=True),
    Column("Keterangan", lambda r: " ".join(say_pesan(p) for p in r.pesan), lebar=340),
    Column("NIP", lambda r: grouped_nip(r.nip), lebar=170),
    Column("Nama", lambda r: r.nama, lebar=200),
    Column("Perubahan", _changes, lebar=0),
)


class ImportDialog(QDialog):
    """Raises UserError at once for a file that is no roster. `imported` gets the sentence of the result."""

    def __init__(self, desk: Desk, path: str, imported: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.path, self._imported = desk, Path(path), imported
        self.preview = pratinjau(self.path, desk.bagan(), date.today(), kantor=desk.kantor().nama)
        self.setWindowTitle("Ambil dari Excel")
        self.resize(1264, 616)
        self.model = TableModel(COLUMNS, (), self)
        self.table = ExcelTable(self.model)
        self.table.setAccessibleName("Pratinjau impor")
        self.notice = Notice()
        self._lay_out()
        self._filter(None)
        if self.preview.pesan:
            self.notice.tell("saran", " ".join(say_pesan(p) for p in self.preview.pesan))

    def _lay_out(self) -> None:
        head = QLabel(f"{self.preview.berkas} · {self.preview.lembar or 'CSV'}")
        head.setFont(look.font(14, semibold=True))
        jumlah = self.preview.jumlah
        choices: list[tuple[Any, str]] = [("", f"Semua {len(self.preview.baris)}")]
        choices += [(status, f"{status.value.capitalize()} {jumlah[status]}") for status in ORDER]
        self.filter = Segments(choices, "Saring status", digits=False)
        self.filter.set_value("")
        self.filter.dipilih.connect(lambda value: self._filter(value or None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        for widget in (head, self.filter, self.notice):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        promise = QLabel(say("pegawai_impor_janji"))
        promise.setStyleSheet(f"color:{look.MUTED}")
        taken = sum(row.dapat_diambil for row in self.preview.baris)
        rejects = QPushButton("Simpan baris salah…")
        rejects.clicked.connect(self._ask_rejects)
        rejects.setEnabled(bool(self.preview.jumlah[StatusBaris.SALAH]))
        leave = QPushButton("Batal")
        leave.clicked.connect(self.reject)
        self.verb = QPushButton(f"Impor {taken} baris")
        self.verb.setProperty("jenis", "utama")
        self.verb.setEnabled(taken > 0)
        self.verb.clicked.connect(self.apply)
        row = QHBoxLayout()
        row.addWidget(promise, 1)
        for widget in (rejects, leave, self.verb):
            row.addWidget(widget)
        return row

    def _filter(self, status: StatusBaris | None) -> None:
        rows = [row for row in self.preview.baris if status in (None, row.status)]
        self.model.set_rows(sorted(rows, key=lambda row: (ORDER.index(row.status), row.baris)))

    def _ask_rejects(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, "Simpan baris salah", f"{self.path.stem}-salah.xlsx", "Excel (*.xlsx)")
        if path:
            self.save_rejects(Path(path))

    def save_rejects(self, path: Path) -> None:
        from app.exchange.roster_sheet import tulis_ditolak

        try:
            n = tulis_ditolak(path, self.preview)
        except UserError as error:
            self.notice.tell("salah", say_error(error))
            return
        self.notice.tell("baik", say("pegawai_impor_salah_disimpan", jumlah=n, berkas=path.name))

    def apply(self) -> None:
        """A backup first, then one change: one undo step for the whole file."""
        try:
            self.desk.cadangkan("sebelum-impor")
            self.desk.simpan_banyak(say("cli_label_impor", berkas=self.preview.berkas), terapkan(self.preview))
        except UserError as error:
            self.notice.tell("salah", say_error(error))
            return
        jumlah = {status.value: n for status, n in self.preview.jumlah.items()}
        self.accept()
        self._imported(say("pegawai_impor_selesai", berkas=self.preview.berkas, **jumlah))
