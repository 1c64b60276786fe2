"""Annotated claims with the words that anchor them: what the network must find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.claims.attack_words import NOUNS, VERBS
from mihak.claims.build import Builder
from mihak.claims.casualties import TRIGGERS as HARM
from mihak.claims.control_words import TRIGGERS as CONTROL
from mihak.claims.learned.anchors import anchor_of
from mihak.claims.learned.hints import Anchor
from mihak.claims.learned.made import passage_at
from mihak.claims.learned.ruled import Ruled, ruled
from mihak.claims.materiel import TRIGGERS as LOSS
from mihak.claims.operation_words import MARKS
from mihak.evaluate.gold import GoldReport
from mihak.evaluate.pairing import pair
from mihak.evaluate.slots import PublicClaim
from mihak.mentions.document import Document
from mihak.mentions.resolve import Resolver
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.public import claims_out
from training.right import Slot, right_slots
from training.spans import Located, Span

VALUE: Final = {
    "casualties": "effect", "control": "change", "attack": "mode", "operation": "event", "materiel": "effect",
}  # fmt: skip
WORDS: Final = {
    "casualties": HARM, "control": CONTROL, "attack": NOUNS | VERBS, "operation": MARKS, "materiel": LOSS,
}  # fmt: skip
Taken = set[tuple[int, str, str]]


@dataclass(frozen=True, slots=True)
class Target:
    """One annotated claim; ``anchor.at`` is -1 where only ``quote``, its tokens, is known."""

    claim: PublicClaim
    anchor: Anchor
    quote: Span
    slots: dict[str, Slot]


@dataclass(frozen=True, slots=True)
class Example:
    """A report with what the rules read in it and what is annotated."""

    name: str
    ruled: Ruled
    targets: tuple[Target, ...]
    gold: GoldReport


def example(gold: GoldReport, vocabulary: Vocabulary) -> Example:
    """An annotated report, ready to be trained on or measured."""
    read = ruled(gold.report, vocabulary)
    located = Located(read.document)
    anchored = list(with_anchors(gold, read, located, vocabulary))
    wholes = {claim["id"]: anchor.at for claim, anchor, _ in anchored}
    targets = tuple(
        Target(claim, anchor, quote, right_slots(read, located, claim, anchor.at, quote, wholes))
        for claim, anchor, quote in anchored
    )
    return Example(gold.name, read, targets, gold)


def with_anchors(
    gold: GoldReport, read: Ruled, located: Located, vocabulary: Vocabulary
) -> Iterator[tuple[PublicClaim, Anchor, Span]]:
    """Every annotated claim with its anchor and the tokens of its quote."""
    ours = rules_anchors(gold, read, vocabulary)
    taken: Taken = set()
    for n, claim in enumerate(gold.claims):
        quote = located.tokens(claim["start"], claim["start"] + len(claim["quote"]))
        kind, value = claim["type"], claim[VALUE[claim["type"]]]
        at = ours.get(n, -1)
        if at < 0 or (at, kind, value) in taken:
            free = (c for c in candidates(read.document, located, claim, quote) if (c, kind, value) not in taken)
            at = next(free, -1)
        if at >= 0:
            taken.add((at, kind, value))
        passage = passage_at(read.document, at if at >= 0 else quote[0]).index
        yield claim, Anchor(at, kind, value, passage), quote


def rules_anchors(gold: GoldReport, read: Ruled, vocabulary: Vocabulary) -> dict[int, int]:
    """The anchors of the rules' claims that answer annotated ones, by the number of the annotated one."""
    builder = Builder(read.document, Resolver(read.document, vocabulary), "rules")
    anchors = {builder.id_of(item.draft): anchor_of(item.draft) for item in read.told}
    claims = builder.claims(read.told)
    public = claims_out(claims)
    found: dict[int, int] = {}
    for kind, slot in VALUE.items():
        ours = [n for n, claim in enumerate(gold.claims) if claim["type"] == kind]
        theirs = [n for n, claim in enumerate(public) if claim["type"] == kind]
        for i, j in pair([gold.claims[n] for n in ours], [public[n] for n in theirs]):
            if answers(gold.claims[ours[i]], public[theirs[j]], slot):
                found[ours[i]] = anchors[claims[theirs[j]].id]
    return found


def answers(one: PublicClaim, other: PublicClaim, slot: str) -> bool:
    """Whether two claims of a kind share words, the value of the key slot, and the count."""
    ends = [claim["start"] + len(claim["quote"]) for claim in (one, other)]
    near = one["start"] < ends[1] and other["start"] < ends[0]
    counts = all(one.get(side) == other.get(side) for side in ("low", "high"))
    return near and counts and bool(one[slot] == other[slot])


def candidates(document: Document, located: Located, claim: PublicClaim, quote: Span) -> list[int]:
    """Tokens that may anchor a claim, the likeliest first."""
    kind = claim["type"]
    telling = [i for i in range(*quote) if document.words[i].has(*WORDS[kind])]
    named = (
        [s for s, _ in located.nearest(claim[NAMED[kind]] or (), quote) if quote[0] <= s < quote[1]]
        if kind in NAMED
        else []
    )
    counted = figures_of(document, claim, quote) if kind == "casualties" else []
    return counted + named + telling


NAMED: Final = {"casualties": "victims", "materiel": "item", "operation": "name"}
"""The slot whose first word anchors a claim, where it stands in the quote."""


def figures_of(document: Document, claim: PublicClaim, quote: Span) -> list[int]:
    """The figures of a quote that give a claim's count; for one without, those that tell a vague one."""
    low, high = claim.get("low"), claim.get("high")
    figures = [f for p in document.passages for f in p.figures if quote[0] <= f.start < quote[1] and f.counts]
    if low is None and high is None:
        return [f.start for f in figures if f.rule.startswith("vague")]
    return [f.start for f in figures if (f.low, f.high) == (low, high) and low is not None]


def all_examples(gold: Sequence[GoldReport], vocabulary: Vocabulary) -> list[Example]:
    """Every annotated report as an example."""
    return [example(one, vocabulary) for one in gold]
