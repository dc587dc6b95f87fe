"""The performance tree on the left, the SKP or the node chosen there on the right, or the matrix over both."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.desk import Desk
from app.domain.masalah import Masalah
from app.domain.perubahan import Perubahan
from app.domain.pohon_kinerja import POHON
from app.domain.pohon_ubah import cari
from app.domain.skp import Skp
from app.domain.struktur import lingkup
from app.words import say
from ui.indikator.dialogs import Dialogs
from ui.indikator.editor import Editor
from ui.indikator.fill import Fill
from ui.indikator.matrix_acts import MatrixActs
from ui.indikator.matrix_view import MatrixView
from ui.indikator.menus import fill_menus
from ui.indikator.nobody import Nobody
from ui.indikator.node_form import NodeForm
from ui.indikator.sheet_acts import SheetActs
from ui.indikator.states import States
from ui.indikator.tree_acts import TreeActs
from ui.indikator.tree_nodes import Node, tree
from ui.indikator.tree_pane import TreePane
from ui.indikator.writing import WritingPage
from ui.indikator.year import Year, year_of
from ui.kit import look
from ui.kit.context import Konteks
from ui.kit.line import TextLine
from ui.kit.segments import Segments

NARROW = 1200
BELOW = {"indikator", "ekspektasi_perilaku", "rencana_aksi", "realisasi_aksi"}
TOUCHES = {"skp", "pohon_kinerja", "pegawai", "jabatan", "unit_kerja", "kantor"}


class IndikatorPage(WritingPage):
    """`chosen`: what the right side shows, as (`skp` | `pohon` | `baru` | `kelompok`, id)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.year = Year(0, {}, {}, {}, {})
        self.nodes: tuple[Node, ...] = ()
        self.chosen: tuple[str, str] | None = None
        self._kunci = ""
        self._shown: tuple[str, str] | None = None
        self._rest = QTimer(self, singleShot=True, interval=150)
        self.switch = Segments([("pohon", "Pohon dan SKP"), ("matriks", "Matriks peran hasil")], "Tampilan", digits=False)
        self.switch.set_value("pohon")
        self.count = TextLine(9, colour=look.MUTED, right=True)
        self.many = QPushButton("Banyak SKP")
        self.tree, self.editor, self.node = TreePane(), Editor(desk, self.notice), NodeForm(desk)
        self.matrix, self.nobody = MatrixView(desk), Nobody()
        self.acts, self.states, self.fill = SheetActs(self), States(self), Fill(self)
        self.dialogs, self.tree_acts, self.matrix_acts = Dialogs(self), TreeActs(self), MatrixActs(self)
        self.setFocusProxy(self.editor.sheet)
        self._lay_out()
        self._connect()
        fill_menus(self)

    def _lay_out(self) -> None:
        self.right, self.whole = QStackedWidget(), QStackedWidget()
        for widget in (self.editor, self.node, self.nobody):
            self.right.addWidget(widget)
        self.split = QSplitter()
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.tree)
        self.split.addWidget(self.right)
        self.split.setStretchFactor(1, 1)
        self.whole.addWidget(self.split)
        self.whole.addWidget(self.matrix)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip())
        layout.addWidget(self.whole, 1)

    def _strip(self) -> QWidget:
        strip = look.mark(QWidget(), bidang="strip")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        strip.setFixedHeight(look.px(48))
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self.switch)
        row.addWidget(self.count, 1)
        row.addWidget(self.many)
        return strip

    def _connect(self) -> None:
        self.switch.dipilih.connect(self.turn)
        self.tree.chosen.connect(self._picked)
        self.tree.entered.connect(self._enter)
        self._rest.timeout.connect(self._found)
        self.nobody.made.connect(self.fill.make_for)
        self.nobody.vision.connect(lambda: self._choose(("pohon", POHON)))
        self.nobody.missing.connect(self.fill.make_missing)
        self.nobody.carried.connect(self.fill.carry)
        e = self.editor
        e.subject.next.clicked.connect(self.states.advance)
        e.look_at_versions.connect(self.states.versions)
        e.bank.clicked.connect(self.fill.bank)
        e.last_year.clicked.connect(self.fill.last_year)
        e.behaviour.verb.clicked.connect(self.dialogs.behaviour)
        e.annex.verb.clicked.connect(self.dialogs.annex)
        self.acts.connect()
        self.tree_acts.connect()
        self.matrix_acts.connect()

    # ── what the window asks ────────────────────────────────────────────────────────────────────────

    def muat(self, konteks: Konteks) -> None:
        self.settle()
        self.konteks = konteks
        self._read()

    def saring(self, konteks: Konteks) -> None:
        """Whom the words hide gives way to the first they leave, once typing rests."""
        self.konteks = konteks
        self._draw_tree()
        self._rest.start()

    def _found(self) -> None:
        left = self.shown()
        if left and self.chosen is not None and self.chosen[0] == "skp" and self.chosen[1] not in left:
            self._choose(("skp", min(left, key=lambda id: self.year.pemegang[id].nama)))

    def _enter(self) -> None:
        here = self.right.currentWidget()
        if here is not None:
            (self.editor.sheet if here is self.editor else here).setFocus()

    def ikut(self, perubahan: Perubahan) -> None:
        """Evaluations and notes change nothing here; what stands below the results changes no tree, however many people hang in it."""
        touched = {tabel for tabel, _ in perubahan.akar}
        ids = [id for _, id in perubahan.akar]
        if touched == {"skp"} and {e.tabel for e in perubahan.edits} <= BELOW and all(id in self.year.skp for id in ids):
            self.year = self.year.now({id: self.desk.satu(Skp, id) for id in ids})
            self._show()
        elif touched & TOUCHES:
            self._read()

    def _read(self) -> None:
        if self.konteks is None:
            return
        self.year = year_of(self.desk, self.konteks.periode.tahun)
        self.nodes = tree(self.tree_acts.pohon, self.year)
        if self.chosen is None or not self._exists(self.chosen):
            self.chosen = self._first()
        self._draw_tree()
        self._show()

    def status(self) -> str:
        return say("indikator_ditetapkan", jumlah=self.year.ditetapkan, semua=self.year.jumlah)

    def tuju(self, akar: tuple[str, str], bagian: str | None) -> None:
        """The row of a problem: in a SKP, in the tree, or somebody who has no SKP."""
        kind = "skp" if akar[0] == "skp" else "pohon"
        if kind == "skp" and akar[1] not in self.shown():
            self.lepas_saringan.emit()
        self.turn("pohon")
        self._choose((kind, (bagian or akar[1]) if kind == "pohon" else akar[1]))
        if kind == "skp" and bagian:
            self.editor.sheet.choose(bagian)
        self.editor.sheet.setFocus() if kind == "skp" else self.tree.tree.setFocus()

    def reach(self, masalah: Masalah) -> None:
        """The place of one remark on the SKP that is shown, open for writing."""
        if masalah.pesan.kode == "cek_dialog_terbuka":
            self.states.answers()
        elif masalah.bagian and self.editor.sheet.choose(masalah.bagian):
            self.editor.sheet.setFocus()
        elif masalah.pesan.kode == "skp_tanpa_anggaran":
            self.dialogs.about()
        elif masalah.pesan.kode == "cek_skp_tanpa_hasil":
            self.acts.add_result()

    def baru(self) -> None:
        """Ctrl+N: a result in the SKP, a node in the tree, a role in the matrix."""
        if self.whole.currentIndex() == 1:
            self.matrix.write_here()
        elif self.right.currentWidget() is self.node:
            self.tree.add_here()
        else:
            self.acts.add_result()

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def turn(self, value: str) -> None:
        self.settle()
        self.switch.set_value(value)
        self.whole.setCurrentIndex(int(value == "matriks"))
        self._show()
        self.setFocus()

    def shown(self) -> frozenset[str]:
        """The SKP that unit and search leave."""
        people = self.people()
        return frozenset(id for id, s in self.year.skp.items() if people is None or s.pemilik in people)

    def people(self) -> frozenset[str] | None:
        return self.year.people(self.konteks.cari, lingkup(self.desk.bagan().unit, self.konteks.unit)) if self.konteks else None

    def _draw_tree(self) -> None:
        pohon = self.tree_acts.pohon
        self.tree.show_tree(pohon, self.nodes, self._kunci, self.people())
        node = self.tree.tree.node()
        if self.chosen is not None and (node is None or node.what != self.chosen):
            self.tree.show_tree(pohon, self.nodes, self.tree.place_of(self.chosen), self.people())
        node = self.tree.tree.node()
        self._kunci = node.kunci if node is not None else ""

    def _exists(self, what: tuple[str, str]) -> bool:
        kind, id = what
        if kind == "pohon":
            return id == POHON or cari(self.tree_acts.pohon, id) is not None
        known: dict[str, Container[str]] = {"skp": self.year.skp, "baru": self.year.tanpa}
        return kind not in known or id in known[kind]

    def _first(self) -> tuple[str, str] | None:
        """Whoever stands first, by name; a SKP just taken back leaves its owner."""
        order = sorted(self.year.skp, key=lambda id: self.year.pemegang[id].nama)
        return ("skp", order[0]) if order else None

    def _picked(self, node: Node) -> None:
        self._kunci = node.kunci
        if node.what[0] == "kelompok":
            return
        self.settle()
        self.chosen = node.what
        self._show()
        if node.hasil:
            self.editor.sheet.choose(node.hasil)

    def _choose(self, what: tuple[str, str]) -> None:
        self.settle()
        self.chosen = what
        self.tree.select(self.tree.place_of(what))
        self._show()

    def _show(self) -> None:
        """Only what is seen is drawn. The keys stay in the tab when what had them is hidden."""
        had = self.window().focusWidget()
        if self.whole.currentIndex() == 1:
            self.matrix.show_year(self.year)
        else:
            self._show_right()
        self.setFocusProxy(self._first_for_keys())
        if had is not None and isValid(had) and self.isAncestorOf(had) and not had.isVisible():
            self.setFocus()
        advice = len(self.editor.advice) if self.right.currentWidget() is self.editor and self.whole.currentIndex() == 0 else 0
        self.count.set_text(self.status() + (f", {say('indikator_saran_pada', jumlah=advice)}" if advice else ""))

    def _first_for_keys(self) -> QWidget:
        """What waits for the keys when the tab is shown: never something hidden."""
        if self.whole.currentIndex() == 1:
            return self.matrix.table or self.switch
        here = self.right.currentWidget()
        return self.editor.sheet if here is self.editor else self.tree.tree if here is self.node else self.nobody.first() or self.tree.add

    def _show_right(self) -> None:
        kind, id = self.chosen or ("", "")
        if fresh := self.chosen != self._shown:
            self.notice.hide()
        self._shown = self.chosen
        if kind == "skp" and id in self.year.skp:
            self.editor.show_skp(self.year.skp[id], self.year, fresh=fresh)
            self.right.setCurrentWidget(self.editor)
        elif kind == "pohon":
            pohon = self.tree_acts.pohon
            self.node.show_node(pohon, cari(pohon, id) or pohon, self.year.tahun)
            self.right.setCurrentWidget(self.node)
        else:
            lama = self.year.tahun - 1 in self.desk.tahun_skp()
            self.nobody.show_for(self.year, id if kind == "baru" else "", misi=bool(self.tree_acts.pohon.misi), lama=lama)
            self.right.setCurrentWidget(self.nobody)

    def shown_skp(self) -> str:
        return self.editor.skp.id if self.editor.skp else ""

    def fresh_skp(self) -> Skp | None:
        """The SKP that is shown, as it is stored now."""
        here = self.right.currentWidget() is self.editor
        return self.desk.semua(Skp).get(self.shown_skp()) if here else None

    # ── width ───────────────────────────────────────────────────────────────────────────────────────

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() < look.px(NARROW)) != (self.width() < look.px(NARROW)) or not event.oldSize().isValid():
            self.split.setSizes([280 if self.width() < look.px(NARROW) else 344, 2000])
