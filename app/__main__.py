"""`python -m app`: the window; `python -m app COMMAND …`: the same program without it."""

import sys

from app.main import main

sys.exit(main(sys.argv[1:]))
