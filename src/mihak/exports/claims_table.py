"""Claims as a table: one row each, with its words, where they stand, and who says them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mihak.exports.material import Material
from mihak.exports.table import BETWEEN, DAY, FLAG, INTEGER, NUMBER, Cell, Column, Row, Table
from mihak.model.claim import Casualties, Claim, Materiel, Name, Operation
from mihak.views.lines import DOER, SUFFERER, WHAT, retelling
from mihak.weighing.weighed import Weighed

COLUMNS: Final = (
    Column("id", "the claim", hxl="#meta+id"),
    Column("incident", "the incident that it is of", hxl="#event+id"),
    Column("report", "the report that makes it", hxl="#meta+report"),
    Column("publisher", "who published it", hxl="#meta+source"),
    Column("published", "when", DAY, "#date+published"),
    Column("title", "its title", hxl="#meta+title"),
    Column("url", "its address", hxl="#meta+url"),
    Column("note", "what must be said of the report, for a retelling", hxl="#meta+note"),
    Column("speaker", "who says it, in the report's words; empty: the publisher itself", hxl="#meta+speaker"),
    Column("speaker_id", "that speaker's id", hxl="#meta+speaker+code"),
    Column("voice", "the same for claims that are one voice", hxl="#meta+voice"),
    Column("kind", "casualties, control, attack, operation or materiel", hxl="#event+type"),
    Column("what", "effect, change, mode or event", hxl="#event+subtype"),
    Column("status", "asserted, denied or intended", hxl="#status"),
    Column("date", "a day, month, year or interval, as docs/claims.md writes it", hxl="#meta+date"),
    Column("places", "the places in the report's words", hxl="#loc+name"),
    Column("places_ids", "their ids", hxl="#loc+code"),
    Column("doer", "who did it", hxl="#actor+doer"),
    Column("doer_id", "the doer's id", hxl="#actor+doer+code"),
    Column("sufferer", "to whom: victims, target, opponent, owner", hxl="#actor+sufferer"),
    Column("sufferer_id", "their id", hxl="#actor+sufferer+code"),
    Column("victim_kind", "civilian, combatant, mixed or unknown", hxl="#group+name"),
    Column("low", "the figure's lower end, empty where open", INTEGER, "#affected+min"),
    Column("high", "its upper end, empty where open", INTEGER, "#affected+max"),
    Column("approx", "whether the words make it a rough figure", FLAG, "#meta+approx"),
    Column("part_of", "the claim that already counts these", hxl="#meta+part_of"),
    Column("item", "what was destroyed, damaged or captured", hxl="#impact+item"),
    Column("weapons", "weapons, as told", hxl="#cause+weapon"),
    Column("operation", "the name of the battle or campaign", hxl="#crisis+name"),
    Column("phase", "its phase", INTEGER, "#crisis+phase"),
    Column("quote", "the report's words", hxl="#description+quote"),
    Column("start", "the offset of the first letter in the report's text", INTEGER, "#meta+start"),
    Column("end", "the offset behind the last", INTEGER, "#meta+end"),
    Column("reader", "who read it", hxl="#meta+reader"),
    Column("rule", "by which rule", hxl="#meta+rule"),
    Column("confidence", "the probability that the report makes this claim, empty: not measured", NUMBER,
           "#indicator+confidence"),
)  # fmt: skip


def claims_table(material: Material) -> Table:
    """One row a claim, by incident, then by id; as persons corrected them, without those that they judged wrong."""
    found = material.weighed
    return Table(
        "claims", COLUMNS,
        (Row(tuple(_cells(found, one.id, claim))) for one in material.incidents for claim in one.claims),
    )  # fmt: skip


def _cells(weighed: Weighed, incident: str, id: str) -> Iterator[Cell]:
    claim = weighed.claims[id]
    report = weighed.reports[claim.report]
    yield from (id, incident, report.label, report.publisher, report.published, report.title, report.url)
    yield retelling(report)
    yield from (_words(claim.source), _id(claim.source), weighed.voices[id])
    yield from (claim.kind, str(getattr(claim, WHAT[claim.kind])), claim.status)
    yield claim.date.public if claim.date else ""
    yield from (
        BETWEEN.join(map(_words, claim.places)),
        BETWEEN.join(place.entity for place in claim.places if place.entity),
    )
    for slot in (DOER[claim.kind], SUFFERER[claim.kind]):
        name = getattr(claim, slot)
        yield from (_words(name), _id(name))
    yield from _of_kind(claim)
    yield from (claim.quote, claim.start, claim.end, claim.reader, claim.rule, claim.confidence)


def _of_kind(claim: Claim) -> Iterator[Cell]:
    """Victims' kind, figure and whole, item, weapons, operation and phase: those that the kind of claim has."""
    count = claim.count if isinstance(claim, Casualties | Materiel) else None
    yield claim.victim_kind if isinstance(claim, Casualties) else ""
    yield from (count.low, count.high, count.approx) if count else (None, None, None)
    yield claim.part_of if isinstance(claim, Casualties) else ""
    yield _words(claim.item) if isinstance(claim, Materiel) else ""
    yield BETWEEN.join(map(_words, getattr(claim, "weapons", ())))
    battle = claim if isinstance(claim, Operation) else None
    yield from (_words(battle.name), battle.phase) if battle else ("", None)


def _words(name: Name | None) -> str:
    return name.names[0] if name else ""


def _id(name: Name | None) -> str:
    return name.entity if name else ""
