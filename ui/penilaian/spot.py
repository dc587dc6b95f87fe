"""What the pane at the right is about: the line or the behaviour value that is selected."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.evaluasi import Evaluasi
from app.domain.jabatan import Pendekatan
from app.domain.perilaku import LOYAL_JPT, PANDUAN, Nilai
from app.domain.skp import HasilKerja, Skp
from ui.penilaian.lines import Line


@dataclass(frozen=True, slots=True)
class Spot:
    """`tempat`: ids on which feedback can hang, each with its name; the first is where new feedback goes.

    `isian`: the place that takes realisations and evidence, None where there is none. `hasil`: the result it belongs to.
    """

    judul: str
    keterangan: tuple[str, ...]
    tempat: tuple[tuple[str, str], ...]
    isian: str | None = None
    hasil: str | None = None


def spot_of_line(line: Line, skp: Skp) -> Spot:
    """A head of a quantitative result gathers its indicators: paper has a feedback cell for each of them, none for the result."""
    nomor, hasil = next((n, h) for n, h in enumerate(skp.urutan_hasil(), 1) if h.id == line.hasil)
    judul = f"Hasil {nomor} · {hasil.rencana}"
    if skp.pendekatan is Pendekatan.KUALITATIF:
        return Spot(judul, () if line.kepala else (line.teks,), ((hasil.id, judul),), hasil.id, hasil.id)
    if line.kepala:
        return Spot(judul, (), tuple((i.id, i.teks) for i in hasil.indikator), None, hasil.id)
    return Spot(judul, (_indicator(line),), _own_first(line, hasil), line.pada, hasil.id)


def _indicator(line: Line) -> str:
    target = f"Target {line.target}" if line.target else "Target belum diisi"
    return f"{line.teks}. {target}"


def _own_first(line: Line, hasil: HasilKerja) -> tuple[tuple[str, str], ...]:
    return ((line.pada, line.teks), *((i.id, i.teks) for i in hasil.indikator if i.id != line.pada))


def spot_of_value(nilai: Nilai, skp: Skp) -> Spot:
    """With the fixed guide of the forms and what the leader expects beyond it."""
    panduan = list(PANDUAN[nilai])
    if nilai is Nilai.LOYAL and skp.kelompok.value == "JPT_PUKM":
        panduan[0] = LOYAL_JPT
    khusus = [f"Ekspektasi khusus: {teks}" for teks in skp.ekspektasi(nilai)]
    return Spot(nilai.nama, (*panduan, *khusus), ((nilai.value, nilai.nama),))


def feedback_places(spot: Spot) -> tuple[str, ...]:
    """Whose feedback the pane shows: of the indicator alone, or of everything a head gathers."""
    return (spot.tempat[0][0],) if spot.isian else tuple(id for id, _ in spot.tempat)


def content(spot: Spot, evaluasi: Evaluasi | None) -> tuple[object, ...]:
    """Everything of the evaluation that the pane shows at this spot, for telling whether it must be drawn anew."""
    if evaluasi is None:
        return ()
    umpan = tuple(u for place in feedback_places(spot) for u in evaluasi.umpan_balik_pada(place))
    isi = evaluasi.realisasi_pada(spot.isian) if spot.isian else ()
    kategori = next((k.kategori for k in evaluasi.kategori if k.pada == spot.hasil), None)
    return evaluasi.final, umpan, isi, kategori
