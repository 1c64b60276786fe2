"""The SQL of judgements: ids and rows, and statements that another database takes as well."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Executable, exists, not_, update
from sqlalchemy.dialects import postgresql

from mihak.model.judgement import SAME, Judgement, Reason
from mihak.register.judgements import dated, history_rows, judgement_id, judgement_row, live_rows, reasons_out
from mihak.register.machine import UNCHANGED, said
from mihak.register.schema import judgements

ONE = Judgement(id="", verdict=SAME, left="c1", right="c2", by="Rim", person=True)


@pytest.mark.parametrize(
    "given", [{"left": "c0"}, {"right": "c3"}, {"verdict": "unsure"}, {"by": "Sami"}, {"slot": "low"}, {"value": "3"}]
)
def test_an_id_tells_what_was_said_by_whom(given: dict[str, str]) -> None:
    assert judgement_id(replace(ONE, **given), "2020") != judgement_id(ONE, "2020")  # type: ignore[arg-type]
    assert judgement_id(replace(ONE, score=3.0, id="other"), "2020") == judgement_id(ONE, "2020")


def test_an_id_tells_when() -> None:
    first, second = dated(ONE, "2020-01-01"), dated(ONE, "2020-01-02")
    assert (first.made_at, first.id[0], len(first.id)) == ("2020-01-01", "j", 17)
    assert first.id != second.id
    assert dated(replace(first, retired_at="2020-02-02"), "2020-01-01") == first


@given(st.lists(st.builds(Reason, st.text(max_size=4), st.text(max_size=9), st.floats(-9, 9)), max_size=3).map(tuple))
def test_reasons_are_compact_and_whole(reasons: tuple[Reason, ...]) -> None:
    assert tuple(Reason(*one) for one in json.loads(reasons_out(reasons))) == reasons
    row = judgement_row(dated(replace(ONE, reasons=reasons), "2020-01-01"))
    assert (row["reasons"], row["first_made"]) == (reasons_out(reasons), "2020-01-01")


@pytest.mark.parametrize(
    "statement",
    [
        live_rows(["c1"], True, [SAME], date(2020, 1, 1)),
        live_rows(),
        history_rows("c1"),
        update(judgements).where(not_(exists().where(UNCHANGED))).values(retired_at="now"),
    ],
    ids=["asked", "all", "history", "retired"],
)
def test_postgresql_takes_the_same_statements(statement: Executable) -> None:
    compiled = str(statement.compile(dialect=postgresql.dialect()))  # type: ignore[attr-defined,no-untyped-call]
    assert "judgements" in compiled
    assert said.name not in compiled or "EXISTS" in compiled
