"""A real table over a few rows, offscreen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from kit_rows import COLUMNS, ROWS
from PySide6.QtTest import QAbstractItemModelTester

from ui.kit.model import Column, TableModel
from ui.kit.table import ExcelTable


@pytest.fixture
def make_table(qtbot) -> Callable[..., ExcelTable]:
    def make(rows: Sequence[Any] = ROWS, columns: Sequence[Column] = COLUMNS, **how: Any) -> ExcelTable:
        model = TableModel(columns, rows)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        table = ExcelTable(model, **how)
        model.setParent(table)
        qtbot.addWidget(table)
        table.resize(420, 240)
        table.show()
        qtbot.waitExposed(table)
        return table

    return make
