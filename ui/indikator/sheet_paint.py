"""How the rows of a SKP are painted, how high each must be for its words, and where its verb is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem, QWidget

from ui.indikator.rows import NO, RAGAM, TARGET, TEKS, Jenis, Row
from ui.kit import look
from ui.kit.delegate import CELL, FIRST, FOCUS, PAD, CellDelegate, LongEdit, draw_chip, frame
from ui.kit.measure import metrics, wrapped
from ui.kit.model import ROW

LOWEST, GAP, NOTICE, VERB = 29, 16, 34, 92
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WRAP = Qt.TextFlag.TextWordWrap
MISSING = {RAGAM: "belum dipilih", TEKS: "belum ditulis", TARGET: "belum diisi"}
Index = QModelIndex | QPersistentModelIndex


class SheetDelegate(CellDelegate):
    """Beside what every table has: heads with their second line and menu, advice with its verb, sections with their button."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        self._row(painter, option, index, row)
        rows: list[Row] = index.model().rows  # type: ignore[attr-defined]  # because: the sheet has a TableModel
        if index.row() + 1 < len(rows) and rows[index.row() + 1].jenis in (Jenis.HASIL, Jenis.BAGIAN):
            painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, look.colour(look.LINE))

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row) -> None:
        if row.jenis is Jenis.INDIKATOR:
            self._indicator(painter, option, index, row)
            return
        first = index.column() == NO
        if row.jenis is Jenis.HASIL:
            self._ground(painter, option.rect, index.data(CELL), self._chosen(option, index), first)
            (_number if first else _head)(painter, option, index, row)
        else:
            painter.fillRect(option.rect, look.colour(look.SURFACE))
            if row.jenis is Jenis.SARAN and not first:
                _notice(painter, option, row)
            elif row.jenis is Jenis.BAGIAN and first:
                _section(painter, option, row)

    def _indicator(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row) -> None:
        at = index.column()
        cell = index.data(CELL)
        self._ground(painter, option.rect, cell, self._chosen(option, index), at == NO)
        if index.flags() & Qt.ItemFlag.ItemIsEditable and option.state & FOCUS:
            frame(painter, option.rect)
        area = option.rect.adjusted(PAD, 0, -PAD, -1)
        empty = not cell.text and at in MISSING and index.flags() & Qt.ItemFlag.ItemIsEditable
        chip = row.jawaban if at == TEKS else ""
        if chip:
            draw_chip(painter, area, chip, look.STATES["kuning" if chip == "minta dialog" else "hijau"], RIGHT)
            area.adjust(0, 0, -chip_width(chip) - 8, 0)
        painter.setFont(look.font(10))
        ink = look.AMBER if empty else look.MUTED if at in (RAGAM, 4) else look.TEXT
        painter.setPen(look.colour(ink))
        painter.drawText(area, int((RIGHT if at == TARGET else LEFT) | WRAP), MISSING[at] if empty else cell.text)

    # ── editors ─────────────────────────────────────────────────────────────────────────────────────

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        row: Row = index.data(ROW)
        if row.jenis is Jenis.HASIL:
            return LongEdit(parent)
        if index.column() != RAGAM:
            return super().createEditor(parent, option, index)
        box = ChoiceEditor(parent)
        box.setAccessibleName(index.model().headerData(RAGAM, Qt.Orientation.Horizontal))
        choices = index.model().columns[RAGAM].pilihan  # type: ignore[attr-defined]  # because: the sheet has a TableModel
        box.addItems(["", *choices(row)])
        box.activated.connect(lambda _: self._picked(box))
        return box

    def _picked(self, box: ChoiceEditor) -> None:
        """A choice from the list ends the editor; a letter only goes to its word, and Tab or Enter goes on."""
        if box.opened and box.isVisible():
            self.commitData.emit(box)
            self.closeEditor.emit(box, CellDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data() or ""))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())  # type: ignore[attr-defined]  # because: Qt hands over the table's own model
        else:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        super().updateEditorGeometry(editor, option, index)
        if isinstance(editor, LongEdit):
            high = editor.fontMetrics().lineSpacing() * 2 + 12
            editor.setGeometry(option.rect.adjusted(0, 0, 0, max(0, high - option.rect.height())))

    def helpEvent(self, event: QEvent, view: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Everything is written out in full: no tooltip repeats it."""
        return False


class ChoiceEditor(QComboBox):
    """`opened`: its list was shown, so that a choice comes from there."""

    opened = False

    def showPopup(self) -> None:
        self.opened = True
        super().showPopup()


# ── drawing ─────────────────────────────────────────────────────────────────────────────────────────


def _number(painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row) -> None:
    painter.setFont(look.font(10, semibold=True))
    painter.setPen(look.colour(look.TEXT))
    painter.drawText(option.rect.adjusted(FIRST, 8, 0, -2), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), row.nomor)


def _head(painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row) -> None:
    """The sentence over what it supports; at the right edge the menu of the result."""
    if index.flags() & Qt.ItemFlag.ItemIsEditable and option.state & FOCUS:
        frame(painter, option.rect)
    area = option.rect.adjusted(PAD, 0, -PAD, -1)
    words = area.adjusted(0, 0, -look.px(VERB), 0)
    high = wrapped(row.teks or "x", words.width(), 10, semibold=True)
    below = wrapped(row.bawah, words.width(), 9)
    top = area.top() + max(0, (area.height() - high - below) // 2)
    painter.setFont(look.font(10, semibold=True))
    painter.setPen(look.colour(look.TEXT if row.teks else look.AMBER))
    painter.drawText(QRect(words.left(), top, words.width(), high), int(LEFT | WRAP), row.teks or "Tulis hasil yang dicapai")
    painter.setFont(look.font(9))
    painter.setPen(look.colour(look.MUTED))
    painter.drawText(QRect(words.left(), top + high, words.width(), below), int(LEFT | WRAP), row.bawah)
    spot = verb_rect(option.rect, row)
    look.icon("dots").paint(painter, spot.left(), spot.center().y() - 8, 18, 18)
    painter.setFont(look.font(10))
    painter.setPen(look.colour(look.TEXT))
    painter.drawText(spot.adjusted(24, 0, 0, 0), int(LEFT), row.tautan)


def _notice(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    """As everywhere: tint, a bar of four pixels, an icon, one sentence, its verb as a link."""
    ink, tint = look.STATES[row.warna]
    band = option.rect.adjusted(PAD, 2, -FIRST, -4)
    painter.fillRect(band, look.colour(tint))
    painter.fillRect(band.left(), band.top(), 4, band.height(), look.colour(ink))
    icon = {"merah": "circle-x", "biru": "info-circle"}.get(row.warna, "alert-triangle")
    look.icon(icon, ink).paint(painter, band.left() + 16, band.center().y() - 8, 18, 18)
    spot = verb_rect(option.rect, row)
    painter.setFont(look.font(10))
    painter.setPen(look.colour(look.TEXT))
    painter.drawText(QRect(band.left() + 44, band.top(), spot.left() - band.left() - 44 - GAP, band.height()), int(LEFT | WRAP), row.teks)
    painter.setPen(look.colour(look.ACCENT))
    painter.drawText(spot, int(RIGHT), row.tautan)
    if option.state & FOCUS:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(band.adjusted(0, 0, -1, -1))


def _section(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    rect = option.rect
    area = rect.adjusted(FIRST, 0, -FIRST, 0)
    painter.setFont(look.font(11, semibold=True))
    painter.setPen(look.colour(look.TEXT))
    painter.drawText(area, int(LEFT), row.teks)
    wide = metrics(11, semibold=True).horizontalAdvance(row.teks)
    spot = verb_rect(rect, row)
    painter.setFont(look.font(9))
    painter.setPen(look.colour(look.MUTED))
    room = QRect(area.left() + wide + 10, area.top() + 1, max(0, spot.left() - area.left() - wide - 20), area.height())
    painter.drawText(room, int(LEFT), metrics(9).elidedText(row.bawah, Qt.TextElideMode.ElideRight, room.width()))
    painter.setPen(look.colour(look.ACCENT if option.state & FOCUS else look.FIELD))
    painter.setBrush(look.colour(look.SURFACE))
    painter.drawRoundedRect(spot, 4, 4)
    look.icon("plus").paint(painter, spot.left() + 10, spot.center().y() - 8, 18, 18)
    painter.setFont(look.font(10))
    painter.setPen(look.colour(look.TEXT))
    painter.drawText(spot.adjusted(32, 0, -8, 0), int(LEFT), row.tautan)


# ── room ────────────────────────────────────────────────────────────────────────────────────────────


def verb_rect(rect: QRect, row: Row) -> QRect:
    """Where the verb of a spanned row is pressed."""
    if row.jenis is Jenis.HASIL:
        wide = look.px(VERB)
        return QRect(rect.right() - wide - 2, rect.top() + (rect.height() - 24) // 2, wide, 24)
    wide = metrics(10).horizontalAdvance(row.tautan)
    if row.jenis is Jenis.BAGIAN:
        wide, high = wide + 44, look.px(26)
        return QRect(rect.right() - FIRST - wide, rect.top() + (rect.height() - high) // 2, wide, high)
    return QRect(rect.right() - FIRST - 12 - wide, rect.top() + 2, wide, rect.height() - 6)


def row_height(row: Row, widths: list[int]) -> int:
    """Whole words, however many lines they take; `widths` of all columns."""
    room = sum(widths[RAGAM:]) - 2 * PAD
    if row.jenis is Jenis.HASIL:
        high = wrapped(row.teks or "x", room - look.px(VERB), 10, semibold=True) + wrapped(row.bawah, room - look.px(VERB), 9)
        return max(look.px(LOWEST) + 6, high + 16)
    if row.jenis is Jenis.SARAN:
        link = metrics(10).horizontalAdvance(row.tautan) + 12 + GAP
        return max(look.px(NOTICE) + 6, wrapped(row.teks, room - 44 - link - 4, 10) + 18)
    if row.jenis is Jenis.BAGIAN:
        return look.px(44)
    chip = chip_width(row.jawaban) + 8 if row.jawaban else 0
    parts = ((RAGAM, row.ragam, 0), (TEKS, row.teks, chip), (TARGET, row.target, 0), (4, row.dibaca, 0))
    return max(look.px(LOWEST), max(wrapped(text, widths[at] - 2 * PAD - less, 10) for at, text, less in parts) + 9)


def chip_width(word: str) -> int:
    return metrics(9, semibold=True).horizontalAdvance(word) + 16
