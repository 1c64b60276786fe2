"""Which readers are measured, and what they read: in batches where a reader has them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Protocol, runtime_checkable

from mihak.claims import choice
from mihak.claims.learned.installed import installed
from mihak.claims.reader import Reader
from mihak.evaluate.gold import GoldReport
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Claim
from mihak.model.public import claims_out
from mihak.model.report import Report
from mihak.settings import Settings

RULES, LEARNED = "rules", "learned"
TRAINED_ON: Final = ("train", "retold", "aleppo")
"""The sets whose texts, all or some, the learned reader was trained on: there its figures flatter."""


@runtime_checkable
class ReadsMany(Protocol):
    """A reader that reads several reports at once, faster than one by one."""

    def read_many(self, reports: Sequence[Report]) -> list[list[Claim]]:
        """The claims of each report, in the order of the reports."""


def names() -> tuple[str, ...]:
    """The readers that can be measured here, the rules first."""
    return (RULES, LEARNED) if installed() else (RULES,)


def reader_of(name: str) -> Reader:
    """The reader of a name, with the gazetteer that is built in; raises OptionError or MissingExtra."""
    return choice.reader_of(Settings(reader=name), default_vocabulary())


def batched(reader: Reader) -> bool:
    """Whether a reader reads several reports at once."""
    return isinstance(reader, ReadsMany)


def read_all(reader: Reader, reports: Sequence[Report]) -> list[list[Claim]]:
    """The claims of each report, in batches where the reader has them."""
    if isinstance(reader, ReadsMany):
        return reader.read_many(reports)
    return [reader.read(report) for report in reports]


def public(reader: Reader, gold: Sequence[GoldReport]) -> dict[str, list[dict[str, Any]]]:
    """What a reader finds in annotated reports, in the public form, by their names."""
    found = read_all(reader, [one.report for one in gold])
    return {one.name: claims_out(claims) for one, claims in zip(gold, found, strict=True)}


def shown(name: str) -> str:
    """The name of a set, with a star where the learned reader was trained on texts of it."""
    return f"{name}\\*" if name in TRAINED_ON and LEARNED in names() else name


def footnote() -> str:
    """What the star says; empty where no set has one."""
    return "\\* The learned reader was trained on texts of this set." if LEARNED in names() else ""
