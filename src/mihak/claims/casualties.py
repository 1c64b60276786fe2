"""People killed, injured, captured, missing, displaced: from verbs, masdars and counted nouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.draft import AttackDraft, CasualtyDraft
from mihak.claims.near import figure_ending, trimmed
from mihak.claims.victims import Victims, bare, named, victims_after, victims_before
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.reading import Figure

VERBS: Final = (("kill", "killed"), ("die", "killed"), ("injure", "injured"), ("capture", "captured"),
                ("missing", "missing"), ("displace", "displaced"))  # fmt: skip
NOUNS: Final = (("dead", "killed"), ("hurt", "injured"), ("captive", "captured"), ("lost", "missing"),
                ("displaced", "displaced"), ("corpse", "killed"))  # fmt: skip
TRIGGERS: Final = frozenset(tag for tag, _ in (*VERBS, *NOUNS)) | {"parts", "doom"}
BEFORE_BARE: Final = frozenset({"fall", "cause", "toll", "suffer"})


def find_casualties(
    document: Document, passage: Passage, attacks: Sequence[AttackDraft]
) -> list[CasualtyDraft]:
    """The casualties that one passage tells, in order of their words."""
    words = document.words
    drafts: list[CasualtyDraft] = []
    taken: set[int] = set()
    triggers = [i for i in range(passage.start, passage.end) if not words[i].tags.isdisjoint(TRIGGERS)]
    for n, at in enumerate(triggers):
        limit = triggers[n + 1] if n + 1 < len(triggers) else passage.end
        for draft in at_trigger(document, passage, at, limit, drafts):
            if draft.figure.start >= 0 and draft.figure.start in taken and "sum" not in draft.rule:
                continue
            taken.add(draft.figure.start)
            drafts.append(draft)
    return sorted(drafts, key=lambda d: d.start)


def at_trigger(
    document: Document, passage: Passage, at: int, limit: int, before: Sequence[CasualtyDraft]
) -> list[CasualtyDraft]:
    """What one word of death, injury or loss tells."""
    word = document.words[at]
    if word.has("parts"):
        return parts(document, passage, at, limit, before)
    effect = next((effect for tag, effect in NOUNS if tag in word.tags), "")
    if effect and not (word.has("kill") and not word.has("dead")):
        return counted_noun(document, passage, at, limit, effect)
    effect = next((effect for tag, effect in VERBS if tag in word.tags), "")
    if word.has("doom"):
        return doomed(document, passage, at)
    if not effect or survives(document, at):
        return []
    return verb_or_masdar(document, passage, at, limit, effect)


def survives(document: Document, at: int) -> bool:
    """A lucky escape (نجا من), a plot or attempt is no loss."""
    words = document.words
    return any(words[i].has("survive") for i in range(max(0, at - 3), at))


def verb_or_masdar(
    document: Document, passage: Passage, at: int, limit: int, effect: str
) -> list[CasualtyDraft]:
    """قتل 14 شخصا, مقتل ثلاثة جنود, أصيب العشرات, 12 مدنيا … قتلوا."""
    word = document.words[at]
    found = victims_after(document, passage, at, limit)
    if not found and word.has("v"):
        found = victims_before(document, passage, at)
    return [draft_of(document, passage, at, effect, victims, f"casualty:{word.stem}") for victims in found]


def doomed(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """لقي عشرات الحوثيين مصرعهم: the count stands before, behind the verb."""
    words = document.words
    for verb in range(at - 1, max(passage.start, at - 12) - 1, -1):
        if words[verb].has("meet", "missing", "die"):
            found = victims_after(document, passage, verb, at) or victims_after(document, passage, at, passage.end)
            return [draft_of(document, passage, verb, "killed", v, "casualty:doom") for v in found[:1]]
    return []


def counted_noun(
    document: Document, passage: Passage, at: int, limit: int, effect: str
) -> list[CasualtyDraft]:
    """14 قتيلا, قتيلان, آلاف القتلى والجرحى, سقوط قتلى, حصيلة القتلى إلى 204."""
    words = document.words
    word = words[at]
    figure = figure_ending(passage, at) or dual_here(passage, at)
    if figure is None and at > passage.start and words[at - 1].form == "من":
        figure = figure_ending(passage, at - 1)
    if figure is None and tolled(document, passage, at):
        figure = next((f for f in passage.figures if at < f.start < min(at + 8, limit) and f.counts), None)
    if figure is not None:
        victims = named(document, passage, at + 1, limit, figure)
        return [draft_of(document, passage, at, effect, victims, f"casualty-counted:{word.stem}")]
    if not falls(document, passage, at):
        return []
    plural = word.has("pl")
    victims = named(document, passage, at + 1, limit, bare(at, None if plural else 1))
    return [draft_of(document, passage, at, effect, victims, f"casualty-bare:{word.stem}")]


def dual_here(passage: Passage, at: int) -> Figure | None:
    return next((f for f in passage.figures if f.unit == "dual" and f.start <= at < f.end), None)


def tolled(document: Document, passage: Passage, at: int) -> bool:
    words = document.words
    return any(words[i].has("toll") for i in range(max(passage.start, at - 3), at))


def falls(document: Document, passage: Passage, at: int) -> bool:
    """Whether a bare plural (قتلى) is told as an event: سقط, أوقع, خلف before it."""
    words = document.words
    return any(words[i].has("fall", "cause") for i in range(max(passage.start, at - 5), at))


def parts(
    document: Document, passage: Passage, at: int, limit: int, before: Sequence[CasualtyDraft]
) -> list[CasualtyDraft]:
    """بينهم 4 أطفال: a part of the count before it, with the same effect."""
    if not before:
        return []
    whole = before[-1]
    if whole.part_of >= 0:
        whole = next((d for d in before if d.at == whole.part_of), whole)
    found = victims_after(document, passage, at, limit)
    drafts = []
    for victims in found:
        if victims.figure.low is None and victims.figure.high is None:
            continue
        draft = draft_of(document, passage, at, whole.effect, victims, "casualty-part")
        drafts.append(replace(draft, part_of=whole.at))
    return drafts


def draft_of(
    document: Document, passage: Passage, at: int, effect: str, victims: Victims, rule: str
) -> CasualtyDraft:
    ends = [at + 1, victims.figure.end, victims.end]
    begins = [at]
    if victims.figure.start >= 0:
        begins.append(victims.figure.start)
    start, end = trimmed(document, min(begins), max(ends))
    return CasualtyDraft(
        passage=passage.index, at=at, start=start, end=end, rule=rule, effect=effect,
        figure=victims.figure, victims=victims.mention, victim_kind=victims.kind,
    )  # fmt: skip


def is_verb(word: Word) -> bool:
    return word.has("v")
