"""All that a training run is told, checked when it is made, kept beside its results.

Every field describes itself in its metadata, as those of ``core.settings.Settings`` do, so that
the form of the Training tab and the options of ``reclass train`` are made from it.
"""

from __future__ import annotations

import dataclasses
import json
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import ModelError
from reclass_gui.core.optionfields import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

T = QT_TRANSLATE_NOOP


def _choice(default: str, group: str, title: str, help_text: str, choices: dict[str, str]) -> Any:
    metadata = {"group": group, "title": title, "help": help_text, "choices": choices}
    return field(default=default, metadata=metadata)


def _number(
    default: float, group: str, title: str, help_text: str, low: float, high: float, step: float
) -> Any:
    metadata = {"group": group, "title": title, "help": help_text}
    limits = {"minimum": low, "maximum": high, "step": step}
    return field(default=default, metadata={**metadata, **limits})


def _plain(default: Any, group: str, title: str, help_text: str, **more: Any) -> Any:
    metadata = {"group": group, "title": title, "help": help_text, **more}
    return field(default=default, metadata=metadata)


_DATA = T("TrainingConfig", "Data")
_MODEL = T("TrainingConfig", "Model")
_SPLIT = T("TrainingConfig", "Split")
_TRAINING = T("TrainingConfig", "Training")
_AUGMENTATION = T("TrainingConfig", "Augmentation")
_MACHINE = T("TrainingConfig", "Machine")

FEATURE_MODELS = ("logistic", "mlp", "xgboost", "blend")
"""Models that learn from one row of numbers a track: whole-track features or an embedding."""
WHOLE = ("logistic", "xgboost", "blend")
"""Those of them that are fitted as wholes, in one step."""


