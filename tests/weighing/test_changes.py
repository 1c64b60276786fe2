"""What a report changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from mihak.linking.lineage import Lineage
from mihak.model.claim import Claim, Control
from mihak.model.facts import Facts, Party
from mihak.model.incident import Assessment, Bound, Contradiction, Incident, Range
from mihak.weighing.changes import changes
from mihak.weighing.weighed import Weighed
from weighing.control_facts import ARMY, REBELS, day, said


def killed(claim: str, report: str, count: int) -> Facts:
    return Facts(
        claim=claim, report=report, position=0, kind="casualties", what="killed", status="asserted",
        speaker=Party("متحدث"), first=day(3), last=day(3), low=count, high=count, counted=True,
    )  # fmt: skip


def incident(*claims: str, why: str = "") -> Incident:
    quarrel = (Contradiction(claims[0], claims[-1], why),) if why else ()
    return Incident(f"i-{claims[0]}", "casualties", claims, "contradict" if why else "same", quarrel)


def assessed(of: Incident, low: int, best: int, high: int, grade: str, voices: int) -> Assessment:
    bounds = (Bound(value, "test", of.claims) for value in (low, best, high))
    figures = (Range("killed", "all", *bounds),)
    return Assessment(of.id, "mihak", grade, voices, figures, day(3), day(3))


def weighed(facts: Iterable[Facts], found: Mapping[Incident, Assessment | None], voices: Mapping[str, str]) -> Weighed:
    known = {fact.claim: fact for fact in facts}
    claims: dict[str, Claim] = {
        id: Control(id=id, report=fact.report, quote="x", start=0, reader="t@1", rule="t", change="held")
        for id, fact in known.items()
    }
    assessments = {one.id: given for one, given in found.items() if given}
    return Weighed({}, MappingProxyType(claims), known, tuple(found), assessments, Lineage(), dict(voices), (), "mihak")


OLD = (killed("a", "r1", 10), killed("b", "r2", 20))
ONE, TWO = incident("a"), incident("b")
BEFORE = weighed(
    OLD, {ONE: assessed(ONE, 10, 10, 10, "weak", 1), TWO: assessed(TWO, 20, 20, 20, "weak", 1)}, {"a": "x", "b": "y"}
)


def test_nothing_came_and_nothing_changed() -> None:
    found = changes(BEFORE, BEFORE, ["r9"])
    assert found.reports == ("r9",)
    assert not any((found.new, found.joined, found.moved, found.contradictions, found.voices, found.places))
    assert (found.claims, found.totals) == ((), ())


def test_a_claim_that_joins_an_incident_moves_its_range_and_its_grade() -> None:
    both = incident("a", "c", why="10 against 14")
    after = weighed(
        [*OLD, killed("c", "r3", 14)],
        {both: assessed(both, 10, 12, 14, "fair", 2), TWO: BEFORE.assessments[TWO.id]},
        {"a": "x", "b": "y", "c": "z"},
    )
    found = changes(BEFORE, after, ["r3"])
    (change,) = found.joined
    assert (change.came, change.joined, change.before) == (("c",), ("a",), ("i-a",))
    assert (change.grade, change.voices, change.agree) == (("weak", "fair"), (1, 2), ("same", "contradict"))
    (figure,) = change.ranges
    assert figure.before is not None
    assert figure.after is not None
    assert (figure.before.best.value, figure.after.best.value) == (10, 12)
    assert [(one.incident, one.contradiction.why) for one in found.contradictions] == [("i-a", "10 against 14")]
    assert (found.new, found.moved, found.voices) == ((), (), ("c",))
    assert [(one.effect, _low(one.before), _low(one.after)) for one in found.totals] == [("killed", 30, 30)]


def _low(total: object) -> int | None:
    value = getattr(total, "low").value  # noqa: B009  # A refusal has none, and that is an error here.
    assert value is None or isinstance(value, int)
    return value


def test_a_claim_of_its_own_is_a_new_incident() -> None:
    alone = incident("c")
    after = weighed(
        [*OLD, killed("c", "r3", 5)],
        {**_as_before(), alone: assessed(alone, 5, 5, 5, "weak", 1)}, {"a": "x", "b": "y", "c": "x"},
    )  # fmt: skip
    found = changes(BEFORE, after, ["r3"])
    assert (found.new, found.joined, found.moved, found.voices) == (("i-c",), (), (), ())
    assert [(one.effect, _low(one.before), _low(one.after)) for one in found.totals] == [("killed", 30, 35)]


def test_a_report_can_join_what_was_two() -> None:
    all_three = incident("a", "b", "c")
    after = weighed(
        [*OLD, killed("c", "r3", 15)], {all_three: assessed(all_three, 10, 15, 20, "weak", 2)},
        {"a": "x", "b": "y", "c": "y"},
    )  # fmt: skip
    (change,) = changes(BEFORE, after, ["r3"]).joined
    assert (change.before, change.joined) == (("i-a", "i-b"), ("a", "b"))


def test_what_moves_without_a_claim_of_the_report_is_told_apart() -> None:
    together = incident("a", "b")
    after = weighed(OLD, {together: assessed(together, 10, 15, 20, "weak", 2)}, {"a": "x", "b": "y"})
    found = changes(BEFORE, after, ["r3"])
    assert (found.joined, [change.incident for change in found.moved]) == ((), ["i-a"])


def test_copies_add_no_voice() -> None:
    after = weighed([*OLD, killed("c", "r3", 5), killed("d", "r3", 6)], _as_before(), {"a": "x", "b": "y"})
    assert changes(BEFORE, after, ["r3"]).voices == ("c", "d")
    copied = weighed([*OLD, killed("c", "r3", 5)], _as_before(), {"a": "r3", "b": "y", "c": "r3"})
    assert changes(BEFORE, copied, ["r3"]).voices == ()


def test_places_whose_timeline_changed() -> None:
    was = said("g", "gained", 5, REBELS, ARMY, report="r1")
    repeat = said("h", "gained", 5, REBELS, ARMY, report="r2")
    back = said("k", "regained", 9, ARMY, report="r3")
    before = weighed([was], {}, {})
    assert changes(before, weighed([was, repeat], {}, {}), ["r2"]).places == ()
    (place,) = changes(before, weighed([was, back], {}, {}), ["r3"]).places
    assert place.before is not None
    assert place.after is not None
    assert (place.place, len(place.before.spans), len(place.after.spans)) == ("carton", 2, 3)
    (fresh,) = changes(weighed([], {}, {}), before, ["r1"]).places
    assert fresh.before is None


def _as_before() -> dict[Incident, Assessment | None]:
    return {one: BEFORE.assessments[one.id] for one in (ONE, TWO)}
