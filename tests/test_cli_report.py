import json
from pathlib import Path

import numpy as np
import pytest

from reclass_gui.cli import main
from reclass_gui.core.records import Suggestion
from reclass_gui.train.heardoutcome import heard_outcome
from reclass_gui.train.outcome import Outcome, one_label

LABELS = ("Blues", "Jazz")


@pytest.fixture
def outcome(tmp_path, monkeypatch):
    monkeypatch.setattr("reclass_gui.train.figures.style.is_there", lambda: False)
    path = tmp_path / "run" / "outcome.npz"
    path.parent.mkdir()
    Outcome(
        labels=LABELS,
        names=("a", "b"),
        truth=one_label(LABELS, ["Blues", "Jazz"]),
        probabilities=np.array([[0.9, 0.1], [0.6, 0.4]], np.float32),
    ).save(path)
    return path


def run(tmp_path, *words) -> int:
    return main(["--data-dir", str(tmp_path / "data"), *map(str, words)])


def test_a_report_is_written_and_named(outcome, tmp_path, capsys):
    assert run(tmp_path, "report", outcome, "--json") == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert found["report"] == str(outcome.parent / "report" / "index.html")
    assert Path(found["report"]).is_file()
    assert (found["tracks"], found["accuracy"]) == (2, 0.5)


def test_models_are_put_side_by_side(outcome, tmp_path, capsys):
    target = tmp_path / "elsewhere"
    assert run(tmp_path, "report", outcome.parent, "--to", target, "--compare", outcome) == 0
    assert "1 of 2 tracks right (50.0%)" in capsys.readouterr().out
    assert (target / "pairs.csv").read_text().count("\n") == 2


def test_an_unfinished_run_and_an_unknown_one_are_refused(outcome, tmp_path, capsys):
    run_folder = tmp_path / "data" / "data" / "runs" / "begun"
    run_folder.mkdir(parents=True)
    (run_folder / "config.json").write_text("{}")
    assert run(tmp_path, "report", "begun") == 1
    assert "it is not finished" in capsys.readouterr().err
    assert run(tmp_path, "report", "nothing") == 1
    assert "There is no training run “nothing”." in capsys.readouterr().err


def test_a_folder_of_other_files_is_refused(outcome, tmp_path, capsys):
    assert run(tmp_path, "report", outcome, "--to", outcome.parent) == 1
    assert "holds “outcome.npz”" in capsys.readouterr().err


def heard(name, *probabilities, genre, reason="", **more) -> Suggestion:
    confidence = dict(probabilities).get(genre, probabilities[0][1] if probabilities else 0.0)
    return Suggestion(
        Path("/m") / name,
        None if reason else genre,
        confidence,
        tuple(probabilities),
        reason=reason,
        **more,
    )


def test_what_was_heard_becomes_an_outcome():
    suggestions = [
        heard("a", ("Jazz", 0.7), ("Blues", 0.3), genre="Jazz"),
        # A style that is likelier than the answer is never an answer itself.
        heard("b", ("Ambient", 0.6), ("Blues", 0.4), genre="Blues"),
        heard("c", ("Blues", 0.9), genre=None, reason="silence"),
    ]
    found = heard_outcome(
        {Path("/m/a"): "Jazz", Path("/m/b"): "Polka", Path("/m/c"): "Jazz"},
        suggestions,
        ("Blues", "Jazz", "Ambient"),
        root=Path("/m"),
        artists={Path("/m/a"): "x"},
        facts={"model": "m"},
    )
    assert found.labels == ("Blues", "Jazz", "Ambient", "Polka")
    assert found.names == ("a", "b", "c")
    assert found.groups == ("x", "", "")
    assert found.places.tolist() == [1, 3, 1]
    expected = [[0.3, 0.7, 0, 0], [0.4, 0, 0, 0], [0, 0, 0, 0]]
    np.testing.assert_allclose(found.probabilities, expected, atol=1e-6)


def test_several_genres_that_were_heard():
    one = heard(
        "a", ("Jazz", 0.7), ("Blues", 0.3), genre="Jazz", multilabel=True, thresholds=(0.5, 0.2)
    )
    arguments = {"root": Path("/m"), "artists": {}, "facts": {}}
    found = heard_outcome({Path("/m/a"): "Jazz; Blues"}, [one], LABELS, **arguments)
    assert found.multi_label
    assert found.truth.tolist() == [[True, True]]
    assert found.thresholds == (0.2, 0.5)
    other = heard(
        "b", ("Jazz", 0.7), ("Blues", 0.3), genre="Jazz", multilabel=True, thresholds=(0.4, 0.2)
    )
    labels = {Path("/m/a"): "Jazz", Path("/m/b"): "Jazz"}
    with pytest.raises(ValueError, match="differ between tracks"):
        heard_outcome(labels, [one, other], LABELS, **arguments)
