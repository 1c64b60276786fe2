"""An export that somebody asks for: a format, its table, the incidents, the rule of its figures."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from mihak.errors import NotInRegister, OptionError
from mihak.exports.formats import EXPORTS, NAMED, Export
from mihak.exports.gathered import asked_of, gathered
from mihak.exports.table import Written
from mihak.web.desk import Desk, Seen
from mihak.web.exporting.files import Filed
from mihak.web.filters import Filters
from mihak.web.patience import PATIENCE
from mihak.web.snapshot import Lens


@dataclass(frozen=True, slots=True)
class Asked:
    """``of`` is the table, "" for the format's usual one; ``rule`` that of the figures."""

    export: Export
    filters: Filters
    rule: str
    of: str = ""

    @property
    def lens(self) -> Lens:
        """How the register is looked at."""
        return Lens(self.rule, self.filters.as_of)


@dataclass(frozen=True, slots=True)
class Found:
    """A file, ``filed`` None while it is written and ``so_far`` of it; ``fresh``: of the register as it now is."""

    key: Hashable
    fresh: bool
    filed: Filed | None = None
    so_far: int = 0


def asked_for(name: str, filters: Filters, *, rule: str = "", of: str = "") -> Asked:
    """An export by the name of its format; ``rule`` is "" for the format's own.

    Raises NotInRegister for a format that there is not, OptionError for a table
    that it has not.
    """
    if name not in NAMED:
        known = ", ".join(one.name for one in EXPORTS)
        raise NotInRegister(f"there is no format {name!r}", repair=f"There are {known}")
    export = NAMED[name]
    if of and of not in export.of:
        if not export.of:
            raise OptionError(f"{name} has one table of its own", repair="Leave out of")
        raise OptionError(f"of is {of!r}", repair=f"Allowed: {', '.join(export.of)}")
    return Asked(export, filters, rule or export.rule or "mihak", of)


def found(desk: Desk, asked: Asked, *, patience: float, first: float = PATIENCE) -> Found:
    """The file of an export, begun if it is not there; ``patience``: seconds to wait for it.

    Raises NotYetWeighed, and what writing it raised: MissingExtra where a library is not installed.
    """
    seen = desk.seen(asked.lens, first=first)
    key = _key(desk, seen, asked)
    filed = desk.files.ask(key, partial(_write, desk, seen, asked), patience=patience)
    return Found(key, seen.fresh, filed, 0 if filed else desk.files.so_far(key))


def _key(desk: Desk, seen: Seen, asked: Asked) -> Hashable:
    """What makes a file another: the register, how it is looked at, the incidents, the format."""
    last = desk.register.audit.last() if asked.export.audit and not seen.snapshot.lens.masked else None
    filters = asked.filters
    incidents = (filters.choice, filters.grade)
    return (
        seen.snapshot.lens, seen.snapshot.state, incidents, asked.export.name, asked.of, last.hash if last else "",
    )  # fmt: skip


def _write(desk: Desk, seen: Seen, asked: Asked, stream: BinaryIO) -> Written:
    """Write it, in the thread that writes."""
    snapshot, filters = seen.snapshot, asked.filters
    incidents = snapshot.ready.incidents(snapshot.weighed, filters, desk.places)
    grade = (("grade", filters.grade),) if filters.grade else ()
    material = gathered(
        desk.register, snapshot.weighed, incidents, desk.places, state=snapshot.state, rule=snapshot.lens.rule,
        as_of=snapshot.lens.as_of, masked=snapshot.lens.masked, asked=(*asked_of(filters.choice), *grade), of=asked.of,
    )  # fmt: skip
    return asked.export.write(material, stream)
