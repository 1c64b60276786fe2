"""A register as records of Bayanat: a zip file of its JSON and CSV.

Read from its source code, version 5.0.0: ``enferno/admin/models`` (``from_json`` of
Bulletin, Incident, Actor, Event), ``enferno/admin/validation/models.py``,
``enferno/data_import/utils/sheet_import.py`` and the ``import_csv`` of Source and Location.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import IO, BinaryIO, Final, cast

from mihak.exports.bag import MADE, MODE
from mihak.exports.bayanat_items import Item, actor_item, bulletin_item, incident_item, link_of, unknown
from mihak.exports.bayanat_lists import LONGEST, Lists
from mihak.exports.bayanat_sheets import SHEETS, sheet
from mihak.exports.delimited import write_csv
from mihak.exports.material import About, Material
from mihak.exports.table import Row, Table, Written
from mihak.model.claim import ASSERTED, Operation

README: Final = "bayanat_readme.txt"
BULLETINS, INCIDENTS, ACTORS = "bulletins", "incidents", "actors"
HELD: Final = 1 << 22
"""Bytes of a sheet that are held in memory while its JSON is written."""
NOT_SAID, OPERATION, FIGURE, CONTRADICTED = "not-said", "operation", "figure", "contradicted"
SPEAKER, UNKNOWN, NO_PLACE, LINK, CUT = "speaker", "unknown", "no-place", "link", "cut"
LOST: Final = {
    NOT_SAID: "events that are denied or planned: no incidents; their claims are events of the bulletins",
    OPERATION: "operations: no incidents; their claims are events of the bulletins",
    FIGURE: "figures of people or things: Bayanat has no number for them, the ranges stand in description",
    CONTRADICTED: "incidents with contradictions: they stand in description",
    SPEAKER: "speakers: they stand in the comments of their event, a bulletin's source is its publisher",
    UNKNOWN: "parties that the gazetteer does not know: they stand in description, and are no actors",
    NO_PLACE: "incidents whose place the gazetteer does not know: it stands in the events of the bulletins",
    LINK: f"addresses that are longer than {LONGEST} letters or not of the web: they stand in comments",
    CUT: f"titles and names cut at {LONGEST} letters",
}
"""What the format cannot hold, by code."""


def write_bayanat(material: Material, stream: BinaryIO) -> Written:
    """Write the zip file, one record at a time; sources, locations and actors are those that records point to."""
    lists, lost = Lists(material.actors, material.places), Counter[str]()
    made = made_by(material.about)
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        written = (
            _records(archive, INCIDENTS, _incidents(material, lists, lost, made))
            + _records(archive, BULLETINS, _bulletins(material, lists, lost, made))
            + _records(archive, ACTORS, (actor_item(one, lists, made) for one in lists.acting.values()))
        )
        for table in (lists.sources_table(), lists.locations_table()):
            with _file(archive, f"{table.name}.csv") as file:
                write_csv(table, file)
        told = {code: times for code, times in sorted(lost.items()) if times}
        with _file(archive, "README.txt") as file:
            file.write(readme(material.about, told).encode())
    return Written(written, lost[NOT_SAID] + lost[OPERATION], told)


def made_by(about: About) -> str:
    """What the comments of every record say, which Bayanat asks for."""
    return f"Read by Mihak {about.version}, from {about.register}, figures by the rule {about.rule}"


def readme(about: About, lost: Mapping[str, int]) -> str:
    """What is inside, how to bring it in, how it was made, what was lost."""
    text = files("mihak.exports").joinpath("data", README).read_text("utf-8")
    made = "".join(f"  {name}: {value}\n" for name, value in about.told().items())
    missing = "".join(f"  {times}: {LOST[code]}\n" for code, times in lost.items()) or "  nothing\n"
    return f"{text}How it was made\n{made}\nWhat Bayanat cannot hold\n{missing}"


def _incidents(material: Material, lists: Lists, lost: Counter[str], made: str) -> Iterator[Item]:
    lost[OPERATION] = sum(one.kind == Operation.kind for one in material.incidents)
    for event in material.events():
        if event.status != ASSERTED:
            lost[NOT_SAID] += 1
            continue
        reports = dict.fromkeys(report.id for report in event.reports)
        item = incident_item(event, lists, reports, material.actors.sides, made)
        lost[FIGURE] += len(event.losses)
        lost[CONTRADICTED] += bool(event.against)
        lost[UNKNOWN] += len(unknown(event, lists))
        lost[NO_PLACE] += bool(event.place.told and not item["locations"])
        lost[CUT] += _cut(item)
        yield item


def _bulletins(material: Material, lists: Lists, lost: Counter[str], made: str) -> Iterator[Item]:
    """The reports of the claims that were asked for, those published first first."""
    found = material.weighed
    of: dict[str, list[str]] = defaultdict(list)
    for one in material.incidents:
        for id in one.claims:
            of[found.claims[id].report].append(id)
    for report in sorted((found.reports[id] for id in of), key=lambda one: (str(one.published or "9"), one.id)):
        claims = sorted((found.claims[id] for id in of[report.id]), key=lambda one: (one.start, one.id))
        item = bulletin_item(report, ((claim, found.facts[claim.id]) for claim in claims), lists, made)
        lost[SPEAKER] += sum(claim.source is not None for claim in claims)
        lost[LINK] += bool(report.url and link_of(report.url) != report.url)
        lost[CUT] += _cut(item)
        yield item


def _cut(item: Item) -> int:
    return sum(len(item.get(name) or "") == LONGEST for name in ("title", "title_ar"))


def _records(archive: zipfile.ZipFile, name: str, items: Iterable[Item]) -> int:
    """Write records as Bayanat's own export does, and then the sheet of them; how many there were."""
    with tempfile.SpooledTemporaryFile(HELD) as held:
        kept = cast(BinaryIO, held)
        with _file(archive, f"{name}.json") as file:
            file.write(f'{{"{name}": ['.encode())
            written = write_csv(Table(name, SHEETS[name], _each(name, items, file)), kept)
            file.write(b"\n]}\n")
        kept.seek(0)
        with _file(archive, f"{name}.csv") as file:
            shutil.copyfileobj(kept, file)
    return written.records


def _each(name: str, items: Iterable[Item], file: IO[bytes]) -> Iterator[Row]:
    """The rows of records that are written to a file on the way."""
    for n, item in enumerate(items):
        file.write((b",\n" if n else b"\n") + json.dumps(item, ensure_ascii=False).encode())
        yield Row(sheet(name, item))


def _file(archive: zipfile.ZipFile, name: str) -> BinaryIO:
    """A file of the archive, to be written to."""
    info = zipfile.ZipInfo(f"bayanat/{name}", MADE)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, MODE
    return cast(BinaryIO, archive.open(info, "w", force_zip64=True))
