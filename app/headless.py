"""The main job without a screen: the sample office is built, and every form of its year that is ready is printed into a folder."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from app.checks import bahan, terakhir
from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.kelengkapan import kemajuan
from app.domain.periode import periode_setahun
from app.domain.skp import Skp
from app.office import buat_contoh
from app.printing import Pesanan, cetak_pesanan
from app.words import say, say_pesan


def main_job() -> int:
    """Prints where the papers are, how many, how long it took, and what was not ready."""
    from app.cli.terminal import plain_streams, progress

    plain_streams()

    print(say("cli_tanpa_layar"))
    started = time.perf_counter()
    folder = Path(tempfile.mkdtemp(prefix="kinerja-luring-"))
    office = folder / "contoh.kinerja"
    buat_contoh(office)
    desk = Desk.buka(office)
    try:
        result = cetak_pesanan(desk, Pesanan(siap=True), folder / "cetakan", progress())
        belum = list(belum_siap(desk))
    finally:
        desk.tutup()
    seconds = f"{time.perf_counter() - started:.1f}".replace(".", ",")
    print(say("cli_selesai", dokumen=result.dokumen, halaman=result.halaman, detik=seconds, folder=folder / "cetakan"))
    if belum:
        print(say("cli_belum_siap", jumlah=len(belum)), *belum, sep="\n")
    return 0


def belum_siap(desk: Desk) -> Iterator[str]:
    """One line for each evaluation of the year that is not locked: whose, of when, and what stands in the way."""
    for periode in periode_setahun(terakhir(desk).tahun, desk.kantor().bulanan):
        isi = bahan(desk, periode)
        for skp in isi.skp_periode:
            evaluasi = isi.evaluasi_periode.get(skp.id)
            if evaluasi is None or not evaluasi.final:
                nama = isi.bagan.pegawai[skp.pemilik].nama
                yield say("cli_belum_siap_satu", nama=nama, periode=periode.nama, kurang=_kurang(skp, evaluasi))


def _kurang(skp: Skp, evaluasi: Evaluasi | None) -> str:
    if evaluasi is None:
        return say("cli_belum_dimulai")
    maju = kemajuan(skp, evaluasi)
    kurang = "; ".join(say_pesan(m.pesan).partition(".")[0] for m in maju.kurang)
    return say("cli_terisi", terisi=maju.terisi, jumlah=maju.jumlah, kurang=kurang) if kurang else say("cli_belum_dikunci")
