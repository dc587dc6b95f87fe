"""The columns of the roster: what each shows, and how a text typed or pasted into it changes a Pegawai or is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.nip import bersih, periksa
from app.domain.pangkat import GOLONGAN_PNS, GOLONGAN_PPPK, PANGKAT, baca_golongan, urutan_golongan
from app.domain.pegawai import JenisKelamin, JenisPegawai
from app.domain.perubahan import ganti
from app.errors import UserError
from app.words import say, say_error
from ui.kit.delegate import CellLook
from ui.kit.fields import grouped_nip, name_of
from ui.kit.model import Column, plain
from ui.kit.reading import read_date, show_date
from ui.pegawai.row import AKTIF, Refused, Row

Read = Callable[[str], Any]


def _column(title: str, nama: str, show: Callable[[Row], str], read: Read, lebar: int, **more: Any) -> Column:
    """A column over one field of the person."""
    return Column(
        title,
        lambda row: _shown(row, title, show),
        lambda row, text: _typed(row, title, text, lambda value: replace(row.pegawai, **{nama: value}), read),
        lebar=lebar,
        look=more.pop("look", None) or (lambda row: _look(row, title)),
        **more,
    )


def _derived(title: str, show: Callable[[Row], str], lebar: int, **more: Any) -> Column:
    """Nothing is typed here; what is pasted over it and differs is refused with the way to change it."""

    def refuse(row: Row, text: str) -> Row:
        if not text.strip() or text == show(row):
            return replace(row, ditolak=row.without(title))
        return replace(row, ditolak=(*row.without(title), Refused(title, text, say("pegawai_kolom_turunan", kolom=title))))

    look = more.pop("look", None) or (lambda row: _look(row, title))
    return Column(title, lambda row: _shown(row, title, show), refuse, lebar=lebar, diketik=False, look=look, **more)


def _shown(row: Row, title: str, show: Callable[[Row], str]) -> str:
    refused = row.refused(title)
    return refused.teks if refused else show(row)


def _typed(row: Row, title: str, text: str, write: Callable[[Any], Any], read: Read) -> Row:
    try:
        pegawai = write(read(text))
    except UserError as error:
        return replace(row, ditolak=(*row.without(title), Refused(title, text, say_error(error))))
    return replace(row, pegawai=pegawai, ditolak=row.without(title))


def _look(row: Row, title: str) -> CellLook:
    return CellLook(tint="merah", ink="merah") if row.refused(title) else CellLook(muted=row.gone)


# ── reading what is typed ───────────────────────────────────────────────────────────────────────────


def read_name(text: str) -> str:
    name = _text(text)
    if name is None:
        raise UserError("pegawai_tanpa_nama")
    return name


def read_nip(text: str) -> str | None:
    """What was typed so far is kept; only letters and a number that Excel has damaged are refused."""
    nip = bersih(text)
    if nip and not nip.isdigit():
        periksa(nip)
    return nip or None


def read_day(text: str) -> date | None:
    if text.strip() and read_date(text) is None:
        raise UserError("layar_tanggal_salah", teks=text.strip())
    return read_date(text) if text.strip() else None


def read_kind(text: str) -> JenisPegawai | None:
    kind: JenisPegawai | None = _member(JenisPegawai, text, "pegawai_jenis_asing")
    return kind


def read_sex(text: str) -> JenisKelamin | None:
    huruf = {"l": JenisKelamin.LAKI_LAKI, "p": JenisKelamin.PEREMPUAN, "w": JenisKelamin.PEREMPUAN}
    return huruf.get(plain(text.strip())) or _member(JenisKelamin, text, "pegawai_kelamin_asing")


def _member(kind: Any, text: str, kode: str) -> Any:
    wanted = _letters(text)
    if not wanted:
        return None
    for member in kind:
        if wanted in (_letters(member.value), _letters(name_of(member))):
            return member
    raise UserError(kode, teks=text.strip())


def _letters(text: str) -> str:
    return "".join(c for c in plain(text) if c.isalnum())


def _text(text: str) -> str | None:
    """Line breaks of a spreadsheet's cell become blanks."""
    return " ".join(text.split()) or None


# ── looks ───────────────────────────────────────────────────────────────────────────────────────────


