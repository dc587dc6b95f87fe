"""The results and behaviours of one person as lines: what stands in them and how typing changes the evaluation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.evaluasi import Evaluasi, Nada
from app.domain.jabatan import Pendekatan
from app.domain.perilaku import Nilai
from app.domain.skp import HasilKerja, Indikator, Skp
from ui.kit.delegate import CellLook
from ui.kit.fields import name_of
from ui.kit.model import Column


@dataclass(frozen=True, slots=True)
class Line:
    """`pada`: where realisation and feedback hang; `kepala`: the head line of a result; `isi` the realisation as typed."""

    pada: str
    nomor: str
    aspek: str
    teks: str
    target: str
    isi: str
    catatan: str
    bukti: str
    kepala: bool = False
    dapat_diisi: bool = True


def lines(skp: Skp, evaluasi: Evaluasi | None) -> list[Line]:
    """Kuantitatif: a head per result over its indicators; kualitatif: one line per result. Then the seven values."""
    found: list[Line] = []
    for nomor, hasil in enumerate(skp.urutan_hasil(), 1):
        if skp.pendekatan is Pendekatan.KUALITATIF:
            found.append(_result(hasil, nomor, evaluasi))
            continue
        found.append(_head(hasil, nomor, evaluasi))
        found.extend(_indicator(indikator, evaluasi) for indikator in hasil.indikator)
    found.append(Line("", "", "", "Perilaku kerja", "", "", "", "", kepala=True, dapat_diisi=False))
    found.extend(Line(n, str(i), "", n.nama, "", "", tone(evaluasi, n), "", dapat_diisi=False) for i, n in enumerate(Nilai, 1))
    return found


def _head(hasil: HasilKerja, nomor: int, evaluasi: Evaluasi | None) -> Line:
    return Line(hasil.id, str(nomor), "", hasil.rencana, "", "", _category(evaluasi, hasil.id), "", kepala=True, dapat_diisi=False)


def _result(hasil: HasilKerja, nomor: int, evaluasi: Evaluasi | None) -> Line:
    ukuran = "; ".join(i.teks for i in hasil.indikator)
    jumlah, isi = _filled(evaluasi, hasil.id)
    catatan = " · ".join(filter(None, (tone(evaluasi, hasil.id), _category(evaluasi, hasil.id))))
    return Line(hasil.id, str(nomor), "", f"{hasil.rencana} – {ukuran}", "", isi, catatan, jumlah)


def _indicator(indikator: Indikator, evaluasi: Evaluasi | None) -> Line:
    jenis = name_of(indikator.aspek or indikator.perspektif)
    jumlah, isi = _filled(evaluasi, indikator.id)
    return Line(indikator.id, "", jenis, indikator.teks, indikator.target or "", isi, tone(evaluasi, indikator.id), jumlah)


def _filled(evaluasi: Evaluasi | None, pada: str) -> tuple[str, str]:
    """How many pieces of evidence, and the sentence."""
    found = evaluasi.realisasi_pada(pada) if evaluasi else ()
    bukti = sum(len(r.bukti) for r in found)
    return str(bukti) if found else "", "; ".join(r.teks or r.nilai or "" for r in found)


def _category(evaluasi: Evaluasi | None, hasil: str) -> str:
    found = next((k.kategori for k in evaluasi.kategori if k.pada == hasil), None) if evaluasi else None
    return f"menurut pimpinan: {name_of(found).lower()}" if found else ""


def tone(evaluasi: Evaluasi | None, pada: str) -> str:
    found = evaluasi.umpan_balik_pada(pada) if evaluasi else ()
    positif = sum(u.nada is Nada.POSITIF for u in found)
    perlu = sum(u.nada is Nada.NEGATIF for u in found)
    parts = [f"{positif} positif"] if positif else []
    parts += [f"{perlu} perlu perbaikan"] if perlu else []
    rest = len(found) - positif - perlu
    return ", ".join([*parts, *([f"{rest} catatan"] if rest else [])])


def columns(locked: Callable[[], bool]) -> tuple[Column, ...]:
    def write(line: Line, text: str) -> Line:
        return line if locked() or not line.dapat_diisi else replace(line, isi=text)

    def voice(line: Line) -> CellLook:
        return CellLook(semibold=line.kepala)

    muted = CellLook(muted=True)
    return (
        Column("No", lambda li: li.nomor, lebar=48, look=voice),
        Column("Aspek", lambda li: li.aspek, lebar=96, look=lambda _: muted),
        Column("Indikator", lambda li: li.teks, lebar=0, look=voice),
        Column("Target", lambda li: li.target, lebar=100, kanan=True),
        Column("Realisasi", lambda li: li.isi, write, lebar=150, kanan=True),
        Column("Umpan balik", lambda li: li.catatan, lebar=130, look=lambda _: muted),
        Column("Bukti", lambda li: li.bukti, lebar=60, kanan=True),
    )


ISI, REALISASI = 2, 4
