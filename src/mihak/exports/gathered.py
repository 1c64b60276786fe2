"""Gathers what an export is made of from a register."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mihak.exports.material import About, Material
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place_index import open_places
from mihak.pipeline import gazetteer_path
from mihak.register.register import Register
from mihak.settings import Settings
from mihak.version import __version__
from mihak.views.masked_weighed import masked_to_publish
from mihak.views.private import published_masked
from mihak.weigh import weighed
from mihak.weighing.chosen import Choice, chosen


def material_of(
    register: Register, settings: Settings, choice: Choice, *, rule: str = "mihak", as_of: date | None = None,
    recorded_by: date | None = None, mask: bool | None = None, asked: Iterable[tuple[str, str]] = (), of: str = "",
) -> Material:  # fmt: skip
    """A register as weighed by a rule, with the incidents of a choice.

    ``mask`` hides the names of victims and private persons; None: as the project
    publishes. ``asked`` are the filters as they were given, to be told in the file;
    ``of`` is the table, for formats that have several.
    """
    masked = published_masked(register) if mask is None else mask
    found = weighed(register, settings=settings, rule=rule, as_of=as_of, recorded_by=recorded_by)
    shown = masked_to_publish(found, register, settings, masked)
    places = open_places(gazetteer_path(settings))
    # What is asked for is looked for in what is known, not in what may be shown.
    wanted = {one.id for one in chosen(found, choice, places)}
    about = About(
        register.path.name, register.judgements.state(), __version__, rule, tuple(asked), as_of, recorded_by, masked
    )
    incidents = tuple(one for one in shown.incidents if one.id in wanted)
    return Material(shown, incidents, default_actors(), places, about, of, None if masked else register)
