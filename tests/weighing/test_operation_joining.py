"""Which tellings are put together as one operation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mihak.weighing.operation_joining import joined
from mihak.weighing.operation_story import PUBLISHED, TOLD, Day
from mihak.weighing.operation_tellings import Telling

START = date(2016, 3, 5).toordinal()
SIEGE = frozenset({"siege"})


def telling(report: str, key: str, day: int | None = None, by: int | None = None, **given: object) -> Telling:
    """A telling of a name, launched on a day, or under way by a day, counted from START."""
    days = [] if day is None else [Day(START + day, START + day, TOLD, "")]
    days += [] if by is None else [Day(None, START + by, PUBLISHED, "")]
    fields = {"claims": (), "named": (), "blocs": frozenset(), "aims": ()} | given
    return Telling(report, tuple(key.split()), launches=tuple(days), **fields)  # type: ignore[arg-type]


def groups(tellings: Iterable[Telling]) -> set[frozenset[str]]:
    return {frozenset(f"{one.report} {' '.join(one.key)}" for one in group) for group, _ in joined(list(tellings), {})}


def test_one_name_with_launches_near_each_other() -> None:
    found = groups([telling("a", "غضب السهل", 0), telling("b", "غضب السهل", 2), telling("c", "غضب السهل", 90)])
    assert found == {frozenset({"a غضب السهل", "b غضب السهل"}), frozenset({"c غضب السهل"})}


def test_a_report_without_a_launch_joins_the_one_that_it_can_be_about() -> None:
    early, late = telling("a", "غضب السهل", 0), telling("b", "غضب السهل", 90)
    before, behind = telling("c", "غضب السهل", by=30), telling("d", "غضب السهل", by=95)
    found = groups([early, late, before, behind])
    assert found == {frozenset({"a غضب السهل", "c غضب السهل"}), frozenset({"b غضب السهل", "d غضب السهل"})}


def test_two_names_of_one_camp_day_and_aim() -> None:
    camp = frozenset({"x"})
    one = telling("a", "غضب السهل", 0, blocs=camp, aims=(SIEGE,))
    assert len(groups([one, telling("b", "نصر القلعة", 0, blocs=camp, aims=(SIEGE,))])) == 1
    assert len(groups([one, telling("b", "نصر القلعة", 1, blocs=camp, aims=(SIEGE,))])) == 2
    assert len(groups([one, telling("b", "نصر القلعة", 0, blocs=frozenset({"y"}), aims=(SIEGE,))])) == 2
    assert len(groups([one, telling("b", "نصر القلعة", 0, blocs=camp)])) == 2


def test_a_name_that_tells_an_aim_joins_nothing_by_itself() -> None:
    assert len(groups([telling("a", "فك الحصار", 0), telling("b", "فك الحصار", 0)])) == 2


TELLINGS = st.lists(
    st.builds(
        telling,
        st.sampled_from("abcdef"),
        st.sampled_from(["غضب السهل", "نصر القلعة", "فك الحصار"]),
        st.none() | st.integers(0, 40),
        st.none() | st.integers(0, 200),
        blocs=st.sampled_from([frozenset(), frozenset({"x"})]),
        aims=st.sampled_from([(), (SIEGE,)]),
    ),
    max_size=8,
    unique_by=lambda one: (one.report, one.key),
)


@given(TELLINGS, st.randoms())
def test_the_order_of_tellings_changes_nothing(tellings: list[Telling], random: object) -> None:
    turned = list(tellings)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert joined(tellings, {}) == joined(turned, {})
    assert sorted(one.report for group, _ in joined(tellings, {}) for one in group) == sorted(
        one.report for one in tellings
    )
