"""Quantities: numbers with their bounds and intervals, vague quantities, duals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from mihak.lang.ar.bounds import Bound, bounds
from mihak.lang.ar.measures import percent_end, unit, units, yearlike
from mihak.lang.ar.number_words import Numeral, joined, numeral, part_at, parts
from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import NUMBER, WORD, Word
from mihak.model.reading import Figure

TRIGGERS: Final = frozenset({"num", "digits", "vague", "some", "du"})
PLURAL_LEAST: Final = 2
FAR: Final = 6
TENS_UP: Final = frozenset({"scale", "scales"})


@dataclass(frozen=True, slots=True)
class Span:
    """A number or interval before its bounds: ``start`` and ``end`` token indices."""

    low: int
    high: int
    start: int
    end: int
    rule: str
    last: Numeral


def dual_of(word: Word) -> bool:
    """Whether a noun is a dual that counts two (قتيلان): the lexicon tags it ``du``,
    and not also ``pl``, as the forms that may be either are (مصابين)."""
    return "du" in word.tags and "pl" not in word.tags


def figures(tokens: Tokens, start: int, end: int) -> list[Figure]:
    """Every quantity between two tokens, left to right, none overlapping.

    ``start`` and ``end`` are token indices. Numbers that count nothing are given
    too, with their ``unit``. Time grows with the number of tokens.
    """
    found: list[Figure] = []
    words = tokens.words
    behind = start
    for at in [i for i, word in enumerate(words[start:end], start) if not TRIGGERS.isdisjoint(word.tags)]:
        if at < behind:
            continue
        figure = figure_at(tokens, behind, at, end)
        if figure is None:
            continue
        if figure.rule == "dual" and found and behind == at and not words[at].pro:
            continue
        if found and repeats(found[-1], figure):
            figure = replace(figure, rule="dual", start=found.pop().start)
        found.append(figure)
        behind = figure.end
    return found


def repeats(last: Figure, figure: Figure) -> bool:
    """Whether a figure says again what the dual before it said: "شخصين اثنين"."""
    return last.unit == "dual" and last.end == figure.start and figure.rule == "words" and figure.high == 2


def figure_at(tokens: Tokens, start: int, at: int, end: int) -> Figure | None:
    """The quantity whose number begins at a token; ``start`` limits the look back."""
    words = tokens.words
    word = words[at]
    if "digits" in word.tags or "num" in word.tags:
        tenth = at > start and words[at - 1].has("ord") and not word.pro and word.stem in ("عشر", "عشره")
        if tenth or (word.article and "weekday" in word.tags):
            return None
        if part_at(words, at, end) is not None and parts()[word.stem][0] == "scales":
            return vague(words, start, at, end)
        return number(tokens, start, at, end) or odd(tokens, at, end)
    if "vague" in word.tags or "some" in word.tags:
        return vague(words, start, at, end)
    measure = units().get(word.stem, "") if "measure" in word.tags else ""
    return Figure(2, 2, False, "dual", at, at + 1, measure or "dual") if dual_of(word) else None


def number(tokens: Tokens, start: int, at: int, end: int) -> Figure | None:
    """A number or an interval with its bounds."""
    words = tokens.words
    first = numeral(words, at, end)
    if first is None:
        span = spread(words[at].form, at)
        if span is None:
            return None
    else:
        span = interval(words, start, at, first, end)
    bound = bounds(words, start, span.start, span.end, end, span.low)
    what = unit(tokens, start, span.start, span.last, end, bool(bound.kinds))
    if not what and yearlike(span.last) and span.high != span.low and yearlike_digits(words[at]):
        what = "year"
    return bounded(span, bound, what, percent_end(words, span.end, end))


def yearlike_digits(word: Word) -> bool:
    """Whether a token is, or begins with, four digits of a year."""
    return word.kind == NUMBER and word.form[:4].isdecimal() and word.form[:2] in ("19", "20")


def bounded(span: Span, bound: Bound, what: str, last: int) -> Figure:
    """The figure of a span with its bounds applied, up to token ``last`` or the last bound."""
    kinds = {("high" if kind == "upto" else kind) for kind in bound.kinds if not (kind == "upto" and what)}
    low: int | None = span.low
    high: int | None = span.high
    if "low" in kinds:
        high = None
    elif "high" in kinds:
        low = None
    approx = "about" in kinds or not span.last.exact
    rule = "+".join([span.rule, *sorted(kinds)])
    return Figure(low, high, approx, rule, bound.start, max(last, bound.end), what)


def spread(form: str, at: int) -> Span | None:
    """Two figures in one token of digits: 30-40, in either order."""
    left, dash, right = form.partition("-")
    if not dash or not left.isdecimal() or not right.isdecimal() or max(len(left), len(right)) > 9:
        return None
    low, high = sorted((int(left), int(right)))
    if form[0] == "0" or low == high:
        return None
    return Span(low, high, at, at + 1, "interval:dash", Numeral(high, at + 1, 1, "digits"))


def interval(words: Sequence[Word], start: int, at: int, first: Numeral, end: int) -> Span:
    """The number, with a second one where the two make an interval."""
    alone = Span(first.value, first.value, at, first.end, first.how, first)
    lead = words[at - 1].stem if at > start else ""
    if at - 1 > start and (lead == "ال" or words[at - 1].has("measure")):
        lead = words[at - 2].stem
    on, rule = second(words, lead, first.end, end)
    if on < 0 or (rule == "to" and (lead in ("من", "ب") or words[at].pro == "ب") and rises(words, start, at)):
        return alone
    last = numeral(words, on, end)
    if last is None:
        return alone
    low = first.value
    if first.scale == 1 and last.scale > 1 and low * last.scale < last.value and low < 1000:
        low *= last.scale
    if low >= last.value:
        return alone
    begin = at - 1 if lead in ("بين", "من") and words[at - 1].stem == lead else at
    return Span(low, last.value, begin, last.end, f"interval:{rule}", last)


def second(words: Sequence[Word], lead: str, at: int, end: int) -> tuple[int, str]:
    """Where the second number of an interval begins (-1: nowhere), and what joins the two."""
    if at >= end:
        return -1, ""
    word = words[at]
    if lead == "بين" and (on := joined(words, at, end)) >= 0:
        return skip_article(words, on, end), "between"
    if word.form == "الي" or (word.form == "حتي" and lead == "من"):
        return skip_article(words, at + 1, end), "to"
    if word.form == "او" and at + 1 < end and words[at + 1].has("num", "digits"):
        return at + 1, "or"
    if word.form == "-" and at + 1 < end and words[at + 1].kind == NUMBER:
        return at + 1, "dash"
    return -1, ""


def skip_article(words: Sequence[Word], at: int, end: int) -> int:
    """Past an article written apart from the digits."""
    if at < end and words[at].form in ("ال", "وال"):
        at += 1
    return at if at < end else -1


def rises(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether a verb of change stands before "من X إلى Y" or "بخمسة إلى Y": then Y alone is the figure."""
    return any("rise" in words[index].tags for index in range(max(start, at - FAR), at))


