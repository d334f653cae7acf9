"""Training: networks, feature models and their export; the only part that knows torch."""
