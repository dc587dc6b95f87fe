"""`--self-test`: the shipped program proves itself: open, migrate, import, rate, print, read back, on a file of its own."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.pegawai import Pegawai
from app.domain.periode import Periode
from app.domain.perubahan import id_baru
from app.domain.predikat import Predikat, Rating
from app.domain.skp import Skp
from app.office import buat_contoh
from app.printing import Pesanan, cetak_pesanan

ROSTER = "NIP;NAMA;GOLONGAN;JABATAN;UNIT KERJA\n199001012015011999;CONTOH UJI DIRI;III/a;Penelaah Teknis Kebijakan;Sekretariat\n"


def self_test() -> int:
    """0 when every step does what it says; the steps are printed as they pass."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "uji.kinerja"
        buat_contoh(path)
        desk = Desk.buka(path)
        try:
            for step in (_import, _rate, _print, _window):
                step(desk, Path(folder))
                print("ok", step.__name__.strip("_"), flush=True)
        finally:
            desk.tutup()
    print("self-test: ok")
    return 0


def _import(desk: Desk, folder: Path) -> None:
    from app.exchange.roster import pratinjau, terapkan

    file = folder / "roster.csv"
    file.write_text(ROSTER, encoding="utf-8")
    desk.simpan_banyak("Impor", terapkan(pratinjau(file, desk.bagan(), date.today())))
    _must(any(p.nip == "199001012015011999" for p in desk.semua(Pegawai).values()), "imported person")


def _rate(desk: Desk, _: Path) -> None:
    skp = next(iter(desk.semua(Skp).values()))
    fresh = Evaluasi(id_baru(), skp.id, Periode(f"{skp.tahun + 1}-TW1"))
    desk.simpan("Mulai", None, fresh)
    desk.simpan("Nilai", fresh, replace(fresh, rating_hasil_kerja=Rating.DIATAS, rating_perilaku=Rating.DIATAS))
    _must(desk.satu(Evaluasi, fresh.id).predikat is Predikat.SANGAT_BAIK, "predicate")
    desk.urungkan()
    desk.urungkan()


def _print(desk: Desk, folder: Path) -> None:
    nip = next(p.nip for p in desk.semua(Pegawai).values() if p.nip and any(s.pemilik == p.id for s in desk.semua(Skp).values()))
    result = cetak_pesanan(desk, Pesanan(nip=(nip,), bundel=True), folder / "cetakan", None)
    _must(result.halaman > 0 and all(file.read_bytes().startswith(b"%PDF") for file in result.berkas), "papers")


def _window(desk: Desk, _: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from ui.program import prepare, window_for

    app = prepare(QApplication.instance() or QApplication(sys.argv[:1]))
    window = window_for(desk)
    window.show()
    app.processEvents()
    window.close()


def _must(true: bool, what: str) -> None:
    if not true:
        raise AssertionError(what)
