"""What the middle shows for the chosen paper and person: the paper, a list of the office, or what is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.checks import periksa_kantor
from app.domain.cetakan import StatusCetak
from app.domain.formulir import milik
from app.domain.masalah import Masalah
from app.domain.skp import Skp
from app.errors import UserError
from app.lacking import kurang
from app.papers import formulir_kosong, kumpulkan
from app.recap import daftar_urut, rekap
from app.reports import RENCANA, Kertas, Orangnya
from app.words import say
from ui.kit.reading import show_date
from ui.laporan.drawing import Drawing
from ui.laporan.recap_table import Urut, predicate_choices
from ui.laporan.viewer import TABLE

if TYPE_CHECKING:
    from ui.laporan.page import LaporanPage

SHAPES = {"rekap": "Tabel", "duk": "Tabel", "sebaran": "Grafik"}
HOME = {"matriks": ("pohon_kinerja", ""), "duk": ("pegawai", "")}


class Show(QObject):
    def __init__(self, page: LaporanPage) -> None:
        super().__init__(page)
        self._page, self._viewer = page, page.viewer
        self._remarks: tuple[Masalah, ...] | None = None
        self.data = b""
        self.drawn_on: tuple[str, bool] | None = None
        self._about = ""
        self.drawing = Drawing(self)
        self.drawing.jadi.connect(self._drawn)
        self.drawing.gagal.connect(self._failed)

    def forget(self) -> None:
        """The data changed: what was missing is looked up anew."""
        self._remarks = None

    # ── the paper ───────────────────────────────────────────────────────────────────────────────────

    def paper(self) -> None:
        page, kertas = self._page, self._page.kertas
        if kertas is None or page.konteks is None:
            return
        self.drawing.forget()
        self.drawn_on = page.paper_of()
        page.notice.hide()
        people, one = page.people(), page.person()
        of_people = kertas.orang is not None and not page.blank
        self.head()
        self._viewer.at(people.index(one) + 1 if one and of_people else 0, len(people) if of_people else 0)
        self._viewer.mend.setVisible(not page.blank and kertas.kode != "terima" and (one is not None or not of_people))
        page.verbs.describe()
        if of_people:
            self._of_person(kertas, one)
        elif kertas.kode in SHAPES and self._viewer.shape.value() == TABLE:
            self._list(kertas.kode)
        else:
            self.draft()

    def head(self) -> None:
        """What the paper is called, whose it is, and when it was printed last."""
        page, kertas = self._page, self._page.kertas
        if kertas is not None:
            of_people = kertas.orang is not None and not page.blank
            who = self._who(kertas, page.person() if of_people else None)
            self._viewer.head(page.title(), who, people=of_people, shapes=SHAPES.get(kertas.kode, ""))

    def _who(self, kertas: Kertas, one: Orangnya | None) -> str:
        assert self._page.konteks is not None
        periode = self._page.konteks.periode
        waktu = f"tahun {periode.tahun}" if kertas.kelompok == RENCANA else periode.nama
        if kertas.kode == "duk":
            waktu = f"keadaan {show_date(date.today())}"
        dicetak = self._page.dicetak
        hari = dicetak.terakhir(kertas, one) if one else None
        cetak = ""
        if hari and one:
            berubah = dicetak.status(kertas, one) is StatusCetak.BERUBAH
            cetak = say("laporan_berubah_sejak" if berubah else "laporan_dicetak_pada", tanggal=show_date(hari))
        formulir = self._forms(kertas, one)
        return " · ".join(filter(None, (one.nama if one else "", ", ".join(formulir), waktu, cetak)))

    def _forms(self, kertas: Kertas, one: Orangnya | None) -> tuple[str, ...]:
        """Those of this person alone, where the paper has several."""
        if self._page.blank:
            return formulir_kosong(kertas.kode)
        if one is None or one.skp is None:
            return kertas.formulir
        return tuple(kode for kode in kertas.formulir if kode in milik(self._page.desk.satu(Skp, one.skp)))

    def _of_person(self, kertas: Kertas, one: Orangnya | None) -> None:
        page = self._page
        if one is None:
            self._nobody(kertas)
            return
        lacking = self.lacking(kertas, one)
        if not kertas.ada(one):
            self._lacking(say("laporan_belum_lengkap", judul=page.title(), nama=one.nama), lacking, draft=False)
            return
        if one not in kertas.siap:
            page.notice.tell("saran", say("laporan_masih_draf", jumlah=len(lacking)), [("Lihat", self.show_lacking)])
        self.draft()

    def _nobody(self, kertas: Kertas) -> None:
        page = self._page
        assert page.konteks is not None
        if page.konteks.cari and kertas.orang:
            self._nothing(say("laporan_tak_ditemukan", kata=page.konteks.cari), "Hapus saringan", page.lepas_saringan.emit)
        else:
            self._nothing(say("laporan_tanpa_orang"), "Buka tab Indikator", lambda: page.menuju.emit(("pohon_kinerja", ""), None))

    def _nothing(self, sentence: str, verb: str = "", call: Callable[[], object] | None = None) -> None:
        self.data = b""
        self._viewer.missing.nothing(sentence, verb, call)
        self._viewer.show_part(self._viewer.missing)

    def lacking(self, kertas: Kertas, one: Orangnya) -> tuple[Masalah, ...]:
        """The remarks on the whole office are gathered once and only for somebody who is not ready."""
        assert self._page.konteks is not None
        if one in kertas.siap:
            return ()
        if self._remarks is None:
            self._remarks = periksa_kantor(self._page.desk, self._page.konteks.periode)
        return kurang(self._remarks, kertas, one, self._page.konteks.periode)

    def show_lacking(self) -> None:
        page, kertas, one = self._page, self._page.kertas, self._page.person()
        if kertas is not None and one is not None:
            self._lacking(say("laporan_draf_kurang", judul=page.title(), nama=one.nama), self.lacking(kertas, one), draft=True)

    def _lacking(self, sentence: str, masalah: tuple[Masalah, ...], *, draft: bool) -> None:
        self.data = b""
        self._viewer.missing.tell(sentence, masalah, draft=draft)
        self._viewer.show_part(self._viewer.missing)

    def draft(self) -> None:
        """Draws what is chosen, in the background; the last paper stays until the next is there."""
        page, one = self._page, self._page.person()
        self.drawing.ask(kumpulkan(page.desk, page.pilihan(preview=True), (one,) if one else (), date.today()))

    def _drawn(self, naskah: Any) -> None:
        self.data = naskah.data
        if not naskah.data:
            self._nothing(say("laporan_tidak_ada"))
            return
        about = f"{self._page.list.kode()} {self._page.who}"
        self._viewer.preview.show_pdf(naskah.data, keep=about == self._about)
        self._about = about
        self._viewer.show_part(self._viewer.preview)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._page.guarded(lambda: _raise(error))

    # ── lists of the office ─────────────────────────────────────────────────────────────────────────

    def _list(self, kode: str) -> None:
        page, viewer = self._page, self._viewer
        assert page.konteks is not None
        cari = page.konteks.cari
        if kode == "duk":
            rows = [Urut(n, pegawai, orang) for n, (pegawai, orang) in enumerate(daftar_urut(page.desk, date.today()), 1)]
            viewer.ranks.show_rows(rows, (), cari, say("laporan_duk_kosong"))
            viewer.show_part(viewer.ranks)
            return
        isi = rekap(page.desk, page.konteks.periode, page.konteks.unit)
        if kode == "rekap":
            viewer.recap.show_rows(isi.baris, predicate_choices(isi), cari, say("laporan_rekap_kosong"))
            viewer.show_part(viewer.recap)
        else:
            viewer.spread.show_spread(isi)
            viewer.show_part(viewer.spread)

    def open_row(self, row: Any) -> None:
        """From a list of the office to the person's own data."""
        if isinstance(row, Urut):
            self._page.menuju.emit(("pegawai", row.pegawai.id), None)
        elif row is not None:
            self._page.menuju.emit(("evaluasi", row.evaluasi or row.skp), None)

    def mend(self) -> None:
        page, kertas, one = self._page, self._page.kertas, self._page.person()
        if kertas is None:
            return
        if kertas.orang is None:
            self._mend_list(kertas.kode)
            return
        source = page.source()
        if one is not None and source is not None:
            first = next(iter(self.lacking(kertas, one)), None)
            page.menuju.emit(first.akar if first else source, first.bagian if first else None)

    def _mend_list(self, kode: str) -> None:
        viewer = self._viewer
        shown = {"rekap": viewer.recap, "duk": viewer.ranks}.get(kode)
        row = shown.table.current_row() if shown is not None and not shown.isHidden() else None
        if row is not None:
            self.open_row(row)
        elif kode == "sebaran":
            self._page.menuju.emit(("unit_kerja", ""), None)
        else:
            self._page.menuju.emit(HOME.get(kode, ("evaluasi", "")), None)


def _raise(error: UserError) -> None:
    raise error
