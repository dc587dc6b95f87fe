"""Taking a roster in four steps; sheet, header and columns are found, so mostly only the last is seen. It alone writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.desk import Desk
from app.domain.bank import PemetaanImpor
from app.errors import UserError
from app.exchange.roster import Pratinjau, terapkan
from app.exchange.roster_columns import Kepala, catat
from app.words import say, say_error, say_pesan
from ui.kit import look
from ui.kit.label import label
from ui.kit.notice import Notice
from ui.kit.task import Task
from ui.pegawai.import_check import CheckPage, remarks_of
from ui.pegawai.import_files import ask_roster, ask_target, write_rejects, write_template
from ui.pegawai.import_pages import ColumnPage, FilePage, SheetPage, button
from ui.pegawai.import_result import Imported, told
from ui.pegawai.import_source import Looked, Office, Reading, first_look, head_of, reading_of
from ui.pegawai.import_source import look as look_at
from ui.pegawai.import_steps import BERKAS, KOLOM, LEMBAR, PERIKSA, Steps

WIDE, HIGH = 1264, 616


class ImportDialog(QDialog):
    """`imported` gets what was done. `preview` is None while a file is read, which happens beside the window.

    `text`: a list with tabs, in place of what the file would hold.
    """

    def __init__(
        self,
        desk: Desk,
        path: str,
        imported: Callable[[Imported], None],
        parent: QWidget | None = None,
        text: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.path, self._imported, self._text = desk, Path(path), imported, text
        self.looked: Looked | None = None
        self._task: Task | None = None
        self._head: Kepala | None = None
        self.setWindowTitle("Ambil pegawai dari Excel")
        self.setModal(True)
        room = parent.window().size() if parent is not None else None
        self.resize(min(WIDE, room.width() - 24) if room else WIDE, min(HIGH, room.height() - 24) if room else HIGH)
        self.steps, self.notice = Steps(), Notice()
        self.file, self.sheet, self.columns, self.check = FilePage(), SheetPage(), ColumnPage(), CheckPage()
        self.stack = QStackedWidget()
        for page in (self.file, self.sheet, self.columns, self.check):
            self.stack.addWidget(page)
        self._lay_out()
        self._connect()
        self.read(self.path)

    @property
    def preview(self) -> Pratinjau | None:
        return self.looked.preview if self.looked else None

    def _lay_out(self) -> None:
        self.about = label("", 9, colour="redup", wrap=False)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 0)
        head.addWidget(self.steps)
        head.addStretch(1)
        head.addWidget(self.about)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        for widget in (self.notice, self.stack, self._foot()):
            layout.addWidget(widget, int(widget is self.stack))

    def _foot(self) -> QWidget:
        foot = look.mark(QFrame(), bidang="keputusan")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        shield = QLabel()
        shield.setPixmap(look.icon("database", look.MUTED).pixmap(18, 18))
        self.promise = label(say("pegawai_impor_janji"), 9, colour="redup")
        self.leave, self.back = button("Batal", self.reject), button("Kembali", self.go_back)
        self.verb = button("Lanjut", self.go_on, "utama")
        self.verb.setDefault(True)
        row.addWidget(shield)
        row.addWidget(self.promise, 1)
        for widget in (self.leave, self.back, self.verb):
            row.addWidget(widget)
        return foot

    def _connect(self) -> None:
        self.steps.chosen.connect(self.go_to)
        self.file.other.connect(self._ask_file)
        self.file.template.connect(self._ask_template)
        self.sheet.chosen.connect(self.choose_sheet)
        self.check.columns.connect(lambda: self.go_to(KOLOM))
        self.check.rejects.connect(self._ask_rejects)
        self.check.changed.connect(self._name_verb)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.verb.click)

    # ── reading, beside the window ──────────────────────────────────────────────────────────────────

    def office(self) -> Office:
        known = tuple(self.desk.semua(PemetaanImpor).values())
        return Office(self.desk.bagan(), date.today(), self.desk.kantor().nama, known)

    def read(self, path: Path) -> None:
        self.path, self.looked = path, None
        self.file.reading(path.name)
        self.about.setText(path.name)
        office, text = self.office(), self._text
        self._start(lambda: first_look(path, office, text))

    def read_as(self, reading: Reading) -> None:
        """The same file read in another way."""
        if self.looked is not None:
            source, office = self.looked.source, self.office()
            self._start(lambda: look_at(source, reading, office))

    def _start(self, work: Callable[[], Looked]) -> None:
        self.notice.hide()
        self._show(BERKAS)
        self.verb.setEnabled(False)
        self._task = Task(lambda _: work(), self)
        self._task.done.connect(self._read)
        self._task.failed.connect(self._failed)
        self._task.start()

    def _read(self, looked: Looked) -> None:
        self.looked = looked
        reading = looked.reading
        if looked.preview is not None:
            remarks = " ".join(map(say_pesan, looked.source.remarks)) if reading.sheet == looked.source.likely else ""
            self.about.setText(f"{self.path.name} · {len(looked.preview.baris)} baris")
            self.check.show_preview(looked.preview, remarks_of(looked.preview, remarks))
        self._fill_choices(looked)
        if looked.refusal is not None:
            self._show(KOLOM if looked.refusal.kode == "impor_tanpa_kolom_nama" else LEMBAR)
            self.notice.tell("salah", say_pesan(looked.refusal))
        else:
            self._show(PERIKSA)

    def _fill_choices(self, looked: Looked) -> None:
        source, reading = looked.source, looked.reading
        try:
            kepala = head_of(source, reading)
        except UserError:
            self.sheet.show_source(source, reading.sheet, None)
            return
        self.sheet.show_source(source, reading.sheet, kepala.baris)
        self._head = replace(kepala, kolom=looked.preview.kepala.kolom) if looked.preview else kepala

    def _fill_columns(self, looked: Looked, kepala: Kepala) -> None:
        """Not before they are asked for: a file may have two hundred."""
        reading, self._head = looked.reading, None
        self.columns.show_head(kepala, looked.source.sheets[reading.sheet], geser=reading.geser, ejaan=reading.ejaan)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.file.failed(self.path.name)
        self._show(BERKAS)
        self.notice.tell("salah", say_error(error), [("Coba lagi", lambda: self.read(self.path))])

    # ── steps ───────────────────────────────────────────────────────────────────────────────────────

    def _show(self, step: int) -> None:
        if step == KOLOM and self.looked is not None and self._head is not None:
            self._fill_columns(self.looked, self._head)
        self.stack.setCurrentIndex(step)
        self.steps.stand_at(step)
        self.back.setEnabled(step > BERKAS and self.looked is not None)
        self._name_verb()
        places: dict[int, QWidget | None] = {PERIKSA: self.check.table, LEMBAR: self.sheet.table}
        (places.get(step) or self.verb).setFocus()

    def go_to(self, step: int) -> None:
        if self.looked is None or (step == PERIKSA and self.preview is None):
            return
        if step == BERKAS:
            self.file.failed(self.path.name)
        self._show(step)

    def go_back(self) -> None:
        self.go_to(max(BERKAS, self.stack.currentIndex() - 1))

    def go_on(self) -> None:
        """The verb of the step: the next one, or the import itself."""
        step = self.stack.currentIndex()
        if step == PERIKSA:
            self.apply()
        elif step == KOLOM:
            self.read_as(self.reading(pemetaan=self.columns.mapping()))
        elif step == LEMBAR:
            self.sheet.point()
        elif self.looked is not None:
            self._show(LEMBAR)

    def reading(self, **more: Any) -> Reading:
        assert self.looked is not None
        return replace(self.looked.reading, geser=self.columns.geser.isChecked(), ejaan=self.columns.ejaan.isChecked(), **more)

    def choose_sheet(self, sheet: int, judul: int | None) -> None:
        """Another sheet is looked at as it stands; a header row pointed at leads on to its columns."""
        if self.looked is not None:
            self.read_as(reading_of(self.looked.source, sheet, judul, self.desk.semua(PemetaanImpor).values()))

    def _name_verb(self) -> None:
        step = self.stack.currentIndex()
        taken = len(self.check.taken()) if step == PERIKSA else 0
        self.verb.setText(f"Impor {taken} baris" if step == PERIKSA else "Baca ulang" if step == KOLOM else "Lanjut")
        self.verb.setEnabled(taken > 0 if step == PERIKSA else self.looked is not None)
        self.promise.setText(say(self._promise(step, taken)))

    def _promise(self, step: int, taken: int) -> str:
        if step != PERIKSA or taken:
            return "pegawai_impor_janji"
        return "impor_semua_sama" if all(row.sama for row in self.check.rows) else "impor_tidak_ada_diambil"

    # ── files ───────────────────────────────────────────────────────────────────────────────────────

    def _ask_file(self) -> None:
        if path := ask_roster(self, self._beside("")):
            self._text = None
            self.read(path)

    def _beside(self, name: str) -> Path:
        """In the folder of the roster, or of the office file for a list from the clipboard."""
        return (self.desk.path.parent if self._text is not None else self.path.parent) / name

    def _ask_template(self) -> None:
        if path := ask_target(self, "Simpan templat Excel", self._beside("Templat-pegawai.xlsx")):
            self.save_template(path)

    def save_template(self, path: Path) -> None:
        self._guarded(lambda: self.notice.tell("baik", write_template(path)))

    def _ask_rejects(self) -> None:
        if path := ask_target(self, "Simpan baris salah", self._beside(f"{self.path.stem}-salah.xlsx")):
            self.save_rejects(path)

    def save_rejects(self, path: Path) -> None:
        if (preview := self.preview) is not None:
            self._guarded(lambda: self.notice.tell("baik", write_rejects(path, preview)))

    def _guarded(self, call: Callable[[], object]) -> bool:
        try:
            call()
        except UserError as error:
            self.notice.tell("salah", say_error(error), [("Tutup", self.notice.hide)])
            return False
        return True

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def apply(self) -> None:
        """A backup first, then people, posts and the remembered columns as one change: one undo step for the whole file."""
        preview = self.preview
        if preview is None:
            return
        pairs: list[tuple[Any, Any]] = [*terapkan(preview, set(self.check.taken()))]
        if remembered := catat(preview.kepala, self.desk.semua(PemetaanImpor).values()):
            pairs.append(remembered)
        label_ = say("cli_label_impor", berkas=preview.berkas)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            done = self._guarded(lambda: (self.desk.cadangkan("sebelum-impor"), self.desk.simpan_banyak(label_, pairs)))
        finally:
            QGuiApplication.restoreOverrideCursor()
        if done:
            self.accept()
            self._imported(told(preview, pairs, label_, len(self.check.taken())))

    def only_look(self) -> None:
        """After the import: what was wrong, to be saved and mended; nothing can be taken twice."""
        self._show(PERIKSA)
        self.check.filter.choose(1)
        for widget in (self.back, self.verb, self.check.change):
            widget.hide()
        self.leave.setText("Tutup")
        self.steps.setEnabled(False)
        self.promise.setText(say("impor_sudah_diambil"))

    def done(self, result: int) -> None:
        """What is still being read is waited for: it is a second at most."""
        if self._task is not None:
            self._task.wait()
        super().done(result)
