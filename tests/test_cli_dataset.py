"""`reclass dataset`: for people, for programs, with a report and a split."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from reclass_gui import cli
from reclass_gui.train.splits import SplitPlan
from tests.audio_files import make_audio

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def music(tmp_path: Path) -> Path:
    folder = tmp_path / "music"
    for place, genre in enumerate(("hiphop", "jazz")):
        for number in range(5):
            tags = {"artist": f"{genre} {number}"}
            audio = folder / genre / f"{number}.flac"
            make_audio(audio, 1.2, 8000, 1, 200.0 + 90 * place + 11 * number, tags)
    make_audio(folder / "opera" / "one.flac", 1.2, 8000, 1, 700.0)
    (folder / "jazz" / "empty.flac").write_bytes(b"")
    return folder


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = cli.main(["dataset", *words])
    out = capsys.readouterr()
    return code, out.out, out.err


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_people_read_a_table(music: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "folders", str(music))
    assert (code, err) == (0, "")
    rows = [line.split() for line in out.splitlines()]
    assert ["Hip-Hop", "5", "5", "1", "0", "0.0"] in rows
    assert ["Opera", "1", "–", "–", "1", "0.0"] in rows
    assert "jazz/empty.flac: the file is empty" in out
    assert out.endswith("11 tracks of 3 genres; 1 thing skipped.\n")


def test_programs_read_objects_and_a_split_is_kept(
    music: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "split.json"
    words = ("folders", str(music), "--json", "--save-split", str(target), "--seed", "3")
    code, out, _ = run(capsys, *words)
    assert code == 0
    facts, skipped, split = lines(out)
    assert facts["dataset"]["tracks"] == 11
    assert skipped == {
        "skipped": "jazz/empty.flac",
        "kind": "corrupt",
        "reason": "the file is empty",
    }
    assert split["parts"] == [{"training": 6, "validation": 2, "test": 2}]
    plan = SplitPlan.load(target)
    assert plan.seed == 3
    # As training opens it: the genre of one track is left out, and named.
    assert not any("opera" in name for name in plan.splits[0]["training"])
    assert "“Opera” has too few tracks (1) and is left out." in split["warnings"]


def test_a_report_is_written(
    music: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib", reason="Matplotlib is not installed")
    report = tmp_path / "report"
    code, out, _ = run(capsys, "folders", str(music), "--report", str(report))
    assert code == 0
    assert "Report: 13 files in" in out
    assert (
        (report / "skipped.csv").read_text().splitlines()[1].startswith("jazz/empty.flac,corrupt")
    )


def test_what_is_wrong_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "folders", str(tmp_path / "none"))
    assert (code, out) == (1, "")
    assert err == f"reclass: {tmp_path / 'none'}: there is no such file or folder\n"
    code, out, err = run(capsys, "library", str(tmp_path))
    assert code == 1
    assert "run “reclass scan”" in err
    with pytest.raises(SystemExit):
        cli.main(["dataset", "spotify", str(tmp_path)])
    assert "invalid choice: 'spotify'" in capsys.readouterr().err
