"""The people of a project and the lines of its audit log, as they are shown."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mihak.model.person import Entry

if TYPE_CHECKING:
    from mihak.register.people import Key
    from mihak.register.register import Register

SHORT: Final = 300
"""Letters of a value that are shown."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person: times are UTC, ISO 8601, "" for never.

    ``last_at`` and ``last_act`` are of the last line of the audit log,
    ``password`` whether one is set, ``sessions`` and ``tokens`` how many are open.
    """

    name: str
    role: str
    made_at: str
    locked_until: str
    left_at: str
    last_at: str
    last_act: str
    password: bool
    sessions: int
    tokens: int


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A session, token or invitation that is not over; ``here``: it is the one that asks."""

    seq: int
    role: str
    label: str
    made_at: str
    ends_at: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a line of the log says."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class AuditLine:
    """A line of the audit log with what it says taken apart."""

    seq: int
    at: str
    by: str
    act: str
    what: tuple[Told, ...]
    hash: str


def people_lines(register: Register, now: str) -> tuple[PersonLine, ...]:
    """Everybody, those who left last; ``now`` is UTC, ISO 8601."""
    people, last = register.people, register.audit.last_of_each()
    sessions, tokens = (Counter(one.name for one in people.keys(use)) for use in ("browser", "api"))
    lines = (
        PersonLine(
            one.name, one.role, one.made_at, one.locked_until if one.locked_until > now else "", one.left_at,
            last[one.name].at if one.name in last else "", last[one.name].act if one.name in last else "",
            people.has_password(one.name), sessions[one.name], tokens[one.name],
        )
        for one in people.everyone()
    )  # fmt: skip
    return tuple(sorted(lines, key=lambda one: (bool(one.left_at), one.name)))


def key_lines(keys: Iterable[Key], here: int = 0) -> tuple[KeyLine, ...]:
    """Keys, the newest first; ``here`` is the number of the one that asks."""
    return tuple(
        KeyLine(one.seq, one.role, one.label, one.made_at, one.ends_at, one.seq == here)
        for one in sorted(keys, key=lambda one: -one.seq)
    )


def audit_line(entry: Entry) -> AuditLine:
    """A line with its JSON in words; empty values are left out."""
    told = json.loads(entry.what)
    pairs = told.items() if isinstance(told, dict) else [("what", told)]
    what = tuple(Told(name, _value(value)) for name, value in pairs if value not in ("", None, [], {}, False))
    return AuditLine(entry.seq, entry.at, entry.by, entry.act, what, entry.hash)


def _value(value: object) -> str:
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    found = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return found if len(found) <= SHORT else f"{found[:SHORT]}…"
