"""Models that give several genres: what reaches its threshold, and how that is kept and refused."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reclass_gui.core import multilabel, pipeline, suggest
from reclass_gui.core.cards import BUILT_IN, ModelCard
from reclass_gui.core.classifiers import PatchModel
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genremap import GenreMap, temper
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model, suggestion_digest
from reclass_gui.core.records import (
    Analysis,
    Prediction,
    SignalFacts,
    Suggestion,
    Track,
    TrackDone,
)
from reclass_gui.core.store import Decision, Store
from tests.audio_files import make_audio, sine
from tests.core.toy_models import (
    make_cnn,
    make_combination,
    make_embedding,
    make_head,
    make_several,
    rewritten,
)

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray

RATE = 8000
PATH = Path("/music/song.ogg")
MUSIC = SignalFacts(peak=0.8, rms=0.1, loud_share=1.0)
TAXONOMY = Taxonomy.load()
LABELS = ("Rock", "bebop", "Jazz", "Gnawa", "Metal")
"""Two of them are Jazz, one is not in the taxonomy."""
GENRES = ("Rock", "Jazz", "Jazz", "Gnawa", "Metal")

# Steps that float32 holds exactly, so that nothing here hangs on rounding.
shares = st.integers(0, 64).map(lambda n: n / 64)
vectors = st.lists(shares, min_size=len(LABELS), max_size=len(LABELS))


def judge(
    values: list[float], thresholds: tuple[float, ...] = (), labels: tuple[str, ...] = LABELS,
    **how: object,
) -> Suggestion:  # fmt: skip
    """Propose for a track of one segment in which a model of these labels heard these values."""
    activation = "sigmoid" if thresholds else ""
    card = ModelCard("m", "cnn", labels, activation=activation, thresholds=thresholds)
    model = PatchModel(SimpleNamespace(card=card, device="cpu"), TAXONOMY)  # type: ignore[arg-type]
    heard = Prediction("m", labels, np.array([values], np.float32), np.zeros((1, 0), np.float32))
    return suggest.propose(PATH, Analysis("m", "x", 5.0, (0.0,), (heard,), MUSIC), model, **how)


@given(vectors, vectors)
def test_exactly_the_genres_of_labels_over_their_thresholds_are_suggested(values, thresholds):
    found = judge(values, tuple(thresholds))
    reached = {genre for genre, p, t in zip(GENRES, values, thresholds, strict=True) if p >= t}
    assert set(found.genres) == reached
    assert len(found.genres) == len(reached), "each genre once"
    assert found.multilabel
    assert found.reason == ("" if reached else "unsure")
    shown = {
        genre: (p, t) for (genre, p), t in zip(found.probabilities, found.thresholds, strict=True)
    }
    assert {genre for genre, (p, t) in shown.items() if p >= t} == reached


@given(vectors, vectors)
def test_likeliest_first_and_none_below_the_confidence(values, thresholds):
    found = judge(values, tuple(thresholds))
    share = dict(found.probabilities)
    ordered = [share[genre] for genre in found.genres]
    assert ordered == sorted(ordered, reverse=True)
    if ordered:
        assert found.confidence == ordered[-1]
        assert found.genre == found.genres[0]
    else:
        assert found.confidence == max(values)
    assert [share for _, share in found.probabilities] == sorted(share.values(), reverse=True)


@given(vectors, vectors, st.integers(0, len(LABELS) - 1), shares)
def test_a_higher_threshold_never_brings_a_genre(values, thresholds, which, higher):
    raised = list(thresholds)
    raised[which] = max(raised[which], higher)
    before, after = judge(values, tuple(thresholds)), judge(values, tuple(raised))
    assert set(after.genres) <= set(before.genres)
    assert set(before.genres) - set(after.genres) <= {GENRES[which]}
    assert after.probabilities == before.probabilities


@given(
    st.lists(st.integers(0, 40), min_size=4, max_size=4).filter(any),
    st.floats(0.51, 0.99),
)
def test_where_only_one_label_can_hold_it_is_the_answer_of_a_single_label_model(parts, bar):
    labels = ("Rock", "Jazz", "Metal", "Gnawa")
    values = list(np.array(parts, np.float32) / np.float32(sum(parts)))
    one = judge(values, labels=labels, unsure_below=float(np.float32(bar)))
    several = judge(values, (float(np.float32(bar)),) * 4, labels=labels, unsure_below=0.999)
    plain = dataclasses.replace(several, multilabel=False, thresholds=())
    assert plain == one
    assert (one.multilabel, one.further, one.thresholds) == (False, (), ())


def test_the_persons_list_of_allowed_genres_limits_several_too(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('allowed = ["Jazz"]\n[genres.Jazz]\n[genres.Rock]\n', encoding="utf-8")
    found = judge(
        [0.9, 0.0, 0.6], (0.5, 0.5, 0.5), ("Rock", "Metal", "Jazz"), taxonomy=Taxonomy.load(own)
    )
    assert (found.genres, found.confidence) == (("Jazz",), pytest.approx(0.6))


def test_styles_are_never_suggested_among_several():
    style = next(name for name in TAXONOMY.styles if name not in TAXONOMY.names)
    found = judge([0.9, 0.8], (0.5, 0.5), (style, "Jazz"), taxonomy=TAXONOMY)
    assert found.genres == ("Jazz",)


@given(vectors, st.floats(0.5, 10.0))
def test_a_temperature_divides_each_logit(values, temperature):
    inside = np.clip(values, 0.001, 0.999)
    found = multilabel.temper_each(inside, temperature)
    assert np.log(found / (1 - found)) == pytest.approx(
        np.log(inside / (1 - inside)) / temperature, abs=1e-6
    )
    assert ((found >= 0.5) == (inside >= 0.5)).all(), "an even chance stays one"
    two = np.array([inside[0], 1 - inside[0]])
    assert multilabel.temper_each(two, temperature) == pytest.approx(temper(two, temperature))


def test_the_likeliest_of_a_genres_labels_counts():
    genre_map = GenreMap.of(LABELS, TAXONOMY)
    found = multilabel.strongest(np.array([[0.25, 0.5, 0.75, 0.125, 1.0]]), genre_map)
    assert dict(zip(genre_map.genres, found[0], strict=True)) == {
        "Rock": 0.25, "Jazz": 0.75, "Gnawa": 0.125, "Metal": 1.0,
    }  # fmt: skip


# With real sound


def heard(folder: Path, name: str, sound: FloatArray, model: str, store: Store | None = None):
    path = folder / name
    if not path.exists():
        make_audio(path, rate=RATE, samples=sound)
    status = path.stat()
    track = Track(path, status.st_size, status.st_mtime_ns)
    if store is not None:
        store.put_tracks([track])
    loaded = load_model(model, folder=folder)
    events = pipeline.classify([track], loaded, store, taxonomy=TAXONOMY, unsure_below=0.99)
    return next(event for event in events if isinstance(event, TrackDone))


LOW, HIGH = sine(4, RATE, 1, 250), sine(4, RATE, 1, 3200)
SOUNDS = {"low.wav": LOW, "high.flac": HIGH, "both.ogg": (LOW + HIGH) / 2}


def test_real_sounds_get_several_genres_and_the_store_gives_them_back(tmp_path):
    make_several(tmp_path)
    expected = {
        "low.wav": {"Jazz", "Pop"}, "high.flac": {"Metal", "Pop"},
        "both.ogg": {"Jazz", "Metal", "Pop"},
    }  # fmt: skip
    digest = suggestion_digest("several", "balanced", tmp_path)
    with Store(tmp_path / "library.sqlite") as store:
        for name, sound in SOUNDS.items():
            event = heard(tmp_path, name, sound, "several", store)
            suggestion = event.suggestion
            assert set(suggestion.genres) == expected[name]
            whole = store.suggestion(event.track, digest, 0.999)
            assert whole is not None
            assert (whole.genres, whole.confidence) == (suggestion.genres, suggestion.confidence)
            assert (whole.multilabel, whole.thresholds) == (True, (0.5, 0.5, 0.5))
        light = dict(store.suggestions(tmp_path, digest, 0.999))
        entries = [entry for page in store.library(tmp_path, digest, 0.999) for entry in page]
    assert {path.name: set(found.genres) for path, found in light.items()} == expected
    assert {track.path.name: found for track, found, _ in entries} == {
        path.name: found for path, found in light.items()
    }


def test_a_lower_threshold_needs_no_listening_again(tmp_path):
    make_several(tmp_path, thresholds=(0.5, 0.05, 0.99))
    make_several(tmp_path, "strict", thresholds=(0.9999, 0.9999, 0.9999))
    loose, strict = (load_model(name, folder=tmp_path) for name in ("several", "strict"))
    assert loose.digest("fast") == strict.digest("fast")
    assert loose.suggestion_digest("fast") != strict.suggestion_digest("fast")
    assert suggestion_digest("strict", "fast", tmp_path) == strict.suggestion_digest("fast")
    with Store(tmp_path / "library.sqlite") as store:
        first = heard(tmp_path, "low.wav", LOW, "several", store)
        second = heard(tmp_path, "low.wav", LOW, "strict", store)
    assert (first.suggestion.genres, first.cached) == (("Jazz", "Metal"), False)
    assert (second.suggestion.genres, second.cached) == ((), True)
    assert (second.suggestion.reason, second.suggestion.best) == ("unsure", "Jazz")


def test_the_moments_of_a_track_have_probabilities_of_their_own(tmp_path):
    make_several(tmp_path)
    suggestion = heard(tmp_path, "both.wav", SOUNDS["both.ogg"], "several").suggestion
    assert len(suggestion.timeline) > 1
    assert all(sum(row) > 2 for _, row in suggestion.timeline)
    assert all(0 <= p <= 1 for _, row in suggestion.timeline for p in row)


def test_an_embedding_with_a_head_gives_several(tmp_path):
    make_embedding(tmp_path, activation="sigmoid", thresholds=(0.5, 0.25))
    weights = np.repeat([[1.0, -1.0], [-1.0, 1.0]], 8, axis=0)
    make_head(
        tmp_path, "embedding_head", ("Jazz", "Metal"), weights, soft=False,
        activation="sigmoid", thresholds=(0.5, 0.25),
    )  # fmt: skip
    assert heard(tmp_path, "low.wav", LOW, "embedding").suggestion.genres == ("Jazz",)
    found = heard(tmp_path, "both.wav", SOUNDS["both.ogg"], "embedding").suggestion
    assert found.multilabel
    rewritten(tmp_path, "embedding_head", thresholds=[0.5, 0.5])
    with pytest.raises(ModelError, match="“thresholds” are not those of “embedding_head”"):
        load_model("embedding", folder=tmp_path)


def test_probabilities_that_a_graph_gives_itself_are_checked(tmp_path):
    make_several(tmp_path, activation="independent")
    with pytest.raises(ModelError, match=r"not from 0 to 1; .*“activation”: “sigmoid”"):
        heard(tmp_path, "low.wav", LOW, "several")
    make_cnn(tmp_path, activation="independent", thresholds=(0.5, 0.001))
    assert heard(tmp_path, "low.wav", LOW, "cnn").suggestion.multilabel


def several_ensemble(folder: Path, **changes: object) -> ModelCard:
    """The shipped networks, and a head on their 400 numbers that always says the same."""
    weights = np.zeros((400, 3))
    labels, thresholds = ("bebop", "Jazz", "Polka"), (0.5, 0.6, 0.4)
    make_head(
        folder, "own_head", labels, weights, soft=False, activation="sigmoid",
        thresholds=thresholds,
    )  # fmt: skip
    shipped = ModelCard.load(BUILT_IN / "default.json")
    voting = {**shipped.ensemble, "head": {"model": "own_head", "weight": 1.0}, "mapping": {}}
    values: dict[str, object] = {
        "name": "own", "labels": labels, "activation": "sigmoid", "thresholds": thresholds,
        "ensemble": voting,
    }  # fmt: skip
    card = dataclasses.replace(shipped, **(values | changes))
    card.save(folder / "own.json")
    return card


def test_a_head_on_the_shipped_networks_gives_several(tmp_path):
    several_ensemble(tmp_path)
    model = load_model("own", folder=tmp_path)
    assert model.genres == ("Jazz", "Polka")
    assert model.unmapped == ("Polka",)
    assert model.digest("fast") == load_model().digest("fast"), "no listening again"
    digest = suggestion_digest("own", "fast", tmp_path)
    assert digest == model.suggestion_digest("fast")
    found = heard(tmp_path, "both.wav", SOUNDS["both.ogg"], "own").suggestion
    assert found.genres == ("Jazz", "Polka")
    assert found.confidence == 0.5, "each logit is 0"
    assert found.thresholds == pytest.approx((0.5, 0.4))
    assert found.heard, "what the networks heard is shown"
    several_ensemble(tmp_path, temperature=2.0)
    assert suggestion_digest("own", "fast", tmp_path) != digest
    own = tmp_path / "genres.toml"
    own.write_text('[genres.Dance]\nfiner = ["Polka"]\n', encoding="utf-8")
    assert suggestion_digest("own", "fast", tmp_path, Taxonomy.load(own)) != digest


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"thresholds": (0.5, 0.5, 0.5)}, "not those of “own_head”"),
        ({"labels": ("Jazz", "bebop", "Polka")}, "not those of “own_head”"),
        ({"activation": "", "thresholds": ()}, "“own_head” gives several genres"),
    ],
)
def test_an_ensemble_that_disagrees_with_its_head_is_refused(tmp_path, changes, words):
    several_ensemble(tmp_path, **changes)
    with pytest.raises(ModelError, match=words):
        load_model("own", folder=tmp_path)


def test_an_ensemble_of_several_stands_on_its_head_alone(tmp_path):
    card = several_ensemble(tmp_path)
    tags = {"Jazz": {"msd_musicnn": {"weight": 1, "tags": ["jazz"]}}}
    for wrong in ({"mapping": tags}, {"head": None}):
        several_ensemble(tmp_path, ensemble={**card.ensemble, **wrong})
        with pytest.raises(ModelError, match="stands on its “head” alone"):
            load_model("own", folder=tmp_path)


# What cannot be


@pytest.mark.parametrize("kind", ["vote", "cascade"])
def test_it_takes_no_part_in_votes_and_cascades(tmp_path, kind):
    make_cnn(tmp_path)
    make_several(tmp_path)
    make_combination(tmp_path, "together", kind, ["cnn", "several"], ("Jazz", "Metal", "Pop"))
    with pytest.raises(ModelError, match="“several” gives several genres to a track; only models"):
        load_model("together", folder=tmp_path)


def test_its_head_stacks_no_vote(tmp_path):
    make_cnn(tmp_path)
    make_cnn(tmp_path, "other")
    make_head(
        tmp_path, "stack", ("Jazz", "Metal"), np.ones((4, 2)),
        activation="sigmoid", thresholds=(0.5, 0.5),
    )  # fmt: skip
    make_combination(tmp_path, "together", "vote", ["cnn", "other"], stack="stack")
    with pytest.raises(ModelError, match="together: “stack” gives several genres"):
        load_model("together", folder=tmp_path)


# What is written


@pytest.mark.parametrize(
    ("present", "chosen", "mode", "protected", "written"),
    [
        ((), ("Rock", "Jazz"), "keep-finer", (), ("Rock", "Jazz")),
        (("Pop",), ("Rock", "Jazz"), "keep-finer", (), ("Rock", "Jazz")),
        (("Pop",), ("Rock", "Jazz"), "add", (), ("Rock", "Jazz", "Pop")),
        (("jazz", "Pop"), ("Rock", "Jazz"), "add", (), ("Rock", "Jazz", "Pop")),
        (("Death Metal",), ("Rock", "Metal"), "keep-finer", (), ("Rock", "Death Metal")),
        (("Death Metal",), ("Rock", "Metal"), "replace", (), ("Rock", "Metal")),
        (("jazz", "Death Metal"), ("Metal", "Jazz"), "keep-finer", (), ("jazz", "Death Metal")),
        (("Jazz", "Rock", "Live"), ("Rock", "Jazz"), "keep-finer", (), ("Jazz", "Rock", "Live")),
        (("Pop", "Live"), ("Rock", "Jazz"), "replace", ("live",), ("Rock", "Jazz", "Live")),
        (("Bebop", "Live"), ("Rock", "Jazz"), "keep-finer", ("live",), ("Rock", "Bebop", "Live")),
    ],
)
def test_what_accepting_several_writes(present, chosen, mode, protected, written):
    def write(now):
        return suggest.genres_to_write(
            now, chosen[0], TAXONOMY, further=chosen[1:], protected=protected, mode=mode
        )

    assert write(present) == written
    assert write(written) == written, "accepting twice must change nothing more"


def test_a_least_confidence_leaves_single_genres_out():
    found = judge([0.9, 0.0, 0.6, 0.0, 0.0], (0.5,) * 5)
    assert suggest.genres_above(found, None) == ("Rock", "Jazz")
    assert suggest.genres_above(found, 0.7) == ("Rock",)
    assert suggest.genres_above(found, 0.95) == ()
    single = judge([0.4, 0.3, 0.0, 0.2, 0.1])
    assert suggest.genres_above(single, None) == ()
    assert suggest.genres_above(single, 0.3) == ("Rock",)
    assert suggest.genres_above(single, 0.45) == ()


@pytest.mark.parametrize(
    ("present", "suggested", "words"),
    [
        ((), ("Rock", "Jazz"), "none"),
        (("Rock", "Jazz"), ("Rock", "Jazz"), "same"),
        (("Rock", "Bebop"), ("Rock", "Jazz"), "finer"),
        (("Rock",), ("Rock", "Jazz"), "other"),
        (("Pop",), ("Rock", "Jazz"), "other"),
    ],
)
def test_a_file_agrees_when_it_has_each_of_several(present, suggested, words):
    assert TAXONOMY.agrees_with_all(present, suggested) == words


def test_an_album_gets_what_more_than_half_of_it_gets():
    album = [
        judge([0.9, 0.0, 0.6, 0.0, 0.0], (0.5,) * 5),
        judge([0.3, 0.0, 0.7, 0.0, 0.0], (0.5,) * 5),
        judge([0.8, 0.0, 0.6, 0.0, 0.9], (0.5,) * 5),
    ]
    found = suggest.album_consensus(album)
    assert found is not None
    assert found.genres == ("Rock", "Jazz")
    assert len(found.outliers) == 1
    rare = suggest.album_consensus([judge([0.4, 0.0, 0.3, 0.0, 0.0], (0.5,) * 5)])
    assert rare is not None
    assert rare.genres == ("Rock",), "where nothing is over its threshold, the likeliest"


# What is kept


def test_a_decision_of_several_genres_is_kept_and_moves_along(tmp_path):
    one, two = (Track(Path(f"/music/{name}.mp3"), 5, 5) for name in "ab")
    decision = Decision("edited", "Rock", ("Jazz", "Bossa Nova"))
    with Store(tmp_path / "library.sqlite") as store:
        store.put_tracks([one, two])
        store.put_decisions({one.path: decision, two.path: Decision("accepted", "Pop")})
        store.move(one.path, Path("/music/c.mp3"), dataclasses.replace(one, mtime_ns=6))
    with Store(tmp_path / "library.sqlite") as store:
        assert store.decisions(Path("/music")) == {
            Path("/music/c.mp3"): decision,
            two.path: Decision("accepted", "Pop"),
        }
    assert decision.genres == ("Rock", "Jazz", "Bossa Nova")
    assert Decision.of("edited", decision.genres) == decision
    assert Decision.of("rejected", ()) == Decision("rejected", None)
    with pytest.raises(ValueError, match="beside none"):
        Decision("edited", None, ("Jazz",))


def old_store(path: Path) -> Track:
    """A database as the version before wrote it, with a track, a suggestion and a decision."""
    from reclass_gui.core import storeformat

    track = Track(Path("/music/a.mp3"), 5, 7, "mp3")
    with sqlite3.connect(path) as database:
        for script in storeformat.MIGRATIONS[:2]:
            for statement in script.split(";"):
                database.execute(statement)
        database.execute("PRAGMA user_version = 2")
        database.execute(
            f"INSERT INTO tracks VALUES ({', '.join('?' * 11)})", storeformat.track_row(track)
        )
        key = (b"/music/a.mp3", "d", 5, 7)
        light = ("Rock", 0.4, "unsure", '[["Rock",0.4],["Jazz",0.3]]')
        database.execute("INSERT INTO suggestions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*key, *light))
        details = {"probabilities": [["Rock", 0.4]], "styles": [], "heard": [], "timeline": []}
        database.execute("INSERT INTO details VALUES (?, ?, ?, ?, ?)", (*key, json.dumps(details)))
        database.execute("INSERT INTO decisions VALUES (?, 'accepted', 'Rock')", key[:1])
    database.close()
    return track


def test_a_store_of_the_version_before_opens_as_it_was(tmp_path):
    track = old_store(tmp_path / "library.sqlite")
    with Store(tmp_path / "library.sqlite") as store:
        assert store.decisions(Path("/music")) == {track.path: Decision("accepted", "Rock")}
        assert store.suggestion(track, "d", 0.3) == Suggestion(
            track.path, "Rock", 0.4, (("Rock", 0.4),)
        )
        ((_, light, decision),) = next(store.library(Path("/music"), "d", 0.5))
        assert light is not None
        assert (light.genre, light.reason, light.multilabel) == (None, "unsure", False)
        assert decision == Decision("accepted", "Rock")
        store.put_decisions({track.path: Decision("edited", "Rock", ("Pop",))})
        assert store.decisions(Path("/music"))[track.path].genres == ("Rock", "Pop")


@pytest.mark.parametrize("old", [True, False])
def test_decisions_are_saved_from_a_damaged_store_of_either_version(tmp_path, old):
    path = tmp_path / "library.sqlite"
    track = old_store(path)
    expected = Decision("accepted", "Rock")
    if not old:
        expected = Decision("edited", "Rock", ("Pop",))
        with Store(path) as store:
            store.put_decisions({track.path: expected})
    path.with_name("library.sqlite.damaged").touch()
    with Store(path) as store:
        assert "1 of your review decisions" in store.notice
        store.put_tracks([track])
        assert store.decisions(Path("/music")) == {track.path: expected}
