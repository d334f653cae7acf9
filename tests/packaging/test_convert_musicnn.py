import os
import zipfile

import numpy as np
import pytest

from reclass_gui.core.cards import BUILT_IN, ModelCard
from reclass_gui.core.models import OnnxModel
from tests.packaging.checkpoints import write_bundle
from tests.packaging.conversion import (
    convert_musicnn,
    musicnn_graph,
    musicnn_network,
    tensor_bundle,
)

FILTERS = (204, 204, 51, 51, 51)
KERNELS = ((7, 38), (7, 67), (128, 1), (64, 1), (32, 1))
ALIVE = (30, 10, 16, 0, 51)
CONFIGURATION = f"import os\nMTT_LABELS = {[f'sound {i}' for i in range(50)]}\n"
RESULT = "Results:\nROC-AUC: 0.75\nPR-AUC: 0.25\n"


def checkpoint(seed=0):
    """Make a network whose filters are mostly dead, as weight decay leaves them."""
    generator = np.random.default_rng(seed)
    arrays = {}

    def put(name, *shape, scale=1.0, shift=0.0):
        values = generator.standard_normal(shape) * scale + shift
        arrays[name] = values.astype(np.float32)

    def normalisation(index, size):
        name = f"batch_normalization_{index}" if index else "batch_normalization"
        put(f"{name}/gamma", size)  # of both signs
        put(f"{name}/beta", size, scale=0.1)
        put(f"{name}/moving_mean", size, scale=0.1)
        arrays[f"{name}/moving_variance"] = generator.uniform(0.5, 2, size).astype(np.float32)

    def layer(index, shape, alive):
        name = f"conv2d_{index}" if index else "conv2d"
        put(f"{name}/kernel", *shape, scale=np.prod(shape[:-1]) ** -0.5)
        put(f"{name}/bias", shape[-1], scale=0.3)
        arrays[f"{name}/kernel"][..., generator.permutation(shape[-1])[alive:]] *= 1e-12
        normalisation(index + 1, shape[-1])

    normalisation(0, 1)
    for index, (size, count, alive) in enumerate(zip(KERNELS, FILTERS, ALIVE, strict=True)):
        layer(index, (*size, 1, count), alive)
    for index, width in ((5, 561), (6, 64), (7, 64)):
        layer(index, (7, width, 1, 64), 64)
    normalisation(9, 1506)
    put("dense/kernel", 1506, 200, scale=0.02)
    put("dense/bias", 200)
    normalisation(10, 200)
    put("dense_1/kernel", 200, 50, scale=0.1)
    put("dense_1/bias", 50)
    arrays["conv2d/kernel/Adam"] = np.zeros(1, np.float32)
    return arrays


@pytest.fixture(scope="module")
def arrays():
    return checkpoint()


@pytest.fixture(scope="module")
def wheel(arrays, tmp_path_factory):
    path = tmp_path_factory.mktemp("wheel") / "musicnn-0.1.0-py3-none-any.whl"
    index, data = write_bundle(arrays)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("musicnn/configuration.py", CONFIGURATION)
        archive.writestr("musicnn/MTT_musicnn/.index", index)
        archive.writestr("musicnn/MTT_musicnn/.data-00000-of-00001", data)
        archive.writestr("musicnn/MTT_musicnn/experiment.result", RESULT)
    return path


@pytest.fixture(scope="module")
def patches():
    """Return noise of three levels that swells differently in each band."""
    noise = np.random.default_rng(1).uniform(0, 1, (3, 187, 96))
    swell = np.sin(np.arange(187)[:, None] / np.arange(5, 101)) + 1
    return (noise * swell * np.array([1, 2, 3.5])[:, None, None]).astype(np.float32)


