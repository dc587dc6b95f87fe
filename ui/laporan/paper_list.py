"""Every paper there is, grouped as the year goes, with how many are ready; and for how many it still has to be printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.periode import Periode
from app.reports import EVALUASI, KANTOR, RENCANA, Kertas, semua_formulir
from app.words import say
from ui.kit import look
from ui.kit.delegate import CellLook
from ui.kit.label import label
from ui.kit.measure import metrics
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable

HEAD = 36
ROOM = 190  # pixels in which a name and its count have room beside each other


@dataclass(frozen=True, slots=True)
class Row:
    """A paper, or the head of a group where `kertas` is None."""

    judul: str
    kedua: str = ""
    chip: str = ""
    pendek: str = ""
    kertas: Kertas | None = None


def paper_rows(papers: Iterable[Kertas], periode: Periode, ada_skp: bool, perlu: Mapping[str, int]) -> list[Row]:
    """`perlu`: of papers that were printed before, how many are missing or changed since."""
    heads = {
        RENCANA: f"Perencanaan {periode.tahun}",
        EVALUASI: f"Evaluasi {_kecil(periode)}",
        KANTOR: "Rekap kantor",
    }
    rows: list[Row] = []
    for kertas in papers:
        if kertas.kelompok in heads:
            rows.append(Row(heads.pop(kertas.kelompok)))
        rows.append(_row(kertas, ada_skp, perlu.get(kertas.kode)))
    return rows


def _kecil(periode: Periode) -> str:
    return periode.nama[0].lower() + periode.nama[1:].removesuffix(f" {periode.tahun}")


def _row(kertas: Kertas, ada_skp: bool, perlu: int | None) -> Row:
    kedua = ", ".join(kertas.formulir or semua_formulir(kertas.kode)) or say(f"laporan_ket_{kertas.kode}")
    if perlu is not None:
        kedua += " · " + (say("laporan_perlu", jumlah=perlu) if perlu else say("laporan_sudah_semua"))
    if kertas.orang is not None:
        siap, semua = len(kertas.siap), kertas.semua
        return Row(say(f"laporan_{kertas.kode}"), kedua, f"{siap} dari {semua}", f"{siap}/{semua}", kertas)
    chip = ("siap" if ada_skp else "kosong") if kertas.kode == "matriks" else ""
    return Row(say(f"laporan_{kertas.kode}"), kedua, chip, chip, kertas)


class PaperModel(TableModel):
    """Heads of groups cannot be chosen."""

    short = False

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].kertas is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _look(row: Row) -> CellLook:
    return CellLook(second=row.kedua) if row.kertas else CellLook(muted=True, semibold=True)


class PaperList(QWidget):
    """`dipilih` carries the Kertas now chosen."""

    dipilih = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._short = False
        columns = (
            Column("Dokumen", lambda r: r.judul, lebar=0, look=_look),
            Column("Siap", lambda r: r.pendek if self._short else r.chip, lebar=96, kanan=True, look=_chip),
        )
        self.model = PaperModel(columns, (), self)
        self.table = ExcelTable(self.model, row=look.ROW_TWO, baris=True)
        self.table.horizontalHeader().hide()
        self.table.setAccessibleName("Dokumen")
        self._quiet = False
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(self.table, 1)
        self.setMinimumWidth(200)

    def _head(self) -> QWidget:
        head = look.mark(QWidget(), bidang="langkah")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QVBoxLayout(head)
        inner.setContentsMargins(16, 12, 16, 9)
        inner.setSpacing(0)
        inner.addWidget(label("Dokumen", 11, semibold=True))
        inner.addWidget(label(say("laporan_arti_angka"), 9, colour="redup"))
        return head

    # ── what is shown ───────────────────────────────────────────────────────────────────────────────

    def show_rows(self, rows: list[Row]) -> None:
        """The chosen paper stays chosen while it is there, quietly: whoever shows the rows shows the paper too."""
        kode = self.kode() or "skp"
        self._quiet = True
        self.model.set_rows(rows)
        self.table.clearSpans()
        for at, row in enumerate(rows):
            self.table.setRowHeight(at, look.px(look.ROW_TWO if row.kertas else HEAD))
            if not row.chip:
                self.table.setSpan(at, 0, 1, 2)
        self._fit_chips()
        self.select(kode) or self.select("skp")
        self._quiet = False

    def narrow(self, on: bool) -> None:
        if on != self._short:
            self._short = on
            self._fit_chips()
            self.table.viewport().update()

    def _fit_chips(self) -> None:
        """As wide as the longest count in this font."""
        words = [row.pendek if self._short else row.chip for row in self.model.rows]
        self.table.setColumnWidth(1, max((metrics(9, semibold=True).horizontalAdvance(word) for word in words), default=0) + 44)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large letters in a small window the names go before the counts."""
        super().resizeEvent(event)
        self.table.setColumnHidden(1, self.width() < look.px(ROOM))

    # ── what is chosen ──────────────────────────────────────────────────────────────────────────────

    def kertas(self) -> Kertas | None:
        row: Row | None = self.table.current_row()
        return row.kertas if row else None

    def kode(self) -> str:
        kertas = self.kertas()
        return kertas.kode if kertas else ""

    def select(self, kode: str) -> bool:
        """False when there is no such paper now."""
        at = next((n for n, row in enumerate(self.model.rows) if row.kertas and row.kertas.kode == kode), None)
        if at is not None:
            self.table.select_row(at, 0)
        return at is not None

    def _tell(self) -> None:
        if not self._quiet and self.kertas() is not None:
            self.dipilih.emit(self.kertas())


def _chip(row: Row) -> CellLook:
    """The same grey for every count: information, not a warning."""
    return CellLook(chip=bool(row.chip), tint=("hijau" if row.chip == "siap" else "abu") if row.chip else "")
