"""Models that travel: what goes out comes in again; what would do harm stays outside."""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import stat
import zipfile
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core import modelarchive, modelfolder
from reclass_gui.core.cards import ModelCard, installed
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model
from tests.core.toy_models import (
    make_cnn,
    make_combination,
    make_embedding,
    make_head,
)

if TYPE_CHECKING:
    from pathlib import Path

TAXONOMY = Taxonomy.load()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The person's folder of models, not there yet."""
    return tmp_path / "data" / "models"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Somebody else's models: a vote of a network, an encoder with its head, and the default."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    make_cnn(folder)
    make_embedding(folder)
    labels = tuple(sorted({*load_model().genres, "Jazz", "Metal"}))
    make_combination(folder, "both", "vote", ["cnn", "embedding", "default"], labels)
    make_combination(folder, "steps", "cascade", ["cnn", "both"], labels)
    return folder


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


PARTS = ["both.json", "cnn.json", "cnn.onnx", "embedding.json", "embedding.onnx",
         "embedding_head.json", "embedding_head.onnx", "steps.json"]  # fmt: skip


@pytest.mark.parametrize("target", ["steps.zip", "folder"])
def test_a_model_travels_with_all_that_it_stands_on(
    target: str, elsewhere: Path, own: Path, tmp_path: Path
) -> None:
    written = modelarchive.export("steps", tmp_path / target, elsewhere, TAXONOMY)
    assert written[0].name == "steps"
    assert {card.name for card in written} == {
        "steps",
        "both",
        "cnn",
        "embedding",
        "embedding_head",
    }
    kept = modelarchive.bring(tmp_path / target, own, TAXONOMY)
    assert kept[-1].name == "steps"
    assert files(own) == PARTS
    assert load_model("steps", folder=own).members[1].name == "both"


