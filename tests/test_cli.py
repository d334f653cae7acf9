import contextlib
import csv
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import reclass_gui
from reclass_gui.cli import main
from reclass_gui.cli.applying import StopWhenSettled, carry_out
from reclass_gui.cli.context import Context
from reclass_gui.cli.listening import scan_folder
from reclass_gui.cli.output import Output
from reclass_gui.core import changes
from reclass_gui.core.records import ChangeDone, TrackFound
from reclass_gui.core.scan import AUDIO_SUFFIXES
from reclass_gui.core.settings import folders
from reclass_gui.core.store import Decision, Store
from reclass_gui.core.tags import read_genres
from tests.audio_files import make_audio

GENRES = {"Rock", "Pop", "Metal", "Jazz", "Classical", "Electronic", "Hip-Hop"}


def reclass(*arguments, code=0, text_input=None, **environment):
    """Run the terminal program as a person's shell does."""
    result = subprocess.run(
        [sys.executable, "-m", "reclass_gui.cli", *map(os.fsencode, map(os.fspath, arguments))],
        capture_output=True,
        input=text_input,
        env=os.environ | environment,
        timeout=240,
    )
    out = result.stdout.decode("utf-8", "surrogateescape")
    err = result.stderr.decode("utf-8", "surrogateescape")
    assert "Traceback" not in out + err, err
    assert result.returncode == code, f"exit {result.returncode}\n{out}\n{err}"
    return out, err


def rows(out):
    return [json.loads(line) for line in out.splitlines()]


def fingerprint(root):
    """Every path below a folder with the digest of its bytes."""
    return {
        os.fsencode(path.relative_to(root)): path.is_file()
        and hashlib.sha256(path.read_bytes()).hexdigest()
        for path in root.rglob("*")
    }


def music(samples_seed, seconds=12.0, rate=22050):
    """Return something with harmonies, a beat and noise, float32 [n, 1]."""
    generator = np.random.default_rng(samples_seed)
    t = np.arange(round(seconds * rate)) / rate
    wave = sum(
        np.sin(2 * np.pi * frequency * t) for frequency in generator.uniform(110, 880, 5)
    ) * np.exp(-6 * ((t * 2) % 1))
    wave = 0.1 * wave + 0.02 * generator.standard_normal(len(t))
    return wave.astype(np.float32)[:, None]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with three tracks, a silent one, and files that can't be listened to."""
    root = tmp_path_factory.mktemp("music")
    make_audio(root / "a/one.flac", samples=music(1), rate=22050, tags={"genre": "Polka"})
    make_audio(root / "a/two.ogg", samples=music(2), rate=22050, tags={"artist": "Ann & Bo"})
    make_audio(root / "b/three.mp3", samples=music(3), rate=22050)
    make_audio(root / "b/silent.wav", samples=np.zeros((220500, 1), np.float32), rate=22050)
    (root / "b/text.mp3").write_text("this is no sound at all\n" * 50)
    (root / "b/empty.ogg").touch()
    (root / "b/cover.jpg").write_bytes(b"not audio")
    return root


@pytest.fixture
def library(made, tmp_path):
    folder = tmp_path / "library"
    shutil.copytree(made, folder)
    return folder


COMMANDS = (
    "scan", "classify", "apply", "history", "undo", "verify", "evaluate", "models", "bench"
)  # fmt: skip


def in_process(capsys, *arguments):
    """Run what ends before anything is done: help and complaints about usage."""
    with pytest.raises(SystemExit) as end:
        main(list(arguments))
    out, err = capsys.readouterr()
    return end.value.code, out, err


def test_version_is_told():
    assert reclass("--version")[0].strip() == f"reclass {reclass_gui.__version__}"


