"""Everything that is missing or wrong in an office file, gathered from the rules: what blocks first."""

from __future__ import annotations

from datetime import date

from app.desk import Desk
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.kelengkapan import Masalah, Periksa, Tingkat, periksa
from app.domain.periode import Periode, periode_setahun
from app.domain.pohon_kinerja import POHON, PohonKinerja
from app.domain.skp import Skp
from app.words import say_pesan


def periksa_kantor(desk: Desk, periode: Periode | None = None) -> tuple[Masalah, ...]:
    """`periode` None: the annual evaluation of the latest year that has a SKP."""
    return periksa(bahan(desk, periode or terakhir(desk)))


def periksa_tahun(desk: Desk) -> tuple[Masalah, ...]:
    """Every period of that year, each remark once, what blocks first."""
    semua = periode_setahun(terakhir(desk).tahun, desk.kantor().bulanan)
    ada = dict.fromkeys(masalah for periode in semua for masalah in periksa_kantor(desk, periode))
    return tuple(sorted(ada, key=lambda masalah: tuple(Tingkat).index(masalah.tingkat)))


def tentang(desk: Desk, masalah: Masalah) -> tuple[str, str]:
    """Whose SKP, evaluation or entry it is, and of when; empty where the sentence itself says what it is about."""
    tabel, id = masalah.akar
    if tabel == "pegawai" and id in desk.bagan().pegawai:
        return desk.bagan().pegawai[id].nama, "data pegawai"
    evaluasi = desk.semua(Evaluasi).get(id) if tabel == "evaluasi" else None
    skp = desk.semua(Skp).get(evaluasi.skp if evaluasi else id)
    if skp is None or skp.pemilik not in desk.bagan().pegawai:
        return "", ""
    return desk.bagan().pegawai[skp.pemilik].nama, evaluasi.periode.nama if evaluasi else f"SKP {skp.tahun}"


def kalimat(desk: Desk, masalah: Masalah) -> str:
    """The sentence, with the name before it where it does not say itself whose it is."""
    teks = say_pesan(masalah.pesan)
    nama, apa = tentang(desk, masalah)
    return teks if not nama or nama in teks else f"{nama}, {apa}: {teks}"


def bahan(desk: Desk, periode: Periode) -> Periksa:
    return Periksa(
        kantor=desk.kantor(),
        bagan=desk.bagan(),
        skp=desk.semua(Skp),
        evaluasi=desk.semua(Evaluasi),
        capaian=desk.semua(CapaianOrganisasi),
        periode=periode,
        hari=date.today(),
        pohon=desk.semua(PohonKinerja).get(POHON),
    )


def terakhir(desk: Desk) -> Periode:
    tahun = max((skp.tahun for skp in desk.semua(Skp).values()), default=date.today().year)
    return periode_setahun(tahun)[-1]
