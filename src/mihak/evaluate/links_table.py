"""The figures of linking as text."""

from __future__ import annotations

from mihak.evaluate.linking import Linking
from mihak.evaluate.links import LinkScores, f1


def links_table(found: Linking) -> str:
    """B-cubed and pairwise precision, recall, F1, and the contradictions found; claims given and as read."""
    return "\n".join((*_lines("claims given", found.given), *_lines("claims as read", found.read)))


def _lines(title: str, scores: LinkScores) -> tuple[str, ...]:
    return (
        f"LINKS, {title} ({scores.claims} annotated claims)",
        f"{'B-cubed':24}{scores.b_cubed[0]:7.3f}{scores.b_cubed[1]:7.3f}{f1(*scores.b_cubed):7.3f}",
        f"{'pairwise':24}{scores.pairwise[0]:7.3f}{scores.pairwise[1]:7.3f}{f1(*scores.pairwise):7.3f}",
        f"contradictions found {scores.found} of {scores.contradictions}; "
        f"shown {scores.shown}, of them marked {scores.right}",
    )
