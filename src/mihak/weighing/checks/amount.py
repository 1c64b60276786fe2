"""Reckoning with figures as they are told: exact, bounded, "more than", "about"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Final

from mihak.lang.ar.normalise import fold
from mihak.mentions.document import Document
from mihak.model.claim import Count
from mihak.model.reading import Figure
from mihak.model.sentence import Sentence, say
from mihak.weighing.checks.wording import told

# Words that leave the number itself out: "more than 40" is 41 or more. A negation turns them round.
ABOVE: Final = (
    "اكثر", "ازيد", "يزيد", "تزيد", "زاد", "يربو", "فوق", "تجاوز", "يتجاوز", "تتجاوز", "متجاوز", "تخط", "يتخط",
    "فاق", "يفوق", "تفوق",
)  # fmt: skip
NOT: Final = frozenset({"لا", "ليس", "لم", "لن", "لما"})
ABOUT: Final = 10
"""A figure told as "about" may be off by one part in so many before it is held against another."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as an interval, None where open; ``above`` and ``about`` say how it was told."""

    low: int | None
    high: int | None
    about: bool = False
    above: bool = False

    @property
    def least(self) -> int:
        """The least that it can stand for."""
        low = self.low or 0
        return low - low // ABOUT if self.about else low + self.above

    @property
    def most(self) -> int | None:
        """The most that it can stand for, None where it is open."""
        return self.high + self.high // ABOUT if self.about and self.high is not None else self.high

    @property
    def exact(self) -> bool:
        """Whether it is one number, told as such."""
        return self.low is not None and self.low == self.high and not self.about

    @property
    def sign(self) -> str:
        """The figure in a line of arithmetic: ``1300``, ``>100``, ``>=53``, ``<=30``, ``~400``, ``30..40``."""
        about = "~" if self.about else ""
        if self.low is None or self.high is None:
            mark = "<=" if self.low is None else ">" if self.above else ">="
            return f"{mark}{about}{self.high if self.low is None else self.low}"
        return f"{about}{self.low}" if self.low == self.high else f"{about}{self.low}..{self.high}"

    @property
    def said(self) -> str:
        """The figure in a sentence: "more than 100", "about 400", "up to 99"."""
        words = self.words
        return told(words) if isinstance(words, Sentence) else str(words)

    @property
    def words(self) -> Sentence | int:
        """The figure as a part of a sentence."""
        if self.low is None or (self.low == 0 and self.high):
            return self._about(say("figure.most", figure=self.high or 0))
        if self.high is None:
            return say("figure.above" if self.above else "figure.least", figure=self._about(self.low))
        return self._about(self.low if self.low == self.high else say("figure.range", low=self.low, high=self.high))

    def _about(self, figure: Sentence | int) -> Sentence | int:
        return say("figure.about", figure=figure) if self.about else figure

    def plus(self, other: Amount) -> Amount:
        """The sum of two figures, told as "about" where one of them is."""
        if self.about or other.about:
            high = None if self.high is None or other.high is None else self.high + other.high
            return Amount((self.low or 0) + (other.low or 0), high, True, self.above or other.above)
        most = None if self.most is None or other.most is None else self.most + other.most
        return Amount(self.least + other.least, most)

    def less(self, other: Amount) -> Amount | None:
        """What another figure within this one leaves of it; None where nothing is known of it."""
        about = self.about or other.about
        low, high = (other.low or 0, other.high) if about else (other.least, other.most)
        top, floor = (self.high, self.low or 0) if about else (self.most, self.least)
        most = None if top is None else max(0, top - low)
        least = 0 if high is None else max(0, floor - high)
        above = about and self.above and high is not None
        return None if most is None and not least else Amount(least, most, about, above)


def amount(count: Count, text: str) -> Amount:
    """A claim's count; the report's text tells whether "more than" stands beside it."""
    open_above = count.high is None and count.start >= 0
    return Amount(count.low, count.high, count.approx, open_above and tells_above(text[count.start : count.end]))


def figure_amount(document: Document, figure: Figure) -> Amount:
    """A figure of the words that no claim tells."""
    start, end = document.raw_span(figure.start, figure.end)
    above = figure.high is None and tells_above(document.text.raw[start:end])
    return Amount(figure.low, figure.high, figure.approx, above)


def tells_above(words: str) -> bool:
    """Whether the words of a figure leave the number itself out: أكثر من 40, but not لا يزيد على 40."""
    forms = fold(words).split()
    return NOT.isdisjoint(forms) and any(form.removeprefix("و").startswith(ABOVE) for form in forms)


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum of some figures, at least one."""
    return reduce(Amount.plus, amounts)


def line(amounts: Iterable[Amount]) -> str:
    """A sum as it is written down: ``1300 + >100``."""
    return " + ".join(item.sign for item in amounts)
