"""How the words of an annotated claim tell its count, its deed, its day and its speaker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bench.telling import CLAUSE, ELSEWHERE, OWN, SENTENCE, Told, occurrences, where
from mihak.claims.attack_words import reads_as_noun
from mihak.claims.attacks import CUES
from mihak.claims.casualties import TRIGGERS as HARM
from mihak.claims.control_words import TRIGGERS as HOLDING
from mihak.claims.materiel import TRIGGERS as LOSING
from mihak.claims.operations import NOUNS as BATTLES
from mihak.lang.ar.word import Word
from mihak.model.reading import Figure

DIGITS, SPELLED, DUAL, SINGULAR = "digits", "number words", "a dual", "a singular alone"
VAGUE, BOUNDED, BETWEEN, ABOUT = "vague (tens, hundreds)", "bounded (more than)", "an interval", "about"
UNREAD, UNCOUNTED = "no figure of the scan says so", "no count"
COUNTS: Final = (DIGITS, SPELLED, DUAL, SINGULAR, VAGUE, BOUNDED, BETWEEN, ABOUT, UNREAD, UNCOUNTED)

ACTIVE, PASSIVE = "a verb, its doer in the sentence", "a verb, no doer in the sentence (passive, intransitive)"
MASDAR, NOUN, NO_WORD = (
    "a verbal noun (or a noun spelled as a verb)",
    "another noun",
    "no such word among the claim's own",
)
DEEDS: Final = (ACTIVE, PASSIVE, MASDAR, NOUN, NO_WORD)

FULL, RELATIVE = "told in the sentence", "told in the sentence, relative"
CARRIED, LATER = "told before the sentence", "told behind it"
PUBLISHED, WORKED_OUT, UNDATED = "the day of publication, untold", "worked out otherwise", "no day"
DAYS: Final = (FULL, RELATIVE, CARRIED, LATER, PUBLISHED, WORKED_OUT, UNDATED)

AHEAD, BEHIND = "named before the claim, same sentence", "named behind it, same sentence"
ADDED, HELD = "named earlier, carried by a word of saying", "named earlier, carried without one"
NAMED_LATER, NOT_NAMED, NOBODY = "named later alone", ELSEWHERE, "the publisher itself"
SPEAKERS: Final = (AHEAD, BEHIND, ADDED, HELD, NAMED_LATER, NOT_NAMED, NOBODY)

TELLING: Final = {"casualties": HARM, "control": HOLDING, "attack": CUES, "operation": BATTLES, "materiel": LOSING}
"""Tags of the words by which each kind is told, from the rules' own lexicon."""
DOERS: Final = ("perpetrator", "actor")
DAMMA: Final = "\u064f"
SPEAKING: Final = frozenset({"addsay", "sayp", "say"})


def count_form(one: Told) -> str:
    """How the count is told, by the figure nearest to the claim that has the annotated interval."""
    low, high = one.claim.get("low"), one.claim.get("high")
    if low is None and high is None:
        return UNCOUNTED
    same = [f for p in one.passages for f in p.figures if f.counts and (f.low, f.high) == (low, high)]
    if not same:
        return SINGULAR if low == high == 1 else UNREAD
    return figure_form(min(same, key=lambda figure: _away(one, figure)))


def figure_form(figure: Figure) -> str:
    """How the scan read a figure."""
    if figure.unit == "dual" or figure.rule == "dual":
        return DUAL
    if figure.rule.startswith("vague"):
        return VAGUE
    if figure.low is None or figure.high is None:
        return BOUNDED
    if figure.low != figure.high:
        return BETWEEN
    if figure.approx:
        return ABOUT
    return DIGITS if figure.rule.startswith("digits") else SPELLED


def _away(one: Told, figure: Figure) -> int:
    return max(one.start - figure.end, figure.start - one.end, 0)


def deed_form(one: Told) -> str:
    """Which kind of word tells the deed: the first of the claim's own that the rules' lexicon knows for its kind."""
    tags = TELLING[one.claim["type"]]
    for at in range(one.start, one.end):
        word = one.document.words[at]
        if word.tags.isdisjoint(tags):
            continue
        if verbal(one, at):
            return ACTIVE if active(one, at) else PASSIVE
        return MASDAR if word.has("masdar", "v") else NOUN
    return NO_WORD


def verbal(one: Told, at: int) -> bool:
    """Whether a word is a verb; of one spelled as a verbal noun too, the words before it decide."""
    word = one.document.words[at]
    if "v" not in word.tags or word.article:
        return False
    if "n" not in word.tags:
        return True
    if "atk" in word.tags:
        return not reads_as_noun(one.document, at)
    before = one.document.words[at - 1] if at else None
    return word.pro[-1:] not in ("ب", "ل", "ك") and (before is None or "prep" not in before.tags)


def active(one: Told, at: int) -> bool:
    """Whether a verb has its doer beside it and is not written as a passive (with a damma on its first letter)."""
    if _marked_passive(one, at, one.document.words[at]):
        return False
    doer = next((one.claim[slot] for slot in DOERS if one.claim.get(slot)), None)
    return doer is not None and where(one, doer) in (OWN, CLAUSE, SENTENCE)


def _marked_passive(one: Told, at: int, word: Word) -> bool:
    text, tokens = one.document.text, one.document.tokens
    first = text.raw_start(tokens.start(at) + word.lead)
    return text.raw[first + 1 : first + 2] == DAMMA


def day_form(one: Told) -> str:
    """Where the annotated day is told, by the dates of the scan."""
    day = one.claim.get("date")
    if not day:
        return UNDATED
    here = {passage.index for passage in one.passages}
    at = [(p.index, d) for p in one.document.passages for d in p.dates if d.when and d.when.public == day]
    inside = [told for index, told in at if index in here]
    if inside:
        return RELATIVE if all(told.relative for told in inside) else FULL
    published = one.document.report.published
    if published is not None and published.isoformat() == day and not at:
        return PUBLISHED
    if not at:
        return WORKED_OUT
    return CARRIED if min(index for index, _ in at) < min(here) else LATER


def speaker_form(one: Told) -> str:
    """Where the annotated speaker is named, against the claim's words."""
    source = one.claim.get("source")
    if not source:
        return NOBODY
    spans = list(occurrences(one, source))
    inside = [start for start, _ in spans if _same_sentence(one, start)]
    if inside:
        return AHEAD if min(inside) < one.start else BEHIND
    if not spans:
        return NOT_NAMED
    if min(spans)[0] >= one.end:
        return NAMED_LATER
    return HELD if SPEAKING.isdisjoint(_tags(one)) else ADDED


def _same_sentence(one: Told, token: int) -> bool:
    return any(passage.start <= token < passage.end for passage in one.passages)


def _tags(one: Told) -> Iterator[str]:
    for passage in one.passages:
        yield from passage.tags
