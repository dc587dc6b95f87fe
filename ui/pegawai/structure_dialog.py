"""Units at the left, the posts in the chosen one at the right: names typed in place, everything else in a form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.evaluasi import CapaianOrganisasi
from app.domain.jabatan import Jabatan, UnitKerja
from app.domain.pohon_kinerja import PohonKinerja
from app.domain.struktur import boleh_hapus, kelompok_camat, pemakai_jabatan, pemakai_unit
from app.errors import UserError
from app.words import say, say_error
from ui.kit import look
from ui.kit.label import label
from ui.kit.model import TableModel
from ui.kit.notice import Notice
from ui.kit.table import ExcelTable
from ui.pegawai.structure_forms import PostDialog, UnitDialog
from ui.pegawai.structure_rows import FORMULIR, JENIS, PENDEKATAN, POSTS, UNITS, Branch, Post, branches, posts

WIDE, HIGH, NARROW = 1264, 600, 1140


class StructureDialog(QDialog):
    def __init__(self, desk: Desk, about: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle("Unit kerja dan jabatan")
        room = parent.window().size() if parent is not None else None
        self.resize(min(WIDE, room.width() - 24) if room else WIDE, min(HIGH, room.height() - 24) if room else HIGH)
        self.notice = Notice()
        self.unit_model, self.post_model = TableModel(UNITS, (), self), TableModel(POSTS, (), self)
        self.units, self.posts = ExcelTable(self.unit_model), ExcelTable(self.post_model)
        self.units.setAccessibleName("Unit kerja")
        self.posts.setAccessibleName("Jabatan di unit yang dipilih")
        self.everything = QCheckBox("Semua unit")
        self.pukm = QCheckBox("Camat memakai formulir PUKM (A.1.1/A.1.2)")
        self._lay_out()
        self._connect()
        self.refresh()
        self._start_at(about)
        if about is None:
            self.units.setFocus()

    def _lay_out(self) -> None:
        unit_acts = (("Unit baru…", self.add_unit), ("Ubah…", self.edit_unit), ("Hapus", self.remove_unit))
        left = _half("Unit kerja", self.units, unit_acts)
        right = _half("Jabatan", self.posts, (("Jabatan baru…", self.add), ("Ubah…", self.edit), ("Hapus", self.remove)))
        self.split = QSplitter()
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        for half in (left, right):
            self.split.addWidget(half)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        close = QPushButton("Tutup")
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        for widget in (self.pukm, self.everything, label(say("struktur_petunjuk"), 9, colour="redup"), close):
            foot.addWidget(widget, int(widget not in (self.pukm, self.everything, close)))
        foot.setSpacing(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.split, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.unit_model.edited.connect(lambda pairs: self._typed(pairs, _units_of, "Ubah nama pendek unit"))
        self.post_model.edited.connect(lambda pairs: self._typed(pairs, _posts_of, "Ubah jabatan"))
        self.units.selectionModel().currentRowChanged.connect(lambda *_: self._fill())
        self.units.doubleClicked.connect(lambda index: None if UNITS[index.column()].editable else self.edit_unit())
        self.posts.doubleClicked.connect(lambda index: None if POSTS[index.column()].editable else self.edit())
        self.everything.toggled.connect(lambda _: self._fill())
        self.pukm.clicked.connect(self.set_pukm)
        self.units.empty.say(say("struktur_kosong"), "Pakai susunan kecamatan", self.use_ready)
        silence = self.desk.dengar(lambda _: self.refresh())
        self.finished.connect(lambda _: silence())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow kind, approach and forms are seen in the form of a post alone."""
        super().resizeEvent(event)
        narrow = self.width() < look.px(NARROW)
        for at in (JENIS, PENDEKATAN, FORMULIR):
            self.posts.setColumnHidden(at, narrow)
        self.split.setSizes([look.px(340 if narrow else 384), self.width()])

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def refresh(self) -> None:
        kept = self.unit()
        found = list(branches(self.desk.bagan()))
        self.unit_model.set_rows(found)
        at = next((n for n, each in enumerate(found) if kept and each.unit.id == kept.id), None)
        if at is None:
            at = next((n for n, each in enumerate(found) if not each.unit.luar), 0)
        if found and self.units.currentIndex().row() != at:
            self.units.select_row(at, 0)
        self.pukm.setChecked(self.desk.kantor().camat_pukm)
        self._fill()

    def _fill(self) -> None:
        unit, kept = self.unit(), self.post()
        self.posts.empty.say(say("struktur_unit_kosong"), "Jabatan baru…", self.add)
        self.post_model.set_rows(posts(self.desk.bagan(), None if self.everything.isChecked() or unit is None else unit.id, date.today()))
        if self.post_model.rows:
            at = next((n for n, each in enumerate(self.post_model.rows) if kept and each.jabatan.id == kept.id), 0)
            self.posts.select_row(at)

    def _start_at(self, about: str | None) -> None:
        """The unit or post a check is about."""
        jabatan = self.desk.bagan().jabatan.get(about or "")
        wanted = jabatan.unit if jabatan else about
        at = next((n for n, each in enumerate(self.unit_model.rows) if each.unit.id == wanted), None)
        if at is not None:
            self.units.select_row(at, 0)
        place = next((n for n, each in enumerate(self.post_model.rows) if jabatan and each.jabatan.id == jabatan.id), None)
        if place is not None:
            self.posts.select_row(place, 0)
            self.posts.setFocus()

    def unit(self) -> UnitKerja | None:
        branch: Branch | None = self.units.current_row()
        return branch.unit if branch else None

    def post(self) -> Jabatan | None:
        row: Post | None = self.posts.current_row()
        return row.jabatan if row else None

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def guarded(self, call: Callable[[], object]) -> bool:
        try:
            call()
        except UserError as error:
            self.notice.tell("salah", say_error(error), [("Tutup", self.notice.hide)])
            return False
        self.notice.hide()
        return True

    def _typed(self, pairs: list[tuple[Any, Any]], values: Callable[[list[tuple[Any, Any]]], list[tuple[Any, Any]]], label_: str) -> None:
        QTimer.singleShot(0, self, lambda: self.guarded(lambda: self.desk.simpan_banyak(label_, values(pairs))))

    def add(self) -> None:
        unit = self.unit()
        PostDialog(self.desk.bagan(), None, unit.id if unit else None, self.desk.simpan, self).show()

    def edit(self) -> None:
        if (jabatan := self.post()) is not None:
            PostDialog(self.desk.bagan(), jabatan, None, self.desk.simpan, self).show()

    def remove(self) -> None:
        """Refused with the names of who still uses it; else gone, with the way back."""
        if (jabatan := self.post()) is not None:
            self._remove(jabatan, pemakai_jabatan(self.desk.bagan(), jabatan, self.desk.semua(PohonKinerja).values()), "jabatan")

    def add_unit(self) -> None:
        unit = self.unit()
        UnitDialog(self.desk.bagan(), None, unit.id if unit else None, self.desk.simpan, self).show()

    def edit_unit(self) -> None:
        if (unit := self.unit()) is not None:
            UnitDialog(self.desk.bagan(), unit, None, self.desk.simpan, self).show()

    def remove_unit(self) -> None:
        if (unit := self.unit()) is not None:
            self._remove(unit, pemakai_unit(self.desk.bagan(), unit, self.desk.semua(CapaianOrganisasi).values()), "unit")

    def _remove(self, value: Jabatan | UnitKerja, users: list[str], word: str) -> None:
        def act() -> None:
            boleh_hapus(f"{word.capitalize()} {value.nama}", users)
            self.desk.simpan(f"Hapus {word} {value.nama}", value, None)

        if self.guarded(act):
            sentence = say("struktur_dihapus", nama=f"{word.capitalize()} {value.nama}")
            self.notice.tell("info", sentence, [("Urungkan", lambda: self.guarded(self.desk.urungkan)), ("Tutup", self.notice.hide)])

    def set_pukm(self, on: bool) -> None:
        """The setting of the office and the post of its head, as one change."""
        before = self.desk.kantor()
        pairs: list[tuple[Any, Any]] = [(before, replace(before, camat_pukm=on)), *kelompok_camat(self.desk.semua(Jabatan), on)]
        self.guarded(lambda: self.desk.simpan_banyak("Ubah formulir Camat", pairs))

    def use_ready(self) -> None:
        """The structure every kecamatan begins with (PP 17/2018), to be changed afterwards."""
        from app.exchange.structure import struktur

        parts = [each for each in struktur(self.desk.kantor().nama) if isinstance(each, UnitKerja | Jabatan)]
        self.guarded(lambda: self.desk.simpan_banyak("Pakai susunan kecamatan", [(None, each) for each in parts]))


def _posts_of(pairs: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    return [(old.jabatan, new.written()) for old, new in pairs]


def _units_of(pairs: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    return [(old.unit, new.unit) for old, new in pairs]


def _half(title: str, table: ExcelTable, acts: tuple[tuple[str, Callable[[], object]], ...]) -> QWidget:
    """A title with its acts at the right, and the table below."""
    half = look.mark(QWidget(), bidang="surface")
    head = QHBoxLayout()
    head.setContentsMargins(16, 12, 12, 8)
    head.setSpacing(4)
    head.addWidget(label(title, 11, semibold=True, wrap=False), 1)
    for icon, (text, call) in zip(("plus", "pencil", "trash"), acts, strict=True):
        button = QPushButton(look.icon(icon), text)
        button.setProperty("jenis", "datar")
        button.setIconSize(QSize(24, 18))
        button.setAutoDefault(False)
        button.setAccessibleName(f"{text} ({title.lower()})")
        button.clicked.connect(lambda _=False, act=call: act())
        head.addWidget(button)
    box = QVBoxLayout(half)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    box.addLayout(head)
    box.addWidget(table, 1)
    return half
