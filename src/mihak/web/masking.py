"""The desk as it is shown to who may not see the names of victims and private persons.

One place: a handler that asks for ``desk`` is given a MaskedDesk where its
visitor's role, or what it publishes, asks for one; everything that is read
through it comes masked, and nothing that is masked can be written back.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

from mihak.model.person import VIEWER, Person
from mihak.model.report import Report
from mihak.register.choices import MASKED, NAMES, PUBLISHED
from mihak.settings import Settings
from mihak.views.masked import Hidden, hidden
from mihak.web.desk import Desk, Seen
from mihak.web.masked_register import MaskedJobs, MaskedRegister, Part
from mihak.web.patience import PATIENCE
from mihak.web.weigher import PLAIN

if TYPE_CHECKING:
    from mihak.register.persons import PersonTold
    from mihak.register.register import Register
    from mihak.web.snapshot import Lens

PUBLISHES: Final = "publishes"
"""In the ``opt`` of a handler: what it answers is meant for others than the project's people."""
OFFICES: Final = frozenset(
    "متحدث ناطق باسم رييس مدير قايد قيادي عضو وزير مسوول نايب مندوب سفير محافظ امير زعيم "
    "مشير فريق لواء عميد عقيد مقدم رايد نقيب ملازم ضابط جنرال".split()
)
"""Words beside a name that tell a rank or an office, folded, without the article."""


def masks(desk: Desk, person: Person | None, opt: dict[str, Any]) -> bool:
    """Whether names are hidden in what a handler answers."""
    if opt.get(PUBLISHES) and desk.register.choices.value(PUBLISHED.name) == MASKED:
        return True
    role = desk.register.choices.value(NAMES.name)
    return role != VIEWER and (person is None or not person.may(role))


def hidden_of(register: Register, settings: Settings) -> Hidden:
    """The names to hide in a register."""
    operations = "|".join(register.persons.operations())
    return hidden(
        (one.report, one.claim, one.name, one.start, one.end) for one in register.persons.told()
        if (one.sure or _person(one.name, settings)) and one.name not in operations and not _office(one)
    )  # fmt: skip


def _office(one: PersonTold) -> bool:
    """Whether somebody is told with a rank or an office in the words around the name."""
    from mihak.lang.ar.normalise import fold  # noqa: PLC0415

    before, _, behind = one.quote.partition(one.name)
    near = f"{' '.join(before.split()[-3:])} {' '.join(behind.split()[:3]) if one.slot == 'source' else ''}"
    return bool(OFFICES.intersection(word.removeprefix("ال") for word in re.findall(r"\w+", fold(near))))


@cache
def _person(name: str, settings: Settings) -> bool:
    """Whether words that a rule did not read as a person's are one's name."""
    from mihak.mentions.scan import scan  # noqa: PLC0415
    from mihak.web.reading import vocabulary  # noqa: PLC0415

    document = scan(Report.make(name), vocabulary(settings))
    return any(passage.persons for passage in document.passages)


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
