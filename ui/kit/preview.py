"""The preview is the PDF itself; printing draws its pages at exactly their size."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

DPI = 300


class Preview(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName("Pratinjau cetakan")
        self.view.setDocument(self.document)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def show_pdf(self, data: bytes) -> None:
        """No temporary file; the buffer lives as long as the document reads from it."""
        fresh = QBuffer(self)
        fresh.setData(QByteArray(data))
        fresh.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(fresh)
        self._buffer = fresh

    def pages(self) -> int:
        return self.document.pageCount()

    def print_on(self, printer: QPrinter) -> int:
        """Pages printed, at 100 %: the page of the PDF on a page of its own size."""
        first = printer.fromPage() or 1
        last = min(printer.toPage() or self.pages(), self.pages())
        printer.setFullPage(True)
        painter = QPainter()
        for n in range(first - 1, last):
            printer.setPageLayout(layout_for(self.document.pagePointSize(n)))
            if not painter.isActive():
                painter.begin(printer)
            else:
                printer.newPage()
            self._draw(painter, printer, n)
        painter.end()
        return last - first + 1

    def _draw(self, painter: QPainter, printer: QPrinter, n: int) -> None:
        points = self.document.pagePointSize(n)
        size = QSizeF(points.width() * DPI / 72, points.height() * DPI / 72).toSize()
        image = self.document.render(n, size).convertToFormat(QImage.Format.Format_RGB32)
        scale = printer.resolution() / 72
        painter.drawImage(QRectF(0, 0, points.width() * scale, points.height() * scale), image)


def layout_for(points: QSizeF) -> QPageLayout:
    """The exact size of the page: F4 is 215×330 mm, which the Folio of Qt is not."""
    landscape = points.width() > points.height()
    wide, high = sorted((points.width() * 25.4 / 72, points.height() * 25.4 / 72))
    size = QPageSize(QSizeF(wide, high), QPageSize.Unit.Millimeter, "F4" if high > 320 else "A4", QPageSize.SizeMatchPolicy.ExactMatch)
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))
