"""What stands behind the two menus of the tab: of the SKP that is shown, and of everybody's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from app.domain.skp import StatusSkp

if TYPE_CHECKING:
    from ui.indikator.page import IndikatorPage

Entry = tuple[str, Callable[[], object]]


def fill_menus(page: IndikatorPage) -> None:
    """Each is filled when it is opened: what may be done depends on what is shown."""
    for button, entries in ((page.editor.subject.more, of_one), (page.many, of_many)):
        menu = QMenu(page)
        menu.aboutToShow.connect(lambda m=menu, e=entries: _fill(m, e(page)))
        button.setMenu(menu)


def _fill(menu: QMenu, entries: list[Entry | None]) -> None:
    menu.clear()
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            action = menu.addAction(entry[0])
            action.triggered.connect(lambda _=False, call=entry[1]: call())


def of_one(page: IndikatorPage) -> list[Entry | None]:
    skp = page.editor.skp
    tahun = page.year.tahun
    agreed: list[Entry | None] = []
    if skp is not None and skp.status is StatusSkp.DISEPAKATI:
        agreed = [("Kembalikan ke draf", page.states.reopen)]
    writing: list[Entry | None] = [
        ("Salin ke rekan sejabatan…", page.fill.copy),
        (f"Bawa dari {tahun - 1}…", page.fill.last_year),
        ("Bank kalimat…", page.fill.bank),
    ]
    if skp is not None and page.acts.studying():
        writing.insert(0, ("Tambah hasil tugas belajar", page.acts.add_study))
    return [
        ("Sifat SKP: pendekatan, masa, alasan…", page.dialogs.about),
        ("Penerimaan indikator dan dialog…", page.states.answers),
        ("Versi dan perbandingan…", page.states.versions),
        *agreed,
        None,
        *(writing if not page.editor.closed else writing[:1]),
        None,
        ("Ekspor SKP ini ke JSON…", page.fill.export),
        ("Impor SKP dari JSON…", lambda: page.perintah.emit("import_skp")),
        None,
        ("Hapus SKP", page.fill.delete),
    ]


def of_many(page: IndikatorPage) -> list[Entry | None]:
    lacking = len(page.year.tanpa)
    missing: list[Entry | None] = [(f"Buat {lacking} SKP yang belum ada", page.fill.make_missing)] if lacking else []
    return [
        *missing,
        (f"Bawa dari {page.year.tahun - 1} untuk banyak pegawai…", page.fill.carry),
        ("Sepakati banyak SKP…", lambda: page.states.many(StatusSkp.DRAF)),
        ("Tetapkan banyak SKP…", lambda: page.states.many(StatusSkp.DISEPAKATI)),
        None,
        ("Visi dan misi kecamatan", page.nobody.vision.emit),
    ]
