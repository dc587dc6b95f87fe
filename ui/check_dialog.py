"""F9: everything that is missing or wrong, what blocks first; it stays open beside the work and shrinks with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.checks import kalimat, periksa_kantor
from app.desk import Desk
from app.domain.masalah import Masalah, Tingkat
from app.words import say
from ui.kit import look
from ui.kit.context import Konteks
from ui.kit.delegate import CellLook
from ui.kit.model import Column, TableModel
from ui.kit.segments import Segments
from ui.kit.wrapped_table import WrappedTable

TINGKAT = {
    Tingkat.TOLAK: ("menghalangi", "merah"),
    Tingkat.PERINGATAN: ("segera", "kuning"),
    Tingkat.INFORMASI: ("saran", "abu"),
}
BAGIAN = {"pegawai": "Pegawai", "jabatan": "Pegawai", "skp": "Indikator", "pohon_kinerja": "Indikator", "unit_kerja": "Penilaian"}
Jump = Callable[[tuple[str, str], str | None], None]

HEADS = (
    Column("Akibat", lambda m: TINGKAT[m.tingkat][0], lebar=130, look=lambda m: CellLook(chip=True, tint=TINGKAT[m.tingkat][1])),
    Column("Bagian", lambda m: BAGIAN.get(m.akar[0], "Penilaian"), lebar=100, look=lambda _: CellLook(muted=True)),
)


class Remarks(WrappedTable):
    lowest = 44


class CheckDialog(QDialog):
    def __init__(self, desk: Desk, konteks: Konteks, jump: Jump, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Periksa data – {konteks.periode.nama}")
        self.resize(900, 480)
        self._desk, self._konteks, self._jump = desk, konteks, jump
        self._found: tuple[Masalah, ...] = ()
        sentence = Column("Masalah", lambda m: kalimat(desk, m), lebar=0, look=lambda _: CellLook(wrap=True))
        self.model = TableModel((*HEADS, sentence), (), self)
        self.table = Remarks(self.model, row=44, baris=True)
        self.table.setAccessibleName("Masalah")
        self.table.activated.connect(lambda _: self.go())
        self.head = QLabel()
        self.head.setFont(look.font(11, semibold=True))
        self.verb = QPushButton("Menuju tempatnya")
        self.verb.setProperty("jenis", "utama")
        self.verb.clicked.connect(self.go)
        self.filter = Segments((), "Saring akibat", digits=False)
        self.filter.dipilih.connect(lambda _: self._fill())
        self._later = QTimer(self, singleShot=True, interval=300)
        self._later.timeout.connect(self.refresh)
        silence = desk.dengar(lambda _: self._later.start())
        self.finished.connect(lambda _: silence())  # Esc closes without a closeEvent
        self._lay_out()
        self.filter.set_value("")
        self.refresh()

    def _lay_out(self) -> None:
        self.table.empty.say(say("periksa_beres"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        foot = QHBoxLayout()
        foot.addWidget(QLabel(say("periksa_petunjuk")), 1)
        foot.addWidget(self.verb)
        for widget in (self.head, self.filter, self.table):
            layout.addWidget(widget, int(widget is self.table))
        layout.addLayout(foot)

    def refresh(self) -> None:
        self._found = periksa_kantor(self._desk, self._konteks.periode)
        blocking = sum(m.tingkat is Tingkat.TOLAK for m in self._found)
        self.head.setText(say("periksa_jumlah", jumlah=len(self._found), menghalangi=blocking))
        self.filter.set_choices(self._choices())
        self._fill()

    def _choices(self) -> list[tuple[object, str]]:
        counts = {tingkat: sum(m.tingkat is tingkat for m in self._found) for tingkat in Tingkat}
        return [("", f"Semua {len(self._found)}"), *((t, f"{TINGKAT[t][0].capitalize()} {counts[t]}") for t in Tingkat)]

    def _fill(self) -> None:
        chosen = self.filter.value()
        self.model.set_rows([m for m in self._found if not chosen or m.tingkat is chosen])
        self.table.fit_rows()
        self.verb.setEnabled(bool(self.model.rows))
        if self.model.rows:
            self.table.select_row(min(max(0, self.table.currentIndex().row()), len(self.model.rows) - 1), 0)

    def go(self) -> None:
        masalah: Masalah | None = self.table.current_row()
        if masalah is not None:
            self._jump(masalah.akar, masalah.bagian)
