"""Scan, listen, suggest, change and undo, without a window."""
