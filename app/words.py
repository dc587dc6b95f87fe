"""What the operator reads: every sentence by its code, from resources/words/*.toml."""

from __future__ import annotations

import tomllib
from functools import cache

from app.errors import Pesan, UserError
from app.paths import RESOURCES


@cache
def _sentences() -> dict[str, str]:
    found: dict[str, str] = {}
    for file in sorted((RESOURCES / "words").glob("*.toml")):
        found.update(tomllib.loads(file.read_text(encoding="utf-8")))
    return found


def say(kode: str, **nilai: object) -> str:
    """The Indonesian sentence of a code. Raises KeyError for an unknown code: that is our bug."""
    return _sentences()[kode].format(**nilai)


def say_pesan(pesan: Pesan) -> str:
    return say(pesan.kode, **dict(pesan.nilai))


def say_error(error: UserError) -> str:
    return say_pesan(error.pesan)
