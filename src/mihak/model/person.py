"""People of a project, and what the audit log keeps of their acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

VIEWER, REVIEWER, EDITOR, ADMIN = "viewer", "reviewer", "editor", "admin"
ROLES: Final = (VIEWER, REVIEWER, EDITOR, ADMIN)
"""Each may do all that those before it may: read; judge; add reports and settle; and say who may what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One who may sign in to a project.

    ``name`` is what judgements are signed with. ``locked_until`` and
    ``left_at`` are UTC, ISO 8601, ``""`` where neither holds.
    """

    name: str
    role: str
    made_at: str = ""
    locked_until: str = ""
    left_at: str = ""

    def may(self, role: str) -> bool:
        """Whether this person may do what a role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the audit log.

    ``hash`` is the SHA-256 of the line with the hash of the line before it in
    ``before``, so that no line can be changed, left out or moved unseen.
    """

    seq: int
    at: str
    by: str
    act: str
    what: str
    before: str
    hash: str
