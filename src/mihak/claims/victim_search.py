"""Where the victims of a word of death or injury stand: behind it, or before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from mihak.claims.lookups import begun, count_at, ended, first_count, starting
from mihak.claims.victim_kinds import kind_of
from mihak.claims.victim_lists import listed
from mihak.claims.victims import Victims, cut, noun_phrase
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention

REACH: Final = 16
BACK: Final = 26
PASSED: Final = frozenset({("علي", "الاقل"), ("في", "الاقل"), ("كل", "من"), ("كلا", "من")})
"""Pairs of words before victims: at least, each of."""
AGAINST: Final = "بحق"  # إعدامات ميدانية بحق 31 مواطنا
BOUNDS: Final = frozenset({"بين", "علي", "في"})
"""Prepositions that a count may begin with: بين 20 و30, على الأقل 26."""
PLURAL: Final = ("وا", "ون", "ين")


@dataclass(frozen=True, slots=True)
class Found:
    """Victims of one word, and the doer that stands as its subject."""

    victims: tuple[Victims, ...]
    doer: Mention | None = None


NOTHING: Final = Found(())


def behind(document: Document, passage: Passage, at: int, limit: int) -> Found:
    """The victims behind a verb or masdar, past its subject and adverbs, with those joined to them."""
    words = document.words
    doer: Mention | None = None
    free = "v" in words[at].tags
    side: Mention | None = None
    i = at + 1
    while i < min(limit, at + REACH):
        word = words[i]
        open_still = (word.form == "," and free) or ("of_them" in word.tags and i == at + 1)
        named = "v" in word.tags and starting(passage.persons, i) is not None
        if stops(word) and not open_still and not named:
            break
        bounded = word.form in BOUNDS and count_at(passage, i) is not None
        if word.form == AGAINST and not free:
            i += 1
            continue
        if not bounded and i + 1 < limit and (word.form, words[i + 1].form) in PASSED:
            i += 2
            continue
        if oblique(words, i) and not bounded:
            side = side or side_at(passage, words, i)
            i = past_phrase(document, passage, i, limit)
            continue
        found = noun_phrase(document, passage, i, limit)
        if found is not None and found.figure.start < 0 and word.pro[-1:] == "ل":
            break
        if found is None and not free and word.has("n", "w") and not word.has("adv", "qad", "adj"):
            break
        if found is None:
            doer = doer or starting(passage.actors, i)
            i = past_actor(passage, i) or i + 1
            doer = doer or just_ended(passage, i)
            continue
        if doer is None and followed(document, passage, found, limit):
            doer, i = found.mention, found.end
            continue
        return Found(tuple(of_side(document, passage, v, side) for v in listed(document, passage, found, limit)), doer)
    return NOTHING


def side_at(passage: Passage, words: Sequence[Word], i: int) -> Mention | None:
    """Those of whom a count behind is told: قتل من المسلحين تسعة."""
    if words[i].form != "من":
        return None
    return starting(passage.people, i + 1) or starting(passage.actors, i + 1)


def of_side(document: Document, passage: Passage, victims: Victims, side: Mention | None) -> Victims:
    """A bare count, or one of open nouns, with those told before it to be of whom it counts."""
    noun = victims.mention
    if side is None or victims.figure.start < 0 or (noun is not None and noun.kind != "people"):
        return victims
    side = cut(document, passage, side)
    kind = victims.kind if victims.kind == "civilian" else kind_of(document, side)
    return replace(victims, mention=side, kind=kind)


def followed(document: Document, passage: Passage, found: Victims, limit: int) -> bool:
    """Whether another noun phrase follows an uncounted one at once, which is then the subject."""
    at = found.end
    if found.figure.start >= 0 or found.mention is None or found.mention.kind == "others" or at >= limit:
        return False
    if document.words[at].pro or stops(document.words[at]) or document.words[at].has("prep", "rest"):
        return False
    beside = noun_phrase(document, passage, at, limit)
    if beside is None or beside.mention is None or found.mention.kind != "person":
        return beside is not None
    return beside.figure.start >= 0 or beside.mention.kind != "people"


def stops(word: Word) -> bool:
    """Whether a word ends the clause that a verb governs."""
    if word.kind == SIGN:
        return word.form not in ('"', "#", "(", ")")
    finite = "v" in word.tags and not word.has("n", "adv", "rest", "ppl")
    return finite or word.has("rel", "clause", "say", "that", "parts")


def oblique(words: Sequence[Word], i: int) -> bool:
    """Whether a token opens a phrase of place, time or cause rather than of victims."""
    word = words[i]
    if word.has("num", "digits", "vague", "some"):
        return word.pro[-1:] == "ب"
    if word.has("prep", "cause_of") and "num" not in word.tags:
        return not bound(words, i)
    return word.pro[-1:] in ("ب", "ك") and "adv" not in word.tags


def bound(words: Sequence[Word], i: int) -> bool:
    """Whether a preposition begins a bound of a figure: نحو 40, حوالي 40, ما لا يقل عن."""
    return (
        i + 1 < len(words)
        and words[i].form in ("نحو", "ما", "فوق", "حتي")
        and (words[i + 1].has("digits", "num", "vague", "neg", "v") or words[i + 1].form == "بين")
    )


def past_phrase(document: Document, passage: Passage, at: int, limit: int) -> int:
    """The token behind a prepositional phrase that begins at ``at``."""
    begin = at if document.words[at].pro[-1:] in ("ب", "ك") else at + 1
    if begin >= limit or document.words[at].enc:
        return min(limit, at + 1)
    ends = [m.end for kind in (passage.places, passage.actors, passage.weapons) for m in begun(kind, begin, begin + 1)]
    ends += [d.end for d in begun(passage.dates, at, begin + 1)]
    if ends:
        return past_owner(document, passage, max(ends))
    figure = starting(passage.figures, begin)
    if figure is not None:
        begin = figure.end
    if begin >= limit or document.words[begin].kind == SIGN or document.words[begin].enc:
        return begin + 1
    end = max(extent(document.tokens, begin, limit), at + 1)
    counted = first_count(passage, begin + 1, end)
    return counted.start if counted is not None and not document.words[counted.start].article else end


def past_owner(document: Document, passage: Passage, at: int) -> int:
    """The token behind those whom what ends at ``at`` belongs to (بقذائف المسلحين), else ``at``."""
    if at >= passage.end or not document.words[at].article or document.words[at].pro:
        return at
    owner = starting(passage.actors, at) or starting(passage.people, at)
    return owner.end if owner is not None else at


def past_actor(passage: Passage, at: int) -> int:
    """The token behind a group, day or place that begins at ``at``, 0 where none does."""
    ends = [m.end for kind in (passage.actors, passage.places) for m in begun(kind, at, at + 1)]
    ends += [d.end for d in begun(passage.dates, at, at + 1)]
    return max(ends, default=0)


def before(document: Document, passage: Passage, at: int, begin: int, any_number: bool = False) -> Found:
    """The victims before a verb that agrees with them: 12 مدنيا … قتلوا, the person who قتل."""
    words = document.words
    begin = subject_start(words, max(begin, passage.start, at - BACK), at)
    plural = words[at].form.endswith(PLURAL) or (words[at].form.endswith("ا") and "v" in words[at].tags)
    best: list[Victims] = []
    i = begin
    while i < at:
        found = noun_phrase(document, passage, i, at)
        if found is not None and governed(words, passage.start, i) and not relative(words, found, at):
            found = None
        if found is not None and i > begin and words[i - 1].form == "(" and byname_of(found, best):
            found = None
        if found is None or (found.figure.start < 0 and found.mention is not None and found.mention.kind == "others"):
            i += 1
            continue
        members = listed(document, passage, found, at)
        fits = any_number or agrees(words[at], members, plural)
        if fits and (not best or told_already(words, best[-1].end, i) or nearer(words, members[0], at, best)):
            best = members
        i = max(members[-1].end, i + 1)
    return Found(tuple(best))


def byname_of(found: Victims, best: Sequence[Victims]) -> bool:
    """Whether a name in brackets is another one of the person before it: أحمد الحسن (أبو عمر)."""
    names = [v.mention is not None and v.mention.kind == "person" for v in (found, *best[-1:])]
    return len(names) > 1 and all(names)


def relative(words: Sequence[Word], found: Victims, at: int) -> bool:
    """Whether a count behind a preposition is told of by the verb right behind it: عن 4 أشخاص قتلوا."""
    start = found.figure.start
    return found.end == at and start > 0 and words[start - 1].form in ("عن", "الي")


def just_ended(passage: Passage, at: int) -> Mention | None:
    """The group that ends right before a token."""
    actor = ended(passage.actors, at)
    return actor if actor is not None and actor.end == at else None


def governed(words: Sequence[Word], start: int, i: int) -> bool:
    """Whether a token stands behind a preposition, and so in no subject."""
    if words[i].pro[-1:] in ("ب", "ل", "ك"):
        return True
    return i > start and "prep" in words[i - 1].tags and words[i - 1].form != "بين"


def agrees(verb: Word, members: list[Victims], plural: bool) -> bool:
    """Whether a verb behind its subject agrees with it in number."""
    figure = members[0].figure
    if figure.start >= 0 and figure.low is None:
        return True
    single = figure.low == figure.high == 1 and len(members) == 1
    if "masdar" in verb.tags:
        return single != (verb.enc == "هم")
    return single != plural


def told_already(words: Sequence[Word], end: int, i: int) -> bool:
    """Whether the victims that end at ``end`` have a verb of their own before token ``i``: 4 قتلوا و67 أصيبوا."""
    return end < i and words[end].has("kill", "die", "injure") and "v" in words[end].tags


def nearer(words: Sequence[Word], found: Victims, at: int, best: Sequence[Victims]) -> bool:
    """Whether a later noun outranks the first one: a name, a first count right before the verb, or a relative word."""
    if found.end == at and found.figure.start >= 0 and best[0].figure.start < 0:
        return True
    named = found.mention is not None and found.mention.kind == "person"
    return named or any("rel" in words[i].tags or words[i].form == "ممن" for i in range(found.end, at))


def subject_start(words: Sequence[Word], begin: int, at: int) -> int:
    """Where the subject of the verb at ``at`` can begin: behind the last "that" or word of saying."""
    for i in range(at - 1, begin - 1, -1):
        spoken = words[i].has("that", "say", "cause") and "bound" not in words[i].tags
        if spoken or words[i].form == ".":
            return i + 1
    return begin
