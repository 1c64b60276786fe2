"""Reports of our own, read and weighed for the tests of operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from mihak.claims.rules import RulesReader
from mihak.evaluate.gold import load_gold
from mihak.linking.facts import Grounds, facts_of, grounds
from mihak.linking.named import with_ids
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Claim
from mihak.model.facts import Facts
from mihak.model.public import claim_in
from mihak.model.report import Report
from mihak.weighing.battle_names import battles_named
from mihak.weighing.checks.case import Case
from mihak.weighing.operation_story import OperationStory
from mihak.weighing.operation_tellings import Read
from mihak.weighing.operations import operations

ROOT = Path(__file__).parents[2]
BENCH = ROOT.parent / "shared" / "bench"
LAUNCH = (
    "أطلقت فصائل المعارضة يوم 5/3/2016 معركة «غضب السهل» لكسر الحصار عن مدينة حماة. "
    "وقتل في هذه المعركة 30 عنصرا من قوات النظام."
)
# The shape of a whole operation: launch, a phase declared ended, another begun, and the lines back where they were.
COURSE = (
    "أطلقت فصائل المعارضة يوم 5/3/2016 معركة «غضب السهل» لكسر الحصار عن مدينة حماة.\n"
    "سيطرت فصائل المعارضة على بلدة مورك. وأعلنت فصائل المعارضة انتهاء المرحلة الأولى من معركة «غضب السهل»، "
    "وقتل فيها 30 عنصرا من قوات النظام.\n"
    "بدأت فصائل المعارضة يوم 9/3/2016 المرحلة الثانية من معركة «غضب السهل».\n"
    "يوم 15/3/2016 استعادت قوات النظام بلدة مورك من فصائل المعارضة. "
    "وبذلك عادت النقاط إلى ما كانت عليه قبل معركة «غضب السهل»."
)


@dataclass(frozen=True)
class Known:
    """Reports with claims and facts, as weighing takes them."""

    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    facts: Mapping[str, Facts]

    def stories(self) -> tuple[OperationStory, ...]:
        """The operations; every claim's speaker is a voice."""
        voices = {id: fact.speaker.name for id, fact in self.facts.items()}
        return operations(self.reports, self.claims, self.facts, voices, default_vocabulary())

    def backwards(self) -> Known:
        """The same, added the other way round."""
        turned = (dict(reversed(tuple(one.items()))) for one in (self.reports, self.claims, self.facts))
        return Known(*turned)  # type: ignore[arg-type]


@cache
def ground() -> Grounds:
    """What facts are worked out with."""
    return grounds(default_vocabulary())


def report(text: str, name: str = "one", publisher: str = "شبكة", published: date | None = None) -> Report:
    """A report of our own."""
    return Report.make(text, publisher=publisher, published=published, name=name)


def known(pairs: Iterable[tuple[Report, Iterable[Claim]]]) -> Known:
    """Reports with given claims."""
    reports: dict[str, Report] = {}
    claims: dict[str, Claim] = {}
    facts: dict[str, Facts] = {}
    for one, held in pairs:
        ordered = sorted(held, key=lambda claim: claim.start)
        reports[one.id] = one
        claims |= {claim.id: claim for claim in ordered}
        facts |= {fact.claim: fact for fact in facts_of(one, ordered, ground())}
    return Known(reports, claims, facts)


def read(*reports: Report) -> Known:
    """Reports read by the rules."""
    reader = RulesReader()
    return known((one, reader.read(one)) for one in reports)


def taken_apart(text: str) -> Read:
    """One report with its claims, as the steps of weighing see it."""
    one = report(text)
    found = read(one)
    case = Case.make(one, found.claims.values(), default_vocabulary())
    return Read(case, battles_named(case), found.facts)


def story(found: Iterable[OperationStory], name: str) -> OperationStory:
    """The one operation that has a name among its names."""
    (only,) = [one for one in found if any(name == alias.name for alias in one.names)]
    return only


def annotated(folder: Path, name: str) -> Known:
    """An annotated report with its annotated claims."""
    (gold,) = [one for one in load_gold(folder) if one.name == name]
    text, id = gold.report.text, gold.report.id
    claims = [claim_in(dict(claim), id, text) for claim in gold.claims]
    return known([(gold.report, with_ids(gold.report, claims, default_vocabulary()))])


def as_read(folder: Path, name: str) -> Known:
    """An annotated report as the rules read it."""
    (gold,) = [one for one in load_gold(folder) if one.name == name]
    return read(gold.report)


def seed_folder() -> Path:
    """The folder of the seed article; the test is skipped where the benchmark is not laid beside the project."""
    if not (BENCH / "seed").is_dir():
        pytest.skip("the shared benchmark is not beside this checkout")
    return BENCH / "seed"
