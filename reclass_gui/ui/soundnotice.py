"""A calm word in the side panel about sound that does not come."""

from __future__ import annotations

from reclass_gui.ui.captions import Paragraph
from reclass_gui.ui.player import PlayerState
from reclass_gui.ui.reasons import reason_text


class SoundNotice(Paragraph):
    """Say that there is no device, or that a file can't be played; else be out of sight."""

    def show_state(self, state: PlayerState, reason: str) -> None:
        """Speak about a missing device, and be silent in every other state."""
        is_missing = state is PlayerState.NO_DEVICE
        if is_missing:
            self.setText(
                self.tr("{reason}. Everything else works; press Play to try again.").format(
                    reason=reason
                )
            )
        self.setVisible(is_missing)

    def show_failure(self, reason: str) -> None:
        """Say why the file can't be played."""
        self.setText(self.tr("Can't be played: {reason}.").format(reason=reason_text(reason)))
        self.setVisible(True)
