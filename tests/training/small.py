"""Annotated reports for the tests of targets and training."""

from __future__ import annotations

from typing import Any

from annotated import annotated

from mihak.claims.learned.windows import Pieces
from mihak.claims.rules import RulesReader
from mihak.evaluate.gold import GoldReport
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.public import claims_out
from mihak.model.report import Report
from training.corpus import as_gold
from training.targets import Example, example

TELLING = (
    "قتل 7 مدنيين أمس في قصف للجيش السوري على حي الشعار في حلب. وأصيب 9 جنود في منيان.",
    "قال المرصد السوري إن الثوار سيطروا على الراموسة ودمروا ثلاث دبابات للجيش السوري بصواريخ تاو.",
    "نفى الجيش السوري قصف مدينة دوما. وقتل طفلان أمس في دوما.",
)


def small() -> Example:
    """The small annotated report as an example."""
    return example(as_gold(annotated()), default_vocabulary())


def as_read(text: str, name: str = "told", publisher: str = "") -> Example:
    """A report whose annotation is what the rules read."""
    report = Report.make(text, publisher=publisher, published=small_day(), name=name)
    claims: list[dict[str, Any]] = claims_out(RulesReader().read(report))
    return example(GoldReport(name, report, tuple(claims)), default_vocabulary())


def small_day() -> Any:
    """The day of the small report."""
    return as_gold(annotated()).report.published


def told() -> list[Example]:
    """Some reports whose annotation is what the rules read."""
    return [as_read(text, f"told-{n}", f"publisher-{n}") for n, text in enumerate(TELLING)]


def cut() -> Pieces:
    """A tokeniser that cuts words behind every third letter."""
    return Pieces(lambda words: [tuple(3 + len(word[n : n + 3]) for n in range(0, len(word), 3)) for word in words])
