"""Bank catatan: the office's sentences by what they are about and how it went; Enter puts one into the note, to be changed there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.catatan import BANYAK, KalimatCatatan, TentangCatatan, isi_nama
from app.domain.evaluasi import Evaluasi
from app.domain.perubahan import id_baru
from app.domain.predikat import Rating
from app.errors import UserError
from app.words import say
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field, NoteEdit, name_of
from ui.kit.label import label
from ui.kit.model import Column, TableModel
from ui.kit.segments import Segments
from ui.kit.table import ExcelTable
from ui.penilaian.keys import RATINGS
from ui.penilaian.lines import PENDEK
from ui.penilaian.people import Person

TENTANG = [(t, name_of(t)) for t in TentangCatatan]
TINGKAT: list[tuple[Rating | str, str]] = [("", "Semua tingkat"), *((r, PENDEK[r].capitalize()) for r in RATINGS)]


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """`terpakai`: how many notes of this period carry the sentence as it would be inserted here."""

    kalimat: KalimatCatatan
    teks: str
    terpakai: int

    @property
    def kata_terpakai(self) -> str:
        return f"dipakai {self.terpakai}" if self.terpakai else ""


COLUMNS = (
    Column("Tentang", lambda r: name_of(r.kalimat.tentang), lebar=120, look=lambda _: CellLook(muted=True)),
    Column("Tingkat", lambda r: PENDEK[r.kalimat.tingkat] if r.kalimat.tingkat else "semua", lebar=90, look=lambda _: CellLook(muted=True)),
    Column("Kalimat", lambda r: r.teks, lebar=0, look=lambda _: CellLook(wrap=True)),
    Column(
        "Periode ini",
        lambda r: r.kata_terpakai,
        lebar=100,
        look=lambda r: CellLook(ink="kuning" if r.terpakai > BANYAK else "abu"),
    ),
)


class BankDialog(QDialog):
    """`insert` gets the sentence with the name of `person` in it; without a person the bank is only kept up."""

    def __init__(self, desk: Desk, person: Person | None, insert: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Bank catatan")
        self.resize(820, 480)
        self._desk, self._person, self._insert = desk, person, insert
        self.search = QLineEdit(placeholderText="Cari kalimat")
        self.search.setAccessibleName("Cari kalimat")
        self.level = Segments(TINGKAT, "Tingkat", digits=False)
        self.level.set_value("")
        self.model = TableModel(COLUMNS, (), self)
        self.table = ExcelTable(self.model, row=44, baris=True)
        self.table.setAccessibleName("Kalimat catatan")
        self.table.empty.say(say("penilaian_bank_kosong"), "Tambah kalimat…", self.add)
        self.table.activated.connect(lambda _: self.insert())
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.insert)
        self.level.dipilih.connect(lambda _: self.reload())
        self._lay_out()
        self.reload()
        silence = desk.dengar(lambda _: self.reload())
        self.finished.connect(lambda _: silence())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.level)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(label(say("penilaian_bank_petunjuk"), 9, colour="redup"))
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for text, call in (("Tambah kalimat…", self.add), ("Ubah…", self.change), ("Hapus", self.remove)):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, c=call: c())
            foot.addWidget(button)
        foot.addStretch(1)
        self.verb = QPushButton("Masukkan ke catatan")
        self.verb.setProperty("jenis", "utama")
        self.verb.setDefault(True)
        self.verb.setEnabled(self._person is not None and not self._person.locked)
        self.verb.clicked.connect(self.insert)
        foot.addWidget(self.verb)
        return foot

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def reload(self) -> None:
        """What fits the rating of the person stands first."""
        used = self._used()
        level = self.level.value()
        all_ = [k for k in self._desk.semua(KalimatCatatan).values() if not level or k.tingkat in (None, level)]
        rows = [SentenceRow(k, self._filled(k), used[self._filled(k)]) for k in sorted(all_, key=self._rank)]
        keep = self.table.current_row()
        self.model.set_rows(rows)
        at = next((n for n, r in enumerate(self.model.rows) if keep and r.kalimat.id == keep.kalimat.id), 0)
        if self.model.rows:
            self.table.select_row(at, 0)

    def _rank(self, k: KalimatCatatan) -> tuple[bool, int, int, str]:
        evaluasi = self._person.evaluasi if self._person else None
        given = {TentangCatatan.HASIL_KERJA: "rating_hasil_kerja", TentangCatatan.PERILAKU: "rating_perilaku"}.get(k.tentang)
        rating = getattr(evaluasi, given) if evaluasi and given else None
        fits = rating is not None and rating is k.tingkat
        return not fits, list(TentangCatatan).index(k.tentang), RATINGS.index(k.tingkat) if k.tingkat else -1, k.teks

    def _used(self) -> Counter[str]:
        """Of each remark of the period, how often it stands."""
        periode = self._person.evaluasi.periode if self._person and self._person.evaluasi else None
        return Counter(teks for e in self._desk.semua(Evaluasi).values() if e.periode == periode for teks in e.catatan)

    def _filled(self, k: KalimatCatatan) -> str:
        return isi_nama(k.teks, self._person.singkat) if self._person else k.teks

    def _search(self, words: str) -> None:
        self.model.set_filter(words)
        if self.model.rows:
            self.table.select_row(0, 0)

    # ── acting ──────────────────────────────────────────────────────────────────────────────────────

    def insert(self) -> None:
        row: SentenceRow | None = self.table.current_row()
        if row is not None and self.verb.isEnabled():
            self.accept()
            self._insert(row.teks)

    def add(self) -> None:
        SentenceDialog(None, self._save, self).show()

    def change(self) -> None:
        row: SentenceRow | None = self.table.current_row()
        if row is not None:
            SentenceDialog(row.kalimat, self._save, self).show()

    def remove(self) -> None:
        row: SentenceRow | None = self.table.current_row()
        if row is not None:
            self._desk.simpan("Hapus kalimat catatan", row.kalimat, None)

    def _save(self, before: KalimatCatatan | None, after: KalimatCatatan) -> None:
        self._desk.simpan("Ubah kalimat catatan" if before else "Tambah kalimat catatan", before, after)


class SentenceDialog(FormDialog):
    def __init__(
        self,
        old: KalimatCatatan | None,
        save: Callable[[KalimatCatatan | None, KalimatCatatan], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Ubah kalimat" if old else "Kalimat catatan", "Simpan kalimat", self._keep, parent)
        self._old, self._write = old, save
        self.teks = NoteEdit(3, "{nama} menjadi nama pegawai")
        self.tentang, self.tingkat = Choice(TENTANG), Choice(TINGKAT)
        for title, control in (("Kalimat", self.teks), ("Tentang", self.tentang), ("Tingkat", self.tingkat)):
            self.body.addWidget(Field(title, control))
        self.teks.set_value(old.teks if old else None)
        self.tentang.set_value(old.tentang if old else TentangCatatan.HASIL_KERJA)
        self.tingkat.set_value((old.tingkat if old else None) or "")

    def _keep(self) -> None:
        teks = " ".join((self.teks.value() or "").split())
        if not teks:
            raise UserError("penilaian_kalimat_kosong")
        tingkat: Rating | None = self.tingkat.value() or None
        fresh = self._old or KalimatCatatan(id_baru(), TentangCatatan.HASIL_KERJA, teks)
        self._write(self._old, replace(fresh, teks=teks, tentang=self.tentang.value(), tingkat=tingkat))
