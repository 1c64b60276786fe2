"""A model that answers as a careful annotator would loses nothing on the way into claims."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from claims.llm.telling import NOWHERE
from mihak.claims.llm.answer import CLAIM
from mihak.claims.llm.client import Message
from mihak.claims.llm.reader import LlmReader
from mihak.claims.llm.reply import Reply
from mihak.evaluate.gold import GoldReport, load_gold
from mihak.evaluate.score import score_reports
from mihak.model.public import claims_out

GOLD: Final = tuple(load_gold(Path(__file__).parents[3] / "gold" / "own"))


class Annotator:
    """Answers with the annotated claims of a report, as far as they stand in the piece asked about."""

    def __init__(self, gold: GoldReport, shift: int = 0) -> None:
        self._claims = [dict(claim) | {"start": claim["start"] + shift} for claim in gold.claims]

    def ask(self, messages: Sequence[Message]) -> Reply:
        text = json.loads(messages[-1]["content"])["text"]
        return Reply(json.dumps({"claims": [claim for claim in self._claims if claim["quote"] in text]}))


@pytest.mark.parametrize("shift", [0, 9])
def test_what_is_annotated_comes_through(shift: int) -> None:
    read = {}
    for gold in GOLD:
        answer = LlmReader(None, NOWHERE, Annotator(gold, shift)).answer(gold.report)
        assert [item for item in answer.dropped if item.part == CLAIM] == []
        for claim in answer.kept:
            claim.verify(gold.report)
        read[gold.name] = claims_out(answer.kept)
    scores = score_reports(GOLD, read)
    assert scores.invalid == 0
    assert scores.slots.f1 >= 0.98
    assert scores.keys.f1 >= 0.98
