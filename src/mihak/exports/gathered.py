"""Gathers what an export is made of: from a register, or from what was weighed of one already."""

from __future__ import annotations

from datetime import date

from mihak.exports.material import About, Material
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place_index import PlaceIndex, open_places
from mihak.model.incident import Incident
from mihak.pipeline import gazetteer_path
from mihak.register.register import Register
from mihak.settings import Settings
from mihak.version import __version__
from mihak.views.masked_weighed import masked_to_publish
from mihak.views.private import published_masked
from mihak.weigh import weighed
from mihak.weighing.chosen import Choice, chosen
from mihak.weighing.weighed import Weighed

Given = tuple[tuple[str, str], ...]
"""Filters by name, as they were given."""


def material_of(
    register: Register, settings: Settings, choice: Choice, *, rule: str = "mihak", as_of: date | None = None,
    recorded_by: date | None = None, mask: bool | None = None, of: str = "",
) -> Material:  # fmt: skip
    """A register as weighed by a rule, with the incidents of a choice.

    ``mask`` hides the names of victims and private persons; None: as the project
    publishes. ``of`` is the table, for formats that have several.
    """
    masked = published_masked(register) if mask is None else mask
    found = weighed(register, settings=settings, rule=rule, as_of=as_of, recorded_by=recorded_by)
    shown = masked_to_publish(found, register, settings, masked)
    places = open_places(gazetteer_path(settings))
    # What is asked for is looked for in what is known, not in what may be shown.
    wanted = {one.id for one in chosen(found, choice, places)}
    incidents = tuple(one for one in shown.incidents if one.id in wanted)
    return gathered(
        register, shown, incidents, places, state=register.judgements.state(), rule=rule, as_of=as_of,
        recorded_by=recorded_by, masked=masked, asked=asked_of(choice), of=of,
    )  # fmt: skip


def gathered(
    register: Register, found: Weighed, incidents: tuple[Incident, ...], places: PlaceIndex, *, state: str, rule: str,
    as_of: date | None = None, recorded_by: date | None = None, masked: bool = False, asked: Given = (), of: str = "",
) -> Material:  # fmt: skip
    """Some incidents of what was weighed of a register in a ``state``; where it is ``masked``, without the register.

    ``asked`` are the filters that chose them, to be told in the file.
    """
    about = About(register.path.name, state, __version__, rule, asked, as_of, recorded_by, masked)
    return Material(found, incidents, default_actors(), places, about, of, None if masked else register)


def asked_of(choice: Choice) -> Given:
    """The conditions that are set, by their names in options and addresses, always in one order."""
    told: dict[str, object] = {
        "place": choice.place, "from": choice.first, "to": choice.last, "kind": choice.kind, "effect": choice.effect,
        "agree": choice.agree, "operation": choice.operation,
        "min_claims": choice.min_claims if choice.min_claims > 1 else "",
    }  # fmt: skip
    return tuple((name, str(value)) for name, value in told.items() if value not in ("", None))
