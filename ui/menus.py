"""Every command of the window once, with its words, its key and its menu; what it does is a method of the same name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from ui.kit import look


@dataclass(frozen=True, slots=True)
class Command:
    """`keys`: Ctrl keys are not translated; the mnemonic of a menu is Indonesian."""

    name: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()


MENUS: dict[str, tuple[Command | None, ...]] = {
    "&Berkas": (
        Command("new_office", "Kantor baru…", "building"),
        Command("open_office", "Buka berkas kantor…", "folder-open", ("Ctrl+O",)),
        Command("recent", "Terakhir dibuka"),
        None,
        Command("save", "Simpan", "device-floppy", ("Ctrl+S",)),
        Command("copy_to_stick", "Salin ke flashdisk…", "device-usb"),
        Command("restore", "Pulihkan dari cadangan…", "history"),
        None,
        Command("import_skp", "Impor SKP dari JSON…", "file-import"),
        Command("export_skp", "Ekspor SKP ke JSON…", "file-export"),
        None,
        Command("close", "Keluar", "x", ("Ctrl+Q",)),
    ),
    "&Sunting": (
        Command("undo", "Urungkan", "arrow-back-up", ("Ctrl+Z",)),
        Command("redo", "Ulangi", "arrow-forward-up", ("Ctrl+Y", "Ctrl+Shift+Z")),
        None,
        Command("make_new", "Baru di tab ini", "plus", ("Ctrl+N",)),
        Command("find", "Cari", "search", ("Ctrl+F",)),
        Command("unfilter", "Hapus saringan", "filter"),
    ),
    "&Data": (
        Command("import_roster", "Ambil pegawai dari Excel…", "file-spreadsheet"),
        Command("save_template", "Simpan templat Excel…", "download"),
        None,
        Command("check", "Periksa data", "checklist", ("F9",)),
        Command("history", "Riwayat perubahan…", "history"),
        Command("reload", "Muat ulang", "refresh", ("F5",)),
    ),
    "&Laporan": (
        Command("print", "Cetak…", "printer", ("Ctrl+P",)),
        Command("bundle", "Cetak bundel", "file-type-pdf"),
        Command("recap", "Rekap predikat", "chart-bar"),
    ),
    "&Alat": (
        Command("office", "Kantor…", "building"),
        Command("text_size", "Ukuran huruf"),
        Command("start_page", "Halaman mulai", "bulb"),
    ),
    "Ba&ntuan": (
        Command("help", "Panduan", "help-circle", ("F1",)),
        Command("shortcuts", "Pintasan papan ketik", "keyboard"),
        Command("report_problem", "Buat berkas laporan masalah…", "lifebuoy"),
    ),
}
SUBMENUS = ("recent", "text_size")


SHOWN = ("undo", "redo", "check")  # stand as buttons in the window, so their icons are drawn at once


def make_actions(window: QWidget, act: Callable[[str], Callable[[], object]]) -> dict[str, QAction]:
    """One QAction per command; `act` gives what it does."""
    made: dict[str, QAction] = {}
    for command in (each for commands in MENUS.values() for each in commands if each):
        action = QAction(command.text, window)
        if command.name in SHOWN:
            action.setIcon(look.icon(command.icon))
        action.setIconText(command.text)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        if command.name not in SUBMENUS:
            action.triggered.connect(lambda _=False, name=command.name: act(name)())
        made[command.name] = action
    return made


def fill_menus(bar: QMenuBar, actions: dict[str, QAction]) -> None:
    for title, commands in MENUS.items():
        menu = bar.addMenu(title)
        for command in commands:
            menu.addAction(actions[command.name]) if command else menu.addSeparator()
        menu.aboutToShow.connect(lambda of=commands: _draw_icons(of, actions))


def _draw_icons(commands: tuple[Command | None, ...], actions: dict[str, QAction]) -> None:
    """When the menu is first opened: at the start of the program each would cost its share."""
    for command in commands:
        if command and command.icon and actions[command.name].icon().isNull():
            actions[command.name].setIcon(look.icon(command.icon))
