import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reclass_gui.core import settings as module
from reclass_gui.core.cards import installed
from reclass_gui.core.errors import SettingsError
from reclass_gui.core.settings import Settings, folders, load, save


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_a_missing_file_gives_the_defaults(path):
    assert load(path) == Settings()
    assert not path.exists()


def test_what_is_saved_is_loaded(path):
    chosen = Settings(
        quality="thorough",
        unsure_below=0.6,
        protected_genres=("Audiobook", "Kölsch"),
        copy=True,
        taxonomy_path=os.fsdecode(b"/caf\xe9") if os.name == "posix" else "C:\\café",
    )
    save(chosen, path)
    assert load(path) == chosen
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_every_field_describes_itself():
    for setting in dataclasses.fields(Settings):
        assert {"group", "title", "help"} <= set(setting.metadata), setting.name
        assert setting.metadata["help"].endswith("."), setting.name
        if isinstance(setting.default, float):
            assert {"minimum", "maximum", "step"} <= set(setting.metadata)
        for value in setting.metadata.get("choices", ()):
            assert getattr(Settings(**{setting.name: value}), setting.name) == value


def test_the_threshold_is_the_default_models_own():
    (card,) = [card for card in installed() if card.name == Settings().model]
    assert Settings().unsure_below == card.ensemble["unsure_below"]


def test_texts_are_marked_for_translation_one_by_one():
    source = Path(module.__file__).read_text(encoding="utf-8")
    for setting in dataclasses.fields(Settings):
        for text in (
            setting.metadata["title"],
            setting.metadata["help"],
            *setting.metadata.get("choices", {}).values(),
        ):
            assert f'"Settings", "{text}"' in " ".join(source.split()), text


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"quality": "balansed"}, ["quality", "fast, balanced, thorough", "mean “balanced”?"]),
        ({"quality": "zzz"}, ["quality", "fast, balanced, thorough"]),
        ({"quality": 3}, ["quality", "not a text"]),
        ({"unsure_below": 1.5}, ["unsure_below", "from 0 to 1"]),
        ({"unsure_below": float("nan")}, ["unsure_below", "from 0 to 1"]),
        ({"unsure_below": True}, ["unsure_below", "from 0 to 1"]),
        ({"unsure_below": "0.5"}, ["unsure_below", "from 0 to 1"]),
        ({"copy": 1}, ["copy", "neither true nor false"]),
        ({"protected_genres": "Rock"}, ["protected_genres", "not a list"]),
        ({"protected_genres": ["Rock", 7]}, ["protected_genres", "not a list"]),
    ],
)
def test_a_wrong_value_is_named_with_its_limits(path, values, words):
    with pytest.raises(SettingsError) as made:
        Settings(**values)
    path.parent.mkdir()
    path.write_text(json.dumps(values))
    with pytest.raises(SettingsError) as loaded:
        load(path)
    for word in words:
        assert word in str(made.value)
        assert word in str(loaded.value)
    assert str(path) in str(loaded.value)


def test_a_changed_copy_is_checked_too():
    assert Settings().changed(volume=0).volume == 0.0
    with pytest.raises(SettingsError, match="Did you mean “volume”"):
        Settings().changed(volumes=0.5)
    with pytest.raises(SettingsError, match="volume"):
        Settings().changed(volume=2)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"quality": "fast",}', "line 1"),
        (b"[1, 2]", "not a JSON object"),
        (b'{"quality": "\xff"}', "not UTF-8"),
    ],
)
def test_a_file_that_is_no_settings_file_is_said_in_words(path, content, words):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=words):
        load(path)
    save(Settings(), path)
    assert load(path) == Settings()


def test_unknown_keys_are_reported_and_kept(path, caplog):
    path.parent.mkdir()
    path.write_text('{"from_the_future": [1, 2], "qualety": "fast", "volume": 0.5}')
    settings = load(path)
    assert settings == Settings(volume=0.5)
    assert "from_the_future" in caplog.text
    assert "Did you mean “quality”?" in caplog.text
    save(settings, path)
    values = json.loads(path.read_text())
    assert values["from_the_future"] == [1, 2]
    assert values["volume"] == 0.5


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsError, match="can't be saved"):
        save(Settings(), tmp_path / "file" / "settings.json")


def test_one_folder_for_everything(tmp_path, monkeypatch):
    monkeypatch.setenv("RECLASS_DATA_DIR", str(tmp_path / "by variable"))
    assert folders().database == tmp_path / "by variable" / "data" / "library.sqlite"
    here = folders(tmp_path / "by argument")
    assert {p.parent for p in (here.data, here.config, here.cache, here.state)} == {
        tmp_path / "by argument"
    }
    here.create()
    here.create()
    assert here.settings.parent.is_dir()
    assert here.log.parent.is_dir()


def test_folders_of_the_platform(tmp_path):
    variables = {k: v for k, v in os.environ.items() if k != "RECLASS_DATA_DIR"}
    script = "from reclass_gui.core.settings import folders; f = folders(); print(f.database)"
    result = subprocess.run(
        [sys.executable, "-c", script],
        env=variables | {"XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    printed = Path(result.stdout.strip())
    assert printed.name == "library.sqlite"
    assert "reclass" in printed.parts
    if sys.platform == "linux":
        assert printed == tmp_path / "reclass" / "library.sqlite"


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsError, match="can't be made"):
        folders(tmp_path / "file").create()


def test_exported_settings_are_imported_over_others(tmp_path) -> None:
    path = tmp_path / "new" / "mine.json"
    mine = Settings(theme="dark", protected_genres=("Xmas",), shortcuts=("review.skip=N",))
    module.export(mine, path)
    assert module.imported(Settings(volume=0.1), path) == (mine, ())
    path.write_text('{"volume": 0.3, "from_the_future": 1}', encoding="utf-8")
    assert module.imported(mine, path) == (mine.changed(volume=0.3), ("from_the_future",))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{}", "holds no setting of Reclass"),
        (b'{"a": 1}', "holds no setting of Reclass"),
        (b"[1]", "not a JSON object"),
        (b"\xff\xfe", "not UTF-8"),
        (b'{"volume": 7}', "volume: “7” is not a number from 0 to 1"),
        (b" " * (2**20 + 1), "too large for settings"),
    ],
)
def test_a_file_that_can_not_be_imported_is_explained(tmp_path, content, words) -> None:
    path = tmp_path / "some.json"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=words) as caught:
        module.imported(Settings(), path)
    assert "some.json" in str(caught.value)
    with pytest.raises(SettingsError, match="can't be read"):
        module.imported(Settings(), tmp_path)
    with pytest.raises(SettingsError, match="no longer there"):
        module.imported(Settings(), tmp_path / "none.json")
