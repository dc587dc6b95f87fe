"""One dated part of a person in a dialog: a placement, a status, or a rater named on purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Delegasi, JenisPenempatan, Penempatan
from app.domain.pegawai import JenisStatus, Pegawai, PenilaiKhusus, StatusPegawai
from app.domain.penilai import orang
from app.domain.penunjukan import tunjuk_penilai
from app.domain.perubahan import id_baru
from app.errors import UserError
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, TextEdit, options
from ui.pegawai.parts import check_span, with_part
from ui.pegawai.posts import post_options

Save = Callable[[str, Pegawai], object]
Titles = dict[str, tuple[str, Any]]


class RecordDialog(FormDialog):
    """`save` gets a label and the person with the part in it. A date that is none keeps the dialog open."""

    def __init__(self, title: str, verb: str, controls: Titles, parent: QWidget | None = None) -> None:
        super().__init__(title, verb, self._save, parent)
        self.fields = {name: Field(text, control) for name, (text, control) in controls.items()}
        for names in _rows(list(self.fields)):
            row = QHBoxLayout()
            for name in names:
                row.addWidget(self.fields[name], 1)
            self.body.addLayout(row)

    def control(self, name: str) -> Any:
        return self.fields[name].control

    def value(self, name: str) -> Any:
        """Raises UserError for what stands there but cannot be read."""
        problem = self.control(name).problem()
        if problem:
            self.fields[name].refuse("salah", problem)
            raise UserError("pegawai_isian_salah", kolom=str(self.control(name).accessibleName()).split(" (")[0])
        return self.control(name).value()

    def fill(self, **isi: Any) -> None:
        for name, value in isi.items():
            self.control(name).set_value(value)

    def _save(self) -> None:
        raise NotImplementedError


class PlacementDialog(RecordDialog):
    """For putting the record right; a move that is to divide the SKP is a mutasi."""

    def __init__(self, desk: Desk, pegawai: Pegawai, part: Penempatan | None, save: Save, parent: QWidget | None = None) -> None:
        self._pegawai, self._write = pegawai, save
        self._part = part or Penempatan("", "", JenisPenempatan.PLT)
        controls: Titles = {
            "jabatan": ("Jabatan", Choice(post_options(desk.bagan()))),
            "jenis": ("Sebagai", Choice(options(JenisPenempatan, empty=False))),
            "mulai": ("Mulai (TMT)", DateEdit()),
            "selesai": ("Sampai (boleh kosong)", DateEdit()),
            "nomor_sk": ("Nomor SK (boleh kosong)", TextEdit()),
            "pemberi": ("Pemberi delegasi menilai (untuk Plt./Plh., boleh kosong)", TextEdit()),
            "nomor": ("Nomor surat delegasi (boleh kosong)", TextEdit()),
            "tanggal": ("Tanggal surat delegasi (boleh kosong)", DateEdit()),
        }
        super().__init__(f"Jabatan {pegawai.nama}", "Simpan jabatan", controls, parent)
        p, surat = self._part, self._part.delegasi or Delegasi()
        self.fill(jabatan=p.jabatan, jenis=p.jenis, mulai=p.mulai, selesai=p.selesai, nomor_sk=p.nomor_sk)
        self.fill(pemberi=surat.pemberi, nomor=surat.nomor, tanggal=surat.tanggal)
        self.control("jenis").selesai.connect(lambda _: self._show_letter())
        self._show_letter()

    def _show_letter(self) -> None:
        """A letter of delegation belongs to a Plt or Plh alone (R11)."""
        for name in ("pemberi", "nomor", "tanggal"):
            self.fields[name].setVisible(self.control("jenis").value() is not JenisPenempatan.DEFINITIF)
        self.adjustSize()

    def _save(self) -> None:
        if self.value("jabatan") is None:
            raise UserError("pegawai_penempatan_kurang")
        surat = Delegasi(*(self.value(name) for name in ("pemberi", "nomor", "tanggal")))
        definitif = self.value("jenis") is JenisPenempatan.DEFINITIF
        isi = {name: self.value(name) for name in ("jabatan", "jenis", "mulai", "selesai", "nomor_sk")}
        part = Penempatan(self._part.id or id_baru(), **isi, delegasi=None if definitif or surat == Delegasi() else surat)
        self._write(f"Ubah jabatan {self._pegawai.nama}", with_part(self._pegawai, part))


class StatusDialog(RecordDialog):
    def __init__(self, pegawai: Pegawai, part: StatusPegawai | None, save: Save, parent: QWidget | None = None) -> None:
        self._pegawai, self._part, self._write = pegawai, part, save
        controls: Titles = {
            "jenis": ("Status (tanpa catatan berarti aktif)", Choice(options(JenisStatus, empty=False))),
            "mulai": ("Mulai", DateEdit()),
            "selesai": ("Sampai (boleh kosong)", DateEdit()),
            "keterangan": ("Keterangan, misalnya nomor surat (boleh kosong)", TextEdit()),
        }
        super().__init__(f"Status {pegawai.nama}", "Simpan status", controls, parent)
        if part:
            self.fill(jenis=part.jenis, mulai=part.mulai, selesai=part.selesai, keterangan=part.keterangan)
        else:
            self.fill(jenis=None, mulai=date.today())

    def _save(self) -> None:
        if self.value("jenis") is None or self.value("mulai") is None:
            raise UserError("pegawai_status_kurang")
        isi = [self.value(name) for name in ("jenis", "mulai", "selesai", "keterangan")]
        part = StatusPegawai(self._part.id if self._part else id_baru(), *isi)
        self._write(f"Ubah status {self._pegawai.nama}", with_part(self._pegawai, part))


class RaterDialog(RecordDialog):
    """Another rater than the derived one: always with a reason; whom the regulation gives no authority is refused (R8, R12, R14)."""

    def __init__(
        self, desk: Desk, pegawai: Pegawai, part: PenilaiKhusus | None, save: Save, hari: date, parent: QWidget | None = None
    ) -> None:
        self._desk, self._pegawai, self._part, self._write, self._hari = desk, pegawai, part, save, hari
        controls: Titles = {
            "penilai": ("Yang menilai", Choice(_people(desk, pegawai, hari))),
            "alasan": ("Alasan", TextEdit("mengapa bukan atasan langsung")),
            "nomor_surat": ("Nomor surat delegasi (wajib bila pimpinan unit lain)", TextEdit()),
            "mulai": ("Mulai", DateEdit()),
            "selesai": ("Sampai (boleh kosong)", DateEdit()),
        }
        super().__init__(f"Penilai untuk {pegawai.nama}", "Simpan penilai", controls, parent)
        if part:
            self.fill(penilai=part.penilai, alasan=part.alasan, nomor_surat=part.nomor_surat, mulai=part.mulai, selesai=part.selesai)
        else:
            self.fill(penilai=None, mulai=hari)

    def _save(self) -> None:
        if self.value("penilai") is None:
            raise UserError("pegawai_penilai_kosong")
        mulai, selesai = self.value("mulai"), self.value("selesai")
        check_span(mulai, selesai)
        surat = self.value("nomor_surat")
        part = PenilaiKhusus(
            self._part.id if self._part else id_baru(), self.value("penilai"), self.value("alasan") or "", surat, mulai, selesai
        )
        tunjuk_penilai(self._desk.bagan(), self._without(), part, max(mulai or self._hari, self._hari))
        self._write(f"Ubah penilai {self._pegawai.nama}", with_part(self._pegawai, part))

    def _without(self) -> Pegawai:
        rest = tuple(each for each in self._pegawai.penilai_khusus if self._part is None or each.id != self._part.id)
        return replace(self._pegawai, penilai_khusus=rest)


def _rows(names: list[str]) -> list[tuple[str, ...]]:
    """One below the other, but the two ends of a span side by side."""
    return [("mulai", "selesai") if name == "mulai" else (name,) for name in names if name != "selesai"]


def _people(desk: Desk, pegawai: Pegawai, hari: date) -> list[tuple[Any, str]]:
    bagan = desk.bagan()
    others = sorted((p for p in bagan.pegawai.values() if p.id != pegawai.id), key=lambda p: p.nama)
    return [(p.id, ", ".join(filter(None, (p.nama, orang(bagan, p.id, hari).jabatan)))) for p in others]
