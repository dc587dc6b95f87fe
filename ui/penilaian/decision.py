"""The fixed foot of the form: two ratings, the predicate they give, and what follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.evaluasi import Evaluasi
from app.domain.periode import Periode
from app.domain.predikat import Rating
from app.domain.saran import saran_hasil_kerja
from app.domain.skp import Skp
from app.words import say_pesan
from ui.kit import look
from ui.kit.fields import TextEdit, name_of
from ui.kit.segments import Segments

EMPTY = Periode("2026-TW1")  # of an evaluation not yet begun: only its counts are read
CHOICES = [(r, name_of(r)) for r in (Rating.DIBAWAH, Rating.SESUAI, Rating.DIATAS)]


class Decision(QWidget):
    """`rated` gets the field and the rating; `reasoned` the field and the sentence."""

    def __init__(self, rated: Callable[[str, Any], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._asked = False
        self.hasil, self.perilaku = Segments(CHOICES, "Rating hasil kerja"), Segments(CHOICES, "Rating perilaku kerja")
        self.hasil.dipilih.connect(lambda value: rated("rating_hasil_kerja", value))
        self.perilaku.dipilih.connect(lambda value: rated("rating_perilaku", value))
        self.suggestion = QPushButton("Lihat saran")
        self.suggestion.clicked.connect(self._ask)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setStyleSheet(f"color:{look.MUTED}")
        self.words.setFont(look.font(9))
        self.reason = TextEdit("Alasan memilih berbeda dari saran")
        self.reason.setAccessibleName("Alasan memilih berbeda dari saran")
        self.reason.selesai.connect(lambda value: rated("alasan_hasil_kerja", value))
        self.predicate = QLabel()
        self.why, self.lock, self.next = QPushButton("Mengapa?"), QPushButton(), QPushButton("Pegawai berikut   Ctrl+Enter")
        for button, kind in ((self.suggestion, "tautan"), (self.why, "tautan"), (self.next, "utama")):
            button.setProperty("jenis", kind)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for row, (title, control) in enumerate((("Rating hasil kerja", self.hasil), ("Rating perilaku kerja", self.perilaku))):
            label = QLabel(title)
            label.setFont(look.font(10, semibold=True))
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1)
        grid.addWidget(self.suggestion, 0, 2)
        grid.setColumnStretch(1, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.predicate)
        foot.addWidget(self.why)
        foot.addStretch(1)
        foot.addWidget(self.lock)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(6)
        layout.addLayout(grid)
        for widget in (self.words, self.reason):
            layout.addWidget(widget)
        layout.addLayout(foot)

    def show_evaluation(self, skp: Skp | None, evaluasi: Evaluasi | None, *, fresh: bool) -> None:
        """`fresh`: another person; the suggestion is closed again, so that it anchors nobody."""
        self._asked = False if fresh else self._asked
        self._skp, self._evaluasi = skp, evaluasi
        open_ = skp is not None and (evaluasi is None or not evaluasi.final)
        self.hasil.set_value(evaluasi.rating_hasil_kerja if evaluasi else None)
        self.perilaku.set_value(evaluasi.rating_perilaku if evaluasi else None)
        for control in (self.hasil, self.perilaku, self.reason):
            control.setEnabled(open_)
        self.lock.setText("Buka kunci…" if evaluasi is not None and evaluasi.final else "Kunci penilaian…")
        self.lock.setEnabled(evaluasi is not None)
        predikat = evaluasi.predikat if evaluasi else None
        ink, tint = look.colour_of("lengkap" if predikat else "kosong")
        self.predicate.setText(f"Predikat: {name_of(predikat)}" if predikat else "Predikat: menunggu kedua rating")
        style = f"background:{tint}; color:{ink}; border-radius:4px; padding:3px 8px"
        if style != self.predicate.styleSheet():  # setting it again would lay the whole form out anew
            self.predicate.setStyleSheet(style)
        self._suggest()

    def _ask(self) -> None:
        self._asked = True
        self._suggest()

    def _suggest(self) -> None:
        """Counts and suggestion, only once asked for or once a rating stands."""
        rated = self._evaluasi is not None and self._evaluasi.rating_hasil_kerja is not None
        shown = self._skp is not None and (self._asked or rated)
        self.suggestion.setVisible(not shown)
        self.words.setVisible(shown)
        if not shown or self._skp is None:
            self.reason.setVisible(False)
            return
        saran = saran_hasil_kerja(self._skp, self._evaluasi or Evaluasi("", self._skp.id, EMPTY))
        self.words.setText(" ".join(say_pesan(p) for p in saran.pesan))
        away = rated and saran.rating is not None and self._evaluasi is not None and saran.rating is not self._evaluasi.rating_hasil_kerja
        self.reason.setVisible(bool(away))
        self.reason.set_value(self._evaluasi.alasan_hasil_kerja if self._evaluasi else None)
