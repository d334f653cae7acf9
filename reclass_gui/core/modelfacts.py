"""What can be counted of a model from its weights: parameters, bytes, operations.

Operations are floating-point operations, a multiplication and an addition each, of the operators
that multiply matrices: convolutions, dense layers, recurrent layers. That is how PyTorch counts
(``torch.utils.flop_counter``). Activations, normalisations and comparisons are not counted. The
graph is run once, as it stands in the file, and the shapes that the runtime met are what is
counted with: so sizes that a graph leaves open count as they come out.
"""

from __future__ import annotations

import json
import math
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.cards import installed
from reclass_gui.core.classifiers import EXCERPTS
from reclass_gui.core.combinations import VoteSettings
from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.graphshape import check_graph, input_shape
from reclass_gui.core.loading import Cards, load_model, members_of
from reclass_gui.core.model import QUALITY
from reclass_gui.core.models import checked_weights, open_session
from reclass_gui.core.onnxfile import count_parameters
from reclass_gui.core.voting import Voting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reclass_gui.core.cards import ModelCard

    Shapes = Sequence[Sequence[int]]

NOT_COUNTED = frozenset(
    {
        "Attention",
        "DFT",
        "Einsum",
        "MultiHeadAttention",
        "SVMClassifier",
        "SVMRegressor",
        "STFT",
        "TreeEnsemble",
        "TreeEnsembleClassifier",
        "TreeEnsembleRegressor",
    }
)
"""Operators that do much and are not counted; trees compare and do not multiply."""


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """One network of a model.

    Attributes:
        name: its card's.
        kind: its card's.
        parameters: numbers that its weights are.
        size: bytes of its file.
        operations: floating-point operations for one input: a patch, or one track's numbers.
        inputs: how many of these it gets for a track.
        uses: by how many members of the model it is run, each for itself.
        not_counted: operators that it has and that are not counted.
    """

    name: str
    kind: str
    parameters: int
    size: int
    operations: int
    inputs: int
    uses: int = 1
    not_counted: tuple[str, ...] = ()

    @property
    def operations_per_track(self) -> int:
        """Floating-point operations for a track."""
        return self.operations * self.inputs * self.uses


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """A model with all its networks.

    Attributes:
        name: the model's.
        quality: how thoroughly tracks are listened to.
        networks: each once, also where several members share it.
        is_upper_bound: whether it may stop early, as cascades do, and then does less.
        unmapped: labels that the genre list does not know.
    """

    name: str
    quality: str
    networks: tuple[NetworkFacts, ...]
    is_upper_bound: bool
    unmapped: tuple[str, ...]

    @property
    def parameters(self) -> int:
        """Numbers that the weights of all networks are."""
        return sum(network.parameters for network in self.networks)

    @property
    def size(self) -> int:
        """Bytes of all files of weights."""
        return sum(network.size for network in self.networks)

    @property
    def operations_per_track(self) -> int:
        """Floating-point operations for a track, at most."""
        return sum(network.operations_per_track for network in self.networks)

    @property
    def not_counted(self) -> tuple[str, ...]:
        """Operators in any of the networks that are not counted."""
        return tuple(sorted({name for network in self.networks for name in network.not_counted}))

    def to_json(self) -> dict[str, Any]:
        """Return the facts as a JSON object."""
        return {
            "parameters": self.parameters,
            "bytes": self.size,
            "operations_per_track": self.operations_per_track,
            "at_most": self.is_upper_bound,
            "quality": self.quality,
            "unmapped": list(self.unmapped),
            "networks": [
                {
                    "model": network.name,
                    "kind": network.kind,
                    "parameters": network.parameters,
                    "bytes": network.size,
                    "operations": network.operations,
                    "inputs_per_track": network.inputs,
                    "uses": network.uses,
                    "not_counted": list(network.not_counted),
                }
                for network in self.networks
            ],
        }


def model_facts(
    name: str,
    folder: Path | None = None,
    taxonomy: Taxonomy | None = None,
    quality: str = "balanced",
) -> ModelFacts:
    """Check a model as loading it does, and count what it is made of.

    Args:
        name: of a model, or of a part such as a tagger or a head.
        folder: the person's own models, besides the shipped ones.
        taxonomy: to which labels are mapped; None takes the shipped one.
        quality: one of ``model.QUALITY``.

    Raises:
        ModelError: no such model, or one of its files is missing, changed, damaged or does not run.
    """
    taxonomy = taxonomy or Taxonomy.load()
    cards = Cards(installed(folder), taxonomy)
    card = cards(name)
    uses = list(networks_of(card, cards))
    unmapped: tuple[str, ...] = ()
    if card.is_model:
        unmapped = load_model(name, folder=folder, taxonomy=taxonomy).unmapped
    networks = [
        _network_facts(each, quality, sum(other.name == each.name for other in uses))
        for each in {each.name: each for each in uses}.values()
    ]
    return ModelFacts(name, quality, tuple(networks), _may_stop(card, cards), unmapped)


