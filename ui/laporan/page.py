"""Papers · preview · print: what is seen is the PDF that is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Kelompok
from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.skp import Skp
from app.errors import UserError
from app.papers import Pilihan, matriks_kantor, orang_ke_lembar, pdf_daftar_urut, pdf_matriks, pdf_orang, pdf_rekap
from app.printing import ascii_name, write
from app.recap import BarisRekap, rekap
from app.reports import Orangnya, daftar_kertas, orang_periode
from app.words import say, say_error
from ui.kit import look
from ui.kit.context import Konteks, Page
from ui.kit.delegate import CellLook
from ui.kit.fields import name_of
from ui.kit.model import Column, TableModel
from ui.kit.preview import Preview
from ui.kit.table import ExcelTable
from ui.laporan.print_pane import PrintPane


@dataclass(frozen=True, slots=True)
class Paper:
    kode: str
    judul: str
    formulir: tuple[str, ...]
    siap: str
    orang: tuple[Orangnya, ...] | None


COLUMNS = (
    Column("Dokumen", lambda p: p.judul, lebar=0, look=lambda p: CellLook(second=", ".join(p.formulir) or "formulir bantu")),
    Column("Siap", lambda p: p.siap, lebar=80, look=lambda _: CellLook(muted=True)),
)


class LaporanPage(Page):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.at = 0
        self.data = b""
        self.model = TableModel(COLUMNS, (), self)
        self.list = ExcelTable(self.model, row=look.ROW_TWO, baris=True)
        self.list.horizontalHeader().hide()
        self.list.setAccessibleName("Dokumen")
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._choose())
        self.preview = Preview()
        self.pane = PrintPane(desk.kantor().cetak.kertas)
        self.setFocusProxy(self.list)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.title, self.who, self.place = QLabel(), QLabel(), QLabel()
        self.title.setFont(look.font(14, semibold=True))
        self.who.setStyleSheet(f"color:{look.MUTED}")
        self.before = QPushButton(look.icon("chevron-left"), "Sebelumnya")
        self.after = QPushButton(look.icon("chevron-right"), "Berikutnya")
        bar = QHBoxLayout()
        for widget in (self.before, self.place, self.after):
            bar.addWidget(widget)
        bar.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        for label in (self.title, self.who):
            head.addWidget(label)
        head.addLayout(bar)
        middle = look.mark(QWidget(), bidang="surface")
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.notice)
        layout.addWidget(self.preview, 1)
        self._split(middle)

    def _split(self, middle: QWidget) -> None:
        split = QSplitter()
        split.setHandleWidth(1)
        for widget in (self.list, middle, self.pane):
            split.addWidget(widget)
        split.setStretchFactor(1, 1)
        split.setSizes([264, 814, 288])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.pane.paper.dipilih.connect(lambda _: self.draw())
        self.pane.blank.toggled.connect(lambda _: self.draw())
        self.pane.save.clicked.connect(lambda: self._ask(all_=False))
        self.pane.save_all.clicked.connect(lambda: self._ask(all_=True))
        self.pane.sheet.clicked.connect(self._ask_sheet)
        self.pane.print.clicked.connect(self.cetak)
        self.pane.halt.clicked.connect(self.pane.stop)
        QShortcut(QKeySequence.StandardKey.Print, self, self.cetak)

    # ── what the window asks ────────────────────────────────────────────────────────────────────────

    def muat(self, konteks: Konteks) -> None:
        self.konteks = konteks
        keep = self.list.currentIndex().row()
        semua = tuple(orang_periode(self.desk, konteks.periode, konteks.unit))
        papers = [
            Paper(k.kode, say(f"laporan_{k.kode}"), k.formulir, f"{len(k.siap)}/{k.semua}", semua)
            for k in daftar_kertas(self.desk, konteks.periode, konteks.unit)
        ]
        papers += [
            Paper("matriks", say("laporan_matriks"), ("A.1.5",), "", None),
            Paper("rekap", say("laporan_rekap"), (), "", None),
            Paper("duk", say("laporan_duk"), (), "", None),
        ]
        self.model.set_rows(papers)
        self.list.setCurrentIndex(self.model.index(max(0, keep), 0))
        self.draw()

    def status(self) -> str:
        return f"{self.preview.pages()} halaman"

    def tuju(self, akar: tuple[str, str], bagian: str | None) -> None:
        self._choose()

    # ── drawing ─────────────────────────────────────────────────────────────────────────────────────

    def paper(self) -> Paper | None:
        found: Paper | None = self.list.current_row()
        return found

    def people(self) -> tuple[Orangnya, ...]:
        """Those the paper exists for: with an evaluation where it prints one."""
        paper = self.paper()
        if paper is None or paper.orang is None:
            return ()
        if paper.kode in {"hasil", "dokumen", "bundel"}:
            return tuple(o for o in paper.orang if o.evaluasi)
        return tuple(o for o in paper.orang if paper.kode != "manual" or self._has_manual(o))

    def _has_manual(self, orang: Orangnya) -> bool:
        return orang.skp is not None and self.desk.satu(Skp, orang.skp).kelompok is Kelompok.JPT_PUKM

    def _choose(self) -> None:
        self.at = 0
        self.draw()

    def _step(self, by: int) -> None:
        self.at = max(0, min(len(self.people()) - 1, self.at + by))
        self.draw()

    def pilihan(self) -> Pilihan:
        paper = self.paper()
        assert paper is not None
        assert self.konteks is not None
        cetak = replace(self.desk.kantor().cetak, kertas=Kertas(self.pane.paper.value()))
        return Pilihan(paper.kode, paper.formulir, self.konteks.periode, cetak, self.pane.blank.isChecked(), self.konteks.unit)

    def draw(self) -> None:
        """The paper of the person at hand, or the office's own."""
        paper = self.paper()
        if paper is None or self.konteks is None:
            return
        people = self.people()
        self.title.setText(paper.judul)
        one = people[min(self.at, len(people) - 1)] if people else None
        self.who.setText(" · ".join(filter(None, (one.nama if one else "", ", ".join(paper.formulir), self.konteks.periode.nama))))
        self.place.setText(f"{self.at + 1} dari {len(people)}" if people else "")
        for button in (self.before, self.after):
            button.setVisible(paper.orang is not None)
        self.data = self.make([one] if one else [])
        self.pane.describe(paper.orang is not None, len(people), paper.kode == "rekap", bool(self.data))
        if self.data:
            self.notice.hide()
            self.preview.show_pdf(self.data)
        else:
            self.notice.tell("info", say("laporan_tidak_ada"))

    def make(self, people: Sequence[Orangnya]) -> bytes:
        """PDF bytes for these people, or of the office's paper; empty when there is nothing."""
        pilihan = self.pilihan()
        if pilihan.kode in {"matriks", "rekap", "duk"}:
            return self._office_paper(pilihan)
        sheets = self.gather(people, pilihan)
        kantor = self.desk.kantor()
        return pdf_orang(sheets, pilihan, (kantor.instansi, kantor.nama))(None) if sheets else b""

    def gather(self, people: Sequence[Orangnya], pilihan: Pilihan) -> tuple[tuple[Lembar, ...], ...]:
        found = (orang_ke_lembar(self.desk, o.skp, o.evaluasi, pilihan.kode, pilihan.cetak) for o in people if o.skp)
        return tuple(sheets for sheets in found if sheets)

    def _office_paper(self, pilihan: Pilihan) -> bytes:
        if pilihan.kode == "rekap":
            return pdf_rekap(rekap(self.desk, pilihan.periode, pilihan.unit), pilihan.cetak)
        if pilihan.kode == "duk":
            return pdf_daftar_urut(self.desk, date.today(), pilihan.cetak)
        isi = matriks_kantor(self.desk, pilihan.periode.tahun)
        return pdf_matriks(isi, pilihan.cetak, kosong=pilihan.kosong) if isi else b""

    # ── acts ────────────────────────────────────────────────────────────────────────────────────────

    def name(self, all_: bool) -> str:
        paper, people = self.paper(), self.people()
        assert paper is not None
        assert self.konteks is not None
        who = people[self.at].nama if people and not all_ else self.desk.kantor().nama
        return f"{ascii_name(paper.judul)}_{self.konteks.periode}_{ascii_name(who)}.pdf"

    def _ask(self, *, all_: bool) -> None:
        if self.paper() is None:
            return
        path, _ = QFileDialog.getSaveFileName(self, "Simpan PDF", self.name(all_), "PDF (*.pdf)")
        if path:
            self.save_all(Path(path)) if all_ else self.guarded(lambda: self.save(Path(path)))

    def save(self, path: Path) -> None:
        write(path.parent, path.name, self.data)
        self.notice.tell("baik", say("laporan_tersimpan", berkas=str(path)), [("Tutup", self.notice.hide)])

    def save_all(self, path: Path) -> None:
        """Everybody's papers in one file, drawn in the background with progress and a stop."""
        pilihan, people, kantor = self.pilihan(), self.people(), self.desk.kantor()
        if pilihan.kode in {"matriks", "rekap", "duk"}:
            self.guarded(lambda: self.save(path))
            return
        draw = pdf_orang(self.gather(people, pilihan), pilihan, (kantor.instansi, kantor.nama))
        self.pane.start(lambda progress: write(path.parent, path.name, draw(progress)), self._saved, self._failed)

    def _saved(self, path: Path) -> None:
        self.notice.tell("baik", say("laporan_tersimpan", berkas=str(path)), [("Tutup", self.notice.hide)])

    def _failed(self, error: Exception) -> None:
        from app.forms.bundle import Dihentikan

        if isinstance(error, Dihentikan):
            self.notice.tell("info", say("cetak_dihentikan"))
        elif isinstance(error, UserError):
            self.notice.tell("salah", say_error(error), [("Tutup", self.notice.hide)])
        else:
            raise error

    def _ask_sheet(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, "Simpan Excel", "Rekap-predikat.xlsx", "Excel (*.xlsx)")
        if path:
            self.guarded(lambda: self.save_sheet(Path(path)))

    def save_sheet(self, path: Path) -> None:
        from app.exchange.recap_sheet import tulis_rekap

        assert self.konteks is not None
        isi = rekap(self.desk, self.konteks.periode, self.konteks.unit)
        rows = [_cells(baris) for baris in isi.baris]
        tulis_rekap(path, f"Rekap predikat {isi.kantor} – {isi.periode.nama}", rows)
        self._saved(path)

    def cetak(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if not self.data:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self.preview.pages())
        if dialog.exec():
            self.preview.print_on(printer)


def _cells(baris: BarisRekap) -> tuple[str, ...]:
    orang = baris.orang
    siapa = (orang.nama, orang.nip or "", orang.pangkat_golongan or "", orang.jabatan, orang.unit_kerja or "")
    return (*siapa, name_of(baris.hasil), name_of(baris.perilaku), name_of(baris.predikat))
