"""Models that travel: a card, its weights and all that it stands on, as a zip archive or a folder.

What comes in was made by somebody else: names, sizes and checksums are looked at before anything
is unpacked, and what is wrong leaves nothing behind.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import stat
import tempfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from reclass_gui.core import modelfolder
from reclass_gui.core.cards import LARGEST_CARD, ModelCard, installed, read_bytes
from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.core.loading import Cards
from reclass_gui.core.models import LARGEST_WEIGHTS, checked_weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reclass_gui.core.genres import Taxonomy

_MOST_FILES = 64
_MOST_BYTES = 2 * LARGEST_WEIGHTS
# Weights are nearly noise; what shrinks so far was made to fill the disk.
_MOST_SHRUNK = 200
_SMALL = 1 << 20
_STEP = 1 << 20


def export(name: str, target: Path, folder: Path, taxonomy: Taxonomy) -> list[ModelCard]:
    """Write a model with all of a person's own that it stands on.

    Parts that came with the program are left out, unless the model itself did.

    Args:
        name: of the model.
        target: a zip archive where it is called so, else a folder; nothing in it is overwritten.
        folder: the person's models.
        taxonomy: the genre list.

    Returns:
        The cards that were written, the model's own first.

    Raises:
        ModelError: no such model, its weights are not those of its card, or it can't be written.
    """
    cards = Cards(installed(folder), taxonomy)
    whole = _standing_on(cards(name), cards)
    wanted = [card for card in whole if whole[0].is_shipped or not card.is_shipped]
    files: dict[str, bytes] = {}
    for card in wanted:
        if card.weights:
            files[card.weights] = checked_weights(card)
        files[f"{card.name}.json"] = read_bytes(card.path, LARGEST_CARD)
    try:
        if target.suffix.lower() == ".zip":
            _write_zip(target, files)
        else:
            _write_folder(target, files)
    except OSError as error:
        place = Path(os.fsdecode(error.filename)) if error.filename else target
        raise ModelError(str(from_os_error(place, error))) from error
    return wanted


def _standing_on(card: ModelCard, cards: Cards) -> list[ModelCard]:
    """Return a card and those of all that it stands on, each once."""
    found = [card]
    for each in found:
        found += [
            cards(name) for name in sorted(modelfolder.parts_of(each)) if name not in _names(found)
        ]
    return found


def _names(cards: Sequence[ModelCard]) -> set[str]:
    return {card.name for card in cards}


def _write_zip(target: Path, files: Mapping[str, bytes]) -> None:
    made = False
    try:
        with target.open("xb") as stream:
            made = True
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, content in files.items():
                    # Without the time of day: the same model is the same archive.
                    archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    except BaseException:
        if made:
            target.unlink(missing_ok=True)
        raise


def _write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    made: list[Path] = []
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            path = target / name
            with path.open("xb") as stream:
                made.append(path)
                stream.write(content)
    except BaseException:
        for path in made:
            path.unlink(missing_ok=True)
        raise


def bring(source: Path, folder: Path, taxonomy: Taxonomy) -> list[ModelCard]:
    """Bring a model with its parts into the person's folder: all of it or nothing.

    Args:
        source: a zip archive, a folder, a card, or an ONNX file with its card beside it. From
            beside a card come those of its parts that are not installed.
        folder: the person's models.
        taxonomy: to which labels are mapped.

    Returns:
        The cards of what is new, those that others stand on first.

    Raises:
        ModelError: it can't be read, is no model, would not be safe to unpack, does not run, or
            something else has its name.
    """
    try:
        with contextlib.ExitStack() as stack:
            if source.is_dir():
                brought = _cards_in(source)
            elif source.suffix.lower() == ".json":
                brought = _with_parts_beside(ModelCard.load(source), folder)
            elif source.suffix.lower() == ".onnx":
                brought = _with_parts_beside(_card_beside(source), folder)
            elif _is_zip(source):
                folder.mkdir(parents=True, exist_ok=True)
                place = stack.enter_context(
                    tempfile.TemporaryDirectory(prefix=".import-", dir=folder)
                )
                _unpack(source, Path(place))
                brought = _cards_in(Path(place), source)
            else:
                raise ModelError(
                    f"{source}: it is no model: a model is a card (.json) with its weights (.onnx) "
                    "beside it, or both in a .zip; other formats are not loaded, since some can "
                    "run any code"
                )
            return _keep_all(_in_order(brought), folder, taxonomy)
    except OSError as error:
        raise ModelError(str(from_os_error(source, error))) from error


def _keep_all(cards: Sequence[ModelCard], folder: Path, taxonomy: Taxonomy) -> list[ModelCard]:
    known = {card.name: card for card in installed(folder)}
    new = [card for card in cards if not _is_same(card, known.get(card.name))]
    if not new:
        raise ModelError(f"“{cards[-1].name}” is already installed, just as it is here.")
    kept: list[ModelCard] = []
    try:
        for card in new:
            kept.append(modelfolder.add(card.path, folder, taxonomy))
    except BaseException:
        for card in reversed(kept):
            card.path.unlink(missing_ok=True)
            if card.weights:
                card.weights_path.unlink(missing_ok=True)
        raise
    return kept


def _is_same(card: ModelCard, other: ModelCard | None) -> bool:
    """Tell whether a card says the same as another, whatever its file of weights is called."""
    return other is not None and dataclasses.replace(card, weights=other.weights) == other


def _in_order(cards: Sequence[ModelCard]) -> list[ModelCard]:
    """Return cards so that each comes after those that it stands on."""
    waiting = {card.name: card for card in cards}
    if len(waiting) != len(cards):
        raise ModelError("Two of its models have the same name.")
    ordered: list[ModelCard] = []
    while waiting:
        ready = [
            card for card in waiting.values() if not modelfolder.parts_of(card) & waiting.keys()
        ]
        if not ready:
            names = ", ".join(sorted(waiting))
            raise ModelError(f"These models stand on each other in a circle: {names}.")
        for card in ready:
            ordered.append(waiting.pop(card.name))
    return ordered


def _cards_in(folder: Path, source: Path | None = None) -> list[ModelCard]:
    """Return all cards in a folder; other JSON files, as training writes, are left alone."""
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".json")
    cards = [ModelCard.load(path) for path in paths if _may_be_card(path)]
    if not cards:
        raise ModelError(f"{source or folder}: there is no model card in it")
    return cards


def _may_be_card(path: Path) -> bool:
    try:
        values = json.loads(read_bytes(path, LARGEST_CARD))
    except (ValueError, RecursionError):
        return True  # loading it says what is wrong
    return isinstance(values, dict) and "kind" in values and "labels" in values


def _with_parts_beside(card: ModelCard, folder: Path) -> list[ModelCard]:
    """Return a card and, from its folder, those of its parts that are not installed."""
    known = _names(installed(folder))
    found = [card]
    for each in found:
        for name in sorted(modelfolder.parts_of(each) - known - _names(found)):
            path = card.path.parent / f"{name}.json"
            if path.is_file():
                found.append(ModelCard.load(path))
    return found


def _card_beside(weights: Path) -> ModelCard:
    path = weights.with_suffix(".json")
    if not weights.is_file():
        raise ModelError(f"{weights}: the file is no longer there")
    if not path.is_file():
        raise ModelError(
            f"{weights}: it has no card beside it ({path.name}), which says what the labels and "
            "the front end are; “reclass models template” begins one"
        )
    return ModelCard.load(path)


def _is_zip(path: Path) -> bool:
    with path.open("rb") as stream:
        start = stream.read(4)
    return path.suffix.lower() == ".zip" or (
        start == b"PK\x03\x04" and path.suffix.lower() not in (".pt", ".pth", ".ckpt", ".npz")
    )


def _unpack(source: Path, place: Path) -> None:
    """Write an archive's cards and weights into an empty folder.

    Raises:
        ModelError: it is damaged, or made to do harm.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            for info, name, largest in list(_wanted(archive)):
                with archive.open(info) as packed, (place / name).open("xb") as out:
                    left = largest
                    while chunk := packed.read(_STEP):
                        left -= len(chunk)
                        if left < 0:
                            raise _UnsafeError(f"“{name}” is larger than {largest >> 20} MiB")
                        out.write(chunk)
    except _UnsafeError as error:
        raise ModelError(f"{source}: the archive is refused: {error}") from error
    except (
        zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
    ) as error:  # fmt: skip
        raise ModelError(f"{source}: the archive is damaged: {error}") from error


