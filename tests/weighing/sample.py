"""A small register as weighed: two sides and a monitor on one day in Aleppo, and an operation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from fakes import name_at

from mihak.linking.lineage import Lineage
from mihak.model.claim import Casualties, Claim, Count, Dated, Operation
from mihak.model.facts import Facts
from mihak.model.incident import Contradiction, Incident
from mihak.model.report import Report
from mihak.weighing.assess import assess
from mihak.weighing.weighed import Weighed
from weighing.losses import ARMY, DAY, REBELS, facts

RETOLD = "https://example.org/original"
REPORTS = tuple(
    Report.make(text, publisher=publisher, published=date(2016, 10, 29), name=name, retold_from=retold)
    for name, publisher, text, retold in (
        ("one", "المرصد", "قتل 12 مدنيا في الحمدانية بمدينة حلب.", ""),
        ("two", "وكالة سانا", "نفى الجيش مقتل مدنيين في الحمدانية.", RETOLD),
        ("three", "شبكة شام", "قتل 15 مدنيا في الحمدانية ضمن ملحمة حلب الكبرى.", ""),
        ("four", "شبكة شام", "قتل 3 في إدلب.", ""),
    )
)  # fmt: skip
FIRST = DAY - 5


def sample_weighed(rule: str = "mihak") -> Weighed:
    """Twelve or fifteen civilians killed in one place, denied by the army; three killed elsewhere; an operation."""
    claims = {claim.id: claim for claim in _claims()}
    found = {one.claim: one for one in _facts()}
    voices = {id: f"v-{id}" for id in claims}
    incidents = (
        Incident("i1", "casualties", ("c1", "c2"), "contradict", (Contradiction("c1", "c2", "told and denied"),),
                 (("c1", "c3"),)),
        Incident("i3", "casualties", ("c3",), "single", (), (("c3", "c1"),)),
        Incident("i4", "casualties", ("c4",), "single"),
        Incident("i5", "operation", ("c5",), "single"),
    )  # fmt: skip
    assessed = {one.id: assess(one, found, voices, rule) for one in incidents}
    reports = {report.id: report for report in REPORTS}
    return Weighed(reports, claims, found, incidents, assessed, Lineage(), voices, (), rule)


def _claims() -> list[Claim]:
    one, two, three, four = REPORTS
    named = name_at(three.text, "ملحمة حلب الكبرى")
    launched = Operation(
        id="c5", report=three.id, quote="ملحمة حلب الكبرى", start=named.start, reader="fake@1", rule="test",
        event="launched", name=named,
    )  # fmt: skip
    return [
        _killed("c1", one, "قتل 12 مدنيا في الحمدانية بمدينة حلب", 12, places=("الحمدانية", "حلب")),
        _killed(
            "c2", two, "نفى الجيش مقتل مدنيين في الحمدانية", None, status="denied", source=name_at(two.text, "الجيش")
        ),
        _killed("c3", three, "قتل 15 مدنيا في الحمدانية", 15),
        _killed("c4", four, "قتل 3 في إدلب", 3, places=("إدلب",)),
        launched,
    ]


def _killed(
    id: str, report: Report, quote: str, count: int | None, places: tuple[str, ...] = ("الحمدانية",), **given: Any
) -> Casualties:
    return Casualties(
        id=id, report=report.id, quote=quote, start=report.text.index(quote), reader="fake@1", rule="test",
        effect="killed", count=Count(count, count, False, "test"), date=Dated("2016-10-28", "day", "test"),
        places=tuple(name_at(report.text, place) for place in places), **given,
    )  # fmt: skip


def _facts() -> list[Facts]:
    day = date(2016, 10, 28).toordinal()
    shared: dict[str, Any] = {"first": day, "last": day, "published": day + 1, "victim_kind": "civilian"}
    told = [
        facts("c1", 12, 12, **shared),
        facts("c2", None, None, status="denied", cited=True, **{**shared, "speaker": ARMY}),
        facts("c3", 15, 15, **{**shared, "speaker": REBELS}),
        facts("c4", 3, 3, **{**shared, "spots": (), "victim_kind": "unknown"}),
        facts("c5", kind="operation", what="launched", name="ملحمه حلب الكبري", **{**shared, "first": day - 1}),
    ]
    reports = (REPORTS[0], REPORTS[1], REPORTS[2], REPORTS[3], REPORTS[2])
    return [replace(one, report=report.id) for one, report in zip(told, reports, strict=True)]
