"""What to print for whom: an order (period, forms, people, paper) becomes sheets, and sheets become files in a folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.kantor import Cetak, Kertas
from app.domain.lembar import Lembar
from app.domain.matriks import matriks_unit
from app.domain.pegawai import Pegawai
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.domain.urutan import urutan_kantor
from app.errors import UserError
from app.paper_folder import PaperFolder

if TYPE_CHECKING:
    from app.forms.pages import Bagian

MATRIKS = "A.1.5"
Progress = Callable[[int, int, str], bool | None]


@dataclass(frozen=True, slots=True)
class Pesanan:
    """None or empty = everything: all forms that fit, all periods of the latest year, everybody. `bundel`: one file for all.

    `siap`: of the evaluations only those that are locked.
    """

    formulir: tuple[str, ...] | None = None
    periode: Periode | None = None
    nip: tuple[str, ...] = ()
    kertas: str | None = None
    kosong: bool = False
    bundel: bool = False
    siap: bool = False


@dataclass(frozen=True, slots=True)
class Hasil:
    dokumen: int
    halaman: int
    berkas: tuple[Path, ...]


def lembar_pegawai(desk: Desk, pesanan: Pesanan) -> list[tuple[Lembar, ...]]:
    """Per person the sheets of the order: planning first, then each evaluation by time. People by unit, then by name."""
    tahun = _tahun(desk, pesanan)
    chosen = _people(desk, pesanan)
    mine: dict[str, list[Skp]] = {}
    for skp in desk.semua(Skp).values():
        if skp.tahun == tahun and skp.pemilik in chosen:
            mine.setdefault(skp.pemilik, []).append(skp)
    return [sheets for id in chosen if (sheets := tuple(_sheets(desk, mine.get(id, ()), pesanan)))]


def matriks(desk: Desk, pesanan: Pesanan) -> Sequence[Bagian]:
    """A.1.5 where it is asked for, or where everything is: it belongs to the year's planning and to the whole office."""
    from app.forms.cell import Rupa
    from app.forms.registry import matriks as papers

    asked = MATRIKS in pesanan.formulir if pesanan.formulir else not (pesanan.periode or pesanan.nip)
    if not asked:
        return ()
    skps = tuple(skp for skp in desk.semua(Skp).values() if skp.tahun == _tahun(desk, pesanan))
    pemilik = _people(desk, pesanan) if pesanan.nip else ()
    return papers(matriks_unit(skps, desk.bagan(), pemilik), Rupa(_cetak(desk, pesanan)))


def _tahun(desk: Desk, pesanan: Pesanan) -> int:
    return pesanan.periode.tahun if pesanan.periode else max(desk.tahun_skp(), default=0)


def _cetak(desk: Desk, pesanan: Pesanan) -> Cetak:
    cetak = desk.kantor().cetak
    return replace(cetak, kertas=Kertas(pesanan.kertas)) if pesanan.kertas else cetak


def _people(desk: Desk, pesanan: Pesanan) -> list[str]:
    """Those asked for, as they were asked for; else everybody in the office's own order."""
    people = desk.semua(Pegawai)
    by_nip = {person.nip: person.id for person in people.values() if person.nip}
    if unknown := [each for each in pesanan.nip if each not in by_nip]:
        raise UserError("cli_nip_tidak_ada", nip=unknown[0])
    hari = pesanan.periode.selesai if pesanan.periode else date(_tahun(desk, pesanan) or date.max.year, 12, 31)
    return [by_nip[each] for each in pesanan.nip] or sorted(people, key=lambda id: urutan_kantor(desk.bagan(), people[id], hari))


def _sheets(desk: Desk, skps: Iterable[Skp], pesanan: Pesanan) -> Iterable[Lembar]:
    rencana: list[Skp] = []  # of a bundle of one period: sent upward behind document and result
    for skp in sorted(skps, key=lambda s: s.mulai):
        evaluations = [e for e in desk.semua(Evaluasi).values() if e.skp == skp.id]
        whole_year = pesanan.periode is None
        if whole_year:
            yield _on(desk.lembar(skp.id), pesanan)
        for evaluasi in sorted(evaluations, key=lambda e: (e.periode.selesai, e.periode.tahunan)):
            if pesanan.periode in (None, evaluasi.periode) and (evaluasi.final or not pesanan.siap):
                yield _on(desk.lembar(skp.id, evaluasi.id), pesanan)
        if pesanan.bundel and pesanan.periode and _berlaku(skp, pesanan.periode):
            rencana.append(skp)
    yield from (_on(desk.lembar(skp.id), pesanan) for skp in rencana)


def _berlaku(skp: Skp, periode: Periode) -> bool:
    return skp.mulai <= periode.selesai and skp.selesai >= periode.mulai


def _on(lembar: Lembar, pesanan: Pesanan) -> Lembar:
    """On the paper that was asked for."""
    if pesanan.kertas is None:
        return lembar
    return replace(lembar, cetak=replace(lembar.cetak, kertas=Kertas(pesanan.kertas)))


