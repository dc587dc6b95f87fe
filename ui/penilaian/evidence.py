"""The middle that scrolls: results, behaviour, note, dates; all of one person, in the order in which it is worked through."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.evaluasi import Evaluasi
from app.domain.jabatan import Pendekatan
from app.domain.skp import JenisHasil, Skp
from app.words import say
from ui.kit import look
from ui.kit.fields import NoteEdit
from ui.kit.label import label
from ui.kit.line import TextLine
from ui.kit.notice import Notice
from ui.penilaian.behaviour_list import BehaviourList
from ui.penilaian.dates_row import DatesRow
from ui.penilaian.earlier import Earlier
from ui.penilaian.facts import Facts
from ui.penilaian.lines import behaviours, lines
from ui.penilaian.people import Person
from ui.penilaian.result_table import ResultModel, ResultTable
from ui.penilaian.study_row import StudyRow

ANGKA = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


class Evidence(QScrollArea):
    """`write_feedback` and `open_bank` ask for their dialogs; `unlock` for the lock to be opened."""

    write_feedback, open_bank, unlock = Signal(), Signal(), Signal()

    def __init__(self, organisation: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._organisation = organisation
        self._body: tuple[object, ...] | None = ()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.locked, self.missing = Notice(), Notice()
        self.kind = TextLine(9, colour=look.MUTED)
        self.model = ResultModel(self)
        self.table = ResultTable(self.model)
        self.behaviours = BehaviourList()
        self.write = QPushButton(look.icon("message-plus", look.ACCENT), "Tulis umpan balik…")
        self.note = NoteEdit(2, "Satu baris satu butir; wajib ada pada dokumen evaluasi")
        self.note.setAccessibleName("Catatan/rekomendasi")
        self.bank = QPushButton("Bank catatan   Alt+C")
        self.study, self.dates, self.earlier = StudyRow(), DatesRow(), Earlier()
        for button, kind in ((self.write, "tautan"), (self.bank, "datar")):
            button.setProperty("jenis", kind)
        self.write.clicked.connect(self.write_feedback.emit)
        self.bank.clicked.connect(self.open_bank.emit)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self.reveal())
        self._lay_out()

    # ── laying out ──────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        self.inner = inner = look.mark(QWidget(), bidang="surface")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(0)
        layout.addWidget(self.locked)
        layout.addLayout(_row(10, 6, label("Hasil kerja", 11, semibold=True, wrap=False), self.kind, self._organisation))
        layout.addWidget(self.table)
        layout.addLayout(_row(8, 0, self.missing))
        layout.addLayout(self._behaviour_head())
        values = _row(0, 4, self.behaviours)
        values.setContentsMargins(8, 0, 8, 4)  # the chosen value is tinted eight pixels beyond its words
        layout.addLayout(values)
        layout.addLayout(_row(0, 0, self.study))
        layout.addLayout(_row(4, 6, label("Catatan", semibold=True, wrap=False), self.note, self.bank))
        layout.addLayout(_row(2, 4, self.dates))
        layout.addLayout(_row(2, 0, self.earlier))
        layout.addStretch(1)
        self.setWidget(inner)

    def _behaviour_head(self) -> QHBoxLayout:
        hint = TextLine(9, colour=look.MUTED)
        hint.set_text("umpan balik pada tujuh nilai BerAKHLAK; 1, 2 atau 3 = kata singkat pimpinan")
        return _row(8, 2, label("Perilaku kerja", 11, semibold=True, wrap=False), hint, self.write)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def show_person(self, person: Person | None, facts: Facts, *, fresh: bool) -> None:
        evaluasi = person.evaluasi if person else None
        locked = person is not None and person.locked
        body = (person.skp, locked, *_body(evaluasi)) if person else None
        if body != self._body:
            self._body = body
            self._show_body(person, evaluasi, locked=locked)
        self._show_note(evaluasi, locked)
        self.study.show_study(evaluasi, studying=facts.studying)
        self.dates.show_dates(evaluasi, fresh=fresh)
        self.earlier.show_lines(facts.lain if evaluasi and evaluasi.predikat else ())
        if fresh:
            self.behaviours.release()
            self.verticalScrollBar().setValue(0)
            QTimer.singleShot(0, self, self.reveal)

    def _show_body(self, person: Person | None, evaluasi: Evaluasi | None, *, locked: bool) -> None:
        """Results and behaviours; a rating or a note changes nothing in them."""
        self.inner.setEnabled(person is not None)
        self._lock(locked)
        self.kind.set_text(kind_of(person.skp) if person else "")
        self.table.show_lines(lines(person.skp, evaluasi) if person else [], locked=locked)
        self.behaviours.show_rows(behaviours(evaluasi))
        self._tell_missing(person)

    def _lock(self, on: bool) -> None:
        if on and self.locked.isHidden():
            self.locked.tell("info", say("penilaian_terkunci_tanda"), [("Buka kunci…", self.unlock.emit)])
        elif not on and not self.locked.isHidden():
            self.locked.hide()

    def _show_note(self, evaluasi: Evaluasi | None, locked: bool) -> None:
        self.note.set_value("\n".join(evaluasi.catatan) if evaluasi and evaluasi.catatan else None)
        if self.note.isReadOnly() != locked:
            self.note.setReadOnly(locked)

    def _tell_missing(self, person: Person | None) -> None:
        """One sentence under the results about realisations still missing, with the way to the first."""
        numbers = missing_numbers(person) if person is not None and not person.locked else []
        sentence = say("penilaian_realisasi_kurang", nomor=enumerated(numbers)) if numbers else ""
        if not sentence:
            self.missing.hide()
        elif self.missing.isHidden() or self.missing.text() != sentence:
            self.missing.tell("saran", sentence, [("Isi sekarang", self.fill_now)])

    def fill_now(self) -> None:
        self.table.first_empty()
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.reveal)

    def reveal(self) -> None:
        """The current line of the results comes into sight; the table itself does not scroll."""
        rect: QRect = self.table.visualRect(self.table.currentIndex())
        if rect.isValid() and not rect.isEmpty():
            top = self.table.viewport().mapTo(self.inner, rect.topLeft()).y()
            self.ensureVisible(0, top, 0, 8)
            self.ensureVisible(0, top + rect.height(), 0, 8)


def _row(above: int, below: int, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(16, above, 16, below)
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _body(evaluasi: Evaluasi | None) -> tuple[object, ...]:
    return (evaluasi.realisasi, evaluasi.umpan_balik, evaluasi.kategori) if evaluasi else ()


def kind_of(skp: Skp) -> str:
    """`tiga hasil utama, pendekatan kuantitatif`."""
    utama = sum(h.jenis is JenisHasil.UTAMA for h in skp.hasil_kerja)
    tambahan = len(skp.hasil_kerja) - utama
    parts = [f"{in_words(utama)} hasil utama", *([f"{in_words(tambahan)} tambahan"] if tambahan else [])]
    kind = "kualitatif" if skp.pendekatan is Pendekatan.KUALITATIF else "kuantitatif"
    return f"{', '.join(parts)}, pendekatan {kind}"


def in_words(n: int) -> str:
    return ANGKA[n] if n < len(ANGKA) else str(n)


def missing_numbers(person: Person) -> list[str]:
    """The numbers of the results with a realisation still missing, each once."""
    kode = "cek_realisasi_kosong"
    return list(dict.fromkeys(str(dict(m.pesan.nilai)["nomor"]) for m in person.kemajuan.kurang if m.pesan.kode == kode))


def enumerated(words: list[str]) -> str:
    """`1`, `1 dan 2`, `1, 2 dan 3`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} dan {words[-1]}"
