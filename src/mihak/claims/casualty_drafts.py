"""What every finder of casualties shares: effects by tag, and the making of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.draft import CasualtyDraft
from mihak.claims.near import trimmed
from mihak.claims.status import status_of
from mihak.claims.victims import Victims
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

DOING: Final = (("kill", "killed"), ("die", "killed"), ("injure", "injured"), ("capture", "captured"),
                ("missing", "missing"), ("displace", "displaced"))  # fmt: skip
BEING: Final = (("dead", "killed"), ("hurt", "injured"), ("captive", "captured"), ("lost", "missing"),
                ("displaced", "displaced"), ("corpse", "killed"))  # fmt: skip
DEEDS: Final = frozenset(tag for tag, _ in DOING)
STATES: Final = frozenset(tag for tag, _ in BEING)
THOUSANDS: Final = 1000
REACH: Final = 5


def doing(word: Word) -> str:
    """The effect that a verb or masdar tells, empty for other words."""
    if DEEDS.isdisjoint(word.tags):
        return ""
    return next(effect for tag, effect in DOING if tag in word.tags)


def being(word: Word) -> str:
    """The effect that a noun for the dead, hurt, captive tells, empty for other words."""
    if STATES.isdisjoint(word.tags):
        return ""
    return next(effect for tag, effect in BEING if tag in word.tags)


def draft_of(
    document: Document, passage: Passage, at: int, effect: str, victims: Victims, rule: str, doer: Mention | None = None
) -> CasualtyDraft:
    """The draft of one count, its quote from the word that told it to the end of its noun."""
    victims = at_least(document, passage, victims)
    begins = [at] if victims.figure.start < 0 else [at, victims.figure.start]
    if victims.mention is not None and not victims.mention.end < victims.figure.start:
        begins.append(victims.mention.start)
    start, end = trimmed(document, min(begins), max(at + 1, victims.figure.end, victims.end))
    return CasualtyDraft(
        passage=passage.index, at=at, start=start, end=end, rule=rule, effect=effect,
        status=status_of(document, passage, at), figure=victims.figure, victims=victims.mention,
        victim_kind=victims.kind, perpetrator=doer,
    )  # fmt: skip


def drafts_of(
    document: Document,
    passage: Passage,
    at: int,
    effect: str,
    members: Sequence[Victims],
    rule: str,
    doer: Mention | None = None,
) -> list[CasualtyDraft]:
    """The drafts of a list of victims that one word tells; each later one stands at its own first token."""
    drafts: list[CasualtyDraft] = []
    for victims in members:
        if not drafts:
            drafts.append(draft_of(document, passage, at, effect, victims, rule, doer))
            continue
        own = draft_of(document, passage, first_token(victims, at), effect, victims, rule, doer)
        drafts.append(replace(own, status=drafts[0].status))
    return drafts


def first_token(victims: Victims, at: int) -> int:
    """Where the words for some victims begin, ``at`` where they have none of their own."""
    if victims.figure.start >= 0:
        return victims.figure.start
    return victims.mention.start if victims.mention is not None else at


def at_least(document: Document, passage: Passage, victims: Victims) -> Victims:
    """Victims with an open end where "at least" stands right before the number, behind it, or behind its noun."""
    figure = victims.figure
    if figure.start < 0 or figure.high is None or figure.low is None:
        return victims
    words = document.words
    last = min(max(figure.end, victims.end) + 2, passage.end - 1, figure.end + REACH)
    for i in (max(figure.start - 2, passage.start), *range(figure.end - 1, last)):
        if words[i].form in ("علي", "في") and words[i + 1].form == "الاقل":
            return replace(victims, figure=replace(figure, high=None))
    return victims


def summed(victims: Victims) -> Victims:
    """Victims of a sum over two effects: the count of neither is told, but for its thousands."""
    low, high = victims.figure.low, victims.figure.high
    if high is None and low is not None and low >= THOUSANDS:
        return victims
    figure = replace(victims.figure, low=None, high=None, approx=False, rule="sum")
    return replace(victims, figure=figure)


def has_near(words: Iterable[Word], *tags: str) -> bool:
    """Whether one of some words carries one of the tags."""
    return any(not word.tags.isdisjoint(tags) for word in words)
