"""Start the desktop program: ``python -m reclass_gui [folder]``."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def main() -> int:
    """Run the desktop program; without a display, the same job in the terminal.

    With ``--run-cli`` first, which the window of a frozen build passes, act as ``reclass``.
    """
    from reclass_gui.ui.ownprocess import RUN_TERMINAL

    if sys.argv[1:2] == [RUN_TERMINAL]:
        from reclass_gui import cli

        return cli.main(sys.argv[2:])
    from reclass_gui.ui import app

    if app.has_display():
        return app.main()
    arguments = app.parser().parse_args()
    if arguments.smoke_test is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return app.main()
    return run_in_terminal(arguments.folder, arguments.data_dir)


def run_in_terminal(folder: Path | None, data_dir: Path | None) -> int:
    """Do the same job without a window, and say so."""
    from reclass_gui import cli

    sys.stderr.write("There is no display here, so Reclass works in the terminal.\n")
    if folder is None:
        sys.stderr.write("Name a music folder: reclass-gui FOLDER (or see: reclass --help)\n")
        return 2
    arguments = ["--data-dir", str(data_dir)] if data_dir is not None else []
    return cli.main([*arguments, "classify", str(folder)])


if __name__ == "__main__":
    sys.exit(main())
