"""The program without its window: the commands for people who script."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from app.cli.parser import parser
from app.cli.terminal import plain_streams
from app.errors import UserError
from app.words import say, say_error


def run(words: Sequence[str]) -> int:
    """0 done, 1 refused (its sentence on stderr, nothing written), 2 wrong usage."""
    plain_streams()
    given = parser().parse_args(words)
    try:
        return int(given.call(given) or 0)
    except UserError as error:
        print(say_error(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(say("cli_dihentikan"), file=sys.stderr)
        return 1
