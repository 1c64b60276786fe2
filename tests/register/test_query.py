"""Asking the register: each condition, and SQL that another database takes as well."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from fakes import sample_claims, sample_report

from mihak.errors import OptionError
from mihak.register.query import ClaimQuery
from mihak.register.register import Register, open_register


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    path = tmp_path_factory.mktemp("register") / "war.db"
    with open_register(path, clock=lambda: datetime(2020, 1, 1, tzinfo=UTC)) as register:
        for report in (sample_report(), sample_report(1, published=None, publisher="وكالة سانا")):
            register.add(report, sample_claims(report))
        yield register


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ({}, ["casualties", "control", "attack"] * 2),
        ({"kinds": ("attack", "control")}, ["control", "attack"] * 2),
        ({"status": "denied"}, ["control"] * 2),
        ({"place": "حلب"}, ["casualties"] * 2),
        ({"place": "place:1"}, ["casualties", "control"] * 2),
        ({"place": "حمدانية"}, ["casualties", "control"] * 2),
        ({"place": "ادلب"}, ["attack"] * 2),
        ({"place": "حل"}, []),
        ({"place": "دمشق", "place_ids": ("place:2",)}, ["casualties"] * 2),
        ({"actor": "النظام"}, ["casualties"] * 2),
        ({"actor": "جَيْش الفتح"}, ["casualties"] * 2),
        ({"actor": "actor:jaf"}, ["casualties"] * 2),
        ({"actor": "سانا"}, ["control"] * 2),
        ({"source": "سانا"}, ["control"] * 2),
        ({"source": "الطيران"}, []),
        ({"publisher": "سانا"}, ["casualties", "control", "attack"]),
        ({"text": "غراد"}, ["attack"] * 2),
        ({"text": "بصواريخ"}, ["attack"] * 2),
        ({"text": '"مدينة إدلب"'}, ["attack"] * 2),
        ({"text": '"إدلب مدينة"'}, []),
        ({"text": "صواريخ حلب"}, []),
        ({"date_from": date(2016, 10, 28)}, ["casualties", "attack"] * 2),
        ({"date_from": date(2016, 10, 29)}, ["attack"] * 2),
        ({"date_to": date(2016, 10, 1)}, ["attack"] * 2),
        ({"date_from": date(2016, 11, 1)}, []),
        ({"as_of": date(2016, 10, 27)}, []),
        ({"as_of": date(2016, 10, 28)}, ["casualties", "control", "attack"]),
        ({"as_of": date(2020, 1, 1)}, ["casualties", "control", "attack"] * 2),
        ({"recorded_by": date(2019, 12, 31)}, []),
        ({"recorded_by": date(2020, 1, 1)}, ["casualties", "control", "attack"] * 2),
        ({"limit": 4}, ["casualties", "control", "attack", "casualties"]),
    ],
)  # fmt: skip
def test_each_condition(register: Register, asked: dict[str, Any], kinds: list[str]) -> None:
    query = ClaimQuery(**asked)
    assert [claim.kind for claim in register.claims(query)] == kinds
    assert register.count(query) == len(kinds)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"kinds": ("battle",)}, "kind is 'battle'. Allowed: casualties, control"),
        ({"status": "true"}, "Allowed: asserted, denied, intended"),
        ({"place": "؟!"}, "has no word"),
        ({"limit": -1}, "limit is -1"),
        ({"limit": 2**63}, f"limit is {2**63}"),
        ({"offset": 10**20}, "offset is 1"),
        ({"date_from": date(2017, 1, 1), "date_to": date(2016, 1, 1)}, "is later than"),
    ],
)
def test_a_query_that_makes_no_sense_is_refused(asked: dict[str, Any], said: str) -> None:
    with pytest.raises(OptionError, match=said):
        ClaimQuery(**asked)


def test_search_words_are_never_syntax(register: Register) -> None:
    for text in ("غراد OR دمشق", "غراد*", "quote:غراد", "غراد AND", 'غراد "', "NEAR(غراد", "%"):
        try:
            assert register.count(ClaimQuery(text=text)) in (0, 2)
        except OptionError as error:
            assert "has no word" in str(error)
    assert register.count(ClaimQuery(place="a_b")) == 0
