"""What every test stands on: a real office file in tmp_path, golden texts, and a log that must stay quiet."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.desk import Desk
from app.domain.kantor import KANTOR, Kantor

settings.register_profile("house", deadline=None, max_examples=50)  # a busy machine is no failure
settings.load_profile("house")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write the golden texts anew instead of comparing")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with tests/golden/<name>; with --renew-golden writes it."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--renew-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")

    return compare


@pytest.fixture(autouse=True)
def _quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A record of WARNING or above is a failure: nobody reads a log that cries wolf."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, [record.getMessage() for record in loud]


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Window state and documents of a test never touch the builder's own."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))
    os.environ["XDG_DOCUMENTS_DIR"] = str(tmp_path_factory.mktemp("dokumen"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty office, open."""
    opened = Desk.baru(tmp_path / "kantor.kinerja", Kantor(KANTOR, "Kecamatan Uji", "PEMERINTAH KOTA UJI", "Kota Uji"), "penguji")
    yield opened
    opened.tutup()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office, built once; tests that write copy it."""
    from app.office import buat_contoh

    path = tmp_path_factory.mktemp("contoh") / "contoh.kinerja"
    buat_contoh(path)
    return path


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """A fresh copy of the sample office, open."""
    path = tmp_path / "contoh.kinerja"
    shutil.copy(sample_file, path)
    opened = Desk.buka(path, "penguji")
    yield opened
    opened.tutup()
