"""What places.tsv is made of: rows of GeoNames and of our own lists."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mihak.gazetteer.names import fold_name
from mihak.gazetteer.place import USUAL_SIZE

# Every populated place with an Arabic name of the first, the large ones of the
# second, the very large ones of the third.
COVERED: Final = frozenset(("SY", "IQ", "YE", "LY", "SD", "LB", "PS"))
AROUND: Final = frozenset((
    "EG", "JO", "TR", "IR", "SA", "IL", "SO", "ML", "AF", "DZ", "TN", "MA", "KW", "QA", "BH", "AE", "OM",
    "PK", "SS", "TD", "NE", "NG", "ER", "ET", "DJ",
    "MR", "BF", "CF", "CD", "KE", "UG", "RW", "BI", "CM", "SN",
    "GN", "CI", "GH", "TZ", "MZ", "AO", "ZM", "ZW", "ZA", "MG", "MW", "SL", "LR", "TG", "BJ", "GM", "CY",
))  # fmt: skip
FAR: Final = frozenset(("RU", "UA", "US", "GB", "FR", "DE", "IT", "ES", "GR"))
LARGE: Final = 300_000
VERY_LARGE: Final = 1_000_000
CITY: Final = 100_000
TOWN: Final = 5_000
ARABIC: Final = re.compile(r"[\u0621-\u064a][\u0621-\u064a \-]*")


@dataclass(frozen=True, slots=True)
class Row:
    """A place on its way into the file.

    ``common`` are its folded names that are everyday words; those in ``checked``
    were judged by a person and are not looked up among such words.
    """

    id: str
    names: tuple[str, ...]
    name_en: str
    kind: str
    country: str
    lat: float | None
    lon: float | None
    parent: str
    population: int | None
    source: str
    common: tuple[str, ...] = field(default=())
    checked: frozenset[str] = field(default=frozenset())

    @property
    def size(self) -> int:
        return self.population or USUAL_SIZE[self.kind]


def fields_of(file: Path) -> list[list[str]]:
    """The rows of a tab-separated list, comments left out."""
    lines = file.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def units(file: Path) -> dict[tuple[str, str], str]:
    """The id of each GeoNames admin1 code."""
    return {(country, code): id_ for country, code, id_ in fields_of(file)}


def ordinary(file: Path) -> frozenset[str]:
    """Folded names that are everyday words too."""
    return frozenset(line for line in file.read_text("utf-8").splitlines() if not line.startswith("#"))


def geonames(cities: Path, admin1: dict[tuple[str, str], str]) -> list[Row]:
    """The populated places of GeoNames that have an Arabic name."""
    rows = []
    for record in json.loads(cities.read_text("utf-8")).values():
        country, people = record["countrycode"], record["population"]
        wanted = country in COVERED or people >= (LARGE if country in AROUND else VERY_LARGE)
        if not wanted or country not in COVERED | AROUND | FAR:
            continue
        names = spellings(record["alternatenames"], record["name"])
        names = names if country in COVERED else names[:2]
        if not names:
            continue
        rows.append(
            Row(
                f"geonames:{record['geonameid']}", names, record["name"], kind(people), country,
                record["latitude"], record["longitude"],
                admin1.get((country, record["admin1code"]), f"iso:{country}"), people or None, "GeoNames",
            )
        )  # fmt: skip
    return rows


def kind(people: int) -> str:
    """A populated place by its size."""
    return "city" if people >= CITY else "town" if people >= TOWN else "village"


def spellings(alternates: list[str], latin: str) -> tuple[str, ...]:
    """The Arabic names among the alternates, the likeliest first.

    Names in Persian, Kurdish or Urdu letters are left out, and those that begin
    with the Arabic for "city of"; a Latin name with an article wants one.
    """
    article = latin.lower().startswith(("al ", "al-", "ar ", "as ", "ash ", "ad ", "an ", "at ", "az ", "el "))
    found = [name for name in alternates if ARABIC.fullmatch(name) and len(name) > 1]
    found = [name for name in found if not name.startswith(("مدينة ", "بلدة ", "قرية ", "د "))]
    found.sort(key=lambda name: (name.startswith("ال") != article, name.endswith("ه"), -len(name), name))
    long = [name for name in found if len(name) > 3]
    return unique(long or found)


def unique(names: list[str]) -> tuple[str, ...]:
    """Names without those that fold to one before them."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(fold_name(name), name)
    return tuple(name for key, name in seen.items() if key)


def listed(file: Path, *, checked: bool) -> list[Row]:
    """The rows of one of our lists; ``checked``: a person has marked the everyday words."""
    rows = []
    for id_, names, name_en, kind_, country, lat, lon, parent, people, common, source in fields_of(file):
        rows.append(
            Row(
                id_, unique(with_joined(names.split("|"))), name_en, kind_, country,
                float(lat) if lat else None, float(lon) if lon else None, parent,
                int(people) if people else None, source, tuple(common.split("|")) if common else (),
                frozenset(fold_name(name) for name in names.split("|")) if checked else frozenset(),
            )
        )  # fmt: skip
    return rows


def with_joined(names: list[str]) -> list[str]:
    """Names and, where one begins with كفر, its other spelling in one word or two."""
    out = list(names)
    for name in names:
        if name.startswith("كفر ") and name.count(" ") == 1 and not name.startswith("كفر ال"):
            out.append(name.replace(" ", ""))
    return out
