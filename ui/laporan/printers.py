"""The printers of this computer, and what each knows of paper."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.domain.kantor import Kertas
from ui.kit.paper_print import nearest

UKURAN = {Kertas.A4: QSizeF(210, 297), Kertas.F4: QSizeF(215, 330)}


def printer_names() -> list[str]:
    """The one that Windows prints on by default stands first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold()))


def forms_of(name: str) -> list[QPageSize]:
    """The sizes its driver offers; none for an unknown printer."""
    return list(QPrinterInfo.printerInfo(name).supportedPageSizes()) if name else []


class Kenal(StrEnum):
    """DIKENAL: the driver has this paper, or one so near that nothing is cut. KHUSUS: it says to take any size, and may not."""

    DIKENAL = "DIKENAL"
    KHUSUS = "KHUSUS"
    TIDAK = "TIDAK"


def known(kertas: Kertas, forms: list[QPageSize], *, custom: bool) -> Kenal:
    if nearest(UKURAN[kertas], forms) is not None:
        return Kenal.DIKENAL
    return Kenal.KHUSUS if custom else Kenal.TIDAK


def known_by(name: str, kertas: Kertas) -> Kenal:
    return known(kertas, forms_of(name), custom=QPrinterInfo.printerInfo(name).supportsCustomPageSizes())


def printer_for(name: str) -> QPrinter:
    """Full resolution on that printer; with an empty name on the default one."""
    info = QPrinterInfo.printerInfo(name) if name else QPrinterInfo.defaultPrinter()
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setCreator("Kinerja Luring")
    return printer
