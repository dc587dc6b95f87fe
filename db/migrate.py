"""Bringing a file's tables to today's shape: a copy first, then every step in one transaction, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine

from db.schema import APPLICATION_ID, SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Release:
    """What a version of the program knows: the steps and the number of the shape they lead to."""

    scripts: Path
    version: int


TODAY = Release(Path(__file__).parent / "migrations", SCHEMA_VERSION)


def bring_up_to_date(engine: Engine, release: Release = TODAY) -> None:
    """Runs what is missing; a new file gets everything. The caller has made the copy."""
    foreign_keys(engine, "OFF")  # a rebuilt table must not drag its children along
    with engine.begin() as connection:
        upgrade(connection, release)
        if lost := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise RuntimeError(f"a row of {lost[0]} points at nothing after the migration")
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={release.version}")
    foreign_keys(engine, "ON")


def foreign_keys(engine: Engine, state: str) -> None:
    """On the driver's own connection: inside a transaction the pragma is silently ignored."""
    raw = engine.raw_connection()
    try:
        raw.driver_connection.execute(f"PRAGMA foreign_keys={state}")  # type: ignore[union-attr]  # because: StaticPool always has one
    finally:
        raw.close()


def upgrade(connection: Connection, release: Release) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(release.scripts))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
