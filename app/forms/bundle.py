"""Many papers as one PDF: in order, with a cover that lists them and page numbers that run through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from app.domain.lembar import Lembar
from app.errors import UserError
from app.forms.a15 import KODE as MATRIKS
from app.forms.cell import Rupa
from app.forms.cover import Dokumen, Isi, cover
from app.forms.pages import Bagian, Halaman, draw_pages, pages
from app.forms.registry import FORMS, JUDUL, bagian, tepat

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
    orang: Sequence[Sequence[Lembar]],
    formulir: Sequence[str] | None,
    rupa: Rupa,
    judul: tuple[str, str],
    progress: Progress | None,
    matriks: Sequence[Bagian] = (),
) -> tuple[bytes, int]:
    """One PDF with cover; its bytes and pages. `judul`: instansi and office. Raises Dihentikan when progress answers False,
    UserError when there is nothing to print.
    """
    rupa = replace(rupa, halaman=True)
    laid = [page for paper in matriks for page in pages(paper, rupa)]
    periode = {e.periode.nama for sheets in orang for each in sheets for e in each.evaluasi}
    daftar = [Isi(None, (Dokumen(JUDUL[MATRIKS], MATRIKS, len(laid), 1),))] if laid else []
    for n, sheets in enumerate(orang, 1):
        if progress and progress(n, len(orang), sheets[0].pegawai.nama) is False:
            raise Dihentikan
        dokumen: list[Dokumen] = []
        for each, kode, paper in papers(sheets, formulir, rupa):
            found = pages(paper, replace(rupa, cetak=each.cetak))
            _catat(dokumen, Dokumen(_judul(each, kode, periode), kode, len(found), len(laid) + 1))
            laid.extend(found)
        if dokumen:
            daftar.append(Isi(sheets[0].pegawai, tuple(dokumen)))
    if not daftar:
        raise UserError("cli_tidak_ada_cetakan")
    front = _front(orang[0][0], daftar, rupa, judul, periode)
    return draw_pages([*front, *laid], rupa, f"Bundel {judul[1]}"), len(front) + len(laid)


def _judul(lembar: Lembar, kode: str, periode: Collection[str]) -> str:
    """With its period where the bundle has several."""
    return JUDUL[kode] + "".join(f" – {each.periode.nama}" for each in lembar.evaluasi if len(periode) > 1)


def _catat(dokumen: list[Dokumen], baru: Dokumen) -> None:
    """Adds a line; several papers of one form, as the manuals of an SKP, are one."""
    if dokumen and dokumen[-1].kode == baru.kode:
        lama = dokumen.pop()
        baru = replace(lama, halaman=lama.halaman + baru.halaman)
    dokumen.append(baru)


def _front(first: Lembar, daftar: Sequence[Isi], rupa: Rupa, judul: tuple[str, str], periode: Collection[str]) -> list[Halaman]:
    """The cover; its own pages shift where everything begins."""
    waktu = (f"TAHUN {first.isi_skp.tahun}", *(f"PERIODE {each.upper()}" for each in periode if len(periode) == 1))
    rupa = replace(rupa, cetak=first.cetak)
    length = len(pages(Bagian(cover((*judul, *waktu), daftar, rupa), "P"), rupa))
    shifted = [isi.geser(length) for isi in daftar]
    return pages(Bagian(cover((*judul, *waktu), shifted, rupa), "P", "Daftar isi"), rupa)