def test_help_names_every_command(capsys):
    code, out, _ = in_process(capsys, "--help")
    assert code == 0
    assert all(command in out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(capsys, command):
    code, out, _ = in_process(capsys, command, "--help")
    assert code == 0
    assert out.startswith(f"usage: reclass {command}")
    assert "--json" in out


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["sing"],
        ["scan"],
        ["apply", "x", "--min-confidence", "2"],
        ["apply", "x", "--min-confidence", "nan"],
        ["apply", "x", "--tags-only", "--copy"],
        ["evaluate", "x"],
        ["classify", "x", "--quality", "best"],
    ],
)
def test_wrong_usage_is_two_lines_and_code_2(capsys, wrong):
    code, out, err = in_process(capsys, *wrong)
    assert code == 2
    assert out == ""
    assert err.startswith("reclass")
    assert err.splitlines()[-1].startswith("Try: reclass")


def test_scan_lists_every_track_and_the_failures(library):
    out, err = reclass("scan", library, code=1)
    assert err == ""
    assert "Polka" in out
    assert "1 file failed" in out
    assert "empty.ogg: the file is empty" in out
    assert "6 tracks, 6 new or changed." in out
    # What could not be read is tried again each time.
    assert "6 tracks, 1 new or changed." in reclass("scan", library, code=1)[0]
    (library / "a/one.flac").unlink()
    assert "1 gone" in reclass("scan", library, code=1)[0]


def test_scan_as_json(library):
    out, err = reclass("scan", library, "--json", code=1)
    assert err == ""
    by_name = {Path(row["path"]).name: row for row in rows(out)}
    assert set(by_name) == {
        "one.flac",
        "two.ogg",
        "three.mp3",
        "silent.wav",
        "text.mp3",
        "empty.ogg",
    }
    assert by_name["one.flac"]["genres"] == ["Polka"]
    assert by_name["two.ogg"]["artist"] == "Ann & Bo"
    assert by_name["one.flac"]["seconds"] == pytest.approx(12.0)
    assert by_name["empty.ogg"] == {
        "path": str(library / "b/empty.ogg"),
        "error": "the file is empty",
        "kind": "damaged",
    }


def test_a_folder_that_is_not_there(tmp_path):
    out, err = reclass("scan", tmp_path / "none", code=1)
    assert out == ""
    assert err == f"reclass: {tmp_path / 'none'}: there is no such folder\n"
    out, err = reclass("scan", tmp_path / "none", "--json", code=1)
    assert rows(out) == [
        {"path": str(tmp_path / "none"), "error": "there is no such folder", "kind": "not-found"}
    ]
    assert err == ""
    (tmp_path / "file").touch()
    assert "it is not a folder" in reclass("scan", tmp_path / "file", code=1)[1]


def test_classify_says_something_of_every_file(library):
    before = fingerprint(library)
    missing = library / "missing.mp3"
    out, err = reclass("classify", library, missing, library / "a/one.flac", "--json", code=1)
    assert err == ""
    by_name = {Path(row["path"]).name: row for row in rows(out)}
    assert len(rows(out)) == len(by_name) == 7
    for name in ("one.flac", "two.ogg", "three.mp3"):
        row = by_name[name]
        assert row["error"] is None
        assert sum(row["probabilities"].values()) == pytest.approx(1, abs=0.01)
        assert set(row["probabilities"]) >= GENRES
        best = max(row["probabilities"], key=row["probabilities"].get)
        assert row["confidence"] == row["probabilities"][best]
        assert row["genre"] == (best if row["reason"] is None else None)
        assert row["styles"]
    silent = by_name["silent.wav"]
    assert (silent["genre"], silent["reason"], silent["error"]) == (None, "silence", None)
    assert by_name["missing.mp3"]["kind"] == "not-found"
    assert by_name["empty.ogg"]["error"] == "the file is empty"
    assert by_name["text.mp3"]["error"]
    for name in ("missing.mp3", "empty.ogg", "text.mp3"):
        assert by_name[name]["genre"] is by_name[name]["confidence"] is None
    assert fingerprint(library) == before


def test_classify_again_gives_the_same_from_the_store(library):
    first, _ = reclass("classify", library, "--json", code=1)
    again, _ = reclass("classify", library, "--json", code=1)
    assert sorted(first.splitlines()) == sorted(again.splitlines())


