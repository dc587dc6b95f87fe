"""How the predicates are spread, beside the guide: bars of what is, outlines of what the guide says, and its curve."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.predikat import Predikat, PredikatOrganisasi
from app.recap import Rekap
from app.words import say, say_pesan
from ui.kit import look
from ui.kit.fields import name_of
from ui.kit.label import label

ROW, NAME, COUNT = 40, 148, 92
LARGER = 1.3  # pixels of the screen for a point of the drawing
VCENTRE = Qt.AlignmentFlag.AlignVCenter
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft | VCENTRE, Qt.AlignmentFlag.AlignRight | VCENTRE


class Bars(QWidget):
    """One bar for each predicate, the longest as long as there is room; the words of the guide stand below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.jumlah: dict[Predikat, int] = {}
        self.panduan: dict[Predikat, str] = {}

    def show_counts(self, jumlah: dict[Predikat, int], panduan: dict[Predikat, str]) -> None:
        self.jumlah, self.panduan = jumlah, panduan
        self.setAccessibleName(", ".join(f"{name_of(p)} {n}" for p, n in jumlah.items()))
        self.setFixedHeight(look.px(ROW) * len(jumlah))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, look.px(ROW) * len(Predikat))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        total, most = sum(self.jumlah.values()), max(self.jumlah.values(), default=0)
        for n, (predikat, banyak) in enumerate(self.jumlah.items()):
            top = n * look.px(ROW)
            self._words(painter, top, predikat, banyak, total)
            self._bar(painter, top, banyak, most)

    def _words(self, painter: QPainter, top: int, predikat: Predikat, banyak: int, total: int) -> None:
        painter.setPen(look.colour(look.TEXT))
        painter.setFont(look.font(10))
        painter.drawText(QRect(0, top, look.px(NAME), look.px(24)), int(LEFT), name_of(predikat))
        painter.setFont(look.font(10, semibold=True))
        persen = f"{banyak * 100 / total:.1f}".replace(".", ",") if total else "0"
        count = QRect(self.width() - look.px(COUNT), top, look.px(COUNT), look.px(24))
        painter.drawText(count, int(RIGHT), f"{banyak}  ({persen} %)")
        painter.setFont(look.font(9))
        painter.setPen(look.colour(look.MUTED))
        below = QRect(look.px(NAME), top + look.px(20), self.width() - look.px(NAME), look.px(18))
        painter.drawText(below, int(LEFT), self.panduan.get(predikat, ""))

    def _bar(self, painter: QPainter, top: int, banyak: int, most: int) -> None:
        """The whole width is an outline, so that none is seen to be none and not a gap."""
        room = self.width() - look.px(NAME) - look.px(COUNT) - 12
        place = QRectF(look.px(NAME), top + 5, room, look.px(12))
        painter.setPen(look.colour(look.LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        if most:
            painter.fillRect(QRectF(place.left(), place.top(), room * banyak / most, place.height()), look.colour(look.ACCENT))


class SpreadView(QScrollArea):
    """`mengisi` asks for the place where the organisation's result is set."""

    mengisi = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.organisation = label("", 11, semibold=True)
        self.bars = Bars()
        self.advice = label("", 10)
        self.curve = QLabel()
        self.curve.setAccessibleName("Kurva distribusi predikat")
        self.ask = QPushButton("Isi capaian organisasi…")
        self.ask.clicked.connect(self.mengisi)
        self._drawn: PredikatOrganisasi | None = None
        inside = look.mark(QWidget(), bidang="surface")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.organisation)
        layout.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.bars)
        layout.addWidget(self.advice)
        layout.addWidget(self.curve)
        layout.addWidget(label(say("laporan_sebaran_pertimbangan"), 9, colour="redup"))
        layout.addStretch(1)
        self.setWidget(inside)

    def show_spread(self, isi: Rekap) -> None:
        known = isi.organisasi is not None
        word = name_of(isi.organisasi)
        self.organisation.setText(
            say("laporan_capaian", predikat=word) if known else say("laporan_tanpa_capaian", periode=isi.periode.nama)
        )
        self.ask.setVisible(not known)
        self.curve.setVisible(known)
        self.advice.setText("\n".join(say_pesan(p) for p in isi.saran) or (say("laporan_sesuai_panduan") if known else ""))
        self.bars.show_counts(isi.jumlah, guide(isi.organisasi))
        if isi.organisasi is not None and isi.organisasi is not self._drawn:
            self._drawn = isi.organisasi
            self.curve.setPixmap(curve_picture(isi.organisasi, self.devicePixelRatioF()))


def guide(organisasi: PredikatOrganisasi | None) -> dict[Predikat, str]:
    """The words that stand on the paper too."""
    from app.forms.recap import PANDUAN

    if organisasi is None:
        return {}
    return {p: "Panduan: " + PANDUAN[organisasi].get(p, "dapat ada") for p in Predikat}


def curve_picture(organisasi: PredikatOrganisasi, ratio: float) -> QPixmap:
    """The drawing of the forms, seen through Qt's PDF reader."""
    from PySide6.QtPdf import QPdfDocument

    from app.papers_draw import kurva

    buffer = QBuffer()
    buffer.setData(QByteArray(kurva(organisasi)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    points = document.pagePointSize(0)
    size = QSize(round(points.width() * LARGER * ratio), round(points.height() * LARGER * ratio))
    picture = QPixmap.fromImage(document.render(0, size))
    picture.setDevicePixelRatio(ratio)
    document.close()
    return picture
