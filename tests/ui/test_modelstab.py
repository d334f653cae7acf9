from __future__ import annotations

import hashlib
import html

import numpy as np
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QListWidget, QTextBrowser

from reclass_gui.core.cards import BUILT_IN
from reclass_gui.core.models import ModelCard, devices, installed
from reclass_gui.ui.modelstab import ModelsTab
from reclass_gui.ui.modeltext import CardText
from tests.core.toy_models import make_cnn, make_combination, make_embedding, make_features


@pytest.fixture
def show(qtbot, jobs):
    def make(folder=None):
        tab = ModelsTab(jobs, folder)
        qtbot.addWidget(tab)
        with qtbot.waitSignal(tab.inventory_changed, timeout=20_000):
            tab.show()
        return tab

    return make


def text(tab) -> str:
    return tab.findChild(QTextBrowser).toPlainText()


def labels(tab) -> str:
    return "\n".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())


def test_every_installed_card_is_read_as_text(show):
    tab = show()
    cards = installed()
    assert tab.findChild(QListWidget).count() == len(cards) > 0
    for card in cards:
        tab.select(card.name)
        shown = text(tab)
        for fact in (card.title, card.licence, card.sha256, card.source, card.description):
            assert fact in shown
        for label in card.labels:
            assert label in shown
        if card.kind == "tagger":
            assert "mel bands" in shown
            assert f"{QLocale().toString(16000)} Hz" in shown


def test_metrics_and_what_was_tuned_are_shown_however_deep(qapp):
    card = ModelCard(
        name="mine",
        kind="ensemble",
        labels=("Rock", "Pop"),
        title="Mine & yours <b>",
        metrics={"accuracy": 0.87654, "tracks": 1234, "leak_free": True},
        ensemble={"temperature": {"value": 1.25, "tuned_on": "GTZAN, grouped by artist"}},
    )
    page = CardText().page(card)
    assert "Mine &amp; yours &lt;b&gt;" in page
    assert "0.8765" in page
    assert QLocale().toString(1234) in page
    assert "yes" in page
    assert "tuned on" in page
    assert "GTZAN, grouped by artist" in page


def test_tables_of_figures_are_shown_as_tables(qapp):
    card = next(card for card in installed() if card.name == "default")
    browser = QTextBrowser()
    browser.setHtml(CardText().page(card))
    shown = browser.toPlainText()
    assert "At least this confident\nShare of tracks\nOf these right\n30 %\n" in shown
    share = QLocale().toString(100 * card.metrics["coverage"]["0.3"]["share"], "f", 1)
    assert f"30 %\n{share} %\n" in shown
    mapping = card.ensemble["mapping"]["Country"]["msd_musicnn"]
    weight = QLocale().toString(mapping["weight"], "g", 4)
    assert f"Country\n{weight} msd_musicnn: country" in shown


def test_every_kind_of_model_says_what_it_is_and_takes(show, tmp_path):
    make_cnn(tmp_path)
    make_features(tmp_path, features="gtzan57", size=57, weights=np.zeros((57, 2)))
    make_embedding(tmp_path, temperature=1.5)
    make_combination(tmp_path, "both", "vote", ["cnn", "features"], weights=[1, 2])
    make_combination(tmp_path, "steps", "cascade", ["features", "cnn"])
    tab = show(tmp_path)
    for name, words in {
        "cnn": ("Convolutional network", "1 × bands × frames", "top_db 80", "16 mel bands"),
        "features": ("features of the whole track", "gtzan57", "57 number"),
        "embedding": ("Embedding network", "embedding_head", "temperature 1.5"),
        "both": ("vote", "cnn, features", "1, 2"),
        "steps": ("until they are sure", "features, cnn"),
    }.items():
        tab.select(name)
        for word in words:
            assert word in text(tab), name
    first_part = next(
        row
        for row in range(tab.findChild(QListWidget).count())
        if "Head that" in tab.findChild(QListWidget).item(row).text()
    )
    kinds = [tab.findChild(QListWidget).item(row).text() for row in range(first_part)]
    assert any("until they are sure" in kind for kind in kinds), "parts come after all models"


def test_a_broken_card_is_named_with_its_reason(show, tmp_path):
    (tmp_path / "broken.json").write_text("{")
    tab = show(tmp_path)
    assert "broken.json" in labels(tab)
    assert "not valid JSON" in labels(tab)


def test_a_card_of_the_person_is_listed_too(show, tmp_path):
    weights = tmp_path / "mine.onnx"
    weights.write_bytes(b"weights")
    sha256 = hashlib.sha256(b"weights").hexdigest()
    card = ModelCard(
        name="mine",
        kind="head",
        labels=("A", "B"),
        title="My own head",
        input="embedding",
        outputs=("probabilities",),
        embedding_size=400,
        weights=weights.name,
        sha256=sha256,
    )
    card.save(tmp_path / "mine.json")
    tab = show(tmp_path)
    tab.select("mine")
    assert "My own head" in text(tab)
    assert sha256 in text(tab)
    assert "mine.json" in text(tab)
    assert str(tmp_path) in text(tab)
    assert "shipped with Reclass" not in text(tab)


def test_a_shipped_card_does_not_tell_of_the_inside_of_the_installation(show):
    tab = show()
    tab.select("default")
    assert "default.json" in text(tab)
    assert "shipped with Reclass" in text(tab)
    assert str(BUILT_IN) not in text(tab)


def test_devices_say_why_they_are_not_available(show):
    tab = show()
    for device in devices():
        assert device.label in labels(tab)
        assert html.escape(device.reason) in labels(tab)


def test_reading_again_keeps_the_selection(show, qtbot):
    tab = show()
    tab.select("mtt_musicnn")
    with qtbot.waitSignal(tab.inventory_changed, timeout=20_000):
        tab.refresh()
    assert "MagnaTagATune" in text(tab)
