"""Papers · preview · print: what is seen is the PDF that is printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from app.desk import Desk
from app.domain.masalah import Masalah
from app.domain.perubahan import Perubahan
from app.domain.skp import Skp
from app.lacking import sumber
from app.papers import Bahan, Pilihan, kumpulkan
from app.print_log import Dicetak
from app.reports import Kertas, Orangnya, cocok, daftar_kertas, semua_formulir
from app.words import say
from ui import settings
from ui.kit import look
from ui.kit.context import Konteks, Page
from ui.laporan.acts import Acts
from ui.laporan.audience import Untuk
from ui.laporan.paper_list import PaperList, paper_rows
from ui.laporan.print_pane import PrintPane
from ui.laporan.show import Show
from ui.laporan.verbs import Verbs
from ui.laporan.viewer import Viewer

NARROW, LIST, PANE = 1200, 296, 340  # beyond these widths the sides would take the paper its room


class LaporanPage(Page):
    """`buka` asks for a file or a folder to be opened by the system. `who` is the Pegawai id shown, `picked` those picked."""

    buka = Signal(QUrl)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.who = ""
        self.picked: tuple[str, ...] = ()
        self.dicetak = Dicetak(desk)
        self.kept = settings.print_choice(desk.path)
        self.list = PaperList()
        self.model = self.list.model
        self.viewer = Viewer(self.notice)
        self.preview = self.viewer.preview
        self.pane = PrintPane(desk.kantor().cetak.kertas, self.kept)
        self.acts = Acts(self)
        self.show_, self.verbs = Show(self), Verbs(self)
        self.setFocusProxy(self.list.table)
        self._split()
        self._connect()

    def _split(self) -> None:
        self.split = QSplitter()
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        for widget in (self.list, self.viewer, self.pane):
            self.split.addWidget(widget)
        self.split.setStretchFactor(1, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.split)

    def _connect(self) -> None:
        self.list.dipilih.connect(lambda _: self.refresh())
        self.viewer.melangkah.connect(self.step)
        self.viewer.bentuk.connect(lambda _: self.refresh())
        self.viewer.mend.clicked.connect(self.mend)
        self.viewer.missing.menuju.connect(self.reach)
        self.viewer.missing.kembali.connect(self.show_.draft)
        for table in (self.viewer.recap, self.viewer.ranks):
            table.table.empty.unfilter = self.lepas_saringan.emit
            table.menuju.connect(self.show_.open_row)
        self.viewer.spread.mengisi.connect(lambda: self.menuju.emit(("unit_kerja", ""), None))
        pane = self.pane
        pane.berubah.connect(self._chosen)
        pane.audience.memilih.connect(self.pick)
        pane.progress.kabar.connect(self.kabar)
        pane.progress.selesai.connect(self.verbs.describe)
        pane.progress.selesai.connect(self.tenang)
        pane.audience.menunggu.connect(self.verbs.waiting)
        verbs: tuple[tuple[QWidget, Callable[[], None]], ...] = (
            (pane.print, self.cetak),
            (pane.save, self.acts.save),
            (pane.open, self.acts.open_pdf),
            (pane.sheet, self.acts.sheet),
            (pane.choice.test, self.acts.test_page),
        )
        for button, call in verbs:
            button.clicked.connect(lambda _=False, act=call: act())  # type: ignore[attr-defined]  # because: all are buttons
        self.buka.connect(QDesktopServices.openUrl)

    # ── what the window asks ────────────────────────────────────────────────────────────────────────

    def muat(self, konteks: Konteks) -> None:
        self.konteks = konteks
        self._read()
        self.refresh()

    def saring(self, konteks: Konteks) -> None:
        """The words looked for lead to a person, or narrow a list of the office."""
        self.konteks = konteks
        self.refresh()

    def ikut(self, perubahan: Perubahan) -> None:
        """What was printed is remembered by a change too; it alters no paper."""
        self.dicetak.ikut(perubahan)
        if {tabel for tabel, _ in perubahan.akar} == {"cetakan"} and self.konteks is not None:
            self._read()
            self.show_.head()
            self.verbs.describe()
        else:
            super().ikut(perubahan)

    def _read(self) -> None:
        assert self.konteks is not None
        periode, unit = self.konteks.periode, self.konteks.unit
        papers = daftar_kertas(self.desk, periode, unit)
        perlu = {k.kode: len(self.dicetak.perlu(k)) for k in papers if self.dicetak.pernah(k)}
        self.list.show_rows(paper_rows(papers, periode, any(s.tahun == periode.tahun for s in self.desk.semua(Skp).values()), perlu))
        self.show_.forget()

    def status(self) -> str:
        kertas = next((row.kertas for row in self.model.rows if row.kertas and row.kertas.kode == "dokumen"), None)
        return say("laporan_status", siap=len(kertas.siap), semua=kertas.semua) if kertas else ""

    def tuju(self, akar: tuple[str, str], bagian: str | None) -> None:
        """("kertas", kode); `bagian` may name a person."""
        self.who = bagian or self.who
        self.list.select(akar[1])
        self.refresh()

    def sibuk(self) -> str:
        progress = self.pane.progress
        return say("cetak_masih_berjalan", kabar=progress.sentence.text()) if progress.busy else ""

    def tutup(self) -> None:
        self.pane.progress.end()
        self.dicetak.lepas()
        self.show_.drawing.end()
        self.acts.clean()

    # ── which paper, whose ──────────────────────────────────────────────────────────────────────────

    @property
    def kertas(self) -> Kertas | None:
        return self.list.kertas()

    @property
    def blank(self) -> bool:
        kertas = self.kertas
        return self.pane.choice.blank.isChecked() and kertas is not None and bool(semua_formulir(kertas.kode))

    def people(self) -> tuple[Orangnya, ...]:
        """Those whom the words looked for leave."""
        kertas = self.kertas
        if kertas is None or kertas.orang is None or self.konteks is None:
            return ()
        return cocok(kertas.orang, self.konteks.cari)

    def person(self) -> Orangnya | None:
        found = self.people()
        return next((o for o in found if o.pegawai == self.who), found[0] if found else None)

    def step(self, by: int) -> None:
        found, one = self.people(), self.person()
        if one is None:
            return
        at = found.index(one) + by
        if 0 <= at < len(found):
            self.who = found[at].pegawai
            self.refresh()

    def audience(self) -> tuple[Orangnya, ...]:
        """For whom it is printed."""
        kertas, one = self.kertas, self.person()
        if kertas is None or kertas.orang is None:
            return ()
        chosen = self.pane.audience.value()
        if chosen is Untuk.INI:
            return (one,) if one and kertas.ada(one) else ()
        if chosen is Untuk.PILIH:
            return tuple(o for o in kertas.orang if o.pegawai in self.picked and kertas.ada(o))
        return self.dicetak.perlu(kertas) if self.pane.audience.only.isChecked() else kertas.siap

    def pilihan(self, *, preview: bool = False) -> Pilihan:
        kertas, konteks, choice = self.kertas, self.konteks, self.pane.choice
        assert kertas is not None
        assert konteks is not None
        cetak = replace(self.desk.kantor().cetak, kertas=choice.kertas())
        terima = choice.receipt.isChecked() and not preview and kertas.orang is not None
        return Pilihan(kertas.kode, kertas.formulir, konteks.periode, cetak, self.blank, konteks.unit, terima)

    def bahan(self) -> Bahan:
        """What is printed or saved, as plain values."""
        orang = self.audience()
        pilihan = self.pilihan()
        return kumpulkan(self.desk, replace(pilihan, terima=pilihan.terima and len(orang) > 1), orang, date.today())

    def title(self) -> str:
        kertas = self.kertas
        return say(f"laporan_{kertas.kode}") if kertas else ""

    # ── acts ────────────────────────────────────────────────────────────────────────────────────────

    def refresh(self) -> None:
        self.show_.paper()

    def _chosen(self) -> None:
        """Another paper size redraws; the rest only changes what the verbs say."""
        self.remember()
        if self.paper_of() == self.show_.drawn_on:
            self.verbs.describe()
        else:
            self.refresh()

    def paper_of(self) -> tuple[str, bool]:
        """What the paper is drawn on, and whether blank."""
        return self.pane.choice.kertas(), self.blank

    def remember(self, **more: object) -> None:
        self.kept = {**self.kept, **self.pane.choice.remembered(), **more}
        settings.remember_print_choice(self.desk.path, self.kept)

    def cetak(self) -> None:
        if self.pane.print.isEnabled() and not self.pane.progress.busy:
            self.acts.print()

    def pick(self) -> None:
        self.verbs.pick_people()

    def set_picked(self, pegawai: tuple[str, ...]) -> None:
        self.picked = pegawai
        self.verbs.describe()

    def mend(self) -> None:
        """To the data of what is shown: its first problem where it has one."""
        self.show_.mend()

    def reach(self, masalah: Masalah) -> None:
        self.menuju.emit(masalah.akar, masalah.bagian)

    def source(self) -> tuple[str, str] | None:
        kertas, one = self.kertas, self.person()
        return sumber(kertas, one) if kertas is not None and one is not None else None

    def tell(self, kind: str, sentence: str, links: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        self.notice.tell(kind, sentence, [*links, ("Tutup", self.notice.hide)])

    # ── width ───────────────────────────────────────────────────────────────────────────────────────

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look.px(NARROW)
        self.list.narrow(narrow)
        self.viewer.narrow(narrow)
        self.split.setSizes([min(look.px(232 if narrow else 264), LIST), 2000, min(look.px(288), PANE)])
