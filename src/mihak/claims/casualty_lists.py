"""Lists of who the dead or hurt are: ثلاثة قتلى هم جنديان ومدني, والشهداء هم X وY, مقتل X من غزة، والطفل Y."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import being, doing, draft_of, drafts_of, first_token
from mihak.claims.casualty_rosters import roster
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, starting
from mihak.claims.parts import inherited, smaller
from mihak.claims.victim_kinds import kind_of
from mihak.claims.victim_lists import listed
from mihak.claims.victims import Victims, bare, counted, noun_phrase
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

NEAR: Final = 4
LONGEST: Final = 7
FARTHEST: Final = 24
MEMBERS: Final = frozenset("هم وهم هما وهما هن وهن فهم فهما".split())
BEFORE_MEMBERS: Final = frozenset({",", '"', ":", "علي", "الاقل", ")"})
OPENING: Final = frozenset({",", ":", '"'})


def by_members(document: Document, passage: Passage, whole: CasualtyDraft, limit: int) -> list[CasualtyDraft]:
    """The members that "they are" lists right behind a count: ثلاثة قتلى هم جنديان ومدني."""
    words = document.words
    if whole.rule == "casualty-toll" and verbless(document, passage):
        return under_heading(document, passage, whole)
    if whole.figure.start >= 0 and whole.end + 1 < limit and words[whole.end].form in (":", "("):
        return in_brackets(document, passage, whole, limit)
    at = whole.end
    while at < min(limit, whole.end + NEAR) and words[at].form in BEFORE_MEMBERS:
        at += 1
    if whole.figure.start < 0 or at + 1 >= limit or words[at].form not in MEMBERS:
        return []
    begin = at + 2 if words[at + 1].form in OPENING else at + 1
    members = named(document, passage, begin, limit)[: whole.figure.low or 0]
    first = noun_phrase(document, passage, begin, limit) if not members else None
    if first is not None and first.figure.low is not None and smaller(first, whole):
        members = listed(document, passage, first, limit)
    return parts_of(document, passage, whole, members)


def verbless(document: Document, passage: Passage) -> bool:
    """Whether a passage is a heading with its figures rather than a sentence: القتلى المدنيون: 45، 10 نساء."""
    words = document.words[passage.start : passage.end]
    return not any("v" in w.tags and "n" not in w.tags for w in words)


def under_heading(document: Document, passage: Passage, whole: CasualtyDraft) -> list[CasualtyDraft]:
    """The smaller counts of people that follow a toll in a heading."""
    members = []
    for figure in begun(passage.figures, max(whole.end, whole.figure.end), passage.end):
        told = counted(document, passage, figure, passage.end) if figure.counts else None
        noun = told.mention if told is not None else None
        if told is None or noun is None or noun.kind != "people" or noun.rule == "counted-noun":
            continue
        if smaller(told, whole) and not being(document.words[noun.head]):
            members.append(told)
    return parts_of(document, passage, whole, members)


def in_brackets(document: Document, passage: Passage, whole: CasualtyDraft, limit: int) -> list[CasualtyDraft]:
    """The members listed behind a colon or in brackets, where they add up: خمسة أشخاص (3 أطفال وامرأتان)."""
    first = noun_phrase(document, passage, whole.end + 1, limit)
    if first is None or first.mention is None:
        return []
    members = listed(document, passage, first, limit)
    adds_up = len(members) > 1 and sum(v.figure.low or 0 for v in members) == whole.figure.low
    return parts_of(document, passage, whole, members) if adds_up else []


def parts_of(
    document: Document, passage: Passage, whole: CasualtyDraft, members: Sequence[Victims]
) -> list[CasualtyDraft]:
    """The drafts of a count's members."""
    drafts = []
    for victims in members:
        kind = victims.kind if victims.kind != "unknown" else inherited(whole)
        start = first_token(victims, whole.at)
        draft = draft_of(document, passage, start, whole.effect, replace(victims, kind=kind), "casualty-part")
        drafts.append(replace(draft, part_of=whole.at, perpetrator=whole.perpetrator, status=whole.status))
    return drafts


def by_known(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """Those whom "the dead are" lists, parts of a count told elsewhere: والقتلى هم جنديان ومدني, أسماء الشهداء: X."""
    words = document.words
    if not (words[at].article and "pl" in words[at].tags and at + 2 < limit):
        return []
    if words[at + 1].form not in MEMBERS and words[at + 1].form != ":":
        return []
    begin = at + 3 if words[at + 2].form in OPENING else at + 2
    members = named(document, passage, begin, limit)
    first = noun_phrase(document, passage, begin, limit) if not members and begin < limit else None
    if first is not None and first.figure.low is not None and first.mention is not None:
        members = listed(document, passage, first, limit)
    if words[at + 1].form == ":" and len(members) == 1:
        return []
    return drafts_of(document, passage, at, being(words[at]), members, "casualty-among")


def named(document: Document, passage: Passage, at: int, limit: int) -> list[Victims]:
    """The people listed by name from token ``at`` on; each at most a few words behind the one before."""
    found: list[Victims] = []
    for person in begun(passage.persons, at, limit):
        last = found[-1].end if found else at
        between = document.words[last : person.start]
        if len(between) > LONGEST or any(w.has("say", "that") or w.form == "." for w in between):
            break
        found.append(Victims(bare(person.end, 1), person, kind_of(document, person), person.end))
    close = found if found and found[0].mention is not None and found[0].mention.start <= at + 2 else []
    return max(close, roster(document, passage, at, limit), key=len)


def by_names(document: Document, passage: Passage, last: Victims) -> list[Victims]:
    """Further people by name, what is told of each standing between: مقتل X (22 عاما) من غزة، والطفل Y."""
    found: list[Victims] = []
    while last.mention is not None and last.mention.kind == "person":
        person = next(iter(begun(passage.persons, last.end, min(passage.end, last.end + FARTHEST))), None)
        if person is None or not one_of_list(document.words, passage, last.end, person):
            break
        last = Victims(bare(person.end, 1), person, kind_of(document, person), person.end)
        found.append(last)
    return found


def one_of_list(words: Sequence[Word], passage: Passage, end: int, person: Mention) -> bool:
    """Whether و joins a person, or the title or noun before the name, to what stands before, in one clause."""
    begin = min(person.start, person.head)
    if begin > end and words[begin].pro != "و" and starting(passage.people, begin - 1) is not None:
        begin -= 1
    if words[begin].pro != "و" or begin <= end:
        return False
    return not any(parts_lists(word) for word in words[end:begin])


def parts_lists(word: Word) -> bool:
    """Whether a word ends a list of names: a verb, or a further word of harm (but not "his injury")."""
    if word.enc and "masdar" in word.tags:
        return False
    return word.has("that", "rel", "say", "v", "parts") or word.form == "." or bool(doing(word))
