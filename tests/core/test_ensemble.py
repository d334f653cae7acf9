"""The default ensemble: votes are mixed as the card says, and confidences can be believed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core import modelfolder, voting
from reclass_gui.core.cards import BUILT_IN
from reclass_gui.core.ensemble import Ensemble
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model, suggestion_digest
from reclass_gui.core.records import Prediction
from tests.core.toy_models import make_head

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def model() -> Ensemble:
    return load_model()


@pytest.fixture(scope="module")
def predictions(model: Ensemble) -> tuple[Prediction, ...]:
    rng = np.random.default_rng(7)
    shape = (3, model.spec.patch_frames, model.spec.n_mels)
    return model.predict(rng.gamma(2.0, 0.6, shape).astype(np.float32))


def own_card(folder: Path, **changes: object) -> Path:
    """Write a changed copy of the default card under the name "mine"."""
    document = json.loads((BUILT_IN / "default.json").read_text(encoding="utf-8"))
    document["name"] = "mine"
    document["ensemble"] |= changes
    path = folder / "mine.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_every_genre_is_a_main_genre_of_the_shipped_taxonomy(model: Ensemble) -> None:
    assert set(model.genres) <= set(Taxonomy.load().names)
    assert len(model.genres) == 14


def test_a_genre_scores_the_weighted_mean_of_its_best_log_tags() -> None:
    tags = [np.array([[0.2, 0.8, 0.1]]), np.array([[0.5, 0.3]])]
    labels = [("a", "b", "c"), ("d", "e")]
    mapping = voting.resolve(
        {
            "X": [voting.TagShare("n", ("a", "b"), 0.75), voting.TagShare("m", ("d",), 0.25)],
            "Y": [voting.TagShare("n", ("c",), 1.0)],
        },
        ["n", "m"],
        labels,
    )
    found = voting.tag_probabilities(tags, mapping, ["X", "Y", "Z"])
    x, y = 0.8**0.75 * 0.5**0.25, 0.1
    assert found[0] == pytest.approx([x / (x + y), y / (x + y), 0.0])


def test_a_head_is_silent_where_the_tags_point_elsewhere() -> None:
    head = np.array([[0.0, 1.0]])
    elsewhere = np.array([[1.0, 0.0, 0.0]])
    assert voting.add_head(elsewhere, head, [1, 2], 0.6) == pytest.approx(elsewhere)
    inside = voting.add_head(np.array([[0.0, 1.0, 0.0]]), head, [1, 2], 0.6)
    assert inside == pytest.approx(np.array([[0.0, 0.4, 0.6]]))


def test_an_own_head_counts_where_the_others_hear_what_it_learnt() -> None:
    # The third genre is the person's own; the head has heard half enough of the first.
    head = np.array([[0.0, 1.0]])
    familiar = np.array([0.5, 1.0, 1.0])
    known = voting.add_own_head(np.array([[0.0, 1.0, 0.0]]), head, [1, 2], familiar, 0.8)
    assert known == pytest.approx(np.array([[0.0, 0.2, 0.8]]))
    half = voting.add_own_head(np.array([[1.0, 0.0, 0.0]]), head, [1, 2], familiar, 0.8)
    assert half == pytest.approx(np.array([[0.4, 0.0, 0.6]]))
    strange = np.array([[1.0, 0.0, 0.0]])
    left = voting.add_own_head(strange, head, [1, 2], np.array([0.0, 1.0, 1.0]), 0.8)
    assert left == pytest.approx(strange)


def test_sharpening_keeps_the_order_and_the_sum() -> None:
    mixture = np.array([[0.5, 0.3, 0.2]])
    sharp = voting.sharpen(mixture, 2.0)
    assert sharp.sum() == pytest.approx(1.0)
    assert sharp[0, 0] == pytest.approx(0.25 / 0.38)
    assert voting.sharpen(mixture, 1.0) == pytest.approx(mixture)


def test_probabilities_sum_to_one_for_track_and_segments(
    model: Ensemble, predictions: tuple[Prediction, ...]
) -> None:
    assert model.track_probabilities(predictions).sum() == pytest.approx(1.0, abs=1e-5)
    segments = model.segment_probabilities(predictions)
    assert segments.shape == (3, 14)
    assert segments.sum(axis=1) == pytest.approx(np.ones(3), abs=1e-5)


def test_a_track_of_one_segment_is_judged_like_its_segment(
    model: Ensemble, predictions: tuple[Prediction, ...]
) -> None:
    single = tuple(
        Prediction(p.model, p.labels, p.segments[:1], p.embedding[:1]) for p in predictions
    )
    track = model.track_probabilities(single)
    assert track == pytest.approx(model.segment_probabilities(single)[0], abs=1e-6)


def test_styles_are_those_of_the_taxonomy(
    model: Ensemble, predictions: tuple[Prediction, ...]
) -> None:
    taxonomy = Taxonomy.load()
    styles = model.styles(predictions)
    assert all(taxonomy.is_style(style) for style, _ in styles)
    assert [p for _, p in styles] == sorted((p for _, p in styles), reverse=True)
    assert all(0.0 <= p <= 1.0 for _, p in styles)


def test_the_cache_keys_change_with_what_they_stand_for(model: Ensemble, tmp_path: Path) -> None:
    own_card(tmp_path, sharpness=1.0)
    other = load_model("mine", folder=tmp_path)
    assert model.digest("fast") != model.digest("balanced")
    assert other.digest("fast") == model.digest("fast"), "the networks are the same"
    assert other.suggestion_digest("fast") != model.suggestion_digest("fast")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"mapping": {"Rock": {"msd_musicnn": {"weight": 1, "tags": ["rok"]}}}}, "unknown tag"),
        ({"mapping": {"Rock": {"nobody": {"weight": 1, "tags": ["rock"]}}}}, "unknown network"),
        ({"mapping": {"Rok": {"msd_musicnn": {"weight": 1, "tags": ["rock"]}}}}, "unknown genre"),
        ({"mapping": {"Rock": {"msd_musicnn": {"tags": ["rock"]}}}}, "“weight”"),
        ({"mapping": []}, "mapping"),
        ({"head": {"model": "nobody", "weight": 0.5}}, "no model “nobody”"),
        ({"head": {"model": "msd_musicnn", "weight": 0.5}}, "head"),
        ({"members": []}, "members"),
        ({"sharpness": "very"}, "sharpness"),
        ({"sharpness": -1.0}, "sharpness"),
    ],
)
def test_a_wrong_card_is_explained(tmp_path: Path, changes: dict, words: str) -> None:
    own_card(tmp_path, **changes)
    with pytest.raises(ModelError, match=words):
        load_model("mine", folder=tmp_path)


def test_an_unknown_model_names_those_there_are() -> None:
    with pytest.raises(ModelError, match=r"no model “best”.*default"):
        load_model("best")


def test_a_part_cannot_be_chosen_as_a_model() -> None:
    with pytest.raises(ModelError, match="choose the ensemble"):
        load_model("msd_musicnn")


OWN = {"weight": 1.0, "sharpness": 1.0, "familiar": {"Rock": 1.0, "Electronic": 1.0}}


def with_own_head(folder: Path, **changes: object) -> Path:
    """Write a copy of the default card with a head that answers "Polka" or "Jazz" to all."""
    make_head(folder, "mine_head", ("Polka", "Jazz"), np.tile([[0.0, -9.0]], (400, 1)))
    path = own_card(folder, own_head={"model": "mine_head", **OWN, **changes})
    document = json.loads(path.read_text(encoding="utf-8"))
    document["labels"].append("Polka")
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_an_own_head_needs_no_listening_again(
    tmp_path: Path, model: Ensemble, predictions: tuple[Prediction, ...]
) -> None:
    with_own_head(tmp_path)
    mine = load_model("mine", folder=tmp_path)
    assert mine.digest("balanced") == model.digest("balanced")
    assert mine.suggestion_digest("balanced") != model.suggestion_digest("balanced")
    found = suggestion_digest("mine", "balanced", tmp_path)
    assert found == mine.suggestion_digest("balanced")
    assert mine.genres == (*model.genres, "Polka")
    assert mine.unmapped == ("Polka",)
    assert mine.track_probabilities(predictions).sum() == pytest.approx(1.0, abs=1e-5)


def test_judging_many_tracks_at_once_is_judging_each(
    tmp_path: Path, model: Ensemble, predictions: tuple[Prediction, ...]
) -> None:
    with_own_head(tmp_path)
    for judge in (model, load_model("mine", folder=tmp_path)):
        assert isinstance(judge, Ensemble)
        rows = judge.judge(
            [p.segments for p in predictions],
            np.concatenate([p.embedding for p in predictions], axis=1),
        )
        assert rows == pytest.approx(judge.segment_probabilities(predictions))


@pytest.mark.parametrize(
    "wrong",
    [{"weight": 2}, {"sharpness": 0}, {"familiar": {"Gabber": 1.0}}, {"familiar": ["Rock"]}],
)
def test_an_own_head_that_makes_no_sense_is_refused(
    tmp_path: Path, wrong: dict[str, object]
) -> None:
    with_own_head(tmp_path, **wrong)
    with pytest.raises(ModelError, match=r"mine\.json"):
        load_model("mine", folder=tmp_path)


def test_an_own_head_goes_with_its_model(tmp_path: Path) -> None:
    with_own_head(tmp_path)
    with pytest.raises(ModelError, match="is needed by mine"):
        modelfolder.remove("mine_head", tmp_path)
    modelfolder.remove("mine", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_free_name_is_one_that_no_model_has(tmp_path: Path) -> None:
    assert modelfolder.free_name("mine", tmp_path) == "mine"
    with_own_head(tmp_path)
    assert modelfolder.free_name("mine", tmp_path) == "mine-2"
