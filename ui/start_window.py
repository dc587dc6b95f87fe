"""The first run, and the page to come back to: three doors into an office file, with their minutes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

from app.errors import UserError
from app.paths import FILE_SUFFIX, VERSION, office_folder
from app.words import say, say_error
from ui.acts import OFFICES, WORKBOOKS
from ui.kit import look
from ui.kit.notice import Notice

ROSTERS = "Daftar pegawai (*.xlsx *.xls *.ods *.csv)"
WIDE = 800


@dataclass(frozen=True, slots=True)
class Door:
    icon: str
    name: str
    minutes: int
    verb: str
    main: bool = False


DOORS = (
    Door("bulb", "contoh", 1, "Buka contoh"),
    Door("building", "baru", 5, "Mulai kantor baru", main=True),
    Door("file-spreadsheet", "excel", 10, "Pilih berkas Excel…"),
)


class StartWindow(QMainWindow):
    """`chosen` carries the office file; `roster` the spreadsheet to take in once it is open, or None."""

    chosen = Signal(Path)
    restoring = Signal(Path, Path)

    def __init__(self, refusal: UserError | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roster: Path | None = None
        self.setWindowTitle("Kinerja Luring")
        self.setMinimumSize(960, 540)
        self.resize(1366, 768)
        self.notice = Notice()
        middle = look.mark(QWidget(), bidang="surface")
        outer = QVBoxLayout(middle)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.notice)
        outer.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._page())
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)
        self.setCentralWidget(middle)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(12, 0, 12, 0)
        self.statusBar().addWidget(QLabel("Belum ada berkas kantor"))
        self.statusBar().addPermanentWidget(QLabel(f"Versi {VERSION}"))
        if refusal is not None:
            self.refuse(refusal)

    def refuse(self, error: UserError) -> None:
        self.notice.tell("salah", say_error(error))

    def _page(self) -> QWidget:
        page = QWidget()
        page.setFixedWidth(WIDE)
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        head = QLabel("Mulai dari mana?")
        head.setFont(look.font(20, semibold=True))
        layout.addWidget(head)
        layout.addWidget(_muted(say("mulai_pembuka")))
        layout.addWidget(self._doors())
        layout.addLayout(self._links())
        layout.addWidget(_muted(say("mulai_saluran_resmi"), 9))
        return page

    def _doors(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("pintu")
        frame.setStyleSheet(f"#pintu {{ border:1px solid {look.LINE}; border-radius:4px }}")
        grid = QGridLayout(frame)
        grid.setContentsMargins(24, 8, 24, 8)
        grid.setHorizontalSpacing(20)
        grid.setColumnStretch(1, 1)
        for n, door in enumerate(DOORS):
            if n:
                line = QFrame()
                line.setFixedHeight(1)
                line.setStyleSheet(f"background:{look.LINE}")
                grid.addWidget(line, 2 * n - 1, 0, 1, 4)
            self._door(grid, 2 * n, door)
        return frame

    def _door(self, grid: QGridLayout, row: int, door: Door) -> None:
        grid.setRowMinimumHeight(row, 88)
        picture = QLabel()
        picture.setPixmap(look.icon(door.icon, look.ACCENT).pixmap(QSize(28, 28)))
        words = QVBoxLayout()
        words.setSpacing(4)
        title = QLabel(say(f"mulai_{door.name}_judul"))
        title.setFont(look.font(11, semibold=True))
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(_muted(say(f"mulai_{door.name}")))
        words.addStretch(1)
        button = QPushButton(door.verb)
        button.setFixedWidth(176)
        if door.main:
            button.setProperty("jenis", "utama")
        button.clicked.connect(lambda: self._guarded(getattr(self, door.name)))
        grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(words, row, 1)
        grid.addWidget(_muted(f"{door.minutes} menit"), row, 2)
        grid.addWidget(button, row, 3)

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        links: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("folder-open", "Buka berkas kantor…", self.open_file),
            ("history", "Pulihkan dari cadangan…", self.restore),
            ("download", "Simpan templat Excel…", self.save_template),
        )
        for icon, text, call in links:
            button = QPushButton(look.icon(icon, look.ACCENT), text)
            button.setProperty("jenis", "tautan")
            button.clicked.connect(lambda _=False, act=call: self._guarded(act))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _guarded(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as error:
            self.refuse(error)

    # ── the doors ───────────────────────────────────────────────────────────────────────────────────

    def contoh(self) -> None:
        """The sample is made once; the next time the same file is opened."""
        from app.office import buat_contoh

        path = office_folder() / f"contoh{FILE_SUFFIX}"
        if not path.exists():
            buat_contoh(path)
        self.chosen.emit(path)

    def baru(self) -> None:
        from ui.new_office import NewOfficeDialog

        NewOfficeDialog(self.chosen.emit, self).show()

    def excel(self) -> None:
        """The spreadsheet first, then the office it belongs to; its rows are looked at once the office is open."""
        path, _ = QFileDialog.getOpenFileName(self, "Ambil dari Excel", "", ROSTERS)
        if path:
            self.roster = Path(path)
            self.baru()

    # ── the links ───────────────────────────────────────────────────────────────────────────────────

    def open_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Buka berkas kantor", str(office_folder()), OFFICES)
        if path:
            self.chosen.emit(Path(path))

    def restore(self) -> None:
        """A copy from a stick or a folder of copies becomes the office file in the office's own folder."""
        from ui.restore_dialog import home_of

        copy, _ = QFileDialog.getOpenFileName(self, "Salinan berkas kantor", str(office_folder()), OFFICES)
        if copy:
            self.restoring.emit(Path(copy), home_of(Path(copy), office_folder()))

    def save_template(self) -> None:
        from app.exchange.roster_sheet import templat

        path, _ = QFileDialog.getSaveFileName(self, "Simpan templat Excel", "Templat-pegawai.xlsx", WORKBOOKS)
        if path:
            templat(Path(path))
            self.notice.tell("baik", say("mulai_templat_disimpan", berkas=path))


def _muted(text: str, size: int = 10) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(size != 10 or len(text) > 40)
    label.setFont(look.font(size))
    label.setStyleSheet(f"color:{look.MUTED}")
    return label
