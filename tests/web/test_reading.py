"""What the page of one report shows, gathered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mihak.errors import NotInRegister
from mihak.linking.lineage import Citation, Copy, Lineage
from mihak.model.finding import Words
from mihak.model.judgement import RIGHT, WRONG, Judgement
from mihak.model.report import Report
from mihak.web.desk import NotYetWeighed
from mihak.web.reading import claim_of, family, findings, history, looked, own_opinion, pointed, vocabulary
from web.conftest import RULES, StillDesk


def telling(desk: StillDesk) -> Report:
    """The report with most claims."""
    claims = desk.shows.weighed.claims.values()
    counts = {id: sum(one.report == id for one in claims) for id in desk.shows.weighed.reports}
    return desk.shows.weighed.reports[max(counts, key=lambda id: (counts[id], id))]


def test_a_report_stands_with_its_claims_and_what_the_checks_found(standing: StillDesk) -> None:
    report = telling(standing)
    seen = looked(standing, report)
    assert {one.id for one in seen.view.claims} == {one.id for one in seen.claims}
    assert all(one.report == report.id for one in seen.claims) and seen.judgements == ()
    told = findings(standing, seen, "en")
    assert len(told.found) + told.left_out == len(seen.checked)
    arabic = findings(standing, seen, "ar")
    assert [one.check for one in arabic.found] == [one.check for one in told.found]
    assert all(one.said != other.said for one, other in zip(arabic.found, told.found, strict=True))


def test_what_is_judged_is_seen_at_once(own_desk: StillDesk) -> None:
    report = telling(own_desk)
    claim = looked(own_desk, report).claims[0].id
    own_desk.register.judgements.judge(Judgement(id="", verdict=RIGHT, left=claim, by="Rim", person=True))
    assert [one.verdict for one in looked(own_desk, report).judgements] == [RIGHT]


def test_a_claim_is_found_in_its_report_alone(standing: StillDesk) -> None:
    report = telling(standing)
    seen = looked(standing, report)
    assert claim_of(seen, seen.claims[0].id).id == seen.claims[0].id
    other = next(one.id for one in standing.shows.weighed.claims.values() if one.report != report.id)
    for claim in (other, "", seen.claims[0].id[:6]):
        with pytest.raises(NotInRegister, match="no live claim"):
            claim_of(seen, claim)


def test_history_is_what_persons_said_the_newest_first(own_desk: StillDesk) -> None:
    report = telling(own_desk)
    one = looked(own_desk, report).claims[0].id
    for verdict, by in ((RIGHT, "Rim"), (WRONG, "Sami")):
        own_desk.register.judgements.judge(Judgement(id="", verdict=verdict, left=one, by=by, person=True))
    told = history(own_desk, claim_of(looked(own_desk, report), one))
    assert [(line.by, line.verdict) for line in told] == [("Sami", WRONG), ("Rim", RIGHT)]
    assert told[1].retired_at and not told[0].retired_at


def test_an_opinion_is_ones_own_while_it_waits(own_desk: StillDesk) -> None:
    claim = looked(own_desk, telling(own_desk)).claims[0].id
    own_desk.register.choices.choose("reviewers", "two", by="admin")
    said = [Judgement(id="", verdict=RIGHT, left=claim, by=by, person=True) for by in ("Rim", "Sami")]
    own_desk.register.opinions.give(said[0])
    mine = own_opinion(own_desk, claim, "Rim")
    assert mine is not None and mine.verdict == RIGHT and own_opinion(own_desk, claim, "Sami") is None
    own_desk.register.opinions.give(said[1])
    assert own_opinion(own_desk, claim, "Rim") is None  # It is over: both agree.


def test_lineage_is_not_known_before_the_first_weighing(own_desk: StillDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def seen(*_: object, **__: object) -> None:
        raise NotYetWeighed

    looked_at = looked(own_desk, telling(own_desk))
    monkeypatch.setattr(own_desk, "seen", seen)
    assert family(own_desk, looked_at) is None


def test_a_copy_stands_with_its_original_and_other_copies(own_desk: StillDesk) -> None:
    snapshot = own_desk.shows
    one, two, three, four = list(snapshot.weighed.reports)[:4]
    lines = Lineage(
        (Copy(one, two, 1.0, "reprint"), Copy(one, three, 0.9, "edited")),
        (Citation(two, "sana", Words(0, 2, "xx")), Citation(four, "sana", Words(0, 2, "xx"))),
    )
    own_desk.shows = replace(snapshot, weighed=replace(snapshot.weighed, lineage=lines))
    found = family(own_desk, looked(own_desk, snapshot.weighed.reports[two]))
    assert found is not None
    (text,) = (text for origin in found.origins for text in origin.texts)
    assert text.report.id == one and {copy.report.id for copy in text.copies} == {two, three}
    assert [(cited.source, cited.reports) for cited in found.cited] == [("sana", 1)]
    alone = family(own_desk, looked(own_desk, snapshot.weighed.reports[four]))
    assert alone is not None and (alone.reports, alone.copies) == (1, 0)


def test_a_report_without_claims_has_no_lineage(own_desk: StillDesk) -> None:
    empty = Report.make("لا شيء هنا.", name="empty")
    own_desk.register.add(empty, [])
    assert family(own_desk, looked(own_desk, empty)) is None


def test_words_tell_their_figure_and_their_day(standing: StillDesk) -> None:
    text = "في 28 تشرين الأول/ أكتوبر 2016 قتل أكثر من 40 مدنيا في حلب."
    report = Report.make(text)
    at = text.index("أكثر"), text.index(" مدنيا")
    told = pointed(standing, report, *at)
    assert (told["low"], told["high"], told["approx"]) == ("40", "", "false")
    start, end = map(int, told["figure"].split("-"))
    assert "40" in text[start:end] and "date" not in told
    when = pointed(standing, report, 0, text.index(" قتل"))
    assert when["date"] == "2016-10-28"
    assert pointed(standing, report, text.index("حلب"), len(text)) == {}


def test_words_are_loaded_once() -> None:
    assert vocabulary(RULES) is vocabulary(replace(RULES))
