"""One contract for both databases: the same acts leave the same rows, and the same questions get the same answers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import pytest

from mihak.register.listing import ORDERS as REPORT_ORDERS
from mihak.register.listing import ReportQuery
from mihak.register.query import ORDERS, ClaimQuery
from mihak.register.register import Register, open_register
from mihak.register.review import Since
from mihak.register.words import keys
from register import course
from tools import postgres_server as pg

WORDS: Final = 400
"""Words and runs of words that are looked for, of the reports themselves."""
HOSTILE: Final = (
    "غراد OR دمشق", "غراد*", "quote:غراد", "غراد AND", 'غراد "', "NEAR(غراد", "a' & 'b", "a | !b", "x:*", "\\ x", "<->",
    "a_b", "_", "_ غراد", "%", "'); DROP TABLE claims; --", "x" * 5000, '"x y_z"', "\u064bغراد", "غ\u0640راد",
)  # fmt: skip
DAY: Final = date(2016, 10, 28)
ASKED: Final[tuple[dict[str, Any], ...]] = (
    {}, {"kinds": ("attack", "control")}, {"status": "denied"}, {"place": "حلب"}, {"place": "الحمدانية"},
    {"place": "place:1"}, {"place_ids": ("place:2",)}, {"actor": "جيش الفتح"}, {"actor_ids": ("actor:jaf",)},
    {"source": "سانا"}, {"publisher": "عنب"}, {"publisher": "a"}, {"date_from": DAY}, {"date_to": DAY},
    {"date_from": DAY, "date_to": DAY, "place": "حلب"}, {"as_of": date(2016, 10, 30)}, {"min_confidence": 0.4},
    {"recorded_by": date(2020, 1, 1)}, {"recorded_by": date(2019, 1, 1)}, {"limit": 7, "offset": 5},
    {"place": "a_b"}, {"place": "100%"}, {"place": "NONE"},
)  # fmt: skip
LISTED: Final[tuple[dict[str, Any], ...]] = (
    {}, {"publisher": "عنب"}, {"text": "حلب"}, {"text": '"مدينة حلب"'}, {"date_from": DAY}, {"date_to": DAY},
    {"as_of": DAY}, {"place": "حلب"}, {"actor": "جيش الفتح"}, {"retold": True}, {"retold": False},
    {"limit": 3, "offset": 2}, {"numbers": ()}, {"numbers": tuple(range(0, 5000, 3))},
)  # fmt: skip


@pytest.fixture(scope="module")
def told(server: pg.Server, empty_register: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The course of a project in a file and on a server: what was told on the way, by place."""
    places = (str(tmp_path_factory.mktemp("contract") / "war.db"), server.url(server.database(empty_register)))
    return {place: course.told(place) for place in places}


@pytest.fixture(scope="module")
def both(told: dict[str, list[str]]) -> Iterator[tuple[Register, Register]]:
    file, database = map(open_register, told)
    with file, database:
        yield file, database


def test_every_step_tells_the_same(told: dict[str, list[str]]) -> None:
    file, database = told.values()
    for one, other in zip(file, database, strict=True):
        assert one == other
    assert "added: same: True" in file and "taken_back: as afresh: True" in file
    assert "taken_back: damage: []" in database


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("given", ASKED, ids=str)
def test_claims_are_the_same_in_the_same_order(
    both: tuple[Register, Register], given: dict[str, Any], order: str
) -> None:
    query = ClaimQuery(order=order, **given)
    file, database = ([(report.id, claim) for report, claim in war.found(query)] for war in both)
    assert file == database
    assert [war.count(query) for war in both] == [len(file)] * 2


@pytest.mark.parametrize("order", REPORT_ORDERS)
@pytest.mark.parametrize("given", LISTED, ids=lambda given: str(given)[:40])
def test_lists_of_reports_are_the_same(both: tuple[Register, Register], given: dict[str, Any], order: str) -> None:
    query = ReportQuery(order=order, **given)
    file, database = ((war.listing.reports(query), war.listing.count(query), war.listing.ids(query)) for war in both)
    assert file == database


def test_other_questions_get_the_same_answers(both: tuple[Register, Register]) -> None:
    file, database = map(_answers, both)
    assert file == database
    assert len(file["told"]) > 0 and file["publishers"][0][1] > 0


def _answers(war: Register) -> dict[str, Any]:
    claims, reports = [claim.id for claim in war.claims()], [report.id for report, _ in course.read()]
    listing, review = war.listing, war.review
    return {
        "reports": list(war.reports(publisher="", as_of=date(2016, 11, 1))), "publishers": listing.publishers(),
        "addresses": listing.addresses(), "readings": listing.readings(), "place_ids": war.place_ids(),
        "waiting": (listing.waiting(), sorted(review.waiting())), "listed": listing.listed(reports),
        "review": (review.state(), review.judged(Since()), review.carried(), review.kinds([*claims, "none"])),
        "numbers": sorted(review.numbers(ClaimQuery(place="حلب"))), "told": list(war.persons.told()),
        "operations": sorted(war.persons.operations()), "ids": war.claims_by_id([*claims, "none"]),
        "prefix": [war.claim(claims[0][:12].upper()), war.report(reports[0][:9])],
        "by": (review.judged_by("rim", since="", limit=5), review.count_by("rim", since="")),
        "one": (war.report("ra01"), war.claim("ra01:c1")),
    }  # fmt: skip


def test_arabic_words_and_runs_of_words_are_found_alike(both: tuple[Register, Register]) -> None:
    chance, found = random.Random(3), 0
    texts = [report.text.split() for report, _ in course.read()]
    for _ in range(WORDS):
        words = chance.choice(texts)
        at, length = chance.randrange(len(words)), chance.choice((1, 1, 2, 3, 6))
        run = " ".join(words[at : at + length]).replace('"', "")
        asked = chance.choice((run, f'"{run}"', f'"{run}" حلب', run.lstrip("والبف")))
        if keys(asked):
            found += _same_hits(both, asked)
    assert found > WORDS


@pytest.mark.parametrize("asked", HOSTILE, ids=lambda asked: asked[:12])
def test_what_looks_like_syntax_is_words(both: tuple[Register, Register], asked: str) -> None:
    if keys(asked):
        _same_hits(both, asked)


def _same_hits(both: tuple[Register, Register], asked: str) -> int:
    """How many reports and claims have the words, in both registers."""
    hits = [
        (
            [report.id for report, _ in war.reports(text=asked)],
            [claim.id for claim in war.claims(ClaimQuery(text=asked))],
        )
        for war in both
    ]
    assert hits[0] == hits[1], asked
    return len(hits[0][0]) + len(hits[0][1])
