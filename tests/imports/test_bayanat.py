"""Bayanat's export as reports: what its events say, and only that; broken exports come in as far as they go."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any, Final

import pytest
from exports.case import weighed as war
from exports.register_of import material

from imports.sample import nearest
from mihak.errors import BadRecord, UnreadableFile
from mihak.exports.bayanat import write_bayanat
from mihak.imports.bayanat import read_bayanat
from mihak.imports.bayanat_file import BLOCK
from mihak.imports.rows import Imported, Record
from mihak.model.claim import Attack, Casualties, Control

ALEPPO: Final = {"id": 4, "title": "Aleppo", "full_string": "Aleppo, Syria", "lat": 36.201241, "lng": 37.161173}
EVENT: Final[dict[str, Any]] = {
    "id": 1, "title": "Airstrike on a market", "title_ar": "غارة جوية", "comments": None, "location": ALEPPO,
    "eventtype": {"id": 29, "title": "Incident"}, "from_date": "2016-10-28T00:00", "to_date": None, "estimated": None,
}  # fmt: skip
BULLETIN: Final[dict[str, Any]] = {
    "class": "bulletin", "id": 7, "title": "A made-up bulletin", "title_ar": None, "originid": "x1",
    "description": "<p>Two &amp; <b>three</b></p>", "source_link": "https://example.org/7",
    "publish_date": "2016-10-29T00:00", "sources": [{"id": 1, "title": "SOHR"}], "locations": [ALEPPO],
    "events": [EVENT], "comments": "a comment",
    "actor_relations": [{"actor": {"id": 9, "name": "Government of Syria"}, "related_as": [3]}],
}  # fmt: skip
ACTOR: Final[dict[str, Any]] = {
    "class": "actor", "id": 3, "type": "Person", "name": "A. B.", "name_ar": "أ. ب.", "civilian": "Civilian",
    "events": [{**EVENT, "title": None, "title_ar": None, "eventtype": {"id": 11, "title": "Death"}}],
    "actor_profiles": [{"description": "<p>told</p>"}],
}  # fmt: skip


def _read(tmp_path: Path, text: str) -> list[Record]:
    path = tmp_path / "export.json"
    path.write_text(text, "utf-8")
    return list(read_bayanat(path, nearest()))


def _one(tmp_path: Path, record: dict[str, Any], kind: str = "bulletins") -> Imported:
    (found,) = _read(tmp_path, json.dumps({kind: [record]}))
    assert isinstance(found, Imported), found
    return found


def test_an_event_is_a_claim(tmp_path: Path) -> None:
    one = _one(tmp_path, BULLETIN)
    (claim,) = one.claims
    assert isinstance(claim, Attack)
    assert claim.mode == "airstrike"
    assert claim.quote == ("event_1_type: Incident\nevent_1_title: Airstrike on a market\nevent_1_title_ar: غارة جوية")
    assert claim.date is not None and claim.date.public == "2016-10-28"
    assert [place.entity for place in claim.places] == ["geonames:170063"]
    assert claim.source is not None and (claim.source.names, claim.source.entity) == (("SOHR",), "sohr")
    assert claim.perpetrator is not None and claim.perpetrator.entity == "sy-government-body"
    claim.verify(one.report)


def test_a_bulletin_is_a_report_by_bayanat(tmp_path: Path) -> None:
    report = _one(tmp_path, BULLETIN).report
    assert (report.publisher, report.name, report.title) == ("Bayanat", "bayanat-bulletin-7", "A made-up bulletin")
    assert (report.url, str(report.published)) == ("https://example.org/7", "2016-10-29")
    assert "description: Two & three" in report.text
    assert "<b>" not in report.text


def test_who_died_is_one_person(tmp_path: Path) -> None:
    one = _one(tmp_path, ACTOR, "actors")
    (claim,) = one.claims
    assert isinstance(claim, Casualties)
    assert (claim.effect, claim.count.low, claim.count.high, claim.victim_kind) == ("killed", 1, 1, "civilian")
    assert claim.victims is not None and claim.victims.names == ("أ. ب.",)
    assert one.best == 1


def test_names_of_people_are_written_where_they_can_be_hidden(tmp_path: Path) -> None:
    one = _one(tmp_path, ACTOR, "actors")
    assert "A. B." not in one.report.text
    assert one.claims[0].victims.rule.startswith("person")  # type: ignore[attr-defined]  # So views/masked.py finds it.
    people = [{"actor": {"id": 1, "name": name}, "related_as": [role]} for name, role in (("C. D.", 2), ("E. F.", 3))]
    told = _one(tmp_path, {**BULLETIN, "actor_relations": people})
    assert "C. D." not in told.report.text and "E. F." not in told.report.text
    assert told.claims[0].perpetrator is None  # type: ignore[attr-defined]
    assert _read(tmp_path, json.dumps({"actors": [{**ACTOR, "events": []}]})) == []


def test_an_event_without_a_number_is_of_one_or_more(tmp_path: Path) -> None:
    one = _one(tmp_path, {**BULLETIN, "events": [{**EVENT, "title": "A killing in the street"}]})
    (claim,) = one.claims
    assert isinstance(claim, Casualties)
    assert (claim.count.low, claim.count.high, claim.victims) == (1, None, None)


@pytest.mark.parametrize("title", ["Opening of a school", "Held", "lost and found", "skilling", ""])
def test_what_is_no_claim_brings_none(tmp_path: Path, title: str) -> None:
    told = {**EVENT, "title": title, "title_ar": None}
    assert _one(tmp_path, {**BULLETIN, "events": [told]}).claims == ()


def test_of_several_events_or_perpetrators_nobody_is_the_doer(tmp_path: Path) -> None:
    for changed in ({"events": [EVENT, EVENT]}, {"actor_relations": BULLETIN["actor_relations"] * 2}):
        claims = _one(tmp_path, {**BULLETIN, **changed}).claims
        assert claims
        assert all(isinstance(claim, Attack) and claim.perpetrator is None for claim in claims)
    assert len({claim.id for claim in _one(tmp_path, {**BULLETIN, "events": [EVENT, EVENT]}).claims}) == 2


def test_days_and_places_as_far_as_they_are_told(tmp_path: Path) -> None:
    spanned = {**EVENT, "to_date": "2016-10-30T00:00", "location": None}
    (claim,) = _one(tmp_path, {**BULLETIN, "events": [spanned]}).claims
    assert claim.date is not None and claim.date.public == "2016-10-28/2016-10-30"
    assert [place.names for place in claim.places] == [("Aleppo",)]
    (bare,) = _one(tmp_path, {**BULLETIN, "events": [{**spanned, "from_date": None, "to_date": None}],
                              "locations": []}).claims  # fmt: skip
    assert (bare.date, bare.places) == (None, ())


def _own() -> bytes:
    stream = io.BytesIO()
    write_bayanat(material(war()), stream)
    return stream.getvalue()


def test_what_is_exported_comes_in_with_the_same_figures(tmp_path: Path) -> None:
    (tmp_path / "own.zip").write_bytes(_own())
    found = [one for one in read_bayanat(tmp_path / "own.zip", nearest()) if isinstance(one, Imported)]
    claims = [claim for one in found for claim in one.claims]
    counts = sorted((claim.count.low, claim.count.high or 0) for claim in claims if isinstance(claim, Casualties))
    assert counts == [(30, 30), (40, 0), (85, 85), (1200, 1200)]
    assert sorted(claim.status for claim in claims if isinstance(claim, Control)) == ["asserted", "denied"]
    assert all("event_" in claim.quote and "title_ar: " in claim.quote for claim in claims)
    assert all(place.entity for claim in claims for place in claim.places)


def test_lots_without_a_comma_between_them_come_in(tmp_path: Path) -> None:
    lot = ",".join(json.dumps({**BULLETIN, "id": n}) for n in range(3))
    other = ",".join(json.dumps({**BULLETIN, "id": n}) for n in range(3, 5))
    found = _read(tmp_path, f'{{ \n"bulletins": [ \n{lot}\n{other}\n] \n }}')
    assert [isinstance(one, Imported) for one in found] == [True] * 5


def test_what_is_cut_off_comes_in_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = json.dumps({"bulletins": [BULLETIN, BULLETIN]})
    first, second = _read(tmp_path, whole[:-80])
    assert isinstance(first, Imported)
    assert isinstance(second, BadRecord)
    assert "record 2" in str(second)


@pytest.mark.parametrize(
    ("record", "words"),
    [({"id": 1, "restricted": True}, "restricted"), ({**BULLETIN, "publish_date": "soon"}, "publish_date is 'soon'"),
     ({**BULLETIN, "events": [{**EVENT, "from_date": "soon"}]}, "from_date is 'soon'"), (7, "no record"),
     ({**BULLETIN, "title": "\ud800"}, "half of a character")],
)  # fmt: skip
def test_what_cannot_be_read_is_named_and_the_others_come_in(tmp_path: Path, record: Any, words: str) -> None:
    first, second = _read(tmp_path, json.dumps({"bulletins": [record, BULLETIN]}))
    assert isinstance(first, BadRecord) and words in str(first)
    assert isinstance(second, Imported)


@pytest.mark.parametrize(
    "changed",
    [{"events": None}, {"events": [7, None]}, {"sources": "x"}, {"actor_relations": [{"actor": None, "related_as": 3}]},
     {"description": 5}, {"title": ["x"]}, {"locations": [{"title": "x", "lat": "north", "lng": None}]},
     {"events": [{**EVENT, "location": {"title": "x", "lat": 1e9, "lng": 0}}]}, {"source_link": "javascript:1"}],
)  # fmt: skip
def test_whatever_stands_in_a_field(tmp_path: Path, changed: dict[str, Any]) -> None:
    one = _one(tmp_path, {**BULLETIN, **changed})
    assert not one.report.url.startswith("javascript")


def test_hostile_nesting_is_a_bad_record(tmp_path: Path) -> None:
    (found,) = _read(tmp_path, '{"bulletins": [' + "[" * 200_000)
    assert isinstance(found, BadRecord)


def test_another_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="does not begin as"):
        _read(tmp_path, '{"features": []}')
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        list(read_bayanat(tmp_path / "none.json", nearest()))
    (tmp_path / "b.json").write_bytes(b'\xff\xfe{"')
    with pytest.raises(UnreadableFile, match="no UTF-8"):
        list(read_bayanat(tmp_path / "b.json", nearest()))
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(UnreadableFile, match="holds no JSON"):
        list(read_bayanat(tmp_path / "empty.zip", nearest()))


def test_records_of_any_length_come_in_one_at_a_time(tmp_path: Path) -> None:
    long = {**BULLETIN, "id": 1, "description": "x" * (3 * BLOCK)}
    lots = ",".join(json.dumps(one) for one in (BULLETIN, long, *({**BULLETIN, "id": n} for n in range(2, 900))))
    found = _read(tmp_path, f'{{"bulletins": [{lots}]}}')
    assert len(found) == 900
    assert all(isinstance(one, Imported) for one in found)


def test_an_empty_export_has_no_records(tmp_path: Path) -> None:
    assert _read(tmp_path, '{ \n"actors": [ \n] \n }') == []
