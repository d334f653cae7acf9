"""What training tells of, in the language of the window; see ``reasons``."""

from __future__ import annotations

from reclass_gui.core.optionfields import QT_TRANSLATE_NOOP

TRAIN_SENTENCES = (
    QT_TRANSLATE_NOOP("Reasons", "{0} cannot be loaded: {1}. {2}"),
    QT_TRANSLATE_NOOP("Reasons", "the state of the training is damaged"),
    QT_TRANSLATE_NOOP("Reasons", "there is no state of the training to go on from"),
    QT_TRANSLATE_NOOP("Reasons", "The training option “{0}” is of a wrong type: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The training option “{0}” is one of {1}, not {2}."),
    QT_TRANSLATE_NOOP("Reasons", "The training option “{0}” is from {1} to {2}, not {3}."),
    QT_TRANSLATE_NOOP("Reasons", "The training options are not a JSON object."),
    QT_TRANSLATE_NOOP("Reasons", "The training options are not valid JSON."),
    QT_TRANSLATE_NOOP("Reasons", "There is no training option “{0}”."),
    QT_TRANSLATE_NOOP("Reasons", "The model takes {0} features, not the {1} of {2}."),
    QT_TRANSLATE_NOOP("Reasons", "The head takes {0} numbers, the encoder gives {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The scaler is for {0} values, not {1}."),
    QT_TRANSLATE_NOOP("Reasons", "There are {0} thresholds for {1} labels."),
    QT_TRANSLATE_NOOP("Reasons", "The network gives {0} values, not {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The network cannot be exported: {0}"),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "This data set gives a track several genres; a dense network (“mlp”) or a "
        "convolutional network can learn that.",
    ),
    QT_TRANSLATE_NOOP("Reasons", "The model “{0}” cannot weigh rare genres more."),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "The model “{0}” takes whole tracks; only networks have segments to split.",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "No program but its maker's can compute the features of “{0}”, so that no file could be "
        "classified; “reclass experiment feature-baselines” tests models on them.",
    ),
    QT_TRANSLATE_NOOP("Reasons", "There is no scale “{0}” for log-mel spectrograms."),
    QT_TRANSLATE_NOOP("Reasons", "PyTorch cannot use the device “{0}”: {1}"),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” has no audio; choose the features that it holds."),
    QT_TRANSLATE_NOOP("Reasons", "this is a part of a model, and no model by itself"),
    QT_TRANSLATE_NOOP("Reasons", "Nothing of the training part can be decoded."),
    QT_TRANSLATE_NOOP("Reasons", "The features of {0} tracks are not all numbers."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” holds the features “{1}”, not “{2}”."),
    QT_TRANSLATE_NOOP("Reasons", "nvidia-smi does not answer."),
    QT_TRANSLATE_NOOP("Reasons", "nvidia-smi says “{0}”, which is not known."),
    QT_TRANSLATE_NOOP("Reasons", "There is no network “{0}”; choose one of {1}."),
    QT_TRANSLATE_NOOP("Reasons", "A classifier needs two labels or more, not {0}."),
    QT_TRANSLATE_NOOP(
        "Reasons", "PyTorch finds no NVIDIA graphics card here; choose the device “cpu”."
    ),
    QT_TRANSLATE_NOOP("Reasons", "The training processes cannot reach each other: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "there is no name free for another run"),
    QT_TRANSLATE_NOOP("Reasons", "There is no training run “{0}”."),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "“{0}” cannot be a run's name: letters, digits, “.”, “_” and “-” can, 64 at most.",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "The run “{0}” is not finished and has no model yet; to go on:  reclass train --resume {1}",
    ),
    QT_TRANSLATE_NOOP("Reasons", "this is no log of a training run"),
    QT_TRANSLATE_NOOP("Reasons", "this is no summary of a training run"),
    QT_TRANSLATE_NOOP("Reasons", "this is no text"),
    QT_TRANSLATE_NOOP("Reasons", "the file is damaged"),
    QT_TRANSLATE_NOOP("Reasons", "There is already a run “{0}”."),
    QT_TRANSLATE_NOOP("Reasons", "another process is training in this folder"),
    QT_TRANSLATE_NOOP("Reasons", "There is no family “{0}”; choose one of {1}."),
    QT_TRANSLATE_NOOP("Reasons", "These options are not for the family “{0}”."),
    QT_TRANSLATE_NOOP("Reasons", "Training needs a row of features and a genre for each track."),
    QT_TRANSLATE_NOOP("Reasons", "The validation part must say yes or no for each track."),
    QT_TRANSLATE_NOOP("Reasons", "The model “{0}” is trained by one process alone."),
    QT_TRANSLATE_NOOP("Reasons", "The run “{0}” is finished; begin another one."),
    QT_TRANSLATE_NOOP("Reasons", "The run “{0}” was begun before; resume it."),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "In epoch {0} the loss is no longer a number; choose a lower learning rate, or "
        "clip the gradients.",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "The run “{0}” was begun with other tracks in its parts; the data set has changed since.",
    ),
    QT_TRANSLATE_NOOP("Reasons", "the state of the training is of another model"),
    QT_TRANSLATE_NOOP(
        "Reasons", "The report could not be written; the details are in the log file."
    ),
    QT_TRANSLATE_NOOP("Reasons", "{0} is not installed. {1}"),
    QT_TRANSLATE_NOOP("Reasons", "{0} needs “{1}”, which is missing. {2}"),
    QT_TRANSLATE_NOOP(
        "Reasons", "Install the training packages:  pip install 'reclass-gui[train]'"
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "Install the training packages again:  pip install --force-reinstall 'reclass-gui[train]'",
    ),
)
