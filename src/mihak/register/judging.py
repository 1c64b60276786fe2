"""Making judgements by persons inside a transaction that may do more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from mihak.database import Where
from mihak.errors import NotInRegister
from mihak.model.judgement import Judgement
from mihak.register import judgements as sql
from mihak.register.audit import noted


def judged_now(
    connection: Connection, path: Where, clock: datetime, drafts: Sequence[Judgement]
) -> tuple[Judgement, ...]:
    """Make checked judgements as one act; NotInRegister where a claim is not there or no longer live."""
    ids = dict.fromkeys(one for draft in drafts for one in (draft.left, draft.right) if one)
    for missing in sql.unknown_claims(connection, ids):
        raise NotInRegister(f"{path} has no live claim {missing}", repair=f"See: mihak claims --register {path}")
    now = sql.stamp(connection, clock)
    made = tuple(sql.dated(draft, now) for draft in drafts)
    for one in made:
        sql.retire(connection, sql.against(one), now)
        sql.append(connection, one)
        noted(connection, now, one.by, "judged", sql.told(one))
    return made
