from __future__ import annotations

import hashlib
import html
import pickle
import zipfile

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QMessageBox, QTextBrowser

from reclass_gui.core.cards import BUILT_IN
from reclass_gui.core.folders import folders
from reclass_gui.core.models import ModelCard, devices, installed
from reclass_gui.core.settings import Settings
from reclass_gui.ui import modelstab
from reclass_gui.ui.modelstab import ModelsTab
from reclass_gui.ui.modeltext import CardText
from reclass_gui.ui.session import Session
from tests.core.toy_models import make_cnn, make_combination, make_embedding, make_features

LONG = 20_000


@pytest.fixture
def session(qtbot, jobs):
    """Give what the window works with; closed before its jobs are."""
    places = folders()
    places.create()
    session = Session(Settings(), places, jobs)
    yield session
    jobs.shutdown()
    session.close()


@pytest.fixture
def own():
    """The person's folder of models."""
    folder = folders().models
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def show(qtbot, session):
    def make(_folder=None):
        tab = ModelsTab(session)
        qtbot.addWidget(tab)
        with qtbot.waitSignal(tab.inventory_changed, timeout=LONG):
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


def test_every_kind_of_model_says_what_it_is_and_takes(show, own):
    make_cnn(own)
    make_features(own, features="gtzan57", size=57, weights=np.zeros((57, 2)))
    make_embedding(own, temperature=1.5)
    make_combination(own, "both", "vote", ["cnn", "features"], weights=[1, 2])
    make_combination(own, "steps", "cascade", ["features", "cnn"])
    tab = show()
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


def test_a_broken_card_is_named_with_its_reason(show, own):
    (own / "broken.json").write_text("{")
    tab = show()
    assert "broken.json" in labels(tab)
    assert "not valid JSON" in labels(tab)


def test_a_card_of_the_person_is_listed_too(show, own):
    weights = own / "mine.onnx"
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
    card.save(own / "mine.json")
    tab = show()
    tab.select("mine")
    assert "My own head" in text(tab)
    assert sha256 in text(tab)
    assert "mine.json" in text(tab)
    assert str(own) in text(tab)
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


def bring(qtbot, tab, *paths):
    with qtbot.waitSignal(tab._runs.ended, timeout=LONG):
        tab.bring(list(paths))


def looked_at(qtbot, tab, name):
    """Select a model and wait until it is known."""
    tab.select(name)
    qtbot.waitUntil(lambda: tab._runs.known(tab._selected()) is not None, timeout=LONG)


