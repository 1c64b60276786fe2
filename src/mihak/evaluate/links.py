"""How far incidents agree with those marked by hand.

B-cubed precision and recall follow Bagga and Baldwin, "Algorithms for scoring
coreference chains" (1998): the mean over claims of how much of a claim's
incident is right, and how much of the right one it holds. Pairwise scores
count the pairs of claims that share an incident.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from mihak.errors import BadRecord, UnreadableFile
from mihak.evaluate.gold import LINKS
from mihak.model.incident import CONTRADICT, Incident

FAMILY: Final = re.compile("[a-z]+")


@dataclass(frozen=True, slots=True)
class Marked:
    """An incident as marked by hand: claims as ``report:cN``, and how they agree."""

    claims: frozenset[str]
    agree: str


@dataclass(frozen=True, slots=True)
class LinkScores:
    """Precision, recall by B-cubed and by pairs; contradictions marked by hand, found, shown, and shown rightly."""

    claims: int
    b_cubed: tuple[float, float]
    pairwise: tuple[float, float]
    contradictions: int
    found: int
    shown: int
    right: int

    @property
    def figures(self) -> dict[str, float]:
        """The figures that have floors."""
        return {
            "b_cubed": round(f1(*self.b_cubed), 4),
            "pairwise": round(f1(*self.pairwise), 4),
            "contradictions": round(self.found / self.contradictions if self.contradictions else 1.0, 4),
        }

    def reached(self, name: str) -> float:
        """A figure by name; KeyError where there is none."""
        return self.figures[name]


def links_file(folder: Path) -> Path | None:
    """The marked incidents of a folder of annotated reports, right beside it; None where there are none."""
    return next(
        (path for path in (folder.absolute().parent / LINKS, folder.resolve().parent / LINKS) if path.exists()), None
    )


def load_links(path: Path) -> tuple[Marked, ...]:
    """The incidents marked in a file; raises UnreadableFile or BadRecord."""
    try:
        given = json.loads(path.read_text("utf-8"))["incidents"]
        return tuple(Marked(frozenset(one["claims"]), one.get("agree", "")) for one in given)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UnreadableFile(f"no JSON: {error}", file=str(path), repair="Save it as UTF-8 JSON") from error
    except (KeyError, TypeError) as error:
        repair = 'Write {"incidents": [{"claims": ["r1:c1", …], "agree": "same"}, …]}'
        raise BadRecord(f"no marked incidents: {error!r}", file=str(path), repair=repair) from error


def family(marked: Sequence[Marked]) -> str:
    """The letters that the names of the marked reports begin with: only those reports are judged."""
    names = sorted(claim for one in marked for claim in one.claims)
    match = FAMILY.match(names[0]) if names else None
    return match[0] if match else ""


def clusters_out(incidents: Iterable[Incident]) -> dict[str, list[dict[str, Any]]]:
    """Incidents of two claims and more in the form of a links file."""
    several = (one for one in incidents if len(one.claims) > 1)
    return {"incidents": [{"claims": list(one.claims), "agree": one.agree} for one in several]}


def link_scores(incidents: Iterable[Incident], marked: Sequence[Marked], universe: Iterable[str]) -> LinkScores:
    """Compare incidents with the marked ones over the claims of ``universe``; a claim in none stands alone."""
    claims = frozenset(universe)
    said = [Marked(frozenset(one.claims) & claims, one.agree) for one in incidents]
    gold, made = _groups(marked, claims), _groups(said, claims)
    precision = sum(len(gold[one] & made[one]) / len(made[one]) for one in claims) / max(1, len(claims))
    recall = sum(len(gold[one] & made[one]) / len(gold[one]) for one in claims) / max(1, len(claims))
    right, told = _pairs(gold), _pairs(made)
    clashes = [one.claims for one in marked if one.agree == CONTRADICT]
    shown = [one.claims for one in said if one.agree == CONTRADICT]
    return LinkScores(
        len(claims), (precision, recall),
        (len(right & told) / max(1, len(told)), len(right & told) / max(1, len(right))),
        len(clashes), sum(any(len(clash & one) > 1 for one in shown) for clash in clashes),
        len(shown), sum(any(len(clash & one) > 1 for clash in clashes) for one in shown),
    )  # fmt: skip


def f1(precision: float, recall: float) -> float:
    """The harmonic mean; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _groups(incidents: Iterable[Marked], claims: frozenset[str]) -> Mapping[str, frozenset[str]]:
    of: dict[str, frozenset[str]] = {}
    for one in incidents:
        members = one.claims & claims
        for claim in members:
            of[claim] = of.get(claim, frozenset()) | members
    return {claim: of.get(claim, frozenset([claim])) for claim in claims}


def _pairs(groups: Mapping[str, frozenset[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in set(groups.values()) for pair in combinations(sorted(group), 2)}
