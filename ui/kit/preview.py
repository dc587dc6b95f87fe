"""The preview is the PDF itself: its pages on the grey of the window, as wide as their place or enlarged."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.kit import look

STEP, SMALLEST, LARGEST = 1.25, 0.25, 5.0
EDGE, GAP = 20, 16
POINT = 72


class PdfPages(QPdfView):
    """Qt's own view with a line around each page, and Ctrl+wheel."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setDocumentMargins(QMargins(EDGE, EDGE, EDGE, EDGE))
        self.setPageSpacing(GAP)
        self.setAccessibleName("Pratinjau cetakan")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, look.colour(look.CHROME))
        self.setPalette(palette)

    def scale(self) -> float:
        """Of the first page, where 1 is its size on paper."""
        if self.zoomMode() is QPdfView.ZoomMode.Custom or not self._count():
            return self.zoomFactor()
        return self._fitting(0)

    def enlarge(self, by: float) -> None:
        factor = max(SMALLEST, min(LARGEST, self.scale() * by))
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(factor)

    def fit(self) -> None:
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _count(self) -> int:
        return self.document().pageCount() if self.document() else 0

    def _resolution(self) -> float:
        return self.screen().logicalDotsPerInch() / POINT

    def _fitting(self, n: int) -> float:
        return (self.viewport().width() - 2 * EDGE) / (self.document().pagePointSize(n).width() * self._resolution())

    def frames(self) -> list[QRectF]:
        """Where each page stands in the viewport, laid out as Qt does it."""
        custom = self.zoomMode() is QPdfView.ZoomMode.Custom
        sizes: list[QSizeF] = []
        for n in range(self._count()):
            factor = (self.zoomFactor() if custom else self._fitting(n)) * self._resolution()
            points = self.document().pagePointSize(n)
            sizes.append(QSizeF(points.width() * factor, points.height() * factor))
        wide = max([float(self.viewport().width()), *(size.width() + 2 * EDGE for size in sizes)])
        top, found = float(EDGE), []
        for size in sizes:
            left = (wide - size.width()) / 2 - self.horizontalScrollBar().value()
            found.append(QRectF(left, top - self.verticalScrollBar().value(), size.width(), size.height()))
            top += size.height() + GAP
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(look.colour("#B9BEC6"), 1))
        for frame in self.frames():
            if frame.intersects(QRectF(self.viewport().rect())):
                painter.drawRect(frame.toRect().adjusted(-1, -1, 0, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enlarge(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)


class Preview(QWidget):
    """`halaman` carries (page at hand counted from 1, pages)."""

    halaman = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.mark(self, bidang="chrome")
        self.document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self.view = PdfPages(self)
        self.view.setDocument(self.document)
        self.view.pageNavigator().currentPageChanged.connect(lambda _: self._tell())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def show_pdf(self, data: bytes, *, keep: bool = False) -> None:
        """No temporary file; the buffer lives as long as the document reads from it. `keep`: stays at the place it showed."""
        place = self.view.verticalScrollBar().value() if keep else 0
        fresh = QBuffer(self)
        fresh.setData(QByteArray(data))
        fresh.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.close()
        self.document.load(fresh)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = fresh
        self.view.verticalScrollBar().setValue(place)
        self._tell()

    def pages(self) -> int:
        return self.document.pageCount()

    def page(self) -> int:
        return self.view.pageNavigator().currentPage() + 1

    def _tell(self) -> None:
        self.halaman.emit(self.page(), self.pages())