@pytest.fixture
def brought(tmp_path):
    """A folder with models from elsewhere."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    make_cnn(folder)
    make_embedding(folder)
    return folder


def test_what_is_counted_is_shown(show, own, qtbot):
    make_cnn(own)
    make_combination(own, "steps", "cascade", ["cnn", "default"], installed_genres())
    tab = show()
    looked_at(qtbot, tab, "cnn")
    assert "Parameters\n32\n" in text(tab)
    assert "20.480 kFLOP" in text(tab)
    assert "checksum as in the card" in text(tab)
    looked_at(qtbot, tab, "steps")
    assert "at most 9.432 GFLOP" in text(tab)
    assert f"msd_musicnn\n{QLocale().toString(296506)}" in text(tab)
    looked_at(qtbot, tab, "gtzan_xgboost")
    assert "Not counted\nTreeEnsembleRegressor" in text(tab)


def installed_genres():
    genres = next(card.labels for card in installed() if card.name == "default")
    return tuple(sorted({*genres, "Jazz", "Metal"}))


@pytest.mark.parametrize("what", ["changed", "pickle", "card"])
def test_a_model_that_cannot_be_used_says_why(what, show, own, qtbot):
    card = make_cnn(own)
    words = {
        "changed": "their checksum differs",
        "pickle": "Python pickle, which could run any code",
        "card": "the network's inputs and outputs are not those of its card",
    }[what]
    if what == "changed":
        card.weights_path.write_bytes(card.weights_path.read_bytes() + bytes(2))
    elif what == "pickle":
        card.weights_path.write_bytes(pickle.dumps("anything"))
    else:
        values = card.path.read_text().replace('"Metal"', '"Metal",\n    "Pop"')
        card.path.write_text(values)
    tab = show()
    looked_at(qtbot, tab, "cnn")
    assert "This model cannot be used" in text(tab)
    assert words in text(tab)
    assert tab.findChild(QListWidget).currentItem().text().startswith("⚠ cnn")
    for button in (tab.actions_.use, tab.actions_.measure, tab.actions_.export):
        assert not button.isEnabled()
    assert tab.actions_.delete.isEnabled(), "it can still be thrown away"
    assert "the reason is below" in tab.actions_.reasons


def test_labels_of_another_taxonomy_are_named(show, own, qtbot):
    make_cnn(own, labels=("Gnawa", "Metal"))
    tab = show()
    looked_at(qtbot, tab, "cnn")
    assert "Labels not in your genre list\nGnawa" in text(tab)


def test_the_training_of_a_model_is_shown(show, own, qtbot):
    card = make_cnn(own)
    run = folders().runs / "tuesday"
    run.mkdir(parents=True)
    for path in (card.path, card.weights_path):
        (run / path.name).write_bytes(path.read_bytes())
    lines = [f"{epoch},{1 / epoch:.3f}" for epoch in range(1, 31)]
    (run / "log.csv").write_text("\n".join(["epoch,val_loss", *lines]))
    tab = show()
    looked_at(qtbot, tab, "cnn")
    assert "Run “tuesday”; 10 earlier epoch(s) are in its log" in text(tab)
    assert "epoch\nval loss\n11\n0.091\n" in text(tab)
    assert "30\n0.033" in text(tab)


def test_why_buttons_are_off_is_told_in_words(show, own, qtbot):
    make_cnn(own)
    make_combination(own, "both", "vote", ["cnn", "default"], installed_genres())
    tab = show()
    actions = tab.actions_
    looked_at(qtbot, tab, "default")
    assert not actions.use.isEnabled()
    assert not actions.delete.isEnabled()
    assert actions.delete.toolTip() == "Nothing to delete: it is shipped with Reclass."
    assert "It is in use." in actions.reasons
    assert "shipped with Reclass" in actions.reasons
    assert actions.measure.isEnabled()
    assert actions.export.isEnabled()
    looked_at(qtbot, tab, "cnn")
    assert "both stands on it" in actions.reasons
    looked_at(qtbot, tab, "gtzan_head")
    assert "a part of other models" in actions.reasons
    looked_at(qtbot, tab, "both")
    assert actions.reasons == ""
    assert actions.use.isEnabled()
    assert actions.delete.isEnabled()


def test_a_model_is_chosen_for_classifying(show, own, qtbot, session):
    make_cnn(own)
    tab = show()
    looked_at(qtbot, tab, "cnn")
    tab.actions_.use.click()
    assert session.settings.model == "cnn"
    assert tab.findChild(QListWidget).currentItem().text().startswith("cnn (in use)")
    assert not tab.actions_.use.isEnabled()
    assert "used for classifying" in tab.outcome


def test_models_are_imported_and_refused(show, brought, qtbot, tmp_path, monkeypatch):
    tab = show()
    changed = []
    tab.models_changed.connect(lambda: changed.append(True))
    archive = tmp_path / "hostile.zip"
    with zipfile.ZipFile(archive, "w") as out:
        out.writestr("../cnn.json", (brought / "cnn.json").read_bytes())
    names = [str(brought / "embedding.json"), str(archive)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    with (
        qtbot.waitSignal(tab.inventory_changed, timeout=LONG),
        qtbot.waitSignal(tab._runs.ended, timeout=LONG),
    ):
        tab.actions_.bring.click()
    assert "✓ Imported: embedding_head, embedding" in tab.outcome
    assert "⚠ Refused:" in tab.outcome
    assert "outside of its folder" in tab.outcome
    assert tab.selected_name == "embedding"
    assert changed
    bring(qtbot, tab, brought / "embedding.json")
    assert "already installed" in tab.outcome
    looked_at(qtbot, tab, "embedding")
    assert "checksum as in the card" in text(tab), "it is known again after a refusal"


def test_what_is_dropped_is_imported(show, brought, qtbot):
    tab = show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(brought / "cnn.json"))])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    with qtbot.waitSignal(tab._runs.ended, timeout=LONG):
        tab.dropEvent(event)
    assert "✓ Imported: cnn" in tab.outcome
    data.setUrls([QUrl.fromLocalFile("/music/song.mp3")])
    assert not modelstab.dropped_models(event)


def test_a_model_is_exported_and_never_written_over(
    show, own, qtbot, session, tmp_path, monkeypatch
):
    make_embedding(own)
    tab = show()
    looked_at(qtbot, tab, "embedding")
    target = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(tab._runs.ended, timeout=LONG):
        tab.actions_.export.click()
    written = target.with_suffix(".zip")
    assert f"✓ Exported to {written}: embedding, embedding_head" in tab.outcome
    before = written.read_bytes()
    with qtbot.waitSignal(tab._runs.ended, timeout=LONG):
        tab.export_selected()
    assert "already there" in tab.outcome
    assert written.read_bytes() == before


def test_a_model_is_deleted_by_key_after_a_question(show, own, qtbot, session):
    make_cnn(own)
    tab = show()
    looked_at(qtbot, tab, "cnn")
    tab.actions_.use.click()
    tab.activateWindow()
    view = tab.findChild(QListWidget)
    view.setFocus()
    for answer, there in ((QMessageBox.ButtonRole.RejectRole, True),
                          (QMessageBox.ButtonRole.AcceptRole, False)):  # fmt: skip
        QTest.keyClick(view, Qt.Key.Key_Delete)
        boxes = [box for box in tab.findChildren(QMessageBox) if box.isVisible()]
        (box,) = boxes
        assert "cnn" in box.text()
        (button,) = [b for b in box.buttons() if box.buttonRole(b) == answer]
        if there:
            button.click()
            assert (own / "cnn.json").exists()
            continue
        with qtbot.waitSignal(tab.models_changed, timeout=LONG):
            button.click()
    assert not list(own.iterdir())
    assert "✓ Deleted: cnn" in tab.outcome
    assert session.settings.model == "default", "what is gone can't be used"


def test_a_model_is_measured_and_that_can_be_stopped(show, own, qtbot):
    make_cnn(own)
    tab = show()
    looked_at(qtbot, tab, "cnn")
    tab.actions_.measure.click()
    assert tab.actions_.measure.text() == "&Stop measuring"
    with qtbot.waitSignal(tab._runs.ended, timeout=LONG):
        tab.actions_.measure.click()
    assert "Speed on this computer" not in text(tab)
    with qtbot.waitSignal(tab._runs.ended, timeout=LONG):
        tab.actions_.measure.click()
    assert "Speed on this computer" in text(tab)
    assert "s, decoding included; median of 4 track(s)" in text(tab)
    assert "ms for one input; median of 20 run(s)" in text(tab)
    assert tab.actions_.measure.text() == "Me&asure"
