"""Beside the form: category, realisations, feedback and evidence of the line or value that is selected."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.evaluasi import Evaluasi
from app.domain.predikat import Rating
from app.domain.skp import Realisasi, Skp
from app.evidence import cari_bukti
from ui.kit import look
from ui.kit.label import label
from ui.kit.segments import Segments
from ui.penilaian.entries import Verb, evidence, feedback, head, realisation
from ui.penilaian.keys import RATINGS, digit_of
from ui.penilaian.lines import PENDEK
from ui.penilaian.spot import Spot, content, feedback_places


class CategorySegments(Segments):
    """Narrow: the digits work without being drawn."""

    def __init__(self) -> None:
        super().__init__([(r, PENDEK[r].capitalize()) for r in RATINGS], "Kategori menurut pimpinan", digits=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rating = digit_of(event)
        if rating is None:
            super().keyPressEvent(event)
        else:
            self.choose(RATINGS.index(rating))


class ContextPane(QScrollArea):
    """Asks by signal: `judged` (result, category), `write` (UmpanBalik or None for a new one), `realise` (likewise), `unwrite` and
    `unrealise` (id), `pick` (a file is to be chosen), `name` (a link or name is to be typed), `dropped` (list of texts), `take_away`
    (id of the realisation, evidence), `follow` (QUrl)."""

    judged, write, unwrite = Signal(str, object), Signal(object), Signal(str)
    realise, unrealise = Signal(object), Signal(str)
    pick, name, dropped, take_away, follow = Signal(), Signal(), Signal(list), Signal(str, str), Signal(QUrl)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(look.px(288))
        self.viewport().setAcceptDrops(True)
        self.spot: Spot | None = None
        self._shown: object = None
        self._layout = QVBoxLayout()
        self.show_spot(None, None, None)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────

    def show_spot(self, spot: Spot | None, skp: Skp | None, evaluasi: Evaluasi | None) -> None:
        """A handful of widgets, drawn anew only when what they show has changed."""
        self.spot = spot
        shown = (spot, content(spot, evaluasi)) if spot else ()
        if shown == self._shown:
            return
        self._shown = shown
        inner = look.mark(QWidget(), bidang="pane")
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(16, 16, 16, 16)
        self._layout.setSpacing(6)
        if spot is not None:
            self._fill(spot, evaluasi)
        self._layout.addStretch(1)
        self.setWidget(inner)

    def refresh(self) -> None:
        """Files may have come or gone meanwhile."""
        self._shown = None

    def _fill(self, spot: Spot, evaluasi: Evaluasi | None) -> None:
        open_ = evaluasi is None or not evaluasi.final
        self._add(label(spot.judul, 11, semibold=True))
        for words in spot.keterangan:
            self._add(label(words, 9, colour="redup"))
        if spot.hasil is not None:
            self._category(spot.hasil, evaluasi, open_)
        if spot.isian is not None:
            self._realisations(spot.isian, evaluasi, open_)
        self._feedback(spot, evaluasi, open_)
        if spot.isian is not None:
            self._evidence(spot.isian, evaluasi, open_)

    def _add(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)

    def _category(self, hasil: str, evaluasi: Evaluasi | None, open_: bool) -> None:
        choice = CategorySegments()
        choice.set_value(next((k.kategori for k in evaluasi.kategori if k.pada == hasil), None) if evaluasi else None)
        choice.setEnabled(open_)
        choice.dipilih.connect(lambda value: self._judge(hasil, value))
        self._add(label("Menurut pimpinan", 9, colour="redup", wrap=False))
        self._add(choice)

    def _judge(self, hasil: str, value: Rating) -> None:
        self.judged.emit(hasil, value)

    def _realisations(self, place: str, evaluasi: Evaluasi | None, open_: bool) -> None:
        add: list[Verb] = [("Tambah", "Tambah realisasi", lambda: self.realise.emit(None))]
        self._add(head("Realisasi", add if open_ else ()))
        found = evaluasi.realisasi_pada(place) if evaluasi else ()
        for each in found:
            self._add(realisation(each, self._of_realisation(each) if open_ else ()))
        if not found:
            self._add(label("belum diisi", colour="kuning", wrap=False))

    def _of_realisation(self, each: Realisasi) -> list[Verb]:
        return [
            ("Ubah", "Ubah realisasi", partial(self.realise.emit, each)),
            ("Hapus", "Hapus realisasi", partial(self.unrealise.emit, each.id)),
        ]

    def _feedback(self, spot: Spot, evaluasi: Evaluasi | None, open_: bool) -> None:
        add: list[Verb] = [("Tambah", "Tambah umpan balik", lambda: self.write.emit(None))]
        self._add(head("Umpan balik", add if open_ else ()))
        places = feedback_places(spot)
        names = dict(spot.tempat)
        found = [u for place in places for u in (evaluasi.umpan_balik_pada(place) if evaluasi else ())]
        for each in found:
            verbs: list[Verb] = [
                ("Ubah", f"Ubah umpan balik {each.pemberi}", partial(self.write.emit, each)),
                ("Hapus", f"Hapus umpan balik {each.pemberi}", partial(self.unwrite.emit, each.id)),
            ]
            self._add(feedback(each, names[each.pada] if len(places) > 1 else "", verbs if open_ else ()))
        if not found:
            self._add(label("Tidak ada umpan balik.", 9, colour="redup"))

    def _evidence(self, place: str, evaluasi: Evaluasi | None, open_: bool) -> None:
        verbs: list[Verb] = [
            ("Berkas", "Tambah berkas bukti", self.pick.emit),
            ("Tautan", "Tambah tautan atau nama bukti", self.name.emit),
        ]
        self._add(head("Bukti dukung", verbs if open_ else ()))
        found = [(r.id, b) for r in (evaluasi.realisasi_pada(place) if evaluasi else ()) for b in r.bukti]
        for id, teks in found:
            bukti = cari_bukti(teks, self._folder)
            away: list[Verb] = [("Hapus", f"Hapus bukti {bukti.nama}", partial(self.take_away.emit, id, teks))]
            self._add(evidence(bukti, partial(self._open, bukti.alamat), away if open_ else ()))
        if not found:
            self._add(label("Belum ada bukti. Berkas dapat diseret ke sini.", 9, colour="redup"))

    def _open(self, address: str | None) -> None:
        if address:
            self.follow.emit(QUrl(address))

    # ── dropping ────────────────────────────────────────────────────────────────────────────────────

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.spot is not None and self.spot.isian is not None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        urls = [url.toLocalFile() or url.toString() for url in data.urls()]
        self.dropped.emit(urls or [data.text().strip()])
        event.acceptProposedAction()
