"""The whole program on an office file, from the interpreter's start to the painted roster; then it ends."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.program import open_window, prepare

app = prepare(QApplication([]))
window = open_window(Path(sys.argv[1]))
window.show()
QTimer.singleShot(0, lambda: (window.grab(), app.quit()))
app.exec()
window.close()