def odd(tokens: Tokens, at: int, end: int) -> Figure | None:
    """Digits that are no plain number (times, dates, long codes), and أحد before a noun."""
    word = tokens.words[at]
    if word.kind == NUMBER:
        what = "time" if ":" in word.form else "date" if "/" in word.form or "-" in word.form else "name"
        return Figure(None, None, False, f"digits:{what}", at, at + 1, what)
    if word.stem in ("احد", "احدي") and not word.article and at + 1 < end:
        after = tokens.words[at + 1]
        if after.kind == WORD and not after.pro and not after.has("f", "num", "v"):
            return Figure(1, 1, False, "one-of", at, at + 1)
    return None


def vague(words: Sequence[Word], start: int, at: int, end: int) -> Figure | None:
    """A vague quantity: tens, hundreds, "a number of", each with the least it means."""
    word = words[at]
    kind, least = parts().get(word.stem, ("", 0))
    after = at + 1
    if kind == "scales":
        kind, least = "vague:plural", PLURAL_LEAST * least
    elif kind == "some:number" or kind.startswith("some:"):
        after = behind_of(words, after, end)
        if after < 0:
            return None
        kind = "vague:" + kind.partition(":")[2]
    if least == 0 and after < end and not words[after].pro and words[after].has("vague", "num"):
        return few_of(words, at, after)
    while after < end and not words[after].pro and "num" in words[after].tags:
        scale, by = parts().get(words[after].stem, ("", 0))
        if scale not in TENS_UP:
            break
        least *= by
        after += 1
    bound = bounds(words, start, at, after, end, least)
    return Figure(least or None, None, False, kind, bound.start, after)


def behind_of(words: Sequence[Word], at: int, end: int) -> int:
    """Past "من", with an adjective before it or not: "عدد كبير من"; -1 where there is none."""
    for index in range(at, min(end, at + 2)):
        if words[index].form == "من":
            return -1 if index + 1 < end and words[index + 1].has("digits", "num") else index
        if words[index].kind != WORD or words[index].article or words[index].pro:
            return -1
    return -1


def few_of(words: Sequence[Word], at: int, after: int) -> Figure:
    """ "A few" of a greater measure: بضع عشرات, عدة آلاف; بضعة عشر is 13 to 19."""
    kind, value = parts().get(words[after].stem, ("", 0))
    if kind == "ten":
        return Figure(13, 19, True, "vague:teen", at, after + 1)
    if kind.startswith("vague") and value:
        return Figure(value, None, False, kind, at, after + 1)
    if kind in TENS_UP:
        return Figure(PLURAL_LEAST * value, None, False, "vague:plural", at, after + 1)
    return Figure(None, None, False, "vague:few", at, after)
