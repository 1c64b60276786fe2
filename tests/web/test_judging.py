"""What a reviewer says of the claims of one report."""

from __future__ import annotations

import pytest

from mihak.errors import OptionError, RegisterError
from mihak.linking.by_hand import ByHand
from mihak.model.claim import Casualties
from mihak.model.judgement import CORRECTED, RIGHT, WRONG, Judgement
from mihak.model.person import Person
from mihak.views.report_desk import DeskClaim
from mihak.web.judging import LONGEST, added, named, reasons, undone
from mihak.web.reading import claim_of, looked
from web.conftest import StillDesk

RIM = Person(name="Rim", role="reviewer")


def card(desk: StillDesk, claim: str) -> DeskClaim:
    report, _ = desk.register.claim(claim)
    return claim_of(looked(desk, report), claim)


@pytest.fixture
def claim(own_desk: StillDesk) -> str:
    return next(id for id, one in own_desk.shows.weighed.claims.items() if isinstance(one, Casualties))


def test_the_last_act_is_taken_back_with_all_that_was_corrected_in_it(own_desk: StillDesk, claim: str) -> None:
    judge = own_desk.register.judgements.judge
    shared = {"id": "", "verdict": CORRECTED, "left": claim, "by": "Rim", "person": True}
    judge(*(Judgement(slot=slot, value=value, **shared) for slot, value in (("low", "1"), ("high", "9"))))  # type: ignore[arg-type]
    assert len(card(own_desk, claim).standing) == 2
    undone(own_desk, card(own_desk, claim), RIM)
    assert card(own_desk, claim).standing == ()


def test_what_it_replaced_holds_again(own_desk: StillDesk, claim: str) -> None:
    for verdict in (RIGHT, WRONG):
        own_desk.register.judgements.judge(Judgement(id="", verdict=verdict, left=claim, by="Rim", person=True))
    undone(own_desk, card(own_desk, claim), RIM)
    assert [one.verdict for one in card(own_desk, claim).standing] == [RIGHT]


def test_where_nothing_is_judged_there_is_nothing_to_take_back(own_desk: StillDesk, claim: str) -> None:
    with pytest.raises(OptionError, match="nothing is judged"):
        undone(own_desk, card(own_desk, claim), RIM)


def test_two_reviewers_do_not_undo_each_other(own_desk: StillDesk, claim: str) -> None:
    own_desk.register.judgements.judge(Judgement(id="", verdict=RIGHT, left=claim, by="Sami", person=True))
    own_desk.register.choices.choose("reviewers", "two", by="admin")
    with pytest.raises(RegisterError):
        undone(own_desk, card(own_desk, claim), RIM)
    undone(own_desk, card(own_desk, claim), Person(name="Edda", role="editor"))


def test_a_claim_that_a_person_found_has_the_ids_of_what_it_names(own_desk: StillDesk) -> None:
    report = next(one for one in own_desk.shows.weighed.reports.values() if "حلب" in one.text)
    at = report.text.index("حلب")
    told = ByHand(kind="casualties", start=at, end=at + 3, values={"effect": "killed", "low": "3", "places": "حلب"})
    made = added(own_desk, report, told, "Rim")
    assert made.places[0].entity and own_desk.register.claim(made.id)[1] == made
    assert card(own_desk, made.id).id == made.id
    with pytest.raises(RegisterError):
        added(own_desk, report, told, "Rim")  # It is there.


@pytest.mark.parametrize(
    ("kind", "values", "what"),
    [
        ("casualties", {}, "what happened|effect"), ("nothing", {"effect": "killed"}, "nothing"),
        ("casualties", {"effect": "eaten"}, "eaten"),
        ("casualties", {"effect": "killed", "places": "حلب [xx:1]"}, "xx:1"),
    ],
)  # fmt: skip
def test_a_claim_that_makes_no_sense_is_not_kept(
    own_desk: StillDesk, kind: str, values: dict[str, str], what: str
) -> None:
    report = next(iter(own_desk.shows.weighed.reports.values()))
    before = own_desk.register.count()
    with pytest.raises(OptionError, match=what):
        added(own_desk, report, ByHand(kind=kind, start=0, end=5, values=values), "Rim")
    assert own_desk.register.count() == before


def test_an_id_that_was_typed_must_be_one_that_there_is(standing: StillDesk) -> None:
    assert "geonames:170063" in named(standing, "casualties", "places", "حلب [geonames:170063]")
    with pytest.raises(OptionError, match="xx:9"):
        named(standing, "casualties", "places", "حلب [xx:9]")
    assert named(standing, "casualties", "effect", "killed") == "killed"
    with pytest.raises(OptionError):
        named(standing, "casualties", "colour", "red")


@pytest.mark.parametrize(
    ("because", "kept"), [("", ""), (" \n ", ""), (" so  it is ", "so  it is"), ("x" * 9_999, "x" * LONGEST)]
)
def test_a_reason_is_kept_where_there_is_one(because: str, kept: str) -> None:
    assert [one.found for one in reasons(because)] == ([kept] if kept else [])