def cetak_pesanan(desk: Desk, pesanan: Pesanan, folder: Path, progress: Progress | None) -> Hasil:
    """Writes the PDFs: one per person, or one for all. Raises UserError, and then nothing of them is left."""
    from app.forms.registry import dikenal

    dikenal(pesanan.formulir or ())
    with PaperFolder(folder) as room:
        return _kosong(desk, pesanan, room) if pesanan.kosong else _terisi(desk, pesanan, room, progress)


def _terisi(desk: Desk, pesanan: Pesanan, folder: PaperFolder, progress: Progress | None) -> Hasil:
    orang = lembar_pegawai(desk, pesanan)
    kantor = matriks(desk, pesanan)
    if not orang:
        raise UserError("cli_tidak_ada_cetakan")
    if pesanan.bundel:
        return _satu_berkas(desk, orang, kantor, pesanan, folder, progress)
    hasil = (_matriks(desk, kantor, pesanan, folder), _per_orang(orang, pesanan, folder, progress))
    if not any(each.berkas for each in hasil):
        raise UserError("cli_tidak_ada_cetakan")
    return Hasil(sum(h.dokumen for h in hasil), sum(h.halaman for h in hasil), hasil[0].berkas + hasil[1].berkas)


def _matriks(desk: Desk, papers: Sequence[Bagian], pesanan: Pesanan, folder: PaperFolder) -> Hasil:
    from app.forms.cell import Rupa
    from app.forms.pages import draw_pages, pages

    if not papers:
        return Hasil(0, 0, ())
    rupa = Rupa(_cetak(desk, pesanan))
    laid = [page for paper in papers for page in pages(paper, rupa)]
    name = f"Matriks_{_tahun(desk, pesanan)}_{ascii_name(desk.kantor().nama)}.pdf"
    return Hasil(len(papers), len(laid), (folder.put(name, draw_pages(laid, rupa, "Matriks peran hasil")),))


def _per_orang(orang: Sequence[Sequence[Lembar]], pesanan: Pesanan, folder: PaperFolder, progress: Progress | None) -> Hasil:
    from app.forms.bundle import papers
    from app.forms.cell import Rupa
    from app.forms.pages import draw_pages, pages

    files: list[Path] = []
    halaman = dokumen = 0
    for n, sheets in enumerate(orang, 1):
        if progress and progress(n, len(orang), sheets[0].pegawai.nama) is False:
            break
        rupa = Rupa(sheets[0].cetak)
        laid = [(kode, pages(paper, rupa)) for _, kode, paper in papers(sheets, pesanan.formulir, rupa)]
        if laid:
            files.append(folder.put(nama_berkas(sheets[0], pesanan), draw_pages([p for _, each in laid for p in each], rupa, "")))
            dokumen += len(laid)
            halaman += sum(len(each) for _, each in laid)
    return Hasil(dokumen, halaman, tuple(files))


def _satu_berkas(
    desk: Desk,
    orang: Sequence[Sequence[Lembar]],
    matriks: Sequence[Bagian],
    pesanan: Pesanan,
    folder: PaperFolder,
    progress: Progress | None,
) -> Hasil:
    from app.forms.bundle import bundle
    from app.forms.cell import Rupa
    from app.forms.registry import JUDUL

    kantor = desk.kantor()
    judul = (kantor.instansi, kantor.nama)
    milik = [(JUDUL[MATRIKS], MATRIKS, paper) for paper in matriks]
    made = bundle(orang, pesanan.formulir, Rupa(orang[0][0].cetak), judul, progress, milik)
    periode = pesanan.periode or str(orang[0][0].isi_skp.tahun)
    return Hasil(1, made.halaman, (folder.put(f"Bundel_{ascii_name(kantor.nama)}_{periode}.pdf", made.data),))


def _kosong(desk: Desk, pesanan: Pesanan, folder: PaperFolder) -> Hasil:
    """Blank forms for handwriting, one file each."""
    from app.forms.blank import blank_lembar
    from app.forms.cell import Rupa
    from app.forms.pages import draw_pages, pages
    from app.forms.registry import FORMS, bagian
    from app.forms.registry import matriks as papers

    cetak = _cetak(desk, pesanan)
    rupa = Rupa(cetak, kosong=True)
    files, halaman = [], 0
    for kode in pesanan.formulir or (*FORMS, MATRIKS):
        blank = papers((), rupa) if kode == MATRIKS else bagian(blank_lembar(kode, cetak), kode, rupa)
        laid = [page for paper in blank for page in pages(paper, rupa)]
        files.append(folder.put(f"{kode}_kosong_{cetak.kertas}.pdf", draw_pages(laid, rupa, kode)))
        halaman += len(laid)
    return Hasil(len(files), halaman, tuple(files))


def nama_berkas(lembar: Lembar, pesanan: Pesanan) -> str:
    """`SKP_2026_Budi-Santoso_1985….pdf`: ASCII, under 100 characters."""
    periode = pesanan.periode or str(lembar.isi_skp.tahun)
    return f"SKP_{periode}_{ascii_name(lembar.pegawai.nama)}_{ascii_name(lembar.pegawai.nip or 'tanpa-NIP')}.pdf"


def ascii_name(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:50] or "tanpa-nama"


def write(folder: Path, name: str, data: bytes) -> Path:
    """Whole or not at all. Raises UserError when the folder cannot be written, the disk is full, or the file is open elsewhere."""
    with PaperFolder(folder) as room:
        return room.put(name, data)
