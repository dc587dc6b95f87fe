"""From what was chosen in the reports tab to a PDF: values are gathered on the GUI thread, drawn anywhere.

To add a paper: its line in app.reports.daftar_kertas, what it is drawn from in `kumpulkan`, its drawing in DRAW.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from app.desk import Desk
from app.domain.formulir import tepat
from app.domain.kantor import Cetak
from app.domain.lembar import Lembar
from app.domain.matriks import MatriksUnit, matriks_unit
from app.domain.pegawai import Orang, Pegawai
from app.domain.periode import Periode
from app.domain.skp import Skp
from app.recap import Rekap, daftar_urut, rekap
from app.reports import MATRIKS, Orangnya, orang_periode, semua_formulir

if TYPE_CHECKING:
    from app.forms.pages import Naskah

Progress = Callable[[int, int, str], bool | None]
Sheets = tuple[Lembar, ...]


@dataclass(frozen=True, slots=True)
class Pilihan:
    """Which paper, of when, on what. `terima`: the list to sign for receipt goes in front."""

    kode: str
    formulir: tuple[str, ...]
    periode: Periode
    cetak: Cetak
    kosong: bool = False
    unit: str | None = None
    terima: bool = False


@dataclass(frozen=True, slots=True)
class Bahan:
    """All that a paper is drawn from, as plain values: nothing in it looks at the file any more."""

    pilihan: Pilihan
    instansi: str
    kantor: str
    hari: date
    orang: tuple[Sheets, ...] = ()
    matriks: tuple[MatriksUnit, ...] = ()
    rekap: Rekap | None = None
    urut: tuple[tuple[Pegawai, Orang], ...] = ()


def kumpulkan(desk: Desk, pilihan: Pilihan, orang: Sequence[Orangnya], hari: date) -> Bahan:
    """`orang`: for whom; the papers of the office itself need nobody."""
    kantor = desk.kantor()
    dasar = Bahan(pilihan, kantor.instansi, kantor.nama, hari)
    if pilihan.kosong:
        return dasar
    if pilihan.kode == "matriks":
        return replace(dasar, matriks=matriks_kantor(desk, pilihan.periode.tahun))
    if pilihan.kode in {"rekap", "sebaran"}:
        return replace(dasar, rekap=rekap(desk, pilihan.periode, pilihan.unit))
    if pilihan.kode == "duk":
        return replace(dasar, urut=daftar_urut(desk, hari))
    if pilihan.kode == "terima":
        orang = [o for o in orang_periode(desk, pilihan.periode, pilihan.unit) if o.final]
    return replace(dasar, orang=tuple(sheets for o in orang if (sheets := lembar_orang(desk, o, pilihan))))


def lembar_orang(desk: Desk, orang: Orangnya, pilihan: Pilihan) -> Sheets:
    """The sheets of one person for a paper: planning, evaluation, or both for a bundle; none where they are not begun."""
    if orang.skp is None:
        return ()
    rencana = replace(desk.lembar(orang.skp), cetak=pilihan.cetak)
    if pilihan.kode in {"skp", "manual"}:
        return (rencana,)
    if orang.evaluasi is None:
        return ()
    hasil = replace(desk.lembar(orang.skp, orang.evaluasi), cetak=pilihan.cetak)
    return (hasil, rencana) if pilihan.kode == "bundel" else (hasil,)


def tercetak(sheets: Sheets, pilihan: Pilihan) -> list[tuple[Lembar, tuple[str, ...]]]:
    """Each sheet with those of its forms that this paper prints; the list of receipts counts them all."""
    semua = pilihan.kode == "terima"
    return [(each, tuple(kode for kode in tepat(each) if semua or kode in pilihan.formulir)) for each in sheets]


def matriks_kantor(desk: Desk, tahun: int) -> tuple[MatriksUnit, ...]:
    """One paper A.1.5 for each leader at the top, with the teams below."""
    return matriks_unit(tuple(s for s in desk.semua(Skp).values() if s.tahun == tahun), desk.bagan())


def gambar(bahan: Bahan, progress: Progress | None = None) -> Naskah:
    """The PDF; without a page where there is nothing to print.

    Raises Dihentikan when progress answers False: half the people in a file that is named after all would be trusted.
    """
    from app.papers_draw import DRAW, kosong

    return kosong(bahan) if bahan.pilihan.kosong else DRAW[bahan.pilihan.kode](bahan, progress)


def formulir_kosong(kode: str) -> tuple[str, ...]:
    """A.1.5 is drawn otherwise than the forms of one person, so it stands last."""
    return tuple(sorted(semua_formulir(kode), key=lambda each: each == MATRIKS))
