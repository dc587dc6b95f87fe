"""The open office file on the operator's desk: its values, its undo history, and who is told when something changed."""

from __future__ import annotations

import getpass
import socket
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from app.domain.baris import table_of, uncollected
from app.domain.jabatan import Jabatan, UnitKerja
from app.domain.kantor import KANTOR, Kantor
from app.domain.pegawai import Pegawai
from app.domain.penilai import Bagan
from app.domain.perubahan import Edit, Perubahan, antara, id_baru
from app.errors import UserError
from db.store import Store

if TYPE_CHECKING:  # the roster is on screen before anybody asks for a sheet or a rating: both are imported when used
    from app.domain.lembar import Lembar

T = TypeVar("T")
Listener = Callable[[Perubahan], None]
MANY = 200  # roots in one change beyond which the lists are read anew instead of one by one


class Desk:
    """Every read and every write of a screen or a command goes through here, on one thread."""

    def __init__(self, store: Store, pelaku: str | None = None) -> None:
        self._store = store
        self._pelaku = pelaku or getpass.getuser()
        self._known: dict[type, dict[str, Any]] = {}
        self._bagan: Bagan | None = None
        self._done: list[Perubahan] = []
        self._undone: list[Perubahan] = []
        self._listeners: list[Listener] = []

    @classmethod
    def buka(cls, path: Path, pelaku: str | None = None) -> Desk:
        """Raises UserError for a file that is none, newer, damaged or in use."""
        return cls(Store(path), pelaku)

    @classmethod
    def baru(cls, path: Path, kantor: Kantor, pelaku: str | None = None) -> Desk:
        """Raises UserError, and then no file is left behind."""
        desk = cls(Store(path, baru=True), pelaku)
        try:
            desk.simpan("Buat berkas kantor", None, kantor)
        except UserError:
            desk.batalkan()
            raise
        desk._done.clear()  # undo must not take the office itself away
        return desk

    def batalkan(self) -> None:
        """Closes a file just made and takes it away again."""
        self._store.batalkan()

    def tutup(self) -> None:
        self._store.tutup()

    @property
    def path(self) -> Path:
        return self._store.path

    # ── reading ─────────────────────────────────────────────────────────────────────────────────────

    def satu(self, cls: type[T], id: str) -> T:
        """The value with this id. Raises KeyError when there is none."""
        return self.semua(cls)[id]

    def semua(self, cls: type[T]) -> dict[str, T]:
        """Every value of a root class by id; read once, then kept in step with each change."""
        if cls not in self._known:
            self._known[cls] = self._store.semua(cls)
        return self._known[cls]

    def tahun_skp(self) -> list[int]:
        """The years that have a SKP, without reading the SKP themselves."""
        return self._store.tahun_skp()

    def kantor(self) -> Kantor:
        return self.satu(Kantor, KANTOR)

    def bagan(self) -> Bagan:
        if self._bagan is None:
            self._bagan = Bagan(self.semua(UnitKerja), self.semua(Jabatan), self.semua(Pegawai))
        return self._bagan

    def lembar(self, skp: str, evaluasi: str | None = None) -> Lembar:
        """What one person's papers are drawn from; the archive where the evaluation is locked."""
        from app.domain.evaluasi import CapaianOrganisasi, Evaluasi
        from app.domain.skp import Skp
        from app.domain.susun import susun_lembar

        nilai = self.satu(Evaluasi, evaluasi) if evaluasi else None
        return susun_lembar(self.kantor(), self.bagan(), self.satu(Skp, skp), nilai, self.semua(CapaianOrganisasi).values())

    def riwayat(self, batas: int = 200) -> list[Perubahan]:
        return self._store.jurnal(batas)

    # ── writing ─────────────────────────────────────────────────────────────────────────────────────

    def simpan(self, label: str, sebelum: Any | None, sesudah: Any | None) -> Perubahan | None:
        """Writes the difference of one value; None when there is none. Raises Conflict, and then nothing was written."""
        return self.simpan_banyak(label, [(sebelum, sesudah)])

    def simpan_banyak(self, label: str, pasangan: Iterable[tuple[Any | None, Any | None]]) -> Perubahan | None:
        """Several values as one change: one transaction, one journal line, one undo step."""
        with uncollected():
            perubahan = self._perubahan(label, pasangan)
            if perubahan is None:
                return None
            self._write(perubahan)
        self._done.append(perubahan)
        self._undone.clear()
        self._announce(perubahan)
        return perubahan

    def _perubahan(self, label: str, pasangan: Iterable[tuple[Any | None, Any | None]]) -> Perubahan | None:
        akar: list[tuple[str, str]] = []
        edits: list[Edit] = []
        for sebelum, sesudah in pasangan:
            value: Any = sesudah if sesudah is not None else sebelum
            if found := antara(sebelum, sesudah, partial(self._store.urutan, type(value), value.id)):
                akar.append((table_of(type(value)), value.id))
                edits.extend(found)
        if not edits:
            return None
        return Perubahan(id_baru(), _sekarang(), self._pelaku, socket.gethostname(), label, tuple(akar), tuple(edits))

    def kunci(self, evaluasi: str, label: str = "Kunci penilaian") -> None:
        """Makes an evaluation final: its sheet is kept as it is now and prints the same for ever."""
        self.kunci_banyak([evaluasi], label)

    def kunci_banyak(self, evaluasi: Iterable[str], label: str = "Kunci penilaian") -> None:
        from app.domain.evaluasi import Evaluasi
        from app.domain.lembar import simpan_lembar

        pasangan = []
        for sebelum in (self.satu(Evaluasi, id) for id in evaluasi):
            akhir = replace(sebelum, final=True)
            arsip = simpan_lembar(replace(self.lembar(sebelum.skp, sebelum.id), evaluasi=(akhir,)))
            pasangan.append((sebelum, replace(akhir, arsip=arsip)))
        self.simpan_banyak(label, pasangan)

    def buka_kunci(self, evaluasi: str, alasan: str, label: str = "Buka kunci penilaian") -> None:
        from app.domain.evaluasi import Evaluasi

        sebelum = self.satu(Evaluasi, evaluasi)
        self.simpan(label, sebelum, replace(sebelum, final=False, arsip=None, alasan_buka=alasan))

    def cadangkan(self, sebab: str) -> Path:
        """A checked copy of the file beside it. Raises UserError when it cannot be written."""
        return self._store.cadangkan(sebab)

    def cadangkan_bila_perlu(self, sebab: str) -> Path | None:
        """The same, but only when something was written since the latest copy: for every half hour and for closing."""
        return self.cadangkan(sebab) if self.kotor else None

    def salin(self, tujuan: Path) -> None:
        """A checked copy under any name, for a stick. Raises UserError, and then no half file is left."""
        self._store.salin(tujuan)

    @property
    def kotor(self) -> bool:
        """Whether something was written since the latest copy, in this sitting or an earlier one."""
        return self._store.kotor()

    # ── undo ────────────────────────────────────────────────────────────────────────────────────────

    @property
    def label_urungkan(self) -> str | None:
        return self._done[-1].label if self._done else None

    @property
    def label_ulangi(self) -> str | None:
        return self._undone[-1].label if self._undone else None

    def urungkan(self) -> str | None:
        """Writes the inverse of the latest change; its label, or None when there is nothing left to undo."""
        return self._turn_back(self._done, self._undone)

    def ulangi(self) -> str | None:
        return self._turn_back(self._undone, self._done)

    def _turn_back(self, source: list[Perubahan], target: list[Perubahan]) -> str | None:
        if not source:
            return None
        inverse = replace(source[-1].kebalikan, waktu=_sekarang())
        self._write(inverse)
        source.pop()
        target.append(inverse)
        self._announce(inverse)
        return inverse.label

    # ── telling ─────────────────────────────────────────────────────────────────────────────────────

    def dengar(self, call: Listener) -> Callable[[], None]:
        """`call` is told of every change after its commit; the result ends that."""
        self._listeners.append(call)
        return lambda: self._listeners.remove(call)

    def _write(self, perubahan: Perubahan) -> None:
        self._store.apply(perubahan)
        self._refresh(perubahan.akar)

    def _announce(self, perubahan: Perubahan) -> None:
        """Last of all: whoever is told may ask for the labels of undo and redo."""
        for call in tuple(self._listeners):
            call(perubahan)

    def _refresh(self, akar: tuple[tuple[str, str], ...]) -> None:
        if {"unit_kerja", "jabatan", "pegawai"} & {tabel for tabel, _ in akar}:
            self._bagan = None
        if len(akar) > MANY:
            self._known.clear()
            return
        read = {table_of(cls): cls for cls in self._known}
        for tabel, id in akar:
            if tabel in read:
                self._reread(read[tabel], id)

    def _reread(self, cls: type, id: str) -> None:
        try:
            self._known[cls][id] = self._store.satu(cls, id)
        except KeyError:
            self._known[cls].pop(id, None)


def _sekarang() -> str:
    return datetime.now().astimezone().isoformat(timespec="milliseconds")
