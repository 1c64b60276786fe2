"""Drafts with their settings and speakers, made into claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mihak.claims.draft import (
    AttackDraft,
    CasualtyDraft,
    ControlDraft,
    Draft,
    MaterielDraft,
    OperationDraft,
)
from mihak.claims.repeats import Told
from mihak.claims.setting import Setting
from mihak.mentions.document import Document
from mihak.mentions.resolve import Resolver
from mihak.model.claim import (
    Attack,
    Casualties,
    Claim,
    Control,
    Count,
    Dated,
    Materiel,
    Name,
    Operation,
    claim_id,
)
from mihak.model.mention import Mention
from mihak.model.reading import Figure


class Builder:
    """Makes the claims of one document; ids depend on their words alone."""

    def __init__(self, document: Document, resolver: Resolver, reader: str) -> None:
        self._document = document
        self._resolver = resolver
        self._reader = reader
        self._names: dict[tuple[str, int, int], Name] = {}
        self._spans: dict[tuple[int, int], tuple[int, int]] = {}

    def claims(self, told: Sequence[Told]) -> list[Claim]:
        """The claims of all drafts, in their order; two that rest on the same words are one."""
        made: dict[str, Told] = {}
        for item in told:
            made.setdefault(self.id_of(item.draft), item)
        ids = {item.draft.at: id for id, item in made.items() if isinstance(item.draft, CasualtyDraft)}
        return [self.claim(id, item, ids) for id, item in made.items()]

    def id_of(self, draft: Draft) -> str:
        """The id of a draft: its quote, and the words that part it from others of one quote."""
        kind, detail = kind_and_detail(draft)
        spans = [self.span(draft.start, draft.end)]
        spans += [self.span(*tokens) for tokens in rests_on(draft)]
        return claim_id(self._document.report.id, kind, tuple(spans), detail)

    def claim(self, id: str, told: Told, ids: dict[int, str]) -> Claim:
        """One claim; ``ids`` holds the casualties' ids by the token that told them."""
        draft, setting, speech = told.draft, told.setting, told.speech
        start, end = self.span(draft.start, draft.end)
        shared: dict[str, Any] = {
            "id": id, "report": self._document.report.id,
            "quote": self._document.text.raw[start:end], "start": start,
            "status": "denied" if speech is not None and speech.denied else draft.status,
            "source": self.name(speech.speaker if speech else None), "date": self.dated(setting),
            "places": self.names(setting.places), "reader": self._reader, "rule": draft.rule,
        }  # fmt: skip
        if isinstance(draft, CasualtyDraft):
            return Casualties(
                **shared, effect=draft.effect, count=self.count(draft.figure), victims=self.name(draft.victims),
                victim_kind=draft.victim_kind, perpetrator=self.name(draft.perpetrator),
                part_of=ids.get(draft.part_of, ""),
            )  # fmt: skip
        if isinstance(draft, AttackDraft):
            return Attack(
                **shared, mode=draft.mode, perpetrator=self.name(draft.perpetrator),
                target=self.name(draft.target), weapons=self.names(draft.weapons),
            )  # fmt: skip
        return self.rarer(draft, shared)

    def rarer(self, draft: Draft, shared: dict[str, Any]) -> Claim:
        """A claim of control, of an operation or of materiel; TypeError for any other draft."""
        match draft:
            case ControlDraft():
                return Control(
                    **shared, change=draft.change, actor=self.name(draft.actor),
                    opponent=self.name(draft.opponent),
                )  # fmt: skip
            case OperationDraft():
                return Operation(
                    **shared, event=draft.event, name=self.name(draft.name), phase=draft.phase,
                    actor=self.name(draft.actor), goal=self.name(draft.goal),
                )  # fmt: skip
            case MaterielDraft():
                return Materiel(
                    **shared, effect=draft.effect, count=self.count(draft.figure), item=self.name(draft.item),
                    owner=self.name(draft.owner), perpetrator=self.name(draft.perpetrator),
                )  # fmt: skip
        raise TypeError(f"no claim for {type(draft).__name__}")

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of a token range; many claims rest on one."""
        found = self._spans.get((start, end))
        if found is None:
            found = self._spans[start, end] = self._document.raw_span(start, end)
        return found

    def name(self, mention: Mention | None) -> Name | None:
        return self.resolved(mention) if mention is not None else None

    def names(self, mentions: Sequence[Mention]) -> tuple[Name, ...]:
        return tuple(self.resolved(m) for m in mentions)

    def resolved(self, mention: Mention) -> Name:
        """The name of a mention with its id; made once for a mention."""
        key = (mention.kind, mention.start, mention.end)
        name = self._names.get(key)
        if name is None:
            found = self._resolver(mention)
            name = self._document.name(mention, found.entity, found.candidates, found.rule)
            self._names[key] = name
        return name

    def count(self, figure: Figure) -> Count:
        if figure.start < 0:
            return Count(figure.low, figure.high, figure.approx, figure.rule)
        start, end = self.span(figure.start, figure.end)
        return Count(figure.low, figure.high, figure.approx, figure.rule, start, end)

    def dated(self, setting: Setting) -> Dated | None:
        if setting.when is None:
            return None
        if setting.dated is None:
            return Dated(setting.when.public, setting.when.precision, setting.when.rule)
        start, end = self.span(setting.dated.start, setting.dated.end)
        return Dated(setting.when.public, setting.when.precision, setting.when.rule, start, end)


def kind_and_detail(draft: Draft) -> tuple[str, str]:
    """The kind of a draft, and what parts it from another on the same words."""
    match draft:
        case CasualtyDraft():
            return "casualties", draft.effect
        case AttackDraft():
            return "attack", draft.mode
        case ControlDraft():
            return "control", draft.change
        case OperationDraft():
            return "operation", draft.event
        case MaterielDraft():
            return "materiel", draft.effect
    raise TypeError(f"no kind of claim for {type(draft).__name__}")


def rests_on(draft: Draft) -> list[tuple[int, int]]:
    """The token ranges that a counted claim rests on besides its quote."""
    if not isinstance(draft, CasualtyDraft | MaterielDraft):
        return []
    counted = draft.victims if isinstance(draft, CasualtyDraft) else draft.item
    spans = [(draft.figure.start, draft.figure.end)] if draft.figure.start >= 0 else []
    return [*spans, (counted.start, counted.end)] if counted is not None else spans
