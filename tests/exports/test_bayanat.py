"""Records of Bayanat: only fields that its interface takes, numbers that point to what is there, nothing as HTML."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest
from weighing.told_together import Said, together

from exports.case import reports
from exports.case import weighed as war
from exports.register_of import ABOUT, material, rebels, struck
from mihak.exports.bayanat import LOST, readme, write_bayanat
from mihak.exports.bayanat_items import bulletin_item, link_of, paragraphs, reading, stamp
from mihak.exports.bayanat_lists import FIRST, LONGEST, Lists
from mihak.exports.material import Material
from mihak.exports.table import Written
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place_index import default_places
from mihak.model.claim import Casualties, Count
from mihak.model.report import Report

POINTS: Final = {"id": int}
EVENT: Final = {
    "title": str, "title_ar": str, "comments": str, "location": POINTS, "eventtype": POINTS, "from_date": str,
    "to_date": str, "estimated": bool,
}  # fmt: skip
GEO: Final = {"title": str, "lat": float, "lng": float, "main": bool, "comment": str}
MANY: Final = {"related_as": [int], "comment": str, "actor": POINTS}
PROFILE: Final = {"mode": int, "originid": str, "description": str, "sources": [POINTS], "labels": [], "ver_labels": []}
COMMON: Final = {
    "class": str, "id": int, "title": str, "title_ar": str, "comments": str, "status": str, "description": str,
    "labels": [], "locations": [POINTS], "events": [EVENT], "actor_relations": [MANY], "incident_relations": [],
}  # fmt: skip
TAKEN: Final[Mapping[str, Mapping[str, Any]]] = {
    "bulletins": {
        **COMMON, "originid": str, "source_link": str, "source_link_type": bool, "publish_date": str, "tags": [str],
        "sources": [POINTS], "geoLocations": [GEO], "verLabels": [], "medias": [], "bulletin_relations": [],
    },
    "incidents": {
        **COMMON, "check_ar": bool, "check_br": bool, "potential_violations": [], "claimed_violations": [],
        "bulletin_relations": [{"bulletin": POINTS, "related_as": int}],
    },
    "actors": {
        "class": str, "id": int, "type": str, "name": str, "name_ar": str, "comments": str, "status": str,
        "tags": [str], "actor_profiles": [PROFILE], "events": [], "medias": [], "actor_relations": [],
        "bulletin_relations": [], "incident_relations": [],
    },
}  # fmt: skip
"""The fields of the request models of Bayanat 5.0.0 that are written, with their types; all but ids may be None."""
NEEDED: Final = {"bulletins": ("title", "comments", "source_link"), "incidents": ("title", "comments"),
                 "actors": ("type", "name", "comments", "actor_profiles")}  # fmt: skip


def _written(of: Material) -> tuple[dict[str, str], Written]:
    stream = io.BytesIO()
    found = write_bayanat(of, stream)
    with zipfile.ZipFile(stream) as archive:
        assert archive.testzip() is None
        return {one.removeprefix("bayanat/"): archive.read(one).decode() for one in archive.namelist()}, found


def _records(files: Mapping[str, str], name: str) -> list[dict[str, Any]]:
    (held,) = json.loads(files[f"{name}.json"]).items()
    assert held[0] == name
    return list(held[1])


def _rows(files: Mapping[str, str], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[name], newline="")))


def _fits(value: Any, kind: Any, at: str) -> None:
    if isinstance(kind, list):
        assert isinstance(value, list), at
        for n, one in enumerate(value):
            _fits(one, kind[0], f"{at}.{n}")
    elif isinstance(kind, Mapping):
        if value is not None:
            assert kind is POINTS or set(value) <= set(kind), at
            for name, one in kind.items():
                _fits(value.get(name), one, f"{at}.{name}")
    else:
        assert value is None or isinstance(value, kind), at


@pytest.mark.parametrize("of", [struck(), war()])
@pytest.mark.parametrize("name", TAKEN)
def test_every_field_is_one_that_bayanat_takes(of: Any, name: str) -> None:
    files, _ = _written(material(of))
    found = _records(files, name)
    assert found
    for one in found:
        _fits(one, TAKEN[name], name)
        assert all(one[field] for field in NEEDED[name])
        assert all(len(one.get(field) or "") <= LONGEST for field in ("title", "title_ar", "name", "source_link"))


@pytest.mark.parametrize("of", [struck(), war()])
def test_every_number_points_to_what_is_there(of: Any) -> None:
    files, found = _written(material(of))
    records = {name: _records(files, name) for name in TAKEN}
    there = {name: {one["id"] for one in records[name]} for name in TAKEN}
    there |= {name: {int(row["id"]) for row in _rows(files, f"{name}.csv")} for name in ("sources", "locations")}
    assert all(id >= FIRST for ids in there.values() for id in ids)
    for one in (*records["bulletins"], *records["incidents"]):
        assert {place["id"] for place in one["locations"]} <= there["locations"]
        assert {event["location"]["id"] for event in one["events"] if event["location"]} <= there["locations"]
        assert {actor["actor"]["id"] for actor in one["actor_relations"]} <= there["actors"]
        assert {source["id"] for source in one.get("sources", ())} <= there["sources"]
    for one in records["incidents"]:
        assert one["bulletin_relations"]
        assert {bulletin["bulletin"]["id"] for bulletin in one["bulletin_relations"]} <= there["bulletins"]
    for row in _rows(files, "locations.csv"):
        assert not row["parent_id"] or int(row["parent_id"]) in there["locations"]
    assert found.records == sum(len(ids) for name, ids in there.items() if name in TAKEN)


def test_the_lists_have_the_columns_that_their_imports_ask_for() -> None:
    files, _ = _written(material(war()))
    places, sources = _rows(files, "locations.csv"), _rows(files, "sources.csv")
    assert {"id", "parent_id", "deleted", "title", "title_ar", "latlng"} <= set(places[0])
    assert all(row["deleted"] == "false" and row["title"] for row in places)
    assert any(row["latlng"].startswith("SRID=4326;POINT(") for row in places)
    assert {"id", "title", "comments"} <= set(sources[0])
    assert all(value for row in sources for value in row.values())  # An empty cell would read "nan" there.


def test_the_sheet_of_actors_has_fields_of_the_sheet_import() -> None:
    files, _ = _written(material(struck()))
    (row,) = _rows(files, "actors.csv")
    assert list(row) == ["name", "name_ar", "type", "originid", "tags", "description"]
    assert row["type"] == "Entity"


def test_a_report_is_a_bulletin_with_its_claims() -> None:
    files, _ = _written(material(struck()))
    (one,) = _records(files, "bulletins")
    assert [event["title_ar"] for event in one["events"]] == ["قصف الطيران السوري", "قتل 12 مدنيا"]
    assert one["events"][0]["from_date"] == "2016-10-28T00:00"
    assert [source["title"] for source in one["sources"]] == ["one"]
    assert one["actor_relations"][0]["related_as"] == [3]
    (row,) = _rows(files, "bulletins.csv")
    assert (row["origin_id"], row["events"]) == (one["originid"], "airstrike; killed")


def test_an_event_is_an_incident_with_its_ranges_in_words() -> None:
    files, found = _written(material(struck()))
    (one,) = _records(files, "incidents")
    assert "<p>killed, in all: low 12, best 12, high 12" in one["description"]
    assert one["comments"].endswith("Mihak: ia1")
    assert found.lost["figure"] == 2
    assert set(found.lost) <= set(LOST)


def test_in_a_fight_nobody_is_a_perpetrator() -> None:
    fought = together(
        {"one": "اشتبك الجيش والفصائل في حلب."},
        [Said("ia1", "one", "اشتبك الجيش والفصائل", "attack", "clash", {"doer": rebels_party()})],
    )
    files, _ = _written(material(fought))
    for name in ("bulletins", "incidents"):
        assert [one["related_as"] for one in _records(files, name)[0]["actor_relations"]] == [[5]]


def rebels_party() -> Any:
    """The opposition, as facts name it."""
    from weighing.losses import REBELS  # noqa: PLC0415

    return REBELS


def test_what_looks_like_html_is_text() -> None:
    files, _ = _written(material(war()))
    told = next(one for one in _records(files, "bulletins") if "&amp;" in one["description"])
    assert "&lt;الحمدانية&gt; &amp; أقرت" in told["description"]
    assert paragraphs(["<script>", " ", "a & b"]) == "<p>&lt;script&gt;</p><p>a &amp; b</p>"


@pytest.mark.parametrize(
    ("address", "link"),
    [("https://example.org/a", "https://example.org/a"), ("javascript:alert(1)", "NA"), ("", "NA"),
     ("https://example.org/" + "a" * 255, "NA")],
)  # fmt: skip
def test_links(address: str, link: str) -> None:
    assert link_of(address) == link


def test_an_address_that_does_not_fit_stands_in_comments() -> None:
    long = "https://example.org/" + "a" * 255
    report = Report.make("نص", publisher="one", url=long, published=date(2016, 10, 30), retold_from="https://x.org/1")
    told = bulletin_item(report, (), Lists(default_actors(), default_places()), "made")
    assert f"Address: {long}" in told["comments"]
    assert "retelling made for Mihak" in told["comments"]
    assert told["publish_date"] == stamp(date(2016, 10, 30)) == "2016-10-30T00:00"


def test_readings() -> None:
    given: dict[str, Any] = {"id": "c", "report": "r", "quote": "q", "start": 0, "reader": "x@1", "rule": "x"}
    counts = [(12, 12), (12, 15), (40, None), (None, 30), (None, None)]
    told = [reading(Casualties(effect="killed", count=Count(low, high, False, "x"), **given)) for low, high in counts]
    assert told == ["killed: 12", "killed: 12-15", "killed: 40-", "killed: -30", "killed"]
    denied = Casualties(effect="killed", count=Count(1, 1, False, "x"), status="denied", **given)
    assert reading(denied) == "denied killed: 1"


def test_numbers_stay_the_same_and_never_meet() -> None:
    one, other = (Lists(default_actors(), default_places()) for _ in range(2))
    assert one.number("actor", "a") == other.number("actor", "a") != one.number("bulletin", "a")
    many = {one.number("bulletin", str(n)) for n in range(5_000)}
    assert len(many) == 5_000
    assert max(many) < 2**31


def test_a_camp_stands_for_a_name_of_nobody_in_particular() -> None:
    lists = Lists(default_actors(), default_places())
    party = rebels()[0]
    found = lists.actor("", party.side)
    assert found is not None and found["name"] == party.side_name
    assert lists.actor("", "") is None
    assert lists.location("nowhere") is None


def test_the_readme_says_how_it_was_made_and_what_was_lost() -> None:
    told = readme(replace(ABOUT, masked=True), {"figure": 2})
    assert "register: war.db" in told
    assert "names_hidden: True" in told
    assert f"2: {LOST['figure']}" in told
    assert "nothing" in readme(ABOUT, {})


def test_the_same_register_gives_the_same_bytes() -> None:
    first, second = io.BytesIO(), io.BytesIO()
    write_bayanat(material(war()), first)
    write_bayanat(material(war()), second)
    assert first.getvalue() == second.getvalue()
    assert len(_records(_written(material(war()))[0], "bulletins")) == len(reports())
