"""Tugas belajar: how the study stands, and the predicate of one that failed (R105); only for those it concerns."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.evaluasi import Evaluasi, TugasBelajar
from app.domain.tugas_belajar import PREDIKAT_GAGAL, predikat_gagal
from app.words import say
from ui.kit import look
from ui.kit.fields import Choice, name_of, options
from ui.kit.label import label
from ui.kit.line import TextLine


class StudyRow(QWidget):
    """`changed` carries how the study stands; `picked` the predicate of a failed one."""

    changed, picked = Signal(object), Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = Choice(options(TugasBelajar))
        self.state.setAccessibleName("Tugas belajar")
        self.state.setFixedWidth(look.px(120))
        self.state.selesai.connect(self.changed.emit)
        self.predicate = Choice([(p, name_of(p)) for p in PREDIKAT_GAGAL])
        self.predicate.setAccessibleName("Predikat tugas belajar yang tidak lulus")
        self.predicate.setFixedWidth(look.px(180))
        self.predicate.selesai.connect(self.picked.emit)
        self.words = TextLine(9, colour=look.MUTED)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(10)
        layout.addWidget(label("Tugas belajar", semibold=True, wrap=False))
        for widget in (self.state, self.predicate):
            layout.addWidget(widget)
        layout.addWidget(self.words, 1)
        self.hide()

    def show_study(self, evaluasi: Evaluasi | None, *, studying: bool) -> None:
        """`studying`: on tugas belajar in the period, by the roster."""
        state = evaluasi.tugas_belajar if evaluasi else None
        concerned = studying or state is not None
        if concerned != (not self.isHidden()):
            self.setVisible(concerned)
        if not concerned:
            return
        failed = state is TugasBelajar.TIDAK_LULUS
        open_ = evaluasi is None or not evaluasi.final
        self.state.set_value(state)
        self.state.setEnabled(open_)
        self.predicate.setVisible(failed)
        self.predicate.set_value(evaluasi.predikat_pilihan if evaluasi else None)
        self.predicate.setEnabled(open_)
        offered = name_of(predikat_gagal(evaluasi.rating_perilaku)) if evaluasi and failed else ""
        self.words.set_text(say("penilaian_tidak_lulus", predikat=offered) if failed else say("penilaian_tugas_belajar"))
