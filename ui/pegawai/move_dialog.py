"""A dated move to another post, with everything it would do beside the fields before it is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Delegasi
from app.domain.pegawai import Pegawai
from app.domain.skp import Skp
from app.errors import UserError
from app.words import say, say_error
from ui.kit import look
from ui.kit.dialog import FormDialog
from ui.kit.fields import Choice, DateEdit, Field, TextEdit
from ui.kit.label import label
from ui.kit.segments import Segments
from ui.pegawai.move_plan import Kind, Plan, Wish, plan
from ui.pegawai.posts import post_options

KINDS = [(Kind.PINDAH, "Pindah"), (Kind.PLT, "Plt."), (Kind.PLH, "Plh."), (Kind.BETULKAN, "Betulkan catatan")]
LETTER = ("selesai", "pemberi", "nomor", "tanggal")


class MoveDialog(FormDialog):
    """`jabatan`: chosen already. `save` gets a label and the pairs; a refusal keeps the dialog open."""

    def __init__(
        self,
        desk: Desk,
        pegawai: Pegawai,
        jabatan: str | None,
        save: Callable[[str, Any], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"Mutasi jabatan {pegawai.nama}", "Catat mutasi", self._save, parent)
        self._desk, self._pegawai, self._write = desk, pegawai, save
        self.kind = Segments(KINDS, "Jenis mutasi", digits=False)
        self.fields = {
            "jabatan": Field("Jabatan baru", Choice(post_options(desk.bagan()))),
            "tmt": Field("Mulai (TMT)", DateEdit()),
            "selesai": Field("Sampai (boleh kosong)", DateEdit()),
            "nomor_sk": Field("Nomor SK (boleh kosong)", TextEdit()),
            "pemberi": Field("Pemberi delegasi menilai (bila ada)", TextEdit()),
            "nomor": Field("Nomor surat delegasi", TextEdit()),
            "tanggal": Field("Tanggal surat", DateEdit()),
        }
        self.effects = label()
        self._lay_out()
        self.kind.set_value(Kind.PINDAH)
        self.control("jabatan").set_value(jabatan)
        self.control("tmt").set_value(date.today())
        self.kind.dipilih.connect(lambda _: self._show())
        for field in self.fields.values():
            field.control.selesai.connect(lambda _: self._show())
        self._show()

    def _lay_out(self) -> None:
        sides, left, right = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        sides.setSpacing(24)
        left.setSpacing(10)
        left.addWidget(self.kind)
        for names in (("jabatan",), ("tmt", "selesai"), ("nomor_sk",), ("pemberi",), ("nomor", "tanggal")):
            row = QHBoxLayout()
            for name in names:
                row.addWidget(self.fields[name], 1)
            left.addLayout(row)
        left.addStretch(1)
        pane = look.mark(QFrame(), bidang="pane")
        pane.setMinimumSize(300, look.px(380))
        right.setContentsMargins(16, 12, 4, 12)
        right.addWidget(label("Yang akan terjadi", 11, semibold=True))
        self.effects.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(look.mark(self.effects, bidang="pane"))
        right.addWidget(area, 1)
        pane.setLayout(right)
        sides.addLayout(left, 1)
        sides.addWidget(pane, 1)
        self.body.addLayout(sides)
        self.setMinimumSize(look.px(800), look.px(500))

    def control(self, name: str) -> Any:
        return self.fields[name].control

    def wish(self) -> Wish:
        """Raises UserError for a date that is none."""
        isi = {}
        for name, field in self.fields.items():
            if problem := field.control.problem():
                field.refuse("salah", problem)
                raise UserError("pegawai_isian_salah", kolom=str(field.control.accessibleName()).split(" (")[0])
            isi[name] = field.control.value()
        surat = Delegasi(isi["pemberi"], isi["nomor"], isi["tanggal"])
        delegasi = None if surat == Delegasi() else surat
        return Wish(self.kind.value(), isi["jabatan"], isi["tmt"], date.today(), isi["selesai"], isi["nomor_sk"], delegasi)

    def _plan(self) -> Plan:
        return plan(self._desk.bagan(), self._pegawai, self.wish(), self._desk.semua(Skp).values())

    def _show(self) -> None:
        """What would happen, anew after every field; what is missing stands there until it is filled in."""
        beside = self.kind.value() in {Kind.PLT, Kind.PLH}
        for name in LETTER:
            self.fields[name].setVisible(beside)
        try:
            lines = self._plan().akibat
        except UserError as error:
            lines = (say_error(error) if self.control("jabatan").value() else say("pegawai_mutasi_petunjuk"),)
        self.effects.setText("\n\n".join(lines))

    def _save(self) -> None:
        made = self._plan()
        word = "Betulkan jabatan" if self.kind.value() is Kind.BETULKAN else "Mutasi"
        self._write(f"{word} {self._pegawai.nama}", made.pasangan)
