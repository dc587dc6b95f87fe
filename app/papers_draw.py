"""The drawing of each paper of the reports tab; imported when the first one is drawn, since it brings ReportLab."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.domain.periode import tanggal_panjang
from app.domain.predikat import PredikatOrganisasi
from app.errors import Dihentikan
from app.forms import recap
from app.forms.blank import blank_lembar
from app.forms.bundle import bundle, papers
from app.forms.cell import LINE, Rupa
from app.forms.curve import LEBAR_GAMBAR, TINGGI, curve
from app.forms.pages import Bab, Bagian, Halaman, Naskah, draw_pages, pages
from app.forms.receipt import JUDUL as TERIMA
from app.forms.receipt import Terima, tanda_terima
from app.forms.registry import JUDUL, bagian
from app.forms.registry import matriks as matriks_papers
from app.forms.spread import sebaran as spread
from app.papers import Bahan, Progress, Sheets, formulir_kosong, tercetak
from app.reports import MATRIKS
from app.words import say_pesan


def kosong(bahan: Bahan) -> Naskah:
    """The blank forms of the paper, for handwriting."""
    rupa = Rupa(bahan.pilihan.cetak, kosong=True)
    laid: list[Halaman] = []
    bab: list[Bab] = []
    for kode in formulir_kosong(bahan.pilihan.kode):
        bab.append(Bab(f"{JUDUL[kode]} ({kode})", len(laid)))
        blank = matriks_papers((), rupa) if kode == MATRIKS else bagian(blank_lembar(kode, rupa.cetak), kode, rupa)
        laid += [page for paper in blank for page in pages(paper, rupa)]
    return _naskah(laid, rupa, "Formulir kosong", bab)


def _naskah(laid: list[Halaman], rupa: Rupa, judul: str, bab: Sequence[Bab] = ()) -> Naskah:
    return Naskah(draw_pages(laid, rupa, judul, bab) if laid else b"", len(laid), tuple(bab))


def _orang(bahan: Bahan, progress: Progress | None) -> Naskah:
    """The papers of people one after another, each person a line of the outline."""
    rupa = Rupa(bahan.pilihan.cetak)
    laid = [page for paper in _depan(bahan, rupa) for page in pages(paper, rupa)]
    bab = [Bab(TERIMA, 0)] if laid else []
    for n, sheets in enumerate(bahan.orang, 1):
        if progress and progress(n, len(bahan.orang), sheets[0].pegawai.nama) is False:
            raise Dihentikan
        found = [page for _, _, paper in papers(sheets, bahan.pilihan.formulir, rupa) for page in pages(paper, rupa)]
        if found:
            bab.append(Bab(sheets[0].pegawai.nama, len(laid), orang=True))
            laid += found
    return _naskah(laid, rupa, bahan.kantor, bab)


def _bundel(bahan: Bahan, progress: Progress | None) -> Naskah:
    rupa = Rupa(bahan.pilihan.cetak)
    if not bahan.orang:
        return _naskah([], rupa, "")
    kantor = [(TERIMA, "U-13", paper) for paper in _depan(bahan, rupa)]
    return bundle(bahan.orang, bahan.pilihan.formulir, rupa, (bahan.instansi, bahan.kantor), progress, kantor)


def _depan(bahan: Bahan, rupa: Rupa) -> list[Bagian]:
    return [_terima_paper(bahan, rupa)] if bahan.pilihan.terima and bahan.orang else []


def _terima_paper(bahan: Bahan, rupa: Rupa) -> Bagian:
    waktu = f"Tahun {bahan.pilihan.periode.tahun}" if bahan.pilihan.kode in {"skp", "manual"} else f"Periode {bahan.pilihan.periode.nama}"
    return Bagian(tanda_terima(bahan.kantor, waktu, [_terima_baris(sheets, bahan) for sheets in bahan.orang], rupa), "L")


def _terima_baris(sheets: Sheets, bahan: Bahan) -> Terima:
    kode = [k for _, each in tercetak(sheets, bahan.pilihan) for k in each]
    tanda = next((e.tanda_tangan for each in sheets for e in each.evaluasi if e.tanda_tangan), None)
    hari = (tanda.penilai, tanda.diterima, tanda.pegawai) if tanda else (None, None, None)
    return Terima(sheets[0].pegawai, ", ".join(kode), *hari)


def _satu(isi: Bagian, bahan: Bahan, judul: str) -> Naskah:
    rupa = Rupa(bahan.pilihan.cetak)
    return _naskah(pages(isi, rupa), rupa, judul)


def _terima(bahan: Bahan, progress: Progress | None) -> Naskah:
    return _satu(_terima_paper(bahan, Rupa(bahan.pilihan.cetak)), bahan, TERIMA) if bahan.orang else Naskah(b"", 0)


def _matriks(bahan: Bahan, progress: Progress | None) -> Naskah:
    rupa = Rupa(bahan.pilihan.cetak)
    laid = [page for paper in matriks_papers(bahan.matriks, rupa) for page in pages(paper, rupa)]
    return _naskah(laid, rupa, "Matriks peran hasil")


def _rekap(bahan: Bahan, progress: Progress | None) -> Naskah:
    isi = bahan.rekap
    assert isi is not None
    if not isi.baris:
        return Naskah(b"", 0)
    baris = [recap.Hasil(b.orang, b.hasil, b.perilaku, b.predikat, "" if b.final else "draf") for b in isi.baris]
    saran = [say_pesan(p) for p in isi.saran]
    rupa = Rupa(bahan.pilihan.cetak)
    return _satu(
        Bagian(recap.rekap(isi.kantor, isi.periode.nama, isi.organisasi, baris, isi.jumlah, saran, rupa), "L"), bahan, "Rekap predikat"
    )


def _sebaran(bahan: Bahan, progress: Progress | None) -> Naskah:
    isi = bahan.rekap
    assert isi is not None
    saran = [say_pesan(p) for p in isi.saran]
    paper = spread(isi.kantor, isi.periode.nama, isi.organisasi, isi.jumlah, saran, Rupa(bahan.pilihan.cetak))
    return _satu(Bagian(paper, "L"), bahan, "Sebaran predikat")


def _duk(bahan: Bahan, progress: Progress | None) -> Naskah:
    if not bahan.urut:
        return Naskah(b"", 0)
    baris = [recap.Urut(orang, p.tmt_golongan, p.pendidikan, p.tanggal_lahir) for p, orang in bahan.urut]
    paper = recap.daftar_urut(bahan.kantor, tanggal_panjang(bahan.hari), baris, Rupa(bahan.pilihan.cetak))
    return _satu(Bagian(paper, "L"), bahan, "Daftar urut kepangkatan")


DRAW: dict[str, Callable[[Bahan, Progress | None], Naskah]] = {
    **dict.fromkeys(("skp", "manual", "hasil", "dokumen"), _orang),
    "bundel": _bundel,
    "matriks": _matriks,
    "rekap": _rekap,
    "sebaran": _sebaran,
    "duk": _duk,
    "terima": _terima,
}


def kurva(organisasi: PredikatOrganisasi) -> bytes:
    """The distribution curve alone, on a page of its size: for the screen, the same drawing as on paper."""
    buffer = BytesIO()
    wide, high = LEBAR_GAMBAR + 8 * mm, TINGGI
    kanvas = Canvas(buffer, pagesize=(wide, high), invariant=1)
    kanvas.setLineWidth(LINE)
    curve(organisasi)(kanvas, 0, 0, wide, high)
    kanvas.showPage()
    kanvas.save()
    return buffer.getvalue()
