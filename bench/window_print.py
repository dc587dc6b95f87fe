"""The whole program: every tab shown, then the bundle of a period saved from the reports tab. Prints seconds, peak MiB, KiB of the file."""

import gc

gc.disable()  # as app.__main__ does
gc.set_threshold(10_000)

import sys  # noqa: E402 - reason: as in app.__main__
import time  # noqa: E402 - reason: as above
from pathlib import Path  # noqa: E402 - reason: as above

from PySide6.QtWidgets import QApplication  # noqa: E402 - reason: as above

from app.domain.periode import Periode  # noqa: E402 - reason: as above
from ui.program import Program, painted, prepare  # noqa: E402 - reason: as above

app = prepare(QApplication([]))
program = Program()
program.open(Path(sys.argv[1]))
window = program.window
painted()
window.bar.periode.set_value(Periode(sys.argv[2]))
window.reload()
for tab in range(window.tabs.count()):
    window.tabs.setCurrentIndex(tab)
    until = time.monotonic() + 1
    while time.monotonic() < until:
        app.processEvents()
page = window.page()
page.tuju(("kertas", "bundel"), None)
target = Path(sys.argv[1]).with_suffix(".pdf")
started = time.perf_counter()
page.acts.save_to(target)
while page.pane.progress.busy:
    app.processEvents()
took = time.perf_counter() - started
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines() if ":" in line)
print(f"{took:.2f} {int(status['VmHWM'].split()[0]) / 1024:.0f} {target.stat().st_size / 1024:.0f}")
window.close()
