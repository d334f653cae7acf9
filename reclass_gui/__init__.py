"""Reclass re-sorts a music library by ear."""

import os

__version__ = "0.1.0"

# Must be set before NumPy is imported. The front end multiplies many small matrices in several
# threads; OpenBLAS would spread each over all cores, and its waiting threads spin: twice the
# processor time for nothing.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Names the desktop file, the metainfo and the icon, and ties a window to them.
APPLICATION_ID = "io.github.reclass_gui.Reclass"
