"""What each claim of control says about who has a place, and about who besieges it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from mihak.gazetteer.alliances import NO_CAMP
from mihak.model.claim import ASSERTED, DENIED
from mihak.model.facts import Facts, Party

CHANGE, STATE, DENIAL = "change", "state", "denial"


@dataclass(frozen=True, slots=True, order=True)
class Holder:
    """Who has a place: ``key`` is what holders are compared by, ``label`` a side's id or a folded name."""

    key: str
    label: str


# In the telling of a siege: that there is none.
FREE: Final = Holder("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One claim as a statement about one place.

    ``asserts`` is who has it by this claim, ``denies`` who has it not, ``before``
    who had it until then; each may be None. ``sense``: CHANGE begins something,
    STATE and DENIAL speak of what is. ``first`` and ``last`` are the days in
    which it lies, as ordinals, ``day`` the one on which it is placed;
    ``guessed``: no word of the report tells the day. ``order`` is the order of
    telling: day of publication, report, place in the report.
    """

    claim: str
    voice: str
    sense: str
    asserts: Holder | None = None
    denies: Holder | None = None
    before: Holder | None = None
    first: int
    last: int
    day: int
    guessed: bool
    order: tuple[int, str, int]

    @property
    def exact(self) -> bool:
        """Whether its day is told."""
        return self.first == self.last and not self.guessed

    @property
    def about(self) -> Holder | None:
        """Whom it is about: who has the place, or has it not."""
        return self.denies if self.sense == DENIAL else self.asserts


class Rule(NamedTuple):
    """What a change says, and of whom: DOER, OTHER, NOBODY, or "" where it says nothing."""

    sense: str
    asserts: str = ""
    denies: str = ""
    before: str = ""


DOER, OTHER, NOBODY = "doer", "other", "nobody"
# By change and status. A plan (intended) changes nothing and has no rule.
HOLDING: Final[Mapping[tuple[str, str], Rule]] = {
    ("gained", ASSERTED): Rule(CHANGE, DOER, OTHER, OTHER),
    ("gained", DENIED): Rule(DENIAL, OTHER, DOER, OTHER),
    ("regained", ASSERTED): Rule(CHANGE, DOER, OTHER, OTHER),
    ("regained", DENIED): Rule(DENIAL, OTHER, DOER, OTHER),
    ("lost", ASSERTED): Rule(CHANGE, OTHER, DOER, DOER),
    ("lost", DENIED): Rule(STATE, DOER, OTHER, DOER),
    ("held", ASSERTED): Rule(STATE, DOER, "", DOER),
    ("held", DENIED): Rule(DENIAL, OTHER, DOER),
}
# Who is besieged has the place, where nobody says more.
BESIEGED: Final[Mapping[tuple[str, str], Rule]] = {("besieged", ASSERTED): Rule(STATE, OTHER, "", OTHER)}
BESIEGING: Final[Mapping[tuple[str, str], Rule]] = {
    ("besieged", ASSERTED): Rule(CHANGE, DOER),
    ("besieged", DENIED): Rule(DENIAL, NOBODY, DOER),
    ("siege_broken", ASSERTED): Rule(CHANGE, NOBODY, "", OTHER),
    ("siege_broken", DENIED): Rule(DENIAL, OTHER, NOBODY),
}


def holder(party: Party | None) -> Holder | None:
    """A party as a holder, compared by the camp that leads its alliance; None for nobody."""
    if party is None:
        return None
    label = party.side if party.side not in NO_CAMP else party.name
    return Holder(party.bloc or label, label)


def holding(fact: Facts, voice: str) -> Telling | None:
    """What a claim says of who has a place; None for one that says nothing of it, or of a plan."""
    return _telling(fact, voice, HOLDING)


def besieged(fact: Facts, voice: str) -> Telling | None:
    """What a siege says of who has the place that is besieged; None for a claim of anything else."""
    return _telling(fact, voice, BESIEGED)


def besieging(fact: Facts, voice: str) -> Telling | None:
    """What a claim says of who besieges a place; None for one that says nothing of it, or of a plan."""
    # A siege by nobody knows whom tells nothing that others could contest.
    return None if fact.what == "besieged" and fact.doer is None else _telling(fact, voice, BESIEGING)


def _telling(fact: Facts, voice: str, rules: Mapping[tuple[str, str], Rule]) -> Telling | None:
    """A telling of a dated fact by its rule; None where there is none or it is about nobody."""
    rule = rules.get((fact.what, fact.status))
    if rule is None or fact.first is None or fact.last is None:
        return None
    who = {DOER: holder(fact.doer), OTHER: holder(fact.sufferer), NOBODY: FREE, "": None}
    asserts, denies, before = (who[slot] for slot in (rule.asserts, rule.denies, rule.before))
    if asserts is None and denies is None:
        return None
    # An interval that is told begins when it says; what is only known to lie in some days is so by their end.
    begins = fact.precision == "interval" and not fact.guessed
    return Telling(
        claim=fact.claim, voice=voice, sense=rule.sense, asserts=asserts, denies=denies, before=before,
        first=fact.first, last=fact.last, day=fact.first if begins else fact.last, guessed=fact.guessed,
        order=(fact.published or 0, fact.report, fact.position),
    )  # fmt: skip


def placed(tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    """Tellings by day; one without a day of its own joins the last telling of the same change in its days.

    A denial joins the change that it denies.
    """
    found = sorted(tellings, key=lambda telling: (telling.order, telling.claim))
    exact: dict[str, set[int]] = {}
    for telling in found:
        if telling.exact and telling.sense == CHANGE and telling.asserts is not None:
            exact.setdefault(telling.asserts.key, set()).add(telling.day)
    days = {key: sorted(of_key) for key, of_key in exact.items()}
    moved = (telling if telling.exact else _joined(telling, days) for telling in found)
    return tuple(sorted(moved, key=lambda telling: (telling.day, telling.order, telling.claim)))


def _joined(telling: Telling, days: Mapping[str, Sequence[int]]) -> Telling:
    about = telling.about
    if telling.sense == STATE or about is None:
        return telling
    known = days.get(about.key, ())
    before = bisect_right(known, telling.last)
    return replace(telling, day=known[before - 1]) if before and known[before - 1] >= telling.first else telling
