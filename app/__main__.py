"""`python -m app`: the window; `python -m app COMMAND …`: the same program without it."""

import sys

from app import crash
from app.main import main

crash.watch()
sys.exit(main(sys.argv[1:]))
