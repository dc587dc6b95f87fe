"""How the predicates are spread over the office, beside the curve and the guide: our own paper, advice only."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm

from app.domain.predikat import Predikat, PredikatOrganisasi
from app.forms.blocks import judul, lebar_halaman
from app.forms.cell import Rupa, Sel
from app.forms.cover import KAKI
from app.forms.curve import TINGGI, curve
from app.forms.recap import ringkas
from app.forms.result_sheet import CAPAIAN
from app.forms.sheet import Baris, Butir, Spasi, Tulisan
from app.forms.text import Teks


def sebaran(
    kantor: str, periode: str, organisasi: PredikatOrganisasi | None, jumlah: dict[Predikat, int], saran: Sequence[str], rupa: Rupa
) -> list[Butir]:
    penuh = lebar_halaman(rupa, "L")
    kurva = Sel(tinggi=TINGGI, gambar=curve(organisasi) if organisasi else None)
    return [
        *judul(rupa, "L", "SEBARAN PREDIKAT KINERJA PEGAWAI", kantor.upper(), f"PERIODE {periode.upper()}"),
        _tulisan(penuh, Teks(f"PREDIKAT KINERJA ORGANISASI: {CAPAIAN[organisasi] if organisasi else '-'}", tebal=True)),
        Spasi(2 * mm, nempel=True),
        Baris((penuh,), (kurva,), nempel=True),
        Spasi(4 * mm, nempel=True),
        *ringkas(organisasi, jumlah),
        Spasi(3 * mm),
        *([_tulisan(penuh, *(Teks(s, gantung="- ") for s in saran)), Spasi(2 * mm)] if saran else []),
        _tulisan(penuh, Teks(KAKI, pudar=True, ukuran=6.5)),
    ]


def _tulisan(penuh: float, *isi: Teks) -> Tulisan:
    return Tulisan(((0, penuh, isi),), nempel=True)
