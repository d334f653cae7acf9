"""How well wrong labels are found: some labels of real clips are changed, then looked for.

    python -m reclass_gui.train.plantederrors --embeddings embeddings.npz --artists artists.txt

``embeddings.npz`` holds the two networks' embeddings of GTZAN clips (arrays ``names``,
``msd_embedding``, ``mtt_embedding`` [clips, patches, 200]), ``artists.txt`` Sturm's index of
artists. Only the head judges: the shipped one has learnt from these clips. GTZAN has wrong labels
of its own, which count as false alarms here.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train.crossfit import CrossFit, cross_fit
from reclass_gui.train.featuretable import read_artists
from reclass_gui.train.labelerrors import doubted, estimated_joint

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray


def planted(
    embeddings: FloatArray,
    labels: Sequence[str],
    groups: Sequence[str],
    *,
    share: float = 0.1,
    seed: int = 0,
) -> dict[str, float]:
    """Change a share of the labels at random and look for them.

    Args:
        embeddings: [n, dims].
        labels: [n], as right as they are.
        groups: [n], artists.
        share: of labels that are changed, each to any of the others.
        seed: of the changes and of the folds.

    Returns:
        Precision and recall of the doubted tracks; precision among the first as many as there are
        wrong ones; precision of drawing at random; estimated share of wrong labels.
    """
    random = np.random.default_rng(seed)
    known, right = np.unique(np.asarray(labels), return_inverse=True)
    wrong = random.permutation(len(right))[: round(share * len(right))]
    given = right.copy()
    given[wrong] = (right[wrong] + random.integers(1, len(known), len(wrong))) % len(known)
    is_wrong = given != right
    names = [str(known[place]) for place in given]
    probabilities: npt.NDArray[np.float64] | None = None
    for event in cross_fit(embeddings, names, groups, seed=seed):
        if isinstance(event, CrossFit):
            probabilities = event.probabilities
    assert probabilities is not None  # the last event
    places = given.astype(np.int64)
    rows = doubted(probabilities, places)
    hits = is_wrong[rows]
    joint = estimated_joint(probabilities, places)
    first = hits[: int(is_wrong.sum())]
    return {
        "doubted": len(rows),
        "precision": float(hits.mean()) if len(rows) else 0.0,
        "recall": float(hits.sum() / max(is_wrong.sum(), 1)),
        "precision_of_the_first": float(first.mean()) if len(first) else 0.0,
        "precision_by_chance": float(is_wrong.mean()),
        "estimated_wrong_share": float(joint.sum() - joint.trace()),
    }


def read_clips(embeddings: Path, artists: Path) -> tuple[FloatArray, list[str], list[str]]:
    """Read clips' mean embeddings [n, 400], genres and artists; an unknown artist is a clip's own.

    Raises:
        FileError: the index of artists cannot be read.
    """
    with np.load(embeddings) as table:
        names = [str(name) for name in table["names"]]
        parts = [
            np.nanmean(table[f"{network}_embedding"].astype(np.float32), axis=1)
            for network in ("msd", "mtt")
        ]
    known = read_artists(artists)
    clips = [name.rpartition("/")[2] for name in names]
    groups = [known.get(clip) or clip for clip in clips]
    return np.concatenate(parts, axis=1), [name.partition("/")[0] for name in names], groups


def main(words: list[str] | None = None) -> int:
    """Print precision and recall over several seeds as JSON; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--embeddings", type=Path, required=True)
    parser.add_argument("--artists", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.1)
    parser.add_argument("--seeds", type=int, default=5)
    arguments = parser.parse_args(words)
    clips = read_clips(arguments.embeddings, arguments.artists)
    runs = [planted(*clips, share=arguments.share, seed=seed) for seed in range(arguments.seeds)]
    figures: dict[str, Any] = {"clips": len(clips[1]), "share": arguments.share}
    for name in runs[0]:
        values = [run[name] for run in runs]
        figures[name] = {
            "mean": round(float(np.mean(values)), 4),
            "spread": round(float(np.std(values, ddof=1)), 4) if len(values) > 1 else 0.0,
        }
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
