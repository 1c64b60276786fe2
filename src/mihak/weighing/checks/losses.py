"""Losses told for battles or phases against those told for all of them together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.model.finding import LIKELY, Finding
from mihak.weighing.checks.amount import Amount, line, total
from mihak.weighing.checks.battles import Battle, battles
from mihak.weighing.checks.case import Case
from mihak.weighing.checks.together import OPERATION, Loss, Together, Toll, brought_together, told_apart

NAME: Final = "battle-losses"
BOTH: Final = 2


def check(case: Case) -> list[Finding]:
    """Each figure told for several battles or phases, against the figures told for them one by one."""
    found: list[Finding] = []
    named = battles(case)
    for together in brought_together(case, named):
        losses = told_apart(case, named, together)
        strange = strangers(case, together, losses, named)
        if not fits(together, losses) or len(strange) > 1:
            continue
        for whole in together.tolls:
            parts = [loss for loss in losses if loss.toll.effect == whole.effect]
            if parts and apart(parts):
                missing = untold(whole.effect, together, losses, named)
                found.append(finding(case, together, whole, parts, missing, "".join(strange)))
    return found


def fits(together: Together, losses: Sequence[Loss]) -> bool:
    """Whether the battles with losses of their own are as many as the words bring together."""
    groups = {group_of(together, loss.battle) for loss in losses}
    if together.what == OPERATION:
        return bool(groups)
    return "" not in groups and len(groups) >= BOTH and together.number in (0, len(groups))


def group_of(together: Together, battle: Battle) -> str:
    """What the words count: battles by name, or phases by name and number; ``""`` where no phase is told."""
    if together.what == "battle":
        return battle.key
    return f"{battle.key} {battle.phase}" if battle.phase is not None else ""


def apart(parts: Sequence[Loss]) -> bool:
    """Whether no figure may hold another: one for each battle, or one for each of its phases."""
    told = {(part.battle.key, part.battle.phase) for part in parts}
    whole = {key for key, phase in told if phase is None}
    return len(told) == len(parts) and not any(key in whole for key, phase in told if phase is not None)


def untold(effect: str, together: Together, losses: Sequence[Loss], named: Sequence[Battle]) -> list[str]:
    """The battles and phases among those meant for which no such figure is told, in the order of the words."""
    told = {(loss.battle.key, loss.battle.phase) for loss in losses if loss.toll.effect == effect}
    meant = {loss.battle.key: loss.battle for loss in losses}
    missing = [battle.shown for key, battle in meant.items() if not any(key == other for other, _ in told)]
    phases = {(b.key, b.phase): b for b in named if b.key in meant and b.phase is not None}
    for (key, phase), battle in sorted(phases.items()):
        if any(key == other for other, _ in told) and not told & {(key, phase), (key, None)}:
            missing.append(f"phase {phase} of {battle.shown}")
    return missing if together.what != "phase" else []


def strangers(case: Case, together: Together, losses: Sequence[Loss], named: Sequence[Battle]) -> list[str]:
    """What is to be said of each battle named last before the words that has no figure of its own.

    One such may be another name of the battle that has a figure and is not
    named there; with two, the words mean other battles.
    """
    if together.what != "battle" or not together.number:
        return []
    at = case.token(together.words.start)
    last = {battle.key: battle for battle in reversed(named) if battle.at < at}
    meant = dict(list(last.items())[: together.number])
    counted = {loss.battle.key: loss.battle for loss in losses}
    other = " and ".join(battle.shown for key, battle in counted.items() if key not in meant)
    return [
        f"; here {other} is taken to be {battle.shown}, which is named just before"
        for key, battle in meant.items()
        if key not in counted
    ]


def finding(
    case: Case, together: Together, whole: Toll, parts: Sequence[Loss], missing: Sequence[str], taken: str
) -> Finding:
    """What the figures one by one come to, and what they leave of the figure for all."""
    sum_ = total(part.toll.amount for part in parts)
    holds = whole.amount.most is None or sum_.least <= whole.amount.most
    each = " and ".join(f"{part.toll.amount.said} ({where(part.battle)})" for part in parts)
    come = f" comes to {sum_.said} and is" if len(parts) > 1 else " is"
    scope = scope_of(together)
    end = f"within that{left(whole.amount, sum_, missing)}" if holds else "more than that"
    words = (*(part.toll.words for part in parts), together.words, whole.words)
    claims = [toll.claim for toll in (*(part.toll for part in parts), whole) if toll.claim is not None]
    said = (
        f"For {scope} {whole.amount.said} {whole.effect} are told; what is told one by one, {each},{come} {end}{taken}."
    )
    return case.finding(
        NAME, said,
        holds=holds, sure=LIKELY, arithmetic=arithmetic(parts, sum_, whole.amount), claims=claims,
        words=tuple(sorted(words, key=lambda w: (w.start, w.end))),
    )  # fmt: skip


def scope_of(together: Together) -> str:
    """What the figure for all is told for."""
    if together.battle is not None:
        return f"the whole of {together.battle.shown}"
    return f"{'both' if together.number == BOTH else 'all'} {together.what}s together"


def where(battle: Battle) -> str:
    """A battle with its phase."""
    return battle.shown if battle.phase is None else f"{battle.shown}, phase {battle.phase}"


def left(whole: Amount, sum_: Amount, missing: Sequence[str]) -> str:
    """What the figures one by one leave of the figure for all, and for what."""
    rest = whole.less(sum_)
    if rest is None:
        return ""
    if rest.exact and rest.least == 0:
        return ", which leaves nothing"
    return f", which leaves {rest.said} for {' and '.join([*missing, 'whatever is not told'])}"


def arithmetic(parts: Sequence[Loss], sum_: Amount, whole: Amount) -> str:
    """The working as one line."""
    amounts = [part.toll.amount for part in parts]
    shown = f"{line(amounts)} = {sum_.sign}" if len(amounts) > 1 else line(amounts)
    if whole.most is not None and sum_.least > whole.most:
        return f"{shown} > {whole.sign}"
    rest = whole.less(sum_)
    told = f"{shown}; told together: {whole.sign}"
    return told if rest is None else f"{told}; left: {whole.sign} - {bracketed(sum_)} = {rest.said}"


def bracketed(sum_: Amount) -> str:
    """A sum as it is taken away."""
    return sum_.sign if sum_.low == sum_.high else f"({sum_.sign})"
