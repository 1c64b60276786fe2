"""Figures: how far the claims that a reader found agree with annotated ones.

What is counted is filled slots, over all claims, by kind and by slot; ``keys``
counts whole claims by their key slots alone. A claim that does not keep to
``docs/claims.md`` is invalid: all its filled slots are false alarms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mihak.claims.reader import Reader
from mihak.evaluate.gold import GoldReport, load_gold
from mihak.evaluate.pairing import pair
from mihak.evaluate.slots import KEYS, KINDS, SLOTS, PublicClaim, filled, slot_hits
from mihak.evaluate.validate import problems
from mihak.model.public import claims_out

Progress = Callable[[int, int], None]
"""Called with the reports read so far and the reports in all."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Hits among what is annotated (``gold``) and among what was read (``read``)."""

    hit: int = 0
    gold: int = 0
    read: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(self.hit + other.hit, self.gold + other.gold, self.read + other.read)

    @property
    def precision(self) -> float:
        return self.hit / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, to four places."""
        p, r = self.precision, self.recall
        return round(2 * p * r / (p + r) if p + r else 0.0, 4)

    def as_json(self) -> dict[str, float | int]:
        p, r = round(self.precision, 4), round(self.recall, 4)
        return {"p": p, "r": r, "f1": self.f1, "gold": self.gold, "pred": self.read}


@dataclass(frozen=True, slots=True)
class Miss:
    """A claim whose key slots were not met: annotated, read, or one against the other."""

    report: str
    gold: PublicClaim | None
    read: PublicClaim | None


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of one run; ``missing`` counts annotated reports without an answer."""

    slots: Figures
    keys: Figures
    kinds: Mapping[str, tuple[Figures, Figures]]
    """For each kind its slots and its keys."""
    by_slot: Mapping[str, Figures]
    """By "kind.slot"."""
    invalid: int
    missing: int
    misses: tuple[Miss, ...]

    def figure(self, name: str) -> Figures:
        """A figure by name: "slots", "keys", "control", "control.keys" or "control.places"."""
        if name in ("slots", "keys"):
            return self.slots if name == "slots" else self.keys
        kind, _, rest = name.partition(".")
        if kind in self.kinds and rest in ("", "keys"):
            return self.kinds[kind][rest == "keys"]
        return self.by_slot[name]

    def reached(self, name: str) -> float:
        """The F1 of a figure by name; KeyError where there is none."""
        return self.figure(name).f1

    def as_json(self) -> dict[str, Any]:
        return {
            "slots": self.slots.as_json(),
            "keys": self.keys.as_json(),
            "invalid": self.invalid,
            "reports_missing": self.missing,
            "types": {
                kind: {"slots": slots.as_json(), "keys": keys.as_json()} for kind, (slots, keys) in self.kinds.items()
            },
            "by_slot": {name: figures.as_json() for name, figures in self.by_slot.items()},
        }


@dataclass(slots=True)
class _Tally:
    """What is counted while the reports go by."""

    slots: dict[tuple[str, str], Figures] = field(default_factory=dict)
    keys: dict[str, Figures] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)
    invalid: int = 0

    def slot(self, kind: str, slot: str, figures: Figures) -> None:
        self.slots[kind, slot] = self.slots.get((kind, slot), Figures()) + figures

    def key(self, kind: str, figures: Figures) -> None:
        self.keys[kind] = self.keys.get(kind, Figures()) + figures

    def scores(self, missing: int) -> Scores:
        kinds = {}
        for kind in KINDS:
            slots = _sum(figures for (of, _), figures in self.slots.items() if of == kind)
            kinds[kind] = (slots, self.keys.get(kind, Figures()))
        by_slot = {f"{kind}.{slot}": figures for (kind, slot), figures in self.slots.items()}
        return Scores(
            slots=_sum(slots for slots, _ in kinds.values()),
            keys=_sum(keys for _, keys in kinds.values()),
            kinds=kinds,
            by_slot=dict(sorted(by_slot.items())),
            invalid=self.invalid,
            missing=missing,
            misses=tuple(self.misses),
        )


def _sum(parts: Iterator[Figures]) -> Figures:
    return sum(parts, Figures())


def score_reports(gold: Sequence[GoldReport], predicted: Mapping[str, Sequence[PublicClaim]]) -> Scores:
    """Score claims in the public form, given by the names of the annotated reports."""
    tally = _Tally()
    for report in gold:
        _score_report(tally, report, predicted.get(report.name, ()))
    return tally.scores(sum(report.name not in predicted for report in gold))


def evaluate_folder(folder: Path, reader: Reader, progress: Progress | None = None) -> Scores:
    """Read every annotated report of a folder and score what was read; raises InputError."""
    gold = load_gold(folder)
    predicted = {}
    for done, report in enumerate(gold, 1):
        predicted[report.name] = claims_out(reader.read(report.report))
        if progress:
            progress(done, len(gold))
    return score_reports(gold, predicted)


def _score_report(tally: _Tally, gold: GoldReport, read: Sequence[PublicClaim]) -> None:
    wrong = {ident for ident, _ in problems(read, gold.report.text)}
    for kind in KINDS:
        of_kind = [claim for claim in read if claim.get("type") == kind]
        valid = [claim for claim in of_kind if str(claim.get("id")) not in wrong]
        invalid = [claim for claim in of_kind if str(claim.get("id")) in wrong]
        tally.invalid += len(invalid)
        wanted = [claim for claim in gold.claims if claim["type"] == kind]
        mates = dict(pair(wanted, valid))
        partner = {wanted[i]["id"]: valid[j]["id"] for i, j in mates.items()}
        for i, claim in enumerate(wanted):
            _count(tally, gold.name, claim, valid[mates[i]] if i in mates else None, partner)
        used = set(mates.values())
        for claim in [claim for j, claim in enumerate(valid) if j not in used] + invalid:
            _false_alarm(tally, gold.name, claim)


def _count(tally: _Tally, report: str, gold: PublicClaim, read: PublicClaim | None, partner: Mapping[str, str]) -> None:
    kind = gold["type"]
    for slot in SLOTS[kind]:
        hit = slot_hits(gold, read, slot, partner) if read else 0
        tally.slot(kind, slot, Figures(hit, filled(gold, slot), filled(read, slot) if read else 0))
    right = read is not None and all(
        slot_hits(gold, read, slot) > 0 for slot in KEYS[kind] if filled(gold, slot) or filled(read, slot)
    )
    tally.key(kind, Figures(int(right), 1, int(read is not None)))
    if not right:
        tally.misses.append(Miss(report, gold, read))


def _false_alarm(tally: _Tally, report: str, read: PublicClaim) -> None:
    kind = read["type"]
    for slot in SLOTS[kind]:
        tally.slot(kind, slot, Figures(0, 0, filled(read, slot)))
    tally.key(kind, Figures(0, 0, 1))
    tally.misses.append(Miss(report, None, read))
