"""Calibration as text: the table of figures, and which least confidence keeps how much."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mihak.evaluate.calibration import Point, Reliability, kept_at
from mihak.evaluate.outcomes import Calibrated

PRECISIONS: Final = (0.8, 0.9, 0.95, 0.99)
_HEAD: Final = f"{'':24}{'read':>7}{'sure':>7}{'right':>7}{'ECE':>7}{'ECE=':>7}{'Brier':>7}{'AUC':>7}"


def calibration_table(found: Calibrated) -> str:
    """Mean confidence, share right, calibration error, Brier score and order of claims, slots, and each by its name."""
    rows = [("ALL claims", found.claims), ("ALL slots", found.slots), *found.by_name.items()]
    lines = [_HEAD, *(_row(name, figures) for name, figures in rows if figures.count)]
    if found.unmeasured:
        lines.append(f"claims without a measured confidence {found.unmeasured}")
    return "\n".join([*lines, *_kept("claims", found.claims), *_kept("slots", found.slots)])


def _row(name: str, one: Reliability) -> str:
    figures = (one.confidence, one.right, one.ece, one.ece_mass, one.brier, one.auc)
    return f"{name:24}{one.count:7d}{''.join(f'{figure:7.3f}' for figure in figures)}"


def _kept(what: str, figures: Reliability) -> Iterator[str]:
    """For each precision, the least confidence that reaches it and how much that keeps."""
    if not figures.count:
        return
    for precision in PRECISIONS:
        point = kept_at(figures.curve, precision)
        yield f"{what} right in {precision:.0%}: {_told(point)}"


def _told(point: Point | None) -> str:
    if point is None:
        return "no least confidence reaches that"
    return f"from confidence {point.threshold:.3f} on, which keeps {point.coverage:.1%}"
