"""How far the cells of a workbook reach, before a reader makes room for the whole rectangle: one stray cell can ask for terabytes."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

BATAS = 5_000_000  # cells of one sheet; ten thousand people with seventy columns are not a sixth of it
_LEMBAR = 300 * 1024 * 1024  # bytes of one sheet, unpacked
_DIMENSI = re.compile(rb'<dimension ref="(?:[A-Z]+\d+:)?([A-Z]+)(\d+)"')
_SEL = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*[^/]>(?!</c>)')
_BIFF8 = b"\x09\x08\x10\x00\x00\x06"
_DIMENSIONS, _SST, _EOF = 0x200, 0xFC, 0x0A


def terlalu_luas(data: bytes) -> tuple[int, int] | None:
    """(rows, columns) of a sheet beyond BATAS; None when every sheet can be read, or when it is for the reader to say what is wrong."""
    ukuran = _xlsx(data) if data.startswith(b"PK") else _xls(data)
    return next((satu for satu in ukuran if satu[0] * satu[1] > BATAS), None)


# ── .xlsx ───────────────────────────────────────────────────────────────────────────────────────────


def _xlsx(data: bytes) -> Iterator[tuple[int, int]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as berkas:
            for isi in berkas.infolist():
                if isi.filename.startswith("xl/worksheets/") and isi.filename.endswith(".xml"):
                    yield (BATAS, isi.file_size) if isi.file_size > _LEMBAR else _lembar(berkas.read(isi))
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError, RuntimeError):
        return


def _lembar(xml: bytes) -> tuple[int, int]:
    """As the sheet says of itself; only when that is too far, or nothing, are its cells looked at: empty ones do not count."""
    tertulis = _DIMENSI.search(xml, 0, 4096)
    ukuran = (int(tertulis[2]), _kolom(tertulis[1])) if tertulis else (BATAS, BATAS)
    akhir = xml.rfind(b'<row r="')
    if akhir >= 0 and (baris := re.match(rb'<row r="(\d+)"', xml[akhir : akhir + 30])):
        ukuran = (max(ukuran[0], int(baris[1])), ukuran[1])
    if ukuran[0] * ukuran[1] <= BATAS:
        return ukuran
    sel = _SEL.findall(xml)
    return max((int(baris) for _, baris in sel), default=0), max((_kolom(huruf) for huruf in {huruf for huruf, _ in sel}), default=0)


def _kolom(huruf: bytes) -> int:
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + satu - 64
    return nomor


# ── .xls ────────────────────────────────────────────────────────────────────────────────────────────


def _xls(data: bytes) -> Iterator[tuple[int, int]]:
    """What the records of each BIFF8 stream promise; a damaged one may promise anything."""
    for awal in re.finditer(_BIFF8, data):
        for jenis, isi in _rekaman(data, awal.start()):
            if jenis == _DIMENSIONS and len(isi) >= 12:
                atas, bawah, kiri, kanan = struct.unpack_from("<IIHH", isi)
                terbalik = bawah < atas or kanan < kiri  # the reader would count round the corner
                yield (BATAS, BATAS) if terbalik else (bawah - atas, kanan - kiri)
            elif jenis == _SST and len(isi) >= 8 and struct.unpack_from("<I", isi, 4)[0] > len(data):
                yield BATAS, struct.unpack_from("<I", isi, 4)[0]


def _rekaman(data: bytes, mulai: int) -> Iterator[tuple[int, bytes]]:
    """Until the end of the stream."""
    while mulai < len(data) - 4:
        jenis, panjang = struct.unpack_from("<HH", data, mulai)
        yield jenis, data[mulai + 4 : mulai + 4 + min(panjang, 16)]
        if jenis == _EOF:
            return
        mulai += 4 + panjang
