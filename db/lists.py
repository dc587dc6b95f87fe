"""Read-only questions that need no whole value: answered by SQLite in one select."""

from __future__ import annotations

from sqlalchemy import Connection, select

from db.schema import metadata


def tahun_skp(connection: Connection) -> list[int]:
    """The years that have a SKP, the earliest first."""
    tahun = metadata.tables["skp"].c.tahun
    return list(connection.scalars(select(tahun).distinct().order_by(tahun)))
