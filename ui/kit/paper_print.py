"""Pages of a PDF onto a printer at exactly their size: drawn in strips, so that a whole page is never held in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from app.errors import Dihentikan, UserError

STRIP = 256  # rows of dots held at once
FINEST = 360  # dots per inch; finer costs four times the time and shows nothing more on office paper
NEAR = 6.0  # mm by which the driver's own form may differ
Tell = Callable[[int], bool]


def print_pages(
    data: bytes, pages: Sequence[int], printer: QPrinter, *, copies: int = 1, forms: Sequence[QPageSize] = (), tell: Tell | None = None
) -> int:
    """Sheets printed. `pages` are counted from 0; `forms`: what the driver offers; `tell` gets each page and answers False to stop.

    Raises Dihentikan after a stop, and then nothing more comes; UserError when the printer does not begin.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer.setFullPage(True)
    if printer.supportsMultipleCopies():
        printer.setCopyCount(copies)
        copies = 1
    painter = QPainter()
    try:
        for n in [*pages] * copies:
            if tell and not tell(n):
                printer.abort()
                raise Dihentikan
            printer.setPageLayout(layout_for(document.pagePointSize(n), forms))
            _next_page(painter, printer)
            _draw(painter, printer, document, n)
    finally:
        if painter.isActive():
            painter.end()
        document.close()
    return len(pages) * copies


def _next_page(painter: QPainter, printer: QPrinter) -> None:
    if painter.isActive():
        printer.newPage()
    elif not painter.begin(printer):
        raise UserError("cetak_printer_menolak", printer=printer.printerName() or printer.outputFileName())


def _draw(painter: QPainter, printer: QPrinter, document: QPdfDocument, n: int) -> None:
    """Each dot of ours and each strip stand on whole dots of the printer, so that no seam shows and hairlines keep their width."""
    coarse = -(-printer.resolution() // FINEST)
    points, dots = document.pagePointSize(n), printer.resolution() / coarse
    size = QSizeF(points.width() * dots / 72, points.height() * dots / 72).toSize()
    for top in range(0, size.height(), STRIP):
        image = _strip(document, n, size, top)
        painter.drawImage(QRectF(0, top * coarse, image.width() * coarse, image.height() * coarse), image)


def _strip(document: QPdfDocument, n: int, size: QSize, top: int) -> QImage:
    """Some rows of the page on white, grey where there is no colour.

    Qt takes the last dot of the clip for its width, so that a clip of the size of the image shrinks the page: one more keeps 100 %.
    """
    wide, high = size.width(), min(STRIP, size.height() - top)
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(size)
    options.setScaledClipRect(QRect(0, top, wide + 1, high + 1))
    image = document.render(n, QSize(wide, high), options)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
    painter.fillRect(image.rect(), Qt.GlobalColor.white)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if image.allGray() else image


def layout_for(points: QSizeF, forms: Sequence[QPageSize] = ()) -> QPageLayout:
    """The exact size of the page (F4 is 215×330 mm, which the Folio of Qt is not), or the driver's own form that comes near it."""
    landscape = points.width() > points.height()
    wide, high = sorted((points.width() * 25.4 / 72, points.height() * 25.4 / 72))
    exact = QPageSize(QSizeF(wide, high), QPageSize.Unit.Millimeter, "F4" if high > 320 else "A4", QPageSize.SizeMatchPolicy.ExactMatch)
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(nearest(QSizeF(wide, high), forms) or exact, orientation, QMarginsF(0, 0, 0, 0))


def nearest(millimetres: QSizeF, forms: Sequence[QPageSize]) -> QPageSize | None:
    """The form of the driver that differs least, in its worse direction, and by no more than NEAR."""

    def apart(form: QPageSize) -> float:
        size = form.size(QPageSize.Unit.Millimeter)
        return max(abs(size.width() - millimetres.width()), abs(size.height() - millimetres.height()))

    found = min(forms, key=apart, default=None)
    return found if found is not None and apart(found) <= NEAR else None
