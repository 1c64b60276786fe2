"""What the rules would answer for each slot of each anchored claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.claims.build import kind_and_detail
from mihak.claims.draft import CasualtyDraft, Draft, MaterielDraft
from mihak.claims.intent import status_at
from mihak.claims.learned.anchors import anchor_of
from mihak.claims.learned.labels import LISTS, NAMES, NONE, ONE, ROLES_OF, TWO
from mihak.claims.repeats import Told
from mihak.claims.rules import tell
from mihak.mentions.document import Document
from mihak.model.claim import DENIED
from mihak.model.mention import Mention

Span = tuple[int, int]
FROM_SETTING: Final = ("source", "places", "date")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that stands for a claim of a kind; ``value`` is that of its key slot."""

    at: int
    kind: str
    value: str
    passage: int


@dataclass(frozen=True, slots=True)
class Hint:
    """The rules' answers for one anchor: token spans, or one of OPTIONS, by role.

    ``told`` is whether the rules made a claim of this kind here; without one only
    its day, places and speaker are answered.
    """

    told: Told | None
    setting: Told
    spans: Mapping[str, tuple[Span, ...]]
    options: Mapping[str, int]
    status: str
    victims: str


def hints(document: Document, told: Sequence[Told], anchors: Sequence[Anchor]) -> list[Hint]:
    """One hint an anchor, in their order; anchors are in order of passages."""
    by_kind = told_at(told)
    mine = [answering(by_kind.get((anchor.at, anchor.kind), ()), anchor) for anchor in anchors]
    set_ = settings_of(document, anchors, mine)
    wholes = {item.draft.at: anchor_of(item.draft) for item in told if isinstance(item.draft, CasualtyDraft)}
    return [hint(document, anchor, mine[n], set_[n], wholes)
            for n, anchor in enumerate(anchors)]  # fmt: skip


def settings_of(document: Document, anchors: Sequence[Anchor], mine: Sequence[Told | None]) -> list[Told]:
    """Day, places and speaker for each anchor: those of the rules' claim, else those that the rules would give it."""
    if all(item is not None for item in mine):
        return [item for item in mine if item is not None]
    drafts = [item.draft if item is not None else bare(anchor) for item, anchor in zip(mine, anchors, strict=True)]
    order = sorted(range(len(anchors)), key=lambda n: (drafts[n].start, drafts[n].end))
    set_ = dict(zip(order, tell(document, [drafts[n] for n in order]), strict=True))
    return [item if item is not None else set_[n] for n, item in enumerate(mine)]


def told_at(told: Sequence[Told]) -> dict[tuple[int, str], list[Told]]:
    """The rules' claims by the word that they stand on and their kind."""
    found: dict[tuple[int, str], list[Told]] = {}
    for item in told:
        found.setdefault((anchor_of(item.draft), kind_and_detail(item.draft)[0]), []).append(item)
    return found


def answering(here: Sequence[Told], anchor: Anchor) -> Told | None:
    """The rules' claim at an anchor, of those of its kind there: of the same label, else the first."""
    return next((t for t in here if kind_and_detail(t.draft)[1] == anchor.value), here[0] if here else None)


def bare(anchor: Anchor) -> Draft:
    """A draft of no kind, to ask for day, places and speaker with."""
    return Draft(passage=anchor.passage, at=anchor.at, start=anchor.at, end=anchor.at + 1, rule="learned")


def hint(document: Document, anchor: Anchor, told: Told | None, setting: Told, wholes: Mapping[int, int]) -> Hint:
    """The answers of the rules for one anchor."""
    spans: dict[str, tuple[Span, ...]] = {}
    options: dict[str, int] = {}
    for role in ROLES_OF[anchor.kind]:
        found = from_setting(setting, role) if role in FROM_SETTING else from_draft(told, role, wholes)
        if isinstance(found, int):
            options[role] = found
        elif found:
            spans[role] = found
        elif told is not None or role in FROM_SETTING:
            options[role] = NONE
    draft = told.draft if told is not None else None
    status = draft.status if draft else status_at(document, document.passages[anchor.passage], anchor.at)
    if setting.speech is not None and setting.speech.denied:
        status = DENIED
    victims = draft.victim_kind if isinstance(draft, CasualtyDraft) else ""
    return Hint(told, setting, spans, options, status, victims)


def from_setting(item: Told, role: str) -> tuple[Span, ...]:
    """The speaker, the places or the day that hold at an anchor."""
    if role == "places":
        return tuple((p.start, p.end) for p in item.setting.places)
    if role == "date":
        dated = item.setting.dated
        return ((dated.start, dated.end),) if dated is not None else ()
    return one(item.speech.speaker if item.speech is not None else None)


def from_draft(item: Told | None, role: str, wholes: Mapping[int, int]) -> tuple[Span, ...] | int:
    """What the rules' own claim has in a slot; () where it has nothing or there is no claim."""
    if item is None:
        return ()
    draft = item.draft
    if role == "count" and isinstance(draft, CasualtyDraft | MaterielDraft):
        return counted(draft)
    if role == "part_of":
        whole = wholes.get(draft.part_of, -1) if isinstance(draft, CasualtyDraft) else -1
        return ((whole, whole + 1),) if whole >= 0 else ()
    found = getattr(draft, role, None)
    if role in LISTS:
        return tuple((m.start, m.end) for m in found or ())
    return one(found if role in NAMES else None)


def counted(draft: CasualtyDraft | MaterielDraft) -> tuple[Span, ...] | int:
    """The figure of a draft, or the option for a count that no figure tells."""
    figure = draft.figure
    if figure.start >= 0:
        return ((figure.start, figure.end),)
    if figure.low == figure.high == 1:
        return ONE
    return TWO if figure.low == figure.high == 2 else NONE


def one(mention: Mention | None) -> tuple[Span, ...]:
    return ((mention.start, mention.end),) if mention is not None else ()
