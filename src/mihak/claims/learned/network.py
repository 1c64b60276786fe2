"""The model's two graphs, run by onnxruntime: words to vectors and labels, anchors to slots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from mihak.claims.learned.windows import Window

WORDS, SLOTS, TOKENS, META = "model.onnx", "slots.onnx", "tokenizer.json", "model.json"
BEGIN, PAD, END = 0, 1, 2
"""Ids of the pieces that stand around a window and behind it."""
BATCH: Final = 1
"""Windows read at once. More would be no faster, and would change the answers: activations
are scaled over all that is read together."""

SLOW: Final = ["SkipLayerNormFusion"]
"""The fused norm takes longer than its parts."""
Run = Callable[[dict[str, Any]], Sequence[Any]]


class Batcher:
    """Puts windows of like length together, so that little is padded."""

    def __init__(self, size: int) -> None:
        self._size = size

    def each(self, windows: Sequence[Window], features: Sequence[Any], run: Run) -> list[tuple[Any, Any]]:
        """For each window its words' vectors (W, width) and scores of labels (W, L)."""
        order = sorted(range(len(windows)), key=lambda n: len(windows[n].pieces))
        found: dict[int, tuple[Any, Any]] = {}
        for first in range(0, len(order), self._size):
            part = order[first : first + self._size]
            vectors, labels = run(batch([windows[n] for n in part], [features[n] for n in part]))
            for row, n in enumerate(part):
                size = windows[n].end - windows[n].start
                found[n] = vectors[row, :size], labels[row, :size]
        return [found[n] for n in range(len(windows))]


def batch(windows: Sequence[Window], features: Sequence[Any]) -> dict[str, Any]:
    """Some windows as one input: ``pieces`` and ``words`` (B, P), ``first`` (B, W), ``features`` (B, W, F)."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    longest = max(len(window.pieces) for window in windows) + 2
    most = max(window.end - window.start for window in windows)
    pieces = np.full((len(windows), longest), PAD, np.int64)
    words = np.full((len(windows), longest), most, np.int64)
    first = np.zeros((len(windows), most), np.int64)
    table = np.zeros((len(windows), most, features[0].shape[1]), np.float32)
    for row, (window, known) in enumerate(zip(windows, features, strict=True)):
        size = len(window.pieces)
        pieces[row, : size + 2] = (BEGIN, *window.pieces, END)
        words[row, 1 : size + 1] = window.word_of
        # One piece stands before the first word's.
        first[row, : len(known)] = 1 + np.searchsorted(np.asarray(window.word_of), np.arange(len(known)))
        table[row, : len(known)] = known
    return {"pieces": pieces, "words": words, "first": first, "features": table}


class Network:
    """Both graphs of a model folder; ``threads`` are those of one call."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        import onnxruntime  # noqa: PLC0415  # only a learned reader needs it

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        options.log_severity_level = 3
        self._words, self._slots = (
            onnxruntime.InferenceSession(
                str(folder / name), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW
            )
            for name in (WORDS, SLOTS)
        )

    def words(self, windows: Sequence[Window], features: Sequence[Any]) -> list[tuple[Any, Any]]:
        """For each window its words' vectors (W, width) and scores of labels (W, L)."""
        return Batcher(BATCH).each(windows, features, lambda given: self._words.run(None, given))

    def slots(self, given: dict[str, Any]) -> list[Any]:
        """Starts, ends (A, R, W), options (A, R, O), status (A, S), victims (A, V) of one window's anchors."""
        found: list[Any] = self._slots.run(None, given)
        return found
