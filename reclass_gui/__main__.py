"""Start the desktop program: ``python -m reclass_gui [folder]``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the desktop program; without a display, the same job in the terminal."""
    from reclass_gui.ui.app import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
