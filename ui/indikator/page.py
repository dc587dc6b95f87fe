"""The performance tree on the left; on the right the SKP or the node that is chosen, or the matrix over both."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import Bagan, tempat_dinilai
from app.domain.pohon_kinerja import POHON, PohonKinerja
from app.domain.skp import Skp, StatusSkp
from app.domain.skp_ubah import skp_baru
from app.errors import UserError
from app.words import say, say_error
from ui.indikator.editor import Editor
from ui.indikator.matrix_view import MatrixView
from ui.indikator.node import NodeForm
from ui.indikator.tree import Tree
from ui.kit import look
from ui.kit.context import Konteks, Page
from ui.kit.model import plain
from ui.kit.segments import Segments


class IndikatorPage(Page):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.tahun = 0
        self.chosen: tuple[str, str] | None = None
        self.switch = Segments([("pohon", "Pohon dan SKP"), ("matriks", "Matriks peran hasil")], "Tampilan", digits=False)
        self.switch.set_value("pohon")
        self.switch.dipilih.connect(lambda value: self._turn(value))
        self.count = QLabel()
        self.count.setStyleSheet(f"color:{look.MUTED}")
        self.tree, self.editor, self.node, self.matrix = Tree(), Editor(desk), NodeForm(desk), MatrixView(desk)
        self.tree.chosen.connect(self._choose)
        self.setFocusProxy(self.tree)
        self._lay_out()

    def _lay_out(self) -> None:
        self.right, self.whole = QStackedWidget(), QStackedWidget()
        self.right.addWidget(self.editor)
        self.right.addWidget(self.node)
        split = QSplitter()
        split.setHandleWidth(1)
        self.tree.setMinimumWidth(240)
        split.addWidget(self.tree)
        split.addWidget(self.right)
        split.setStretchFactor(1, 1)
        split.setSizes([344, 1022])
        self.whole.addWidget(split)
        self.whole.addWidget(self.matrix)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._strip())
        layout.addWidget(self.whole, 1)

    def _strip(self) -> QHBoxLayout:
        self.missing = QPushButton(look.icon("plus"), "Buat SKP yang belum ada")
        self.missing.clicked.connect(self.make_missing)
        vision = QPushButton("Visi dan misi…")
        vision.setProperty("jenis", "datar")
        vision.clicked.connect(lambda: self._choose(("pohon", POHON)))
        strip = QHBoxLayout()
        strip.setContentsMargins(16, 8, 16, 8)
        strip.addWidget(self.switch)
        strip.addWidget(vision)
        strip.addStretch(1)
        strip.addWidget(self.count)
        strip.addWidget(self.missing)
        return strip

    # ── what the window asks ────────────────────────────────────────────────────────────────────────

    def muat(self, konteks: Konteks) -> None:
        self.konteks = konteks
        self.tahun = konteks.periode.tahun
        NodeForm.tahun = self.tahun
        people = self.desk.semua(Pegawai)
        words = plain(konteks.cari).split()
        skps = [s for s in self.of_year() if all(word in plain(people[s.pemilik].nama) for word in words)]
        if self.chosen is None and skps:
            self.chosen = ("skp", min(skps, key=lambda s: people[s.pemilik].nama).id)
        pohon = self.desk.semua(PohonKinerja).get(POHON) or PohonKinerja(POHON)
        self.tree.show_tree(pohon, skps, people, self.chosen)
        self.count.setText(self.status())
        self.missing.setVisible(bool(self.without_skp()))
        self._show()

    def of_year(self) -> list[Skp]:
        return [s for s in self.desk.semua(Skp).values() if s.tahun == self.tahun]

    def status(self) -> str:
        skps = self.of_year()
        return say("indikator_ditetapkan", jumlah=sum(s.status is StatusSkp.DITETAPKAN for s in skps), semua=len(skps))

    def tuju(self, akar: tuple[str, str], bagian: str | None) -> None:
        self._choose(("skp" if akar[0] == "skp" else "pohon", akar[1]))
        rows = self.editor.model.rows
        at = next((n for n, r in enumerate(rows) if bagian in (r.hasil.id, r.indikator.id if r.indikator else None)), None)
        if at is not None:
            self.editor.table.setCurrentIndex(self.editor.model.index(at, 2))

    # ── acts ────────────────────────────────────────────────────────────────────────────────────────

    def _turn(self, value: str) -> None:
        self.whole.setCurrentIndex(int(value == "matriks"))
        self._show()

    def _choose(self, what: tuple[str, str]) -> None:
        self.chosen = what
        self._show()

    def _show(self) -> None:
        if self.whole.currentIndex() == 1:
            self.matrix.muat(self.tahun)
            return
        kind, id = self.chosen or ("skp", "")
        if kind == "pohon":
            self.right.setCurrentWidget(self.node)
            self.node.show_node(id or POHON)
        else:
            self.right.setCurrentWidget(self.editor)
            self.editor.show_skp(self.desk.semua(Skp).get(id))

    def without_skp(self) -> list[Pegawai]:
        """People with a post of the office who have no SKP this year and may have one."""
        punya = {s.pemilik for s in self.of_year()}
        bagan = self.desk.bagan()
        return [p for p in bagan.pegawai.values() if p.id not in punya and _rated(bagan, p, self.tahun)]

    def make_missing(self) -> None:
        """Empty drafts for everybody who has none, as one step."""
        pairs, refused = [], []
        for pegawai in self.without_skp():
            try:
                pairs.append((None, skp_baru(self.desk.bagan(), pegawai.id, self.tahun)))
            except UserError as error:
                refused.append(say_error(error))
        self.desk.simpan_banyak(f"Buat {len(pairs)} SKP {self.tahun}", pairs)
        if refused:
            self.editor.notice.tell("info", " ".join(refused[:3]))


def _rated(bagan: Bagan, pegawai: Pegawai, tahun: int) -> bool:
    """Holds a post of this office in the year and is a civil servant."""
    tempat = tempat_dinilai(pegawai, date(tahun, 12, 31)) or tempat_dinilai(pegawai, date(tahun, 1, 1))
    jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
    asn = pegawai.jenis not in {None, JenisPegawai.NON_ASN, JenisPegawai.PEJABAT_NEGARA}
    return asn and jabatan is not None and not jabatan.luar