class _UnsafeError(Exception):
    """Say why an archive is not unpacked."""


def _wanted(archive: zipfile.ZipFile) -> Iterator[tuple[zipfile.ZipInfo, str, int]]:
    """Yield cards and weights, by which name they are unpacked, and how large they may be."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > _MOST_FILES:
        raise _UnsafeError(f"it holds more than {_MOST_FILES} files")
    if sum(info.file_size for info in infos) > _MOST_BYTES:
        raise _UnsafeError(f"it would fill more than {_MOST_BYTES >> 30} GiB")
    seen: set[str] = set()
    for info in infos:
        path = PurePosixPath(info.filename)
        if (
            path.is_absolute()
            or ".." in path.parts
            or any(mark in info.filename for mark in ("\\", ":", "\0"))
        ):
            raise _UnsafeError(f"“{info.filename}” would lie outside of its folder")
        mode = info.external_attr >> 16
        if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
            raise _UnsafeError(f"“{info.filename}” is a link or a device")
        if info.flag_bits & 1:
            raise _UnsafeError(f"“{info.filename}” is encrypted")
        if info.file_size > _SMALL and info.file_size > _MOST_SHRUNK * info.compress_size:
            raise _UnsafeError(
                f"“{info.filename}” would unpack to more than {_MOST_SHRUNK} times its size"
            )
        largest = {".json": LARGEST_CARD, ".onnx": LARGEST_WEIGHTS}.get(path.suffix.lower())
        if largest is None:
            continue  # a licence, a note: stays in the archive
        if path.name.casefold() in seen:
            raise _UnsafeError(f"it holds two files named “{path.name}”")
        seen.add(path.name.casefold())
        yield info, path.name, largest
