"""Parts against their whole: 30 children among 20 killed, women and children that are more than all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mihak.claims.casualty_drafts import being
from mihak.lang.ar.normalise import fold
from mihak.model.claim import Casualties
from mihak.model.finding import CERTAIN, LIKELY, Finding
from mihak.model.sentence import Formula, Part, Sentence, say
from mihak.weighing.checks.amount import Amount, amount, line, total
from mihak.weighing.checks.case import Case, effect, sum_of
from mihak.weighing.people import classes

NAME: Final = "parts"
LISTED: Final = "casualty-part"
ONE: Final = {"children": "child", "women": "woman", "men": "man"}
BEHIND: Final = 3
BESIDES: Final = frozenset("اضافه فضلا جانب علاوه عدا".split())
FIGHTING: Final = {"civilian": "civilians", "combatant": "fighters"}


def check(case: Case) -> list[Finding]:
    """Each whole of which the report tells parts, with one finding for it."""
    parts: dict[str, list[Casualties]] = {}
    for claim in case.counts:
        if claim.part_of:
            parts.setdefault(claim.part_of, []).append(claim)
    found: list[Finding] = []
    for whole in case.counts:
        told = [part for part in parts.get(whole.id, ()) if listed(case, part, whole)]
        if told and (whole.count.low or 0) > 1:
            found += against(case, whole, told)
    return found


def listed(case: Case, part: Casualties, whole: Casualties) -> bool:
    """Whether the words themselves make it a part: among them, of them; in the sentence of the whole."""
    written = part.rule in (LISTED, "annotated")
    return written and case.passage(part.start) == case.passage(whole.start) and not beyond(case, part)


def beyond(case: Case, part: Casualties) -> bool:
    """Whether the words around a number end the list of parts: "besides 650 hurt"."""
    if part.count.start < 0:
        return False
    words, at = case.document.words, case.token(part.count.start)
    behind = words[case.token(part.count.end - 1) + 1 :][:1]
    ahead = words[max(0, at - BEHIND) : at + 1]
    return any(word.stem in BESIDES for word in ahead) or any(being(word) not in ("", part.effect) for word in behind)


def against(case: Case, whole: Casualties, parts: Sequence[Casualties]) -> Iterator[Finding]:
    """A part, or parts of which nobody is in two, that are more than their whole; else that they fit in it."""
    figure = amount(whole.count, case.report.text)
    most = figure.most
    if most is None:
        return
    for group in groups(parts):
        amounts = [amount(part.count, case.report.text) for part in group]
        least = total(amounts)
        if least.least > most:
            yield broken(case, whole, group, least)
            return
    yield fitting(case, whole, parts, figure)


def groups(parts: Sequence[Casualties]) -> Iterator[list[Casualties]]:
    """Each part alone, then the largest of each class that shares nobody with the others."""
    yield from ([part] for part in parts)
    for kind in (by_noun, by_fighting):
        largest: dict[str, Casualties] = {}
        for part in parts:
            name = kind(part)
            if name and (name not in largest or (part.count.low or 0) > (largest[name].count.low or 0)):
                largest[name] = part
        if len(largest) > 1:
            yield list(largest.values())


def by_noun(part: Casualties) -> str:
    """Children, women or men, where the first word of the victims says so."""
    words = fold(part.victims.names[0]).split() if part.victims is not None else []
    return classes().get(words[0].removeprefix("ال"), "") if words else ""


def by_fighting(part: Casualties) -> str:
    """Civilians or fighters."""
    return FIGHTING.get(part.victim_kind, "")


def broken(case: Case, whole: Casualties, group: Sequence[Casualties], sum_: Amount) -> Finding:
    """The finding that parts do not fit in their whole."""
    figure = amount(whole.count, case.report.text)
    amounts = [amount(part.count, case.report.text) for part in group]
    told = tuple(numbered(item, part) for item, part in zip(amounts, group, strict=True))
    doubtful = figure.about or any(item.about for item in amounts) or not all(map(by_noun, group[1:]))
    name = "parts.one" if len(group) == 1 else "parts.many"
    return case.finding(
        NAME, say(name, told=told, whole=figure.words, effect=effect(whole)),
        holds=False, sure=LIKELY if doubtful else CERTAIN,
        working=sum_of(f"{line(amounts)}{total_sign(amounts, sum_)} > {figure.most}"), claims=(whole, *group),
    )  # fmt: skip


def total_sign(amounts: Sequence[Amount], sum_: Amount) -> str:
    """The sum, where there is more than one figure in it."""
    if len(amounts) == 1:
        return ""
    return f" = {sum_.least}" if sum_.exact else f" >= {sum_.least}"


def numbered(item: Amount, part: Casualties) -> Part:
    """A part for a sentence: its figure with its class, where it has one."""
    name = by_noun(part)
    if name and part.count.low == part.count.high == 1:
        return say(f"class.{ONE[name]}", figure=item.words)
    return say(f"class.{name}", figure=item.words) if name else item.words


def fitting(case: Case, whole: Casualties, parts: Sequence[Casualties], figure: Amount) -> Finding:
    """The finding that the parts fit, or make up the whole to the last one."""
    amounts = [amount(part.count, case.report.text) for part in parts]
    sum_ = total(amounts)
    if len(parts) > 1 and sum_.exact and figure.exact and sum_.least == figure.least:
        told = say("parts.whole", each=tuple(item.words for item in amounts), whole=figure.words)
        working = sum_of(f"{line(amounts)} = {figure.sign}")
    else:
        each = tuple(numbered(item, part) for item, part in zip(amounts, parts, strict=True))
        told = say("parts.within", each=each, whole=figure.words, effect=effect(whole))
        working = tuple(reach(item, figure) for item in amounts)
    return case.finding(NAME, told, holds=True, sure=CERTAIN, working=working, claims=(whole, *parts))


def reach(item: Amount, figure: Amount) -> Sentence:
    """That a part is within its whole, with the least that an open one stands for, which its sign does not show."""
    if item.above:
        return say("work.reach", part=Formula(item.sign), least=item.least, whole=Formula(figure.sign))
    return sum_of(f"{item.sign} <= {figure.sign}")[0]
