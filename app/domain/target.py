"""What a target means beside what was typed: low, high, unit and which way is better (R49). The typed text always prints."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from app.domain.pohon_kinerja import Arah
from app.errors import Pesan

_ANGKA = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
_SAMBUNG = r"(?:-|–|—|s\.?/?d\.?|sampai(?: dengan)?|hingga)"
_MINIMAL = r"(?:≥|>=|>|minimal|minimum|paling sedikit|paling kurang|sekurang-kurangnya|serendah-rendahnya)"
_MAKSIMAL = r"(?:≤|<=|<|maksimal|maksimum|paling lambat|paling lama|paling banyak|setinggi-tingginya)"
_AWAL = rf"(?:(?P<min>{_MINIMAL})|(?P<maks>{_MAKSIMAL}))?\s*(?P<rp>rp\.?)?\s*(?P<a>{_ANGKA})"
_EKOR = r"\s*(?P<satuan>(?![\d/:.,–—-]).*)?"
_RENTANG = re.compile(
    rf"{_AWAL}\s*(?P<tengah>%|[a-z]+(?:\s(?!s\.?/?d)[a-z]+)??)?\s*{_SAMBUNG}\s*(?:rp\.?)?\s*(?P<b>{_ANGKA}){_EKOR}", re.I | re.A
)
_TUNGGAL = re.compile(rf"{_AWAL}{_EKOR}", re.I | re.A)
_BULAN = re.compile(r"(?:jan|feb|mar|apr|mei|jun|jul|agu|agt|sep|okt|nov|nop|des)[a-z]*\.?\s*\d*$|.*[,;]\s*\d", re.I)
_WAKTU = ("detik", "menit", "jam", "hari", "minggu", "bulan")
_BURUK = ("komplain", "keluhan", "kesalahan", "temuan", "pelanggaran", "keterlambatan", "kasus", "kejadian", "kehilangan", "aduan")


@dataclass(frozen=True, slots=True)
class Terbaca:
    """`rendah` None: no lower bound was written, `tinggi` None: no upper one."""

    rendah: Decimal | None
    tinggi: Decimal | None
    satuan: str = ""
    arah: Arah = Arah.NAIK


def angka(teks: str) -> Decimal | None:
    """A number as Indonesia writes it: `1.250.000`, `3,5`; a single dot before one or two digits is a decimal point."""
    rapi = teks.strip()
    if not re.fullmatch(_ANGKA, rapi) or re.match(r"0\d", rapi):
        return None
    ribuan = re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", rapi) is not None
    return Decimal((rapi.replace(".", "") if ribuan else rapi).replace(",", "."))


def tulis(nilai: Decimal) -> str:
    """`1.250.000`, `3,5`."""
    return f"{nilai:,f}".translate(str.maketrans(",.", ".,"))


def baca(teks: str | None) -> Terbaca | None:
    """None when the text is not a number or a range with a unit; that is no error."""
    rapi = " ".join((teks or "").split())
    rentang = _RENTANG.fullmatch(rapi)
    cocok = rentang or _TUNGGAL.fullmatch(rapi)
    satuan = (cocok["satuan"] or "").strip() if cocok else ""
    if cocok is None or _BULAN.match(satuan):
        return None
    rendah = angka(cocok["a"])
    tinggi = angka(rentang["b"]) if rentang else rendah
    if rendah is None or tinggi is None or tinggi < rendah:
        return None
    tengah = (rentang["tengah"] or "") if rentang else ""
    return _terbaca(cocok, rendah, tinggi, _satuan(satuan, tengah, cocok["rp"]))


def _satuan(satuan: str, tengah: str, rupiah: str | None) -> str:
    """The unit behind the range; one written only behind the first number counts too: `80%-90% peserta`."""
    if tengah and not satuan.lower().startswith(tengah.lower()):
        satuan = f"{tengah} {satuan}".strip()
    return "rupiah" if rupiah and not satuan else satuan


def _terbaca(cocok: re.Match[str], rendah: Decimal, tinggi: Decimal, satuan: str) -> Terbaca:
    if cocok["min"]:
        return Terbaca(rendah, None, satuan, Arah.NAIK)
    if cocok["maks"]:
        return Terbaca(None, tinggi, satuan, Arah.TURUN)
    return Terbaca(rendah, tinggi, satuan, _arah(satuan))


def _arah(satuan: str) -> Arah:
    """Time and complaints are better when small; a percentage of them is not."""
    kata = satuan.lower().split()
    return Arah.TURUN if kata and (kata[0] in _WAKTU or kata[0] in _BURUK) else Arah.NAIK


def dibaca(terbaca: Terbaca) -> Pesan:
    """What was understood, short enough for a column: `2 sampai 3, makin kecil`, `95 sampai 98 persen`, `tepat 3 unit`."""
    satuan = "persen" if terbaca.satuan.startswith("%") else terbaca.satuan
    if terbaca.tinggi is None:
        return Pesan("target_minimal", nilai=_bersatuan(terbaca.rendah, satuan))
    if terbaca.rendah is None:
        return Pesan("target_maksimal", nilai=_bersatuan(terbaca.tinggi, satuan))
    if terbaca.rendah == terbaca.tinggi:
        return Pesan("target_tepat", nilai=_bersatuan(terbaca.rendah, satuan))
    kode = "target_rentang_persen" if satuan == "persen" else f"target_rentang_{terbaca.arah.value.lower()}"
    return Pesan(kode, rendah=tulis(terbaca.rendah), tinggi=tulis(terbaca.tinggi))


def _bersatuan(nilai: Decimal | None, satuan: str) -> str:
    return f"{tulis(nilai or Decimal(0))} {satuan}".strip()
