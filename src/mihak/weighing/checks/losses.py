"""Losses told for battles or phases against those told for all of them together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.model.finding import LIKELY, Finding
from mihak.model.sentence import Formula, Part, Sentence, say
from mihak.weighing.checks.amount import Amount, line, total
from mihak.weighing.checks.battles import Battle, battles
from mihak.weighing.checks.case import Case, sum_of
from mihak.weighing.checks.together import OPERATION, Loss, Together, Toll, brought_together, told_apart

NAME: Final = "battle-losses"
BOTH: Final = 2
# Battles with figures, and the one named just before that they are taken to be.
Taken = tuple[tuple[str, ...], str]


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
                found.append(finding(case, together, whole, parts, missing, strange))
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


def untold(effect: str, together: Together, losses: Sequence[Loss], named: Sequence[Battle]) -> list[Part]:
    """The battles and phases among those meant for which no such figure is told, in the order of the words."""
    told = {(loss.battle.key, loss.battle.phase) for loss in losses if loss.toll.effect == effect}
    meant = {loss.battle.key: loss.battle for loss in losses}
    missing: list[Part] = [battle.shown for key, battle in meant.items() if not any(key == other for other, _ in told)]
    phases = {(b.key, b.phase): b for b in named if b.key in meant and b.phase is not None}
    for (key, phase), battle in sorted(phases.items()):
        if any(key == other for other, _ in told) and not told & {(key, phase), (key, None)}:
            missing.append(say("losses.phase-of", phase=phase or 0, battle=battle.shown))
    return missing if together.what != "phase" else []


def strangers(case: Case, together: Together, losses: Sequence[Loss], named: Sequence[Battle]) -> list[Taken]:
    """Each battle named last before the words that has no figure of its own, behind those that have one.

    One such may be another name of the battle that has a figure and is not
    named there; with two, the words mean other battles.
    """
    if together.what != "battle" or not together.number:
        return []
    at = case.token(together.words.start)
    last = {battle.key: battle for battle in reversed(named) if battle.at < at}
    meant = dict(list(last.items())[: together.number])
    counted = {loss.battle.key: loss.battle for loss in losses}
    other = tuple(battle.shown for key, battle in counted.items() if key not in meant)
    return [(other, battle.shown) for key, battle in meant.items() if key not in counted]


def finding(
    case: Case, together: Together, whole: Toll, parts: Sequence[Loss], missing: Sequence[Part], taken: Sequence[Taken]
) -> Finding:
    """What the figures one by one come to, and what they leave of the figure for all."""
    sum_ = total(part.toll.amount for part in parts)
    holds = whole.amount.most is None or sum_.least <= whole.amount.most
    end = left(whole.amount, sum_, missing) if holds else say("losses.more")
    told: dict[str, Part] = {
        "scope": scope_of(together), "whole": whole.amount.words, "effect": say(f"effect.{whole.effect}"),
        "each": tuple(say("losses.each", figure=one.toll.amount.words, battle=where(one.battle)) for one in parts),
        "come": say("losses.sum", sum=sum_.words, end=end) if len(parts) > 1 else say("losses.one", end=end),
    }  # fmt: skip
    for other, battle in taken:
        told |= {"other": other, "battle": battle}
    words = (*(part.toll.words for part in parts), together.words, whole.words)
    claims = [toll.claim for toll in (*(part.toll for part in parts), whole) if toll.claim is not None]
    return case.finding(
        NAME, say("losses.taken" if taken else "losses", **told),
        holds=holds, sure=LIKELY, working=working(parts, sum_, whole.amount), claims=claims,
        words=tuple(sorted(words, key=lambda w: (w.start, w.end))),
    )  # fmt: skip


def scope_of(together: Together) -> Sentence:
    """What the figure for all is told for."""
    if together.battle is not None:
        return say("scope.whole", battle=together.battle.shown)
    return say(f"scope.{'both' if together.number == BOTH else 'all'}.{together.what}")


def where(battle: Battle) -> str | Sentence:
    """A battle with its phase."""
    return battle.shown if battle.phase is None else say("losses.phase", battle=battle.shown, phase=battle.phase)


def left(whole: Amount, sum_: Amount, missing: Sequence[Part]) -> Sentence:
    """What the figures one by one leave of the figure for all, and for what."""
    rest = whole.less(sum_)
    if rest is None:
        return say("losses.within")
    if rest.exact and rest.least == 0:
        return say("losses.nothing")
    return say("losses.leaves", rest=rest.words, missing=(*missing, say("losses.untold")))


def working(parts: Sequence[Loss], sum_: Amount, whole: Amount) -> tuple[Sentence, ...]:
    """The working: the sum, the figure for all, what is left."""
    amounts = [part.toll.amount for part in parts]
    shown = f"{line(amounts)} = {sum_.sign}" if len(amounts) > 1 else line(amounts)
    if whole.most is not None and sum_.least > whole.most:
        return sum_of(f"{shown} > {whole.sign}")
    rest = whole.less(sum_)
    told = (*sum_of(shown), say("work.together", whole=Formula(whole.sign)))
    if rest is None:
        return told
    difference = Formula(f"{whole.sign} - {bracketed(sum_)}")
    return (*told, say("work.left", difference=difference, rest=rest.words))


def bracketed(sum_: Amount) -> str:
    """A sum as it is taken away."""
    return sum_.sign if sum_.low == sum_.high else f"({sum_.sign})"
