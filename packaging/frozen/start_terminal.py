"""The frozen program's terminal."""

import multiprocessing
import sys

from reclass_gui.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
