"""Models of one network: from real sound to genres through real, tiny ONNX graphs."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core import featuresets, pipeline
from reclass_gui.core.cards import ModelCard
from reclass_gui.core.classifiers import place_excerpts
from reclass_gui.core.errors import ModelError
from reclass_gui.core.features import log_mel
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.graphinput import graph_input
from reclass_gui.core.loading import load_model, suggestion_digest
from reclass_gui.core.records import Track, TrackDone, TrackFailed
from reclass_gui.core.store import Store
from tests.audio_files import make_audio, sine
from tests.core import toy_models
from tests.core.toy_models import make_cnn, make_embedding, make_features, make_head

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reclass_gui.core.model import Model
    from reclass_gui.core.records import FloatArray

RATE = 8000


def track(path: Path) -> Track:
    status = path.stat()
    return Track(path, status.st_size, status.st_mtime_ns)


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Track]:
    """A low and a high tone, and silence."""
    folder = tmp_path_factory.mktemp("music")
    sounds = {
        "low": sine(12, RATE, 1, 250),
        "high": sine(12, RATE, 1, 3200),
        "silent": np.zeros((4 * RATE, 1), np.float32),
    }
    return {
        name: track(make_audio(folder / f"{name}.wav", rate=RATE, samples=samples))
        for name, samples in sounds.items()
    }


def levels(samples: FloatArray, rate: int) -> FloatArray:
    """Two features: the power of the lower and of the upper half of the spectrum, in dB / 10."""
    if len(samples) < rate:
        raise ValueError("there is less than a second of sound")
    power = np.square(np.abs(np.fft.rfft(samples)))
    halves = np.array([half.sum() for half in np.array_split(power, 2)])
    return np.log10(halves).astype(np.float32)


@pytest.fixture
def toy_features(monkeypatch: pytest.MonkeyPatch) -> None:
    toy = featuresets.FeatureSet(2, None, 3.0, lambda: levels, "two levels")
    monkeypatch.setitem(featuresets.FEATURE_SETS, "toy", toy)


def heard(model: Model, tracks: Sequence[Track], store: Store | None = None, **how: object):
    events = list(pipeline.classify(tracks, model, store, taxonomy=Taxonomy.load(), **how))
    return [event for event in events if isinstance(event, (TrackDone, TrackFailed))]


@pytest.mark.parametrize("make", [make_cnn, make_features, make_embedding])
def test_every_kind_tells_low_from_high_and_silence(
    make, toy_features: None, tmp_path: Path, music: dict[str, Track]
) -> None:
    name = make(tmp_path).name
    model = load_model(name, folder=tmp_path)
    low, high, silent = heard(model, list(music.values()))
    assert (low.suggestion.genre, high.suggestion.genre) == ("Jazz", "Metal")
    assert silent.suggestion.reason == "silence"
    assert low.suggestion.confidence > 0.9
    assert sum(p for _, p in low.suggestion.probabilities) == pytest.approx(1.0, abs=1e-5)
    assert low.suggestion.heard[0][0] == "Jazz"
    assert low.analysis.digest == model.digest("balanced")
    assert suggestion_digest(name, "fast", tmp_path) == model.suggestion_digest("fast")


@pytest.mark.parametrize("make", [make_cnn, make_features, make_embedding])
def test_what_was_heard_is_kept_and_judged_again_the_same(
    make, toy_features: None, tmp_path: Path, music: dict[str, Track]
) -> None:
    model = load_model(make(tmp_path).name, folder=tmp_path)
    with Store(tmp_path / "library.sqlite") as store:
        store.put_tracks(music.values())
        first = heard(model, list(music.values()), store)
        second = heard(model, list(music.values()), store)
    assert [event.cached for event in second] == [True, True, True]
    assert [event.suggestion for event in second] == [event.suggestion for event in first]


def test_a_model_of_patches_has_a_timeline(tmp_path: Path, music: dict[str, Track]) -> None:
    path = make_audio(
        tmp_path / "both.wav",
        rate=RATE,
        samples=np.concatenate([sine(6, RATE, 1, 250), sine(6, RATE, 1, 3200)]),
    )
    make_cnn(tmp_path)
    model = load_model("cnn", folder=tmp_path)
    points = list(pipeline.timeline(track(path), model))
    seconds = toy_models.SPEC.patch_seconds
    assert [start for start, _ in points] == pytest.approx(
        [number * seconds for number in range(len(points))]
    )
    assert len(points) == round(12 / seconds)
    early = [shares["Jazz"] for start, shares in points if start < 4]
    late = [shares["Jazz"] for start, shares in points if start > 7]
    assert min(early) > 0.9
    assert max(late) < 0.1
    suggestion = heard(model, [track(path)], quality="thorough")[0].suggestion
    assert len(suggestion.timeline) == 10
    assert suggestion.timeline[0][1] != suggestion.timeline[-1][1]


def test_a_model_of_whole_tracks_says_that_it_has_no_timeline(
    toy_features: None, tmp_path: Path, music: dict[str, Track]
) -> None:
    make_features(tmp_path)
    model = load_model("features", folder=tmp_path)
    assert model.segment_seconds == 0
    assert heard(model, [music["low"]])[0].suggestion.timeline == ()
    with pytest.raises(ModelError, match="no timeline"):
        list(pipeline.timeline(music["low"], model))


def test_a_track_without_such_features_fails_with_the_reason(
    toy_features: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(samples: FloatArray, rate: int) -> FloatArray:
        raise ValueError("its rate is too low")

    toy = featuresets.FeatureSet(2, None, 3.0, lambda: refuse, "none")
    monkeypatch.setitem(featuresets.FEATURE_SETS, "toy", toy)
    make_features(tmp_path)
    path = make_audio(tmp_path / "a.wav", 2.0)
    (failure,) = heard(load_model("features", folder=tmp_path), [track(path)])
    assert failure.kind == "unsupported"
    assert "its rate is too low" in failure.reason


def test_the_features_of_gtzan_are_computed_from_the_sound(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    # The mean of the spectral centroid is the fifth value, in Hz.
    weights = np.zeros((57, 2))
    weights[4] = [-0.01, 0.01]
    make_features(tmp_path, features="gtzan57", size=57, weights=weights, centre=1500.0)
    low, high = heard(
        load_model("features", folder=tmp_path), [music["low"], music["high"]], unsure_below=0.0
    )
    assert (low.suggestion.genre, high.suggestion.genre) == ("Jazz", "Metal")


def test_a_long_track_is_heard_in_the_middle_or_at_three_places() -> None:
    assert place_excerpts(240.0, 30.0, 1) == (105.0,)
    assert place_excerpts(240.0, 30.0, 3) == (25.0, 105.0, 185.0)
    assert place_excerpts(50.0, 30.0, 3) == (10.0,)
    assert place_excerpts(12.0, 30.0, 1) == (0.0,)


def test_a_temperature_calibrates_without_another_listening(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    make_cnn(tmp_path, temperature=1.0)
    make_cnn(tmp_path, "cool", temperature=4.0)
    plain, cool = (load_model(name, folder=tmp_path) for name in ("cnn", "cool"))
    assert plain.digest("fast") == cool.digest("fast"), "the network is the same"
    assert plain.suggestion_digest("fast") != cool.suggestion_digest("fast")
    analysis = pipeline.analyse(music["low"], plain)
    sure, doubting = (m.track_probabilities(analysis.predictions)[0] for m in (plain, cool))
    assert 0.5 < doubting < sure
    assert np.log(doubting / (1 - doubting)) == pytest.approx(
        np.log(sure / (1 - sure)) / 4, rel=1e-3
    )


def test_another_head_judges_what_was_heard_before(tmp_path: Path, music: dict[str, Track]) -> None:
    make_embedding(tmp_path)
    before = load_model("embedding", folder=tmp_path)
    analysis = pipeline.analyse(music["low"], before)
    make_head(tmp_path, "embedding_head", ("Jazz", "Metal"), np.repeat([[-1, 1], [1, -1]], 8, 0))
    after = load_model("embedding", folder=tmp_path)
    assert after.digest("fast") == before.digest("fast")
    assert after.suggestion_digest("fast") != before.suggestion_digest("fast")
    assert before.track_probabilities(analysis.predictions)[0] > 0.9
    assert after.track_probabilities(analysis.predictions)[0] < 0.1


def test_labels_become_main_genres_of_the_persons_taxonomy(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    make_cnn(tmp_path, labels=("bebop", "Gnawa"))
    model = load_model("cnn", folder=tmp_path)
    assert model.genres == ("Jazz", "Gnawa")
    assert model.unmapped == ("Gnawa",)
    own = tmp_path / "genres.toml"
    own.write_text('[genres.African]\nfiner = ["Gnawa", "Bebop"]\n', encoding="utf-8")
    other = load_model("cnn", folder=tmp_path, taxonomy=Taxonomy.load(own))
    assert other.genres == ("African",)
    assert other.unmapped == ()
    assert other.suggestion_digest("fast") != model.suggestion_digest("fast")
    predictions = pipeline.analyse(music["low"], other).predictions
    assert other.track_probabilities(predictions) == pytest.approx([1.0])


def test_logits_are_made_probabilities_where_the_card_says_so(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    card = make_head(tmp_path, "logits", ("Jazz", "Metal"))
    graph = toy_models.low_or_high(
        [
            toy_models.helper.make_node("ReduceMean", ["sound"], ["levels"], axes=[1], keepdims=0),
            toy_models.helper.make_node("Gemm", ["levels", "weights"], ["logits"]),
        ],
        [toy_models.array("weights", np.repeat([[0.02, 0.0], [0.0, 0.02]], 8, axis=0))],
        [64, 16],
        2,
        "logits",
    )
    for name, activation in (("soft", "softmax"), ("hard", "")):
        toy_models.save(
            tmp_path,
            ModelCard(
                name, "cnn", ("Jazz", "Metal"), layout="frames,bands", spec=toy_models.SPEC,
                input="sound", outputs=("logits",), activation=activation,
            ),
            graph,
        )  # fmt: skip
    assert card.kind == "head"
    model = load_model("soft", folder=tmp_path)
    probabilities = model.track_probabilities(pipeline.analyse(music["low"], model).predictions)
    assert probabilities.sum() == pytest.approx(1.0, abs=1e-5)
    with pytest.raises(ModelError, match="“activation”: “softmax”"):
        pipeline.analyse(music["low"], load_model("hard", folder=tmp_path))


# What goes into the graph


def card_with(**changes: object) -> ModelCard:
    values: dict[str, object] = {"spec": toy_models.SPEC, "layout": "frames,bands"}
    return ModelCard("c", "cnn", ("a",), **(values | changes))


def noise(samples: int) -> FloatArray:
    return np.random.default_rng(2).normal(0, 0.1, samples).astype(np.float32)


def test_layouts_are_the_same_numbers_turned() -> None:
    sound = [noise(toy_models.SPEC.patch_samples)]
    plain = graph_input(sound, card_with())
    assert plain.shape == (1, 64, 16)
    turned = graph_input(sound, card_with(layout="bands,frames"))
    assert np.array_equal(turned, plain.transpose(0, 2, 1))
    assert np.array_equal(graph_input(sound, card_with(layout="1,frames,bands"))[:, 0], plain)
    assert np.array_equal(graph_input(sound, card_with(layout="1,bands,frames"))[:, 0], turned)
    assert np.array_equal(graph_input(sound, card_with(layout="samples"))[0], sound[0])


def test_a_segment_is_taken_relative_to_its_loudest_value() -> None:
    sound = noise(toy_models.SPEC.patch_samples)
    found = graph_input([sound], card_with(scaling={"top_db": 30.0}))[0]
    values = log_mel(sound, toy_models.SPEC)[:64]
    assert found.max() == 0
    assert found.min() >= -30
    assert found == pytest.approx(np.maximum(values - values.max(), -30), abs=1e-4)


def test_a_short_segment_is_filled_with_its_lowest_value_not_the_loudest() -> None:
    sound = noise(2000)
    found = graph_input([sound], card_with(scaling={"top_db": 80.0}))[0]
    whole = log_mel(sound, toy_models.SPEC)
    assert found.shape == (64, 16)
    assert (found[len(whole) :] == found[: len(whole)].min()).all()
    assert found.min() < -1


def test_values_are_scaled_then_clipped() -> None:
    sound = [noise(toy_models.SPEC.patch_samples)]
    plain = graph_input(sound, card_with())
    scaling = {"mean": -30.0, "std": 10.0, "clip": [-0.5, 0.5]}
    found = graph_input(sound, card_with(scaling=scaling))
    assert found == pytest.approx(np.clip((plain + 30) / 10, -0.5, 0.5), abs=1e-5)


# What cannot be


def rewrite(card: ModelCard, **changes: object) -> None:
    values = json.loads(card.path.read_text(encoding="utf-8")) | changes
    card.path.write_text(json.dumps(values), encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "changes", "words"),
    [
        (make_cnn, {"labels": ["Jazz", "Metal", "Pop"]}, "not those of its card"),
        (make_cnn, {"layout": "frames,bands"}, "not those of its card"),
        (make_cnn, {"input": "music"}, "not those of its card"),
        (make_cnn, {"outputs": ["pooled"]}, "not those of its card"),
        (make_cnn, {"sha256": "0" * 64}, "checksum differs"),
        (make_embedding, {"head": "nobody"}, "no model “nobody”"),
        (make_embedding, {"head": "gtzan_head"}, "no head for this embedding"),
        (make_embedding, {"head": "msd_musicnn"}, "no head for this embedding"),
        (make_embedding, {"labels": ["Jazz", "Pop"]}, "labels are not those"),
        (make_embedding, {"embedding_size": 17}, "not those of its card"),
        (make_features, {"features": "mood"}, "no features “mood”; known are “gtzan57”"),
        (make_features, {"features": "gtzan57"}, "57 features, the network takes 2"),
    ],
)
def test_a_card_that_disagrees_with_its_weights_is_refused(
    make, changes: dict[str, object], words: str, toy_features: None, tmp_path: Path
) -> None:
    card = make(tmp_path)
    rewrite(card, **changes)
    with pytest.raises(ModelError, match=words):
        load_model(card.name, folder=tmp_path)


def test_a_wrong_pooling_is_told_when_it_runs(tmp_path: Path, music: dict[str, Track]) -> None:
    rewrite(make_embedding(tmp_path), pooling="")
    with pytest.raises(ModelError, match=r"not those of its card|“pooling”"):
        pipeline.analyse(music["low"], load_model("embedding", folder=tmp_path))


def test_values_that_are_not_numbers_end_the_run_in_words(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    graph = toy_models.low_or_high(
        [
            toy_models.helper.make_node("Sqrt", ["sound"], ["roots"]),  # of what lies below 0 dB
            toy_models.helper.make_node("ReduceMean", ["roots"], ["levels"], axes=[1], keepdims=0),
        ],
        [],
        [64, 16],
        16,
        "levels",
    )
    labels = tuple(f"label {number}" for number in range(16))
    card = ModelCard(
        "roots", "cnn", labels, layout="frames,bands", spec=toy_models.SPEC,
        scaling={"top_db": 80.0}, input="sound", outputs=("levels",), activation="softmax",
    )  # fmt: skip
    toy_models.save(tmp_path, card, graph)
    model = load_model("roots", folder=tmp_path)
    with pytest.raises(ModelError, match="not numbers"):
        heard(model, [music["low"]])


def test_without_a_known_head_the_cards_alone_say_so(tmp_path: Path) -> None:
    card = make_embedding(tmp_path)
    (tmp_path / "embedding_head.json").unlink()
    with pytest.raises(ModelError, match="no model “embedding_head”"):
        suggestion_digest(card.name, "fast", tmp_path)


def test_a_head_alone_cannot_be_chosen(tmp_path: Path) -> None:
    make_head(tmp_path, "alone", ("a", "b"))
    with pytest.raises(ModelError, match="choose the ensemble"):
        load_model("alone", folder=tmp_path)


def test_cards_of_every_kind_read_as_they_were_written(tmp_path: Path) -> None:
    for make in (make_cnn, make_features, make_embedding):
        card = make(tmp_path, temperature=1.5, unsure_below=0.4)
        card.save(tmp_path / "again.json")
        assert ModelCard.load(tmp_path / "again.json") == card
        assert dataclasses.replace(card, temperature=2.0) != card
