"""Votes, stacking and cascades of real models, from real sound, through the store and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core import pipeline
from reclass_gui.core.cascade import Cascade
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genremap import mix
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model, suggestion_digest
from reclass_gui.core.records import Finished, Track, TrackDone
from reclass_gui.core.store import Store
from tests.audio_files import make_audio, sine
from tests.core.toy_models import (
    make_cnn,
    make_combination,
    make_embedding,
    make_features,
    make_head,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Analysis

RATE = 8000


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Track]:
    """A low tone, a high one, and both at once."""
    folder = tmp_path_factory.mktemp("music")
    low, high = sine(8, RATE, 1, 250), sine(8, RATE, 1, 3200)
    sounds = {"low": low, "high": high, "mixed": (low + high) / 2}
    tracks = {}
    for name, samples in sounds.items():
        path = make_audio(folder / f"{name}.wav", rate=RATE, samples=samples)
        status = path.stat()
        tracks[name] = Track(path, status.st_size, status.st_mtime_ns)
    return tracks


def heard(model: Model, tracks: Sequence[Track], store: Store | None = None):
    return list(pipeline.classify(tracks, model, store, taxonomy=Taxonomy.load(), unsure_below=0.0))


def done(events) -> list[TrackDone]:
    return [event for event in events if isinstance(event, TrackDone)]


def opinion(folder: Path, name: str, track: Track) -> np.ndarray:
    model = load_model(name, folder=folder)
    return model.track_probabilities(pipeline.analyse(track, model).predictions)


def ran(analysis: Analysis) -> list[bool]:
    return [len(prediction.segments) > 0 for prediction in analysis.predictions]


# A vote


def test_a_vote_is_the_weighted_mean_of_calibrated_opinions(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    make_cnn(tmp_path, temperature=2.0)
    make_cnn(tmp_path, "other", sharpness=40.0)
    make_combination(tmp_path, "vote", "vote", ["cnn", "other"], weights=[3, 1])
    found = opinion(tmp_path, "vote", music["low"])
    members = [opinion(tmp_path, name, music["low"]) for name in ("cnn", "other")]
    assert found == pytest.approx((3 * members[0] + members[1]) / 4, abs=1e-6)
    assert members[0][0] > members[1][0] > 0.5


def test_members_with_other_labels_vote_in_one_taxonomy(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    make_cnn(tmp_path, labels=("bebop", "death metal"))
    make_cnn(tmp_path, "other", labels=("Reggae", "Metal"))
    make_combination(tmp_path, "vote", "vote", ["cnn", "other"], ("Jazz", "Metal", "Reggae"))
    model = load_model("vote", folder=tmp_path)
    assert model.genres == ("Jazz", "Metal", "Reggae")
    jazz, metal, reggae = opinion(tmp_path, "vote", music["high"])
    assert metal > 0.9
    # The low tone is jazz to one and reggae to the other; neither knows the other's word for it.
    jazz, metal, reggae = opinion(tmp_path, "vote", music["low"])
    assert jazz + reggae > 0.9
    assert abs(jazz - reggae) < 0.2


def test_labels_outside_the_taxonomy_are_told(tmp_path: Path) -> None:
    make_cnn(tmp_path, labels=("Gnawa", "Metal"))
    make_cnn(tmp_path, "other")
    make_combination(tmp_path, "vote", "vote", ["cnn", "other"], ("Gnawa", "Jazz", "Metal"))
    assert load_model("vote", folder=tmp_path).unmapped == ("Gnawa",)


def test_a_vote_with_the_default_model_keeps_its_gates_and_styles(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    default = load_model()
    make_cnn(tmp_path)
    make_combination(tmp_path, "vote", "vote", ["default", "cnn"], default.genres)
    model = load_model("vote", folder=tmp_path)
    analysis = pipeline.analyse(music["mixed"], model)
    parts = analysis.predictions[:2]
    assert model.styles(analysis.predictions) == default.styles(parts)
    assert model.speech_probability(analysis.predictions) == default.speech_probability(parts)
    assert model.is_speech(analysis.predictions) == default.is_speech(parts)
    alone = default.track_probabilities(parts)
    low, high = load_model("cnn", folder=tmp_path).track_probabilities(analysis.predictions[2:])
    own = np.zeros(len(alone))
    own[[default.genres.index("Jazz"), default.genres.index("Metal")]] = low, high
    expected = mix(np.stack([alone, own]), np.stack([np.ones(14, bool), own > 0]), [1, 1])
    assert model.track_probabilities(analysis.predictions) == pytest.approx(expected, abs=1e-6)
    # The moments are those of the first member that hears some.
    assert model.segment_seconds == default.segment_seconds
    segments = model.segment_probabilities(analysis.predictions)
    assert segments == pytest.approx(default.segment_probabilities(parts), abs=1e-6)
    assert len(segments) == len(analysis.starts)
    points = dict(pipeline.timeline(music["mixed"], model))
    assert points == {
        start: pytest.approx(shares, abs=1e-6)
        for start, shares in pipeline.timeline(music["mixed"], default)
    }


def test_a_stacking_head_decides_on_all_that_the_members_say(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    make_cnn(tmp_path)
    make_embedding(tmp_path)
    # It turns every answer round, and gives it a third name.
    weights = np.array([[0.0, 4.0, 0.0], [4.0, 0.0, 0.0]] * 2)
    make_head(tmp_path, "stacker", ("Jazz", "Metal", "Pop"), weights)
    make_combination(
        tmp_path, "stack", "vote", ["cnn", "embedding"], ("Jazz", "Metal", "Pop"), stack="stacker"
    )
    jazz, metal, _ = opinion(tmp_path, "stack", music["low"])
    assert metal > 0.9 > jazz
    before = suggestion_digest("stack", "fast", tmp_path)
    assert before == load_model("stack", folder=tmp_path).suggestion_digest("fast")
    make_head(tmp_path, "stacker", ("Jazz", "Metal", "Pop"), -weights)
    assert suggestion_digest("stack", "fast", tmp_path) != before


def test_other_weights_need_no_other_listening(tmp_path: Path, music: dict[str, Track]) -> None:
    make_cnn(tmp_path)
    make_embedding(tmp_path)
    make_combination(tmp_path, "one", "vote", ["cnn", "embedding"], weights=[1, 1])
    make_combination(tmp_path, "two", "vote", ["cnn", "embedding"], weights=[1, 3])
    one, two = (load_model(name, folder=tmp_path) for name in ("one", "two"))
    assert one.digest("fast") == two.digest("fast")
    assert one.suggestion_digest("fast") != two.suggestion_digest("fast")
    with Store(tmp_path / "library.sqlite") as store:
        heard(one, list(music.values()), store)
        assert all(event.cached for event in done(heard(two, list(music.values()), store)))


def test_what_a_member_heard_before_is_not_listened_to_again(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    make_cascade(tmp_path, stop_above=[1.0])
    make_combination(tmp_path, "vote", "vote", ["quick", "slow"])
    tracks = list(music.values())
    with Store(tmp_path / "library.sqlite") as store:
        heard(load_model("quick", folder=tmp_path), tracks, store)
        model = load_model("steps", folder=tmp_path)
        assert isinstance(model, Cascade)
        from_the_store = done(heard(model, tracks, store))
        assert [stage.runs for stage in model.times()] == [0, 3]
        heard(load_model("slow", folder=tmp_path), tracks, store)
        # With all members known, the files are not even opened.
        for number, track in enumerate(tracks):
            track.path.rename(tmp_path / f"away {number}")
        try:
            voted = done(heard(load_model("vote", folder=tmp_path), tracks, store))
        finally:
            for number, track in enumerate(tracks):
                (tmp_path / f"away {number}").rename(track.path)
    assert len(voted) == 3
    anew = done(heard(load_model("steps", folder=tmp_path), tracks))
    assert [e.suggestion for e in from_the_store] == [e.suggestion for e in anew]
    anew = done(heard(load_model("vote", folder=tmp_path), tracks))
    assert [e.suggestion for e in voted] == [e.suggestion for e in anew]


def test_a_vote_can_be_a_member(tmp_path: Path, music: dict[str, Track]) -> None:
    make_cnn(tmp_path)
    make_embedding(tmp_path)
    make_features(tmp_path, features="gtzan57", size=57, weights=np.zeros((57, 2)))
    make_combination(tmp_path, "inner", "vote", ["cnn", "embedding"])
    make_combination(tmp_path, "outer", "vote", ["features", "inner"])
    found = opinion(tmp_path, "outer", music["low"])
    assert found == pytest.approx((0.5 + opinion(tmp_path, "inner", music["low"])) / 2, abs=1e-6)


# A cascade


def make_cascade(folder: Path, **settings: object) -> ModelCard:
    """Sure of tones, not of both together; then a second opinion that always says Metal."""
    make_cnn(folder, "quick", sharpness=4.0)
    make_embedding(folder, "slow")
    make_head(folder, "slow_head", ("Jazz", "Metal"), np.repeat([[2.0, -2.0]], 16, axis=0))
    return make_combination(folder, "steps", "cascade", ["quick", "slow"], **settings)


def test_a_cascade_stops_as_soon_as_it_is_sure(tmp_path: Path, music: dict[str, Track]) -> None:
    make_cascade(tmp_path)
    model = load_model("steps", folder=tmp_path)
    low, high, mixed = done(heard(model, list(music.values())))
    assert ran(low.analysis) == ran(high.analysis) == [True, False]
    assert ran(mixed.analysis) == [True, True]
    quick = opinion(tmp_path, "quick", music["low"])
    assert low.suggestion.confidence == pytest.approx(quick.max(), abs=1e-6)
    assert low.suggestion.confidence > 0.95
    members = [opinion(tmp_path, name, music["mixed"]) for name in ("quick", "slow")]
    assert members[0].max() <= 0.95
    expected = 0.4 * members[0] + 0.6 * members[1]
    shares = dict(mixed.suggestion.probabilities)
    assert [shares["Jazz"], shares["Metal"]] == pytest.approx(list(expected), abs=1e-6)


def test_a_cascade_tells_where_it_stopped_and_what_that_saved(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    make_cascade(tmp_path)
    model = load_model("steps", folder=tmp_path)
    assert isinstance(model, Cascade)
    tally = model.tally()
    events = heard(model, list(music.values()))
    for event in done(events):
        tally.add(event.analysis, cached=event.cached)
    report = tally.to_json()
    assert [(stage["model"], stage["stopped"]) for stage in report["stages"]] == [
        ("quick", 2),
        ("slow", 1),
    ]
    assert not report["saved_is_lower_bound"]
    slow = model.times()[1]
    assert (slow.runs, model.times()[0].runs) == (1, 3)
    assert report["seconds_saved"] == pytest.approx(2 * slow.seconds, abs=2e-3)
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert finished.text.startswith(
        "Cascade: 2 stopped after quick, 1 stopped after slow. That saved "
    )
    assert tally.text == finished.text


def test_a_stage_that_never_ran_is_not_claimed_as_saved(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    make_cascade(tmp_path)
    model = load_model("steps", folder=tmp_path)
    finished = heard(model, [music["low"]])[-1]
    assert "at least 0.0 s" in finished.text
    assert heard(model, [])[-1].text == ""


def test_known_tracks_are_counted_but_save_nothing(tmp_path: Path, music: dict[str, Track]) -> None:
    make_cascade(tmp_path)
    model = load_model("steps", folder=tmp_path)
    with Store(tmp_path / "library.sqlite") as store:
        first = heard(model, list(music.values()), store)
        second = heard(model, list(music.values()), store)
    assert all(event.cached for event in done(second))
    assert [e.suggestion for e in done(first)] == [e.suggestion for e in done(second)]
    assert second[-1].text == "Cascade: 2 stopped after quick, 1 stopped after slow."


def test_where_it_stops_is_set_by_the_card(tmp_path: Path, music: dict[str, Track]) -> None:
    make_cascade(tmp_path, stop_above=[1.0])
    model = load_model("steps", folder=tmp_path)
    assert [ran(e.analysis) for e in done(heard(model, list(music.values())))] == [[True, True]] * 3
    strict = model.digest("fast")
    make_cascade(tmp_path, stop_above=[0.0])
    model = load_model("steps", folder=tmp_path)
    assert [ran(e.analysis)[1] for e in done(heard(model, list(music.values())))] == [False] * 3
    assert model.digest("fast") != strict, "what was heard depends on where it stops"


def test_three_stages_have_the_weights_of_the_reference(
    tmp_path: Path, music: dict[str, Track]
) -> None:
    make_cascade(tmp_path)
    make_cnn(tmp_path, "third", sharpness=60.0)
    make_combination(
        tmp_path, "three", "cascade", ["quick", "slow", "third"], stop_above=[1.0, 1.0]
    )
    found = opinion(tmp_path, "three", music["low"])
    members = [opinion(tmp_path, name, music["low"]) for name in ("quick", "slow", "third")]
    expected = 0.25 * members[0] + 0.35 * members[1] + 0.4 * members[2]
    assert found == pytest.approx(expected, abs=1e-6)


def test_members_without_moments_leave_none(tmp_path: Path, music: dict[str, Track]) -> None:
    make_features(tmp_path, "quick", features="gtzan57", size=57, weights=np.zeros((57, 2)))
    make_cnn(tmp_path)
    make_combination(tmp_path, "steps", "cascade", ["quick", "cnn"], stop_above=[0.4])
    make_combination(tmp_path, "thorough", "cascade", ["quick", "cnn"], stop_above=[0.9])
    (stopped,) = done(heard(load_model("steps", folder=tmp_path), [music["low"]]))
    assert stopped.suggestion.timeline == ()
    (whole,) = done(heard(load_model("thorough", folder=tmp_path), [music["low"]]))
    assert len(whole.suggestion.timeline) == len(whole.analysis.starts) > 0


# What cannot be


def test_a_model_that_contains_itself_is_refused(tmp_path: Path) -> None:
    make_cnn(tmp_path)
    make_combination(tmp_path, "a", "vote", ["cnn", "b"])
    make_combination(tmp_path, "b", "cascade", ["cnn", "a"])
    with pytest.raises(ModelError, match="member of itself: a > b > a"):
        load_model("a", folder=tmp_path)
    with pytest.raises(ModelError, match="member of itself"):
        suggestion_digest("b", "fast", tmp_path)


@pytest.mark.parametrize(
    ("kind", "changes", "words"),
    [
        ("vote", {"members": ["cnn", "nobody"]}, "no model “nobody”"),
        ("vote", {"members": ["cnn", "embedding_head"]}, "is a part"),
        ("vote", {"members": ["cnn"]}, "2 to 16"),
        ("vote", {"members": ["cnn", "cnn"]}, "2 to 16 different"),
        ("vote", {"members": "cnn"}, "list of names"),
        ("vote", {"members": [["cnn"]]}, "list of names"),
        ("vote", {"weights": [1]}, "2 number"),
        ("vote", {"weights": [0, 0]}, "not all of them 0"),
        ("vote", {"weights": [1, -1]}, "from 0 on"),
        ("vote", {"weights": [1, "2"]}, "from 0 on"),
        ("vote", {"weights": {"cnn": 1}}, "2 number"),
        ("vote", {"stack": "nobody"}, "no model “nobody”"),
        ("vote", {"stack": "embedding_head"}, "does not take the 4 probabilities"),
        ("vote", {"stack": ["embedding_head"]}, "“stack” must be a name"),
        ("cascade", {"weights": [[1], [1]]}, "2 number"),
        ("cascade", {"weights": [[1]]}, "2 rows"),
        ("cascade", {"stop_above": [0.9, 0.9]}, "must hold 1 number"),
        ("cascade", {"stop_above": [1.5]}, "from 0 to 1"),
        ("cascade", {"stop_above": 0.5}, "must hold 1 number"),
    ],
)
def test_a_combination_that_makes_no_sense_is_refused(
    kind: str, changes: dict[str, object], words: str, tmp_path: Path
) -> None:
    make_cnn(tmp_path)
    make_embedding(tmp_path)
    settings = {"members": ["cnn", "embedding"]} | changes
    card = make_combination(tmp_path, "mine", kind, ["cnn", "embedding"])
    values = json.loads(card.path.read_text(encoding="utf-8")) | {"ensemble": settings}
    card.path.write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(ModelError, match=words):
        load_model("mine", folder=tmp_path)


def test_labels_must_be_those_of_the_members(tmp_path: Path) -> None:
    make_cnn(tmp_path)
    make_embedding(tmp_path)
    make_combination(tmp_path, "few", "vote", ["cnn", "embedding"], ("Jazz",))
    make_combination(tmp_path, "many", "vote", ["cnn", "embedding"], ("Jazz", "Metal", "Pop"))
    with pytest.raises(ModelError, match="“cnn” knows “Metal”, which its card does not list"):
        load_model("few", folder=tmp_path)
    with pytest.raises(ModelError, match="none of its members knows “Pop”"):
        load_model("many", folder=tmp_path)
