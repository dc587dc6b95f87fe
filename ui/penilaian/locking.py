"""Locking: what still stands in the way, everybody who is complete at once, and the reason for opening a lock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.domain.masalah import Masalah
from app.errors import UserError
from app.words import say, say_pesan
from ui.kit.delegate import CellLook
from ui.kit.dialog import FormDialog
from ui.kit.fields import Field, NoteEdit
from ui.kit.list_dialog import ListDialog
from ui.kit.model import Column, TableModel
from ui.penilaian.people import Person

MASALAH = (Column("Yang perlu dilengkapi", lambda m: say_pesan(m.pesan), lebar=0, look=lambda _: CellLook(wrap=True)),)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who cannot be locked yet, and why first of all."""

    person: Person
    masalah: Masalah | None

    @property
    def sebab(self) -> str:
        return say_pesan(self.masalah.pesan) if self.masalah else say("penilaian_belum_dimulai")


MENUNGGU = (
    Column("Pegawai", lambda w: w.person.nama, lebar=220, look=lambda w: CellLook(second=w.person.jabatan)),
    Column("Keadaan", lambda w: w.person.chip, lebar=96, chip=True),
    Column("Yang perlu dilengkapi", lambda w: w.sebab, lebar=0, look=lambda _: CellLook(wrap=True)),
)


class GateDialog(ListDialog):
    """What stands in the way of locking one evaluation."""

    def __init__(self, nama: str, missing: Sequence[Masalah], go: Callable[[Masalah], None], parent: QWidget | None = None) -> None:
        sentence = say("penilaian_belum_dapat_dikunci", nama=nama, jumlah=len(missing))
        super().__init__(f"Belum dapat dikunci – {nama}", sentence, TableModel(MASALAH, missing), go, parent)  # type: ignore[arg-type]  # because: the rows of this list are Masalah
        self.verbs.addStretch(1)
        self.add_verb("Batal", self.reject)
        self.add_verb("Perbaiki yang dipilih", self.leave, main=True)


class LockManyDialog(ListDialog):
    """Locks whoever is complete; the others are listed with what they wait for."""

    def __init__(
        self,
        ready: Sequence[Person],
        waiting: Sequence[Waiting],
        lock: Callable[[], object],
        go: Callable[[Waiting], None],
        parent: QWidget,
    ) -> None:
        sentence = say("penilaian_kunci_banyak", siap=len(ready), belum=len(waiting))
        super().__init__("Kunci yang lengkap", sentence, TableModel(MENUNGGU, waiting), go, parent)  # type: ignore[arg-type]  # because: the rows of this list are Waiting
        self.table.empty.say(say("penilaian_tidak_ada_yang_menunggu"))
        first = self.add_verb("Perbaiki yang dipilih", self.leave)
        first.setEnabled(bool(waiting))
        self.verbs.addStretch(1)
        self.add_verb("Batal", self.reject)
        self._lock = lock
        self.lock = self.add_verb(f"Kunci {len(ready)} yang lengkap", self._run, main=True)
        self.lock.setEnabled(bool(ready))

    def _run(self) -> None:
        self.accept()
        self._lock()


class UnlockDialog(FormDialog):
    def __init__(self, nama: str, unlock: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(f"Buka kunci {nama}", "Buka kunci", self._run_unlock, parent)
        self._unlock = unlock
        self.alasan = NoteEdit(3)
        self.body.addWidget(Field("Alasan, tercatat dalam riwayat", self.alasan))

    def _run_unlock(self) -> None:
        alasan = self.alasan.value()
        if not alasan:
            raise UserError("penilaian_buka_tanpa_alasan")
        self._unlock(alasan)
