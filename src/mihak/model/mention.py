"""Mentions: spans read as something, before they are claims."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``start`` to ``end`` of a text, read as a place, an actor …

    ``head`` is the token that decided it, ``detail`` what more the kind says
    (a victim kind, a weapon class), ``ids`` the gazetteer's candidates, best
    first, ``rule`` what read it.
    """

    kind: str
    start: int
    end: int
    head: int
    rule: str
    detail: str = ""
    ids: tuple[str, ...] = ()
