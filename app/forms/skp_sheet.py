"""What the SKP forms have in common: the order of their blocks, and a result as each approach writes it (FORMULIR 2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.lib.units import mm

from app.domain.lembar import Lembar
from app.domain.skp import HasilKerja, JenisHasil
from app.forms.behaviour import perilaku
from app.forms.blocks import identitas, instansi_satu_baris, judul, kode_format
from app.forms.cell import Rupa, Sel, kepala, sel
from app.forms.sheet import Baris, Butir, Spasi
from app.forms.signing import catatan_kaki, menempel, tanda_tangan_dua
from app.forms.text import Teks

UTAMA, TAMBAHAN = JenisHasil.UTAMA, JenisHasil.TAMBAHAN
BAGI_JPT = "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
BAGI_JA = "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
F1 = "* Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai."
F1B = F1.removesuffix(".")
F2 = (
    "* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi dan Pimpinan unit "
    "kerja mandiri/ organisasi maka dituliskan rencana hasil kerja beserta indikator kinerja individu pejabat pimpinan tinggi "
    "dan Pimpinan unit kerja mandiri atau sasaran dan indikator kinerja organisasi yang diintervensi"
)
F3 = "*" + F1B

KOSONG = {UTAMA: 5, TAMBAHAN: 2}  # rows of a form to be filled by hand
BAND = ((UTAMA, "A. UTAMA"), (TAMBAHAN, "B. TAMBAHAN"))
Satu = Callable[[int, HasilKerja, tuple[Butir, ...]], Butir]


def skp_form(
    lembar: Lembar,
    rupa: Rupa,
    kode: str,
    bagi: str,
    hasil: list[Butir],
    *,
    pendekatan: str,
    nip: str,
    tanda: str,
    loyal_jpt: bool,
    kaki: tuple[str, ...],
) -> list[Butir]:
    """Titles, office line, identity, results, behaviour, signatures, footnotes."""
    return [
        *kode_format(rupa, "L", kode),
        *judul(rupa, "L", "SASARAN KINERJA PEGAWAI", f"PENDEKATAN HASIL KERJA {pendekatan}", bagi),
        *instansi_satu_baris(lembar, rupa),
        *identitas(lembar, rupa, nip=nip),
        Spasi(2 * mm),
        *hasil,
        *menempel(perilaku(lembar, rupa, tanda=tanda, loyal_jpt=loyal_jpt), 1),
        *tanda_tangan_dua(lembar, rupa, "L", lembar.tanggal_skp),
        *catatan_kaki(rupa, "L", *kaki),
    ]


def bernomor(lembar: Lembar, rupa: Rupa) -> dict[JenisHasil, list[tuple[int, HasilKerja]]]:
    """Results with their printed numbers, which run on from A to B; blank rows for handwriting."""
    hasil = lembar.isi_skp.urutan_hasil()
    if rupa.kosong:
        jumlah = [(jenis, n) for jenis, banyak in KOSONG.items() for n in range(1, banyak + 1)]
        hasil = tuple(HasilKerja("kosong", jenis, f"Rencana Hasil Kerja {jenis.capitalize()} {n}") for jenis, n in jumlah)
    found: dict[JenisHasil, list[tuple[int, HasilKerja]]] = {UTAMA: [], TAMBAHAN: []}
    for nomor, each in enumerate(hasil, 1):
        found[each.jenis].append((nomor, each))
    return found


def tabel_hasil(
    lembar: Lembar, rupa: Rupa, lebar: tuple[float, ...], nama: Sequence[str], satu: Satu, *, tambahan: tuple[str, ...] = ("-",)
) -> list[Butir]:
    """Heads, bands and one group of rows per result; an empty band keeps a row of `-`, in column 3 with `tambahan`."""
    head = kepala_tabel(lebar, nama)
    rows: list[Butir] = list(head)
    for jenis, teks in BAND:
        hasil = bernomor(lembar, rupa)[jenis]
        rows.append(pita(lebar, teks, ulang=head))
        rows.extend(satu(nomor, each, head) for nomor, each in hasil)
        if not hasil:
            isi = [sel(*tambahan) if n == 2 and jenis is TAMBAHAN else sel("-") for n in range(len(lebar))]
            rows.append(Baris(lebar, tuple(isi), ulang=head))
    return rows


def pita(lebar: tuple[float, ...], teks: str, *, ulang: tuple[Butir, ...] = ()) -> Baris:
    return Baris(lebar, (kepala(teks, kolom=len(lebar), rata="kiri"),), nempel=True, ulang=ulang)


def kepala_tabel(lebar: tuple[float, ...], nama: Sequence[str]) -> tuple[Butir, ...]:
    """`HASIL KERJA` over the column heads and their numbers: what a new page repeats."""
    heads, numbers = (tuple(map(kepala, teks)) for teks in (nama, [f"({n})" for n in range(1, len(nama) + 1)]))
    return (pita(lebar, "HASIL KERJA"), Baris(lebar, heads, nempel=True), Baris(lebar, numbers, nempel=True))


def dengan_penugasan(hasil: HasilKerja, kata: str = "penugasan") -> str:
    """The result with `(penugasan dari <jabatan>)` behind it, where the form asks for it."""
    return f"{hasil.rencana} ({kata} dari {hasil.penugasan_dari})" if hasil.penugasan_dari else hasil.rencana


def nomor_sel(nomor: int) -> Sel:
    return sel(Teks(str(nomor), rata="tengah"))
