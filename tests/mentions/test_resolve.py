"""Which place or actor a name means, by what the report says around it."""

from __future__ import annotations

from datetime import date

import pytest

from mentions.scanning import found
from mihak.mentions.resolve import Resolved, Resolver
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.report import Report


def resolved(text: str, kind: str, nth: int = 0, published: date | None = None) -> Resolved:
    """The id chosen for one mention of a kind in a text."""
    document = scan(Report.make(text, published=published), default_vocabulary())
    return Resolver(document, default_vocabulary())(found(document, kind)[nth])


def country(text: str, nth: int = 0) -> str:
    """The country of the place that one name of a text means."""
    place = default_vocabulary().places.get(resolved(text, "places", nth).entity)
    return place.country if place is not None else ""


def test_a_name_of_one_place_has_its_id() -> None:
    only = resolved("معارك في منبج", "places")
    assert only.entity == only.candidates[0] != ""


def test_a_name_in_another_is_told_by_it() -> None:
    assert resolved("معارك في طرابلس بلبنان", "places").rule.endswith("admin named nearby")
    assert (country("معارك في طرابلس بلبنان"), country("معارك في طرابلس بليبيا")) == ("LB", "LY")


def test_a_name_is_told_by_the_country_of_the_report() -> None:
    lebanon = "معارك في طرابلس أمس.\nوانتقلت المعارك في بعلبك إلى صيدا وزحلة."
    libya = "معارك في طرابلس أمس.\nوانتقلت المعارك في مصراتة إلى الزنتان وترهونة."
    assert (country(lebanon), country(libya)) == ("LB", "LY")


def test_the_others_are_kept_behind_the_one_chosen() -> None:
    choice = resolved("معارك في طرابلس", "places")
    assert choice.candidates[0] == choice.entity
    assert len(set(choice.candidates)) == len(choice.candidates) > 1


def test_an_unknown_name_is_kept_without_an_id() -> None:
    assert resolved("دخلوا قرية كفرزلطة", "places") == Resolved("", (), "place-unlisted")
    assert resolved("هاجمت كتيبة الزلطان حاجزا", "actors") == Resolved("", (), "actor-head")


def test_an_actor_is_told_by_the_country_of_the_report() -> None:
    text = "انتشر الجيش الوطني في {}."
    syria, libya = (resolved(text.format(place), "actors") for place in ("عفرين وإعزاز", "بنغازي ودرنة"))
    index = default_vocabulary().actors
    assert (index.get(syria.entity).country, index.get(libya.entity).country) == ("SY", "LY")
    assert set(syria.candidates) == set(libya.candidates)


def test_an_actor_is_told_by_its_years() -> None:
    index = default_vocabulary().actors
    shared = [
        (name, actors)
        for first in ("الجيش", "قوات", "مجلس")
        for words in index.phrases.get(first, ())
        for name in (" ".join(words),)
        for actors in (index.candidates(name),)
        if len(actors) > 1 and any(actor.active_from for actor in actors)
    ]
    assert shared
    for name, actors in shared:
        for year in {actor.active_from for actor in actors if actor.active_from}:
            choice = resolved(f"انسحب {name} أمس", "actors", published=date(year, 6, 1))
            assert index.get(choice.entity).active_in(year), (name, year)


@pytest.mark.parametrize("kind", ["places", "actors"])
def test_one_name_is_chosen_once(kind: str) -> None:
    document = scan(Report.make("انسحب الجيش السوري من طرابلس"), default_vocabulary())
    resolver = Resolver(document, default_vocabulary())
    (mention,) = found(document, kind)
    assert resolver(mention) is resolver(mention)


def test_persons_and_weapons_of_the_lists_have_ids() -> None:
    text = "قال الرئيس بشار الأسد إن القصف كان بالبراميل المتفجرة"
    assert resolved(text, "persons").entity == "person:bashar-al-assad"
    assert resolved(text, "weapons") == Resolved("barrel-bomb", ("barrel-bomb",), "weapon-name; only")


def test_a_person_of_no_list_is_kept_by_name() -> None:
    unknown = resolved("قال العميد سهيل الزلطان إن المعارك انتهت", "persons")
    assert (unknown.entity, unknown.candidates) == ("", ())
