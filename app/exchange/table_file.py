"""Reading .xlsx, .xls, .ods and .csv into rows of typed cells, each refusal with its sentence."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from app.exchange.cells import Sel
from app.exchange.workbook_size import terlalu_luas

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Baris = list[Sel]

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_TERKUNCI = "EncryptedPackage".encode("utf-16-le")
_PEMISAH = ",;\t|"
_GAMBAR = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"RIFF", b"II*\x00", b"MM\x00*")
_WEB = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")


@dataclass(frozen=True, slots=True)
class Tabel:
    """`baris[0]` is row 1 as Excel numbers it; rows may differ in length."""

    lembar: str
    baris: list[Baris]


def lembar(path: Path) -> tuple[str, ...]:
    """The names of the visible sheets; a csv has one, without a name."""
    data = _isi(path)
    return _lembar(_buku(path, data)) if _buku_kerja(data) else ("",)


def baca(path: Path, nama: str | None = None) -> Tabel:
    """The named sheet, else the first."""
    return baca_lembar(path, [nama] if nama is not None else None)[0]


def baca_lembar(path: Path, nama: list[str] | None = None) -> list[Tabel]:
    """The named sheets, or every visible one."""
    data = _isi(path)
    if not _buku_kerja(data):
        return [Tabel("", _baca_csv(path, data))]
    buku = _buku(path, data)
    semua = _lembar(buku)
    for satu in nama or ():
        if satu not in semua:
            raise UserError("impor_lembar_tidak_ada", lembar=satu, ada=", ".join(semua))
    return [Tabel(satu, _baris(path, buku, satu)) for satu in nama or semua]


def _isi(path: Path) -> bytes:
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UserError("berkas_tidak_ada", berkas=Path(path).name) from None
    except IsADirectoryError:
        raise UserError("impor_bukan_tabel", berkas=Path(path).name) from None
    except PermissionError:
        raise UserError("impor_masih_terbuka", berkas=Path(path).name) from None
    except OSError:
        raise UserError("berkas_tak_terbaca", berkas=Path(path).name) from None
    if data.startswith(_GAMBAR) or (data.startswith(b"BM") and b"\x00" in data[:20]):
        raise UserError("impor_gambar", berkas=Path(path).name)
    return data


# ── workbooks ───────────────────────────────────────────────────────────────────────────────────────


def _buku_kerja(data: bytes) -> bool:
    return data.startswith((_ZIP, _OLE))


def _buku(path: Path, data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook, PasswordError

    nama = Path(path).name
    if data.startswith(_OLE) and _TERKUNCI in data:
        raise UserError("impor_bersandi", berkas=nama)
    if luas := terlalu_luas(data):
        raise UserError("impor_terlalu_luas", berkas=nama, baris=luas[0], kolom=luas[1])
    try:
        with _terbaca(nama):
            return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError:
        raise UserError("impor_bersandi", berkas=nama) from None


@contextmanager
def _terbaca(nama: str) -> Iterator[None]:
    """Around the reader: in a damaged file it refuses, or panics, which is no Exception and which it prints itself."""
    from python_calamine import CalamineError, PasswordError

    with _diam():
        try:
            yield
        except PasswordError:
            raise
        except (CalamineError, ValueError, OSError):
            raise UserError("impor_bukan_tabel", berkas=nama) from None
        except BaseException as error:
            if type(error).__name__ != "PanicException":
                raise
            raise UserError("impor_bukan_tabel", berkas=nama) from None


@contextmanager
def _diam() -> Iterator[None]:
    """What a library writes to stderr by itself goes nowhere."""
    try:
        semula = os.dup(2)
    except OSError:  # a windowed program has none
        yield
        return
    kosong = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(kosong, 2)
        yield
    finally:
        os.dup2(semula, 2)
        os.close(semula)
        os.close(kosong)


def _lembar(buku: CalamineWorkbook) -> tuple[str, ...]:
    """Hidden sheets (lists of choices, old years) are not offered unless there is nothing else."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    kerja = [satu for satu in buku.sheets_metadata if satu.typ == SheetTypeEnum.WorkSheet]
    tampak = [satu.name for satu in kerja if satu.visible == SheetVisibleEnum.Visible]
    return tuple(tampak or [satu.name for satu in kerja])


def _baris(path: Path, buku: CalamineWorkbook, nama: str) -> list[Baris]:
    with _terbaca(Path(path).name):
        return buku.get_sheet_by_name(nama).to_python(skip_empty_area=False)  # type: ignore[return-value]  # because: our cells allow None as well


# ── csv ─────────────────────────────────────────────────────────────────────────────────────────────


def _baca_csv(path: Path, data: bytes) -> list[Baris]:
    nama = Path(path).name
    if data.lstrip()[:9].lower().startswith(_WEB):
        raise UserError("impor_halaman_web", berkas=nama)
    if not data.strip():
        raise UserError("impor_kosong", berkas=nama)
    teks = _urai(data)
    if teks is None or teks.lstrip()[:1] in "{[":
        raise UserError("impor_bukan_tabel", berkas=nama)
    teks, pemisah = _pemisah(teks)
    try:
        return [list(baris) for baris in csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)]
    except csv.Error:
        raise UserError("impor_bukan_tabel", berkas=nama) from None


def _urai(data: bytes) -> str | None:
    """UTF-8 or UTF-16 by their marks, else UTF-8, else the Windows page Excel writes; None for what is no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x00" in data or sum(byte < 9 or 13 < byte < 32 for byte in data[:2000]) > 2:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _pemisah(teks: str) -> tuple[str, str]:
    """Excel's own `sep=` line when there is one (left out of the text as an empty row), else what divides most evenly."""
    awal, _, sisa = teks.partition("\n")
    if awal.lower().startswith("sep=") and len(awal.strip()) == 5:
        return "\n" + sisa, awal.strip()[-1]
    contoh = "\n".join(teks.splitlines()[:30])

    def lebar(pemisah: str) -> int:
        return sum(sorted(len(baris) for baris in csv.reader(io.StringIO(contoh), delimiter=pemisah) if baris)[-10:])

    return teks, max(_PEMISAH, key=lebar)
