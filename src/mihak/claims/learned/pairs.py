"""Numbers for each pair of an anchor and a word: how far apart, and what the rules answer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mihak.claims.learned.hints import Anchor, Hint
from mihak.claims.learned.labels import ELSEWHERE, OPTIONS, ROLE_AT, ROLES, STATUS, VICTIMS
from mihak.mentions.document import Document

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EDGES: Final = (-80, -40, -20, -12, -8, -5, -3, -2, -1, 0, 1, 2, 3, 5, 8, 12, 20, 40, 80)
DISTANCES: Final = len(EDGES) + 1
CLAUSES: Final = 3
PASSAGES: Final = 3
APART: Final = DISTANCES + 2 * CLAUSES + 1 + 2 * PASSAGES + 1


@dataclass(frozen=True, slots=True)
class Pairs:
    """Arrays for A anchors, R roles and W words of one window.

    ``apart`` (A, W, APART): one-hot buckets of signed distance in words, clauses and
    sentences, one behind the other; ``begins`` (A, R, W): 1 where the rules' answer
    begins; ``others`` (A, R, W): 1 where that of another claim of the sentence does;
    ``ends`` (A, R, W): 1 at the last word of the rules' answer; ``options`` (A, R, O): 1 for the rules' option;
    ``values`` (A, S): 1 for the rules' status, for their kind of victims, and last
    where the rules read no claim.
    """

    apart: NDArray[np.float32]
    begins: NDArray[np.float32]
    others: NDArray[np.float32]
    ends: NDArray[np.float32]
    options: NDArray[np.float32]
    values: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Layout:
    """Clause and sentence of every token of a document, numbered through."""

    clause: NDArray[np.int64]
    passage: NDArray[np.int64]
    starts: tuple[int, ...]

    def passage_of(self, token: int) -> int:
        """The sentence of a token."""
        return bisect_right(self.starts, token) - 1


def layout(document: Document) -> Layout:
    """The layout of a document."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    clause, passage = (np.zeros(len(document.words), np.int64) for _ in range(2))
    base = 0
    for part in document.passages:
        clause[part.start :], passage[part.start :] = base, part.index
        clause[part.start : part.end] += np.array(part.clause, np.int64)
        base += 1 + max(part.clause, default=0)
    return Layout(clause, passage, tuple(p.start for p in document.passages))


def pairs(where: Layout, anchors: Sequence[Anchor], found: Sequence[Hint], start: int, end: int) -> Pairs:
    """The pairs of some anchors with the words ``start`` to ``end``."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    at = np.array([a.at for a in anchors], np.int64)
    words = np.arange(start, end)
    shape = (len(anchors), len(ROLES), end - start)
    begins, beside, ends = (np.zeros(shape, np.float32) for _ in range(3))
    options = np.zeros((len(anchors), len(ROLES), len(OPTIONS)), np.float32)
    for n, (anchor, hint) in enumerate(zip(anchors, found, strict=True)):
        others(beside[n], anchor, anchors, found, start, end)
        own(begins[n], ends[n], options[n], hint, start, end)
    eye = np.eye(APART, dtype=np.float32)
    far = np.searchsorted(np.array(EDGES), words[None] - at[:, None], side="right")
    clause = steps(where.clause[start:end][None] - where.clause[at][:, None], CLAUSES) + DISTANCES
    passage = steps(where.passage[start:end][None] - where.passage[at][:, None], PASSAGES) + DISTANCES + 2 * CLAUSES + 1
    values = np.array([valued(hint) for hint in found], np.float32)
    return Pairs(eye[far] + eye[clause] + eye[passage], begins, beside, ends, options, values)


def steps(apart: Any, most: int) -> Any:
    """Signed steps, cut at ``most`` and counted from 0."""
    return apart.clip(-most, most) + most


def own(begins: Any, ends: Any, options: Any, hint: Hint, start: int, end: int) -> None:
    """Mark the rules' answers for one anchor."""
    for role, option in hint.options.items():
        options[ROLE_AT[role], option] = 1
    for role, spans in hint.spans.items():
        row = ROLE_AT[role]
        for first, last in spans:
            if start <= first and last <= end:
                begins[row, first - start] = 1
                ends[row, last - 1 - start] = 1
            else:
                options[row, ELSEWHERE] = 1


def others(beside: Any, anchor: Anchor, anchors: Sequence[Anchor], found: Sequence[Hint], start: int, end: int) -> None:
    """Mark where the rules' answers for the other claims of the sentence begin."""
    for other, hint in zip(anchors, found, strict=True):
        if other.passage != anchor.passage or other is anchor:
            continue
        for role, spans in hint.spans.items():
            for first, _ in spans:
                if start <= first < end:
                    beside[ROLE_AT[role], first - start] = 1


def valued(hint: Hint) -> list[bool]:
    """The rules' status and kind of victims, one column a value."""
    told = [hint.status == value for value in STATUS] + [hint.victims == value for value in VICTIMS]
    return [*told, hint.told is None]
