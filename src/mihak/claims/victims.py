"""Whom a casualty claim counts: the count, the noun behind it, the group they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from mihak.claims.lookups import begun, count_at, starting
from mihak.claims.noun_numbers import members, number_of
from mihak.claims.victim_kinds import kind_of, ranks
from mihak.claims.victim_names import byname, in_full, in_office, named_at, one_more, person_behind, soldiers, thing
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention
from mihak.model.reading import Figure

BACK: Final = frozenset("منهم منهما منهن".split())
NOT_PEOPLE: Final = frozenset({"atk", "wp", "area", "measure", "month", "weekday", "part", "f", "prep", "item", "toll"})
LONG: Final = 3
PASSED: Final = frozenset({"علي", "الاقل", "فقط", '"'})
BESIDES: Final = frozenset("اضافه فضلا علاوه".split())
THINGS: Final = frozenset({"atk", "wp", "area", "item", "measure", "month"})
ALONE: Final = frozenset({"prep", "doom", "wounds", "v", "prepp", "clause", "parts", "toll"})
SEVERE: Final = frozenset("خطيره حرجه متوسطه طفيفه بليغه خطره بالغه".split())
"""How badly people are hurt, behind a number: بينها 5 خطيرة و90 متوسطة."""
OWN: Final = ("هم", "ها", "ه")


@dataclass(frozen=True, slots=True)
class Victims:
    """A count with whom it counts; ``end`` is the token behind them.

    A ``mention`` of kind ``others`` points back to victims told before (آخرين).
    """

    figure: Figure
    mention: Mention | None
    kind: str
    end: int


def bare(at: int, value: int | None) -> Figure:
    """The figure of a noun without a number: one, or open on both sides."""
    return Figure(value, value, False, "bare-singular" if value else "bare-plural", -1, at)


def noun_phrase(document: Document, passage: Passage, at: int, limit: int) -> Victims | None:
    """The victims that begin at token ``at``: counted, named, or told by their noun."""
    figure = count_at(passage, at)
    if figure is not None:
        return both_named(document, passage, figure, limit) or counted(document, passage, figure, limit)
    if "some" in document.words[at].tags and at + 1 < passage.end and document.words[at + 1].form in BACK:
        them = Mention("others", at + 1, at + 2, at + 1, "pointing-back")
        return Victims(bare(at + 2, None), them, "unknown", at + 2)
    return uncounted(document, passage, at, limit)


def both_named(document: Document, passage: Passage, figure: Figure, limit: int) -> Victims | None:
    """The first of two whom a known dual announces by name: الشابين X وY."""
    words = document.words
    if figure.unit != "dual" or not words[figure.end - 1].article:
        return None
    at = figure.end + (figure.end < limit and words[figure.end].form in ('"', ":", "("))
    person = starting(passage.persons, at) if at < limit else None
    people = starting(passage.people, figure.end - 1)
    if person is None or people is None:
        return None
    kind = kind_of(document, people)
    return Victims(bare(person.end, 1), person, kind if kind != "unknown" else kind_of(document, person), person.end)


def counted(document: Document, passage: Passage, figure: Figure, limit: int) -> Victims | None:
    """A count with its noun, None where it counts something else than people."""
    words = document.words
    at = dual_noun(words, figure) if figure.unit == "dual" or figure.rule.startswith("dual") else figure.end
    while at < limit and (words[at].form in ("من", '"') or (words[at].has("dead", "hurt") and figure.unit != "dual")):
        at += 1
    if at < limit and words[at].form in BACK:
        them = Victims(figure, Mention("others", at, at + 1, at, "pointing-back"), "unknown", at + 1)
        return grouped(document, passage, them, limit)
    if at < limit and "rest" in words[at].tags and "dead" not in words[at].tags:
        return grouped(document, passage, others(figure, at), limit)
    families = at < limit and words[at].form == "الاسر"
    known = Mention("people", at, at + 1, at, "families", "civilian") if families else mention_at(passage, at)
    if known is not None and known.kind == "person" and known.start > at:
        known = None
    if known is not None:
        known = cut(document, passage, known)
        end = max(known.end, figure.end)
        return grouped(document, passage, Victims(figure, known, kind_of(document, known), end), limit)
    return unnamed(document, passage, figure, at, limit)


def dual_noun(words: Sequence[Word], figure: Figure) -> int:
    """The noun in a dual count, which "two" may stand behind: مدنيان اثنان."""
    inside = range(figure.start, figure.end)
    return next((i for i in inside if "du" in words[i].tags and "num" not in words[i].tags), figure.end - 1)


def unnamed(document: Document, passage: Passage, figure: Figure, at: int, limit: int) -> Victims | None:
    """A count that stands alone, or before a noun that no list knows."""
    words = document.words
    alone = Victims(figure, None, "unknown", min(at, limit))
    if at >= limit or words[at].kind == SIGN or words[at].pro or words[at].form == "و" or words[at].has(*ALONE):
        return grouped(document, passage, alone, limit)
    word = words[at]
    if word.form in SEVERE or word.has("injure", "case") or len(word.form) == 1:
        return replace(alone, end=at + 1)
    if "adv" in word.tags or word.enc:
        return grouped(document, passage, alone, limit) if word.form in PASSED else alone
    if word.kind != WORD or word.has(*NOT_PEOPLE):
        return None if word.has(*THINGS) else alone
    if figure.unit == "dual" and not word.has("ppl", "dead", "hurt", "captive"):
        return None
    mention = cut(document, passage, Mention("people", at, extent(document.tokens, at, limit), at, "counted-noun"))
    return grouped(document, passage, Victims(figure, mention, "unknown", mention.end), limit)


def others(figure: Figure, at: int) -> Victims:
    """Victims told only as others (آخرين)."""
    return Victims(figure, Mention("others", at, at + 1, at, "others"), "unknown", at + 1)


def mention_at(passage: Passage, at: int) -> Mention | None:
    """The noun for persons, person or group that begins at a token."""
    return starting(passage.people, at) or starting(passage.persons, at) or starting(passage.actors, at)


def cut(document: Document, passage: Passage, mention: Mention) -> Mention:
    """A noun phrase without what follows it in the sentence: dates, مصرعهم, بجروح, آخرين."""
    words = document.words
    days = {d.start for d in begun(passage.dates, mention.start, mention.end)}
    for i in range(max(mention.start, mention.head) + 1, mention.end):
        joined = mention.kind == "people" and words[i].form.startswith("و") and not words[i].has("w", "nm")
        beyond = mention.kind == "people" and (words[i].stem in BESIDES or words[i].has("kill", "injure", "tally"))
        if (
            i in days
            or joined
            or beyond
            or words[i].has("doom", "wounds", "toll", "rest", "life")
            or words[i].form == "ضحيه"
        ):
            return replace(mention, end=i)
    return mention


def grouped(document: Document, passage: Passage, victims: Victims, limit: int) -> Victims:
    """Victims with the group that they are told to be of: من قوات X, في صفوف X."""
    words = document.words
    at = victims.end
    while at < min(limit, victims.end + 3) and ("rest" in words[at].tags or words[at].form in PASSED):
        at += 1
    group = group_at(document, passage, at, limit)
    if group is None:
        return victims
    kind = kind_of(document, group)
    named = group
    noun = victims.mention
    if group.rule == "own-ranks" and noun is not None and noun.kind == "people":
        return Victims(victims.figure, noun, victims.kind if victims.kind != "unknown" else "combatant", group.end)
    if noun is not None and noun.kind == "people":
        if kind == "unknown" or victims.kind == "civilian":
            kind = victims.kind
        if group.kind == "people" and victims.kind in ("civilian", "combatant"):
            return Victims(victims.figure, noun, victims.kind, group.end)
        if group.start == noun.end + 1 and 1 < group.end - group.start <= LONG:
            named = Mention("people", noun.start, group.end, noun.head, "noun-of-group", kind)
    return Victims(victims.figure, named, kind, group.end)


def group_at(document: Document, passage: Passage, at: int, limit: int) -> Mention | None:
    """The group behind من, في صفوف, بين at token ``at``."""
    words = document.words
    if at >= limit - 1:
        return None
    begin = at
    if words[at].form in ("في", "من", "بين") or ranks(words[at]):
        while begin < min(limit, at + 3) and (words[begin].form in ("في", "من", "بين", '"') or ranks(words[begin])):
            if ranks(words[begin]) and words[begin].form.endswith(OWN):
                return Mention("others", begin, begin + 1, begin, "own-ranks")
            begin += 1
        if begin < limit and "demo" in words[begin].tags:
            begin += 1
    if begin == at or (words[at].form == "في" and not ranks(words[at + 1])):
        return None
    known = starting(passage.actors, begin) or starting(passage.people, begin)
    return cut(document, passage, known) if known is not None else None


def uncounted(document: Document, passage: Passage, at: int, limit: int) -> Victims | None:
    """Victims without a number: a person by name, one or two by their noun, a plural, others."""
    word = document.words[at]
    if ("rest" in word.tags and "dead" not in word.tags) or one_more(document, passage, at):
        described = at > passage.start and thing(document.words[at - 1])
        return rest_of(document, passage, at, limit) if not described else None
    person = next((p for p in begun(passage.persons, at, at + 3) if at in (p.start, p.head)), None)
    if person is not None and not byname(document, person):
        return Victims(bare(person.end, 1), person, kind_of(document, person), person.end)
    people = starting(passage.people, at) or soldiers(document, passage, at) or in_office(document, passage, at, limit)
    if people is None:
        return None
    people = in_full(document, passage, cut(document, passage, people))
    person = person_behind(document, passage, people, limit)
    if person is not None:
        told = kind_of(document, people)
        kind = told if told != "unknown" else kind_of(document, person)
        return Victims(bare(person.end, 1), person, kind, person.end)
    if at and document.words[at - 1].form == "اي":
        return Victims(bare(people.end, None), people, kind_of(document, people), people.end)
    return grouped(document, passage, behind_count(passage, people, document) or by_noun(document, people), limit)


def rest_of(document: Document, passage: Passage, at: int, limit: int) -> Victims:
    """Others, one or several; one by name where the name follows (أصيب آخر هو X)."""
    word = document.words[at]
    single = word.stem in ("اخر", "اخري") and not (at and "some" in document.words[at - 1].tags)
    single = single or "ord" in word.tags
    named = starting(passage.persons, named_at(document.words, at + 1)) if single else None
    if named is not None:
        return Victims(bare(named.end, 1), named, kind_of(document, named), named.end)
    return grouped(document, passage, others(bare(at, 1 if single else None), at), limit)


def behind_count(passage: Passage, people: Mention, document: Document) -> Victims | None:
    """A noun whose count stands behind it: مسلحين اثنين, المهاجمين الثلاثة, عائلة من خمسة أشخاص."""
    family = members(document, passage, people)
    if family is not None:
        return Victims(family, people, kind_of(document, people), max(family.end, people.end))
    for figure in begun(passage.figures, people.head + 1, people.end + 1):
        alone = figure.unit != "dual" and document.words[figure.start].pro != "و"
        inside = figure.counts and figure.low == figure.high and alone
        if inside and (figure.low in (1, 2) or document.words[figure.start].article):
            named = replace(people, end=figure.start)
            return Victims(figure, named, kind_of(document, named), figure.end)
    return None


def by_noun(document: Document, people: Mention) -> Victims:
    """The victims that a noun tells by its number: طفل one, طفلان two, أطفال any."""
    return Victims(bare(people.end, number_of(document, people)), people, kind_of(document, people), people.end)
