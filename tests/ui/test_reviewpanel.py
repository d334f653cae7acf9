"""The side panel on real files: what it says, draws, plays and lets go of."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QSlider, QWidget

from reclass_gui.core.records import Suggestion, Track
from reclass_gui.ui import theme
from reclass_gui.ui.chips import Chips
from reclass_gui.ui.listening import Recent
from reclass_gui.ui.player import PlayerState
from reclass_gui.ui.probabilitybars import ProbabilityBars
from reclass_gui.ui.reviewpanel import ReviewPanel
from reclass_gui.ui.soundoutput import NullOutput, OutputError
from reclass_gui.ui.spectrogram import SpectrogramView
from reclass_gui.ui.suggestionwords import percent, suggestion_words
from reclass_gui.ui.timeline import TimelineView
from reclass_gui.ui.trackheader import TrackHeader, breakable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.jobs import JobRunner

RATE = 16000


class NoOutput(NullOutput):
    """A machine without a sound device."""

    def open(self, device: str) -> int:
        raise OutputError("No sound device")


@pytest.fixture
def panel(qtbot: QtBot, jobs: JobRunner) -> Iterator[ReviewPanel]:
    panel = ReviewPanel(jobs, make_output=lambda: NullOutput(speed=10.0))
    qtbot.addWidget(panel)
    panel.resize(400, 800)
    panel.show()
    yield panel
    panel.shutdown()


def make_track(folder: Path, name: str = "song", seconds: float = 12.0, **about: object) -> Track:
    path = folder / f"{name}.wav"
    t = np.arange(round(seconds * RATE)) / RATE
    soundfile.write(path, 0.3 * np.sin(2 * np.pi * 440 * t), RATE)
    stat = path.stat()
    words = {"title": "Blue Monday", "artist": "Nobody", "genres": ("Pop",), **about}
    return Track(path, stat.st_size, stat.st_mtime_ns, "wav", seconds=seconds, **words)  # type: ignore[arg-type]


@pytest.fixture
def track(tmp_path: Path) -> Track:
    return make_track(tmp_path)


def suggest(track: Track, **about: object) -> Suggestion:
    values: dict[str, object] = {
        "genre": "Rock",
        "confidence": 0.82,
        "probabilities": (("Rock", 0.82), ("Pop", 0.12), ("Jazz", 0.06)),
        "styles": (("Ambient", 0.61),),
        "heard": (("guitar", 0.7), ("loud", 0.2), ("kazoo", 0.01)),
        "timeline": ((1.0, (0.6, 0.3, 0.1)), (7.0, (0.9, 0.1, 0.0))),
        **about,
    }
    return Suggestion(track.path, **values)  # type: ignore[arg-type]


def spectrogram_of(panel: ReviewPanel) -> SpectrogramView:
    view = panel.findChild(SpectrogramView)
    assert view is not None
    return view


def is_drawn(panel: ReviewPanel) -> bool:
    spectrogram = spectrogram_of(panel)._spectrogram
    return spectrogram is not None and spectrogram.complete


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=20_000)


def words(panel: ReviewPanel) -> tuple[str, ...]:
    header = panel.findChild(TrackHeader)
    assert header is not None
    return tuple(text.replace("\u200b", "") for text in header.words)


# Words


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({}, "Rock, 82\u202f% sure"),
        ({"genre": None, "reason": "unsure"}, "Unsure: Rock 82\u202f%, Pop 12\u202f%"),
        ({"genre": None, "reason": "silence", "probabilities": ()}, "Silence: no genre"),
        ({"genre": None, "reason": "speech", "probabilities": ()}, "Speech: no genre"),
    ],
)
def test_a_suggestion_in_words(track: Track, about: dict[str, object], said: str) -> None:
    assert suggestion_words(suggest(track, **about)) == said


def test_no_suggestion_in_words() -> None:
    assert suggestion_words(None) == "Not listened to yet"


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.0, "<1"), (0.0049, "<1"), (0.006, "1"), (0.5, "50"), (0.9949, "99"), (0.995, ">99"),
        (1.0, ">99"),
    ],
)  # fmt: skip
def test_per_cent_is_never_certain(share: float, text: str) -> None:
    assert percent(share) == f"{text}\u202f%"


def test_long_words_can_be_broken_and_read_the_same() -> None:
    name = "01_the-quick.brown_" + "x" * 50
    broken = breakable(name)
    assert broken.replace("\u200b", "") == name
    assert max(map(len, broken.split("\u200b"))) <= 18


# Showing


def test_an_empty_panel_says_what_to_do(panel: ReviewPanel) -> None:
    shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert len(shown) == 1
    assert "Select a track" in shown[0]
    assert not panel.play_action.isEnabled()


def test_a_track_is_described_and_drawn(qtbot: QtBot, panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, suggest(track))
    assert words(panel) == ("Blue Monday", "Pop", "Rock, 82\u202f% sure")
    until(qtbot, lambda: is_drawn(panel))
    view = spectrogram_of(panel).view
    assert view.duration == pytest.approx(12.0)
    timeline = panel.findChild(TimelineView)
    assert timeline is not None
    assert timeline.shown_genres == ("Rock", "Pop", "Jazz")
    chips = [c.accessibleDescription() for c in panel.findChildren(Chips)]
    assert chips == ["Ambient 61\u202f%", "guitar 70\u202f%, loud 20\u202f%"]


def test_a_track_that_cannot_be_read_says_why(panel: ReviewPanel, tmp_path: Path) -> None:
    path = tmp_path / "broken.mp3"
    panel.show_track(Track(path, 0, 0, "mp3", error="the file is empty"), None)
    assert words(panel)[0] == "broken.mp3"
    assert words(panel)[2] == "the file is empty"
    assert not panel.play_action.isEnabled()
    assert not spectrogram_of(panel).isVisible()


def test_a_track_that_vanished_says_so(qtbot: QtBot, panel: ReviewPanel, tmp_path: Path) -> None:
    panel.show_track(Track(tmp_path / "gone.wav", 9, 9, "wav", seconds=30.0), None)
    view = spectrogram_of(panel)
    until(qtbot, lambda: "no longer there" in view.accessibleDescription())
    panel.play_action.trigger()
    until(qtbot, lambda: panel._notice.isVisible())
    assert "no longer there" in panel._notice.text()


@pytest.mark.parametrize("reason", ["silence", "speech"])
def test_a_gated_track_has_no_genres_to_choose(
    panel: ReviewPanel, track: Track, reason: str
) -> None:
    panel.show_track(
        track, suggest(track, genre=None, probabilities=(), timeline=(), reason=reason)
    )
    bars = panel.findChild(ProbabilityBars)
    assert bars is not None
    assert not bars.isVisible()
    assert not panel.decisive_action.isEnabled()


def test_a_choice_by_mouse_is_told(qtbot: QtBot, panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, suggest(track))
    bars = panel.findChild(ProbabilityBars)
    assert bars is not None
    place = bars.visualRect(bars.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.genre_chosen) as signal:
        qtbot.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert signal.args == ["Pop"]


def test_a_decision_is_shown_beside_the_suggestion(panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, suggest(track), chosen=("Jazz",))
    header = panel.findChild(TrackHeader)
    assert header is not None
    assert header._chosen.isVisible()
    assert header._chosen.text() == "Jazz"
    panel.set_chosen(None)
    assert not header._chosen.isVisible()
    panel.set_chosen(("Rock",))
    assert not header._chosen.isVisible()  # the same as the suggestion


def test_fast_arrow_keys_start_one_job(
    qtbot: QtBot, panel: ReviewPanel, jobs: JobRunner, tmp_path: Path
) -> None:
    tracks = [make_track(tmp_path, f"song{number}", 3.0) for number in range(12)]
    for track in tracks:
        panel.show_track(track, None)
        qtbot.wait(5)
        assert not jobs.is_busy
    until(qtbot, lambda: is_drawn(panel))
    kept = panel._listening._spectrograms
    assert [kept.get((t.path, t.size, t.mtime_ns)) is not None for t in tracks] == [
        *([False] * 11),
        True,
    ]


def test_a_track_seen_before_is_drawn_at_once(
    qtbot: QtBot, panel: ReviewPanel, jobs: JobRunner, tmp_path: Path
) -> None:
    first, second = make_track(tmp_path, "a"), make_track(tmp_path, "b")
    for track in (first, second):
        panel.show_track(track, None)
        until(qtbot, lambda: is_drawn(panel))
    panel.show_track(first, None)
    assert is_drawn(panel)
    assert spectrogram_of(panel).view.duration == pytest.approx(12.0)


def test_a_track_seen_before_a_restart_is_drawn_without_decoding_it(
    qtbot: QtBot,
    jobs: JobRunner,
    track: Track,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from reclass_gui.ui import spectrogramjob

    def look() -> None:
        panel = ReviewPanel(jobs, make_output=NoOutput, pictures=tmp_path / "pictures")
        qtbot.addWidget(panel)
        panel.show_track(track, None)
        until(qtbot, lambda: is_drawn(panel))
        panel.shutdown()

    look()
    monkeypatch.delattr(spectrogramjob, "compute")
    look()


def test_a_changed_file_is_drawn_anew(qtbot: QtBot, panel: ReviewPanel, tmp_path: Path) -> None:
    panel.show_track(make_track(tmp_path, seconds=12.0), None)
    until(qtbot, lambda: is_drawn(panel))
    changed = make_track(tmp_path, seconds=5.0)
    os.utime(changed.path, ns=(1, 1))
    panel.show_track(None, None)
    panel.show_track(changed, None)
    assert not is_drawn(panel)
    until(qtbot, lambda: is_drawn(panel))
    assert spectrogram_of(panel).view.duration == pytest.approx(5.0)


def test_more_known_about_the_same_track_keeps_what_plays(
    qtbot: QtBot, panel: ReviewPanel, track: Track
) -> None:
    panel.show_track(track, None)
    panel.play_action.trigger()
    until(qtbot, lambda: panel.player.position > 0.5)
    panel.show_track(track, suggest(track))
    assert panel.player.state is PlayerState.PLAYING
    assert panel.decisive_action.isEnabled()


def test_only_the_values_used_last_are_kept() -> None:
    recent: Recent[str] = Recent(2)
    recent.put((1,), "one")
    recent.put((2,), "two")
    assert recent.get((1,)) == "one"
    recent.put((3,), "three")
    assert recent.get((2,)) is None
    assert recent.get((1,)) == "one"


# Hearing


def test_the_playhead_moves_over_both_plots(qtbot: QtBot, panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, suggest(track))
    view = spectrogram_of(panel).view
    timeline = panel.findChild(TimelineView)
    assert timeline is not None
    assert timeline.view is view
    panel.play_action.trigger()
    until(qtbot, lambda: view.playhead > 1.0)
    assert panel.play_action.text() == "Pause"
    panel.play_action.trigger()
    assert panel.player.state is PlayerState.PAUSED


def test_a_click_on_the_spectrogram_seeks(qtbot: QtBot, panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, None)
    plot = spectrogram_of(panel)
    rect = plot.plot_rect()
    place = QPoint(round(rect.left() + rect.width() / 2), round(rect.center().y()))
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place)
    assert panel.player.position == pytest.approx(6.0, abs=0.2)
    assert plot.view.playhead == panel.player.position


def test_keys_seek_and_play(qtbot: QtBot, panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, None)
    panel.activateWindow()
    plot = spectrogram_of(panel)
    plot.setFocus()
    until(qtbot, plot.hasFocus)
    qtbot.keyClick(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert panel.player.position == 10.0
    qtbot.keyClick(plot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert panel.player.position == 5.0
    qtbot.keyClick(plot, Qt.Key.Key_Space)
    assert panel.player.state is PlayerState.PLAYING
    qtbot.keyClick(plot, Qt.Key.Key_Space)
    assert panel.player.state is PlayerState.PAUSED


def test_space_presses_a_button_that_has_the_focus(
    qtbot: QtBot, panel: ReviewPanel, track: Track
) -> None:
    panel.show_track(track, None)
    panel.set_volume(0.6)
    mute = next(b for b in panel.findChildren(QAbstractButton) if b.accessibleName() == "Mute")
    qtbot.keyClick(mute, Qt.Key.Key_Space)
    assert panel.player.volume == 0.0
    assert panel.player.state is PlayerState.STOPPED
    assert mute.accessibleName() == "Unmute"
    qtbot.keyClick(mute, Qt.Key.Key_Space)
    assert panel.player.volume == pytest.approx(0.6)


def test_a_loop_is_set_and_left_by_keys(qtbot: QtBot, panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, suggest(track))
    panel.activateWindow()
    plot = spectrogram_of(panel)
    plot.setFocus()
    until(qtbot, plot.hasFocus)
    control = Qt.KeyboardModifier.ControlModifier
    panel.player.seek(4.0)
    qtbot.keyClick(plot, Qt.Key.Key_B, control)
    panel.player.seek(5.0)
    qtbot.keyClick(plot, Qt.Key.Key_E, control)
    assert panel.player.loop == (4.0, 5.0)
    assert panel.player.position == 4.0  # its end is no place in it
    assert "Loop: 0:04.0 to 0:05.0" in {
        button.accessibleName() for button in panel.findChildren(QAbstractButton)
    }
    panel.play_action.trigger()
    for _ in range(2):  # round and round
        until(qtbot, lambda: panel.player.position > 4.6)
        until(qtbot, lambda: 4.0 <= panel.player.position < 4.5)
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert panel.player.loop is None
    assert not panel.loop_actions.clear.isEnabled()
    until(qtbot, lambda: panel.player.position > 5.0)


def test_another_track_has_no_loop(panel: ReviewPanel, track: Track, tmp_path: Path) -> None:
    panel.show_track(track, None)
    panel._view.set_loop((1.0, 2.0))
    assert panel.player.loop == (1.0, 2.0)
    panel.show_track(track, suggest(track))
    assert panel.player.loop == (1.0, 2.0)
    panel.show_track(make_track(tmp_path, "other"), None)
    assert panel.player.loop is None
    assert panel._view.loop is None


def test_the_menus_of_the_plots_open_by_key(qtbot: QtBot, panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, None)
    for button in panel._plot_row.findChildren(QAbstractButton):
        qtbot.keyClick(button, Qt.Key.Key_Space)
        menu = button.findChild(QMenu)
        assert menu is not None
        assert menu.isVisible()
        assert all(action.text() for action in menu.actions() if not action.isSeparator())
        menu.close()


def test_the_decisive_moment_is_played(qtbot: QtBot, panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, suggest(track))
    panel.decisive_action.trigger()
    assert panel.player.state is PlayerState.PLAYING
    assert 6.5 <= panel.player.position < 9.0


def test_no_sound_device_is_said_calmly(qtbot: QtBot, jobs: JobRunner, track: Track) -> None:
    panel = ReviewPanel(jobs, make_output=NoOutput)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show()
    panel.show_track(track, None)
    panel.player.seek(4.0)
    panel.play_action.trigger()
    until(qtbot, lambda: panel._notice.isVisible())
    assert panel._notice.text().startswith("No sound device.")
    assert panel.player.position == 4.0
    assert panel.play_action.isEnabled()
    panel.shutdown()


def test_release_stops_and_the_panel_stays(qtbot: QtBot, panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, suggest(track))
    panel.play_action.trigger()
    until(qtbot, lambda: panel.player.position > 0.2)
    assert panel.release_file(track.path.with_name("other.wav"))
    assert panel.player.state is PlayerState.PLAYING
    assert panel.release_file(track.path)
    assert panel.player.state is PlayerState.STOPPED
    moved = track.path.rename(track.path.with_name("moved.wav"))
    panel.show_track(make_track(moved.parent, "moved"), None)
    until(qtbot, lambda: is_drawn(panel))


def test_volume_and_device_are_told_to_be_remembered(qtbot: QtBot, panel: ReviewPanel) -> None:
    told: list[float] = []
    panel.volume_changed.connect(told.append)
    panel.set_volume(0.25)  # remembered already
    slider = panel.findChild(QSlider)
    assert slider is not None
    with qtbot.waitSignal(panel.volume_changed):
        for _ in range(5):
            qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert told == [0.3]
    assert panel.player.volume == pytest.approx(0.3)
    panel.set_device("Headphones, ALSA")
    button = next(
        b for b in panel.findChildren(QAbstractButton) if b.accessibleName().startswith("Output")
    )
    assert button.accessibleName() == "Output: Headphones, ALSA (not there now)"


def test_tracks_are_played_equally_loud_when_that_is_chosen(
    qtbot: QtBot, panel: ReviewPanel, track: Track, monkeypatch: pytest.MonkeyPatch
) -> None:
    levels: list[float] = []
    monkeypatch.setattr(panel.player, "set_level", levels.append)
    action = next(a for a in panel.findChildren(QAction) if "loudness" in a.text())
    panel.show_track(track, None)
    until(qtbot, lambda: is_drawn(panel))
    assert set(levels) == {1.0}
    with qtbot.waitSignal(panel.even_changed) as signal:
        action.trigger()
    assert signal.args == [True]
    # A sine of 440 Hz whose peak is 0.3, played by two loudspeakers: -11.1 LUFS.
    assert 20 * np.log10(levels[-1]) == pytest.approx(-6.9, abs=0.1)
    panel.show_track(None, None)
    assert levels[-1] == 1.0
    panel.show_track(track, None)  # known from before
    assert 20 * np.log10(levels[-1]) == pytest.approx(-6.9, abs=0.1)
    panel.set_even(False)
    assert levels[-1] == 1.0
    assert not action.isChecked()


# Looks


def test_every_control_has_a_name(panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, suggest(track))
    for widget in panel.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            assert name, widget


def test_tab_reaches_the_controls_from_top_to_bottom(
    qtbot: QtBot, panel: ReviewPanel, track: Track
) -> None:
    panel.show_track(track, suggest(track))
    panel.activateWindow()
    panel.setFocus()
    seen: list[QWidget] = []
    for _ in range(20):
        qtbot.keyClick(panel.focusWidget() or panel, Qt.Key.Key_Tab)
        focused = panel.focusWidget()
        if focused is None or focused in seen:
            break
        seen.append(focused)
    middles = [w.mapTo(panel, w.rect().center()) for w in seen]
    assert [m.y() // 10 for m in middles] == sorted(m.y() // 10 for m in middles)
    kinds = [type(w) for w in seen]
    assert kinds[4:6] == [SpectrogramView, TimelineView]
    assert kinds[-1] is ProbabilityBars
    assert len(seen) == 10


@pytest.mark.parametrize("width", [320, 400, 560])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_text_is_cut_off(
    qtbot: QtBot, panel: ReviewPanel, tmp_path: Path, width: int, scheme: str
) -> None:
    theme.use("dark" if scheme == "dark" else "light")
    long = make_track(
        tmp_path,
        "a_really_long_file_name_without_any_space_in_it_2019_remaster",
        title="",
        artist="Die Gesellschaft der Freunde der experimentellen Musik",
        album="Gesammelte Werke 1987–2003 (Deluxe Edition)",
        genres=("Contemporary Classical Chamber Music", "Neue Musik"),
    )
    panel.resize(width, 900)
    panel.show_track(long, suggest(long, genre=None, reason="unsure"), ("Rhythm and Blues",))
    qtbot.wait(20)
    for label in panel.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        needed = QFontMetrics(label.font()).boundingRect(
            label.contentsRect(),
            int(Qt.TextFlag.TextWordWrap if label.wordWrap() else 0),
            label.text(),
        )
        assert needed.height() <= label.height() + 1, label.text()
        assert needed.width() <= label.width() + 1, label.text()
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible() and not button.accessibleName().startswith("Output"):
            assert button.width() >= button.minimumSizeHint().width(), button.text()
    theme.use("light")


def test_shutdown_leaves_no_thread(qtbot: QtBot, panel: ReviewPanel, track: Track) -> None:
    import threading

    panel.show_track(track, None)
    panel.play_action.trigger()
    until(qtbot, lambda: panel.player.position > 0.2)
    panel.shutdown()
    assert not [t for t in threading.enumerate() if t.name.startswith("player-")]


@pytest.mark.real_library
def test_real_music_is_drawn_and_played(
    qtbot: QtBot, panel: ReviewPanel, real_library: Path
) -> None:
    from reclass_gui.core import tags

    kinds = (".ogg", ".mp3", ".flac", ".m4a", ".wav", ".opus", ".aiff")
    for kind in kinds:
        path = next(p for p in sorted(real_library.rglob(f"*{kind}")))
        panel.show_track(tags.read_track(path), None)
        until(qtbot, lambda: is_drawn(panel))
        panel.play_action.trigger()
        until(qtbot, lambda: panel.player.position > 0.5)


def test_the_least_width_grows_with_the_font(panel: ReviewPanel, track: Track) -> None:
    panel.show_track(track, suggest(track))
    usual = panel.minimumSizeHint().width()
    assert usual <= 320
    font = panel.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    panel.setFont(font)
    assert panel.minimumSizeHint().width() > usual


def test_the_timeline_is_completed_in_the_background(
    qtbot: QtBot, panel: ReviewPanel, jobs: JobRunner, track: Track
) -> None:
    from reclass_gui.core.loading import load_model

    model = load_model()
    even = 1 / len(model.genres)
    suggestion = Suggestion(
        track.path,
        model.genres[0],
        even,
        tuple((genre, even) for genre in model.genres),
        timeline=((4.0, (even,) * len(model.genres)),),
    )
    panel.set_model(model)
    panel.show_track(track, suggestion)
    timeline = panel._listening.timeline
    assert timeline is not None
    assert timeline.at(0.5) is None
    with qtbot.waitSignal(panel._listening.timeline_ended, timeout=60_000):
        pass
    for moment in (0.5, 3.5, 6.5, 9.5):
        segment = timeline.at(moment)
        assert segment is not None
        assert sum(segment.shares) == pytest.approx(1.0, abs=1e-3)
    panel.show_track(None, None)
    panel.show_track(track, suggestion)
    assert panel._listening.timeline is timeline  # kept, not listened to again
    assert not panel._listening.may_complete_timeline


def test_a_concert_is_listened_to_as_a_whole_only_on_request(
    panel: ReviewPanel, track: Track
) -> None:
    from dataclasses import replace

    from reclass_gui.core.loading import load_model

    panel.set_model(load_model())
    concert = replace(track, seconds=7200.0)
    panel.show_track(concert, suggest(concert))
    assert panel._complete.isVisible()
    panel.show_track(None, None)
    panel.show_track(track, suggest(track))
    assert not panel._complete.isVisible()
