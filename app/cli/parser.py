"""Which commands there are and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from app.cli.commands import baru, cetak, contoh, impor, periksa, skp_ekspor, skp_impor
from app.domain.periode import Periode
from app.words import say

T = TypeVar("T")


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="run.py", description=say("cli_pembuka"))
    inner = top.add_subparsers(required=True, metavar="COMMAND")
    _office_commands(inner)
    _roster_commands(inner)
    _skp_commands(inner)
    _print_commands(inner)
    return top


def _command(inner: Any, name: str, call: Any, help_code: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = inner.add_parser(name, help=say(help_code), description=say(help_code))
    made.set_defaults(call=call)
    made.add_argument("file", metavar="FILE", type=Path)
    return made


def _office_commands(inner: Any) -> None:
    _command(inner, "contoh", contoh, "cli_contoh")
    _command(inner, "baru", baru, "cli_baru").add_argument("--nama", required=True)
    _command(inner, "periksa", periksa, "cli_periksa").add_argument("--json", action="store_true")


def _roster_commands(inner: Any) -> None:
    made = _command(inner, "impor", impor, "cli_impor")
    made.add_argument("roster", metavar="ROSTER", type=Path)
    made.add_argument("--terapkan", action="store_true")
    made.add_argument("--lembar", metavar="NAMA")
    made.add_argument("--json", action="store_true")


def _skp_commands(inner: Any) -> None:
    skp = inner.add_parser("skp", help=say("cli_skp"), description=say("cli_skp")).add_subparsers(required=True, metavar="COMMAND")
    _command(skp, "impor", skp_impor, "cli_skp_impor").add_argument("json", metavar="JSON", type=Path, nargs="+")
    made = _command(skp, "ekspor", skp_ekspor, "cli_skp_ekspor")
    made.add_argument("--nip", required=True)
    made.add_argument("--tahun", metavar="YYYY", type=_read(tahun), required=True)
    made.add_argument("--mulai", metavar="YYYY-MM-DD", type=_read(tanggal))
    made.add_argument("-o", dest="output", metavar="JSON", type=Path)


def _print_commands(inner: Any) -> None:
    made = _command(inner, "cetak", cetak, "cli_cetak")
    made.add_argument("-o", dest="folder", metavar="FOLDER", type=Path, required=True)
    made.add_argument("--formulir", metavar="KODE,KODE", type=_read(formulir))
    made.add_argument("--periode", metavar="2026-TW1", type=_read(periode))
    made.add_argument("--nip", metavar="NIP", nargs="+", default=())
    made.add_argument("--kertas", choices=("A4", "F4"), type=str.upper)
    made.add_argument("--kosong", action="store_true")
    made.add_argument("--bundel", action="store_true")


def tahun(teks: str) -> int:
    return int(teks)


def tanggal(teks: str) -> date:
    return date.fromisoformat(teks)


def periode(teks: str) -> Periode:
    return Periode(teks.strip().upper())


def formulir(teks: str) -> tuple[str, ...]:
    """Raises ValueError when no code is named: nothing would otherwise mean everything."""
    kode = tuple(each.strip().upper() for each in teks.split(",") if each.strip())
    if not kode:
        raise ValueError(teks)
    return kode


def _read(read: Callable[[str], T]) -> Callable[[str], T]:
    """The same, with the office's own sentence for what cannot be read."""

    def said(teks: str) -> T:
        try:
            return read(teks)
        except ValueError as error:
            raise argparse.ArgumentTypeError(say(f"cli_{read.__name__}_salah", teks=teks)) from error

    return said
