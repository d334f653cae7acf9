"""What is done after the window stands: put right what was cut off, look around."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reclass_gui.core.errors import ReclassError
from reclass_gui.ui.reasons import reason_text

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reclass_gui.ui.listenbar import Equipment
    from reclass_gui.ui.session import Session


@dataclass(frozen=True, slots=True)
class Recovered:
    """Half-done changes of a run that was cut off were put right, or not."""

    done: int
    failed: int


@dataclass(frozen=True, slots=True)
class RecentFolders:
    """Folders opened before, newest first, as far as they are there."""

    folders: tuple[Path, ...]


class Startup(QObject):
    """Do the start-up work in the serial lane, so that no change of files can overtake it.

    Signals:
        recovered(int, int): half-done changes put right, and not.
        recent_read(tuple[Path]): folders opened before.
        equipment_read(Equipment): models and devices.
        problem(str): one sentence about something that went wrong.
        ended: last, once.
    """

    recovered = Signal(int, int)
    recent_read = Signal(tuple)
    equipment_read = Signal(object)
    problem = Signal(str)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def start(self) -> None:
        """Begin."""
        session = self._session
        if session.jobs.is_closed:
            return
        job = session.jobs.run("serial", lambda: begin(session))
        job.yielded.connect(self._on_yielded)
        job.failed.connect(self.problem)
        job.ended.connect(self._on_ended)

    def _on_yielded(self, events: list[object]) -> None:
        for event in events:
            match event:
                case Recovered():
                    self.recovered.emit(event.done, event.failed)
                case RecentFolders():
                    self.recent_read.emit(event.folders)
                case str():
                    self.problem.emit(event)

    def _on_ended(self) -> None:
        session = self._session
        if session.jobs.is_closed:
            return
        self.ended.emit()
        # Only now: two threads that import at the same time hold up the window.
        self.look_again()
        session.jobs.call("background", load_pages)

    def look_again(self) -> None:
        """Read which models and devices there are."""
        session = self._session
        look = session.jobs.call("background", lambda: look_around(session))
        look.yielded.connect(lambda events: self.equipment_read.emit(events[-1]))
        look.failed.connect(self.problem)


def begin(session: Session) -> Generator[Recovered | RecentFolders | str, None, None]:
    """Yield recent folders and what was recovered; a failure of one part does not stop the other.

    A text is a sentence about what went wrong.
    """
    try:
        yield RecentFolders(tuple(f for f in session.store().recent_folders() if f.is_dir()))
    except ReclassError as error:
        yield reason_text(str(error))
    try:
        yield recover(session)
    except ReclassError as error:
        yield reason_text(str(error))


def recover(session: Session) -> Recovered:
    """Finish or take back the changes that a crash left half done."""
    folder = session.folders.journal
    if not folder.is_dir() or next(folder.iterdir(), None) is None:
        # Nothing was ever applied; what could recover it takes a while to import.
        return Recovered(0, 0)
    from reclass_gui.core import changes
    from reclass_gui.core.playlistrecords import PlaylistFailed
    from reclass_gui.core.records import ChangeDone, ChangeFailed

    done = failed = 0
    for event in changes.recover(session.journal()):
        done += isinstance(event, ChangeDone)
        failed += isinstance(event, ChangeFailed | PlaylistFailed)
    return Recovered(done, failed)


def look_around(session: Session) -> Equipment:
    """Return the models and devices that there are."""
    from reclass_gui.core.cards import installed
    from reclass_gui.core.models import devices
    from reclass_gui.ui.listenbar import Equipment

    cards = installed(session.folders.models)
    return Equipment(tuple(card for card in cards if card.is_model), tuple(devices()))


def load_pages() -> None:
    """Import what the side panel and Training need, or the GUI thread would when it shows them."""
    import reclass_gui.ui.reviewpanel
    import reclass_gui.ui.trainingtab  # noqa: F401
