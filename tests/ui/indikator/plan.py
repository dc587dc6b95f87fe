"""Whose SKP the tests write in, and how a cell of the sheet is typed into."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt

from app.desk import Desk
from app.domain.skp import Skp
from app.domain.skp_ubah import perbaiki
from ui.indikator.page import IndikatorPage
from ui.indikator.rows import Jenis


def settle() -> None:
    """An editor commits from the queue, and what it wrote is written after that: both have happened now."""
    for _ in range(10):
        QCoreApplication.processEvents()


def skp_of(desk: Desk, name: str, tahun: int = 2026) -> Skp:
    return next(s for s in desk.semua(Skp).values() if s.tahun == tahun and name in desk.bagan().pegawai[s.pemilik].nama)


def draft_of(desk: Desk, name: str, **change: object) -> Skp:
    """The SKP as a fresh first draft, nothing signed."""
    skp = skp_of(desk, name)
    back = replace(perbaiki(skp, "uji", date(2026, 7, 1)), riwayat=(), tanda_tangan=(), versi=1, **change)
    desk.simpan("Perbaiki", skp, back)
    return desk.satu(Skp, skp.id)


def at(page: IndikatorPage, id: str) -> int:
    return next(n for n, row in enumerate(page.editor.model.rows) if row.kunci == id)


def kinds(page: IndikatorPage) -> list[str]:
    return [row.jenis.value for row in page.editor.model.rows]


def advice(page: IndikatorPage, code: str):
    """The row of one remark."""
    return next(r for r in page.editor.model.rows if r.jenis is Jenis.SARAN and r.masalah.pesan.kode == code)


def typed(page: IndikatorPage, qtbot, id: str, column: int, text: str) -> None:
    """As an operator does it: choose the cell, type over it, Enter."""
    page.editor.sheet.choose(id, column)
    page.editor.sheet.edit(page.editor.sheet.currentIndex())
    editor = page.editor.sheet.focusWidget() if page.editor.sheet.isActiveWindow() else None
    editor = editor or page.editor.sheet.viewport().children()[-1]
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle()


def put(page: IndikatorPage, qtbot, id: str, column: int, text: str) -> None:
    """Through the model, as a paste or an editor does it."""
    model = page.editor.model
    model.setData(model.index(at(page, id), column), text)
    settle()


def press(page: IndikatorPage, qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(page.editor.sheet, key, modifier)
    settle()
