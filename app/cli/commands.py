"""Each command as a function of its words; what it prints is its result."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.terminal import progress
from app.desk import Desk
from app.errors import UserError
from app.words import say, say_pesan

if TYPE_CHECKING:
    from app.exchange.roster import Pratinjau


@contextmanager
def opened(path: Path) -> Iterator[Desk]:
    desk = Desk.buka(path)
    try:
        yield desk
    finally:
        desk.tutup()


def _print_json(isi: Any) -> None:
    print(json.dumps(isi, ensure_ascii=False, indent=1))


# ── office ──────────────────────────────────────────────────────────────────────────────────────────


def contoh(given: Namespace) -> None:
    from app.office import buat_contoh

    buat_contoh(given.file)
    print(given.file)


def baru(given: Namespace) -> None:
    from app.domain.kantor import KANTOR, Kantor
    from app.office import buat_baru

    nama = " ".join(given.nama.split())
    if not nama:
        raise UserError("cli_nama_kosong")
    buat_baru(given.file, Kantor(KANTOR, nama))
    print(given.file)


def periksa(given: Namespace) -> int:
    """1 when something blocks."""
    from app.checks import kalimat, periksa_tahun, tentang

    with opened(given.file) as desk:
        found = [(masalah, *tentang(desk, masalah), kalimat(desk, masalah)) for masalah in periksa_tahun(desk)]
    if given.json:
        _print_json(
            [
                {"tingkat": m.tingkat, "nama": nama, "tentang": apa, "pesan": say_pesan(m.pesan), "akar": list(m.akar), "bagian": m.bagian}
                for m, nama, apa, _ in found
            ]
        )
    else:
        for masalah, *_, teks in found:
            print(f"{masalah.tingkat}  {teks}")
    return int(any(masalah.tingkat == "T" for masalah, *_ in found))


# ── roster ──────────────────────────────────────────────────────────────────────────────────────────


def impor(given: Namespace) -> None:
    """What concerns the whole file is told on stderr; of two sheets that both look like a roster none is guessed to be written."""
    with opened(given.file) as desk:
        preview = _pratinjau(desk, given)
        for pesan in preview.pesan:
            if given.terapkan and pesan.kode == "impor_banyak_lembar":
                raise UserError("cli_impor_pilih_lembar", pesan=say_pesan(pesan))
            print(say_pesan(pesan), file=sys.stderr)
        kode = _terapkan(desk, preview) if given.terapkan else "cli_impor_pratinjau"
    if given.json:
        _print_json([baris.as_json(say_pesan) for baris in preview.baris])
        return
    for baris in preview.baris:
        print(f"{baris.baris}\t{baris.status}\t{baris.nip or '-'}\t{baris.nama}")
        for ubah in baris.perubahan:
            print(f"\t{ubah.kolom}: {ubah.dari or '-'} → {ubah.menjadi or '-'}")
        for pesan in baris.pesan:
            print(f"\t{say_pesan(pesan)}")
    print(say(kode, semua=len(preview.baris), **{status.value: n for status, n in preview.jumlah.items()}))


def _pratinjau(desk: Desk, given: Namespace) -> Pratinjau:
    """With the columns as the operator chose them when a file with the same head was imported before."""
    from app.domain.bank import PemetaanImpor
    from app.exchange.roster import pratinjau
    from app.exchange.roster_columns import ingat

    kantor, hari = desk.kantor().nama, date.today()
    preview = pratinjau(given.roster, desk.bagan(), hari, given.lembar, kantor=kantor)
    pilihan = ingat(preview.kepala, desk.semua(PemetaanImpor).values())
    return preview if pilihan is None else pratinjau(given.roster, desk.bagan(), hari, given.lembar, pilihan, kantor=kantor)


def _terapkan(desk: Desk, preview: Pratinjau) -> str:
    """One change behind a backup; the code of what to say of it."""
    from app.exchange.roster import terapkan

    pairs = terapkan(preview)
    if not pairs:
        return "cli_impor_nihil"
    desk.cadangkan("sebelum-impor")
    return "cli_impor_ditulis" if desk.simpan_banyak(say("cli_label_impor", berkas=preview.berkas), pairs) else "cli_impor_nihil"


# ── SKP documents ───────────────────────────────────────────────────────────────────────────────────


def skp_impor(given: Namespace) -> None:
    """All documents or none: each is read and placed before the first is written."""
    from app.exchange_desk import pasang_berkas

    with opened(given.file) as desk:
        lines = pasang_berkas(desk, given.json)
    print(*lines, sep="\n")


def skp_ekspor(given: Namespace) -> None:
    """The latest SKP of the year, or the one that began on a day; that there are others is told on stderr."""
    from app.domain.nip import bersih
    from app.exchange_desk import ekspor, skp_setahun
    from app.printing import write

    with opened(given.file) as desk:
        semua = {skp.mulai: skp for skp in skp_setahun(desk, bersih(given.nip), given.tahun)}
        ada = ", ".join(map(str, semua))
        if given.mulai and given.mulai not in semua:
            raise UserError("cli_skp_mulai_tidak_ada", mulai=given.mulai, ada=ada)
        mulai = given.mulai or max(semua)
        if len(semua) > 1 and not given.mulai:
            print(say("cli_skp_beberapa", ada=ada, mulai=mulai), file=sys.stderr)
        text = ekspor(desk, semua[mulai])
    if given.output is None:
        sys.stdout.write(text)
    else:
        print(write(given.output.parent, given.output.name, text.encode()))


# ── paper ───────────────────────────────────────────────────────────────────────────────────────────


def cetak(given: Namespace) -> None:
    from app.domain.nip import bersih
    from app.printing import Pesanan, cetak_pesanan

    nip = tuple(bersih(each) for each in given.nip)
    order = Pesanan(given.formulir, given.periode, nip, given.kertas, given.kosong, given.bundel)
    with opened(given.file) as desk:
        result = cetak_pesanan(desk, order, given.folder, progress())
    print(say("cli_tercetak", dokumen=result.dokumen, halaman=result.halaman, folder=given.folder.resolve()))
