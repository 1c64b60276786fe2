"""The error analysis as Markdown: by set, kind, slot and phenomenon. Counts and rates alone, no words of reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bench.answers import Answer, Answered, KindTally, SlotTally, tallied
from bench.phenomena import FAMILIES, Case, Family
from mihak.evaluate.score import Figures
from mihak.evaluate.slots import KINDS

FATES: Final = ("right", "wrong key", "missed", "false")
VALUE_FATES: Final = ("hit", "wrong", "left empty", "claim missed", "invented", "in false claims")


@dataclass(frozen=True, slots=True)
class Measured:
    """One annotated report: the set and the text that it is known by, its phenomena by claim, its readers' answers."""

    set: str
    text: str
    cases: Mapping[str, Sequence[Case]]
    found: Mapping[str, Answered]


@dataclass(slots=True)
class Rate:
    """How often one phenomenon was met, and how a reader fared there."""

    claims: int = 0
    missed: int = 0
    wrong: int = 0

    def count(self, answer: Answer, slot: str) -> None:
        """Add one claim at which it was met."""
        self.claims += 1
        self.missed += not answer.found
        self.wrong += answer.wrong(slot)


def pooled(found: Iterable[Measured]) -> list[Measured]:
    """Every report once: a text that stands in two sets counts in the first."""
    return list({one.text: one for one in reversed(list(found))}.values())[::-1]


def by_set(found: Sequence[Measured], readers: Sequence[str]) -> str:
    """A row a set and reader: what became of the claims, and the figures of keys and slots."""
    rows = [["set", "claims", "reader", *FATES, "keys P / R / F1", "slots P / R / F1"]]
    for name in dict.fromkeys(one.set for one in found):
        for reader in readers:
            made = tallied(_whole((one for one in found if one.set == name), reader))
            tally = sum(made.kinds.values(), KindTally())
            rows.append([name, str(tally.figures.gold), reader, *fates(tally), prf(tally.figures), prf(made.figures())])
    return _table(rows, left=(0, 2))


def by_kind(found: Sequence[Measured], readers: Sequence[str]) -> str:
    """A row a kind and reader: what became of the claims, and the figures of keys and slots."""
    rows = [["kind", "claims", "reader", *FATES, "keys P / R / F1", "slots P / R / F1"]]
    made = {reader: tallied(_whole(found, reader)) for reader in readers}
    for kind in KINDS:
        for reader in readers:
            tally, slots = made[reader].kinds[kind], made[reader].figures(f"{kind}.")
            rows.append([kind, str(tally.figures.gold), reader, *fates(tally), prf(tally.figures), prf(slots)])
    return _table(rows, left=(0, 2))


def fates(tally: KindTally) -> list[str]:
    """The counts under FATES."""
    return [str(count) for count in (tally.right, tally.wrong, tally.missed, tally.false)]


def by_slot(found: Sequence[Measured], readers: Sequence[str]) -> str:
    """A row a slot and reader: what became of its values, and its figures; slots that nobody fills are left out."""
    rows = [["slot", "values", "reader", *VALUE_FATES, "P / R / F1"]]
    made = {reader: tallied(_whole(found, reader)).slots for reader in readers}
    for slot in next(iter(made.values()), {}):
        if any(_met(made[reader][slot]) for reader in readers):
            for reader in readers:
                tally = made[reader][slot]
                counts = (tally.hit, tally.wrong, tally.empty, tally.missed, tally.invented, tally.false)
                rows.append([slot, str(tally.figures.gold), reader, *map(str, counts), prf(tally.figures)])
    return _table(rows, left=(0, 2))


def _met(tally: SlotTally) -> bool:
    return bool(tally.figures.gold or tally.figures.read)


def costliest(found: Sequence[Measured], readers: Sequence[str], most: int = 10) -> str:
    """The slots that cost each reader most: values not met, values read in vain, their share of all such."""
    rows = [["reader", "slot", "values not met", "read in vain", "share of all errors"]]
    for reader in readers:
        figures = {slot: tally.figures for slot, tally in tallied(_whole(found, reader)).slots.items()}
        cost = {slot: one.gold + one.read - 2 * one.hit for slot, one in figures.items()}
        whole = max(1, sum(cost.values()))
        for slot in sorted(cost, key=lambda slot: -cost[slot])[:most]:
            one = figures[slot]
            rows.append([reader, slot, str(one.gold - one.hit), str(one.read - one.hit), share(cost[slot], whole)])
    return _table(rows, left=(0, 1))


def by_family(found: Sequence[Measured], readers: Sequence[str], family: Family) -> str:
    """A row a phenomenon: how many claims show it, and each reader's share of them missed and wrong."""
    rates = {reader: _rates(found, reader, family) for reader in readers}
    rows = [["phenomenon", "claims", *(f"{reader}: {what}" for reader in readers for what in ("missed", "wrong"))]]
    for value in family.values:
        told = [rates[reader][value] for reader in readers]
        if told and told[0].claims:
            shares = [share(part, rate.claims) for rate in told for part in (rate.missed, rate.wrong)]
            rows.append([value, str(told[0].claims), *shares])
    return _table(rows) if len(rows) > 1 else ""


def _rates(found: Iterable[Measured], reader: str, family: Family) -> dict[str, Rate]:
    rates = {value: Rate() for value in family.values}
    for one in found:
        for answer in one.found[reader].answers:
            for case in one.cases[answer.claim]:
                if case.family == family.name:
                    rates[case.value].count(answer, case.slot)
    return rates


def _whole(found: Iterable[Measured], reader: str) -> Answered:
    answers = [one.found[reader] for one in found]
    return Answered(
        tuple(answer for one in answers for answer in one.answers),
        tuple(stray for one in answers for stray in one.strays),
    )


def sections(found: Sequence[Measured], readers: Sequence[str]) -> Iterator[str]:
    """The tables of one group of sets, with their headings, but for the one by set."""
    yield "### By kind\n\n" + by_kind(found, readers)
    yield "### By slot\n\n" + by_slot(found, readers)
    yield f"### What costs most\n\nThe ten slots of each reader with the most errors.\n\n{costliest(found, readers)}"
    for family in FAMILIES:
        table = by_family(found, readers, family)
        if table:
            yield f"### {family.name}\n\n{family.says}\n\n{table}"


def share(part: int, whole: int) -> str:
    """A share in per cent."""
    return f"{100 * part / whole:.0f}%"


def prf(figures: Figures) -> str:
    """Precision, recall and F1."""
    return f"{figures.precision:.2f} / {figures.recall:.2f} / {figures.f1:.3f}"


def _table(rows: Sequence[Sequence[str]], left: Sequence[int] = (0,)) -> str:
    rule = ["---" if column in left else "--:" for column in range(len(rows[0]))]
    return "\n".join("| " + " | ".join(row) + " |" for row in (rows[0], rule, *rows[1:]))
