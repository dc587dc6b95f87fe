"""The SKP of one person: its rows, its state, and what fills it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Pendekatan
from app.domain.kelengkapan import masalah_skp
from app.domain.pegawai import Pegawai
from app.domain.perubahan import ganti, id_baru
from app.domain.skp import HasilKerja, Indikator, JenisHasil, Skp, StatusSkp
from app.domain.skp_ubah import ubah_jenis
from app.errors import UserError
from app.words import say, say_error, say_pesan
from ui.indikator.rows import SARAN, STATUS, TEKS, SkpRow, changed, columns, skp_rows
from ui.kit import look
from ui.kit.fields import Choice, name_of, options
from ui.kit.model import TableModel
from ui.kit.notice import Notice
from ui.kit.table import ExcelTable

NARROW, READ_AS = 800, 4


class Editor(QWidget):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="surface")
        self.desk = desk
        self.skp: Skp | None = None
        self.name, self.detail, self.state = QLabel(), QLabel(), QLabel()
        self.name.setFont(look.font(14, semibold=True))
        self.detail.setStyleSheet(f"color:{look.MUTED}")
        self.approach = Choice(options(Pendekatan, empty=False))
        self.approach.setAccessibleName("Pendekatan")
        self.approach.setMinimumWidth(130)
        self.approach.selesai.connect(lambda value: self.change("Ubah pendekatan", lambda s: replace(s, pendekatan=value)))
        self.notice = Notice()
        self.model = TableModel(columns(lambda: self.locked), (), self)
        self.model.edited.connect(self._edited)
        self.table = ExcelTable(self.model, row=29)
        self.table.setAccessibleName("Hasil kerja dan indikator")
        self.advance = QPushButton()
        self.advance.setProperty("jenis", "utama")
        self.advance.clicked.connect(self._advance)
        self._lay_out()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.addWidget(self.name)
        names.addWidget(self.detail)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.addLayout(names, 1)
        for widget in (self.approach, self.state, self.advance):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._toolbar())
        layout.addWidget(self.notice)
        layout.addWidget(self.table, 1)

    def _toolbar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 16, 8)
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("plus", "Hasil kerja", self.add_result),
            ("plus", "Indikator", self.add_indicator),
            ("trash", "Hapus", self.remove),
            ("sitemap", "Gantungkan…", self.hang),
            ("paperclip", "Lampiran…", self.attachments),
            ("dots", "Isi banyak", self._fill_menu),
        )
        self.buttons = []
        for icon, text, call in acts:
            button = QPushButton(look.icon(icon), text)
            button.setProperty("kecil", True)
            button.clicked.connect(lambda _=False, act=call: act())
            bar.addWidget(button)
            self.buttons.append(button)
        bar.addStretch(1)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setColumnHidden(READ_AS, self.width() < NARROW)

    @property
    def locked(self) -> bool:
        """A set SKP changes only through a revision, which keeps the version."""
        return self.skp is None or self.skp.status is StatusSkp.DITETAPKAN

    def show_skp(self, skp: Skp | None) -> None:
        fresh = skp is None or self.skp is None or skp.id != self.skp.id
        row = 0 if fresh else max(0, self.table.currentIndex().row())
        column = TEKS if fresh else max(0, self.table.currentIndex().column())
        self.skp = skp
        self.model.set_rows(skp_rows(skp) if skp else [])
        self.table.clearSpans()
        for at, each in enumerate(self.model.rows):
            if each.indikator is None:
                self.table.setSpan(at, TEKS, 1, SARAN - TEKS)
        if row < len(self.model.rows):
            self.table.setCurrentIndex(self.model.index(row, column))
        for button in (*self.buttons[:4], self.approach):
            button.setEnabled(not self.locked)
        self.advance.setVisible(skp is not None)
        if skp is not None:
            self._describe(skp)
        else:
            self.name.setText(say("indikator_pilih"))
            self.detail.clear()
            self.state.clear()

    def _describe(self, skp: Skp) -> None:
        self.name.setText(self.desk.satu(Pegawai, skp.pemilik).nama)
        penilai = f" · penilai: {skp.penilai.jabatan}" if skp.penilai else ""
        self.detail.setText(f"SKP {skp.tahun} · versi {skp.versi} · {name_of(skp.kelompok)}{penilai}")
        self.approach.set_value(skp.pendekatan)
        word = STATUS[skp.status]
        ink, tint = look.colour_of(word)
        self.state.setText(word)
        self.state.setStyleSheet(f"background:{tint}; color:{ink}; border-radius:4px; padding:3px 8px")
        self.advance.setText({"draf": "Sepakati…", "disepakati": "Tetapkan SKP…", "ditetapkan": "Perbaiki…"}[word])
        general = [m for m in masalah_skp(skp) if m.bagian is None]
        if general:
            self.notice.tell("saran", " ".join(say_pesan(m.pesan) for m in general))
        else:
            self.notice.hide()

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def change(self, label: str, act: Callable[[Skp], Skp]) -> None:
        if self.skp is None:
            return
        nama = self.desk.satu(Pegawai, self.skp.pemilik).nama
        self.guarded(lambda: self.desk.simpan(f"{label} {nama}", self.skp, act(self.skp)))  # type: ignore[arg-type]  # because: asked above

    def guarded(self, call: Callable[[], object]) -> None:
        try:
            call()
        except UserError as error:
            self.notice.tell("salah", say_error(error), [("Tutup", self.notice.hide)])

    def _edited(self, pairs: list[tuple[SkpRow, SkpRow]]) -> None:
        def act(skp: Skp) -> Skp:
            for old, new in pairs:
                skp = changed(skp, old, new)
            return skp

        QTimer.singleShot(0, lambda: self.change("Ubah SKP", act))

    def _current(self) -> SkpRow | None:
        row: SkpRow | None = self.table.current_row()
        return row

    def add_result(self) -> None:
        fresh = HasilKerja(id_baru(), indikator=(Indikator(id_baru()),))
        self.change("Tambah hasil kerja", lambda s: replace(s, hasil_kerja=(*s.hasil_kerja, fresh)))

    def add_indicator(self) -> None:
        row = self._current()
        if row is not None:
            isi = (*row.hasil.indikator, Indikator(id_baru()))
            self.change("Tambah indikator", lambda s: ganti(s, row.hasil.id, indikator=isi))

    def remove(self) -> None:
        """The indicator of the row, or the whole result on its own row; the undo brings it back."""
        row = self._current()
        if row is None:
            return
        if row.indikator is None:
            self.change("Hapus hasil kerja", lambda s: replace(s, hasil_kerja=tuple(h for h in s.hasil_kerja if h.id != row.hasil.id)))
            return
        rest = tuple(i for i in row.hasil.indikator if i is not row.indikator)
        self.change("Hapus indikator", lambda s: ganti(s, row.hasil.id, indikator=rest))

    def switch_kind(self) -> None:
        row = self._current()
        if row is not None:
            other = JenisHasil.TAMBAHAN if row.hasil.jenis is JenisHasil.UTAMA else JenisHasil.UTAMA
            self.change("Ubah utama/tambahan", lambda s: ubah_jenis(s, row.hasil.id, other))

    # ── dialogs ─────────────────────────────────────────────────────────────────────────────────────

    def hang(self) -> None:
        from ui.indikator.dialogs import HangDialog

        row = self._current()
        if row is not None and self.skp is not None:
            HangDialog(self.desk, self.skp, row.hasil, self, self.change).show()

    def from_bank(self) -> None:
        from ui.indikator.dialogs import BankDialog

        if self.skp is not None:
            BankDialog(self.desk, self.skp, self, self.change).show()

    def attachments(self) -> None:
        from ui.indikator.dialogs import AttachmentDialog

        if self.skp is not None:
            AttachmentDialog(self.skp, self.locked, self, self.change).show()

    def _fill_menu(self) -> None:
        from ui.indikator.fill import CopyDialog, LastYearDialog

        if self.skp is None:
            return
        skp = self.skp
        menu = QMenu(self)
        fills: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Bank kalimat…", self.from_bank),
            ("Salin ke rekan sejabatan…", lambda: CopyDialog(self.desk, skp, self).show()),
            (f"Bawa dari {skp.tahun - 1}…", lambda: LastYearDialog(self.desk, skp, self).show()),
            ("Jadikan utama/tambahan", self.switch_kind),
        )
        for text, call in fills:
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, act=call: self.guarded(act))
            menu.addAction(action)
        menu.popup(self.buttons[-1].mapToGlobal(self.buttons[-1].rect().bottomLeft()))

    def _advance(self) -> None:
        from ui.indikator.state import AgreeDialog, ReviseDialog, SetDialog

        if self.skp is None:
            return
        dialog = {StatusSkp.DRAF: AgreeDialog, StatusSkp.DISEPAKATI: SetDialog, StatusSkp.DITETAPKAN: ReviseDialog}[self.skp.status]
        dialog(self.desk, self.skp, self).show()
