"""The columns of each list as a table: one tuple a list, of what its lines hold."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, Final

from mihak.exports.csv_table import Column
from mihak.model.incident import Range
from mihak.views.control import Holding
from mihak.views.incident_lines import IncidentLine
from mihak.views.lines import ClaimLine
from mihak.weighing.ranges import EFFECTS

BOUNDS: Final = ("low", "best", "high")


def plain(*names: str) -> tuple[Column, ...]:
    """Columns that bear the names of what they hold."""
    return tuple((name, attrgetter(name)) for name in names)


def _bound(effect: str, bound: str) -> Callable[[IncidentLine], object]:
    def value(line: IncidentLine) -> object:
        found: Range | None = next((one for one in line.ranges if one.effect == effect), None)
        return None if found is None else getattr(found, bound).value

    return value


def _with(*slots: str) -> Callable[[ClaimLine], object]:
    return lambda line: [slot.words for slot in line.slots if slot.name in slots]


def _side(name: str) -> Callable[[Any], object]:
    def value(row: Any) -> object:
        held: Holding | None = getattr(row.span, name)
        return held.side or held.name_ar if held else None

    return value


INCIDENTS: Final[tuple[Column, ...]] = (
    *plain("id", "kind", "what", "first", "last"),
    ("places", lambda line: [one.name for one in line.places]),
    ("place_ids", lambda line: [one.id for one in line.places]),
    *plain("doers", "sufferers"),
    *((f"{effect}_{bound}", _bound(effect, bound)) for effect in EFFECTS for bound in BOUNDS),
    *plain("grade", "agree", "voices", "claims", "undecided"),
)
"""Of IncidentLine: an effect's figures are those of all people or things, an open end is empty."""
CLAIMS: Final[tuple[Column, ...]] = (
    ("report", attrgetter("report.label")), ("publisher", attrgetter("report.publisher")),
    ("published", attrgetter("report.published")), ("retold_from", attrgetter("report.retold_from")),
    ("note", attrgetter("report.note")), ("claim", attrgetter("id")), ("type", attrgetter("kind")),
    *plain("what", "status", "source", "date", "places", "low", "high"),
    ("approx", lambda line: line.approx if line.counts else None), ("part_of", attrgetter("whole")),
    ("victim_kind", _with("victim_kind")), *plain("doer", "sufferer"), ("with", _with("weapons", "item", "name")),
    *plain("quote", "start", "reader"),
    ("confidence", lambda line: None if line.confidence is None else round(line.confidence, 3)),
)  # fmt: skip
"""Of ClaimLine. ``part_of`` is the id of the claim that this is a part of: who adds figures up leaves parts out.
``with`` holds weapons, equipment or the name of an operation; ``confidence`` is empty where nobody measured it."""
COUNTED: Final = plain("id", "first", "last", "places", "low", "best", "high", "grade", "partly", "within")
"""Of Counted, an incident of a total."""
CONTROL: Final[tuple[Column, ...]] = (
    ("place", attrgetter("place")), ("name", attrgetter("name")), ("name_en", attrgetter("name_en")),
    ("first", attrgetter("span.first")), ("last", attrgetter("span.last")), ("state", attrgetter("span.state")),
    ("holder", _side("holder")), ("rivals", lambda row: [one.side or one.name_ar for one in row.span.rivals]),
    ("besieged_by", _side("besieged_by")), ("guessed", attrgetter("span.guessed")),
    ("voices", attrgetter("span.voices")), ("voices_against", attrgetter("span.voices_against")),
    ("said", lambda row: [one.quote for one in row.span.said]),
    ("against", lambda row: [one.quote for one in row.span.against]),
)  # fmt: skip
"""Of a place's span; no ``first``: as far back as anything is told, no ``last``: until today."""
OPERATIONS: Final[tuple[Column, ...]] = (
    *plain("id", "title", "other_names", "side"),
    ("launched", lambda line: line.launched.said if line.launched else None),
    ("last", lambda line: line.last.said if line.last else None),
    *plain("phases", "outcomes", "reports"),
)
"""Of OperationLine."""
PLACES: Final[tuple[Column, ...]] = (
    ("place", attrgetter("place.key")), ("name", attrgetter("place.name")), ("name_en", attrgetter("place.name_en")),
    ("kind", attrgetter("place.kind")), ("told_as", attrgetter("names")),
    ("within", lambda line: line.within.key if line.within else None), *plain("claims", "incidents", "control"),
)  # fmt: skip
"""Of PlaceLine."""
ACTORS: Final[tuple[Column, ...]] = (
    ("actor", attrgetter("actor.key")), ("name", attrgetter("actor.name")), ("name_en", attrgetter("actor.name_en")),
    ("side", attrgetter("actor.side")), ("told_as", attrgetter("names")), *plain("said", "done", "suffered"),
)  # fmt: skip
"""Of ActorLine."""
SOURCES: Final[tuple[Column, ...]] = (
    ("source", attrgetter("source.key")), ("name", attrgetter("source.name")),
    ("name_en", attrgetter("source.name_en")), ("side", attrgetter("source.side")),
    *plain("kind", "country", "reports", "own", "cited"),
)  # fmt: skip
"""Of SourceLine."""
REPORTS: Final = plain(
    "id", "label", "publisher", "title", "url", "published", "retold_from", "note", "origin", "claims"
)
"""Of ReportLine."""
