"""What is done for everybody of a period at once: prepared, filled in, locked; and what the whole period shares."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from app.domain.evaluasi import CapaianOrganisasi
from app.domain.evaluasi_ubah import mulai_evaluasi
from app.domain.kelengkapan import gerbang
from app.domain.masalah import Masalah
from app.domain.periode import Periode
from app.domain.saran import saran_pegawai
from app.words import say
from ui.penilaian.people import ORDERS, Person

if TYPE_CHECKING:
    from ui.penilaian.bulk_view import BulkView
    from ui.penilaian.locking import Waiting
    from ui.penilaian.page import PenilaianPage


class PeriodActs:
    def __init__(self, page: PenilaianPage) -> None:
        self.page = page
        self.bulk: BulkView | None = None

    def connect(self) -> None:
        p = self.page
        for chip in (p.subject.organisation, p.subject.below.organisation):
            chip.clicked.connect(self.set_organisation)
        p.people.many.clicked.connect(self.show_bulk)
        for text, call in (
            ("Siapkan penilaian periode ini", self.prepare),
            ("Kunci yang lengkap…", self.lock_many),
            ("Capaian organisasi…", self.set_organisation),
            ("Bank catatan…   Alt+C", self.open_bank),
            *((f"Urutkan menurut {order}", partial(self.order, order)) for order in ORDERS),
        ):
            action = QAction(text, p)
            action.triggered.connect(lambda _=False, c=call: c())
            p.people.add_act(action)

    @property
    def _periode(self) -> Periode:
        assert self.page.konteks is not None
        return self.page.konteks.periode

    def order(self, order: str) -> None:
        self.page.order = order
        if self.page.konteks is not None:
            self.page.muat(self.page.konteks)

    # ── preparing ───────────────────────────────────────────────────────────────────────────────────

    def prepare(self) -> None:
        """An empty evaluation for everybody who has none; nothing comes from another period. One undo step."""
        p = self.page
        p.settle()
        none = [person for person in p.people.everybody if person.evaluasi is None]
        if not none:
            p.tell("info", say("penilaian_sudah_disiapkan"))
            return
        label = f"Siapkan {self._periode.nama}, {len(none)} penilaian"
        pairs = [(None, mulai_evaluasi(person.skp.id, self._periode)) for person in none]
        if p.guarded(lambda: p.desk.simpan_banyak(label, pairs)):
            p.tell("baik", say("penilaian_disiapkan", jumlah=len(none), periode=self._periode.nama))

    # ── locking ─────────────────────────────────────────────────────────────────────────────────────

    def lock_many(self) -> None:
        from ui.penilaian.locking import LockManyDialog, Waiting

        p = self.page
        p.settle()
        ready: list[Person] = []
        waiting: list[Waiting] = []
        for person in p.people.everybody:
            if person.locked:
                continue
            missing = self._missing(person)
            if missing or person.evaluasi is None:
                waiting.append(Waiting(person, missing[0] if missing else None))
            else:
                ready.append(person)
        LockManyDialog(ready, waiting, lambda: self._lock(ready), self._reach, p).show()

    def _missing(self, person: Person) -> tuple[Masalah, ...]:
        """What forbids locking; the organisation result itself never does."""
        if person.evaluasi is None:
            return person.kemajuan.kurang
        desk = self.page.desk
        semua = desk.semua(CapaianOrganisasi).values()
        return gerbang(person.skp, person.evaluasi, None, saran_pegawai(desk.bagan(), desk.kantor(), person.skp, person.evaluasi, semua))

    def _lock(self, ready: list[Person]) -> None:
        p = self.page
        ids = [person.evaluasi.id for person in ready if person.evaluasi is not None]
        if p.guarded(lambda: p.desk.kunci_banyak(ids, f"Kunci {len(ids)} penilaian, {self._periode.nama}")):
            p.tell("baik", say("penilaian_dikunci_banyak", jumlah=len(ids)))

    def _reach(self, waiting: Waiting) -> None:
        self.page.people.select(waiting.person.pegawai)
        self.page.acts.reach(waiting.masalah.bagian if waiting.masalah else None)

    # ── what the period shares ──────────────────────────────────────────────────────────────────────

    def set_organisation(self) -> None:
        from ui.penilaian.organisation_dialog import OrganisationDialog

        p = self.page
        if p.konteks is not None:
            people = [person.pegawai for person in p.people.everybody]
            OrganisationDialog(p.desk, p.konteks.periode, people, p.facts.unit if p.person else None, p).show()

    def open_bank(self) -> None:
        from ui.penilaian.bank_dialog import BankDialog

        p = self.page
        p.settle()
        BankDialog(p.desk, p.person, self.insert, p).show()

    def insert(self, text: str) -> None:
        """A sentence of the bank becomes a line of the note, ready to be changed."""
        p = self.page
        if p.person is None:
            return
        note = p.evidence.note
        lines = [*(p.evaluasi.catatan if p.evaluasi else ()), text]
        p.acts.note("\n".join(lines))
        note.setFocus()
        note.moveCursor(note.textCursor().MoveOperation.End)
        p.evidence.ensureWidgetVisible(note)

    # ── the second layout ───────────────────────────────────────────────────────────────────────────

    def show_bulk(self) -> None:
        from ui.penilaian.bulk_view import BulkView

        p = self.page
        p.settle()
        if self.bulk is None:
            self.bulk = BulkView(p.desk)
            self.bulk.left.connect(self.leave_bulk)
            p.stack.addWidget(self.bulk)
        p.stack.setCurrentWidget(self.bulk)
        self.reload()
        self.bulk.begin()

    def leave_bulk(self) -> None:
        self.page.stack.setCurrentWidget(self.page.split)
        self.page.table.setFocus()

    @property
    def _bulk_shown(self) -> bool:
        return self.bulk is not None and self.page.stack.currentWidget() is self.bulk

    def search(self, words: str) -> None:
        if self.bulk is not None and self.bulk.model is not None and self._bulk_shown:
            self.bulk.model.set_filter(words)

    def reload(self) -> None:
        """What the second layout shows follows too, while it is shown."""
        if self.bulk is not None and self._bulk_shown and self.page.konteks is not None:
            self.bulk.show_people(self.page.people.everybody, self._periode, self.page.konteks.cari)
