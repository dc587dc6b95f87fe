"""Many papers as one PDF: in order, with a cover that lists them and page numbers that run through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from app.domain.lembar import Lembar
from app.forms.cell import Rupa
from app.forms.cover import Isi, cover
from app.forms.registry import FORMS, bagian, tepat
from app.forms.sheet import Bagian, Halaman, draw_pages, pages

Progress = Callable[[int, int, str], bool | None]


class Dihentikan(Exception):
    """The operator stopped; nothing was written."""


def papers(lembar: Sequence[Lembar], formulir: Sequence[str] | None, rupa: Rupa) -> Iterator[tuple[Lembar, str, Bagian]]:
    """The papers of one person's sheets in the order of FORMULIR 5: document and result of each period, SKP and annexes."""
    for each in lembar:
        for kode in sorted(tepat(each), key=tuple(FORMS).index, reverse=bool(each.evaluasi)):
            if formulir is None or kode in formulir:
                for paper in bagian(each, kode, replace(rupa, cetak=each.cetak)):
                    yield each, kode, paper


def bundle(
    orang: Sequence[Sequence[Lembar]], formulir: Sequence[str] | None, rupa: Rupa, judul: tuple[str, str], progress: Progress | None
) -> tuple[bytes, int]:
    """One PDF with cover; its bytes and pages. `judul`: instansi and office. Raises Dihentikan when progress answers False."""
    rupa = replace(rupa, halaman=True)
    laid: list[Halaman] = []
    daftar: list[Isi] = []
    for n, sheets in enumerate(orang, 1):
        if progress and progress(n, len(orang), sheets[0].pegawai.nama) is False:
            raise Dihentikan
        start = len(laid)
        codes = []
        for each, kode, paper in papers(sheets, formulir, rupa):
            laid.extend(pages(paper, replace(rupa, cetak=each.cetak)))
            codes.append(kode)
        if codes:
            daftar.append(Isi(sheets[0].pegawai.nama, ", ".join(dict.fromkeys(codes)), len(laid) - start, start + 1))
    front = _front(orang, daftar, rupa, judul)
    return draw_pages([*front, *laid], rupa, f"Bundel {judul[1]}"), len(front) + len(laid)


def _front(orang: Sequence[Sequence[Lembar]], daftar: list[Isi], rupa: Rupa, judul: tuple[str, str]) -> list[Halaman]:
    """The cover; its own pages shift where everything begins."""
    first = orang[0][0]
    periode = {e.periode.nama for sheets in orang for each in sheets for e in each.evaluasi}
    teks = f"PERIODE {periode.pop().upper()}" if len(periode) == 1 else ""
    rupa = replace(rupa, cetak=first.cetak)
    length = len(pages(Bagian(cover(*judul, first.isi_skp.tahun, teks, daftar, rupa), "P"), rupa))
    shifted = [replace(isi, mulai=isi.mulai + length) for isi in daftar]
    return pages(Bagian(cover(*judul, first.isi_skp.tahun, teks, shifted, rupa), "P", "Daftar isi"), rupa)
