"""Fit the small parts of the default model: genre head, calibration and speech gate.

Nothing here sees a track of the library that the figures in the README are measured on.

    python packaging/fit_default.py --gtzan embeddings.npz --artists artists.txt \
        --speech FOLDER --voices packaging/voices.txt

* ``embeddings.npz``: the two networks' tags and embeddings of GTZAN clips, arrays ``names``,
  ``n_patches``, ``msd_tags``, ``mtt_tags`` [clips, 10, 50], ``msd_embedding``, ``mtt_embedding``
  [clips, 10, 200].
* ``artists.txt``: Sturm's artist index of GTZAN ("blues.00082.wav ::: Artist ::: Title").
* ``FOLDER``: the unpacked Debian packages asterisk-core-sounds-{en,fr,ru}-wav, ktuberling-data,
  fillets-ng-data and fillets-ng-data-cs; ``voices.txt`` says which recordings are one speaker's.

Writes gtzan_head.onnx, speech_gate.onnx, their cards and default.json into the models folder.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, StratifiedGroupKFold
from sklearn.preprocessing import StandardScaler

from reclass_gui.core import audio, features, metrics, voting
from reclass_gui.core.cards import BUILT_IN, ModelCard
from reclass_gui.core.models import OnnxModel

MEMBERS = ["msd_musicnn", "mtt_musicnn"]


def _tags(weight: float, msd: list[str], mtt: list[str]) -> dict:
    """Say what a genre stands on: MSD tags at ``weight``, MagnaTagATune tags at the rest."""
    parts = {
        "msd_musicnn": {"weight": weight, "tags": msd},
        "mtt_musicnn": {"weight": round(1 - weight, 2), "tags": mtt},
    }
    return {name: part for name, part in parts.items() if part["tags"]}


ROCK = ["rock", "alternative", "indie", "alternative rock", "classic rock", "indie rock", "punk"]
ROCK += ["hard rock", "Progressive rock"]
CLASSICAL = ["classical", "classic", "opera", "choral", "harpsichord", "cello", "violin"]
MAPPING = {
    "Blues": _tags(1.0, ["blues"], []),
    "Classical": _tags(0.0, [], CLASSICAL),
    "Country": _tags(0.75, ["country"], ["country"]),
    "Electronic": _tags(
        0.6, ["electronic", "electronica", "electro", "House"], ["electronic", "techno"]
    ),
    "Folk": _tags(1.0, ["folk"], []),
    "Hip-Hop": _tags(1.0, ["Hip-Hop"], []),
    "Jazz": _tags(1.0, ["jazz"], []),
    "Metal": _tags(0.6, ["metal", "heavy metal"], ["metal"]),
    "Pop": _tags(0.75, ["pop", "indie pop"], ["pop"]),
    "R&B/Soul": _tags(1.0, ["soul", "rnb", "funk"], []),
    "Rock": _tags(0.75, ROCK, ["rock"]),
    "World": _tags(0.0, [], ["indian", "sitar"]),
}
STYLES = {
    "Ambient": _tags(0.5, ["ambient"], ["ambient", "new age"]),
    "Instrumental": _tags(0.5, ["instrumental"], ["no vocals", "no vocal", "no voice"]),
    "Vocal": _tags(
        0.5,
        ["female vocalists", "female vocalist", "male vocalists"],
        ["vocal", "vocals", "singing", "female vocal", "male vocal"],
    ),
    "Acoustic": _tags(1.0, ["acoustic"], []),
    "Chillout": _tags(1.0, ["chillout", "chill"], []),
    "Mellow": _tags(0.5, ["Mellow"], ["soft", "slow"]),
    "Party": _tags(0.5, ["party", "dance"], ["dance", "fast"]),
    "Happy": _tags(1.0, ["happy"], []),
    "Sad": _tags(1.0, ["sad"], []),
}
SHARES = {
    genre: [
        voting.TagShare(name, tuple(part["tags"]), part["weight"]) for name, part in parts.items()
    ]
    for genre, parts in MAPPING.items()
}
GENRES = sorted({*MAPPING, "Disco", "Reggae"})
HEAD_WEIGHT = 0.6
UNSURE_BELOW = 0.5
SPEECH_ABOVE = 0.9
"""Where no music clip is taken for speech out of fold; a tenth of the speech then passes."""
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
GENRE_OF_FOLDER = {
    "blues": "Blues",
    "classical": "Classical",
    "country": "Country",
    "disco": "Disco",
    "hiphop": "Hip-Hop",
    "jazz": "Jazz",
    "metal": "Metal",
    "pop": "Pop",
    "reggae": "Reggae",
    "rock": "Rock",
}
PATCHES = 5
HEAD_C = 0.01
GATE_C = 0.01
SEEDS = (0, 1, 2)
FOLDS = 5
SPEECH_SECONDS = 15.0
SPEECH_CLIPS = 6
"""Clips made of one speaker, so that no voice outweighs the others."""


class Linear:
    """A scaled logistic regression that can be written as one ONNX Gemm."""

    def __init__(self, c: float) -> None:
        self.scaler = StandardScaler()
        self.regression = LogisticRegression(C=c, class_weight="balanced", max_iter=5000)

    def fit(self, x: np.ndarray, y: np.ndarray) -> Linear:
        """Fit scaler and regression to x [n, dims] and labels y [n]."""
        self.regression.fit(self.scaler.fit_transform(x), y)
        return self

    def probabilities(self, x: np.ndarray) -> np.ndarray:
        """Return probabilities [n, labels], labels sorted."""
        return self.regression.predict_proba(self.scaler.transform(x))

    def onnx_bytes(self, name: str) -> bytes:
        """Return an ONNX model embedding [n, d] -> probabilities [n, labels]."""
        weight = self.regression.coef_ / self.scaler.scale_
        bias = self.regression.intercept_ - weight @ self.scaler.mean_
        if len(weight) == 1:  # two classes share one row: logits 0 and z
            weight = np.vstack([np.zeros_like(weight), weight])
            bias = np.concatenate([np.zeros_like(bias), bias])
        graph = helper.make_graph(
            [
                helper.make_node("Gemm", ["embedding", "weight", "bias"], ["logits"], transB=1),
                helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
            ],
            name,
            [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", weight.shape[1]])],
            [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", len(weight)])],
            [
                numpy_helper.from_array(weight.astype(np.float32), "weight"),
                numpy_helper.from_array(bias.astype(np.float32), "bias"),
            ],
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
        model.ir_version = 9
        onnx.checker.check_model(model)
        return model.SerializeToString()


def spread(count: int, wanted: int) -> list[int]:
    """Return ``wanted`` positions spread evenly over ``count``."""
    if count <= wanted:
        return list(range(count))
    return [int((i + 0.5) * count / wanted) for i in range(wanted)]


def read_gtzan(path: Path, artists: Path) -> dict[str, np.ndarray]:
    """Average each clip's spread patches and look up its artist."""
    archive = np.load(path)
    names = archive["names"]
    artist_of = {}
    for line in artists.read_text(encoding="utf-8", errors="replace").splitlines():
        match = re.match(r"(\w+\.\d+)\.wav ::: (.*?) :::", line)
        if match and match.group(2).strip():
            artist_of[match.group(1)] = match.group(2).strip().casefold()

    def mean(key: str) -> np.ndarray:
        rows = [
            archive[key][i][spread(int(n), PATCHES)].astype(np.float32).mean(axis=0)
            for i, n in enumerate(archive["n_patches"])
        ]
        return np.array(rows)

    clips = [name.split("/")[1] for name in names]
    return {
        "genre": np.array([GENRE_OF_FOLDER[name.split("/")[0]] for name in names]),
        "artist": np.array([artist_of.get(clip, f"unknown {clip}") for clip in clips]),
        "known": np.array([clip in artist_of for clip in clips]),
        "msd_tags": mean("msd_tags"),
        "mtt_tags": mean("mtt_tags"),
        "embedding": np.hstack([mean("msd_embedding"), mean("mtt_embedding")]),
    }


