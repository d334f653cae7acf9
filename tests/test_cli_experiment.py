"""`reclass experiment`, as a person and as a program run it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from reclass_gui import cli
from tests.train.experiments.table_data import write_embeddings, write_gtzan
from tests.train.training_data import write_music

pytest.importorskip("sklearn", reason="scikit-learn is not installed")

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run an experiment; return exit code, output and complaints."""

    def call(*words: object) -> tuple[int, str, str]:
        code = cli.main(["--data-dir", str(tmp_path / "own"), "experiment", *map(str, words)])
        out = capsys.readouterr()
        return code, out.out, out.err

    return call


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_baselines_are_a_table_of_protocols_and_models(run: Run, tmp_path: Path) -> None:
    table = write_gtzan(tmp_path)
    words = ["feature-baselines", table, "--to", tmp_path / "out", "--models", "logistic", "svm"]
    words += ["--seeds", 2, "--workers", 1]
    code, out, _ = run(*words)
    assert code == 0
    lines = out.splitlines()
    assert lines[0].split() == ["protocol", "tracks", "logistic", "svm"]
    assert [line.split()[0] for line in lines[1:5]] == ["filtered", "artist", "loose", "random"]
    assert lines[2].count("±") == 2
    assert f"Written to {tmp_path / 'out'}" in out

    # Read again, from the folder.
    code, out, _ = run(*words, "--json")
    rows = [found for found in objects(out) if "protocol" in found]
    assert len(rows) == 8
    assert all(found["again"] for found in objects(out) if "case" in found)

    code, _, err = run(*words[:-2], "--limit", 20, "--workers", 1)
    assert code == 1
    assert "with other options (data); choose another folder" in err


def test_leaks_of_patches_and_the_embedding_protocol(run: Run, tmp_path: Path) -> None:
    path = write_embeddings(tmp_path)
    code, out, _ = run("leakage", path, "--to", tmp_path / "leaks", "--seeds", 1, "--workers", 1)
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()[1:5]] == [
        "segments",
        "random",
        "loose",
        "artist",
    ]
    code, out, _ = run("embeddings", path, "--to", tmp_path / "head", "--seeds", 1, "--workers", 1)
    assert code == 0
    assert out.splitlines()[1].startswith("blend")
    assert len(out.splitlines()) == 8


def test_folds_of_a_table(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("onnx", reason="onnx is not installed")
    table = write_gtzan(tmp_path)
    words = ["kfold", table, "--to", tmp_path / "out", "--features", "gtzan57", "--folds", 3]
    code, out, _ = run(*words)
    assert code == 0
    assert [line.split()[:2] for line in out.splitlines()[1:3]] == [["artist", "3"], ["track", "3"]]


def test_two_data_sets(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("onnx", reason="onnx is not installed")
    table = write_gtzan(tmp_path)
    other = tmp_path / "other.csv"
    other.write_text(table.read_text().replace("rock", "metal"))
    words = ["cross-dataset", table, other, "--to", tmp_path / "out", "--features", "gtzan57"]
    code, out, _ = run(*words, "--other-labels", write_other_artists(tmp_path))
    assert code == 0
    assert [line.split()[:4] for line in out.splitlines()[1:3]] == [
        ["features_30_sec.csv", "features_30_sec.csv", "2", "12"],
        ["features_30_sec.csv", "other.csv", "2", "64"],
    ]


def write_other_artists(folder: Path) -> Path:
    """An index in which all artists have other names."""
    path = folder / "elsewhere" / "artists.txt"
    path.parent.mkdir()
    text = (folder / "artists.txt").read_text()
    path.write_text(text.replace("::: Blues", "::: B").replace("::: Jazz", "::: J"))
    return path


def test_a_tournament_on_sound(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    music = write_music(tmp_path / "music", each=5)
    words = ["tournament", music, "--to", tmp_path / "out", "--models", "efficient_vgg"]
    words += ["--epochs", 1, "--segments", 1, "--split", "track", "--augmentations", "none"]
    code, out, _ = run(*words)
    assert code == 0
    cells = out.splitlines()[1].split()
    assert cells[:2] == ["efficient_vgg", "none"]
    assert cells[-3] == "33,585"
    code, _, err = run(*words, "--model", "lean")
    assert code == 1
    assert "takes --models and --augmentations in place of --model" in err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["feature-baselines", "nothing.csv", "--to", "out"], "nothing.csv"),
        (["leakage", "nothing.npz", "--to", "out"], "nothing.npz"),
        (["embeddings", "nothing.npz", "--to", "out"], "nothing.npz"),
        (["kfold", "nothing", "--to", "out", "--config", "none.json"], "none.json"),
    ],
)
def test_what_is_not_there_is_named(
    run: Run, words: list[str], complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "artists.txt").write_text("")
    code, out, err = run(*words)
    assert (code, out) == (1, "")
    assert complaint in err
    assert not (tmp_path / "out").exists()
