"""The employee answers each indicator – setuju, or minta dialog with its outcome – and signs the printed version."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.desk import Desk
from app.domain.skp import Sikap, Skp, StatusSkp
from app.domain.skp_ubah import PEGAWAI, catat_dialog, jawab, sepakati
from app.errors import UserError
from app.words import say, say_error
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.fields import DateEdit, Field
from ui.kit.label import label
from ui.kit.model import Column, TableModel
from ui.kit.wrapped_table import WrappedTable

SETUJU, DIALOG = "setuju", "minta dialog"
WORDS = {Sikap.SETUJU: SETUJU, Sikap.MINTA_DIALOG: DIALOG}


@dataclass(frozen=True, slots=True)
class Answer:
    """One indicator with what the employee says to it."""

    id: str
    hasil: str
    teks: str
    jawaban: str = ""
    alasan: str = ""
    dialog: str = ""


def _word(text: str) -> str:
    """`s` is setuju, `d` and `m` minta dialog; anything else takes the answer back."""
    first = text.strip().lower()[:1]
    return SETUJU if first == "s" else DIALOG if first in ("d", "m") else ""


COLUMNS = (
    Column("Indikator dan target", lambda a: a.teks, lebar=0, look=lambda a: CellLook(wrap=True)),
    Column(
        "Jawaban pegawai",
        lambda a: a.jawaban,
        lambda a, t: replace(a, jawaban=_word(t)),
        lebar=150,
        look=lambda a: CellLook(ink={SETUJU: "hijau", DIALOG: "kuning"}.get(a.jawaban, "")),
        pilihan=lambda _: (SETUJU, DIALOG),
    ),
    Column(
        "Yang diminta", lambda a: a.alasan, lambda a, t: replace(a, alasan=t), lebar=170, panjang=True, look=lambda _: CellLook(wrap=True)
    ),
    Column(
        "Hasil dialog", lambda a: a.dialog, lambda a, t: replace(a, dialog=t), lebar=190, panjang=True, look=lambda _: CellLook(wrap=True)
    ),
)


def answers_of(skp: Skp) -> list[Answer]:
    found = []
    for hasil in skp.urutan_hasil():
        for i in hasil.indikator:
            p = i.penerimaan
            words = f"{i.teks or 'Indikator tanpa kalimat'}{f', target {i.target}' if i.target else ''}"
            found.append(
                Answer(
                    i.id,
                    hasil.rencana,
                    words,
                    WORDS[p.sikap] if p and p.sikap else "",
                    (p.alasan if p else "") or "",
                    (p.hasil_dialog if p else "") or "",
                )
            )
    return found


class AgreeDialog(FormDialog):
    def __init__(self, desk: Desk, skp: Skp, parent: QWidget | None = None) -> None:
        super().__init__("Penerimaan indikator dan kesepakatan", "Catat kesepakatan", self._agree, parent)
        self.resize(920, 500)
        self._desk, self._skp = desk, skp
        self._closed = skp.status is StatusSkp.DITETAPKAN
        self._orang = desk.lembar(skp.id).pegawai
        self.model = TableModel(COLUMNS, answers_of(skp), self)
        self.model.edited.connect(self._typed)
        self.table = WrappedTable(self.model)
        self.table.setAccessibleName("Penerimaan indikator")
        self.table.setMinimumHeight(150)
        self.tanggal = DateEdit()
        signed = next((t.tanggal for t in skp.tanda_tangan if (t.peran, t.versi) == (PEGAWAI, skp.versi)), None)
        self.tanggal.set_value(signed)
        self._lay_out()

    def _lay_out(self) -> None:
        all_, keep = QPushButton("Semua setuju"), QPushButton("Simpan jawaban saja")
        all_.clicked.connect(self.agree_all)
        keep.clicked.connect(self.keep)
        for button in (all_, keep):
            button.setAutoDefault(False)
        for control in (all_, keep, self.verb, self.tanggal):
            control.setEnabled(not self._closed)
        top = QHBoxLayout()
        top.addWidget(label(say("indikator_jawaban_petunjuk"), 9, colour="redup"), 1)
        top.addWidget(all_)
        foot = QHBoxLayout()
        foot.addWidget(Field(say("indikator_tanda_tangan", nama=self._orang.nama, versi=self._skp.versi), self.tanggal), 1)
        foot.addWidget(keep)
        self.body.addLayout(top)
        self.body.addWidget(self.table, 1)
        self.grow()
        self.body.addLayout(foot)
        if self.model.rows:
            self.table.select_row(0, 1)

    def _typed(self, pairs: list[tuple[Answer, Answer]]) -> None:
        """What is set shows what was answered, no more."""
        if self._closed:
            self.notice.tell("saran", say("indikator_terkunci"))
            return
        fresh = {old.id: new for old, new in pairs}
        self.model.set_rows([fresh.get(row.id, row) for row in self.model.rows])
        self.table.fit_rows()

    def agree_all(self) -> None:
        """Whoever asked for a dialog and has no outcome yet still waits for it."""
        self.model.set_rows([row if row.jawaban == DIALOG else replace(row, jawaban=SETUJU) for row in self.model.rows])

    def answered(self, hari: date) -> Skp:
        """The SKP with the answers that differ from what was written."""
        skp = self._skp
        for old, new in zip(answers_of(skp), self.model.rows, strict=True):
            if new == old:
                continue
            if new.jawaban:
                skp = jawab(skp, new.id, Sikap.MINTA_DIALOG if new.jawaban == DIALOG else Sikap.SETUJU, hari, new.alasan or None)
            if new.dialog:
                skp = catat_dialog(skp, new.id, new.dialog, hari)
        return skp

    def keep(self) -> None:
        """Answers without a signature: the talk goes on."""
        self._settle()
        after = self.answered(self.tanggal.value() or date.today())
        try:
            self._desk.simpan(f"Catat jawaban {self._orang.nama}", self._skp, after)
        except UserError as error:
            self.notice.tell("salah", say_error(error))
            return
        self.accept()

    def _settle(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self.table.isAncestorOf(focus):
            self.table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    def _agree(self) -> None:
        self._settle()
        hari = self.tanggal.given("indikator_tanggal_tanda_tangan")
        self._desk.simpan(f"Sepakati SKP {self._orang.nama}", self._skp, sepakati(self.answered(hari), self._orang, hari))
