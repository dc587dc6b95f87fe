"""The work of printing, done in the background: values and a printer in, the number of sheets out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread
from PySide6.QtGui import QPageSize

from app.domain.kantor import Kertas
from app.domain.rentang import baca_rentang
from app.errors import UserError
from app.papers import Bahan, gambar
from ui.kit.paper_print import print_pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.forms.pages import Naskah

Tell = Callable[[int, int, str], bool]


@dataclass(frozen=True, slots=True)
class Order:
    """`rentang`: pages as typed; `forms`: the sizes of the driver."""

    bahan: Bahan
    rentang: str = ""
    salinan: int = 1
    forms: tuple[QPageSize, ...] = ()


def forms_for(printer: QPrinter) -> list[QPageSize]:
    from ui.laporan.printers import forms_of

    return forms_of(printer.printerName())


def print_all(order: Order, printer: QPrinter, tell: Tell) -> int:
    """Sheets sent. Raises Dihentikan after a stop, UserError where there is nothing to print or the printer refuses."""
    naskah = gambar(order.bahan, lambda *_: not QThread.currentThread().isInterruptionRequested())
    if not naskah.data:
        raise UserError("laporan_tidak_ada")
    pages = baca_rentang(order.rentang, naskah.halaman)
    printer.setDocName(f"{order.bahan.kantor} {order.bahan.pilihan.kode}")
    whose = people_of(naskah)
    return print_pages(naskah.data, pages, printer, copies=order.salinan, forms=order.forms, tell=lambda n: tell(*whose(n)) is not False)


def people_of(naskah: Naskah) -> Callable[[int], tuple[int, int, str]]:
    """(number, of how many, name) of the person or list to whom a page belongs."""
    heads = [bab for bab in naskah.bab if bab.orang]
    starts = [bab.halaman for bab in heads]

    def whose(page: int) -> tuple[int, int, str]:
        if not heads:
            return page + 1, naskah.halaman, "halaman"
        at = bisect_right(starts, page)
        return at, len(heads), heads[at - 1].judul if at else "halaman depan"

    return whose


def print_ruler(kertas: Kertas, printer: QPrinter, tell: Tell) -> str:
    from app.forms.ruler import halaman_uji

    print_pages(halaman_uji(kertas), [0], printer, forms=forms_for(printer), tell=lambda _: tell(1, 1, f"cetak uji {kertas}") is not False)
    return str(kertas)
