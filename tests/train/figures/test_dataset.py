from xml.etree import ElementTree

import numpy as np
import pytest

from reclass_gui.train.networks import SEGMENT_SPEC

pytest.importorskip("matplotlib", reason="Matplotlib is not installed")

from reclass_gui.train.figures import dataset, style

PNG = b"\x89PNG\r\n\x1a\n"


def words(drawing: style.Drawing) -> str:
    root = ElementTree.fromstring(drawing.svg)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert drawing.png.startswith(PNG)
    return "\n".join(text for text in root.itertext() if text.strip())


def test_every_genre_and_its_count_are_in_the_figure():
    text = words(dataset.genre_distribution({"R&B": 1234, "$Trap$ <1>": 7, "日本": 3}))
    for part in ("R&B", "1,234", "$Trap$ <1>", "7", "日本", "tracks"):
        assert part in text


def test_rare_genres_become_one_bar():
    text = words(dataset.genre_distribution({f"genre {i:02}": 100 - i for i in range(60)}))
    assert "genre 49" in text
    assert "genre 50" not in text
    assert "10 more genres" in text
    assert str(sum(100 - i for i in range(50, 60))) in text


def test_durations_say_their_median_and_what_is_not_shown():
    text = words(dataset.durations([30.0] * 9 + [0.0] * 2))
    assert "9 tracks; of 2 more the duration is not known" in text
    assert "median 30 s" in text
    assert "0 tracks" in words(dataset.durations([]))
    assert "1 longer than" in words(dataset.durations([100.0] * 300 + [9000.0]))


def test_spectrograms_are_drawn_for_each_genre():
    rng = np.random.default_rng(1)
    frames = rng.normal(size=(40, 128)).astype(np.float32)
    text = words(dataset.spectrogram_grid({"Jazz": frames, "Rock": frames * 0}, SEGMENT_SPEC))
    assert "Jazz" in text
    assert "Rock" in text
    assert "4k" in text
    with pytest.raises(ValueError, match="no example"):
        dataset.spectrogram_grid({}, SEGMENT_SPEC)


def test_correlations_by_hand():
    rows = np.array([[1, 2, 5, 1], [2, 4, 5, 0], [3, 6, 5, 1]], np.float32)
    table = dataset.correlations(rows)
    assert table[0, 1] == pytest.approx(1)
    assert table[0, 3] == pytest.approx(0)
    assert np.isnan(table[2]).all()
    assert "the same for all tracks (1)" in words(dataset.feature_correlations(rows, list("abcd")))
    with pytest.raises(ValueError, match="a name for each"):
        dataset.feature_correlations(rows, ["a"])


def test_a_figure_in_a_page_takes_its_colours_and_meets_no_other():
    drawing = dataset.genre_distribution({"Jazz": 3})
    inside = drawing.inline("first", 'Bars of "Jazz"')
    assert inside.startswith("<svg")
    assert "Bars of &quot;Jazz&quot;" in inside
    assert style.INK not in inside
    assert "var(--ink)" in inside
    assert "<metadata" not in inside
    assert "<style" not in inside
    root = ElementTree.fromstring(drawing.svg)
    assert root.get("width")
    names = {part.partition('"')[0] for part in inside.split(' id="')[1:]}
    assert names
    assert all(name.startswith("first-") for name in names)
    used = [part.partition('"')[0] for part in inside.split('href="#')[1:]]
    assert used
    assert set(used) <= names


def test_the_same_figure_is_the_same_file(tmp_path):
    first, second = (dataset.genre_distribution({"Jazz": 3}) for _ in range(2))
    assert first == second
    svg, png = first.save(tmp_path, "bars")
    assert (svg.name, png.name) == ("bars.svg", "bars.png")
    assert png.read_bytes() == first.png
