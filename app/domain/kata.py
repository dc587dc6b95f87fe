"""Hints on wording: a result is not an activity or a category, and a target is seldom absolute (R30, R47). Never blocks."""

from __future__ import annotations

import re
from enum import StrEnum

from app.domain.jabatan import Kelompok
from app.errors import Pesan


class Pernyataan(StrEnum):
    PENCAPAIAN = "PENCAPAIAN"
    AKTIVITAS = "AKTIVITAS"
    KATEGORI = "KATEGORI"


_KATA_KERJA = re.compile(r"me(?:m|ny|ng|n|l|r|w|y)\w{3,}")
_BUKAN_KATA_KERJA = {"menteri", "mental", "mentor", "memori", "memorandum", "melalui", "menurut", "mengenai"} | {
    "merdeka",
    "membran",
    "merek",
    "menara",
    "menengah",
    "merata",
    "meriah",
}
_AKTIVITAS = {"fasilitasi", "asistensi", "pendampingan"}
_KATEGORI = {"layanan", "monitoring", "sosialisasi", "pengawasan", "hubungan"}
_MUTU = re.compile(
    r"\b(?:tepat|cepat|akurat|sesuai|standar|lengkap|tertib|puas|memuaskan|kepuasan|mudah|murah|berkualitas|meningkat\w*|menurun\w*"
    r"|selesai|terselesaikan|terlaksana|tercapai|terpenuhi|tersedia|diselesaikan|disampaikan|paling lambat|\d+ ?%)\b"
)
_MUTLAK = re.compile(r"\b(semua|selalu|tidak pernah|setiap)\b", re.I)


def jenis_pernyataan(teks: str) -> Pernyataan:
    """The classification of Anak Lampiran 1, by the first word."""
    kata = re.findall(r"[\w-]+", teks.lower())
    if not kata:
        return Pernyataan.PENCAPAIAN
    awal = kata[0]
    if awal in _AKTIVITAS or (_KATA_KERJA.fullmatch(awal) and not awal.endswith("nya") and awal not in _BUKAN_KATA_KERJA):
        return Pernyataan.AKTIVITAS
    if awal in _KATEGORI and not _MUTU.search(teks.lower()):
        return Pernyataan.KATEGORI
    return Pernyataan.PENCAPAIAN


def kata_mutlak(teks: str) -> tuple[str, ...]:
    """The absolute words in a target, as R47 lists them, each once."""
    return tuple(dict.fromkeys(kata.lower() for kata in _MUTLAK.findall(teks)))


def petunjuk_rencana(teks: str) -> Pesan | None:
    jenis = jenis_pernyataan(teks)
    if jenis is Pernyataan.PENCAPAIAN:
        return None
    return Pesan(f"kata_{jenis.value.lower()}", teks=teks.strip())


def petunjuk_target(teks: str | None, kelompok: Kelompok) -> Pesan | None:
    """Only for JA/JF; results touching life, injury, national security or large sums may be absolute."""
    mutlak = kata_mutlak(teks or "")
    if kelompok is Kelompok.JPT_PUKM or not mutlak:
        return None
    return Pesan("kata_mutlak", kata=", ".join(mutlak))


JADI = {
    "menyusun": "tersusun",
    "membuat": "tersedia",
    "menyiapkan": "tersedia",
    "menyediakan": "tersedia",
    "mempersiapkan": "tersedia",
    "melaksanakan": "terlaksana",
    "melakukan": "terlaksana",
    "menyelenggarakan": "terlaksana",
    "mengelola": "terkelola",
    "melayani": "terlayani",
    "memproses": "selesai diproses",
    "menyelesaikan": "terselesaikan",
    "mengumpulkan": "terkumpul",
    "memverifikasi": "terverifikasi",
    "mencatat": "tercatat",
    "menginput": "termutakhir",
    "memutakhirkan": "termutakhir",
    "mengarsipkan": "tersimpan tertib",
    "menata": "tertata",
    "memelihara": "terpelihara",
    "menangani": "tertangani",
    "menindaklanjuti": "tertindaklanjuti",
    "menyampaikan": "tersampaikan",
    "mengirim": "terkirim",
    "memantau": "terpantau",
    "mengawasi": "terawasi",
    "membina": "terbina",
    "melatih": "terlatih",
    "membimbing": "terbimbing",
    "mendampingi": "terdampingi",
    "memfasilitasi": "terfasilitasi",
    "mengoordinasikan": "terkoordinasi",
    "mengembangkan": "berkembang dan digunakan",
    "menjawab": "terjawab",
    "menulis": "tersusun",
    "mengadministrasikan": "tertib administrasi",
}


def contoh_hasil(teks: str) -> str | None:
    """The same matter as something attained, to be changed by hand: `Menyusun laporan` → `Laporan tersusun tepat waktu`.

    None where nothing is wrong with the sentence, or where no example can be made of it.
    """
    jenis, kata = jenis_pernyataan(teks), " ".join(teks.strip().rstrip(".").split())
    if jenis is Pernyataan.PENCAPAIAN:
        return None
    if jenis is Pernyataan.KATEGORI:
        return f"{kata} {'selesai' if kata.lower().startswith('layanan') else 'terlaksana'} sesuai standar dan tepat waktu"
    kerja, _, benda = kata.partition(" ")
    if kerja.lower() in _AKTIVITAS:
        return f"{kata} terlaksana sesuai kebutuhan dan tepat waktu"
    jadi = JADI.get(kerja.lower())
    return f"{benda[:1].upper()}{benda[1:]} {jadi} tepat waktu" if jadi and benda else None
