"""Where the layers meet: words of the command line → office file → desk → window or paper."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app.paths import FILE_SUFFIX
from app.words import say


def main(words: Sequence[str]) -> int:
    """0 done, 1 refused with a sentence, 2 wrong usage."""
    office = Path(words[0]) if words and Path(words[0]).suffix == FILE_SUFFIX else None
    if (office or not words) and screen():
        return window(office)
    gc.enable()
    try:
        code = headless(words, office)
        if sys.stdout is not None:  # None: a windowed program without a console
            sys.stdout.flush()
        return code
    except BrokenPipeError:
        from app.cli.terminal import leave_quietly

        return leave_quietly()


def headless(words: Sequence[str], office: Path | None) -> int:
    """Without a window: the self-test, a command, or the main job."""
    if words[:1] == ["--self-test"]:
        from app.self_test import self_test

        return self_test()
    if office is not None:
        print(say("cli_berkas_tanpa_layar", berkas=office), file=sys.stderr)
        return 1
    if words:
        from app.cli import run

        return run(words)
    from app.headless import main_job

    return main_job()


def screen() -> bool:
    """There is something to show a window on; QT_QPA_PLATFORM, when set, has the last word."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if chosen:
        return chosen not in {"offscreen", "minimal"}
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def window(path: Path | None) -> int:
    """The window over the given office file, the last one used, or the first-run page."""
    from ui.program import run

    return run(path)
