"""Putting a copy in the place of the office file: what stood there is kept first, the change of files is one step."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path

from app.errors import UserError
from db.backup import FOLDER, back_up, publish
from db.engine import open_copy, open_engine, refuse_damaged, refuse_foreign, refuse_unknown, schema_version
from db.faults import spoken
from db.lock import FileLock

SIDES = ("-wal", "-shm")  # what SQLite keeps beside an open file


def restore(copy: Path, path: Path) -> Path | None:
    """Where the file that stood there is kept, None when there was none. Raises UserError, and then nothing has changed."""
    refuse_foreign(copy)
    lock = FileLock(path)
    part = path.with_name(path.name + ".part")
    try:
        _bring(copy, part)
        kept = _keep(path) if path.exists() else None
        for side in SIDES:  # a log left from the old file would be played into the new one
            path.with_name(path.name + side).unlink(missing_ok=True)
        publish(part, path)
    except OSError as error:
        raise UserError("pemulihan_gagal", berkas=copy.name, folder=str(path.parent)) from error
    finally:
        part.unlink(missing_ok=True)
        lock.lepas()
    return kept


def remove(path: Path) -> None:
    for side in ("", *SIDES):
        path.with_name(path.name + side).unlink(missing_ok=True)


def _bring(copy: Path, part: Path) -> None:
    """Checked where it has arrived, so that a failing stick is noticed too."""
    if copy.with_name(copy.name + "-wal").exists():
        raise UserError("salinan_belum_ditutup", berkas=copy.name)
    shutil.copyfile(copy, part)
    with spoken(copy), closing(open_copy(part)) as raw:
        refuse_unknown(raw, copy)
        refuse_damaged(raw, copy)


def _keep(path: Path) -> Path:
    """A checked copy of a sound file; of one that cannot be opened the bytes as they are, its log with them."""
    engine = open_engine(path)
    try:
        with spoken(path):
            schema_version(engine, path)
        return back_up(engine, path, "sebelum-pemulihan")
    except UserError as error:
        if error.kode == "cadangan_gagal":
            raise
    finally:
        engine.dispose()
    return _keep_bytes(path)


def _keep_bytes(path: Path) -> Path:
    """Outside the schedule of copies: its name has `rusak` where they have the time, so it is never thinned away."""
    target = path.parent / FOLDER / f"{path.stem}.rusak.{datetime.now():%Y%m%d-%H%M%S-%f}{path.suffix}"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)
    log = path.with_name(path.name + "-wal")
    if log.exists():
        shutil.copyfile(log, target.with_name(target.name + "-wal"))
    return target
