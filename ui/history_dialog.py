"""Riwayat: who changed what and when, from the journal; below it every field before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.baris import Cell
from app.domain.perubahan import Edit, Perubahan
from app.words import say
from ui.kit import look
from ui.kit.delegate import CellLook
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable

SHOWN = 500


@dataclass(frozen=True, slots=True)
class Part:
    """One field of one row before and after."""

    bagian: str
    kolom: str
    lama: str
    baru: str


CHANGES = (
    Column("Waktu", lambda p: when(p), lebar=140),
    Column("Oleh", lambda p: p.pelaku, lebar=130),
    Column("Komputer", lambda p: p.perangkat, lebar=130, look=lambda _: CellLook(muted=True)),
    Column("Perubahan", lambda p: p.label, lebar=0),
)
PARTS = (
    Column("Bagian", lambda p: p.bagian, lebar=150, look=lambda _: CellLook(muted=True)),
    Column("Kolom", lambda p: p.kolom, lebar=150, look=lambda _: CellLook(muted=True)),
    Column("Sebelum", lambda p: p.lama or "–", lebar=300),
    Column("Sesudah", lambda p: p.baru or "–", lebar=0),
)


class HistoryDialog(QDialog):
    """`akar` narrows it to the changes of one value."""

    def __init__(self, desk: Desk, akar: tuple[str, str] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Riwayat perubahan")
        self.resize(980, 560)
        changes = [p for p in desk.riwayat(SHOWN) if akar is None or akar in p.akar]
        self.model = TableModel(CHANGES, changes, self)
        self.changes = ExcelTable(self.model, baris=True)
        self.changes.setAccessibleName("Perubahan")
        self.changes.empty.say(say("riwayat_kosong"))
        self.changes.empty.fit()
        self.parts = TableModel(PARTS, (), self)
        detail = ExcelTable(self.parts, row=27)
        detail.setAccessibleName("Isi perubahan")
        head = QLabel(say("riwayat_kepala", jumlah=len(changes)))
        head.setFont(look.font(11, semibold=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.addWidget(head)
        layout.addWidget(self.changes, 3)
        layout.addWidget(detail, 2)
        self.changes.selectionModel().currentRowChanged.connect(lambda *_: self._show())
        if changes:
            self.changes.select_row(0)

    def _show(self) -> None:
        change: Perubahan | None = self.changes.current_row()
        self.parts.set_rows([part for edit in change.edits for part in parts(edit)] if change else [])


def when(change: Perubahan) -> str:
    return datetime.fromisoformat(change.waktu).strftime("%d/%m/%Y %H.%M")


def parts(edit: Edit) -> list[Part]:
    """The fields of a row that differ, without its keys; an archived sheet is named, not shown."""
    before, after = edit.sebelum or {}, edit.sesudah or {}
    names = [name for name in (after or before) if name not in {"id", "induk", "urutan"}]
    found = [Part(_words(edit.tabel), _words(name), _shown(name, before.get(name)), _shown(name, after.get(name))) for name in names]
    return [part for part in found if part.lama != part.baru]


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _shown(name: str, cell: Cell) -> str:
    if cell is None:
        return ""
    return "(tersimpan)" if name in {"arsip", "isi"} and len(str(cell)) > 200 else str(cell)
