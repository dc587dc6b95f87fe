"""What this computer remembers of the window; nothing of the office."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from app.paths import settings_folder


def settings() -> QSettings:
    return QSettings(str(settings_folder() / "jendela.ini"), QSettings.Format.IniFormat)


def last_office() -> Path | None:
    """The office file opened last, if it is still there."""
    path = Path(str(settings().value("kantor/terakhir", "")))
    return path if path.is_file() else None


def remember_office(path: Path) -> None:
    settings().setValue("kantor/terakhir", str(path.resolve()))


def geometry() -> QByteArray | None:
    saved = settings().value("jendela/geometri")
    return saved if isinstance(saved, QByteArray) else None


def remember_geometry(saved: QByteArray, tab: int) -> None:
    store = settings()
    store.setValue("jendela/geometri", saved)
    store.setValue("jendela/tab", tab)


def last_tab() -> int:
    return int(str(settings().value("jendela/tab", 0)))
