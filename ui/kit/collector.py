"""Python's garbage is cleared by the GUI thread alone: in a worker the collector would take down widgets from the wrong thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 200  # milliseconds


class Collector(QTimer):
    """From now on nothing is collected but here, by the thresholds that would hold otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, interval=EVERY)
        gc.disable()
        self.timeout.connect(collect_due)
        self.start()


def collect_due() -> int | None:
    """The oldest generation that is due, after it was collected."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return generation
    return None
