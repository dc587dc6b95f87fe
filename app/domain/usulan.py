"""What another SKP offers to this one: last year's, or a colleague's in the same post; taken line by line, never a rating."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.perubahan import ganti, id_baru
from app.domain.skp import HasilKerja, Indikator, Lampiran, Skp
from app.domain.skp_isi import Atas, gantung


class Keadaan(StrEnum):
    """What taking the line would do here."""

    BARU = "BARU"
    BERUBAH = "BERUBAH"
    SAMA = "SAMA"


@dataclass(frozen=True, slots=True)
class Usulan:
    """One line offered: a result (`indikator` None) or one of its indicators. `kini`: the target that stands here now."""

    hasil: HasilKerja
    indikator: Indikator | None
    keadaan: Keadaan
    kini: str = ""

    @property
    def id(self) -> str:
        return self.indikator.id if self.indikator else self.hasil.id


def usulan(skp: Skp, sumber: Skp) -> tuple[Usulan, ...]:
    """Results by equal words, then indicators by equal words: a line already here is the same or has another target."""
    return tuple(_baris(skp, sumber))


def _baris(skp: Skp, sumber: Skp) -> Iterator[Usulan]:
    for hasil in sumber.urutan_hasil():
        padanan = _sehasil(skp, hasil)
        yield Usulan(hasil, None, Keadaan.SAMA if padanan else Keadaan.BARU)
        for indikator in hasil.indikator:
            kini = _seindikator(padanan, indikator) if padanan else None
            if kini is None:
                yield Usulan(hasil, indikator, Keadaan.BARU)
            else:
                beda = (kini.target or "") != (indikator.target or "")
                yield Usulan(hasil, indikator, Keadaan.BERUBAH if beda else Keadaan.SAMA, kini.target or "")


def terima(skp: Skp, sumber: Skp, dipilih: Collection[str]) -> Skp:
    """The SKP with the chosen lines of the source (their ids) in it; an indicator brings its result along."""
    for hasil in sumber.urutan_hasil():
        isi = [i for i in hasil.indikator if i.id in dipilih]
        if hasil.id in dipilih or isi:
            skp = _terima_hasil(skp, hasil, isi)
    return skp


def _terima_hasil(skp: Skp, hasil: HasilKerja, isi: list[Indikator]) -> Skp:
    padanan = _sehasil(skp, hasil)
    if padanan is None:
        return replace(skp, hasil_kerja=(*skp.hasil_kerja, replace(segar(hasil), indikator=tuple(map(_segar, isi)))))
    baru: list[Indikator] = []
    for indikator in isi:
        kini = _seindikator(padanan, indikator)
        if kini is None:
            baru.append(_segar(indikator))
        else:
            skp = ganti(skp, kini.id, target=indikator.target)
    sekarang = next(h for h in skp.hasil_kerja if h.id == padanan.id)
    return ganti(skp, padanan.id, indikator=(*sekarang.indikator, *baru)) if baru else skp


def terima_lampiran(skp: Skp, sumber: Skp) -> Skp:
    """Annex and expectations on behaviour where nothing is written yet."""
    lampiran = skp.lampiran if skp.lampiran != Lampiran() else sumber.lampiran
    perilaku = skp.perilaku or tuple(replace(e, id=id_baru()) for e in sumber.perilaku)
    return replace(skp, lampiran=lampiran, perilaku=perilaku)


def gantung_kembali(skp: Skp, sumber: Skp, lama: Mapping[str, Atas], pimpinan: Skp | None) -> Skp:
    """What hung on a leader's result then hangs on the one of the same words now, where the leader has it.

    `lama`: the results of the year of the source by id. What hangs already stays as it is.
    """
    kini = {_rapi(h.rencana): (h, pimpinan.kelompok) for h in pimpinan.hasil_kerja} if pimpinan else {}
    for hasil in sumber.hasil_kerja:
        milik = _sehasil(skp, hasil)
        kata = [_rapi(lama[id][0].rencana) for id in hasil.dukungan if id in lama]
        if milik is not None and not milik.dukungan and any(k in kini for k in kata):
            skp = gantung(skp, milik.id, [kini[k] for k in kata if k in kini])
    return skp


def segar(hasil: HasilKerja) -> HasilKerja:
    """The words of a result as a new one: what was agreed about the other stays there, and it hangs on nothing yet."""
    return replace(
        hasil,
        id=id_baru(),
        mendukung=None,
        mendukung_lain=(),
        pimpinan=None,
        dari_plt=False,
        tugas_belajar=False,
        persetujuan=None,
        indikator=tuple(map(_segar, hasil.indikator)),
        rencana_aksi=(),
    )


def _segar(indikator: Indikator) -> Indikator:
    return replace(indikator, id=id_baru(), penerimaan=None)


def _sehasil(skp: Skp, hasil: HasilKerja) -> HasilKerja | None:
    return next((h for h in skp.hasil_kerja if _rapi(h.rencana) == _rapi(hasil.rencana)), None)


def _seindikator(hasil: HasilKerja, indikator: Indikator) -> Indikator | None:
    return next((i for i in hasil.indikator if _rapi(i.teks) == _rapi(indikator.teks)), None)


def _rapi(teks: str) -> str:
    return " ".join(teks.lower().split())
