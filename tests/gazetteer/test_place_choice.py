from __future__ import annotations

import pytest

from mihak.gazetteer.place import Place
from mihak.gazetteer.place_choice import ChoiceContext, choose
from mihak.gazetteer.place_index import default_places


def place(id_: str, country: str, size: int, *parents: str, common: bool = False) -> Place:
    return Place(id_, "الطيبة", "", ("الطيبة",), "town", country, 0.0, 0.0, parents, size, "", common)


DARAA = place("a", "SY", 3000, "SY12", "iso:SY")
DAMASCUS = place("b", "SY", 9000, "SY03", "iso:SY")
LEBANON = place("c", "LB", 5000, "LB7", "iso:LB")
ALL = (DAMASCUS, LEBANON, DARAA)


def test_an_unknown_name_has_no_place_and_is_no_error() -> None:
    choice = choose((), ChoiceContext())
    assert (choice.place, choice.candidates, choice.rule, choice.confidence) == (None, (), "unknown", 0.0)


def test_a_single_candidate_is_taken() -> None:
    assert choose((DARAA,), ChoiceContext()).rule == "only"
    common = place("d", "SY", 10, common=True)
    assert choose((common,), ChoiceContext()).confidence < choose((DARAA,), ChoiceContext()).confidence


@pytest.mark.parametrize(
    ("context", "wanted", "rule"),
    [
        (ChoiceContext(nearby=frozenset({"SY12"})), DARAA, "admin named nearby"),
        (ChoiceContext(places=frozenset({"LB7"})), LEBANON, "places of the same report"),
        (ChoiceContext(countries={"LB": 3, "SY": 1}), LEBANON, "same country as the report"),
        (ChoiceContext(countries={"SY": 2}), DAMASCUS, "size"),
        (ChoiceContext(), DAMASCUS, "size"),
        (
            ChoiceContext({"LB": 9}, frozenset({"LB7"}), frozenset({"SY12"})),
            DARAA,
            "admin named nearby",
        ),
    ],
)
def test_each_rule_narrows_what_is_left(context: ChoiceContext, wanted: Place, rule: str) -> None:
    choice = choose(ALL, context)
    assert (choice.place, choice.rule) == (wanted, rule)
    assert set(choice.candidates) == set(ALL) and choice.candidates[0] == wanted


def test_the_governorate_of_a_city_is_no_rival() -> None:
    choice = choose(default_places().candidates("حلب"), ChoiceContext())
    assert choice.place is not None and choice.place.kind == "city"
    assert choice.confidence == 0.9
    assert len(choice.candidates) > 1


def test_tripoli_is_told_by_the_country() -> None:
    candidates = default_places().candidates("طرابلس")
    libya, lebanon = (choose(candidates, ChoiceContext(countries={c: 2})).place for c in ("LY", "LB"))
    assert libya is not None and libya.country == "LY"
    assert lebanon is not None and lebanon.country == "LB"


def test_much_larger_is_surer_than_a_little_larger() -> None:
    little = choose((DAMASCUS, LEBANON), ChoiceContext()).confidence
    much = choose((DAMASCUS, place("e", "LB", 100)), ChoiceContext()).confidence
    assert little < much
