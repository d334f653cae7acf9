"""Trying hard to lose or harm a file: see docs/safety.md."""
