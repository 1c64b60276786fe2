"""Where what is told happens, as one sentence tells it for the next."""

from __future__ import annotations

from claims.telling import of_kind, places
from mihak.model.claim import Casualties

MORE = "\nوأصيب تسعة مدنيين."


def last(text: str) -> list[str]:
    return places(of_kind(Casualties, text)[-1])


def test_places_are_carried() -> None:
    assert last("قتل سبعة جنود في حماة." + MORE) == ["حماة"]


def test_a_long_list_is_not_carried() -> None:
    listed = "حماة وحمص وإدلب ودرعا ودمشق والرقة وحلب والقنيطرة"
    assert last(f"قتل سبعة جنود في {listed}." + MORE) == []
    assert last("قتل سبعة جنود في حماة وحمص وإدلب ودرعا ودمشق." + MORE) == ["حماة", "حمص", "إدلب", "درعا", "دمشق"]


def test_others_killed_are_killed_elsewhere() -> None:
    assert last("قتل سبعة جنود في حماة.\nوقتل تسعة مدنيين آخرون بانفجار لغم.") == []


def test_a_spot_is_its_own_claims_alone() -> None:
    assert last("قتل سبعة جنود في حماة قرب فندق الياسمين." + MORE) == ["حماة"]


def test_around_a_spot_lies_what_was_told_before() -> None:
    assert last("قتل سبعة جنود في حماة.\nوأصيب تسعة مدنيين قرب فندق الياسمين.") == ["فندق الياسمين", "حماة"]


def test_what_sums_all_up_is_where_the_report_began() -> None:
    calm = "\nودعت الحكومة إلى الهدوء." * 4
    assert last("قتل سبعة جنود في حماة." + calm + "\nوارتفعت حصيلة القتلى إلى تسعة جنود.") == ["حماة"]


def test_background_of_a_sentence_does_not_replace_where_its_news_happened() -> None:
    first = "قتل سبعة جنود في حماة، العاصمة البديلة منذ سيطرة جيش الفتح على إدلب في آذار 2015."
    assert last(first + MORE) == ["حماة"]


def test_a_place_told_again_around_a_spot_is_told_once() -> None:
    first = "قتل سبعة جنود قرب فندق الياسمين في حماة."
    found = last(first + "\nوأصيب تسعة مدنيين قرب فندق الياسمين.")
    assert len(found) == len(set(found))
