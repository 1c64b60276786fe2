"""A report written for these tests, a true answer about it, and readers that are told what to hear."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from mihak.claims.llm.answer import Answer
from mihak.claims.llm.client import Message
from mihak.claims.llm.endpoint import Endpoint
from mihak.claims.llm.given import Given, given_in
from mihak.claims.llm.reader import LlmReader
from mihak.claims.llm.reply import Reply
from mihak.claims.llm.spans import Found, Spans
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.report import Report

NOWHERE: Final = Endpoint("http://127.0.0.1:9/v1", "a-model")
SATURDAY: Final = date(2016, 11, 12)
TEXT: Final = (
    "قال مصدر طبي في حلب إن ثلاثة مدنيين قتلوا وأصيب عشرة آخرون أمس الجمعة بقصف مدفعي لقوات النظام على حي الشعار.\n"
    "وأعلن الجيش السوري أنه استعاد بلدة منيان من جيش الفتح ودمر دبابة."
)
KILLED: Final = {
    "id": "c1", "type": "casualties", "quote": "ثلاثة مدنيين قتلوا", "start": 24, "status": "asserted",
    "source": ["مصدر طبي في حلب", "مصدر طبي"], "date": "2016-11-11", "places": [["حي الشعار", "الشعار"]],
    "effect": "killed", "low": 3, "high": 3, "approx": False, "victims": ["مدنيين"], "victim_kind": "civilian",
    "perpetrator": ["قوات النظام"], "part_of": None,
}  # fmt: skip
REGAINED: Final = {
    "id": "c2", "type": "control", "quote": "استعاد بلدة منيان من جيش الفتح", "start": 129, "status": "asserted",
    "source": ["الجيش السوري"], "date": None, "places": [["منيان", "بلدة منيان"]], "change": "regained",
    "actor": ["الجيش السوري"], "opponent": ["جيش الفتح"],
}  # fmt: skip


class Told:
    """A model that says what it is told, one answer after the other, the last one again and again."""

    def __init__(self, *answers: object, cut: bool = False) -> None:
        self._answers = list(answers)
        self._cut = cut
        self.asked: list[list[Message]] = []

    def ask(self, messages: Sequence[Message]) -> Reply:
        """The next answer; anything but text is written as JSON."""
        self.asked.append(list(messages))
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        return Reply(answer if isinstance(answer, str) else json.dumps(answer), self._cut)


def report(text: str = TEXT, published: date | None = SATURDAY) -> Report:
    """A report published on a Saturday."""
    return Report.make(text, published=published, name="the-report", origin="file.jsonl")


def answer(*claims: object, text: str = TEXT, published: date | None = SATURDAY) -> Answer:
    """What is kept of claims that a model answers with; every one is checked against the text."""
    asked = report(text, published)
    found = LlmReader(None, NOWHERE, Told({"claims": claims})).answer(asked)
    for claim in found.kept:
        claim.verify(asked)
    return found


def spans(text: str = TEXT, published: date | None = SATURDAY) -> Spans:
    """The scanned text."""
    return Spans(scan(report(text, published), default_vocabulary()))


def given(base: dict[str, Any] = KILLED, **changed: object) -> Given:
    """A claim in the form that was checked for its shape."""
    (claim,), _ = given_in([base | changed])
    return claim


def place(within: Spans, string: str) -> Found:
    """The first place of a string."""
    return next(within.all(string, 0, len(within.document.report.text)))


def drops(found: Answer) -> list[tuple[str, str]]:
    """Part and reason of all that was dropped."""
    return [(item.part, item.reason) for item in found.dropped]
