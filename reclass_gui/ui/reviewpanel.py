"""The side panel: everything about the selected track, to be seen, heard and decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui import theme
from reclass_gui.ui.captions import Paragraph
from reclass_gui.ui.evenloudness import EvenLoudness
from reclass_gui.ui.genresection import GenreSection
from reclass_gui.ui.listening import Listening
from reclass_gui.ui.player import Player, PlayerState, PortAudioOutput
from reclass_gui.ui.plotrow import LoopActions, PlotRow
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.shortcuts import portable, with_keys
from reclass_gui.ui.soundnotice import SoundNotice
from reclass_gui.ui.spectrogram import SpectrogramView
from reclass_gui.ui.suggestionwords import leading_genre
from reclass_gui.ui.timeline import TimelineView
from reclass_gui.ui.timeview import TimeView
from reclass_gui.ui.trackheader import TrackHeader
from reclass_gui.ui.transport import PlayRow, SoundRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Suggestion, Track
    from reclass_gui.ui.jobs import JobRunner
    from reclass_gui.ui.soundoutput import SoundOutput
    from reclass_gui.ui.spectrogramdata import Spectrogram

SEEK_SECONDS = 5.0
# The decisive segment is better understood with what leads to it.
_RUN_UP_SECONDS = 0.5


class ReviewPanel(QWidget):
    """Show one track, play it, and let a person choose its genre.

    Signals:
        genre_chosen: a genre was clicked, or chosen by key, for the track shown.
        volume_changed: 0 to 1, to be remembered.
        device_changed: key of the sound device, to be remembered.
        even_changed: whether all tracks are to be equally loud, to be remembered.
        track_ended: the track was heard to its end.

    Attributes:
        play_action: play or pause. Its keys, Space, do it while the panel has the focus.
        decisive_action: jump to the segment that spoke most for the suggestion, and play.
        back_action: 5 s back, Alt+Left.
        forward_action: 5 s on, Alt+Right.
        loop_actions: repeat a stretch, or no longer.
    """

    genre_chosen = Signal(str)
    volume_changed = Signal(float)
    device_changed = Signal(str)
    even_changed = Signal(bool)
    track_ended = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        parent: QWidget | None = None,
        *,
        make_output: Callable[[], SoundOutput] = PortAudioOutput,
        pictures: Path | None = None,
    ) -> None:
        """Show with ``jobs`` and play; ``pictures`` is the folder that keeps spectrograms."""
        super().__init__(parent)
        self._track: Track | None = None
        self._suggestion: Suggestion | None = None
        self._play_keys: tuple[str, ...] = ("Space",)
        self._view = TimeView(self)
        self._player = Player(make_output, self)
        self._even = EvenLoudness(self._player)
        self._listening = Listening(jobs, self, kept_in=pictures)
        self._make_actions()
        self._make_widgets()
        self._connect()
        self.setAccessibleName(self.tr("Selected track"))
        self.show_track(None, None)

    # What the window calls

    @property
    def player(self) -> Player:
        """The player of this panel."""
        return self._player

    @property
    def spectrogram(self) -> SpectrogramView:
        """The picture of the track."""
        return self._spectrogram

    @property
    def track(self) -> Track | None:
        """The track that is shown."""
        return self._track

    def show_track(
        self,
        track: Track | None,
        suggestion: Suggestion | None,
        chosen: tuple[str, ...] | None = None,
    ) -> None:
        """Show a track; ``chosen`` are the genres that a person decided on, if so.

        The same track may be shown again with more known about it: what plays goes on.
        """
        is_same = track is not None and self._track is not None and track.path == self._track.path
        self._track, self._suggestion = track, suggestion
        if not is_same:
            readable = track is not None and not track.error
            self._player.load(track.path if track is not None and readable else None)
            self._even.set_loudness(None)
            self._view.set_duration(track.seconds if track is not None and readable else 0.0)
            self._spectrogram.show_message(self.tr("Listening …") if readable else "")
            self._scroll.verticalScrollBar().setValue(0)
        self._listening.show(track, suggestion)
        self._pages.setCurrentIndex(0 if track is None else 1)
        if track is not None:
            self._header.show_track(track, suggestion, chosen)
            self._show_sound(bool(not track.error))
            self._genres.show_suggestion(suggestion, chosen)
        self._show_timeline()
        self._update_actions()

    def set_chosen(self, genres: tuple[str, ...] | None) -> None:
        """Mark the genres that a person decided on for the track shown."""
        if self._track is not None:
            self._header.show_track(self._track, self._suggestion, genres)
            self._genres.set_chosen(genres)

    def set_model(self, model: Model | None) -> None:
        """Use a model to complete the timelines; None leaves them as the analysis made them."""
        self._listening.set_model(model)
        self._show_timeline()

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0 to 1."""
        self._sound.set_volume(volume)

    def set_device(self, key: str) -> None:
        """Set the sound device by the key that ``device_changed`` told; "" is the system's."""
        self._sound.set_device(key)

    def set_even(self, even: bool) -> None:
        """Play all tracks equally loud, or each as it is."""
        self._sound.set_even(even)
        self._even.set_on(even)

    def release_file(self, path: Path) -> bool:
        """Stop playing and reading a file that is about to be changed.

        Returns whether the player has closed it, which it does within 3 seconds.
        """
        self._listening.release(path)
        return self._player.release(path)

    def set_play_keys(self, keys: tuple[str, ...]) -> None:
        """Play and pause with these keys, written portably, while the panel has the focus."""
        self._play_keys = keys
        self._show_play_keys()

    def play_decisive_moment(self) -> None:
        """Play from just before the segment that spoke most for the suggestion."""
        moment = self._decisive_moment()
        if moment is not None:
            self._player.seek(moment)
            self._player.play()

    def shutdown(self) -> None:
        """End the player's threads and this panel's jobs."""
        self._listening.cancel()
        self._player.shutdown()
        self._sound.shutdown()

    # Building

    def _make_actions(self) -> None:
        self.play_action = self._action("", self.tr("Play"), "", self._player.toggle)
        self.decisive_action = self._action(
            "panel.decisive", self.tr("Decisive moment"), "Ctrl+D", self.play_decisive_moment
        )
        self.decisive_action.setToolTip(
            self.tr("Play the moment that spoke most for the suggestion")
        )
        theme.set_icon(self.decisive_action, "listen")
        self.back_action = self._action(
            "panel.back",
            self.tr("5 seconds back"),
            "Alt+Left",
            lambda: self._seek_by(-SEEK_SECONDS),
        )
        self.forward_action = self._action(
            "panel.forward",
            self.tr("5 seconds on"),
            "Alt+Right",
            lambda: self._seek_by(SEEK_SECONDS),
        )
        self.loop_actions = LoopActions(self._view, self)
        self.addActions(list(self.loop_actions.all))

    def _action(self, name: str, text: str, keys: str, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: slot())
        self.addAction(action)
        return action

    def _make_widgets(self) -> None:
        self._header = TrackHeader()
        self._play_row = PlayRow(self.play_action, self.decisive_action, self._view)
        self._spectrogram = SpectrogramView(self._view)
        self._timeline = TimelineView(self._view)
        self._plot_row = PlotRow(self.loop_actions, self._spectrogram.actions(), self._view)
        for plot in (self._spectrogram, self._timeline):
            self.loop_actions.offer_in(plot)
        self._complete = QPushButton(self.tr("Listen to the whole track"))
        self._complete.setToolTip(
            self.tr("Long tracks are listened to as a whole only when you ask for it.")
        )
        self._sound = SoundRow(self._player)
        self._notice = SoundNotice()
        self._genres = GenreSection()

        self._content = QWidget()
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(theme.SPACE * 2, theme.SPACE, theme.SPACE * 2, theme.SPACE * 2)
        layout.setSpacing(theme.SPACE)
        for widget in (
            self._header,
            self._play_row,
            self._plot_row,
            self._spectrogram,
            self._timeline,
            self._complete,
            self._sound,
            self._notice,
            self._genres,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        nothing = Paragraph(
            self.tr("Select a track to see what was heard in it, listen to it, and decide.")
        )
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing.setContentsMargins(*(4 * [theme.SPACE * 6]))
        self._pages = QStackedWidget()
        self._pages.addWidget(nothing)
        self._pages.addWidget(self._scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self._view.seek_requested.connect(self._player.seek)
        self._view.loop_changed.connect(lambda: self._player.set_loop(self._view.loop))
        self._player.position_changed.connect(self._on_position_changed)
        self._player.state_changed.connect(self._on_state_changed)
        self._player.failed.connect(self._notice.show_failure)
        self._player.ended.connect(self.track_ended)
        self._listening.spectrogram_opened.connect(self._on_spectrogram_opened)
        self._listening.spectrogram_grown.connect(self._on_spectrogram_grown)
        self._listening.spectrogram_failed.connect(self._on_spectrogram_failed)
        self._listening.timeline_grown.connect(self._on_timeline_grown)
        self._listening.timeline_ended.connect(self._on_timeline_ended)
        self._complete.clicked.connect(self._on_complete)
        self._sound.volume_changed.connect(self.volume_changed)
        self._sound.device_changed.connect(self.device_changed)
        self._sound.even_changed.connect(self._even.set_on)
        self._sound.even_changed.connect(self.even_changed)
        self._genres.genre_chosen.connect(self.genre_chosen)
        self._on_state_changed(self._player.state)

    # Showing

    def _show_sound(self, readable: bool) -> None:
        plots = (self._plot_row, self._spectrogram, self._timeline)
        for widget in (self._play_row, *plots, self._sound):
            widget.setVisible(readable)
        self._notice.setVisible(False)

    def _show_timeline(self) -> None:
        timeline = self._listening.timeline
        if timeline is not None and self._suggestion is not None:
            self._timeline.show_timeline(timeline, leading_genre(self._suggestion))
        else:
            self._timeline.show_absence(self._suggestion)
        self._update_actions()

    def _update_actions(self) -> None:
        playable = self._player.path is not None
        for action in (self.play_action, self.back_action, self.forward_action):
            action.setEnabled(playable)
        self.decisive_action.setEnabled(playable and self._decisive_moment() is not None)
        is_long = self._track is not None and self._listening.is_long
        self._complete.setVisible(playable and is_long and self._listening.may_complete_timeline)

    def _decisive_moment(self) -> float | None:
        timeline, suggestion = self._listening.timeline, self._suggestion
        if timeline is None or suggestion is None:
            return None
        segment = timeline.decisive(leading_genre(suggestion))
        return max(segment.start - _RUN_UP_SECONDS, 0.0) if segment else None

    def _seek_by(self, seconds: float) -> None:
        self._view.seek(self._view.playhead + seconds)

    # Slots

    def _on_position_changed(self, seconds: float) -> None:
        self._view.set_playhead(seconds, follow=self._player.state is PlayerState.PLAYING)

    def _on_state_changed(self, state: PlayerState) -> None:
        plays = state is PlayerState.PLAYING
        theme.set_icon(self.play_action, "pause" if plays else "play")
        self.play_action.setText(self.tr("Pause") if plays else self.tr("Play"))
        self._show_play_keys()
        self._notice.show_state(state, self._player.reason)

    def _show_play_keys(self) -> None:
        self.play_action.setToolTip(with_keys(self.play_action.text(), self._play_keys))

    def _on_spectrogram_opened(self, spectrogram: Spectrogram) -> None:
        self._view.correct_duration(spectrogram.seconds)
        self._spectrogram.show_spectrogram(spectrogram)
        self._even.set_loudness(spectrogram.loudness)

    def _on_spectrogram_grown(self, spectrogram: Spectrogram) -> None:
        if spectrogram.complete:
            self._view.correct_duration(spectrogram.seconds)
            self._even.set_loudness(spectrogram.loudness)
        self._spectrogram.on_grown()

    def _on_spectrogram_failed(self, reason: str) -> None:
        self._spectrogram.show_message(
            self.tr("No spectrogram: {reason}").format(reason=reason_text(reason))
        )

    def _on_timeline_grown(self) -> None:
        self._timeline.on_grown()
        self._update_actions()

    def _on_timeline_ended(self) -> None:
        self._timeline.on_grown(choose_rows=True)
        self._update_actions()

    def _on_complete(self) -> None:
        self._listening.complete_timeline()
        self._update_actions()

    # Qt overrides

    def sizeHint(self) -> QSize:
        """Return a width in which the plots are easy to read."""
        return QSize(400, 700)

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which nothing is cut off, whatever the font."""
        content = self._content.minimumSizeHint().width()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        words = 40 * QFontMetrics(self.font()).averageCharWidth()
        return QSize(max(content + bar, words), 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play and pause by key, where no control that has the focus wants it."""
        pressed = portable(QKeySequence(event.keyCombination()))
        if pressed in self._play_keys and self._track is not None:
            self.play_action.trigger()
            return
        super().keyPressEvent(event)
