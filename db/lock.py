"""One program per office file: an OS lock that dies with its process, beside the file and readable by the next."""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path
from typing import IO

from app.errors import UserError

BEYOND = 1 << 30  # Windows locks bytes for reading too, so the lock lies far behind the text


class FileLock:
    """Held from creation to `lepas`. Raises UserError naming the other process when the file is taken."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(path.name + ".kunci")
        self._file: IO[str] = self._open()
        if not _taken(self._file):
            who = _read(self._file)
            self._file.close()
            raise UserError("berkas_sedang_dibuka", berkas=path.name, komputer=who.get("komputer", "?"), proses=who.get("proses", "?"))
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps({"komputer": socket.gethostname(), "proses": os.getpid()}))
        self._file.flush()

    def lepas(self) -> None:
        """Gives the file free; the lock file goes with it."""
        if not self._file.closed:
            self._file.close()
            self._path.unlink(missing_ok=True)

    def _open(self) -> IO[str]:
        try:
            return self._path.open("a+", encoding="utf-8")
        except OSError as error:
            raise UserError("folder_tak_bisa_ditulis", folder=str(self._path.parent)) from error


def _taken(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(BEYOND)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _read(file: IO[str]) -> dict[str, object]:
    file.seek(0)
    try:
        return dict(json.loads(file.read()))
    except ValueError:
        return {}
