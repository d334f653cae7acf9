"""The embedding experiment: what is read, what is chosen, and that test clips choose nothing."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.train.experiments import nested
from reclass_gui.train.experiments.embedded import run_embedded
from reclass_gui.train.experiments.events import CaseDone, ExperimentFinished
from reclass_gui.train.experiments.supportvectors import VectorOptions, fit_vectors
from reclass_gui.train.patchtable import PatchTable, read_patches
from reclass_gui.train.tasks import prepare
from tests.train.experiments.table_data import table_data, write_embeddings

pytest.importorskip("sklearn", reason="scikit-learn is not installed")

if TYPE_CHECKING:
    from pathlib import Path

SHORT = tuple(
    dataclasses.replace(member, options=member.options[:2]) for member in nested.PROTOCOL_1
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_embeddings(tmp_path)


@pytest.fixture
def table(path: Path) -> PatchTable:
    return read_patches(path, path.with_name("artists.txt"))


def test_patches_are_read_with_their_clips(path: Path, table: PatchTable) -> None:
    assert len(table) == 72
    assert list(table.names) == sorted(table.names)
    assert table.counts.tolist() == [2] * 48 + [1] * 24
    assert (table.embeddings.shape, table.tags.shape) == ((120, 16), (120, 8))
    with np.load(path) as file:
        wanted = np.concatenate([file["msd_embedding"][5], file["mtt_embedding"][5]], axis=1)[:2]
        shares = file["msd_tags"][5][:2].astype(np.float32)
    assert np.allclose(table.embeddings[table.clip == 5], wanted)
    assert np.allclose(table.means(table.embeddings)[5], wanted.astype(np.float32).mean(axis=0))
    assert np.allclose(1 / (1 + np.exp(-table.tags[table.clip == 5][:, :4])), shares, atol=1e-3)


def test_some_clips_keep_their_patches(table: PatchTable) -> None:
    kept = np.arange(len(table)) % 3 == 0
    some = table.only(kept)
    assert np.array_equal(some.means(some.embeddings), table.means(table.embeddings)[kept])
    assert list(some.names) == list(table.names[kept])


def test_the_middle_patch_stands_for_its_clip(table: PatchTable) -> None:
    middles = table.middles()
    assert middles.counts.tolist() == [1] * 72
    assert np.array_equal(middles.embeddings[5], table.embeddings[table.clip == 5][1])
    assert np.array_equal(middles.tags[60], table.tags[table.clip == 60][0])


@pytest.mark.parametrize("member", SHORT, ids=lambda member: member.name)
def test_labels_of_test_clips_choose_nothing(table: PatchTable, member: nested.Member) -> None:
    training = np.array([int(artist[-1]) < 4 for artist in table.artists])
    before = nested.fit_and_ask(table, training, (member,), 0)
    turned = table.labels.copy()
    turned[~training] = turned[~training][::-1]
    after = nested.fit_and_ask(dataclasses.replace(table, labels=turned), training, (member,), 0)
    assert np.array_equal(before.probabilities, after.probabilities)
    assert before.chosen == after.chosen
    genres = np.unique(table.labels)
    right = genres[before.probabilities.argmax(axis=1)] == table.labels[~training]
    assert right.mean() > 0.7


def test_the_blend_is_the_geometric_mean_of_its_members(table: PatchTable) -> None:
    training = np.array([int(artist[-1]) < 4 for artist in table.artists])
    answer = nested.fit_and_ask(table, training, SHORT, 1)
    assert answer.by_member.keys() == answer.chosen.keys() == {member.name for member in SHORT}
    mean = np.exp(np.mean([np.log(np.maximum(p, 1e-7)) for p in answer.by_member.values()], axis=0))
    assert np.allclose(answer.probabilities, mean / mean.sum(axis=1, keepdims=True))


def test_too_few_artists_are_refused(table: PatchTable) -> None:
    training = np.array([int(artist[-1]) < 1 for artist in table.artists])
    with pytest.raises(ModelError, match="Too few artists"):
        nested.fit_and_ask(table, training, SHORT, 0)


def test_the_experiment_goes_on_with_the_seeds_not_yet_done(
    table: PatchTable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(nested.PROTOCOLS, 1, SHORT[:1])
    out = tmp_path / "out"
    events = run_embedded(table, out, seeds=2)
    for event in events:
        if isinstance(event, CaseDone):
            break
    events.close()
    assert {path.stem for path in (out / "cases").iterdir()} == {"logistic-0", "blend-0"}
    *done, finished = run_embedded(table, out, seeds=2)
    assert isinstance(finished, ExperimentFinished)
    assert [event.again for event in done if isinstance(event, CaseDone)] == [True, False]
    assert [row["model"] for row in finished.rows] == ["blend", "logistic"]
    assert finished.rows[0]["tracks"] == 72
    assert finished.rows[0]["accuracy"] > 0.7
    chosen = json.loads((out / "chosen-1.json").read_text())
    assert len(chosen) == 5
    assert chosen[0]["logistic"].keys() == {
        "option",
        "temperature",
        "log_loss",
        "inner_accuracy",
    }


def test_an_unknown_protocol_is_refused(table: PatchTable, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no protocol 7"):
        list(run_embedded(table, tmp_path / "out", protocol=7))


def test_wrong_files_are_refused(path: Path, tmp_path: Path) -> None:
    index = path.with_name("artists.txt")
    with np.load(path) as file:
        arrays = dict(file)
    wrong = tmp_path / "wrong.npz"
    np.savez(wrong, **{**arrays, "names": np.char.replace(arrays["names"], "jazz", "polka")})
    with pytest.raises(FileError, match="no genre of GTZAN: polka"):
        read_patches(wrong, index)
    np.savez(wrong, **{**arrays, "n_patches": np.zeros_like(arrays["n_patches"])})
    with pytest.raises(FileError, match="one without patches"):
        read_patches(wrong, index)
    np.savez(wrong, **{**arrays, "n_patches": arrays["n_patches"] + 1})
    with pytest.raises(FileError, match="not numbers"):
        read_patches(wrong, index)
    np.savez(wrong, names=arrays["names"])
    with pytest.raises(FileError, match="no file of embeddings"):
        read_patches(wrong, index)
    wrong.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(FileError, match="no file of embeddings"):
        read_patches(wrong, index)
    with pytest.raises(FileError, match="no longer there"):
        read_patches(tmp_path / "none.npz", index)


@pytest.mark.parametrize("genres", [2, 3])
def test_support_vectors_tell_probabilities(genres: int) -> None:
    data = table_data()
    assert data.features is not None
    rows = [row for row, item in enumerate(data.items) if item.labels[0] != "Rock" or genres == 3]
    labels = [data.items[row].labels[0] for row in rows]
    none = np.zeros(len(rows), dtype=bool)
    model = fit_vectors(prepare(data.features[rows], labels, validation=none), VectorOptions(c=10))
    found = model.probabilities(data.features[rows])
    assert np.allclose(found.sum(axis=1), 1, atol=1e-5)
    assert (np.array(model.labels)[found.argmax(axis=1)] == labels).mean() > 0.9
