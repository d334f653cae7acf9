"""What data sets and their splits tell of, in the language of the window; see ``reasons``."""

from __future__ import annotations

from reclass_gui.core.optionfields import QT_TRANSLATE_NOOP

DATA_SENTENCES = (
    QT_TRANSLATE_NOOP("Reasons", "it holds no track that can be learnt from"),
    QT_TRANSLATE_NOOP("Reasons", "it holds no track that can be learnt from: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "Say where the data set lies."),
    QT_TRANSLATE_NOOP("Reasons", "there is no such file or folder"),
    QT_TRANSLATE_NOOP(
        "Reasons", "it has no column “file” with an “artist”, “album” or “label” beside it"
    ),
    QT_TRANSLATE_NOOP("Reasons", "it is no CSV table ({0})"),
    QT_TRANSLATE_NOOP("Reasons", "its arrays do not fit its names"),
    QT_TRANSLATE_NOOP("Reasons", "it has no embedding"),
    QT_TRANSLATE_NOOP("Reasons", "it is no complete .npz file"),
    QT_TRANSLATE_NOOP("Reasons", "it has no array “{0}”"),
    QT_TRANSLATE_NOOP("Reasons", "there is no fma_metadata/tracks.csv in it"),
    QT_TRANSLATE_NOOP("Reasons", "it has not the three header rows of FMA's tracks.csv"),
    QT_TRANSLATE_NOOP("Reasons", "there is no folder fma_small, fma_medium, … in it"),
    QT_TRANSLATE_NOOP("Reasons", "the table of features lacks it"),
    QT_TRANSLATE_NOOP("Reasons", "FMA has no subset “{0}”; choose {1}."),
    QT_TRANSLATE_NOOP("Reasons", "it has no column “{0}”"),
    QT_TRANSLATE_NOOP("Reasons", "line {0} is no track, or is cut off"),
    QT_TRANSLATE_NOOP("Reasons", "its columns are not the 518 of FMA's features"),
    QT_TRANSLATE_NOOP("Reasons", "it has no genre"),
    QT_TRANSLATE_NOOP("Reasons", "there is no audio file of it"),
    QT_TRANSLATE_NOOP("Reasons", "the table names it, but the file is not there"),
    QT_TRANSLATE_NOOP("Reasons", "its genre “{0}” has fewer than {1} tracks ({2})"),
    QT_TRANSLATE_NOOP("Reasons", "it is there twice; the first one counts"),
    QT_TRANSLATE_NOOP(
        "Reasons", "no track in it is known: open the folder in the window, or run “reclass scan”"
    ),
    QT_TRANSLATE_NOOP(
        "Reasons", "The library can be learnt from only with the program's database."
    ),
    QT_TRANSLATE_NOOP("Reasons", "The subset “{0}” is no number of tags, such as 50."),
    QT_TRANSLATE_NOOP("Reasons", "it is cut off, or has something else than 0 and 1 for a tag"),
    QT_TRANSLATE_NOOP("Reasons", "it has no tag"),
    QT_TRANSLATE_NOOP("Reasons", "it is no table ({0})"),
    QT_TRANSLATE_NOOP("Reasons", "name the .cls file of genres: there are {0} in the folder"),
    QT_TRANSLATE_NOOP("Reasons", "there is no .h5 file in it"),
    QT_TRANSLATE_NOOP("Reasons", "{0} of the tracks that it names are not here"),
    QT_TRANSLATE_NOOP("Reasons", "it names no genre of a track"),
    QT_TRANSLATE_NOOP("Reasons", "the list of genres lacks it"),
    QT_TRANSLATE_NOOP("Reasons", "some of its features are missing or not numbers"),
    QT_TRANSLATE_NOOP("Reasons", "it is no complete file of the Million Song Dataset: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "it is no table of GTZAN's features: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "there is no column “{0}”"),
    QT_TRANSLATE_NOOP("Reasons", "it names no track"),
    QT_TRANSLATE_NOOP("Reasons", "A track is on two of the lists."),
    QT_TRANSLATE_NOOP("Reasons", "One fold leaves nothing to learn from: choose 0, or 2 and more."),
    QT_TRANSLATE_NOOP(
        "Reasons", "The tracks make only {0} groups that can be kept apart, and {1} are needed."
    ),
    QT_TRANSLATE_NOOP(
        "Reasons", "The data set's own split has no folds: choose 0, or another split."
    ),
    QT_TRANSLATE_NOOP("Reasons", "The data set has no split of its own: choose another split."),
    QT_TRANSLATE_NOOP("Reasons", "The data set has several splits: {0}."),
    QT_TRANSLATE_NOOP("Reasons", "The data set's own split has no training or no test part."),
    QT_TRANSLATE_NOOP("Reasons", "it is no split of a data set"),
    QT_TRANSLATE_NOOP(
        "Reasons", "Validation and test share together leave too little to learn from."
    ),
    QT_TRANSLATE_NOOP("Reasons", "Too much belongs together: a part of the split would be empty."),
    QT_TRANSLATE_NOOP(
        "Reasons", "The data set lacks {0} of the tracks that the split names, such as “{1}”."
    ),
    QT_TRANSLATE_NOOP("Reasons", "it is no complete JSON"),
    QT_TRANSLATE_NOOP("Reasons", "a part of the split is missing: {0}"),
    QT_TRANSLATE_NOOP("Reasons", "This data set has a row of features a track and no segments."),
    QT_TRANSLATE_NOOP("Reasons", "There are no groups by “{0}”; choose one of {1}."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” has too few tracks ({1}) and is left out."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” has very few tracks: {1}."),
    QT_TRANSLATE_NOOP("Reasons", "The artist of {0} of {1} tracks is not known."),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "“{0}” and what belongs together with it are {1} of {2} tracks: the parts cannot have "
        "their shares.",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "{0} of {1} tested tracks share artist, album or recording with tracks that were learnt "
        "from: the figures flatter.",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons", "“{0}” is of one artist only: it can be learnt or tested, not both."
    ),
    QT_TRANSLATE_NOOP("Reasons", "{0} of {1} tracks are in no part of the split."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is missing in the training part."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is missing in the training part of a fold."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is missing in the test part."),
    QT_TRANSLATE_NOOP("Reasons", "“{0}” is missing in the test part of a fold."),
)