def _nip_look(row: Row) -> CellLook:
    """An unsound number is tinted where it stands; what is wrong with it is said in the form."""
    if row.refused("NIP") or not row.pegawai.nip:
        return _look(row, "NIP")
    try:
        periksa(row.pegawai.nip)
    except UserError:
        return CellLook(tint="kuning", ink="kuning")
    return CellLook(muted=row.gone)


def _status_look(row: Row) -> CellLook:
    if row.refused("Status"):
        return _look(row, "Status")
    if row.impor:
        return CellLook(chip=True)
    return CellLook(muted=True) if row.status == AKTIF else CellLook(chip=True, tint=row.tint)


def _since(row: Row) -> str:
    return show_date(row.tempat.mulai) if row.tempat else ""


def _with_since(row: Row, text: str) -> Row:
    def write(day: date | None) -> Any:
        if row.tempat is None:
            raise UserError("pegawai_tmt_tanpa_jabatan", nama=row.pegawai.nama)
        return ganti(row.pegawai, row.tempat.id, mulai=day)

    return _typed(row, "TMT jabatan", text, write, read_day)


def _day(title: str, nama: str) -> Column:
    return _column(
        title,
        nama,
        lambda r: show_date(getattr(r.pegawai, nama)),
        read_day,
        110,
        tampil=False,
        order=lambda r: getattr(r.pegawai, nama) or date.max,
    )


def _plain_text(title: str, nama: str, lebar: int) -> Column:
    return _column(title, nama, lambda r: getattr(r.pegawai, nama) or "", _text, lebar, tampil=False)


NAMA, NIP, GOL, JABATAN, UNIT, PENILAI, STATUS = range(7)
COLUMNS = (
    _column("Nama", "nama", lambda r: r.pegawai.nama, read_name, 208),
    _column("NIP", "nip", lambda r: r.pegawai.nip or "", read_nip, 168, look=_nip_look, tampak=lambda r: _grouped(r)),
    _column(
        "Gol.",
        "golongan",
        lambda r: r.pegawai.golongan or "",
        baca_golongan,
        52,
        order=lambda r: urutan_golongan(r.pegawai.golongan),
        pilihan=lambda _: (*GOLONGAN_PNS, *GOLONGAN_PPPK),
    ),
    _derived("Jabatan", lambda r: r.jabatan, 245, pendek=lambda r: r.jabatan_pendek),
    _derived("Unit kerja", lambda r: r.unit, 112),
    _derived("Dinilai oleh", lambda r: r.penilai, 138, pendek=lambda r: r.penilai_pendek),
    _derived("Status", lambda r: r.status, 116, look=_status_look, tampak=lambda r: r.impor or _shown(r, "Status", lambda row: row.status)),
    _column(
        "Jenis",
        "jenis",
        lambda r: name_of(r.pegawai.jenis),
        read_kind,
        110,
        tampil=False,
        pilihan=lambda _: [name_of(each) for each in JenisPegawai],
    ),
    Column("Pangkat", lambda r: PANGKAT.get(r.pegawai.golongan or "", ""), lebar=150, tampil=False),
    _day("TMT golongan", "tmt_golongan"),
    Column(
        "TMT jabatan",
        lambda r: _shown(r, "TMT jabatan", _since),
        _with_since,
        lebar=110,
        tampil=False,
        look=lambda r: _look(r, "TMT jabatan"),
        order=lambda r: (r.tempat.mulai if r.tempat else None) or date.max,
    ),
    _plain_text("Tempat lahir", "tempat_lahir", 130),
    _day("Tanggal lahir", "tanggal_lahir"),
    _column(
        "Jenis kelamin",
        "jenis_kelamin",
        lambda r: name_of(r.pegawai.jenis_kelamin),
        read_sex,
        110,
        tampil=False,
        pilihan=lambda _: [name_of(each) for each in JenisKelamin],
    ),
    _plain_text("Pendidikan", "pendidikan", 160),
    _plain_text("Karpeg", "karpeg", 110),
)


def _grouped(row: Row) -> str:
    refused = row.refused("NIP")
    return refused.teks if refused else grouped_nip(row.pegawai.nip)
