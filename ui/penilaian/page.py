"""Three panes: people · the form · evidence and feedback of the selected line."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain import realisasi
from app.domain.evaluasi import Evaluasi
from app.domain.evaluasi_ubah import mulai_evaluasi
from app.domain.perilaku import Nilai
from app.domain.periode import Periode
from app.domain.perubahan import Perubahan
from app.errors import UserError
from app.words import say, say_error
from ui.kit import look
from ui.kit.context import Konteks, Page
from ui.penilaian.acts import Acts
from ui.penilaian.context_pane import ContextPane
from ui.penilaian.decision import Decision, Given
from ui.penilaian.evidence import Evidence
from ui.penilaian.facts import Facts, as_locked, facts_of, suggestion
from ui.penilaian.lines import Line
from ui.penilaian.people import Person, people
from ui.penilaian.people_pane import PeoplePane
from ui.penilaian.period_acts import PeriodActs
from ui.penilaian.spot import Spot, spot_of_line, spot_of_value
from ui.penilaian.subject import Subject

NARROW, WIDEST = 1200, 296
MANY = 50  # evaluations in one change beyond which everybody is read anew
EMPTY = Periode("2026-TW1")  # of an evaluation not yet begun: only its counts are read


class PenilaianPage(Page):
    """`person` is whom the form is about, `shown` the same as the form shows it: for a locked one, as the sheet was kept."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.person: Person | None = None
        self.shown: Person | None = None
        self.facts = Facts()
        self.order = "jabatan"
        self._by_skp: dict[str, str] = {}
        self._pinned = False
        self._about: tuple[str, Periode] | None = None
        self._value: Nilai | None = None
        self.people, self.subject, self.decision = PeoplePane(), Subject(), Decision()
        self.evidence = Evidence(self.subject.below)
        self.pane = ContextPane(desk.path.parent)
        self.table, self.model = self.evidence.table, self.evidence.model
        self.acts, self.period = Acts(self), PeriodActs(self)
        self.setFocusProxy(self.table)
        self._lay_out()
        self._connect()
        self._order_tabs()

    def _lay_out(self) -> None:
        self.middle = look.mark(QWidget(), bidang="surface")
        layout = QVBoxLayout(self.middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        parts: tuple[QWidget, ...] = (self.subject, self.notice, self.evidence, self.decision)
        for part in parts:
            layout.addWidget(part, int(part is self.evidence))
        self.split = QSplitter()
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        for widget in (self.people, self.middle, self.pane):
            self.split.addWidget(widget)
        self.split.setStretchFactor(1, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _connect(self) -> None:
        self.people.chosen.connect(self._choose)
        self.people.table.empty.unfilter = self.lepas_saringan.emit
        self.model.edited.connect(self._edited)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._look_at(None))
        self.table.entered_.connect(lambda: self._look_at(None))
        self.evidence.behaviours.chosen.connect(lambda row: self._look_at(row.nilai))
        self.subject.side.clicked.connect(self.toggle_pane)
        self.pane.follow.connect(QDesktopServices.openUrl)
        self.acts.connect()
        self.period.connect()
        for key, call in self.acts.keys().items():
            QShortcut(QKeySequence(key), self, call, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _order_tabs(self) -> None:
        """In the order of the work: what is signed later comes after the ratings."""
        e, d = self.evidence, self.decision
        chain: list[QWidget] = [self.people.table, self.table, e.behaviours, e.note, d.hasil, d.perilaku, d.next, d.lock, d.why]
        chain += [e.bank, e.write, *e.dates.fields.values(), self.subject.organisation, self.pane]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    # ── what the window asks ────────────────────────────────────────────────────────────────────────

    def muat(self, konteks: Konteks) -> None:
        """What is being typed is kept first, for the person and the period in which it was typed."""
        focus = self.focusWidget()
        self.settle()
        self.konteks = konteks
        found = people(self.desk, konteks.periode, konteks.unit, self.order)
        self._by_skp = {person.skp.id: person.pegawai for person in found}
        self.people.show_people(found, konteks.cari, self.person.pegawai if self.person else None)
        self.pane.refresh()
        self._choose(self.people.current())
        self.period.reload()
        if focus is self.evidence.note:
            focus.setFocus()

    def saring(self, konteks: Konteks) -> None:
        self.konteks = konteks
        self.people.search(konteks.cari)
        self.period.search(konteks.cari)

    def ikut(self, perubahan: Perubahan) -> None:
        """One evaluation changed: one person is read anew, however many there are."""
        touched = {tabel for tabel, _ in perubahan.akar}
        if touched == {"kalimat_catatan"}:
            return
        if touched != {"evaluasi"} or len(perubahan.akar) > MANY or not all(self._follow(id, perubahan) for _, id in perubahan.akar):
            super().ikut(perubahan)
        else:
            self.period.reload()

    def _follow(self, id: str, perubahan: Perubahan) -> bool:
        """False when it is not known whose evaluation this is."""
        evaluasi = self.desk.semua(Evaluasi).get(id)
        skp, periode = (evaluasi.skp, evaluasi.periode) if evaluasi else _was(id, perubahan)
        pegawai = self._by_skp.get(skp or "")
        if pegawai is None or self.konteks is None or periode != self.konteks.periode:
            return False
        person = self.people.person(pegawai).now(evaluasi)
        self.people.refresh(person)
        if self.person is not None and self.person.pegawai == pegawai:
            self.person = person
            self._show(fresh=False)
        return True

    def status(self) -> str:
        return say("penilaian_lengkap", lengkap=self.people.complete, semua=len(self.people.everybody))

    def tuju(self, akar: tuple[str, str], bagian: str | None) -> None:
        if akar[0] in ("unit_kerja", "capaian_organisasi"):
            self.period.set_organisation()
            return
        self.period.leave_bulk()
        found = self._of(akar[1])
        if found is None or self.people.row_of(found.pegawai) is None:
            self.lepas_saringan.emit()
            found = self._of(akar[1])
        if found is not None:
            self.people.select(found.pegawai)
            self.acts.reach(bagian)

    def _of(self, id: str) -> Person | None:
        """Whose SKP or evaluation this is, among those the unit leaves."""
        return next((p for p in self.people.everybody if id in (p.skp.id, p.evaluasi.id if p.evaluasi else None)), None)

    def baru(self) -> None:
        """Ctrl+N: what is made anew here again and again is feedback."""
        self.acts.write_feedback(None)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    @property
    def locked(self) -> bool:
        return self.person is not None and self.person.locked

    @property
    def evaluasi(self) -> Evaluasi | None:
        return self.person.evaluasi if self.person else None

    def _choose(self, person: Person | None) -> None:
        about = (person.pegawai, self.konteks.periode) if person and self.konteks else None
        fresh = about is None or about != self._about
        if fresh:
            self.settle()
            self.notice.hide()
        self._about = about
        self.person = self.people.person(person.pegawai) if person else None
        self.facts = facts_of(self.desk, self.person, self.konteks.periode) if self.person and self.konteks else Facts()
        self._show(fresh=fresh)

    def _show(self, *, fresh: bool) -> None:
        person, facts = (as_locked(self.desk, self.person, self.facts)) if self.person else (None, self.facts)
        self.shown = person
        self.subject.show_person(person, facts.organisation(person.evaluasi if person else None), facts.penilai, facts.source(self.desk))
        self.evidence.show_person(person, facts, fresh=fresh)
        if person is None:
            self.decision.clear()
        else:
            evaluasi = person.evaluasi or Evaluasi("", person.skp.id, EMPTY)
            self.decision.show_given(Given(evaluasi, suggestion(facts, person, evaluasi)), fresh=fresh)
        if fresh:
            self._value = None
            self.table.begin()
        self._show_spot()

    def spot(self) -> Spot | None:
        """What is selected: a value while the behaviours are worked on, else a line of the results."""
        if self.shown is None:
            return None
        if self._value is not None:
            return spot_of_value(self._value, self.shown.skp)
        line = self.table.line()
        return spot_of_line(line, self.shown.skp) if line else None

    def _look_at(self, nilai: Nilai | None) -> None:
        self._value = nilai
        self._show_spot()

    def _show_spot(self) -> None:
        spot = self.spot()
        self.pane.show_spot(spot, self.shown.skp if self.shown else None, self.shown.evaluasi if self.shown else None)

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def change(self, label: str, act: Callable[[Evaluasi], Evaluasi], of: Person | None = None) -> bool:
        """As `write`; a refusal is shown above the form, and the answer is False."""
        try:
            self.write(label, act, of)
        except UserError as error:
            self.tell("salah", say_error(error))
            return False
        if not self.notice.isHidden():
            self.notice.hide()
        return True

    def write(self, label: str, act: Callable[[Evaluasi], Evaluasi], of: Person | None = None) -> None:
        """One act on the evaluation of a person (the current one), begun when it does not exist yet. Raises UserError."""
        whose = of or self.person
        if whose is None or self.konteks is None:
            return
        person = self.people.person(whose.pegawai)
        before = person.evaluasi
        empty = before or mulai_evaluasi(person.skp.id, self.konteks.periode)
        after = act(empty)
        if after != empty:
            self.desk.simpan(f"{label}, {person.nama}", before, after)

    def tell(self, kind: str, sentence: str) -> None:
        self.notice.tell(kind, sentence, [("Tutup", self.notice.hide)])

    def _edited(self, pairs: list[tuple[Line, Line]]) -> None:
        """Written once the editor has closed, for the person in whose form it was typed."""
        person = self.person

        def act(evaluasi: Evaluasi) -> Evaluasi:
            for old, new in pairs:
                evaluasi = realisasi.tulis(evaluasi, old.pada, new.isi.split("\n"))
            return evaluasi

        label = "Ubah realisasi" if len(pairs) == 1 else f"Tempel {len(pairs)} realisasi"
        QTimer.singleShot(0, self, lambda: self.change(label, act, person))

    # ── width ───────────────────────────────────────────────────────────────────────────────────────

    def toggle_pane(self) -> None:
        """Where it is narrow the people give way to it; Ctrl+↓ still goes to the next."""
        self._pinned = not self._pinned
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < look.px(NARROW)
        open_ = self._pinned if narrow else not self._pinned
        self.pane.setVisible(open_)
        self.people.setVisible(not narrow or not open_)
        self.subject.narrow(narrow, open_)
        people = min(look.px(232 if narrow else 264), WIDEST)
        self.split.setSizes([people, 2000, look.px(288)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() < look.px(NARROW)) != (self.width() < look.px(NARROW)) or not event.oldSize().isValid():
            self._pinned = False
            self._arrange()


def _was(id: str, perubahan: Perubahan) -> tuple[str | None, Any]:
    """SKP and period of an evaluation that has just gone."""
    row = next((e.sebelum for e in perubahan.edits if e.tabel == "evaluasi" and e.id == id and e.sebelum), {})
    return (str(row["skp"]) if row.get("skp") else None), row.get("periode")
