"""Desktop file, metainfo and icon carry one id and name what is installed."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reclass_gui import APPLICATION_ID

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging" / "linux"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture
def desktop_entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string((FOLDER / f"{APPLICATION_ID}.desktop").read_text("utf-8"))
    return parser["Desktop Entry"]


def test_all_three_are_installed_under_the_id() -> None:
    shared = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    entry, metainfo = f"{APPLICATION_ID}.desktop", f"{APPLICATION_ID}.metainfo.xml"
    assert shared == {
        f"packaging/linux/{entry}": f"share/applications/{entry}",
        f"packaging/linux/{metainfo}": f"share/metainfo/{metainfo}",
        "reclass_gui/resources/icons/reclass.svg": (
            f"share/icons/hicolor/scalable/apps/{APPLICATION_ID}.svg"
        ),
    }
    assert all((ROOT / source).is_file() for source in shared)


def test_the_menu_starts_what_pip_installs(desktop_entry: configparser.SectionProxy) -> None:
    program = desktop_entry["Exec"].split()[0]
    assert program in PROJECT["project"]["gui-scripts"]
    assert desktop_entry["TryExec"] == program
    assert desktop_entry["Icon"] == APPLICATION_ID
    # X11 knows a window by the application's name, Wayland by the desktop file's.
    assert desktop_entry["StartupWMClass"] == desktop_entry["Name"] == "Reclass"


def test_the_metainfo_names_the_same_things() -> None:
    root = ElementTree.parse(FOLDER / f"{APPLICATION_ID}.metainfo.xml").getroot()
    assert root.findtext("id") == APPLICATION_ID
    assert root.findtext("launchable") == f"{APPLICATION_ID}.desktop"
    assert root.findtext("project_license") == PROJECT["project"]["license"]
    programs = {node.text for node in root.iterfind("provides/binary")}
    assert programs == {*PROJECT["project"]["scripts"], *PROJECT["project"]["gui-scripts"]}


def test_the_icon_is_a_square_drawing() -> None:
    root = ElementTree.parse(ROOT / "reclass_gui/resources/icons/reclass.svg").getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    _, _, width, height = root.attrib["viewBox"].split()
    assert width == height


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="appstreamcli is not installed")
def test_appstream_accepts_the_metainfo() -> None:
    answer = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(FOLDER / f"{APPLICATION_ID}.metainfo.xml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout
