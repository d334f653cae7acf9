"""Keep the side panel and the settings alike: what is chosen in one is chosen in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reclass_gui.core.settings import Settings
    from reclass_gui.ui.reviewpanel import ReviewPanel
    from reclass_gui.ui.session import Session


class PanelSettings(QObject):
    """Follow the settings that the panel shows, and remember what is chosen in the panel."""

    def __init__(self, panel: ReviewPanel, session: Session) -> None:
        super().__init__(panel)
        self._panel = panel
        self._session = session
        settings = session.settings
        panel.set_volume(settings.volume)
        panel.set_device(settings.audio_device)
        self._show_look(settings)
        panel.volume_changed.connect(lambda v: self._remember(volume=v))
        panel.device_changed.connect(lambda d: self._remember(audio_device=d))
        panel.even_changed.connect(lambda even: self._remember(even_loudness=even))
        plot = panel.spectrogram
        plot.color_map_chosen.connect(lambda name: self._remember(color_map=name))
        plot.scale_chosen.connect(lambda scale: self._remember(frequency_axis=scale))
        session.settings_changed.connect(self._on_settings_changed)

    def _remember(self, **values: object) -> None:
        self._session.change_settings(self._session.settings.changed(**values))

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        if before.volume != after.volume:
            self._panel.set_volume(after.volume)
        if before.audio_device != after.audio_device:
            self._panel.set_device(after.audio_device)
        self._show_look(after)

    def _show_look(self, settings: Settings) -> None:
        plot = self._panel.spectrogram
        plot.set_color_map(settings.color_map)
        plot.set_scale(settings.frequency_axis)
        self._panel.set_even(settings.even_loudness)
