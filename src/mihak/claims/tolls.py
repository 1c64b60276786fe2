"""Tolls: ارتفعت الحصيلة إلى 204, عدد القتلى بلغ 30, حصيلة قتلى المدنيين."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import being, doing, draft_of
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import count_ending, first_count, starting
from mihak.claims.victim_kinds import kind_of
from mihak.claims.victims import THINGS, Victims, counted, cut
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention
from mihak.model.reading import Figure

OVER: Final = ("تجاوز", "يتجاوز", "زاد", "يزيد", "فاق", "يفوق", "تخطي", "تخطت", "يتخطي")
"""Verbs of amount that leave the count open above."""
OWNED: Final = ("اهم", "اها", "اه")
"""Endings of the dead or hurt with those whose they are: قتلاهم, جرحاها."""
PLAIN: Final = frozenset({"قتلي", "جرحي", "وفيات", "اصابات"})
"""Words for the dead and hurt that say nothing of who they are."""
AGGRESSIONS: Final = frozenset({"عدوان", "احتلال", "اجرام", "ارهاب"})
"""What a toll is of, though it names a side too: حصيلة العدوان."""
OPENED: Final = frozenset({'"', ":", "(", "-"})
DESCRIBING: Final = ("يين", "يون", "يات", "ين", "ون")
REACH: Final = 22
NEAR: Final = 3
LONGEST: Final = 8


def by_toll(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """The toll that a word of counting tells, where what it counts are the dead or hurt."""
    words = document.words
    if being(words[at]) and "toll" not in words[at].tags:
        return amounting(document, passage, at)
    near = range(at + 1, min(at + 1 + NEAR, passage.end))
    counts = next((i for i in near if being(words[i])), -1)
    effect = being(words[counts]) if counts >= 0 else "killed"
    if counts < 0 and "tally" not in words[at].tags:
        counts = done(document, passage, at)
        if counts < 0:
            return []
        effect = doing(words[counts])
    start = counts if counts >= 0 else at
    own = count_ending(passage, counts) if counts >= 0 else None
    figure = own if own is not None and own.start > at else told(document, passage, at, start)
    if figure is None:
        return []
    victims = counted(document, passage, figure, passage.end)
    if victims is None:
        return []
    if counts < 0 and figure.end < passage.end and being(words[figure.end]):
        effect = being(words[figure.end])
    victims = called(document, passage, at, counts, whose(document, passage, start, victims))
    if figure.start > at > passage.start and document.words[figure.start - 1].form == "علي":
        victims = replace(victims, figure=above(words[at - 1], victims.figure))
    toll = draft_of(document, passage, at, effect, victims, "casualty-toll")
    return [toll, *risen_by(document, passage, toll)]


def called(document: Document, passage: Passage, at: int, counts: int, victims: Victims) -> Victims:
    """The victims of a bare toll by what they are called: عدد النازحين, عدد الفلسطينيين الذين قتلوا; not عدد القتلى."""
    if victims.mention is not None or counts < 0:
        return victims
    word = document.words[counts]
    if being(word):
        named = Mention("people", counts, counts + 1, counts, "the-dead") if word.article else None
        return (
            victims
            if named is None or word.stem in PLAIN
            else replace(victims, mention=named, end=max(victims.end, named.end))
        )
    people = starting(passage.people, at + 1)
    if people is None:
        return victims
    people = cut(document, passage, people)
    return replace(victims, mention=people, kind=kind_of(document, people), end=max(victims.end, people.end))


def risen_by(document: Document, passage: Passage, toll: CasualtyDraft) -> list[CasualtyDraft]:
    """By how many a toll rose, as a part of it: ارتفع عدد القتلى بخمسة إلى 204."""
    figure = count_ending(passage, toll.figure.start - 1)
    if figure is None or not step(document, figure) or (figure.low or 0) >= (toll.figure.low or 0):
        return []
    added = Victims(figure, toll.victims, toll.victim_kind, figure.end)
    part = draft_of(document, passage, figure.start, toll.effect, added, "casualty-part")
    return [replace(part, start=figure.start, part_of=toll.at, status=toll.status)]


def step(document: Document, figure: Figure) -> bool:
    """Whether a figure tells by how many a count changed and "to" leads to the new one."""
    words = document.words
    by = words[figure.start].pro == "ب" or words[figure.start - 1].form == "ب"
    return by and figure.end < len(words) and words[figure.end].form == "الي"


def done(document: Document, passage: Passage, at: int) -> int:
    """The verb that tells what happened to those counted: عدد الفلسطينيين الذين قتلوا; -1 for none."""
    words = document.words
    for i in range(at + 2, min(at + LONGEST, passage.end)):
        if (
            doing(words[i])
            and "v" in words[i].tags
            and ("rel" in words[i - 1].tags or words[i - 1].form in ("من", "الذين"))
        ):
            return i
    return -1


def amounting(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """The dead or hurt with their number behind a verb of amount: قتلى الجيش بلغوا 200."""
    words = document.words
    figure = heading(document, passage, at)
    figure = figure if figure is not None else reached(document, passage, at)
    if figure is not None:
        told_with = counted(document, passage, figure, passage.end)
        alone = whose(document, passage, at, told_with or Victims(figure, None, "unknown", figure.end))
        return [draft_of(document, passage, at, being(words[at]), alone, "casualty-toll")]
    for i in range(at + 1, min(at + LONGEST, passage.end - 1)):
        if "amount" in words[i].tags and (figure := first_count(passage, i, i + NEAR + 1)) is not None:
            victims = counted(document, passage, figure, passage.end)
            if victims is None:
                return []
            victims = whose(document, passage, at, replace(victims, figure=above(words[i], victims.figure)))
            return [draft_of(document, passage, at, being(words[at]), victims, "casualty-toll")]
        if words[i].has("rel", "clause", "that") or (words[i].kind == SIGN and words[i].form not in '"'):
            break
    return []


def above(verb: Word, figure: Figure) -> Figure:
    """A count behind a verb of amount, open above where the verb is one of passing it."""
    over = verb.stem.startswith(OVER) and figure.low == figure.high
    return replace(figure, high=None) if over else figure


def reached(document: Document, passage: Passage, at: int) -> Figure | None:
    """The number that the known dead or hurt reach, the verb before them: تجاوز الجرحى الألف, بلغ القتلى 30."""
    words = document.words
    if not words[at].article or at == passage.start or "amount" not in words[at - 1].tags:
        return None
    figure = first_count(passage, at + 1, min(at + 1 + NEAR, passage.end))
    if figure is None or (figure.end < passage.end and words[figure.end].has(*THINGS)):
        return None
    between = words[at + 1 : figure.start]
    return above(words[at - 1], figure) if not any(w.has("v", "rel", "clause") for w in between) else None


def numbered(document: Document, passage: Passage, draft: CasualtyDraft) -> CasualtyDraft:
    """People told without a number, with the one told behind them: قتل الركاب وعددهم 298, الذين تخطى عددهم 45 ألفا."""
    if draft.figure.start >= 0 or draft.figure.low is not None or draft.victims is None:
        return draft
    words = document.words
    for i in range(draft.end, min(draft.end + LONGEST, passage.end - 1)):
        if words[i].stem == "عدد" and words[i].enc in ("هم", "ها", "هن"):
            figure = first_count(passage, i + 1, min(i + 1 + NEAR, passage.end))
            if figure is None:
                return draft
            verb = next((w for w in (words[i - 1], words[i + 1]) if "amount" in w.tags), words[i])
            return replace(draft, figure=above(verb, figure), end=figure.end)
    return draft


def heading(document: Document, passage: Passage, at: int) -> Figure | None:
    """The bare number right behind the known dead or hurt, or behind who they are: القتلى من الجنود 30."""
    words = document.words
    theirs = starting(passage.actors, at + 1) or starting(passage.people, at + 1)
    owned = theirs is not None and words[at].stem in PLAIN and first_count(passage, theirs.end, theirs.end + 1)
    definite = words[at].article or bool(words[at].enc) or words[at].form.endswith(OWNED) or bool(owned)
    if not definite or (at > passage.start and words[at - 1].has("prep", "v", "n")):
        return None
    begin = theirs.end if owned and theirs is not None else at + 1
    if begin + 1 < passage.end and words[begin].form in ("من", "بين"):
        known = starting(passage.people, begin + 1) or starting(passage.actors, begin + 1)
        begin = known.end if known is not None else begin
    while begin < min(passage.end - 1, at + NEAR) and adjective(words[begin]):
        begin += 1
    while begin < min(passage.end - 1, at + LONGEST) and (words[begin].form in OPENED or "parts" in words[begin].tags):
        begin += 1
    figure = first_count(passage, begin, begin + 1)
    if figure is None or (figure.end < passage.end and words[figure.end].has(*THINGS)):
        return None
    return figure if not words[figure.start].article else None


def adjective(word: Word) -> bool:
    """Whether a word describes the dead or hurt before a colon: القتلى المدنيون: 45."""
    return word.article and not word.pro and word.form.endswith(DESCRIBING)


def told(document: Document, passage: Passage, at: int, start: int) -> Figure | None:
    """The count of a toll: behind it, else right before it (ارتفع إلى 27 عدد القتلى)."""
    words = document.words
    before = count_ending(passage, at)
    if before is not None:
        return before
    figure = first_count(passage, start + 1, min(start + REACH, passage.end))
    while figure is not None and figure.start > passage.start and in_setting(document, passage, figure):
        figure = first_count(passage, figure.end, min(start + REACH, passage.end))
    if figure is None or any(words[i].has("parts", "rest") for i in range(start + 1, figure.start)):
        return None
    return figure


def in_setting(document: Document, passage: Passage, figure: Figure) -> bool:
    """Whether a figure belongs to when or where (خلال 24 ساعة, في 5 غارات) or to the change, not to the toll."""
    words = document.words
    if step(document, figure):
        return True
    ahead = words[figure.start - 1]
    if ahead.has("prep", "prepp") and ahead.form not in ("الي", "عند", "نحو", "عن", "علي"):
        return True
    return counted(document, passage, figure, passage.end) is None


def whose(document: Document, passage: Passage, at: int, victims: Victims) -> Victims:
    """The victims of a toll: its noun, else whom the dead are told to be (قتلى المدنيين)."""
    if victims.mention is not None and victims.kind != "unknown":
        return victims
    known = genitive(document, passage, at + 1)
    if known is None or document.words[known.start].stem in AGGRESSIONS:
        return victims
    kind = kind_of(document, known)
    return replace(victims, mention=victims.mention or known, kind=kind if kind != "unknown" else victims.kind)


def genitive(document: Document, passage: Passage, at: int) -> Mention | None:
    """The people or group right behind a word for the dead, or behind في صفوف."""
    words = document.words
    while at < passage.end - 1 and (words[at].form in ("في", "من", "بين") or words[at].stem in ("صفوف", "اوساط")):
        at += 1
    known = None if words[at].pro else starting(passage.people, at) or starting(passage.actors, at)
    return cut(document, passage, known) if known is not None else None
