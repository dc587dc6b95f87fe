"""Fields that save themselves: `selesai` carries the value once the field is left with something new in it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.errors import UserError
from app.words import say
from ui.kit import look
from ui.kit.choice import Choice as Choice
from ui.kit.model import clean
from ui.kit.reading import ambiguous, read_date, read_decimal, show_date


class TextEdit(QLineEdit):
    """One line of text; empty is None. `problem` is the sentence about what stands there, or None."""

    selesai = Signal(object)

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self._saved: Any = None
        self.editingFinished.connect(self._left)

    def value(self) -> Any:
        return clean(self.text()) or None

    def set_value(self, value: Any) -> None:
        self._saved = value
        self.setText(self.shown(value))
        if not self.hasFocus():
            self.setCursorPosition(0)  # a long text shows how it begins

    def shown(self, value: Any) -> str:
        return str(value or "")

    def problem(self) -> str | None:
        return None

    def _left(self) -> None:
        if self.problem() is None and self.value() != self._saved:
            self._saved = self.value()
            self.selesai.emit(self._saved)


class NipEdit(TextEdit):
    """Eighteen digits shown as 8-6-1-3; copied without spaces."""

    def value(self) -> Any:
        return "".join(self.text().split()) or None

    def shown(self, value: Any) -> str:
        return grouped_nip(value)

    def copy(self) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText("".join(self.selectedText().split()))


def grouped_nip(nip: str | None) -> str:
    if not nip or len(nip) != 18 or not nip.isdigit():
        return nip or ""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


class DateEdit(TextEdit):
    """A date typed the way people write it; `31/2/2026` stays as typed and is refused with its sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("layar_contoh_tanggal"), parent)

    def value(self) -> Any:
        return read_date(self.text()) if self.text().strip() else None

    def shown(self, value: Any) -> str:
        return show_date(value)

    def problem(self) -> str | None:
        if self.text().strip() and read_date(self.text()) is None:
            return say("layar_tanggal_salah", teks=self.text().strip())
        return None

    def given(self, kosong: str) -> date:
        """The date that has to be there. Raises UserError for what is no date, and with the code `kosong` for nothing at all."""
        found: date | None = self.value()
        if found is None:
            raise UserError("layar_tanggal_salah", teks=self.text().strip()) if self.text().strip() else UserError(kosong)
        return found

    def _left(self) -> None:
        super()._left()
        if self.problem() is None:
            self.setText(show_date(self.value()))


class DecimalEdit(TextEdit):
    """A number with a decimal comma; a typed dot is the same. `1.234` is asked about, never guessed."""

    def value(self) -> Any:
        return read_decimal(self.text()) if self.text().strip() else None

    def shown(self, value: Any) -> str:
        return "" if value is None else str(value).replace(".", ",")

    def problem(self) -> str | None:
        if not self.text().strip() or read_decimal(self.text()) is not None:
            return None
        if ambiguous(self.text()):
            digits = self.text().strip()
            return say("layar_angka_rancu", ribuan=digits.replace(".", ""), pecahan=digits.replace(".", ","))
        return say("layar_angka_salah", teks=self.text().strip())

    def _left(self) -> None:
        super()._left()
        if self.problem() is None:
            self.setText(self.shown(self.value()))


class NoteEdit(QPlainTextEdit):
    """Several lines of text; Tab leaves it. Three seconds after the last key it saves itself, for the power may go."""

    selesai = Signal(object)
    PAUSE = 3000

    def __init__(self, lines: int = 3, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 16)
        self._saved: str | None = None
        self._pause = QTimer(self, singleShot=True, interval=self.PAUSE)
        self._pause.timeout.connect(self._left)
        self.textChanged.connect(self._pause.start)

    def value(self) -> str | None:
        return self.toPlainText().strip() or None

    def set_value(self, value: str | None) -> None:
        self._saved = value
        if value != self.value():
            self.setPlainText(value or "")

    def problem(self) -> str | None:
        return None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._left()

    def settle(self) -> None:
        """Saves what is typed now, without waiting for the field to be left."""
        self._left()

    def _left(self) -> None:
        self._pause.stop()
        if self.value() != self._saved and not self.isReadOnly():
            self._saved = self.value()
            self.selesai.emit(self._saved)


def options(kind: type[StrEnum], *, empty: bool = True) -> list[tuple[Any, str]]:
    """The members of an enum as the screen names them (`nama_<value>` in resources/words)."""
    named: list[tuple[Any, str]] = [(member, name_of(member)) for member in kind]
    return [(None, "–"), *named] if empty else named


def name_of(member: StrEnum | None) -> str:
    if member is None:
        return ""
    try:
        return say(f"nama_{type(member).__name__}_{member.value}".lower())
    except KeyError:
        return member.value.replace("_", " ").capitalize()


Control = Any  # a QWidget with value(), set_value(), problem() and the signal selesai


SENTENCES = {"salah": (look.RED, "circle-x"), "kurang": (look.AMBER, "alert-triangle"), "baik": (look.GREEN, "check")}


class Field(QWidget):
    """A label, its control, and below it a sentence when something is missing (amber) or wrong (red).

    `apart`: the sentence, `said`, is laid out by the owner, where it has more room than below a narrow control.
    """

    def __init__(self, label: str, control: Control, parent: QWidget | None = None, *, apart: bool = False) -> None:
        super().__init__(parent)
        self.control = control
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        title = QLabel(label)
        title.setFont(look.font(9))
        title.setStyleSheet(f"color:{look.MUTED}")
        title.setBuddy(control)
        control.setAccessibleName(label)
        self.mark, self.sentence = QLabel(), QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setFont(look.font(9))
        self._read = False
        self.said = QWidget()
        said = QHBoxLayout(self.said)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(6)
        said.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.sentence, 1)
        self.said.hide()
        for widget in (title, control) if apart else (title, control, self.said):
            layout.addWidget(widget)
        control.installEventFilter(self)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._check()
        return super().eventFilter(watched, event)

    def _check(self) -> None:
        problem = self.control.problem() if hasattr(self.control, "problem") else None
        if problem:
            self.refuse("salah", problem)
        elif self._read:
            self.clear()

    def say(self, kind: str, sentence: str) -> None:
        """`kind`: `salah`, `kurang`, or `baik` for a reassuring remark. It stands until `clear` or another sentence."""
        self._read = False
        self._frame("" if kind == "baik" else kind)
        colour, icon = SENTENCES[kind]
        self.sentence.setStyleSheet(f"color:{colour}")
        self.sentence.setText(sentence)
        self.mark.setPixmap(look.icon(icon, colour).pixmap(16, 16))
        self.said.show()

    def refuse(self, kind: str, sentence: str) -> None:
        """The same, until the control is left with something sound in it."""
        self.say(kind, sentence)
        self._read = True

    def clear(self) -> None:
        self._read = False
        self._frame("")
        self.said.hide()

    def _frame(self, kind: str) -> None:
        if (self.control.property("salah") or "") != kind:
            look.mark(self.control, salah=kind)
