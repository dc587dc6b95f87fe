"""The performance tree with the people who hang in it, as plain values: one fact, shown here and in the matrix."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.pohon_kinerja import Iku, PohonKinerja
from app.domain.skp import HasilKerja, Skp
from ui.indikator.subject import short_date
from ui.indikator.year import Holder, Year

What = tuple[str, str]
LOOSE, UNDER_NO_IKU, WITHOUT = "lepas", "luar", "tanpa"


@dataclass(frozen=True, slots=True)
class Node:
    """`what`: ("pohon", id), ("skp", id), ("baru", pegawai id) or ("kelompok", name); `hasil`: the result a row of a leader is about.

    `kunci` is unique in the tree; `jenis` the muted word before the text; `kanan` the count at the right.
    """

    kunci: str
    what: What
    teks: str
    jenis: str = ""
    kanan: str = ""
    chip: str = ""
    tebal: bool = False
    hasil: str = ""
    pemilik: frozenset[str] = frozenset()
    anak: tuple[Node, ...] = ()


class Hanging:
    """Who hangs where, asked for again and again while the tree is built."""

    def __init__(self, year: Year) -> None:
        self.year = year
        self.below: dict[str, list[tuple[Skp, HasilKerja]]] = {}
        self.on_iku: dict[str, list[tuple[Skp, HasilKerja]]] = {}
        self.seen: set[str] = set()
        for skp in sorted(year.skp.values(), key=lambda s: year.pemegang[s.id].nama):
            for hasil in skp.urutan_hasil():
                for atas in hasil.dukungan:
                    self.below.setdefault(atas, []).append((skp, hasil))
                if hasil.iku:
                    self.on_iku.setdefault(hasil.iku, []).append((skp, hasil))

    def supported(self, hasil: HasilKerja) -> bool:
        return hasil.id in self.below

    def people(self, ids: Collection[str], at: str, above: frozenset[str]) -> tuple[Node, ...]:
        """Whoever supports one of these results, with those who support theirs."""
        found: dict[str, list[HasilKerja]] = {}
        for id in ids:
            for skp, hasil in self.below.get(id, ()):
                if skp.id not in above:
                    found.setdefault(skp.id, []).append(hasil)
        order = sorted(found, key=lambda id: self.year.pemegang[id].nama)
        return tuple(self.person(self.year.skp[id], list(dict.fromkeys(found[id])), at, above) for id in order)

    def person(self, skp: Skp, hasil: list[HasilKerja], at: str, above: frozenset[str] = frozenset()) -> Node:
        self.seen.add(skp.id)
        kunci = f"{at}/{skp.id}"
        anak = self.people([h.id for h in hasil], kunci, above | {skp.id})
        banyak = f"{len(hasil)} hasil" if hasil else "kosong"
        nama = self.year.pemegang[skp.id].singkat + _span(skp)
        return Node(kunci, ("skp", skp.id), nama, kanan=banyak, pemilik=_owners(anak, skp.pemilik), anak=anak)

    def result(self, skp: Skp, hasil: HasilKerja, at: str) -> Node:
        """A result of a leader over the people who support it."""
        self.seen.add(skp.id)
        kunci = f"{at}/{hasil.id}"
        anak = self.people([hasil.id], kunci, frozenset({skp.id}))
        jenis = self.year.pemegang[skp.id].jabatan
        return Node(
            kunci, ("skp", skp.id), hasil.rencana or "(belum ditulis)", jenis, hasil=hasil.id, pemilik=_owners(anak, skp.pemilik), anak=anak
        )


def _span(skp: Skp) -> str:
    """Behind the name where the SKP is a part of the year: who moved has two of them."""
    if (skp.mulai, skp.selesai) == (date(skp.tahun, 1, 1), date(skp.tahun, 12, 31)):
        return ""
    return f" ({short_date(skp.mulai)} – {short_date(skp.selesai)})"


def _owners(anak: Iterable[Node], *sendiri: str) -> frozenset[str]:
    return frozenset(sendiri).union(*(node.pemilik for node in anak))


def tree(pohon: PohonKinerja, year: Year) -> tuple[Node, ...]:
    """Visi's missions first, then who hangs on none of it, then who has no SKP."""
    hanging = Hanging(year)
    found = [_misi(misi, n, hanging, year.tahun) for n, misi in enumerate(pohon.misi, 1)]
    found.extend(_group(UNDER_NO_IKU, "Hasil pimpinan di luar IKU", tuple(_tops(hanging))))
    loose = [s for s in year.skp.values() if s.id not in hanging.seen]
    loose.sort(key=lambda s: year.pemegang[s.id].nama)
    found.extend(_group(LOOSE, "Belum digantungkan", tuple(hanging.person(s, list(s.hasil_kerja), LOOSE) for s in loose)))
    without = sorted(year.tanpa.items(), key=lambda pair: pair[1].nama)
    found.extend(_group(WITHOUT, "Belum punya SKP", tuple(_without(id, holder) for id, holder in without)))
    return tuple(found)


