"""Gathering a Lembar: the names, the post and the organisation result a paper needs, from SKP, evaluation and roster."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.domain.capaian import capaian_untuk
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.kantor import CetakUnit, Kantor
from app.domain.lembar import Lembar, baca_lembar
from app.domain.pegawai import Orang
from app.domain.penilai import Bagan, Pejabat, Penilaian, orang, penilai_periode, siapa_menilai, tempat_dinilai
from app.domain.predikat import PredikatOrganisasi
from app.domain.skp import Skp


def susun_lembar(kantor: Kantor, bagan: Bagan, skp: Skp, evaluasi: Evaluasi | None, capaian: Iterable[CapaianOrganisasi]) -> Lembar:
    """Pure. A name fixed in the evaluation wins over one fixed in the SKP, and that over the roster.

    A sheet kept in the evaluation (`arsip`) is given back as it was; only the dates of signing and the paper choice,
    which come after the locking, are today's.
    """
    if evaluasi is not None and evaluasi.arsip is not None:
        return _dari_arsip(baca_lembar(evaluasi.arsip), evaluasi, kantor)
    siapa = _penilaian(kantor, bagan, skp, evaluasi)
    hari = _hari(skp, evaluasi)
    lembar = Lembar(
        id=evaluasi.id if evaluasi else skp.id,
        instansi=skp.instansi or kantor.instansi,
        tempat=_tempat(kantor, skp, evaluasi),
        pegawai=(evaluasi and evaluasi.pegawai) or skp.pegawai or _pegawai(bagan, skp, siapa, hari),
        penilai=(evaluasi and evaluasi.penilai) or _tetap(skp, skp.penilai, evaluasi, siapa.penilai, bagan, hari),
        atasan_penilai=(evaluasi and evaluasi.atasan_penilai) or _tetap(skp, skp.atasan_penilai, evaluasi, siapa.atasan, bagan, hari),
        skp=(skp,),
        evaluasi=(evaluasi,) if evaluasi else (),
        capaian=_capaian(bagan, siapa, evaluasi, capaian),
        cetak=kantor.cetak,
    )
    return _atas_nama_kantor(lembar, kantor, bagan) if kantor.cetak.unit_kerja is CetakUnit.KANTOR else lembar


def _atas_nama_kantor(lembar: Lembar, kantor: Kantor, bagan: Bagan) -> Lembar:
    """The office's name in place of its own units; a unit outside, such as the rater's of the Camat, stays."""
    milik = {unit.nama for unit in bagan.unit.values() if not unit.luar}

    def tertulis(orang: Orang | None) -> Orang | None:
        return replace(orang, unit_kerja=kantor.nama) if orang and orang.unit_kerja in milik else orang

    return replace(
        lembar,
        pegawai=tertulis(lembar.pegawai) or lembar.pegawai,
        penilai=tertulis(lembar.penilai),
        atasan_penilai=tertulis(lembar.atasan_penilai),
    )


def _dari_arsip(lembar: Lembar, evaluasi: Evaluasi, kantor: Kantor) -> Lembar:
    terbaru = tuple(replace(e, tanda_tangan=evaluasi.tanda_tangan) for e in lembar.evaluasi)
    return replace(lembar, evaluasi=terbaru, cetak=kantor.cetak)


def _hari(skp: Skp, evaluasi: Evaluasi | None) -> date:
    """The day whose roster the paper shows."""
    if evaluasi is not None:
        return min(evaluasi.periode.selesai, skp.selesai)
    return max(skp.mulai, skp.tanggal_ditetapkan or skp.mulai)


def _penilaian(kantor: Kantor, bagan: Bagan, skp: Skp, evaluasi: Evaluasi | None) -> Penilaian:
    if skp.pemilik not in bagan.pegawai:
        return Penilaian(None, None)
    if evaluasi is not None:
        return penilai_periode(bagan, skp.pemilik, evaluasi.periode, kantor)
    return siapa_menilai(bagan, skp.pemilik, _hari(skp, None))


def _pegawai(bagan: Bagan, skp: Skp, siapa: Penilaian, hari: date) -> Orang:
    pegawai = bagan.pegawai[skp.pemilik]
    tempat = tempat_dinilai(pegawai, hari)
    if tempat is None and siapa.jabatan is not None:
        return orang(bagan, Pejabat(pegawai.id, siapa.jabatan), hari)
    return orang(bagan, pegawai.id, hari)


def _tetap(skp: Skp, tertulis: Orang | None, evaluasi: Evaluasi | None, siapa: Pejabat | None, bagan: Bagan, hari: date) -> Orang | None:
    """On the SKP the name that was signed; on an evaluation the roster's of that period, which may be another by then."""
    turunan = orang(bagan, siapa, hari) if siapa else None
    return (turunan or tertulis) if evaluasi is not None else (tertulis or turunan)


def _tempat(kantor: Kantor, skp: Skp, evaluasi: Evaluasi | None) -> str | None:
    tertulis = evaluasi.tanda_tangan.tempat if evaluasi and evaluasi.tanda_tangan else None
    return tertulis or skp.tempat or kantor.tempat or None


def _capaian(bagan: Bagan, siapa: Penilaian, evaluasi: Evaluasi | None, semua: Iterable[CapaianOrganisasi]) -> PredikatOrganisasi | None:
    if evaluasi is None:
        return None
    if evaluasi.capaian_organisasi is not None:
        return evaluasi.capaian_organisasi
    found = capaian_untuk(tuple(semua), bagan, siapa.unit_capaian, evaluasi.periode)
    return found.predikat if found else None
