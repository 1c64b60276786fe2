"""The network's scores of one window, read as slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from mihak.claims.learned.hints import Span
from mihak.claims.learned.labels import ELSEWHERE, NONE, OPTIONS, ROLE_AT, ROLES, SINGLE

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


@dataclass(frozen=True, slots=True)
class Best:
    """For A anchors and R slots the best filling, an option or a word behind the options, and the share that it has."""

    at: NDArray[np.int64]
    sure: NDArray[np.float32]


def best(scores: Scores, fill: Any, trust: Any) -> Best:
    """The best filling of every slot that holds one; ``fill`` and ``trust`` are (A, R).

    ``trust`` is added to the score of what the rules fill in. A slot is filled where
    the best filling then has the share ``fill`` at least. ``sure`` is without trust.
    """
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    options = np.where(asked_options(), scores.options, np.float32(LOW))
    options[..., ELSEWHERE] = np.where(scores.hinted[..., ELSEWHERE] > 0, options[..., ELSEWHERE], LOW)
    plain = np.concatenate([options, np.where(scores.allowed, scores.starts, np.float32(LOW))], -1)
    told = np.concatenate([filling(scores.hinted), scores.begins], -1)
    share = shares(plain + trust[..., None].astype(np.float32) * told)
    at = share[..., 1:].argmax(-1) + 1
    at = np.where(np.take_along_axis(share, at[..., None], -1)[..., 0] >= fill, at, NONE)
    return Best(at, np.take_along_axis(shares(plain), at[..., None], -1)[..., 0])


@cache
def asked_options() -> NDArray[np.bool_]:
    """Which options a slot has (R, O)."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    return np.array([[option in WORDS.get(role, ("none", "elsewhere")) for option in OPTIONS] for role in ROLES])


def pointed(scores: Scores, found: Best, n: int, role: str, first: int, stops: Sequence[int], trust: float) -> Pointed:
    """The answer for a slot of anchor ``n`` that holds one; token spans count from the document's start.

    ``first`` is the window's first token; ``stops[w]`` the end of word w's sentence.
    """
    row = ROLE_AT[role]
    filled, sure = int(found.at[n, row]), (float(found.sure[n, row]),)
    if filled < len(OPTIONS):
        return Pointed((), filled, sure)
    at = filled - len(OPTIONS)
    if role in SINGLE:
        return Pointed(((first + at, first + at + 1),), -1, sure)
    reach = slice(at, min(at + LONGEST, stops[at]))
    ends = scores.ends[n, row, reach] + trust * scores.closes[n, row, reach]
    return Pointed(((first + at, first + at + 1 + int(ends.argmax())),), -1, sure)


def pointed_all(
    scores: Scores, n: int, role: str, first: int, stops: Sequence[int], fill: float, trust: float
) -> Pointed:
    """The answer for a slot of anchor ``n`` that holds several."""
    row = ROLE_AT[role]
    ends = scores.ends[n, row] + trust * scores.closes[n, row]
    return listed(scores.starts[n, row], trust * scores.begins[n, row], ends, first, stops, fill)


def shares(scores: Any) -> Any:
    """What part of the whole each score has (softmax over the last axis)."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    found = np.exp(scores - scores.max(-1, keepdims=True))
    return found / found.sum(-1, keepdims=True)


def filling(hinted: Any) -> Any:
    """The rules' options without "nothing": that is where the network may fill."""
    found = hinted.copy()
    found[..., NONE] = 0
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