def networks_of(
    card: ModelCard, cards: Callable[[str], ModelCard], within: tuple[str, ...] = ()
) -> Iterator[ModelCard]:
    """Yield the cards of the networks that a model runs, one for each time that it does.

    Raises:
        ModelError: a card makes no sense, contains itself or names one that is not there.
    """
    if card.name in within:
        raise ModelError(f"“{card.name}” is a member of itself: {' > '.join((*within, card.name))}")
    if card.weights:
        yield card
    if card.kind == "embedding":
        yield cards(card.head)
    elif card.kind == "ensemble":
        voting = Voting.of(card)
        yield from map(cards, voting.members)
        judges = (voting.head, voting.speech_gate, voting.own)
        yield from (cards(vote.model) for vote in judges if vote)
    elif card.kind in ("vote", "cascade"):
        for member in members_of(card):
            yield from networks_of(cards(member), cards, (*within, card.name))
        stack = VoteSettings.of(card).stack if card.kind == "vote" else ""
        if stack:
            yield cards(stack)


def _may_stop(card: ModelCard, cards: Callable[[str], ModelCard]) -> bool:
    return card.kind == "cascade" or (
        card.kind == "vote" and any(_may_stop(cards(name), cards) for name in members_of(card))
    )


def _network_facts(card: ModelCard, quality: str, uses: int) -> NetworkFacts:
    weights = checked_weights(card)
    key = card.sha256, card.input, card.outputs, input_shape(card)
    counts = _COUNTED.get(key)
    if counts is None:
        counts = _COUNTED[key] = _count(card, weights)
    inputs = QUALITY[quality]
    if card.kind in ("features", "head"):
        inputs = EXCERPTS[quality] if card.kind == "features" else 1
    return NetworkFacts(
        card.name,
        card.kind,
        counts.parameters,
        len(weights),
        counts.operations,
        inputs,
        uses,
        counts.not_counted,
    )


@dataclass(frozen=True, slots=True)
class _Counts:
    parameters: int
    operations: int
    not_counted: tuple[str, ...]


# By checksum of the weights and what they are run on: looking at a model again is at once.
_COUNTED: dict[tuple[object, ...], _Counts] = {}


def _count(card: ModelCard, weights: bytes) -> _Counts:
    with tempfile.TemporaryDirectory(prefix="reclass-count-") as place:
        session = open_session(card, weights, "cpu", 1, profile=str(Path(place) / "run"))
        check_graph(card, session)
        noise = np.random.default_rng(0).standard_normal((1, *input_shape(card)))
        try:
            found = session.run(list(card.outputs), {card.input: noise.astype(np.float32)})
        except Exception as error:
            # The runtime's own exceptions have no common base.
            reason = str(error).strip().partition("\n")[0]
            raise ModelError(f"{card.title} failed: {reason}") from error
        finally:
            log = Path(session.end_profiling())
        if not all(np.isfinite(part).all() for part in found):
            raise ModelError(f"{card.title} gave values that are not numbers")
        try:
            nodes = list(_nodes(log))
        except OSError as error:
            raise ModelError(str(from_os_error(log, error))) from error
    return _Counts(
        count_parameters(weights),
        sum(operations(kind, given, made) for kind, given, made in nodes),
        tuple(sorted({kind for kind, *_ in nodes} & NOT_COUNTED)),
    )


def _nodes(log: Path) -> Iterator[tuple[str, Shapes, Shapes]]:
    """Yield operator, shapes of inputs and shapes of outputs of each node that ran."""
    for event in json.loads(log.read_text(encoding="utf-8")):
        facts = event.get("args", {})
        if event.get("cat") == "Node" and "input_type_shape" in facts and "op_name" in facts:
            yield (
                facts["op_name"],
                *(
                    [shape for typed in facts[side] for shape in typed.values()]
                    for side in ("input_type_shape", "output_type_shape")
                ),
            )


def operations(kind: str, given: Shapes, made: Shapes) -> int:
    """Return the floating-point operations of one node, a multiplication and an addition each.

    Args:
        kind: its operator, as ONNX calls it.
        given: shapes of its inputs, in order.
        made: shapes of its outputs, in order.
    """
    match kind:
        case "Conv" | "FusedConv" | "ConvInteger" | "QLinearConv":
            # Weights: [out, in a group, kernel ...]; a quantised convolution has scales between.
            kernel = given[3] if kind == "QLinearConv" else given[1]
            return 2 * math.prod(made[0]) * math.prod(kernel[1:])
        case "ConvTranspose":
            return 2 * math.prod(given[0]) * math.prod(given[1][1:])
        case "Gemm":
            # The first matrix may lie on its side: what is not a row of the result is summed over.
            return 2 * math.prod(made[0]) * (math.prod(given[0]) // max(made[0][0], 1))
        case "MatMul" | "MatMulInteger" | "QLinearMatMul":
            return 2 * math.prod(made[0]) * given[0][-1]
        case "LSTM" | "GRU" | "RNN":
            # [steps, batch, size] (or batch first: their product is the same); gates' weights.
            steps = given[0][0] * given[0][1]
            return 2 * steps * (math.prod(given[1]) + math.prod(given[2]))
        case "LinearClassifier" | "LinearRegressor":
            return 2 * math.prod(made[-1]) * given[0][-1]
    return 0
