"""Several genres a track in the terminal: said, tabled, written into every format, taken back."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from reclass_gui.core.folders import folders
from reclass_gui.core.store import Decision, Store
from reclass_gui.core.tags import read_genres
from tests.audio_files import make_audio, sine
from tests.core.toy_models import make_cnn, make_several
from tests.test_cli import fingerprint, reclass, rows

RATE = 48000  # the only one that Opus keeps
LOW, HIGH = sine(4, RATE, 1, 250), sine(4, RATE, 1, 3200)
BOTH = (LOW + HIGH) / 2
SOUNDS = {
    "both.flac": BOTH, "both.m4a": BOTH, "both.mp3": BOTH, "both.ogg": BOTH, "both.wav": BOTH,
    "low.aiff": LOW, "high.opus": HIGH,
}  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Path:
    places = folders()
    places.create()
    places.models.mkdir(exist_ok=True)
    make_several(places.models, thresholds=(0.5, 0.5, 0.99))
    folder = tmp_path / "music"
    for name, samples in SOUNDS.items():
        make_audio(folder / name, rate=RATE, samples=samples, tags={"genre": "Bebop"})
    return folder


def test_classify_says_all_of_them(library: Path, tmp_path: Path) -> None:
    out, _ = reclass("classify", library / "both.flac", library / "low.aiff", "--model", "several")
    lines = out.splitlines()
    assert lines[0].startswith("Jazz; Pop; Metal")
    assert lines[1].startswith("Jazz ")
    out, _ = reclass("classify", library / "both.ogg", "--model", "several", "--json")
    found = rows(out)[0]
    assert (found["genre"], found["genres"]) == ("Jazz", ["Jazz", "Pop", "Metal"])
    assert found["confidence"] == min(found["probabilities"].values())
    assert found["reason"] is None
    table = tmp_path / "table.csv"
    reclass("classify", library / "both.ogg", "--model", "several", "--csv", table)
    with table.open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert row["genre"] == "Jazz; Pop; Metal"


def test_apply_writes_several_into_every_format_and_undo_gives_each_byte_back(
    library: Path,
) -> None:
    before = fingerprint(library)
    out, _ = reclass("apply", library, "--model", "several", "--yes", "--json")
    done = [row for row in rows(out) if row.get("status") == "done"]
    assert len(done) == len(SOUNDS)
    written = {path.name: read_genres(path) for path in library.rglob("*.*") if path.is_file()}
    # Bebop is a finer Jazz, which the settings keep.
    assert {name: set(genres) for name, genres in written.items()} == {
        name: {"Bebop", "Pop", "Metal"} for name in SOUNDS if name.startswith("both")
    } | {"low.aiff": {"Bebop"}, "high.opus": {"Metal"}}
    assert (library / "Jazz").is_dir()
    assert (library / "Metal").is_dir()
    reclass("undo")
    assert fingerprint(library) == before


def test_a_least_confidence_writes_only_the_genres_that_have_it(library: Path) -> None:
    (said,) = rows(reclass("classify", library / "both.wav", "--model", "several", "--json")[0])[:1]
    shares = sorted(said["probabilities"].values())
    bar = (shares[0] + shares[1]) / 2
    reclass(
        "apply", library, "--model", "several", "--yes", "--tags-only",
        "--min-confidence", f"{bar:.6f}",
    )  # fmt: skip
    assert read_genres(library / "both.wav") == ("Bebop", "Pop")


def test_the_persons_several_genres_count(library: Path) -> None:
    reclass("scan", library)
    path = library / "low.aiff"
    with Store(folders().database) as store:
        store.put_decisions({path: Decision("edited", "Soul", ("Reggae", "Jazz"))})
    out, _ = reclass(
        "apply", library, "--model", "several", "--yes", "--min-confidence", "1", "--json"
    )
    (done,) = [row for row in rows(out) if row["status"] == "done"]
    assert done["genres_after"] == ["Soul", "Reggae", "Bebop"]
    assert "Soul" in done["path_after"]
    reclass("undo")
    assert read_genres(path) == ("Bebop",)


def test_a_card_with_a_wrong_threshold_is_said_in_words(library: Path) -> None:
    card = folders().models / "several.json"
    card.write_text(card.read_text(encoding="utf-8").replace("0.99", "99"), encoding="utf-8")
    _, err = reclass("classify", library, "--model", "several", code=1)
    assert "Traceback" not in err
    assert "several" in err
    _, err = reclass("models", "add", card, code=1)
    assert "“thresholds” that are not numbers from 0 to 1" in err


def test_it_is_not_combined_with_others(library: Path) -> None:
    make_cnn(folders().models)
    _, err = reclass(
        "models", "combine", "pair", "--kind", "vote", "--member", "cnn", "--member", "several",
        code=1,
    )  # fmt: skip
    assert "“several” gives several genres to a track; only models that give one" in err
    assert not (folders().models / "pair.json").exists()


def test_evaluate_measures_sets_of_genres(library: Path, tmp_path: Path) -> None:
    labels = tmp_path / "labels.csv"
    labels.write_text(
        "file,label\nboth.flac,Jazz; Pop; Metal\nlow.aiff,bebop\nboth.wav,Jazz\n", encoding="utf-8"
    )
    (found,) = rows(
        reclass("evaluate", library, "--labels", labels, "--model", "several", "--json")[0]
    )
    assert (found["tracks"], found["exact"]) == (3, 2)
    assert found["micro_f1"] == pytest.approx(2 * 5 / (5 + 7))
    out, _ = reclass("evaluate", library, "--labels", labels, "--model", "several")
    assert "exact match" in out
    assert "2 of 3 labelled tracks matched exactly (67%)" in out
    make_cnn(folders().models)
    out, _ = reclass("evaluate", library, "--labels", labels, "--model", "cnn")
    assert "“cnn” gives one genre to a track, so it never matches" in out
    _, err = reclass("compare", library, "--labels", labels, "--models", "cnn,several", code=1)
    assert "1 of the labels name several genres; models are compared by one" in err


def test_a_head_that_was_trained_on_clips_of_several_genres_says_several(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    table = ["clip_id\tjazz\tmetal\tmp3_path"]
    kinds = {"low": (LOW, "1\t0"), "high": (HIGH, "0\t1"), "both": (BOTH, "1\t1")}
    for number in range(15):
        (samples, bits), place = list(kinds.values())[number % 3], "08cdf"[number // 3]
        noise = np.random.default_rng(number).normal(size=samples.shape).astype(np.float32)
        path = f"{place}/band{number}-a-01-b-0-29.mp3"
        make_audio(tmp_path / "mp3" / path, rate=RATE, samples=samples + 0.003 * noise)
        table.append(f"{number}\t{bits}\t{path}")
    (tmp_path / "annotations_final.csv").write_text("\n".join(table) + "\n", "utf-8")
    reclass(
        "train", tmp_path, "--source", "magnatagatune", "--model", "mlp", "--split", "track",
        "--run", "several", "--epochs", "40",
    )  # fmt: skip
    out, _ = reclass("models", "add", "several")
    assert "Kept as several; choose it" in out
    for name, (samples, _) in kinds.items():
        make_audio(tmp_path / "new" / f"{name}.wav", rate=RATE, samples=samples)
    out, _ = reclass("classify", tmp_path / "new", "--model", "several", "--json")
    found = {Path(row["path"]).stem: set(row["genres"]) for row in rows(out) if "genres" in row}
    assert found["both"] == {"Jazz", "Metal"}
    assert "Jazz" in found["low"]
    assert "Metal" in found["high"]
    reclass("models", "remove", "several")
    assert not list(folders().models.glob("several*"))