def test_the_fast_graph_computes_what_the_plain_one_does(wheel, patches, tmp_path):
    fast, plain = tmp_path / "fast", tmp_path / "plain"
    fast.mkdir()
    plain.mkdir()
    found = OnnxModel(convert_musicnn.convert(wheel, "MTT", fast)).predict(patches)
    card = convert_musicnn.convert(wheel, "MTT", plain, plain=True)
    expected = OnnxModel(card).predict(patches)
    assert np.ptp(expected[0], axis=0).max() > 0.01, "the patches must make a difference"
    np.testing.assert_allclose(found[0], expected[0], atol=1e-4)
    np.testing.assert_allclose(found[1], expected[1], atol=1e-3)


def test_filters_that_matter_are_kept_and_others_are_not(arrays):
    network = musicnn_network.Network.from_checkpoint(arrays)
    kept = musicnn_network.choose_filters(network, logit_error=1e-6)
    low, high = musicnn_network.filter_ranges(network)
    for filters, lowest, highest, alive in zip(kept, low, high, ALIVE, strict=True):
        moving = np.flatnonzero(highest - lowest > 1e-3)
        assert len(moving) <= alive
        assert set(moving) <= set(filters)
        assert len(filters) < alive + 16 or alive == 0


def test_the_bound_of_what_is_left_out_holds(arrays, patches, tmp_path):
    weak = {name: values.copy() for name, values in arrays.items()}
    weak["conv2d/kernel"][..., 100:] *= 1e-5  # some of the living ones become nearly dead
    network = musicnn_network.Network.from_checkpoint(weak)
    strict, loose = (musicnn_network.choose_filters(network, logit_error=e) for e in (1e-9, 0.5))
    assert sum(map(len, loose)) < sum(map(len, strict))
    logits = []
    for number, error in enumerate((1e-9, 0.5)):
        model = musicnn_graph.fast_graph(network, "weak", error)
        (tmp_path / f"{number}.onnx").write_bytes(model.SerializeToString())
        tags = run(tmp_path / f"{number}.onnx", patches)
        logits.append(np.log(tags / (1 - tags)))
    assert np.abs(logits[0] - logits[1]).max() <= 0.5


def run(path, patches):
    import onnxruntime

    session = onnxruntime.InferenceSession(path.read_bytes(), providers=["CPUExecutionProvider"])
    return session.run(["tags"], {"patches": patches})[0].astype(float)


def test_the_same_wheel_gives_the_same_bytes(wheel, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        convert_musicnn.convert(wheel, "MTT", folder)
    for name in ("mtt_musicnn.onnx", "mtt_musicnn.json"):
        assert (first / name).read_bytes() == (second / name).read_bytes()


def test_the_card_says_what_the_package_says(wheel, tmp_path):
    convert_musicnn.convert(wheel, "MTT", tmp_path)
    card = ModelCard.load(tmp_path / "mtt_musicnn.json")
    assert card.labels[:2] == ("sound 0", "sound 1")
    assert card.metrics == {"test_roc_auc": 0.75, "test_pr_auc": 0.25}


def test_another_file_than_the_published_one_is_refused(wheel, tmp_path, capsys):
    target = tmp_path / "models"
    assert convert_musicnn.main(["--wheel", str(wheel), "--to", str(target)]) == 1
    assert "checksum differs" in capsys.readouterr().err
    assert not target.exists()


def test_the_published_wheel_gives_the_shipped_models(tmp_path):
    wheel = os.environ.get("RECLASS_MUSICNN_WHEEL", "")
    if not wheel:
        pytest.skip("RECLASS_MUSICNN_WHEEL is not set: no wheel of musicnn 0.1.0 to convert")
    assert convert_musicnn.main(["--wheel", wheel, "--to", str(tmp_path)]) == 0
    for name in ("msd_musicnn", "mtt_musicnn"):
        assert (tmp_path / f"{name}.json").read_bytes() == (BUILT_IN / f"{name}.json").read_bytes()
        assert (tmp_path / f"{name}.onnx").read_bytes() == (BUILT_IN / f"{name}.onnx").read_bytes()


def test_the_reader_gives_back_a_checkpoint(arrays):
    found = tensor_bundle.read_bundle(*write_bundle(arrays))
    assert set(found) == set(arrays)
    assert all(np.array_equal(found[name], arrays[name]) for name in arrays)
