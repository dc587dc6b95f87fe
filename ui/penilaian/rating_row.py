"""One rating of the two: its name, the suggestion behind a link, three labelled choices, and the reason in their place when it is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.domain.evaluasi_ubah import Bidang
from app.domain.predikat import Rating
from app.words import say
from ui.kit import look
from ui.kit.fields import TextEdit
from ui.kit.label import label
from ui.kit.line import LinkLine
from ui.kit.popup import Popup
from ui.kit.segments import Segments
from ui.penilaian.keys import CHOICES, SHORT

HIGH, SIDE, NARROW_SIDE, NARROW = 36, 240, 196, 740


@dataclass(frozen=True, slots=True)
class Shown:
    """`saran` in a few words and `rinci` with its counts; `beda`: the choice differs from it, so a reason is needed."""

    rating: Rating | None
    alasan: str | None
    saran: str
    rinci: Callable[[], list[str]]
    beda: bool = False
    massal: bool = False
    terbuka: bool = True


class ReasonEdit(TextEdit):
    """Enter keeps, Esc leaves it as it was."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.set_value(self._saved)
            self.left.emit()
        else:
            super().keyPressEvent(event)


class RatingRow(QWidget):
    """`keyed`: chosen by a digit, so that the next field may wait for the next key."""

    rated, reasoned, seen, keyed = Signal(object), Signal(object), Signal(), Signal()

    def __init__(self, bidang: Bidang, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bidang = bidang
        self.setFixedHeight(look.px(HIGH))
        self._shown = Shown(None, None, "", list)
        self._asked = False
        self.title = label(title, semibold=True, wrap=False)
        self.title.setParent(self)
        self.suggestion, self.why_not = LinkLine(9, parent=self), LinkLine(9, parent=self)
        self.segments, self.reason = DigitSegments(title), ReasonEdit(say("penilaian_alasan_petunjuk"))
        self.reason.setAccessibleName(f"Alasan {title.lower()}")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for widget in (self.segments, self.reason):
            self.stack.addWidget(widget)
        self._side = look.px(SIDE)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(self._side + 8, 0, 0, 0)
        self._layout.addWidget(self.stack)

    def _connect(self) -> None:
        self.suggestion.clicked.connect(self._ask)
        self.why_not.clicked.connect(self.act_on_reason)
        self.segments.dipilih.connect(self.rated.emit)
        self.segments.keyed.connect(self.keyed.emit)
        self.reason.selesai.connect(self.reasoned.emit)
        for signal in (self.reason.returnPressed, self.reason.left):
            signal.connect(self._back)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def show_rating(self, shown: Shown, *, fresh: bool) -> None:
        """`fresh`: another person; the suggestion is closed again, so that it anchors nobody."""
        if fresh:
            self._asked = False
            self.stack.setCurrentIndex(0)
        self._shown = shown
        self.segments.set_value(shown.rating)
        self.segments.setEnabled(shown.terbuka)
        self.reason.setReadOnly(not shown.terbuka)
        if not (self.reason.hasFocus() and self.reason.isModified()):
            self.reason.set_value(shown.alasan)
        self._word()

    @property
    def open(self) -> bool:
        """The suggestion is shown: asked for, or a rating stands."""
        return self._asked or self._shown.rating is not None

    def _word(self) -> None:
        if self.open:
            self.suggestion.say(self._shown.saran, look.MUTED)
        else:
            self.suggestion.say("Lihat saran")
        self.why_not.say(*self._reason_words())
        self.why_not.setToolTip(self._shown.alasan or self.why_not.text())
        self._arrange()

    def _reason_words(self) -> tuple[str, str]:
        shown = self._shown
        if shown.massal:
            return "isi massal: lihat lagi", look.AMBER
        if shown.rating is None:
            return "", look.MUTED
        if shown.alasan:
            return "alasan", look.MUTED
        if shown.beda:
            return "tulis alasan", look.AMBER
        return ("beri alasan" if shown.rating is not Rating.SESUAI else ""), look.ACCENT

    def _arrange(self) -> None:
        """By hand: words of other lengths move nothing outside this row."""
        side, upper, lower = self._side, look.px(18), look.px(19)
        self.title.setGeometry(0, 0, side, upper)
        right = self.why_not.wanted if self.why_not.text() else 0
        self.why_not.setVisible(bool(right))
        self.why_not.setGeometry(side - right, upper - 1, right, lower)
        self.suggestion.setGeometry(-2, upper - 1, min(self.suggestion.wanted, side - right - (4 if right else 0)), lower)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the words lose what all three have in common."""
        super().resizeEvent(event)
        side = look.px(NARROW_SIDE if self.width() < look.px(NARROW) else SIDE)
        if side != self._side:
            self._side = side
            self._layout.setContentsMargins(side + 8, 0, 0, 0)
        words = CHOICES if self.segments.fits(CHOICES, self.width() - side - 8) else SHORT
        if words != list(self.segments.choices):
            self.segments.set_choices(words)
        self._arrange()

    # ── acting ──────────────────────────────────────────────────────────────────────────────────────

    def _ask(self) -> None:
        """First the suggestion in place, then all its counts."""
        if self.open:
            Popup(self._shown.rinci(), self.suggestion).open()
        self._asked = True
        self._word()

    def act_on_reason(self) -> None:
        if self._shown.massal:
            self.seen.emit()
        else:
            self.write_reason()

    def write_reason(self) -> None:
        """In the place of the choices, so that nothing else moves."""
        self.stack.setCurrentWidget(self.reason)
        self.reason.setFocus()

    def _back(self) -> None:
        self.stack.setCurrentWidget(self.segments)
        self.segments.setFocus()


class DigitSegments(Segments):
    """Tells a choice made by its digit apart from one made by arrow or mouse."""

    keyed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(CHOICES, name)

    def fits(self, choices: Sequence[tuple[Rating, str]], width: int) -> bool:
        """Whether every word would be whole at this width, also while it is the chosen one and semibold."""
        plain, bold = self.fontMetrics(), QFontMetrics(look.font(10, semibold=True))
        weights = [plain.horizontalAdvance(text) + 40 for _, text in choices]
        wanted = [bold.horizontalAdvance(text) + 44 for _, text in choices]
        return all(want <= width * weight / sum(weights) for want, weight in zip(wanted, weights, strict=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_3 and self.isEnabled():
            self.keyed.emit()
