"""Rows of ACLED: 31 columns in its order, its types, its codes, and its one figure."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from weighing.told_together import Said, together

from exports.register_of import army, event, killed, material, rebels, struck
from mihak.exports.acled import LOST, acled_table, fatalities, geo_precision, notes, time_precision
from mihak.exports.acled_actors import NOBODY, Acting, actors_of, interaction
from mihak.exports.acled_columns import COLUMNS
from mihak.exports.acled_types import Typed, typed
from mihak.exports.countries import countries
from mihak.exports.delimited import write_csv
from mihak.exports.dyads import dyad_of
from mihak.exports.table import Tally
from mihak.views.events import EventView, Loss

ORDER = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 "
    "actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location "
    "latitude longitude geo_precision source source_scale notes fatalities tags timestamp"
).split()
CIVILIANS: dict[str, Any] = {"losses": (killed(3), killed(3, group="civilians")), "sufferers": ()}


def test_the_columns_are_those_of_the_data_set() -> None:
    assert [column.name for column in COLUMNS] == ORDER
    assert len(ORDER) == 31


def test_an_event_is_a_row() -> None:
    stream = io.BytesIO()
    written = write_csv(acled_table(material(struck("acled"))), stream)
    row = next(csv.DictReader(io.StringIO(stream.getvalue().decode())))
    assert (row["event_type"], row["sub_event_type"]) == ("Explosions/Remote violence", "Air/drone strike")
    assert (row["disorder_type"], row["civilian_targeting"]) == ("Political violence", "Civilian targeting")
    assert (row["event_date"], row["time_precision"], row["fatalities"]) == ("2016-10-28", "1", "12")
    assert row["actor1"] == "Syrian government until 2024 and its allies on the ground"
    assert (row["actor2"], row["inter2"]) == ("Civilians", "7")
    assert "«قتل 12 مدنيا»" in row["notes"]
    assert row["notes"].endswith("[Mihak ia1]")
    assert (written.records, dict(written.lost)) == (1, {"no-place": 1})


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"status": "denied"}, "not-said"),
        ({"first": None, "last": None}, "no-day"),
        ({"what": "displaced"}, "no-type"),
    ],
)
def test_what_is_no_row_is_left_out_with_its_reason(said: dict[str, Any], code: str) -> None:
    what = said.get("what", "killed")
    rest = {name: value for name, value in said.items() if name != "what"}
    one = Said("i1", "one", "قتل 12 مدنيا", "casualties", what, {"low": 12, "high": 12, **rest})
    tally = Tally()
    assert list(tally.rows(acled_table(material(together({"one": "قتل 12 مدنيا."}, [one]))).rows)) == []
    assert dict(tally.written().lost) == {code: 1}
    assert LOST[code]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"what": ("shelling",)}, ("Explosions/Remote violence", "Shelling/artillery/missile attack")),
        ({"what": ("bombing",)}, ("Explosions/Remote violence", "Remote explosive/landmine/IED")),
        ({"what": ("bombing",), "weapons": ("حزام انتحاري",)}, ("Explosions/Remote violence", "Suicide bomb")),
        ({"what": ("bombing",), "weapons": ("قنبلة يدوية",)}, ("Explosions/Remote violence", "Grenade")),
        ({"what": ("chemical",)}, ("Explosions/Remote violence", "Chemical weapon")),
        ({"what": ("clash",)}, ("Battles", "Armed clash")),
        ({"what": ("shooting",), **CIVILIANS}, ("Violence against civilians", "Attack")),
        ({"what": ("shooting",), "losses": (), "sufferers": rebels()}, ("Battles", "Armed clash")),
        ({"what": ("other",), "losses": (), "sufferers": ()}, ("Strategic developments", "Other")),
        ({"what": ("assault", "gained")}, ("Battles", "Government regains territory")),
        ({"what": ("assault", "gained"), "doers": rebels()}, ("Battles", "Non-state actor overtakes territory")),
        ({"what": ("clash", "lost"), "sufferers": rebels()}, ("Battles", "Non-state actor overtakes territory")),
        ({"kind": "control", "what": ("gained",), "losses": (), "sufferers": ()},
         ("Strategic developments", "Non-violent transfer of territory")),
        ({"kind": "control", "what": ("regained",), "sufferers": rebels()},
         ("Battles", "Government regains territory")),
        ({"kind": "control", "what": ("besieged",)}, ("Strategic developments", "Other")),
        ({"kind": "control", "what": ("held",)}, None),
        ({"kind": "materiel", "what": ("downed",)}, ("Strategic developments", "Disrupted weapons use")),
        ({"kind": "casualties", "what": ("killed",), **CIVILIANS}, ("Violence against civilians", "Attack")),
        ({"kind": "casualties", "what": ("captured",), **CIVILIANS},
         ("Violence against civilians", "Abduction/forced disappearance")),
        ({"kind": "casualties", "what": ("killed",), "losses": (killed(3),), "doers": (), "sufferers": ()}, None),
        ({"kind": "casualties", "what": ("missing",)}, None),
    ],
)  # fmt: skip
def test_types(changed: dict[str, Any], told: tuple[str, str] | None) -> None:
    one = event(**changed)
    assert typed(one, dyad_of(one)) == (Typed(*told) if told else None)


def _actors(one: EventView, country: str = "SY") -> tuple[Acting, Acting]:
    return actors_of(one, dyad_of(one), countries().get(country))


def test_actors_and_their_codes() -> None:
    first, second = _actors(event(doers=rebels(), sufferers=army()))
    assert (first.inter, second.inter, interaction(first, second)) == (1, 2, 12)
    assert _actors(event(doers=army(), sufferers=()), "IQ")[0].inter == 8
    assert _actors(event(doers=(), sufferers=(), losses=())) == (NOBODY, NOBODY)
    assert interaction(NOBODY, NOBODY) is None
    assert interaction(Acting("x", "", 2), NOBODY) == 20


def test_a_lone_actor_is_the_first() -> None:
    first, second = _actors(event(doers=(), sufferers=rebels(), losses=()))
    assert (first.inter, second) == (2, NOBODY)


def test_others_of_a_camp_stand_beside() -> None:
    fsa = replace(rebels()[0], id="sy-fsa", kind="rebel", name="الجيش الحر", name_en="Free Syrian Army")
    first, _ = _actors(event(doers=(*rebels(), fsa), sufferers=(), losses=()))
    assert first.name == "Free Syrian Army"
    assert first.others == "Syrian armed opposition"


@pytest.mark.parametrize(("days", "guessed", "code"), [(1, False, 1), (1, True, 2), (7, False, 2), (8, False, 3)])
def test_precision_of_days(days: int, guessed: bool, code: int) -> None:
    first = date(2016, 10, 1)
    assert time_precision(event(first=first, last=first + timedelta(days - 1), guessed=guessed)) == code


@pytest.mark.parametrize(
    ("kind", "shape", "radius", "code"),
    [("village", "point", 0.0, 1), ("city", "circle", 10.0, 1), ("area", "circle", 8.0, 2),
     ("admin2", "circle", 25.0, 2), ("admin1", "outline", 80.0, 3), ("area", "circle", 150.0, 3)],
)  # fmt: skip
def test_precision_of_places(kind: str, shape: str, radius: float, code: int) -> None:
    told = event()
    assert told.place.ground is not None
    there = replace(told.place.ground, kind=kind, shape=shape, radius_km=radius, lat=36.2, lon=37.1)
    assert geo_precision(replace(told, place=replace(told.place, ground=there))) == code
    assert geo_precision(told) is None


def test_fatalities_are_one_figure_and_the_range_is_in_the_notes() -> None:
    assert fatalities(event(losses=())) == 0
    assert fatalities(event(losses=(Loss("killed", "all", 10, None, None, "test"),))) == 10
    open_above = event(losses=(Loss("killed", "all", 10, None, None, "test"),), against=("a says 3,\n b says 4",))
    assert "Killed: low 10, best open, high open. a says 3, b says 4 [Mihak ia1]" in notes(open_above)
