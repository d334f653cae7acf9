"""What learning from corrections tells of, in the language of the window; see ``reasons``."""

from __future__ import annotations

from reclass_gui.core.optionfields import QT_TRANSLATE_NOOP

LEARN_SENTENCES = (
    QT_TRANSLATE_NOOP("Reasons", "Training needs tracks of two genres or more."),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "All these tracks are of one artist or album; a model could not be tested.",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "There is not enough to learn from yet: two genres with {0} tracks each are needed; "
        "genres with so many: {1}.",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "Each genre has tracks of one artist only, so a model could not be tested. Decide on "
        "tracks of other artists as well.",
    ),
    QT_TRANSLATE_NOOP("Reasons", "There is no track on which the new model could be compared."),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "None of these tracks was listened to yet with the networks of the default model. "
        "Classify them with it first.",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons", "No track has a genre to learn from yet. Accept or choose some first."
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "There are too few tracks with genres to doubt any: two genres with {0} tracks of two "
        "artists each are needed; genres with so many: {1}.",
    ),
    QT_TRANSLATE_NOOP("Reasons", "A map needs {0} tracks that were listened to; here are {1}."),
    QT_TRANSLATE_NOOP(
        "Reasons", "The model in use keeps nothing of the sound that a map could show."
    ),
    QT_TRANSLATE_NOOP("Reasons", "Some of what the model heard is not a number; listen again."),
)
