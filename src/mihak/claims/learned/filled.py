"""The slots of the anchors of one window, asked of the network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mihak.claims.learned.answers import Best, Pointed, Scores, best, pointed, pointed_all
from mihak.claims.learned.chosen import Chosen
from mihak.claims.learned.features import COLUMN
from mihak.claims.learned.hints import Hint
from mihak.claims.learned.labels import KINDS, LABEL_AT, LISTS, ROLE_AT, ROLES, ROLES_OF, STATUS, VICTIMS
from mihak.claims.learned.made import Answer
from mihak.claims.learned.meta import Meta
from mihak.claims.learned.pairs import Layout, Pairs, pairs
from mihak.claims.learned.windows import Window
from mihak.mentions.document import Document


def answers(
    network: Any,
    meta: Meta,
    where: Layout,
    document: Document,
    window: Window,
    vectors: Any,
    table: Any,
    given: Sequence[Chosen],
    known: Sequence[Hint],
) -> list[Answer]:
    """One answer an anchor of this window; ``vectors`` and ``table`` are its words' vectors and features."""
    made = pairs(where, [c.anchor for c in given], known, window.start, window.end)
    scores = scored(network, window, vectors, table, given, made)
    fill, trust = weights(meta, [c.anchor.kind for c in given])
    filled, stops = best(scores, fill, trust), sentence_ends(document, window)
    found: list[Answer] = []
    for n, (one, hint) in enumerate(zip(given, known, strict=True)):
        slots = {role: _slot(scores, filled, n, role, window.start, stops, fill, trust)
                 for role in ROLES_OF[one.anchor.kind]}  # fmt: skip
        status, victims = STATUS[int(scores.status[n].argmax())], VICTIMS[int(scores.victims[n].argmax())]
        if hint.told is not None:
            status, victims = hint.status, hint.victims or victims
        found.append(Answer(one.anchor, hint, one.odds, status, victims, slots, (window.start, window.end)))
    return found


def _slot(
    scores: Scores, filled: Best, n: int, role: str, first: int, stops: Sequence[int], fill: Any, trust: Any
) -> Pointed:
    by, held = float(trust[n, ROLE_AT[role]]), float(fill[n, ROLE_AT[role]])
    if role in LISTS:
        return pointed_all(scores, n, role, first, stops, held, by)
    return pointed(scores, filled, n, role, first, stops, by)


def weights(meta: Meta, kinds: Sequence[str]) -> tuple[Any, Any]:
    """The model's ``fill`` and ``trust`` for anchors of these kinds (A, R); 0 for slots that a kind has not."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    return tuple(  # type: ignore[return-value]
        np.array([[held[f"{kind}.{role}"] if role in ROLES_OF[kind] else 0.0 for role in ROLES] for kind in kinds])
        for held in (meta.fill, meta.trust)
    )


def scored(network: Any, window: Window, vectors: Any, table: Any, given: Sequence[Chosen], made: Pairs) -> Scores:
    """The network's scores of the slots of some anchors."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    at = np.array([c.anchor.at - window.start for c in given], np.int64)
    kinds = np.array([KINDS.index(c.anchor.kind) for c in given], np.int64)
    labels = np.array([LABEL_AT[c.anchor.kind, c.anchor.value] for c in given], np.int64)
    starts, ends, options, status, victims = network.slots({
        "vectors": vectors, "anchors": at, "labels": labels, "kinds": kinds, "apart": made.apart,
        "begins": made.begins, "others": made.others, "ends": made.ends, "options": made.options,
        "values": made.values, "features": table,
    })  # fmt: skip
    allowed = pointable(table, at, kinds) | (made.begins > 0)
    return Scores(starts, ends, options, status, victims, allowed, made.begins, made.ends, made.options)


def pointable(table: Any, at: Any, kinds: Any) -> Any:
    """Where slots may point (A, R, W): a date at dates, a count at figures that count, a part at other casualties."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    allowed = np.ones((len(at), len(ROLES), len(table)), bool)
    allowed[:, ROLE_AT["date"]] = table[:, COLUMN["dates-B"]] > 0
    allowed[:, ROLE_AT["count"]] = table[:, COLUMN["counts"]] > 0
    wholes = np.zeros(len(table), bool)
    wholes[at[kinds == KINDS.index("casualties")]] = True
    allowed[:, ROLE_AT["part_of"]] = wholes
    allowed[np.arange(len(at)), ROLE_AT["part_of"], at] = False
    return allowed


def sentence_ends(document: Document, window: Window) -> list[int]:
    """For each word of a window the end of its sentence, counted from the window's start."""
    ends = [window.end - window.start] * (window.end - window.start)
    for passage in document.passages:
        first, last = max(passage.start, window.start), min(passage.end, window.end)
        for at in range(first, last):
            ends[at - window.start] = last - window.start
    return ends
