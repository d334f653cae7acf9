"""The form has every option, shows those that matter, and says what is wrong beside them."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLabel

from reclass_gui.train.config import FEATURE_MODELS, TrainingConfig
from reclass_gui.ui import trainingoptions
from reclass_gui.ui.trainingform import TrainingForm
from reclass_gui.ui.trainingoptions import irrelevant, unavailable_models

FIELDS = {field.name: field for field in dataclasses.fields(TrainingConfig)}
NETWORKS = [m for m in FIELDS["model"].metadata["choices"] if m not in FEATURE_MODELS]


@pytest.fixture
def make_form(qtbot, monkeypatch):
    def make(missing=frozenset()):
        monkeypatch.setattr(trainingoptions, "missing_packages", lambda: frozenset(missing))
        form = TrainingForm()
        qtbot.addWidget(form)
        form.resize(360, 560)
        form.show()
        return form

    return make


def other_value(field):
    """Another valid value than the default."""
    if field.metadata.get("choices"):
        return [value for value in field.metadata["choices"] if value != field.default][-1]
    if isinstance(field.default, bool):
        return not field.default
    if "maximum" in field.metadata:
        low, high, step = (field.metadata[name] for name in ("minimum", "maximum", "step"))
        value = low + step if field.default != low + step else low + 2 * step
        assert value <= high
        return type(field.default)(round(value, 6))
    return "/some/where"


def test_every_option_goes_through_the_form_unchanged(make_form):
    form = make_form()
    changed = {name: other_value(field) for name, field in FIELDS.items()}
    changed["model"] = "resse"
    changed["source"] = "fma"
    config = TrainingConfig.of(changed)
    form.set_config(config)
    assert form.config() == config
    form.set_config(TrainingConfig(path="/music"))
    assert form.config() == TrainingConfig(path="/music")


def test_every_option_has_a_named_control_and_its_explanation(make_form):
    form = make_form()
    form.expand()
    for name, field in FIELDS.items():
        editor = form.editor(name)
        control = editor.focusProxy().focusProxy()
        assert control.accessibleName() == field.metadata["title"]
        texts = [label.text() for label in editor.findChildren(QLabel)]
        assert field.metadata["help"] in texts


def test_whole_numbers_stay_whole_and_small_ones_are_not_rounded(make_form):
    form = make_form()
    for name, typed, value in (
        ("epochs", "7", 7),
        ("learning_rate", "0.00003", 0.00003),
        ("weight_decay", "0.005", 0.005),
        ("validation_share", "35", 0.35),
    ):
        box = form.editor(name).findChild(QAbstractSpinBox)
        box.lineEdit().setText(typed)
        box.interpretText()
        got = form.editor(name).value()
        assert got == pytest.approx(value)
        assert type(got) is type(value)


def shown(form):
    return {name for name in FIELDS if form.editor(name).isVisible()}


def test_the_rest_is_folded_away(make_form):
    form = make_form()
    assert "batch" not in shown(form)
    form.editor("model").set_value("efficient_vgg")
    assert {"source", "path", "model", "split", "epochs"} <= shown(form)
    assert "batch" not in shown(form)
    form.expand()
    assert {"batch", "learning_rate", "segments", "seed"} <= shown(form)


def test_options_without_effect_are_not_shown(make_form):
    form = make_form()
    form.expand()
    assert {"epochs", "loss", "spec_augment", "segments", "subset"}.isdisjoint(shown(form))
    assert {"features", "seed", "class_weights"} <= shown(form)
    form.editor("model").set_value("lean")
    assert "features" not in shown(form)
    assert {"epochs", "loss", "spec_augment", "segments"} <= shown(form)
    form.editor("model").set_value("mlp")
    assert {"epochs", "learning_rate", "features"} <= shown(form)
    assert "spec_augment" not in shown(form)
    form.editor("source").set_value("fma_table")
    assert "subset" in shown(form)
    assert "features" not in shown(form)
    form.editor("folds").set_value(5)
    assert "test_share" not in shown(form)


@pytest.mark.parametrize("source", FIELDS["source"].metadata["choices"])
@pytest.mark.parametrize("model", FIELDS["model"].metadata["choices"])
def test_source_path_model_and_split_always_matter(source, model):
    values = {**dataclasses.asdict(TrainingConfig()), "source": source, "model": model}
    assert irrelevant(values).isdisjoint({"source", "path", "model", "split", "seed"})


def test_networks_need_sound(make_form):
    form = make_form()
    form.editor("model").set_value("resse")
    form.editor("source").set_value("gtzan_table")
    assert "only numbers" in form.editor("model").error
    form.editor("path").set_value("/table.csv")
    assert form.config() is None
    box = form.editor("model").findChild(QComboBox)
    rows = {box.itemData(row): box.model().item(row).isEnabled() for row in range(box.count())}
    assert not any(rows[model] for model in NETWORKS)
    assert rows["logistic"]
    form.editor("model").set_value("logistic")
    assert not form.editor("model").error
    assert form.config() is not None


def test_without_the_training_packages_it_says_what_to_do_and_logistic_regression_works(make_form):
    form = make_form(missing={"torch", "xgboost"})
    words = "\n".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())
    assert "make setup-train" in words
    assert "pip install 'reclass-gui[train]'" in words
    form.editor("path").set_value("/music")
    assert form.config() == TrainingConfig(path="/music")
    form.editor("model").set_value("efficient_vgg")
    assert "PyTorch is not installed" in form.editor("model").error
    assert form.config() is None
    form.editor("model").set_value("blend")
    assert "PyTorch, XGBoost is not installed" in form.editor("model").error


def test_with_them_nothing_is_said_of_installing(make_form):
    form = make_form()
    words = "\n".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())
    assert "pip install" not in words
    assert unavailable_models(dict.fromkeys(NETWORKS, ""), "folders", frozenset()) == {}


def test_a_missing_path_is_named_and_gets_the_keyboard(make_form, qtbot):
    form = make_form()
    form.activateWindow()
    assert form.config() is None
    assert "Choose where" in form.editor("path").error
    qtbot.waitUntil(lambda: form.editor("path").focusProxy().focusProxy().hasFocus())
    form.editor("path").set_value("/music")
    assert not form.editor("path").error


def test_no_text_is_wider_than_the_form(make_form):
    form = make_form()
    form.expand()
    for model in ("logistic", "unet"):
        form.editor("model").set_value(model)
        assert form.widget().minimumSizeHint().width() <= form.viewport().width()
