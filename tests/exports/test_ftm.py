"""Entities of FollowTheMoney: its own library takes every value, and nothing points to what is not there."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from weighing.told_together import Said, together

from exports.case import weighed as war
from exports.register_of import army, event, killed, material, rebels, struck
from mihak.exports.ftm import LOST, event_made, notes, party_id, write_ftm
from mihak.exports.ftm_entities import id_of, made, place_made, url_of
from mihak.exports.material import Material
from mihak.exports.table import Written
from mihak.gazetteer.actors import default_actors
from mihak.views.where import Ground

Entity = dict[str, Any]


def _written(of: Material) -> tuple[list[Entity], Written]:
    stream = io.BytesIO()
    found = write_ftm(of, stream)
    return [json.loads(line) for line in stream.getvalue().splitlines()], found


def _one(entities: list[Entity], schema: str) -> Entity:
    (found,) = (one for one in entities if one["schema"] == schema)
    told = found["properties"]
    assert isinstance(told, dict)
    return told


def _valid(entities: list[Entity]) -> None:
    """By the library: schemata and properties are known, each value stays as it is, each reference fits its range."""
    ftm = pytest.importorskip("followthemoney", reason="needs followthemoney (pip install 'mihak[dev]')")
    by_id = {one["id"]: one for one in entities}
    assert len(by_id) == len(entities)
    for one in entities:
        proxy = ftm.model.get_proxy(one, cleaned=False)
        assert ftm.model.get(one["schema"]).validate(one) is None
        for name, values in one["properties"].items():
            prop = proxy.schema.get(name)
            assert proxy.get(name) == values, (one["id"], name)
            assert all(prop.type.validate(value) for value in values), (one["id"], name)
            if prop.range is not None:
                assert all(ftm.model.get(by_id[value]["schema"]).is_a(prop.range) for value in values), name
        assert not [prop for prop in proxy.schema.required if not proxy.has(prop)]


@pytest.mark.parametrize("of", [struck(), struck(low=3, high=None), war()])
def test_the_library_takes_every_value(of: Any) -> None:
    entities, found = _written(material(of))
    _valid(entities)
    assert found.records == len(entities) > 0
    assert set(found.lost) <= set(LOST)


def test_an_event_has_days_place_parties_and_proof() -> None:
    entities, found = _written(material(struck()))
    told = _one(entities, "Event")
    assert (told["startDate"], told["endDate"], told["recordId"]) == (["2016-10-28"], ["2016-10-28"], ["ia1"])
    assert told["involved"] == [id_of("side", "sy-government")] or told["involved"][0].startswith("mihak-actor-")
    assert told["proof"] == [one["id"] for one in entities if one["schema"] == "Article"]
    assert "killed, in all: low 12, best 12, high 12" in told["description"][0]
    assert found.lost["figure"] == 2


def test_a_claim_is_a_note_with_its_words() -> None:
    entities, _ = _written(material(struck()))
    told = [one["properties"] for one in entities if one["schema"] == "Note"]
    assert [one["description"] for one in told] == [["قصف الطيران السوري"], ["قتل 12 مدنيا"]]
    assert all(one["entity"] == ["mihak-event-ia1"] and one["proof"] for one in told)
    assert "Figure: open to open" in told[1]["notes"][0]  # The sample's figures are in its facts alone.
    assert "Speaker: the publisher itself" in told[1]["notes"][0]


def test_what_a_party_is_to_an_event_is_a_link() -> None:
    entities, _ = _written(material(struck()))
    link = _one(entities, "UnknownLink")
    assert (link["role"], link["object"]) == (["doer"], ["mihak-event-ia1"])


def test_contradictions_and_speakers_are_told_as_lost_and_stand_in_words() -> None:
    entities, found = _written(material(war()))
    assert found.lost["contradicted"] >= 1
    events = [one["properties"] for one in entities if one["schema"] == "Event"]
    assert any("Contradiction: " in one["notes"][0] for one in events)


def test_what_is_denied_is_no_event() -> None:
    denied = together(
        {"one": "نفى الجيش قصف حلب."}, [Said("ia1", "one", "قصف حلب", "attack", "airstrike", {"status": "denied"})]
    )
    entities, found = _written(material(denied))
    assert (entities, found.left_out, dict(found.lost)) == ([], 1, {"not-said": 1})


def test_operations_are_left_out() -> None:
    began = together({"one": "بدأت معركة حلب."}, [Said("io1", "one", "معركة حلب", "operation", "launched")])
    _, found = _written(material(began))
    assert (found.records, found.left_out, dict(found.lost)) == (0, 1, {"operation": 1})


def test_an_entity_stands_before_what_points_to_it() -> None:
    entities, _ = _written(material(war()))
    ids = {one["id"] for one in entities}
    seen: set[str] = set()
    for one in entities:
        pointed = {value for values in one["properties"].values() for value in values if value in ids}
        assert pointed <= seen, one["id"]
        seen.add(one["id"])


def test_the_same_register_gives_the_same_bytes() -> None:
    assert _written(material(war())) == _written(material(war()))


def test_names_for_nobody_in_particular_are_their_camp() -> None:
    one = replace(rebels()[0], id="sy-factions", kind="collective")
    assert party_id(one) == f"mihak-side-{one.side}"
    assert party_id(replace(one, side="")) == ""
    known = replace(army()[0], id="sy-government-body", kind="government")
    assert party_id(known) == "mihak-actor-sy-government-body"


def test_a_party_that_nobody_knows_is_a_name() -> None:
    nobody = replace(rebels()[0], id="", side="", name="مجهولون")
    told = event_made(event(doers=(nobody,), sufferers=()), [], default_actors().sides).data["properties"]
    assert told["namesMentioned"] == ["مجهولون"]
    assert "involved" not in told


def test_a_guessed_day_and_open_figures_are_said() -> None:
    guessed = event(guessed=True, losses=(killed(None, 3),), first=date(2016, 10, 1), last=date(2016, 10, 5))
    told = event_made(guessed, [], default_actors().sides).data["properties"]
    assert "date" not in told
    assert told["description"] == ["killed, in all: low 3, best open, high open (test)"]
    assert "No claim tells the day" in list(notes(guessed))


def test_a_wide_place_says_how_far_it_reaches() -> None:
    wide = Ground("geonames:1", "حلب", "Aleppo", "admin1", "SY", "outline", 36.2, 37.1, 80.0)
    one = place_made(wide, ("", ""))
    assert one.id == "mihak-place-geonames-1"
    assert one.data["properties"]["remarks"] == ["admin1, reaches about 80 km"]
    assert one.data["properties"]["country"] == ["sy"]
    _valid([one.data])


def test_ids_are_plain_and_stay_the_same() -> None:
    assert id_of("place", "حلب القديمه") == id_of("place", "حلب القديمه")
    assert id_of("place", "حلب") != id_of("place", "حماه")
    assert id_of("place", "../x y").removeprefix("mihak-place-").isalnum()


def test_words_are_as_the_library_keeps_them_and_it_is_told_where_that_alters_them() -> None:
    ftm = pytest.importorskip("followthemoney", reason="needs followthemoney (pip install 'mihak[dev]')")
    for words, altered in (
        ("قُتل مدني", False),
        ("فرد\u0651\u064bا", True),
        ("مي\u200cخواهم", True),
        ("ا\u00a0ب", True),
    ):
        one = made("claim", "c1", "Note", description=(words,))
        assert ftm.model.get_proxy(one.data, cleaned=False).get("description") == one.data["properties"]["description"]
        assert one.altered is altered
    assert made("claim", "c1", "Note", description=("ا\u00a0ب",)).data["properties"]["description"] == ["ا ب"]


def test_hostile_and_long_values() -> None:
    one = made("claim", "c1", "Note", name=("a" * 500, " x\x00 "), description=("\x00<b>\n" * 30_000,), entity=())
    assert one.cut
    assert all(len(value) <= 384 for value in one.data["properties"]["name"])
    assert "\x00" not in one.data["properties"]["description"][0]
    assert "entity" not in one.data["properties"]


@pytest.mark.parametrize(
    ("address", "kept"),
    [("https://example.org/a", True), ("javascript:alert(1)", False), ("http://", False), ("http://[x", False)],
)  # fmt: skip
def test_only_addresses_of_the_web_are_kept(address: str, kept: bool) -> None:
    assert bool(url_of(address)) is kept
