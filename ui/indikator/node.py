"""One node of the performance tree: its text, and for an IKU everything that explains it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Jabatan
from app.domain.perubahan import ganti, id_baru
from app.domain.pohon_kinerja import POHON, Arah, Iku, Misi, PohonKinerja, Sasaran, TargetIku, Tujuan
from ui.kit import look
from ui.kit.fields import Choice, Field, NoteEdit, TextEdit, options

Node = Misi | Tujuan | Sasaran | Iku
NEXT: dict[type, tuple[str, Callable[[], Any]]] = {
    PohonKinerja: ("misi", lambda: Misi(id_baru(), "")),
    Misi: ("tujuan", lambda: Tujuan(id_baru(), "")),
    Tujuan: ("sasaran", lambda: Sasaran(id_baru(), "")),
    Sasaran: ("iku", lambda: Iku(id_baru(), "")),
}


def find(pohon: PohonKinerja, id: str) -> Any | None:
    """The node with this id, however deep; the tree itself for an empty id."""
    queue: list[Any] = [pohon]
    while queue:
        node = queue.pop()
        if node.id == id:
            return node
        if type(node) in NEXT:
            queue.extend(getattr(node, NEXT[type(node)][0]))
    return None


def without(pohon: PohonKinerja, id: str) -> PohonKinerja:
    """The tree without a node and what hangs below it."""

    def cut(node: Any) -> Any:
        if type(node) not in NEXT:
            return node
        nama = NEXT[type(node)][0]
        return replace(node, **{nama: tuple(cut(child) for child in getattr(node, nama) if child.id != id)})

    result: PohonKinerja = cut(pohon)
    return result


class NodeForm(QScrollArea):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWidgetResizable(True)
        self.node: Any = None

    @property
    def pohon(self) -> PohonKinerja:
        return self.desk.semua(PohonKinerja).get(POHON) or PohonKinerja(POHON)

    def show_node(self, id: str) -> None:
        self.node = find(self.pohon, id) or self.pohon
        inner = look.mark(QWidget(), bidang="surface")
        self.layout_ = QVBoxLayout(inner)
        self.layout_.setContentsMargins(16, 12, 16, 16)
        title = QLabel({PohonKinerja: "Visi"}.get(type(self.node), type(self.node).__name__.replace("Iku", "Indikator kinerja utama")))
        title.setFont(look.font(14, semibold=True))
        self.layout_.addWidget(title)
        if isinstance(self.node, PohonKinerja):
            self._field("visi", "Visi", NoteEdit(2))
        else:
            self._field("teks", "Rumusan", NoteEdit(2))
        if isinstance(self.node, Iku):
            self._iku(self.node)
        self.layout_.addLayout(self._buttons())
        self.layout_.addStretch(1)
        self.setWidget(inner)

    def _iku(self, iku: Iku) -> None:
        posts = sorted(self.desk.semua(Jabatan).values(), key=lambda j: j.nama)
        self._field("pemilik", "Pemilik", Choice([(None, "–"), *((j.id, j.nama) for j in posts if not j.luar)]))
        self._field("rumus", "Rumus", TextEdit())
        self._field("satuan", "Satuan", TextEdit())
        self._field("arah", "Arah", Choice(options(Arah)))
        self._field("sumber_data", "Sumber data", TextEdit())
        steps = NoteEdit(3)
        steps.set_value("\n".join(iku.langkah))
        steps.selesai.connect(lambda text: self.save("langkah", tuple(x for x in (text or "").split("\n") if x.strip())))
        self.layout_.addWidget(Field("Langkah konkret, satu baris satu langkah", steps))
        row = QHBoxLayout()
        for triwulan, label in ((None, "Target tahun"), (1, "TW I"), (2, "TW II"), (3, "TW III"), (4, "TW IV")):
            edit = TextEdit()
            edit.set_value(next((t.teks for t in iku.target if t.triwulan == triwulan), None))
            edit.selesai.connect(lambda text, at=triwulan: self.save("target", targets(iku, self.tahun, at, text)))
            row.addWidget(Field(label, edit))
        self.layout_.addLayout(row)

    tahun = 2026

    def _field(self, nama: str, label: str, control: Any) -> None:
        control.set_value(getattr(self.node, nama))
        control.selesai.connect(lambda value, at=nama: self.save(at, (value or "") if at in {"visi", "teks"} else value))
        self.layout_.addWidget(Field(label, control))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        if type(self.node) in NEXT:
            nama = NEXT[type(self.node)][0]
            add = QPushButton(look.icon("plus"), f"Tambah {nama.upper() if nama == 'iku' else nama}")
            add.clicked.connect(self.add)
            row.addWidget(add)
        if not isinstance(self.node, PohonKinerja):
            remove = QPushButton(look.icon("trash"), "Hapus")
            remove.clicked.connect(self.remove)
            row.addWidget(remove)
        row.addStretch(1)
        return row

    def _write(self, label: str, after: PohonKinerja) -> None:
        known = self.desk.semua(PohonKinerja).get(POHON)
        self.desk.simpan(label, known, after)

    def save(self, nama: str, value: Any) -> None:
        self._write("Ubah pohon kinerja", ganti(self.pohon, self.node.id, **{nama: value}))

    def add(self) -> None:
        nama, make = NEXT[type(self.node)]
        fresh = make()
        self._write(f"Tambah {nama}", ganti(self.pohon, self.node.id, **{nama: (*getattr(self.node, nama), fresh)}))

    def remove(self) -> None:
        self._write("Hapus dari pohon kinerja", without(self.pohon, self.node.id))


def targets(iku: Iku, tahun: int, triwulan: int | None, text: str | None) -> tuple[TargetIku, ...]:
    rest = tuple(t for t in iku.target if t.triwulan != triwulan)
    return (*rest, TargetIku(id_baru(), tahun, triwulan, text)) if text else rest
