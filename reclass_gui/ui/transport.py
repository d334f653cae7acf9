"""The player's controls: play, where it is, how loud, through what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from reclass_gui.ui import theme
from reclass_gui.ui.player import SILENT_DEVICE
from reclass_gui.ui.plotrow import ARROW
from reclass_gui.ui.soundoutput import DEFAULT_DEVICE, OutputDevice
from reclass_gui.ui.timeview import TimeView, clock

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from reclass_gui.ui.player import Player

_SETTLED_MS = 400


class _VolumeSlider(QSlider):
    """A slider that does not change the volume when the wheel was to scroll the panel."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Take the wheel only with the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class PlayRow(QWidget):
    """Play and pause, the time, and the way to the decisive moment."""

    def __init__(self, play: QAction, decisive: QAction, view: TimeView) -> None:
        super().__init__()
        self._view = view
        button = QToolButton(self)
        button.setDefaultAction(play)
        button.setIconSize(QSize(theme.ICON_SIZE + 4, theme.ICON_SIZE + 4))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._time = QLabel(self)
        self._time.setAccessibleName(self.tr("Playhead"))
        self._play = button
        self._jump = QToolButton(self)
        self._jump.setDefaultAction(decisive)
        self._jump.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._jump.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._jump.setMinimumWidth(self._jump.sizeHint().width())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE)
        layout.addWidget(button)
        layout.addWidget(self._time, 1)
        layout.addWidget(self._jump)
        view.playhead_moved.connect(self._show_time)
        view.range_changed.connect(self._show_time)
        self._show_time()

    def _show_time(self) -> None:
        view = self._view
        self._time.setText(
            f"{clock(view.playhead)} / {clock(view.duration)}" if view.duration else "–"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the words of the decisive moment where there is room for them."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._jump.setToolButtonStyle(style)
        room = self.width() - self._play.width() - self._time.sizeHint().width()
        if self._jump.sizeHint().width() > room - 3 * theme.SPACE:
            self._jump.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)


class SoundRow(QWidget):
    """Mute, volume, output device, and a calm word when there is none.

    Signals:
        volume_changed: 0 to 1, once the person has let it be for a moment.
        device_changed: key of the device chosen.
        even_changed: whether all tracks are to be equally loud.
    """

    volume_changed = Signal(float)
    device_changed = Signal(str)
    even_changed = Signal(bool)

    def __init__(self, player: Player) -> None:
        super().__init__()
        self._player = player
        self._label = ""
        self._group: QActionGroup | None = None
        self._before_mute = 0.8
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(lambda: self.volume_changed.emit(player.volume))
        self._mute = QToolButton(self)
        self._mute.setAutoRaise(True)
        self._mute.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._mute.clicked.connect(self._on_mute)
        self._slider = _VolumeSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(0, 100)
        self._slider.setPageStep(10)
        self._slider.setAccessibleName(self.tr("Volume"))
        self._slider.setMinimumWidth(56)
        self._slider.setMaximumWidth(140)
        self._slider.valueChanged.connect(self._on_slider)
        self._slider.valueChanged.connect(self._settled.start)
        self._button = QToolButton(self)
        self._button.setAutoRaise(True)
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._button.setProperty("elides", True)
        self._menu = QMenu(self._button)
        self._menu.aboutToShow.connect(player.refresh_devices)
        self._even = QAction(self.tr("Same loudness for all tracks"), self)
        self._even.setCheckable(True)
        self._even.triggered.connect(self.even_changed)
        self._button.clicked.connect(self._on_button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE // 2)
        layout.addWidget(self._mute)
        layout.addWidget(self._slider, 2)
        layout.addWidget(self._button, 3)
        player.devices_changed.connect(self._on_devices_changed)
        self._on_devices_changed([])
        self.set_volume(player.volume)

    def set_volume(self, volume: float) -> None:
        """Set a volume that is remembered already, 0 to 1."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(volume * 100))
        self._on_slider(self._slider.value())

    def set_device(self, key: str) -> None:
        """Show a device as the chosen one; one that is not there now may come back."""
        self._player.set_device(key)
        self._on_devices_changed(self._devices)

    def set_even(self, even: bool) -> None:
        """Show whether all tracks are played equally loud."""
        self._even.setChecked(even)

    def shutdown(self) -> None:
        """Tell at once what was to be told in a moment."""
        if self._settled.isActive():
            self._settled.stop()
            self.volume_changed.emit(self._player.volume)

    def _on_slider(self, value: int) -> None:
        self._player.set_volume(value / 100)
        theme.set_icon(self._mute, "volume" if value else "volume-off")
        words = self.tr("Mute") if value else self.tr("Unmute")
        self._mute.setToolTip(words)
        self._mute.setAccessibleName(words)
        self._slider.setToolTip(self.tr("Volume: {percent}\u202f%").format(percent=value))

    def _on_mute(self) -> None:
        if self._slider.value():
            self._before_mute = self._slider.value() / 100
            self._slider.setValue(0)
        else:
            self._slider.setValue(round(self._before_mute * 100))

    def _on_devices_changed(self, devices: list[OutputDevice]) -> None:
        self._devices = devices
        entries = [(DEFAULT_DEVICE, self.tr("System's choice"))]
        entries += [(device.key, device.label) for device in devices]
        chosen = self._player.device
        if chosen not in {DEFAULT_DEVICE, SILENT_DEVICE, *(d.key for d in devices)}:
            entries.append((chosen, self.tr("{name} (not there now)").format(name=chosen)))
        entries.append((SILENT_DEVICE, self.tr("Silent: only the playhead moves")))
        self._menu.clear()
        if self._group is not None:
            self._group.deleteLater()
        group = self._group = QActionGroup(self._menu)
        for key, label in entries:
            action = QAction(label.replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.setData(key)
            self._menu.addAction(action)
            if key == chosen:
                self._label = label.split(":")[0] if key == SILENT_DEVICE else label
        group.triggered.connect(self._on_device_chosen)
        self._menu.addSeparator()
        self._menu.addAction(self._even)
        self._show_device()

    def _on_button(self) -> None:
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _on_device_chosen(self, action: QAction) -> None:
        key = str(action.data())
        self.set_device(key)
        self.device_changed.emit(key)

    def _show_device(self) -> None:
        words = self.tr("Output: {device}").format(device=self._label)
        metrics = QFontMetrics(self._button.font())
        room = self._button.width() - 2 * theme.SPACE - metrics.horizontalAdvance(ARROW)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._button.setText((shown + ARROW).replace("&", "&&"))
        self._button.setToolTip(words)
        self._button.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much of the device's name as fits."""
        super().resizeEvent(event)
        self._show_device()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_device()