def out_of_fold(data: dict[str, np.ndarray]) -> np.ndarray:
    """Return head probabilities of clips whose artist the head has not seen, [clips, 10]."""
    total = np.zeros((len(data["genre"]), len(GENRE_OF_FOLDER)))
    for seed in SEEDS:
        folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=seed)
        for train, test in folds.split(data["embedding"], data["genre"], data["artist"]):
            head = Linear(HEAD_C).fit(data["embedding"][train], data["genre"][train])
            total[test] += head.probabilities(data["embedding"][test]) / len(SEEDS)
    return total


def mixture(data: dict[str, np.ndarray], head: np.ndarray, labels: list[str]) -> np.ndarray:
    """Mix tags and head probabilities as the ensemble does before it sharpens."""
    member_labels = [ModelCard.load(BUILT_IN / f"{name}.json").labels for name in MEMBERS]
    mapping = voting.resolve(SHARES, MEMBERS, member_labels)
    tags = voting.tag_probabilities([data["msd_tags"], data["mtt_tags"]], mapping, GENRES)
    columns = [GENRES.index(label) for label in labels]
    return voting.add_head(tags, head, columns, HEAD_WEIGHT)


def left_out_accuracy(data: dict[str, np.ndarray]) -> float:
    """Leave each genre that has tags out of the head's training; how often is it still found?

    This stands for Electronic, Folk, R&B/Soul and World, which GTZAN has not.
    """
    shares = []
    for genre in set(GENRE_OF_FOLDER.values()) & set(MAPPING):
        rest = data["genre"] != genre
        head = Linear(HEAD_C).fit(data["embedding"][rest], data["genre"][rest])
        part = {key: value[~rest] for key, value in data.items()}
        labels = [str(label) for label in head.regression.classes_]
        mixed = mixture(part, head.probabilities(part["embedding"]), labels)
        shares.append((mixed.argmax(axis=1) == GENRES.index(genre)).mean())
    return float(np.mean(shares))


