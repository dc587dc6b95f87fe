"""Garbage is cleared on the GUI thread alone."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from ui.kit.collector import Collector, collect_due
from ui.kit.task import Task


class Knot:
    """Garbage that only the collector can clear."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp) -> Iterator[Collector]:
    made = Collector()
    yield made
    made.stop()
    gc.enable()


def test_knots_are_cleared_here_once_enough_has_gathered(collector: Collector, qtbot):
    gone = weakref.ref(Knot())
    assert not gc.isenabled()
    kept = [[n] for n in range(gc.get_threshold()[0] + 10)]
    qtbot.waitUntil(lambda: gone() is None)
    assert kept


def test_nothing_is_due_just_after_everything_was_cleared(collector: Collector):
    gc.collect()
    assert collect_due() is None


def test_a_worker_never_clears_what_belongs_to_the_window(qtbot):
    Knot()
    cleared: list[str] = []
    note = lambda phase, _: cleared.append(threading.current_thread().name)  # noqa: E731 - because: gc compares it by identity
    gc.callbacks.append(note)
    task = Task(lambda _: bool([[n] for n in range(200_000)]))
    with qtbot.waitSignal(task.done):
        task.start()
    task.wait()
    gc.callbacks.remove(note)
    assert set(cleared) <= {threading.main_thread().name}
