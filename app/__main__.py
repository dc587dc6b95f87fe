"""`python -m app`: the window; `python -m app COMMAND …`: the same program without it."""

import gc

gc.disable()  # nothing made before the first paint is garbage, and looking for it costs a fifth of the start
gc.set_threshold(10_000)  # an office is tens of thousands of small values that stay: looking at every 700th costs a third more

import sys  # noqa: E402 - reason: the line above must come before everything heavy

from app import crash  # noqa: E402 - reason: as above
from app.main import main  # noqa: E402 - reason: as above

crash.watch()
sys.exit(main(sys.argv[1:]))
