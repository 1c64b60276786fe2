"""Which losses belong to which operation and phase, and by what: the sentence, the date, the place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mihak.lang.ar.normalise import fold
from mihak.mentions.document import Passage
from mihak.model.claim import ASSERTED, Casualties, Claim, Materiel
from mihak.weighing.battle_keys import key_of
from mihak.weighing.battle_names import Named
from mihak.weighing.battle_words import tells
from mihak.weighing.operation_days import cue_between_tokens
from mihak.weighing.operation_group import Index
from mihak.weighing.operation_tellings import Read

BACK: Final = 3
"""How many sentences back a battle told as "this battle" may have been named."""
BOTH_REACH: Final = 14
BOTH: Final = 2
LIST: Final = 3
"""So many battles named in one sentence before a figure are a list, which it is told for as a whole."""
BEFORE: Final = 60
"""A loss so many days before anything that a report tells of operations belongs to none of them."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A loss with the battles that its sentence tells it for, the phase, and why."""

    claim: Casualties | Materiel
    named: tuple[Named, ...]
    phase: int | None
    why: str


def said_losses(read: Read, index: Index) -> Iterator[Attached]:
    """The losses of a report whose sentence says for which battle they are told."""
    for claim in read.case.claims:
        if not isinstance(claim, Casualties | Materiel) or claim.status != ASSERTED or stray(read, claim):
            continue
        passage = read.case.passage(claim.start)
        both = told_for_both(read, claim, passage)
        if both:
            yield Attached(claim, both, None, "the sentence tells it for both battles, the two named last before it")
            continue
        listed = told_for_list(read, claim, passage)
        if listed:
            yield Attached(claim, listed, None, "the sentence tells it for all the battles that it lists")
            continue
        named, why = battle_of(read, claim, passage)
        if named is not None and not later_or_other(read, claim, named):
            yield Attached(claim, (named,), phase_of(read, named, claim, index), why)


def battle_of(read: Read, claim: Claim, passage: Passage) -> tuple[Named | None, str]:
    """The battle of a claim's sentence: the one named last before it, else the first behind it, else "this battle"."""
    here = [named for named in read.named if named.passage == passage.index]
    before = [named for named in here if named.words.start <= claim.start]
    if before:
        return before[-1], f"its sentence names {before[-1].shown} before it"
    this = this_battle(read, passage)
    if this is not None:
        return this, f"its sentence tells of this battle; {this.shown} was named last"
    return (here[0], f"its sentence names {here[0].shown}") if here else (None, "")


def this_battle(read: Read, passage: Passage) -> Named | None:
    """The battle named last before a sentence that tells of "the battle" or "that phase"."""
    words = read.case.document.words[passage.start : passage.end]
    if not any(w.article and (w.has("opbattle") or ("phase" in w.tags)) for w in words):
        return None
    earlier = [n for n in read.named if passage.index - BACK <= n.passage < passage.index]
    return earlier[-1] if earlier else None


def told_for_both(read: Read, claim: Claim, passage: Passage) -> tuple[Named, ...]:
    """The last two battles named, where the words tell a figure for both together."""
    at = read.case.token(claim.start)
    end = min(read.case.token(claim.end - 1) + 1, passage.end)
    words = read.case.document.words[max(passage.start, at - BOTH_REACH) : end]
    if not any(tells("both", word.stem) or tells("both", word.form) or tells("both", word.name) for word in words):
        return ()
    last: dict[tuple[str, ...], Named] = {}
    for named in reversed([n for n in read.named if n.words.start <= claim.start]):
        last.setdefault(named.key, named)
        if len(last) == BOTH:
            return tuple(sorted(last.values(), key=lambda n: n.words.start))
    return ()


def told_for_list(read: Read, claim: Claim, passage: Passage) -> tuple[Named, ...]:
    """The battles of a list that the sentence goes through before a figure."""
    before = {n.key: n for n in read.named if n.passage == passage.index and n.words.start <= claim.start}
    return tuple(before.values()) if len(before) >= LIST else ()


def phase_of(read: Read, named: Named, claim: Claim, index: Index) -> int | None:
    """The phase told last before a claim with a battle or another name of it, within a few sentences."""
    group = index.named(read.id, [named.key])
    near = [n for n in read.named if n.words.start <= claim.start and n.phase is not None]
    own = [n for n in near if index.named(read.id, [n.key]) == group and n.passage >= named.passage - BACK]
    last = own[-1] if own else None
    # A battle named again without a phase, in a later sentence, is told of as a whole.
    return last.phase if last is not None and last.passage >= named.passage else named.phase


def later_or_other(read: Read, claim: Casualties | Materiel, named: Named) -> bool:
    """Whether a loss is told to have come after the battle, or of the person whom it is named after."""
    if named.words.start <= claim.start and cue_between_tokens(read.case, named.at, claim) is not None:
        return True
    persons = (claim.perpetrator, claim.victims if isinstance(claim, Casualties) else claim.owner)
    named_after = " ".join(named.key)
    return any(name is not None and same_person(" ".join(key_of(name.names[0])), named_after) for name in persons)


def same_person(name: str, battle: str) -> bool:
    """Whether a battle bears a person's name, or the other way round."""
    return bool(name) and (name == battle or battle.startswith(f"{fold(name)} ") or name.startswith(f"{battle} "))


def stray(read: Read, claim: Claim) -> bool:
    """Whether a loss is of another time: long before anything that the report tells of operations."""
    fact = read.facts[claim.id]
    if fact.guessed or fact.last is None:
        return False
    days = [f.first for f in read.facts.values() if f.kind == "operation" and not f.guessed and f.first is not None]
    return bool(days) and fact.last < min(days) - BEFORE
