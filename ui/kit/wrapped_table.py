"""A table whose rows are as high as their words need at its width."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from ui.kit import look
from ui.kit.measure import wrapped
from ui.kit.model import TableModel
from ui.kit.table import ExcelTable


class WrappedTable(ExcelTable):
    """`lowest`: no row is lower than this."""

    lowest = 36

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def fit_rows(self) -> None:
        model = self.model()
        assert isinstance(model, TableModel)
        for row in range(model.rowCount()):
            self.setRowHeight(row, max(look.px(self.lowest), max(self._needs(model, row, n) for n in range(model.columnCount()))))

    def _needs(self, model: TableModel, row: int, column: int) -> int:
        cell = model.cell(row, column)
        if cell.look.second:
            return look.px(look.ROW_TWO)
        if not cell.look.wrap or self.isColumnHidden(column):
            return 0
        return wrapped(cell.text, self.columnWidth(column) - 28, 10, semibold=cell.look.semibold) + 14
