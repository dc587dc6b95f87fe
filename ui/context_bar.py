"""The bar above the tabs: office, period, unit; undo, redo, check and the search box."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.desk import Desk
from app.domain.jabatan import UnitKerja
from app.domain.periode import Periode, periode_setahun
from ui.kit import look
from ui.kit.context import Konteks
from ui.kit.fields import Choice

NARROW = 1200


class ContextBar(QWidget):
    """`berubah` carries the new Konteks."""

    berubah = Signal(object)

    def __init__(self, desk: Desk, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.office = QLabel(desk.kantor().nama)
        self.office.setFont(look.font(11, semibold=True))
        self.periode, self.unit = Choice(), Choice()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Cari nama, NIP, jabatan   Ctrl+F")
        self.search.setAccessibleName("Cari")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(look.icon("search", look.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        self.buttons = [_flat(action) for action in actions]
        self._lay_out()
        self.refresh()
        for control in (self.periode, self.unit):
            control.selesai.connect(lambda _: self.berubah.emit(self.konteks()))
        self.search.textChanged.connect(lambda _: self.berubah.emit(self.konteks()))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.setSpacing(8)
        layout.addWidget(self.office)
        layout.addSpacing(8)
        for label, control, wide in (("Periode", self.periode, 168), ("Unit", self.unit, 168)):
            control.setFixedWidth(wide)
            control.setAccessibleName(label)
            name = QLabel(label)
            name.setStyleSheet(f"color:{look.MUTED}")
            layout.addWidget(name)
            layout.addWidget(control)
        layout.addStretch(1)
        for button in self.buttons:
            layout.addWidget(button)
        self.search.setMinimumWidth(180)
        self.search.setMaximumWidth(264)
        layout.addWidget(self.search, 1, Qt.AlignmentFlag.AlignVCenter)

    def refresh(self) -> None:
        """Years and units as the file has them now; the choice stays where it can."""
        periode, unit = self.periode.value(), self.unit.value()
        self.office.setText(self._desk.kantor().nama)
        tahun = sorted({*self._desk.tahun_skp(), _this_year()})
        bulanan = self._desk.kantor().bulanan
        self.periode.set_options([(p, p.nama) for year in reversed(tahun) for p in periode_setahun(year, bulanan)])
        self.periode.set_value(periode or self._first())
        own = sorted((u for u in self._desk.semua(UnitKerja).values() if not u.luar), key=lambda u: u.nama)
        self.unit.set_options([(None, "Semua unit"), *((u.id, u.nama) for u in own)])
        self.unit.set_value(unit)

    def _first(self) -> Periode:
        """The quarter (month) of today."""
        today = date.today()
        return next(p for p in periode_setahun(today.year, self._desk.kantor().bulanan) if p.mulai <= today <= p.selesai)

    def konteks(self) -> Konteks:
        return Konteks(self.periode.value(), self.unit.value(), self.search.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= NARROW
        self.office.setVisible(wide)
        if len(self.buttons) > 1:
            self.buttons[1].setVisible(wide)


def _this_year() -> int:
    return date.today().year


def _flat(action: QAction) -> QPushButton:
    button = QPushButton(action.icon(), action.iconText())
    button.setProperty("jenis", "datar")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setToolTip(action.toolTip())

    action.changed.connect(follow)
    follow()
    return button
