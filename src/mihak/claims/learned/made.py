"""Answers of the network made into drafts with their days, places and speakers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mihak.claims.attribution import Speech
from mihak.claims.draft import AttackDraft, CasualtyDraft, ControlDraft, Draft, MaterielDraft, OperationDraft
from mihak.claims.learned.answers import Pointed
from mihak.claims.learned.hints import Anchor, Hint, Span, counted
from mihak.claims.learned.labels import ELSEWHERE, LISTS, ONE, PUBLISHED, TWO
from mihak.claims.repeats import Told
from mihak.claims.scene_places import distinct
from mihak.claims.setting import Setting
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention
from mihak.model.reading import DateMention, Figure, When

KIND_OF: Final = {
    "places": "place", "weapons": "weapon", "item": "item", "source": "speaker", "goal": "goal", "name": "name",
}  # fmt: skip
ALIKE: Final = 0.6
REACH: Final = 14


@dataclass(frozen=True, slots=True)
class Answer:
    """What the network says of one anchor: a Pointed a role, values for the rest.

    ``window`` are the tokens that it saw.
    """

    anchor: Anchor
    hint: Hint
    odds: float
    status: str
    victims: str
    slots: Mapping[str, Pointed]
    window: Span


def told_of(document: Document, answer: Answer) -> Told:
    """The claim of one anchor."""
    slots = {role: filled(document, answer, role) for role in answer.slots}
    when, dated = day(document, answer)
    setting = Setting(when, dated, slots.get("places", ()))
    speakers = slots.get("source", ())
    at = answer.anchor.at
    speech = Speech(at, at, at + 1, speakers[0], False, "learned") if speakers else None
    return Told(draft_of(document, answer, slots), setting, speech)


def draft_of(document: Document, answer: Answer, slots: Mapping[str, tuple[Mention, ...]]) -> Draft:
    """The draft of one anchor with its slots."""
    anchor, old = answer.anchor, answer.hint.told
    start, end = quoted(document, answer)
    shared: dict[str, Any] = {
        "passage": anchor.passage, "at": anchor.at, "start": start, "end": end, "status": answer.status,
        "rule": f"learned; {old.draft.rule}" if old is not None else "learned",
    }  # fmt: skip

    def first(role: str) -> Mention | None:
        return slots[role][0] if slots.get(role) else None

    match anchor.kind:
        case "casualties":
            whole = pointed_at(answer, "part_of")
            return CasualtyDraft(
                **shared, effect=anchor.value, figure=figure(document, answer), victims=first("victims"),
                victim_kind=answer.victims, perpetrator=first("perpetrator"), part_of=whole[0][0] if whole else -1,
            )  # fmt: skip
        case "control":
            places = slots.get("places", ())
            return ControlDraft(
                **shared, change=anchor.value, actor=first("actor"), opponent=first("opponent"), places=places
            )
        case "attack":
            return AttackDraft(
                **shared, mode=anchor.value, perpetrator=first("perpetrator"), target=first("target"),
                weapons=slots.get("weapons", ()),
            )  # fmt: skip
        case "operation":
            phase = old.draft.phase if old is not None and isinstance(old.draft, OperationDraft) else None
            return OperationDraft(
                **shared, event=anchor.value, name=first("name"), phase=phase, actor=first("actor"), goal=first("goal")
            )
    return MaterielDraft(
        **shared, effect=anchor.value, figure=figure(document, answer), item=first("item"), owner=first("owner"),
        perpetrator=first("perpetrator"),
    )  # fmt: skip


def filled(document: Document, answer: Answer, role: str) -> tuple[Mention, ...]:
    """The mentions that a slot points at; the rules' own where it points outside the window."""
    spans = pointed_at(answer, role)
    if role in ("count", "date", "part_of"):
        return ()
    exact = {(m.start, m.end): m for m in read_by_rules(answer.hint, role)}
    found = [exact.get(span) or mention(document, role, span) for span in spans]
    return distinct(document, found) if role in LISTS else tuple(found)


