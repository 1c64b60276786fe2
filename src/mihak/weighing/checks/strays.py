"""Parts that are greater than every count they could be a part of: 20 killed, among them 30 children."""

from __future__ import annotations

from typing import Final

from mihak.claims.casualty_drafts import being, doing
from mihak.claims.lookups import ended
from mihak.claims.near import clause_end
from mihak.claims.parts import parts_at
from mihak.mentions.document import Passage
from mihak.model.claim import Casualties
from mihak.model.finding import LIKELY, Finding
from mihak.model.sentence import say
from mihak.weighing.checks.amount import amount, figure_amount
from mihak.weighing.checks.case import Case, effect, sum_of

NAME: Final = "part-too-great"


def check(case: Case) -> list[Finding]:
    """Words like among them with a number that no count before them in the sentence can hold.

    The reader leaves such a part out, so it is looked for in the words.
    """
    found: list[Finding] = []
    for passage in case.document.passages:
        here = [c for c in case.near(passage) if not c.part_of]
        for at, word in case.tagged(passage, "parts"):
            ahead = [c for c in here if case.token(c.end - 1) < at]
            if ahead and not word.has("most", "one_of_them") and next_to(case, ahead[-1], at):
                found += too_great(case, passage, at, ahead)
    return found


def next_to(case: Case, count: Casualties, at: int) -> bool:
    """Whether no other harm is told between a count and the word for its parts, of which they could be."""
    words = case.document.words
    behind = words[case.token(count.end - 1) + 1 : at]
    return not any(being(word) or doing(word) for word in behind)


def too_great(case: Case, passage: Passage, at: int, ahead: list[Casualties]) -> list[Finding]:
    """The finding for the first part that one word opens, where it is too great for each count before it."""
    document = case.document
    members = parts_at(document, passage, at, clause_end(passage, at))
    if not members or ended(passage.figures, at) is None:
        return []
    figure = members[0].figure
    if figure.low is None or figure.start < 0 or figure.rule.startswith("vague") or not figure.counts:
        return []
    part = figure_amount(document, figure)
    wholes = [amount(whole.count, case.report.text) for whole in ahead]
    if any(whole.most is None or whole.most >= part.least for whole in wholes):
        return []
    words = (*case.quoted(ahead[-1]), case.tokens(at, max(at + 1, figure.end, members[0].end)))
    return [
        case.finding(
            NAME,
            say("part-too-great", part=part.words, whole=wholes[-1].words, effect=effect(ahead[-1])),
            holds=False,
            sure=LIKELY,
            working=sum_of(f"{part.sign} > {wholes[-1].sign}"),
            claims=(ahead[-1],),
            words=words,
        )
    ]
