"""The first run: three doors into an office file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QInputDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from app.errors import UserError
from app.paths import FILE_SUFFIX, office_folder
from app.printing import ascii_name
from app.words import say, say_error
from ui.kit import look
from ui.kit.notice import Notice

FILTER = f"Berkas Kinerja Luring (*{FILE_SUFFIX})"


def choose_office(refusal: UserError | None = None) -> Path | None:
    """The chosen or newly made office file; None when the operator leaves."""
    dialog = StartDialog(refusal)
    dialog.exec()
    return dialog.chosen


class StartDialog(QDialog):
    def __init__(self, refusal: UserError | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Path | None = None
        self.setWindowTitle("Kinerja Luring")
        self.resize(860, 420)
        self.notice = Notice()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        head = QLabel("Mulai")
        head.setFont(look.font(20, semibold=True))
        layout.addWidget(head)
        layout.addWidget(QLabel(say("mulai_pembuka")))
        layout.addWidget(self.notice)
        layout.addLayout(self._doors())
        layout.addStretch(1)
        note = QLabel(say("mulai_saluran_resmi"))
        note.setWordWrap(True)
        note.setStyleSheet(f"color:{look.MUTED}")
        layout.addWidget(note)
        if refusal:
            self.notice.tell("salah", say_error(refusal))

    def _doors(self) -> QGridLayout:
        doors = (
            ("building", "mulai_baru", "Kantor baru…", self._new, "utama"),
            ("folder-open", "mulai_buka", "Buka berkas…", self._open, ""),
            ("sparkles", "mulai_contoh", "Coba dengan data contoh", self._sample, ""),
        )
        grid = QGridLayout()
        grid.setSpacing(16)
        for n, (icon, text, verb, call, kind) in enumerate(doors):
            picture = QLabel()
            picture.setPixmap(look.icon(icon, look.ACCENT).pixmap(32, 32))
            sentence = QLabel(say(text))
            sentence.setWordWrap(True)
            button = QPushButton(verb)
            button.setProperty("jenis", kind)
            button.clicked.connect(lambda _=False, act=call: self._guarded(act))
            for row, widget in enumerate((picture, sentence, button)):
                grid.addWidget(widget, row, n)
            grid.setColumnStretch(n, 1)
        return grid

    def _guarded(self, act: Callable[[], Path | None]) -> None:
        try:
            chosen = act()
        except UserError as error:
            self.notice.tell("salah", say_error(error))
            return
        if chosen is not None:
            self.chosen = chosen
            self.accept()

    def _new(self) -> Path | None:
        nama, ok = QInputDialog.getText(self, "Kantor baru", "Nama kecamatan, misalnya Kecamatan Maulafa")
        return self.new_office(nama.strip()) if ok and nama.strip() else None

    def new_office(self, nama: str) -> Path:
        from app.office import buat_baru

        path = office_folder() / f"{ascii_name(nama)}{FILE_SUFFIX}"
        buat_baru(path, nama)
        return path

    def _open(self) -> Path | None:
        path, _ = QFileDialog.getOpenFileName(self, "Buka berkas kantor", str(office_folder()), FILTER)
        return Path(path) if path else None

    def _sample(self) -> Path:
        return self.sample_office()

    def sample_office(self) -> Path:
        """The sample is made once; the next time the same file is opened."""
        from app.office import buat_contoh

        path = office_folder() / f"contoh{FILE_SUFFIX}"
        if not path.exists():
            buat_contoh(path)
        return path
