"""An own model: learnt in seconds, tested without leaks, kept only when it is no worse."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core import audio, modelfolder, pipeline
from reclass_gui.core.ensemble import Ensemble
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model
from reclass_gui.core.records import Progress, TrackDone
from reclass_gui.core.store import Store
from reclass_gui.train.crossfit import CrossFit, cross_fit, folds_of
from reclass_gui.train.learnbench import bench
from reclass_gui.train.learning import Learnt, count_genres
from reclass_gui.train.ownmodel import Learned, Lesson, keep, learn_from_library
from tests.core.toy_models import make_features
from tests.train.heard_library import GENRES, SIGNAL, default_model, heard, make_heard_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reclass_gui.core.model import Model

TAXONOMY = Taxonomy.load()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "library.sqlite") as store:
        yield store


def lesson(
    store: Store, tmp_path: Path, truth: dict[Path, str], active: Model | None = None
) -> Lesson:
    return Lesson(
        store, tmp_path / "music", truth, active or default_model(), "balanced", TAXONOMY,
        tmp_path / "models",
    )  # fmt: skip


def learn(lesson: Lesson) -> Learned:
    *progress, last = learn_from_library(lesson)
    assert all(isinstance(event, Progress) for event in progress)
    assert isinstance(last, Learned)
    return last


def test_an_own_model_judges_what_was_heard_without_decoding(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    truth = make_heard_library(store, tmp_path / "music")

    def refuse(*_args: object, **_more: object) -> None:
        raise AssertionError("a file was decoded")

    monkeypatch.setattr(audio, "read_windows", refuse)
    learned = learn(lesson(store, tmp_path, truth))
    assert learned.result.comparison.verdict == "better"
    card = keep(learned, tmp_path / "models", TAXONOMY)
    assert card.name == "mine"
    model = load_model("mine", folder=tmp_path / "models")
    assert model.unmapped == ("Garden music",)
    done = [
        event
        for event in pipeline.classify(store.tracks(tmp_path / "music"), model, store)
        if isinstance(event, TrackDone)
    ]
    assert all(event.cached for event in done)
    assert {event.track.path: event.suggestion.best for event in done} == truth
    # A decoder that is asked refuses, as this test says.
    with pytest.raises(AssertionError, match="decoded"):
        model.analyse(done[0].track)


def test_the_kept_head_is_the_one_that_was_fitted(store: Store, tmp_path: Path) -> None:
    truth = make_heard_library(store, tmp_path / "music")
    learned = learn(lesson(store, tmp_path, truth))
    card = keep(learned, tmp_path / "models", TAXONOMY, name="ours", title="Ours")
    assert card.title == "Ours"
    model = load_model("ours", folder=tmp_path / "models")
    assert isinstance(model, Ensemble)
    examples = learned.examples
    expected = learned.result.head.probabilities(examples.embeddings)
    assert model._own_head is not None
    assert model._own_head.classify(examples.embeddings) == pytest.approx(expected, abs=1e-5)
    judged = model.judge(examples.tags, examples.embeddings)
    assert judged.sum(axis=1) == pytest.approx(np.ones(len(examples)), abs=1e-5)
    with pytest.raises(ModelError, match="already a model named “ours”"):
        keep(learned, tmp_path / "models", TAXONOMY, name="ours")
    modelfolder.remove("ours", tmp_path / "models")
    assert list((tmp_path / "models").iterdir()) == []


def test_music_that_was_never_labelled_is_left_to_the_networks(
    store: Store, tmp_path: Path
) -> None:
    truth = make_heard_library(store, tmp_path / "music", genres=("Jazz", "Metal"))
    keep(learn(lesson(store, tmp_path, truth)), tmp_path / "models", TAXONOMY)
    mine = load_model("mine", folder=tmp_path / "models")
    own = mine.card.ensemble["own_head"]
    default = default_model()
    tags = [p.mean[np.newaxis] for p in heard("Jazz", 0).predictions]
    tags[0] = np.full_like(tags[0], 1e-6)
    tags[1] = np.full_like(tags[1], 1e-6)
    labels = heard("Jazz", 0).predictions[1].labels
    tags[1][0, labels.index("sitar")] = 0.99
    embedding = np.zeros((1, 400), np.float32)
    assert isinstance(mine, Ensemble)
    before, after = default.judge(tags, embedding)[0], mine.judge(tags, embedding)[0]
    assert own["familiar"].get("World", 0.0) < 0.9
    assert default.genres[int(before.argmax())] == mine.genres[int(after.argmax())] == "World"


def test_a_model_in_use_is_not_tested_on_what_it_learnt(store: Store, tmp_path: Path) -> None:
    truth = make_heard_library(store, tmp_path / "music", artists=5)
    old = {p: g for p, g in truth.items() if artist_of(store, p)[-1] in "012"}
    keep(learn(lesson(store, tmp_path, old)), tmp_path / "models", TAXONOMY)
    mine = load_model("mine", folder=tmp_path / "models")
    # Only the tracks of the artists that it never heard are compared ...
    pair = learn(lesson(store, tmp_path, truth, mine)).result.comparison
    assert (pair.rival, pair.stands_in_for) == ("mine", "")
    assert pair.tracks == len(truth) - len(old)
    # ... and where there are none, the model below it stands in.
    pair = learn(lesson(store, tmp_path, old, mine)).result.comparison
    assert (pair.rival, pair.stands_in_for) == ("default", "mine")
    assert pair.tracks == len(old)


def artist_of(store: Store, path: Path) -> str:
    track = store.track(path)
    assert track is not None
    return track.artist


def test_a_second_own_model_stands_on_the_same_ensemble(store: Store, tmp_path: Path) -> None:
    truth = make_heard_library(store, tmp_path / "music")
    models = tmp_path / "models"
    keep(learn(lesson(store, tmp_path, truth)), models, TAXONOMY)
    mine = load_model("mine", folder=models)
    second = keep(learn(lesson(store, tmp_path, truth, mine)), models, TAXONOMY)
    assert second.name == "mine-2"
    assert second.ensemble["own_head"]["below"] == "default"
    modelfolder.remove("mine", models)
    assert load_model("mine-2", folder=models).genres[-1] == "Garden music"


def test_a_model_of_another_kind_is_asked_by_what_it_suggested(
    store: Store, tmp_path: Path
) -> None:
    models = tmp_path / "models"
    models.mkdir()
    make_features(models, features="gtzan57", size=57, weights=np.zeros((57, 2)))
    active = load_model("features", folder=models)
    truth = make_heard_library(store, tmp_path / "music")
    pair = learn(lesson(store, tmp_path, truth, active)).result.comparison
    assert (pair.rival, pair.stands_in_for) == ("default", "features")


def test_genres_with_too_little_are_named(store: Store, tmp_path: Path) -> None:
    truth = make_heard_library(store, tmp_path / "music")
    paths = sorted(truth)
    truth[next(path for path in paths if truth[path] == "Jazz")] = "Reggae"
    jazz = [path for path in paths if truth[path] == "Jazz"]
    result = learn(lesson(store, tmp_path, truth)).result
    warned = {count.genre: count.warning for count in result.warnings}
    assert warned == {"Reggae": "few"}
    assert result.tracks == len(truth) - 1
    assert len(jazz) == 5
    counts = count_genres(["A"] * 5 + ["B"] * 2, ["x"] * 5 + ["y", "z"])
    assert [(c.genre, c.tracks, c.groups, c.warning) for c in counts] == [
        ("A", 5, 1, "one artist"),
        ("B", 2, 2, "few"),
    ]


@pytest.mark.parametrize(
    ("truth", "words"),
    [
        ({}, "No track has a genre"),
        ({"Jazz": "Jazz"}, "genres with so many: 1"),
    ],
)
def test_too_little_to_learn_from_is_said(
    store: Store, tmp_path: Path, truth: dict[str, str], words: str
) -> None:
    everything = make_heard_library(store, tmp_path / "music")
    some = {path: genre for path, genre in everything.items() if genre in truth}
    with pytest.raises(ModelError, match=words):
        learn(lesson(store, tmp_path, some))


def test_tracks_that_nobody_heard_are_left_out(store: Store, tmp_path: Path) -> None:
    root = tmp_path / "music"
    truth = make_heard_library(store, root, artists=4)
    paths = sorted(truth)
    silent = store.track(paths[0])
    changed = store.track(paths[1])
    assert silent is not None
    assert changed is not None
    quiet = dataclasses.replace(SIGNAL, peak=0.0)
    store.put_analysis(silent, dataclasses.replace(heard("Jazz", 0), signal=quiet))
    store.put_tracks([dataclasses.replace(changed, size=changed.size + 1)])
    result = learn(lesson(store, tmp_path, truth)).result
    assert result.left_out == {"silent": 1, "not heard": 1}
    assert result.tracks == len(truth) - 2


def test_no_artist_is_on_both_sides_and_figures_can_be_had_again() -> None:
    random = np.random.default_rng(3)
    labels = [GENRES[number % 3] for number in range(60)]
    groups = [f"artist {number % 20}" for number in range(60)]
    fold = folds_of(labels, groups, 5)
    for group in set(groups):
        assert len({int(fold[at]) for at in range(60) if groups[at] == group}) == 1
    values = random.standard_normal((60, 12)).astype(np.float32)
    first, second = (list(cross_fit(values, labels, groups))[-1] for _ in range(2))
    assert isinstance(first, CrossFit)
    assert isinstance(second, CrossFit)
    assert first.probabilities == pytest.approx(second.probabilities)
    assert first.probabilities.sum(axis=1) == pytest.approx(np.ones(60), abs=1e-5)
    # What cannot be known is not known: near one in three.
    right = [
        first.labels[at] == t for at, t in zip(first.probabilities.argmax(1), labels, strict=True)
    ]
    assert np.mean(right) < 0.6


def test_genres_with_fewer_tracks_than_folds_are_spread_without_a_warning() -> None:
    labels = ["a"] * 9 + ["b"] * 3 + ["c"] * 2
    fold = folds_of(labels, [f"artist {number}" for number in range(14)], 5)
    assert set(fold.tolist()) == {0, 1, 2, 3, 4}
    few = folds_of(["a", "a", "b", "b"], ["v", "w", "x", "y"], 5)
    assert set(few.tolist()) == {0, 1}


def test_one_artist_alone_cannot_be_learnt_from() -> None:
    with pytest.raises(ModelError, match="one artist or album"):
        list(cross_fit(np.eye(6, dtype=np.float32), ["a", "b"] * 3, ["x"] * 6))


def test_stopping_in_between_leaves_nothing(store: Store, tmp_path: Path) -> None:
    truth = make_heard_library(store, tmp_path / "music")
    events = learn_from_library(lesson(store, tmp_path, truth))
    next(events)
    events.close()
    assert not (tmp_path / "models").exists()


def test_the_bench_says_how_long_each_part_took() -> None:
    *_, last = bench(tracks=60, genres=3)
    assert isinstance(last, dict)
    assert last["tracks"] == 60
    assert last["numbers_a_track"] == 400
    assert last["seconds"] > 0
    with pytest.raises(ModelError, match="ten tracks each"):
        list(bench(tracks=10, genres=3))


def test_learning_needs_no_torch() -> None:
    command = (
        "import sys\n"
        "class Blocker:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name in ('torch', 'torchaudio', 'matplotlib', 'psutil', 'h5py', 'xgboost'):\n"
        "            raise ModuleNotFoundError(f'{name} is blocked', name=name)\n"
        "sys.meta_path.insert(0, Blocker())\n"
        "from reclass_gui.train.learnbench import bench\n"
        "print(list(bench(tracks=40, genres=2))[-1]['tracks'])\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, text=True, check=False
    )
    assert (answer.returncode, answer.stdout) == (0, "40\n"), answer.stderr


def test_the_figures_are_json(store: Store, tmp_path: Path) -> None:
    import json

    truth = make_heard_library(store, tmp_path / "music")
    result = learn(lesson(store, tmp_path, truth)).result
    assert isinstance(result, Learnt)
    told = json.loads(json.dumps(result.to_json(), allow_nan=False))
    assert told["comparison"]["verdict"] == "better"
    assert told["tracks"] == 18
