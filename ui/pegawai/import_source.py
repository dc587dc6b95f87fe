"""A roster file while it is being looked at: its sheets, how one of them is read, and the preview that comes of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.bank import PemetaanImpor
from app.domain.penilai import Bagan
from app.errors import Pesan, UserError
from app.exchange.roster import Pratinjau, pratinjau
from app.exchange.roster_columns import Kepala, cari_kepala, ingat, kepala_di, pilih_lembar
from app.exchange.table_file import Tabel, baca_lembar


@dataclass(frozen=True, slots=True)
class Office:
    """What a row is compared with: plain values, so that another thread may read them."""

    bagan: Bagan
    hari: date
    nama: str
    pemetaan: tuple[PemetaanImpor, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """`likely`: the sheet that looks most like a roster; `remarks`: what is to be said of that choice."""

    path: Path
    sheets: tuple[Tabel, ...]
    likely: int
    remarks: tuple[Pesan, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How a sheet is read. `judul`: row of its header as Excel counts; `pemetaan`: field → header, None = by its words."""

    sheet: int
    judul: int | None = None
    pemetaan: Mapping[str, str] | None = None
    geser: bool = True
    ejaan: bool = True


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking: `preview`, or the `refusal` that says what has to be chosen by hand."""

    source: Source
    reading: Reading
    preview: Pratinjau | None = None
    refusal: Pesan | None = None


def open_source(path: Path, text: str | None = None) -> Source:
    """Raises UserError for a file that is no table."""
    tables = baca_lembar(path) if text is None else [Tabel("", [list(line) for line in csv.reader(io.StringIO(text), delimiter="\t")])]
    if not tables:
        raise UserError("impor_kosong", berkas=path.name)
    chosen, remarks = pilih_lembar(tables)
    return Source(path, tuple(tables), tables.index(chosen), remarks)


def first_look(path: Path, office: Office, text: str | None = None) -> Looked:
    """Sheet, header and columns as found, or as remembered for this header."""
    source = open_source(path, text)
    return look(source, reading_of(source, source.likely, None, office.pemetaan), office)


def reading_of(source: Source, sheet: int, judul: int | None, known: Iterable[PemetaanImpor]) -> Reading:
    try:
        kepala = head_of(source, Reading(sheet, judul))
    except UserError:
        return Reading(sheet, judul)
    return Reading(sheet, judul, ingat(kepala, known))


def head_of(source: Source, reading: Reading) -> Kepala:
    """The header with what its words are taken for. Raises UserError when none is found."""
    tabel = source.sheets[reading.sheet]
    return cari_kepala(tabel) if reading.judul is None else kepala_di(tabel, reading.judul)


def look(source: Source, reading: Reading, office: Office) -> Looked:
    try:
        made = pratinjau(
            source.path,
            office.bagan,
            office.hari,
            pemetaan=reading.pemetaan,
            geser=reading.geser,
            ejaan=reading.ejaan,
            kantor=office.nama,
            tabel=source.sheets[reading.sheet],
            judul=reading.judul,
        )
    except UserError as error:
        return Looked(source, reading, refusal=error.pesan)
    return Looked(source, reading, made)
