"""The whole program on an office file, from the interpreter's start to the painted roster; then it ends."""

import gc

gc.disable()  # as app.__main__ does

import sys  # noqa: E402 - reason: as in app.__main__
from pathlib import Path  # noqa: E402 - reason: as above

from PySide6.QtCore import QTimer  # noqa: E402 - reason: as above
from PySide6.QtWidgets import QApplication  # noqa: E402 - reason: as above

from ui.program import Program, prepare  # noqa: E402 - reason: as above

app = prepare(QApplication([]))
program = Program()
program.open(Path(sys.argv[1]))
QTimer.singleShot(0, lambda: (program.window.grab(), app.quit()))
app.exec()
program.window.close()
