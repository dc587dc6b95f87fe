"""One person beside the roster: every field saves itself; who rates is said in words, because it is derived."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import JenisJabatan
from app.domain.nip import periksa
from app.domain.pangkat import GOLONGAN_PNS, GOLONGAN_PPPK, pangkat_golongan
from app.domain.pegawai import JenisKelamin, JenisPegawai, Pegawai
from app.domain.penilai import orang, siapa_menilai, tempat_dinilai
from app.errors import UserError
from app.words import say, say_error, say_pesan
from ui.kit import look
from ui.kit.fields import Choice, DateEdit, Field, NipEdit, TextEdit, options
from ui.kit.reading import long_date

FIELDS: tuple[tuple[str, str, Callable[[], Any]], ...] = (
    ("nip", "NIP", NipEdit),
    ("nama", "Nama dengan gelar", TextEdit),
    ("jenis", "Jenis pegawai", lambda: Choice(options(JenisPegawai))),
    (
        "golongan",
        "Golongan/ruang",
        lambda: Choice([(None, "–"), *((g, pangkat_golongan(g) or g) for g in (*GOLONGAN_PNS, *GOLONGAN_PPPK))]),
    ),
    ("tmt_golongan", "TMT golongan (boleh kosong)", DateEdit),
    ("tempat_lahir", "Tempat lahir (boleh kosong)", TextEdit),
    ("tanggal_lahir", "Tanggal lahir", DateEdit),
    ("jenis_kelamin", "Jenis kelamin", lambda: Choice(options(JenisKelamin))),
    ("pendidikan", "Pendidikan (boleh kosong)", TextEdit),
    ("karpeg", "Nomor seri karpeg", TextEdit),
)


class Detail(QScrollArea):
    """`write` gets a label, the person before and after."""

    def __init__(self, desk: Desk, write: Callable[[str, Pegawai, Pegawai], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._write = desk, write
        self._pegawai: Pegawai | None = None
        self.setWidgetResizable(True)
        self._inner = look.mark(QWidget(), bidang="pane")
        layout = QVBoxLayout(self._inner)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        self.head, self.post, self.rater = QLabel(), QLabel(), QLabel()
        self.head.setFont(look.font(11, semibold=True))
        for label in (self.head, self.post, self.rater):
            label.setWordWrap(True)
        self.post.setStyleSheet(f"color:{look.MUTED}")
        layout.addWidget(self.head)
        layout.addWidget(self.post)
        self.fields = {name: Field(label, make()) for name, label, make in FIELDS}
        for name, field in self.fields.items():
            field.control.selesai.connect(lambda value, at=name: self._changed(at, value))
            layout.addWidget(field)
        title = QLabel("Siapa menilai")
        title.setFont(look.font(11, semibold=True))
        self.delegate = QPushButton("Ubah atau delegasikan…")
        self.delegate.setProperty("jenis", "tautan")
        for widget in (title, self.rater, self.delegate):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(self._inner)
        self.show_person(None, date.today())

    def show_person(self, pegawai: Pegawai | None, hari: date) -> None:
        self._pegawai = pegawai
        self._inner.setVisible(pegawai is not None)
        if pegawai is None:
            return
        tempat = tempat_dinilai(pegawai, hari)
        jabatan = self._desk.bagan().jabatan.get(tempat.jabatan) if tempat else None
        self.head.setText(pegawai.nama or "–")
        self.post.setText((tempat.jenis.awalan + jabatan.nama) if tempat and jabatan else say("pegawai_tanpa_jabatan"))
        for name, field in self.fields.items():
            field.control.set_value(getattr(pegawai, name))
            field.clear()
        self.fields["karpeg"].setVisible(jabatan is not None and jabatan.jenis is JenisJabatan.FUNGSIONAL)
        self._read_nip(pegawai)
        self.rater.setText(self._who_rates(pegawai, hari))

    def _changed(self, name: str, value: Any) -> None:
        if self._pegawai is not None:
            label = say("pegawai_label_ubah", kolom=self.fields[name].control.accessibleName(), nama=self._pegawai.nama)
            isi: dict[str, Any] = {name: "" if name == "nama" and value is None else value}
            self._write(label, self._pegawai, replace(self._pegawai, **isi))

    def _read_nip(self, pegawai: Pegawai) -> None:
        """What the number tells stands below it; a mismatch with the fields is a warning there."""
        if not pegawai.nip:
            return
        try:
            nip = periksa(pegawai.nip)
        except UserError as error:
            self.fields["nip"].say("salah", say_error(error))
            return
        kelamin = say("nama_jeniskelamin_laki_laki") if nip.jenis_kelamin is JenisKelamin.LAKI_LAKI else "Perempuan"
        self.fields["nip"].say("baik", say("pegawai_nip_terbaca", kelamin=kelamin, lahir=long_date(nip.lahir)))
        if pegawai.tanggal_lahir and pegawai.tanggal_lahir != nip.lahir:
            self.fields["tanggal_lahir"].say("kurang", say("pegawai_lahir_beda", lahir=long_date(nip.lahir)))
        if pegawai.jenis_kelamin and pegawai.jenis_kelamin != nip.jenis_kelamin:
            self.fields["jenis_kelamin"].say("kurang", say("pegawai_kelamin_beda", kelamin=kelamin))

    def _who_rates(self, pegawai: Pegawai, hari: date) -> str:
        bagan = self._desk.bagan()
        hasil = siapa_menilai(bagan, pegawai.id, hari)
        lines = [say_pesan(pesan) for pesan in (*hasil.alasan, *hasil.peringatan)]
        if hasil.atasan:
            atasan = orang(bagan, hasil.atasan, hari)
            lines.append(say("pegawai_atasan_penilai", nama=atasan.nama or "–", jabatan=atasan.jabatan))
        return "\n".join(lines)
