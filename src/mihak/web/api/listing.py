"""Pages of what a register lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mihak.register.query import ClaimQuery
from mihak.views.lines import ClaimLine, listed
from mihak.web.api.shapes import Listed

if TYPE_CHECKING:
    from mihak.register.register import Register


def claim_page(register: Register, query: ClaimQuery, offset: int, limit: int) -> Listed[ClaimLine]:
    """A page of claims, numbered on through the list."""
    total = register.count(query)
    found = listed(register.found(replace(query, limit=limit, offset=offset))) if offset < total else ()
    lines = tuple(replace(line, number=offset + line.number) for line in found)
    return Listed(lines, offset, limit, total, offset + limit < total)
