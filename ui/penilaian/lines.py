"""The results of one person as lines: a head per result over the places that take a realisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.evaluasi import Evaluasi, Nada, UmpanBalik
from app.domain.jabatan import Pendekatan
from app.domain.perilaku import Nilai
from app.domain.predikat import Rating
from app.domain.realisasi import kalimat, susun
from app.domain.skp import HasilKerja, Realisasi, Skp
from app.domain.umpan_perilaku import kata_singkat
from ui.kit.delegate import CellLook
from ui.kit.fields import name_of
from ui.kit.model import Column

PENDEK = {Rating.DIATAS: "di atas", Rating.SESUAI: "sesuai", Rating.DIBAWAH: "di bawah"}
NO, ASPEK, ISI, TARGET, REALISASI, BUKTI = range(6)


@dataclass(frozen=True, slots=True)
class Line:
    """`pada`: the HasilKerja of a head, else the place its realisations hang on. `isi`: their sentences, one a line.

    `utama` and `dasar`: value and basis where one sentence is just these two, else the sentences and nothing.
    """

    pada: str
    hasil: str
    nomor: str = ""
    aspek: str = ""
    teks: str = ""
    target: str = ""
    isi: str = ""
    utama: str = ""
    dasar: str = ""
    bukti: int = 0
    kepala: bool = False
    umpan: str = ""
    kategori: Rating | None = None

    @property
    def utuh(self) -> bool:
        """The one line of a qualitative result: its measures run over the columns that have nothing to say."""
        return not self.kepala and self.pada == self.hasil

    @property
    def kata_kategori(self) -> str:
        return PENDEK[self.kategori] if self.kategori else "belum dipilih"


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One BerAKHLAK value with its feedback in words; `singkat`: the leader's short word on it."""

    nilai: Nilai
    umpan: str
    perlu: bool
    singkat: Rating | None


def lines(skp: Skp, evaluasi: Evaluasi | None) -> list[Line]:
    """Kuantitatif: a head per result over its indicators; kualitatif: over one line for the whole result (C.1.1)."""
    found: list[Line] = []
    for nomor, hasil in enumerate(skp.urutan_hasil(), 1):
        found.append(_head(hasil, nomor, evaluasi))
        if skp.pendekatan is Pendekatan.KUALITATIF:
            ukuran = "\n".join(f"{i.teks} ({i.target})" if i.target else i.teks for i in hasil.indikator)
            found.append(_filled(Line(hasil.id, hasil.id, teks=ukuran), evaluasi))
            continue
        for i in hasil.indikator:
            line = Line(i.id, hasil.id, aspek=name_of(i.aspek or i.perspektif), teks=i.teks, target=i.target or "")
            found.append(_filled(line, evaluasi))
    return found


def behaviours(evaluasi: Evaluasi | None) -> list[Behaviour]:
    found = []
    for nilai in Nilai:
        umpan = evaluasi.umpan_balik_pada(nilai.value) if evaluasi else ()
        perlu = any(u.nada is Nada.NEGATIF for u in umpan)
        found.append(Behaviour(nilai, tones(umpan) or "belum ada", perlu, kata_singkat(evaluasi, nilai) if evaluasi else None))
    return found


def _head(hasil: HasilKerja, nomor: int, evaluasi: Evaluasi | None) -> Line:
    tempat = {hasil.id, *(i.id for i in hasil.indikator)}
    umpan = [u for u in evaluasi.umpan_balik if u.pada in tempat] if evaluasi else []
    kategori = next((k.kategori for k in evaluasi.kategori if k.pada == hasil.id), None) if evaluasi else None
    kata = tones(umpan) or "belum ada umpan balik"
    return Line(hasil.id, hasil.id, str(nomor), teks=hasil.rencana, kepala=True, umpan=kata, kategori=kategori)


def _filled(line: Line, evaluasi: Evaluasi | None) -> Line:
    ada = evaluasi.realisasi_pada(line.pada) if evaluasi else ()
    isi = "\n".join(kalimat(r) for r in ada if kalimat(r))
    utama, dasar = _parts(ada) or (isi, "")
    return replace(line, isi=isi, utama=utama, dasar=dasar, bukti=sum(len(r.bukti) for r in ada))


def _parts(ada: tuple[Realisasi, ...]) -> tuple[str, str] | None:
    """Value and basis apart, when they are all the sentence says."""
    satu = ada[0] if len(ada) == 1 else None
    if satu is None or not satu.nilai or not satu.dasar or kalimat(satu) != susun(satu.nilai, satu.dasar):
        return None
    return satu.nilai, f"berdasarkan {satu.dasar}"


def tones(umpan: Iterable[UmpanBalik]) -> str:
    """`2 positif, 1 perlu perbaikan`; empty without any."""
    nada = [u.nada for u in umpan]
    parts = ((nada.count(Nada.POSITIF), "positif"), (nada.count(Nada.NEGATIF), "perlu perbaikan"))
    rest = len(nada) - parts[0][0] - parts[1][0]
    return ", ".join(f"{n} {kata}" for n, kata in (*parts, (rest, "catatan")) if n)


def columns() -> tuple[Column, ...]:
    plain = CellLook(wrap=True)
    return (
        Column("No", lambda li: li.nomor, lebar=52, look=_aspect_look),
        Column("Aspek", lambda li: li.teks if li.kepala or li.utuh else li.aspek, lebar=100, look=_aspect_look),
        Column("Indikator", lambda li: "" if li.kepala or li.utuh else li.teks, lebar=0, look=lambda _: plain),
        Column("Target", lambda li: summary(li) if li.kepala else li.target, lebar=98, kanan=True, look=lambda _: plain),
        Column("Realisasi", lambda li: li.isi, _typed, lebar=196, kanan=True, panjang=True),
        Column("Bukti", lambda li: "" if li.kepala else str(li.bukti), lebar=62, kanan=True),
    )


def _aspect_look(line: Line) -> CellLook:
    return CellLook(wrap=True, semibold=line.kepala, muted=not line.kepala and not line.utuh)


def _typed(line: Line, text: str) -> Line:
    return line if line.kepala else replace(line, isi=text)


def summary(head: Line) -> str:
    return f"{head.umpan} · menurut pimpinan {head.kata_kategori}"
