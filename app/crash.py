"""When the program itself is at fault: the trace goes to a log, the operator reads one sentence, nothing saved is lost."""

from __future__ import annotations

import faulthandler
import logging
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from app.paths import VERSION, settings_folder

log = logging.getLogger("kinerja")
_listeners: list[Callable[[str], None]] = []


def watch() -> None:
    """From now on an unexpected error is logged and told; a crash of the interpreter leaves its stack in the same folder."""
    folder = settings_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "kinerja.log", maxBytes=1_000_000, backupCount=5, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        log.addHandler(handler)
        faulthandler.enable((folder / "macet.log").open("a", encoding="utf-8"))
    except OSError:
        if sys.stderr is not None:  # None: a windowed program without a console
            faulthandler.enable()
    sys.excepthook = _unexpected


def on_crash(tell: Callable[[str], None]) -> Callable[[], None]:
    """`tell` gets the path of the log after an unexpected error; the result ends that."""
    _listeners.append(tell)
    return lambda: _listeners.remove(tell)


def problem_report(path: Path) -> list[str]:
    """Logs and versions in one zip for whoever mends the program; the names of what is in it. Nothing of the office."""
    import platform
    import zipfile

    names = ["versi.txt"]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("versi.txt", f"Kinerja Luring {VERSION}\nPython {sys.version}\n{platform.platform()}\n")
        for file in sorted(settings_folder().glob("*.log*")):
            bundle.write(file, file.name)
            names.append(file.name)
    return names


def _unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.error("unexpected", exc_info=(kind, error, trace))
    if sys.stderr is not None:
        sys.__excepthook__(kind, error, trace)
    if not issubclass(kind, KeyboardInterrupt):
        for tell in tuple(_listeners):
            tell(str(settings_folder() / "kinerja.log"))
