"""The parts of a SKP beside its results: annex (A.1.8) and expectations on behaviour; every field saves itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.jabatan import Kelompok
from app.domain.perilaku import LOYAL_JPT, PANDUAN, Nilai
from app.domain.perubahan import id_baru
from app.domain.skp import EkspektasiPerilaku, Skp
from app.words import say
from ui.kit import look
from ui.kit.fields import Field, NoteEdit
from ui.kit.label import label

Change = Callable[[str, Callable[[Skp], Skp]], bool]
ANNEX = (
    ("sumber_daya", "Dukungan sumber daya"),
    ("pertanggungjawaban", "Skema pertanggungjawaban"),
    ("konsekuensi", "Konsekuensi"),
)


class PartsDialog(QDialog):
    """One line one item. `closed`: only to be read."""

    def __init__(self, title: str, sentence: str, change: Change, *, closed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(680, 480)
        self._change, self._closed = change, closed
        self.notes: dict[str, NoteEdit] = {}
        inner = look.mark(QWidget(), bidang="surface")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 12, 0)
        self.body.setSpacing(8)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(title, 14, semibold=True))
        layout.addWidget(label(sentence, colour="redup"))
        layout.addWidget(scroll, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        done = QPushButton("Tutup" if self._closed else "Selesai")
        done.setProperty("jenis", "utama")
        done.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(label("" if self._closed else say("indikator_simpan_sendiri"), 9, colour="redup"), 1)
        foot.addWidget(done)
        return foot

    def note(self, name: str, title: str, isi: tuple[str, ...], lines: int, hint: str, write: Callable[[tuple[str, ...]], None]) -> None:
        note = NoteEdit(lines, hint)
        note.set_value("\n".join(isi) or None)
        note.setReadOnly(self._closed)
        note.selesai.connect(lambda text: write(tuple(line.strip() for line in (text or "").split("\n") if line.strip())))
        self.notes[name] = note
        self.body.addWidget(Field(title, note))

    def done(self, result: int) -> None:
        """What is being typed is kept, however the window is left."""
        for note in self.notes.values():
            note.settle()
        super().done(result)


class AnnexDialog(PartsDialog):
    def __init__(self, skp: Skp, change: Change, *, closed: bool, parent: QWidget | None = None) -> None:
        super().__init__("Lampiran SKP", say("indikator_lampiran_petunjuk"), change, closed=closed, parent=parent)
        for name, title in ANNEX:
            hint = say(f"indikator_contoh_{name}")
            self.note(name, title, getattr(skp.lampiran, name), 4, hint, lambda lines, at=name: self._write(at, lines))  # type: ignore[misc]  # because: mypy does not see the default
        self.body.addStretch(1)

    def _write(self, name: str, lines: tuple[str, ...]) -> None:
        self._change("Ubah lampiran", lambda s: replace(s, lampiran=replace(s.lampiran, **{name: lines})))


class BehaviourDialog(PartsDialog):
    """Under each value the fixed guide of the forms; above the field what the leader expects beyond it (R50, R51)."""

    def __init__(self, skp: Skp, change: Change, *, closed: bool, parent: QWidget | None = None) -> None:
        super().__init__("Perilaku kerja", say("indikator_perilaku_petunjuk"), change, closed=closed, parent=parent)
        for nilai in Nilai:
            self.body.addWidget(label(nilai.nama, semibold=True))
            guide = list(PANDUAN[nilai])
            if nilai is Nilai.LOYAL and skp.kelompok is Kelompok.JPT_PUKM:
                guide[0] = LOYAL_JPT
            self.body.addWidget(label("; ".join(text.rstrip(".") for text in guide) + ".", 9, colour="redup"))
            title = f"Ekspektasi khusus pimpinan: {nilai.nama} (boleh kosong)"
            self.note(nilai.value, title, skp.ekspektasi(nilai), 2, "", lambda lines, at=nilai: self._write(at, lines))  # type: ignore[misc]  # because: mypy does not see the default
        self.body.addStretch(1)

    def _write(self, nilai: Nilai, lines: tuple[str, ...]) -> None:
        def act(skp: Skp) -> Skp:
            rest = tuple(e for e in skp.perilaku if e.nilai is not nilai)
            known = next((e for e in skp.perilaku if e.nilai is nilai), EkspektasiPerilaku(id_baru(), nilai))
            found = (*rest, replace(known, khusus=lines)) if lines else rest
            return replace(skp, perilaku=tuple(sorted(found, key=lambda e: list(Nilai).index(e.nilai))))

        self._change(f"Ubah ekspektasi {nilai.nama}", act)
