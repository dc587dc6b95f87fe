"""A checked document laid over what the office already holds of that SKP: nothing locked is changed, nothing is lost unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.evaluasi import Evaluasi
from app.domain.kantor import Kantor
from app.domain.perilaku import Nilai
from app.domain.skp import Skp
from app.errors import UserError
from app.exchange.skp_keys import Ekstra
from app.exchange.skp_parts import Objek
from app.exchange.skp_read import skp as baca_skp
from app.exchange.skp_read_evaluasi import PembacaEvaluasi
from app.exchange.skp_write import Siapa, dokumen


@dataclass(frozen=True, slots=True)
class Lama:
    """`siapa`: the names an export would write today."""

    skp: Skp
    evaluasi: Sequence[Evaluasi]
    siapa: Siapa


@dataclass(frozen=True, slots=True)
class Padu:
    """`ekstra`: how many keys unknown to this version are kept."""

    skp: Skp
    evaluasi: list[Evaluasi]
    ekstra: int


def padukan(isi: Objek, pemilik: str, lama: Lama | None, kantor: Kantor) -> Padu:
    """What is the same keeps its very value, so that nothing is written for it. Raises UserError when a locked sheet would change."""
    ekstra = Ekstra(lama.skp.ekstra if lama else None)
    dibaca = baca_skp(isi, pemilik, lama.skp if lama else None, ekstra)
    pembaca = PembacaEvaluasi(dibaca, kantor.instansi, kantor.tempat, ekstra)
    ada = {e.periode: e for e in lama.evaluasi} if lama else {}
    evaluasi = [pembaca.baca(each, ada.get(each["periode"])) for each in isi.get("evaluasi") or ()]
    skp = replace(dibaca, ekstra=ekstra.teks)
    if lama is None:
        return Padu(skp, evaluasi, ekstra.jumlah)
    skp, evaluasi = _yang_berubah(lama, skp, evaluasi, kantor)
    _tidak_hilang(lama, skp, {e.id for e in evaluasi})
    return Padu(skp, evaluasi, ekstra.jumlah)


def _yang_berubah(lama: Lama, skp: Skp, evaluasi: list[Evaluasi], kantor: Kantor) -> tuple[Skp, list[Evaluasi]]:
    """Compared as both would be exported: whatever the format does not say is no difference."""
    semula = dokumen(lama.skp, lama.evaluasi, lama.siapa, kantor.instansi)
    siapa = (skp.pegawai or lama.siapa[0], skp.penilai, skp.atasan_penilai)
    menjadi = dokumen(skp, evaluasi, siapa, kantor.instansi)
    sebelum = {each["periode"]: each for each in semula.pop("evaluasi")}
    sesudah = {each["periode"]: each for each in menjadi.pop("evaluasi")}
    ada = {e.periode: e for e in lama.evaluasi}
    hasil = []
    for each in evaluasi:
        sama = sebelum.get(each.periode) == sesudah[each.periode]
        if not sama and each.periode in ada and ada[each.periode].final:
            raise UserError("dokumen_terkunci", periode=each.periode.nama, nama=siapa[0].nama)
        hasil.append(ada[each.periode] if sama else each)
    return (lama.skp if semula == menjadi else skp), hasil


def _tidak_hilang(lama: Lama, skp: Skp, dibawa: set[str]) -> None:
    """An evaluation the document does not name stays; it must still find the results it speaks of, or be a locked sheet."""
    tempat = {*Nilai, *(h.id for h in skp.hasil_kerja), *(i.id for h in skp.hasil_kerja for i in h.indikator)}
    for evaluasi in lama.evaluasi:
        if evaluasi.id not in dibawa and not evaluasi.final and not set(_pada(evaluasi)) <= tempat:
            raise UserError("dokumen_hasil_hilang", periode=evaluasi.periode.nama, nama=lama.siapa[0].nama)


def _pada(evaluasi: Evaluasi) -> Iterator[str]:
    yield from (r.pada for r in evaluasi.realisasi)
    yield from (u.pada for u in evaluasi.umpan_balik)