def pointed_at(answer: Answer, role: str) -> tuple[Span, ...]:
    """Where a slot points; with what the rules have for it outside the window."""
    spans, (first, last) = answer.slots[role].spans, answer.window
    away = [span for span in answer.hint.spans.get(role, ()) if span[0] < first or span[1] > last]
    if answer.slots[role].option == ELSEWHERE:
        return answer.hint.spans.get(role, ())
    return tuple(sorted((*spans, *away))) if role in LISTS else spans


def read_by_rules(hint: Hint, role: str) -> tuple[Mention, ...]:
    """The rules' own mentions for a slot."""
    if role == "places":
        return hint.setting.setting.places
    if role == "source":
        speech = hint.setting.speech
        return (speech.speaker,) if speech is not None and speech.speaker is not None else ()
    found = getattr(hint.told.draft, role, None) if hint.told is not None else None
    return found if isinstance(found, tuple) else (found,) if isinstance(found, Mention) else ()


def mention(document: Document, role: str, span: Span) -> Mention:
    """The words of a slot as a mention, with the ids of the one that the rules read there."""
    start, end = span
    passage = passage_at(document, start)
    kind = KIND_OF.get(role, "actor")
    best, share = None, ALIKE
    order = (passage.places, passage.weapons) if role in ("places", "weapons", "item") else (
        passage.actors, passage.persons, passage.people, passage.places, passage.weapons
    )  # fmt: skip
    for other in (m for found in order for m in found):
        shared = min(end, other.end) - max(start, other.start)
        alike = shared / (max(end, other.end) - min(start, other.start))
        if alike > share or (alike == share and best is None):
            best, share = other, alike
    if best is None:
        return Mention(kind, start, end, start, "learned")
    if (best.start, best.end) == (start, end):
        return best
    head = best.head if start <= best.head < end else start
    return Mention(best.kind, start, end, head, "learned", best.detail, best.ids)


def passage_at(document: Document, token: int) -> Passage:
    """The sentence of a token."""
    return next((p for p in document.passages if token < p.end), document.passages[-1])


def day(document: Document, answer: Answer) -> tuple[When | None, DateMention | None]:
    """The day of a claim and the words that tell it."""
    pointed = answer.slots["date"]
    if pointed.option == ELSEWHERE:
        setting = answer.hint.setting.setting
        return setting.when, setting.dated
    published = document.report.published
    if pointed.option == PUBLISHED and published is not None:
        return When(published, published, "day", "report-date"), None
    ruled = answer.hint.setting.setting
    if ruled.dated is not None and pointed.spans == ((ruled.dated.start, ruled.dated.start + 1),):
        # The same words: the rules may take one day of what they tell, such as a stretch's first.
        return ruled.when, ruled.dated
    for start, _ in pointed.spans:
        dated = next((d for d in passage_at(document, start).dates if d.start == start), None)
        if dated is not None:
            return dated.when, dated
    return None, None


def figure(document: Document, answer: Answer) -> Figure:
    """The count of a claim."""
    pointed, told = answer.slots["count"], answer.hint.told
    if told is not None and isinstance(told.draft, CasualtyDraft | MaterielDraft):
        own = counted(told.draft)
        if pointed.option in (own, ELSEWHERE) or (isinstance(own, tuple) and own[0][0] in dict(pointed.spans)):
            return told.draft.figure
    for start, _ in pointed.spans:
        for found in passage_at(document, start).figures:
            if found.start == start:
                return found
    implicit = {ONE: 1, TWO: 2}.get(pointed.option)
    rule = "bare-plural" if implicit is None else "bare-singular" if implicit == 1 else "bare-dual"
    return Figure(implicit, implicit, False, rule, -1, answer.anchor.at)


def quoted(document: Document, answer: Answer) -> Span:
    """The words that carry a claim: the rules' where they read it, else the anchor with the slots beside it."""
    if answer.hint.told is not None:
        draft = answer.hint.told.draft
        return draft.start, draft.end
    at = answer.anchor.at
    passage = document.passages[answer.anchor.passage]
    start, end = at, at + 1
    for role, pointed in answer.slots.items():
        if role in ("source", "date", "part_of"):
            continue
        for first, last in pointed.spans:
            if max(passage.start, at - REACH) <= first and last <= min(passage.end, at + REACH):
                start, end = min(start, first), max(end, last)
    return start, end
