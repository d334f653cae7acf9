"""Play all tracks equally loud, as soon as it is known how loud each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reclass_gui.core.loudness import Loudness
    from reclass_gui.ui.player import Player

# Where most music is turned down and little has to be lifted (as ReplayGain 2.0 has it).
TARGET_LUFS = -18.0
# Resampling and a lossy codec put peaks between the samples that are a little higher.
CEILING_DB = -1.0


class EvenLoudness:
    """Set the player's level by the loudness of the track that it has loaded."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._loudness: Loudness | None = None
        self._is_on = False

    def set_on(self, on: bool) -> None:
        """Play equally loud, or each track as it is."""
        self._is_on = on
        self._apply()

    def set_loudness(self, loudness: Loudness | None) -> None:
        """Take what is known of the loaded track; None, not yet or silent, plays it as it is."""
        self._loudness = loudness
        self._apply()

    def _apply(self) -> None:
        level = 1.0
        if self._is_on and self._loudness is not None:
            level = self._loudness.gain(TARGET_LUFS, CEILING_DB)
        self._player.set_level(level)
