"""The brief on Mihak's own reports, read and weighed for real."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from exports.page import Page
from mihak.claims.rules import RulesReader
from mihak.demo import reports
from mihak.exports.brief import brief_html
from mihak.register.register import open_register
from mihak.views.brief_parts import Brief
from mihak.views.brief_whole import whole_brief
from mihak.weigh import weighed


@pytest.fixture(scope="module")
def briefs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Brief]:
    path: Path = tmp_path_factory.mktemp("demo") / "war.db"
    reader = RulesReader()
    with open_register(path) as war:
        for report in reports():
            war.add(report, reader.read(report))
        found = weighed(war)
    days = date(2016, 10, 1), date(2016, 11, 30)
    return {lang: whole_brief(found, "حلب", *days, lang) for lang in ("ar", "en")}


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_page_is_whole(briefs: Mapping[str, Brief], lang: str) -> None:
    brief, texts = briefs[lang], [report.text for report in reports()]
    page = Page(brief_html(brief))
    assert page.misnested == []
    assert len(page.quotes) > len(brief.evidence) > 50
    # Aims are told on one line, whatever lines their words stand on.
    flat = [" ".join(text.split()) for text in texts]
    assert [quote for quote in page.quotes if not any(" ".join(quote.split()) in text for text in flat)] == []
    assert [one.quote for one in brief.evidence if one.quote not in page.quotes] == []
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")} <= set(ids)


def test_every_section_has_something_to_tell(briefs: Mapping[str, Brief]) -> None:
    brief = briefs["en"]
    for part in (brief.incidents, brief.holdings, brief.campaigns, brief.findings, brief.publishers, brief.camps):
        assert part
    assert "غزوة أبو عمر سراقب" in {one.name for one in brief.campaigns}
    assert all(one.retold_from for one in brief.evidence)


def test_both_languages_tell_the_same(briefs: Mapping[str, Brief]) -> None:
    arabic, english = briefs["ar"], briefs["en"]
    assert [one.id for one in arabic.evidence] == [one.id for one in english.evidence]
    assert [one.ranges for one in arabic.incidents] == [one.ranges for one in english.incidents]
    assert [camp.id for camp in arabic.camps] == [camp.id for camp in english.camps]


def test_no_english_sentence_is_left_on_the_arabic_page(briefs: Mapping[str, Brief]) -> None:
    html = brief_html(briefs["ar"])
    assert [tag for tag, attributes in Page(html).elements if attributes.get("lang") == "en"] == []
    # But for words of reports: their titles, and the note on where a retelling's original is.
    body = re.sub(
        r"<blockquote.*?</blockquote>|<ul class=\"reports\">.*?</ul>", "", html.partition("</style>")[2], flags=re.S
    )
    words = re.sub(r"<[^>]+>", "\n", body)
    assert re.findall(r"[A-Za-z]+(?:[ ,]+[A-Za-z]+)+", words) == []


def test_every_total_of_the_demo_names_what_is_undecided(briefs: Mapping[str, Brief]) -> None:
    killed = next(one for one in briefs["en"].sums if (one.effect, one.group) == ("killed", "all"))
    assert killed.doubts and killed.best.value is None and killed.low.value
    assert killed.nested and killed.incidents
    assert briefs["ar"].sums == briefs["en"].sums
