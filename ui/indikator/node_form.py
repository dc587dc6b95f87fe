"""One node of the performance tree in the right pane: its words, and for an IKU everything that explains it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Jabatan
from app.domain.pohon_kinerja import Arah, Iku, PohonKinerja
from app.domain.pohon_ubah import ANAK, anak, atur_target, jalur
from app.domain.skp import KualitasHasil, PeriodePelaporan
from app.domain.target import baca, dibaca
from app.words import say, say_pesan
from ui.kit import look
from ui.kit.delegate import CellLook
from ui.kit.fields import Choice, Field, NoteEdit, TextEdit, options
from ui.kit.label import label
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable

TITLES = {"PohonKinerja": "Visi", "Misi": "Misi", "Tujuan": "Tujuan", "Sasaran": "Sasaran", "Iku": "Indikator kinerja utama"}
BELOW = {"misi": "Tambah misi", "tujuan": "Tambah tujuan", "sasaran": "Tambah sasaran", "iku": "Tambah IKU"}
QUARTERS = (None, 1, 2, 3, 4)
HEADS = ("Setahun", "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")


@dataclass(frozen=True, slots=True)
class TargetRow:
    """The targets of an IKU in one year: the whole year, then its quarters."""

    tahun: int
    teks: tuple[str, ...]


def _typed(n: int) -> Callable[[TargetRow, str], TargetRow]:
    return lambda row, text: TargetRow(row.tahun, (*row.teks[:n], text.strip(), *row.teks[n + 1 :]))


def _shown(n: int) -> Callable[[TargetRow], str]:
    return lambda row: row.teks[n]


def _read_as(row: TargetRow) -> str:
    terbaca = baca(row.teks[0])
    return say_pesan(dibaca(terbaca)) if terbaca else ""


TARGETS = (
    Column("Tahun", lambda r: str(r.tahun), lebar=72),
    *(Column(head, _shown(n), _typed(n), lebar=104, kanan=True) for n, head in enumerate(HEADS)),
    Column("Dibaca sebagai", _read_as, lebar=0, look=lambda _: CellLook(muted=True)),
)


def target_rows(iku: Iku, tahun: int) -> list[TargetRow]:
    """Every year with a target, this one and the next."""
    years = sorted({t.tahun for t in iku.target} | {tahun, tahun + 1})
    return [TargetRow(year, tuple(iku.target_pada(year, quarter) for quarter in QUARTERS)) for year in years]


class NodeForm(QScrollArea):
    """`written`: (id, fields) of a node; every field saves itself. `added`: below which node; `taken_away`: which."""

    written = Signal(str, dict)
    added, taken_away = Signal(str), Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.simpul: Any = None
        self.tahun = 0
        self.fields: dict[str, Any] = {}
        self.targets: ExcelTable | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_node(self, pohon: PohonKinerja, simpul: Any, tahun: int) -> None:
        """What is shown already is left alone, so that nobody loses his place while typing."""
        if simpul == self.simpul and tahun == self.tahun:
            return
        same = self.simpul is not None and simpul.id == self.simpul.id and type(simpul) is type(self.simpul) and tahun == self.tahun
        self.simpul, self.tahun = simpul, tahun
        if same:
            self._refresh()
        else:
            self._build(pohon)

    def _refresh(self) -> None:
        for name, control in self.fields.items():
            control.set_value(_shown_value(getattr(self.simpul, name)))
        if self.targets is not None:
            model = self.targets.model()
            assert isinstance(model, TableModel)
            model.set_rows(target_rows(self.simpul, self.tahun))

    def _build(self, pohon: PohonKinerja) -> None:
        self.fields, self.targets = {}, None
        inner = look.mark(QWidget(), bidang="surface")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(16, 14, 16, 16)
        self.body.setSpacing(10)
        self.body.addWidget(label(TITLES[type(self.simpul).__name__], 14, semibold=True))
        way = " › ".join(s.teks or "(belum ditulis)" for s in jalur(pohon, self.simpul.id)[:-1])
        if way:
            self.body.addWidget(label(way, 9, colour="redup"))
        self._field("visi" if isinstance(self.simpul, PohonKinerja) else "teks", say("indikator_rumusan"), NoteEdit(2))
        if isinstance(self.simpul, Iku):
            self._iku(self.simpul)
        self.body.addLayout(self._foot())
        self.body.addStretch(1)
        self.setWidget(inner)

    # ── an IKU ──────────────────────────────────────────────────────────────────────────────────────

    def _iku(self, iku: Iku) -> None:
        posts = sorted((j for j in self.desk.semua(Jabatan).values() if not j.luar), key=lambda j: j.nama)
        self._row(
            ("pemilik", "Pemilik (jabatan)", Choice([(None, "–"), *((j.id, j.nama) for j in posts)])),
            ("satuan", "Satuan pengukuran", TextEdit("%, indeks, hari, kelurahan")),
            ("arah", "Arah yang diharapkan", Choice(options(Arah))),
        )
        self._targets(iku)
        self._row(("tujuan", "Tujuan", NoteEdit(2)), ("definisi", "Definisi", NoteEdit(2)))
        self._row(("rumus", "Formula", NoteEdit(2)), ("sumber_data", "Sumber data", NoteEdit(2)))
        self._row(
            ("kualitas", "Kualitas dan tingkat kendali", Choice(options(KualitasHasil))),
            ("periode_pelaporan", "Periode pelaporan", Choice(options(PeriodePelaporan))),
        )
        self._field("langkah", "Langkah konkret, satu baris satu langkah", NoteEdit(4))

    def _targets(self, iku: Iku) -> None:
        model = TableModel(TARGETS, target_rows(iku, self.tahun), self)
        model.edited.connect(self._targets_typed)
        self.targets = ExcelTable(model)
        self.targets.setAccessibleName("Target per tahun dan triwulan")
        self.targets.setFixedHeight(self.targets.horizontalHeader().sizeHint().height() + look.px(look.ROW) * min(6, len(model.rows)) + 4)
        self.body.addWidget(label("Target per tahun dan triwulan; dapat ditempel dari Excel", 9, colour="redup"))
        self.body.addWidget(self.targets)

    def _targets_typed(self, pairs: list[tuple[TargetRow, TargetRow]]) -> None:
        """All cells of a paste are one change."""
        iku = self.simpul
        for old, new in pairs:
            for quarter, before, after in zip(QUARTERS, old.teks, new.teks, strict=True):
                if before != after:
                    iku = atur_target(iku, new.tahun, quarter, after)
        self.written.emit(iku.id, {"target": iku.target})

    # ── fields ──────────────────────────────────────────────────────────────────────────────────────

    def _row(self, *fields: tuple[str, str, Any]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, title, control in fields:
            row.addWidget(self._made(name, title, control), 1)
        self.body.addLayout(row)

    def _field(self, name: str, title: str, control: Any) -> None:
        self.body.addWidget(self._made(name, title, control))

    def _made(self, name: str, title: str, control: Any) -> Field:
        control.set_value(_shown_value(getattr(self.simpul, name)))
        control.selesai.connect(lambda value, at=name: self.written.emit(self.simpul.id, {at: _stored(at, value)}))
        self.fields[name] = control
        return Field(title, control)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        if type(self.simpul) in ANAK:
            add = QPushButton(look.icon("plus"), BELOW[ANAK[type(self.simpul)]])
            add.clicked.connect(lambda: self.added.emit(self.simpul.id))
            row.addWidget(add)
        if not isinstance(self.simpul, PohonKinerja):
            remove = QPushButton(look.icon("trash"), "Hapus")
            remove.clicked.connect(lambda: self.taken_away.emit(self.simpul.id))
            row.addWidget(remove)
            below = len(anak(self.simpul))
            row.addWidget(label(say("indikator_di_bawahnya", jumlah=below) if below else "", 9, colour="redup"))
        row.addStretch(1)
        return row


def _shown_value(value: Any) -> Any:
    """Steps are shown one a line; an empty sentence is an empty field."""
    if isinstance(value, tuple):
        return "\n".join(value) or None
    return None if value == "" else value


def _stored(name: str, value: Any) -> Any:
    if name == "langkah":
        return tuple(line.strip() for line in (value or "").split("\n") if line.strip())
    return (value or "") if name in ("visi", "teks") else value
