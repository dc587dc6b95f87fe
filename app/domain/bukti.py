"""Evidence as it is written down: a file, a link, or only a name."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath, PurePosixPath, PureWindowsPath

DI_SINI = "./"  # a file in the folder of the office file, which moves with it
_TAUTAN = ("http://", "https://", "www.")


class JenisBukti(StrEnum):
    BERKAS = "BERKAS"
    TAUTAN = "TAUTAN"
    NAMA = "NAMA"


def jenis_bukti(teks: str) -> JenisBukti:
    """A path that says where it starts is a file; `rekap.pdf` alone is only a name."""
    if teks.lower().startswith(_TAUTAN):
        return JenisBukti.TAUTAN
    mutlak = PurePosixPath(teks).is_absolute() or PureWindowsPath(teks).is_absolute()
    return JenisBukti.BERKAS if mutlak or teks.startswith(DI_SINI) else JenisBukti.NAMA


def nama_bukti(teks: str) -> str:
    """What a list shows: the file's own name, the link without its scheme, or the name itself."""
    jenis = jenis_bukti(teks)
    if jenis is JenisBukti.BERKAS:
        return PureWindowsPath(teks).name or teks
    return teks.removeprefix("https://").removeprefix("http://") if jenis is JenisBukti.TAUTAN else teks


def tulis_berkas(berkas: PurePath, folder: PurePath) -> str:
    """How a file is written down: from the folder of the office file where it lies in it, else whole."""
    return DI_SINI + berkas.relative_to(folder).as_posix() if berkas.is_relative_to(folder) else str(berkas)
