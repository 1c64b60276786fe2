"""What exports are tested on: small events, made by hand or of the bundled reports."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from weighing.losses import ARMY, DAY, REBELS
from weighing.told_together import Said, together

from mihak.exports.material import About, Material
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place_index import default_places
from mihak.views.event_parties import Sided, parties_of
from mihak.views.events import EventView, Loss
from mihak.weighing.weighed import Weighed

ABOUT = About("war.db", "state", "0", "ucdp")
TEXT = "قصف الطيران السوري حي الحمدانية وقتل 12 مدنيا."


def material(weighed: Weighed, about: About = ABOUT) -> Material:
    """All incidents of what was weighed."""
    return Material(weighed, weighed.incidents, default_actors(), default_places(), about)


def struck(rule: str = "ucdp", **told: Any) -> Weighed:
    """A strike by the army on a quarter, with twelve civilians killed."""
    dead: dict[str, Any] = {"low": 12, "high": 12, "victim_kind": "civilian", "doer": ARMY}
    said = (
        Said("ia1", "one", "قصف الطيران السوري", "attack", "airstrike", {"doer": ARMY}),
        Said("id2", "one", "قتل 12 مدنيا", "casualties", "killed", {**dead, **told}),
    )
    return together({"one": TEXT}, said, rule)


def event(**given: Any) -> EventView:
    """The event of ``struck``, changed."""
    return replace(next(material(struck()).events()), **given)


def killed(best: int | None, low: int | None = None, high: int | None = None, group: str = "all") -> Loss:
    """Killed of a group; low and high as best unless told otherwise."""
    return Loss("killed", group, best if low is None else low, best, best if high is None else high, "test")


def army(told: int = 1) -> tuple[Sided, ...]:
    """The government's side."""
    return parties_of([ARMY] * told, default_actors())


def rebels(told: int = 1) -> tuple[Sided, ...]:
    """The opposition's side."""
    return parties_of([REBELS] * told, default_actors())


__all__ = ["ABOUT", "DAY", "army", "event", "killed", "material", "rebels", "struck"]
