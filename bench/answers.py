"""How a reader answered each annotated claim, slot by slot, and what it read that answers none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mihak.evaluate.gold import GoldReport
from mihak.evaluate.outcomes import keys_right
from mihak.evaluate.pairing import pair
from mihak.evaluate.score import Figures
from mihak.evaluate.slots import KINDS, SLOTS, PublicClaim, filled, slot_hits
from mihak.evaluate.validate import problems

Slots = Mapping[str, Figures]


@dataclass(frozen=True, slots=True)
class Answer:
    """One annotated claim: whether a claim answers it (``found``), with its key slots (``right``), and each slot.

    A slot's figures are counted in filled values: hits, annotated, read.
    """

    claim: str
    kind: str
    found: bool
    right: bool
    slots: Slots

    def wrong(self, slot: str = "") -> bool:
        """Whether it was found and a slot is not as annotated; without a slot, its key slots.

        A slot that the annotation fills is wrong where any value of it was not
        met; one that it leaves empty is wrong where something was read.
        """
        if not self.found:
            return False
        if not slot:
            return not self.right
        figures = self.slots[slot]
        return figures.hit < figures.gold if figures.gold else figures.read > 0


@dataclass(frozen=True, slots=True)
class Stray:
    """A claim that was read and answers no annotated one, or breaks the form; its slots were read in vain."""

    kind: str
    slots: Slots


@dataclass(frozen=True, slots=True)
class Answered:
    """What one reader made of some reports."""

    answers: tuple[Answer, ...] = ()
    strays: tuple[Stray, ...] = ()

    def __add__(self, other: Answered) -> Answered:
        return Answered(self.answers + other.answers, self.strays + other.strays)


@dataclass(frozen=True, slots=True)
class KindTally:
    """Claims of one kind: ``right``, with a ``wrong`` key slot, ``missed``; and ``false`` ones that were read."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    false: int = 0

    def __add__(self, other: KindTally) -> KindTally:
        return KindTally(
            self.right + other.right, self.wrong + other.wrong, self.missed + other.missed, self.false + other.false
        )

    @property
    def figures(self) -> Figures:
        """The keys as they are scored."""
        return Figures(self.right, self.right + self.wrong + self.missed, self.right + self.wrong + self.false)


@dataclass(slots=True)
class SlotTally:
    """Values of one slot: met, read otherwise, left empty, missed with the claim; invented, in false claims."""

    hit: int = 0
    wrong: int = 0
    empty: int = 0
    missed: int = 0
    invented: int = 0
    false: int = 0

    @property
    def figures(self) -> Figures:
        """The slot as it is scored."""
        gold = self.hit + self.wrong + self.empty + self.missed
        return Figures(self.hit, gold, self.hit + self.wrong + self.invented + self.false)

    def count(self, answer: Figures, found: bool) -> None:
        """Add one annotated claim's values of the slot."""
        if not found:
            self.missed += answer.gold
            return
        both = min(answer.gold, answer.read)
        self.hit += answer.hit
        self.wrong += both - answer.hit
        self.empty += answer.gold - both
        self.invented += answer.read - both


@dataclass(slots=True)
class Tallies:
    """What is counted of many answers, by kind and by "kind.slot"."""

    kinds: dict[str, KindTally] = field(default_factory=dict)
    slots: dict[str, SlotTally] = field(default_factory=dict)

    def figures(self, under: str = "") -> Figures:
        """All slots whose name begins with some letters, as they are scored."""
        return sum((tally.figures for name, tally in self.slots.items() if name.startswith(under)), Figures())


def answered(gold: GoldReport, read: Sequence[PublicClaim]) -> Answered:
    """One report's claims that were read against those annotated, as scoring pairs them."""
    wrong = {ident for ident, _ in problems(read, gold.report.text)}
    whole = Answered()
    for kind in KINDS:
        of_kind = [claim for claim in read if claim.get("type") == kind]
        valid = [claim for claim in of_kind if str(claim.get("id")) not in wrong]
        wanted = [claim for claim in gold.claims if claim["type"] == kind]
        mates = dict(pair(wanted, valid))
        partner = {wanted[i]["id"]: valid[j]["id"] for i, j in mates.items()}
        answers = [_answer(one, valid[mates[i]] if i in mates else None, partner) for i, one in enumerate(wanted)]
        used = {id(valid[j]) for j in mates.values()}
        whole += Answered(tuple(answers), tuple(_strays(of_kind, used)))
    return whole


def _answer(gold: PublicClaim, read: PublicClaim | None, partner: Mapping[str, str]) -> Answer:
    slots = {
        slot: Figures(
            slot_hits(gold, read, slot, partner) if read else 0,
            filled(gold, slot),
            filled(read, slot) if read else 0,
        )
        for slot in SLOTS[gold["type"]]
    }
    return Answer(gold["id"], gold["type"], read is not None, read is not None and keys_right(gold, read), slots)


def _strays(claims: Iterable[PublicClaim], used: set[int]) -> Iterator[Stray]:
    for claim in claims:
        if id(claim) not in used:
            slots = {slot: Figures(0, 0, filled(claim, slot)) for slot in SLOTS[claim["type"]]}
            yield Stray(claim["type"], slots)


def tallied(found: Answered) -> Tallies:
    """The counts of many answers, kinds and slots in the order of ``docs/claims.md``."""
    made = Tallies(slots={f"{kind}.{slot}": SlotTally() for kind in KINDS for slot in SLOTS[kind]})
    for answer in found.answers:
        for slot, figures in answer.slots.items():
            made.slots[f"{answer.kind}.{slot}"].count(figures, answer.found)
    for stray in found.strays:
        for slot, figures in stray.slots.items():
            made.slots[f"{stray.kind}.{slot}"].false += figures.read
    made.kinds = {kind: _kind_tally(found, kind) for kind in KINDS}
    return made


def _kind_tally(found: Answered, kind: str) -> KindTally:
    mine = [answer for answer in found.answers if answer.kind == kind]
    right = sum(answer.right for answer in mine)
    matched = sum(answer.found for answer in mine)
    false = sum(stray.kind == kind for stray in found.strays)
    return KindTally(right, matched - right, len(mine) - matched, false)
