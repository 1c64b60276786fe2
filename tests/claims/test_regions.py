"""Where two claims are set, by the gazetteer."""

from __future__ import annotations

from mihak.claims.regions import elsewhere, lies_in
from mihak.claims.setting import Setting
from mihak.gazetteer.place_index import default_places
from mihak.model.mention import Mention


def setting(*names: str) -> Setting:
    """A setting with places of the gazetteer, by their folded names."""
    places = default_places()
    found = [tuple(place.id for place in places.candidates(name)[:1]) for name in names]
    return Setting(None, None, tuple(Mention("place", i, i + 1, i, "place", "", ids) for i, ids in enumerate(found)))


def test_a_town_lies_in_its_country_but_not_the_country_in_it() -> None:
    assert lies_in(setting("صعده"), setting("اليمن"))
    assert not lies_in(setting("اليمن"), setting("صعده"))


def test_towns_of_two_governorates_are_elsewhere() -> None:
    assert elsewhere(setting("حماه"), setting("دير الزور"))
    assert not elsewhere(setting("دوما"), setting("حموريه"))


def test_a_country_or_no_place_tells_of_no_other_region() -> None:
    assert not elsewhere(setting("سوريا"), setting("حماه"))
    assert not elsewhere(setting(), setting("حماه"))
