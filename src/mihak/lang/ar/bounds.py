"""Bounds of a figure: the words beside it that open or soften its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from mihak.lang.ar.lexicon import read_table
from mihak.lang.ar.normalise import fold
from mihak.lang.ar.word import BREAK, NUMBER, SIGN, WORD, Word

REACH: Final = 5
OVER_FROM: Final = 10
LEANING: Final = frozenset({"ال", "ب", "بال", "لل"})
COUNTED: Final = frozenset({"عدد", "حصيله", "اجمالي", "مجموع"})


@dataclass(slots=True)
class Node:
    """One step of a phrase; ``kind`` is set where a phrase ends."""

    then: dict[str, Node]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """The bounds found beside a number: their kinds, and the tokens they reach to."""

    kinds: tuple[str, ...]
    start: int
    end: int


@cache
def tries() -> tuple[Node, Node, dict[str, str]]:
    """Phrases before a number (last word first), behind it, and the verbs that reach across a noun."""
    before, behind = Node({}), Node({})
    across: dict[str, str] = {}
    for _, (where, kind, phrase) in read_table("bounds.tsv"):
        stems = fold(phrase).split()
        if where == "across":
            across[stems[0]] = kind
            continue
        node = before if where == "before" else behind
        for stem in reversed(stems) if where == "before" else stems:
            node = node.then.setdefault(stem, Node({}))
        node.kind = kind
    return before, behind, across


def bounds(words: Sequence[Word], start: int, at: int, behind: int, end: int, value: int) -> Bound:
    """The bounds of the number at tokens ``at`` to ``behind``, looking no farther than REACH
    tokens, and not before ``start`` or past ``end``."""
    kinds: list[str] = []
    first = at
    for _ in range(2):
        kind, first = before(words, start, first)
        if not kind:
            break
        kinds.append(kind)
    if not kinds and (kind := reached(words, start, at)):
        kinds.append(kind)
    kind, last = after(words, behind, end)
    if kind:
        kinds.append(kind)
    if "over" in kinds:
        kinds = [kind for kind in kinds if kind != "over"] + ["low"] * (value >= OVER_FROM)
    return Bound(tuple(kinds), first, last)


def before(words: Sequence[Word], start: int, at: int) -> tuple[str, int]:
    """The longest bound that ends before a token: its kind ("" if none) and where it begins."""
    node, kind, first = tries()[0], "", at
    index = at - 1
    while index >= start and words[index].form in LEANING:
        index -= 1
    while index >= start and words[index].kind == WORD:
        step = node.then.get(words[index].stem)
        if step is None:
            break
        node = step
        if node.kind:
            kind, first = node.kind, index
        index -= 1
    return kind, first


def reached(words: Sequence[Word], start: int, at: int) -> str:
    """The kind of a bound that reaches its number across a noun: "تجاوز عدد القتلى 30"."""
    across = tries()[2]
    counted = False
    for index in range(at - 1, max(start, at - REACH) - 1, -1):
        word = words[index]
        if word.kind != WORD or "num" in word.tags:
            return ""
        if counted and word.stem in across:
            return across[word.stem]
        counted = word.stem in COUNTED
    return ""


def after(words: Sequence[Word], at: int, end: int) -> tuple[str, int]:
    """A bound behind a number, at once or behind the noun ("14 شخصا على الأقل").

    Gives its kind ("" if none) and the token behind the bound where it stands at
    once behind the number, else ``at``: the noun is not part of the figure.
    """
    root = tries()[1]
    for index in range(at, min(end, at + REACH)):
        word = words[index]
        if word.kind in (SIGN, NUMBER, BREAK) or "num" in word.tags:
            break
        if word.stem in root.then and word.pro in ("", "ك"):
            kind, last = phrase(words, index, end)
            if kind:
                return kind, last if index == at else at
        elif word.pro == "ف" and word.stem == "اكثر":
            return "low", index + 1 if index == at else at
    return "", at


def phrase(words: Sequence[Word], at: int, end: int) -> tuple[str, int]:
    """The longest bound that begins at a token, and the token behind it."""
    node, kind, last = tries()[1], "", at
    while at < end and (step := node.then.get(words[at].stem)) is not None:
        node = step
        at += 1
        if node.kind and not (at < end and words[at].stem == "من" and node.kind == "low"):
            kind, last = node.kind, at
    return kind, last
