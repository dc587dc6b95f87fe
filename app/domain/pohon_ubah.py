"""What is done to the performance tree: nodes found, added, moved and taken away, and the targets of an IKU."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from app.domain.perubahan import ganti, id_baru
from app.domain.pohon_kinerja import Iku, Misi, PohonKinerja, Sasaran, TargetIku, Tujuan

Simpul = PohonKinerja | Misi | Tujuan | Sasaran | Iku
ANAK: dict[type, str] = {PohonKinerja: "misi", Misi: "tujuan", Tujuan: "sasaran", Sasaran: "iku"}
BARU: dict[str, Callable[[str], Any]] = {
    "misi": lambda teks: Misi(id_baru(), teks),
    "tujuan": lambda teks: Tujuan(id_baru(), teks),
    "sasaran": lambda teks: Sasaran(id_baru(), teks),
    "iku": lambda teks: Iku(id_baru(), teks),
}


def anak(simpul: Simpul) -> tuple[Any, ...]:
    return tuple(getattr(simpul, ANAK[type(simpul)])) if type(simpul) in ANAK else ()


def semua(simpul: Simpul) -> Iterator[Any]:
    """A node and everything below it."""
    yield simpul
    for each in anak(simpul):
        yield from semua(each)


def cari(pohon: PohonKinerja, id: str) -> Any | None:
    return next((simpul for simpul in semua(pohon) if simpul.id == id), None)


def induk(pohon: PohonKinerja, id: str) -> Any | None:
    """The node above; None for the tree itself and for an unknown id."""
    return next((simpul for simpul in semua(pohon) if any(each.id == id for each in anak(simpul))), None)


def jalur(pohon: PohonKinerja, id: str) -> tuple[Any, ...]:
    """From below the tree itself down to the node."""
    found: list[Any] = []
    simpul = cari(pohon, id)
    while simpul is not None and simpul is not pohon:
        found.insert(0, simpul)
        simpul = induk(pohon, simpul.id)
    return tuple(found)


def tambah(pohon: PohonKinerja, induk_id: str, teks: str = "", setelah: str | None = None) -> tuple[PohonKinerja, str]:
    """The tree with a new node below `induk_id`, and the id of that node."""
    atas = cari(pohon, induk_id) or pohon
    baru = BARU[ANAK[type(atas)]](teks)
    saudara = anak(atas)
    at = next((n + 1 for n, each in enumerate(saudara) if each.id == setelah), len(saudara))
    return _dengan(pohon, atas, (*saudara[:at], baru, *saudara[at:])), baru.id


def tanpa(pohon: PohonKinerja, id: str) -> PohonKinerja:
    """The tree without a node and what hangs below it."""
    atas = induk(pohon, id)
    return pohon if atas is None else _dengan(pohon, atas, tuple(each for each in anak(atas) if each.id != id))


def pindah(pohon: PohonKinerja, id: str, langkah: int) -> PohonKinerja:
    """Up or down among its siblings; beyond the first or last to the end or the beginning of the neighbour above."""
    atas = induk(pohon, id)
    if atas is None:
        return pohon
    saudara = list(anak(atas))
    at = next(n for n, each in enumerate(saudara) if each.id == id)
    simpul = saudara.pop(at)
    if 0 <= at + langkah <= len(saudara):
        saudara.insert(at + langkah, simpul)
        return _dengan(pohon, atas, tuple(saudara))
    return _ke_sebelah(pohon, atas, simpul, langkah)


def _ke_sebelah(pohon: PohonKinerja, atas: Simpul, simpul: Any, langkah: int) -> PohonKinerja:
    setingkat = [each for each in semua(pohon) if type(each) is type(atas)]
    at = next(n for n, each in enumerate(setingkat) if each.id == atas.id) + langkah
    if not 0 <= at < len(setingkat):
        return pohon
    tujuan = setingkat[at]
    sisa = tanpa(pohon, simpul.id)
    isi = (*anak(tujuan), simpul) if langkah < 0 else (simpul, *anak(tujuan))
    return _dengan(sisa, tujuan, isi)


def _dengan(pohon: PohonKinerja, atas: Any, isi: tuple[Any, ...]) -> PohonKinerja:
    return ganti(pohon, atas.id, **{ANAK[type(atas)]: isi})


def atur_target(iku: Iku, tahun: int, triwulan: int | None, teks: str | None) -> Iku:
    """The target of one year or quarter; the others stay, an empty text takes it away."""
    sisa = tuple(t for t in iku.target if (t.tahun, t.triwulan) != (tahun, triwulan))
    if not teks:
        return replace(iku, target=sisa)
    lama = next((t for t in iku.target if (t.tahun, t.triwulan) == (tahun, triwulan)), None)
    baru = replace(lama, teks=teks) if lama else TargetIku(id_baru(), tahun, triwulan, teks)
    urut = sorted((*sisa, baru), key=lambda t: (t.tahun, t.triwulan or 0))
    return replace(iku, target=tuple(urut))
