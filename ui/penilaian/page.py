"""Three panes: people · the form · evidence and feedback of the selected line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.capaian import capaian_untuk
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.evaluasi_ubah import isi_realisasi, mulai_evaluasi, tandai, terbuka
from app.domain.kelengkapan import Masalah, gerbang
from app.domain.mengapa import mengapa
from app.domain.penilai import penilai_periode
from app.errors import UserError
from app.words import say, say_error
from ui.kit import look
from ui.kit.context import Konteks, Page
from ui.kit.model import TableModel
from ui.kit.table import ExcelTable
from ui.penilaian.context_pane import ContextPane
from ui.penilaian.decision import Decision
from ui.penilaian.lines import ISI, REALISASI, Line, columns, lines
from ui.penilaian.people import Person, people
from ui.penilaian.people_pane import PeoplePane
from ui.penilaian.subject import Subject

NARROW = 1200


class PenilaianPage(Page):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.person: Person | None = None
        self._pinned: bool | None = None
        self._heads: list[int] = []
        self.people = PeoplePane()
        self.subject = Subject(self._note, self._sign)
        self.model = TableModel(columns(lambda: self.locked), (), self)
        self.table = ExcelTable(self.model, row=29)
        self.table.setAccessibleName("Hasil kerja dan perilaku")
        self.pane = ContextPane(self.change)
        self.decision = Decision(self._rate)
        self.setFocusProxy(self.table)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        middle = look.mark(QWidget(), bidang="surface")
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.subject)
        layout.addWidget(self.notice)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.decision)
        split = QSplitter()
        split.setHandleWidth(1)
        for widget in (self.people, middle, self.pane):
            split.addWidget(widget)
        split.setStretchFactor(1, 1)
        split.setSizes([264, 814, 288])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)

    def _connect(self) -> None:
        self.people.chosen.connect(self._choose)
        self.model.edited.connect(self._edited)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_line())
        self.subject.organisation.clicked.connect(self.set_organisation)
        self.decision.next.clicked.connect(self.next_incomplete)
        self.decision.why.clicked.connect(self.explain)
        self.decision.lock.clicked.connect(self.lock)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self.next_incomplete,
            "Ctrl+Enter": self.next_incomplete,
            "Ctrl+Down": lambda: self.people.step(1),
            "Ctrl+Up": lambda: self.people.step(-1),
            "F6": self.toggle_pane,
            "Ctrl+Shift+F": self.lock,
        }
        for key, call in keys.items():
            QShortcut(QKeySequence(key), self, call, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # ── what the window asks ────────────────────────────────────────────────────────────────────────

    def muat(self, konteks: Konteks) -> None:
        self.konteks = konteks
        found = people(self.desk, konteks.periode, konteks.unit)
        keep = self.person.pegawai if self.person else None
        self.people.show_people(found, konteks.cari, keep)
        self._choose(self.people.current())

    def status(self) -> str:
        return say("penilaian_lengkap", lengkap=self.people.complete, semua=len(self.people.everybody))

    def tuju(self, akar: tuple[str, str], bagian: str | None) -> None:
        for person in self.people.everybody:
            if akar[1] in (person.skp.id, person.evaluasi.id if person.evaluasi else None):
                self.people.select(person.pegawai)
                self._go(bagian)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    @property
    def locked(self) -> bool:
        return self.evaluasi is not None and self.evaluasi.final

    @property
    def evaluasi(self) -> Evaluasi | None:
        return self.person.evaluasi if self.person else None

    def _choose(self, person: Person | None) -> None:
        fresh = person is None or self.person is None or person.pegawai != self.person.pegawai
        self.person = person
        at = 1 if fresh else max(0, self.table.currentIndex().row())
        skp = person.skp if person else None
        self.model.set_rows(lines(skp, self.evaluasi) if skp else [])
        self._span_heads()
        if at < len(self.model.rows):
            self.table.setCurrentIndex(self.model.index(at, REALISASI))
        self.subject.show_person(person, self._organisation(), self.evaluasi)
        self.decision.show_evaluation(skp, self.evaluasi, fresh=fresh)
        self._show_line()

    def _span_heads(self) -> None:
        """The sentence of a result runs over the columns of its indicators."""
        heads = [at for at, line in enumerate(self.model.rows) if line.kepala]
        if heads == self._heads:
            return
        self._heads = heads
        self.table.clearSpans()
        for at in heads:
            self.table.setSpan(at, ISI, 1, REALISASI - ISI + 1)

    def _organisation(self) -> CapaianOrganisasi | None:
        """The result that counts: of the unit led by the rater (R92)."""
        if self.person is None or self.konteks is None:
            return None
        unit = self._unit()
        return capaian_untuk(tuple(self.desk.semua(CapaianOrganisasi).values()), self.desk.bagan(), unit, self.konteks.periode)

    def _unit(self) -> str | None:
        assert self.person is not None
        assert self.konteks is not None
        return penilai_periode(self.desk.bagan(), self.person.pegawai, self.konteks.periode, self.desk.kantor()).unit_capaian

    def _show_line(self) -> None:
        line: Line | None = self.table.current_row()
        self.pane.show_line(line, self.person.skp if self.person else None, self.evaluasi)

    def _go(self, bagian: str | None) -> None:
        """To the line, the rating or the note a problem names."""
        target = {
            "rating_hasil_kerja": self.decision.hasil,
            "rating_perilaku": self.decision.perilaku,
            "alasan_hasil_kerja": self.decision.reason,
            "catatan": self.subject.note,
        }.get(bagian or "")
        at = next((n for n, line in enumerate(self.model.rows) if line.pada == bagian), None)
        if target is not None:
            target.setFocus()
        elif at is not None:
            self.table.setCurrentIndex(self.model.index(at, REALISASI))
            self.table.setFocus()

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def change(self, label: str, act: Callable[[Evaluasi], Evaluasi]) -> None:
        """One act on the evaluation, begun when it does not exist yet; a refusal is shown above the table."""
        if self.person is None or self.konteks is None:
            return
        before = self.evaluasi
        try:
            after = act(before or mulai_evaluasi(self.person.skp.id, self.konteks.periode))
            self.desk.simpan(f"{label}, {self.person.nama}", before, after)
        except UserError as error:
            self.notice.tell("salah", say_error(error), [("Tutup", self.notice.hide)])
        else:
            self.notice.hide()

    def _edited(self, pairs: list[tuple[Line, Line]]) -> None:
        def act(evaluasi: Evaluasi) -> Evaluasi:
            for old, new in pairs:
                if old.dapat_diisi:
                    evaluasi = isi_realisasi(evaluasi, old.pada, teks=new.isi, nilai=None, dasar=None)
            return evaluasi

        QTimer.singleShot(0, lambda: self.change("Ubah realisasi" if len(pairs) == 1 else f"Tempel {len(pairs)} realisasi", act))

    def _rate(self, field: str, value: Any) -> None:
        label = "Ubah alasan rating" if field.startswith("alasan") else f"Ubah {field.replace('_', ' ')}"
        self.change(label, lambda e: replace(terbuka(e), **{field: value}))

    def _note(self, text: str | None) -> None:
        lines_ = tuple(line.strip() for line in (text or "").split("\n") if line.strip())
        self.change("Ubah catatan", lambda e: replace(terbuka(e), catatan=lines_))

    def _sign(self, field: str, value: Any) -> None:
        self.change("Ubah tanggal dokumen", lambda e: tandai(e, **{field: value}))

    # ── acts ────────────────────────────────────────────────────────────────────────────────────────

    def next_incomplete(self) -> None:
        if not self.people.next_incomplete():
            self.notice.tell("baik", say("penilaian_semua_lengkap"), [("Tutup", self.notice.hide)])
        self.table.setFocus()

    def set_organisation(self) -> None:
        from ui.penilaian.dialogs import OrganisationDialog

        if self.person is not None and self.konteks is not None:
            OrganisationDialog(self.desk, self.konteks.periode, self._unit(), self).show()

    def explain(self) -> None:
        from ui.penilaian.dialogs import WhyDialog

        if self.person is not None and self.evaluasi is not None:
            organisasi = self._organisation()
            unit = self.desk.bagan().unit[organisasi.unit].nama if organisasi else ""
            WhyDialog(self.person.nama, mengapa(self.person.skp, self.evaluasi, organisasi, unit), self.evaluasi, self).show()

    def lock(self) -> None:
        """Locks what is complete, lists what is not, or asks why a lock is to be opened."""
        from ui.penilaian.dialogs import GateDialog, UnlockDialog

        if self.person is None or self.evaluasi is None:
            return
        evaluasi = self.evaluasi
        if evaluasi.final:
            UnlockDialog(self.person.nama, lambda alasan: self.desk.buka_kunci(evaluasi.id, alasan), self).show()
        elif missing := gerbang(self.person.skp, evaluasi, self._organisation()):
            GateDialog(self.person.nama, missing, self._reach, self).show()
        else:
            self.desk.kunci(evaluasi.id)

    def _reach(self, masalah: Masalah) -> None:
        self._go(masalah.bagian)

    def toggle_pane(self) -> None:
        self._pinned = not self.pane.isVisible()
        self.pane.setVisible(self._pinned)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pinned is None:
            self.pane.setVisible(self.width() >= NARROW)
