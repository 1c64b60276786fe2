"""Sources as a list, the page of one, and whom it contradicts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from weighing.sample import REPORTS, sample_weighed

from mihak.errors import NotInRegister
from mihak.linking.lineage import Citation, Copy, Lineage
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.finding import Words
from mihak.views.source_page import (
    LinkCount,
    SourceName,
    against,
    against_told,
    found_sources,
    known_source,
    listed_sources,
    source_line,
    source_name,
    source_page,
)
from mihak.views.told_of import SourceTold, told_of
from mihak.weighing.weighed import Weighed

AGENCY = next(one for one in listed_sources().values() if one.name_en == "Syrian Arab News Agency")
MOUTHPIECE = next(one for one in listed_sources().values() if one.party and one.id != AGENCY.id)
PAGE = "صفحه"


def base(lineage: Lineage | None = None) -> Weighed:
    """The monitor's report is of an unlisted page, the army's of the agency; the factions' of one that a party runs."""
    found = sample_weighed()
    of = {"c1": PAGE, "c2": AGENCY.id, "c3": MOUTHPIECE.id, "c4": MOUTHPIECE.id, "c5": MOUTHPIECE.id}
    facts = {id: replace(one, source=of[id], source_side="unknown") for id, one in found.facts.items()}
    return replace(found, facts=facts, lineage=lineage or Lineage())


WEIGHED = base()
TOLD = told_of(WEIGHED, default_vocabulary())
HOME = {claim: one.id for one in WEIGHED.incidents for claim in one.claims}


def test_a_name_is_the_lists_else_the_reports() -> None:
    assert source_name(AGENCY.id, TOLD) == SourceName(AGENCY.id, AGENCY.name_ar, AGENCY.name_en, AGENCY.side)
    assert source_name(PAGE, TOLD) == SourceName(PAGE, "المرصد", "", "")
    assert source_name("nobody", TOLD) == SourceName("nobody", "nobody", "", "")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", {AGENCY.id, MOUTHPIECE.id, PAGE}), ("المَرصد", {PAGE}), (AGENCY.name_ar, {AGENCY.id}),
        ("arab NEWS agency", {AGENCY.id}), ("لا أحد", set()),
    ],
)  # fmt: skip
def test_sources_are_found_by_any_of_their_names(asked: str, found: set[str]) -> None:
    assert {one.key for one in found_sources(TOLD, asked)} == found


def test_sources_are_found_by_side_and_kind() -> None:
    assert {one.key for one in found_sources(TOLD, "", side=AGENCY.side)} >= {AGENCY.id}
    assert PAGE not in {one.key for one in found_sources(TOLD, "", kind=AGENCY.kind)}
    assert found_sources(TOLD, "", side="nowhere") == found_sources(TOLD, "", kind="nothing") == ()


def test_a_line_counts_its_own_words_and_those_that_it_cites() -> None:
    line = source_line(TOLD.sources[AGENCY.id], TOLD)
    assert (line.reports, line.own, line.cited, line.kind) == (1, 0, 1, AGENCY.kind)
    line = source_line(TOLD.sources[PAGE], TOLD)
    assert (line.reports, line.own, line.cited, line.kind, line.country) == (1, 1, 0, "", "")


def test_a_key_leads_to_a_source_in_any_spelling() -> None:
    assert known_source("صفحة", TOLD).key == PAGE
    with pytest.raises(NotInRegister, match="nobody"):
        known_source("nobody", TOLD)


def test_a_page_has_whom_it_speaks_for_and_whom_it_cites() -> None:
    page = source_page(TOLD.sources[AGENCY.id], TOLD, WEIGHED)
    assert page.listed and page.sites == AGENCY.sites and not page.independent
    assert [(one.actor.key, one.claims) for one in page.speakers] == [("الجيش", 1)]
    own = source_page(TOLD.sources[MOUTHPIECE.id], TOLD, WEIGHED)
    assert own.party is not None and own.party.key == MOUTHPIECE.party
    page = source_page(TOLD.sources[PAGE], TOLD, WEIGHED)
    assert not page.listed and not page.independent
    assert (page.party, page.root, page.one_voice, page.names) == (None, None, (), ("المرصد",))


def test_those_under_one_owner_are_one_voice() -> None:
    twin = next(
        one for one in listed_sources().values()
        if one.parent in listed_sources() and one.id not in TOLD.sources and one.parent not in TOLD.sources
    )  # fmt: skip
    more = {key: SourceTold(key, ("x",), "", (), (), ()) for key in (twin.id, twin.parent)}
    all_ = replace(TOLD, sources={**TOLD.sources, **more})
    page = source_page(all_.sources[twin.id], all_, WEIGHED)
    assert twin.parent in {one.key for one in page.one_voice}
    assert page.root is not None and page.root.key != twin.id
    assert twin.id not in {one.key for one in page.one_voice}


def test_copies_and_citations_are_counted_in_reports() -> None:
    one, two, three, four = (report.id for report in REPORTS)
    words = Words(0, 2, "قت")
    lineage = Lineage(
        (Copy(one, three, 0.9, "edited"), Copy(one, four, 1.0, "reprint"), Copy(one, two, 1.0, "reprint")),
        (Citation(three, AGENCY.id, words), Citation(three, AGENCY.id, words), Citation(four, AGENCY.id, words)),
    )
    weighed = base(lineage)
    page = source_page(TOLD.sources[PAGE], TOLD, weighed)
    assert page.copied_by == (
        LinkCount(source_name(MOUTHPIECE.id, TOLD), 2), LinkCount(source_name(AGENCY.id, TOLD), 1),
    )  # fmt: skip
    page = source_page(TOLD.sources[MOUTHPIECE.id], TOLD, weighed)
    assert page.copies_of == (LinkCount(source_name(PAGE, TOLD), 2),)
    assert page.cites == (LinkCount(source_name(AGENCY.id, TOLD), 2),)
    page = source_page(TOLD.sources[AGENCY.id], TOLD, weighed)
    assert page.cited_by == (LinkCount(source_name(MOUTHPIECE.id, TOLD), 2),)


def test_contradictions_are_those_with_others_and_its_own_words_come_first() -> None:
    page, agency = TOLD.sources[PAGE], TOLD.sources[AGENCY.id]
    assert list(against(page, WEIGHED, HOME)) == [("i1", "c1", "c2", "told and denied")]
    (found,) = against(agency, WEIGHED, HOME)
    assert found == ("i1", "c2", "c1", "told and denied")
    told = against_told(found, WEIGHED)
    assert (told.own.status, told.other.status, told.why) == ("denied", "asserted", "told and denied")
    both = replace(page, own=("c1",), cited=("c2",))
    assert list(against(both, WEIGHED, HOME)) == []  # With itself.
    assert list(against(TOLD.sources[MOUTHPIECE.id], WEIGHED, HOME)) == []
