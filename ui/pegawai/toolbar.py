"""The acts of the roster above it: what is new, imported or moved at the left; count, filter and columns at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.domain.pegawai import JenisPegawai
from ui.kit import look
from ui.kit.label import label
from ui.pegawai.row import AKTIF, Row, lacking

Fills = Callable[[QMenu], object]
ONLY: dict[str, tuple[str, Callable[[Row], bool]]] = {
    "": ("Semua pegawai", lambda _: True),
    "kurang": ("Perlu dilengkapi", lambda r: bool(lacking(r) or r.ditolak)),
    "asn": ("PNS dan CPNS", lambda r: r.pegawai.jenis in {JenisPegawai.PNS, JenisPegawai.CPNS}),
    "pppk": ("PPPK", lambda r: r.pegawai.jenis in {JenisPegawai.PPPK, JenisPegawai.PPPK_PARUH_WAKTU}),
    "lain": ("Non-ASN", lambda r: r.pegawai.jenis is JenisPegawai.NON_ASN),
    "status": ("Berstatus khusus atau Plt.", lambda r: r.status != AKTIF),
    "impor": ("Baru dan berubah oleh impor", lambda r: bool(r.impor)),
}


class Toolbar(QWidget):
    """`only` carries the key of ONLY chosen. The menus are filled when they open."""

    only = Signal(str)

    def __init__(self, columns: Fills, more: Fills, by_column: Fills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = ""
        self._by_column = by_column
        self.add = _button("user-plus", "Pegawai baru", "utama")
        self.take = _button("file-import", "Ambil dari Excel…")
        self.move_ = _button("arrows-exchange", "Mutasi jabatan…")
        self.filter = _button("filter", "Saring", "datar")
        self.columns = _button("columns-3", "Kolom", "datar")
        self.more = _button("dots", "Lainnya", "datar")
        for button, fill in ((self.filter, self._fill_filter), (self.columns, columns), (self.more, more)):
            button.clicked.connect(lambda _=False, at=button, by=fill: self._open(at, by))
        self.count = label("", 9, colour="redup", wrap=False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.EDGE, 10, look.EDGE, 10)
        layout.setSpacing(8)
        for button in (self.add, self.take, self.move_):
            layout.addWidget(button)
        layout.addStretch(1)
        for widget in (self.count, self.filter, self.columns, self.more):
            layout.addWidget(widget)

    def set_count(self, text: str) -> None:
        self.count.setText(text)
        self._fit()

    def choose(self, key: str) -> None:
        """The button names the filter, so that nobody wonders where the others are."""
        self.chosen = key
        self.filter.setText(f"Saring: {ONLY[key][0]}" if key else "Saring")
        self.only.emit(key)
        self._fit()

    def menu(self, fill: Fills) -> QMenu:
        menu = QMenu(self)
        fill(menu)
        return menu

    def _open(self, button: QPushButton, fill: Fills) -> None:
        self.menu(fill).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _fill_filter(self, menu: QMenu) -> None:
        for key, (text, _) in ONLY.items():
            action = QAction(text, menu, checkable=True, checked=key == self.chosen)
            action.triggered.connect(lambda _=False, at=key: self.choose(at))
            menu.addAction(action)
        menu.addSeparator()
        self._by_column(menu.addMenu("Menurut isi kolom"))

    # ── width ───────────────────────────────────────────────────────────────────────────────────────

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where it is narrow the count and what stands under Lainnya as well give way; no word is cut."""
        kept = [self.add, self.take, self.filter, self.more]
        room = self.width() - 2 * look.EDGE - sum(button.sizeHint().width() + 8 for button in kept)
        for widget in (self.move_, self.count, self.columns):
            room -= widget.sizeHint().width() + 8
            widget.setVisible(room >= 0)


def _button(icon: str, text: str, kind: str = "") -> QPushButton:
    button = QPushButton(look.icon(icon, look.SURFACE if kind == "utama" else look.TEXT), text)
    button.setProperty("jenis", kind)
    button.setIconSize(QSize(24, 18))  # wider than its drawing: the word stands off
    return button
