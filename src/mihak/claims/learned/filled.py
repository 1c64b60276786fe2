"""The slots of the anchors of one window, asked of the network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mihak.claims.learned.answers import Scores, pointed
from mihak.claims.learned.chosen import Chosen
from mihak.claims.learned.features import COLUMN
from mihak.claims.learned.hints import Hint
from mihak.claims.learned.labels import KINDS, LABEL_AT, ROLE_AT, ROLES, ROLES_OF, STATUS, VICTIMS
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
    stops = sentence_ends(document, window)
    found: list[Answer] = []
    for n, (one, hint) in enumerate(zip(given, known, strict=True)):
        kind = one.anchor.kind
        slots = {
            role: pointed(
                scores, n, role, window.start, stops, meta.fill[f"{kind}.{role}"], meta.trust[f"{kind}.{role}"]
            )
            for role in ROLES_OF[kind]
        }
        status, victims = STATUS[int(scores.status[n].argmax())], VICTIMS[int(scores.victims[n].argmax())]
        if hint.told is not None:
            status, victims = hint.status, hint.victims or victims
        found.append(Answer(one.anchor, hint, one.odds, status, victims, slots, (window.start, window.end)))
    return found


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
