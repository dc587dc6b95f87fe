"""One person beside the roster: every field saves itself, what is wrong stands under it, and who rates is said in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.jabatan import Jabatan, JenisJabatan, Penempatan
from app.domain.nip import bersih
from app.domain.pangkat import PANGKAT
from app.domain.pegawai import JenisKelamin, JenisPegawai, Pegawai
from app.domain.penilai import tempat_dinilai
from app.domain.perubahan import ganti, id_baru
from app.errors import UserError
from app.words import say, say_error
from ui.kit import look
from ui.kit.fields import Choice, DateEdit, Field, NipEdit, TextEdit, name_of, options
from ui.kit.label import label
from ui.kit.line import LinkLine, TextLine
from ui.pegawai.checks import check_date, find_twin, remarks
from ui.pegawai.posts import Options, grades, post_options
from ui.pegawai.rater_box import RaterBox
from ui.pegawai.records import Records

Write = Callable[[str, Pegawai, Pegawai], bool]
WIDER = {"pangkat": 2}
RARE = ("tempat_lahir", "tanggal_lahir", "jenis_kelamin", "pendidikan", "karpeg")
FIELDS: tuple[tuple[str, str, Callable[[], Any]], ...] = (
    ("nip", "NIP", NipEdit),
    ("nama", "Nama dengan gelar", TextEdit),
    ("jenis", "Jenis pegawai", lambda: Choice(options(JenisPegawai), rests=True)),
    ("tmt_golongan", "TMT golongan", DateEdit),
    ("golongan", "Golongan/ruang", lambda: Choice(rests=True)),
    ("pangkat", "Pangkat", lambda: Choice([(None, "–"), *PANGKAT.items()], rests=True)),
    ("jabatan", "Jabatan", lambda: Choice(rests=True)),
    ("unit", "Unit kerja", TextEdit),
    ("tmt_jabatan", "TMT jabatan", DateEdit),
    ("tempat_lahir", "Tempat lahir", TextEdit),
    ("tanggal_lahir", "Tanggal lahir", DateEdit),
    ("jenis_kelamin", "Jenis kelamin", lambda: Choice(options(JenisKelamin), rests=True)),
    ("pendidikan", "Pendidikan terakhir (boleh kosong)", TextEdit),
    ("karpeg", "Nomor seri karpeg", TextEdit),
)

LEAST = 264  # pixels of width


class Detail(QWidget):
    """`write` gets a label, the person before and after. `wanted` asks for a dialog: (its name, what it is about)."""

    wanted = Signal(str, object)

    def __init__(self, desk: Desk, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="pane")
        self._desk, self._write = desk, write
        self.pegawai: Pegawai | None = None
        self._offered: dict[str, Options] = {}
        self._refused: dict[str, str] = {}
        self.hari = date.today()
        self.head, self.post = TextLine(14, semibold=True), TextLine(9, colour=look.MUTED)
        self.fields = {name: Field(title, make(), apart=True) for name, title, make in FIELDS}
        for name, field in self.fields.items():
            field.control.selesai.connect(lambda value, at=name: self._changed(at, value))
        self.fields["unit"].control.setReadOnly(True)
        self.rater, self.records = RaterBox(), Records()
        self.more = LinkLine()
        self.more.clicked.connect(lambda: self.open_rare(self._rare.isHidden()))
        self._lay_out()
        for part in (self.rater, self.records):
            part.wanted.connect(self.wanted)
        self.show_person(None, self.hari)

    # ── layout ──────────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        self.area = QScrollArea(widgetResizable=True)
        self.area.setWidget(self._column())
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for widget in (self._top(), _rule(), self.area, self._foot()):
            outer.addWidget(widget, int(widget is self.area))
        self.setMinimumWidth(LEAST)
        self.open_rare(False)

    def _column(self) -> QWidget:
        inner = look.mark(QWidget(), bidang="pane")
        column = _stack(inner, (look.EDGE, 12, look.EDGE, 12))
        for row in (("nip",), ("nama",), ("golongan", "pangkat"), ("jenis", "tmt_golongan"), (), ("jabatan",), ("unit", "tmt_jabatan"), ()):
            column.addLayout(self._row(row)) if row else column.addWidget(_rule())
        self._rare = QWidget()
        rare = _stack(self._rare, (0, 0, 0, 0))
        for row in (("tempat_lahir",), ("tanggal_lahir", "jenis_kelamin"), ("pendidikan",), ("karpeg",)):
            rare.addLayout(self._row(row))
        rare.addWidget(self.records)
        for widget in (self.rater, _rule(), self.more, self._rare):
            column.addWidget(widget)
        column.addStretch(1)
        return inner

    def _row(self, names: Sequence[str]) -> QVBoxLayout:
        """Fields side by side; what is said of one has the whole width below them."""
        row, whole = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(8)
        whole.setSpacing(4)
        whole.addLayout(row)
        for name in names:
            row.addWidget(self.fields[name], WIDER.get(name, 1))
            whole.addWidget(self.fields[name].said)
        return whole

    def _top(self) -> QWidget:
        top = look.mark(QFrame(), bidang="pane")
        box = QVBoxLayout(top)
        box.setContentsMargins(look.EDGE, 12, look.EDGE, 10)
        box.setSpacing(2)
        box.addWidget(self.head)
        box.addWidget(self.post)
        return top

    def _foot(self) -> QWidget:
        foot = look.mark(QFrame(), bidang="keputusan")
        row = QHBoxLayout(foot)
        row.setContentsMargins(look.EDGE, 4, look.EDGE, 4)
        row.addWidget(label("Tersimpan otomatis", 9, colour="redup"), 1)
        history = QPushButton(look.icon("history"), "Riwayat")
        history.setProperty("jenis", "datar")
        history.clicked.connect(lambda: self.wanted.emit("riwayat", None))
        row.addWidget(history)
        self._bottom = foot
        return foot

    def open_rare(self, on: bool) -> None:
        self._rare.setVisible(on)
        self.more.say("Kelahiran, riwayat, status", icon="chevron-down" if on else "chevron-right")
        self.more.update()

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def show_person(self, pegawai: Pegawai | None, hari: date) -> None:
        other = (pegawai.id if pegawai else None) != (self.pegawai.id if self.pegawai else None)
        self.pegawai, self.hari = pegawai, hari
        for part in (self.area, self._bottom):
            part.setVisible(pegawai is not None)
        if pegawai is None:
            self.head.set_text("")
            self.post.set_text("")
            return
        if other:
            self._refused.clear()
            self.open_rare(False)
            self.area.verticalScrollBar().setValue(0)
        bagan = self._desk.bagan()
        tempat = tempat_dinilai(pegawai, hari)
        jabatan = bagan.jabatan.get(tempat.jabatan) if tempat else None
        self._show_head(pegawai, tempat, jabatan)
        self._fill(pegawai, tempat, jabatan)
        self._remark(pegawai, tempat)
        self.rater.show_person(bagan, pegawai, hari)
        self.records.show_person(bagan, pegawai, hari)

    def _show_head(self, pegawai: Pegawai, tempat: Penempatan | None, jabatan: Jabatan | None) -> None:
        self.head.set_text(pegawai.nama or "Pegawai baru")
        post = tempat.jenis.awalan + jabatan.nama if tempat and jabatan else say("pegawai_tanpa_jabatan")
        status = pegawai.status_pada(self.hari)
        self.post.set_text(f"{post} · {name_of(status.jenis).lower()}" if status else post)

    def _fill(self, pegawai: Pegawai, tempat: Penempatan | None, jabatan: Jabatan | None) -> None:
        f = self.fields
        self._offer("golongan", grades(pegawai))
        self._offer("jabatan", post_options(self._desk.bagan()))
        f["pangkat"].control.setEnabled(pegawai.jenis not in {JenisPegawai.PPPK, JenisPegawai.PPPK_PARUH_WAKTU})
        unit = self._desk.bagan().unit.get(jabatan.unit or jabatan.memimpin or "") if jabatan else None
        derived = {
            "pangkat": pegawai.golongan,
            "jabatan": jabatan.id if jabatan else None,
            "unit": (unit.singkatan or unit.nama) if unit else None,
            "tmt_jabatan": tempat.mulai if tempat else None,
        }
        for name, field in f.items():
            if name in self._refused:
                continue
            value = derived[name] if name in derived else getattr(pegawai, name)
            if not field.control.hasFocus() or field.control.value() != value:
                field.control.set_value(value)
            field.clear()
        f["unit"].control.setToolTip(unit.nama if unit else "")
        f["tmt_jabatan"].control.setEnabled(tempat is not None)
        f["karpeg"].setVisible(bool(pegawai.karpeg) or (jabatan is not None and jabatan.jenis is JenisJabatan.FUNGSIONAL))

    def _offer(self, name: str, choices: Options) -> None:
        """A long list is filled anew only when it is another one."""
        if self._offered.get(name) != choices:
            self._offered[name] = choices
            self.fields[name].control.set_options(choices)

    def _remark(self, pegawai: Pegawai, tempat: Penempatan | None) -> None:
        """What was refused stays as it was typed, with its sentence, until it is mended."""
        told = [each for each in remarks(self._desk.bagan(), pegawai, tempat) if each[0] not in self._refused]
        for name, kind, sentence in [*told, *((name, "salah", text) for name, text in self._refused.items())]:
            self.fields[name].say(kind, sentence)
            if name in RARE:
                self.open_rare(True)

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def _changed(self, name: str, value: Any) -> None:
        if self.pegawai is None:
            return
        try:
            after = self._after(self.pegawai, name, value)
        except UserError as error:
            self._refused[name] = say_error(error)
            self.fields[name].say("salah", self._refused[name])
            return
        if self._refused.pop(name, None) and after == self.pegawai:
            self.show_person(self.pegawai, self.hari)
        if after is not None and after != self.pegawai:
            self._write(say("pegawai_label_ubah", kolom=self._title(name), nama=self.pegawai.nama or "pegawai baru"), self.pegawai, after)

    def _title(self, name: str) -> str:
        return str(self.fields[name].control.accessibleName()).split(" (")[0]

    def _after(self, pegawai: Pegawai, name: str, value: Any) -> Pegawai | None:
        """The person with the field changed; None when a dialog has been asked for instead. Raises UserError."""
        if name == "jabatan":
            return self._placed(pegawai, value)
        if name == "tmt_jabatan":
            tempat = tempat_dinilai(pegawai, self.hari)
            return ganti(pegawai, tempat.id, mulai=check_date(tempat, value)) if tempat else None
        if name == "pangkat":
            return replace(pegawai, golongan=value)
        if name == "nama" and not value:
            raise UserError("pegawai_tanpa_nama")
        if name == "nip" and value:
            value = bersih(value)
            find_twin(self._desk.bagan(), pegawai, value)
        return replace(pegawai, **{name: value})

    def _placed(self, pegawai: Pegawai, jabatan: str) -> Pegawai | None:
        """A first post is set at once; another one is a move, with its date and what becomes of the SKP."""
        tempat = tempat_dinilai(pegawai, self.hari)
        if tempat is None:
            return replace(pegawai, penempatan=(*pegawai.penempatan, Penempatan(id_baru(), jabatan)))
        if tempat.jabatan != jabatan:
            self.fields["jabatan"].control.set_value(tempat.jabatan)
            self.wanted.emit("mutasi", jabatan)
        return None

    def reach(self, bagian: str | None) -> None:
        """The field a check is about; the part's id is a placement, whose date is missing."""
        if self.pegawai is not None and any(each.id == bagian for each in self.pegawai.penempatan):
            self.fields["tmt_jabatan"].control.setFocus()


def _stack(owner: QWidget, margins: tuple[int, int, int, int]) -> QVBoxLayout:
    made = QVBoxLayout(owner)
    made.setContentsMargins(*margins)
    made.setSpacing(8)
    return made


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFixedHeight(1)
    rule.setStyleSheet(f"background:{look.LINE}")
    return rule
