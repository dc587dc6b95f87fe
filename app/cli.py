"""The program without its window: the commands for people who script."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from app.desk import Desk
from app.errors import UserError
from app.words import say, say_error, say_pesan


def run(words: Sequence[str]) -> int:
    """0 done, 1 refused (its sentence on stderr, nothing written), 2 wrong usage."""
    given = parser().parse_args(words)
    try:
        return int(given.call(given) or 0)
    except UserError as error:
        print(say_error(error), file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="run.py", description=say("cli_pembuka"))
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    _office_commands(commands)
    _roster_commands(commands)
    _skp_commands(commands)
    _print_commands(commands)
    return top


def _command(commands: Any, name: str, call: Any, help_code: str, *, file: bool = True) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(name, help=say(help_code), description=say(help_code))
    made.set_defaults(call=call)
    if file:
        made.add_argument("file", metavar="FILE", type=Path)
    return made


def _office_commands(commands: Any) -> None:
    _command(commands, "contoh", contoh, "cli_contoh")
    _command(commands, "baru", baru, "cli_baru").add_argument("--nama", required=True)
    _command(commands, "periksa", periksa, "cli_periksa").add_argument("--json", action="store_true")


def _roster_commands(commands: Any) -> None:
    made = _command(commands, "impor", impor, "cli_impor")
    made.add_argument("roster", metavar="ROSTER", type=Path)
    made.add_argument("--terapkan", action="store_true")
    made.add_argument("--lembar", metavar="NAMA")
    made.add_argument("--json", action="store_true")


def _skp_commands(commands: Any) -> None:
    inner = commands.add_parser("skp", help=say("cli_skp")).add_subparsers(required=True, metavar="COMMAND")
    _command(inner, "impor", skp_impor, "cli_skp_impor").add_argument("json", metavar="JSON", type=Path, nargs="+")
    made = _command(inner, "ekspor", skp_ekspor, "cli_skp_ekspor")
    made.add_argument("--nip", required=True)
    made.add_argument("--tahun", type=int, required=True)
    made.add_argument("-o", dest="output", metavar="JSON", type=Path)


def _print_commands(commands: Any) -> None:
    made = _command(commands, "cetak", cetak, "cli_cetak")
    made.add_argument("-o", dest="folder", metavar="FOLDER", type=Path, required=True)
    made.add_argument("--formulir", type=lambda text: tuple(code.strip().upper() for code in text.split(",")))
    made.add_argument("--periode", type=_periode)
    made.add_argument("--nip", nargs="+", default=())
    made.add_argument("--kertas", choices=("A4", "F4"))
    made.add_argument("--kosong", action="store_true")
    made.add_argument("--bundel", action="store_true")


def _periode(text: str) -> Any:
    from app.domain.periode import Periode

    return Periode(text.upper())


@contextmanager
def opened(path: Path) -> Iterator[Desk]:
    desk = Desk.buka(path)
    try:
        yield desk
    finally:
        desk.tutup()


# ── office ──────────────────────────────────────────────────────────────────────────────────────────


def contoh(given: argparse.Namespace) -> None:
    from app.office import buat_contoh

    buat_contoh(given.file)
    print(given.file)


def baru(given: argparse.Namespace) -> None:
    from app.domain.kantor import KANTOR, Kantor
    from app.office import buat_baru

    buat_baru(given.file, Kantor(KANTOR, given.nama))
    print(given.file)


def periksa(given: argparse.Namespace) -> int:
    """1 when something blocks."""
    from app.checks import periksa_tahun, tentang

    with opened(given.file) as desk:
        found = [(masalah, *tentang(desk, masalah)) for masalah in periksa_tahun(desk)]
    if given.json:
        rows = [
            {"tingkat": m.tingkat, "nama": nama, "tentang": apa, "pesan": say_pesan(m.pesan), "akar": list(m.akar), "bagian": m.bagian}
            for m, nama, apa in found
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for masalah, nama, apa in found:
            teks = say_pesan(masalah.pesan)
            print(f"{masalah.tingkat}  {teks}" if not nama or nama in teks else f"{masalah.tingkat}  {nama}, {apa}: {teks}")
    return int(any(masalah.tingkat == "T" for masalah, *_ in found))


# ── roster ──────────────────────────────────────────────────────────────────────────────────────────


def impor(given: argparse.Namespace) -> int:
    from app.exchange.roster import pratinjau, terapkan

    with opened(given.file) as desk:
        preview = pratinjau(given.roster, desk.bagan(), date.today(), lembar=given.lembar)
        if given.terapkan:
            desk.cadangkan("sebelum-impor")
            desk.simpan_banyak(say("cli_label_impor", berkas=given.roster.name), terapkan(preview))
    if given.json:
        print(json.dumps([baris.as_json(say_pesan) for baris in preview.baris], ensure_ascii=False, indent=1))
        return 0
    for baris in preview.baris:
        print(f"{baris.baris}\t{baris.status}\t{baris.nip or '-'}\t{baris.nama}")
        for pesan in baris.pesan:
            print(f"\t{say_pesan(pesan)}")
    return 0


# ── SKP documents ───────────────────────────────────────────────────────────────────────────────────


def skp_impor(given: argparse.Namespace) -> None:
    """All documents or none: each is read and placed before the first is written."""
    from app.exchange_desk import pasang_berkas

    with opened(given.file) as desk:
        for line in pasang_berkas(desk, given.json):
            print(line)


def skp_ekspor(given: argparse.Namespace) -> None:
    from app.exchange_desk import ekspor_skp

    with opened(given.file) as desk:
        text = ekspor_skp(desk, given.nip, given.tahun)
    if given.output is None:
        sys.stdout.write(text)
        return
    try:
        given.output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UserError("folder_tak_bisa_ditulis", folder=str(given.output.parent)) from error
    print(given.output)


# ── paper ───────────────────────────────────────────────────────────────────────────────────────────


def cetak(given: argparse.Namespace) -> None:
    from app.printing import Pesanan, cetak_pesanan

    order = Pesanan(given.formulir, given.periode, tuple(given.nip), given.kertas, given.kosong, given.bundel)
    with opened(given.file) as desk:
        result = cetak_pesanan(desk, order, given.folder, progress())
    print(say("cli_tercetak", dokumen=result.dokumen, halaman=result.halaman, folder=given.folder.resolve()))


def progress() -> Any:
    """One line on stderr, rewritten; silent when it is no terminal."""
    if not sys.stderr.isatty():
        return None

    def tell(n: int, dari: int, nama: str) -> None:
        end = "\n" if n == dari else ""
        sys.stderr.write(f"\r\x1b[K{say('cli_mencetak', n=n, dari=dari, nama=nama)}{end}")
        sys.stderr.flush()

    return tell
