"""Run as ``python -m reclass_gui.cli``."""

import sys

from reclass_gui.cli import main

sys.exit(main())
