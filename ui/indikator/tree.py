"""The performance tree with the people who hang on it: visi → misi → tujuan → sasaran → IKU → leader → staff."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QWidget

from app.domain.pegawai import Pegawai
from app.domain.pohon_kinerja import Iku, PohonKinerja
from app.domain.skp import Skp
from ui.kit import look

WHAT = Qt.ItemDataRole.UserRole + 1


class Tree(QTreeView):
    """`chosen` carries ("skp", id) or ("pohon", id of the node)."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="pane")
        self.setHeaderHidden(True)
        self.setAccessibleName("Pohon kinerja")
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.items = QStandardItemModel(self)
        self.setModel(self.items)
        self.selectionModel().currentChanged.connect(lambda now, _: self._tell(now))

    def _tell(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.data(WHAT))

    def show_tree(self, pohon: PohonKinerja, skps: Iterable[Skp], people: dict[str, Pegawai], keep: tuple[str, str] | None) -> None:
        self.blockSignals(True)
        self.items.clear()
        on_iku, below = _hanging(skps)
        root = self.items.invisibleRootItem()
        for n, misi in enumerate(pohon.misi, 1):
            at_misi = _add(root, f"Misi {n}  {misi.teks}", ("pohon", misi.id), strong=True)
            for tujuan in misi.tujuan:
                at_tujuan = _add(at_misi, f"Tujuan  {tujuan.teks}", ("pohon", tujuan.id))
                for sasaran in tujuan.sasaran:
                    at_sasaran = _add(at_tujuan, f"Sasaran  {sasaran.teks}", ("pohon", sasaran.id))
                    for iku in sasaran.iku:
                        _add_iku(at_sasaran, iku, on_iku, below, people)
        loose = [skp for skp in skps if not any(hasil.iku or hasil.mendukung for hasil in skp.hasil_kerja)]
        if loose:
            group = _add(root, f"Belum tergantung pada pohon ({len(loose)})", ("pohon", ""), strong=True)
            for skp in sorted(loose, key=lambda s: people[s.pemilik].nama):
                _add(group, people[skp.pemilik].nama, ("skp", skp.id))
        self.expandAll()
        self._keep(root, keep)
        self.blockSignals(False)

    def _keep(self, item: QStandardItem, keep: tuple[str, str] | None) -> bool:
        for row in range(item.rowCount()):
            child = item.child(row)
            if child.data(WHAT) == keep:
                self.setCurrentIndex(child.index())
                return True
            if self._keep(child, keep):
                return True
        return False


Below = dict[str, list[Skp]]


def _hanging(skps: Iterable[Skp]) -> tuple[Below, Below]:
    """SKP by the IKU one of its results carries, and by the SKP of the leader one of them supports."""
    owner = {hasil.id: skp.id for skp in skps for hasil in skp.hasil_kerja}
    on_iku: Below = {}
    below: Below = {}
    for skp in skps:
        for iku in {hasil.iku for hasil in skp.hasil_kerja if hasil.iku}:
            on_iku.setdefault(iku, []).append(skp)
        for leader in {owner[h.mendukung] for h in skp.hasil_kerja if h.mendukung in owner}:
            below.setdefault(leader, []).append(skp)
    return on_iku, below


def _add_iku(parent: QStandardItem, iku: Iku, on_iku: Below, below: Below, people: dict[str, Pegawai]) -> None:
    target = next((t.teks for t in iku.target if t.triwulan is None), "")
    roles = on_iku.get(iku.id, [])
    note = "" if roles else "  · belum ada peran"
    item = _add(parent, f"IKU  {iku.teks} {target}{note}", ("pohon", iku.id))
    for skp in roles:
        _add_person(item, skp, below, people, frozenset())


def _add_person(parent: QStandardItem, skp: Skp, below: Below, people: dict[str, Pegawai], above: frozenset[str]) -> None:
    if skp.id in above:
        return
    item = _add(parent, f"{people[skp.pemilik].nama}  · {len(skp.hasil_kerja)} hasil", ("skp", skp.id))
    for each in sorted(below.get(skp.id, []), key=lambda s: people[s.pemilik].nama):
        _add_person(item, each, below, people, above | {skp.id})


def _add(parent: QStandardItem, text: str, what: tuple[str, str], *, strong: bool = False) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(what, WHAT)
    item.setToolTip(text)
    if strong:
        item.setFont(look.font(10, semibold=True))
    parent.appendRow(item)
    return item
