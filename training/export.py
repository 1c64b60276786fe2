"""The trained network as two ONNX graphs, the larger one in int8."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import nn

from mihak.claims.learned.labels import LABELS, OPTIONS, ROLES, STATUS, VICTIMS
from mihak.claims.learned.meta import Meta
from mihak.claims.learned.network import META, SLOTS, TOKENS, WORDS
from mihak.claims.learned.pairs import APART
from training.network import Network, Sizes

OPSET: Final = 18
WORD_INPUTS: Final = ("pieces", "words", "first", "features")
SLOT_INPUTS: Final = (
    "vectors", "anchors", "labels", "kinds", "apart", "begins", "others", "ends", "options", "values", "features",
)  # fmt: skip


def export(network: Network, sizes: Sizes, meta: Meta, tokeniser: Path, folder: Path) -> None:
    """Write the model folder that ``mihak.claims.learned.reader.open_model`` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    whole = folder / "whole.onnx"
    write(
        network.words,
        words_sample(sizes),
        ("pieces", "words", "first", "features"),
        ("vectors", "scores"),
        WORD_AXES,
        whole,
    )
    quantised(whole, folder / WORDS)
    whole.unlink()
    write(
        network.slots,
        slots_sample(sizes),
        SLOT_INPUTS,
        ("starts", "stops", "chosen", "status", "victims"),
        SLOT_AXES,
        folder / SLOTS,
    )
    (folder / META).write_text(meta.to_json(), "utf-8")
    (folder / TOKENS).write_bytes(tokeniser.read_bytes())


WORD_AXES: Final[dict[str, dict[int, str]]] = {
    "pieces": {0: "B", 1: "P"}, "words": {0: "B", 1: "P"}, "first": {0: "B", 1: "W"}, "features": {0: "B", 1: "W"},
    "vectors": {0: "B", 1: "W"}, "scores": {0: "B", 1: "W"},
}  # fmt: skip
SLOT_AXES: Final[dict[str, dict[int, str]]] = {
    "vectors": {0: "W"}, "features": {0: "W"}, "anchors": {0: "A"}, "labels": {0: "A"}, "kinds": {0: "A"},
    "apart": {0: "A", 1: "W"}, "begins": {0: "A", 2: "W"}, "others": {0: "A", 2: "W"}, "ends": {0: "A", 2: "W"},
    "options": {0: "A"}, "values": {0: "A"}, "starts": {0: "A", 2: "W"}, "stops": {0: "A", 2: "W"},
    "chosen": {0: "A"}, "status": {0: "A"}, "victims": {0: "A"},
}  # fmt: skip


def write(
    module: nn.Module, sample: tuple[torch.Tensor, ...], inputs: tuple[str, ...], outputs: tuple[str, ...],
    axes: dict[str, dict[int, str]], path: Path,
) -> None:  # fmt: skip
    """One graph with free sizes, checked against the module on the sample."""
    torch.onnx.export(
        module, sample, str(path), input_names=list(inputs), output_names=list(outputs), dynamic_axes=axes,
        opset_version=OPSET, dynamo=False,
    )  # fmt: skip
    check(module, sample, inputs, path)


def check(module: nn.Module, sample: tuple[torch.Tensor, ...], inputs: tuple[str, ...], path: Path) -> None:
    """Raise AssertionError where the graph answers otherwise than the module."""
    import onnxruntime  # noqa: PLC0415  # of the extra ``learned``

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    found = session.run(None, {name: part.numpy() for name, part in zip(inputs, sample, strict=True)})
    with torch.no_grad():
        wanted = module(*sample)
    for one, other in zip(found, wanted, strict=True):
        np.testing.assert_allclose(one, other.numpy(), atol=1e-3)


def quantised(source: Path, target: Path) -> None:
    """Weights in int8, a scale for each column; activations are scaled as they come."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    quantize_dynamic(
        str(source),
        str(target),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
    )


def words_sample(sizes: Sizes) -> tuple[torch.Tensor, ...]:
    """An input of ``Words``: two windows of three words."""
    pieces = torch.tensor([[0, 7, 8, 9, 2], [0, 10, 11, 2, 1]])
    words = torch.tensor([[3, 0, 1, 2, 3], [3, 0, 1, 3, 3]])
    return pieces, words, torch.tensor([[1, 2, 3], [1, 2, 2]]), torch.zeros(2, 3, sizes.features)


def slots_sample(sizes: Sizes) -> tuple[torch.Tensor, ...]:
    """An input of ``Slots``: two anchors among five words."""
    made: dict[str, Any] = {
        "vectors": torch.randn(5, sizes.width), "anchors": torch.tensor([1, 3]),
        "labels": torch.tensor([0, len(LABELS) - 1]), "kinds": torch.tensor([0, 4]),
        "apart": torch.rand(2, 5, APART).round(), "begins": torch.rand(2, len(ROLES), 5).round(),
        "others": torch.zeros(2, len(ROLES), 5), "ends": torch.zeros(2, len(ROLES), 5),
        "options": torch.zeros(2, len(ROLES), len(OPTIONS)),
        "values": torch.zeros(2, len(STATUS) + len(VICTIMS) + 1), "features": torch.rand(5, sizes.features).round(),
    }  # fmt: skip
    return tuple(made[name] for name in SLOT_INPUTS)
