"""What the SKP forms have in common: the order of their blocks, and a result as each approach writes it (FORMULIR 2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.lib.units import mm

from app.domain.lembar import Lembar
from app.domain.skp import HasilKerja, Indikator, JenisHasil
from app.forms.blocks import catatan_kaki, identitas, instansi_satu_baris, judul, kode_format, menempel, perilaku, tanda_tangan_dua
from app.forms.cell import Rupa, Sel, kepala, sel
from app.forms.sheet import Baris, Butir, Spasi
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

KOSONG_UTAMA, KOSONG_TAMBAHAN = 5, 2  # rows of a form to be filled by hand
Rows = Callable[[JenisHasil, Sequence[tuple[int, HasilKerja]], tuple[Butir, ...]], list[Butir]]


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
        jumlah = [UTAMA] * KOSONG_UTAMA + [TAMBAHAN] * KOSONG_TAMBAHAN
        hasil = tuple(HasilKerja(f"kosong{n}", jenis, indikator=(Indikator(""), Indikator(""))) for n, jenis in enumerate(jumlah))
    found: dict[JenisHasil, list[tuple[int, HasilKerja]]] = {UTAMA: [], TAMBAHAN: []}
    for nomor, each in enumerate(hasil, 1):
        found[each.jenis].append((nomor, each))
    return found


def pita(lebar: tuple[float, ...], teks: str, *, ulang: tuple[Butir, ...] = ()) -> Baris:
    return Baris(lebar, (kepala(teks, kolom=len(lebar), rata="kiri"),), nempel=True, ulang=ulang)


def kepala_tabel(lebar: tuple[float, ...], nama: Sequence[str], nomor: bool = True) -> tuple[Butir, ...]:
    """`HASIL KERJA` over the column heads and their numbers: what a new page repeats."""
    rows: list[Butir] = [pita(lebar, "HASIL KERJA"), Baris(lebar, tuple(kepala(n) for n in nama), nempel=True)]
    if nomor:
        rows.append(Baris(lebar, tuple(kepala(f"({n})") for n in range(1, len(nama) + 1)), nempel=True))
    return tuple(rows)


def dengan_penugasan(hasil: HasilKerja, kata: str = "penugasan") -> str:
    """The result with `(penugasan dari <jabatan>)` behind it, where the form asks for it."""
    return f"{hasil.rencana} ({kata} dari {hasil.penugasan_dari})" if hasil.penugasan_dari else hasil.rencana


def petunjuk(*isi: str) -> tuple[Teks, ...]:
    """A filling hint of the blank form: small and grey at the top of the empty cell."""
    return tuple(Teks(teks, pudar=True, ukuran=6) for teks in isi)


def nomor_sel(nomor: int) -> Sel:
    return sel(Teks(str(nomor), rata="tengah"))
