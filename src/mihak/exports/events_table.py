"""Events as a table of Mihak's own: nothing that a cell can hold is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mihak.exports.material import Material
from mihak.exports.table import BETWEEN, DAY, FLAG, INTEGER, NUMBER, Cell, Column, Row, Table
from mihak.views.event_parties import Sided
from mihak.views.events import EventView
from mihak.weighing.groups import ALL, CHILDREN, CIVILIANS, WOMEN

LOSSES: Final = (
    ("killed", ALL, "#affected+killed"), ("killed", CIVILIANS, "#affected+civilians+killed"),
    ("killed", CHILDREN, "#affected+children+killed"), ("killed", WOMEN, "#affected+f+killed"),
    ("injured", ALL, "#affected+injured"), ("injured", CIVILIANS, "#affected+civilians+injured"),
    ("captured", ALL, "#affected+captured"), ("missing", ALL, "#affected+missing"),
    ("displaced", ALL, "#affected+displaced"), ("destroyed", ALL, "#impact+destroyed"),
    ("damaged", ALL, "#impact+damaged"), ("downed", ALL, "#impact+downed"),
)  # fmt: skip
"""Effects and groups with columns of their own, and their hashtags."""
BOUNDS: Final = (("low", "+min"), ("best", ""), ("high", "+max"))


def _names() -> Iterator[Column]:
    for effect, group, tag in LOSSES:
        of = "" if group == ALL else f"_{group}"
        for bound, attribute in BOUNDS:
            yield Column(f"{effect}{of}_{bound}", f"{effect}, {group}: {bound} figure", INTEGER, f"{tag}{attribute}")


COLUMNS: Final = (
    Column("id", "the event: the id of the incident that leads it", hxl="#event+id"),
    Column("incidents", "the incidents that it is made of", hxl="#meta+incidents"),
    Column("kind", "attack, control, casualties or materiel", hxl="#event+type"),
    Column("what", "modes, changes and effects, the lead's first", hxl="#event+subtype"),
    Column("status", "asserted, denied or intended", hxl="#status"),
    Column("first", "its first day", DAY, "#date+start"),
    Column("last", "its last day", DAY, "#date+end"),
    Column("day_precision", "day, interval, month or year, as told", hxl="#meta+date_precision"),
    Column("day_guessed", "no claim tells the day", FLAG, "#meta+date_guessed"),
    Column("place", "the place that most claims tell", hxl="#loc+name+v_ar"),
    Column("place_en", "its English name", hxl="#loc+name+i_en"),
    Column("place_id", "its id in the gazetteer", hxl="#loc+code"),
    Column("place_kind", "village, city, area, …", hxl="#loc+type"),
    Column("lat", "degrees, WGS 84", NUMBER, "#geo+lat"),
    Column("lon", "degrees, WGS 84", NUMBER, "#geo+lon"),
    Column("radius_km", "how far the place reaches from there, a guess by its kind", NUMBER, "#geo+radius"),
    Column("admin2", "district", hxl="#adm2+name"),
    Column("admin1", "province", hxl="#adm1+name"),
    Column("country", "country, two letters of ISO 3166", hxl="#country+code+v_iso2"),
    Column("places_told", "the places in the words of the reports", hxl="#loc+told"),
    Column("doers", "who did it", hxl="#actor+doer"),
    Column("doers_sides", "their camps", hxl="#actor+doer+side"),
    Column("sufferers", "to whom", hxl="#actor+sufferer"),
    Column("sufferers_sides", "their camps", hxl="#actor+sufferer+side"),
    Column("weapons", "weapons, as told", hxl="#cause+weapon"),
    *_names(),
    Column("grade", "confirmed, fair, weak, contested or discounted", hxl="#status+grade"),
    Column("voices", "independent voices", INTEGER, "#indicator+voices+num"),
    Column("agree", "how the claims stand to one another", hxl="#status+agree"),
    Column("contradictions", "pairs of claims that cannot both be so", INTEGER, "#indicator+contradictions+num"),
    Column("undecided", "claims of other incidents that may belong here", INTEGER, "#indicator+undecided+num"),
    Column("speakers", "who says it", hxl="#meta+speaker"),
    Column("sources", "who published it, with the day", hxl="#meta+source"),
    Column("urls", "addresses of the reports", hxl="#meta+url"),
    Column("claims", "ids of its claims", hxl="#meta+claims"),
    Column("quotes", "their words", hxl="#description+quote"),
    Column("reasons", "how grade and figures came about", hxl="#description+reasons"),
    Column("against", "its contradictions in words", hxl="#description+contradiction"),
)


def events_table(material: Material) -> Table:
    """One row an event, in the order of the incidents."""
    return Table("events", COLUMNS, (Row(tuple(_cells(event))) for event in material.events()))


def _cells(event: EventView) -> Iterator[Cell]:
    yield from (event.id, BETWEEN.join(event.incidents), event.kind, BETWEEN.join(event.what), event.status)
    yield from (event.first, event.last, event.precision, event.guessed)
    yield from _where(event)
    for parties in (event.doers, event.sufferers):
        yield from (BETWEEN.join(one.name for one in parties), BETWEEN.join(sides(parties)))
    yield BETWEEN.join(event.weapons)
    for effect, group, _ in LOSSES:
        loss = event.loss(effect, group)
        yield from (loss.low, loss.best, loss.high) if loss else (None, None, None)
    yield from (event.grade, event.voices, event.agree, len(event.against), event.undecided)
    yield BETWEEN.join(dict.fromkeys(one.speaker for one in event.tellings if one.speaker))
    yield BETWEEN.join(
        f"{one.publisher or one.label} {one.published or ''} {one.note}".strip() for one in event.reports
    )
    yield BETWEEN.join(one.url for one in event.reports if one.url)
    yield BETWEEN.join(one.claim for one in event.tellings)
    yield "\n".join(dict.fromkeys(one.quote for one in event.tellings))
    yield from ("\n".join(event.reasons), "\n".join(event.against))


def _where(event: EventView) -> Iterator[Cell]:
    place, ground = event.place, event.place.ground
    if ground is None:
        yield from ("", "", "", "", None, None, None)
    else:
        yield from (ground.name, ground.name_en, ground.place, ground.kind, ground.lat, ground.lon)
        yield ground.radius_km if ground.lat is not None else None
    yield from (place.admin2.name_en, place.admin1.name_en, ground.country if ground else "", BETWEEN.join(place.told))


def sides(parties: Sequence[Sided]) -> tuple[str, ...]:
    """The camps of parties, each once."""
    return tuple(dict.fromkeys(one.side for one in parties if one.side))
