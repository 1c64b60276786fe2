"""The list of reports: what an address asks for, and what the checks found in each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from mihak.errors import OptionError
from mihak.gazetteer.sources import default_sources
from mihak.model.report import Report
from mihak.register.listing import Listed, ReportQuery
from mihak.web import report_list
from mihak.web.report_list import LONGEST, NAMES, RETOLD, Asked, Tallies, Tally, rows, source_of
from web.conftest import StillDesk


def test_an_address_is_read_in_one_line_and_its_empty_values_are_none() -> None:
    asked = Asked.of({"text": "  قصف \n حلب ", "publisher": " ", "strange": "x"})
    assert asked.held == {"text": "قصف حلب"} and set(asked.given) == set(NAMES)
    assert Asked.of({"q": "حلب"}).given["text"] == "حلب"
    assert Asked.of({"q": "حلب", "text": "إدلب"}).given["text"] == "إدلب"


def test_the_order_is_no_filter() -> None:
    asked = Asked.of({"order": "published", "place": "حلب", "side": "sy-government"})
    assert asked.filters == {"place": "حلب", "side": "sy-government"}
    assert asked.without("place") == {"side": "sy-government", "order": "published"}


@pytest.mark.parametrize(
    ("given", "what"),
    [
        ({"text": "ا" * (LONGEST + 1)}, "text is too long"), ({"retold": "perhaps"}, "retold is 'perhaps'"),
        ({"side": "nowhere"}, "no side 'nowhere'"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(given: dict[str, str], what: str) -> None:
    with pytest.raises(OptionError, match=what):
        Asked.of(given)


@pytest.mark.parametrize(
    ("given", "what"),
    [({"from": "soon"}, "no day"), ({"order": "colour"}, "colour"), ({"source": "لا أحد"}, "no source is called")],
)
def test_what_the_register_cannot_be_asked_is_refused(standing: StillDesk, given: dict[str, str], what: str) -> None:
    with pytest.raises(OptionError, match=what):
        Asked.of(given).query(standing)


def found(desk: StillDesk, **given: str) -> list[Report]:
    asked = Asked.of({name.strip("_"): value for name, value in given.items()})
    listed, count = desk.register.listing.reports(asked.query(desk, size=0))
    assert len(listed) == count
    return [one.report for one in listed]


def test_reports_are_found_by_what_is_asked_for(standing: StillDesk) -> None:
    all_ = found(standing)
    assert len(all_) == 21
    day = date(2016, 11, 1)
    assert {one.id for one in found(standing, from_="2016-11-01")} == {
        one.id for one in all_ if one.published and one.published >= day
    }
    assert found(standing, place="باريس") == [] and 0 < len(found(standing, place="منيان")) < len(all_)
    yes, no = (found(standing, retold=given) for given in ("yes", "no"))
    assert len(yes) + len(no) == len(all_) and all(one.retold_from for one in yes)
    assert RETOLD["yes"] is True


def test_a_source_is_meant_by_its_name_or_id_and_a_side_has_all_of_its_own(standing: StillDesk) -> None:
    one = source_of("قناة المنار", "")
    assert one is not None
    named, by_id = found(standing, source="قناة المنار"), found(standing, source=one.id)
    assert named == by_id and {report.publisher for report in named} == {"قناة المنار"}
    of_side = found(standing, side=one.side)
    assert set(named) <= set(of_side)
    for report in of_side:
        known = source_of(report.publisher, report.url)
        assert known is not None and known.side == one.side
    assert found(standing, source=one.id, side="sy-opposition") == []


def test_a_publisher_whom_no_list_knows_is_of_no_known_side(standing: StillDesk) -> None:
    unknown = found(standing, side="unknown")
    assert "unknown" in default_sources().sides
    for report in unknown:
        known = source_of(report.publisher, report.url)
        assert known is None or known.side == "unknown"


def test_pages_follow_one_another(standing: StillDesk) -> None:
    asked = Asked.of({})
    pages = [
        [one.report.id for one in standing.register.listing.reports(asked.query(standing, number=n, size=8))[0]]
        for n in (1, 2, 3, 4)
    ]
    assert [len(page) for page in pages] == [8, 8, 5, 0]
    assert len({id for page in pages for id in page}) == 21


def listed(desk: StillDesk) -> tuple[Listed, ...]:
    return desk.register.listing.reports(ReportQuery())[0]


def test_at_least_one_report_is_checked_and_more_while_there_is_time(
    standing: StillDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def tally(_: object, id: str) -> Tally:
        made.append(id)
        return Tally((("doubtful", 1),))

    monkeypatch.setattr(report_list, "_tally", tally)
    monkeypatch.setattr(report_list, "PATIENCE", 0.0)
    tallies, all_ = Tallies(), listed(standing)
    assert len(tallies.checked(standing, all_)) == len(made) == 1
    assert len(tallies.checked(standing, all_)) == 1 and len(made) == 1  # What is known takes no time, and is enough.
    assert len(tallies.checked(standing, all_[1:])) == 1 and len(made) == 2
    monkeypatch.setattr(report_list, "PATIENCE", 60.0)
    assert set(tallies.checked(standing, all_)) == {one.report.id for one in all_}
    assert len(made) == len(all_)


def test_the_oldest_are_let_go(standing: StillDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_list, "_tally", lambda *_: Tally(()))
    monkeypatch.setattr(report_list, "TALLIES", 2)
    monkeypatch.setattr(report_list, "PATIENCE", 60.0)
    tallies, (one, two, three, *_) = Tallies(), listed(standing)
    tallies.checked(standing, (one, two, three))
    assert [tallies.known(standing, each) is None for each in (one, two, three)] == [True, False, False]


def test_findings_that_merely_hold_are_not_counted(standing: StillDesk) -> None:
    tally: Callable[..., Tally] = report_list._tally
    for one in listed(standing)[:3]:
        verdicts = [name for name, _ in tally(standing, one.report.id).verdicts]
        assert "holds" not in verdicts and verdicts == sorted(verdicts)


def test_a_line_has_a_name_and_needs_no_check_without_claims(own_desk: StillDesk) -> None:
    own_desk.register.add(Report.make("كلمات بلا عنوان وبلا خبر.", name="bare"), [])
    line = next(row for row in rows(own_desk, listed(own_desk)) if row.report.label == "bare")
    assert line.name.startswith("كلمات") and line.source is None
    assert line.tally == Tally(()) and len(line.added) == len("2016-10-28")
    titled = next(row for row in rows(own_desk, listed(own_desk)) if row.report.title)
    assert titled.name == titled.report.title
