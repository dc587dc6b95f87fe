"""The dated lists of a person: posts held, statuses, raters named on purpose; each line is changed or removed where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.jabatan import Penempatan
from app.domain.pegawai import Pegawai, PenilaiKhusus, StatusPegawai
from app.domain.penilai import Bagan
from app.words import say
from ui.kit.fields import name_of
from ui.kit.label import label
from ui.kit.line import LinkLine
from ui.kit.reading import show_date

Part = Penempatan | StatusPegawai | PenilaiKhusus


class RecordList(QWidget):
    """`wanted`: (kind, the part to change, or None for a new one); `removed`: the part to take away."""

    wanted, removed = Signal(str, object), Signal(object)

    def __init__(self, kind: str, title: str, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.parts: list[Part] = []
        self._rows: list[QWidget] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 6, 0, 0)
        self._box.setSpacing(2)
        self._box.addWidget(label(title, 11, semibold=True))
        self.add = LinkLine(9)
        self.add.say(add)
        self.add.clicked.connect(lambda: self.wanted.emit(kind, None))
        self._box.addWidget(self.add)

    def show_parts(self, parts: Sequence[tuple[Part, str]]) -> None:
        """Newest first, each with its sentence. The same list leaves its widgets, and so the focus, where they are."""
        if [part for part, _ in parts] == self.parts:
            return
        self.parts = [part for part, _ in parts]
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(part, sentence) for part, sentence in parts]
        for n, row in enumerate(self._rows, 1):
            self._box.insertWidget(n, row)

    def _row(self, part: Part, sentence: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(label(sentence, 9), 1)
        for text, signal in (("Ubah", lambda: self.wanted.emit(self.kind, part)), ("Hapus", lambda: self.removed.emit(part))):
            button = LinkLine(9)
            button.say(text)
            button.setAccessibleName(f"{text} {sentence}")
            button.setFixedWidth(button.wanted)
            button.clicked.connect(lambda _=False, act=signal: act())
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made


class Records(QWidget):
    """The three lists one above the other. `wanted`: (kind, part or None), `hapus` with the part to take away."""

    wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.posts = RecordList("penempatan", "Riwayat jabatan", "Tambah jabatan, Plt. atau Plh…")
        self.statuses = RecordList("status", "Status", "Catat status…")
        self.raters = RecordList("penilai", "Penilai khusus", "Tunjuk penilai…")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self.posts, self.statuses, self.raters):
            box.addWidget(part)
            part.wanted.connect(self.wanted)
            part.removed.connect(lambda gone: self.wanted.emit("hapus", gone))

    def show_person(self, bagan: Bagan, pegawai: Pegawai, hari: date) -> None:
        self.posts.show_parts(_told(pegawai.penempatan, lambda part: post_sentence(bagan, part)))
        self.statuses.show_parts(_told(pegawai.status, status_sentence))
        self.raters.show_parts(_told(pegawai.penilai_khusus, lambda part: rater_sentence(bagan, part)))


def _told(parts: Sequence[Any], sentence: Any) -> list[tuple[Any, str]]:
    newest = sorted(parts, key=lambda part: part.mulai or date.min, reverse=True)
    return [(part, sentence(part)) for part in newest]


def span(mulai: date | None, selesai: date | None) -> str:
    """`3/3/2023 – sekarang`, in words where a day is not known."""
    if mulai is None and selesai is None:
        return say("pegawai_rentang_kosong")
    return f"{show_date(mulai) or '…'} – {show_date(selesai) or 'sekarang'}"


def post_sentence(bagan: Bagan, tempat: Penempatan) -> str:
    jabatan = bagan.jabatan.get(tempat.jabatan)
    nama = tempat.jenis.awalan + (jabatan.nama if jabatan else "–")
    surat = say("pegawai_delegasi_nomor", nomor=tempat.delegasi.nomor) if tempat.delegasi and tempat.delegasi.nomor else ""
    return f"{nama}\n{span(tempat.mulai, tempat.selesai)}" + (f"\n{surat}" if surat else "")


def status_sentence(status: StatusPegawai) -> str:
    more = f"\n{status.keterangan}" if status.keterangan else ""
    return f"{name_of(status.jenis)}\n{span(status.mulai, status.selesai)}{more}"


def rater_sentence(bagan: Bagan, khusus: PenilaiKhusus) -> str:
    penilai = bagan.pegawai.get(khusus.penilai)
    nomor = f" ({khusus.nomor_surat})" if khusus.nomor_surat else ""
    return f"{penilai.nama if penilai else '–'}: {khusus.alasan}{nomor}\n{span(khusus.mulai, khusus.selesai)}"
