"""Where a report names battles: with or without an event of theirs, in lists, and under two names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from mihak.claims.operation_names import name_of
from mihak.claims.operation_words import phase_of
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Passage
from mihak.mentions.phrase import closing_quote
from mihak.model.finding import Words
from mihak.model.mention import Mention
from mihak.weighing.battle_keys import Key, key_of
from mihak.weighing.battle_words import tells
from mihak.weighing.checks.case import Case

TAGS: Final = ("op", "phase")
ROOM: Final = "غرفه"
CALLING: Final = 3
"""So many words of calling may stand between a word for a battle and its name."""
SECOND: Final = 18
"""How far behind a name a second name of the same battle may stand, in tokens."""
CALLED_NEAR: Final = 6
"""How near to the second name the word of calling must stand."""
MOST_PHASES: Final = 20


@dataclass(frozen=True, slots=True)
class Named:
    """A battle named at a token of a report.

    ``key`` is what its name is compared by, ``words`` the name as it stands,
    ``phase`` the phase told with it, ``phases`` how many it is said to have,
    ``noun`` the word for a battle right before a name that begins with none.
    """

    at: int
    passage: int
    key: Key
    words: Words
    phase: int | None = None
    phases: int | None = None
    noun: str = ""

    @property
    def shown(self) -> str:
        """The name on one line."""
        return " ".join(self.words.quote.split())

    @property
    def title(self) -> str:
        """The name with the word for a battle that stands before it: غزوة كذا, معارك كذا."""
        return f"{self.noun} {self.shown}".strip()


def battles_named(case: Case) -> tuple[Named, ...]:
    """Every naming of a battle in the order of the words, each place once."""
    found: dict[int, Named] = {}
    for passage in case.document.passages:
        here = list(in_passage(case, passage))
        for named in (*here, *chained(case, passage, here)):
            old = found.get(named.words.start)
            found[named.words.start] = named if old is None else fuller(old, named)
    return tuple(sorted(found.values(), key=lambda named: named.words.start))


def fuller(old: Named, new: Named) -> Named:
    """One of two namings at one place, with the phase that either tells."""
    return replace(
        old,
        at=min(old.at, new.at),
        phase=old.phase or new.phase,
        phases=old.phases or new.phases,
        noun=old.noun or new.noun,
    )


def in_passage(case: Case, passage: Passage) -> Iterator[Named]:
    """The names behind words for a battle or a phase; one called by its aim only behind معركة and its like."""
    for at, word in case.tagged(passage, *TAGS):
        mention = name_of(case.document, passage, at)
        if mention is None or no_battle(case, passage, at, mention):
            continue
        phase = phase_of(case.document, passage, at) if "phase" in word.tags else None
        words = case.tokens(mention.start, mention.end)
        key = key_of(words.quote)
        if key:
            phases = phases_near(case, passage, mention.end)
            yield Named(at, passage.index, key, words, phase, phases, noun_before(case, passage, mention.start))


def noun_before(case: Case, passage: Passage, start: int) -> str:
    """The word for a battle before a name, quotation mark or not; ``""`` for a name that begins with one.

    Words of calling may stand between them: غزوة سميت باسم "كذا".
    """
    words = case.document.words
    at = start - 1 - (start > passage.start and words[start - 1].form == '"')
    first = max(passage.start, at - CALLING)
    while at > first and (words[at].has("named") or tells("called", words[at].form) or tells("bears", words[at].form)):
        at -= 1
    if at < passage.start or "op" in words[start].tags or "opbattle" not in words[at].tags or words[at].article:
        return ""
    return case.tokens(at, at + 1).quote[words[at].lead :]


def no_battle(case: Case, passage: Passage, at: int, name: Mention) -> bool:
    """Whether a name is none of a battle: of a group or its operations room, a sentence, or of anything by عملية."""
    words = case.document.words
    if name.rule == "operation-name" and not words[at].has("opbattle", "phase"):
        return True
    if at > passage.start and words[at - 1].stem == ROOM:
        return True
    if words[name.start].has("v") and not words[name.start].has("n", "nm"):
        return True
    return any(quoted(name, actor) for actor in passage.actors)


def quoted(name: Mention, actor: Mention) -> bool:
    """Whether a quoted name is a group's: the group covers all of it."""
    return name.rule == "operation-quoted" and actor.start <= name.start and name.end <= actor.end


def phases_near(case: Case, passage: Passage, end: int) -> int | None:
    """How many phases are told right behind a name: بمراحلها السبع, كانت كذا سبع مراحل."""
    words = case.document.words
    for i in range(end, min(end + 4, passage.end)):
        if "phase" not in words[i].tags:
            continue
        for figure in passage.figures:
            if i in (figure.end, figure.start - 1) and figure.low == figure.high and figure.low is not None:
                return figure.low if 1 < figure.low <= MOST_PHASES else None
    return None


def chained(case: Case, passage: Passage, here: Sequence[Named]) -> Iterator[Named]:
    """Quoted names without a word for a battle in a list of battles: من معركة "أ" إلى "ب" وصولا إلى غزوة "ج"."""
    words = case.document.words
    if len(here) < 2:
        return
    known = {named.words.start for named in here}
    for at in range(here[0].at, passage.end - 1):
        if words[at].form != '"' or not any(tells("chain", w.form) for w in words[max(passage.start, at - 2) : at]):
            continue
        end = closing_quote(case.document.tokens, at, passage.end)
        if end <= at + 2:
            continue
        name = case.tokens(at + 1, end - 1)
        if name.start not in known and key_of(name.quote):
            yield Named(at, passage.index, key_of(name.quote), name)


def second_names(case: Case, named: Sequence[Named]) -> tuple[tuple[Named, Named, Words], ...]:
    """Pairs of names that the words give to one battle, with those words.

    "غزوة أ"، وهي التسمية التي تعطيها الفصائل لمعركة ب: a name, a word of calling, another name
    in the same sentence, with no other battle between.
    """
    found: list[tuple[Named, Named, Words]] = []
    words = case.document.words
    for left, right in pairwise(named):
        if left.passage != right.passage or left.key == right.key or right.at - left.at > SECOND:
            continue
        behind = case.token(left.words.end - 1) + 1
        between = words[behind : right.at]
        near = between[-CALLED_NEAR:]
        if any(tells("called", word.form) for word in near) and not any(
            tells("chain", word.form) or (word.kind == SIGN and word.form == ".") for word in between
        ):
            found.append((left, right, case.words(left.words.start, right.words.end)))
    return tuple(found)


def current(named: Sequence[Named], offset: int) -> Named | None:
    """The battle that the words at a raw offset are about: the one named last before it."""
    before = [one for one in named if one.words.start <= offset]
    return before[-1] if before else None
