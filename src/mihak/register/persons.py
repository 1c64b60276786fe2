"""The names of private persons that claims hold: victims, and those who speak or are aimed at; see views/masked.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import or_, select

from mihak.model.judgement import CORRECTED
from mihak.register.audit import Connect
from mihak.register.schema import claims, judgements, names, reports

SLOTS: Final = ("victims", "source", "target")
READ: Final = ("person",)
"""Beginnings of the rules that read persons by name; a surname alone is of somebody named before."""
UNSURE: Final = ("by-hand", "corrected", "llm")
"""Rules that do not tell persons from groups."""
BATCH: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTold:
    """A name in a claim: ``start`` and ``end`` are raw offsets, -1 for words that a person typed.

    ``sure``: a rule read it as a person's; ``quote`` is the claim's.
    """

    report: str
    claim: str
    slot: str
    name: str
    start: int
    end: int
    sure: bool
    quote: str


class Persons:
    """Reached as ``register.persons``."""

    def __init__(self, reading: Connect) -> None:
        self._reading = reading

    def operations(self) -> frozenset[str]:
        """The names of operations: whose name one bears is no private person."""
        query = select(names.c.name).where(names.c.slot == "name").distinct()
        with self._reading() as connection:
            return frozenset(connection.execute(query).scalars())

    def told(self) -> Iterator[PersonTold]:
        """Names that no gazetteer knows, of victims who are not told as fighters and of those who speak or are aimed
        at; those of retired claims and of corrections too."""
        with self._reading() as connection:
            told = [*(names.c.rule.startswith(rule) for rule in (*READ, *UNSURE))]
            query = (
                select(reports.c.id.label("report"), claims.c.id.label("claim"), claims.c.quote, names)
                .join_from(names, claims, claims.c.seq == names.c.claim_seq)
                .join(reports, reports.c.seq == claims.c.report_seq)
                .where(names.c.slot.in_(SLOTS), names.c.entity == "", or_(*told))
                .where(or_(names.c.slot != "victims", claims.c.victim_kind != "combatant"))
                .order_by(names.c.claim_seq, names.c.slot, names.c.ordinal)
            )
            for row in connection.execute(query).mappings():
                yield PersonTold(
                    report=row["report"], claim=row["claim"], slot=row["slot"], name=row["name"], start=row["start"],
                    end=row["end"], sure=row["rule"].startswith(READ), quote=row["quote"],
                )  # fmt: skip
            typed = (
                select(judgements.c.value, judgements.c.slot, claims.c.id, claims.c.quote, reports.c.id.label("report"))
                .join_from(judgements, claims, claims.c.id == judgements.c.left)
                .join(reports, reports.c.seq == claims.c.report_seq)
                .where(judgements.c.verdict == CORRECTED, judgements.c.slot.in_(SLOTS))
                .distinct()
                .order_by(claims.c.id, judgements.c.slot, judgements.c.value)
            )
            for row in connection.execute(typed).mappings():
                for name in filter(None, map(str.strip, row["value"].split(";"))):
                    if "[" not in name:
                        yield PersonTold(
                            report=row["report"], claim=row["id"], slot=row["slot"], name=name, start=-1, end=-1,
                            sure=False, quote=row["quote"],
                        )  # fmt: skip
