"""Kertas, printer, copies, pages and the form of the file; remembered for this office on this computer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.domain.kantor import Kertas
from app.words import say
from ui.kit import look
from ui.kit.fields import Choice, TextEdit
from ui.kit.label import label
from ui.kit.segments import Segments

SYSTEM = "dialog"  # the value of the last line of the list: choose in the dialog of the system
NAMES = {Kertas.A4: "A4  210 × 297 mm", Kertas.F4: "F4  215 × 330 mm"}


class PaperChoice(QWidget):
    berubah = Signal()

    def __init__(self, kertas: Kertas, ingat: dict[str, object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ingat = ingat
        self.printers_known = False
        self.papers = {each: QRadioButton(NAMES[each]) for each in Kertas}
        self.papers[Kertas(str(ingat.get("kertas", kertas)))].setChecked(True)
        self.known = label("", 9)
        self.printer = Choice()
        self.printer.setAccessibleName("Printer")
        self.copies = QSpinBox(minimum=1, maximum=99, value=int(str(ingat.get("salinan", 1))))
        self.copies.setAccessibleName("Salinan")
        self.range = TextEdit("semua")
        self.range.setAccessibleName("Halaman")
        self.range.setToolTip("Contoh: 1-3, 5")
        self.test = QPushButton("Cetak uji")
        self.test.setProperty("jenis", "tautan")
        self.receipt = QCheckBox("Daftar tanda terima di depan")
        self.receipt.setChecked(bool(ingat.get("terima", False)))
        self.blank = QCheckBox("Kosong, untuk ditulis tangan")
        self.files = Segments([(False, "Satu PDF"), (True, "Per pegawai")], "Bentuk berkas PDF", digits=False)
        self.files.set_value(bool(ingat.get("per_orang", False)))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.rule = rule()
        for widget in (self.rule, label("Kertas", 10, semibold=True), *self.papers.values(), self.known, self.blank, rule()):
            layout.addWidget(widget)
        layout.addLayout(self._name_of_printer())
        layout.addWidget(self.printer)
        layout.addLayout(self._numbers())
        layout.addWidget(self.receipt)
        layout.addWidget(self.files)

    def _numbers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.copies.setFixedWidth(look.px(58))
        self.range.setMinimumWidth(look.px(50))
        row.addWidget(label("Salinan", 9, colour="redup", wrap=False))
        row.addWidget(self.copies)
        row.addWidget(label("Halaman", 9, colour="redup", wrap=False))
        row.addWidget(self.range, 1)
        return row

    def _name_of_printer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label("Printer", 9, colour="redup"), 1)
        row.addWidget(self.test)
        return row

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for button in self.papers.values():
            group.addButton(button)
            button.clicked.connect(lambda _: self._paper_changed())
        for box in (self.blank, self.receipt):
            box.toggled.connect(lambda _: self.berubah.emit())
        self.files.dipilih.connect(lambda _: self.berubah.emit())
        self.printer.selesai.connect(lambda _: self._paper_changed())
        self.copies.valueChanged.connect(lambda _: self.berubah.emit())

    def _paper_changed(self) -> None:
        """The driver is asked only now: one in the network may take its time."""
        self._say_known()
        self.berubah.emit()

    # ── printers ────────────────────────────────────────────────────────────────────────────────────

    def showEvent(self, event: QShowEvent) -> None:
        """Asked for once the tab stands: a printer in the network may take a while to answer."""
        super().showEvent(event)
        if not self.printers_known:
            QTimer.singleShot(0, self, self.find_printers)

    def find_printers(self) -> None:
        from ui.laporan.printers import printer_names

        self.show_printers(printer_names())

    def show_printers(self, names: Sequence[str]) -> None:
        self.printers_known = True
        options: list[tuple[object, str]] = [(name, name) for name in names]
        self.printer.set_options([*options, (SYSTEM, "Pilih di dialog sistem…")] if names else [("", say("cetak_tanpa_printer_pendek"))])
        self.printer.setEnabled(bool(names))
        chosen = self._ingat.get("printer")
        self.printer.set_value(chosen if chosen in names else self.printer.values()[0])
        self._paper_changed()

    def has_printer(self) -> bool:
        return bool(self.printer.value())

    def _say_known(self) -> None:
        from ui.laporan.printers import Kenal, known_by

        name = str(self.printer.value() or "")
        if not name or name == SYSTEM:
            self.known.setText(say("cetak_100_persen"))
            look.mark(self.known, warna="redup")
            return
        known = known_by(name, self.kertas())
        self.known.setText(say(f"cetak_kertas_{known.lower()}", kertas=self.kertas(), printer=name))
        look.mark(self.known, warna="hijau" if known is Kenal.DIKENAL else "kuning")

    # ── what is chosen ──────────────────────────────────────────────────────────────────────────────

    def kertas(self) -> Kertas:
        return next(each for each, button in self.papers.items() if button.isChecked())

    def remembered(self) -> dict[str, object]:
        printer = self.printer.value() if self.has_printer() else self._ingat.get("printer")
        return {
            "kertas": str(self.kertas()),
            "printer": printer,
            "salinan": self.copies.value(),
            "terima": self.receipt.isChecked(),
            "per_orang": bool(self.files.value()),
        }

    def describe(self, *, people: bool, many: bool, blank: bool, lists: bool) -> None:
        """`people`: a paper of persons; `many`: of more than one now; `blank`: it has a blank form; `lists`: receipts may go in front."""
        self.rule.setVisible(people)
        self.blank.setVisible(blank)
        self.receipt.setVisible(lists)
        self.files.setVisible(many)


def rule() -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line.setStyleSheet(f"background:{look.LINE}; border:none")
    return line
