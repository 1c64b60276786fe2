"""The claims of a made report: what its patterns planned, cut from the finished text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from training.data.cast import Party
from training.data.counted import OTHERS, Count
from training.data.days import Day
from training.data.patterns import ClaimPlan
from training.data.places_said import Spot
from training.data.telling import Sentence
from training.data.text_made import Strings, Text

VALUE: Final = {
    "casualties": "effect", "control": "change", "attack": "mode", "operation": "event", "materiel": "effect",
}  # fmt: skip
NAMED: Final = {
    "casualties": ("victims", "perpetrator"),
    "control": ("actor", "opponent"),
    "attack": ("perpetrator", "target"),
    "operation": ("name", "actor", "goal"),
    "materiel": ("item", "owner", "perpetrator"),
}
COUNTED: Final = ("casualties", "materiel")
MOST_NAMES: Final = 4


@dataclass(frozen=True, slots=True)
class Made:
    """A sentence that was written, with what it claims and who says it."""

    plans: tuple[ClaimPlan, ...]
    sentence: Sentence
    speaker: Party | None
    denied: bool
    parties: Mapping[str, Party]
    spots: Mapping[str, Spot]
    day: Day | None


@dataclass(slots=True)
class Cutter:
    """Cuts claims from a finished text."""

    text: str
    told: Text
    count: int = 0
    claims: list[dict[str, Any]] = field(default_factory=list)

    def cut(self, made: Made) -> None:
        """The claims of one sentence."""
        ids = {plan.mark: f"c{self.count + index}" for index, plan in enumerate(made.plans, 1)}
        self.count += len(made.plans)
        self.claims += [self.claim(made, plan, ids) for plan in made.plans]

    def claim(self, made: Made, plan: ClaimPlan, ids: Mapping[str, str]) -> dict[str, Any]:
        """One claim in the gold format."""
        start, end = made.sentence.quotes[plan.slots.get("quote", plan.mark)]
        start, end = self.trimmed(start, end)
        status = "denied" if made.denied else plan.status
        speaker = made.parties[plan.slots["source"]] if "source" in plan.slots else made.speaker
        claim: dict[str, Any] = {
            "id": ids[plan.mark], "type": plan.kind, "quote": self.text[start:end], "start": start, "status": status,
            "source": self.names(speaker, start, end) if speaker else None,
            "date": self.date(made, status), "places": self.places(made, plan, start, end),
            VALUE[plan.kind]: plan.value,
        }  # fmt: skip
        for slot in NAMED[plan.kind]:
            claim[slot] = self.slot(made, plan.slots.get(slot, ""), start, end)
        if plan.kind in COUNTED:
            claim |= self.counts(made, plan)
        return claim | self.own(made, plan, ids, start, end)

    def own(self, made: Made, plan: ClaimPlan, ids: Mapping[str, str], start: int, end: int) -> dict[str, Any]:
        """The slots that one kind alone has."""
        if plan.kind == "casualties":
            part = plan.slots.get("part", "")
            return {"victim_kind": self.victim_kind(made, plan), "part_of": ids.get(part)} | self.others(
                made, plan, start, end
            )
        if plan.kind == "attack":
            weapons = self.slot(made, plan.slots.get("weapons", ""), start, end)
            return {"weapons": [weapons] if weapons else []}
        return {"phase": made.sentence.phase if "phase" in plan.slots else None} if plan.kind == "operation" else {}

    def others(self, made: Made, plan: ClaimPlan, start: int, end: int) -> dict[str, Any]:
        """ "And five others": whom, as the count before it said."""
        count = self.count_of(made, plan)
        if count is None or count.noun.group != OTHERS or "v" not in made.sentence.spans or "victims" in plan.slots:
            return {}
        return {"victims": self.slot(made, "v", start, end)}

    def victim_kind(self, made: Made, plan: ClaimPlan) -> str:
        """Whom the victims are: as the pattern says, else as the noun does."""
        count = self.count_of(made, plan)
        if "kind" in plan.slots or count is None:
            return plan.slots.get("kind", "unknown")
        if count.noun.group == OTHERS and "n" in made.sentence.counts:
            first = made.plans[0].slots
            return first.get("kind", made.sentence.counts["n"].noun.kind)
        return count.noun.kind.replace("-", "unknown")

    def counts(self, made: Made, plan: ClaimPlan) -> dict[str, Any]:
        """The bounds of a claim."""
        if "one" in plan.marks:
            return {"low": 1, "high": 1, "approx": False}
        count = self.count_of(made, plan)
        if count is None:
            return {"low": None, "high": None, "approx": False}
        return {"low": count.low, "high": count.high, "approx": count.approx}

    def count_of(self, made: Made, plan: ClaimPlan) -> Count | None:
        """The count that a claim has; None where it tells none."""
        var = next((mark for mark in ("n", "m") if mark in plan.marks), "")
        return made.sentence.counts[var] if var else None

    def date(self, made: Made, status: str) -> str | None:
        """The day of a claim: its own, else that of the scene where it was told and the act is no plan."""
        if made.sentence.day is not None:
            return made.sentence.day.public
        if made.day is None or (status == "intended" and not made.sentence.told_day):
            return None
        return made.day.public

    def slot(self, made: Made, name: str, start: int, end: int) -> list[str] | None:
        """A slot from named words of the pattern or from a party; None where there is neither."""
        if name in made.sentence.spans:
            first, last = self.trimmed(*made.sentence.spans[name])
            inside = [told.strings[0][-1] for tellings in self.told.told.values() for told in tellings
                      if first < told.at < last and told.strings]  # fmt: skip
            words = self.text[first:last]
            return [words, *dict.fromkeys(inside)] if words else None
        return self.names(made.parties[name], start, end) if name in made.parties else None

    def names(self, party: Party, start: int, end: int) -> list[str] | None:
        """The names of a party: the nearest telling first, a person's full name before all."""
        tellings = sorted(self.told.told.get(party, ()), key=lambda told: distance(told.at, start, end))
        strings = [string for told in tellings for string in self.verbatim(told.strings[0])]
        if party.lead:
            strings.sort(key=lambda string: string != party.names[0].nom)
        return list(dict.fromkeys(strings))[:MOST_NAMES] or None

    def verbatim(self, strings: Strings) -> Strings:
        """Strings of one telling: the clean form first where the text has it."""
        clean = strings[-1]
        return (clean,) if strings[0].startswith("لل") and clean in self.text else strings

    def places(self, made: Made, plan: ClaimPlan, start: int, end: int) -> list[list[str]]:
        """The places of a claim as the text told them, in full once at least."""
        found: list[list[str]] = []
        for name in plan.slots.get("places", "P").split(","):
            spot = made.spots.get(name)
            tellings: Sequence[Any] = self.told.told.get(spot, ()) if spot else ()
            if spot and tellings:
                told = {string for telling in tellings for slot in telling.strings for string in slot}
                found += [list(dict.fromkeys(s for s in slot if s in told or s in self.text)) for slot in spot.slots]
        return [slot for slot in found if slot]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A stretch without white space at its ends."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end


def distance(at: int, start: int, end: int) -> tuple[int, int]:
    """How near a telling is to a quote: inside it, else before it, else behind it."""
    if start <= at < end:
        return 0, at
    return (1, start - at) if at < start else (2, at - end)
