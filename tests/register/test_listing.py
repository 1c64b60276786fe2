"""Lists of reports: conditions, orders, pages, counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mihak.errors import OptionError
from mihak.model.judgement import WRONG, Judgement
from mihak.model.report import Report
from mihak.pipeline import make_reader, read_report
from mihak.register.listing import ADDED, MOST, NEWEST, OLDEST, PUBLISHER, ReportQuery
from mihak.register.register import Register, open_register
from mihak.settings import Settings

TEXTS = (
    ("سانا", date(2016, 10, 28), "قتل ثلاثة مدنيين في قصف على مدينة حلب.", ""),
    ("قناة المنار", date(2016, 11, 2), "سيطر الجيش السوري على بلدة منيان غرب حلب.", "https://example.org/1"),
    ("", None, "لا شيء يذكر هنا.", ""),
)


@pytest.fixture(scope="module")
def war(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    reader = make_reader(Settings(reader="rules"))
    path: Path = tmp_path_factory.mktemp("listing") / "war.db"
    with open_register(path) as register:
        for publisher, day, text, retold in TEXTS:
            report = Report.make(text, publisher=publisher, published=day, retold_from=retold, title=text[:9])
            register.add(report, read_report(report, reader).claims, reader="rules@1")
        yield register


def listed(war: Register, **asked: object) -> list[str]:
    found, count = war.listing.reports(ReportQuery(**asked))  # type: ignore[arg-type]
    assert count == war.listing.count(ReportQuery(**asked))  # type: ignore[arg-type]
    assert count == len(war.listing.ids(ReportQuery(**asked)))  # type: ignore[arg-type]
    return [one.report.publisher for one in found]


def test_lines_are_reports_without_their_text(war: Register) -> None:
    found, count = war.listing.reports(ReportQuery(order=ADDED))
    kept = {report.id: (report, claims) for report, claims in war.reports()}
    assert count == len(kept) == len(found)
    for one in found:
        report, claims = kept[one.report.id]
        assert (one.report.title, one.report.published, one.claims, one.report.text) == (
            report.title, report.published, claims, "",
        )  # fmt: skip
        assert (one.latest > 0) == (one.claims > 0)


def test_orders(war: Register) -> None:
    assert listed(war, order=ADDED) == ["", "قناة المنار", "سانا"]
    assert listed(war, order=NEWEST) == ["قناة المنار", "سانا", ""]
    assert listed(war, order=OLDEST) == ["سانا", "قناة المنار", ""]
    assert listed(war, order=PUBLISHER) == ["سانا", "قناة المنار", ""]
    assert listed(war, order=MOST)[-1] == ""


def test_conditions(war: Register) -> None:
    assert listed(war, publisher="المنار") == ["قناة المنار"]
    assert listed(war, text="مدنيين") == ["سانا"]
    assert listed(war, date_from=date(2016, 11, 1)) == ["قناة المنار"]
    assert listed(war, date_to=date(2016, 11, 1)) == ["سانا"]
    assert listed(war, retold=True) == ["قناة المنار"]
    assert listed(war, retold=False) == ["", "سانا"]
    assert listed(war, place="منيان") == ["قناة المنار"]
    assert listed(war, actor="الجيش السوري") == ["قناة المنار"]
    assert listed(war, numbers=(1, 3)) == ["", "سانا"]
    assert listed(war, numbers=()) == []


def test_pages(war: Register) -> None:
    found, count = war.listing.reports(ReportQuery(order=OLDEST, limit=1, offset=1))
    assert ([one.report.publisher for one in found], count) == (["قناة المنار"], 3)
    assert war.listing.reports(ReportQuery(limit=5, offset=9)) == ((), 3)


def test_reports_by_their_ids_in_their_order(war: Register) -> None:
    ids = war.listing.ids(ReportQuery(order=OLDEST))
    assert [one.report.id for one in war.listing.listed([*ids, "r0", ids[0]])] == list(ids)


def test_places_and_publishers(war: Register) -> None:
    assert war.listing.place_ids() == war.place_ids() == war.listing.place_ids()
    assert set(war.listing.publishers()) == {("سانا", 1), ("قناة المنار", 1), ("", 1)}
    assert [(publisher, url) for _, publisher, url in war.listing.addresses()] == [(one[0], "") for one in TEXTS]


def test_what_is_judged_no_longer_waits(war: Register) -> None:
    waiting = war.listing.waiting()
    assert waiting == war.count()
    claim = next(iter(war.claims()))
    war.judgements.judge(Judgement(id="", verdict=WRONG, left=claim.id, by="rana", person=True))
    assert war.listing.waiting() == waiting - 1
    war.judgements.undo(by="rana")


@pytest.mark.parametrize(
    "asked", [{"order": "best"}, {"text": "***"}, {"date_from": date(2020, 1, 2), "date_to": date(2020, 1, 1)}]
)
def test_what_makes_no_sense_is_refused(asked: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        ReportQuery(**asked)  # type: ignore[arg-type]


def test_a_reading_is_told_by_its_newest_claim_and_how_many_there_are(tmp_path: Path) -> None:
    reader = make_reader(Settings(reader="rules"))
    report = Report.make("قُتل 5 مدنيين وأصيب 9 آخرون في قصف على حلب.", published=date(2016, 10, 28))
    later = Report.make("سيطر الجيش السوري على حي الليرمون.", published=date(2016, 11, 2))
    with open_register(tmp_path / "war.db") as war:
        first, second = reader.read(report), reader.read(later)
        assert len(first) > 1 and second
        war.add(report, first)
        war.add(later, second)
        both = {report.id: (len(first), len(first)), later.id: (len(first) + len(second), len(second))}
        assert war.listing.readings() == both and list(war.listing.readings()) == list(both)
        assert list(war.listing.readings(date(2016, 10, 30))) == [report.id]
        war.add(report, first[1:], again=True)
        assert war.listing.readings()[report.id] == (len(first), len(first) - 1)
        war.add(report, [], again=True)
        assert list(war.listing.readings()) == [later.id]
