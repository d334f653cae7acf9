"""The modules of packaging/ that convert musicnn."""

import sys
from pathlib import Path

_SCRIPTS = str(Path(__file__).resolve().parents[2] / "packaging")

sys.path.insert(0, _SCRIPTS)
try:
    import convert_musicnn
    import musicnn_graph
    import musicnn_network
    import tensor_bundle
finally:
    sys.path.remove(_SCRIPTS)

__all__ = ["convert_musicnn", "musicnn_graph", "musicnn_network", "tensor_bundle"]
