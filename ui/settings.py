"""What this computer remembers of the window and of printing; nothing of what is in the office file."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from app.paths import settings_folder

RECENT = 5


def settings() -> QSettings:
    return QSettings(str(settings_folder() / "jendela.ini"), QSettings.Format.IniFormat)


def recent_offices() -> list[Path]:
    """The office files opened last that are still there, the latest first."""
    kept = str(settings().value("kantor/terakhir", ""))
    return [Path(line) for line in kept.split("\n") if line and Path(line).is_file()]


def last_office() -> Path | None:
    return next(iter(recent_offices()), None)


def remember_office(path: Path) -> None:
    others = [each for each in recent_offices() if each != path.resolve()]
    settings().setValue("kantor/terakhir", "\n".join(str(each) for each in [path.resolve(), *others][:RECENT]))


def geometry() -> QByteArray | None:
    saved = settings().value("jendela/geometri")
    return saved if isinstance(saved, QByteArray) else None


def remember_geometry(saved: QByteArray, tab: int) -> None:
    store = settings()
    store.setValue("jendela/geometri", saved)
    store.setValue("jendela/tab", tab)


def last_tab() -> int:
    return int(str(settings().value("jendela/tab", 0)))


def text_size() -> int:
    """Points of the base font."""
    return int(str(settings().value("jendela/huruf", 10)))


def remember_text_size(size: int) -> None:
    settings().setValue("jendela/huruf", size)


def table_state(name: str) -> str:
    """Columns of a table as the operator left them; empty when never touched."""
    return str(settings().value(f"tabel/{name}", ""))


def remember_table(name: str, state: str) -> None:
    settings().setValue(f"tabel/{name}", state)


def print_choice(office: Path) -> dict[str, object]:
    """Paper, printer and the like as they were chosen last for an office; empty when nothing was, or it cannot be read."""
    try:
        kept = json.loads(str(settings().value(f"cetak/{office.stem}", "{}")))
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def remember_print_choice(office: Path, choice: dict[str, object]) -> None:
    settings().setValue(f"cetak/{office.stem}", json.dumps(choice))
