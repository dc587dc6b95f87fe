"""The head of a table: click to sort, right-click to filter by value or to choose columns; widths are remembered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu

from ui import settings
from ui.kit import look
from ui.kit.model import TableModel

if TYPE_CHECKING:
    from ui.kit.table import ExcelTable


class Header:
    """What the operator does at the head of one table. `remember` keeps it for the next start of the program.

    `tight`: columns hidden only for lack of room, remembered as shown.
    """

    def __init__(self, table: ExcelTable, model: TableModel) -> None:
        self._table, self._model = table, model
        self._name = ""
        self.tight: set[int] = set()
        self._descending: dict[int, bool] = {}
        self._later = QTimer(table, singleShot=True, interval=300)
        self._later.timeout.connect(self._keep)
        head = self._view = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.sectionClicked.connect(self.sort_by)
        head.customContextMenuRequested.connect(self._open)

    def sort_by(self, column: int) -> None:
        """The first click ascending, the next descending; equal rows keep their order."""
        down = self._descending[column] = not self._descending.get(column, True)
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self._view.setSortIndicatorShown(True)
        self._view.setSortIndicator(column, order)
        self._model.sort(column, order)

    def unsort(self) -> None:
        """The rows in the order they were given."""
        self._descending.clear()
        self._view.setSortIndicatorShown(False)
        self._model.sort(-1)

    def _open(self, at: QPoint) -> None:
        self.menu(self._view.logicalIndexAt(at)).popup(self._view.mapToGlobal(at))

    def menu(self, column: int) -> QMenu:
        menu = QMenu(self._table)
        if 0 <= column < len(self._model.columns):
            title = self._model.columns[column].title
            menu.addAction(f"Saring {title}…", lambda: self.filter_by(column))
            if self._model.allowed(column) is not None:
                menu.addAction("Hapus saringan kolom ini", lambda: self._model.allow(column, None))
            menu.addSeparator()
        for action in self.column_actions(menu):
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction("Atur ulang kolom", self.reset)
        return menu

    def column_actions(self, menu: QMenu) -> list[QAction]:
        """Which columns are shown."""
        actions = []
        for n, column in enumerate(self._model.columns):
            action = QAction(column.title, menu, checkable=True, checked=not self._table.isColumnHidden(n))
            action.toggled.connect(lambda on, at=n: self._show(at, on))
            actions.append(action)
        return actions

    def filter_by(self, column: int) -> None:
        from ui.kit.filter_dialog import FilterDialog

        FilterDialog(self._table, self._model, column).show()

    def _show(self, at: int, on: bool) -> None:
        self._table.show_column(at, on)
        self._later.start()

    # ── memory ──────────────────────────────────────────────────────────────────────────────────────

    def remember(self, name: str) -> None:
        """Restores order, widths and choice of columns kept under this name, and keeps them from now on."""
        self._name = name
        kept = settings.table_state(name)
        if kept:
            self._restore(json.loads(kept))
        self._view.sectionResized.connect(lambda *_: self._later.start())
        self._view.sectionMoved.connect(lambda *_: self._later.start())

    def reset(self) -> None:
        columns = self._model.columns
        everything = range(len(columns))
        plain_state = {c.title: [n, look.px(c.lebar), c.tampil] for n, c in zip(everything, columns, strict=True)}
        self._restore(plain_state)
        self._table.columns_changed.emit()
        self._later.start()

    def _restore(self, state: dict[str, list[int]]) -> None:
        known = [(at, state[c.title]) for at, c in enumerate(self._model.columns) if c.title in state]
        for at, (place, width, shown) in sorted(known, key=lambda pair: pair[1][0]):
            self._view.moveSection(self._view.visualIndex(at), min(place, self._view.count() - 1))
            self._table.setColumnHidden(at, not shown)
            if width and self._view.sectionResizeMode(at) != QHeaderView.ResizeMode.Stretch:
                self._table.setColumnWidth(at, width)

    def _keep(self) -> None:
        if self._name:
            shown = [at in self.tight or not self._table.isColumnHidden(at) for at in range(len(self._model.columns))]
            state = {
                column.title: [self._view.visualIndex(at), self._view.sectionSize(at), shown[at]]
                for at, column in enumerate(self._model.columns)
            }
            settings.remember_table(self._name, json.dumps(state))
