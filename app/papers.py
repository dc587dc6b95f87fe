"""From the order of the reports tab to PDF bytes: sheets are gathered on the GUI thread, drawn anywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from app.desk import Desk
from app.domain.kantor import Cetak
from app.domain.lembar import Lembar
from app.domain.matriks import MatriksUnit, matriks_unit
from app.domain.periode import Periode, tanggal_panjang
from app.domain.skp import Skp
from app.recap import Rekap, daftar_urut
from app.words import say_pesan

Progress = Callable[[int, int, str], bool | None]
Draw = Callable[[Progress | None], bytes]


@dataclass(frozen=True, slots=True)
class Pilihan:
    """Which paper, for whom, on what."""

    kode: str
    formulir: tuple[str, ...]
    periode: Periode
    cetak: Cetak
    kosong: bool = False
    unit: str | None = None


def orang_ke_lembar(desk: Desk, skp: str, evaluasi: str | None, kode: str, cetak: Cetak) -> tuple[Lembar, ...]:
    """The sheets of one person for a paper: planning, evaluation, or both for a bundle."""
    rencana = replace(desk.lembar(skp), cetak=cetak)
    if kode in {"skp", "manual"}:
        return (rencana,)
    if evaluasi is None:
        return ()
    hasil = replace(desk.lembar(skp, evaluasi), cetak=cetak)
    return (hasil, rencana) if kode == "bundel" else (hasil,)


def pdf_orang(orang: tuple[tuple[Lembar, ...], ...], pilihan: Pilihan, judul: tuple[str, str]) -> Draw:
    """Papers of people: a bundle with cover, or the papers alone; empty where no page comes of them.

    Raises Dihentikan when progress answers False: half the people in a file that is named after all would be trusted.
    """

    def draw(progress: Progress | None) -> bytes:
        from app.forms.bundle import Dihentikan, bundle, papers
        from app.forms.cell import Rupa
        from app.forms.pages import draw_pages, pages

        rupa = Rupa(pilihan.cetak, pilihan.kosong)
        if pilihan.kode == "bundel":
            return bundle(orang, None, rupa, judul, progress)[0]
        laid = []
        for n, sheets in enumerate(orang, 1):
            if progress and progress(n, len(orang), sheets[0].pegawai.nama) is False:
                raise Dihentikan
            for _, _, paper in papers(sheets, pilihan.formulir, rupa):
                laid.extend(pages(paper, rupa))
        return draw_pages(laid, rupa, judul[1]) if laid else b""

    return draw


def matriks_kantor(desk: Desk, tahun: int) -> tuple[MatriksUnit, ...]:
    """One paper A.1.5 for each leader at the top, with the teams below."""
    return matriks_unit(tuple(s for s in desk.semua(Skp).values() if s.tahun == tahun), desk.bagan())


def pdf_matriks(isi: tuple[MatriksUnit, ...], cetak: Cetak, *, kosong: bool = False) -> bytes:
    from app.forms.cell import Rupa
    from app.forms.pages import cetak as draw
    from app.forms.registry import matriks

    rupa = Rupa(cetak, kosong)
    return draw(matriks(isi, rupa), rupa, judul="Matriks peran hasil")


def pdf_rekap(isi: Rekap, cetak: Cetak) -> bytes:
    from app.forms import recap
    from app.forms.cell import Rupa
    from app.forms.pages import Bagian
    from app.forms.pages import cetak as draw

    rupa = Rupa(cetak)
    baris = [recap.Hasil(b.orang, b.hasil, b.perilaku, b.predikat, "" if b.final else "draf") for b in isi.baris]
    saran = [say_pesan(p) for p in isi.saran]
    paper = recap.rekap(isi.kantor, isi.periode.nama, isi.organisasi, baris, isi.jumlah, saran, rupa)
    return draw([Bagian(paper, "L")], rupa, judul="Rekap predikat")


def pdf_daftar_urut(desk: Desk, hari: date, cetak: Cetak) -> bytes:
    from app.forms import recap
    from app.forms.cell import Rupa
    from app.forms.pages import Bagian
    from app.forms.pages import cetak as draw

    rupa = Rupa(cetak)
    baris = [recap.Urut(each, p.tmt_golongan, p.pendidikan, p.tanggal_lahir) for p, each in daftar_urut(desk, hari)]
    paper = recap.daftar_urut(desk.kantor().nama, tanggal_panjang(hari), baris, rupa)
    return draw([Bagian(paper, "L")], rupa, judul="Daftar urut kepangkatan")
