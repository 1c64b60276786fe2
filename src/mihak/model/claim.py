"""Claims: what one speaker says happened, in words that can be pointed at.

The five kinds and their slots are those of ``docs/claims.md``. Every slot that
a report's words fill carries their place in the raw text, the rule that read
it, and, where a gazetteer knows it, an id.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from typing import ClassVar, Final

from mihak.errors import EvidenceError, OptionError
from mihak.model.report import Report

ASSERTED, DENIED, INTENDED = "asserted", "denied", "intended"
STATUSES: Final = (ASSERTED, DENIED, INTENDED)
CASUALTY_EFFECTS: Final = ("killed", "injured", "captured", "missing", "displaced")
VICTIM_KINDS: Final = ("civilian", "combatant", "mixed", "unknown")
CHANGES: Final = ("gained", "regained", "lost", "held", "besieged", "siege_broken")
MODES: Final = (
    "airstrike", "shelling", "clash", "assault", "bombing", "shooting", "chemical", "other",
)  # fmt: skip
EVENTS: Final = ("launched", "phase_started", "phase_ended", "ended", "failed", "continues")
MATERIEL_EFFECTS: Final = ("destroyed", "damaged", "captured", "downed")
# The fields of a claim that are no slots: no probability stands for one of them.
NO_SLOTS: Final = frozenset({"id", "report", "quote", "start", "reader", "rule", "confidence", "confidences"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name slot: acceptable strings, best first, each the report's own words.

    ``start`` and ``end`` are the raw offsets of ``names[0]``; ``entity`` is the
    id that a gazetteer gives it (``""``: not known), ``candidates`` all ids
    that it may be, ``rule`` what read it and how the id was chosen.
    """

    names: tuple[str, ...]
    start: int
    end: int
    rule: str
    entity: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """A number as an interval, ``None`` where a side is open; raw offsets."""

    low: int | None
    high: int | None
    approx: bool
    rule: str
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Dated:
    """When it happened, in the public form of ``docs/claims.md``; raw offsets.

    ``start`` is -1 where the day follows from the report's own date and no
    word of the claim tells it.
    """

    public: str
    precision: str
    rule: str
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What all kinds share. ``start`` is the raw offset of ``quote``.

    ``reader`` is the reader that found it, as ``name@version``, and ``rule``
    the rule inside that reader. ``confidence`` is the probability that the
    report makes this claim with these key slots, ``confidences`` the
    probability of each slot that was measured, as read, by the slot's name;
    None and no entry: nobody measured it. Raises OptionError where one is no
    probability, or names a slot twice, out of order or of another kind.
    """

    kind: ClassVar[str] = ""
    id: str
    report: str
    quote: str
    start: int
    status: str = ASSERTED
    source: Name | None = None
    date: Dated | None = None
    places: tuple[Name, ...] = ()
    reader: str
    rule: str
    confidence: float | None = None
    confidences: tuple[tuple[str, float], ...] = ()

    def __post_init__(self) -> None:
        if self.confidence is not None or self.confidences:
            check_confidence(self)

    @property
    def end(self) -> int:
        """The raw offset behind the quote."""
        return self.start + len(self.quote)

    def verify(self, report: Report) -> None:
        """Raise EvidenceError where the quote or a name is not the report's words."""
        if not self.quote or report.text[self.start : self.end] != self.quote:
            raise EvidenceError(
                f"claim {self.id} of report {report.label}: the quote is not the text at {self.start}",
                repair="Read the report again; its claims belong to another text",
            )
        for slot, name in self.named():
            if report.text[name.start : name.end] != name.names[0]:
                raise EvidenceError(
                    f"claim {self.id} of report {report.label}: {slot} is not the text at {name.start}",
                    repair="Read the report again; its claims belong to another text",
                )

    def named(self) -> tuple[tuple[str, Name], ...]:
        """The filled name slots: slot name and Name, lists one by one."""
        found: list[tuple[str, Name]] = []
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, Name):
                found.append((field.name, value))
            elif isinstance(value, tuple):
                found += [(field.name, item) for item in value if isinstance(item, Name)]
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualties(Claim):
    """People killed, injured, captured, missing, displaced."""

    kind: ClassVar[str] = "casualties"
    effect: str
    count: Count
    victims: Name | None = None
    victim_kind: str = "unknown"
    perpetrator: Name | None = None
    part_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Control(Claim):
    """Who holds what."""

    kind: ClassVar[str] = "control"
    change: str
    actor: Name | None = None
    opponent: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack(Claim):
    """An act of violence."""

    kind: ClassVar[str] = "attack"
    mode: str
    perpetrator: Name | None = None
    target: Name | None = None
    weapons: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Claim):
    """A named battle, campaign or its phases."""

    kind: ClassVar[str] = "operation"
    event: str
    name: Name | None = None
    phase: int | None = None
    actor: Name | None = None
    goal: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Materiel(Claim):
    """Equipment destroyed, damaged or captured."""

    kind: ClassVar[str] = "materiel"
    effect: str
    count: Count
    item: Name | None = None
    owner: Name | None = None
    perpetrator: Name | None = None


CLAIM_KINDS: Final[tuple[type[Claim], ...]] = (Casualties, Control, Attack, Operation, Materiel)


def check_confidence(claim: Claim) -> None:
    """Raise OptionError where a claim's confidence, or that of a slot, makes no sense; see ``Claim``."""
    told = [("confidence", claim.confidence)] if claim.confidence is not None else []
    for name, value in (*told, *claim.confidences):
        if not 0 <= value <= 1:  # NaN is refused too.
            raise OptionError(
                f"claim {claim.id}: {name} has the probability {value}",
                repair="Give one from 0 to 1, or none where it was not measured",
            )
    names = [name for name, _ in claim.confidences]
    if names != sorted(set(names)):
        raise OptionError(
            f"claim {claim.id}: confidences are of {', '.join(names)}",
            repair="Name each slot once, in the alphabet's order",
        )
    unknown = [name for name in names if name not in claim.__dataclass_fields__ or name in NO_SLOTS]
    if unknown:
        raise OptionError(
            f"claim {claim.id}: {claim.kind} has no slot {', '.join(unknown)}",
            repair="See docs/claims.md for its slots",
        )


def claim_id(report: str, kind: str, spans: tuple[tuple[int, int], ...], detail: str = "") -> str:
    """The id of a claim: a hash of its report, its kind and the spans it rests on.

    ``detail`` parts two claims that rest on the same words ("tens of killed and
    wounded"): it is the effect or mode.
    """
    key = f"{report}|{kind}|{detail}|{';'.join(f'{a}-{b}' for a, b in spans)}"
    return "c" + hashlib.sha256(key.encode()).hexdigest()[:16]
