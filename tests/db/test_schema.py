"""The tables agree with the values they hold and with the migrations that made them."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.domain.baris import child_classes, columns, table_of
from app.nouns import NOUNS
from db.engine import open_engine, pragma
from db.migrate import bring_up_to_date
from db.schema import APPLICATION_ID, SCHEMA_VERSION, metadata

ALL = [cls for noun in NOUNS for cls in (noun, *child_classes(noun))]


@pytest.mark.parametrize("cls", ALL, ids=lambda cls: cls.__name__)
def test_every_field_of_a_value_has_its_column_and_the_other_way_round(cls: type):
    below = {"induk", "urutan"} if cls not in NOUNS else set()
    assert {column.name for column in metadata.tables[table_of(cls)].columns} == set(columns(cls)) | below


def test_no_table_is_without_a_value():
    assert set(metadata.tables) - {table_of(cls) for cls in ALL} == {"jurnal", "nisan"}


def test_a_new_file_has_exactly_the_declared_tables_and_is_marked_as_ours(tmp_path: Path):
    engine = open_engine(tmp_path / "x.kinerja")
    bring_up_to_date(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert pragma(connection.connection, "application_id") == APPLICATION_ID
        assert pragma(connection.connection, "user_version") == SCHEMA_VERSION
    engine.dispose()


def test_a_file_is_opened_durable_and_with_foreign_keys(tmp_path: Path):
    engine = open_engine(tmp_path / "x.kinerja")
    bring_up_to_date(engine)
    with engine.connect() as connection:
        found = {name: pragma(connection.connection, name) for name in ("journal_mode", "synchronous", "foreign_keys")}
    engine.dispose()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