def test_the_same_model_is_the_same_archive(elsewhere: Path, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        modelarchive.export("cnn", tmp_path / name, elsewhere, TAXONOMY)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_shipped_model_goes_out_whole(tmp_path: Path, own: Path) -> None:
    modelarchive.export("default", tmp_path / "out", own, TAXONOMY)
    assert "msd_musicnn.onnx" in files(tmp_path / "out")
    with pytest.raises(ModelError, match="already installed"):
        modelarchive.bring(tmp_path / "out", own, TAXONOMY)
    assert files(own) == []


def test_nothing_is_overwritten(elsewhere: Path, tmp_path: Path) -> None:
    archive, folder = tmp_path / "a.zip", tmp_path / "out"
    archive.write_bytes(b"mine")
    with pytest.raises(ModelError, match="already there"):
        modelarchive.export("cnn", archive, elsewhere, TAXONOMY)
    assert archive.read_bytes() == b"mine"
    folder.mkdir()
    (folder / "cnn.json").write_text("mine")
    with pytest.raises(ModelError, match=r"cnn\.json: a file of that name is already there"):
        modelarchive.export("cnn", folder, elsewhere, TAXONOMY)
    assert files(folder) == ["cnn.json"]
    assert (folder / "cnn.json").read_text() == "mine"


def test_changed_weights_do_not_go_out(elsewhere: Path, tmp_path: Path) -> None:
    (elsewhere / "cnn.onnx").write_bytes(b"")
    with pytest.raises(ModelError, match=r"cnn\.onnx"):
        modelarchive.export("both", tmp_path / "a.zip", elsewhere, TAXONOMY)
    assert not (tmp_path / "a.zip").exists()


@pytest.mark.parametrize("name", ["embedding.json", "embedding.onnx", "both.json"])
def test_a_card_brings_its_parts_from_beside_it(name: str, elsewhere: Path, own: Path) -> None:
    kept = modelarchive.bring(elsewhere / name, own, TAXONOMY)
    assert kept[-1].name == name.partition(".")[0]
    assert "embedding_head.onnx" in files(own)
    assert "steps.json" not in files(own)


def test_parts_that_are_there_are_used(elsewhere: Path, own: Path, tmp_path: Path) -> None:
    modelarchive.bring(elsewhere / "cnn.json", own, TAXONOMY)
    modelarchive.export("both", tmp_path / "both.zip", elsewhere, TAXONOMY)
    kept = modelarchive.bring(tmp_path / "both.zip", own, TAXONOMY)
    assert [card.name for card in kept][-1] == "both"
    assert "cnn" not in {card.name for card in kept}


def test_another_model_of_the_same_name_stays_what_it_is(
    elsewhere: Path, own: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    modelfolder.add(make_cnn(mine, labels=("Rock", "Metal")).path, own, TAXONOMY)
    before = (own / "cnn.json").read_bytes()
    modelarchive.export("both", tmp_path / "both.zip", elsewhere, TAXONOMY)
    with pytest.raises(ModelError, match="already a model named “cnn”"):
        modelarchive.bring(tmp_path / "both.zip", own, TAXONOMY)
    assert files(own) == ["cnn.json", "cnn.onnx"]
    assert (own / "cnn.json").read_bytes() == before


def test_one_bad_part_leaves_nothing(elsewhere: Path, own: Path, tmp_path: Path) -> None:
    modelarchive.export("both", tmp_path / "out", elsewhere, TAXONOMY)
    weights = tmp_path / "out" / "embedding.onnx"
    weights.write_bytes(weights.read_bytes() + b"\0")
    with pytest.raises(ModelError, match="checksum differs"):
        modelarchive.bring(tmp_path / "out", own, TAXONOMY)
    assert files(own) == []


def test_what_training_wrote_beside_it_is_left_alone(elsewhere: Path, own: Path) -> None:
    (elsewhere / "config.json").write_text('{"epochs": 3}')
    (elsewhere / "log.json").write_text("[1, 2]")
    assert {card.name for card in modelarchive.bring(elsewhere, own, TAXONOMY)} >= {"steps"}


def archive(path: Path, entries: dict[str, bytes], **info: int) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = info.get("mode", 0) << 16
            out.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return path


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["../cnn.json"], "outside of its folder"),
        (["/cnn.json"], "outside of its folder"),
        (["a/../../cnn.json"], "outside of its folder"),
        (["..\\cnn.json"], "outside of its folder"),
        (["C:cnn.json"], "outside of its folder"),
        (["a/cnn.json", "b/CNN.json"], "two files named"),
        ([f"{number}.json" for number in range(65)], "more than 64 files"),
        (["readme.txt"], "no model card in it"),
        ([], "no model card in it"),
    ],
)
def test_names_that_would_do_harm_are_refused(
    names: list[str], words: str, elsewhere: Path, own: Path, tmp_path: Path
) -> None:
    card = (elsewhere / "cnn.json").read_bytes()
    hostile = archive(tmp_path / "hostile.zip", dict.fromkeys(names, card))
    before = sorted(path for path in tmp_path.rglob("*") if own not in path.parents)
    with pytest.raises(ModelError, match=words):
        modelarchive.bring(hostile, own, TAXONOMY)
    assert files(own) == []
    after = sorted(path for path in tmp_path.rglob("*") if path != own and own not in path.parents)
    assert [path for path in after if path != own.parent] == [
        path for path in before if path not in (own, own.parent)
    ]


def test_a_link_in_an_archive_is_refused(own: Path, tmp_path: Path) -> None:
    hostile = archive(tmp_path / "a.zip", {"a.onnx": b"/etc/passwd"}, mode=stat.S_IFLNK | 0o777)
    with pytest.raises(ModelError, match="a link or a device"):
        modelarchive.bring(hostile, own, TAXONOMY)


def test_a_bomb_is_not_unpacked(own: Path, tmp_path: Path) -> None:
    bomb = archive(tmp_path / "bomb.zip", {"a.onnx": bytes(20 << 20)})
    with pytest.raises(ModelError, match="200 times its size"):
        modelarchive.bring(bomb, own, TAXONOMY)
    assert files(own) == []
    large = archive(
        tmp_path / "card.zip", {"a.json": b"[" + np.random.default_rng(0).bytes(2 << 20)}
    )
    with pytest.raises(ModelError, match="larger than 1 MiB"):
        modelarchive.bring(large, own, TAXONOMY)
    assert files(own) == []


