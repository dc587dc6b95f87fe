"""What the operator reads: every sentence by its code, from resources/words/*.toml."""

from __future__ import annotations

import tomllib
from functools import cache

from app.errors import Pesan, UserError
from app.paths import RESOURCES


@cache
def _files() -> tuple[str, ...]:
    return tuple("\n" + file.read_text(encoding="utf-8") for file in sorted((RESOURCES / "words").glob("*.toml")))


@cache
def _sentences(file: int) -> dict[str, str]:
    return tomllib.loads(_files()[file])


@cache
def _sentence(kode: str) -> str | None:
    """Only the files asked for are parsed: all of them would cost the start 20 ms."""
    return next((_sentences(n)[kode] for n, text in enumerate(_files()) if f"\n{kode} = " in text), None)


def say(kode: str, **nilai: object) -> str:
    """The Indonesian sentence of a code. Raises KeyError for an unknown code: that is our bug."""
    sentence = _sentence(kode)
    if sentence is None:
        raise KeyError(kode)
    return sentence.format(**nilai)


def say_pesan(pesan: Pesan) -> str:
    return say(pesan.kode, **dict(pesan.nilai))


def say_error(error: UserError) -> str:
    return say_pesan(error.pesan)
