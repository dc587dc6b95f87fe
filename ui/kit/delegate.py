"""One delegate paints every table and opens its editors: text, second line, chip, tint, old → new."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.kit import look

PAD, FIRST = 12, 16
LEGIBLE = 36  # pixels; less of an old text says nothing
CELL = Qt.ItemDataRole.UserRole + 1
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
WRAP = Qt.TextFlag.TextWordWrap
FOCUS = QStyle.StateFlag.State_HasFocus
CHOSEN = QStyle.StateFlag.State_Selected


@dataclass(frozen=True, slots=True)
class CellLook:
    """`tint`: a state of look.STATES for the ground, or for the chip; `ink`: a state whose colour the text takes.

    `chip`: a state word on its tint; `old` is drawn struck out before the text; `wrap`: as many lines as the row has room for.
    `tick`: a box instead of the text, `ya` or `tidak`, or `mati` where nothing can be chosen.
    """

    chip: bool = False
    second: str = ""
    tint: str = ""
    old: str = ""
    muted: bool = False
    semibold: bool = False
    wrap: bool = False
    ink: str = ""
    tick: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows and how; `editable`: it gets the frame of a field when it has the focus.

    `pendek` stands in place of a text that would be cut.
    """

    text: str
    align: Qt.AlignmentFlag = LEFT
    look: CellLook = CellLook()
    editable: bool = False
    pendek: str = ""


class CellDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        cell: Cell = index.data(CELL)
        rect: QRect = option.rect
        first = index.column() == 0
        self._ground(painter, rect, cell, self._chosen(option, index), first)
        if cell.editable and option.state & FOCUS:
            frame(painter, rect)
        area = rect.adjusted(FIRST if first else PAD, 0, -PAD, -1)
        if cell.look.tick:
            draw_tick(painter, area, cell.look.tick)
        elif cell.look.chip and cell.text:
            colours = look.STATES[cell.look.tint] if cell.look.tint else look.colour_of(cell.text)
            draw_chip(painter, area, cell.text, colours, cell.align)
        elif cell.text or cell.look.old:
            words(painter, area, cell)

    def _chosen(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Selected, or in the row of the current cell: the eye follows the line."""
        if option.state & CHOSEN:
            return True
        view = option.widget
        return isinstance(view, QAbstractItemView) and view.currentIndex().row() == index.row()

    def _ground(self, painter: QPainter, rect: QRect, cell: Cell, chosen: bool, first: bool) -> None:
        tint = cell.look.tint
        ground = look.STATES[tint][1] if tint and not cell.look.chip else look.SELECTION if chosen else look.SURFACE
        painter.fillRect(rect, look.colour(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour(look.HAIR))
        if chosen and first:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), look.colour(look.ACCENT))

    # ── editors ─────────────────────────────────────────────────────────────────────────────────────

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QWidget:
        column, row = index.model().columns[index.column()], index.model().rows[index.row()]  # type: ignore[attr-defined]  # because: every table has a TableModel
        if column.panjang:
            return LongEdit(parent)
        editor = QLineEdit(parent)
        editor.setAccessibleName(column.title)
        if column.kanan:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        if column.pilihan is not None:
            editor.setCompleter(completer(list(column.pilihan(row)), editor))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, LongEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: object, index: QModelIndex | QPersistentModelIndex) -> None:
        text = editor.toPlainText() if isinstance(editor, LongEdit) else editor.text() if isinstance(editor, QLineEdit) else ""
        model.setData(index, text.strip())  # type: ignore[attr-defined]  # because: Qt hands over the table's own model

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        rect: QRect = option.rect
        if isinstance(editor, LongEdit):
            rect = rect.adjusted(0, 0, 0, max(0, editor.fontMetrics().lineSpacing() * 3 + 12 - rect.height()))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In an editor of several lines Enter commits and Alt+Enter breaks the line, as in Excel; Tab goes to the next cell."""
        hint = _end_of(event) if isinstance(watched, LongEdit) and isinstance(event, QKeyEvent) else None
        if hint is None or not isinstance(watched, LongEdit):
            return super().eventFilter(watched, event)
        if hint is HINT.SubmitModelCache and event.modifiers() & Qt.KeyboardModifier.AltModifier:  # type: ignore[attr-defined]  # because: a key brought the hint
            watched.insertPlainText("\n")
        else:
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, hint)
        return True


HINT = QStyledItemDelegate.EndEditHint
ENDS = {
    Qt.Key.Key_Return: HINT.SubmitModelCache,
    Qt.Key.Key_Enter: HINT.SubmitModelCache,
    Qt.Key.Key_Tab: HINT.EditNextItem,
    Qt.Key.Key_Backtab: HINT.EditPreviousItem,
}


def _end_of(event: QKeyEvent) -> QStyledItemDelegate.EndEditHint | None:
    """How a key ends an editor of several lines; None = it does not."""
    return ENDS.get(Qt.Key(event.key())) if event.type() == QEvent.Type.KeyPress else None


