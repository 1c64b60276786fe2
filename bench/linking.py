"""How well claims are linked, and how long linking and weighing many of them takes."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Final

from bench.multiplied import multiplied
from bench.texts import gold_sets
from mihak.claims.rules import RulesReader
from mihak.evaluate.linking import evaluate_links
from mihak.evaluate.links import LinkScores, f1
from mihak.gazetteer.sources import default_sources
from mihak.linking.decided import decided
from mihak.linking.incidents import incidents
from mihak.linking.judged import judged
from mihak.linking.lineage import Lineage
from mihak.linking.voices import voices
from mihak.weighing.assess import assess

SIZES: Final = (10_000, 30_000, 100_000, 1_000_000)
KILOBYTES: Final = 1024


@dataclass(frozen=True, slots=True)
class Linked:
    """The figures of one set, with claims given or as read."""

    name: str
    scores: LinkScores


@dataclass(frozen=True, slots=True)
class Weighing:
    """Seconds of each step over ``claims`` claims, and the peak memory of the process in MB."""

    claims: int
    pairs: int
    incidents: int
    facts: float
    score: float
    cluster: float
    assess: float
    megabytes: float

    @property
    def seconds(self) -> float:
        """All steps together."""
        return self.facts + self.score + self.cluster + self.assess


def accuracy() -> list[Linked]:
    """Score linking on every set whose incidents are marked."""
    found: list[Linked] = []
    for name, folder in gold_sets():
        links = evaluate_links(folder, RulesReader())
        if links is not None:
            found += [Linked(f"{name}, claims given", links.given), Linked(f"{name}, claims as read", links.read)]
    return found


def weighings(largest: int) -> list[Weighing]:
    """Link and weigh multiplied gold of growing size, each in a process of its own."""
    return [_in_process(size) for size in SIZES if size <= largest]


def _in_process(size: int) -> Weighing:
    command = [sys.executable, "-m", "bench.linking", str(size)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return Weighing(**json.loads(told))


def weighing(size: int) -> Weighing:
    """Link and weigh so many claims here."""
    told, facts_seconds = multiplied(size)
    start = time.perf_counter()
    made = list(judged(told.values()).pairs)
    scored = time.perf_counter()
    held = decided(made)
    heard = voices(told.values(), Lineage(), default_sources())
    found = incidents(told, held, heard)
    clustered = time.perf_counter()
    weighed = [assess(one, told, heard) for one in found]
    end = time.perf_counter()
    assert len(weighed) == len(found)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES
    return Weighing(
        size, len(made), len(found), facts_seconds, scored - start, clustered - scored, end - clustered, peak
    )


def accuracy_markdown(found: Sequence[Linked]) -> str:
    """A row a set: F1 by B-cubed and by pairs, contradictions found."""
    lines = [
        "| linking | B-cubed P / R / F1 | pairwise P / R / F1 | contradictions found | shown |",
        "| --- | --: | --: | --: | --: |",
    ]
    for one in found:
        scores = one.scores
        lines.append(
            f"| {one.name} | {_prf(scores.b_cubed)} | {_prf(scores.pairwise)} "
            f"| {scores.found} of {scores.contradictions} | {scores.shown} |"
        )
    return "\n".join(lines)


def _prf(pair: tuple[float, float]) -> str:
    return f"{pair[0]:.3f} / {pair[1]:.3f} / {f1(*pair):.3f}"


def weighing_markdown(found: Sequence[Weighing]) -> str:
    """A row a size: seconds by step, in all, for each thousand claims, and memory."""
    lines = [
        "| claims | pairs judged | incidents | facts, s | score, s | cluster, s | assess, s "
        "| in all, s | s / 1,000 | MB |",
        "| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |",
    ]
    for one in found:
        steps = " | ".join(f"{seconds:.1f}" for seconds in (one.facts, one.score, one.cluster, one.assess, one.seconds))
        lines.append(
            f"| {one.claims:,} | {one.pairs:,} | {one.incidents:,} | {steps} "
            f"| {one.seconds / one.claims * 1000:.2f} | {one.megabytes:,.0f} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    print(json.dumps(asdict(weighing(int(sys.argv[1])))))
