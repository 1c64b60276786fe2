"""The network as ONNX graphs: they answer as it does, for any size."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

for name in ("torch", "onnx", "onnxruntime"):
    pytest.importorskip(name, reason=f"needs {name} (pip install 'mihak[train]')")

import onnxruntime  # noqa: E402  # after the skip
import torch  # noqa: E402
from small import as_read, cut, small, told  # noqa: E402
from tiny import features, network, sizes, windows_of  # noqa: E402

from mihak.claims.learned.meta import Meta  # noqa: E402
from mihak.claims.learned.network import META, TOKENS, Network  # noqa: E402
from mihak.claims.learned.reader import LearnedReader, Model  # noqa: E402
from training.asked import Torch  # noqa: E402
from training.export import SLOT_AXES, SLOT_INPUTS, WORD_AXES, check, export, slots_sample, words_sample, write  # noqa: E402
from training.fit import padded  # noqa: E402
from training.network import Network as Trained  # noqa: E402
from training.tuned import plain  # noqa: E402

WORDS, SLOTS = ("pieces", "words", "first", "features"), ("starts", "stops", "chosen", "status", "victims")
TEXTS = ("قتل 7 مدنيين.", "وقصف الجيش السوري حي الشعار. " * 9, "سيطر الثوار على منيان. " * 60)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder of the tiny network, and both graphs in full precision."""
    made = tmp_path_factory.mktemp("model")
    tokeniser = made / "given.json"
    tokeniser.write_text("{}", "utf-8")
    export(network(), sizes(), plain("learned@0", ("n", "prep", "v"), 16), tokeniser, made)
    write(network().words, words_sample(sizes()), WORDS, ("vectors", "scores"), WORD_AXES, made / "words.onnx")
    write(network().slots, slots_sample(sizes()), SLOT_INPUTS, SLOTS, SLOT_AXES, made / "pointers.onnx")
    return made


def run(path: Path, given: dict[str, Any]) -> Any:
    """What a graph answers."""
    return onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"]).run(None, given)


def test_graphs_answer_as_the_network_for_windows_of_any_size(folder: Path) -> None:
    made = network()
    pieces = [piece for text in TEXTS for piece in windows_of([as_read(text)]) if len(piece.status)]
    assert len({len(piece.labels) for piece in pieces}) > 2
    for piece in pieces:
        given = padded([piece])
        with torch.no_grad():
            vectors, scores = made.words(*given)
            wanted = made.slots(vectors[0], *piece.asked.given())
        asked = {name: part.numpy() for name, part in zip(WORDS, given, strict=True)}
        for one, other in zip(run(folder / "words.onnx", asked), (vectors, scores), strict=True):
            np.testing.assert_allclose(one, other.numpy(), atol=1e-3)
        slots = (vectors[0], *piece.asked.given())
        asked = {name: part.numpy() for name, part in zip(SLOT_INPUTS, slots, strict=True)}
        for one, other in zip(run(folder / "pointers.onnx", asked), wanted, strict=True):
            np.testing.assert_allclose(one, other.numpy(), atol=1e-3)


def test_a_graph_of_another_network_is_found_out(folder: Path) -> None:
    with pytest.raises(AssertionError):
        check(network(seed=1).slots, slots_sample(sizes()), SLOT_INPUTS, folder / "pointers.onnx")


def test_the_folder_holds_what_the_reader_opens(folder: Path) -> None:
    meta = Meta.from_json((folder / META).read_text("utf-8"))
    assert meta.version == "learned@0"
    assert (folder / TOKENS).read_text("utf-8") == "{}"
    assert not (folder / "whole.onnx").exists()


def test_a_window_is_answered_alike_alone_and_beside_others(folder: Path) -> None:
    graphs, pieces = Network(folder), windows_of([small(), *told()])
    given = [piece.window for piece in pieces], [piece.asked.features.numpy() for piece in pieces]
    for window, table, beside in zip(*given, graphs.words(*given), strict=True):
        for one, other in zip(graphs.words([window], [table])[0], beside, strict=True):
            np.testing.assert_allclose(one, other, atol=1e-4)


def read_by(graphs: Any, meta: Meta) -> list[list[str]]:
    """The ids of what a network reads in some reports."""
    reader = LearnedReader(model=Model(graphs, meta, cut()))
    return [[claim.id for claim in claims] for claims in reader.read_many([e.gold.report for e in (small(), *told())])]


def test_a_network_is_asked_alike_in_torch_and_by_onnxruntime(folder: Path) -> None:
    meta = Meta.from_json((folder / META).read_text("utf-8"))
    made: Trained = network()
    one, other = Torch(made), Network(folder)
    piece = windows_of([small()])[0]
    given = [piece.window], [piece.asked.features.numpy()]
    (vectors, scores), (coded, rough) = one.words(*given)[0], other.words(*given)[0]
    assert vectors.shape == coded.shape
    # Weights in int8 answer nearly as those in full.
    np.testing.assert_allclose(scores, rough, atol=0.5)
    found = read_by(one, meta)
    assert sum(map(len, found)) > 5
    assert found == read_by(other, meta)
    assert features().width == sizes().features
