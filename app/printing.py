"""What to print for whom: an order (period, forms, people, paper) becomes sheets, and sheets become files in a folder."""

from __future__ import annotations

import errno
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.pegawai import Pegawai
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.errors import UserError

Progress = Callable[[int, int, str], bool | None]


@dataclass(frozen=True, slots=True)
class Pesanan:
    """None or empty = everything: all forms that fit, all periods of the latest year, everybody. `bundel`: one file for all."""

    formulir: tuple[str, ...] | None = None
    periode: Periode | None = None
    nip: tuple[str, ...] = ()
    kertas: str | None = None
    kosong: bool = False
    bundel: bool = False


@dataclass(frozen=True, slots=True)
class Hasil:
    dokumen: int
    halaman: int
    berkas: tuple[Path, ...]


def lembar_pegawai(desk: Desk, pesanan: Pesanan) -> list[tuple[Lembar, ...]]:
    """Per person the sheets of the order: planning first, then each evaluation by time. People by unit, then by name."""
    tahun = pesanan.periode.tahun if pesanan.periode else max((skp.tahun for skp in desk.semua(Skp).values()), default=0)
    chosen = _people(desk, pesanan.nip)
    mine: dict[str, list[Skp]] = {}
    for skp in desk.semua(Skp).values():
        if skp.tahun == tahun and skp.pemilik in chosen:
            mine.setdefault(skp.pemilik, []).append(skp)
    return [sheets for id in chosen if (sheets := tuple(_sheets(desk, mine.get(id, ()), pesanan)))]


def _people(desk: Desk, nip: tuple[str, ...]) -> list[str]:
    people = desk.semua(Pegawai)
    by_nip = {person.nip: person.id for person in people.values() if person.nip}
    if unknown := [each for each in nip if each not in by_nip]:
        raise UserError("cli_nip_tidak_ada", nip=unknown[0])
    return [by_nip[each] for each in nip] or sorted(people, key=lambda id: people[id].nama)


def _sheets(desk: Desk, skps: Iterable[Skp], pesanan: Pesanan) -> Iterable[Lembar]:
    for skp in sorted(skps, key=lambda s: s.mulai):
        evaluations = [e for e in desk.semua(Evaluasi).values() if e.skp == skp.id]
        whole_year = pesanan.periode is None
        if whole_year:
            yield _on(desk.lembar(skp.id), pesanan)
        for evaluasi in sorted(evaluations, key=lambda e: (e.periode.selesai, e.periode.tahunan)):
            if pesanan.periode in (None, evaluasi.periode):
                yield _on(desk.lembar(skp.id, evaluasi.id), pesanan)
        if pesanan.bundel and not whole_year:  # what is sent upward: document and result, then the SKP with its annex
            yield _on(desk.lembar(skp.id), pesanan)


def _on(lembar: Lembar, pesanan: Pesanan) -> Lembar:
    """On the paper that was asked for."""
    if pesanan.kertas is None:
        return lembar
    return replace(lembar, cetak=replace(lembar.cetak, kertas=Kertas(pesanan.kertas)))


def cetak_pesanan(desk: Desk, pesanan: Pesanan, folder: Path, progress: Progress | None) -> Hasil:
    """Writes the PDFs: one per person, or one for all. Raises UserError, and then no half file is left."""
    from app.forms.registry import dikenal

    dikenal(pesanan.formulir or ())
    orang = lembar_pegawai(desk, pesanan)
    if pesanan.kosong:
        return _kosong(desk, pesanan, folder)
    if not orang:
        raise UserError("cli_tidak_ada_cetakan")
    if pesanan.bundel:
        return _satu_berkas(desk, orang, pesanan, folder, progress)
    return _per_orang(orang, pesanan, folder, progress)


def _per_orang(orang: Sequence[Sequence[Lembar]], pesanan: Pesanan, folder: Path, progress: Progress | None) -> Hasil:
    from app.forms.bundle import papers
    from app.forms.cell import Rupa
    from app.forms.sheet import draw_pages, pages

    files: list[Path] = []
    halaman = dokumen = 0
    for n, sheets in enumerate(orang, 1):
        if progress and progress(n, len(orang), sheets[0].pegawai.nama) is False:
            break
        rupa = Rupa(sheets[0].cetak)
        laid = [(kode, pages(paper, rupa)) for _, kode, paper in papers(sheets, pesanan.formulir, rupa)]
        if laid:
            files.append(write(folder, nama_berkas(sheets[0], pesanan), draw_pages([p for _, each in laid for p in each], rupa, "")))
            dokumen += len(laid)
            halaman += sum(len(each) for _, each in laid)
    if not files:
        raise UserError("cli_tidak_ada_cetakan")
    return Hasil(dokumen, halaman, tuple(files))


def _satu_berkas(desk: Desk, orang: Sequence[Sequence[Lembar]], pesanan: Pesanan, folder: Path, progress: Progress | None) -> Hasil:
    from app.forms.bundle import bundle
    from app.forms.cell import Rupa

    kantor = desk.kantor()
    data, halaman = bundle(orang, pesanan.formulir, Rupa(orang[0][0].cetak), (kantor.instansi, kantor.nama), progress)
    periode = pesanan.periode or str(orang[0][0].isi_skp.tahun)
    return Hasil(1, halaman, (write(folder, f"Bundel_{ascii_name(kantor.nama)}_{periode}.pdf", data),))


def _kosong(desk: Desk, pesanan: Pesanan, folder: Path) -> Hasil:
    """Blank forms for handwriting, one file each."""
    from app.forms.blank import blank_lembar
    from app.forms.cell import Rupa
    from app.forms.registry import FORMS, bagian
    from app.forms.sheet import draw_pages, pages

    kantor = desk.kantor()
    cetak = replace(kantor.cetak, kertas=Kertas(pesanan.kertas or kantor.cetak.kertas))
    rupa = Rupa(cetak, kosong=True)
    files, halaman = [], 0
    for kode in pesanan.formulir or FORMS:
        laid = [page for paper in bagian(blank_lembar(kode, cetak), kode, rupa) for page in pages(paper, rupa)]
        files.append(write(folder, f"{kode}_kosong_{cetak.kertas}.pdf", draw_pages(laid, rupa, kode)))
        halaman += len(laid)
    return Hasil(len(files), halaman, tuple(files))


def nama_berkas(lembar: Lembar, pesanan: Pesanan) -> str:
    """`SKP_2026_Budi-Santoso_1985….pdf`: ASCII, under 100 characters."""
    periode = pesanan.periode or str(lembar.isi_skp.tahun)
    return f"SKP_{periode}_{ascii_name(lembar.pegawai.nama)}_{lembar.pegawai.nip or 'tanpa-NIP'}.pdf"


def ascii_name(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:50] or "tanpa-nama"


def write(folder: Path, name: str, data: bytes) -> Path:
    """Whole or not at all. Raises UserError when the folder cannot be written or the disk is full."""
    target, part = folder / name, folder / (name + ".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        _forget(part)
        kode = "cetak_disk_penuh" if error.errno == errno.ENOSPC else "folder_tak_bisa_ditulis"
        raise UserError(kode, folder=str(folder)) from error
    return target


def _forget(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return
