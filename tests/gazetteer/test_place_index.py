"""One contract for every index of places, and what the built-in one must find."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from mihak.errors import GazetteerError
from mihak.gazetteer.importers.target import store
from mihak.gazetteer.names import fold_name
from mihak.gazetteer.place import KINDS, Place
from mihak.gazetteer.place_index import PlaceIndex, built_in, default_places, open_places
from mihak.gazetteer.place_rows import COLUMNS
from mihak.gazetteer.places_file import FilePlaces
from mihak.gazetteer.places_user import UserPlaces

BUILT_IN_FILE = Path(__file__).parents[2] / "src/mihak/gazetteer/data/places.tsv"
WELL_KNOWN = Path(__file__).parent / "well_known.tsv"

LAND = Place("t:land", "أرض", "Land", ("أرض", "محافظة أرض"), "admin1", "SY", 36.0, 37.0, ("iso:SY",))
TOWN = Place("t:town", "تل كذا", "Tell", ("تل كذا", "كذا"), "town", "SY", 36.1, 37.1, ("t:land",), 9000)
QUARTER = Place("t:quarter", "كذا", "Kadha", ("كذا",), "neighbourhood", "SY", 36.2, 37.2, ("t:town",))
GATE = Place("t:gate", "الباب", "Bab", ("الباب", "مدينة الباب"), "village", "SY", None, None, ("t:land",))
SAMPLE = (TOWN, LAND, QUARTER, GATE)


def line(place: Place) -> str:
    keys = [fold_name(name) for name in place.names]
    common = "الباب" if place is GATE else ""
    position = ["" if value is None else str(value) for value in (place.lat, place.lon)]
    population = str(place.population or "")
    fields = [
        "|".join(keys), place.id, "|".join(place.names), place.name_en, place.kind, place.country, *position,
        place.parents[0], population, common, place.source,
    ]  # fmt: skip
    return "\t".join(fields)


def from_file(_: Path) -> PlaceIndex:
    ordered = sorted(SAMPLE, key=lambda place: -place.size)
    return FilePlaces("# a comment\n" + "\n".join(map(line, ordered)) + "\n", "sample")


def from_user(folder: Path) -> PlaceIndex:
    store(SAMPLE, folder / "places.db")
    return UserPlaces(folder / "places.db")


@pytest.fixture(params=[from_file, from_user], ids=["file", "user"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> PlaceIndex:
    made: PlaceIndex = request.param(tmp_path)
    return made


def test_all_candidates_largest_first(index: PlaceIndex) -> None:
    assert [place.id for place in index.candidates("كذا")] == ["t:town", "t:quarter"]


def test_a_name_is_found_however_it_is_spelled(index: PlaceIndex) -> None:
    assert [place.id for place in index.candidates("تلّ - كـذا")] == ["t:town"]
    assert [place.id for place in index.candidates("محافظه ارض")] == ["t:land"]


def test_an_unknown_name_has_no_candidates(index: PlaceIndex) -> None:
    assert index.candidates("لا شيء هنا") == ()
    assert index.candidates("") == ()
    assert index.get("t:none") is None


def test_a_place_has_its_parents_nearest_first(index: PlaceIndex) -> None:
    found = index.get("t:quarter")
    assert found is not None
    assert found.parents == ("t:town", "t:land", "iso:SY")
    assert (found.lat, found.lon) == (36.2, 37.2)


def test_an_everyday_word_is_flagged_and_its_longer_name_is_not(index: PlaceIndex) -> None:
    assert [place.common for place in index.candidates("الباب")] == [True]
    assert [place.common for place in index.candidates("مدينة الباب")] == [False]
    found = index.get("t:gate")
    assert found is not None and found.lat is None and found.lon is None


def test_phrases_by_first_word_longest_first(index: PlaceIndex) -> None:
    assert index.phrases["تل"] == (("تل", "كذا"),)
    assert index.phrases.get("الباب") == (("الباب",),)
    assert index.phrases.get("لاشيء") is None
    assert "كذا" in index.phrases
    assert set(index.phrases) == {"ارض", "محافظه", "تل", "كذا", "الباب", "مدينه"}
    assert len(index.phrases) == 6


def test_keys_and_length(index: PlaceIndex) -> None:
    assert set(index.keys()) == {"ارض", "محافظه ارض", "تل كذا", "كذا", "الباب", "مدينه الباب"}
    assert len(index) == 4


def known() -> list[tuple[str, str]]:
    rows = [row.split("\t") for row in WELL_KNOWN.read_text("utf-8").splitlines() if row[:1] not in ("", "#")]
    return [(country, name) for country, names in rows for name in names.split("|")]


@pytest.mark.parametrize(("country", "name"), known())
def test_well_known_places_are_found(country: str, name: str) -> None:
    assert country in {place.country for place in default_places().candidates(name)}


def test_enough_places_in_every_covered_country() -> None:
    places = built_in()
    counts: dict[str, int] = {}
    keys: Iterable[str] = places.keys()
    for key in keys:
        for place in places.candidates(key)[:1]:
            counts[place.country] = counts.get(place.country, 0) + 1
    assert sum(counts[country] for country in ("SY", "IQ", "YE", "LY", "SD", "LB", "PS")) >= 4000
    assert all(counts[country] >= 250 for country in ("SY", "IQ", "YE", "LY", "SD", "LB", "PS"))


def test_the_built_in_file_is_sound() -> None:
    rows = [row.split("\t") for row in BUILT_IN_FILE.read_text("utf-8").split("\n") if row and row[0] != "#"]
    ids = {row[1] for row in rows}
    assert BUILT_IN_FILE.stat().st_size < 2_000_000
    assert len(ids) == len(rows)
    for row in rows:
        assert len(row) == len(COLUMNS)
        keys = list(dict.fromkeys(fold_name(name) for name in row[2].split("|")))
        assert row[0] == "|".join(keys) and all(keys)
        assert row[4] in KINDS and (row[6] == "") == (row[7] == "")
        assert not row[8] or row[8] in ids, row
        assert row[10] in ("", "*") or set(row[10].split("|")) <= set(keys)


def test_parents_reach_the_country() -> None:
    places = default_places()
    for name in ("بستان القصر", "منيان", "جوبر", "الشجاعية", "الزنجيلي", "كافوري", "قنفودة"):
        for place in places.candidates(name):
            assert place.parents[-1] == f"iso:{place.country}", place


def test_everyday_words_need_a_cue() -> None:
    places = default_places()
    for word in ("الباب", "الشعار", "الفردوس", "السلام", "النصر", "الثورة", "الوحدة", "الزيتون", "الدور"):
        assert all(place.common for place in places.candidates(word)), word
    for name in ("حلب", "دوما", "الموصل", "تعز", "صعدة", "منيان", "غزة", "الفاشر", "بنغازي", "القدس"):
        assert not places.candidates(name)[0].common, name


def test_joined_places_add_and_take_nothing_away(tmp_path: Path) -> None:
    aleppo = default_places().candidates("حلب")[0]
    other = Place(aleppo.id, "شهباء جديدة", "X", ("شهباء جديدة",), "city", "SY", 1.0, 1.0)
    store([*SAMPLE, other], tmp_path / "places.db")
    joined = open_places(tmp_path / "places.db")
    assert joined.candidates("شهباء جديدة") == (aleppo,)
    assert joined.get("t:town") is not None
    assert joined.get(aleppo.id) == aleppo
    assert [place.id for place in joined.candidates("تل كذا")] == ["t:town"]
    assert ("تل", "كذا") in joined.phrases["تل"] and ("تل", "رفعت") in joined.phrases["تل"]
    assert joined.phrases.get("لا شيء") is None
    assert len(joined) == len(default_places()) + len(SAMPLE)
    assert "كذا" in set(joined.keys()) and "حلب" in set(joined.keys())
    assert len(joined.phrases) == len(set(joined.phrases))


def test_without_a_file_the_built_in_places_are_given() -> None:
    assert open_places() is default_places()


def test_a_missing_or_foreign_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="no such gazetteer"):
        UserPlaces(tmp_path / "none.db")
    (tmp_path / "text.db").write_text("this is no database, only some words")
    with pytest.raises(GazetteerError, match=r"text\.db: no gazetteer"):
        UserPlaces(tmp_path / "text.db")


def test_a_damaged_row_is_told() -> None:
    with pytest.raises(GazetteerError, match="has 3 columns"):
        FilePlaces("كذا\tt:1\tx\n", "broken.tsv").candidates("كذا")
