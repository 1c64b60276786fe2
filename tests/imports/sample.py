"""Rows in the columns of UCDP and ACLED, made up for the tests."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from mihak.gazetteer.place_index import default_places
from mihak.imports.known import Nearest

GED: Final[Mapping[str, str]] = {
    "id": "7.0", "type_of_violence": "1.0", "conflict_name": "Syria: Government", "side_a": "Government of Syria",
    "side_b": "Syrian insurgents", "source_original": "SOHR", "source_article": "a made-up article",
    "where_coordinates": "Aleppo town", "adm_1": "Aleppo Governorate", "adm_2": "Jabal Saman district",
    "country": "Syria", "latitude": "36.201241", "longitude": "37.161173", "date_start": "2016-10-28",
    "date_end": "2016-10-28", "deaths_a": "2.0", "deaths_b": "0.0", "deaths_civilians": "5.0", "deaths_unknown": "10.0",
    "best": "17.0", "high": "20.0", "low": "15.0",
}  # fmt: skip
ACLED: Final[Mapping[str, str]] = {
    "event_id_cnty": "SYR7", "event_date": "2016-10-28", "time_precision": "1",
    "event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike",
    "actor1": "Military Forces of Syria (2000-2024)", "actor2": "Civilians (Syria)", "location": "Aleppo",
    "admin1": "Aleppo", "country": "Syria", "latitude": "36.2", "longitude": "37.16", "fatalities": "12",
    "source": "SOHR", "notes": "a made-up note",
}  # fmt: skip


@cache
def nearest() -> Nearest:
    """The places of the package by their coordinates."""
    return Nearest(default_places())


def file_of(path: Path, *rows: Mapping[str, str], columns: Sequence[str] = ()) -> Path:
    """A CSV file of some rows."""
    names = list(columns or rows[0])
    with path.open("w", encoding="utf-8", newline="") as stream:
        lines = csv.DictWriter(stream, names, restval="", extrasaction="ignore")
        lines.writeheader()
        lines.writerows(rows)
    return path
