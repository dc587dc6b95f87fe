"""The nodes of the performance tree for Qt, and how they are painted: kind, words, count or chip, and a bar for the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.indikator.tree_nodes import Node
from ui.kit import look
from ui.kit.delegate import draw_chip
from ui.kit.measure import metrics

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NODE = Role.UserRole + 1
NOWHERE = QModelIndex()
HIGH = 30
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(slots=True)
class Place:
    """A node at its place: ids are positions in one list, so that Qt keeps no pointer of ours."""

    node: Node
    parent: int
    row: int
    children: list[int] = field(default_factory=list)


class TreeModel(QAbstractItemModel):
    """`renamed`: (id, words) typed into a node of the tree itself; a person's name is never typed here."""

    renamed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: list[Place] = []
        self.roots: list[int] = []

    def show_nodes(self, nodes: Sequence[Node]) -> bool:
        """True when the shape is another one, so that what was open must be opened again."""
        places: list[Place] = []
        roots = [_lay(node, -1, n, places) for n, node in enumerate(nodes)]
        if [p.node.kunci for p in places] == [p.node.kunci for p in self.places]:
            changed = [n for n, (a, b) in enumerate(zip(self.places, places, strict=True)) if a.node != b.node]
            self.places, self.roots = places, roots
            for n in changed:
                self.dataChanged.emit(self.at(n), self.at(n))
            return False
        self.beginResetModel()
        self.places, self.roots = places, roots
        self.endResetModel()
        return True

    def at(self, n: int) -> QModelIndex:
        return self.createIndex(self.places[n].row, 0, n)

    def find(self, kunci: str) -> QModelIndex:
        n = next((n for n, place in enumerate(self.places) if place.node.kunci == kunci), None)
        return QModelIndex() if n is None else self.at(n)

    # ── what Qt asks ────────────────────────────────────────────────────────────────────────────────

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        children = self.places[parent.internalId()].children if parent.isValid() else self.roots
        return self.createIndex(row, 0, children[row]) if column == 0 and 0 <= row < len(children) else QModelIndex()

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]  # because: QObject.parent is another
        above = self.places[index.internalId()].parent if index.isValid() else -1
        return self.at(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self.places[parent.internalId()].children) if parent.isValid() else len(self.roots)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self.places[index.internalId()].node
        if role == NODE:
            return node
        if role in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return " ".join(part for part in (node.jenis, node.teks, node.kanan or node.chip) if part)
        return node.teks if role == Role.EditRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        own = self.places[index.internalId()].node.what[0] == "pohon"
        return plain | Qt.ItemFlag.ItemIsEditable if own else plain

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        self.renamed.emit(self.places[index.internalId()].node.what[1], str(value).strip())
        return True


def _lay(node: Node, parent: int, row: int, places: list[Place]) -> int:
    here = len(places)
    places.append(Place(node, parent, row))
    places[here].children = [_lay(child, here, n, places) for n, child in enumerate(node.anak)]
    return here


class TreeDelegate(QStyledItemDelegate):
    """`words_of`: what is typed into, without the target that stands behind it."""

    def __init__(self, words_of: Callable[[Node], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words_of = words_of

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, look.px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node: Node = index.data(NODE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.colour(look.SELECTION))
        area = QRect(option.rect).adjusted(4, 0, -12, 0)
        right = _right(painter, area, node)
        words = area.adjusted(0, 0, -right, 0)
        if node.jenis:
            painter.setFont(look.font(9))
            painter.setPen(look.colour(look.MUTED))
            kind = metrics(9).elidedText(node.jenis, Qt.TextElideMode.ElideRight, max(30, words.width() // 2))
            painter.drawText(words, int(LEFT), kind)
            words.adjust(metrics(9).horizontalAdvance(kind) + 7, 0, 0, 0)
        painter.setFont(look.font(10, semibold=node.tebal))
        painter.setPen(look.colour(look.TEXT))
        painter.drawText(words, int(LEFT), painter.fontMetrics().elidedText(node.teks, Qt.TextElideMode.ElideRight, words.width()))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName("Rumusan")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        node: Node = index.data(NODE)
        assert isinstance(editor, QLineEdit)
        editor.setText(self.words_of(node))
        editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(QRect(option.rect).adjusted(2, 0, -4, 0))


def _right(painter: QPainter, area: QRect, node: Node) -> int:
    """The count or the chip at the right edge; how much room it takes."""
    if node.chip:
        draw_chip(painter, area, node.chip, look.STATES["kuning"], RIGHT)
        return metrics(9, semibold=True).horizontalAdvance(node.chip) + 16 + 8
    if not node.kanan:
        return 0
    painter.setFont(look.font(9))
    painter.setPen(look.colour(look.MUTED))
    painter.drawText(area, int(RIGHT), node.kanan)
    return metrics(9).horizontalAdvance(node.kanan) + 10
