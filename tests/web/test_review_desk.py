"""What a reviewer has before them."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from mihak.errors import NotInRegister, OptionError
from mihak.model.judgement import CORRECTED, RIGHT, WRONG, Judgement
from mihak.register.review import Waiting
from mihak.views.review_judged import Order
from mihak.web.review_desk import (
    SHOWN,
    agreement_of,
    busy,
    done_today,
    item_of,
    next_of,
    pair_of,
    query_of,
    review_desk,
    to_settle,
    waiting_for,
)
from web.conftest import StillDesk

ROWS = tuple(Waiting(n, id, "casualties", None, 0, "2020") for n, id in enumerate("abcd", 1))
ORDER = Order(ROWS, {row.id: n for n, row in enumerate(ROWS)})


def word(claim: str, verdict: str = RIGHT, by: str = "Rim", slot: str = "", value: str = "") -> Judgement:
    return Judgement(id="", verdict=verdict, left=claim, by=by, person=True, slot=slot, value=value)


def claims(desk: StillDesk, count: int = 1) -> list[str]:
    return list(desk.queue.order(query_of(desk, {})).behind("", ()))[:count]


def two(desk: StillDesk) -> None:
    desk.register.choices.choose("reviewers", "two", by="admin")


def following(
    judged: Collection[str] = (), person: str = "Rim", after: str = "",
    spoken: dict[str, tuple[str, ...]] | None = None, others: dict[str, str] | None = None, both: bool = False,
) -> str:  # fmt: skip
    return next_of(ORDER, set(judged), person, after, spoken or {}, others or {}, both)


def test_the_next_claim_is_behind_the_last_and_then_from_the_beginning() -> None:
    assert following() == "a" and following(after="b") == "c" and following(after="d") == "a"
    assert following(judged="ab") == "c" and following(judged="abcd") == ""


def test_what_others_look_at_comes_last() -> None:
    assert following(others={"a": "Sami"}) == "b"
    # Better to look twice than to wait.
    assert following(judged="bcd", others={"a": "Sami"}) == "a"


def test_of_two_reviewers_each_is_asked_once_and_no_third() -> None:
    spoken = {"a": ("Rim",), "b": ("Sami", "Edda"), "c": ("Sami",)}
    assert following(spoken=spoken, both=True) == "c"
    assert following(person="Sami", spoken=spoken, both=True) == "a"
    assert following(person="Omar", spoken=spoken, both=True, others={"a": "Sami"}) == "c"


def test_who_is_at_work_on_a_claim() -> None:
    assert busy({"a": "Sami"}, {}, False) == ["a"] and busy({"a": "Sami"}, {}, True) == []
    assert busy({"a": "Sami"}, {"a": ("Rim",)}, True) == ["a"]
    assert busy({"a": "Sami"}, {"a": ("Sami",)}, True) == []


def test_filters_ask_the_register(standing: StillDesk) -> None:
    found = query_of(standing, {"kind": "attack", "place": " حلب ", "publisher": " سانا "})
    assert (found.kinds, found.place, found.publisher) == (("attack",), "حلب", "سانا")
    assert "geonames:170063" in found.place_ids
    assert query_of(standing, {}).place_ids == ()
    with pytest.raises(OptionError):
        query_of(standing, {"kind": "nothing"})


def test_the_queue_begins_with_its_first_claim(own_desk: StillDesk) -> None:
    first, second = claims(own_desk, 2)
    found = review_desk(own_desk, "Rim", {})
    assert found.item is not None and found.item.claim.id == first
    assert (found.two, found.today, found.done, found.mine, found.full) == (False, 0, (), None, False)
    assert own_desk.looking.others("Sami") == {first: "Rim"}
    other = review_desk(own_desk, "Sami", {})
    assert other.item is not None and other.item.claim.id == second
    asked = review_desk(own_desk, "Sami", {"claim": first})
    assert asked.item is not None and asked.item.claim.id == first


def test_nothing_waits_where_the_filters_let_nothing_through(own_desk: StillDesk) -> None:
    found = review_desk(own_desk, "Rim", {"publisher": "لا أحد يعرفه"})
    assert found.item is None and found.counted.waiting == 0


def test_ones_own_word_is_shown_and_anothers_is_not(own_desk: StillDesk) -> None:
    two(own_desk)
    (first,) = claims(own_desk)
    own_desk.register.opinions.give(word(first, WRONG))
    mine = review_desk(own_desk, "Rim", {"claim": first})
    assert mine.mine is not None and mine.mine.verdict == WRONG and not mine.full
    other = review_desk(own_desk, "Sami", {"claim": first})
    assert other.mine is None and not other.full
    assert waiting_for(own_desk, "Rim") == {first} and waiting_for(own_desk, "Sami") == set()
    own_desk.register.opinions.give(word(first, RIGHT, "Sami"))
    assert review_desk(own_desk, "Edda", {"claim": first}).full
    assert waiting_for(own_desk, "Edda") == {first}


def test_with_one_reviewer_nobody_waits_for_another(standing: StillDesk) -> None:
    assert waiting_for(standing, "Rim") == set()


def test_a_claim_is_asked_for_by_its_whole_id(standing: StillDesk) -> None:
    (first,) = claims(standing)
    report, found = pair_of(standing, first)
    assert found.id == first and found.report == report.id
    for id in (first[:-1], "c0000000000000000"):
        with pytest.raises(NotInRegister):
            pair_of(standing, id)
    assert item_of(standing, "") is None


def test_what_was_done_today_is_counted_by_claim(own_desk: StillDesk) -> None:
    first, second, *_ = claims(own_desk, 5)
    judge = own_desk.register.judgements.judge
    judge(word(first))
    judge(word(second, CORRECTED, slot="status", value="denied"), word(second, CORRECTED, slot="places", value="none"))
    count, done = done_today(own_desk, "Rim")
    assert count == 2
    assert [(one.claim.id, one.verdict, one.undone, one.open) for one in done] == [
        (second, CORRECTED, True, False), (first, RIGHT, True, False),
    ]  # fmt: skip
    assert done_today(own_desk, "Omar") == (0, ())


def test_an_open_opinion_stands_among_the_acts_of_today(own_desk: StillDesk) -> None:
    two(own_desk)
    (first,) = claims(own_desk)
    own_desk.register.opinions.give(word(first))
    count, (one,) = done_today(own_desk, "Rim")
    assert (count, one.key, one.open, one.undone) == (1, "", True, True)


def test_few_acts_are_listed_and_all_are_counted(own_desk: StillDesk) -> None:
    for id in claims(own_desk, SHOWN + 3):
        own_desk.register.judgements.judge(word(id))
    count, done = done_today(own_desk, "Rim")
    assert count == SHOWN + 3 and len(done) == SHOWN
    assert [one.made_at for one in done] == sorted((one.made_at for one in done), reverse=True)


def differ(desk: StillDesk, *ids: str, by: tuple[str, str] = ("Rim", "Sami")) -> None:
    for id in ids:
        desk.register.opinions.give(word(id, RIGHT, by[0]))
        desk.register.opinions.give(word(id, WRONG, by[1]))


def test_where_two_differ_a_third_settles_one_after_the_other(own_desk: StillDesk) -> None:
    two(own_desk)
    first, second, third = claims(own_desk, 3)
    assert to_settle(own_desk, "Edda").item is None
    differ(own_desk, first, second)
    differ(own_desk, third, by=("Edda", "Rim"))
    found = to_settle(own_desk, "Edda")
    assert found.item is not None and (found.waiting, found.own) == (2, 1)
    assert [one.by for one in found.opinions] == ["Rim", "Sami"]
    behind = to_settle(own_desk, "Edda", found.following)
    assert behind.item is not None and behind.item.claim.id == found.following
    assert behind.following == found.item.claim.id  # Round about.
    assert to_settle(own_desk, "Edda", third).item == found.item  # It is their own.
    own = to_settle(own_desk, "Rim")
    assert (own.item, own.waiting, own.own, own.following) == (None, 0, 3, "")


def test_agreement_is_over_all_that_two_spoke_on(own_desk: StillDesk) -> None:
    two(own_desk)
    ids = claims(own_desk, 4)
    differ(own_desk, ids[0])
    for id in ids[1:]:
        for by in ("Rim", "Sami"):
            own_desk.register.opinions.give(word(id, RIGHT, by))
    found = agreement_of(own_desk)
    assert all(id not in str(found) for id in ids)  # It tells of no single claim.
    assert "Rim" in str(found) and "Sami" in str(found)
