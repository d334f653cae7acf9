"""The frozen program's window."""

import multiprocessing
import sys

from reclass_gui.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
