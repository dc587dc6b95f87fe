"""Files on their way into a folder: all of them or none, each whole."""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from app.errors import UserError

PENUH = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class PaperFolder:
    """Raises UserError when the folder cannot be written, the disk is full, or a file of that name is open elsewhere."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made = [each for each in (folder, *folder.parents) if not each.exists()]
        self._parts: dict[Path, Path] = {}

    def __enter__(self) -> PaperFolder:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            if error is None:
                self._finish()
        finally:
            self._discard()

    def put(self, name: str, data: bytes) -> Path:
        """Where it will stand; a second file of the same name gets a number."""
        target = self._free(self.folder / name)
        part = target.with_name(target.name + ".part")
        self._parts[target] = part
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data)
        except OSError as error:
            raise UserError("cetak_disk_penuh" if error.errno in PENUH else "folder_tak_bisa_ditulis", folder=str(self.folder)) from error
        return target

    def _free(self, target: Path) -> Path:
        others = (target.with_stem(f"{target.stem}_{n}") for n in range(2, len(self._parts) + 3))
        return next(each for each in (target, *others) if each not in self._parts)

    def _finish(self) -> None:
        for target, part in list(self._parts.items()):
            try:
                part.replace(target)
            except OSError as error:
                raise UserError("cetak_berkas_terbuka", berkas=target.name) from error
            del self._parts[target]

    def _discard(self) -> None:
        """What did not arrive, and the folders made for it where nothing else is in them."""
        for part in self._parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)
        self._parts.clear()
        for each in self._made:
            with suppress(OSError):
                each.rmdir()
