"""What FollowTheMoney calls entities: a place, an actor, a camp, a report, a quote, each made of what Mihak knows.

Ids are those of Mihak with a word before them, so that the same thing is the same
entity in every file.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from mihak.exports.table import bound
from mihak.gazetteer.actor import Actor
from mihak.model.report import Report
from mihak.views.incidents import Telling
from mihak.views.lines import retelling
from mihak.views.where import Ground

SPACE: Final = "mihak"
PLAIN: Final = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
LONGEST: Final = {"name": 384, "string": 1_024, "address": 250, "text": 65_000, "url": 4_096, "other": 64}
"""Letters of a value, by FollowTheMoney's types."""
TYPES: Final = {
    "name": "name", "alias": "name", "weakAlias": "name", "namesMentioned": "name", "full": "address",
    "location": "address",
    "description": "text", "summary": "text", "notes": "text", "bodyText": "text", "sourceUrl": "url",
    "title": "string", "fileName": "string", "publisher": "string", "keywords": "string", "role": "string",
    "classification": "string", "city": "string", "state": "string", "region": "string", "remarks": "string",
    "recordId": "string",
}  # fmt: skip
"""The types of the properties that hold words; all others hold ids, days, numbers and codes."""
RAW: Final = frozenset({"bodyText", "description"})
"""The properties that hold words of reports."""
BODIES: Final = frozenset({"state", "government", "army", "police", "ministry"})
"""Actors that are a state's."""


@dataclass(frozen=True, slots=True)
class Made:
    """An entity as FollowTheMoney writes it.

    ``cut``: a value was too long for it; ``altered``: words of a report are not
    letter for letter what was published.
    """

    data: dict[str, Any]
    cut: bool
    altered: bool

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.data["id"])


def id_of(kind: str, key: str) -> str:
    """The id of an entity: letters, digits, dots and hyphens alone."""
    plain = key.replace(":", "-").replace("_", "-").lower()
    if not PLAIN.fullmatch(plain):
        plain = hashlib.sha256(key.encode()).hexdigest()[:16]
    return f"{SPACE}-{kind}-{plain}"


def made(kind: str, key: str, schema: str, **given: Iterable[object]) -> Made:
    """An entity of a schema; empty values, and those that are given twice, are left out."""
    cut = altered = False
    properties: dict[str, list[str]] = {}
    for name, values in given.items():
        most = LONGEST[TYPES.get(name, "other")]
        said = ["" if value is None else str(value) for value in values]
        told = [text for value in said if (text := _clean(value, name))]
        cut = cut or any(len(text) > most for text in told)
        altered = altered or (name in RAW and any(plain(value) != value for value in said))
        if told:
            properties[name] = list(dict.fromkeys(text[:most].strip() for text in told))
    return Made({"id": id_of(kind, key), "schema": schema, "properties": properties}, cut, altered)


def _clean(value: str, name: str) -> str:
    """A value as FollowTheMoney keeps it."""
    text = plain(value)
    if TYPES.get(name) == "text":
        return text.strip()
    text = " ".join(text.split())
    return text.strip("'\"") if TYPES.get(name) in ("name", "address") else text


def plain(text: str) -> str:
    """A text in Unicode's form NFC, any white space but the ends of lines a space, without invisible marks."""
    return "".join(
        letter if letter.isprintable() or letter in "\n\t" else " " if letter.isspace() else ""
        for letter in unicodedata.normalize("NFC", text)
    )


def place_made(ground: Ground, units: Iterable[str]) -> Made:
    """A place as an address: its middle, and in remarks how far it reaches."""
    province, district = (*units, "", "")[:2]
    reach = f"reaches about {ground.radius_km:g} km" if ground.radius_km else ""
    settled = ground.kind in ("city", "town", "village")
    return made(
        "place", ground.place, "Address", full=(", ".join(_each(ground.name_en or ground.name, district, province)),),
        name=(ground.name, ground.name_en), country=(ground.country.lower(),),
        latitude=(ground.lat,), longitude=(ground.lon,), state=(province,), region=(district,),
        city=(ground.name_en or ground.name if settled else "",),
        remarks=(", ".join(_each(ground.kind, reach)),),
    )  # fmt: skip


def actor_made(actor: Actor, side: str) -> Made:
    """An actor of the gazetteer; ``side`` is the name of its camp, weak aliases are also what its enemies call it."""
    return made(
        "actor", actor.id, "PublicBody" if actor.kind in BODIES else "Organization",
        name=(actor.name_en, actor.name_ar), alias=actor.aliases_en, weakAlias=actor.aliases,
        country=(actor.country.lower(),), classification=(actor.kind,),
        incorporationDate=(actor.active_from,), dissolutionDate=(actor.active_to,),
        description=(f"Camp: {side}" if side else "",),
    )  # fmt: skip


def side_made(id: str, name: str) -> Made:
    """A camp, for names such as "the factions" that stand for no single body."""
    return made("side", id, "Organization", name=(name,), classification=("camp",))


def report_made(report: Report) -> Made:
    """A report as an article, with its text."""
    return made(
        "report", report.id, "Article", title=(report.title or report.label,), fileName=(report.label,),
        publisher=(report.publisher,), publishedAt=(report.published,), sourceUrl=(url_of(report.url),),
        notes=(retelling(report),), bodyText=(report.text,),
    )  # fmt: skip


def note_made(told: Telling, report: str, entity: str) -> Made:
    """A claim as a note on its event: its words as they are, who says them, and what was read in them."""
    figure = f"{bound(told.low)} to {bound(told.high)}{', approximately' if told.approx else ''}" if told.counts else ""
    read = (
        f"What: {told.what}", f"Status: {told.status}", f"Speaker: {told.speaker or 'the publisher itself'}",
        f"Figure: {figure}" if figure else "", f"Date: {told.date}" if told.date else "",
        f"Voice: {told.voice}", "Speaks against the incident" if told.dissents else "",
        *(f"Corrected by a person: {one}" for one in told.corrected), told.note, f"Claim: {told.claim} at {told.start}",
    )  # fmt: skip
    return made(
        "claim", told.claim, "Note", name=(told.speaker or told.publisher or told.report,), entity=(entity,),
        description=(told.quote,), publisher=(told.publisher,), createdAt=(told.published,), proof=(report,),
        namesMentioned=(told.speaker,), notes=("\n".join(_each(*read)),),
    )  # fmt: skip


def url_of(address: str) -> str:
    """An address of the web; "" for anything else."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.hostname else ""


def _each(*parts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in parts if part))
