"""Types and values are checked before any word is looked for."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from claims.llm.telling import KILLED, REGAINED
from mihak.claims.llm.answer import MOST, NO_CLAIM, NO_VALUE, REASONS, TOO_MANY, WRONG_TYPE, Dropped
from mihak.claims.llm.given import LARGEST, LISTED, SHAPES, SPELLINGS, given_in
from mihak.model.claim import CLAIM_KINDS


def only(**changed: object) -> tuple[Any, list[Dropped]]:
    found, dropped = given_in([KILLED | changed])
    return (found[0] if found else None), dropped


def test_the_shapes_are_those_of_the_model() -> None:
    assert [shape.kind for shape in SHAPES] == [kind.kind for kind in CLAIM_KINDS]
    for shape, kind in zip(SHAPES, CLAIM_KINDS, strict=True):
        assert {shape.detail, *shape.names, *shape.lists} <= set(kind.__dataclass_fields__)


def test_a_claim_is_taken_as_it_is() -> None:
    claim, dropped = only()
    assert dropped == []
    assert (claim.detail, claim.quote, claim.start, claim.low, claim.high) == ("killed", "ثلاثة مدنيين قتلوا", 24, 3, 3)
    assert dict(claim.names)["source"] == ("مصدر طبي في حلب", "مصدر طبي")
    assert dict(claim.lists) == {"places": (("حي الشعار", "الشعار"),)}
    assert (claim.date, claim.victim_kind, claim.part_of) == ("2016-11-11", "civilian", "")


def test_fields_that_no_claim_has_are_passed_over() -> None:
    assert only(url="http://x", tool_calls=[{}], confidence="high") == only()


@pytest.mark.parametrize("data", [None, 3, "c1", [], {}, {"type": "opinion"}, {"type": ["attack"]}, {"quote": "قصف"}])
def test_what_is_no_claim(data: object) -> None:
    assert given_in([data]) == ([], [Dropped("claim", NO_CLAIM)])


@pytest.mark.parametrize(
    "changed",
    [{"effect": "vanished"}, {"effect": None}, {"effect": ["killed"]}, {"status": "likely"}, {"status": 1},
     {"victim_kind": "soldier"}],
)  # fmt: skip
def test_a_value_that_is_not_allowed_drops_the_claim(changed: dict[str, object]) -> None:
    assert given_in([KILLED | changed]) == ([], [Dropped("claim", NO_VALUE)])


def test_what_is_left_out_has_its_usual_value() -> None:
    bare = {"type": "casualties", "quote": "قتلوا", "effect": "killed"}
    (claim,), dropped = given_in([bare])
    assert dropped == []
    assert (claim.status, claim.victim_kind, claim.start, claim.low) == ("asserted", "unknown", -1, None)


@pytest.mark.parametrize("quote", [None, "", " ", 3, ["قتلوا"]])
def test_a_claim_without_a_quote_is_dropped(quote: object) -> None:
    assert given_in([KILLED | {"quote": quote}]) == ([], [Dropped("claim", WRONG_TYPE)])


@pytest.mark.parametrize("number", [True, "3", 3.0, -1, [3], LARGEST + 1, 10**400])
def test_a_number_of_another_type_is_left_out(number: object) -> None:
    claim, dropped = only(low=number)
    assert claim.low is None
    assert dropped == [Dropped("low", WRONG_TYPE)]


@pytest.mark.parametrize(
    ("value", "names"), [("مدنيين", ("مدنيين",)), (["مدنيين", " "], ("مدنيين",)), (None, ()), ([], ())]
)
def test_a_name_may_be_one_string(value: object, names: tuple[str, ...]) -> None:
    claim, dropped = only(victims=value)
    assert dict(claim.names)["victims"] == names
    assert dropped == []


@pytest.mark.parametrize("value", [3, {"name": "مدنيين"}, [3], ["مدنيين", None]])
def test_a_name_of_another_type_is_noted(value: object) -> None:
    _, dropped = only(victims=value)
    assert dropped == [Dropped("victims", WRONG_TYPE)]


def test_places_may_be_plain_strings() -> None:
    claim, dropped = only(places=["حلب", ["حي الشعار"]])
    assert dict(claim.lists)["places"] == (("حلب",), ("حي الشعار",))
    assert dropped == []


def test_places_of_another_type_are_noted() -> None:
    assert only(places="حلب")[1] == [Dropped("places", WRONG_TYPE)]


def test_lists_and_answers_are_bounded() -> None:
    claim, _ = only(places=[["حلب"]] * 999, victims=["مدنيين"] * 999)
    assert len(dict(claim.lists)["places"]) == LISTED
    assert len(dict(claim.names)["victims"]) == SPELLINGS
    found, dropped = given_in([REGAINED] * (MOST + 3))
    assert len(found) == MOST
    assert dropped == [Dropped("claim", TOO_MANY)] * 3


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists)


@drawn(st.dictionaries(st.sampled_from(sorted(KILLED)), JSON))
def test_no_value_breaks_it(changed: dict[str, Any]) -> None:
    found, dropped = given_in([KILLED | changed])
    assert len(found) <= 1
    assert all(item.reason in REASONS for item in dropped)
