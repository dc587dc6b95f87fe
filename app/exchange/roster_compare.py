"""Each candidate set against the office: whom it means, which post it names, and what would differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain.jabatan import Jabatan, JenisJabatan, JenisPenempatan, Penempatan
from app.domain.pegawai import JenisPegawai, Pegawai
from app.domain.penilai import Bagan
from app.domain.periode import tanggal_panjang
from app.errors import Pesan
from app.exchange.cells import rapikan
from app.exchange.roster_candidate import Calon, PerubahanKolom
from app.exchange.roster_columns import LABEL
from app.exchange.roster_people import Pencocok, kunci_nama
from app.exchange.roster_posts import Susunan


@dataclass(slots=True)
class Hasil:
    """What a row came to: the person it means (None = new) and the posts it names."""

    calon: Calon
    lama: Pegawai | None = None
    jabatan: Jabatan | None = None
    plt: Jabatan | None = None
    beda: list[PerubahanKolom] = field(default_factory=list)
    kembar: bool = False


class Pembanding:
    """Sets each candidate against the office: whom it means, which post, what would differ."""

    def __init__(self, ada: Bagan, susunan: Susunan, hari: date) -> None:
        self._ada = ada
        self._susunan = susunan
        self._hari = hari
        self._pencocok = Pencocok(ada.pegawai)
        self._pertama: dict[int, Hasil] = {}

    def semua(self, calon: list[Calon]) -> list[Hasil]:
        return [self._satu(satu) for satu in calon]

    def _satu(self, calon: Calon) -> Hasil:
        pertama = self._pencocok.kembar(calon)
        hasil = self._pertama[calon.baris] = Hasil(calon, None if pertama else self._pencocok.lama(calon))
        if calon.ditolak:
            return hasil
        if hasil.lama is None and not (calon.nip or calon.jabatan or calon.unit or "golongan" in calon.isi or calon.plt or pertama):
            calon.tolak(Pesan("impor_hanya_nama", baris=calon.baris))
            return hasil
        self._tempatkan(hasil)
        if pertama:
            self._kembar(hasil, self._pertama[pertama.baris])
        elif hasil.lama:
            self._bedakan(hasil, hasil.lama)
        else:
            self._baru(hasil)
        return hasil

    # ── the same NIP twice ──────────────────────────────────────────────────────────────────────────

    def _kembar(self, hasil: Hasil, pertama: Hasil) -> None:
        ini, itu = hasil.calon, pertama.calon
        isi = {"baris": itu.baris, "ini": ini.baris, "kiri": _ringkas(itu), "kanan": _ringkas(ini)}
        itu.pesan.append(Pesan("impor_nip_kembar_juga", baris=ini.baris))
        tempat = hasil.jabatan is pertama.jabatan or not ini.jabatan
        if tempat and kunci_nama(ini.nama) == kunci_nama(itu.nama) and ini.isi.get("golongan") == itu.isi.get("golongan"):
            hasil.kembar = True
            ini.pesan.append(Pesan("impor_nip_kembar", **isi))
        else:
            ini.tolak(Pesan("impor_nip_kembar_beda", **isi))

    # ── posts ───────────────────────────────────────────────────────────────────────────────────────

    def _tempatkan(self, hasil: Hasil) -> None:
        calon = hasil.calon
        if calon.jabatan:
            hasil.jabatan = self._jabatan(hasil, calon.penjabat, calon.jabatan, calon.unit, calon.kelas)
            self._tulis_tempat(calon, hasil.jabatan)
            if calon.penjabat is not JenisPenempatan.DEFINITIF and not (hasil.lama and hasil.lama.definitif(self._hari)):
                calon.pesan.append(Pesan("impor_plt", jabatan=calon.penjabat.awalan + hasil.jabatan.nama))
        elif calon.unit and not hasil.lama:
            calon.pesan.append(Pesan("impor_tidak_diambil", kolom=LABEL["unit"], isi=calon.unit))
        if calon.plt:
            hasil.plt = self._jabatan(hasil, calon.plt[0], calon.plt[1])

    def _jabatan(self, hasil: Hasil, jenis: JenisPenempatan, nama: str, unit: str = "", kelas: int | None = None) -> Jabatan:
        calon, susunan = hasil.calon, self._susunan
        kini = sekarang(hasil.lama, jenis, self._hari)
        jabatan = self._ada.jabatan.get(kini.jabatan) if kini else None
        if jabatan and jenis is JenisPenempatan.DEFINITIF and rapikan(jabatan.nama) == calon.tertulis:
            nama, kelas = jabatan.nama, None
        if jabatan and susunan.cocok(jabatan, nama, unit or None, kelas):
            return jabatan
        unit_lama, jabatan_lama = len(susunan.unit_baru), len(susunan.jabatan_baru)
        jenis_jabatan = calon.jenis_jabatan
        if jenis_jabatan is None and (calon.isi.get("jenis") or calon.tersirat.get("jenis")) is JenisPegawai.NON_ASN:
            jenis_jabatan = JenisJabatan.NON_ASN
        jabatan = susunan.jabatan(nama, unit or None, kelas, jenis_jabatan, calon.eselon)
        calon.pesan += [Pesan("impor_unit_baru", unit=satu.nama) for satu in list(susunan.unit_baru.values())[unit_lama:]]
        if len(susunan.jabatan_baru) > jabatan_lama:
            tempat = susunan.nama_unit(jabatan.unit)
            calon.pesan.append(Pesan("impor_jabatan_baru", jabatan=jabatan.nama, unit=f" ({tempat})" if tempat else ""))
            if not tempat:
                calon.pesan.append(Pesan("impor_tanpa_unit"))
        return jabatan

    def _tulis_tempat(self, calon: Calon, jabatan: Jabatan) -> None:
        """A post or unit found under another spelling is a change of text like any other."""
        calon.catat("jabatan", calon.jabatan, jabatan.nama)
        if calon.jabatan.upper() != jabatan.nama.upper():
            calon.pesan.append(Pesan("impor_jabatan_sama", dari=calon.jabatan, menjadi=jabatan.nama))
        if calon.unit:
            calon.catat("unit", calon.unit, self._susunan.nama_unit(jabatan.unit))

    # ── against the stored person ───────────────────────────────────────────────────────────────────

    def _baru(self, hasil: Hasil) -> None:
        calon = hasil.calon
        if not calon.jabatan and not calon.plt:
            calon.pesan.append(Pesan("impor_tanpa_jabatan"))
        if calon.status:
            calon.pesan.append(Pesan("impor_status_mulai", status=calon.status.lower(), hari=tanggal_panjang(self._hari)))

    def _bedakan(self, hasil: Hasil, lama: Pegawai) -> None:
        calon = hasil.calon
        if lama.nip and calon.nip_dibaca is None:
            calon.isi.pop("nip", None)
        for nama, baru in calon.isi.items():
            if (kini := getattr(lama, nama)) != baru and _tampil(kini).lstrip("'") != _tampil(baru).lstrip("'"):
                hasil.beda.append(PerubahanKolom(LABEL[nama], _tampil(kini), _tampil(baru), True))
        if hasil.jabatan:
            self._beda_jabatan(hasil, lama, hasil.jabatan, calon.penjabat, calon.tmt_jabatan)
        if hasil.plt and calon.plt:
            self._beda_jabatan(hasil, lama, hasil.plt, calon.plt[0], None)
        kini_status = lama.status_pada(self._hari)
        if calon.status and (kini_status is None or kini_status.jenis is not calon.status):
            hasil.beda.append(PerubahanKolom(LABEL["status"], _tampil(kini_status and kini_status.jenis), calon.status.value, True))
            calon.pesan.append(Pesan("impor_status_mulai", status=calon.status.lower(), hari=tanggal_panjang(self._hari)))

    def _beda_jabatan(self, hasil: Hasil, lama: Pegawai, baru: Jabatan, jenis: JenisPenempatan, tmt: date | None) -> None:
        calon, kini = hasil.calon, sekarang(lama, jenis, self._hari)
        semula = self._ada.jabatan.get(kini.jabatan) if kini else None
        if kini is None or kini.jabatan != baru.id:
            self._pindah(hasil, semula, baru, jenis)
            if tmt is None and kini is not None:
                calon.pesan.append(Pesan("impor_jabatan_mulai", hari=tanggal_panjang(self._hari)))
        elif tmt and tmt != kini.mulai:
            hasil.beda.append(PerubahanKolom(LABEL["tmt_jabatan"], _tampil(kini.mulai), _tampil(tmt), True))
        if baru.id in self._ada.jabatan and baru.kelas is None and calon.kelas is not None and baru is hasil.jabatan:
            hasil.beda.append(PerubahanKolom(LABEL["kelas"], "", str(calon.kelas), True))

    def _pindah(self, hasil: Hasil, semula: Jabatan | None, baru: Jabatan, jenis: JenisPenempatan) -> None:
        dari = jenis.awalan + semula.nama if semula else ""
        hasil.beda.append(PerubahanKolom(LABEL["jabatan"], dari, jenis.awalan + baru.nama, True))
        unit = [self._susunan.nama_unit(satu.unit) if satu else "" for satu in (semula, baru)]
        if unit[0] != unit[1]:
            hasil.beda.append(PerubahanKolom(LABEL["unit"], unit[0], unit[1], True))


def sekarang(pegawai: Pegawai | None, jenis: JenisPenempatan, hari: date) -> Penempatan | None:
    """The placement of that kind on a day."""
    if pegawai is None:
        return None
    if jenis is JenisPenempatan.DEFINITIF:
        return pegawai.definitif(hari)
    return next((satu for satu in pegawai.penempatan if satu.jenis is jenis and satu.berlaku(hari)), None)


def _ringkas(calon: Calon) -> str:
    return ", ".join(filter(None, (calon.nama, calon.isi.get("golongan"), calon.jabatan, calon.unit)))


def _tampil(nilai: Any) -> str:
    if nilai is None:
        return ""
    return nilai.strftime("%d-%m-%Y") if isinstance(nilai, date) else rapikan(str(nilai))
