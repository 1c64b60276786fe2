"""Whose names are hidden in a register, and what of it goes out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihak.claims.rules import RulesReader
from mihak.model.report import Report
from mihak.register.register import Register, open_register
from mihak.settings import Settings
from mihak.views.private import hidden_of, published_masked

TEXTS = (
    "قُتل المدني زاهر النحاس أمس في حلب جراء قصف مدفعي.",
    "اغتال مجهولون المدير سمير سليمان في حلب.",
)


@pytest.fixture
def war(tmp_path: Path) -> Iterator[Register]:
    with open_register(tmp_path / "war.db") as register:
        for number, text in enumerate(TEXTS):
            report = Report.make(text, name=str(number))
            register.add(report, RulesReader().read(report))
        yield register


def test_a_victim_is_hidden_and_who_holds_a_rank_is_not(war: Register) -> None:
    found = hidden_of(war, Settings())
    assert set(found.runs) == {"زاهر"}
    assert set(found.own) == {war.report("0").id}


def test_what_is_published_bears_names_until_the_project_says_otherwise(war: Register) -> None:
    assert not published_masked(war)
    war.choices.choose("published", "masked", by="Rim")
    assert published_masked(war)
