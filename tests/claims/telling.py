"""Short reports read by rules, and what is asked of their claims."""

from __future__ import annotations

from datetime import date
from typing import Final, TypeVar

from mihak.claims.rules import RulesReader
from mihak.model.claim import Claim, Name
from mihak.model.report import Report

READER: Final = RulesReader()
SATURDAY: Final = date(2016, 11, 12)
"""The day on which the reports of these tests are published."""
Kind = TypeVar("Kind", bound=Claim)


def told(text: str, published: date | None = SATURDAY) -> list[Claim]:
    """The claims of a text, each checked against it."""
    report = Report.make(text, published=published)
    claims = READER.read(report)
    for claim in claims:
        claim.verify(report)
    return claims


def of_kind(kind: type[Kind], text: str, published: date | None = SATURDAY) -> list[Kind]:
    """The claims of one kind."""
    return [claim for claim in told(text, published) if isinstance(claim, kind)]


def only(kind: type[Kind], text: str, published: date | None = SATURDAY) -> Kind:
    """The one claim of a kind that a text makes."""
    (claim,) = of_kind(kind, text, published)
    return claim


def best(name: Name | None) -> str:
    """The best string of a slot; empty where nobody is named."""
    return name.names[0] if name else ""


def sources(text: str) -> list[str]:
    """Who says each claim of a text, in order; empty for the publisher."""
    return [best(claim.source) for claim in told(text)]


def places(claim: Claim) -> list[str]:
    """The best strings of the places of a claim."""
    return [best(place) for place in claim.places]


def day(claim: Claim) -> str:
    """The day of a claim in the public form; empty where it is not told."""
    return claim.date.public if claim.date else ""
