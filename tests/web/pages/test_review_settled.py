"""Where two reviewers differ, a third settles; and how well the reviewers agree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.model.judgement import CORRECTED, RIGHT, WRONG, Judgement
from mihak.register.register import open_register
from web.conftest import NAME, Visit, sent

HERE = f"/p/{NAME}/review"
ENGLISH = {"accept-language": "en"}


@pytest.fixture
def claims(register_path: Path) -> list[str]:
    """Two claims on which two differ: the second is told right and corrected."""
    with open_register(register_path) as war:
        war.choices.choose("reviewers", "two", by="admin")
        first, second = (one.id for one, _ in zip(war.claims(), range(2), strict=False))
        for claim, by, verdict in ((first, "Rim", RIGHT), (first, "Sami", WRONG), (second, "Rim", RIGHT)):
            war.opinions.give(Judgement(id="", verdict=verdict, left=claim, by=by, person=True))
        war.opinions.give(
            Judgement(id="", verdict=CORRECTED, left=second, by="Sami", person=True, slot="status", value="denied")
        )
    return [first, second]


def standing(path: Path) -> list[tuple[str, str, str, str]]:
    with open_register(path) as war:
        return [(one.left, one.verdict, one.by, one.value) for one in war.judgements.live(person=True)]


def number(path: Path, claim: str, by: str) -> int:
    with open_register(path) as war:
        ((*both,),) = war.opinions.differing(claim=claim)
        return next(one.seq for one in both if one.by == by)


def settle(editor: TestClient[Any], claim: str, **form: str) -> Any:
    return sent(editor, f"{HERE}/settle/{claim}", **form)


def test_both_opinions_stand_side_by_side(visit: Visit, claims: list[str]) -> None:
    page = visit("editor").get(f"{HERE}/settle", params={"claim": claims[0]}, headers=ENGLISH)
    assert page.status_code == 200 and "Rim" in page.text and "Sami" in page.text
    assert f'action="{HERE}/settle/{claims[0]}"' in page.text
    other = visit("editor").get(f"{HERE}/settle", params={"claim": "c0"}, headers=ENGLISH)
    assert other.status_code == 200  # The first that waits.


def test_only_editors_settle(visit: Visit, claims: list[str], register_path: Path) -> None:
    reviewer = visit("reviewer")
    assert reviewer.get(f"{HERE}/settle").status_code == 403
    assert settle(reviewer, claims[0], verdict=RIGHT).status_code == 403
    assert standing(register_path) == []


def test_one_opinion_is_taken_over(visit: Visit, claims: list[str], register_path: Path) -> None:
    take = f"take-{number(register_path, claims[0], 'Sami')}"
    answer = settle(visit("editor"), claims[0], verdict=take)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{HERE}/settle")
    assert standing(register_path) == [(claims[0], WRONG, "editor", "")]


def test_the_third_may_say_something_else(visit: Visit, claims: list[str], register_path: Path) -> None:
    answer = settle(visit("editor"), claims[1], verdict=CORRECTED, status="intended", because="it was a plan")
    assert answer.status_code == 303
    assert standing(register_path) == [(claims[1], CORRECTED, "editor", "intended")]


@pytest.mark.parametrize(
    "verdict", ["take-0", "take-999", "take-", "take-x", "take--1", "take-" + "9" * 5_000, "", "perhaps", CORRECTED]
)
def test_what_makes_no_sense_is_refused_in_words(
    visit: Visit, claims: list[str], register_path: Path, verdict: str
) -> None:
    answer = settle(visit("editor"), claims[0], verdict=verdict)
    assert answer.status_code in (400, 409, 422) and "<form" in answer.text
    assert standing(register_path) == []


def test_what_was_typed_is_there_again(visit: Visit, claims: list[str]) -> None:
    answer = settle(visit("editor"), claims[0], verdict=CORRECTED, low="<many>", because="<b>why</b>")
    assert answer.status_code in (400, 422)
    assert "&lt;b&gt;why&lt;/b&gt;" in answer.text and "<b>why" not in answer.text


def test_a_claim_that_is_gone_is_not_settled(visit: Visit, claims: list[str]) -> None:
    answer = settle(visit("editor"), "c0000000000000000", verdict=RIGHT)
    assert answer.status_code in (404, 409) and claims


def test_where_nothing_waits_the_page_says_so(visit: Visit) -> None:
    page = visit("editor").get(f"{HERE}/settle", headers=ENGLISH)
    assert page.status_code == 200 and f'action="{HERE}/settle/' not in page.text


def test_agreement_is_shown_to_reviewers(visit: Visit, claims: list[str]) -> None:
    page = visit("reviewer").get(f"{HERE}/agreement", headers=ENGLISH)
    assert page.status_code == 200 and "alpha" in page.text.lower()
    assert "Rim" in page.text and claims[0] not in page.text
    assert visit("viewer").get(f"{HERE}/agreement").status_code == 403
