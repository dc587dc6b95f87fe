"""One row of a roster → a candidate: every change of text with before and after, every doubt in words."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from app.domain.jabatan import JenisPenempatan
from app.domain.nip import Nip, bersih, periksa
from app.domain.pangkat import GOLONGAN_PNS, PANGKAT, baca_golongan
from app.domain.pegawai import KELUAR, JenisKelamin, JenisPegawai, JenisStatus
from app.errors import Pesan, UserError
from app.exchange.cells import Sel, angka, tanggal, tulisan
from app.exchange.cells import isi as baca_isi
from app.exchange.roster_candidate import Calon
from app.exchange.roster_columns import LABEL, Kepala, bidang
from app.exchange.roster_words import AKTIF, Ejaan, jenis_jabatan, jenis_pegawai, pisah_kelas, pisah_non_asn, pisah_penjabat, status

USIA_BUP = 58
_KELAMIN = {"L": "LAKI_LAKI", "M": "LAKI_LAKI", "P": "PEREMPUAN", "F": "PEREMPUAN", "W": "PEREMPUAN"}
_TANGGAL = ("tmt_golongan", "tanggal_lahir", "tmt_jabatan")
_TEKS = ("tempat_lahir", "pendidikan", "karpeg")


@lru_cache(maxsize=5000)
def golongan(teks: str) -> str | None:
    """Also `Penata Tk. I / III/d`. None when it is not one."""
    for bagian in (teks, teks.replace(" / ", ", "), teks.rpartition(" ")[2]):
        try:
            return baca_golongan(bagian)
        except UserError:
            continue
    return None


@lru_cache(maxsize=5000)
def _nama_pangkat(teks: str) -> bool:
    return "/" not in teks and golongan(teks) in PANGKAT


def bergeser(isi: dict[str, str]) -> bool:
    """PANGKAT holds the golongan, JABATAN the name of the pangkat, SUB JABATAN the post."""
    return _nama_pangkat(isi.get("jabatan", "")) and bool(isi.get("sub_jabatan")) and golongan(isi.get("pangkat", "")) is not None


class Pembaca:
    """Reads the rows of one sheet; what is the same in many rows is understood once."""

    def __init__(self, kepala: Kepala, hari: date, geser: bool, ejaan: Ejaan | None) -> None:
        self._kolom = tuple(kepala.kolom.items())
        self._hari = hari
        self._geser = geser
        self._ejaan = ejaan
        self._usia_batas = (hari.year - USIA_BUP, hari.month, hari.day)

    def baca(self, nomor: int, sel: list[Sel]) -> Calon | None:
        """None for a row without anything of ours: empty, or the header repeated on a new page."""
        mentah = {nama: sel[i] for nama, i in self._kolom if i < len(sel) and sel[i] not in ("", None)}
        isi = {nama: teks for nama, nilai in mentah.items() if (teks := baca_isi(nilai))}
        if not isi or (bidang(isi.get("nama")) == "nama" and len(isi) > 1):
            return None
        calon = Calon(nomor)
        if self._geser and "sub_jabatan" in isi and bergeser(isi):
            self._geserkan(calon, isi, mentah)
        _nama(calon, isi, mentah)
        self._nip(calon, isi, mentah)
        _pangkat(calon, isi, mentah)
        self._tempat(calon, isi, mentah)
        _diri(calon, isi, mentah)
        _kepegawaian(calon, isi)
        self._periksa(calon, isi)
        return calon

    def _geserkan(self, calon: Calon, isi: dict[str, str], mentah: dict[str, Sel]) -> None:
        pangkat, jabatan = isi["jabatan"], isi.pop("sub_jabatan")
        calon.catat("jabatan", tulisan(mentah["jabatan"]), jabatan)
        calon.catat("sub_jabatan", tulisan(mentah.pop("sub_jabatan")), "")
        calon.pesan.append(Pesan("impor_baris_bergeser", golongan=isi["pangkat"], pangkat=pangkat, jabatan=jabatan))
        isi["golongan"], isi["pangkat"], isi["jabatan"] = isi.get("golongan") or isi["pangkat"], pangkat, jabatan
        mentah["golongan"], mentah["pangkat"], mentah["jabatan"] = isi["golongan"], pangkat, jabatan

    # ── NIP ─────────────────────────────────────────────────────────────────────────────────────────

    def _nip(self, calon: Calon, isi: dict[str, str], mentah: dict[str, Sel]) -> None:
        asli = mentah.get("nip", "")
        if angka(asli) and asli != 0:
            calon.nip = tulisan(asli)
            calon.tolak(Pesan("impor_nip_angka", baris=calon.baris))
            return
        if "nip" not in isi:
            if asli not in ("", 0):
                calon.catat("nip", tulisan(asli), "")
            return
        calon.nip = bersih(isi["nip"]) or None
        calon.catat("nip", tulisan(asli), calon.nip or "")
        try:
            calon.nip_dibaca = periksa(calon.nip or "")
        except UserError as galat:
            calon.salah = True
            calon.pesan += [galat.pesan, Pesan("impor_nip_menyusul")]
            calon.isi["nip"] = calon.nip if calon.nip and calon.nip.isdigit() else None
        else:
            calon.isi["nip"] = calon.nip
            self._dari_nip(calon, calon.nip_dibaca)
            if "pppk" in isi["nip"].lower() and not calon.nip_dibaca.pppk:
                calon.pesan.append(Pesan("impor_awalan_pppk"))

    def _dari_nip(self, calon: Calon, nip: Nip) -> None:
        calon.tersirat |= {"jenis": nip.jenis, "tanggal_lahir": nip.lahir, "jenis_kelamin": nip.jenis_kelamin}

    # ── post and unit ───────────────────────────────────────────────────────────────────────────────

    def _tempat(self, calon: Calon, isi: dict[str, str], mentah: dict[str, Sel]) -> None:
        self._jabatan(calon, isi, mentah)
        self._unit(calon, isi, mentah)
        if "plt" in isi:
            jenis, nama = _penjabat(isi["plt"])
            calon.plt = (JenisPenempatan.PLT if jenis is JenisPenempatan.DEFINITIF else jenis, nama)
        if "jenis_jabatan" in isi:
            calon.jenis_jabatan = jenis_jabatan(isi["jenis_jabatan"])
        calon.eselon = isi.get("eselon", "").removesuffix(".0") or None
        if isi.get("kelas", "").isdigit():
            calon.kelas = int(isi["kelas"])

    def _jabatan(self, calon: Calon, isi: dict[str, str], mentah: dict[str, Sel]) -> None:
        if "jabatan" not in isi:
            return
        teks = isi["jabatan"].lstrip("'")
        calon.tertulis = teks
        nama, calon.kelas = pisah_kelas(teks)
        if calon.kelas is not None:
            calon.catat("kelas", "", str(calon.kelas))
        ejaan = self._eja(calon, nama)
        calon.catat("jabatan", tulisan(mentah["jabatan"]), ejaan)
        calon.penjabat, calon.jabatan = _penjabat(ejaan)
        if pisah_non_asn(teks)[0]:
            calon.tersirat["jenis"] = JenisPegawai.NON_ASN

    def _unit(self, calon: Calon, isi: dict[str, str], mentah: dict[str, Sel]) -> None:
        kolom = "unit" if "unit" in isi else "sub_jabatan"
        if kolom not in isi:
            return
        if isi[kolom].isdigit():
            calon.pesan.append(Pesan("impor_unit_nomor", isi=isi[kolom]))
            return
        non_asn, nama = pisah_non_asn(isi[kolom].lstrip("'"))
        calon.unit = self._eja(calon, nama)
        calon.catat(kolom, tulisan(mentah[kolom]), calon.unit)
        if non_asn and calon.nip_dibaca is None:
            calon.tersirat["jenis"] = JenisPegawai.NON_ASN
        if kolom == "unit" and isi.get("sub_jabatan", calon.unit) != calon.unit:
            calon.pesan.append(Pesan("impor_tidak_diambil", kolom=LABEL["sub_jabatan"], isi=isi["sub_jabatan"]))

    def _eja(self, calon: Calon, teks: str) -> str:
        if self._ejaan is None or (usul := self._ejaan.usul(teks)) == teks:
            return teks
        calon.pesan.append(Pesan("impor_usul_ejaan", dari=teks, menjadi=usul))
        return usul

    # ── what does not fit together ──────────────────────────────────────────────────────────────────

    def _periksa(self, calon: Calon, isi: dict[str, str]) -> None:
        if not calon.nama:
            calon.tolak(Pesan("impor_tanpa_nama", baris=calon.baris))
            return
        nip, lahir = calon.nip_dibaca, calon.isi.get("tanggal_lahir")
        if nip is None and calon.nip is None and _jenis(calon) is not JenisPegawai.NON_ASN:
            calon.pesan.append(Pesan("impor_nip_belum_ada"))
        if nip and lahir and lahir != nip.lahir:
            calon.pesan.append(Pesan("impor_lahir_beda", berkas=f"{lahir:%d-%m-%Y}", nip=f"{nip.lahir:%d-%m-%Y}"))
        if nip and calon.isi.get("jenis_kelamin", nip.jenis_kelamin) is not nip.jenis_kelamin:
            calon.pesan.append(Pesan("impor_kelamin_beda"))
        lahir = lahir or (nip.lahir if nip else None)
        if lahir and (lahir.year, lahir.month, lahir.day) <= self._usia_batas and calon.status not in KELUAR:
            calon.pesan.append(Pesan("impor_cek_bup", usia=_usia(lahir, self._hari), batas=USIA_BUP))


@lru_cache(maxsize=5000)
def _penjabat(teks: str) -> tuple[JenisPenempatan, str]:
    awalan, nama = pisah_penjabat(teks)
    return (JenisPenempatan(awalan) if awalan else JenisPenempatan.DEFINITIF), nama


def _jenis(calon: Calon) -> JenisPegawai | None:
    jenis: JenisPegawai | None = calon.isi.get("jenis") or calon.tersirat.get("jenis")
    return jenis


def _usia(lahir: date, hari: date) -> int:
    return hari.year - lahir.year - ((hari.month, hari.day) < (lahir.month, lahir.day))


def _nama(calon: Calon, isi: dict[str, str], mentah: dict[str, Sel]) -> None:
    nama = isi.get("nama", "")
    if nama and "gelar_depan" in isi:
        nama = f"{isi['gelar_depan']} {nama}"
    if nama and "gelar_belakang" in isi:
        nama = f"{nama}, {isi['gelar_belakang']}"
    calon.nama = nama
    if nama:
        calon.isi["nama"] = nama
        calon.catat("nama", tulisan(mentah["nama"]), nama)


def _pangkat(calon: Calon, isi: dict[str, str], mentah: dict[str, Sel]) -> None:
    kolom = "golongan" if "golongan" in isi else "pangkat"
    if kolom not in isi:
        return
    hasil = golongan(isi[kolom].lstrip("'"))
    if hasil is None:
        calon.pesan.append(Pesan("impor_golongan_asing", isi=isi[kolom]))
        return
    calon.isi["golongan"] = hasil
    calon.catat(kolom, tulisan(mentah[kolom]), hasil)
    if kolom == "golongan" and (nama := isi.get("pangkat")) and golongan(nama) not in (hasil, None):
        calon.pesan.append(Pesan("impor_pangkat_beda", pangkat=nama, golongan=hasil))
    calon.tersirat.setdefault("jenis", JenisPegawai.PNS if hasil in GOLONGAN_PNS else JenisPegawai.PPPK)


def _diri(calon: Calon, isi: dict[str, str], mentah: dict[str, Sel]) -> None:
    for nama in _TEKS:
        if nama in isi:
            calon.isi[nama] = isi[nama].lstrip("'")
            calon.catat(nama, tulisan(mentah[nama]), calon.isi[nama])
    for nama in _TANGGAL:
        if nama in isi:
            _tanggal(calon, nama, isi[nama], mentah[nama])
    if "jenis_kelamin" in isi:
        huruf = _KELAMIN.get(isi["jenis_kelamin"][:1].upper())
        if huruf:
            calon.isi["jenis_kelamin"] = JenisKelamin(huruf)
        else:
            calon.pesan.append(Pesan("impor_tidak_diambil", kolom=LABEL["jenis_kelamin"], isi=isi["jenis_kelamin"]))


def _tanggal(calon: Calon, nama: str, teks: str, nilai: Sel) -> None:
    try:
        hasil = tanggal(nilai)
    except (ValueError, OverflowError):
        calon.pesan.append(Pesan("impor_bukan_tanggal", kolom=LABEL[nama], isi=teks))
        return
    if nama == "tmt_jabatan":
        calon.tmt_jabatan = hasil
    else:
        calon.isi[nama] = hasil


def _kepegawaian(calon: Calon, isi: dict[str, str]) -> None:
    """The words of the columns on kind and status; offices put either in either."""
    for kolom in ("jenis", "status", "cpns"):
        if kolom not in isi:
            continue
        jenis, keadaan = jenis_pegawai(isi[kolom]), status(isi[kolom])
        if jenis and (kolom != "cpns" or jenis is JenisPegawai.CPNS):
            calon.isi["jenis"] = jenis
        elif isinstance(keadaan, JenisStatus):
            calon.status = keadaan
        elif keadaan != AKTIF and kolom != "cpns":
            calon.pesan.append(Pesan("impor_tidak_diambil", kolom=LABEL[kolom], isi=isi[kolom]))
    if (nip := calon.nip_dibaca) and (jenis := calon.isi.get("jenis")) and (jenis in _PPPK) != nip.pppk:
        calon.pesan.append(Pesan("impor_jenis_beda"))


_PPPK = frozenset({JenisPegawai.PPPK, JenisPegawai.PPPK_PARUH_WAKTU})
