"""Finding somebody of the sample office by a part of the name, and typing as an operator does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFocusEvent, QGuiApplication

from app.desk import Desk
from app.domain.jabatan import Jabatan, UnitKerja
from app.domain.pegawai import Pegawai
from ui.pegawai.columns import COLUMNS
from ui.pegawai.page import PegawaiPage


def person(desk: Desk, nama: str) -> Pegawai:
    return next(p for p in desk.semua(Pegawai).values() if nama in p.nama)


def post(desk: Desk, nama: str) -> Jabatan:
    return next(j for j in desk.semua(Jabatan).values() if j.nama == nama)


def unit(desk: Desk, nama: str) -> UnitKerja:
    return next(u for u in desk.semua(UnitKerja).values() if nama in (u.nama, u.singkatan))


def column(title: str) -> int:
    return next(n for n, each in enumerate(COLUMNS) if each.title == title)


def names(page: PegawaiPage) -> list[str]:
    return [row.pegawai.nama for row in page.model.rows]


def row_of(page: PegawaiPage, nama: str) -> int:
    return next(n for n, each in enumerate(names(page)) if nama in each)


def type_into(page: PegawaiPage, nama: str, title: str, text: str) -> None:
    """As leaving an editor does; what follows the editor's end has happened."""
    page.model.setData(page.model.index(row_of(page, nama), column(title)), text)
    settle()


def shown(page: PegawaiPage, nama: str, title: str) -> str:
    return COLUMNS[column(title)].show(page.model.rows[row_of(page, nama)])


def paste(page: PegawaiPage, nama: str, title: str, text: str) -> None:
    """From one cell on."""
    page.table.select_row(row_of(page, nama), column(title))
    QGuiApplication.clipboard().setText(text)
    page.table.paste()
    settle()


def settle() -> None:
    for _ in range(10):
        QCoreApplication.processEvents()


def leave(control, text: str) -> None:
    """Types into a field and leaves it."""
    control.setText(text)
    control.editingFinished.emit()


def leave_with_keys(control, text: str) -> None:
    """As from the keyboard, so that what stands below the field is looked at again."""
    leave(control, text)
    QCoreApplication.sendEvent(control, QFocusEvent(QEvent.Type.FocusOut))
