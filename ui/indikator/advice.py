"""Everything that is said of one SKP: what it shows by itself, and what it shows in the office."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from app.desk import Desk
from app.domain.cek_pimpinan import cek_kualitas_hasil, cek_penilai_berganti, cek_persetujuan_penugasan
from app.domain.cek_skp import cek_masa_bebas, cek_penetapan, cek_perjanjian_kinerja, masalah_skp
from app.domain.masalah import Masalah, Periksa
from app.domain.periode import periode_setahun
from app.domain.pohon_kinerja import POHON, PohonKinerja
from app.domain.skp import Skp

OFFICE: tuple[Callable[[Periksa], Iterator[Masalah]], ...] = (
    cek_penetapan,
    cek_masa_bebas,
    cek_perjanjian_kinerja,
    cek_kualitas_hasil,
    cek_persetujuan_penugasan,
    cek_penilai_berganti,
)


def advice_on(desk: Desk, skp: Skp) -> tuple[Masalah, ...]:
    """Only this SKP and those that hang on it are looked at, and no evaluation is read, however many the office has."""
    mine = {h.id for h in skp.hasil_kerja}
    below = {s.id: s for s in desk.semua(Skp).values() if any(mine & set(h.dukungan) for h in s.hasil_kerja)}
    periode, pohon = periode_setahun(skp.tahun)[-1], desk.semua(PohonKinerja).get(POHON)
    isi = Periksa(desk.kantor(), desk.bagan(), {**below, skp.id: skp}, {}, {}, periode, date.today(), pohon)
    return (*masalah_skp(skp), *(m for check in OFFICE for m in check(isi) if m.akar == ("skp", skp.id)))
