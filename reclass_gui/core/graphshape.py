"""What shapes a model card promises, and whether its graph has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import onnxruntime

    from reclass_gui.core.cards import ModelCard


def input_shape(card: ModelCard) -> tuple[int, ...]:
    """Return the sizes of one row of what a card's graph takes."""
    spec = card.spec
    sizes = {"1": 1, "bands": spec.n_mels, "frames": spec.patch_frames}
    if card.layout == "samples":
        return (spec.patch_samples,)
    if card.layout:
        return tuple(sizes[axis] for axis in card.layout.split(","))
    if card.kind == "tagger":
        return spec.patch_frames, spec.n_mels
    return (card.embedding_size,)


def check_graph(card: ModelCard, session: onnxruntime.InferenceSession) -> None:
    """Compare the graph's inputs and outputs with the card.

    Raises:
        ModelError: they do not fit.
    """
    embedding: tuple[int, ...] = (card.embedding_size,)
    if card.kind == "embedding":
        first = (0, *embedding) if card.pooling else embedding
    else:
        first = (len(card.labels),)
    expected = {
        card.input: input_shape(card),
        card.outputs[0]: first,
        **dict.fromkeys(card.outputs[1:], embedding),
    }
    inputs, outputs = session.get_inputs(), session.get_outputs()
    values = {value.name: value for value in (*inputs, *outputs)}
    fits = all(
        name in values and values[name].type == "tensor(float)" and _fits(values[name].shape, shape)
        for name, shape in expected.items()
    )
    if not fits or [value.name for value in inputs] != [card.input]:
        said = "; ".join(_described(value) for value in (*inputs, *outputs))
        raise ModelError(
            f"{card.weights_path}: the network's inputs and outputs are not those of its card "
            f"(it has {said or 'none'})"
        )


def _fits(shape: Sequence[int | str | None], expected: tuple[int, ...]) -> bool:
    """Compare sizes after the first; where a graph leaves one open, or 0 is expected, any fits."""
    if not shape:  # a graph need not say how many axes there are: what comes out is looked at
        return True
    return len(shape) == len(expected) + 1 and all(
        size == wanted or not isinstance(size, int) or not wanted
        for size, wanted in zip(shape[1:], expected, strict=True)
    )


def _described(value: onnxruntime.NodeArg) -> str:
    sizes = " × ".join("?" if size is None else str(size) for size in value.shape)
    return f"{value.name}: {value.type} {sizes}".rstrip()
