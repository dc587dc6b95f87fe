"""What is done to the performance tree: each act one step that undo takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.perubahan import ganti
from app.domain.pohon_kinerja import POHON, PohonKinerja
from app.domain.pohon_ubah import ANAK, anak, cari, induk, pindah, tambah, tanpa
from app.words import say

if TYPE_CHECKING:
    from ui.indikator.page import IndikatorPage

NAMES = {"PohonKinerja": "visi", "Misi": "misi", "Tujuan": "tujuan", "Sasaran": "sasaran", "Iku": "IKU"}


class TreeActs:
    def __init__(self, page: IndikatorPage) -> None:
        self.page = page

    def connect(self) -> None:
        pane, form = self.page.tree, self.page.node
        pane.added.connect(self.add)
        pane.renamed.connect(lambda id, text: self.write(id, {"teks": text}))
        pane.moved.connect(self.move)
        pane.taken_away.connect(self.take_away)
        form.added.connect(self.add)
        form.taken_away.connect(self.take_away)
        form.written.connect(self.write)

    @property
    def pohon(self) -> PohonKinerja:
        return self.page.desk.semua(PohonKinerja).get(POHON) or PohonKinerja(POHON)

    def _save(self, label: str, after: PohonKinerja) -> bool:
        known = self.page.desk.semua(PohonKinerja).get(POHON)
        return self.page.guarded(lambda: self.page.desk.simpan(label, known, after))

    def add(self, above: str) -> None:
        """Below a node, or beside an IKU; its words wait for the first key."""
        pohon = self.pohon
        atas = cari(pohon, above) or pohon
        behind = None
        if type(atas) not in ANAK:
            behind, atas = atas.id, induk(pohon, atas.id)
        after, id = tambah(pohon, atas.id, setelah=behind)
        if self._save(f"Tambah {_kind(cari(after, id))}", after):
            self.page.tree.write_into(id)

    def write(self, id: str, isi: dict[str, Any]) -> None:
        simpul = cari(self.pohon, id)
        if simpul is not None:
            self._save(f"Ubah {_kind(simpul)}", ganti(self.pohon, id, **isi))

    def move(self, id: str, by: int) -> None:
        simpul = cari(self.pohon, id)
        if simpul is not None:
            self._save(f"Pindahkan {_kind(simpul)}", pindah(self.pohon, id, by))

    def take_away(self, id: str) -> None:
        """With everything below it; the sentence says how to take it back."""
        pohon = self.pohon
        simpul, atas = cari(pohon, id), induk(pohon, id)
        if simpul is None or atas is None:
            return
        siblings = [s.id for s in anak(atas) if s.id != id]
        self.page.chosen = ("pohon", siblings[0] if siblings else atas.id)
        if self._save(f"Hapus {_kind(simpul)}", tanpa(pohon, id)):
            kind = _kind(simpul)
            sentence = say("indikator_dihapus", apa=kind[:1].upper() + kind[1:], teks=simpul.teks or "tanpa rumusan")
            self.page.notice.tell("info", sentence, [("Urungkan", lambda: self.page.perintah.emit("undo"))])


def _kind(simpul: Any) -> str:
    return NAMES[type(simpul).__name__]
