"""A network in PyTorch, asked as the reader asks the shipped one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from mihak.claims.learned.network import BATCH, Batcher
from mihak.claims.learned.reader import Graphs
from mihak.claims.learned.windows import Window
from training.export import SLOT_INPUTS
from training.network import Network


class Torch:
    """Answers in numpy arrays, as ``mihak.claims.learned.network.Network`` does."""

    def __init__(self, network: Network) -> None:
        self._network = network

    def words(self, windows: Sequence[Window], features: Sequence[Any]) -> list[tuple[Any, Any]]:
        """Vectors and labels' scores of the words of each window."""
        with torch.no_grad():
            return Batcher(BATCH).each(windows, features, self._run)

    def _run(self, given: dict[str, Any]) -> list[Any]:
        found = self._network.words(
            *(torch.from_numpy(given[name]) for name in ("pieces", "words", "first", "features"))
        )
        return [part.numpy() for part in found]

    def slots(self, given: dict[str, Any]) -> list[Any]:
        """Scores of the slots of one window's anchors."""
        with torch.no_grad():
            found = self._network.slots(*(torch.from_numpy(given[name]) for name in SLOT_INPUTS))
        return [part.numpy() for part in found]


class Remembered:
    """A network that is asked for the words of each window once, while thresholds are tried on top."""

    def __init__(self, network: Graphs) -> None:
        self._network = network
        self._known: dict[Window, tuple[Any, Any]] = {}

    def words(self, windows: Sequence[Window], features: Sequence[Any]) -> list[tuple[Any, Any]]:
        """As the network; windows that it knows are not read again."""
        new = [n for n, window in enumerate(windows) if window not in self._known]
        found = self._network.words([windows[n] for n in new], [features[n] for n in new])
        self._known |= zip([windows[n] for n in new], found, strict=True)
        return [self._known[window] for window in windows]

    def slots(self, given: dict[str, Any]) -> list[Any]:
        """As the network."""
        return self._network.slots(given)
