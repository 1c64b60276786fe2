"""Parts of a count: بينهم 4 أطفال, 14 منهم, من بين القتلى 58 طفلا, إضافة إلى."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import being, doing, draft_of, drafts_of, first_token
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import count_ending, first_count, starting
from mihak.claims.victim_kinds import kind_of
from mihak.claims.victim_lists import listed
from mihak.claims.victims import SEVERE, Victims, bare, cut, noun_phrase
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage

HARMED: Final = ("killed", "injured")
CIVILIANS: Final = ("مدني", "مواطن")
LONGEST: Final = 7
FAR: Final = 20
NEAR: Final = 4
PASSED: Final = frozenset({":", '"', "كل", "من", "كلا", "ايضا"})


def by_part(
    document: Document, passage: Passage, at: int, limit: int, before: Sequence[CasualtyDraft]
) -> list[CasualtyDraft]:
    """The parts that a word like بينهم opens, of the count before it."""
    drafts: list[CasualtyDraft] = []
    whole: CasualtyDraft | None = None
    for victims in parts_at(document, passage, at, limit):
        if other_effect(document, victims, whole or whole_before(before, victims)):
            break
        whole = whole or whole_before(before, victims)
        if whole is None or (victims.figure.low is None and victims.figure.high is None):
            continue
        kind = victims.kind if victims.kind != "unknown" else inherited(whole)
        named = replace(victims, mention=victims.mention or whole.victims, kind=kind)
        start = first_token(victims, at) if drafts else at
        draft = draft_of(document, passage, start, whole.effect, named, "casualty-part")
        part_of = -1 if apart(whole, victims) else whole.at
        drafts.append(replace(draft, part_of=part_of, perpetrator=whole.perpetrator, status=whole.status))
    return drafts


def apart(whole: CasualtyDraft, victims: Victims) -> bool:
    """Whether people cannot be some of those counted: fighters among civilians (منهم 5 نساء، فضلا عن 10 جنود)."""
    return {whole.victim_kind, victims.kind} == {"civilian", "combatant"}


def kinds_by_parts(document: Document, drafts: Sequence[CasualtyDraft]) -> list[CasualtyDraft]:
    """The counts of people of untold kind, with what their parts tell: 20 شخصا بينهم 8 مسلحين are mixed."""
    members: dict[tuple[int, str], list[CasualtyDraft]] = {}
    for draft in drafts:
        if draft.part_of >= 0:
            members.setdefault((draft.part_of, draft.effect), []).append(draft)
    found = []
    for draft in drafts:
        parts = members.get((draft.at, draft.effect), []) if draft.victim_kind == "unknown" else []
        found.append(replace(draft, victim_kind=kind_by(document, draft, parts)) if parts else draft)
    return found


def kind_by(document: Document, whole: CasualtyDraft, parts: Sequence[CasualtyDraft]) -> str:
    """Mixed where fighters or civilians by name are some of the people, the kind of all parts where they are all."""
    kinds = {d.victim_kind for d in parts if not leads(document, d)}
    if sum(d.figure.low or 0 for d in parts) == whole.figure.low and len(kinds) == 1:
        return kinds.pop()
    told = any(d.victims is not None and document.words[d.victims.head].stem.startswith(CIVILIANS) for d in parts)
    return "mixed" if told or (whole.victims is not None and "combatant" in kinds) else "unknown"


def leads(document: Document, part: CasualtyDraft) -> bool:
    """Whether a part is of leaders, who may be of any kind (قياديان في الحزب)."""
    return part.victims is not None and document.words[part.victims.head].stem.startswith(("قياد", "قاد", "قائد"))


def other_effect(document: Document, victims: Victims, whole: CasualtyDraft | None) -> bool:
    """Whether a count in a list of parts is of people told to be hurt otherwise: إضافة إلى 650 مصابا."""
    behind = victims.figure.end if victims.figure.start >= 0 else -1
    if whole is None or whole.effect not in HARMED or not 0 < behind < len(document.words):
        return False
    effect = being(document.words[behind])
    return effect not in ("", whole.effect)


def of_last(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """Parts that open a sentence, of the count that the sentence before it tells: ومنهم 6 نساء."""
    words = document.words
    if at > passage.start + 1:
        return []
    harm = (effect for w in reversed(words[max(0, at - FAR) : at]) if (effect := doing(w) or being(w)))
    effect = next(harm, "")
    found = [v for v in parts_at(document, passage, at, limit) if v.figure.low is not None] if effect else []
    return drafts_of(document, passage, at, effect, found, "casualty-among")


def whole_before(before: Sequence[CasualtyDraft], victims: Victims) -> CasualtyDraft | None:
    """The last count told before that is no part itself and can hold such victims."""
    own = victims.figure.start
    return next(
        (
            d
            for d in reversed(before[-FAR:])
            if d.part_of < 0 and smaller(victims, d) and (own < 0 or d.figure.start != own)
        ),
        None,
    )


def smaller(victims: Victims, whole: CasualtyDraft) -> bool:
    """Whether a count can be a part of another."""
    low, top = victims.figure.low, whole.figure.low
    return low is None or top is None or low <= top or whole.figure.high is None


def inherited(whole: CasualtyDraft) -> str:
    """The kind of a part whose noun does not tell it: that of the whole, unless mixed."""
    return whole.victim_kind if whole.victim_kind in ("civilian", "combatant") else "unknown"


def parts_at(document: Document, passage: Passage, at: int, limit: int) -> list[Victims]:
    """The members of a list of parts, or the count that stands before منهم."""
    words = document.words
    counted_before = count_ending(passage, at)
    if counted_before is not None and "of_them" in words[at].tags:
        return [who_they_are(document, passage, Victims(counted_before, None, "unknown", at + 1), limit)]
    if "of_them" in words[at].tags and first_count(passage, at + 1, at + 2) is None:
        return []
    begin = at + 1
    while begin < limit and words[begin].form in PASSED:
        begin += 1
    first = noun_phrase(document, passage, begin, limit) if begin < limit else None
    if first is None:
        worse = "one_of_them" in words[at].tags and begin < limit and badly(words[begin])
        return [Victims(bare(begin, 1), None, "unknown", begin + 1)] if worse else []
    if "one_of_them" in words[at].tags and first.figure.low is None:
        first = replace(first, figure=bare(first.end, 1))
    return listed(document, passage, first, limit)


def badly(word: Word) -> bool:
    """Whether a word behind "one of them" tells how he is hurt: أحدهم حالته خطيرة, حالة أحدهم حرجة."""
    return word.has("case", "injure", "wounds") or word.form in SEVERE


def who_they_are(document: Document, passage: Passage, part: Victims, limit: int) -> Victims:
    """A count "of them" with the noun that tells who they are: ثلاثة منهم أطفال, 14 منهم من الجيش."""
    word = document.words[part.end] if part.end < limit else None
    people = starting(passage.people, part.end) if word is not None and not word.article and not word.pro else None
    if people is None or "pl" not in document.words[people.head].tags:
        return part
    people = cut(document, passage, people)
    return replace(part, mention=people, kind=kind_of(document, people), end=people.end)


def among(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """من بين القتلى 58 طفلا, 40 امرأة بين القتلى: parts of a whole that another sentence tells."""
    words = document.words
    start = at - 1
    while start > passage.start and words[start - 1].form in ("بين", "من", "ضمن"):
        start -= 1
    opened = any(words[i].pro == "و" for i in (start, start - 1))
    member = member_before(document, passage, start) if not opened else None
    found = [member] if member is not None else member_behind(document, passage, at, limit)
    found = [v for v in found if v.mention is not None or v.figure.low is not None]
    return drafts_of(document, passage, at, being(words[at]), found, "casualty-among")


def member_before(document: Document, passage: Passage, start: int) -> Victims | None:
    """The count or noun that ends right before "بين القتلى", a verb of being passed over."""
    words = document.words
    end = start
    while end > passage.start and ("kana" in words[end - 1].tags or words[end - 1].form in (",", "هم", "هي", "هو")):
        end -= 1
    for begin in range(end - 1, max(passage.start - 1, end - LONGEST), -1):
        found = noun_phrase(document, passage, begin, end)
        if found is not None and found.figure.start < 0 and count_ending(passage, begin) is not None:
            continue
        if found is not None and found.end >= end - 1 and (found.figure.low is not None):
            return found
    return None


def member_behind(document: Document, passage: Passage, at: int, limit: int) -> list[Victims]:
    """The members listed behind "من بين القتلى"."""
    words = document.words
    for begin in range(at + 1, min(at + LONGEST, limit)):
        if words[begin].has("rel", "v", "clause"):
            break
        first = noun_phrase(document, passage, begin, limit)
        if first is not None and (begin == at + 1 or first.figure.low is not None):
            return listed(document, passage, first, limit)
    return []


def by_most(document: Document, at: int, limit: int, whole: CasualtyDraft) -> CasualtyDraft:
    """A count with the kind that "most of them" tells: غالبيتهم مدنيون makes it mixed."""
    near = document.words[at + 1 : min(at + 4, limit)]
    if whole.victim_kind != "unknown" or not any("ppl" in w.tags and w.has("civilian", "combatant") for w in near):
        return whole
    return replace(whole, victim_kind="mixed")
