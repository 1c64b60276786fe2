"""Scores as text: the table of figures and the list of claims that were missed."""

from __future__ import annotations

from typing import Final

from mihak.evaluate.score import Figures, Miss, Scores
from mihak.evaluate.slots import PublicClaim

_HEAD: Final = f"{'':24}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'pred':>7}"
_QUOTE: Final = 90


def table(scores: Scores) -> str:
    """Precision, recall and F1 of everything, of each kind and of each slot."""
    rows = [("ALL slots", scores.slots), ("ALL keys", scores.keys)]
    for kind, (slots, keys) in scores.kinds.items():
        rows += [(f"{kind} slots", slots), (f"{kind} keys", keys)]
    rows += list(scores.by_slot.items())
    lines = [_HEAD, *(_row(name, figures) for name, figures in rows)]
    lines.append(f"invalid claims {scores.invalid}, reports missing {scores.missing}")
    return "\n".join(lines)


def _row(name: str, figures: Figures) -> str:
    row = figures.as_json()
    return f"{name:24}{row['p']:7.3f}{row['r']:7.3f}{row['f1']:7.3f}{row['gold']:7d}{row['pred']:7d}"


def errors(scores: Scores) -> str:
    """Every claim whose key slots were not met: "-" annotated, "+" read and not annotated."""
    return "\n".join(_miss(miss) for miss in scores.misses)


def _miss(miss: Miss) -> str:
    shown = miss.gold or miss.read or {}
    sign = "-" if miss.gold else "+"
    lines = [f"{sign} {miss.report} {shown.get('id')} {shown.get('type')}: {str(shown.get('quote'))[:_QUOTE]}"]
    if miss.gold:
        lines.append(f"    gold {_brief(miss.gold)}")
    lines.append(f"    pred {_brief(miss.read) if miss.read else None}")
    return "\n".join(lines)


def _brief(claim: PublicClaim) -> dict[str, object]:
    known = ("quote", "start", "id", "type", "mihak")
    return {slot: value for slot, value in claim.items() if slot not in known and value not in (None, [], False)}
