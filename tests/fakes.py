"""Claims and reports to test with, and a small reader in place of the real one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from mihak.model.claim import (
    CASUALTY_EFFECTS,
    CHANGES,
    EVENTS,
    MATERIEL_EFFECTS,
    MODES,
    STATUSES,
    VICTIM_KINDS,
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
from mihak.model.report import Report

TEXT = (
    "أعلن جيش الفتح اليوم مقتل 30 عنصراً من قوات النظام في حي الحمدانية بمدينة حلب. "
    "ونفت وكالة سانا سقوط الحمدانية. وقصف الطيران مدينة إدلب بصواريخ غراد."
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)


def name_at(text: str, words: str, entity: str = "", rule: str = "test") -> Name:
    """The first place of some words in a text."""
    at = text.index(words)
    return Name((words,), at, at + len(words), rule, entity, (entity,) if entity else ())


def sample_claims(report: Report) -> list[Claim]:
    """Three claims of TEXT: 30 killed, a denied gain, an air strike."""
    text, shared = report.text, {"report": report.id, "reader": "fake@1", "rule": "test"}
    figure = text.index("30")

    def common(quote: str, kind: str) -> dict[str, Any]:
        at = text.index(quote)
        key = claim_id(report.id, kind, ((at, at + len(quote)),))
        return shared | {"id": key, "quote": quote, "start": at}

    killed = common("مقتل 30 عنصراً من قوات النظام في حي الحمدانية بمدينة حلب", "casualties")
    gained = common("سقوط الحمدانية", "control")
    struck = common("قصف الطيران مدينة إدلب بصواريخ غراد", "attack")
    return [
        Casualties(
            **killed, effect="killed", count=Count(30, 30, False, "figure", figure, figure + 2),
            source=name_at(text, "جيش الفتح", "actor:jaf"), victims=name_at(text, "قوات النظام"),
            victim_kind="combatant", date=Dated("2016-10-28", "day", "today"),
            places=(name_at(text, "الحمدانية", "place:1"), name_at(text, "حلب", "place:2")),
        ),
        Control(
            **gained, change="gained", status="denied", source=name_at(text, "وكالة سانا"),
            places=(name_at(text, "الحمدانية", "place:1"),),
        ),
        Attack(
            **struck, mode="airstrike", perpetrator=name_at(text, "الطيران"),
            target=name_at(text, "مدينة إدلب"),
            places=(name_at(text, "إدلب"),), weapons=(name_at(text, "صواريخ غراد"),),
            date=Dated("2016-10", "month", "month"),
        ),
    ]  # fmt: skip


def sample_report(n: int = 0, **given: Any) -> Report:
    """A report that holds TEXT; each ``n`` makes another one."""
    fields: dict[str, Any] = {"publisher": "شبكة شام", "published": date(2016, 10, 28)}
    fields["name"] = f"sham-{n}"
    return Report.make(TEXT + f"\n{n}" * bool(n), **(fields | given))


class FakeReader:
    """Finds every number as a count of killed; some words make it fail."""

    version = "fake@1"

    def read(self, report: Report) -> list[Claim]:
        if "ينفجر" in report.text:
            raise ZeroDivisionError("the reader fell over")
        if "يموت" in report.text:
            os._exit(9)
        return [self._killed(report, match) for match in re.finditer(r"[0-9]+", report.text)]

    def _killed(self, report: Report, match: re.Match[str]) -> Claim:
        number = int(match[0])
        return Casualties(
            id=claim_id(report.id, "casualties", (match.span(),)), report=report.id, quote=match[0],
            start=match.start(), reader=self.version, rule="number", effect="killed",
            count=Count(number, number, False, "number", *match.span()),
        )  # fmt: skip


class BetterReader(FakeReader):
    """A later version, which takes "30" for a bound and leaves other numbers as they were."""

    version = "fake@2"

    def _killed(self, report: Report, match: re.Match[str]) -> Claim:
        claim = super()._killed(report, match)
        if match[0] != "30" or not isinstance(claim, Casualties):
            return claim
        kept = ("id", "report", "quote", "start", "reader", "effect")
        fields = {name: getattr(claim, name) for name in kept}
        return Casualties(**fields, rule="bound", count=Count(30, None, False, "bound"))


def names(text: str) -> st.SearchStrategy[Name]:
    """Any span of a text as a name."""
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12))
    ids = st.lists(st.text("abc:1", max_size=4), max_size=3).map(tuple)

    def name(at: tuple[int, int], more: list[str], rule: str, ids: tuple[str, ...]) -> Name:
        start, end = at[0], min(sum(at), len(text))
        return Name((text[start:end], *more), start, end, rule, "".join(ids[:1]), ids)

    return st.builds(
        name,
        spans,
        st.lists(WORDS, max_size=2),
        st.sampled_from(["gazetteer", "pattern"]),
        ids,
    )


NUMBERS = st.none() | st.integers(0, 2**63 - 1)
SPOT = st.integers(-1, 9)
COUNTS = st.builds(Count, NUMBERS, NUMBERS, st.booleans(), WORDS, SPOT, SPOT)
DATES = st.sampled_from(["2016-10-28", "2016-10-28/2016-10-30", "2016-07", "2016", "2011-03/2016-10-28"])
DATED = st.builds(Dated, DATES, st.sampled_from(["day", "month"]), WORDS, SPOT, SPOT)


@st.composite
def any_claim(draw: st.DrawFn, report: Report, ordinal: int = 0) -> Claim:
    """A claim of any kind with any slots, whose words are the report's."""
    text = report.text
    one, many = st.none() | names(text), st.lists(names(text), max_size=3).map(tuple)
    start = draw(st.integers(0, len(text) - 1))
    shared: dict[str, Any] = {
        "id": f"c{ordinal}", "report": report.id, "start": start,
        "quote": text[start : draw(st.integers(start + 1, len(text)))],
        "status": draw(st.sampled_from(STATUSES)), "source": draw(one), "date": draw(st.none() | DATED),
        "places": draw(many), "reader": "any@1", "rule": draw(WORDS), "confidence": draw(st.floats(0, 1)),
    }  # fmt: skip

    def pick(values: tuple[str, ...]) -> str:
        return draw(st.sampled_from(values))

    makers: tuple[Callable[[], Claim], ...] = (
        lambda: Casualties(
            **shared, effect=pick(CASUALTY_EFFECTS), count=draw(COUNTS), victims=draw(one),
            victim_kind=pick(VICTIM_KINDS), perpetrator=draw(one), part_of=pick(("", "c0")),
        ),
        lambda: Control(**shared, change=pick(CHANGES), actor=draw(one), opponent=draw(one)),
        lambda: Attack(
            **shared, mode=pick(MODES), perpetrator=draw(one), target=draw(one), weapons=draw(many)
        ),
        lambda: Operation(
            **shared, event=pick(EVENTS), name=draw(one), phase=draw(st.none() | st.integers(1, 9)),
            actor=draw(one), goal=draw(one),
        ),
        lambda: Materiel(
            **shared, effect=pick(MATERIEL_EFFECTS), count=draw(COUNTS), item=draw(one), owner=draw(one),
            perpetrator=draw(one),
        ),
    )  # fmt: skip
    return makers[draw(st.integers(0, len(makers) - 1))]()
