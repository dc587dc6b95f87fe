"""Many papers as one PDF: in order, with a cover that lists them and page numbers that run through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from app.domain.formulir import tepat
from app.domain.lembar import Lembar
from app.errors import Dihentikan, UserError
from app.forms.cell import Rupa
from app.forms.cover import Dokumen, Isi, cover
from app.forms.pages import Bab, Bagian, Halaman, Naskah, draw_pages, pages
from app.forms.registry import FORMS, JUDUL, bagian

Progress = Callable[[int, int, str], bool | None]


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
    kantor: Sequence[tuple[str, str, Bagian]] = (),
) -> Naskah:
    """One PDF with cover and outline. `judul`: instansi and office; `kantor`: the office's own papers (title, code), before the people's.

    Raises Dihentikan when progress answers False, UserError when there is nothing to print.
    """
    rupa = replace(rupa, halaman=True)
    laid: list[Halaman] = []
    periode = {e.periode.nama for sheets in orang for each in sheets for e in each.evaluasi}
    daftar = _kantor(kantor, rupa, laid)
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
    if not laid:
        raise UserError("cli_tidak_ada_cetakan")
    front = _front(orang[0][0], daftar, rupa, judul, periode)
    bab = _bab(daftar, len(front))
    return Naskah(draw_pages([*front, *laid], rupa, f"Bundel {judul[1]}", bab), len(front) + len(laid), bab)


def _kantor(papers_: Sequence[tuple[str, str, Bagian]], rupa: Rupa, laid: list[Halaman]) -> list[Isi]:
    dokumen: list[Dokumen] = []
    for judul, kode, paper in papers_:
        found = pages(paper, rupa)
        _catat(dokumen, Dokumen(judul, kode, len(found), len(laid) + 1))
        laid.extend(found)
    return [Isi(None, tuple(dokumen))] if dokumen else []


def _bab(daftar: Sequence[Isi], depan: int) -> tuple[Bab, ...]:
    """The outline: the list of contents, then each person with his or her papers below."""
    found = [Bab("Daftar isi", 0)]
    for isi in daftar:
        mulai = depan + isi.dokumen[0].mulai - 1
        found.append(Bab(isi.orang.nama, mulai, orang=True) if isi.orang else Bab("Kantor", mulai))
        found += [Bab(f"{each.judul} ({each.kode})", depan + each.mulai - 1, 1) for each in isi.dokumen]
    return tuple(found)


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
