"""What the tests of the file share: a closed office, a folder an ordinary user may or may not write, and refusals."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from app.desk import Desk
from app.domain.kantor import KANTOR, Kantor
from app.errors import UserError
from app.words import say_error

KECAMATAN = Kantor(KANTOR, "Kecamatan Uji")
NOBODY = 65534


@pytest.fixture
def closed_office(tmp_path: Path) -> Path:
    path = tmp_path / "kantor.kinerja"
    Desk.baru(path, KECAMATAN).tutup()
    return path


@pytest.fixture
def refused() -> Callable[[Callable[[], object]], str]:
    """The code with which a call is refused, after its sentence was spoken whole."""

    def call(act: Callable[[], object]) -> str:
        with pytest.raises(UserError) as caught:
            act()
        assert "{" not in say_error(caught.value)
        return caught.value.kode

    return call


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that others than its owner can reach, which pytest's own is not."""
    folder = Path(tempfile.mkdtemp(prefix="kinerja-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def as_ordinary_user() -> Callable[[], AbstractContextManager[None]]:
    """Permissions do not bind root, so root steps down for a moment."""

    @contextmanager
    def stepped_down() -> Iterator[None]:
        root = os.name == "posix" and os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            if root:
                os.seteuid(0)

    return stepped_down