def test_a_size_that_is_a_lie_is_noticed(elsewhere: Path, own: Path, tmp_path: Path) -> None:
    modelarchive.export("cnn", tmp_path / "cnn.zip", elsewhere, TAXONOMY)
    content = (tmp_path / "cnn.zip").read_bytes()
    directory = content.index(b"PK\x01\x02")
    damaged, lying = bytearray(content), bytearray(content)
    damaged[len(content) // 3] ^= 0xFF
    lying[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    for changed in (damaged, lying):
        (tmp_path / "broken.zip").write_bytes(bytes(changed))
        with pytest.raises(ModelError, match="archive is damaged"):
            modelarchive.bring(tmp_path / "broken.zip", own, TAXONOMY)
        assert files(own) == []
    (tmp_path / "cut.zip").write_bytes(content[: len(content) // 2])
    with pytest.raises(ModelError, match="archive is damaged"):
        modelarchive.bring(tmp_path / "cut.zip", own, TAXONOMY)


def test_weights_that_are_not_those_of_the_card_are_refused(
    elsewhere: Path, own: Path, tmp_path: Path
) -> None:
    values = json.loads((elsewhere / "cnn.json").read_text())
    values["sha256"] = hashlib.sha256(b"other").hexdigest()
    entries = {
        "cnn.json": json.dumps(values).encode(),
        "cnn.onnx": (elsewhere / "cnn.onnx").read_bytes(),
    }
    with pytest.raises(ModelError, match="checksum differs"):
        modelarchive.bring(archive(tmp_path / "a.zip", entries), own, TAXONOMY)
    assert files(own) == []


def test_a_circle_is_refused(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "circle"
    folder.mkdir()
    make_combination(folder, "a", "vote", ["b", "default"])
    make_combination(folder, "b", "vote", ["a", "default"])
    with pytest.raises(ModelError, match="in a circle"):
        modelarchive.bring(folder, own, TAXONOMY)


class Harmful:
    """Leaves a trace if it is ever unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit('it ran')",)


@pytest.mark.parametrize("name", ["model.pkl", "model.pt", "model.joblib", "model.onnx"])
def test_a_pickle_is_never_run(name: str, own: Path, elsewhere: Path, tmp_path: Path) -> None:
    path = tmp_path / name
    content = pickle.dumps(Harmful())
    if name.endswith(".pt"):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as out:
            out.writestr("model/data.pkl", content)
        content = buffer.getvalue()
    path.write_bytes(content)
    words = "run any code"
    if name.endswith(".onnx"):
        card = ModelCard.load(elsewhere / "cnn.json")
        values = json.loads(card.path.read_text()) | {
            "weights": name, "sha256": hashlib.sha256(content).hexdigest(),
        }  # fmt: skip
        path.with_suffix(".json").write_text(json.dumps(values))
        words = "Python pickle"
    with pytest.raises(ModelError, match=words):
        modelarchive.bring(path, own, TAXONOMY)
    assert files(own) == []


def test_a_network_without_a_card_is_told_how_to_get_one(own: Path, elsewhere: Path) -> None:
    (elsewhere / "cnn.json").unlink()
    with pytest.raises(ModelError, match="models template"):
        modelarchive.bring(elsewhere / "cnn.onnx", own, TAXONOMY)
    with pytest.raises(ModelError, match="no longer there"):
        modelarchive.bring(elsewhere / "nowhere.zip", own, TAXONOMY)


def test_a_head_travels_alone(elsewhere: Path, own: Path, tmp_path: Path) -> None:
    make_head(elsewhere, "alone", ("a", "b"))
    modelarchive.export("alone", tmp_path / "alone.zip", elsewhere, TAXONOMY)
    modelarchive.bring(tmp_path / "alone.zip", own, TAXONOMY)
    assert "alone" in {card.name for card in installed(own)}
