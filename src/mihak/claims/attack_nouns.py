"""Attacks told by a noun: غارة, قصف, هجوم, تفجير, with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mihak.claims.aim import AT
from mihak.claims.attack_acts import figure_of_speech, known_already, no_act, status_before
from mihak.claims.attack_modes import flies, of_noun
from mihak.claims.attack_objects import victim_of
from mihak.claims.attack_uses import by_use
from mihak.claims.attack_words import means, means_used, munition_at
from mihak.claims.attackers import doer_of
from mihak.claims.clashes import clash
from mihak.claims.draft import AttackDraft
from mihak.claims.lookups import begun
from mihak.claims.near import clause_end, trimmed
from mihak.claims.roles import skip_modifiers
from mihak.claims.shootings import fired
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

BESIDE: Final = 5
"""How far behind a noun a doer ends that what was struck follows; behind على يد it rather stands before the doer."""
HEARD: Final = frozenset("سمع سمعت يسمع سماع دوي دوت سمعوا شوهد شوهدت".split())
HARM: Final = frozenset({"kill", "injure", "atk"})
NEAR: Final = 14
"""How far behind a noun and its adjectives its weapons may stand."""


def by_noun(document: Document, passage: Passage, at: int, word: Word) -> Iterator[AttackDraft]:
    """The attacks that a noun tells: clashes, fire and shells by their own rules."""
    if no_act(document, passage, at, word):
        return
    if "usen" in word.tags:
        use = by_use(document, passage, at, word)
        yield from (use,) if use is not None else ()
    elif word.has("clash", "clashone"):
        yield from clash(document, passage, at, word)
    elif word.has("firing", "landing", "murder"):
        yield from fired(document, passage, at, word)
    else:
        yield from struck(document, passage, at, word)


def struck(document: Document, passage: Passage, at: int, word: Word) -> Iterator[AttackDraft]:
    """The attacks of one noun, one for each mode that its modifiers tell."""
    limit = clause_end(passage, at, more=1)
    behind = skip_modifiers(document, at, limit)
    doer = doer_of(document, passage, at, behind, limit)
    past = doer.end if doer is not None and doer.start >= behind else behind
    target, end = victim_of(document, passage, at, past if past <= behind + BESIDE else behind, limit, doer)
    if target is None and past > behind:
        target, end = victim_of(document, passage, at, past, limit)
    if target is not None and doer is not None and target.start == doer.start:
        target = next(iter(begun(passage.people, at + 1, at + BESIDE)), None)
    weapons = weapons_of(
        document, passage, at, word, max(end, before_harm(document, behind, min(behind + NEAR, limit)))
    )
    weapons = weapons or means_used(document, passage, at)
    if only_heard(document, passage, at) and doer is None and target is None and not weapons:
        return
    near = document.words[at + 1 : max(behind, before_aim(document, behind, min(at + 4, limit)))]
    start, end = trimmed(document, at, max(end, behind, doer.end if doer else 0))
    for mode in of_noun(word, near, weapons, flies(document, doer)):
        if "strike" in word.tags and mode == "airstrike" and figure_of_speech(word, near, doer, target):
            continue
        yield AttackDraft(
            passage=passage.index, at=at, start=start, end=end, rule=f"attack-noun:{word.stem}", mode=mode,
            perpetrator=doer, target=target, weapons=weapons, status=status_before(document, passage, at),
            anaphor=known_already(document, passage, at, doer, target),
        )  # fmt: skip


def only_heard(document: Document, passage: Passage, at: int) -> bool:
    """Whether a noun tells what is heard or seen (نيران, انفجارات), no act, where nobody does it to anybody."""
    word = document.words[at]
    if word.stem == "انفجارات":
        return True
    near = document.words[max(passage.start, at - 3) : min(at + 4, passage.end)]
    return word.stem.startswith("انفجار") and any(w.stem in HEARD for w in near)


def before_aim(document: Document, start: int, end: int) -> int:
    """The first word of ``[start, end)`` that leads to what was struck (على القاعدة الجوية), or ``end``."""
    return next((i for i in range(start, end) if document.words[i].form in AT), end)


def before_harm(document: Document, start: int, end: int) -> int:
    """The first word of ``[start, end)`` that tells of somebody killed or hurt, or of another attack, or ``end``."""
    return next((i for i in range(start, end) if not HARM.isdisjoint(document.words[i].tags)), end)


def weapons_of(document: Document, passage: Passage, at: int, word: Word, end: int) -> tuple[Mention, ...]:
    """The weapons of a noun's attack: what went off (انفجار عبوة), and what stands behind ب."""
    if "shoot" in word.tags and word.stem not in ("قنص", "نيران"):
        own = munition_at(document, passage, at, at + 1)
        return (own,) if own is not None else ()
    if "explode" in word.tags:
        described = at + 1 < end and "force" in document.words[at + 1].tags
        behind = skip_modifiers(document, at, end)
        gone = munition_at(document, passage, at + 1, max(at + 2 + described, behind + 1))
        if gone is not None:
            return (gone,)
    return means(document, passage, at + 1, end)
