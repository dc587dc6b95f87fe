"""The first columns stay while the rest scrolls, as Excel freezes panes: a second view over the same model and selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.kit import look
from ui.kit.delegate import CellDelegate

if TYPE_CHECKING:
    from ui.kit.table import ExcelTable


class Frozen(QTableView):
    """Shown only while the table is scrolled sideways, so that nothing is painted twice."""

    def __init__(self, table: ExcelTable, columns: int) -> None:
        super().__init__(table)
        self._table, self._columns = table, columns
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(CellDelegate(self))  # of its own: an editor belongs to one view
        self.setShowGrid(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setAccessibleName("Kolom beku")
        self.setVerticalScrollMode(table.verticalScrollMode())
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setStyleSheet(f"QTableView {{ border-right:1px solid {look.LINE} }}")
        table.horizontalScrollBar().valueChanged.connect(lambda _: self.fit())
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalHeader().sectionResized.connect(lambda *_: self.fit())
        self.hide()

    def fit(self) -> None:
        scrolled = self._table.horizontalScrollBar().value() > 0
        self.setVisible(scrolled)
        if not scrolled:
            return
        wide = 0
        for at in range(self.model().columnCount()):
            mine = at < self._columns and not self._table.isColumnHidden(at)
            self.setColumnHidden(at, not mine)
            if mine:
                self.setColumnWidth(at, self._table.columnWidth(at))
                wide += self._table.columnWidth(at)
        header = self._table.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(header)
        self.setGeometry(0, 0, wide + 1, header + self._table.viewport().height())
        self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())
        self.raise_()

    def uncover(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Scrolls on when a cell has come to lie under the frozen columns."""
        hidden = self.width() - self._table.visualRect(index).left()
        if self.isVisible() and index.column() >= self._columns and hidden > 0:
            bar = self._table.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)
