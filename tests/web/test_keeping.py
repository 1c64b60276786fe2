"""What is said of a reading where a project wants two reviewers, and who may take it back."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from litestar.testing import TestClient

from mihak.errors import RegisterError
from mihak.model.claim import Claim
from mihak.model.judgement import SAME, WRONG, Judgement
from mihak.model.person import Person
from mihak.register.register import Register, open_register
from mihak.web.desk import Desk
from mihak.web.keeping import kept, taken_back
from web.api.conftest import HERE, token_of
from web.conftest import NAME, Visit, sent

EDITOR = Person(name="Huda", role="editor", made_at="")


def reviewer(name: str) -> Person:
    return Person(name=name, role="reviewer", made_at="")


class _Desk:
    """As much of a desk as keeping asks for."""

    def __init__(self, register: Register) -> None:
        self.register = register


def draft(claim: str, by: str, verdict: str = WRONG, right: str = "") -> tuple[Judgement, ...]:
    return (Judgement(id="", verdict=verdict, left=claim, right=right, by=by, person=True),)


def agreed(register: Register, claim: str) -> Judgement:
    """A judgement by two."""
    register.choices.choose("reviewers", "two", by="tests")
    desk = cast("Desk", _Desk(register))
    assert kept(desk, draft(claim, "Rim"), reviewer("Rim")) == ()
    (made,) = kept(desk, draft(claim, "Sami"), reviewer("Sami"))
    return made


def test_what_two_judged_only_editors_take_back(register_path: Path) -> None:
    with open_register(register_path) as register:
        desk, claim = cast("Desk", _Desk(register)), next(iter(register.claims()))
        made = agreed(register, claim.id)
        assert made.by == "Rim & Sami"
        for name in ("Rim", "Sami", "Wafa"):
            with pytest.raises(RegisterError, match="Ask an editor"):
                taken_back(desk, [made.id], reviewer(name))
        assert [one.id for one in taken_back(desk, [made.id], EDITOR).retired] == [made.id]


def test_with_one_reviewer_anybody_who_reviews_does(register_path: Path) -> None:
    with open_register(register_path) as register:
        desk, claims = cast("Desk", _Desk(register)), list(register.claims())[:2]
        (made,) = kept(desk, draft(claims[0].id, "Rim"), reviewer("Rim"))
        assert taken_back(desk, [made.id], reviewer("Sami")).retired
        register.choices.choose("reviewers", "two", by="tests")
        left, right = sorted(one.id for one in claims)
        (pair,) = kept(desk, draft(left, "Rim", SAME, right), reviewer("Rim"))
        assert taken_back(desk, [pair.id], reviewer("Sami")).retired


def test_neither_the_page_nor_a_program_does_it_for_a_reviewer(visit: Visit, register_path: Path) -> None:
    with open_register(register_path) as register:
        claim = next(iter(register.claims()))
        made = agreed(register, claim.id)
    browser = visit("reviewer")
    assert 'value="undo"' not in browser.get(address(claim)).text
    answer = sent(browser, f"/p/{NAME}/reports/{claim.report}/claims/{claim.id}/judge", verdict="undo")
    assert answer.status_code == 409
    assert asked(visit(""), register_path, "reviewer", made.id) == 409
    assert 'value="undo"' in visit("editor").get(address(claim)).text
    assert asked(visit(""), register_path, "editor", made.id) == 200


def address(claim: Claim) -> str:
    return f"/p/{NAME}/reports/{claim.report}?claim={claim.id}"


def asked(program: TestClient[Any], path: Path, role: str, judgement: str) -> int:
    """What a program is answered that takes a judgement back."""
    program.headers["Authorization"] = f"Bearer {token_of(path, role)}"
    return program.post(f"{HERE}/undo", json={"judgement": judgement}).status_code