@dataclass(frozen=True)
class TrainingConfig:
    """All options of a run; an object of this class is always valid.

    Raises:
        ModelError: a value of a wrong type or outside its limits, naming the option.
    """

    source: str = _choice(
        "folders",
        _DATA,
        T("TrainingConfig", "Source"),
        T("TrainingConfig", "What the music and its genres are read from."),
        {
            "library": T("TrainingConfig", "My library: accepted genres, then tags"),
            "folders": T("TrainingConfig", "A folder for each genre"),
            "fma": T("TrainingConfig", "FMA: fma_metadata and audio folders"),
            "msd": T("TrainingConfig", "Million Song Dataset: HDF5 files and a .cls file"),
            "magnatagatune": T("TrainingConfig", "MagnaTagATune: annotations_final.csv"),
            "fma_table": T("TrainingConfig", "FMA's features.csv, or converted to .npy"),
            "gtzan_table": T("TrainingConfig", "GTZAN's features_30_sec.csv"),
            "embeddings": T("TrainingConfig", "A file of embeddings (.npz)"),
        },
    )
    path: str = _plain(
        "",
        _DATA,
        T("TrainingConfig", "Folder or file"),
        T("TrainingConfig", "Where the data set lies."),
        kind="path",
    )
    labels: str = _plain(
        "",
        _DATA,
        T("TrainingConfig", "Labels"),
        T("TrainingConfig", "A file of labels or artists, where the source needs one."),
        kind="path",
    )
    subset: str = _plain(
        "",
        _DATA,
        T("TrainingConfig", "Subset"),
        T("TrainingConfig", "Such as small, medium or large of FMA; empty for all."),
    )
    fewest_tracks: int = _number(
        5,
        _DATA,
        T("TrainingConfig", "Fewest tracks of a genre"),
        T("TrainingConfig", "Genres with fewer tracks are left out, and named."),
        2,
        1000,
        1,
    )
    model: str = _choice(
        "logistic",
        _MODEL,
        T("TrainingConfig", "Model"),
        T("TrainingConfig", "What is trained."),
        {
            "logistic": T("TrainingConfig", "Logistic regression: seconds"),
            "mlp": T("TrainingConfig", "Dense network"),
            "xgboost": T("TrainingConfig", "Boosted trees"),
            "blend": T("TrainingConfig", "Blend of network, trees and regression"),
            "efficient_vgg": T("TrainingConfig", "Efficient VGG"),
            "lean": T("TrainingConfig", "Lean audio classifier"),
            "unet_encoder": T("TrainingConfig", "U-Net audio classifier"),
            "resse": T("TrainingConfig", "ResSE audio CNN"),
            "unet": T("TrainingConfig", "U-Net with skips"),
            "residual": T("TrainingConfig", "Enhanced residual CNN"),
        },
    )
    features: str = _choice(
        "embedding",
        _MODEL,
        T("TrainingConfig", "Features"),
        T("TrainingConfig", "What feature models learn from; networks take spectrograms."),
        {
            "embedding": T("TrainingConfig", "Embeddings of the shipped networks"),
            "fma518": T("TrainingConfig", "518 FMA features"),
            "gtzan57": T("TrainingConfig", "57 GTZAN features"),
        },
    )
    split: str = _choice(
        "artist",
        _SPLIT,
        T("TrainingConfig", "Kept together"),
        T("TrainingConfig", "What is never on two sides of the split."),
        {
            "artist": T("TrainingConfig", "Artists (and albums and near-duplicates)"),
            "track": T("TrainingConfig", "Tracks only"),
            "given": T("TrainingConfig", "As the data set itself says"),
            "leaky_segments": T("TrainingConfig", "Nothing: segments at random, to show the leak"),
        },
    )
    folds: int = _number(
        0,
        _SPLIT,
        T("TrainingConfig", "Folds"),
        T("TrainingConfig", "0 for one split; else so many models, each tested on its fold."),
        0,
        20,
        1,
    )
    validation_share: float = _number(
        0.2,
        _SPLIT,
        T("TrainingConfig", "Validation share"),
        T("TrainingConfig", "Share of the tracks that decides when to stop."),
        0.05,
        0.5,
        0.05,
    )
    test_share: float = _number(
        0.2,
        _SPLIT,
        T("TrainingConfig", "Test share"),
        T("TrainingConfig", "Share of the tracks that the figures come from."),
        0.05,
        0.5,
        0.05,
    )
    seed: int = _number(
        0,
        _SPLIT,
        T("TrainingConfig", "Seed"),
        T("TrainingConfig", "The same seed gives the same split and the same run."),
        0,
        999_999,
        1,
    )
    epochs: int = _number(
        60,
        _TRAINING,
        T("TrainingConfig", "Epochs"),
        T("TrainingConfig", "At most so many passes over the training part."),
        1,
        1000,
        1,
    )
    batch: int = _number(
        0,
        _TRAINING,
        T("TrainingConfig", "Batch"),
        T("TrainingConfig", "Rows of one step; 0 to choose by the free memory."),
        0,
        4096,
        1,
    )
    learning_rate: float = _number(
        1e-3,
        _TRAINING,
        T("TrainingConfig", "Learning rate"),
        T("TrainingConfig", "Of the optimiser; the highest one of a one-cycle schedule."),
        1e-6,
        1.0,
        1e-4,
    )
    weight_decay: float = _number(
        0.0,
        _TRAINING,
        T("TrainingConfig", "Weight decay"),
        T("TrainingConfig", "Of AdamW; 0 makes it Adam."),
        0.0,
        1.0,
        1e-3,
    )
    schedule: str = _choice(
        "plateau",
        _TRAINING,
        T("TrainingConfig", "Schedule"),
        T("TrainingConfig", "How the learning rate changes."),
        {
            "plateau": T("TrainingConfig", "Lower when the validation loss stays"),
            "one_cycle": T("TrainingConfig", "One cycle, step by step"),
            "cosine": T("TrainingConfig", "Cosine with restarts"),
            "constant": T("TrainingConfig", "Constant"),
        },
    )
    patience: int = _number(
        25,
        _TRAINING,
        T("TrainingConfig", "Patience"),
        T("TrainingConfig", "Epochs without a better validation after which training stops."),
        1,
        1000,
        1,
    )
    loss: str = _choice(
        "cross_entropy",
        _TRAINING,
        T("TrainingConfig", "Loss"),
        T("TrainingConfig", "What training makes small."),
        {
            "cross_entropy": T("TrainingConfig", "Cross-entropy"),
            "focal": T("TrainingConfig", "Focal loss"),
        },
    )
    label_smoothing: float = _number(
        0.0,
        _TRAINING,
        T("TrainingConfig", "Label smoothing"),
        T("TrainingConfig", "Share of the target that is spread over all genres."),
        0.0,
        0.5,
        0.01,
    )
    class_weights: bool = _plain(
        False,
        _TRAINING,
        T("TrainingConfig", "Weigh rare genres more"),
        T("TrainingConfig", "Each genre counts the same, however many tracks it has."),
    )
    gradient_clip: float = _number(
        0.0,
        _TRAINING,
        T("TrainingConfig", "Gradient clipping"),
        T("TrainingConfig", "Largest norm of a step's gradient; 0 for no limit."),
        0.0,
        100.0,
        0.5,
    )
    spec_augment: bool = _plain(
        False,
        _AUGMENTATION,
        T("TrainingConfig", "SpecAugment"),
        T("TrainingConfig", "Hide one band of frequencies and one stretch of time."),
    )
    waveform: str = _choice(
        "none",
        _AUGMENTATION,
        T("TrainingConfig", "Waveform"),
        T("TrainingConfig", "Stretch, shift, noise and gain; training part only."),
        {
            "none": T("TrainingConfig", "None"),
            "light": T("TrainingConfig", "Light"),
            "strong": T("TrainingConfig", "Strong"),
        },
    )
    segments: int = _number(
        10,
        _MACHINE,
        T("TrainingConfig", "Segments of a track"),
        T("TrainingConfig", "Networks learn from so many segments of 3 seconds of each track."),
        1,
        100,
        1,
    )
    device: str = _choice(
        "auto",
        _MACHINE,
        T("TrainingConfig", "Device"),
        T("TrainingConfig", "Where training computes."),
        {
            "auto": T("TrainingConfig", "The best there is"),
            "cpu": T("TrainingConfig", "Processor (CPU)"),
            "cuda": T("TrainingConfig", "NVIDIA graphics card (CUDA)"),
        },
    )
    mixed_precision: bool = _plain(
        True,
        _MACHINE,
        T("TrainingConfig", "Mixed precision"),
        T("TrainingConfig", "Faster on graphics cards; without effect on the processor."),
    )
    deterministic: bool = _plain(
        True,
        _MACHINE,
        T("TrainingConfig", "Deterministic"),
        T("TrainingConfig", "The same run gives the same numbers; slower on graphics cards."),
    )
    hours: float = _number(
        0.0,
        _MACHINE,
        T("TrainingConfig", "Longest time in hours"),
        T("TrainingConfig", "Training stops after so long and keeps the best epoch; 0: no limit."),
        0.0,
        1000.0,
        0.5,
    )

    def __post_init__(self) -> None:
        """Check every value against its type and limits."""
        for known in dataclasses.fields(self):
            _check(known, getattr(self, known.name))

    @property
    def is_network(self) -> bool:
        """Whether the model takes spectrogram segments."""
        return self.model not in FEATURE_MODELS

    def to_json(self) -> str:
        """Return the options as JSON text."""
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str) -> TrainingConfig:
        """Read what ``to_json`` wrote; options that are not named have their defaults.

        Raises:
            ModelError: it is no JSON object, or an option is unknown or wrong.
        """
        try:
            values = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise ModelError("The training options are not valid JSON.") from error
        if not isinstance(values, dict):
            raise ModelError("The training options are not a JSON object.")
        return cls.of(values)

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> TrainingConfig:
        """Return the options with some values given.

        Raises:
            ModelError: an option is unknown or wrong.
        """
        known = {option.name for option in dataclasses.fields(cls)}
        for name in values:
            if name not in known:
                raise ModelError(f"There is no training option “{name}”.")
        return cls(**values)


def _check(known: dataclasses.Field[Any], value: Any) -> None:
    wanted = type(known.default)
    # A whole number is fine where a fraction is asked for; a bool is no number.
    if wanted is float and type(value) is int:
        return _check_limits(known, float(value))
    if type(value) is not wanted:
        raise ModelError(f"The training option “{known.name}” is of a wrong type: {value!r}.")
    choices = known.metadata.get("choices")
    if choices and value not in choices:
        raise ModelError(
            f"The training option “{known.name}” is one of {', '.join(choices)}, not {value!r}."
        )
    return _check_limits(known, value)


def _check_limits(known: dataclasses.Field[Any], value: Any) -> None:
    if "minimum" not in known.metadata:
        return
    low, high = known.metadata["minimum"], known.metadata["maximum"]
    if not math.isfinite(value) or not low <= value <= high:
        raise ModelError(
            f"The training option “{known.name}” is from {low} to {high}, not {value}."
        )
