"""The bar above the tabs: office, period, unit; undo, redo, check and the search box."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
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
    """`berubah` carries the new Konteks when period or unit changed, `dicari` when only the words looked for did."""

    berubah, dicari = Signal(object), Signal(object)

    def __init__(self, desk: Desk, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.office = QLabel()
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
        self.search.textChanged.connect(lambda _: self.dicari.emit(self.konteks()))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.EDGE, 4, look.EDGE, 4)
        layout.setSpacing(8)
        layout.addWidget(self.office)
        layout.addSpacing(12)
        for label, control, wide in (("Periode", self.periode, 168), ("Unit", self.unit, 168)):
            control.setFixedWidth(wide)
            control.setAccessibleName(label)
            name = QLabel(label)
            name.setFont(look.font(9))
            name.setStyleSheet(f"color:{look.MUTED}")
            layout.addWidget(name)
            layout.addWidget(control)
            layout.addSpacing(4)
        layout.addStretch(1)
        for button in self.buttons:
            layout.addWidget(button)
        self.search.setFixedWidth(264)
        layout.addWidget(self.search)

    def refresh(self) -> None:
        """Years and units as the file has them now; the choice stays where it can."""
        periode, unit = self.periode.value(), self.unit.value()
        kantor = self._desk.kantor()
        self.office.setText(kantor.nama)
        tahun = sorted({*self._desk.tahun_skp(), date.today().year, planned_year(date.today())})
        self.periode.set_options([(p, p.nama) for year in reversed(tahun) for p in periode_setahun(year, kantor.bulanan)])
        self.periode.set_value(periode)
        if self.periode.value() is None:
            self.periode.set_value(self._today())
        own = sorted((u for u in self._desk.semua(UnitKerja).values() if not u.luar), key=lambda u: u.nama)
        self.unit.set_options([(None, "Semua unit"), *((u.id, u.nama) for u in own)])
        self.unit.set_value(unit)

    def _today(self) -> Periode:
        """The quarter (month) of today."""
        today = date.today()
        return next(p for p in periode_setahun(today.year, self._desk.kantor().bulanan) if p.mulai <= today <= p.selesai)

    def konteks(self) -> Konteks:
        return Konteks(self.periode.value(), self.unit.value(), self.search.text())

    def clear(self) -> None:
        """No search and all units again."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self.unit.set_value(None)
        self.berubah.emit(self.konteks())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the office stands in the title and redo in the menu; no word is cut."""
        super().resizeEvent(event)
        wide = self.width() >= NARROW
        self.office.setVisible(wide)
        self.buttons[1].setVisible(wide)
        self.search.setFixedWidth(264 if wide else 190)


def planned_year(today: date) -> int:
    """The year one may plan for: from October on the next, for the talks begin before January (R28)."""
    return today.year + (today.month >= 10)


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
