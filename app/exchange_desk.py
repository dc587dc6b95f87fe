"""SKP documents into and out of the open office file: all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.desk import Desk
from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
from app.domain.jabatan import Kelompok
from app.domain.kantor import Cetak
from app.domain.pegawai import Orang, Pegawai
from app.domain.skp import Skp
from app.domain.susun import susun_lembar
from app.errors import UserError
from app.exchange.skp_document import baca, tulis
from app.exchange.skp_merge import Lama, Padu, padukan
from app.exchange.skp_parts import Objek, orang
from app.exchange.skp_place import Tempat
from app.exchange.skp_read import mulai
from app.exchange.skp_write import Siapa, dokumen
from app.words import say, say_error

Pasangan = tuple[Any | None, Any | None]


def pasang_berkas(desk: Desk, paths: Sequence[Path]) -> list[str]:
    """Reads and places every document before anything is written, as one change; one line per document. Raises UserError."""
    pemasangan = Pemasangan(desk)
    lines = []
    for path in paths:
        try:
            lines.append(pemasangan.baris(path.name, baca(_text(path))))
        except UserError as error:
            if len(paths) == 1:
                raise
            raise UserError("dokumen_di_berkas", berkas=path.name, pesan=say_error(error)) from error
    pemasangan.tulis()
    return lines


def pasang(desk: Desk, isi: Objek) -> tuple[Skp, list[Evaluasi]]:
    """One document as one change; a SKP of the same person, year and beginning is replaced, not doubled. Raises UserError."""
    pemasangan = Pemasangan(desk)
    padu = pemasangan.tambah(isi)
    pemasangan.tulis()
    return padu.skp, padu.evaluasi


class Pemasangan:
    """Documents on their way into the office: checked one by one against it, written all at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._tempat = Tempat(desk.bagan())
        self._pasangan: list[Pasangan] = []
        self._milik: dict[tuple[str, int, object], str] = {}

    def tulis(self) -> None:
        """A backup first; nothing at all when nothing differs."""
        semua: list[Pasangan] = [*self._tempat.baru, *self._pasangan]
        if not semua:
            return
        nama = list(self._milik.values())
        self._desk.cadangkan("sebelum-impor")
        label = say("dokumen_label", nama=nama[0]) if len(nama) == 1 else say("dokumen_label_banyak", jumlah=len(nama))
        self._desk.simpan_banyak(label, semua)

    def baris(self, berkas: str, isi: Objek) -> str:
        """Adds a document; what it came to."""
        before = len(self._pasangan)
        padu = self.tambah(isi)
        kode = "dokumen_dipasang_ekstra" if padu.ekstra else "dokumen_dipasang"
        if len(self._pasangan) == before:
            kode = "dokumen_tidak_berubah"
        return say(kode, berkas=berkas, nama=isi["pegawai"]["nama"], evaluasi=len(padu.evaluasi), ekstra=padu.ekstra)

    def tambah(self, isi: Objek) -> Padu:
        siapa = (orang(isi["pegawai"]) or Orang(""), orang(isi.get("penilai")), orang(isi.get("atasan_penilai")))
        pegawai = self._tempat.susun(siapa, mulai(isi), Kelompok(isi["kelompok"]))
        kunci = (pegawai.id, isi["tahun"], mulai(isi))
        if kunci in self._milik:
            raise UserError("dokumen_dua_berkas", nama=pegawai.nama, tahun=isi["tahun"])
        self._milik[kunci] = pegawai.nama
        lama = self._lama(kunci)
        padu = padukan(isi, pegawai.id, lama, self._desk.kantor())
        known = {e.id: e for e in lama.evaluasi} if lama else {}
        semua: list[Pasangan] = [(lama and lama.skp, padu.skp), *((known.get(e.id), e) for e in padu.evaluasi)]
        self._pasangan += [(sebelum, sesudah) for sebelum, sesudah in semua if sebelum != sesudah]
        return padu

    def _lama(self, kunci: tuple[str, int, object]) -> Lama | None:
        skp = next((s for s in self._desk.semua(Skp).values() if (s.pemilik, s.tahun, s.mulai) == kunci), None)
        return Lama(skp, [e for e in self._desk.semua(Evaluasi).values() if e.skp == skp.id], _siapa(self._desk, skp)) if skp else None


# ── out ─────────────────────────────────────────────────────────────────────────────────────────────


def skp_setahun(desk: Desk, nip: str, tahun: int) -> list[Skp]:
    """A person's SKP of a year by their beginning; more than one after a move. Raises UserError when there is none."""
    pegawai = next((p for p in desk.semua(Pegawai).values() if p.nip == nip), None)
    if pegawai is None:
        raise UserError("cli_nip_tidak_ada", nip=nip)
    skps = [s for s in desk.semua(Skp).values() if s.pemilik == pegawai.id and s.tahun == tahun]
    if not skps:
        raise UserError("cli_skp_tidak_ada", nip=nip, tahun=tahun)
    return sorted(skps, key=lambda s: s.mulai)


def ekspor_skp(desk: Desk, nip: str, tahun: int) -> str:
    """The document of a person's latest SKP of a year. Raises UserError when there is none."""
    return ekspor(desk, skp_setahun(desk, nip, tahun)[-1])


def ekspor(desk: Desk, skp: Skp) -> str:
    evaluasi = [e for e in desk.semua(Evaluasi).values() if e.skp == skp.id]
    return tulis(dokumen(skp, evaluasi, _siapa(desk, skp), desk.kantor().instansi))


def _siapa(desk: Desk, skp: Skp) -> Siapa:
    """As fixed in the SKP, else as the roster has them; whatever an office's habits of paper do to a name."""
    kantor = replace(desk.kantor(), cetak=Cetak())
    lembar = susun_lembar(kantor, desk.bagan(), skp, None, desk.semua(CapaianOrganisasi).values())
    return lembar.pegawai, lembar.penilai, skp.atasan_penilai


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UserError("berkas_tidak_ada", berkas=str(path)) from error
    except UnicodeDecodeError as error:
        raise UserError("dokumen_bukan_skp") from error
    except OSError as error:
        raise UserError("berkas_tak_terbaca", berkas=str(path)) from error
