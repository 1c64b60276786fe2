"""Changes in sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from fakes import TEXT, name_at, sample_claims, sample_report

from mihak.linking.lineage import Lineage
from mihak.model.claim import Claim, Control, Count
from mihak.model.facts import Facts, Party, Spot
from mihak.model.incident import Assessment, Bound, Contradiction, Incident, Range
from mihak.views.changes import ChangesView, changes_view, interval
from mihak.weighing.changes import changes
from mihak.weighing.weighed import Weighed

OLD, NEW = sample_report(1, name="old"), sample_report(2, name="new", retold_from="https://example.org/1")
DAY = date(2016, 10, 28).toordinal()
SHAM = Party("شبكه شام")


def tolls() -> tuple[Claim, Claim]:
    old, new = sample_claims(OLD)[0], sample_claims(NEW)[0]
    return replace(old, id="a"), replace(new, id="b", count=Count(40, None, False, "t"))  # type: ignore[call-arg]


def taken(id: str, report: str, status: str = "asserted") -> Control:
    quote = "سقوط الحمدانية"
    return Control(
        id=id, report=report, quote=quote, start=TEXT.index(quote), reader="t@1", rule="t", change="gained",
        status=status, places=(name_at(TEXT, "الحمدانية"),),
    )  # fmt: skip


def fact(claim: Claim, low: int | None = None) -> Facts:
    control = isinstance(claim, Control)
    return Facts(
        claim=claim.id, report=claim.report, position=0, kind=claim.kind, what="gained" if control else "killed",
        status=claim.status, first=DAY, last=DAY, speaker=SHAM, spots=(Spot("الحمدانيه", "h"),),
        doer=Party("جيش الفتح", "jaf", "sy-opposition", "sy-opposition"), low=low, counted=not control,
    )  # fmt: skip


def weighed(claims: list[Claim], found: dict[Incident, Assessment], voices: dict[str, str]) -> Weighed:
    return Weighed(
        {OLD.id: OLD, NEW.id: NEW}, {claim.id: claim for claim in claims},
        {claim.id: fact(claim, 30) for claim in claims}, tuple(found),
        {one.id: given for one, given in found.items()}, Lineage(), voices, (), "mihak",
    )  # fmt: skip


def assessed(of: str, best: int | None, high: int | None, grade: str, voices: int) -> Assessment:
    figures = Range("killed", "all", Bound(30, "t"), Bound(best, "t"), Bound(high, "t"))
    return Assessment(of, "mihak", grade, voices, (figures,), DAY, DAY)


@pytest.fixture
def view() -> ChangesView:
    old, new = tolls()
    before = weighed(
        [old, taken("g", OLD.id)], {Incident("i", "casualties", ("a",), "single"): assessed("i", 30, 30, "weak", 1)},
        {"a": "x", "g": "x"},
    )  # fmt: skip
    joined = Incident("i", "casualties", ("a", "b"), "contradict", (Contradiction("a", "b", "30 against 40"),))
    alone = Incident("j", "control", ("h",), "single")
    after = weighed(
        [old, new, taken("g", OLD.id), taken("h", NEW.id, "denied")],
        {joined: assessed("i", 30, None, "contested", 2), alone: Assessment("j", "mihak", "weak", 1, (), DAY, DAY)},
        {"a": "x", "g": "x", "b": "y", "h": "y"},
    )  # fmt: skip
    return changes_view(changes(before, after, [NEW.id]), after)


def test_the_sections_say_what_changed(view: ChangesView) -> None:
    assert (view.reports, view.claims) == (("new",), 2)
    lines = {section.head: section.lines for section in view.sections}
    assert lines["New incidents"] == ("control gained (denied): «سقوط الحمدانية» (new) [weak]",)
    (joined,) = lines["Incidents joined"]
    quote = "مقتل 30 عنصراً من قوات النظام في حي الحمدانية بمدينة حلب"
    assert joined == (
        f"casualties killed 40 or more: «{quote}» (new) joins 1 claim, first casualties killed 30: «{quote}» (old):"
        " killed (all) from 30, best 30 to 30 or more, best 30, grade from weak to contested,"
        " agreement from single to contradict, voices from 1 to 2"
    )
    assert lines["Contradictions opened"] == (
        f"casualties killed 30: «{quote}» (old) against casualties killed 40 or more: «{quote}» (new): 30 against 40",
    )
    assert lines["Voices added"] == ("«جيش الفتح», told by «شبكة شام»",)
    assert lines["Control of places"] == (
        "«الحمدانية»: since 2016-10-28 contested, Syrian armed opposition against a denial."
        " Before: since 2016-10-28 Syrian armed opposition",
    )
    assert lines["Totals over all incidents"] == ("killed: 30, best 30, now 30 or more, best 30",)


def test_a_section_without_changes_is_left_out(view: ChangesView) -> None:
    assert "Other incidents that are not what they were" not in [section.head for section in view.sections]


def test_a_retelling_is_said_to_be_one(view: ChangesView) -> None:
    assert view.notes == ("new: retelling made for Mihak; original: https://example.org/1",)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(30, 30, "30"), (30, 40, "30-40"), (30, None, "30 or more"), (None, 40, "up to 40"), (None, None, "-")],
)
def test_intervals_as_people_write_them(low: int | None, high: int | None, said: str) -> None:
    assert interval(low, high) == said
