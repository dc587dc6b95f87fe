"""One program per office file: an OS lock that dies with its process, beside the file and readable by the next."""

from __future__ import annotations

import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from app.errors import UserError

BEYOND = 1 << 30  # Windows locks bytes for reading too, so the lock lies far behind the text


class FileLock:
    """Held from creation to `lepas`. Raises UserError naming the other process when the file is taken."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(path.name + ".kunci")
        try:
            self._file = self._held(path.name)
        except OSError as error:
            raise UserError("folder_tak_bisa_ditulis", folder=str(path.parent)) from error
        try:
            _sign(self._file)
        except OSError as error:
            self.lepas()
            raise UserError("disk_penuh") from error

    def lepas(self) -> None:
        """Gives the file free; the lock file goes with it, while it is still held wherever the system allows that."""
        if self._file.closed:
            return
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        with suppress(OSError):  # what could not be written to a full disk
            self._file.close()
        if sys.platform == "win32":
            with suppress(OSError):  # the next program has it open already
                self._path.unlink(missing_ok=True)

    def _held(self, berkas: str) -> IO[str]:
        while True:
            file = self._path.open("a+", encoding="utf-8")
            if not _taken(file):
                who = _read(file)
                file.close()
                raise UserError("berkas_sedang_dibuka", berkas=berkas, komputer=who.get("komputer", "?"), proses=who.get("proses", "?"))
            if _stands(self._path, file):
                return file
            file.close()


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


def _stands(path: Path, file: IO[str]) -> bool:
    """Whether the file held is still the one by that name: its owner may have deleted it between opening and locking."""
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def _sign(file: IO[str]) -> None:
    file.seek(0)
    file.truncate()
    file.write(json.dumps({"komputer": socket.gethostname(), "proses": os.getpid()}))
    file.flush()


def _read(file: IO[str]) -> dict[str, object]:
    file.seek(0)
    try:
        return dict(json.loads(file.read()))
    except ValueError:
        return {}
