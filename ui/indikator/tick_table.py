"""A list in which lines are ticked: by a press, by Space, or all at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.delegate import CellLook
from ui.kit.model import Column, TableModel
from ui.kit.wrapped_table import WrappedTable


@dataclass(frozen=True, slots=True)
class Tick:
    """`mati`: it cannot be ticked; the list says why."""

    isi: Any
    on: bool = False
    mati: bool = False


def _of(call: Callable[[Any], Any] | None) -> Callable[[Any], Any] | None:
    return (lambda tick: call(tick.isi)) if call is not None else None


def ticked(column: Column) -> Column:
    """The same column over ticked rows."""
    return replace(
        column,
        show=lambda tick, c=column: c.show(tick.isi),  # type: ignore[misc]  # because: mypy does not see the default
        read=None,
        second=_of(column.second),
        look=_of(column.look),
        order=_of(column.order),
        tampak=_of(column.tampak),
        pendek=_of(column.pendek),
    )


class TickTable(WrappedTable):
    """`changed`: what is ticked is another."""

    changed = Signal()

    def __init__(self, columns: Sequence[Column], rows: Sequence[Tick], parent: QWidget | None = None) -> None:
        mark = Column(
            "", lambda t: "ya" if t.on else "", lebar=44, look=lambda t: CellLook(tick="mati" if t.mati else "ya" if t.on else "tidak")
        )
        model = TableModel((mark, *(ticked(column) for column in columns)), rows, parent)
        super().__init__(model, parent, row=self.lowest, baris=True)
        self.ticks = model
        self.clicked.connect(lambda index: self.toggle(index.row()))
        self.activated.connect(lambda index: self.toggle(index.row()))
        if rows:
            self.select_row(0, 0)

    def chosen(self) -> list[Any]:
        return [tick.isi for tick in self.ticks.rows if tick.on and not tick.mati]

    def toggle(self, at: int) -> None:
        tick: Tick = self.ticks.rows[at]
        if not tick.mati:
            self.ticks.put(at, replace(tick, on=not tick.on))
            self.viewport().update()
            self.changed.emit()

    def tick_all(self, on: bool) -> None:
        for at, tick in enumerate(self.ticks.rows):
            if not tick.mati and tick.on != on:
                self.ticks.put(at, replace(tick, on=on))
        self.viewport().update()
        self.changed.emit()

    def show_ticks(self, rows: Sequence[Tick]) -> None:
        self.ticks.set_rows(rows)
        self.fit_rows()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tick_all(not all(tick.on or tick.mati for tick in self.ticks.rows))
        else:
            super().keyPressEvent(event)
