"""Proposals are pure: the same analysis gives the same words, and doubt is said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core import suggest
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model
from reclass_gui.core.records import Analysis, Prediction, SignalFacts, Suggestion

if TYPE_CHECKING:
    from reclass_gui.core.ensemble import Ensemble

MUSIC = SignalFacts(peak=0.8, rms=0.1, loud_share=1.0, pause_share=0.0)
PATH = Path("song.ogg")


@pytest.fixture(scope="module")
def model() -> Ensemble:
    return load_model()


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return Taxonomy.load()


@pytest.fixture(scope="module")
def noise(model: Ensemble) -> Analysis:
    """What the real networks say about four patches of seeded noise in a musical band."""
    rng = np.random.default_rng(4)
    shape = (4, model.spec.patch_frames, model.spec.n_mels)
    patches = rng.gamma(2.0, 0.7, shape).astype(np.float32)
    return Analysis("default", "x", 20.0, (0.0, 5.0, 10.0, 15.0), model.predict(patches), MUSIC)


def test_probabilities_are_sorted_and_sum_to_one(model: Ensemble, noise: Analysis) -> None:
    proposal = suggest.propose(PATH, noise, model, unsure_below=0.0)
    values = [p for _, p in proposal.probabilities]
    assert values == sorted(values, reverse=True)
    assert sum(values) == pytest.approx(1.0, abs=1e-5)
    assert {genre for genre, _ in proposal.probabilities} == set(model.genres)
    assert proposal.confidence == pytest.approx(values[0])


def test_the_timeline_has_a_column_for_every_probability(model: Ensemble, noise: Analysis) -> None:
    proposal = suggest.propose(PATH, noise, model, unsure_below=0.0)
    assert [start for start, _ in proposal.timeline] == [0.0, 5.0, 10.0, 15.0]
    for _, row in proposal.timeline:
        assert len(row) == len(proposal.probabilities)
        assert sum(row) == pytest.approx(1.0, abs=1e-5)


def test_below_the_threshold_it_is_unsure_but_says_its_best_guess(
    model: Ensemble, noise: Analysis
) -> None:
    proposal = suggest.propose(PATH, noise, model, unsure_below=1.01)
    assert (proposal.genre, proposal.reason) == (None, "unsure")
    assert proposal.best == proposal.probabilities[0][0]


def test_silence_gets_no_genre(model: Ensemble, noise: Analysis) -> None:
    silent = Analysis("default", "x", 20.0, noise.starts, noise.predictions, SignalFacts())
    proposal = suggest.propose(PATH, silent, model)
    assert (proposal.genre, proposal.reason, proposal.probabilities) == (None, "silence", ())


def test_a_genre_that_is_not_allowed_is_not_suggested(
    model: Ensemble, noise: Analysis, tmp_path: Path
) -> None:
    free = suggest.propose(PATH, noise, model, unsure_below=0.0)
    others = [genre for genre in model.genres if genre != free.genre]
    quoted = ", ".join(f'"{genre}"' for genre in others)
    tables = "\n".join(f'[genres."{genre}"]' for genre in model.genres)
    (tmp_path / "own.toml").write_text(f"allowed = [{quoted}]\n{tables}", encoding="utf-8")
    own = Taxonomy.load(tmp_path / "own.toml")
    limited = suggest.propose(PATH, noise, model, unsure_below=0.0, taxonomy=own)
    assert limited.genre == free.probabilities[1][0]
    assert limited.confidence == pytest.approx(free.probabilities[1][1])


@pytest.mark.parametrize(
    ("present", "chosen", "mode", "protected", "written"),
    [
        ((), "Rock", "keep-finer", (), ("Rock",)),
        (("Pop",), "Rock", "keep-finer", (), ("Rock",)),
        (("Death Metal",), "Metal", "keep-finer", (), ("Death Metal",)),
        (("Death Metal",), "Metal", "replace", (), ("Metal",)),
        (("rock", "Live"), "Rock", "keep-finer", (), ("rock", "Live")),
        (("Pop", "Live"), "Rock", "keep-finer", ("live",), ("Rock", "Live")),
        (("Pop", "Live", ""), "Rock", "add", (), ("Rock", "Pop", "Live")),
        (("ROCK", "Pop"), "Rock", "add", (), ("Rock", "Pop")),
    ],
)
def test_what_accepting_writes(taxonomy, present, chosen, mode, protected, written) -> None:
    result = suggest.genres_to_write(present, chosen, taxonomy, protected=protected, mode=mode)
    assert result == written
    again = suggest.genres_to_write(result, chosen, taxonomy, protected=protected, mode=mode)
    assert again == result, "accepting twice must change nothing more"


def _heard(name: str, **probabilities: float) -> Suggestion:
    ordered = tuple(sorted(probabilities.items(), key=lambda item: -item[1]))
    return Suggestion(Path(name), ordered[0][0], ordered[0][1], ordered)


def test_an_album_agrees_on_the_largest_mean_and_names_outliers() -> None:
    album = [
        _heard("1", Rock=0.9, Pop=0.1),
        _heard("2", Rock=0.6, Pop=0.4),
        _heard("3", Rock=0.2, Pop=0.8),
        Suggestion(Path("4"), None, 0.0, reason="silence"),
    ]
    consensus = suggest.album_consensus(album)
    assert consensus is not None
    assert (consensus.genre, consensus.tracks) == ("Rock", 3)
    assert consensus.confidence == pytest.approx(1.7 / 3)
    assert consensus.outliers == (Path("3"),)


def test_an_album_of_silence_has_no_consensus() -> None:
    assert suggest.album_consensus([Suggestion(PATH, None, 0.0, reason="silence")]) is None


def test_equal_tags_of_two_networks_are_heard_once(model: Ensemble) -> None:
    predictions = tuple(
        Prediction(name, labels, np.array([values], np.float32), np.zeros((1, 2), np.float32))
        for name, labels, values in [
            ("a", ("rock", "Jazz"), (0.9, 0.1)),
            ("b", ("Rock", "opera"), (0.4, 0.3)),
        ]
    )
    heard = model.heard(predictions, 3)
    assert [tag for tag, _ in heard] == ["rock", "opera", "jazz"]
    assert heard[0][1] == pytest.approx(0.9)
