"""The block PERILAKU KERJA: seven values with their guides, the leader's expectations, on C forms the feedback (FORMULIR 1.3)."""

from __future__ import annotations

from app.domain.kantor import Kertas
from app.domain.lembar import Lembar
from app.domain.perilaku import LOYAL_JPT, PANDUAN, Nilai
from app.forms.cell import Rupa, Sel, berdaftar, kepala, paragraf, sel
from app.forms.sheet import Baris, BarisNilai, Butir
from app.forms.text import Teks


def kolom_perilaku(rupa: Rupa, *, umpan_balik: bool) -> tuple[float, ...]:
    a4 = rupa.cetak.kertas is Kertas.A4
    if umpan_balik:
        return (8, 112, 78, 75) if a4 else (8, 126, 87, 85)
    return (8, 150, 115) if a4 else (8, 168, 130)


def perilaku(lembar: Lembar, rupa: Rupa, *, tanda: str = "", umpan_balik: bool = False, loyal_jpt: bool = False) -> list[Butir]:
    """1.3: seven values with their guides, the leader's expectations, and on C forms the feedback."""
    widths = kolom_perilaku(rupa, umpan_balik=umpan_balik)
    band: tuple[Sel, ...] = (kepala(f"PERILAKU KERJA{tanda}", kolom=3, rata="kiri"),)
    if umpan_balik:
        band = (*band, kepala("UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"))
    head = Baris(widths, band, nempel=True)
    rows: list[Butir] = [head]
    for n, nilai in enumerate(Nilai, 1):
        rows.extend(_satu_nilai(lembar, rupa, widths, head, n, nilai, loyal_jpt))
    return rows


def _satu_nilai(lembar: Lembar, rupa: Rupa, widths: tuple[float, ...], head: Baris, n: int, nilai: Nilai, jpt: bool) -> list[Butir]:
    panduan = (LOYAL_JPT, *PANDUAN[nilai][1:]) if jpt and nilai is Nilai.LOYAL else PANDUAN[nilai]
    khusus = () if rupa.kosong else _khusus(lembar, nilai)
    isi = [
        sel("", bingkai=False),
        sel(*(Teks(p, gantung="- ") for p in panduan)),
        sel("Ekspektasi Khusus Pimpinan:", *(berdaftar(khusus) if len(khusus) > 1 else map(Teks, khusus))),
    ]
    nama = [sel(Teks(str(n), rata="tengah"), bingkai=False), sel(Teks(nilai.nama), kolom=2)]
    if len(widths) == 4:
        isi.append(sel() if rupa.kosong else umpan_balik_sel(lembar, nilai))
        nama.append(sel())
    return [
        BarisNilai(widths, tuple(nama), nempel=True, ulang=(head,), atas=True),
        BarisNilai(widths, tuple(isi), ulang=(head,)),
    ]


def _khusus(lembar: Lembar, nilai: Nilai) -> tuple[str, ...]:
    """What stood on this sheet wins over what the SKP says now."""
    for evaluasi in lembar.evaluasi:
        for each in evaluasi.perilaku:
            if each.nilai is nilai:
                return each.khusus
    return lembar.isi_skp.ekspektasi(nilai)


def umpan_balik_sel(lembar: Lembar, pada: str) -> Sel:
    """`<Pemberi>: <teks>`, one line each, without dash."""
    found = (u for u in lembar.isi_evaluasi.umpan_balik_pada(pada) if u.teks)
    return sel(*paragraf([f"{u.pemberi}: {u.teks}" if u.pemberi else u.teks for u in found]))