def _without(id: str, holder: Holder) -> Node:
    return Node(f"{WITHOUT}/{id}", ("baru", id), holder.singkat, pemilik=frozenset({id}))


def _group(name: str, teks: str, anak: tuple[Node, ...]) -> Iterator[Node]:
    if anak:
        yield Node(name, ("kelompok", name), teks, kanan=f"{len(_owners(anak))} orang", tebal=True, pemilik=_owners(anak), anak=anak)


def _tops(hanging: Hanging) -> Iterator[Node]:
    """Results others support that hang neither on an IKU nor on anybody's result."""
    known = set(hanging.year.pendukung)
    for skp in list(hanging.year.skp.values()):
        for hasil in skp.urutan_hasil():
            if hanging.supported(hasil) and not hasil.iku and not set(hasil.dukungan) & known:
                yield hanging.result(skp, hasil, UNDER_NO_IKU)


def _misi(misi: object, n: int, hanging: Hanging, tahun: int) -> Node:
    anak = tuple(_tujuan(t, hanging, tahun) for t in misi.tujuan)  # type: ignore[attr-defined]  # because: named by its caller
    return _branch(misi, f"Misi {n}", anak, tebal=True)


def _tujuan(tujuan: object, hanging: Hanging, tahun: int) -> Node:
    return _branch(tujuan, "Tujuan", tuple(_sasaran(s, hanging, tahun) for s in tujuan.sasaran))  # type: ignore[attr-defined]  # because: named by its caller


def _sasaran(sasaran: object, hanging: Hanging, tahun: int) -> Node:
    return _branch(sasaran, "Sasaran", tuple(_iku(i, hanging, tahun) for i in sasaran.iku))  # type: ignore[attr-defined]  # because: named by its caller


def _branch(simpul: object, jenis: str, anak: tuple[Node, ...], *, tebal: bool = False) -> Node:
    id, teks = str(simpul.id), str(simpul.teks)  # type: ignore[attr-defined]  # because: every node of the tree has both
    return Node(id, ("pohon", id), teks or "(belum ditulis)", jenis, tebal=tebal, pemilik=_owners(anak), anak=anak)


def _iku(iku: Iku, hanging: Hanging, tahun: int) -> Node:
    anak: list[Node] = []
    plain: dict[str, list[HasilKerja]] = {}
    for skp, hasil in hanging.on_iku.get(iku.id, ()):
        if hanging.supported(hasil):
            anak.append(hanging.result(skp, hasil, iku.id))
        else:
            plain.setdefault(skp.id, []).append(hasil)
    anak.extend(hanging.person(hanging.year.skp[id], isi, iku.id) for id, isi in plain.items())
    pemilik = _owners(anak)
    teks = f"{iku.teks or '(belum ditulis)'} {iku.target_pada(tahun)}".strip()
    kanan, chip = (f"{len(pemilik)} orang", "") if pemilik else ("", "belum ada")
    return Node(iku.id, ("pohon", iku.id), teks, "IKU", kanan, chip, pemilik=pemilik, anak=tuple(anak))


def narrowed(nodes: Iterable[Node], people: Collection[str]) -> tuple[Node, ...]:
    """Only the branches in which one of these people stands."""
    found = (replace(n, anak=narrowed(n.anak, people)) for n in nodes if n.pemilik & set(people))
    return tuple(found)


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from walk(node.anak)
