"""The failures that core tells of, in the language of the window.

Core knows no window and writes English, for the terminal too. Its sentences are listed here once
more, with {0}, {1} where a name or a number stands; one that is not listed stays English.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

from reclass_gui.core.optionfields import QT_TRANSLATE_NOOP
from reclass_gui.ui.datareasons import DATA_SENTENCES
from reclass_gui.ui.learnreasons import LEARN_SENTENCES
from reclass_gui.ui.modelreasons import MODEL_SENTENCES
from reclass_gui.ui.trainreasons import TRAIN_SENTENCES

_PLACE = re.compile(r"\{(\d)\}")
_ESCAPED_PLACE = re.compile(r"\\\{(\d)\\\}")

SENTENCES = (
    QT_TRANSLATE_NOOP("Reasons", "the file is no longer there"),
    QT_TRANSLATE_NOOP("Reasons", "permission denied"),
    QT_TRANSLATE_NOOP("Reasons", "the operation is not permitted"),
    QT_TRANSLATE_NOOP("Reasons", "the disk or folder is read-only"),
    QT_TRANSLATE_NOOP("Reasons", "the disk is full"),
    QT_TRANSLATE_NOOP("Reasons", "a file of that name is already there"),
    QT_TRANSLATE_NOOP("Reasons", "the file name would be too long"),
    QT_TRANSLATE_NOOP("Reasons", "the disk reports an error while reading or writing"),
    QT_TRANSLATE_NOOP("Reasons", "it is a folder"),
    QT_TRANSLATE_NOOP("Reasons", "too many files are open"),
    QT_TRANSLATE_NOOP("Reasons", "the link leads in a circle"),
    QT_TRANSLATE_NOOP("Reasons", "the disk quota is used up"),
    QT_TRANSLATE_NOOP("Reasons", "the disk takes no file of that size"),
    QT_TRANSLATE_NOOP("Reasons", "it is a device or a pipe, not a file"),
    QT_TRANSLATE_NOOP("Reasons", "the file is empty"),
    QT_TRANSLATE_NOOP("Reasons", "the folder can't be opened: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "it is a link that leads nowhere: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "this part of it can't be decoded"),
    QT_TRANSLATE_NOOP("Reasons", "no decoder can open it"),
    QT_TRANSLATE_NOOP("Reasons", "none of the places listened to can be decoded"),
    QT_TRANSLATE_NOOP("Reasons", "most of its samples are not numbers"),
    QT_TRANSLATE_NOOP("Reasons", "it ends after {0} of the {1} s it claims"),
    QT_TRANSLATE_NOOP("Reasons", "only {0} s long; at least {1} s is needed"),
    QT_TRANSLATE_NOOP("Reasons", "nothing of its sound can be decoded"),
    QT_TRANSLATE_NOOP("Reasons", "it has no sound, only pictures"),
    QT_TRANSLATE_NOOP("Reasons", "it holds no sound"),
    QT_TRANSLATE_NOOP("Reasons", "its sound is encrypted or of an unknown encoding"),
    QT_TRANSLATE_NOOP("Reasons", "opening it crashed the decoder"),
    QT_TRANSLATE_NOOP("Reasons", "opening it never ends"),
    QT_TRANSLATE_NOOP("Reasons", "ffmpeg can't open it"),
    QT_TRANSLATE_NOOP("Reasons", "libsndfile can't open it"),
    QT_TRANSLATE_NOOP("Reasons", "its header doesn't tell its length"),
    QT_TRANSLATE_NOOP("Reasons", "its header claims {0} samples a second"),
    QT_TRANSLATE_NOOP("Reasons", "its content is not audio of any known format"),
    QT_TRANSLATE_NOOP("Reasons", "it is damaged or cut off: no decoder can open it"),
    QT_TRANSLATE_NOOP("Reasons", "there is not enough memory to decode it"),
    QT_TRANSLATE_NOOP("Reasons", "something unforeseen happened ({0}), see the log"),
    QT_TRANSLATE_NOOP("Reasons", "this kind of file holds no genres"),
    QT_TRANSLATE_NOOP("Reasons", "some of its features are not numbers"),
    QT_TRANSLATE_NOOP("Reasons", "it has no features: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "it is silent: there is nothing to describe"),
    QT_TRANSLATE_NOOP("Reasons", "only {0} of {1} s of it can be decoded"),
    QT_TRANSLATE_NOOP("Reasons", "another file is already at {0}"),
    QT_TRANSLATE_NOOP("Reasons", "the same file is already at {0}"),
    QT_TRANSLATE_NOOP("Reasons", "another track of this plan goes to {0}"),
    QT_TRANSLATE_NOOP("Reasons", "it is the same file as another one of this plan"),
    QT_TRANSLATE_NOOP("Reasons", "it was changed since it was read; scan again"),
    QT_TRANSLATE_NOOP("Reasons", "the file is write-protected"),
    QT_TRANSLATE_NOOP("Reasons", "its folder can't be written"),
    QT_TRANSLATE_NOOP("Reasons", "it is a link to another file, and stays"),
    QT_TRANSLATE_NOOP("Reasons", "{0} is a file and no folder"),
    QT_TRANSLATE_NOOP("Reasons", "{0} can't be written"),
    QT_TRANSLATE_NOOP("Reasons", "{0} is behind a link that leads out of the destination"),
    QT_TRANSLATE_NOOP("Reasons", "another program changed the file in the meantime"),
    QT_TRANSLATE_NOOP("Reasons", "another program changed the file after the plan was made"),
    QT_TRANSLATE_NOOP("Reasons", "the file was changed after Reclass changed it"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is already in the list, as “{1}”."),
    QT_TRANSLATE_NOOP("Reasons", "{0} is already in {1}"),
    QT_TRANSLATE_NOOP("Reasons", "{0} is in its old folder again"),
    QT_TRANSLATE_NOOP("Reasons", "the genre can't be read back: it became “{0}”"),
    QT_TRANSLATE_NOOP("Reasons", "writing the genre would change other tags ({0})"),
    QT_TRANSLATE_NOOP("Reasons", "writing the genre would change its size by {0} bytes"),
    QT_TRANSLATE_NOOP("Reasons", "its old content could not be kept for an undo"),
    QT_TRANSLATE_NOOP("Reasons", "Reclass was interrupted; the file is as it was before"),
    QT_TRANSLATE_NOOP("Reasons", "Reclass was interrupted"),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "Reclass was interrupted while it changed {0}, and another program changed the "
        "file since; it is left as it is",
    ),
    QT_TRANSLATE_NOOP("Reasons", "the disk has {0} free, and {1} are needed"),
    QT_TRANSLATE_NOOP("Reasons", "the originals need {0} bytes, and {1} are free"),
    QT_TRANSLATE_NOOP("Reasons", "no name is free for its original in {0}"),
    QT_TRANSLATE_NOOP("Reasons", "the copy of its original differs from it"),
    QT_TRANSLATE_NOOP("Reasons", "its original could not be kept in {0}: {1}"),
    QT_TRANSLATE_NOOP(
        "Reasons", "Originals can't be kept in {0}: it has to be outside of the library."
    ),
    QT_TRANSLATE_NOOP("Reasons", "Originals can't be kept in {0}: it is a file."),
    QT_TRANSLATE_NOOP("Reasons", "another program is changing the playlist"),
    QT_TRANSLATE_NOOP("Reasons", "its text can't be read"),
    QT_TRANSLATE_NOOP("Reasons", "a new name has characters that its encoding lacks"),
    QT_TRANSLATE_NOOP("Reasons", "its entries can't be changed without harm to others"),
    QT_TRANSLATE_NOOP("Reasons", "it is too large for a playlist"),
    QT_TRANSLATE_NOOP("Reasons", "the playlist is write-protected, and stays as it is"),
    QT_TRANSLATE_NOOP("Reasons", "the playlist's folder can't be written"),
    QT_TRANSLATE_NOOP("Reasons", "its encoding or format has no way to write the new place of {0}"),
    QT_TRANSLATE_NOOP("Reasons", "a table is never written over music"),
    QT_TRANSLATE_NOOP("Reasons", "the folder holds other files than the demo library"),
    QT_TRANSLATE_NOOP("Reasons", "no encoder for {0}"),
    QT_TRANSLATE_NOOP("Reasons", "no format has {0} samples a second"),
    QT_TRANSLATE_NOOP("Reasons", "it could not be encoded: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "this run has no answers yet: it is not finished"),
    QT_TRANSLATE_NOOP("Reasons", "it is not the outcome of a test ({0})"),
    QT_TRANSLATE_NOOP("Reasons", "it was written by another version of Reclass"),
    QT_TRANSLATE_NOOP("Reasons", "it is a file and no folder"),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "the folder holds “{0}”, which is of no earlier report; name another folder, or use "
        "--overwrite to write beside it",
    ),
    QT_TRANSLATE_NOOP("Reasons", "The folder template is empty."),
    QT_TRANSLATE_NOOP(
        "Reasons",
        'The folder template is a path below the destination: it can\'t start with "{0}".',
    ),
    QT_TRANSLATE_NOOP(
        "Reasons", 'Each level of the folder template needs a name, not "", "." or "..".'
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "The folder template has to end with {file}, or with a name that has {title} in it.",
    ),
    QT_TRANSLATE_NOOP("Reasons", "Nothing can follow {file}: it includes the file's suffix."),
    QT_TRANSLATE_NOOP("Reasons", "{file} can only stand in the last level of the folder template."),
    QT_TRANSLATE_NOOP("Reasons", 'The folder template has a "{0}" without its partner.'),
    QT_TRANSLATE_NOOP("Reasons", "The folder template knows no {0}. It knows {1}."),
    QT_TRANSLATE_NOOP(
        "Reasons", "Copies need a folder template: they can't be where the originals are."
    ),
    QT_TRANSLATE_NOOP("Reasons", "the genre list can't be read: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "the genre list has a mistake: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "the genre list names no genre"),
    QT_TRANSLATE_NOOP("Reasons", "unknown part “{0}” in the genre list"),
    QT_TRANSLATE_NOOP("Reasons", "it is too large for a genre list"),
    QT_TRANSLATE_NOOP("Reasons", "the genre list can't be saved: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "At least one genre has to be suggested."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is not of the form name=keys."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is named twice."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is no key."),
    QT_TRANSLATE_NOOP("Reasons", "{0} is too large for settings."),
    QT_TRANSLATE_NOOP("Reasons", "{0} holds no setting of Reclass."),
    QT_TRANSLATE_NOOP("Reasons", "The settings can't be saved in {0}: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The settings in {0} can't be read: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The settings in {0} are not UTF-8 text."),
    QT_TRANSLATE_NOOP("Reasons", "The settings in {0} are not valid JSON (line {1}: {2})."),
    QT_TRANSLATE_NOOP("Reasons", "The settings in {0} are not a JSON object."),
    QT_TRANSLATE_NOOP("Reasons", "The folder {0} can't be made: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The data folder {0} can't be made: {1}."),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "The database {0} was made by a newer version of Reclass; please update the program.",
    ),
    QT_TRANSLATE_NOOP("Reasons", "The database {0} is damaged and can't be set aside: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "A stored analysis is damaged ({0})."),
    QT_TRANSLATE_NOOP(
        "Reasons", "Another Reclass is changing files in this library (process {0})."
    ),
    QT_TRANSLATE_NOOP("Reasons", "{0} can't be locked: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The journal in {0} can't be written: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The journal of batch {0} can't be read: {1}."),
    QT_TRANSLATE_NOOP("Reasons", 'There is no batch "{0}" in the history.'),
    QT_TRANSLATE_NOOP("Reasons", "The changes in {0} could not be confirmed: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The records of old files can't be read: {0}."),
    QT_TRANSLATE_NOOP("Reasons", "The file's content is not what Reclass wrote."),
    QT_TRANSLATE_NOOP("Reasons", "There is no model “{0}”. Installed: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "There is no model “{0}”."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is a part of an ensemble; choose the ensemble instead"),
    QT_TRANSLATE_NOOP("Reasons", "There is no device “{0}”; choose one of {1}."),
    QT_TRANSLATE_NOOP("Reasons", "{0} judges tracks as wholes; it has no timeline"),
    QT_TRANSLATE_NOOP("Reasons", "ONNX Runtime is not installed."),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "This build of ONNX Runtime has no CUDA support; install onnxruntime-gpu in its place.",
    ),
    QT_TRANSLATE_NOOP("Reasons", "No NVIDIA driver was found."),
    QT_TRANSLATE_NOOP("Reasons", "The NVIDIA driver finds no GPU."),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "CUDA could not be started; the installed CUDA and cuDNN libraries do not fit "
        "this build of ONNX Runtime. Choose the CPU, or install matching libraries.",
    ),
    QT_TRANSLATE_NOOP("Reasons", "ONNX Runtime cannot be loaded: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "ONNX Runtime cannot load the model: {0}"),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "the weights are not those that the model card names (their checksum differs); "
        "install the model again",
    ),
    QT_TRANSLATE_NOOP("Reasons", "the model card is not valid JSON"),
    QT_TRANSLATE_NOOP("Reasons", "there is already a model named “{0}”"),
    QT_TRANSLATE_NOOP("Reasons", "{0} failed: {1}"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” must be a table"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” must be a list of names"),
    QT_TRANSLATE_NOOP("Reasons", "allowed genre “{0}” is not in the list"),
    QT_TRANSLATE_NOOP("Reasons", "{0} is no genre name"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is too long for a genre name"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” belongs to both “{1}” and “{2}”"),
    QT_TRANSLATE_NOOP("Reasons", "[genres.{0}] holds more than finer and aliases"),
    QT_TRANSLATE_NOOP("Reasons", "alias “{0}” points to unknown genre “{1}”"),
    QT_TRANSLATE_NOOP("Reasons", "There is no quality “{0}”; choose {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The playlists in {0} could not be confirmed: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is not a text."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is not one of {1}"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is neither true nor false."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is not a number from {1} to {2}."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is not a list of texts."),
    QT_TRANSLATE_NOOP("Reasons", "There is no setting “{0}”{1}"),
    QT_TRANSLATE_NOOP("Reasons", ". Did you mean “{0}”?"),
    QT_TRANSLATE_NOOP("Reasons", "a change was cut off; it is settled when Reclass starts again"),
    *DATA_SENTENCES,
    *LEARN_SENTENCES,
    *MODEL_SENTENCES,
    *TRAIN_SENTENCES,
)


def reason_text(words: str) -> str:
    """Return a sentence of core in the language of the window, as it is if it is not known.

    What stands in its places, and what follows a path and a colon, is looked up in turn.
    """
    sentence, values = _sentence_of(words)
    if sentence:
        text = QCoreApplication.translate("Reasons", sentence)
        return _PLACE.sub(lambda place: reason_text(values[int(place[1])]), text)
    what, colon, reason = words.partition(": ")
    return f"{what}{colon}{reason_text(reason)}" if reason else words


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (sentence, re.compile(_ESCAPED_PLACE.sub(r"(?P<_\1>.+?)", re.escape(sentence)), re.DOTALL))
        for sentence in SENTENCES
    ]


@lru_cache(maxsize=1024)
def _sentence_of(words: str) -> tuple[str, tuple[str, ...]]:
    """Return the sentence that words are an example of, and what stands in its places."""
    if words in SENTENCES:
        return words, ()
    for sentence, pattern in _patterns():
        found = pattern.fullmatch(words)
        if found:
            return sentence, tuple(found[f"_{place}"] for place in range(pattern.groups))
    return "", ()
