"""The filters that incidents, map, timeline, totals and brief share: a query's values, checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from mihak.errors import OptionError
from mihak.model.incident import AGREEMENTS, GRADES, RULES
from mihak.register.query import KIND_NAMES
from mihak.web.numbers import whole
from mihak.web.snapshot import Lens
from mihak.weighing.chosen import Choice
from mihak.weighing.ranges import EFFECTS

VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": KIND_NAMES, "effect": EFFECTS, "agree": AGREEMENTS, "grade": GRADES, "rule": RULES,
}  # fmt: skip
"""The names that take one of a list."""
DAYS: Final = {"from": "first", "to": "last", "as_of": "as_of"}
"""Days in addresses, and the fields that hold them."""
NAMES: Final = (
    "place", "from", "to", "kind", "effect", "agree", "grade", "min_claims", "operation", "rule", "as_of",
)  # fmt: skip
"""The filters as addresses name them, in the order of the form."""
LONGEST: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is asked for; "" and None for what is not.

    Names are those of ``mihak incidents``; ``first`` and ``last`` are ``from``
    and ``to`` in addresses.
    """

    place: str = ""
    first: date | None = None
    last: date | None = None
    kind: str = ""
    effect: str = ""
    agree: str = ""
    grade: str = ""
    min_claims: int = 1
    operation: str = ""
    rule: str = "mihak"
    as_of: date | None = None

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filters:
        """The filters of an address; OptionError for a value that makes no sense."""
        given = {name: " ".join(query.get(name, "").split()) for name in NAMES}
        for name, allowed in VALUES.items():
            if given[name] and given[name] not in allowed:
                raise OptionError(f"{name} is {given[name]!r}", repair=f"Allowed: {', '.join(allowed)}")
        for name in ("place", "operation"):
            if len(given[name]) > LONGEST:
                raise OptionError(f"{name} is longer than any name", repair=f"Use {LONGEST} characters at most")
        days = {field: day_of(name, given[name]) for name, field in DAYS.items()}
        words = {name: given[name] for name in ("place", "kind", "effect", "agree", "grade", "operation")}
        found = cls(
            **words, rule=given["rule"] or "mihak", min_claims=_number(given["min_claims"]), first=days["first"],
            last=days["last"], as_of=days["as_of"],
        )  # fmt: skip
        assert found.choice  # It refuses days in the wrong order.
        return found

    @property
    def choice(self) -> Choice:
        """The conditions on incidents; ``grade`` stands beside them."""
        return Choice(
            place=self.place, first=self.first, last=self.last, kind=self.kind, effect=self.effect,
            agree=self.agree, operation=self.operation, min_claims=self.min_claims,
        )  # fmt: skip

    @property
    def lens(self) -> Lens:
        """How the register is looked at."""
        return Lens(self.rule, self.as_of)

    @property
    def query(self) -> dict[str, str]:
        """The filters as an address has them, without those that are not set."""
        return dict(self._set())

    def _set(self) -> Iterator[tuple[str, str]]:
        plain = Filters()
        for name in NAMES:
            field = {"from": "first", "to": "last"}.get(name, name)
            value = getattr(self, field)
            if value != getattr(plain, field):
                yield name, str(value)

    def value(self, name: str) -> str:
        """What a field of the form holds; "" where nothing is asked."""
        return self.query.get(name, "")

    def without(self, *names: str) -> dict[str, str]:
        """The query without some filters."""
        return {name: value for name, value in self._set() if name not in names}

    def undated(self) -> Filters:
        """The same, for any time: what a timeline shows beside the days that are asked for."""
        return replace(self, first=None, last=None)


def day_of(name: str, given: str) -> date | None:
    """A day of an address, None for ""; OptionError for what is none."""
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise OptionError(f"{name} is {given!r}, which is no day", repair="Write it as 2016-10-28") from error


def _number(given: str) -> int:
    if not given:
        return 1
    number = whole(given)
    if number is None or not 0 < number < 1_000_000:
        raise OptionError(f"min_claims is {given!r}", repair="Give a number from 1 on")
    return number
