"""The desk as it is shown to who may not see the names of victims and private persons.

One place: a handler that asks for ``desk`` is given a MaskedDesk where its
visitor's role, or what it publishes, asks for one; everything that is read
through it comes masked, and nothing that is masked can be written back.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from mihak.model.person import VIEWER, Person
from mihak.register.choices import NAMES
from mihak.views.masked import Hidden
from mihak.views.private import hidden_of, published_masked
from mihak.web.desk import Desk, Seen
from mihak.web.masked_register import MaskedJobs, MaskedRegister, Part
from mihak.web.patience import PATIENCE
from mihak.web.weigher import PLAIN

if TYPE_CHECKING:
    from mihak.web.snapshot import Lens

PUBLISHES: Final = "publishes"
"""In the ``opt`` of a handler: what it answers is meant for others than the project's people."""


def masks(desk: Desk, person: Person | None, opt: dict[str, Any]) -> bool:
    """Whether names are hidden in what a handler answers."""
    if opt.get(PUBLISHES) and published_masked(desk.register):
        return True
    role = desk.register.choices.value(NAMES.name)
    return role != VIEWER and (person is None or not person.may(role))


class MaskedDesk(Desk):
    """A desk whose register and snapshots have no name of a victim or private person."""

    def __init__(self, desk: Desk) -> None:
        self.__dict__.update(desk.__dict__)
        self._desk = desk
        shown = MaskedRegister(desk.register, partial(_names, desk))
        self.register = shown  # type: ignore[assignment]
        # What is worked out beside the pages is read from the file, names and all.
        self.beside = Part(desk.beside, shown)  # type: ignore[assignment]
        self.jobs = MaskedJobs(desk.jobs, shown)  # type: ignore[assignment]

    def close(self) -> None:
        """The desk itself is closed, not the look at it."""

    def seen(self, lens: Lens = PLAIN, *, patience: float | None = None, first: float = PATIENCE) -> Seen:
        """The newest masked snapshot; raises NotYetWeighed before there is one."""
        return self._desk.seen(replace(lens, masked=True), patience=patience, first=first)


def shown_to(desk: Desk, person: Person | None, opt: dict[str, Any]) -> Desk:
    """The desk as a handler may show it to a person."""
    if not masks(desk, person, opt):
        return desk
    found = desk.__dict__.get("_masked")
    if not isinstance(found, MaskedDesk):
        found = desk.__dict__["_masked"] = MaskedDesk(desk)
    return found


def _names(desk: Desk) -> Hidden:
    """The names to hide, worked out anew when the register has changed."""
    state = desk.state()
    held: tuple[str, Hidden] | None = desk.__dict__.get("_hidden")
    if held is None or held[0] != state:
        held = (state, hidden_of(desk.register, desk.options.settings))
        desk.__dict__["_hidden"] = held
    return held[1]
