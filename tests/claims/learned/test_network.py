"""Windows put together for the network, and taken apart again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mihak.claims.learned.network import BEGIN, END, PAD, Batcher, Network, batch
from mihak.claims.learned.windows import Window


def window(start: int, weights: Sequence[int]) -> Window:
    """A window of words of so many pieces, each piece with the number of its word."""
    word_of = tuple(n for n, weight in enumerate(weights) for _ in range(weight))
    return Window(start, start, start + len(weights), tuple(10 + start + n for n in word_of), word_of)


def features(one: Window) -> Any:
    """Two columns: the token's number, and 1."""
    return np.array([(at, 1) for at in range(one.start, one.end)], np.float32)


WINDOWS = (window(0, (1, 2, 1)), window(30, (4,)), window(50, (1, 0, 3, 1, 1)), window(90, (2, 2)))


def test_windows_are_padded_to_the_longest() -> None:
    given = batch(WINDOWS[:2], [features(one) for one in WINDOWS[:2]])
    assert given["pieces"].tolist() == [
        [BEGIN, 10, 11, 11, 12, END],
        [BEGIN, 40, 40, 40, 40, END],
    ]
    assert given["words"].tolist() == [[3, 0, 1, 1, 2, 3], [3, 0, 0, 0, 0, 3]]
    assert given["features"].tolist() == [[[0, 1], [1, 1], [2, 1]], [[30, 1], [0, 0], [0, 0]]]
    assert (given["pieces"].dtype, given["words"].dtype, given["features"].dtype) == (np.int64, np.int64, np.float32)
    short = batch([WINDOWS[0], WINDOWS[2]], [features(WINDOWS[0]), features(WINDOWS[2])])
    assert short["pieces"][0].tolist() == [BEGIN, 10, 11, 11, 12, END, PAD, PAD]
    assert short["words"][0].tolist() == [5, 0, 1, 1, 2, 5, 5, 5]


@pytest.mark.parametrize("size", [1, 2, 3, 16])
def test_every_window_gets_its_own_words_back_whatever_the_batch(size: int) -> None:
    seen: list[int] = []

    def run(given: dict[str, Any]) -> list[Any]:
        seen.append(len(given["pieces"]))
        return [given["features"], given["features"] * 2]

    found = Batcher(size).each(WINDOWS, [features(one) for one in WINDOWS], run)
    for one, (vectors, labels) in zip(WINDOWS, found, strict=True):
        assert np.array_equal(vectors, features(one))
        assert np.array_equal(labels, features(one) * 2)
    assert max(seen) <= size
    assert sum(seen) == len(WINDOWS)


def test_no_windows_are_no_run() -> None:
    def run(given: dict[str, Any]) -> list[Any]:
        raise AssertionError(given)

    assert Batcher(4).each([], [], run) == []


def test_a_folder_without_a_model_is_no_network(tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime", reason="needs onnxruntime (pip install 'mihak[learned]')")
    with pytest.raises(Exception, match=r"model\.onnx"):
        Network(tmp_path)