def test_classify_for_people(library):
    out, err = reclass("classify", library / "a", library / "b/silent.wav", COLUMNS="60")
    assert err == ""
    lines = out.splitlines()
    assert all(len(line) <= 60 for line in lines)
    assert any(line.startswith("(silence)") for line in lines)
    assert lines[-1].startswith("3 tracks: ")
    assert "1 silent or spoken" in lines[-1]


def test_classify_into_a_table(library, tmp_path):
    table = tmp_path / "out.csv"
    reclass("classify", library, "--csv", table, code=1)
    with table.open(encoding="utf-8", newline="") as stream:
        found = {Path(row["path"]).name: row for row in csv.DictReader(stream)}
    assert len(found) == 6
    assert float(found["one.flac"]["Rock"]) >= 0
    assert found["silent.wav"]["reason"] == "silence"
    assert found["empty.ogg"]["error"] == "the file is empty"


def test_a_table_is_never_written_over_music(library):
    before = fingerprint(library)
    # What `reclass classify --csv *.mp3` means to the shell.
    _, err = reclass("classify", "--csv", library / "b/three.mp3", library / "a", code=1)
    assert "never written over music" in err
    assert fingerprint(library) == before


def test_unknown_models_are_said_in_words(library):
    _, err = reclass("classify", library, "--model", "nonesuch", code=1)
    assert "nonesuch" in err
    out, _ = reclass("classify", library, "--model", "nonesuch", "--json", code=1)
    assert rows(out)[0]["kind"] == "model"


