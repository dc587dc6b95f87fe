"""The sentences that leave a rule: a refusal to the operator, a remark, and a lost race."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, init=False)
class Pesan:
    """A sentence not yet spoken: its code in resources/words and the values that fill it."""

    kode: str
    nilai: tuple[tuple[str, object], ...]

    def __init__(self, kode: str, **nilai: object) -> None:
        object.__setattr__(self, "kode", kode)
        object.__setattr__(self, "nilai", tuple(sorted(nilai.items())))


class UserError(Exception):
    """The operator can mend it: shown in place with its remedy. Anything else raised is our bug."""

    def __init__(self, kode: str, **nilai: object) -> None:
        super().__init__(kode, nilai)
        self.pesan = Pesan(kode, **nilai)

    @property
    def kode(self) -> str:
        return self.pesan.kode


class Conflict(UserError):
    """A row no longer holds what the change expected; nothing was written."""

    def __init__(self, tabel: str, id: str) -> None:
        super().__init__("data_sudah_berubah", tabel=tabel, id=id)


class Dihentikan(Exception):
    """The operator stopped; nothing was written."""
