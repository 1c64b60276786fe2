"""Low, best and high by each rule, with the words of the rule."""

from __future__ import annotations

import pytest

from mihak.errors import OptionError
from mihak.model.facts import Facts
from mihak.model.incident import RULES
from mihak.weighing.rules import RULE_FUNCTIONS, rule_of
from weighing.losses import assessed, enemy, facts, own, range_of, values


def test_every_rule_has_its_function() -> None:
    assert tuple(name for name, _ in RULE_FUNCTIONS) == RULES
    with pytest.raises(OptionError, match="Allowed: mihak, acled, ucdp"):
        rule_of("mean")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([facts("a", 12, 12), facts("b", 15, 15), facts("c", 20, 20)], (12, 15, 20)),
        ([facts("a", 12, 12), facts("b", 20, 20), facts("c", 20, 20)], (12, 20, 20)),
        ([facts("a", 30, 40)], (30, 35, 40)),
        ([own("a", 10, 10), enemy("b", 50, 50)], (10, None, 50)),
        ([own("a", 10, 10), enemy("b", 50, 50), facts("c", 20, 20)], (20, 20, 50)),
        ([own("a", 10, 10), facts("c", 8, 8)], (10, 10, 10)),
        ([own("a", 10, 10)], (10, 10, None)),
        ([enemy("a", 50, 50)], (None, None, 50)),
        ([facts("a", 40, None)], (40, None, None)),
        ([facts("a", 40, None), facts("b", 60, 60)], (40, 60, 60)),
        ([facts("a", 80, None), facts("b", 60, 60)], (60, 60, None)),
        ([facts("a", None, 20), facts("b", 25, 25)], (None, 25, 25)),
        ([facts("a")], (None, None, None)),
        ([facts("a", 9, 9), facts("b", 9, 9, status="denied")], (0, 9, 9)),
        ([own("a", 9, 9), facts("b", 9, 9, status="denied")], (9, 9, None)),
    ],
)
def test_the_rule_mihak(claims: list[Facts], expected: tuple[int | None, ...]) -> None:
    assert values(assessed(*claims)) == expected


def test_each_bound_names_its_rule_and_claims() -> None:
    found = range_of(assessed(own("a", 10, 10), enemy("b", 50, 50), facts("c", 8, 8)))
    assert (found.low.rule, found.low.claims) == ("own loss admitted by الجيش", ("a",))
    assert found.best.rule == "raised to the lower bound: own loss admitted by الجيش"
    assert (found.high.rule, found.high.claims) == ("claimed by the enemy, جيش الفتح", ("b",))


def test_the_middle_of_an_interval_is_not_passed_off_as_a_figure_that_was_told() -> None:
    assert (
        range_of(assessed(facts("a", 30, 40))).best.rule == "middle of 30 to 40 told by a disinterested voice, المرصد"
    )
    assert range_of(assessed(facts("a", 30, 30))).best.rule == "figure of a disinterested voice, المرصد"


def test_open_bounds_say_why() -> None:
    found = range_of(assessed(facts("a", 40, None)))
    assert found.best.rule == "told only as at least 40 by المرصد"
    assert found.high.rule == "told open above, at least 40, by المرصد"
    alone = range_of(assessed(enemy("a", 50, 50)))
    assert alone.low.rule == "claimed by the enemy alone (جيش الفتح): not bound from below"
    assert alone.best.rule == "no disinterested voice gives a figure"


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([facts("a", 12, 12), enemy("b", 50, 50)], 12),
        ([facts("a", 20, None, words=("عشرات",))], 10),
        ([facts("a", 200, None, words=("ميات",)), facts("b", 300, 300)], 100),
        ([facts("a")], 10),
        ([facts("a"), facts("b", 30, 30)], 30),
    ],
)
def test_the_rule_acled_gives_the_most_conservative_figure(claims: list[Facts], expected: int) -> None:
    assert values(assessed(*claims, rule="acled")) == (expected, expected, expected)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([facts("a", 12, 12), facts("b", 15, 15), facts("c", 15, 15), enemy("d", 50, 50)], (12, 15, 50)),
        ([facts("a", 12, 12), facts("b", 15, 15)], (12, 12, 15)),
        ([facts("a", 40, None)], (40, 40, None)),
        ([facts("a", 20, None), facts("b", 25, 25)], (20, 20, 25)),
        ([enemy("d", 50, 50)], (50, 50, 50)),
        ([facts("a")], (None, None, None)),
    ],
)
def test_the_rule_ucdp(claims: list[Facts], expected: tuple[int | None, ...]) -> None:
    assert values(assessed(*claims, rule="ucdp")) == expected