@pytest.mark.skipif(os.name != "posix", reason="only POSIX names are bytes")
def test_names_that_are_not_utf8_and_names_that_ring_bells(tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 \x1b[31m\x07.flac"))
    try:
        make_audio(odd, 1.0)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    out, _ = reclass("scan", tmp_path, "--json")
    assert out.isascii()
    (row,) = rows(out)
    assert os.fsencode(row["path"]) == os.fsencode(odd)
    out, _ = reclass("scan", tmp_path)
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "caf" in out
    reclass("classify", odd, "--csv", tmp_path / "table.csv")
    assert os.fsencode(odd) in (tmp_path / "table.csv").read_bytes()


def test_a_dry_run_plans_and_changes_nothing(library):
    before = fingerprint(library)
    out, _ = reclass("apply", library, "--min-confidence", "0", "--dry-run", code=1)
    assert "move to" in out
    assert "Nothing was changed: 3 changes planned." in out
    assert "1 silent or spoken" in out
    planned = rows(
        reclass("apply", library, "--min-confidence", "0", "--dry-run", "--json", code=1)[0]
    )
    states = [row["status"] for row in planned]
    assert sorted(states) == ["failed"] * 2 + ["planned"] * 3
    assert fingerprint(library) == before
    assert "0 batches." in reclass("history")[0]


def test_paths_originals_and_verification(library, tmp_path):
    old = hashlib.sha256((library / "a/one.flac").read_bytes()).hexdigest()
    kept, table = tmp_path / "kept", tmp_path / "paths.csv"
    template = "{genre}/{file}"
    reclass("apply", library, "--min-confidence", "0", "--template", template, "--yes",
            "--keep-originals", kept, code=1)  # fmt: skip
    assert hashlib.sha256((kept / "a/one.flac").read_bytes()).hexdigest() == old
    (batch,) = rows(reclass("history", "--json")[0])
    assert "written to" in reclass("history", "--paths", batch["batch"], "--csv", table)[0]
    with table.open(newline="") as stream:
        moved = {row["old_path"]: row["new_path"] for row in csv.DictReader(stream)}
    assert len(moved) == batch["done"]
    assert all(Path(new).is_file() for new in moved.values())
    listed = rows(reclass("history", "--paths", batch["batch"], "--json")[0])
    assert {row["old_path"]: row["new_path"] for row in listed} == moved
    assert {row["state"] for row in rows(reclass("verify", "--json")[0])} == {"fine"}
    gone, changed, *_ = (Path(new) for new in moved.values())
    gone.unlink()
    with changed.open("ab") as stream:
        stream.write(b"!")
    drift = rows(reclass("verify", batch["batch"], "--json", code=1)[0])
    states = {row["path"]: row["state"] for row in drift}
    assert (states[str(gone)], states[str(changed)]) == ("missing", "changed")


def test_apply_history_undo_give_back_every_byte_and_path(library):
    before = fingerprint(library)
    out, _ = reclass("apply", library, "--min-confidence", "0", "--json", code=1)
    done = [row for row in rows(out) if row["status"] == "done"]
    assert len(done) == 3
    for row in done:
        assert not Path(row["path"]).exists()
        assert read_genres(Path(row["path_after"])) == tuple(row["genres_after"])
        assert Path(row["path_after"]).relative_to(library).parts[0] in row["genres_after"]
    assert fingerprint(library) != before

    (batch,) = rows(reclass("history", "--json")[0])
    assert (batch["done"], batch["undone"], batch["state"]) == (3, 0, "done")
    assert batch["batch"] == done[0]["batch"]
    assert batch["root"] == str(library)
    assert batch["batch"] in reclass("history")[0]

    # What was heard is known at the new place: nothing is listened to again, the same is said.
    again = rows(reclass("apply", library, "--min-confidence", "0", "--json", code=1)[0])
    assert [row for row in again if row["status"] == "done"] == []

    out, _ = reclass("undo")
    assert "3 changes taken back." in out
    assert fingerprint(library) == before
    assert "There is nothing to undo." in reclass("undo")[0]
    assert rows(reclass("history", "--json")[0])[0]["state"] == "undone"


def test_undo_refuses_what_was_changed_since(library):
    out, _ = reclass("apply", library, "--min-confidence", "0", "--json", code=1)
    done = [row for row in rows(out) if row["status"] == "done"]
    changed = Path(done[0]["path_after"])
    changed.write_bytes(changed.read_bytes() + b"\0")
    out, _ = reclass("undo", done[0]["batch"], "--json", code=1)
    by_status = {}
    for row in rows(out):
        by_status.setdefault(row["status"], []).append(row)
    assert len(by_status["undone"]) == 2
    (refused,) = by_status["failed"]
    assert refused["kind"] == "changed"
    assert changed.exists()


def test_undo_of_an_unknown_batch_is_said_in_words():
    _, err = reclass("undo", "20200101-000000", code=1)
    assert "20200101-000000" in err


def test_tags_only_moves_nothing(library):
    names = set(fingerprint(library))
    reclass("apply", library, "--min-confidence", "0", "--tags-only", code=1)
    assert set(fingerprint(library)) == names
    assert read_genres(library / "a/one.flac") != ("Polka",)


def test_copies_leave_the_originals_alone(library, tmp_path):
    before = fingerprint(library)
    sorted_ones = tmp_path / "sorted"
    reclass(
        "apply", library, "--min-confidence", "0", "--copy", "--to", sorted_ones,
        "--template", "{genre}/{file}", code=1,
    )  # fmt: skip
    assert fingerprint(library) == before
    assert len([path for path in sorted_ones.rglob("*") if path.is_file()]) == 3
    reclass("undo")
    assert fingerprint(library) == before
    assert [path for path in sorted_ones.rglob("*") if path.is_file()] == []


def test_a_wrong_template_is_said_in_words(library):
    before = fingerprint(library)
    _, err = reclass(
        "apply", library, "--min-confidence", "0", "--template", "{genr}/{file}", code=1
    )
    assert "genr" in err
    assert fingerprint(library) == before


def test_decisions_of_the_window_count(library):
    reclass("scan", library, code=1)
    with Store(folders().database) as store:
        store.put_decisions(
            {
                library / "a/one.flac": Decision("edited", "Reggae"),
                library / "a/two.ogg": Decision("rejected", None),
            }
        )
    out, _ = reclass("apply", library, "--min-confidence", "1", "--json", code=1)
    (done,) = [row for row in rows(out) if row["status"] == "done"]
    assert done["genres_after"] == ["Reggae"]
    with Store(folders().database) as store:
        assert store.decisions(library) == {
            library / "a/two.ogg": Decision("rejected", None),
            library / "Reggae/one.flac": Decision("applied", "Reggae"),
        }
        assert store.track(Path(done["path_after"])).genres == ("Reggae",)


def test_evaluate_measures_against_labels_alone(library, tmp_path):
    labels = tmp_path / "labels.csv"
    labels.write_text("file,label\na/one.flac,Rock\na/two.ogg,rock\nb/three.mp3,\nnone.mp3,Pop\n")
    (missing, result) = rows(reclass("evaluate", library, "--labels", labels, "--json", code=1)[0])
    assert missing["kind"] == "not-found"
    assert (result["tracks"], result["unlabelled"], result["failed"]) == (2, 1, 1)
    assert result["accuracy"] == result["right"] / 2
    assert result["labels"] == ["Rock"]
    labels.write_text("file,label\na/one.flac,Rock\na/two.ogg,Rock\n")
    out, _ = reclass("evaluate", library, "--labels", labels)
    assert "accuracy" in out
    assert "calibration error" in out
    lines = rows(reclass("evaluate", library, "--labels", labels, "--json", "--tracks")[0])
    assert [row.get("label") for row in lines] == ["Rock", "Rock", None]
    assert "column" in reclass("evaluate", library, "--labels", library / "b/text.mp3", code=1)[1]


def test_models_and_devices_are_listed():
    listed = rows(reclass("models", "--json")[0])
    assert "default" in [row.get("model") for row in listed]
    assert {"cpu", "cuda"} <= {row.get("device") for row in listed}
    assert "default" in reclass("models")[0]


def test_a_data_folder_by_option_beats_the_variable(library, tmp_path):
    reclass("scan", library, "--data-dir", tmp_path / "x", code=1)
    assert (tmp_path / "x/data/library.sqlite").is_file()
    reclass("--data-dir", tmp_path / "y", "scan", library, code=1)
    assert (tmp_path / "y/data/library.sqlite").is_file()


def test_a_data_folder_that_cannot_be_used_is_said_in_words(library, tmp_path):
    (tmp_path / "file").touch()
    _, err = reclass("scan", library, "--data-dir", tmp_path / "file", code=1)
    assert "can't be made" in err


def test_decoding_in_a_process_of_its_own_gives_the_same_suggestions(library, data_dir, tmp_path):
    inside = rows(reclass("classify", library, "--json", code=1)[0])
    other = tmp_path / "other"
    (other / "config").mkdir(parents=True)
    (other / "config/settings.json").write_text('{"decoding": "worker"}')
    worker = rows(reclass("--data-dir", other, "classify", library, "--json", code=1)[0])
    keys = ("path", "genre", "confidence", "error", "kind")
    picked = [[{k: row.get(k) for k in keys} for row in found] for found in (inside, worker)]
    assert picked[0] == picked[1]


def test_a_mistake_in_the_settings_is_said_in_words(library, data_dir):
    settings = data_dir / "config/settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('{"quality": "balansed"}')
    _, err = reclass("classify", library, code=1)
    assert "Did you mean “balanced”?" in err


def test_a_damaged_database_is_replaced_and_said(library, data_dir):
    database = data_dir / "data/library.sqlite"
    database.parent.mkdir(parents=True, exist_ok=True)
    database.write_bytes(b"not a database at all" * 200)
    _, err = reclass("scan", library, code=1)
    assert "was damaged and is now kept as" in err


def test_what_nobody_foresaw_is_one_sentence_and_a_log(library, data_dir, tmp_path):
    # A module that breaks when it is imported stands for any mistake of ours.
    (tmp_path / "sitecustomize.py").write_text(
        "import sys, types\n"
        "broken = types.ModuleType('reclass_gui.cli.listening')\n"
        "broken.run_scan = lambda *_: 1 / 0\n"
        "sys.modules['reclass_gui.cli.listening'] = broken\n"
    )
    _, err = reclass("scan", library, code=1, PYTHONPATH=str(tmp_path))
    assert err.startswith("Something unforeseen happened (ZeroDivisionError). Details are in ")
    assert err.count("\n") == 1
    log = data_dir / "state/reclass.log"
    assert str(log) in err
    assert "ZeroDivisionError: division by zero" in log.read_text()


@pytest.mark.skipif(os.name != "posix", reason="pipes break otherwise elsewhere")
def test_a_reader_that_has_had_enough(library):
    command = [sys.executable, "-m", "reclass_gui.cli", "scan", "--json", str(library)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    assert process.wait(60) == 1
    assert process.stderr.read() == b""
    process.stderr.close()


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is a signal only there")
def test_ctrl_c_ends_quietly(tmp_path):
    for i in range(80):
        make_audio(tmp_path / f"{i:03}.wav", samples=music(i, 6.0, 8000), rate=8000)
    command = [sys.executable, "-m", "reclass_gui.cli", "classify", "--json", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err == b"Interrupted.\n"
    assert len(out.splitlines()) < 79


def test_ctrl_c_waits_for_the_files_at_hand_and_a_second_one_does_not():
    before = signal.getsignal(signal.SIGINT)
    with StopWhenSettled() as stop:
        signal.raise_signal(signal.SIGINT)
        assert stop.asked
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_an_interrupted_apply_tells_all_that_it_did(tmp_path, capsys):
    music = tmp_path / "music"
    make_audio(music / "000.wav", 0.1)
    for i in range(1, 50):
        shutil.copyfile(music / "000.wav", music / f"{i:03}.wav")
    before = fingerprint(music)
    places = folders()
    places.create()
    with contextlib.closing(Context(Output(), places)) as context:
        found = [e.track for e in scan_folder(context, music) if isinstance(e, TrackFound)]
        requests = [changes.Request(track, ("Rock",), "Rock") for track in found]
        plan = changes.plan(music, requests, template="{genre}/{file}")

        def interrupted():
            for event in changes.apply(plan, context.journal):
                if isinstance(event, ChangeDone) and event.change is plan.changes[0]:
                    signal.raise_signal(signal.SIGINT)
                yield event

        assert carry_out(context, interrupted(), 50, undone=False) == 130
        (batch,) = context.journal.batches()
        assert 0 < batch.done < 50
        assert f"Stopped on request after {batch.done} of 50." in capsys.readouterr().out
        # The store knows of each change that was made, and of no other.
        moved = [t for t in context.store.tracks(music) if t.genres == ("Rock",)]
        assert len(moved) == batch.done
        assert all(track.path.exists() for track in context.store.tracks(music))
        assert len(context.store.tracks(music)) == 50
    reclass("undo")
    assert fingerprint(music) == before


@pytest.mark.real_library
def test_the_real_library_is_heard_sorted_and_given_back(real_library_copy):
    files = [p for p in real_library_copy.rglob("*") if p.suffix.lower() in AUDIO_SUFFIXES]
    before = fingerprint(real_library_copy)
    times = {path: path.stat().st_mtime_ns for path in files}

    out, err = reclass("classify", real_library_copy, "--json")
    assert err == ""
    assert sorted(row["path"] for row in rows(out)) == sorted(map(str, files))
    assert all(row["error"] is None for row in rows(out))
    suggested = {row["path"]: row["genre"] for row in rows(out) if row["genre"]}

    out, _ = reclass("apply", real_library_copy, "--json")
    done = [row for row in rows(out) if row["status"] == "done"]
    assert {row["path"] for row in done} == set(suggested)
    assert fingerprint(real_library_copy) != before
    reclass("undo")
    assert fingerprint(real_library_copy) == before
    assert {path: path.stat().st_mtime_ns for path in files} == times
