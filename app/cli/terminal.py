"""What the commands say where: the result alone on stdout, progress and refusals on stderr."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable

from app.words import say

Progress = Callable[[int, int, str], None]


def plain_streams() -> None:
    """UTF-8 with bare line feeds wherever the output goes to a file or another program; a reader that leaves early is no error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", newline="\n")


def leave_quietly() -> int:
    """Whoever read our output has enough: the rest of it goes nowhere, as with every Unix tool."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def progress() -> Progress | None:
    """One line on stderr, rewritten; None when it is no terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        return None

    def tell(n: int, dari: int, nama: str) -> None:
        end = "\n" if n == dari else ""
        sys.stderr.write(f"\r\x1b[K{say('cli_mencetak', n=n, dari=dari, nama=nama)}{end}")
        sys.stderr.flush()

    return tell
