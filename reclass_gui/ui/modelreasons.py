"""Why models are refused, in the language of the window; see ``reasons``."""

from __future__ import annotations

from reclass_gui.core.optionfields import QT_TRANSLATE_NOOP

MODEL_SENTENCES = (
    QT_TRANSLATE_NOOP("Reasons", "it is {0}, no ONNX file; only ONNX is loaded"),
    QT_TRANSLATE_NOOP("Reasons", "a Python pickle, which could run any code"),
    QT_TRANSLATE_NOOP(
        "Reasons", "a zip archive, as PyTorch's checkpoints are, which could run any code"
    ),
    QT_TRANSLATE_NOOP("Reasons", "an HDF5 file, as Keras writes"),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "the network keeps numbers in other files, which could be any file here; export it with "
        "all of them inside",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons", "the network's inputs and outputs are not those of its card (it has {0})"
    ),
    QT_TRANSLATE_NOOP("Reasons", "{0} gave values that are not numbers"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is already installed, just as it is here."),
    QT_TRANSLATE_NOOP("Reasons", "There is already a model named “{0}”."),
    QT_TRANSLATE_NOOP("Reasons", "there is no model card in it"),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "it is no model: a model is a card (.json) with its weights (.onnx) beside it, or both in "
        "a .zip; other formats are not loaded, since some can run any code",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "it has no card beside it ({0}), which says what the labels and the front end are; "
        "“reclass models template” begins one",
    ),
    QT_TRANSLATE_NOOP("Reasons", "the archive is refused: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "the archive is damaged: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” would lie outside of its folder"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is a link or a device"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” would unpack to more than {1} times its size"),
    QT_TRANSLATE_NOOP("Reasons", "no track in it has one genre that the list knows"),
    QT_TRANSLATE_NOOP("Reasons", "no track in it was heard by all models"),
    QT_TRANSLATE_NOOP("Reasons", "there is no such folder"),
)
