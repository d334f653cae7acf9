"""Experiments: many models under the same conditions, and what the conditions themselves do."""
