"""How many employees stand at each predicate, beside the guide of SE MenPANRB 3/2023: advice, never a block (R93, B.1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from app.domain.predikat import Predikat, PredikatOrganisasi
from app.errors import Pesan

PALING_SEDIKIT = 10  # below this many the guide says nothing (Q30)
TERBANYAK = {
    PredikatOrganisasi.ISTIMEWA: Predikat.SANGAT_BAIK,
    PredikatOrganisasi.BAIK: Predikat.BAIK,
}
PALING_BANYAK: dict[PredikatOrganisasi, tuple[Predikat, int]] = {
    PredikatOrganisasi.ISTIMEWA: (Predikat.SANGAT_BAIK, 70),
    PredikatOrganisasi.BAIK: (Predikat.BAIK, 70),
    PredikatOrganisasi.BUTUH_PERBAIKAN: (Predikat.SANGAT_BAIK, 10),
    PredikatOrganisasi.KURANG: (Predikat.SANGAT_BAIK, 10),
    PredikatOrganisasi.SANGAT_KURANG: (Predikat.SANGAT_BAIK, 0),
}
MINIMAL: dict[PredikatOrganisasi, tuple[tuple[tuple[Predikat, ...], int], ...]] = {
    PredikatOrganisasi.BUTUH_PERBAIKAN: (((Predikat.BUTUH_PERBAIKAN,), 60),),
    PredikatOrganisasi.KURANG: (((Predikat.KURANG,), 60), ((Predikat.BUTUH_PERBAIKAN,), 10)),
    PredikatOrganisasi.SANGAT_KURANG: (((Predikat.SANGAT_KURANG,), 60), ((Predikat.BUTUH_PERBAIKAN, Predikat.KURANG), 10)),
}


def sebaran(predikat: Iterable[Predikat | None]) -> dict[Predikat, int]:
    hitung = Counter(p for p in predikat if p is not None)
    return {p: hitung[p] for p in Predikat}


def periksa_sebaran(organisasi: PredikatOrganisasi, jumlah: dict[Predikat, int]) -> tuple[Pesan, ...]:
    """What differs from the guide; nothing for fewer than ten employees."""
    n = sum(jumlah.values())
    if n < PALING_SEDIKIT:
        return ()
    found: list[Pesan] = []
    atas, persen = PALING_BANYAK[organisasi]
    if jumlah[atas] > (batas := n * persen // 100):
        found.append(Pesan("distribusi_paling_banyak", predikat=_kata(atas), batas=batas, jumlah=jumlah[atas]))
    terbanyak = TERBANYAK.get(organisasi)
    if terbanyak and jumlah[terbanyak] < max(jumlah.values()):
        found.append(Pesan("distribusi_bukan_terbanyak", predikat=_kata(terbanyak)))
    if organisasi is PredikatOrganisasi.BAIK and jumlah[Predikat.BUTUH_PERBAIKAN] + jumlah[Predikat.KURANG] < 1:
        found.append(Pesan("distribusi_tanpa_bp"))
    for kelompok, persen in MINIMAL.get(organisasi, ()):
        ada = sum(jumlah[p] for p in kelompok)
        if ada < (batas := -(-n * persen // 100)):
            nama = " dan ".join(_kata(p) for p in kelompok)
            found.append(Pesan("distribusi_paling_sedikit", predikat=nama, batas=batas, jumlah=ada))
    return tuple(found)


def _kata(predikat: Predikat) -> str:
    return predikat.value.replace("_", " ").capitalize()
