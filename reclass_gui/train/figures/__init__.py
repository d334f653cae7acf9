"""Figures of reports: from plain arrays to SVG and PNG.

Matplotlib is imported here and nowhere else, when the first figure is drawn. No figure needs a
display, a window or a global state: each is a ``style.Drawing``, text and bytes.
"""
