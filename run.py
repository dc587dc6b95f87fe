#!/usr/bin/env python3
"""One command from a bare machine: makes .venv, installs what is locked, then starts the program or its tests.

    python3 run.py               the window; without a screen the main job on the sample office
    python3 run.py test [...]    the whole test suite (further words go to pytest)
    python3 run.py COMMAND ...   the program without its window (python3 run.py --help lists the commands)

Standard library only, and no syntax newer than an old Python can read, so that it can say what is missing.
"""

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
QT_LIBRARIES = {  # what the wheels of Qt expect of the system, and the Debian package that holds it
    "GL": "libgl1",
    "EGL": "libegl1",
    "xkbcommon": "libxkbcommon0",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "glib-2.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {  # only to show a window under X
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xkb": "libxcb-xkb1",
    "xkbcommon-x11": "libxkbcommon-x11-0",
}


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - reason: this file is what tells an older Python so
        print("Kinerja Luring membutuhkan Python 3.11 atau lebih baru; ini Python " + sys.version.split()[0] + ".", file=sys.stderr)
        return 1
    words = sys.argv[1:]
    testing = words[:1] == ["test"]
    screen = WINDOWS or sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    try:
        prepare(testing)
    except (OSError, subprocess.CalledProcessError) as error:
        print("Komponen belum terpasang: " + str(error), file=sys.stderr)
        print("Periksa sambungan internet dan izin menulis di " + str(HOME) + ", lalu jalankan perintah ini lagi.", file=sys.stderr)
        return 1
    if not libraries_ready(QT_LIBRARIES | (WINDOW_LIBRARIES if screen else {})):
        return 1
    environment = dict(os.environ)
    if testing or not screen:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    call = ["-m", "pytest", "-n", "2", *words[1:]] if testing else ["-m", "app", *words]
    try:
        return subprocess.call([str(PYTHON), *call], cwd=HOME if testing else None, env=environment | {"PYTHONPATH": str(HOME)})
    except KeyboardInterrupt:
        return 1


def prepare(testing: bool) -> None:
    """The environment exists and holds exactly what is locked; nothing is done when it already does."""
    for name in ["requirements.txt", "requirements-dev.txt"][: 2 if testing else 1]:
        locked = HOME / name
        mark = VENV / (name + ".sha256")
        wanted = hashlib.sha256(locked.read_bytes() + sys.version.encode()).hexdigest()
        if PYTHON.exists() and mark.exists() and mark.read_text() == wanted:
            continue
        if not PYTHON.exists():
            shutil.rmtree(VENV, ignore_errors=True)
            # Debian without python3-venv has no ensurepip: the pip of the system installs into it instead
            subprocess.check_call([sys.executable, "-m", "venv", "--without-pip", str(VENV)])
        print("Memasang komponen (sekali saja) …", file=sys.stderr)
        install = [*pip(), "--python", str(PYTHON), "install", "--quiet", "--disable-pip-version-check", "--no-input"]
        install += ["--require-hashes", "--only-binary", ":all:", "-r", str(locked)]
        subprocess.check_call(install, stdout=sys.stderr)  # stdout carries the result of a command alone
        mark.write_text(wanted)


def pip() -> "list[str]":
    """Whatever pip this machine has; it only has to install into another Python."""
    if subprocess.call([sys.executable, "-m", "pip", "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0:
        return [sys.executable, "-m", "pip"]
    found = shutil.which("pip3") or shutil.which("pip")
    if found is None:
        raise SystemExit("pip belum ada. Di Debian/Ubuntu: sudo apt-get install python3-pip. Lalu jalankan perintah ini lagi.")
    return [found]


def libraries_ready(wanted: "dict[str, str]") -> bool:
    """Qt's system libraries are there. As root on Debian the missing ones are installed; else the line to run is printed."""
    if not sys.platform.startswith("linux"):
        return True
    missing = [package for library, package in wanted.items() if ctypes.util.find_library(library) is None]
    if not missing:
        return True
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Memasang pustaka sistem untuk Qt: " + " ".join(missing), file=sys.stderr)
        quiet = {"stdout": subprocess.DEVNULL, "env": dict(os.environ, DEBIAN_FRONTEND="noninteractive")}
        subprocess.call(["apt-get", "update", "-q"], **quiet)
        if subprocess.call(["apt-get", "install", "-y", "-q", "--no-install-recommends", *missing], **quiet) == 0:
            return True
    print("Pustaka sistem untuk Qt belum lengkap. Jalankan: sudo apt-get install " + " ".join(missing), file=sys.stderr)
    return False


if __name__ == "__main__":
    sys.exit(main())
