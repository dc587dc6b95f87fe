"""SKP documents into and out of the open office file: all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from app.desk import Desk
from app.domain.evaluasi import Evaluasi
from app.domain.jabatan import Kelompok
from app.domain.pegawai import Orang, Pegawai
from app.domain.skp import Skp
from app.errors import UserError
from app.exchange.skp_document import baca, tulis
from app.exchange.skp_place import Tempat
from app.exchange.skp_read import Pembaca, hari, orang
from app.exchange.skp_write import dokumen
from app.words import say

Pasangan = tuple[Any | None, Any | None]


def pasang_berkas(desk: Desk, paths: Sequence[Path]) -> list[str]:
    """Reads and places every document before the first is written; one line per document. Raises UserError."""
    documents = [(path, baca(_text(path))) for path in paths]
    lines = []
    for path, isi in documents:
        skp, evaluasi = pasang(desk, isi)
        lines.append(say("dokumen_dipasang", berkas=path.name, nama=skp.pegawai.nama if skp.pegawai else "", evaluasi=len(evaluasi)))
    return lines


def pasang(desk: Desk, isi: dict[str, Any]) -> tuple[Skp, list[Evaluasi]]:
    """One document as one change; a SKP of the same person, year and beginning is replaced, not doubled."""
    mulai = hari(isi.get("mulai")) or date(isi["tahun"], 1, 1)
    tempat = Tempat(desk.bagan(), mulai, Kelompok(isi["kelompok"]))
    pegawai = tempat.susun(orang(isi["pegawai"]) or Orang(""), orang(isi.get("penilai")), orang(isi.get("atasan_penilai")))
    lama = next((s for s in desk.semua(Skp).values() if (s.pemilik, s.tahun, s.mulai) == (pegawai.id, isi["tahun"], mulai)), None)
    lama_evaluasi = [e for e in desk.semua(Evaluasi).values() if lama and e.skp == lama.id]
    skp, evaluasi = Pembaca(isi, pegawai.id, lama, lama_evaluasi).semua()
    known = {e.id: e for e in lama_evaluasi}
    pairs: list[Pasangan] = [*tempat.baru, (lama, skp), *((known.get(e.id), e) for e in evaluasi)]
    pairs += [(e, None) for e in lama_evaluasi if e.id not in {each.id for each in evaluasi}]
    desk.simpan_banyak(say("dokumen_label", nama=pegawai.nama), pairs)
    desk.kunci_banyak([e.id for e in evaluasi if e.final and e.arsip is None])
    return skp, evaluasi


def ekspor_skp(desk: Desk, nip: str, tahun: int) -> str:
    """The document of a person's latest SKP of a year. Raises UserError when there is none."""
    pegawai = next((p for p in desk.semua(Pegawai).values() if p.nip == nip), None)
    if pegawai is None:
        raise UserError("cli_nip_tidak_ada", nip=nip)
    skps = [s for s in desk.semua(Skp).values() if s.pemilik == pegawai.id and s.tahun == tahun]
    if not skps:
        raise UserError("cli_skp_tidak_ada", nip=nip, tahun=tahun)
    return ekspor(desk, max(skps, key=lambda s: s.mulai))


def ekspor(desk: Desk, skp: Skp) -> str:
    lembar = desk.lembar(skp.id)
    evaluasi = [e for e in desk.semua(Evaluasi).values() if e.skp == skp.id]
    return tulis(dokumen(skp, evaluasi, (lembar.pegawai, lembar.penilai, skp.atasan_penilai), desk.kantor().instansi))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("berkas_tak_terbaca", berkas=str(path)) from error
