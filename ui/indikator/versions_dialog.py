"""Every version of one SKP: who signed it when, what stood in it, and what the next one changed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from app.domain.skp import Skp, StatusSkp
from app.domain.skp_beda import Beda, beda
from app.domain.skp_ubah import PEGAWAI, baca_versi
from app.words import say
from ui.indikator.rows import Jenis, rows
from ui.indikator.subject import state_words
from ui.kit.delegate import CellLook
from ui.kit.label import label
from ui.kit.model import Column, TableModel
from ui.kit.reading import long_date, show_date
from ui.kit.segments import Segments
from ui.kit.table import ExcelTable
from ui.kit.wrapped_table import WrappedTable

BAGIAN = {"hasil_kerja": "hasil kerja", "lampiran": "lampiran", "jenis": "utama/tambahan"}


@dataclass(frozen=True, slots=True)
class Version:
    """`sebab`: why the version after it was made; the one that holds now has none."""

    skp: Skp
    sebab: str

    @property
    def nama(self) -> str:
        return f"Versi {self.skp.versi}"

    @property
    def tanda_tangan(self) -> str:
        found = [t for t in self.skp.tanda_tangan if t.versi == self.skp.versi]
        signed = (f"{'pegawai' if t.peran == PEGAWAI else 'penilai'} {t.nama} {show_date(t.tanggal)}" for t in found)
        return "; ".join(signed) or "belum ditandatangani"


VERSIONS = (Column("Versi", lambda v: v.nama, lebar=0, look=lambda v: CellLook(second=state_words(v.skp))),)
CONTENT = (
    Column("", lambda r: r.nomor, lebar=40),
    Column("Aspek", lambda r: r.ragam, lebar=110, look=lambda _: CellLook(muted=True)),
    Column("Hasil kerja dan indikator", lambda r: r.teks, lebar=0, look=lambda r: CellLook(wrap=True, semibold=r.jenis is Jenis.HASIL)),
    Column("Target", lambda r: r.target, lebar=110, kanan=True),
)
CHANGES = (
    Column("", lambda b: b.ragam.value.lower(), lebar=96, chip=True),
    Column("Bagian", lambda b: BAGIAN.get(b.bagian, b.bagian.replace("_", " ").lower()), lebar=110, look=lambda _: CellLook(muted=True)),
    Column("Sebelumnya", lambda b: b.lama or "–", lebar=220, look=lambda _: CellLook(wrap=True)),
    Column("Versi ini", lambda b: b.baru or "–", lebar=0, look=lambda _: CellLook(wrap=True)),
)


def versions_of(skp: Skp) -> list[Version]:
    """The one that holds first."""
    old = [Version(baca_versi(skp, v.versi), f"{v.alasan} ({long_date(v.tanggal)})") for v in skp.riwayat]
    return [Version(skp, ""), *reversed(old)]


class VersionsDialog(QDialog):
    def __init__(self, skp: Skp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Versi SKP")
        self.resize(980, 500)
        self.versions = versions_of(skp)
        self.list = ExcelTable(TableModel(VERSIONS, self.versions, self), row=46, baris=True)
        self.list.setAccessibleName("Versi")
        self.list.horizontalHeader().hide()
        self.content = WrappedTable(TableModel(CONTENT, (), self), baris=True)
        self.changes = WrappedTable(TableModel(CHANGES, (), self), baris=True)
        self.content.setAccessibleName("Isi versi")
        self.changes.setAccessibleName("Perubahan")
        self.look = Segments([("isi", "Isi"), ("beda", "Beda dengan sebelumnya")], "Tampilan", digits=False)
        self.look.set_value("beda" if len(self.versions) > 1 else "isi")
        self.look.dipilih.connect(lambda _: self.show_version())
        self.signed, self.reason = label("", 9, colour="redup"), label("", 9, colour="redup")
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self.show_version())
        self._lay_out()
        self.list.select_row(0, 0)
        self.show_version()

    def _lay_out(self) -> None:
        right = QWidget()
        side = QVBoxLayout(right)
        side.setContentsMargins(12, 0, 0, 0)
        for widget in (self.signed, self.reason, self.look, self.content, self.changes):
            side.addWidget(widget, int(widget in (self.content, self.changes)))
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([190, 740])
        split.setStretchFactor(1, 1)
        close = QPushButton("Tutup")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(split, 1)
        layout.addLayout(foot)

    def show_version(self) -> None:
        at = max(0, self.list.currentIndex().row())
        version = self.versions[at]
        self.signed.setText(f"Ditandatangani: {version.tanda_tangan}")
        now = say("indikator_versi_berlaku" if version.skp.status is StatusSkp.DITETAPKAN else "indikator_versi_disusun")
        self.reason.setText(f"Diperbaiki karena: {version.sebab}" if version.sebab else now)
        self._content(version.skp)
        self._changes(at)
        self.content.setVisible(self.look.value() == "isi")
        self.changes.setVisible(self.look.value() == "beda")

    def _content(self, skp: Skp) -> None:
        model = self.content.model()
        assert isinstance(model, TableModel)
        model.set_rows([r for r in rows(skp, (), {}) if r.jenis in (Jenis.HASIL, Jenis.INDIKATOR)])
        self.content.fit_rows()

    def _changes(self, at: int) -> None:
        model = self.changes.model()
        assert isinstance(model, TableModel)
        before = self.versions[at + 1].skp if at + 1 < len(self.versions) else None
        found: tuple[Beda, ...] = beda(before, self.versions[at].skp) if before else ()
        self.changes.empty.say(say("indikator_versi_pertama" if before is None else "indikator_versi_sama"))
        model.set_rows(found)
        self.changes.fit_rows()