def calibration(data: dict[str, np.ndarray], head: np.ndarray) -> tuple[float, dict]:
    """Fit the sharpening exponent by likelihood; return it with honest figures.

    The error is measured on folds of artists that the exponent has not seen.
    """
    mixed = mixture(data, head, sorted(GENRE_OF_FOLDER.values()))
    truth = np.array([GENRES.index(genre) for genre in data["genre"]])
    rows = np.arange(len(truth))
    candidates = np.round(np.arange(0.5, 4.01, 0.05), 2)

    def best_exponent(part: np.ndarray) -> float:
        losses = [
            -np.log(
                np.maximum(voting.sharpen(mixed[part], e)[np.arange(len(part)), truth[part]], 1e-9)
            ).mean()
            for e in candidates
        ]
        return float(candidates[int(np.argmin(losses))])

    held_out = np.zeros_like(mixed)
    for train, test in GroupKFold(FOLDS).split(mixed, truth, data["artist"]):
        held_out[test] = voting.sharpen(mixed[test], best_exponent(train))
    right = held_out.argmax(axis=1) == truth
    confidence = held_out.max(axis=1)
    known = data["known"]
    order = np.argsort(-confidence[known], kind="stable")
    half = right[known][order][: known.sum() // 2]
    return best_exponent(rows), {
        "data": "GTZAN clips whose artist is known, grouped by artist, out of fold",
        "tracks": int(known.sum()),
        "accuracy": round(float(right[known].mean()), 4),
        "accuracy_surer_half": round(float(half.mean()), 4),
        "expected_calibration_error": round(
            metrics.expected_calibration_error(confidence[known], right[known]), 4
        ),
        "coverage": {
            str(t): {
                "share": round(float((confidence[known] >= t).mean()), 3),
                "accuracy": round(float(right[known][confidence[known] >= t].mean()), 3),
            }
            for t in THRESHOLDS
        },
        "accuracy_of_genres_left_out_of_the_head": round(left_out_accuracy(data), 4),
    }


def speakers(folder: Path, patterns: list[str]) -> dict[str, list[Path]]:
    """Find each speaker's recordings: one pattern of file names a speaker."""
    groups = {pattern: sorted(folder.glob(pattern)) for pattern in patterns}
    if empty := [pattern for pattern, paths in groups.items() if not paths]:
        raise SystemExit(f"no recording in {folder} matches {empty[0]}")
    return groups


def speech_embeddings(
    groups: dict[str, list[Path]], networks: list[OnnxModel], clips_each: int
) -> tuple[np.ndarray, np.ndarray]:
    """Join short recordings of one speaker to clips and embed them: ([n, 400], speaker [n])."""
    spec = networks[0].card.spec
    rows, owners = [], []
    for speaker, paths in groups.items():
        joined: list[np.ndarray] = []
        made = 0
        for path in paths:
            if made == clips_each:
                break
            joined.append(audio.read_mono(path, spec.rate))
            joined.append(np.zeros(int(0.3 * spec.rate), np.float32))
            if sum(map(len, joined)) < SPEECH_SECONDS * spec.rate:
                continue
            mel = features.log_mel(np.concatenate(joined), spec)
            count = len(mel) // spec.patch_frames
            patches = mel[: count * spec.patch_frames].reshape(count, spec.patch_frames, -1)
            patches = patches[spread(count, PATCHES)]
            rows.append(np.concatenate([n.predict(patches)[1].mean(axis=0) for n in networks]))
            owners.append(speaker)
            joined, made = [], made + 1
    return np.array(rows), np.array(owners)


def speech_gate(music: np.ndarray, speech: np.ndarray, owners: np.ndarray) -> tuple[Linear, dict]:
    """Fit speech against music; return the gate with speaker-grouped out-of-fold figures."""
    x = np.vstack([music, speech])
    y = np.array(["music"] * len(music) + ["speech"] * len(speech))
    groups = np.concatenate([[f"clip {i}" for i in range(len(music))], owners])
    held_out = np.zeros(len(y))
    for train, test in StratifiedGroupKFold(FOLDS, shuffle=True, random_state=0).split(
        x, y, groups
    ):
        held_out[test] = Linear(GATE_C).fit(x[train], y[train]).probabilities(x[test])[:, 1]
    is_speech = y == "speech"
    figures = {
        "data": "speech grouped by speaker against GTZAN clips, out of fold",
        "speech_clips": int(is_speech.sum()),
        "speakers": len(set(owners)),
        "music_clips": int((~is_speech).sum()),
        "speech_recognised": {
            str(t): round(float((held_out[is_speech] > t).mean()), 4) for t in (0.5, 0.8, 0.9)
        },
        "music_taken_for_speech": {
            str(t): round(float((held_out[~is_speech] > t).mean()), 4) for t in (0.5, 0.8, 0.9)
        },
    }
    return Linear(GATE_C).fit(x, y), figures


def save_head(
    model: Linear, name: str, title: str, description: str, source: str, figures: dict
) -> None:
    """Write a head's weights and card."""
    weights = model.onnx_bytes(name)
    (BUILT_IN / f"{name}.onnx").write_bytes(weights)
    ModelCard(
        name=name,
        kind="head",
        labels=tuple(str(label) for label in model.regression.classes_),
        title=title,
        description=description,
        input="embedding",
        outputs=("probabilities",),
        embedding_size=model.regression.coef_.shape[1],
        weights=f"{name}.onnx",
        sha256=hashlib.sha256(weights).hexdigest(),
        licence="GPL-3.0-or-later, as Reclass",
        data_licence="Numbers derived from recordings; no audio is included.",
        source=source,
        metrics=figures,
    ).save(BUILT_IN / f"{name}.json")


def main() -> None:
    """Fit everything and write it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gtzan", type=Path, required=True)
    parser.add_argument("--artists", type=Path, required=True)
    parser.add_argument("--speech", type=Path, required=True)
    parser.add_argument("--voices", type=Path, required=True, help="a pattern a line")
    arguments = parser.parse_args()

    data = read_gtzan(arguments.gtzan, arguments.artists)
    held_out = out_of_fold(data)
    known = data["known"]
    labels = np.array(sorted(GENRE_OF_FOLDER.values()))
    right = labels[held_out.argmax(axis=1)] == data["genre"]
    sharpness, figures = calibration(data, held_out)
    save_head(
        Linear(HEAD_C).fit(data["embedding"], data["genre"]),
        "gtzan_head",
        "Ten genres of GTZAN",
        "A logistic regression on the joined embeddings of both musicnn networks. It knows disco "
        "and reggae, for which the networks have no tag.",
        "packaging/fit_default.py on 674 clips of GTZAN, of which 2 to 30 s each were heard",
        {
            "data": "clips whose artist is known, grouped by artist, out of fold",
            "tracks": int(known.sum()),
            "accuracy": round(float(right[known].mean()), 4),
        },
    )
    networks = [OnnxModel(ModelCard.load(BUILT_IN / f"{name}.json"), threads=2) for name in MEMBERS]
    patterns = arguments.voices.read_text(encoding="utf-8").split()
    voices = speakers(arguments.speech, patterns)
    speech, owners = speech_embeddings(voices, networks, SPEECH_CLIPS)
    gate, gate_figures = speech_gate(data["embedding"], speech, owners)
    save_head(
        gate,
        "speech_gate",
        "Speech or music",
        "A logistic regression on the joined embeddings, so that spoken word gets no genre.",
        "packaging/fit_default.py on GTZAN clips and on voices of Debian's packages "
        "asterisk-core-sounds, ktuberling-data and fillets-ng-data",
        gate_figures,
    )
    ModelCard(
        name="default",
        kind="ensemble",
        labels=tuple(GENRES),
        title="Default ensemble",
        description="Two musicnn networks and a ten-genre head on their embeddings vote softly; "
        "spoken word and silence are recognised and get no genre.",
        licence="ISC (networks), GPL-3.0-or-later (heads)",
        data_licence="See the cards of its parts. Whether the artists of GTZAN are among those "
        "that the networks were trained on was not checked.",
        source="packaging/fit_default.py",
        metrics=figures,
        ensemble={
            "members": MEMBERS,
            "mapping": MAPPING,
            "head": {"model": "gtzan_head", "weight": HEAD_WEIGHT},
            "sharpness": sharpness,
            "unsure_below": UNSURE_BELOW,
            "speech_gate": {"model": "speech_gate", "above": SPEECH_ABOVE},
            "styles": STYLES,
        },
    ).save(BUILT_IN / "default.json")
    print(json.dumps({"default": figures, "sharpness": sharpness, "gate": gate_figures}, indent=2))


if __name__ == "__main__":
    main()
