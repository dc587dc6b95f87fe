"""The smallest program of the same stack: a window, a table, sixty rows read through the ORM."""

from __future__ import annotations

import sys
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool


class Base(DeclarativeBase):
    pass


class Person(Base):
    __tablename__ = "pegawai"
    id: Mapped[str] = mapped_column(primary_key=True)
    nama: Mapped[str]
    nip: Mapped[str | None]


class People(QAbstractTableModel):
    def __init__(self, rows: list[Person]) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - reason: Qt's own signature
        return len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - reason: Qt's own signature
        return 2

    def data(self, index: QModelIndex, role: int = 0) -> object:
        person = self.rows[index.row()]
        return (person.nama, person.nip)[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def main(path: Path) -> None:
    app = QApplication([])
    engine = create_engine("sqlite://", creator=lambda: sqlite.connect(str(path)), module=sqlite, poolclass=StaticPool)
    with Session(engine) as session:
        rows = list(session.scalars(select(Person).limit(60)))
    window = QMainWindow()
    table = QTableView()
    table.setModel(People(rows))
    window.setCentralWidget(table)
    window.resize(1366, 768)
    window.show()
    QTimer.singleShot(0, lambda: (window.grab(), app.quit()))
    app.exec()


main(Path(sys.argv[1]))
