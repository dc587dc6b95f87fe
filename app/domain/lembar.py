"""What one person's papers are drawn from: SKP, evaluation and names gathered into one frozen value.

A form is a pure function of a Lembar. Locking an evaluation keeps its Lembar as text, so the paper stays the
same whatever happens to the roster afterwards.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date

from app.domain.baris import build, flat
from app.domain.evaluasi import Evaluasi
from app.domain.kantor import Cetak
from app.domain.pegawai import Orang
from app.domain.predikat import PredikatOrganisasi
from app.domain.skp import Skp


@dataclass(frozen=True, slots=True)
class Lembar:
    """`tanggal`: of the paper's signature line, None = dotted. `capaian`: None prints `-` and an empty curve box."""

    id: str
    instansi: str
    tempat: str | None
    pegawai: Orang
    penilai: Orang | None
    atasan_penilai: Orang | None
    skp: tuple[Skp, ...]
    evaluasi: tuple[Evaluasi, ...] = ()
    capaian: PredikatOrganisasi | None = None
    cetak: Cetak = Cetak()

    @property
    def isi_skp(self) -> Skp:
        return self.skp[0]

    @property
    def isi_evaluasi(self) -> Evaluasi:
        """Raises IndexError for the papers of planning, which have none."""
        return self.evaluasi[0]

    @property
    def tanggal_skp(self) -> date | None:
        return self.isi_skp.tanggal_ditetapkan


def simpan_lembar(lembar: Lembar) -> str:
    """The sheet as text, without an older archive inside and without the history of its SKP."""
    skp = tuple(replace(skp, riwayat=()) for skp in lembar.skp)
    bersih = replace(lembar, skp=skp, evaluasi=tuple(replace(e, arsip=None) for e in lembar.evaluasi))
    rows = [[tabel, id, row] for (tabel, id), row in flat(bersih).items()]
    return json.dumps({"id": lembar.id, "rows": rows}, ensure_ascii=False, separators=(",", ":"))


def baca_lembar(arsip: str) -> Lembar:
    dokumen = json.loads(arsip)
    return build(Lembar, dokumen["id"], {(tabel, id): row for tabel, id, row in dokumen["rows"]})
