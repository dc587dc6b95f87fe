"""The rows of a preview as they stand on screen: verdict, the reason right after it, the guilty cell tinted, old → new in the cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.nip import bersih
from app.errors import Pesan
from app.exchange.roster import BarisImpor, Pratinjau, StatusBaris
from app.exchange.roster_candidate import PerubahanKolom
from app.exchange.roster_columns import LABEL
from app.words import say, say_pesan
from ui.kit.delegate import CellLook
from ui.kit.fields import grouped_nip
from ui.kit.model import Column, plain

ORDER = (StatusBaris.SALAH, StatusBaris.BERUBAH, StatusBaris.BARU, StatusBaris.SAMA)
_GUILTY = (("nip_", "nip"), ("impor_nip", "nip"), ("impor_nama", "nama"), ("impor_tanpa_nama", "nama"), ("impor_hanya_nama", "jabatan"))
_IN_CELLS = frozenset({"nip", "nama", "golongan", "jabatan", "unit"})
TICK, BARIS, HASIL, KETERANGAN, NIP, NAMA, GOLONGAN, JABATAN, UNIT = range(9)


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """`ambil`: whether the operator takes it. The texts are made once, for the row is painted and searched often."""

    baris: BarisImpor
    ambil: bool
    kata: str
    lanjut: str

    @property
    def salah(self) -> bool:
        return self.baris.status is StatusBaris.SALAH

    @property
    def sama(self) -> bool:
        return self.baris.status is StatusBaris.SAMA


def preview_rows(preview: Pratinjau) -> list[PreviewRow]:
    """What is wrong first, then in the order of the file."""
    found = [PreviewRow(each, each.dapat_diambil, *reason(each)) for each in preview.baris]
    return sorted(found, key=lambda row: (ORDER.index(row.baris.status), row.baris.baris))


def reason(baris: BarisImpor) -> tuple[str, str]:
    """A few words, and below them the remedy where something is wrong."""
    if baris.status is StatusBaris.SALAH:
        return short(blamed(baris))
    if baris.status is StatusBaris.SAMA:
        return (short(baris.pesan[0])[0], "") if baris.pesan else (say("impor_tidak_berubah"), "")
    if baris.status is StatusBaris.BERUBAH:
        columns = list(dict.fromkeys(_kolom(each.kolom) for each in baris.perubahan if each.tersimpan))
        return say("impor_kolom_berubah", kolom=", ".join(columns)), ""
    return (short(baris.pesan[0])[0] if baris.pesan else ""), ""


def _kolom(label: str) -> str:
    """`TMT jabatan` for the label TMT JABATAN."""
    first, _, rest = label.partition(" ")
    return f"{first if first in ('TMT', 'NIP') else first.capitalize()} {rest.lower()}".strip()


def blamed(baris: BarisImpor) -> Pesan:
    """The remark that makes the row wrong: one about its number or name before any other."""
    guilty = [each for each in baris.pesan if _column(each)]
    return (guilty or list(baris.pesan))[0]


def short(pesan: Pesan) -> tuple[str, str]:
    """The short words of a remark (`{kode}_singkat`, remedy after a bar), else its first sentence and the rest."""
    try:
        text = say(f"{pesan.kode}_singkat", **dict(pesan.nilai))
    except KeyError:
        head, _, rest = say_pesan(pesan).partition(". ")
        return head.rstrip("."), rest
    head, _, rest = text.partition(" | ")
    return head, rest


def _column(pesan: Pesan) -> str:
    return next((column for start, column in _GUILTY if pesan.kode.startswith(start)), "")


def whole_story(row: PreviewRow) -> str:
    """Everything that is said of the row, and every text that differs from the file or from what is stored."""
    said = " ".join(map(say_pesan, row.baris.pesan))
    changes = "; ".join(f"{each.kolom}: {each.dari or '–'} → {each.menjadi or '–'}" for each in row.baris.perubahan)
    return say("impor_baris_cerita", baris=row.baris.baris, isi=" ".join(filter(None, (said, changes))) or say("impor_tidak_berubah"))


# ── columns ─────────────────────────────────────────────────────────────────────────────────────────


def change_of(row: PreviewRow, field: str) -> PerubahanKolom | None:
    """What of the cell changed so that it shows: against the office first, else against the file."""
    if row.sama:
        return None
    own = [each for each in row.baris.perubahan if each.kolom == LABEL[field] and (each.tersimpan or _notable(each, field))]
    return next((each for each in own if each.tersimpan), own[0] if own else None)


def unit_matters(row: PreviewRow) -> bool:
    """Whether the row says something of a unit that is not so already."""
    return bool(change_of(row, "unit") or (row.baris.status is StatusBaris.BARU and row.baris.unit))


def _notable(change: PerubahanKolom, field: str) -> bool:
    """Spaces and dots in a number, or spaces in a text, are tidied without a fuss; the story of the row names them."""
    if field == "nip":
        return bersih(change.dari) != change.menjadi
    return "".join(plain(change.dari).split()) != "".join(plain(change.menjadi).split())


def _looks(field: str) -> Callable[[PreviewRow], CellLook]:
    def look(row: PreviewRow) -> CellLook:
        if row.salah and _column(blamed(row.baris)) == field:
            return CellLook(tint="merah", ink="merah")
        change = change_of(row, field)
        if change is not None:
            return CellLook(old=change.dari, tint="kuning", semibold=True)
        return CellLook(muted=row.sama)

    return look


def _cell(title: str, field: str, show: Callable[[PreviewRow], str], lebar: int) -> Column:
    return Column(title, show, lebar=lebar, look=_looks(field))


def _nip(row: PreviewRow) -> str:
    return grouped_nip(row.baris.nip)


def _name(row: PreviewRow) -> str:
    """Of a name whose degrees alone changed, the new ones: the name itself stands before the arrow."""
    change = change_of(row, "nama")
    if change is not None and "," in change.menjadi and change.dari.split(",")[0] == change.menjadi.split(",")[0]:
        return change.menjadi.partition(",")[2].strip()
    return row.baris.nama


def _reason_look(row: PreviewRow) -> CellLook:
    return CellLook(second=row.lanjut, ink="merah" if row.salah else "", muted=row.sama or row.baris.status is StatusBaris.BARU)


def _muted(row: PreviewRow) -> CellLook:
    return CellLook(muted=row.sama)


def _tick_look(row: PreviewRow) -> CellLook:
    if row.sama:
        return CellLook()
    return CellLook(tick="mati" if not row.baris.dapat_diambil else "ya" if row.ambil else "tidak")


COLUMNS = (
    Column("Ambil", lambda r: "ya" if r.ambil else "tidak", lebar=72, look=_tick_look, tampak=lambda _: ""),
    Column("Baris", lambda r: str(r.baris.baris), lebar=66, kanan=True, order=lambda r: r.baris.baris, look=_muted),
    Column("Hasil", lambda r: r.baris.status.value, lebar=90, chip=True, order=lambda r: ORDER.index(r.baris.status)),
    Column("Keterangan", lambda r: r.kata, lebar=232, look=_reason_look),
    _cell("NIP", "nip", _nip, 166),
    _cell("Nama", "nama", _name, 204),
    _cell("Golongan", "golongan", lambda r: r.baris.golongan or "", 112),
    _cell("Jabatan", "jabatan", lambda r: r.baris.jabatan, 200),
    _cell("Unit kerja", "unit", lambda r: r.baris.unit, 116),
)
