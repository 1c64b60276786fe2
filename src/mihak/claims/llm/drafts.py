"""Claims with their place in the report, made into drafts: every slot rests on words, or is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from mihak.claims.attribution import Speech
from mihak.claims.draft import AttackDraft, CasualtyDraft, ControlDraft, Draft, MaterielDraft, OperationDraft
from mihak.claims.llm.answer import NO_DATE, NO_NAME, NO_NUMBER, NO_PHASE, Dropped
from mihak.claims.llm.days import Day, day_of
from mihak.claims.llm.given import Given, Strings
from mihak.claims.llm.names import Named, named, passage_at
from mihak.claims.llm.numbers import Counting, figure_of, phase_of
from mihak.claims.llm.spans import Found, Spans
from mihak.claims.repeats import Told
from mihak.claims.setting import Setting
from mihak.model.mention import Mention
from mihak.model.reading import Figure

RULE: Final = "llm"
COUNTED: Final = {"casualties": "victims", "materiel": "item"}
NO_FIGURE: Final = Figure(None, None, False, "llm-unread", -1, -1)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A claim as the other readers hand it on, the names that its slots rest on, and what was left out."""

    given: Given
    told: Told
    names: tuple[Named, ...]
    dropped: tuple[Dropped, ...]


def drafted(spans: Spans, given: Given, quote: Found, before: Sequence[Drafted]) -> Drafted:
    """One claim of an answer; ``before`` are those of the report that came before it."""
    slots = Slots(spans, given, quote)
    single = {slot: slots.name(slot, strings) for slot, strings in given.names}
    lists = {slot: slots.names(slot, members) for slot, members in given.lists}
    speaker, places = single.pop("source"), lists.pop("places")
    figure = slots.figure(single, before) if given.shape.kind in COUNTED else NO_FIGURE
    at = telling(quote, figure, single.get("victims"), before)
    day = slots.day(at)
    shared: dict[str, Any] = {
        "passage": passage_at(spans.document, quote.first).index, "at": at, "start": quote.first, "end": quote.last,
        "rule": RULE, "status": given.status, given.shape.detail: given.detail, **single,
    }  # fmt: skip
    draft = draft_of(given, shared, figure, places, lists.get("weapons", ()), slots.phase())
    speech = Speech(at, quote.first, quote.last, speaker, False, RULE) if speaker is not None else None
    setting = Setting(day.when, day.dated, places) if day is not None else Setting(None, None, places)
    return Drafted(given, Told(draft, setting, speech), tuple(slots.found), tuple(slots.dropped))


def draft_of(
    given: Given,
    shared: dict[str, Any],
    figure: Figure,
    places: tuple[Mention, ...],
    weapons: tuple[Mention, ...],
    phase: int | None,
) -> Draft:
    """The draft of a claim's type."""
    match given.shape.kind:
        case "casualties":
            return CasualtyDraft(**shared, figure=figure, victim_kind=given.victim_kind)
        case "control":
            return ControlDraft(**shared, places=places)
        case "attack":
            return AttackDraft(**shared, weapons=weapons)
        case "operation":
            return OperationDraft(**shared, phase=phase)
        case "materiel":
            return MaterielDraft(**shared, figure=figure)
    raise TypeError(f"no draft for {given.shape.kind}")


def telling(quote: Found, figure: Figure, victims: Mention | None, before: Sequence[Drafted]) -> int:
    """The token of its quote that told a claim and no other: its number, its victims, else the first that is free.

    Parts point at their wholes by it.
    """
    told = {drafted.told.draft.at for drafted in before}
    likely = (figure.start, victims.head if victims is not None else -1)
    inside = [at for at in likely if quote.first <= at < quote.last]
    return next((at for at in (*inside, *range(quote.first, quote.last)) if at not in told), quote.first)


class Slots:
    """The slots of one claim, looked up in its report; ``found`` and ``dropped`` note what became of them."""

    def __init__(self, spans: Spans, given: Given, quote: Found) -> None:
        self._spans = spans
        self._given = given
        self._quote = quote
        self.found: list[Named] = []
        self.dropped: list[Dropped] = []

    def name(self, slot: str, strings: Strings) -> Mention | None:
        """A name slot; None where none was told, or none of its strings is in the report."""
        name = named(self._spans, slot, strings, self._quote) if strings else None
        if name is not None:
            self.found.append(name)
        elif strings:
            self.dropped.append(Dropped(slot, NO_NAME))
        return name.mention if name is not None else None

    def names(self, slot: str, members: Sequence[Strings]) -> tuple[Mention, ...]:
        """The members of a list that are in the report, each once."""
        found = (self.name(slot, strings) for strings in members)
        return tuple(dict.fromkeys(mention for mention in found if mention is not None))

    def figure(self, names: dict[str, Mention | None], before: Sequence[Drafted]) -> Figure:
        """The number, open on both sides where the words do not tell the one given."""
        document, kind = self._spans.document, self._given.shape.kind
        counting = Counting(document, self._given, self._quote, names[COUNTED[kind]], taken(before))
        figure = figure_of(counting)
        if figure is None:
            self.dropped.append(Dropped("count", NO_NUMBER))
            return replace(NO_FIGURE, end=self._quote.last)
        return figure

    def day(self, at: int) -> Day | None:
        """The day; None where none was told, or the report does not tell it."""
        told = self._given.date
        day = day_of(self._spans.document, told, at) if told else None
        if told and day is None:
            self.dropped.append(Dropped("date", NO_DATE))
        return day

    def phase(self) -> int | None:
        """The phase of an operation; None where none was told, or the words do not tell it."""
        if self._given.shape.kind != "operation" or self._given.phase is None:
            return None
        phase = phase_of(self._spans.document, self._given, self._quote)
        if phase is None:
            self.dropped.append(Dropped("phase", NO_PHASE))
        return phase


def taken(before: Sequence[Drafted]) -> frozenset[tuple[int, int]]:
    """The figures that other claims rest on."""
    drafts = [drafted.told.draft for drafted in before]
    return frozenset(
        (draft.figure.start, draft.figure.end) for draft in drafts if isinstance(draft, CasualtyDraft | MaterielDraft)
    )
