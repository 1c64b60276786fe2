"""Weights from the hub: our encoder of them answers as a plain computation does."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

for name in ("torch", "tokenizers", "safetensors"):
    pytest.importorskip(name, reason=f"needs {name} (pip install 'mihak[train,hub]')")

import numpy as np  # noqa: E402  # after the skip
import torch  # noqa: E402
from hub_sample import HEADS, LAYERS, PLACES, WIDTH, bert, config, unigram, weights, wordpiece, xlmr  # noqa: E402
from safetensors.torch import save_file  # noqa: E402

from mihak.errors import MissingExtra, OptionError, UnreadableFile  # noqa: E402
from training.encoder import hub_weights  # noqa: E402
from training.encoder.hub import Hub  # noqa: E402

IDS = (0, 9, 7, 30, 12, 5, 2)


def plain(given: Mapping[str, Any], head: str, ids: list[int], first: int, layers: int) -> Any:
    """Vectors of a text by their ids, by the formulas of Devlin et al. 2019 and in float64."""
    table = {name.removeprefix(head): tensor.numpy().astype(np.float64) for name, tensor in given.items()}

    def dense(states: Any, part: str) -> Any:
        return states @ table[f"{part}.weight"].T + table[f"{part}.bias"]

    def normed(states: Any, part: str) -> Any:
        spread = np.sqrt(states.var(-1, keepdims=True) + 1e-5)
        return (states - states.mean(-1, keepdims=True)) / spread * table[f"{part}.weight"] + table[f"{part}.bias"]

    word, place, kind = (table[f"embeddings.{part}_embeddings.weight"] for part in ("word", "position", "token_type"))
    states = normed(word[ids] + place[first : first + len(ids)] + kind[0], "embeddings.LayerNorm")
    for n in range(layers):
        layer, size = f"encoder.layer.{n}", WIDTH // HEADS
        asked, keys, values = (dense(states, f"{layer}.attention.self.{part}") for part in ("query", "key", "value"))
        heads = []
        for one in (slice(at, at + size) for at in range(0, WIDTH, size)):
            scores = np.exp(asked[:, one] @ keys[:, one].T / math.sqrt(size))
            heads.append(scores / scores.sum(-1, keepdims=True) @ values[:, one])
        joined = dense(np.concatenate(heads, -1), f"{layer}.attention.output.dense")
        states = normed(states + joined, f"{layer}.attention.output.LayerNorm")
        inner = dense(states, f"{layer}.intermediate.dense")
        inner = inner * (1 + np.vectorize(math.erf)(inner / math.sqrt(2))) / 2
        states = normed(states + dense(inner, f"{layer}.output.dense"), f"{layer}.output.LayerNorm")
    return states


@pytest.mark.parametrize("layers", [0, 2])
@pytest.mark.parametrize(("make", "head", "first"), [(bert, "bert.", 0), (xlmr, "", 2)])
def test_vectors_are_those_of_the_formulas(tmp_path: Path, make: Any, head: str, first: int, layers: int) -> None:
    given = make(tmp_path)
    hub = Hub(tmp_path)
    made = hub.encoder(layers)
    assert (made.shape.layers, made.shape.positions, hub.width) == (layers or LAYERS, PLACES, WIDTH)
    assert len(made.pieces.weight) == hub.pieces < len(given[f"{head}embeddings.word_embeddings.weight"])
    padded = torch.tensor([[*IDS, 1, 1]])
    with torch.inference_mode():
        found = made(padded, padded != 1)[0, : len(IDS)].numpy()
    old = [hub._pieces.keep_ids[id] for id in IDS]
    wanted = plain(given, head, old, first, layers or LAYERS)
    np.testing.assert_allclose(found, wanted, atol=1e-4)


def test_bert_with_the_pieces_of_xlmr_is_read(tmp_path: Path) -> None:
    """The smaller encoders of multilingual E5 are such; their padding is 1, though ``config.json`` says 0."""
    unigram(tmp_path)
    given = weights(config(tmp_path, "bert", pad_token_id=0))
    save_file(given, str(tmp_path / "model.safetensors"))
    hub = Hub(tmp_path)
    assert hub._pieces.keep_ids[:4] == (0, 1, 2, 3)
    with torch.inference_mode():
        found = hub.encoder(0)(torch.tensor([IDS]), torch.ones(1, len(IDS)))[0].numpy()
    np.testing.assert_allclose(found, plain(given, "", [hub._pieces.keep_ids[id] for id in IDS], 0, 3), atol=1e-4)


def test_the_longest_window_has_positions(tmp_path: Path) -> None:
    given = xlmr(tmp_path)
    hub = Hub(tmp_path)
    ids = torch.tensor([[0, *[9] * 400, 2]])
    with torch.inference_mode():
        found = hub.encoder(1)(ids, ids != 1)[0].numpy()
    wanted = plain(given, "", [hub._pieces.keep_ids[id] for id in ids[0].tolist()], 2, 1)
    np.testing.assert_allclose(found, wanted, atol=1e-4)


def test_old_names_and_other_precisions_are_read(tmp_path: Path) -> None:
    wordpiece(tmp_path)
    given = weights(config(tmp_path, "bert"))
    old = {name.replace("Norm.weight", "Norm.gamma").replace("Norm.bias", "Norm.beta"): t for name, t in given.items()}
    save_file({name: tensor.bfloat16() for name, tensor in old.items()}, str(tmp_path / "model.safetensors"))
    made = Hub(tmp_path).encoder(1)
    assert made.norm.weight.dtype == torch.float32
    assert torch.equal(made.norm.weight, given["embeddings.LayerNorm.weight"].bfloat16().float())


def test_weights_in_the_file_of_torch_are_read(tmp_path: Path) -> None:
    given = bert(tmp_path)
    wanted = Hub(tmp_path).encoder(0).state_dict()
    (tmp_path / "model.safetensors").unlink()
    torch.save(given, tmp_path / "pytorch_model.bin")
    found = Hub(tmp_path).encoder(0).state_dict()
    assert found.keys() == wanted.keys()
    assert all(torch.equal(found[name], wanted[name]) for name in wanted)


class Hostile:
    """What would run a command where it is unpickled."""

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return (Path.write_text, ("ran",))


def test_a_file_of_torch_runs_no_code(tmp_path: Path) -> None:
    bert(tmp_path)
    (tmp_path / "model.safetensors").unlink()
    torch.save({"a": Hostile()}, tmp_path / "pytorch_model.bin")
    with pytest.raises(UnreadableFile, match="holds no tensors alone"):
        Hub(tmp_path).encoder(0)
    torch.save({"a": 3}, tmp_path / "pytorch_model.bin")
    with pytest.raises(UnreadableFile, match="holds no tensors by their names"):
        Hub(tmp_path).encoder(0)


@pytest.mark.parametrize("layers", [-1, LAYERS + 1])
def test_layers_that_there_are_not_are_refused(tmp_path: Path, layers: int) -> None:
    bert(tmp_path)
    with pytest.raises(OptionError, match=f"{layers} layers of an encoder of {LAYERS}"):
        Hub(tmp_path).encoder(layers)


def test_more_than_onnx_takes_is_refused_before_training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bert(tmp_path)
    monkeypatch.setattr(hub_weights, "MOST_BYTES", 10_000)
    with pytest.raises(OptionError, match=r"of which ONNX takes 2\. Keep fewer layers"):
        Hub(tmp_path).encoder(0)


def test_tensors_that_are_missing_or_of_another_size_are_named(tmp_path: Path) -> None:
    given = bert(tmp_path)
    path = str(tmp_path / "model.safetensors")
    name = "bert.encoder.layer.1.output.dense.bias"
    save_file({**given, name: torch.zeros(3)}, path)
    with pytest.raises(UnreadableFile, match=rf"tensor {name} is of \(3,\), by config.json of \(16,\)"):
        Hub(tmp_path).encoder(0)
    assert len(Hub(tmp_path).encoder(1).layers) == 1
    save_file({one: tensor for one, tensor in given.items() if one != name}, path)
    with pytest.raises(UnreadableFile, match=f"no tensor {name}"):
        Hub(tmp_path).encoder(0)
    save_file({"lm_head.bias": torch.zeros(3)}, path)
    with pytest.raises(UnreadableFile, match=r"0 tensors are called embeddings\.word_embeddings\.weight"):
        Hub(tmp_path).encoder(0)


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ({"weight_map": {"a": "../model.safetensors"}}, "no weight_map of files beside it"),
        ({}, "no weight_map of files beside it"),
        ({"weight_map": {"embeddings.word_embeddings.weight": "gone.safetensors"}}, r"gone\.safetensors: is not there"),
    ],
)
def test_an_index_names_files_beside_it(tmp_path: Path, listed: dict[str, Any], told: str) -> None:
    xlmr(tmp_path)
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(listed), "utf-8")
    with pytest.raises(UnreadableFile, match=told):
        Hub(tmp_path).encoder(0)


def test_a_damaged_file_and_none_are_told_apart(tmp_path: Path) -> None:
    bert(tmp_path)
    (tmp_path / "model.safetensors").write_bytes(b"no tensors")
    with pytest.raises(UnreadableFile, match=r"model\.safetensors: is no safetensors file"):
        Hub(tmp_path).encoder(0)
    (tmp_path / "model.safetensors").unlink()
    with pytest.raises(UnreadableFile, match=r"no model\.safetensors\. An encoder is a folder"):
        Hub(tmp_path).encoder(0)


def test_without_the_library_the_repair_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bert(tmp_path)
    hub = Hub(tmp_path)
    monkeypatch.setitem(sys.modules, "safetensors", None)
    with pytest.raises(MissingExtra, match=r"need safetensors\. pip install 'mihak\[hub\]'"):
        hub.encoder(0)