class LongEdit(QPlainTextEdit):
    """A cell of several lines while it is typed into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Isi sel")


def write_on(editor: QWidget | None) -> None:
    """F2 and a double click go on writing behind what is there, as in Excel; Qt would let the first key replace all of it."""
    if isinstance(editor, QLineEdit):
        editor.end(False)
    elif isinstance(editor, LongEdit):
        editor.moveCursor(QTextCursor.MoveOperation.End)


def completer(choices: list[str], parent: QObject) -> QCompleter:
    """Offers the choices that hold what is typed; anything else may still be typed."""
    made = QCompleter(choices, parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    return made


# ── drawing ─────────────────────────────────────────────────────────────────────────────────────────


def frame(painter: QPainter, rect: QRect) -> None:
    """A white field with an accent frame of two pixels."""
    painter.fillRect(rect.adjusted(1, 1, -1, -2), look.colour(look.SURFACE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(look.colour(look.ACCENT))
    painter.drawRect(rect.adjusted(0, 0, -1, -2))
    painter.drawRect(rect.adjusted(1, 1, -2, -3))


def words(painter: QPainter, area: QRect, cell: Cell) -> None:
    style = cell.look
    if style.old:
        area = _struck(painter, area, style.old, cell.text)
    painter.setFont(look.font(10, semibold=style.semibold))
    painter.setPen(look.colour(look.STATES[style.ink][0] if style.ink else look.MUTED if style.muted else look.TEXT))
    if style.second:
        _two_lines(painter, area, cell)
    elif style.wrap:
        painter.drawText(area, int(cell.align | WRAP), cell.text)
    else:
        painter.drawText(area, int(cell.align), elided(painter, _fitting(painter, cell, area.width()), area.width()))


def _fitting(painter: QPainter, cell: Cell, width: int) -> str:
    return cell.pendek if cell.pendek and painter.fontMetrics().horizontalAdvance(cell.text) > width - 2 else cell.text


def _two_lines(painter: QPainter, area: QRect, cell: Cell) -> None:
    high = min(area.height() // 2 - 2, painter.fontMetrics().height() + 2)
    half = QRect(area.left(), area.top() + (area.height() - 2 * high) // 2, area.width(), high)
    painter.drawText(half, int(cell.align), elided(painter, cell.text, half.width()))
    painter.setFont(look.font(9))
    painter.setPen(look.colour(look.MUTED))
    below = half.translated(0, half.height())
    painter.drawText(below, int(cell.align), elided(painter, cell.look.second, below.width()))


def _struck(painter: QPainter, area: QRect, old: str, new: str) -> QRect:
    """The old text struck out and an arrow; what is left of the area. In a narrow cell the new text stands alone."""
    font = look.struck_font()
    painter.setFont(font)
    painter.setPen(look.colour(look.MUTED))
    rest = area.width() - QFontMetrics(look.font(10, semibold=True)).horizontalAdvance(new) - 26
    wide = min(QFontMetrics(font).horizontalAdvance(old) + 2, max(rest, area.width() * 2 // 5))
    if wide < LEGIBLE:
        wide = -6
    else:
        painter.drawText(area, int(LEFT), elided(painter, old, wide))
    painter.setFont(look.font(10))
    painter.drawText(area.adjusted(wide + 6, 0, 0, 0), int(LEFT), "→")
    return area.adjusted(wide + 24, 0, 0, 0)


def elided(painter: QPainter, text: str, width: int) -> str:
    if "\n" in text:
        text = text.replace("\n", " ")
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


def draw_tick(painter: QPainter, area: QRect, tick: str) -> None:
    """A box of 16 px: filled with its tick, empty, or greyed out."""
    box = QRect(area.left(), area.center().y() - 8, 16, 16)
    on = tick == "ya"
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.colour(look.ACCENT if on else look.FIELD if tick == "tidak" else look.LINE))
    painter.setBrush(look.colour(look.ACCENT if on else look.SURFACE if tick == "tidak" else look.GREY_TINT))
    painter.drawRoundedRect(box, 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if on:
        look.icon("check", look.SURFACE).paint(painter, box.adjusted(1, 1, -1, -1))


def draw_chip(painter: QPainter, area: QRect, word: str, colours: tuple[str, str], align: Qt.AlignmentFlag = LEFT) -> None:
    """20 px high, radius 4, 9 pt semibold, at mid-height of the area; `colours` are ink and tint."""
    ink, tint = colours
    font = look.font(9, semibold=True)
    wide = min(QFontMetrics(font).horizontalAdvance(word) + 16, area.width())
    left = area.right() - wide + 1 if align & Qt.AlignmentFlag.AlignRight else area.left()
    high = max(20, QFontMetrics(font).height() + 2)
    box = QRect(left, area.center().y() - high // 2 + 1, wide, high)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(tint))
    painter.drawRoundedRect(box, 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(font)
    painter.setPen(look.colour(ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), elided(painter, word, wide - 4))
