"""Bank kalimat: the office's sentences by post, with those of its own SKP beside them; the ticked ones become results."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.desk import Desk
from app.domain.bank import KalimatBank, kalimat_skp, pakai_kalimat
from app.domain.perubahan import id_baru
from app.domain.skp import Aspek, Skp
from app.errors import UserError
from app.words import say
from ui.indikator.tick_table import Tick, TickTable
from ui.indikator.year import Year
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog, present
from ui.kit.fields import Choice, Field, NoteEdit, TextEdit, options
from ui.kit.label import label
from ui.kit.model import Column, plain

Change = Callable[[str, Callable[[Skp], Skp]], bool]
ALL = "\0"


@dataclass(frozen=True, slots=True)
class Sentence:
    """`milik`: kept in the bank, so it can be changed there; else read from a SKP of the office."""

    kalimat: KalimatBank
    milik: bool


COLUMNS = (
    Column("Hasil kerja", lambda s: s.kalimat.rencana, lebar=300, look=lambda _: CellLook(wrap=True)),
    Column("Indikator", lambda s: s.kalimat.indikator, lebar=0, look=lambda _: CellLook(wrap=True)),
    Column("Target", lambda s: s.kalimat.target or "", lebar=110),
    Column("Jabatan", lambda s: s.kalimat.jabatan or "semua jabatan", lebar=150, look=lambda _: CellLook(muted=True, wrap=True)),
    Column("Asal", lambda s: "bank" if s.milik else "SKP kantor", lebar=96, look=lambda _: CellLook(muted=True)),
)


class BankDialog(FormDialog):
    def __init__(self, desk: Desk, year: Year, skp: Skp, change: Change, *, closed: bool, parent: QWidget | None = None) -> None:
        super().__init__("Bank kalimat", "Pakai", self._save, parent)
        self.resize(1000, 520)
        self._desk, self._year, self._skp, self._change, self._closed = desk, year, skp, change, closed
        self._post = year.pemegang[skp.id].jabatan
        self.search = QLineEdit(placeholderText="Cari kalimat")
        self.search.setAccessibleName("Cari kalimat")
        self.post = Choice()
        self.post.setAccessibleName("Jabatan")
        self.post.setMinimumWidth(240)
        self.table = TickTable(COLUMNS, ())
        self.table.setAccessibleName("Kalimat")
        self.table.setMinimumHeight(200)
        self.table.empty.say(say("indikator_bank_kosong"), "Tampilkan semua jabatan", self._all_posts)
        self.search.textChanged.connect(lambda _: self.reload())
        self.post.selesai.connect(lambda _: self.reload())
        self.table.changed.connect(self._count)
        silence = desk.dengar(lambda _: self._refresh())
        self.finished.connect(lambda _: silence())
        self._lay_out()
        self._refresh()
        self.post.set_value(self._post if any(plain(s.kalimat.jabatan) == plain(self._post) for s in self._found) else ALL)
        self.reload()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.post)
        foot = QHBoxLayout()
        for text, call in (("Tambah kalimat…", self.add), ("Ubah…", self.edit), ("Hapus dari bank", self.remove)):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, c=call: c())
            foot.addWidget(button)
        foot.addWidget(label(say("indikator_bank_petunjuk"), 9, colour="redup"), 1)
        self.body.addLayout(top)
        self.body.addWidget(self.table, 1)
        self.grow()
        self.body.addLayout(foot)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def _refresh(self) -> None:
        """Read anew: the bank first, then what the SKP of the office say beyond it."""
        kept = [Sentence(k, True) for k in self._desk.semua(KalimatBank).values()]
        others = (s for s in self._year.skp.values() if s.id != self._skp.id)
        own = kalimat_skp(others, {s.id: self._year.pemegang[s.id].jabatan for s in self._year.skp.values()}, [s.kalimat for s in kept])
        self._found = sorted([*kept, *(Sentence(k, False) for k in own)], key=lambda s: (s.kalimat.jabatan, s.kalimat.rencana))
        posts = sorted({s.kalimat.jabatan for s in self._found if s.kalimat.jabatan} | {self._post})
        keep = self.post.value()
        self.post.set_options([(ALL, "Semua jabatan"), *((p, p) for p in posts)])
        self.post.set_value(keep or ALL)
        self.reload()

    def reload(self) -> None:
        """What is ticked stays ticked while one looks for more."""
        words = plain(self.search.text()).split()
        on = {s.kalimat.id for s in self.table.chosen()}
        self.table.show_ticks([Tick(s, s.kalimat.id in on) for s in self._found if s.kalimat.id in on or self._fits(s, words)])
        if self.table.ticks.rows and not self.table.currentIndex().isValid():
            self.table.select_row(0, 0)

    def _fits(self, sentence: Sentence, words: Iterable[str]) -> bool:
        k = sentence.kalimat
        text = plain(f"{k.rencana} {k.indikator} {k.jabatan}")
        return self._post_fits(k) and all(word in text for word in words)

    def _post_fits(self, k: KalimatBank) -> bool:
        return self.post.value() in (ALL, None) or not k.jabatan or plain(k.jabatan) == plain(str(self.post.value()))

    def _all_posts(self) -> None:
        self.search.clear()
        self.post.set_value(ALL)
        self.reload()

    def _count(self) -> None:
        chosen = len(self.table.chosen())
        self.verb.setText(f"Pakai {chosen} kalimat")
        self.verb.setEnabled(bool(chosen) and not self._closed)

    # ── acts ────────────────────────────────────────────────────────────────────────────────────────

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.setFocus()

    def _save(self) -> None:
        chosen = [s.kalimat for s in self.table.chosen()]
        self._change(f"Pakai {len(chosen)} kalimat bank", lambda s: pakai_kalimat(s, chosen))

    def add(self) -> None:
        present(SentenceDialog(None, self._post, self._keep, self))

    def _current(self) -> Sentence | None:
        tick = self.table.current_row()
        return tick.isi if tick is not None else None

    def edit(self) -> None:
        """One of a SKP is first copied into the bank: the SKP itself stays as it is."""
        current = self._current()
        if current is not None:
            present(SentenceDialog(current.kalimat, self._post, self._keep if current.milik else self._copy, self))

    def remove(self) -> None:
        current = self._current()
        if current is None:
            return
        if current.milik:
            self._desk.simpan("Hapus kalimat bank", current.kalimat, None)
        else:
            self.notice.tell("saran", say("indikator_bank_bukan_milik"))

    def _keep(self, old: KalimatBank | None, new: KalimatBank) -> None:
        self._desk.simpan("Ubah kalimat bank" if old else "Tambah kalimat bank", old, new)

    def _copy(self, old: KalimatBank | None, new: KalimatBank) -> None:
        self._desk.simpan("Tambah kalimat bank", None, replace(new, id=id_baru()))


class SentenceDialog(FormDialog):
    def __init__(
        self, old: KalimatBank | None, jabatan: str, keep: Callable[[KalimatBank | None, KalimatBank], None], parent: QWidget | None = None
    ) -> None:
        super().__init__("Kalimat bank", "Simpan", self._save, parent)
        self.setMinimumWidth(560)
        self._old, self._keep = old, keep
        self.jabatan, self.target = TextEdit("kosong = semua jabatan"), TextEdit("90–95 %")
        self.rencana, self.indikator, self.rumus = NoteEdit(2), NoteEdit(2), TextEdit()
        self.aspek = Choice(options(Aspek))
        for title, control, value in (
            ("Jabatan", self.jabatan, old.jabatan if old else jabatan),
            ("Hasil kerja", self.rencana, old.rencana if old else None),
            ("Indikator", self.indikator, old.indikator if old else None),
            ("Aspek", self.aspek, old.aspek if old else None),
            ("Target (boleh kosong)", self.target, old.target if old else None),
            ("Rumus (boleh kosong)", self.rumus, old.rumus if old else None),
        ):
            control.set_value(value)
            self.body.addWidget(Field(title, control))

    def _save(self) -> None:
        """Raises UserError without a sentence."""
        if not self.rencana.value():
            raise UserError("indikator_kalimat_kosong")
        fresh = self._old or KalimatBank(id_baru(), "", "", "")
        self._keep(
            self._old,
            replace(
                fresh,
                jabatan=self.jabatan.value() or "",
                rencana=self.rencana.value() or "",
                indikator=self.indikator.value() or "",
                aspek=self.aspek.value(),
                target=self.target.value(),
                rumus=self.rumus.value(),
            ),
        )
