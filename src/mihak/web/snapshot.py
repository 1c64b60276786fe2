"""A register as it was weighed: what most pages show, made anew when the register changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from mihak.database import Where
from mihak.settings import Settings

if TYPE_CHECKING:
    from mihak.model.incident import Incident
    from mihak.reweigh import Reweigher
    from mihak.views.told_of import ToldOf
    from mihak.web.ready import Ready
    from mihak.weighing.operation_tellings import Reads
    from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class Lens:
    """How a register is looked at: the rule of the figures, the day up to which reports count, and whether the names
    of victims and private persons are hidden."""

    rule: str = "mihak"
    as_of: date | None = None
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What weighing made of a register; ``state`` is the register's when it was read.

    ``incidents`` and ``home`` find an incident by its id, and by one of its claims;
    ``ready`` is what pages need of it, ``told`` finds claims by place, actor, source and day.
    """

    lens: Lens
    state: str
    weighed: Weighed
    incidents: Mapping[str, Incident]
    home: Mapping[str, str]
    ready: Ready
    told: ToldOf


class Taker:
    """Takes snapshots of one register, one after the other; what did not change is the same objects in the next."""

    def __init__(self, path: Where, settings: Settings) -> None:
        self._path, self._settings = path, settings
        self._reweigher: Reweigher | None = None
        self._reads: Reads | None = None
        self._last: dict[Lens, Snapshot] = {}

    def taken(self, lens: Lens) -> Snapshot:
        """Weigh the register; the first time takes about 1.5 s for a thousand claims."""
        from mihak.register.register import open_register  # noqa: PLC0415  # Run in a process of its own.
        from mihak.reweigh import Reweigher  # noqa: PLC0415
        from mihak.views.masked_weighed import masked_weighed  # noqa: PLC0415
        from mihak.views.private import hidden_of  # noqa: PLC0415

        self._reweigher = self._reweigher or Reweigher(self._settings)
        with open_register(self._path, read_only=True) as register:
            state = register.judgements.state()
            found = self._reweigher.weighed(register, rule=lens.rule, as_of=lens.as_of)
            if lens.masked:
                found = masked_weighed(found, hidden_of(register, self._settings))
        return self._shown(lens, state, found)

    def _shown(self, lens: Lens, state: str, found: Weighed) -> Snapshot:
        """What was weighed with all that pages need of it; the last plain snapshot and the last at all are kept."""
        from mihak.web.ready import said  # noqa: PLC0415  # Run in a process of its own.

        before = self._last.get(lens)
        if before is not None and _alike(before.weighed, found):
            made = replace(before, state=state, weighed=found, ready=said(before.ready, found))
        else:
            made = self._made(lens, state, found, before)
        self._last = {Lens(): self._last.get(Lens(), made), lens: made}
        return made

    def _made(self, lens: Lens, state: str, found: Weighed, before: Snapshot | None) -> Snapshot:
        from mihak.pipeline import vocabulary_of  # noqa: PLC0415  # Run in a process of its own.
        from mihak.views.told_again import told_again  # noqa: PLC0415
        from mihak.web.ready import ready  # noqa: PLC0415
        from mihak.web.warm import warmed  # noqa: PLC0415
        from mihak.weighing.operation_tellings import Reads  # noqa: PLC0415

        self._reads = self._reads or Reads()
        told = told_again(found, vocabulary_of(self._settings), before.told if before else None, self._reads)
        made = Snapshot(
            lens, state, found, {one.id: one for one in found.incidents},
            {claim: one.id for one in found.incidents for claim in one.claims}, ready(found), told,
        )  # fmt: skip
        return warmed(made, self._settings)


def _alike(before: Weighed, found: Weighed) -> bool:
    """Whether nothing changed but what persons said."""
    return (
        before.facts is found.facts and before.claims is found.claims and before.incidents is found.incidents
        and before.assessments is found.assessments and before.voices is found.voices
    )  # fmt: skip


def taken(path: Where, settings: Settings, lens: Lens) -> Snapshot:
    """Weigh the register at a path once."""
    return Taker(path, settings).taken(lens)
