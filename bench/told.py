"""A register of a million claims without reading a text: sentences of a few kinds, each with the claim that it makes.

Rows go in by bulk, as a copy of a register does; every claim is its report's words, and can be loaded.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice
from typing import Any, Final

from sqlalchemy import Table

from mihak.database import Where
from mihak.gazetteer.place_index import default_places
from mihak.model.claim import Attack, Casualties, Claim, Control, Count, Dated, Name
from mihak.model.report import Report
from mihak.register import dialect, words
from mihak.register.migrate import made_ready
from mihak.register.rows import claim_row, name_row, name_rows, report_row
from mihak.register.schema import claims, names, readings, reports, spellings
from mihak.register.store import OPTIONAL

SEED: Final = 6
PLACES: Final = 3000
SENTENCES: Final = 30_000
"""Sentences that there are; reports are put together of them."""
A_REPORT: Final = 8
BATCH: Final = 1000
BEGIN: Final = date(2011, 3, 15)
DAYS: Final = 4700
ACTORS: Final = (("جيش الفتح", "jaish-al-fatah"), ("قوات النظام", "sy-army"), ("لواء السلطان مراد", "sultan-murad"),
                 ("تنظيم الدولة", "is"), ("الطيران الروسي", "ru-air-force"))  # fmt: skip
PUBLISHERS: Final = ("سانا", "عنب بلدي", "شبكة شام", "زمان الوصل", "إباء", "المرصد", "الجزيرة", "تاس")
STAMP: Final = "2020-01-01T00:00:00.000000+00:00"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the rows of its claim at offset 0, and its words as they are searched for."""

    text: str
    row: Row
    names: list[Row]
    words: str


def sentences() -> list[Sentence]:
    """Sentences on places of the gazetteer, a few of which are told of far more often than most."""
    chance, places = random.Random(SEED), default_places()
    known = [one for one in map(places.get, _ids()) if one is not None][:PLACES]
    chance.shuffle(known)
    weights = [1 / (n + 1) for n in range(len(known))]
    picked = chance.choices(known, weights, k=SENTENCES)
    return [_sentence(n, place.names[0], place.id, chance) for n, place in enumerate(picked)]


def _ids() -> Iterator[str]:
    places = default_places()
    seen = {one.id: None for key in places.keys() for one in places.candidates(key)}  # noqa: SIM118
    return iter(seen)


def _sentence(number: int, place: str, place_id: str, chance: random.Random) -> Sentence:
    killed, (actor, actor_id) = chance.randrange(1, 90), chance.choice(ACTORS)
    kind = number % 3
    text = (
        f"مقتل {killed} عنصراً من {actor} في {place}", f"قصف {actor} بلدة {place} بصواريخ غراد",
        f"سيطر {actor} على {place}",
    )[kind]  # fmt: skip
    claim = _claim(kind, text, killed, (actor, actor_id), (place, place_id), _dated(chance))
    row = dict.fromkeys(OPTIONAL) | claim_row(claim)
    return Sentence(f"{text}. ", row, name_rows(claim), words.indexed(text))


def _dated(chance: random.Random) -> Dated | None:
    """Most claims tell a day, some a month or several days, a few none."""
    day = BEGIN + timedelta(days=int(DAYS * chance.betavariate(2, 2)))
    drawn = chance.random()
    if drawn < 0.8:
        return Dated(day.isoformat(), "day", "date")
    if drawn < 0.9:
        return Dated(f"{day:%Y-%m}", "month", "date")
    if drawn < 0.95:
        return Dated(f"{day}/{day + timedelta(days=chance.randrange(2, 200))}", "range", "date")
    return None


def _claim(
    kind: int, text: str, killed: int, actor: tuple[str, str], place: tuple[str, str], dated: Dated | None
) -> Claim:
    def name(words: str, id: str) -> Name:
        at = text.index(words)
        return Name((words,), at, at + len(words), "gazetteer", id, (id,))

    shared: Row = {"id": "", "report": "", "quote": text, "start": 0, "reader": "bench@1", "rule": "bench"}
    shared |= {"date": dated, "places": (name(*place),)}
    if kind == 0:
        return Casualties(effect="killed", count=Count(killed, killed, False, "figure", 5, 5 + len(str(killed))),
                          victims=name(*actor), victim_kind="combatant", **shared)  # fmt: skip
    if kind == 1:
        return Attack(mode="shelling", perpetrator=name(*actor), **shared)
    return Control(change="gained", actor=name(*actor), **shared)


@dataclass(slots=True)
class Rows:
    """Rows that wait to be written."""

    reports: list[Row]
    readings: list[Row]
    claims: list[Row]
    names: list[Row]
    report_words: list[dialect.Words]
    claim_words: list[dialect.Words]


def batches(many: int, pool: list[Sentence]) -> Iterator[Rows]:
    """The rows of so many claims."""
    chance, numbers = random.Random(SEED + 1), count(1)
    told = ((n, chance.choices(pool, k=A_REPORT)) for n in islice(numbers, -(-many // A_REPORT)))
    while some := list(islice(told, BATCH)):
        rows = Rows([], [], [], [], [], [])
        for number, parts in some:
            _added(rows, number, parts, chance)
        yield rows


def _added(rows: Rows, number: int, parts: list[Sentence], chance: random.Random) -> None:
    day = BEGIN + timedelta(days=chance.randrange(DAYS))
    text = f"{''.join(one.text for one in parts)}{number}"
    report = Report.make(text, publisher=chance.choice(PUBLISHERS), published=day, name=f"r{number}")
    rows.reports.append(report_row(report) | {"seq": number, "added_at": STAMP})
    rows.readings.append({"seq": number, "report_seq": number, "reader": "bench@1", "read_at": STAMP})
    rows.report_words.append({"seq": number, "words": " ".join(one.words for one in parts)})
    at = 0
    for n, one in enumerate(parts):
        seq = (number - 1) * A_REPORT + n + 1
        rows.claims.append(_moved(one.row, at) | {
            "seq": seq, "id": f"c{seq:x}", "report_seq": number, "added_at": STAMP, "retired_at": None,
        })  # fmt: skip
        rows.names.extend(name_row(_moved(name, at)) | {"claim_seq": seq} for name in one.names)
        rows.claim_words.append({"seq": seq, "words": one.words})
        at += len(one.text)


def _moved(row: Row, by: int) -> Row:
    """A row with its places in the text so many letters on."""
    moved = row | {"start": row["start"] + by, "end": row["end"] + by}
    if row.get("count_start") is not None:
        moved |= {"count_start": row["count_start"] + by, "count_end": row["count_end"] + by}
    return moved


def fill(place: Where, many: int) -> None:
    """Make a register of so many claims in a file or an empty database."""
    engine = dialect.make_engine(place, False)
    made_ready(engine, place, False)
    tables: tuple[Table, ...] = (reports, readings, claims, names)
    with dialect.writing(engine).begin() as connection:
        own = dialect.of(connection)
        own.make_room(connection)
        pool = sentences()
        lines = {row["words"] for one in pool for row in one.names}
        own.append_rows(connection, spellings, [{"id": words.spelling(line), "words": line} for line in sorted(lines)])
        for rows in batches(many, pool):
            for table in tables:
                own.append_rows(connection, table, getattr(rows, table.name))
            own.index_words(connection, "report_words", rows.report_words)
            own.index_words(connection, "claim_words", rows.claim_words)
        own.settled(connection)
    engine.dispose()
