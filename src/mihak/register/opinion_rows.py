"""The SQL of opinions: appended and retired, with how each ended."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, insert, not_, select, update

from mihak.errors import OptionError
from mihak.model.judgement import READING_VERDICTS, Judgement, Reason
from mihak.register.check import check_judgement
from mihak.register.desk_schema import opinions
from mihak.register.schema import claims, judgements

OPEN, AGREED, SETTLED, TAKEN_BACK, CHANGED = "", "agreed", "settled", "taken-back", "changed"
GIVEN: Final = (OPEN, AGREED, SETTLED)
"""How an opinion stands that was neither taken back nor changed for another."""
PERSON: Final = "person"
FIELDS: Final = ("seq", "claim", "by", "verdict", "because", "made_at", "outcome")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What one person says of one reading.

    ``corrections`` are (slot, value) pairs by slot, empty but for the verdict
    "corrected". ``outcome`` is "" while it is open, else how it ended: agreed,
    settled, taken-back, or changed for another by the same person. Times are
    UTC, ISO 8601; ``retired_at`` is "" while it is open.
    """

    seq: int
    claim: str
    by: str
    verdict: str
    corrections: tuple[tuple[str, str], ...]
    because: str
    made_at: str
    retired_at: str
    outcome: str

    @property
    def says(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """What two opinions are compared by."""
        return self.verdict, self.corrections


def one_reading(drafts: Sequence[Judgement]) -> tuple[str, str]:
    """The claim and the person of drafts; OptionError where they are of no one reading by one person."""
    for one in drafts:
        check_judgement(one, True)
    told = {(one.left, one.by, one.verdict) for one in drafts}
    if len(told) != 1 or drafts[0].verdict not in READING_VERDICTS:
        raise OptionError(f"{len(drafts)} judgements are no opinion", repair="Judge one reading, with one verdict")
    return drafts[0].left, drafts[0].by


def add(connection: Connection, drafts: Sequence[Judgement], now: str) -> None:
    """Append an opinion."""
    one = drafts[0]
    corrections = {draft.slot: draft.value for draft in sorted(drafts, key=lambda draft: draft.slot) if draft.slot}
    row = {"claim": one.left, "by": one.by, "verdict": one.verdict, "because": " ".join(r.found for r in one.reasons)}
    told = json.dumps(corrections, ensure_ascii=False, separators=(",", ":"))
    connection.execute(insert(opinions), [row | {"corrections": told, "made_at": now, "outcome": OPEN}])


def end(connection: Connection, outcome: str, now: str, *conditions: ColumnElement[bool]) -> int:
    """Retire open opinions; how many they were."""
    live = update(opinions).where(opinions.c.retired_at.is_(None), *conditions)
    return int(connection.execute(live.values(retired_at=now, outcome=outcome)).rowcount)


def standing(connection: Connection, claim: str) -> tuple[Opinion, ...]:
    """The open opinions on a claim as it now reads, the first given first."""
    query = chosen(opinions.c.claim == claim, *current()).order_by(opinions.c.seq)
    return tuple(map(opinion_of, connection.execute(query).mappings()))


def chosen(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Opinions that meet conditions."""
    return select(opinions).where(*conditions)


def current() -> tuple[ColumnElement[bool], ...]:
    """The conditions on an opinion that is open and was given on its claim as it now reads."""
    same = exists().where(
        claims.c.id == opinions.c.claim, claims.c.retired_at.is_(None), claims.c.added_at <= opinions.c.made_at
    )
    return opinions.c.retired_at.is_(None), same


def unjudged() -> ColumnElement[bool]:
    """The condition on an opinion that no person has judged its claim since it was read."""
    return not_(
        exists().where(
            claims.c.id == opinions.c.claim, claims.c.retired_at.is_(None), judgements.c.left == claims.c.id, *held()
        )
    )


def held() -> tuple[ColumnElement[bool], ...]:
    """The conditions on a judgement that a person made of the reading of a claim as it now is."""
    return (
        judgements.c.person, judgements.c.right == "", judgements.c.retired_at.is_(None),
        judgements.c.made_at >= claims.c.added_at,
    )  # fmt: skip


def opinion_of(row: RowMapping | Mapping[str, Any]) -> Opinion:
    """The opinion of a row."""
    given = {name: row[name] for name in FIELDS}
    pairs = tuple(sorted(json.loads(row["corrections"]).items()))
    return Opinion(corrections=pairs, retired_at=row["retired_at"] or "", **given)


def drafts_of(one: Opinion, by: str, reasons: tuple[Reason, ...]) -> tuple[Judgement, ...]:
    """An opinion as the drafts of a judgement by somebody."""
    shared: dict[str, Any] = {"id": "", "verdict": one.verdict, "left": one.claim, "by": by, "person": True}
    pairs = one.corrections or (("", ""),)
    return tuple(Judgement(slot=slot, value=value, reasons=reasons, **shared) for slot, value in pairs)


def told(held: Iterable[Opinion]) -> dict[str, Any]:
    """Opinions that are over, for the audit log."""
    found = list(held)
    said = [
        {"by": one.by, "verdict": one.verdict} | ({"corrections": dict(one.corrections)} if one.corrections else {})
        for one in found
    ]
    return {"claim": found[0].claim, "opinions": said}
