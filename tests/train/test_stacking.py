"""A stack learns which member to believe; what can't be stacked leaves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reclass_gui.core import tags
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model
from reclass_gui.train.stacking import Stacked, stack
from tests.audio_files import make_audio, sine
from tests.core.toy_models import make_cnn, make_embedding

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("sklearn", reason="scikit-learn is not installed")

RATE = 8000
TAXONOMY = Taxonomy.load()


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Low and high tones, each by an artist of its own."""
    folder = tmp_path_factory.mktemp("music")
    for number in range(4):
        for name, frequency in (("low", 200 + 50 * number), ("high", 2800 + 100 * number)):
            make_audio(
                folder / f"{name} {number}.flac", rate=RATE, samples=sine(3, RATE, 1, frequency),
                tags={"artist": f"{name} {number}"},
            )  # fmt: skip
    return folder


def labelled(music: Path) -> tuple[list[object], dict[Path, str]]:
    tracks = [tags.read_track(path) for path in sorted(music.glob("*.flac"))]
    return tracks, {t.path: "Jazz" if "low" in t.path.name else "Metal" for t in tracks}


def test_a_member_that_is_always_wrong_is_believed_the_other_way_round(
    music: Path, tmp_path: Path
) -> None:
    # Both say the opposite: their vote is always wrong, and yet tells all that there is to know.
    make_cnn(tmp_path, "one", labels=("Metal", "Jazz"))
    make_embedding(tmp_path, "other", labels=("Metal", "Jazz"))
    tracks, labels = labelled(music)
    *_, made = stack("s", ["one", "other"], tracks, labels, music, tmp_path, TAXONOMY)
    assert isinstance(made, Stacked)
    assert made.metrics["accuracy of the plain vote"] == 0
    assert made.metrics["accuracy of each member"] == {"one": 0, "other": 0}
    assert made.metrics["accuracy"] == 1
    assert made.metrics["tracks"] == 8
    assert made.left_out == 0
    model = load_model("s", folder=tmp_path)
    for track in tracks:
        found = model.track_probabilities(model.analyse(track).predictions)
        assert model.genres[int(found.argmax())] == labels[track.path]


@pytest.mark.parametrize(
    ("members", "some", "words"),
    [
        (["one"], None, "two or more different models"),
        (["one", "nobody"], None, "no model “nobody”"),
        (["one", "other"], "low", "two genres or more"),
        (["one", "other"], "none", "No labelled track"),
    ],
)
def test_what_cannot_be_stacked_leaves_nothing(
    members: list[str], some: str | None, words: str, music: Path, tmp_path: Path
) -> None:
    make_cnn(tmp_path, "one")
    make_embedding(tmp_path, "other")
    before = sorted(tmp_path.iterdir())
    tracks, labels = labelled(music)
    if some:
        labels = {path: label for path, label in labels.items() if some in path.name}
    with pytest.raises(ModelError, match=words):
        list(stack("s", members, tracks, labels, music, tmp_path, TAXONOMY))
    assert sorted(tmp_path.iterdir()) == before


def test_a_name_that_is_taken_is_refused_at_once(music: Path, tmp_path: Path) -> None:
    tracks, labels = labelled(music)
    with pytest.raises(ModelError, match="already a model named “default”"):
        list(stack("default", ["default"], tracks, labels, music, tmp_path, TAXONOMY))
