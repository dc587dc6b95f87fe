"""Mengapa? Each step, the 3×3, what would change it, and the paragraph; the same as text for whoever asks."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.mengapa import Langkah, Penjelasan, kata_predikat, kata_rating
from app.domain.periode import Periode
from app.domain.predikat import Predikat, PredikatOrganisasi, Rating
from app.words import say, say_pesan
from ui.kit import look
from ui.kit.chip import Chip
from ui.kit.fields import name_of
from ui.kit.label import label
from ui.kit.quadrant import Quadrant
from ui.penilaian.decision import PREDICATE
from ui.penilaian.lines import PENDEK
from ui.penilaian.subject import ORGANISATION

WIDE, HIGH = 968, 620
LEFT_WIDE = 490


class WhyDialog(QDialog):
    def __init__(self, nama: str, periode: Periode, why: Penjelasan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Mengapa? – {nama}")
        self.resize(look.px(WIDE), HIGH)
        self.why, self._nama, self._periode = why, nama, periode
        self.close_ = QPushButton("Tutup")
        self.copy = QPushButton(look.icon("copy"), "Salin penjelasan")
        self._lay_out()
        self.close_.setFocus()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(32)
        middle.addLayout(self._steps())
        middle.addLayout(self._quadrant(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(_band(self._head(), lined=True))
        layout.addWidget(_band(middle), 1)
        if self.why.ubah:
            layout.addWidget(_band(self._changes(), above=True))
        layout.addWidget(_band(self._basis(), above=True))
        layout.addWidget(_band(self._foot(), ground="keputusan"))

    # ── parts ───────────────────────────────────────────────────────────────────────────────────────

    def _head(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(label(f"Predikat {self._periode.nama[0].lower()}{self._periode.nama[1:]}", 9, colour="redup", wrap=False))
        left.addWidget(label(kata_predikat(self.why.predikat) if self.why.predikat else "Belum ada", 20, semibold=True, wrap=False))
        line = QWidget()
        line.setFixedWidth(1)
        line.setStyleSheet(f"background:{look.LINE}")
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left)
        row.addWidget(line)
        row.addWidget(label(emphasised(say_pesan(self.why.ringkas), _words_of(self.why)), 12, rich=True), 1)
        return row

    def _steps(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label("Langkahnya", 11, semibold=True, wrap=False))
        for n, step in enumerate(self.why.langkah, 1):
            column.addWidget(_step(n, step, last=n == len(self.why.langkah)))
        column.addStretch(1)
        return column

    def _quadrant(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(label("Kuadran kinerja pegawai", 11, semibold=True, wrap=False))
        column.addWidget(Quadrant(*(self.why.sel or (None, None))), 1)
        return column

    def _changes(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label("Apa yang akan mengubahnya", 11, semibold=True, wrap=False))
        words = [kata_predikat(p) for p in Predikat]
        for pesan in self.why.ubah:
            column.addWidget(label(emphasised(say_pesan(pesan), words), rich=True))
        return column

    def _basis(self) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(look.icon("info-circle", look.MUTED).pixmap(16, 16))
        row = QHBoxLayout()
        row.addWidget(icon)
        row.addWidget(label(say_pesan(self.why.dasar), 9, colour="redup"), 1)
        return row

    def _foot(self) -> QHBoxLayout:
        self.copy.clicked.connect(self.copy_text)
        self.close_.setProperty("jenis", "utama")
        self.close_.setDefault(True)
        self.close_.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.close_)
        return row

    # ── acting ──────────────────────────────────────────────────────────────────────────────────────

    def text(self) -> str:
        """The whole explanation, for a message or a letter."""
        why = self.why
        predikat = kata_predikat(why.predikat) if why.predikat else "belum ada"
        lines = [f"{self._nama} – predikat {self._periode.nama}: {predikat}", say_pesan(why.ringkas), ""]
        lines += [f"{n}. {say_pesan(s.judul)}: {value_word(s) or 'belum ada'}. {say_pesan(s.isi)}" for n, s in enumerate(why.langkah, 1)]
        lines += ["", *(say_pesan(pesan) for pesan in why.ubah), say_pesan(why.dasar)]
        return "\n".join(lines)

    def copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self.copy.setText(say("penilaian_disalin"))


def value_word(step: Langkah) -> str:
    return PENDEK[step.nilai] if isinstance(step.nilai, Rating) else name_of(step.nilai)


def value_state(step: Langkah) -> str:
    if isinstance(step.nilai, PredikatOrganisasi):
        return ORGANISATION[step.nilai]
    if isinstance(step.nilai, Predikat):
        return "biru" if PREDICATE[step.nilai] == "hijau" else PREDICATE[step.nilai]
    return "abu"


def emphasised(sentence: str, words: list[str]) -> str:
    """The sentence as rich text with these words semibold; everything else escaped, whatever a name holds."""
    safe = escape(sentence)
    longest = sorted({escape(word) for word in words if word}, key=len, reverse=True)
    pattern = "|".join(re.escape(word) for word in longest)
    return re.sub(pattern, lambda found: f"<b>{found[0]}</b>", safe) if longest else safe


def _words_of(why: Penjelasan) -> list[str]:
    ratings = [kata_rating(r) for r in (why.sel or ())]
    return [*ratings, kata_predikat(why.predikat)] if why.predikat else ratings


def _step(n: int, step: Langkah, *, last: bool) -> QWidget:
    number = QLabel(str(n))
    number.setFixedSize(24, 24)
    number.setFont(look.font(9, semibold=True))
    number.setStyleSheet(f"background:{look.TINT}; color:{look.ACCENT}; border-radius:12px; qproperty-alignment:AlignCenter")
    chip = Chip()
    chip.set_word(value_word(step) or "belum ada", value_state(step) if step.nilai else "kuning")
    held = look.mark(QWidget(), bidang="" if last else "langkah")
    held.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    held.setFixedWidth(look.px(LEFT_WIDE))
    grid = QGridLayout(held)
    grid.setContentsMargins(0, 9, 0, 9)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(1)
    grid.addWidget(number, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(label(say_pesan(step.judul), semibold=True, wrap=False), 0, 1)
    words = label(say_pesan(step.isi), 9, colour="redup")
    words.setFixedWidth(look.px(LEFT_WIDE) - 36)
    words.setMinimumHeight(words.heightForWidth(look.px(LEFT_WIDE) - 36))
    grid.addWidget(words, 1, 1, 1, 2)
    grid.addWidget(chip, 0, 2)
    grid.setColumnStretch(1, 1)
    return held


def _band(layout: QHBoxLayout | QVBoxLayout, *, ground: str = "", lined: bool = False, above: bool = False) -> QWidget:
    """A full-width part of the card, with a line where the picture has one."""
    layout.setContentsMargins(24, 12, 24, 12)
    held = look.mark(QWidget(), bidang=ground or ("kepala" if lined else "bagian" if above else ""))
    held.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    held.setLayout(layout)
    return held
