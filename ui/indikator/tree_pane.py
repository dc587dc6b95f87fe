"""The left pane: the performance tree, what is added to it, and the IKU that nobody takes a role for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStyleOptionViewItem, QTreeView, QVBoxLayout, QWidget

from app.domain.pohon_kinerja import PohonKinerja
from app.domain.pohon_ubah import ANAK, cari, semua
from app.words import say
from ui.indikator.tree_model import NODE, Index, TreeDelegate, TreeModel
from ui.indikator.tree_nodes import Node, narrowed, walk
from ui.kit import look
from ui.kit.label import label
from ui.kit.line import TextLine
from ui.kit.notice import Notice

MANY = 80  # people beyond whom the branches below the IKU begin closed
Alt = Qt.KeyboardModifier.AltModifier
WORDS = {"misi": "Misi", "tujuan": "Tujuan", "sasaran": "Sasaran", "iku": "IKU"}


class Tree(QTreeView):
    """Enter opens what is chosen, F2 writes into it; Ins, Alt+↑/↓ and Del are about a node of the tree itself."""

    inserted, deleted = Signal(), Signal()
    moved = Signal(int)

    def __init__(self, model: TreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pohon = PohonKinerja("")
        look.mark(self, bidang="pane")
        self.setStyleSheet(f"QTreeView {{ background:{look.PANE} }}")
        self.setModel(model)
        self.setItemDelegate(TreeDelegate(self.words_of, self))
        self.setHeaderHidden(True)
        self.setAccessibleName("Pohon kinerja")
        self.setEditTriggers(QTreeView.EditTrigger.EditKeyPressed | QTreeView.EditTrigger.DoubleClicked)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def words_of(self, node: Node) -> str:
        simpul = cari(self.pohon, node.what[1])
        return simpul.teks if simpul is not None else node.teks

    def node(self) -> Node | None:
        found: Node | None = self.currentIndex().data(NODE) if self.currentIndex().isValid() else None
        return found

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The whole row is tinted, with a bar of three pixels at its edge."""
        super().drawRow(painter, option, index)
        if index == self.currentIndex():
            rect: QRect = option.rect
            painter.fillRect(0, rect.top(), 3, rect.height(), look.colour(look.ACCENT))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if self.model().hasChildren(index):
            icon = look.icon("chevron-down" if self.isExpanded(index) else "chevron-right", look.MUTED)
            icon.paint(painter, rect.right() - 14, rect.center().y() - 6, 14, 14)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt, key = bool(event.modifiers() & Alt), event.key()
        if key == Qt.Key.Key_Insert:
            self.inserted.emit()
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class TreePane(QWidget):
    """`chosen` carries the Node now current, `entered` asks for the keyboard to go there.

    `added` (the id above), `taken_away`, `moved` (up or down) and `renamed` are about the tree itself.
    """

    chosen, entered = Signal(object), Signal()
    added, renamed, moved, taken_away = Signal(str), Signal(str, str), Signal(str, int), Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = TreeModel(self)
        self.tree = Tree(self.model)
        self.count = TextLine(9, colour=look.MUTED)
        self.add = QPushButton(look.icon("plus", look.ACCENT), "Tambah")
        self.add.setProperty("jenis", "tautan")
        self.foot = Notice()
        self._closed: set[str] = set()
        self._quiet = False
        self._gaps: list[str] = []
        self._lay_out()
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.tree.collapsed.connect(lambda index: self._closed.add(index.data(NODE).kunci))
        self.tree.expanded.connect(lambda index: self._closed.discard(index.data(NODE).kunci))
        self.tree.inserted.connect(self.add_here)
        self.tree.activated.connect(lambda _: self.entered.emit())
        self.tree.deleted.connect(lambda: self._own(self.taken_away.emit))
        self.tree.moved.connect(lambda by: self._own(lambda id: self.moved.emit(id, by)))
        self.model.renamed.connect(self.renamed)
        self.add.clicked.connect(lambda: self.menu().popup(self.add.mapToGlobal(self.add.rect().bottomLeft())))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label("Pohon kinerja", 11, semibold=True, wrap=False), 1)
        head.addWidget(self.add)
        top = QVBoxLayout()
        top.setContentsMargins(16, 10, 12, 8)
        top.setSpacing(2)
        top.addLayout(head)
        top.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.foot)
        self.setMinimumWidth(240)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def show_tree(self, pohon: PohonKinerja, nodes: tuple[Node, ...], keep: str, people: frozenset[str] | None = None) -> None:
        """`people`: only the branches of these; None = everybody."""
        self.tree.pohon = pohon
        every = list(semua(pohon))
        kinds = [sum(type(s).__name__.lower() == kind for s in every) for kind in ("misi", "sasaran", "iku")]
        self.count.set_text(say("indikator_isi_pohon", misi=kinds[0], sasaran=kinds[1], iku=kinds[2]))
        self._gaps = [node.kunci for node in walk(nodes) if node.chip]
        self._tell_gaps()
        self._quiet = True
        if self.model.show_nodes(narrowed(nodes, people) if people is not None else nodes):
            self._open(len({o for n in nodes for o in n.pemilik}))
        index = self.model.find(keep)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setAutoScroll(False)  # it would open the branch again that the operator closed
            self.tree.setCurrentIndex(index)
            self.tree.setAutoScroll(True)
        self._quiet = False

    def _open(self, people: int) -> None:
        """What the operator closed stays closed."""
        closed = set(self._closed)
        if people <= MANY:
            self.tree.expandAll()
        else:
            for n, place in enumerate(self.model.places):
                self.tree.setExpanded(self.model.at(n), place.node.what[0] in ("pohon", "kelompok") and place.node.jenis != "IKU")
        for kunci in closed & {p.node.kunci for p in self.model.places}:
            self.tree.collapse(self.model.find(kunci))

    def _tell_gaps(self) -> None:
        if not self.tree.pohon.misi:
            self.foot.tell("saran", say("indikator_tanpa_misi"), [("Tulis sekarang", lambda: self.added.emit(""))])
            return
        if not self._gaps:
            self.foot.hide()
            return
        sentence = say("indikator_iku_tanpa_peran", jumlah=len(self._gaps))
        if self.foot.isHidden() or self.foot.text() != sentence:
            self.foot.tell("saran", sentence, [("Tunjukkan", self.show_gap)])

    def show_gap(self) -> None:
        """The next IKU without a role, round and round."""
        node = self.tree.node()
        at = self._gaps.index(node.kunci) + 1 if node is not None and node.kunci in self._gaps else 0
        self.select(self._gaps[at % len(self._gaps)])
        self.tree.setFocus()

    def select(self, kunci: str) -> bool:
        index = self.model.find(kunci)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        return index.isValid()

    def place_of(self, what: tuple[str, str]) -> str:
        """Where this stands first in the tree."""
        return next((p.node.kunci for p in self.model.places if p.node.what == what and not p.node.hasil), "") or next(
            (p.node.kunci for p in self.model.places if p.node.what == what), ""
        )

    def write_into(self, kunci: str) -> None:
        if self.select(kunci):
            self.tree.edit(self.tree.currentIndex())

    def _tell(self) -> None:
        node = self.tree.node()
        if node is not None and not self._quiet:
            self.chosen.emit(node)

    # ── acts ────────────────────────────────────────────────────────────────────────────────────────

    def _own(self, call: Callable[[str], object]) -> None:
        node = self.tree.node()
        if node is not None and node.what[0] == "pohon":
            call(node.what[1])

    def add_here(self) -> None:
        """Ins: below the chosen node, or beside an IKU, which has nothing below it."""
        node = self.tree.node()
        self.added.emit(node.what[1] if node is not None and node.what[0] == "pohon" else "")

    def menu(self) -> QMenu:
        """What may be added here: below the chosen node, and at each level above it."""
        menu = QMenu(self)
        above = ["misi", *self._below()]
        for kind, id in zip(above, ["", *self._way()], strict=False):
            action = menu.addAction(f"{WORDS[kind]} baru")
            action.triggered.connect(lambda _=False, at=id: self.added.emit(at))
        node = self.tree.node()
        if node is not None and node.what[0] == "pohon":
            menu.addSeparator()
            for text, call in (
                ("Ubah rumusan\tF2", lambda: self.tree.edit(self.tree.currentIndex())),
                ("Naikkan\tAlt+↑", lambda: self.moved.emit(node.what[1], -1)),
                ("Turunkan\tAlt+↓", lambda: self.moved.emit(node.what[1], 1)),
                ("Hapus\tDel", lambda: self.taken_away.emit(node.what[1])),
            ):
                action = menu.addAction(text)
                action.triggered.connect(lambda _=False, c=call: c())
        return menu

    def _way(self) -> list[str]:
        """Ids from the mission down to the chosen node, as far as they are nodes of the tree itself."""
        found: list[str] = []
        index = self.tree.currentIndex()
        while index.isValid():
            node: Node = index.data(NODE)
            if node.what[0] == "pohon" and node.jenis != "IKU":
                found.insert(0, node.what[1])
            index = index.parent()
        return found

    def _below(self) -> list[str]:
        simpul = [cari(self.tree.pohon, id) for id in self._way()]
        return [ANAK[type(s)] for s in simpul if s is not None and type(s) in ANAK]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())
