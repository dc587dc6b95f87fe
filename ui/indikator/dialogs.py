"""Smaller acts on one SKP: hanging a result on the leader's, a sentence from the bank, annex and behaviour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.desk import Desk
from app.domain.bank import KalimatBank
from app.domain.penilai import siapa_menilai
from app.domain.perilaku import Nilai
from app.domain.perubahan import ganti, id_baru
from app.domain.pohon_kinerja import POHON, PohonKinerja
from app.domain.skp import EkspektasiPerilaku, HasilKerja, Indikator, Lampiran, Skp, StatusSkp
from app.domain.skp_ubah import pimpinan_dari
from app.errors import UserError
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, Field, NoteEdit
from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable

Change = Callable[[str, Callable[[Skp], Skp]], None]


class HangDialog(FormDialog):
    """On which result of the leader (R56) and on which IKU a result hangs."""

    def __init__(self, desk: Desk, skp: Skp, hasil: HasilKerja, parent: QWidget, change: Change) -> None:
        super().__init__("Gantungkan hasil kerja", "Gantungkan", self._save, parent)
        self._hasil, self._change = hasil, change
        penilai = siapa_menilai(desk.bagan(), skp.pemilik, skp.mulai).penilai
        self._leader = next(
            (s for s in desk.semua(Skp).values() if penilai and s.pemilik == penilai.pegawai and s.tahun == skp.tahun), None
        )
        hasil_pimpinan = self._leader.urutan_hasil() if self._leader else ()
        self.leader = Choice([(None, "– tidak ada –"), *((h.id, h.rencana) for h in hasil_pimpinan)])
        pohon = desk.semua(PohonKinerja).get(POHON)
        self.iku = Choice([(None, "– tidak ada –"), *((i.id, i.teks) for i in (pohon.semua_iku() if pohon else ()))])
        self.leader.set_value(hasil.mendukung)
        self.iku.set_value(hasil.iku)
        self.body.addWidget(Field("Hasil kerja pimpinan yang diintervensi", self.leader))
        self.body.addWidget(Field("Indikator kinerja utama", self.iku))

    def _save(self) -> None:
        atas = next((h for h in self._leader.hasil_kerja if h.id == self.leader.value()), None) if self._leader else None
        pimpinan = pimpinan_dari(atas, self._leader.kelompok) if atas and self._leader else None
        mendukung = atas.id if atas else None
        self._change(
            "Gantungkan hasil kerja", lambda s: ganti(s, self._hasil.id, mendukung=mendukung, pimpinan=pimpinan, iku=self.iku.value())
        )


BANK = (
    Column("Jabatan", lambda k: k.jabatan or "semua", lambda k, t: replace(k, jabatan="" if t == "semua" else t), lebar=170),
    Column("Hasil kerja", lambda k: k.rencana, lambda k, t: replace(k, rencana=t), lebar=260),
    Column("Indikator", lambda k: k.indikator, lambda k, t: replace(k, indikator=t), lebar=0),
    Column("Target", lambda k: k.target or "", lambda k, t: replace(k, target=t or None), lebar=110),
)


class BankDialog(FormDialog):
    """Sentences the office keeps, editable in place; the selected one becomes a result of the SKP."""

    def __init__(self, desk: Desk, skp: Skp, parent: QWidget, change: Change) -> None:
        super().__init__("Bank kalimat", "Pakai kalimat ini", self._save, parent)
        self.resize(900, 460)
        self._desk, self._change = desk, change
        self._locked = skp.status is StatusSkp.DITETAPKAN
        self.model = TableModel(BANK, self._sentences(), self)
        self.model.edited.connect(self._typed)
        self.table = ExcelTable(self.model)
        self.table.setAccessibleName("Bank kalimat")
        self.table.setMinimumHeight(280)
        self.body.addWidget(self.table)

    def _sentences(self) -> list[KalimatBank]:
        return sorted(self._desk.semua(KalimatBank).values(), key=lambda k: (k.jabatan, k.rencana))

    def _typed(self, pairs: list[tuple[KalimatBank, KalimatBank]]) -> None:
        self._desk.simpan_banyak("Ubah bank kalimat", pairs)
        self.model.set_rows(self._sentences())

    def _save(self) -> None:
        if self._locked:
            raise UserError("indikator_terkunci")
        kalimat: KalimatBank | None = self.table.current_row()
        if kalimat is None:
            raise UserError("indikator_bank_belum_dipilih")
        isi = Indikator(id_baru(), kalimat.indikator, kalimat.target, kalimat.aspek)
        hasil = HasilKerja(id_baru(), rencana=kalimat.rencana, indikator=(isi,))
        self._change("Pakai kalimat bank", lambda s: replace(s, hasil_kerja=(*s.hasil_kerja, hasil)))


class AttachmentDialog(FormDialog):
    """A.1.8 and the leader's expectations on behaviour: one line one item."""

    def __init__(self, skp: Skp, locked: bool, parent: QWidget, change: Change) -> None:
        super().__init__("Lampiran dan ekspektasi perilaku", "Simpan", self._save, parent)
        self.setMinimumWidth(640)
        self._change = change
        self.verb.setEnabled(not locked)
        self.parts = {}
        for nama, label in (
            ("sumber_daya", "Dukungan sumber daya"),
            ("pertanggungjawaban", "Skema pertanggungjawaban"),
            ("konsekuensi", "Konsekuensi"),
        ):
            self.parts[nama] = self._note(label, getattr(skp.lampiran, nama))
        self.nilai = {nilai: self._note(f"Ekspektasi khusus: {nilai.nama}", skp.ekspektasi(nilai), 1) for nilai in Nilai}

    def _note(self, label: str, isi: tuple[str, ...], lines: int = 2) -> NoteEdit:
        note = NoteEdit(lines)
        note.set_value("\n".join(isi))
        self.body.addWidget(Field(label, note))
        return note

    def _save(self) -> None:
        lampiran = Lampiran(**{nama: _lines(note) for nama, note in self.parts.items()})
        khusus = {nilai: _lines(note) for nilai, note in self.nilai.items()}

        def act(skp: Skp) -> Skp:
            known = {e.nilai: e.id for e in skp.perilaku}
            perilaku = tuple(EkspektasiPerilaku(known.get(n) or id_baru(), n, isi) for n, isi in khusus.items() if isi)
            return replace(skp, lampiran=lampiran, perilaku=perilaku)

        self._change("Ubah lampiran", act)


def _lines(note: NoteEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in note.toPlainText().split("\n") if line.strip())
