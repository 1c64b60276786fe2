"""Sources: the rows hold together, and publishers are found as they write their names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mihak.errors import GazetteerError
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.sources import SourceIndex, default_sources, read_sources
from mihak.model.source import SOURCE_KINDS, Source

SOURCES = default_sources()
SIT_ABROAD = ["iq-bodycount", "snhr", "sohr", "sy-sams"]  # They report from another country.
ROW = Source("paper", "الجريدة", "The Paper", "newspaper", "SY", "independent")


def found(name: str, url: str = "") -> str:
    source = SOURCES.find(name, url)
    return source.id if source else ""


def test_the_list_is_long_and_of_every_kind() -> None:
    assert len(SOURCES) >= 150
    assert {source.kind for source in SOURCES} == set(SOURCE_KINDS)
    assert {"SY", "IQ", "YE", "LY", "SD", "PS", "LB"} <= {source.country for source in SOURCES}


def test_every_row_names_sides_parties_and_parents_that_exist() -> None:
    actors = default_actors()
    for source in SOURCES:
        assert source.side in actors.sides, source.id
        assert not source.party or actors.get(source.party), source.id
        assert not source.parent or SOURCES.get(source.parent).id != source.id


def test_an_outlet_of_a_party_speaks_for_its_camp() -> None:
    actors = default_actors()
    mouthpieces = [source for source in SOURCES if source.party]
    assert [s.id for s in mouthpieces if actors.get(s.party).side != s.side] == []


def test_actors_of_the_same_id_are_the_same_body() -> None:
    actors = {actor.id: actor for actor in default_actors()}
    other = [s.id for s in SOURCES if s.id in actors and actors[s.id].country not in ("", s.country)]
    assert sorted(other) == SIT_ABROAD


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("الجزيرة نت", "jazeera"), ("الجزيرة", "jazeera"), ("الجزيرة (السعودية)", "sa-jazirah"),
        ("الجزيرة (صحيفة)", "sa-jazirah"), ("صحيفة الجزيرة", "sa-jazirah"), ("وكالة سانا", "sana"), ("سانا", "sana"),
        ("وكالة الأنباء السورية «سانا»", "sana"), ("DW عربية", "dw"), ("dw عربية (tiue.org)", "dw"),
        ("المرصد السوري لحقوق الإنسان", "sohr"), ("المرصد السورى لحقوق الانسان", "sohr"),
        ("الوسط (البحرين)", "bh-wasat"), ("الوطن (سورية)", "sy-watan"), ("صحيفة الوطن السعودية", "sa-watan"),
        ("الثورة (صنعاء)", "ye-thawra"), ("قناة الشرق", "asharq-news"), ("أ ف ب", "afp"), ("أ.ف.ب", "afp"),
        ("العربية.نت", "al-arabiya"), ("وكالة الأنباء السعودية (واس)", "spa"),
        ("باكستان بوينت / سبوتنيك", "ru-sputnik"),
        ("قوات سوريا الديمقراطية (المركز الإعلامي)", "sdf-media"), ("وكالة سبأ", "saba"), ("المرصد", ""),
    ],
)  # fmt: skip
def test_a_publisher_is_found_as_it_writes_its_name(name: str, id: str) -> None:
    assert found(name) == id


@pytest.mark.parametrize("name", ["الوسط", "الوطن", "الشرق", "الثورة", "لا أحد", ""])
def test_a_name_of_several_or_of_nobody_is_not_guessed(name: str) -> None:
    assert found(name) == ""


def test_a_country_that_none_of_the_name_has_is_not_overlooked() -> None:
    assert found("النهار (الكويت)") == "kw-nahar"
    assert found("المنار (السودان)") == ""


@pytest.mark.parametrize(
    ("name", "url", "id"),
    [
        ("الوسط", "http://www.alwasatnews.com/news/1.html", "bh-wasat"),
        ("الوسط", "https://alwasat.ly/news/libya/1", "ly-wasat"),
        ("الجزيرة", "https://www.al-jazirah.com/2016/x.htm", "sa-jazirah"),
        ("", "https://arabic.rt.com/news/1", "ru-rt"),
        ("كاتب", "https://web.archive.org/web/2016/http://sana.sy/?p=1", "sana"),
        ("رويترز", "https://www.swissinfo.ch/ara/1", "reuters"),
        ("الوطن", "https://example.org/1", ""),
        ("", "not an address", ""),
    ],
)
def test_an_address_helps_a_name_and_does_not_overrule_it(name: str, url: str, id: str) -> None:
    assert found(name, url) == id


def test_a_cited_speaker_leads_to_its_source() -> None:
    for actor in ("sohr", "person:rami-abdulrahman"):
        source = SOURCES.of_actor(actor)
        assert source is not None and source.id == "sohr"
    assert SOURCES.of_actor("sy-state") is None
    assert SOURCES.of_actor("") is None


def test_an_actor_that_stands_for_many_outlets_is_no_source() -> None:
    assert [actor for actor in ("ru-media", "gulf-media", "us-media", "ir-media") if actor in SOURCES] == []


def test_roots_of_sources_and_parties() -> None:
    assert SOURCES.root(SOURCES.get("sa-hadath")).id == "mbc"
    assert SOURCES.party_root("sy-army") == "sy-state"
    assert SOURCES.party_root("sy-nusra") == "sy-nusra"  # al-Qaeda is another camp.
    assert SOURCES.party_root("person:nobody") == "person:nobody"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([ROW, ROW], "stands twice"),
        ([replace(ROW, side="nobody")], "no side"),
        ([replace(ROW, party="nobody")], "no actor"),
        ([replace(ROW, parent="nobody")], "no parent"),
        ([replace(ROW, parent="paper")], "no parent"),
        ([replace(ROW, sites=("a.sy",)), replace(ROW, id="other", sites=("a.sy",))], "belongs to"),
    ],
)
def test_rows_that_do_not_hold_together_are_refused(rows: list[Source], said: str) -> None:
    with pytest.raises(GazetteerError, match=said):
        SourceIndex(rows, default_actors())


@pytest.mark.parametrize("change", [(0, "Bad Id"), (1, "blog"), (2, "Syria"), (6, "")])
def test_a_bad_row_is_refused_with_its_line(change: tuple[int, str]) -> None:
    cells = ["paper", "newspaper", "SY", "independent", "", "", "الجريدة", "The Paper", "", ""]
    cells[change[0]] = change[1]
    with pytest.raises(GazetteerError, match=r"sources\.tsv, line 1"):
        list(read_sources("\t".join(cells), "sources.tsv"))


def test_an_unknown_id_is_an_error_with_its_repair() -> None:
    with pytest.raises(GazetteerError, match="mihak sources"):
        SOURCES.get("nobody")
