"""The fixed foot of the form: two ratings, the predicate they give, and what follows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.evaluasi import Evaluasi, TugasBelajar
from app.domain.evaluasi_ubah import Bidang
from app.domain.predikat import Predikat
from app.domain.saran import Saran, alasan_diminta
from app.domain.umpan_perilaku import hitung_perilaku
from ui.kit import look
from ui.kit.fields import name_of
from ui.penilaian.predicate_box import PredicateBox
from ui.penilaian.rating_row import RatingRow, Shown
from ui.penilaian.suggestion import behaviour_in_full, behaviour_in_short, in_full, in_short

HIGH, NARROW, NEXT = 132, 690, "Pegawai berikut"
PREDICATE = {
    Predikat.SANGAT_BAIK: "hijau",
    Predikat.BAIK: "hijau",
    Predikat.BUTUH_PERBAIKAN: "kuning",
    Predikat.KURANG: "merah",
    Predikat.SANGAT_KURANG: "merah",
}


@dataclass(frozen=True, slots=True)
class Given:
    """What the decision stands on: the evaluation (an empty one when none is begun) and the suggestion for it."""

    evaluasi: Evaluasi
    saran: Saran


class Decision(QWidget):
    """`rated` and `reasoned` carry the Bidang and what was chosen or written; `seen` the Bidang. It never scrolls nor grows."""

    rated, reasoned, seen = Signal(object, object), Signal(object, object), Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="keputusan")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px(HIGH))
        self.rows = {
            Bidang.HASIL: RatingRow(Bidang.HASIL, "Rating hasil kerja"),
            Bidang.PERILAKU: RatingRow(Bidang.PERILAKU, "Rating perilaku kerja"),
        }
        for bidang, row in self.rows.items():
            row.rated.connect(lambda value, b=bidang: self.rated.emit(b, value))
            row.reasoned.connect(lambda value, b=bidang: self.reasoned.emit(b, value))
            row.seen.connect(lambda b=bidang: self.seen.emit(b))
        self.hasil, self.perilaku = (row.segments for row in self.rows.values())
        self.foot = PredicateBox()
        self.predicate, self.why = self.foot.chip, self.foot.why
        self.lock, self.next = QPushButton(), QPushButton(f"{NEXT}   Ctrl+Enter")
        self.next.setProperty("jenis", "utama")
        self.rows[Bidang.HASIL].keyed.connect(self.perilaku.setFocus)
        self.rows[Bidang.PERILAKU].keyed.connect(self.next.setFocus)
        self._state: tuple[bool, bool] | None = None
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.foot, 1)
        self.lock.setMinimumWidth(look.px(152))
        for widget in (self.lock, self.next):
            foot.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 9, 16, 8)
        layout.setSpacing(5)
        for row in self.rows.values():
            layout.addWidget(row)
        layout.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        text = NEXT if self.width() < look.px(NARROW) else f"{NEXT}   Ctrl+Enter"
        if text != self.next.text():
            self.next.setText(text)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def clear(self) -> None:
        """Nobody is chosen."""
        for row in self.rows.values():
            row.show_rating(Shown(None, None, "", list, terbuka=False), fresh=True)
        self.foot.show_word("", "")
        self._buttons(None)

    def show_given(self, given: Given, *, fresh: bool) -> None:
        self.rows[Bidang.HASIL].show_rating(self._result(given), fresh=fresh)
        self.rows[Bidang.PERILAKU].show_rating(self._behaviour(given), fresh=fresh)
        self.foot.show_word(*predicate_word(given.evaluasi))
        self._buttons(given)

    def _result(self, given: Given) -> Shown:
        e = given.evaluasi
        beda = alasan_diminta(given.saran, e.rating_hasil_kerja)
        massal = Bidang.HASIL in e.isi_massal
        return Shown(
            e.rating_hasil_kerja, e.alasan_hasil_kerja, in_short(given.saran), lambda: in_full(given.saran), beda, massal, not e.final
        )

    def _behaviour(self, given: Given) -> Shown:
        e, h = given.evaluasi, hitung_perilaku(given.evaluasi)
        massal = Bidang.PERILAKU in e.isi_massal
        return Shown(e.rating_perilaku, e.alasan_perilaku, behaviour_in_short(h), lambda: behaviour_in_full(h), False, massal, not e.final)

    def _buttons(self, given: Given | None) -> None:
        final = given is not None and given.evaluasi.final
        if self._state == (given is not None, final):
            return
        self._state = (given is not None, final)
        self.lock.setText("Buka kunci…" if final else "Kunci penilaian…")
        self.lock.setIcon(look.icon("lock-open" if final else "lock"))
        self.lock.setEnabled(given is not None)
        self.why.setEnabled(given is not None)
        self.next.setEnabled(given is not None)


def predicate_word(evaluasi: Evaluasi) -> tuple[str, str]:
    """The predicate, or what it still waits for, with its state."""
    if evaluasi.predikat is not None:
        return name_of(evaluasi.predikat), PREDICATE[evaluasi.predikat]
    if evaluasi.tugas_belajar is TugasBelajar.TIDAK_LULUS:
        return "menunggu pilihan predikat", "abu"
    if evaluasi.rating_hasil_kerja is None and evaluasi.rating_perilaku is None:
        return "menunggu kedua rating", "abu"
    return f"menunggu rating {'hasil' if evaluasi.rating_hasil_kerja is None else 'perilaku'}", "abu"
