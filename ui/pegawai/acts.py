"""What is done to the roster: typing and pasting, new people, moves, statuses, raters, structure, import and export."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QMenu

from app.domain.jabatan import Penempatan
from app.domain.pegawai import Pegawai, PenilaiKhusus, StatusPegawai
from app.errors import UserError
from app.words import say
from ui.kit import look
from ui.pegawai.columns import COLUMNS, JABATAN, PENILAI, STATUS, UNIT
from ui.pegawai.entry import Entry
from ui.pegawai.imports import Imports
from ui.pegawai.parts import users_of, without_part

if TYPE_CHECKING:
    from ui.pegawai.page import PegawaiPage

WORKBOOKS = "Excel (*.xlsx)"


class Acts:
    def __init__(self, page: PegawaiPage) -> None:
        self.page = page
        self.entry, self.imports = Entry(page), Imports(page)

    def connect(self) -> None:
        self.page.table.doubleClicked.connect(lambda index: self.open_at(index.column()))

    def keys(self) -> dict[str, Callable[[], object]]:
        return {"Alt+M": self.move, "Alt+T": self.status, "F6": self.open_form, "Alt+I": self.imports.ask}

    def open_form(self) -> None:
        """From the table into the form beside it, and back."""
        detail = self.page.detail
        inside = detail.isAncestorOf(self.page.focusWidget()) if self.page.focusWidget() else False
        (self.page.table if inside else detail.fields["nip"].control).setFocus()

    def open_at(self, column: int) -> None:
        """Where a cell that is derived gets what it shows from."""
        detail = self.page.detail
        calls: dict[int, Callable[[], object]] = {
            JABATAN: detail.fields["jabatan"].control.setFocus,
            UNIT: detail.fields["jabatan"].control.setFocus,
            PENILAI: detail.rater.change.setFocus,
            STATUS: self.status,
        }
        if column in calls:
            calls[column]()

    def fill_columns(self, menu: QMenu) -> None:
        for action in self.page.table.header.column_actions(menu):
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction("Kembali ke urutan kantor", self.page.table.header.unsort)
        menu.addAction("Atur ulang kolom", self.page.table.header.reset)

    def fill_by_column(self, menu: QMenu) -> None:
        for n, column in enumerate(COLUMNS):
            if not self.page.table.isColumnHidden(n):
                menu.addAction(f"{column.title}…", partial(self.page.table.header.filter_by, n))

    # ── dialogs ─────────────────────────────────────────────────────────────────────────────────────

    def wanted(self, what: str, about: Any) -> None:
        calls: dict[str, Callable[[Any], object]] = {
            "mutasi": self.move,
            "penempatan": self.placement,
            "status": self.status,
            "penilai": self.rater,
            "hapus": self.remove,
            "riwayat": lambda _: self.history(),
        }
        calls[what](about)

    def add(self) -> None:
        from ui.pegawai.new_person import NewPersonDialog

        NewPersonDialog(self.page.desk, self._added, self.page).show()

    def _added(self, pegawai: Pegawai) -> None:
        self.page.desk.simpan(say("pegawai_label_tambah", nama=pegawai.nama), None, pegawai)
        self.page.show_all_of(pegawai.id)

    def move(self, jabatan: str | None = None) -> None:
        from ui.pegawai.move_dialog import MoveDialog

        pegawai = self.page.current()
        if pegawai is not None and self.page.desk.bagan().jabatan:
            MoveDialog(self.page.desk, pegawai, jabatan, self.page.desk.simpan_banyak, self.page).show()

    def placement(self, part: Penempatan | None) -> None:
        from ui.pegawai.record_dialogs import PlacementDialog

        if (pegawai := self.page.current()) is not None:
            PlacementDialog(self.page.desk, pegawai, part, self._keeper(pegawai), self.page).show()

    def status(self, part: StatusPegawai | None = None) -> None:
        from ui.pegawai.record_dialogs import StatusDialog

        if (pegawai := self.page.current()) is not None:
            StatusDialog(pegawai, part, self._keeper(pegawai), self.page).show()

    def rater(self, part: PenilaiKhusus | None) -> None:
        from ui.pegawai.record_dialogs import RaterDialog

        if (pegawai := self.page.current()) is not None:
            RaterDialog(self.page.desk, pegawai, part, self._keeper(pegawai), self.page.hari, self.page).show()

    def _keeper(self, pegawai: Pegawai) -> Callable[[str, Pegawai], object]:
        return lambda label, after: self.page.desk.simpan(label, pegawai, after)

    def remove(self, part: Penempatan | StatusPegawai | PenilaiKhusus) -> None:
        """Nothing is asked: it can be undone, and the undo is offered."""
        if (pegawai := self.page.current()) is None:
            return
        words = {Penempatan: "jabatan", StatusPegawai: "status", PenilaiKhusus: "penilai khusus"}
        label = f"Hapus {words[type(part)]} {pegawai.nama}"
        if self.page.write(label, pegawai, without_part(pegawai, part)):
            self.offer_undo(say("pegawai_bagian_dihapus", bagian=words[type(part)], nama=pegawai.nama), label)

    def remove_person(self) -> None:
        """For somebody written down by mistake; who left keeps the record with a status."""
        if (pegawai := self.page.current()) is None:
            return
        label = say("pegawai_label_hapus", nama=pegawai.nama or "pegawai tanpa nama")

        def act() -> None:
            if users := users_of(self.page.desk, pegawai):
                raise UserError("pegawai_masih_dipakai", nama=pegawai.nama, pemakai=", ".join(users))
            self.page.desk.simpan(label, pegawai, None)

        if self.page.guarded(act):
            self.offer_undo(say("pegawai_dihapus", nama=pegawai.nama or "Pegawai tanpa nama"), label)

    def offer_undo(self, sentence: str, label: str) -> None:
        notice = self.page.notice
        notice.tell("info", sentence, [("Urungkan", lambda: self.undo(label)), ("Tutup", notice.hide)])

    def undo(self, label: str) -> bool:
        """Only this act; when something was done since, the operator is told instead of losing that."""
        desk, notice = self.page.desk, self.page.notice
        if desk.label_urungkan != label:
            notice.tell("saran", say("pegawai_urungkan_lain", label=desk.label_urungkan or "–"), [("Tutup", notice.hide)])
            return False
        notice.hide()
        return self.page.guarded(desk.urungkan)

    def structure(self, about: str | None = None) -> None:
        from ui.pegawai.structure_dialog import StructureDialog

        StructureDialog(self.page.desk, about, self.page).show()

    def history(self) -> None:
        from ui.history_dialog import HistoryDialog

        if (pegawai := self.page.current()) is not None:
            HistoryDialog(self.page.desk, ("pegawai", pegawai.id), self.page).show()

    # ── files ───────────────────────────────────────────────────────────────────────────────────────

    def fill_more(self, menu: QMenu) -> None:
        entries: tuple[tuple[str, str, Callable[[], object]] | None, ...] = (
            ("arrows-exchange", "Mutasi jabatan…\tAlt+M", self.move),
            ("history", "Catat status…\tAlt+T", self.status),
            ("link", "Ubah atau delegasikan penilai…", lambda: self.rater(None)),
            ("trash", "Hapus pegawai", self.remove_person),
            None,
            ("sitemap", "Unit kerja dan jabatan…", self.structure),
            None,
            ("copy", "Ambil dari papan klip…", self.imports.take_clipboard),
            ("download", "Simpan templat Excel…", self.ask_template),
            ("file-export", "Simpan daftar ke Excel…", self.ask_export),
            None,
        )
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                icon, text, call = entry
                menu.addAction(look.icon(icon), text, lambda act=call: act())
        columns = menu.addMenu(look.icon("columns-3"), "Kolom")
        for action in self.page.table.header.column_actions(columns):
            columns.addAction(action)

    def ask_export(self) -> None:
        if path := self._target("Simpan daftar ke Excel", "Daftar-pegawai.xlsx"):
            self.export(path)

    def _target(self, title: str, name: str) -> Path | None:
        """Beside the office file, where the operator finds it again."""
        path, _ = QFileDialog.getSaveFileName(self.page, title, str(self.page.desk.path.parent / name), WORKBOOKS)
        return Path(path) if path else None

    def export(self, path: Path) -> None:
        """The roster as a spreadsheet that can be imported again."""
        from app.exchange.roster_sheet import ekspor

        if self.page.guarded(lambda: ekspor(path, self.page.desk.bagan(), self.page.hari)):
            self._saved("pegawai_diekspor", path)

    def ask_template(self) -> None:
        if path := self._target("Simpan templat Excel", "Templat-pegawai.xlsx"):
            self.save_template(path)

    def save_template(self, path: Path) -> None:
        from app.exchange.roster_sheet import templat

        if self.page.guarded(lambda: templat(path)):
            self._saved("pegawai_templat_disimpan", path)

    def _saved(self, kode: str, path: Path) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        notice = self.page.notice
        links: list[tuple[str, Callable[[], object]]] = [
            ("Buka", lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))),
            ("Buka folder", lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))),
            ("Tutup", notice.hide),
        ]
        notice.tell("baik", say(kode, berkas=path.name, folder=str(path.parent)), links)
