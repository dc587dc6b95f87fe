"""The SKP of one person: its head, and below it everything of the plan in one scroll."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.masalah import Masalah
from app.domain.perilaku import Nilai
from app.domain.skp import JenisHasil, Lampiran, Skp, StatusSkp
from app.words import say, say_pesan
from ui.indikator.advice import advice_on
from ui.indikator.rows import Jenis, rows
from ui.indikator.sheet import Sheet
from ui.indikator.sheet_model import SheetModel
from ui.indikator.subject import Subject
from ui.indikator.year import Year, penilai_words
from ui.kit import look
from ui.kit.chip import Chip
from ui.kit.label import label
from ui.kit.line import TextLine
from ui.kit.notice import Notice
from ui.kit.reading import long_date

NARROW = 720
PARTS = (("sumber_daya", "dukungan sumber daya"), ("pertanggungjawaban", "skema pertanggungjawaban"), ("konsekuensi", "konsekuensi"))


class Section(QWidget):
    """A part of the SKP that opens in its own window: its title, what is in it, what it lacks."""

    def __init__(self, title: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="bagian")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px(44))
        self.summary, self.chip, self.verb = TextLine(9, colour=look.MUTED), Chip(), QPushButton(verb)
        self.verb.setProperty("kecil", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(label(title, 11, semibold=True, wrap=False))
        row.addWidget(self.summary, 1)
        row.addWidget(self.chip)
        row.addWidget(self.verb)

    def tell(self, summary: str, missing: str = "") -> None:
        self.summary.set_text(summary)
        self.chip.set_word(missing, "kuning")
        self.chip.setVisible(bool(missing))


class Editor(QWidget):
    look_at_versions = Signal()

    def __init__(self, desk: Desk, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="surface")
        self.desk = desk
        self.skp: Skp | None = None
        self.advice: tuple[Masalah, ...] = ()
        self.subject, self.locked = Subject(), Notice()
        self.model = SheetModel(self)
        self.sheet = Sheet(self.model)
        self.count = TextLine(9, colour=look.MUTED)
        self.last_year, self.bank = (
            QPushButton(look.icon("copy"), "Bawa dari tahun lalu…"),
            QPushButton(look.icon("list-check"), "Bank kalimat…"),
        )
        self.add = QPushButton(look.icon("plus"), "Hasil kerja")
        for button in (self.last_year, self.bank, self.add):
            button.setProperty("kecil", True)
        self.behaviour, self.annex = Section("Perilaku kerja", "Buka perilaku"), Section("Lampiran", "Buka lampiran")
        self.area = QScrollArea()
        self.sheet.selectionModel().currentChanged.connect(lambda *_: QTimer.singleShot(0, self, self.reveal))
        self.add.setToolTip("Ctrl+N; Ins menambah indikator")
        self._lay_out(notice)

    def _lay_out(self, notice: Notice) -> None:
        self.inner = look.mark(QWidget(), bidang="surface")
        self.inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QVBoxLayout(self.inner)
        body.setContentsMargins(0, 0, 0, 12)
        body.setSpacing(0)
        body.addLayout(self._head())
        for widget in (self.sheet, self.behaviour, self.annex):
            body.addWidget(widget)
        body.addStretch(1)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.subject, notice, self.locked):
            layout.addWidget(part)
        layout.addWidget(self.area, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(8)
        head.addWidget(label("Hasil kerja utama", 11, semibold=True, wrap=False))
        head.addWidget(self.count, 1)
        for button in (self.last_year, self.bank, self.add):
            head.addWidget(button)
        return head

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    @property
    def closed(self) -> bool:
        """A set SKP changes only through a revision, which keeps the version."""
        return self.skp is None or self.skp.status is StatusSkp.DITETAPKAN

    def show_skp(self, skp: Skp, year: Year, *, fresh: bool) -> None:
        self.skp = skp
        self.advice = advice_on(self.desk, skp)
        self.subject.show_skp(skp, year.pemegang[skp.id], penilai_words(self.desk.bagan(), skp))
        self.sheet.show_rows(rows(skp, self.advice, year.pendukung), skp, locked=self.closed, fresh=fresh)
        self._tell_locked(skp)
        utama = [h for h in skp.hasil_kerja if h.jenis is JenisHasil.UTAMA]
        self.count.set_text(say("indikator_jumlah", hasil=len(utama), indikator=sum(len(h.indikator) for h in utama)))
        self.last_year.setText(f"Bawa dari {skp.tahun - 1}…")
        for button in (self.last_year, self.bank, self.add):
            button.setEnabled(not self.closed)
        self.sheet.empty.say(say("indikator_kosong"), "" if self.closed else "Tulis hasil kerja pertama", self.add.click)
        self._tell_parts(skp)
        if fresh:
            self.area.verticalScrollBar().setValue(0)
            self.begin()

    def _tell_locked(self, skp: Skp) -> None:
        if skp.status is StatusSkp.DITETAPKAN:
            sentence = say(
                "indikator_dibaca_saja", tanggal=long_date(skp.tanggal_ditetapkan), penilai=skp.penilai.nama if skp.penilai else "–"
            )
            if self.locked.isHidden() or self.locked.text() != sentence:
                self.locked.tell("info", sentence, [("Lihat versi…", self.look_at_versions.emit)])
            return
        late = next((m for m in self.advice if m.pesan.kode == "cek_skp_belum_ditetapkan"), None)
        if late is None:
            self.locked.hide()
        elif self.locked.isHidden() or self.locked.text() != say_pesan(late.pesan):
            self.locked.tell("saran", say_pesan(late.pesan))

    def _tell_parts(self, skp: Skp) -> None:
        khusus = [nilai.nama for nilai in Nilai if skp.ekspektasi(nilai)]
        banyak = sum(len(skp.ekspektasi(nilai)) for nilai in Nilai)
        self.behaviour.tell(
            say("indikator_ekspektasi", jumlah=banyak, nilai=", ".join(khusus)) if khusus else say("indikator_tanpa_ekspektasi")
        )
        filled = [f"{len(isi)} {word}" for name, word in PARTS if (isi := getattr(skp.lampiran, name))]
        lacking = [word for name, word in PARTS if not getattr(skp.lampiran, name)]
        if skp.lampiran == Lampiran():
            self.annex.tell(say("indikator_lampiran_wajib"), "kosong")
        else:
            self.annex.tell(", ".join(filled), f"{' dan '.join(lacking)} kosong" if lacking else "")

    def begin(self) -> None:
        """Where the work goes on: the first row that lacks something, else the first."""
        here = self.model.rows
        waiting = (n for n, r in enumerate(here) if not self.closed and r.jenis in (Jenis.HASIL, Jenis.INDIKATOR) and lacks(r))
        if here:
            self.sheet.choose(here[next(waiting, 0)].kunci)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow for its letters two ways of filling stand in the menu alone."""
        super().resizeEvent(event)
        for button in (self.last_year, self.bank):
            button.setVisible(self.width() >= look.px(NARROW))

    def reveal(self) -> None:
        """The current row comes into sight; the sheet itself does not scroll."""
        rect: QRect = self.sheet.visualRect(self.sheet.currentIndex())
        if rect.isValid() and not rect.isEmpty():
            top = self.sheet.viewport().mapTo(self.inner, rect.topLeft()).y()
            self.area.ensureVisible(0, top, 0, 8)
            self.area.ensureVisible(0, top + rect.height(), 0, 8)


def lacks(row: object) -> bool:
    return not getattr(row, "teks", "")
