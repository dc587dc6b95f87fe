"""What the bar above the tabs says: the period, the unit, and the words looked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.desk import Desk
from app.domain.periode import Periode


@dataclass(frozen=True, slots=True)
class Konteks:
    periode: Periode
    unit: str | None = None
    cari: str = ""


class Page(Protocol):
    """What a tab must be able to do besides being a QWidget."""

    def muat(self, konteks: Konteks) -> None:
        """Reads its values anew and repaints."""

    def status(self) -> str:
        """For the right of the status bar."""

    def tuju(self, akar: tuple[str, str], bagian: str | None) -> None:
        """Selects the row of a problem."""


@dataclass(frozen=True, slots=True)
class PageSpec:
    title: str
    factory: Callable[[Desk], QWidget]
