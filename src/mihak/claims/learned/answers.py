"""The network's scores of one window, read as slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mihak.claims.learned.hints import Span
from mihak.claims.learned.labels import ELSEWHERE, LISTS, NONE, OPTIONS, ROLE_AT, SINGLE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONGEST: Final = 14
LONGEST_LISTED: Final = 6
LOW: Final = -1e4
WORDS: Final = {"count": ("none", "elsewhere", "one", "two"), "date": ("none", "elsewhere", "published")}


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of A anchors: ``starts``, ``ends`` (A, R, W), ``options`` (A, R, O), ``status``, ``victims``.

    ``allowed`` (A, R, W) is where a slot may point; ``begins``, ``closes`` (A, R, W)
    and ``hinted`` (A, R, O) are 1 where the rules' answer is.
    """

    starts: NDArray[np.float32]
    ends: NDArray[np.float32]
    options: NDArray[np.float32]
    status: NDArray[np.float32]
    victims: NDArray[np.float32]
    allowed: NDArray[np.bool_]
    begins: NDArray[np.float32]
    closes: NDArray[np.float32]
    hinted: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a slot points at: spans of tokens, or an option; ``sure`` is the share of the scores it has."""

    spans: tuple[Span, ...]
    option: int
    sure: tuple[float, ...]


def pointed(scores: Scores, n: int, role: str, first: int, stops: Sequence[int], fill: float, trust: float) -> Pointed:
    """The answer for one slot of anchor ``n``; token spans count from the document's start.

    ``first`` is the window's first token; ``stops[w]`` the end of word w's sentence.
    ``trust`` is added to the score of what the rules fill in. A slot is filled where
    the best filling then has the share ``fill`` at least. ``sure`` is without trust.
    """
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    row = ROLE_AT[role]
    ends = scores.ends[n, row] + trust * scores.closes[n, row]
    if role in LISTS:
        return listed(scores.starts[n, row], trust * scores.begins[n, row], ends, first, stops, fill)
    options = scores.options[n, row].copy()
    options[[o for o in range(len(OPTIONS)) if OPTIONS[o] not in WORDS.get(role, ("none", "elsewhere"))]] = LOW
    if not scores.hinted[n, row, ELSEWHERE]:
        options[ELSEWHERE] = LOW
    plain = np.concatenate([options, np.where(scores.allowed[n, row], scores.starts[n, row], LOW)])
    told = np.concatenate([filling(scores.hinted[n, row]), scores.begins[n, row]])
    share = shares(plain + trust * told)
    best = int(share[1:].argmax()) + 1
    best = best if share[best] >= fill else NONE
    sure = (float(shares(plain)[best]),)
    if best < len(OPTIONS):
        return Pointed((), best, sure)
    at = best - len(OPTIONS)
    end = at + 1 if role in SINGLE else at + 1 + int(ends[at : min(at + LONGEST, stops[at])].argmax())
    return Pointed(((first + at, first + end),), -1, sure)


def shares(scores: Any) -> Any:
    """What part of the whole each score has (softmax)."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    found = np.exp(scores - scores.max())
    return found / found.sum()


def filling(hinted: Any) -> Any:
    """The rules' options without "nothing": that is where the network may fill."""
    found = hinted.copy()
    found[NONE] = 0
    return found


def listed(starts: Any, trusted: Any, ends: Any, first: int, stops: Sequence[int], fill: float) -> Pointed:
    """The answers for a slot that holds several; ``trusted`` is added to the scores of the rules' own."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    share = 1 / (1 + np.exp(-starts))
    spans: list[Span] = []
    sure: list[float] = []
    begun = np.flatnonzero(1 / (1 + np.exp(-starts - trusted)) >= fill).tolist()
    for at, after in zip(begun, [*begun, len(share)][1:], strict=True):
        end = at + 1 + int(ends[at : min(at + LONGEST_LISTED, stops[at], after)].argmax())
        spans.append((first + at, first + end))
        sure.append(float(share[at]))
    return Pointed(tuple(spans), -1 if spans else NONE, tuple(sure))
